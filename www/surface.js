// The surface: what the widget (src/widget) shows and draws on. It knows the DOM and no figure: numbers and words come
// from Rust, many at a time, because each crossing from WebAssembly costs more than what is done with it.

import { ChiTieuError } from './error.js';
import { held, language } from './needs.js';
import { pageText } from './page-text.js';
import { Pen, painted } from './pen.js';

/** The buttons, as classes and as parts: all rows, the chart, the table, the menu of what can be taken away. */
const BUTTONS = ['more', 'drawn', 'listed', 'menu'];

/** What one element shows: a canvas, the table of the same figures, and the buttons below. */
export class Surface {
  /** What measures and draws on the canvas. */
  pen;
  /** How wide the chart may be, in CSS pixels, as soon as the page has told. */
  #available;
  /** Whether the reader has unfolded the chart. */
  opened = false;
  /** How often fonts came or went. */
  fonts = 0;

  #host;
  #chart = part('div', 'chart');
  #table = part('div', 'table');
  /** The cells of the table and how many columns it has, and what was told and offered last: what is the same is not written. */
  #cells = [];
  #columns = 0;
  #offered = '';
  #buttons = BUTTONS.map((name) => Object.assign(part('button', name), { type: 'button' }));

  /**
   * Builds what is shown, hidden, before what stands in the shadow root.
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   */
  constructor(host, root) {
    this.#host = host;
    this.pen = new Pen(part('canvas', 'canvas'));
    const bar = part('div', 'bar');
    bar.append(...this.#buttons);
    set(this.pen.canvas, { role: 'img', tabindex: 0 });
    // Vietnamese and its numbers go from the left whatever the direction of the page, and so do positions in a scene.
    this.#chart.dir = 'ltr';
    this.#chart.append(this.#table, bar);
    this.turn(false);
    this.hide();
    root.prepend(this.#chart);
  }

  /** Calls `listener` when the chart may be wider or must be narrower; gives what ends that. */
  watch(listener) {
    const sizes = new ResizeObserver(([{ contentRect }]) => {
      // What waits is not displayed, and has the width that was told last.
      if (this.#chart.style.display) return;
      const before = this.#available;
      this.#available = Math.floor(contentRect.width);
      if (this.#available !== before) listener();
    });
    sizes.observe(this.#chart);
    return () => sizes.disconnect();
  }

  /**
   * Whether the page gives the element a place, be it far from what is seen: false inside of what is not displayed. What
   * is known to have a width has one; to ask would have the page laid out before it is drawn.
   */
  hasPlace() {
    return this.#available > 0 || this.#chart.getClientRects().length > 0;
  }

  /** Whether the page has told how wide the chart may be. */
  isMeasured() {
    return this.#available > 0;
  }

  hide() {
    this.#chart.hidden = true;
  }

  /**
   * Has no box in the page while it `waits` and its width is known: of a page of a thousand that is scrolled the browser
   * goes over all that have.
   */
  wait(waits) {
    this.#chart.style.display = waits && this.#available ? 'none' : '';
  }

  remove() {
    this.#chart.remove();
  }

  /** Shows the table in the place of the chart, or the chart. */
  turn(table) {
    this.#chart.className = table ? 'chart turned' : 'chart';
    // What may have to be scrolled must be reached by the keyboard.
    this.#table.tabIndex = table ? 0 : -1;
    [!table, table].forEach((pressed, place) => set(this.#buttons[place + 1], { 'aria-pressed': pressed }));
  }

  // What follows is called by the widget.

  /** Whether all rows are shown: the reader or the page wants it so. */
  get unfolded() {
    return this.opened || this.#host.hasAttribute('unfolded');
  }

  /** How wide the chart may be, in whole CSS pixels. */
  width() {
    if (this.#available === undefined) this.#chart.hidden = false;
    // What was told last may be of a time when it was not displayed.
    return this.#available || (Math.floor(parseFloat(getComputedStyle(this.#chart).width)) || 0);
  }

  /**
   * What the page says of the look: the font family of the host and what its attributes say, with a `\0` after each. Its
   * font size, how often fonts came or went, whether it reads from the page and names no source, the colour of its text and
   * that of each custom property that is named go into `numbers`, as pixels and as 0xRRGGBB; -1 where there is none.
   */
  look(numbers, names) {
    const host = this.#host;
    const style = getComputedStyle(host);
    const colours = ['color', ...names.trim().split(' ').map((name) => `--chi-tieu-${name}`)];
    numbers.set([
      parseFloat(style.fontSize) || 0,
      this.fonts,
      host.hasAttribute('for') && !host.hasAttribute('source'),
      ...colours.map((property) => colour(style.getPropertyValue(property).trim())),
    ]);
    this.pen.family = style.fontFamily;
    const [charts, theme, source] = ['charts', 'theme', 'source'].map((name) => host.getAttribute(name));
    return [this.pen.family, charts, language(host), theme, source, ''].join('\0');
  }

  /** The error that the page gets to see. */
  error(message, code, path) {
    return new ChiTieuError(message, code, path);
  }

  /**
   * What the host itself holds to be read: a text of report JSON, or a table; null where `for` names what is not there,
   * undefined where there is nothing.
   */
  source() {
    const host = this.#host;
    const [script, table] = held(host);
    return host.hasAttribute('for') ? null : script?.textContent ?? table ?? undefined;
  }

  text = pageText;

  /**
   * Shows what was drawn, names the buttons, a line each, and shows those there is use for. Not before it is drawn: a
   * canvas that stands in the page has its styles computed whenever a font is set.
   * @param {string} names
   * @param {boolean} folds whether there are more rows, or fewer, to show
   * @param {boolean} listed whether there is a table to turn to
   */
  offer(names, folds, listed) {
    if (!this.pen.canvas.isConnected) this.#chart.prepend(this.pen.canvas);
    this.#chart.hidden = false;
    const shown = [folds, listed, listed, true];
    const offered = names + shown;
    if (offered === this.#offered) return;
    this.#offered = offered;
    names.split('\n').forEach((name, place) => {
      this.#buttons[place].textContent = name;
      this.#buttons[place].hidden = !shown[place];
    });
  }

  /**
   * Sets what is said of the chart: its summary, and the table. Every cell is three texts, of which the middle one is
   * in the words of the report and so Vietnamese; the first cell is the caption, and so many `columns` follow in a row.
   * @param {string} lang
   * @param {string} summary
   * @param {number} columns 0 for no table
   * @param {string} words all texts, with a `\0` after each
   * @param {string} rest the name of the button for more rows; empty for none
   */
  tell(lang, summary, columns, words, rest) {
    set(this.#chart, { lang });
    set(this.pen.canvas, { 'aria-label': summary });
    const texts = words.split('\0');
    const count = Math.floor(texts.length / 3);
    if (columns !== this.#columns || count !== this.#cells.length) {
      this.#columns = columns;
      this.#cells = [];
      this.#table.replaceChildren(...(columns ? [table(columns, count, this.#cells)] : []));
    }
    if (!columns) return;
    fill(this.#cells, texts);
    set(this.#table, { role: 'group', 'aria-label': this.#cells[0].text });
    this.#table.querySelector('.rest')?.remove();
    if (rest) this.#table.append(Object.assign(part('button', 'rest'), { type: 'button', textContent: rest }));
  }
}

/** A new element that style sheets reach by the class, and those of the page by the part, `name`. */
function part(tag, name) {
  return Object.assign(document.createElement(tag), { className: name, part: name });
}

function set(element, attributes) {
  // Not `in`: some pages give all objects more properties.
  for (const name of Object.keys(attributes)) {
    // What is said again would be looked at again, by the page and by who reads it out.
    if (element.getAttribute(name) !== `${attributes[name]}`) element.setAttribute(name, attributes[name]);
  }
}

let ground;

/**
 * The colour that a CSS value says, as 0xRRGGBB; -1 for an empty one. CSS has many ways to write a colour, and a canvas
 * reads them all, which no page shows, so that each is read alike at any time; what it keeps in a way of its own is painted
 * and read back. Most pages have none but those that a computed style writes plainly, and need no such canvas.
 */
function colour(value) {
  if (!value) return -1;
  const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (plain) return plain[1] << 16 | plain[2] << 8 | plain[3];
  ground ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!ground) return -1;
  ground.fillStyle = '#000';
  ground.fillStyle = value;
  if (ground.fillStyle[0] === '#') return parseInt(ground.fillStyle.slice(1), 16);
  ground.clearRect(0, 0, 1, 1);
  const [red, green, blue] = painted(ground, value);
  return red << 16 | green << 8 | blue;
}

/** A table of so many empty cells, the first the caption, which are added to `cells`. */
function table(columns, count, cells) {
  const [element, head, body] = ['table', 'thead', 'tbody'].map((name) => document.createElement(name));
  let row = null;
  for (let number = -1; cells.length < count; number += 1) {
    const [first, heads] = [number % columns === 0, number < columns];
    const cell = document.createElement(number < 0 ? 'caption' : first || heads ? 'th' : 'td');
    cells.push({ cell, text: '', vietnamese: '' });
    if (number < 0) {
      element.append(cell, head, body);
      continue;
    }
    if (cell.localName === 'th') cell.scope = heads ? 'col' : 'row';
    if (first) (heads ? head : body).append(row = document.createElement('tr'));
    row.append(cell);
  }
  return element;
}

/** Writes the words of each cell into it, where they are others than those that stand there. */
function fill(cells, words) {
  let place = 0;
  for (const known of cells) {
    const [before, vietnamese, after] = words.slice(place, place += 3);
    const text = before + vietnamese + after;
    if (text === known.text) continue;
    const { cell } = known;
    const old = vietnamese || known.vietnamese ? null : cell.firstChild;
    Object.assign(known, { text, vietnamese });
    // The text of a text node is changed in a third of the time that a new one takes. A translator may have put others
    // in its place.
    if (old instanceof Text) {
      old.data = text;
      continue;
    }
    cell.textContent = before;
    if (vietnamese) {
      cell.append(Object.assign(document.createElement('span'), { lang: 'vi', textContent: vietnamese }), after);
    }
  }
}
