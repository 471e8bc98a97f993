// What a page loads: <script type="module" src="chi-tieu.js"></script>. Defines <chi-tieu>; the WebAssembly beside
// this file is fetched when the first element comes near the viewport, once for the page.

import init, { Widget } from '#glue';
import wasm, { name } from '#wasm';
import { define } from './element.js';
import { once, start } from './load.js';

const load = once(() => start(init, wasm, name).then(() => Widget));

define(load, () => import('./chi-tieu-tools.js'), () => import('./chi-tieu-files.js'));
