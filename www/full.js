// The widget with every reader: what chi-tieu.js loads where figures stand in a table, in a file or in report JSON.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';

/** Brings the class of widgets; `start` is that of load.js, which the page has already. */
export const load = (start) => start({ imports, begin }, wasm, name).then(() => Widget);
