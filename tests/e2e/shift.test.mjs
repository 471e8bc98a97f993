/** What stands below a chart stays where it is, if the page keeps the chart's place. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const SHIFTS = inChromium('only Chromium tells of layout shifts');

/** The sum of all layout shifts, as Chromium counts them, from the beginning of the page on. */
async function shifted(prepare) {
  const opened = await openPage('/pages/reserved.html', { prepare });
  assert.deepEqual(await settle(opened.page), []);
  const shift = await opened.page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      done(list.getEntries().reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing has shifted nothing is told.
    setTimeout(done, 300, 0);
  }));
  const { height } = await opened.page.locator('chi-tieu canvas').boundingBox();
  assert.ok(height > 200, `${height}`);
  assertQuiet(opened);
  await opened.close();
  return shift;
}

test('a place kept by a line of CSS: nothing shifts', SHIFTS, async () => {
  assert.equal(await shifted(), 0);
});

test('without it the text below moves, which is what is counted', SHIFTS, async () => {
  const bare = (page) => page.route('**/reserved.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  assert.ok(await shifted(bare) > 0);
});

test('the line is that of the README', async () => {
  const [css, readme] = await Promise.all(['pages/reserved.css', '../../README.md'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
  assert.ok(readme.includes(css.trim().split('\n').at(-1)));
});
