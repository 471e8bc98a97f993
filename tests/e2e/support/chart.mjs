/** What a test sees of a chart: the figures that its element reports, and the pixels that its canvas shows. */

/**
 * The figures of every indicator: value, unit, completion, growth on the year before; null where there is none.
 *
 * @param {import('playwright-core').Locator} chart a `<chi-tieu>`
 */
export function figures(chart) {
  return chart.evaluate(async (element) => {
    const { indicators } = await element.toReport();
    return indicators.map(({ value, unit, completion, growth }) => [
      value ?? null,
      unit ?? null,
      completion ?? null,
      growth ?? null,
    ]);
  });
}

/**
 * Scrolls to a chart and waits until its canvas has pixels: one that is far from the window has none.
 *
 * @param {import('playwright-core').Locator} chart a `<chi-tieu>`
 */
export function bringNear(chart) {
  return chart.evaluate(async (element) => {
    element.scrollIntoView({ behavior: 'instant' });
    // Asked for anew each time: a chart may have handed its canvas on while it was far, and gets another.
    while (!element.shadowRoot.querySelector('canvas')?.height) await new Promise(requestAnimationFrame);
  });
}

/**
 * How many pixels of the canvas have exactly each of some colours, and how large the canvas is, once it is near.
 *
 * @template {string} Name
 * @param {import('playwright-core').Locator} chart a `<chi-tieu>`
 * @param {Record<Name, [number, number, number]>} colours red, green, blue
 */
export async function colourCounts(chart, colours) {
  await bringNear(chart);
  return chart.evaluate((element, colours) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    const count = ([red, green, blue]) => {
      const [pixel] = new Uint32Array(new Uint8Array([red, green, blue, 255]).buffer);
      return pixels.filter((each) => each === pixel).length;
    };
    const counts = Object.entries(colours).map(([name, colour]) => [name, count(colour)]);
    const size = { width: canvas.clientWidth, ratio: canvas.width / canvas.clientWidth };
    return { ...size, ...Object.fromEntries(counts) };
  }, colours);
}
