// The <chi-tieu> element: says when to read and when to draw, and holds no logic of its own. What is read and what
// is drawn is the business of the Rust widget (src/widget), which `load` brings.

import { onPageChange } from './page.js';

const NAME = 'chi-tieu';

/** How far from the viewport an element gets its chart: two screens before it is scrolled to. */
const NEAR = '200% 0px';

/** A message may quote the page; it stays one line that can be read. */
const LONGEST_MESSAGE = 500;

const STYLES = `
:host { display: block; box-sizing: border-box; position: relative; inline-size: 100%; min-inline-size: 0; }
:host([hidden]) { display: none; }
.chart { overflow: hidden; }
:host([theme="light"]) .chart { padding: 1em; background: #fff; color-scheme: light; }
:host([theme="dark"]) .chart { padding: 1em; background: #16191d; color-scheme: dark; }
canvas { display: block; }
.more { min-block-size: 44px; margin-block-start: .5em; padding: 0 1em; border: 1px solid; border-radius: 4px;
  background: none; color: inherit; font: inherit; font-size: .9375em; cursor: pointer; }
.more[hidden] { display: none; }
.more:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (forced-colors: active) {
  :host { --chi-tieu-text: CanvasText !important; --chi-tieu-muted: CanvasText !important;
    --chi-tieu-track: Canvas !important; --chi-tieu-line: CanvasText !important; --chi-tieu-pace: CanvasText !important;
    --chi-tieu-good: Highlight !important; --chi-tieu-bad: CanvasText !important;
    --chi-tieu-neutral: CanvasText !important; }
}
@media print { .more { display: none; } }
.table { position: absolute; inset-block-start: 0; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
`;

/**
 * Defines the element, unless the page has one of this name already.
 * @param {() => Promise<WidgetClass>} load brings the class of the Rust widget; called when the first element comes
 *   near the viewport, and again after it failed
 * @param {CustomElementRegistry} registry where to define it
 */
export function define(load, registry = customElements) {
  if (!registry.get(NAME)) registry.define(NAME, elementClass(load));
}

function elementClass(load) {
  return class ChiTieu extends HTMLElement {
    static observedAttributes = ['for', 'charts', 'lang', 'source', 'theme'];

    #root = this.attachShadow({ mode: 'open' });
    #given = null;
    /** What was given and is still to be read. */
    #asked = null;
    #widget = null;
    /** Ends what began when the element came into the page. */
    #leave = [];
    #content = new MutationObserver(() => this.#reread());
    /** The element that `for` named when it was last read, and what tells when it names another one. */
    #source = null;
    #place = new MutationObserver(() => {
      if (this.#named() !== this.#source) this.#reread();
    });
    #frame = 0;
    #failed = false;
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

    /** Settles when what was last asked for is drawn, has failed, or was given up with the element's removal. */
    get drawn() {
      return this.#drawn;
    }

    connectedCallback() {
      this.#failed = false;
      this.#expectDrawing();
      this.#takeEarlyReport();
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.disconnect();
          this.#start();
        }
      }, { rootMargin: NEAR });
      near.observe(this);
      this.#leave.push(() => near.disconnect(), this.#watchClicks());
    }

    disconnectedCallback() {
      this.#leave.splice(0).forEach((end) => end());
      this.#content.disconnect();
      this.#place.disconnect();
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#widget?.remove();
      this.#widget?.free();
      this.#widget = null;
      this.#asked = this.#given;
      this.#unread = true;
      this.#lastError = '';
      this.#drawingDone();
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

    async #start() {
      const leave = this.#leave;
      let left = false;
      leave.push(() => { left = true; });
      try {
        const Widget = await load();
        if (left) return;
        this.#widget = new Widget(this, this.#root);
      } catch (error) {
        if (left) return;
        this.#failed = true;
        this.#fail(error);
        this.#drawingDone();
        return;
      }
      leave.push(this.#watchSize(), onPageChange((what) => this.#pageChanged(what)));
      this.#redraw();
    }

    #watchClicks() {
      const fold = ({ target }) => {
        if (target.className !== 'more') return;
        this.#widget.fold();
        this.#redraw();
      };
      this.#root.addEventListener('click', fold);
      return () => this.#root.removeEventListener('click', fold);
    }

    #watchSize() {
      const sizes = new ResizeObserver(() => {
        if (this.clientWidth !== this.#width) this.#redraw();
      });
      sizes.observe(this);
      return () => sizes.disconnect();
    }

    #pageChanged(what) {
      if (what === 'fonts') this.#widget.fontsChanged();
      this.#redraw();
    }

    #reread() {
      this.#unread = true;
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
        const ratio = this.#widget.draw(devicePixelRatio);
        this.#lastError = '';
        this.#blur(ratio < Math.min(1, devicePixelRatio));
        if (this.#unsaid) this.#say('chi-tieu-ready');
        this.#unsaid = false;
      } catch (error) {
        this.#fail(error);
      }
      this.#drawingDone();
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
