/** A chart on paper: drawn anew for it, in light colours, and cut where a page may end. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium } from './support/browser.mjs';
import { openChart } from './support/demo-chart.mjs';

after(closeBrowser);

test('on paper the chart has 300 pixels to the inch, light colours, pieces that fit on pages, and no buttons', inChromium('its driver shows no page as on paper'), async () => {
  const { page, chart, close } = await openChart({ width: 760, dark: true });
  const pieces = () => chart.evaluate(({ shadowRoot }) => {
    const all = [...shadowRoot.querySelectorAll('.paper canvas')].filter((piece) => piece.checkVisibility());
    return all.map((piece) => ({ width: piece.width, height: piece.height, wide: piece.clientWidth }));
  });
  assert.deepEqual(await pieces(), []);
  await page.emulateMedia({ media: 'print' });
  await chart.evaluate((element) => element.drawn);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await pieces();
  // The heading with its first row, then a row or what follows the rows of a panel.
  assert.ok(printed.length >= 9, JSON.stringify(printed));
  assert.ok(printed.every(({ width, wide }) => width >= 3 * wide), JSON.stringify(printed));
  const whole = await chart.locator('.paper + canvas').evaluate((canvas) => [canvas.height, canvas.checkVisibility()]);
  assert.deepEqual(whole, [printed.reduce((sum, { height }) => sum + height, 0), false]);
  assert.equal(await chart.getByRole('button').count(), 0);
  const dark = await chart.locator('.paper canvas').first().evaluate((piece) => {
    const { data } = piece.getContext('2d').getImageData(0, 0, piece.width, piece.height);
    return data.some((channel, at) => at % 4 === 0 && data[at + 3] === 255 && channel < 40);
  });
  assert.ok(dark, 'dark letters on white paper');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await chart.evaluate((element) => element.drawn);
  assert.equal(await chart.locator('.paper').count(), 0);
  await close();
});
