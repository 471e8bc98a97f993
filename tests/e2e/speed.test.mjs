/** Speed: what one move of the pointer over a very long chart costs, in processor time of the page's main thread. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const INDICATORS = 3000;
/** A panel shows so many rows at most. */
const ROWS = 300;
const MOVES = 200;

/** Milliseconds of script for each move. */
const MOST = 1;

/** Every indicator changed against six bases, and has a plan: seven panels, and a point of the overview. */
function report() {
  const bases = ['yoy', 'mom', 'qoq', 'ytd', 'plan', 'other'];
  const indicators = Array.from({ length: INDICATORS }, (_, place) => ({
    name: `Chỉ tiêu số ${place}`,
    unit: 'tấn',
    value: place,
    completion: 50 + (place % 61),
    growth: bases.map((base) => ({ pct: (place % 41) - 20, base })),
  }));
  return { title: 'Rất nhiều chỉ tiêu', indicators };
}

/** Seconds that the main thread spent on scripts. */
async function scripting(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value;
}

test('a move over thousands of figures costs no more than a millisecond of script', inChromium('its debugging protocol tells what scripts cost'), async () => {
  const { page, close } = await openPage('/index.html', { width: 1280 });
  await settle(page);
  const chart = page.locator('chi-tieu').first();
  await chart.evaluate(async (element, report) => {
    element.setAttribute('unfolded', '');
    element.report = report;
    await element.drawn;
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, report());
  const { x, y, width, height } = await chart.locator('canvas').boundingBox();
  assert.ok(height > 7 * ROWS * 40, `${height} px for seven panels of ${ROWS} rows`);
  await page.mouse.move(x + 20, y + 100);
  await chart.locator('.tip').waitFor({ state: 'attached' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const costs = [];
  for (let run = 0; run < 3; run += 1) {
    const before = await scripting(cdp);
    for (let move = 0; move < MOVES; move += 1) {
      await page.mouse.move(x + 20 + (move % 7) * (width / 8), y + 100 + ((move * 37) % 600));
    }
    costs.push(((await scripting(cdp)) - before) * 1000 / MOVES);
  }
  assert.notEqual(await chart.locator('.tip').innerText(), '');
  const least = Math.min(...costs);
  console.log(`a move: ${least.toFixed(3)} ms of script`);
  assert.ok(least > 0 && least <= MOST, `${costs.join(', ')} ms a move`);
  await close();
});
