// What a page loads: <script type="module" src="chi-tieu.js"></script>. Defines <chi-tieu>; the WebAssembly beside
// this file is fetched once for the page, when its first element has something to read and comes near the viewport; or by the
// page's head, and then it starts at once.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { define } from './define.js';
import { elementClass } from './element.js';
import { hinted, widgets } from './kinds.js';
import { start } from './load.js';

const load = widgets(() => start({ imports, begin }, wasm, name).then(() => Widget));
const early = hinted();
const element = elementClass(load, () => import('./chi-tieu-tools.js'), () => import('./chi-tieu-files.js'), early);
// Whoever has use for it tells of an error.
if (define(element) && early) load(early).catch(() => {});

// In a template: charts come by themselves. What finds their places is loaded only there.
const tag = document.querySelector('script[data-auto]');
if (tag) import('./chi-tieu-auto.js').then(({ auto }) => auto(tag));
