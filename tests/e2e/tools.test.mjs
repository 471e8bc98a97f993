/** The tools, a module of their own: loaded when a chart is first touched, and done without where they cannot be. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';
import { openChart, tipText } from './support/demo-chart.mjs';

after(closeBrowser);

test('the tools are loaded when the chart is touched, not before', async () => {
  const demo = await openChart();
  const tools = () => demo.requests.filter((url) => url.includes('tools')).map((url) => url.split('/').pop());
  assert.deepEqual(tools(), []);
  await demo.chart.locator('canvas').hover();
  await demo.chart.locator('.tip').waitFor({ state: 'attached' });
  assert.deepEqual(tools(), ['chi-tieu-tools.js', 'chi-tieu-tools.wasm']);
  assertQuiet(demo);
  await demo.close();
});

test('a chart whose tools cannot be loaded goes on without, and says so once', async () => {
  const demo = await openChart({ prepare: (page) => page.route('**/chi-tieu-tools.wasm', (route) => route.abort()) });
  await demo.chart.locator('canvas').hover();
  await demo.page.mouse.move(5, 5);
  await demo.chart.locator('canvas').hover();
  await demo.page.waitForTimeout(300);
  assert.equal(demo.errors.filter((line) => /the tools could not be loaded; the chart stays/.test(line)).length, 1);
  assert.ok(await demo.chart.locator('canvas').isVisible());
  await demo.close();
});

test('tools that come when the chart they were wanted for has gone are put away, and brought for the next one', async () => {
  let letCome;
  const held = new Promise((done) => { letCome = done; });
  const prepare = (page) => page.route('**/chi-tieu-tools.wasm', async (route) => {
    await held;
    await route.continue();
  });
  // Its module reads prose alone: another one takes the place of it, and of its chart, where a report is set.
  const demo = await openPage('/pages/twice.html', { prepare });
  await settle(demo.page);
  const chart = demo.page.locator('chi-tieu');
  const touch = async () => {
    await demo.page.mouse.move(1, 1);
    await chart.locator('canvas').hover();
  };
  await touch();
  await touch();
  await chart.evaluate((element) => {
    element.report = { indicators: [{ name: 'Việc làm', value: 950, unit: 'lao động', growth: 4.5 }] };
    return element.drawn;
  });
  letCome();
  await touch();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await touch();
  assert.match(await tipText(chart), /950 lao động/);
  assert.deepEqual(demo.errors, []);
  await demo.close();
});
