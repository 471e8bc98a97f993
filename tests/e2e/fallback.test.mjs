/** Pages on which the widget cannot work: they stay as they were, and the console says why in one line. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';
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

const NO_SCRIPTS = inChromium('its driver cannot turn scripts off');

const LOST = /chi-tieu-full\.wasm could not be loaded; put it beside the script, served as application\/wasm\. The page stays as it is \(/;

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
    cause: /: WebAssembly is forbidden; allow it by script-src 'self' 'wasm-unsafe-eval'\. The page stays as it is \(.*(?:Content Security Policy|CSP)/i,
  },
  {
    name: 'a missing module',
    prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not found' })),
    code: 'no-wasm',
    cause: LOST,
  },
  {
    name: 'a truncated module',
    prepare: (page) =>
      page.route('**/*.wasm', async (route) => {
        const body = (await (await route.fetch()).body()).subarray(0, 20_000);
        await route.fulfill({ contentType: 'application/wasm', body });
      }),
    code: 'no-wasm',
    cause: LOST,
  },
];

FAILURES.push({
  name: 'a page in the place of the module, as servers send it that know no 404',
  prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })),
  code: 'no-wasm',
  cause: LOST,
});

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

test('without JavaScript the page shows its article and its table', NO_SCRIPTS, async () => {
  const opened = await openPage('/index.html', { javaScript: false });
  await assertPageStays(opened);
  assert.equal(await opened.page.getByText('"indicators"').first().isVisible(), true, 'the tag shown as text');
  assert.equal(await opened.page.locator('chi-tieu > script').isVisible(), false);
  await opened.close();
});

/** What browsers lack that are older than those in the README, each alone. */
const LACKING = {
  'shared style sheets': () => { delete Document.prototype.adoptedStyleSheets; },
  'observers of sizes': () => { delete window.ResizeObserver; },
  'observers of places': () => { delete window.IntersectionObserver; },
  'custom elements': () => { Object.defineProperty(window, 'customElements', { value: undefined }); },
};

for (const [what, lack] of Object.entries(LACKING)) {
  test(`a browser without ${what}: the page stays and one line says why`, async () => {
    const opened = await openPage('/index.html', {
      prepare: async (page) => {
        await page.addInitScript(lack);
        // The demo's head asks for the module beforehand; here only the element could ask.
        await page.route('**/index.html', async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(/<link rel="preload"[^>]*>/, '');
          await route.fulfill({ response, body });
        });
      },
    });
    await opened.page.waitForLoadState('networkidle');
    await assertPageStays(opened);
    assert.deepEqual(opened.errors, ['<chi-tieu>: this browser is too old to draw charts; the page stays as it is']);
    assert.equal(opened.requests.some((url) => url.endsWith('.wasm')), false);
    await opened.close();
  });
}

test('a browser that reads no scripts of today keeps the page', async () => {
  const opened = await openPage('/index.html', {
    prepare: (page) => page.route('**/chi-tieu.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a ?.?. b' })),
  });
  await opened.page.waitForLoadState('networkidle');
  await assertPageStays(opened);
  assert.equal(opened.errors.length, 1);
  await opened.close();
});

test('a page with static charts shows them where nothing else can be drawn', async () => {
  const readers = [{ policy: 'no-wasm' }, ...(NO_SCRIPTS.skip ? [] : [{ javaScript: false }])];
  for (const reader of readers) {
    const { page, close } = await openPage('/pages/static.html', reader);
    if (reader.policy) await settle(page);
    const [picture, table] = [page.locator('chi-tieu svg'), page.locator('.chi-tieu-static table')];
    await picture.waitFor({ state: 'visible' });
    assert.ok((await picture.boundingBox()).width > 500);
    assert.equal(await table.locator('tbody tr').count(), 1);
    assert.equal(await page.locator('chi-tieu canvas').count(), 0);
    await close();
  }
});

test('where the widget draws, the static chart makes room: no figure is shown twice', async () => {
  const opened = await openPage('/pages/static.html');
  assert.deepEqual(await settle(opened.page), []);
  const { page } = opened;
  assert.deepEqual(await figures(page.locator('chi-tieu')), [[812, 'tỷ đồng', 70.5, 6.3]]);
  assert.equal(await page.locator('chi-tieu canvas').isVisible(), true);
  assert.equal(await page.locator('.chi-tieu-static').isVisible(), false);
  await page.locator('chi-tieu').evaluate((chart) => {
    document.getElementById('bao-cao').textContent = 'Trời đẹp.';
    return new Promise((done) => { chart.addEventListener('chi-tieu-error', done); });
  });
  assert.equal(await page.locator('.chi-tieu-static').isVisible(), true, 'and comes back when that can draw no more');
  await opened.close();
});
