/** Back and forward: a page that the browser kept whole while another one was shown has its chart, which goes on. */
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';

import { assertQuiet, closeBrowser, inChromium, openPage, settle, siteUrl } from './support/browser.mjs';
import { colourCounts, figures } from './support/chart.mjs';
import { Middleman } from './support/middleman.mjs';

// What may not be stored is not kept either.
const KEPT = [[/\/pages\//, ({ headers }) => ({ headers: { ...headers, 'cache-control': 'no-cache' } })]];

const server = new Middleman(siteUrl);

before(() => server.listen());

after(async () => {
  await closeBrowser();
  await server.close();
});

/** How often a page is left and come back to until it was kept: browsers may keep none, where memory is short. */
const TRIES = 4;

/** A page with a chart, left for another one and come back to; `meanwhile` happens while that is shown. */
async function comeBack(reader, meanwhile, left = TRIES) {
  server.begin(KEPT);
  const opened = await openPage(`${server.url}/pages/twice.html`, { keepsPages: true, ...reader });
  const { page } = opened;
  await settle(page);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted; }));
  await page.goto(`${server.url}/pages/auto/plain.html`);
  await meanwhile?.(page);
  // The driver waits for a page to load, which this one does not.
  await page.evaluate(() => { setTimeout(() => history.back()); });
  const cameBack = page.waitForFunction(() => location.pathname.endsWith('twice.html') && window.cameBack, null, { timeout: 10_000 });
  if (left > 1 && await cameBack.then(() => false, () => true)) {
    await opened.close();
    return comeBack(reader, meanwhile, left - 1);
  }
  await cameBack;
  // A locator would wait for that too.
  return { ...opened, chart: await page.evaluateHandle(() => document.querySelector('chi-tieu')) };
}

test('the chart is there, tells its figures, and follows what changes', async () => {
  const opened = await comeBack({});
  const { page, chart } = opened;
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 6.3]]);

  const [x, y] = await chart.evaluate(async ({ shadowRoot }) => {
    shadowRoot.querySelector('canvas').focus({ focusVisible: true });
    while (!shadowRoot.querySelector('.mark')) await new Promise(requestAnimationFrame);
    const { x, y, width, height } = shadowRoot.querySelector('.mark').getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  await page.keyboard.press('Escape');
  await page.mouse.move(x, y);
  await page.waitForFunction(() => !document.querySelector('chi-tieu').shadowRoot.querySelector('.tip').hidden);
  assert.match(await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.tip').innerText), /812 tỷ đồng/);

  await chart.evaluate(async (element) => {
    await element.refresh();
    element.forElement.textContent = element.forElement.textContent.replace('tăng 6,3%', 'giảm 6,3%');
  });
  await page.waitForFunction(async () => (await document.querySelector('chi-tieu').toReport()).indicators[0].growth === -6.3);
  await chart.evaluate(({ drawn }) => drawn);
  const { good, bad } = await colourCounts(chart, { good: [0, 101, 165], bad: [196, 78, 0] });
  assert.ok(good === 0 && bad > 1000, `${good} blue, ${bad} orange`);
  assertQuiet(opened);
  await opened.close();
});

test('a window that was made narrower meanwhile has a chart that fits', async () => {
  const opened = await comeBack({ width: 900 }, (page) => page.setViewportSize({ width: 500, height: 900 }));
  await opened.page.waitForFunction(() => document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').clientWidth < 500);
  const { width, ratio, good } = await colourCounts(opened.chart, { good: [0, 101, 165] });
  assert.ok(width > 450 && ratio === 1 && good > 1000, `${width} wide, ${ratio} pixels for one, ${good} of them blue`);
  assertQuiet(opened);
  await opened.close();
});

test('a reader who turned to dark colours meanwhile sees a dark chart', inChromium('its driver cannot change the scheme'), async () => {
  const prepare = (page) => page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => { document.documentElement.style.colorScheme = 'light dark'; });
  });
  const opened = await comeBack({ prepare }, (page) => page.emulateMedia({ colorScheme: 'dark' }));
  const dark = () => colourCounts(opened.chart, { good: [86, 176, 236], light: [0, 101, 165] });
  for (let tries = 0; tries < 50 && !(await dark()).good; tries++) await opened.page.waitForTimeout(100);
  const { good, light } = await dark();
  assert.ok(good > 1000 && light === 0, `${good} and ${light} blue pixels`);
  // Looking at pixels again and again is the test's own doing.
  opened.warnings.length = 0;
  assertQuiet(opened);
  await opened.close();
});
