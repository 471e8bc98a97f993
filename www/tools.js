// What can be done with a chart once it is seen: loaded on first use by the element (element.js). Bridges events to
// the Rust tools (src/widget/tools) and what the browser alone can do: highlights, downloads, the clipboard.

import init, { Tools } from '#glue';
import wasm, { name } from '#wasm';
import { guarded } from './guard.js';
import { once, start } from './load.js';

const STYLES = `
.light, .tip, .marks, .hint, .mark { box-sizing: border-box; }
.light { position: absolute; pointer-events: none; border-radius: 4px;
  background: color-mix(in srgb, currentColor 9%, transparent); }
.tip { position: fixed; z-index: 2147483647; inline-size: max-content; max-inline-size: min(22rem, calc(100vw - 1rem));
  padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 6px;
  box-shadow: 0 4px 16px rgb(0 0 0 / .2); font-size: .875em; line-height: 1.4; text-align: start; }
.tip .name { margin: 0 0 .375em; font-weight: bold; }
.tip dl { display: grid; grid-template-columns: auto auto; gap: .125em 1em; margin: 0; }
.tip dt { opacity: .8; }
.tip dd { margin: 0; font-weight: bold; font-variant-numeric: tabular-nums; text-align: end; }
.tip q { display: block; margin-block-start: .5em; padding-block-start: .5em; font-style: italic; quotes: "“" "”";
  border-block-start: 1px solid color-mix(in srgb, currentColor 30%, transparent); }
.mark { position: absolute; padding: 0; border: 0; background: none; color: inherit; pointer-events: none; }
.mark:focus-visible { outline: 2px solid; outline-offset: 1px; border-radius: 4px; }
.hint { margin: .5em 0 0; font-size: .8125em; opacity: .8; }
.hint:not(.marks:focus-within + *) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); }
.items { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; margin-block-start: .5em; }
.said:not(:empty) { padding-inline: .5em; }
[hidden].items, [hidden].light, [hidden].tip, [hidden].marks, [hidden].hint { display: none; }
@media (forced-colors: active) { .light { outline: 2px solid Highlight; } }
@media print { .light, .tip, .hint, .items { display: none; } }
`;

/** The name of the highlight, for pages that style it: ::highlight(chi-tieu). */
const HIGHLIGHT = 'chi-tieu';

/** How the words that a figure was read from are shown, unless the page says otherwise. */
const HIGHLIGHT_STYLES = `::highlight(${HIGHLIGHT}) { background: #ffe08a; color: #1b1f24; }`;

/** Which key moves how far among the figures. */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

const load = once(() => start(init, wasm, name));

let sheets;

/** All companions of the page: their tools are of one instance of the module. */
const live = new Set();

/**
 * Gives an element its tools.
 * @param {HTMLElement} element the `<chi-tieu>`
 * @param {ShadowRoot} root where its chart stands
 * @param {object} widget the Rust widget that drew it
 * @param {() => Element | null} source tells the element that it was read from
 * @returns {Promise<Companion>}
 */
export async function attach(element, root, widget, source) {
  await load();
  sheets ??= adopt();
  if (!root.adoptedStyleSheets.includes(sheets)) root.adoptedStyleSheets.push(sheets);
  return new Companion(element, root, widget, source);
}

/** The styles of the tools; the page as a whole learns how the source of a figure is highlighted. */
function adopt() {
  const [own, page] = [new CSSStyleSheet(), new CSSStyleSheet()];
  own.replaceSync(STYLES);
  page.replaceSync(HIGHLIGHT_STYLES);
  document.adoptedStyleSheets.push(page);
  return own;
}

class Companion {
  /** Whether it can be used no more. */
  broken = false;
  #element;
  #root;
  #widget;
  #source;
  #tools;
  #items;
  #stale = true;
  /** The figure that is shown, and the one that has the keyboard; -1 for none. */
  #shown = -1;
  #focused = -1;
  /** Whether the page was scrolled to the words of a figure: they stay highlighted until something else is done. */
  #gone = false;
  #leave = new AbortController();

