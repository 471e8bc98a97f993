// Canvases that are handed on: a chart that was scrolled by gives its pixels to the next that comes near. Where they were new,
// each frame in which a chart comes took Chromium some 5 ms more (docs/performance.md).

/** How many wait for a chart at most, and how many pixels each may have: 16 MB. */
const MOST = 2;
const PIXELS = 4_194_304;

const waiting = [];

/**
 * Takes a canvas out of the page, for whoever needs one next, and puts one without pixels in its place, which it tells; the
 * same one where enough wait, where it has none or too many pixels itself, or the focus.
 */
export function give(canvas) {
  const pixels = canvas.width * canvas.height;
  if (!pixels || pixels > PIXELS || waiting.length === MOST || canvas.matches(':focus')) return canvas;
  waiting.push(canvas);
  return exchange(canvas, canvas.cloneNode());
}

/**
 * Puts a canvas that waits, whatever is on it, in the place of one without pixels; the same one where none waits, or where it
 * has the focus.
 */
export function take(canvas) {
  if (!waiting.length || canvas.matches(':focus')) return canvas;
  const other = waiting.pop();
  // All else that is said of it is said of each.
  for (const name of ['aria-label', 'tabindex']) other.setAttribute(name, canvas.getAttribute(name) ?? '');
  return exchange(canvas, other);
}

function exchange(canvas, other) {
  canvas.replaceWith(other);
  return other;
}
