// What a page loads: <script type="module" src="chi-tieu.js"></script>. Defines <chi-tieu>; the WebAssembly beside
// this file is fetched when the first element comes near the viewport, once for the page; or by the page's head, and then
// it starts at once.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { define } from './define.js';
import { elementClass } from './element.js';
import { hinted, start, widgets } from './load.js';

const load = widgets(() => start({ imports, begin }, wasm, name).then(() => Widget));
const early = hinted();
// Whoever has use for it tells of an error.
if (early) load(early).catch(() => {});

define(elementClass(load, () => import('./chi-tieu-tools.js'), () => import('./chi-tieu-files.js'), undefined, early));

// In a template: charts come by themselves. What finds their places is loaded only there.
const tag = document.querySelector('script[data-auto]');
if (tag) import('./chi-tieu-auto.js').then(({ auto }) => auto(tag));
