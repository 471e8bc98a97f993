// The <chi-tieu> element: says when to read and when to draw, and holds no logic of its own. What is read and what
// is drawn is the business of the Rust widget (src/widget), which `load` brings.

import { guarded, isBreak } from './guard.js';
import { onPageChange } from './page.js';

const NAME = 'chi-tieu';

/** How far from the viewport an element gets its chart: two screens before it is scrolled to. */
const NEAR = '200% 0px';

/** How many pixels a chart has on paper for each CSS pixel: 300 to the inch. */
const PAPER = 300 / 96;

/** A message may quote the page; it stays one line that can be read. */
const LONGEST_MESSAGE = 500;

const STYLES = `
:host { display: block; box-sizing: border-box; position: relative; inline-size: 100%; min-inline-size: 0; }
:host([hidden]) { display: none; }
.chart { position: relative; }
:host([theme="light"]) .chart { padding: 1em; background: #fff; color-scheme: light; }
:host([theme="dark"]) .chart { padding: 1em; background: #16191d; color-scheme: dark; }
canvas { display: block; }
.bar { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .75em; }
.chart button:not(.mark) { min-block-size: 2.5rem; padding: 0 1em; border: 1px solid; border-radius: 4px; background: none;
  color: inherit; font: inherit; font-size: .875em; cursor: pointer; }
.chart button[hidden] { display: none; }
.chart button[aria-pressed="true"] { font-weight: bold; box-shadow: inset 0 -3px; cursor: default; }
.chart :focus-visible { outline: 2px solid; outline-offset: 2px; }
.menu { margin-inline-start: auto; }
@media (forced-colors: active) {
  :host { --chi-tieu-text: CanvasText !important; --chi-tieu-muted: CanvasText !important;
    --chi-tieu-track: Canvas !important; --chi-tieu-line: CanvasText !important; --chi-tieu-pace: CanvasText !important;
    --chi-tieu-good: Highlight !important; --chi-tieu-bad: CanvasText !important;
    --chi-tieu-neutral: CanvasText !important; }
}
@media print { .bar { display: none; } canvas { max-inline-size: 100%; block-size: auto !important; } }
.table { position: absolute; inset-block-start: 0; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.turned canvas { display: none; }
.turned .table { position: static; inline-size: auto; block-size: auto; overflow: auto; clip-path: none;
  white-space: normal; }
table { border-collapse: collapse; inline-size: 100%; font-size: .9375em; font-variant-numeric: tabular-nums; }
caption { padding-block-end: .5em; font-weight: bold; text-align: start; }
th, td { padding: .375em .75em; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  text-align: end; vertical-align: bottom; }
th:first-child { padding-inline-start: 0; text-align: start; }
tbody th { font-weight: normal; }
td { white-space: nowrap; }
`;

/**
 * Defines the element, unless the page has one of this name already.
 * @param {() => Promise<WidgetClass>} load brings the class of the Rust widget; called when the first element comes
 *   near the viewport, and again after it failed
 * @param {() => Promise<{ attach: Function }>} tools brings what can be done with a chart; called when somebody first
 *   touches one
 * @param {CustomElementRegistry} registry where to define it
 */
export function define(load, tools, registry = customElements) {
  if (!registry.get(NAME)) registry.define(NAME, elementClass(load, tools));
}

