// The single file: <script src="chi-tieu.all.js"></script>, with the WebAssembly inside, for servers that refuse
// `.wasm` or modules. Works from `file://` and asks the network for nothing before a chart is touched.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { auto } from '../auto.js';
import { define } from '../define.js';
import { elementClass } from '../element.js';
import { once, start } from '../load.js';
import { beside } from './beside.js';

const load = once(() => start({ imports, begin }, wasm, name).then(() => Widget));
const tools = once(() => beside('chi-tieu-tools.all.js'));
const files = once(() => beside('chi-tieu-files.all.js'));

define(elementClass(load, tools, files, false, 'full'));

const tag = document.querySelector('script[data-auto]');
if (tag) auto(tag);
