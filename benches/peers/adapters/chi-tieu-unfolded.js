// The same with all rows shown, as the peers show them.
import { mount as mountElement, report, unmount } from './own.js';
import { settle, update } from './chi-tieu.js';

export const mount = (container, d) => mountElement(container, (element) => {
  element.toggleAttribute('unfolded', true);
  element.report = report(d);
});

export { settle, unmount, update };
