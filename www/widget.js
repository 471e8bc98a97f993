// The class of widgets of a module that chi-tieu.js loads in the place of its own: chi-tieu-prose.js,
// chi-tieu-data.js and chi-tieu-full.js are made of this.

import { Widget, begin, imports } from '#glue';
import { name } from '#wasm';

/** Brings the class of widgets; `start` does it with what the page has already: load.js and, by this name, the module. */
export const load = (start) => start({ imports, begin }, name).then(() => Widget);
