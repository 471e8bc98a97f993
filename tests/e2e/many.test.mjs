/** Reports of thousands of indicators: what is shown of them is bounded, and the rest can be had. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, openPage } from './support/browser.mjs';

after(closeBrowser);

/** A page whose first chart shows so many indicators, each with growth and completion. */
async function openMany(count) {
  const opened = await openPage('/gallery.html', { policy: 'none' });
  const chart = opened.page.locator('#one chi-tieu');
  await chart.evaluate(async (element, count) => {
    await element.drawn;
    element.report = {
      indicators: Array.from({ length: count }, (_, place) => ({
        name: `Sản lượng lúa, xã ${place + 1}`, growth: (place % 37) - 12, completion: 40 + (place % 80),
      })),
    };
    await element.drawn;
  }, count);
  const seen = () => chart.evaluate(async (element) => {
    await element.drawn;
    const canvas = element.shadowRoot.querySelector('canvas');
    const rows = [...element.shadowRoot.querySelectorAll('tbody tr')];
    return { height: canvas.clientHeight, ratio: canvas.width / canvas.clientWidth, rows: rows.length, last: rows.at(-1).textContent };
  });
  return { ...opened, chart, seen };
}

test('a folded chart is the same size whatever the number, and its table begins with a hundred rows', async () => {
  const few = await openMany(400);
  const many = await openMany(40_000);
  assert.equal((await many.seen()).height, (await few.seen()).height);
  assert.equal((await many.seen()).rows, 100);
  assert.deepEqual(many.errors, []);
  await Promise.all([few.close(), many.close()]);
});

test('an unfolded chart of thousands stays sharp', async () => {
  const { chart, seen, close } = await openMany(4000);
  await chart.evaluate((element) => element.toggleAttribute('unfolded', true));
  const { height, ratio } = await seen();
  assert.ok(height > 5000 && height < 32_767, `${height} pixels high`);
  assert.ok(Math.abs(ratio - 1) < 0.001, `${ratio} pixels for one`);
  await close();
});

test('the table shows more rows as often as it is asked, until it has all', async () => {
  const { page, chart, seen, close } = await openMany(350);
  await chart.getByRole('button', { name: 'Bảng' }).click();
  await chart.getByRole('button', { name: 'Hiện thêm chỉ tiêu, còn 250' }).press('Enter');
  assert.equal((await seen()).rows, 300);
  assert.equal(await chart.evaluate((element) => element.shadowRoot.activeElement.className), 'table');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const { rows, last } = await seen();
  assert.equal(rows, 350);
  assert.ok(last.startsWith('Sản lượng lúa, xã 350'), last);
  assert.equal(await chart.getByRole('button', { name: 'Hiện thêm' }).count(), 0);
  await close();
});