  constructor(element, root, widget, source) {
    [this.#element, this.#root, this.#widget, this.#source] = [element, root, widget, source];
    this.#tools = guarded(new Tools(element, root), (error) => this.#break(error));
    live.add(this);
    this.#listen();
  }

  /** Nothing of the instance is called again: all charts go on without their tools until they are touched again. */
  #break(error) {
    console.error(`<chi-tieu>: the tools broke; touch the chart again to have them afresh (${error.message})`);
    for (const each of live) each.#abandon();
    // Not before whatever is under way in the old one has ended.
    queueMicrotask(Tools.renew);
  }

  #abandon() {
    live.delete(this);
    this.broken = true;
    this.#leave.abort();
    this.#tools.__destroy_into_raw();
    for (const part of this.#root.querySelectorAll('.light, .tip, .marks, .hint, .items')) part.remove();
    highlight(null);
  }

  /** The element shows something else. */
  changed() {
    if (this.broken) return;
    this.#hide();
    this.#stale = true;
    this.#items?.remove();
    this.#items = undefined;
    this.#root.querySelector('.menu')?.setAttribute('aria-expanded', 'false');
  }

  remove() {
    if (this.broken) return;
    live.delete(this);
    this.#leave.abort();
    this.#forget();
    this.#items?.remove();
    this.#tools.remove();
    this.#tools.free();
  }

  /** Shows what can be taken away, or hides it again. */
  menu() {
    this.#items ??= this.#build();
    const button = this.#root.querySelector('.menu');
    this.#items.hidden = !this.#items.hidden;
    button.setAttribute('aria-expanded', String(!this.#items.hidden));
  }

  /** A button for each of the things, and a line that says what became of it. */
  #build() {
    const items = Object.assign(document.createElement('div'), { className: 'items', hidden: true });
    const said = Object.assign(document.createElement('span'), { className: 'said', role: 'status' });
    const { copy, copied } = this.#fresh().labels();
    for (const what of ['png', 'svg', 'csv', 'json', 'copy']) {
      const button = Object.assign(document.createElement('button'), { type: 'button' });
      button.textContent = what === 'copy' ? copy : what.toUpperCase();
      button.addEventListener('click', async () => {
        said.textContent = '';
        try {
          await this.take(what);
          if (what === 'copy') said.textContent = copied;
        } catch (error) {
          console.error(`<chi-tieu>: ${what}: ${error.message}`);
        }
      });
      items.append(button);
    }
    items.append(said);
    this.#root.querySelector('.bar').after(items);
    return items;
  }

  /** Makes a button of each figure and gives the keyboard to the first. */
  enter() {
    this.#fresh().enter();
    this.#choose(0);
  }

  /** Points at an indicator by its name, or at none; whether it is drawn. A folded chart is unfolded for it. */
  async select(name) {
    if (name == null) {
      this.#forget();
      return true;
    }
    const wanted = this.#widget.report.indicators.findIndex((one) => same(one.name, name));
    if (wanted < 0) return false;
    if (this.#fresh().of(wanted) < 0) {
      this.#root.querySelector('.more:not([hidden])')?.click();
      await this.#element.drawn;
    }
    const figure = this.#fresh().of(wanted);
    if (figure < 0) return false;
    this.#show(figure, 0);
    this.#tell(figure);
    return true;
  }

  /** Tells the page which indicator was chosen. */
  #tell(figure) {
    const detail = this.#widget.report.indicators[this.#tools.indicator(figure)];
    if (detail) this.#element.dispatchEvent(new CustomEvent('chi-tieu-select', { bubbles: true, composed: true, detail }));
  }

  svg() {
    return this.#fresh().svg();
  }

  csv() {
    return this.#fresh().csv();
  }

  /** @returns {Promise<Blob>} */
  png() {
    const canvas = this.#fresh().canvas();
    return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  }

  /** Does what a button of the menu says: saves a file, or copies the figures. */
  async take(what) {
    const tools = this.#fresh();
    if (what === 'copy') return navigator.clipboard.writeText(tools.words());
    const parts = {
      png: async () => [await this.png(), 'image/png'],
      svg: () => [tools.svg(), 'image/svg+xml'],
      csv: () => [tools.csv(), 'text/csv;charset=utf-8'],
      json: () => [`${JSON.stringify(this.#widget.report, null, 2)}\n`, 'application/json'],
    };
    const [content, type] = await parts[what]();
    return save(new Blob([content], { type }), `${tools.fileName()}.${what}`);
  }

