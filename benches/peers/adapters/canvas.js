// Not a peer: a canvas as large as the element's two charts, with two bars. What a page of charts costs the browser whatever
// draws them.
import { DOWN, UP, W as WIDTH } from './shared.js';

const HEIGHT = 660;

export function mount(container) {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  canvas.style.display = 'block';
  update(canvas);
  return container.appendChild(canvas);
}

export function update(canvas) {
  const context = canvas.getContext('2d');
  for (const [place, colour] of [UP, DOWN].entries()) {
    context.fillStyle = colour;
    context.fillRect(0, place * HEIGHT / 2, WIDTH / 2, HEIGHT / 4);
  }
}

export const unmount = (canvas) => canvas.remove();
