// The element as a page has it: long charts are folded to ten rows.
import { mount as mountElement, report, unmount } from './own.js';

export const mount = (container, d) => mountElement(container, (element) => { element.report = report(d); });

export function update(element, d) {
  element.report = report(d);
  return element.drawn;
}

export { unmount };
