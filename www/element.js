// The <chi-tieu> element: says when to read and when to draw, and holds no logic of its own. What is read and what
// is drawn is the business of the Rust widget (src/widget), which `load` brings.

import { ChiTieuError } from './error.js';
import { guarded, isBreak } from './guard.js';
import { isTranslated, onPageChange } from './page.js';
import { Surface } from './surface.js';

const NAME = 'chi-tieu';

/** As in Cargo.toml. */
const VERSION = '0.1.0';

/** How far from the viewport an element gets its chart: two screens before it is scrolled to. */
const NEAR = '200% 0px';

/** How many pixels a chart has on paper for each CSS pixel: 300 to the inch when it fills a page of A4. */
const PAPER = 3.5;

/** How long what the page changes is gathered before it is read anew, in milliseconds. */
const PAUSE = 100;

/** A message may quote the page; it stays one line that can be read. */
const LONGEST_MESSAGE = 500;

// A chart that is hidden stays as wide as it will be, so that nothing has to be measured when it is drawn.
const STYLES = `
:host { display: block; box-sizing: border-box; position: relative; inline-size: 100%; min-inline-size: 0; }
:host([hidden]) { display: none; }
.chart { position: relative; }
:host([theme="light"]) .chart { padding: 1em; background: #fff; color-scheme: light; }
:host([theme="dark"]) .chart { padding: 1em; background: #16191d; color-scheme: dark; }
.chart[hidden] { display: block; position: absolute; inset-inline: 0; block-size: 0; padding-block: 0; overflow: hidden;
  visibility: hidden; }
canvas { display: block; max-inline-size: 100%; }
.bar { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .75em; }
.chart button:not(.mark) { min-block-size: max(2.75em, 24px); padding: 0 1em; border: 1px solid; border-radius: 4px; background: none;
  color: inherit; font: inherit; font-size: .875em; cursor: pointer; }
.chart button[hidden] { display: none; }
.chart button[aria-pressed="true"] { font-weight: bold; box-shadow: inset 0 -3px; cursor: default; }
.chart :focus-visible { outline: 2px solid; outline-offset: 2px; }
.menu { margin-inline-start: auto; }
.paper { display: none; }
@media (max-width: 30em) { .more { flex: 1 0 100%; } }
@media (forced-colors: active) {
  :host { --chi-tieu-text: CanvasText !important; --chi-tieu-muted: CanvasText !important;
    --chi-tieu-track: Canvas !important; --chi-tieu-line: CanvasText !important; --chi-tieu-pace: CanvasText !important;
    --chi-tieu-good: Highlight !important; --chi-tieu-bad: CanvasText !important;
    --chi-tieu-neutral: CanvasText !important; }
}
@media print {
  .bar, .paper + canvas { display: none; }
  .paper { display: block; }
  .paper canvas { inline-size: 100%; break-inside: avoid; }
}
.table { position: absolute; inset-block-start: 0; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.turned canvas, .turned .paper { display: none; }
.turned .table { position: static; inline-size: auto; block-size: auto; overflow: auto; clip-path: none;
  white-space: normal; }
table { border-collapse: collapse; inline-size: 100%; color: inherit; font: inherit; font-size: .875em; font-variant-numeric: tabular-nums; }
caption { padding-block-end: .5em; font-weight: bold; text-align: start; }
th, td { padding: .375em .5em; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  text-align: end; vertical-align: bottom; }
th { min-inline-size: 5em; }
th:first-child { min-inline-size: 9em; padding-inline-start: 0; text-align: start; }
tbody :is(th, td) { vertical-align: top; }
tbody th { font-weight: normal; }
td { white-space: nowrap; }
::slotted(script), .chart:not([hidden]) ~ slot::slotted(.chi-tieu-static) { display: none !important; }
`;

/**
 * Defines the element, unless the page has one of this name already.
 * @param {typeof HTMLElement} element its class
 * @param {CustomElementRegistry} registry where to define it
 */
export function define(element, registry = globalThis.customElements) {
  if (!registry || !globalThis.ResizeObserver || !globalThis.IntersectionObserver || !document.adoptedStyleSheets) {
    console.error(`<${NAME}>: this browser is too old to draw charts; the page stays as it is`);
    return;
  }
  const other = registry.get(NAME);
  if (!other) registry.define(NAME, element);
  else if (other.version !== VERSION) {
    console.warn(`<${NAME}>: another copy (${other.version}) came first, and is used; take one of the scripts out (${VERSION})`);
  }
}

