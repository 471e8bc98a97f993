// What a reader does with a chart: presses its buttons, points at it or at the text that it was read from, comes by the
// keyboard. The tools for that are brought when the chart is first touched.

import { tag } from './define.js';
import { listening } from './listen.js';

/**
 * Follows what is done with the chart of an element.
 * @param {HTMLElement} element the `<chi-tieu>`
 * @param {ShadowRoot} root where its chart stands
 * @param {() => Promise<{ attach: Function }>} load brings the script of the tools
 * @param {() => object?} widgetNow the Rust widget that there is now
 * @param {() => Element?} sourceNow what it was read from
 * @param {() => void} redraw draws it anew
 */
export function handsOf(element, root, load, widgetNow, sourceNow, redraw) {
  /** What can be done with the chart, and the promise of it. */
  let tools;
  let bringing;
  /** What shows the chart. */
  let surface;
  /** Listens while the element is in the page. */
  let on;

  /** Brings the tools of what is drawn now; none where they could not be loaded. */
  async function bring() {
    const widget = widgetNow();
    if (tools?.broken) tools = bringing = undefined;
    bringing ??= load().then(({ attach }) => attach(element, root, widget, surface, sourceNow)).then((brought) => {
      if (widget === widgetNow()) (tools = brought).prepare();
      // It was freed meanwhile, and nothing may be asked of it.
      else brought.remove();
    }).catch((error) => {
      console.error(`${tag(element)}: the tools could not be loaded; the chart stays (${error.message})`);
    });
    await bringing;
    return tools;
  }

  /** What each button does, by its class. */
  const presses = {
    __proto__: null,
    more() {
      surface.opened = !surface.opened;
      redraw();
    },
    drawn() {
      surface.turn(false);
      // It may stand elsewhere than when it went.
      redraw();
    },
    listed() {
      surface.turn(true);
    },
    rest() {
      widgetNow()?.tell(true);
      // The button that was pressed is gone.
      root.querySelector('.table').focus();
    },
    async menu() {
      (await bring())?.menu();
    },
  };

  /**
   * A chart that is touched gets its tools, and so does one that is about to be turned to its table, whose style they have;
   * without them it goes on as it is.
   */
  async function touch(target) {
    if (target.matches('canvas, .listed')) await bring();
  }

  function approached({ pointerType }) {
    if (pointerType === 'mouse' && widgetNow()) bring();
  }

  return {
    bring,

    /** Follows what is done with what `shown` shows, until what this gives is called. */
    watch(shown) {
      surface = shown;
      let stop;
      [on, stop] = listening();
      on(root, 'click', ({ target }) => {
        touch(target);
        presses[target.className]?.();
      });
      on(root, 'pointerover', ({ target }) => touch(target));
      on(root, 'focusin', async ({ target }) => {
        await touch(target);
        // Whoever came by the keyboard goes on by it; a click gives the focus too.
        if (target.localName === 'canvas' && target.matches(':focus-visible')) tools?.enter();
      });
      return stop;
    },

    /** Who points at the figures in the text by a mouse sees them lit in the chart. */
    lookAt(source) {
      if (source) on(source, 'pointerover', approached);
    },

    /** Something else is drawn. */
    changed() {
      tools?.changed();
    },

    /** Nothing is drawn any more. */
    drop() {
      tools?.remove();
      tools = bringing = undefined;
    },
  };
}
