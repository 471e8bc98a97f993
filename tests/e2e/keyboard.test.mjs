/** A chart by the keyboard: from figure to figure, each with its name, to the sentence of one, and out again. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser } from './support/browser.mjs';
import { FIRST, openChart, tipText } from './support/demo-chart.mjs';

after(closeBrowser);

/** What the first figure is called for who does not see it. */
const SPOKEN = `${FIRST.name}: Tăng, giảm so với cùng kỳ năm trước +20,8%; Thực hiện 1.924 tỷ đồng; \
Kế hoạch (tính ra) ≈ 2.780 tỷ đồng; % kế hoạch 69,2%; So với tiến độ chậm 5,8 điểm; Kỳ trước (tính ra) ≈ 1.593 tỷ đồng`;

test('the keyboard goes from figure to figure, each with its name, and back out', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  const focused = () => chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label'));
  await chart.locator('.mark').first().waitFor();
  assert.equal(await focused(), SPOKEN);
  assert.match(await tipText(chart), new RegExp(`^${FIRST.name}`));
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Giá trị sản xuất công nghiệp/);
  await page.keyboard.press('End');
  assert.match(await focused(), /^Tỷ lệ hộ nghèo/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Tỷ lệ hộ nghèo/);
  await page.keyboard.press('Home');
  assert.equal(await focused(), SPOKEN);
  await page.keyboard.press('Escape');
  assert.equal(await tipText(chart), '');
  assert.equal(await chart.locator('.mark[tabindex="0"]').count(), 1);
  assert.match(await chart.locator('.hint').innerText(), /Mũi tên lên, xuống/);
  assertQuiet(demo);
  await demo.close();
});

test('the keyboard passes through the chart both ways', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  const at = () => chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.className ?? '');
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'drawn');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await at(), 'mark');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await at(), '');
  await demo.close();
});

test('who is at a figure stays at it when the chart is drawn anew', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.setViewportSize({ width: 900, height: 900 });
  await chart.evaluate((element) => element.drawn);
  const focused = await chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label'));
  assert.match(focused, /^Giá trị sản xuất công nghiệp/);
  await demo.close();
});

test('Enter says the sentence, politely, to who does not see the page go there', async () => {
  const demo = await openChart({ reducedMotion: true });
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('Enter');
  const said = chart.getByRole('status');
  assert.match(await said.textContent(), new RegExp(FIRST.quote));
  assert.equal(await said.getAttribute('lang'), 'vi');
  await demo.close();
});
