/** Pages on which the widget cannot work: they stay as they were, and the console says why in one line. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

/** Gathers the `chi-tieu-error` events of a page from before its scripts run. */
const gatherEvents = (page) =>
  page.addInitScript(() => {
    window.failures = [];
    document.addEventListener('chi-tieu-error', ({ detail: { message, code } }) => window.failures.push({ message, code }));
  });

/** The page's own content is all there and visible, as without the widget. */
async function assertPageStays({ page }) {
  await page.getByText('41.806 lượt người').first().waitFor({ state: 'visible' });
  await page.locator('chi-tieu > table').waitFor({ state: 'visible' });
  assert.equal(await page.locator('chi-tieu canvas').count(), 0);
}

/** One line for each element, naming it and the cause; the event says the same. */
async function assertTold({ page, errors }, code, cause) {
  const lines = errors.filter((line) => line.startsWith('<chi-tieu'));
  assert.equal(lines.length, 3);
  assert.ok(lines.some((line) => line.startsWith('<chi-tieu for="bao-cao">: ')), lines.join('\n'));
  for (const line of lines) {
    assert.match(line, cause);
    assert.doesNotMatch(line, /\n/);
  }
  const events = await page.evaluate(() => window.failures);
  assert.deepEqual(events.map(({ message }) => message), lines);
  assert.deepEqual([...new Set(events.map((event) => event.code))], [code]);
}

const FAILURES = [
  {
    name: 'a browser without WebAssembly',
    prepare: (page) => page.addInitScript(() => delete window.WebAssembly),
    code: 'no-webassembly',
    cause: /this browser runs no WebAssembly; the page stays as it is$/,
  },
  {
    name: 'a policy without wasm-unsafe-eval',
    policy: 'no-wasm',
    code: 'no-wasm',
    cause: /chi-tieu\.wasm could not be loaded; the page stays as it is \(.*Content Security Policy/i,
  },
  {
    name: 'a missing module',
    prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not found' })),
    code: 'no-wasm',
    cause: /chi-tieu\.wasm could not be loaded; the page stays as it is \(/,
  },
  {
    name: 'a truncated module',
    prepare: (page) =>
      page.route('**/*.wasm', async (route) => {
        const body = (await (await route.fetch()).body()).subarray(0, 20_000);
        await route.fulfill({ contentType: 'application/wasm', body });
      }),
    code: 'no-wasm',
    cause: /chi-tieu\.wasm could not be loaded; the page stays as it is \(/,
  },
];

for (const { name, prepare, policy, code, cause } of FAILURES) {
  test(`${name}: the page stays and one line says why`, async () => {
    const opened = await openPage('/index.html', {
      policy,
      prepare: async (page) => {
        await gatherEvents(page);
        await prepare?.(page);
      },
    });
    assert.deepEqual(await settle(opened.page), []);
    await assertPageStays(opened);
    await assertTold(opened, code, cause);
    await opened.close();
  });
}

test('a module that is served as a stranger type is drawn all the same', async () => {
  const { page, errors, close } = await openPage('/index.html', {
    prepare: (page) =>
      page.route('**/*.wasm', async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ contentType: 'application/octet-stream', body });
      }),
  });
  assert.deepEqual(await settle(page), []);
  assert.equal((await figures(page.locator('chi-tieu').first())).length, 6);
  assert.deepEqual(errors, []);
  await close();
});

test('without JavaScript the page shows its article and its table', async () => {
  const opened = await openPage('/index.html', { javaScript: false });
  await assertPageStays(opened);
  assert.equal(await opened.page.getByText('"indicators"').first().isVisible(), true, 'the tag shown as text');
  assert.equal(await opened.page.locator('chi-tieu > script').isVisible(), false);
  await opened.close();
});
