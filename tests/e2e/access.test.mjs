/** Access: what axe-core finds, in every look that a reader may have. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';

import { closeBrowser, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = [
  ['light', {}],
  ['dark', { dark: true }],
  ['forced colours', { forcedColors: true }],
  ['a phone', { width: 320, scale: 2 }],
];

for (const path of ['/index.html', '/gallery.html']) {
  for (const [look, reader] of LOOKS) {
    test(`axe finds nothing on ${path} in ${look}`, async () => {
      const { page, close } = await openPage(path, { ...reader, policy: 'none' });
      await page.locator('chi-tieu').first().waitFor();
      await settle(page);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      assert.deepEqual(found, []);
      await close();
    });
  }
}

test('nothing is wider than a page of 320 pixels', async () => {
  for (const path of ['/index.html', '/gallery.html']) {
    const { page, close } = await openPage(path, { width: 320, policy: 'none' });
    await page.locator('chi-tieu').first().waitFor();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    await close();
  }
});
