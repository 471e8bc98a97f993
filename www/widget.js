// The class of widgets of a module that chi-tieu.js loads in the place of its own: chi-tieu-data.js and chi-tieu-full.js
// are made of this.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';

/** Brings the class of widgets; `start` is that of load.js, which the page has already. */
export const load = (start) => start({ imports, begin }, wasm, name).then(() => Widget);
