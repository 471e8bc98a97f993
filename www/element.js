// The <chi-tieu> element: says when to read and when to draw, and holds no logic of its own. What is read and what
// is drawn is the business of the Rust widget (src/widget), which `load` brings.

import { chooser } from './choose.js';
import { VERSION, tag } from './define.js';
import { ChiTieuError } from './error.js';
import { guarded, isBreak } from './guard.js';
import { handsOf } from './hands.js';
import { whenNear } from './near.js';
import { both, isProse, speaksEnglish } from './needs.js';
import { onPageChange } from './page.js';
import { print } from './paper.js';
import { sourceFile } from './source-file.js';
import { sheet } from './styles.js';
import { Surface } from './surface.js';
import { Target } from './target.js';
import { Promised, Turn } from './turn.js';

/** How long what the page changes is gathered before it is read anew, in milliseconds. */
const PAUSE = 100;

/**
 * How long the table and the summary of a chart may be those of the one before, in milliseconds: of many changes only the
 * last is written.
 */
const WORDS = 200;

/** A message may quote the page; it stays one line that can be read. */
const LONGEST_MESSAGE = 500;

/** Where the numbers of a report (src/report/wire.rs) tell how many indicators it has. */
const INDICATORS = 2;

/**
 * The class of the element.
 * @param {(kind: import('./needs.js').Kind) => Promise<WidgetClass>} load brings the class of the Rust widget; called
 *   when an element comes near the viewport or is seen to be, and again after it failed
 * @param {() => Promise<{ attach: Function }>} tools brings what can be done with a chart; called when somebody first
 *   touches one
 * @param {() => Promise<{ bring: Function }>} files brings what fetches a file that `src` names
 * @param {import('./needs.js').Kind | false} [hinted] which class is on its way already, by a hint of the page
 * @param {import('./needs.js').Kind} [kind] which one `load` brings, where that is always the same
 */
