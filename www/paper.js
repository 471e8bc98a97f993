// A chart on paper: drawn anew for it, and cut where a page may end.

/** How many pixels a chart has on paper for each CSS pixel: 300 to the inch when it fills a page of A4. */
const PAPER = 3.5;

/**
 * Puts pieces that fit on pages before the canvas, which print styles show in its place.
 * @param {object} widget the Rust widget
 * @param {ShadowRoot} root where its chart stands
 */
export function print(widget, root) {
  const cuts = widget.draw(Math.max(devicePixelRatio, PAPER), true);
  const canvas = root.querySelector('canvas');
  const { width } = canvas;
  const paper = Object.assign(document.createElement('div'), { className: 'paper' });
  [...cuts, canvas.height].reduce((start, end) => {
    const height = end - start;
    const piece = Object.assign(document.createElement('canvas'), { width, height });
    // Pixels: Chromium prints what was drawn from another canvas in a wrong size.
    piece.getContext('2d').putImageData(canvas.getContext('2d').getImageData(0, start, width, height), 0, 0);
    paper.append(piece);
    return end;
  }, 0);
  canvas.before(paper);
}
