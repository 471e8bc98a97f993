/** Pages on which the widget cannot work, in WebKitGTK: they stay as they were, and the console says why in one line. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { figures } from '../support/chart.mjs';
import { closeBrowser, openPage } from '../support/webkit.mjs';

after(closeBrowser);

const LOST = /chi-tieu-full\.wasm could not be loaded; put it beside the script, served as application\/wasm\. The page stays as it is \(/;

const MODULE = /\/chi-tieu-full\.wasm$/;

const FAILURES = [
  {
    name: 'no WebAssembly',
    before: () => { delete window.WebAssembly; },
    cause: /this browser runs no WebAssembly; the page stays as it is$/,
  },
  {
    name: 'a policy without wasm-unsafe-eval',
    policy: 'no-wasm',
    cause: /: WebAssembly is forbidden; allow it by script-src 'self' 'wasm-unsafe-eval'\. The page stays as it is \(/,
  },
  { name: 'a missing module', routes: [[MODULE, () => ({ status: 404, body: 'not found' })]], cause: LOST },
  { name: 'a truncated module', routes: [[MODULE, ({ body }) => ({ body: body.subarray(0, 20_000) })]], cause: LOST },
  {
    name: 'a page in the place of the module',
    routes: [[MODULE, () => ({ headers: { 'content-type': 'text/html' }, body: '<!doctype html>' })]],
    cause: LOST,
  },
];

for (const { name, cause, ...how } of FAILURES) {
  test(`${name}: the page stays and one line for each element says why`, async () => {
    const page = await openPage('/index.html', how);
    await page.settle();
    const { shown, table, drawn } = await page.evaluate(() => ({
      shown: [...document.querySelectorAll('main *')].some((each) => each.textContent.includes('41.806 lượt người') && each.checkVisibility()),
      table: document.querySelector('chi-tieu > table').checkVisibility(),
      drawn: [...document.querySelectorAll('chi-tieu')].some(({ shadowRoot }) => shadowRoot.querySelector('canvas')),
    }));
    assert.deepEqual([shown, table, drawn], [true, true, false]);
    const lines = (await page.record()).errors.filter((line) => line.startsWith('<chi-tieu'));
    assert.equal(lines.length, 3);
    for (const line of lines) assert.match(line, cause);
  });
}

test('a module that is served as a stranger type is drawn all the same', async () => {
  const page = await openPage('/index.html', { routes: [[MODULE, ({ headers }) => ({ headers: { ...headers, 'content-type': 'application/octet-stream' } })]] });
  await page.settle();
  assert.equal((await figures(await page.chart())).length, 6);
  await page.assertQuiet();
});

test('a static chart makes room for the one that is drawn, and stays where none can be', async () => {
  const seen = (page) => page.evaluate(() => ['.chi-tieu-static', 'chi-tieu svg'].map((selector) => document.querySelector(selector).checkVisibility()));
  const drawn = await openPage('/pages/static.html');
  await drawn.settle();
  assert.deepEqual(await seen(drawn), [false, false]);
  await drawn.assertQuiet();
  const kept = await openPage('/pages/static.html', { policy: 'no-wasm' });
  await kept.settle();
  assert.deepEqual(await seen(kept), [true, true]);
});
