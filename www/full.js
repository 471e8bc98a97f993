// The widget with every reader: what chi-tieu.js loads where figures stand in a table, in a file or in report JSON.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { start } from './load.js';

/** Brings the class of widgets. */
export const load = () => start({ imports, begin }, wasm, name).then(() => Widget);