  #fresh() {
    if (this.#stale) {
      // The button that has the focus goes away: it must not call the tools while they are at it.
      this.#root.activeElement?.matches('.mark') && this.#root.activeElement.blur();
      this.#tools.update(this.#widget.report, this.#widget.spans(), this.#source(), this.#widget.unfolded);
    }
    this.#stale = false;
    return this.#tools;
  }

  #listen() {
    const calmly = (listener) => (event) => {
      try {
        listener(event);
      } catch (error) {
        // What broke has been told.
        if (!this.broken) throw error;
      }
    };
    const { signal } = this.#leave;
    const on = (target, type, listener) => target.addEventListener(type, calmly(listener), { signal });
    const chart = this.#root.querySelector('.chart');
    const canvas = this.#root.querySelector('canvas');
    on(canvas, 'pointermove', (event) => this.#point(event));
    on(chart, 'pointerleave', () => this.#settle());
    on(canvas, 'click', (event) => this.#press(event));
    on(chart, 'keydown', (event) => this.#key(event));
    on(chart, 'focusin', ({ target }) => this.#focus(target));
    on(chart, 'focusout', () => this.#hide());
    on(document, 'scroll', () => this.#settle());
    on(document, 'pointerdown', () => this.#forget());
    on(document, 'keydown', ({ key }) => {
      if (key === 'Escape') this.#forget();
    });
    on(document, 'pointermove', (event) => this.#read(event));
  }

  #point({ offsetX, offsetY, pointerType }) {
    if (pointerType !== 'touch') this.#show(this.#fresh().at(offsetX, offsetY), offsetX);
  }

  /** A finger shows the figure, a mouse goes to where it is stated. */
  #press({ offsetX, offsetY, pointerType }) {
    const figure = this.#fresh().at(offsetX, offsetY);
    this.#show(figure, offsetX);
    this.#tell(figure);
    if (pointerType !== 'touch') this.#go(figure);
  }

  #key(event) {
    if (this.#focused < 0) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      this.#choose(Math.min(Math.max(this.#focused + step, 0), this.#marks().length - 1));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#go(this.#focused);
    }
  }

  #focus(target) {
    this.#focused = this.#marks().indexOf(target);
    if (this.#focused >= 0) this.#show(this.#focused, target.offsetWidth / 2);
  }

  #marks() {
    return [...this.#root.querySelectorAll('.mark')];
  }

  #choose(figure) {
    this.#tools.choose(figure);
    this.#marks()[figure]?.focus();
    this.#tell(figure);
  }

  #show(figure, x) {
    if (figure < 0) return this.#settle();
    if (figure !== this.#shown) {
      highlight(this.#range(figure));
      this.#gone = false;
    }
    this.#shown = figure;
    return this.#tools.show(figure, x);
  }

  /** The pointer has left: what the keyboard is at stays. */
  #settle() {
    if (this.#focused < 0) this.#hide();
  }

  #hide() {
    if (this.#shown >= 0 && !this.#gone) highlight(null);
    this.#shown = -1;
    this.#focused = -1;
    this.#tools.hide();
  }

  #forget() {
    if (this.#gone) highlight(null);
    this.#gone = false;
    this.#hide();
  }

  #range(figure) {
    const [start, from, end, to] = this.#tools.places(figure);
    if (!start) return null;
    const range = new Range();
    range.setStart(start, from);
    range.setEnd(end, to);
    return range;
  }

  #go(figure) {
    const range = figure < 0 ? null : this.#range(figure);
    if (!range) return;
    this.#gone = true;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior });
  }

  /** Pointing at a figure in the text lights its row. */
  #read({ target, clientX, clientY }) {
    const source = this.#source();
    if (!source?.contains(target) || this.#element.contains(target)) return;
    const [node, offset] = letter(clientX, clientY);
    const figure = node ? this.#fresh().stated(node, offset) : -1;
    if (figure >= 0) this.#tools.light(figure);
    else if (this.#shown < 0) this.#tools.hide();
  }
}

/** Whether two names are the same, however they are written. */
function same(one, other) {
  const plain = (name) => String(name).normalize('NFC').trim().toLowerCase();
  return plain(one) === plain(other);
}

function highlight(range) {
  if (!globalThis.Highlight) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

/** The text node and the place in it at a point of the window. */
function letter(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return [caret.offsetNode, caret.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [];
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
