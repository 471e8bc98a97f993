/** The buttons of a chart: they put its table in its place and back, and each is large enough for a finger. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser } from './support/browser.mjs';
import { openChart } from './support/demo-chart.mjs';

after(closeBrowser);

test('the table stands in the place of the chart, and scrolls by itself at 320 px', async () => {
  const demo = await openChart({ width: 320 });
  const { page, chart } = demo;
  await chart.getByRole('button', { name: 'Bảng', exact: true }).click();
  assert.equal(await chart.locator('canvas').isVisible(), false);
  // Its style comes with the tools.
  await page.waitForFunction(() => {
    const table = document.querySelector('chi-tieu').shadowRoot.querySelector('table');
    return getComputedStyle(table).borderCollapse === 'collapse';
  });
  const table = await chart.locator('.table').boundingBox();
  assert.ok(table.height > 200 && table.width <= 320);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  await chart.getByRole('button', { name: 'Biểu đồ', exact: true }).click();
  assert.ok(await chart.locator('canvas').isVisible());
  assertQuiet(demo);
  await demo.close();
});

test('every control is large enough for a finger', async () => {
  const demo = await openChart({ width: 320 });
  const { chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await chart.getByRole('button', { name: 'Tải về' }).click();
  await chart.getByRole('button', { name: 'PNG' }).waitFor();
  const sizes = await chart.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => [button.textContent || button.getAttribute('aria-label'), button.offsetWidth, button.offsetHeight]),
  );
  assert.ok(sizes.length >= 15);
  assert.deepEqual(sizes.filter(([, width, height]) => width < 24 || height < 24), []);
  await demo.close();
});
