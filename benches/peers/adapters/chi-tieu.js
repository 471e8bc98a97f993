// The element as a page has it: long charts are folded to ten rows.
import { mount as mountElement, report, settle, unmount } from './own.js';

export const mount = (container, d) => mountElement(container, (element) => { element.report = report(d); });

/** It is drawn by the end of the script; the words of its table follow. */
export function update(element, d) {
  element.report = report(d);
}

export { settle, unmount };
