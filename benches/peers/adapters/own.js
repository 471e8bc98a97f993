// What the adapters of this project share. The element's own files are loaded unchanged from beside the bundle.
import './chi-tieu/chi-tieu.js';

/** The harness' indicators as report JSON. */
export const report = (indicators) => ({
  indicators: indicators.map(({ name, growth, plan }) => ({ name, growth, completion: plan })),
});

/** How long after a change the words of the table are written, in milliseconds: they are part of what is measured. */
export const settle = 250;

/** Puts an element into the container, as wide as one box of a peer, and waits until it has drawn. */
export async function mount(container, set) {
  const element = document.createElement('chi-tieu');
  element.style.width = '620px';
  element.setAttribute('charts', 'growth plan');
  set(element);
  const failed = new Promise((_, reject) => {
    element.addEventListener('chi-tieu-error', ({ detail }) => reject(new Error(detail.message)), { once: true });
  });
  container.append(element);
  await Promise.race([element.drawn, failed]);
  return element;
}

export const unmount = (element) => element.remove();
