// The class of the element, for bundlers: importing it changes nothing. `ChiTieuElement.define()`, or the import of
// `chi-tieu/define.js`, makes `<chi-tieu>` known to the page.

import { Widget, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { define } from '../define.js';
import { elementClass } from '../element.js';
import { widgets } from '../kinds.js';
import { start } from '../load.js';

export { ChiTieuError } from '../error.js';

const load = widgets(() => start({ imports, begin }, wasm, name).then(() => Widget));
const tools = () => import('./chi-tieu-tools.js');
const files = () => import('./chi-tieu-files.js');

export class ChiTieuElement extends elementClass(load, tools, files) {
  /** Makes the element known, unless the page has one of this name already. */
  static define(registry = customElements) {
    define(this, registry);
  }
}
