/** The tooltip: all of the indicator of a row, inside the window, within reach of a pointer, beside its row. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser } from './support/browser.mjs';
import { FIRST, openChart, row, tipText } from './support/demo-chart.mjs';

after(closeBrowser);

for (const [width, dark] of [[1280, false], [768, true], [320, false]]) {
  test(`pointing at a row of ${width} px tells all of its indicator, inside the window`, async () => {
    const demo = await openChart({ width, dark });
    const { page, chart } = demo;
    for (const place of [0, 3, 6]) {
      const { x, y } = await row(page, chart, place);
      await page.mouse.move(x, y);
      await chart.locator('.tip:not([hidden])').waitFor();
      const tip = await chart.locator('.tip').boundingBox();
      assert.ok(tip.x >= 0 && tip.x + tip.width <= width && tip.y >= 0, JSON.stringify(tip));
      assert.ok(!(y > tip.y && y < tip.y + tip.height), 'the row itself stays free');
      if (place === 0) assert.match(await tipText(chart), /^Giá trị sản xuất nông.+1\.924 tỷ đồng.+≈ 2\.780 tỷ đồng/s);
      await page.mouse.move(1, 1);
    }
    assert.equal(await tipText(chart), '');
    assertQuiet(demo);
    await demo.close();
  });
}

test('the tooltip stays in the window where the page moves, scales and clips the chart, and where the window is low', async () => {
  const demo = await openChart({ width: 320, height: 420 });
  const { page, chart } = demo;
  const looks = [
    { transform: 'translateX(-40px) scale(.8)', transformOrigin: 'top left', overflow: 'hidden' },
    { transform: 'none', zoom: '1.5', overflow: 'visible' },
    { zoom: '1', fontSize: '200%' },
  ];
  for (const look of looks) {
    await chart.evaluate((element, look) => {
      Object.assign(element.parentElement.style, look);
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, look);
    // What the style changes of its size is seen in the frames that follow.
    await chart.evaluate(async (element) => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await element.drawn;
    });
    const { x, y } = await row(page, chart, 0);
    assert.ok(y < 420, `the row at ${y} is in the window`);
    await page.mouse.move(x, y);
    await chart.locator('.tip:not([hidden])').waitFor();
    const tip = await chart.locator('.tip').boundingBox();
    const inside = tip.x >= 0 && tip.y >= 0 && tip.x + tip.width <= 320.5 && tip.y + tip.height <= 420.5;
    assert.ok(inside && tip.width > 100, `${JSON.stringify(tip)} with ${JSON.stringify(look)}`);
    await page.mouse.move(1, 1);
  }
  await demo.close();
});

test('the tooltip of who goes by the keyboard moves with its row when the page is scrolled', async () => {
  const demo = await openChart({ width: 1000 });
  const { page, chart } = demo;
  await chart.locator('canvas').hover();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await chart.locator('canvas').focus();
  await chart.locator('.mark[tabindex="0"]').waitFor({ state: 'attached' });
  await chart.locator('.tip:not([hidden])').waitFor();
  const apart = async () => {
    const [tip, mark] = await Promise.all([chart.locator('.tip').boundingBox(), chart.locator('.mark:focus').boundingBox()]);
    return [tip.y - mark.y, mark.y];
  };
  const [before, from] = await apart();
  await page.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const [after, to] = await apart();
  assert.ok(Math.abs(to - from) > 20, `${from} to ${to}`);
  assert.ok(Math.abs(after - before) < 1, `${before} and ${after} pixels apart`);
  await demo.close();
});

test('a pointer reaches the tooltip, which then stays; Escape takes it away', async () => {
  const demo = await openChart({ width: 768 });
  const { page, chart } = demo;
  const { x, y } = await row(page, chart, 0);
  await page.mouse.move(x, y);
  await chart.locator('.tip:not([hidden])').waitFor();
  const tip = await chart.locator('.tip').boundingBox();
  await page.mouse.move(tip.x + tip.width / 2, tip.y + tip.height / 2, { steps: 20 });
  await page.waitForTimeout(500);
  assert.match(await tipText(chart), new RegExp(`^${FIRST.name}`));
  await page.keyboard.press('Escape');
  assert.equal(await tipText(chart), '');
  await demo.close();
});
