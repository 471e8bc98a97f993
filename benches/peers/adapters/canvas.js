// Not a peer: a canvas as large as the element's two charts, with a bar in each of their colours. What a page of charts costs
// the browser whatever draws them.
import { DOWN, GRID, INK, UP, W as WIDTH } from './shared.js';

const HEIGHT = 660;
const COLOURS = [UP, DOWN, INK, GRID];

export function mount(container) {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  canvas.style.display = 'block';
  update(canvas);
  return container.appendChild(canvas);
}

export function update(canvas) {
  const context = canvas.getContext('2d');
  for (const [place, colour] of COLOURS.entries()) {
    context.fillStyle = colour;
    context.fillRect(0, place * HEIGHT / COLOURS.length, WIDTH / 2, HEIGHT / 8);
  }
}

export const unmount = (canvas) => canvas.remove();