/**
 * The class of the element.
 * @param {(full: boolean) => Promise<WidgetClass>} load brings the class of the Rust widget, one that reads more than
 *   prose if `full`; called when an element comes near the viewport, and again after it failed
 * @param {() => Promise<{ attach: Function }>} tools brings what can be done with a chart; called when somebody first
 *   touches one
 * @param {() => Promise<{ bring: Function }>} files brings what fetches a file that `src` names
 */
export function elementClass(load, tools, files) {
  /** The elements that have a widget. */
  const live = new Set();

  return class ChiTieuElement extends HTMLElement {
    static version = VERSION;
    static observedAttributes = ['for', 'charts', 'lang', 'source', 'src', 'theme', 'unfolded'];

    #root = this.attachShadow({ mode: 'open' });
    #given = null;
    /** What was given and is still to be read. */
    #asked = null;
    #widget = null;
    /** Its class, which all widgets of one instance of the module have, and whether that reads more than prose. */
    #Widget;
    #full = false;
    /** What is shown; it outlives a widget that broke, with what that had drawn. */
    #surface;
    /** What can be done with the chart, and the promise of it. */
    #tools;
    #bringing;
    /** Ends what began when the element came into the page. */
    #leave = [];
    #content = new MutationObserver(() => this.#rereadSoon());
    /** What was set to be read in place of what `for` names. */
    #element = null;
    /** The element that `for` named when something was last read, and what tells when it names another one. */
    #target = null;
    #place = new MutationObserver(() => {
      if (this.#named() !== this.#target) this.#reread();
    });
    /** The element that the figures were read from; null where they come from JSON or from the element's children. */
    #source = null;
    #facts;
    /** The file that `src` names: an AbortController, with what came of it. */
    #file;
    #pause = 0;
    /** Brings the tools to who points at the source with a mouse, and what ends that. */
    #approached = ({ pointerType }) => {
      if (pointerType === 'mouse' && this.#widget) this.#hands();
    };
    #hold;
    #frame = 0;
    /** What waits until the frame is over. */
    #later = 0;
    /** Whether there is no widget, and whether that is because it broke. */
    #failed = false;
    #broken = false;
    #unread = true;
    #unsaid = true;
    #blurred = false;
    #lastError = '';
    #wasReady = false;
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

    /** The element that is read: the one that was set, or else the one whose id `for` names. */
    get forElement() {
      return this.#named();
    }

    set forElement(element) {
      this.#element = element;
      this.#reread();
    }

    /** Every figure that the text of the source states, with the words that state it; none before it is read. */
    get facts() {
      this.#facts ??= this.#source && this.#widget?.facts(this.#source);
      return this.#facts ?? [];
    }

    /** Reads the source anew, a file too; the promise settles when that is drawn or has failed. */
    refresh() {
      this.#dropFile();
      this.#reread();
      return this.#drawn;
    }

    /** Points at an indicator by its name, or at none; whether it is drawn. */
    async select(name) {
      return (await this.#drawnHands()).select(name);
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
      if (!this.#widget || this.#unread || this.#lastError) throw this.#error('nothing is drawn', 'not-drawn');
      const hands = await this.#hands();
      if (!hands) throw this.#error('the tools could not be loaded', 'no-tools');
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
      this.#surface = new Surface(this, this.#root);
      this.#leave.push(() => near.disconnect(), this.#surface.watch(() => this.#redraw()), this.#watchHands());
    }

    disconnectedCallback() {
      this.#leave.splice(0).forEach((end) => end());
      this.#content.disconnect();
      this.#place.disconnect();
      this.#surface.remove();
      this.#widget?.free();
      this.#forget();
      this.#dropFile();
      this.#wasReady = false;
      this.#lastError = '';
      this.#drawingDone();
    }

    /** Has no widget any more, and still has to show what it was given. */
    #forget() {
      live.delete(this);
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#pause);
      clearTimeout(this.#later);
      this.#frame = this.#pause = this.#later = 0;
      this.#source = this.#facts = null;
      this.#tools?.remove();
      this.#tools = this.#bringing = undefined;
      this.#widget = null;
      this.#asked = this.#given;
      this.#unread = true;
    }

    attributeChangedCallback(name) {
      if (name === 'src') this.#dropFile();
      if (name === 'for' || name === 'src') this.#reread();
      else this.#redraw();
    }

    /** What was set before the element was defined hides the property: it is set again. */
    #takeEarlyReport() {
      for (const name of ['report', 'forElement']) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    #start() {
      this.#leave.push(onPageChange((what) => this.#pageChanged(what)));
      this.#bring();
    }

    /** Gets a widget and lets it draw. */
    async #bring() {
      let left = false;
      this.#leave.push(() => { left = true; });
      try {
        this.#full ||= this.#holdsData();
        this.#Widget = await load(this.#full);
        if (left) return;
        this.#widget = guarded(new this.#Widget(this, this.#surface), (error) => this.#break(error));
        live.add(this);
        this.#redraw();
      } catch (error) {
        if (left) return;
        if (isBreak(error)) this.#break(error);
        else this.#fail(error);
        return;
      }
      this.#prepare();
    }

    /**
     * Nothing of the instance is called again: this element goes back to what the page shows until it gets something
     * else to show, and all others go on with a fresh one.
     */
    #break(error) {
      const Widget = this.#Widget;
      const others = [...live].filter((other) => other !== this && other.#Widget === Widget);
      for (const each of [this, ...others]) each.#abandon();
      this.#broken = true;
      this.#fail(new Error(`something broke inside; the page stays as it is (${error.message})`));
      // Not before whatever is under way in the old one has ended.
      queueMicrotask(() => Widget.renew());
      for (const other of others) other.#bring();
    }

    #abandon() {
      this.#widget?.__destroy_into_raw();
      this.#forget();
    }

    /** Follows the buttons, and brings the tools when the chart is first touched. */
    #watchHands() {
      const hands = new AbortController();
      this.#hold = hands.signal;
      // Without a prototype: some pages give all objects an `once`.
      const options = { __proto__: null, signal: hands.signal };
      const on = (type, listener) => this.#root.addEventListener(type, listener, options);
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
      if (name === 'more') this.#widget?.fold();
      if (name === 'more') this.#redraw();
      if (name === 'drawn' || name === 'listed') this.#surface.turn(name === 'listed');
      if (name === 'rest') {
        this.#widget?.list();
        // The button that was pressed is gone.
        this.#root.querySelector('.table').focus();
      }
      if (name === 'menu') (await this.#hands())?.menu();
    }

    /** A chart that is touched gets its tools; without them it goes on as it is. */
    async #touch({ localName }) {
      if (localName === 'canvas') await this.#hands();
    }

    async #hands() {
      const widget = this.#widget;
      if (this.#tools?.broken) this.#tools = this.#bringing = undefined;
      const source = () => this.#source;
      const bring = ({ attach }) => attach(this, this.#root, widget, this.#surface, source);
      this.#bringing ??= tools().then(bring).catch((error) => {
        console.error(`${tag(this)}: the tools could not be loaded; the chart goes on without (${error.message})`);
      });
      const brought = await this.#bringing;
      if (widget !== this.#widget) return brought?.remove();
      this.#tools = brought;
      return brought;
    }

    #pageChanged(what) {
      if (what === 'paper') {
        if (!this.#unread) this.#print();
        return;
      }
      if (what === 'fonts') this.#widget?.fontsChanged();
      this.#redraw();
    }

    /** Draws for paper, in pieces that fit on pages. */
    #print() {
      this.#widget.draw(Math.max(devicePixelRatio, PAPER), true);
      const canvas = this.#root.querySelector('canvas');
      const { width } = canvas;
      const paper = Object.assign(document.createElement('div'), { className: 'paper' });
      [...this.#widget.cuts(), canvas.height].reduce((start, end) => {
        const height = end - start;
        const piece = Object.assign(document.createElement('canvas'), { width, height });
        // Pixels: Chromium prints what was drawn from another canvas in a wrong size.
        piece.getContext('2d').putImageData(canvas.getContext('2d').getImageData(0, start, width, height), 0, 0);
        paper.append(piece);
        return end;
      }, 0);
      canvas.before(paper);
    }

    #reread() {
      this.#unread = true;
      if (this.#broken) {
        this.#failed = this.#broken = false;
        this.#bring();
      }
      this.#redraw();
    }

    /** A page that changes bit by bit is read once. */
    #rereadSoon() {
      this.#expectDrawing();
      this.#pause ||= setTimeout(() => {
        this.#pause = 0;
        // What was read in the original stays.
        if (this.#unread || !this.#isTranslated()) this.#reread();
        else this.#redraw();
      }, PAUSE);
    }

    /** Whether the figures may be of anything but prose. */
    #holdsData() {
      const source = this.#named() ?? this;
      const data = 'table, script[type="application/json"]';
      return this.#given != null || this.hasAttribute('src') || source.matches(data) || !!source.querySelector(data);
    }

    /** Whether the file that `src` names is still to come; asks for it the first time. */
    #awaitsFile() {
      if (!this.hasAttribute('src') || this.#given != null || this.#named()) return false;
      this.#file ??= this.#bringFile();
      return !this.#file.came;
    }

    #bringFile() {
      const file = new AbortController();
      const come = (what) => {
        Object.assign(file, what, { came: true });
        if (file === this.#file) this.#redraw();
        else file.element?.remove();
      };
      files().then(({ bring }) => bring(this, this.#root, file.signal)).then(come, (error) => come({ error }));
      return file;
    }

    #dropFile() {
      this.#file?.abort();
      this.#file?.element?.remove();
      this.#file = undefined;
    }

    /** Draws in the next frame, however often it is asked before that. */
    #redraw() {
      this.#expectDrawing();
      if (this.#widget) this.#frame ||= requestAnimationFrame(() => this.#update());
      else if (this.#failed) this.#drawingDone();
    }

    #update() {
      this.#frame = 0;
      this.#root.querySelector('.paper')?.remove();
      // It is drawn when it gets its width again.
      if (!this.#surface.hasPlace()) return;
      try {
        if (!this.#readNow()) return;
        const wanted = this.#ratio();
        const ratio = this.#widget.draw(wanted, false);
        this.#tools?.changed();
        this.#lastError = '';
        this.#blur(ratio < Math.min(1, wanted));
        this.#later ||= setTimeout(() => this.#tell());
      } catch (error) {
        // What broke has been told.
        if (this.#widget) this.#fail(error);
      }
    }

    /** Goes on once the frame with the chart is over, unless another one is to come. */
    #tell() {
      this.#later = 0;
      if (this.#frame) return;
      try {
        this.#widget.tell();
      } catch {
        // It broke, and that has been told.
        return;
      }
      if (this.#unsaid) this.#say(this.#wasReady ? 'chi-tieu-change' : 'chi-tieu-ready');
      this.#wasReady = true;
      this.#unsaid = false;
      this.#drawingDone();
    }

    /** How many pixels of the screen there are for one of the element: a page may zoom it. */
    #ratio() {
      return devicePixelRatio * (this.currentCSSZoom ?? 1);
    }

    /** Warns once of a chart that became too long to be sharp. */
    #blur(blurred) {
      if (blurred && !this.#blurred) {
        console.warn(`${tag(this)}: too long to be drawn sharp; split the report, or choose one of the charts`);
      }
      this.#blurred = blurred;
    }

    /** Reads and lays out before the frame that draws it comes: that is the longer part. */
    #prepare() {
      try {
        if (this.#surface.hasPlace() && this.#readNow()) this.#widget.lay();
      } catch (error) {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
        // What broke has been told.
        if (this.#widget) this.#fail(error);
      }
    }

    /** Reads what is to be read, unless it is still to come, or what reads it is; whether all is read. */
    #readNow() {
      if (!this.#unread) return true;
      if (this.#awaitsFile()) return false;
      if (this.#full || !this.#holdsData()) {
        this.#read();
        return true;
      }
      this.#widget.free();
      this.#forget();
      this.#bring();
      return false;
    }

    #read() {
      this.#watchContent();
      const given = this.#given != null;
      const { error, report, element = null } = (!given && !this.#target && this.#file) || {};
      this.#source = given ? null : this.#target ?? element;
      // Who points at the figures in the text sees them lit in the chart.
      this.#source?.addEventListener('pointerover', this.#approached, { signal: this.#hold });
      this.#facts = undefined;
      this.#unsaid = true;
      this.#asked = null;
      if (!given && !report && this.#isTranslated()) {
        throw new ChiTieuError('the browser has translated the page; only the original can be read', 'translated');
      }
      if (error) throw error;
      this.#widget.read(this.#given ?? report, this.#source);
      this.#unread = false;
    }

    #watchContent() {
      this.#content.disconnect();
      this.#place.disconnect();
      this.#target = this.#named();
      for (const source of [this, this.#target]) {
        if (source) this.#content.observe(source, { childList: true, characterData: true, subtree: true });
      }
      if (this.hasAttribute('for')) this.#place.observe(this.ownerDocument, { childList: true, subtree: true });
    }

    /** Whether the browser put its own words into the place of those that are read. */
    #isTranslated() {
      return [this, this.#named()].some((source) => source && isTranslated(source));
    }

    #named() {
      return this.#element ?? this.ownerDocument.getElementById(this.getAttribute('for') ?? '');
    }

    /** Tells the console and the page, once for each new error. What the page shows by itself stays. */
    #fail(cause) {
      this.#failed = !this.#widget;
      this.#surface.hide();
      this.#drawingDone();
      const error = this.#error(cause.message, cause.code, cause.path);
      if (error.message === this.#lastError) return;
      this.#lastError = error.message;
      this.#wasReady = false;
      if (this.#say('chi-tieu-error', error)) console.error(error.message);
    }

    #error(message, code, path) {
      return new ChiTieuError(`${tag(this)}: ${message}`.slice(0, LONGEST_MESSAGE), code, path);
    }

    /** Whether nobody who heard it will deal with it. */
    #say(type, detail = null) {
      return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
    }

    #drawingDone() {
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