export function elementClass(load, tools, files, hinted, kind) {
  const modules = chooser(load, hinted, kind);
  /** The elements that have a widget. */
  const live = new Set();
  /** Settles when what has just broken is as new. */
  let renewing;

  return class ChiTieuElement extends HTMLElement {
    static version = VERSION;
    static observedAttributes = ['for', 'charts', 'lang', 'source', 'src', 'theme', 'unfolded'];
    static #near = whenNear((element) => element.#come(), (element) => element.#go());

    #root = this.attachShadow({ mode: 'open' });
    #given = null;
    #widget = null;
    /** Its class, which all widgets of one instance of the module have, and of which kind that is. */
    #Widget;
    #kind;
    /** Whether only the widget of all kinds will do, as another one has said. */
    #beyond = false;
    /** What is shown; it outlives a widget that broke, with what that had drawn. */
    #surface;
    /** What a reader does with it, and the tools for that. */
    #hands = handsOf(this, this.#root, tools, () => this.#widget, () => this.#source, () => this.#redraw());
    /** Ends what began when the element came into the page. */
    #leave = [];
    /** What it reads of the page. */
    #target = new Target(this, () => this.#rereadSoon(), () => this.#reread());
    /** The element that the figures were read from; null where they come from JSON or from the element's children. */
    #source = null;
    /** What `src` names. */
    #file = sourceFile(files, this, this.#root, () => this.#redraw());
    #pause = 0;
    #turn = new Turn(() => this.#update());
    /** What waits until the frame is over, or longer; 0 where nothing is to be told, whatever timer is still running. */
    #later = 0;
    /** Whether it has been near. */
    #begun = false;
    /** Whether there is no widget, and whether that is because it broke. */
    #failed = false;
    #broken = false;
    #unread = true;
    #unsaid = true;
    #lastError = '';
    #wasReady = false;
    #drawing = new Promised();

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet()];
      this.#root.append(document.createElement('slot'));
      this.#drawing.expect();
    }

    /** The report, as report JSON, that was set to be shown instead of what the page holds; null for none. */
    get report() {
      return this.#given;
    }

    set report(report) {
      this.#given = report;
      this.#reread(true);
    }

    /** How many indicators the report has that is shown. */
    get size() {
      return this.#widget?.report()[INDICATORS] ?? 0;
    }

    /** The element that is read: the one that was set, or else the one whose id `for` names. */
    get forElement() {
      return this.#target.element;
    }

    set forElement(element) {
      this.#target.element = element;
      this.#reread();
    }

    /** Reads the source anew, a file too; the promise settles when that is drawn or has failed. */
    refresh() {
      this.#file.drop();
      this.#reread();
      return this.drawn;
    }

    /** Points at an indicator by its name, or at none; whether it is drawn. */
    async select(name) {
      return (await this.#drawnTools()).select(name);
    }

    /** The chart as SVG text. */
    async toSVG() {
      return (await this.#drawnTools()).svg();
    }

    /** The chart as a PNG picture of two pixels for each CSS pixel. */
    async toPNG() {
      return (await this.#drawnTools()).png();
    }

    /** The figures as CSV: a byte order mark, semicolons, decimal commas. */
    async toCSV() {
      return (await this.#drawnTools()).csv();
    }

    /** The report that is shown, as report JSON. */
    async toReport() {
      return (await this.#drawnTools()).report();
    }

    /** Every figure that the text of the source states, with the words that state it: the whole module reads them. */
    async toFacts() {
      const companion = await this.#drawnTools();
      return this.#source ? companion.facts(new (await load('full'))(this.#surface), this.#source) : [];
    }

    async #drawnTools() {
      if (this.isConnected) await this.drawn;
      if (!this.#widget || this.#unread || this.#lastError) throw this.#error('nothing is drawn', 'not-drawn');
      const brought = await this.#hands.bring();
      if (!brought) throw this.#error('the tools could not be loaded', 'no-tools');
      return brought;
    }

    /** Settles when what was last asked for is drawn, has failed, or was given up with the element's removal. */
    get drawn() {
      const { promise } = this.#drawing;
      if (this.#later) queueMicrotask(() => this.#tell());
      return promise;
    }

    connectedCallback() {
      modules.wait(this);
      this.#failed = this.#broken = false;
      this.#drawing.expect();
      this.#takeEarlyReport();
      ChiTieuElement.#near.watch(this);
      this.#surface = new Surface(this, this.#root);
      this.#leave.push(this.#surface.watch(() => this.#redraw()), this.#hands.watch(this.#surface));
    }

    disconnectedCallback() {
      modules.leave(this);
      ChiTieuElement.#near.leave(this);
      this.#leave.splice(0).forEach((end) => end());
      this.#target.leave();
      this.#surface.remove();
      this.#forget();
      this.#file.drop();
      this.#begun = this.#wasReady = false;
      this.#lastError = '';
      this.#drawing.done();
    }

    /** Has no widget any more, and still has to show what it was given. */
    #forget() {
      live.delete(this);
      this.#widget?.free();
      this.#turn.cancel();
      clearTimeout(this.#pause);
      this.#pause = this.#later = 0;
      this.#source = null;
      this.#hands.drop();
      this.#widget = null;
      this.#unread = true;
    }

    attributeChangedCallback(name) {
      if (name === 'src') this.#file.drop();
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

    /** Is far away: waits, or gives up what it has drawn. */
    #go() {
      if (this.#begun) this.#surface.pen.rest(true);
      else this.#surface.wait(true);
    }

    /** Is near: begins, or draws again what it gave up when it was far away. */
    #come() {
      this.#surface.pen.rest(false);
      // It may have left when this is told.
      if (this.#begun || !this.isConnected) return;
      this.#surface.wait(false);
      this.#begun = true;
      this.#leave.push(onPageChange((what) => this.#pageChanged(what)));
      return this.#bring();
    }

    /** Gets a widget and lets it draw. */
    async #bring() {
      let left = false;
      this.#leave.push(() => { left = true; });
      try {
        this.#Widget = await load(this.#kind = modules.choose(this, this.#beyond));
        // What broke while this one waited is not called again.
        while (renewing) await renewing;
        if (left) return;
        this.#widget = guarded(new this.#Widget(this.#surface), (error) => this.#break(error));
        live.add(this);
      } catch (error) {
        if (left) return;
        if (isBreak(error)) this.#break(error);
        else this.#fail(error);
        return;
      }
      this.#drawing.expect();
      if (this.#surface.isMeasured()) this.#update();
      else this.#redraw();
    }

    /**
     * Nothing of the instance is called again: this element goes back to what the page shows until it gets something
     * else to show, and all others go on with a fresh one.
     */
    #break(error) {
      const Widget = this.#Widget;
      const others = [...live].filter((other) => other !== this && other.#Widget === Widget);
      for (const each of [this, ...others]) {
        each.#widget?.__destroy_into_raw();
        each.#widget = null;
        each.#forget();
      }
      this.#broken = true;
      this.#fail(new Error(`something broke inside; the page stays as it is (${error.message})`));
      // Not before whatever is under way in the old one has ended.
      renewing = Promise.resolve().then(() => {
        renewing = undefined;
        Widget?.renew();
      });
      for (const other of others) other.#bring();
    }

    #pageChanged(what) {
      if (what === 'paper') {
        this.#surface.pen.whole = true;
        if (!this.#unread) print(this.#widget, this.#root);
        return;
      }
      if (what === 'fonts') this.#surface.fonts += 1;
      this.#redraw();
    }

    #reread(now) {
      this.#unread = true;
      if (this.#broken) {
        this.#failed = this.#broken = false;
        this.#bring();
      }
      this.#redraw(now);
    }

    /** A page that changes bit by bit is read once. */
    #rereadSoon() {
      this.#drawing.expect();
      this.#pause ||= setTimeout(() => {
        this.#pause = 0;
        // What was read in the original stays.
        if (this.#unread || !this.#target.isTranslated()) this.#reread();
        else this.#redraw();
      }, PAUSE);
    }

    /** What came of the file that `src` names, where that is to be read; asks for it the first time. */
    #fromFile() {
      const wanted = this.hasAttribute('src') && this.#given == null && !this.forElement;
      return wanted ? this.#file.ask() : {};
    }

    /**
     * Draws in the next frame, however often it is asked before that; or `now`, as soon as the script that asks is done,
     * where nothing was drawn so in this frame yet.
     */
    #redraw(now) {
      this.#drawing.expect();
      if (this.#widget) this.#turn.ask(now);
      else if (this.#failed) this.#drawing.done();
    }

    #update() {
      this.#root.querySelector('.paper')?.remove();
      this.#surface.pen.whole = false;
      // It is drawn when it gets its width again.
      if (!this.#surface.hasPlace()) return;
      try {
        if (!this.#readNow()) return;
        // A page may zoom it.
        this.#widget.draw(devicePixelRatio * (this.currentCSSZoom ?? 1), false);
        this.#hands.changed();
        this.#lastError = '';
        this.#later ||= setTimeout(() => this.#tell(), this.#wasReady ? WORDS : 0);
        if (this.#drawing.isAwaited) this.#tell();
      } catch (error) {
        this.#caught(error);
      }
    }

    /** Goes on once what was asked for is drawn. */
    #tell() {
      if (!this.#later) return;
      this.#later = 0;
      try {
        this.#widget.tell(false);
      } catch {
        // It broke, and that has been told.
        return;
      }
      // Another one is to come.
      if (this.#turn.isComing || this.#pause) return;
      if (this.#unsaid) this.#say(this.#wasReady ? 'chi-tieu-change' : 'chi-tieu-ready');
      this.#wasReady = true;
      this.#unsaid = false;
      this.#drawing.done();
    }

    /** Deals with an error of the widget. One that broke has told of it. */
    #caught(error) {
      if (!this.#widget) return;
      if (error.code !== 'beyond') this.#fail(error);
      // What was read in the original stays.
      else if (this.#target.isTranslated()) this.#drawing.done();
      else {
        this.#beyond = true;
        this.#exchange();
      }
    }

    /** Reads what is to be read, unless it is still to come, or what reads it is; whether all is read. */
    #readNow() {
      const read = !this.#unread;
      if (read && (!isProse(this.#kind) || !speaksEnglish(this) || this.#target.isTranslated())) return true;
      const came = this.#fromFile();
      if (!came) return false;
      if (read || this.#kind !== both(this.#kind, modules.needed(this, this.#beyond))) {
        this.#exchange();
        return false;
      }
      this.#read(came);
      return true;
    }

    /** Has another kind of widget in the place of the one that cannot go on. */
    #exchange() {
      this.#forget();
      this.#bring();
    }

    #read({ error, report, element = null }) {
      this.#target.watch();
      const given = this.#given != null;
      this.#source = given ? null : this.#target.read ?? element;
      // Who points at the figures in the text sees them lit in the chart.
      this.#hands.lookAt(this.#source);
      this.#unsaid = true;
      if (!given && !report && this.#target.isTranslated()) {
        throw new ChiTieuError('the browser has translated the page; only the original can be read', 'translated');
      }
      if (error) throw error;
      this.#widget.read(this.#given ?? report, this.#source);
      this.#unread = false;
    }

    /** Tells the console and the page, once for each new error. What the page shows by itself stays. */
    #fail(cause) {
      this.#failed = !this.#widget;
      this.#later = 0;
      this.#surface.hide();
      this.#drawing.done();
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
  };
}
