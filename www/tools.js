// What can be done with a chart once it is seen: loaded on first use by the element (element.js). Bridges events to
// the Rust tools (src/widget/tools) and what the browser alone can do: highlights, downloads, the clipboard.

import { Tools, begin, imports } from '#glue';
import wasm, { name } from '#wasm';
import { guarded } from './guard.js';
import { once, start } from './load.js';
import { Menu } from './menu.js';
import { isTranslated } from './page.js';
import { letter, place } from './point.js';
import { copyText, plain, save } from './take.js';
import { adopt, highlight } from './tools-styles.js';
import { factsOf, reportOf } from './wire.js';

/** How long a figure stays shown after the pointer left its row, in milliseconds: enough to reach the tooltip. */
const REACH = 300;

/** Which key moves how far among the figures. */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

const load = once(() => start({ imports, begin }, wasm, name));

/** All companions of the page: their tools are of one instance of the module. */
const live = new Set();

/**
 * Gives an element its tools.
 * @param {HTMLElement} element the `<chi-tieu>`
 * @param {ShadowRoot} root where its chart stands
 * @param {object} widget the Rust widget that drew it
 * @param {Surface} surface what shows it
 * @param {() => Element | null} source tells the element that it was read from
 * @returns {Promise<Companion>}
 */
export async function attach(element, root, widget, surface, source) {
  await load();
  adopt(root);
  return new Companion(element, root, widget, surface, source);
}

/** A pen like that of the chart, for a canvas that no page shows. */
function another({ constructor: Pen, family }) {
  return Object.assign(new Pen(document.createElement('canvas')), { family, whole: true });
}

class Companion {
  /** Whether it can be used no more. */
  broken = false;
  #element;
  #root;
  #widget;
  #source;
  #tools;
  #menu;
  /** What was done, for who does not see it; and for all, where it is the menu's doing. */
  #said = Object.assign(document.createElement('p'), { className: 'said', role: 'status' });
  #stale = true;
  /** The figure that is shown, the one that was when the pointer came down, and the one that has the keyboard; -1 for none. */
  #shown = -1;
  #before = -1;
  #focused = -1;
  #ending = 0;
  /** Whether the page was scrolled to the words of a figure: they stay highlighted until something else is done. */
  #gone = false;
  /** Whether a row is lit because the pointer is at its figure in the text. */
  #lit = false;
  #leave = new AbortController();

