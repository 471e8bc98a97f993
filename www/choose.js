// Which module comes for the elements of a page: one for all of them, as far as it can soon be known what they need.

import { isNear } from './near.js';
import { both, needs } from './needs.js';

/** How many of the elements that wait for the reader are asked what they need, each time that one starts. */
const ASKED = 50;

/**
 * @param {(kind: import('./needs.js').Kind) => Promise<WidgetClass>} load brings the class of the Rust widget
 * @param {import('./needs.js').Kind | false} [hinted] which class is on its way already, by a hint of the page
 * @param {import('./needs.js').Kind} [kind] which one `load` brings, where that is always the same
 */
export function chooser(load, hinted, kind) {
  /** Whether a class is on its way already, or was looked for. */
  let begun = !!hinted;
  /** The elements of the page that nobody asked yet what they need. */
  const waiting = new Set();

  /** What an element has use for; `beyond` what smaller modules do, as one has said. */
  function needed(element, beyond) {
    const least = beyond ? 'full' : needs(element, element.report != null, element.forElement);
    // What is on its way is not fetched for nothing, where it will do.
    return hinted && both(hinted, least) === hinted ? hinted : least;
  }

  /** The kind for an element, and for those that wait. */
  function choose(element, beyond) {
    for (const each of [element, ...[...waiting].slice(0, ASKED)]) {
      waiting.delete(each);
      const own = needed(each, beyond && each === element);
      kind = both(kind ?? own, own);
    }
    return kind;
  }

  /**
   * Has a module fetched before the first frame, where an element is near and has something to read. Who draws it tells of
   * an error.
   */
  async function loadEarly() {
    const first = [...waiting].slice(0, ASKED).find((each) => hasSource(each) && isNear(each));
    if (first) await load(choose(first));
  }

  return {
    needed,
    choose,

    /** An element has come into the page. */
    wait(element) {
      waiting.add(element);
      // Once, and not of what a parser has not read to its end.
      if (begun || document.readyState === 'loading') return;
      begun = true;
      queueMicrotask(() => loadEarly().catch(() => {}));
    },

    /** It has gone. */
    leave(element) {
      waiting.delete(element);
    },
  };
}

const hasSource = (element) => element.report != null || element.firstElementChild || element.hasAttribute('src') || element.forElement;
