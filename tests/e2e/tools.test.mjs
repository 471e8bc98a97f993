/** The tools, a module of their own: loaded when a chart is first touched, and done without where they cannot be. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser } from './support/browser.mjs';
import { openChart } from './support/demo-chart.mjs';

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
  assert.equal(demo.errors.filter((line) => /the tools could not be loaded; the chart goes on/.test(line)).length, 1);
  assert.ok(await demo.chart.locator('canvas').isVisible());
  await demo.close();
});
