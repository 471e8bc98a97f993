/** What can be done with a chart, in WebKitGTK: by mouse, finger and keyboard; and after the page was left and come back to. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { figures } from '../support/chart.mjs';
import { closeBrowser, openPage, until } from '../support/webkit.mjs';

after(closeBrowser);

const TIP = /giá trị sản xuất nông nghiệp[^]+812 tỷ đồng[^]+70,5%[^]+\+6,3%/i;

async function openChart() {
  const page = await openPage('/pages/twice.html');
  await page.settle();
  const chart = await page.chart();
  const tip = () => chart.evaluate(({ shadowRoot }) => {
    const tip = shadowRoot.querySelector('.tip');
    return !tip || tip.hidden ? '' : tip.innerText;
  });
  return { page, chart, tip };
}

/** The middle of the first row, in the window; the tools are there then. */
async function firstRow(page, chart) {
  await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').focus({ focusVisible: true }));
  await chart.find('.mark');
  const { x, y, width, height } = await chart.box('.mark');
  await page.press('ESCAPE');
  return [x + width / 2, y + height / 2];
}

test('the tools come when the chart is pointed at, and show what it is made of', async () => {
  const { page, chart, tip } = await openChart();
  const tools = () => page.requests.filter((path) => path.includes('tools'));
  assert.deepEqual(tools(), []);
  const [x, y] = await firstRow(page, chart);
  assert.deepEqual(tools(), ['/chi-tieu-tools.js', '/chi-tieu-tools.wasm']);
  await page.point(x, y);
  await until(tip, 'the tooltip');
  assert.match(await tip(), TIP);
  const { x: left, y: top, width, height } = await chart.box('.tip');
  const [wide, high] = await page.evaluate(() => [innerWidth, innerHeight]);
  assert.ok(left >= 0 && top >= 0 && left + width <= wide && top + height <= high, 'inside the window');
  await page.press('ESCAPE');
  assert.equal(await tip(), '');
  await page.assertQuiet();
});

test('the keyboard goes from the chart through its figures to the buttons, and turns it into a table', async () => {
  const { page, chart, tip } = await openChart();
  await page.press('TAB');
  await chart.find('.mark');
  const at = () => chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.className ?? '');
  await until(async () => (await at()) === 'mark', 'the first figure has the focus');
  assert.match(await tip(), TIP);
  await page.press('ARROW_DOWN');
  assert.equal(await at(), 'mark');
  await page.press('TAB');
  assert.equal(await at(), 'drawn');
  await page.press('TAB');
  assert.equal(await at(), 'listed');
  await page.press('ENTER');
  const table = () => chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.table').clientHeight);
  await until(async () => (await table()) > 50, 'the table is shown');
  assert.match(await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('table').innerText), /812 tỷ đồng/);
  await page.assertQuiet();
});

test('a finger shows a figure', async () => {
  const { page, chart, tip } = await openChart();
  const [x, y] = await firstRow(page, chart);
  // The driver turns touches into a mouse: the events that a finger makes are given to the chart one by one.
  await chart.evaluate(({ shadowRoot }, x, y) => {
    const at = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'touch', pointerId: 7, isPrimary: true };
    for (const type of ['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'pointerout', 'pointerleave', 'click']) {
      shadowRoot.elementFromPoint(x, y).dispatchEvent(new PointerEvent(type, at));
    }
  }, x, y);
  await until(tip, 'the tooltip');
  assert.match(await tip(), TIP);
  await page.assertQuiet();
});

test('a page that is left and come back to has its chart, and still follows the text', async () => {
  const { page, chart } = await openChart();
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted; }));
  await page.driver.get(new URL('/pages/server-says-nothing', page.middleman.url).href);
  await page.driver.navigate().back();
  await until(() => page.evaluate(() => window.cameBack), 'the page comes from the cache of pages');
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 6.3]]);
  await chart.evaluate(async (element) => {
    element.forElement.textContent = element.forElement.textContent.replace('6,3%', '7,4%');
    await new Promise(requestAnimationFrame);
    await element.drawn;
  });
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 7.4]]);
});
