// What an element reads of the page: the element that was set, or the one whose id `for` names. What changes in it, or in its
// place, is told.

import { isTranslated } from './page.js';

export class Target {
  /** The element that was there when something was last read. */
  read = null;
  #host;
  #set = null;
  #content;
  #place;

  /**
   * @param {HTMLElement} host the `<chi-tieu>`, whose own children are watched too
   * @param {() => void} changed is called when the content has changed
   * @param {() => void} replaced when `for` names another element than before
   */
  constructor(host, changed, replaced) {
    this.#host = host;
    this.#content = new MutationObserver(changed);
    this.#place = new MutationObserver(() => {
      if (this.element !== this.read) replaced();
    });
  }

  /** The element that is read: the one that was set, or else the one whose id `for` names. */
  get element() {
    return this.#set ?? this.#host.ownerDocument.getElementById(this.#host.getAttribute('for') ?? '');
  }

  set element(element) {
    this.#set = element;
  }

  /** Notes which element is read now, and tells of changes from now on. */
  watch() {
    this.leave();
    const host = this.#host;
    this.read = this.element;
    for (const source of [host, this.read]) {
      if (source) this.#content.observe(source, { childList: true, characterData: true, subtree: true });
    }
    if (host.hasAttribute('for')) this.#place.observe(host.ownerDocument, { childList: true, subtree: true });
  }

  /** Tells of nothing any more. */
  leave() {
    this.#content.disconnect();
    this.#place.disconnect();
  }

  /** Whether the browser put its own words into the place of those that are read. */
  isTranslated() {
    return [this.#host, this.element].some((source) => source && isTranslated(source));
  }
}
