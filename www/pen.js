// The pen: what measures texts and draws the marks of a scene on a canvas. Of what nobody sees nothing is drawn: of a long
// chart what is near the window, of one far away nothing.

import { give, take } from './pool.js';

/** No side of a canvas is longer than this, in pixels: the least that current browsers draw. */
const LONGEST_SIDE = 32_767;

/**
 * No canvas has more pixels than this, 4 bytes each: current browsers draw more, old mobile Safari a quarter, which is
 * tried next.
 */
const MOST_PIXELS = [67_108_864, 16_777_216];

/**
 * A chart that is higher than this, in CSS pixels, is drawn where it is near what is seen: half a window above and below.
 * A canvas of all of it would be copied for every frame, and take up to 200 MB.
 */
const WHOLE = 4096;
const BEYOND = .5;

/** Such a part begins and ends at whole so many CSS pixels, which are whole pixels of most screens. */
const STEP = 100;

/** What may move a chart in the window. */
const MOVES = ['scroll', 'resize'];

/** What each mark begins with; as in src/widget/canvas.rs. */
const RECT = 0;
const DOT = 1;
const POLYGON = 2;

/** Measures and draws on a canvas, at the word of src/widget/canvas.rs. */
export class Pen {
  /** The canvas: another one after a time far from what is seen. */
  canvas;
  family = '';
  /** Whether a chart is drawn as a whole, however high and wherever it stands. */
  whole = false;
  /** Whether it is far from what is seen. */
  #away = false;
  #ready;
  #font;
  #colour;
  /** The width and the height of the chart, and from where to where it is drawn, in CSS pixels; how many are drawn for each. */
  #size;
  #part;
  #ratio;
  /** The marks and the texts that were told last. */
  #told;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** The context of the canvas; of the one that takes its place, where another chart has one to give. */
  get #context() {
    if (this.#ready === undefined) {
      this.canvas = take(this.canvas);
      this.#ready = this.canvas.getContext('2d');
      this.#font = undefined;
    }
    return this.#ready;
  }

  /** The width of a text, in pixels; `size` in pixels. */
  measure(bold, size, text) {
    this.#setFont(bold, size);
    return this.#context?.measureText(text).width ?? 0;
  }

  /** Gives the canvas a size in CSS pixels, at `ratio` or the largest that can be drawn; tells the ratio, or 0. */
  size(width, height, ratio) {
    this.#size = [width, height];
    return this.#ratio = this.#fit(ratio);
  }

  #fit(ratio) {
    const [width, height] = this.#size;
    const [from, to] = this.#part = this.#near();
    const shown = to - from;
    const context = shown ? this.#context : null;
    const { canvas } = this;
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${shown}px`,
      paddingBlock: shown < height ? `${from}px ${height - to}px` : '',
    });
    const longest = Math.min(ratio, LONGEST_SIDE / Math.max(width, shown));
    if (!shown) {
      canvas.height = 0;
      this.#font = undefined;
      return longest;
    }
    for (const most of context ? MOST_PIXELS : []) {
      const largest = Math.sqrt(most / (width * shown));
      const fitting = Math.min(longest, largest);
      const wide = Math.round(width * fitting);
      const high = Math.round(shown * fitting);
      if (canvas.width === wide && canvas.height === high) {
        context.resetTransform();
        context.clearRect(0, 0, wide, high);
      } else {
        canvas.width = wide;
        canvas.height = high;
        // What was set is forgotten with the size.
        this.#font = undefined;
      }
      this.#colour = undefined;
      // A canvas too large for the browser takes every call and draws nothing. Reading is slow: not for all.
      if (fitting * 2 <= largest || painted(context, '#00000001')[3]) return fitting;
    }
    return 0;
  }

  /** Whether so much of the chart is never seen at once. Of what scrolls in a shadow tree of the page's nobody tells. */
  #isLong() {
    const host = this.canvas.getRootNode().host;
    return this.#size[1] > WHOLE && (host?.getRootNode() ?? document) === document;
  }

  /** Which part of the chart is to be drawn, from where to where in CSS pixels. */
  #near() {
    const { canvas } = this;
    const [, height] = this.#size;
    if (this.#away && !this.whole) return [0, 0];
    if (this.whole || !this.#isLong()) return [0, height];
    const box = canvas.getBoundingClientRect();
    const scale = box.height / canvas.offsetHeight || 1;
    const steps = (pixels) => Math.round(pixels / STEP) * STEP;
    // Always as much: a canvas of another size is new memory.
    const high = steps((1 + 2 * BEYOND) * innerHeight / scale);
    const from = Math.max(0, Math.min(steps((-box.top - BEYOND * innerHeight) / scale), steps(height - high)));
    return [from, Math.min(from + high, height)];
  }

  /** Draws marks: numbers that say what, in which colour and where, and the words of all texts with a `\0` after each. */
  paint(marks, words) {
    // The numbers are in WebAssembly's memory, for as long as this is called.
    this.#told = [marks.slice(), words.split('\0')];
    this.#draw();
    // Only the next frame knows where it stands.
    if (this.#isLong()) requestAnimationFrame(this.#follow);
  }

  /** Gives up the pixels of a chart that is far from what is seen, or has them again. */
  rest(away) {
    this.#away = away;
    if (!this.#told) return;
    if (away) {
      this.canvas = give(this.canvas);
      this.#ready = undefined;
    }
    this.#again();
  }

  /** Draws what has come near of a chart that is drawn in part, until it is that no more. */
  #follow = () => {
    if (this.canvas.isConnected && this.#isLong()) {
      for (const type of MOVES) addEventListener(type, this.#follow, { capture: true, once: true });
    }
    if (this.#near().some((end, place) => Math.abs(end - this.#part[place]) > BEYOND / 2 * innerHeight)) this.#again();
  };

  #again() {
    this.#fit(this.#ratio);
    this.#draw();
  }

  #draw() {
    const [top, bottom] = this.#part.map((end) => Math.round(end * this.#ratio));
    if (top === bottom) return;
    const [context, [marks, texts]] = [this.#context, this.#told];
    let [at, place] = [0, 0];
    context.setTransform(1, 0, 0, 1, 0, -top);
    context.textBaseline = 'middle';
    while (at < marks.length) {
      const kind = marks[at];
      this.#setColour(marks[at + 1]);
      at += 2;
      if (kind === RECT) {
        context.fillRect(marks[at], marks[at + 1], marks[at + 2], marks[at + 3]);
        at += 4;
      } else if (kind === DOT || kind === POLYGON) {
        context.beginPath();
        if (kind === DOT) {
          context.arc(marks[at], marks[at + 1], marks[at + 2], 0, 2 * Math.PI);
          at += 3;
        } else {
          const end = at + 1 + 2 * marks[at];
          // The first `lineTo` of a path moves there.
          for (at += 1; at < end; at += 2) context.lineTo(marks[at], marks[at + 1]);
        }
        context.fill();
      } else {
        this.#setFont(marks[at], marks[at + 1]);
        const end = at + 3 + 3 * marks[at + 2];
        for (at += 3; at < end; at += 3) {
          const text = texts[place++];
          const y = marks[at + 2];
          if (y < top - STEP || y > bottom + STEP) continue;
          context.textAlign = marks[at] ? 'right' : 'left';
          context.fillText(text, marks[at + 1], y);
        }
      }
    }
  }

  #setFont(bold, size) {
    const font = `${bold ? 'bold ' : ''}${size}px ${this.family}`;
    if (font !== this.#font && this.#context) this.#context.font = this.#font = font;
  }

  #setColour(colour) {
    if (colour === this.#colour) return;
    this.#colour = colour;
    this.#context.fillStyle = `#${colour.toString(16).padStart(6, '0')}`;
  }
}

/** The pixel in the corner, painted with this CSS colour. */
export function painted(context, css) {
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}
