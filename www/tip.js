// The tooltip, and the light on the row that it tells of, for src/widget/tools/tip.rs. While a pointer moves nothing here
// has the page laid out: where the canvas stands is asked before anything is written, how large the tooltip became is told
// when the page is laid out for its frame, and its elements are used again, because new ones cost more than their texts.

/**
 * How far the tooltip stays from its row, so that a pointer reaches it before the next row, and from the edges of the
 * window, in CSS pixels.
 */
const GAP = 4;

/** How far apart the tooltip is tried to learn where its lengths lead, in CSS pixels. */
const APART = 100;

export class Tip {
  #chart;
  #light;
  #tip;
  /** The row that is lit, in CSS pixels of the canvas; and in the window, with how much larger than laid out it is there. */
  #lit;
  #row;
  /** How far from the left of the canvas the tooltip stands, in pixels of that. */
  #beside;
  /** Where lengths of the tooltip lead, for as long as it is shown; and how large it is in the window. */
  #frame = null;
  #size;
  #sizes = new ResizeObserver(() => this.#move());
  #leave = new AbortController();

  /**
   * Hidden.
   * @param {HTMLElement} chart what they stand in, beside the canvas
   */
  constructor(chart) {
    this.#chart = chart;
    [this.#light, this.#tip] = ['light', 'tip'].map((className) => {
      const part = Object.assign(document.createElement('div'), { className, hidden: true });
      return chart.appendChild(part);
    });
    // The figures' names say the same to who does not see it. In the browser's top layer nothing of the page clips it.
    for (const [name, value] of [['aria-hidden', 'true'], ['part', 'tip'], ['popover', 'manual']]) {
      this.#tip.setAttribute(name, value);
    }
    this.#sizes.observe(this.#tip);
    const follow = { capture: true, passive: true, signal: this.#leave.signal };
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.#follow(), follow);
  }

  /** It may be another one when the chart was far from what is seen. */
  get #canvas() {
    return this.#chart.querySelector(':scope > canvas');
  }

  /** Gives the tooltip the colours of the chart, each as CSS writes it. */
  paint(ground, text) {
    Object.assign(this.#tip.style, { background: ground, color: text });
  }

  /** Lights a row of the canvas, in its CSS pixels. */
  light(x, y, width, height) {
    this.#lit = { top: y, bottom: y + height };
    this.#find();
    const { offsetLeft, offsetTop } = this.#canvas;
    put(this.#light, { left: offsetLeft + x, top: offsetTop + y, width, height });
    this.#light.hidden = false;
  }

  /**
   * Tells of the row that is lit.
   * @param {string} told the name of an indicator, each word with its figure, and perhaps the sentence that states it, with
   *   `\0` between them
   * @param {number} beside where, in CSS pixels from the left of the canvas
   */
  show(told, beside) {
    this.#beside = beside;
    write(this.#tip, told.split('\0'));
    if (!this.#frame) {
      this.#tip.hidden = false;
      try {
        this.#tip.showPopover();
      } catch {
        // Where browsers know no popovers it is placed as it is.
      }
      this.#look();
    }
    this.#place();
  }

  hide() {
    this.#light.hidden = true;
    if (!this.#frame) return;
    this.#frame = null;
    this.#tip.hidePopover?.();
    this.#tip.hidden = true;
  }

  remove() {
    this.#sizes.disconnect();
    this.#leave.abort();
    this.#light.remove();
    this.#tip.remove();
  }

  /** Tries where lengths lead, in an element that is moved or zoomed not to the same place in the window, and keeps that. */
  #look() {
    const [origin, apart] = [0, APART].map((length) => {
      put(this.#tip, { left: length, top: length });
      return this.#tip.getBoundingClientRect();
    });
    const zoom = (side) => (apart[side] > origin[side] ? (apart[side] - origin[side]) / APART : 1);
    const [across, down] = [zoom('left'), zoom('top')];
    this.#frame = { left: origin.left, top: origin.top, across, down };
    // No larger than the window.
    this.#tip.style.maxInlineSize = `min(22rem, ${(innerWidth - 2 * GAP) / across}px)`;
    put(this.#tip, { maxBlockSize: (innerHeight - 2 * GAP) / down });
    this.#size = this.#tip.getBoundingClientRect();
  }

  /** Learns where the row is in the window. The page may show the chart larger or smaller than it was laid out. */
  #find() {
    const canvas = this.#canvas;
    const { left, top, height } = canvas.getBoundingClientRect();
    const scale = height / Math.max(canvas.offsetHeight, 1);
    this.#row = { left, top: top + this.#lit.top * scale, bottom: top + this.#lit.bottom * scale, scale };
  }

  /** Goes with the row where the page is scrolled. */
  #follow() {
    if (!this.#frame) return;
    this.#find();
    this.#place();
  }

  #move() {
    if (!this.#frame) return;
    this.#size = this.#tip.getBoundingClientRect();
    this.#place();
  }

  /** Puts the tooltip above the row, or below where there is more room, inside the window. */
  #place() {
    const { left, top, bottom, scale } = this.#row;
    const { width, height } = this.#size;
    const [above, below, lowest] = [top - height - GAP, bottom + GAP, innerHeight - height - GAP];
    const from = (start, least, most) => Math.max(Math.min(start, most), least);
    const wanted = above >= GAP || below > lowest ? above : below;
    put(this.#tip, {
      left: (from(left + this.#beside * scale - width / 2, GAP, innerWidth - width - GAP) - this.#frame.left) / this.#frame.across,
      top: (from(wanted, GAP, lowest) - this.#frame.top) / this.#frame.down,
    });
  }
}

/** Sets lengths of an element, in CSS pixels. */
function put({ style }, lengths) {
  for (const [name, length] of Object.entries(lengths)) style[name] = `${length}px`;
}

/** Writes texts into the tooltip. */
function write(tip, texts) {
  if (parts(tip).length !== texts.length) build(tip, texts.length);
  parts(tip).forEach((part, place) => {
    if (part.textContent !== texts[place]) part.textContent = texts[place];
  });
}

/** What has a text, in its order. */
const parts = (tip) => tip.querySelectorAll('.name, dt, dd, q');

/** Elements for so many texts: where there is a sentence, their number is even. */
function build(tip, count) {
  const [name, lines, quote] = ['p', 'dl', 'q'].map((tag) => document.createElement(tag));
  name.className = 'name';
  name.lang = quote.lang = 'vi';
  for (let place = 2; place < count; place += 2) lines.append(...['dt', 'dd'].map((tag) => document.createElement(tag)));
  tip.replaceChildren(name, lines);
  if (count % 2 === 0) tip.append(quote);
}