  constructor(element, root, widget, surface, source) {
    [this.#element, this.#root, this.#widget, this.#source] = [element, root, widget, source];
    this.#tools = guarded(new Tools(element, root, surface, another(surface.pen)), (error) => this.#break(error));
    live.add(this);
    this.#menu = new Menu(root, () => this.#fresh().labels(), (what) => this.take(what), (text) => this.#say(text));
    root.querySelector('.bar').after(this.#said);
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
    clearTimeout(this.#ending);
    this.#tools.__destroy_into_raw();
    for (const part of this.#root.querySelectorAll('.light, .tip, .marks, .hint, .items, .said')) part.remove();
    this.#root.querySelector('canvas')?.setAttribute('tabindex', '0');
    highlight(null);
  }

  /** Lays out what is shown, before the first move over it asks where a figure is: of thousands it takes a while. */
  prepare() {
    try {
      this.#fresh();
    } catch {
      // Whoever asks for something hears of it.
    }
  }

  /** The element shows something else: who was at a figure stays at it. What breaks here is none of the chart's business. */
  changed() {
    if (this.broken) return;
    try {
      this.#follow();
    } catch (error) {
      // What broke has been told.
      if (!this.broken) throw error;
    }
  }

  #follow() {
    const focused = this.#focused;
    this.#unfocus();
    this.#hide();
    this.#stale = true;
    this.#tools.leave();
    this.#menu.renew();
    if (focused < 0) return;
    this.enter(focused);
  }

  remove() {
    if (this.broken) return;
    live.delete(this);
    this.#leave.abort();
    this.#forget();
    this.#menu.remove();
    this.#said.remove();
    this.#tools.remove();
    this.#tools.free();
  }

  /** Shows what can be taken away, or hides it again. */
  menu() {
    this.#menu.toggle();
  }

  /** Tells who does not see it; `aside` what everybody else does see, in Vietnamese where it is the report's. */
  #say(text, aside = false) {
    this.#said.className = aside ? 'said aside' : 'said';
    if (aside) this.#said.lang = 'vi';
    else this.#said.removeAttribute('lang');
    this.#said.textContent = text;
  }

  /** Makes a button of each figure and gives the keyboard to one. */
  enter(figure = 0) {
    this.#fresh().enter();
    this.#choose(Math.min(figure, this.#marks().length - 1));
  }

  /** Points at an indicator by its name, or at none; whether it is drawn. A folded chart is unfolded for it. */
  async select(name) {
    if (name == null) {
      this.#forget();
      return true;
    }
    const wanted = this.report().indicators.findIndex((one) => same(one.name, name));
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
    const detail = this.report().indicators[this.#tools.indicator(figure)];
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

  /** The facts of the text in `source`, which a `widget` of the whole module reads and then has done with. */
  facts(widget, source) {
    const facts = factsOf(widget.facts(source), widget.words());
    widget.free();
    return facts;
  }

  /** Does what a button of the menu says: saves a file, or copies the figures. */
  async take(what) {
    const tools = this.#fresh();
    if (what === 'copy') return copyText(tools.words(), this.#root);
    const parts = {
      png: async () => [await this.png(), 'image/png'],
      svg: () => [tools.svg(), 'image/svg+xml'],
      csv: () => [tools.csv(), 'text/csv;charset=utf-8'],
      json: () => [`${JSON.stringify(plain(this.report()), null, 2)}\n`, 'application/json'],
    };
    const [content, type] = await parts[what]();
    return save(new Blob([content], { type }), `${tools.fileName()}.${what}`);
  }

  /** The report that is shown, as an object. */
  report() {
    return reportOf(this.#widget.report(), this.#widget.words());
  }

  #fresh() {
    if (this.#stale) {
      this.#unfocus();
      // The words of a translation are not those that were read.
      const source = isTranslated(document) ? null : this.#source();
      this.#tools.update(this.#widget.report(), this.#widget.words(), source);
    }
    this.#stale = false;
    return this.#tools;
  }

  /** Before the button that has the focus goes away: it must not call the tools while they are at it. */
  #unfocus() {
    this.#root.activeElement?.matches('.mark') && this.#root.activeElement.blur();
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
    // Without a prototype: some pages give all objects an `once`.
    const options = { __proto__: null, signal };
    const on = (target, type, listener) => target.addEventListener(type, calmly(listener), options);
    const chart = this.#root.querySelector('.chart');
    // Which canvas it is changes.
    const drawn = (listener) => (event) => {
      if (event.target.localName === 'canvas') listener(event);
    };
    on(chart, 'pointermove', drawn((event) => this.#point(event)));
    on(chart, 'pointerleave', () => this.#settle());
    on(this.#root.querySelector('.tip'), 'pointerenter', () => this.#stay());
    on(chart, 'click', drawn((event) => this.#press(event)));
    on(chart, 'keydown', (event) => this.#key(event));
    on(chart, 'focusin', ({ target }) => this.#focus(target));
    on(chart, 'focusout', () => this.#hide());
    on(document, 'scroll', () => this.#settle());
    on(document, 'pointerdown', () => {
      this.#before = this.#shown;
      this.#forget();
    });
    on(document, 'keydown', ({ key }) => {
      if (key === 'Escape') this.#forget();
    });
    on(document, 'pointermove', (event) => this.#read(event));
  }

  #point(event) {
    if (event.pointerType === 'touch') return;
    const [x, y] = place(event);
    const figure = this.#fresh().at(x, y);
    this.#stay();
    if (figure < 0) this.#ending = setTimeout(() => this.#settle(), REACH);
    else if (figure !== this.#shown) this.#show(figure, x);
  }

  /** A mouse goes to where the figure is stated; a finger shows the figure first, and goes when it comes again. */
  #press(event) {
    const [x, y] = place(event);
    const figure = this.#fresh().at(x, y);
    this.#show(figure, x);
    this.#tell(figure);
    if (event.pointerType !== 'touch' || figure === this.#before) this.#go(figure);
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
    const { offsetLeft } = this.#root.querySelector('canvas');
    if (this.#focused >= 0) this.#show(this.#focused, target.offsetLeft - offsetLeft + target.offsetWidth / 2);
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

  /** What is shown stays so. */
  #stay() {
    if (this.#ending) clearTimeout(this.#ending);
    this.#ending = 0;
  }

  #hide() {
    this.#stay();
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
    this.#say(this.#tools.quote(figure), true);
    this.#gone = true;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior });
  }

  /** Pointing at a figure in the text lights its row. */
  #read({ target, clientX, clientY }) {
    const inside = this.#source()?.contains(target) && !this.#element.contains(target);
    if (!inside && !this.#lit) return;
    const [node, offset] = inside ? letter(clientX, clientY) : [];
    const figure = node ? this.#fresh().stated(node, offset) : -1;
    this.#lit = figure >= 0;
    if (this.#lit) this.#tools.light(figure);
    else if (this.#shown < 0) this.#tools.hide();
  }
}

/** Whether two names are the same, however they are written. */
function same(one, other) {
  const plain = (name) => String(name).normalize('NFC').trim().toLowerCase();
  return plain(one) === plain(other);
}
