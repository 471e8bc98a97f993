/**
 * The first chart of the demo, for the tests of what can be done with a chart: the chart in view, where its rows stand,
 * and what its tooltip says.
 *
 * It takes Playwright's locators; what also serves the tests in WebKitGTK is in chart.mjs.
 */
import { openPage, settle } from './browser.mjs';

/** Its first indicator: the name, and how the sentence begins that it was read from. */
export const FIRST = {
  name: 'Giá trị sản xuất nông, lâm, thủy sản',
  quote: 'Giá trị sản xuất nông, lâm, thủy sản đạt 1.924 tỷ đồng',
};

/**
 * The demo as `reader` sees it, and its first chart, which reads the article of the page, in view.
 *
 * @param {import('./browser.mjs').Reader} [reader]
 */
export async function openChart(reader) {
  const demo = await openPage('/index.html', reader);
  await settle(demo.page);
  const chart = demo.page.locator('chi-tieu').first();
  await chart.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  return { ...demo, chart };
}

/**
 * The middle of a row, in the window, which is scrolled to it. A row is a part of a picture: where it stands is asked
 * of its mark, which is there once the chart has had the focus.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} chart
 * @param {number} place of the row, from 0
 */
export async function row(page, chart, place) {
  if (await chart.locator('.mark').count() === 0) await chart.locator('canvas').focus();
  // At once: marks are made anew whenever the chart is.
  const found = await page.waitForFunction(([{ shadowRoot }, place]) => {
    const [canvas, mark] = [shadowRoot.querySelector('canvas'), shadowRoot.querySelectorAll('.mark')[place]];
    if (!mark) return null;
    const [around, { left, top, width, height }] = [canvas, mark].map((one) => one.getBoundingClientRect());
    return { x: left + width / 2 - around.left, y: top + height / 2 - around.top };
  }, [await chart.elementHandle(), place]);
  const middle = await found.jsonValue();
  await page.keyboard.press('Escape');
  // Only now: the focus that comes back may scroll the page.
  return chart.evaluate(async ({ shadowRoot }, { x, y }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const place = () => canvas.getBoundingClientRect();
    if (place().top + y < 0 || place().top + y > innerHeight) scrollBy({ top: place().top + y - innerHeight / 2, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { x: place().left + x, y: place().top + y };
  }, middle);
}

/**
 * What the tooltip says; nothing while it is hidden.
 *
 * @param {import('playwright-core').Locator} chart
 */
export const tipText = (chart) => chart.locator('.tip').evaluate((tip) => (tip.hidden ? '' : tip.innerText));
