/** Access: what axe-core finds, in every look that a reader may have and whatever was opened. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';

import { closeBrowser, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = ['/index.html', '/gallery.html'];

const LOOKS = [
  ['light', {}],
  ['dark', { dark: true }],
  ['forced colours', { forcedColors: true }],
  ['dark forced colours', { forcedColors: true, dark: true }],
  ['a phone', { width: 320, scale: 2 }],
];

/** What axe finds wrong with the page as it is. */
async function violations(page) {
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function openReady(path, reader) {
  const opened = await openPage(path, { ...reader, policy: 'none' });
  await opened.page.locator('chi-tieu').first().waitFor();
  await settle(opened.page);
  return opened;
}

/** The first chart with its figures as buttons, a tooltip, all its rows and its menu; and the next as a table. */
async function openAll(page) {
  const [chart, next] = [page.locator('chi-tieu').first(), page.locator('chi-tieu').nth(1)];
  const more = chart.getByRole('button', { name: 'Hiện tất cả' });
  if (await more.count()) await more.press('Enter');
  await chart.evaluate((element) => element.drawn);
  await next.getByRole('button', { name: 'Bảng', exact: true }).press('Enter');
  await chart.getByRole('button', { name: 'Tải về' }).press('Enter');
  await chart.getByRole('button', { name: 'PNG' }).waitFor();
  await chart.locator('canvas').focus();
  await chart.locator('.tip:not([hidden])').waitFor();
}

for (const path of PAGES) {
  for (const [look, reader] of LOOKS) {
    test(`axe finds nothing on ${path} in ${look}`, async () => {
      const { page, close } = await openReady(path, reader);
      await page.evaluate(AXE);
      assert.deepEqual(await violations(page), []);
      await openAll(page);
      assert.deepEqual(await violations(page), [], 'with all that can be opened');
      await close();
    });
  }
}

test('nothing is wider than a page of 320 pixels', async () => {
  for (const path of PAGES) {
    const { page, close } = await openReady(path, { width: 320 });
    // Firefox keeps a part of them for its scroll bar.
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await beyond(), 0, path);
    await openAll(page);
    assert.equal(await beyond(), 0, `${path}, all open`);
    await close();
  }
});