function elementClass(load, tools) {
  /** The class of widgets, and the elements that have one: all of one instance of the module. */
  let Widget;
  const live = new Set();

  return class ChiTieu extends HTMLElement {
    static observedAttributes = ['for', 'charts', 'lang', 'source', 'theme', 'unfolded'];

    #root = this.attachShadow({ mode: 'open' });
    #given = null;
    /** What was given and is still to be read. */
    #asked = null;
    #widget = null;
    /** What can be done with the chart, and the promise of it. */
    #tools;
    #bringing;
    /** Ends what began when the element came into the page. */
    #leave = [];
    #content = new MutationObserver(() => this.#reread());
    /** The element that `for` named when it was last read, and what tells when it names another one. */
    #source = null;
    #place = new MutationObserver(() => {
      if (this.#named() !== this.#source) this.#reread();
    });
    #frame = 0;
    /** Whether there is no widget, and whether that is because it broke. */
    #failed = false;
    #broken = false;
    /** What a widget that broke had drawn: it stays until it is drawn anew. */
    #old;
    #unread = true;
    #unsaid = true;
    #blurred = false;
    #width = 0;
    #lastError = '';
    #drawn;
    #settle;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet()];
      this.#root.append(document.createElement('slot'));
      this.#expectDrawing();
    }

    /**
     * The report that is shown, as report JSON; what was set, until that is read; null where it was refused. Set it
     * to show it instead of what the page holds.
     */
    get report() {
      return this.#asked ?? this.#widget?.report ?? null;
    }

    set report(report) {
      this.#asked = this.#given = report;
      this.#reread();
    }

    /** The chart as SVG text. */
    async toSVG() {
      return (await this.#drawnHands()).svg();
    }

    /** The chart as a PNG picture of two pixels for each CSS pixel. */
    async toPNG() {
      return (await this.#drawnHands()).png();
    }

    /** The figures as CSV: a byte order mark, semicolons, decimal commas. */
    async toCSV() {
      return (await this.#drawnHands()).csv();
    }

    async #drawnHands() {
      if (this.isConnected) await this.#drawn;
      const hands = this.#widget && await this.#hands();
      if (!hands) throw new Error(`${tag(this)}: nothing is drawn`);
      return hands;
    }

    /** Settles when what was last asked for is drawn, has failed, or was given up with the element's removal. */
    get drawn() {
      return this.#drawn;
    }

    connectedCallback() {
      this.#failed = this.#broken = false;
      this.#expectDrawing();
      this.#takeEarlyReport();
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.disconnect();
          this.#start();
        }
      }, { rootMargin: NEAR });
      near.observe(this);
      this.#leave.push(() => near.disconnect(), this.#watchHands());
    }

    disconnectedCallback() {
      this.#leave.splice(0).forEach((end) => end());
      this.#content.disconnect();
      this.#place.disconnect();
      this.#widget?.remove();
      this.#widget?.free();
      this.#forget();
      this.#lastError = '';
      this.#drawingDone();
    }

    /** Has no widget any more, and still has to show what it was given. */
    #forget() {
      live.delete(this);
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#tools?.remove();
      this.#tools = this.#bringing = undefined;
      this.#widget = null;
      this.#asked = this.#given;
      this.#unread = true;
    }

    attributeChangedCallback(name) {
      if (name === 'for') this.#reread();
      else this.#redraw();
    }

    /** A report that was set before the element was defined hides the property: it is set again. */
    #takeEarlyReport() {
      if (!Object.hasOwn(this, 'report')) return;
      const { report } = this;
      delete this.report;
      this.report = report;
    }

    #start() {
      this.#leave.push(this.#watchSize(), onPageChange((what) => this.#pageChanged(what)));
      this.#bring();
    }

    /** Gets a widget and lets it draw. */
    async #bring() {
      let left = false;
      this.#leave.push(() => { left = true; });
      try {
        Widget = await load();
        if (left) return;
        this.#widget = guarded(new Widget(this, this.#root), (error) => this.#break(error));
        live.add(this);
        this.#redraw();
      } catch (error) {
        if (left) return;
        if (isBreak(error)) this.#break(error);
        else this.#fail(error);
      }
    }

    /**
     * Nothing of the instance is called again: this element goes back to what the page shows until it gets something
     * else to show, and all others go on with a fresh one.
     */
    #break(error) {
      const others = [...live].filter((other) => other !== this);
      for (const each of [this, ...others]) each.#abandon();
      this.#broken = true;
      this.#fail(new Error(`something broke inside; the page stays as it is (${error.message})`));
      // Not before whatever is under way in the old one has ended.
      queueMicrotask(() => Widget.renew());
      for (const other of others) other.#bring();
    }

    #abandon() {
      this.#widget?.__destroy_into_raw();
      this.#old = this.#root.querySelector('.chart');
      this.#forget();
    }

    /** Follows the buttons, and brings the tools when the chart is first touched. */
    #watchHands() {
      const hands = new AbortController();
      const on = (type, listener) => this.#root.addEventListener(type, listener, { signal: hands.signal });
      on('click', ({ target }) => this.#press(target.className));
      on('pointerover', ({ target }) => this.#touch(target));
      on('focusin', async ({ target }) => {
        await this.#touch(target);
        // Whoever came by the keyboard goes on by it; a click gives the focus too.
        if (target.localName === 'canvas' && target.matches(':focus-visible')) this.#tools?.enter();
      });
      return () => hands.abort();
    }

    async #press(name) {
      if (name === 'more') this.#widget.fold();
      if (name === 'more') this.#redraw();
      if (name === 'drawn' || name === 'listed') this.#widget.showTable(name === 'listed');
      if (name === 'menu') (await this.#hands())?.menu();
    }

    /** A chart that is touched gets its tools; without them it goes on as it is. */
    async #touch({ localName }) {
      if (localName === 'canvas') await this.#hands();
    }

    async #hands() {
      const widget = this.#widget;
      if (this.#tools?.broken) this.#tools = this.#bringing = undefined;
      this.#bringing ??= tools().then(({ attach }) => attach(this, this.#root, widget)).catch((error) => {
        console.error(`${tag(this)}: the tools could not be loaded; the chart goes on without (${error.message})`);
      });
      const brought = await this.#bringing;
      if (widget !== this.#widget) return brought?.remove();
      this.#tools = brought;
      return brought;
    }

    #watchSize() {
      const sizes = new ResizeObserver(() => {
        if (this.clientWidth !== this.#width) this.#redraw();
      });
      sizes.observe(this);
      return () => sizes.disconnect();
    }

    #pageChanged(what) {
      if (what === 'paper') {
        if (!this.#unread) this.#widget.draw(Math.max(devicePixelRatio, PAPER), true);
        return;
      }
      if (what === 'fonts') this.#widget?.fontsChanged();
      this.#redraw();
    }

    #reread() {
      this.#unread = true;
      if (this.#broken) {
        this.#failed = this.#broken = false;
        this.#bring();
      }
      this.#redraw();
    }

    /** Draws in the next frame, however often it is asked before that. */
    #redraw() {
      this.#expectDrawing();
      if (this.#widget) this.#frame ||= requestAnimationFrame(() => this.#update());
      else if (this.#failed) this.#drawingDone();
    }

    #update() {
      this.#frame = 0;
      try {
        this.#width = this.clientWidth;
        if (this.#unread) this.#read();
        const ratio = this.#widget.draw(devicePixelRatio, false);
        this.#tools?.changed();
        this.#lastError = '';
        this.#blur(ratio < Math.min(1, devicePixelRatio));
        if (this.#unsaid) this.#say('chi-tieu-ready');
        this.#unsaid = false;
        this.#drawingDone();
      } catch (error) {
        // What broke has been told.
        if (this.#widget) this.#fail(error);
      }
    }

    /** Warns once of a chart that became too long to be sharp. */
    #blur(blurred) {
      if (blurred && !this.#blurred) {
        console.warn(`${tag(this)}: too long to be drawn sharp; split the report, or choose one of the charts`);
      }
      this.#blurred = blurred;
    }

    #read() {
      this.#watchContent();
      this.#unsaid = true;
      this.#asked = null;
      this.#widget.read(this.#given);
      this.#unread = false;
    }

    #watchContent() {
      this.#content.disconnect();
      this.#place.disconnect();
      this.#source = this.#named();
      for (const source of [this, this.#source]) {
        if (source) this.#content.observe(source, { childList: true, characterData: true, subtree: true });
      }
      if (this.hasAttribute('for')) this.#place.observe(this.ownerDocument, { childList: true, subtree: true });
    }

    #named() {
      return this.ownerDocument.getElementById(this.getAttribute('for') ?? '');
    }

    /** Tells the console and the page, once for each new error. What the page shows by itself stays. */
    #fail(error) {
      this.#failed = !this.#widget;
      this.#drawingDone();
      const message = `${tag(this)}: ${error.message}`.replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);
      if (message === this.#lastError) return;
      this.#lastError = message;
      console.error(message);
      this.#say('chi-tieu-error', { message, code: error.code ?? 'internal', path: error.path ?? '' });
    }

    #say(type, detail = null) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    }

    #drawingDone() {
      this.#old?.remove();
      this.#old = undefined;
      this.#settle?.();
      this.#settle = undefined;
    }

    #expectDrawing() {
      if (!this.#settle) this.#drawn = new Promise((settle) => { this.#settle = settle; });
    }
  };
}

let shared;

function sheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(STYLES);
  }
  return shared;
}

/** The element as a page's author knows it: `<chi-tieu for="bao-cao">`. */
function tag(element) {
  const named = ['id', 'for'].filter((name) => element.hasAttribute(name));
  return `<${[NAME, ...named.map((name) => `${name}="${element.getAttribute(name)}"`)].join(' ')}>`;
}
