/** The single file: a classic script with the module inside, for servers that refuse `.wasm` or modules. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';

import { assertQuiet, closeBrowser, engine, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

const DIST = new URL('../../dist/', import.meta.url);
const SCRIPTS = ['chi-tieu.all.js', 'chi-tieu-tools.all.js'];

const FIGURES = [[812, 'tỷ đồng', 70.5, 6.3]];

/** The names of the files that were asked for. */
const files = ({ requests }) => requests.map((url) => url.split('/').pop().replace(/\?.*/, ''));

/** Draws, points at the chart and takes the figures away; what is loaded meanwhile is a script, nothing else. */
async function assertWorks(opened, told = true) {
  const { page } = opened;
  assert.deepEqual(await settle(page), []);
  const chart = page.locator('chi-tieu');
  assert.ok((await chart.locator('canvas').boundingBox()).height > 50);
  if (told) assert.deepEqual(files(opened), ['single.html', 'chi-tieu.all.js']);
  await chart.locator('canvas').hover();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  if (told) assert.deepEqual(files(opened), ['single.html', ...SCRIPTS]);
  assert.deepEqual(await figures(chart), FIGURES);
  assert.match(await chart.evaluate((element) => element.toCSV()), /812;/);
  assert.equal(await page.locator('script').count(), 1, 'the tag of the second script is gone');
  assertQuiet(opened);
}

test('it works where nothing may be fetched and Trusted Types are required', async () => {
  const opened = await openPage('/pages/single.html', { policy: 'sealed' });
  assert.match(opened.response.headers()['content-security-policy'], /connect-src 'none'.+require-trusted-types-for/);
  await assertWorks(opened);
  await opened.close();
});

test('it works from a folder on a disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chi-tieu-'));
  try {
    await mkdir(join(folder, 'pages'));
    await cp(new URL('pages/single.html', import.meta.url), join(folder, 'pages/single.html'));
    for (const script of SCRIPTS) await cp(new URL(script, DIST), join(folder, script));
    const opened = await openPage(pathToFileURL(join(folder, 'pages/single.html')).href);
    // Of files on a disk Firefox's driver tells nothing.
    await assertWorks(opened, engine === 'chromium');
    await opened.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('where the second script is missing, the chart stays and one line says so', async () => {
  const { page, errors, close } = await openPage('/pages/single.html', {
    prepare: (page) => page.route('**/chi-tieu-tools.all.js', (route) => route.fulfill({ status: 404, body: '' })),
  });
  await settle(page);
  await page.locator('chi-tieu canvas').hover();
  await assert.rejects(page.locator('chi-tieu').evaluate((element) => element.toSVG()));
  const lines = errors.filter((line) => line.startsWith('<chi-tieu'));
  assert.equal(lines.length, 1);
  assert.match(lines[0], /the tools could not be loaded; the chart stays \(.+chi-tieu-tools\.all\.js/);
  assert.deepEqual(await page.locator('chi-tieu').evaluate(({ size, shadowRoot }) => [size, shadowRoot.querySelectorAll('tbody tr').length]), [1, 1]);
  await close();
});

test('a browser that cannot unpack it keeps its page, and one line says why', async () => {
  const { page, errors, close } = await openPage('/pages/single.html', {
    prepare: (page) => page.addInitScript(() => delete window.DecompressionStream),
  });
  await settle(page);
  assert.equal(await page.locator('chi-tieu canvas').count(), 0);
  assert.deepEqual(errors.length, 1);
  assert.match(errors[0], /^<chi-tieu for="bao-cao">: the module in chi-tieu\.all\.js could not be loaded\. The page stays as it is \(.*DecompressionStream/);
  await close();
});

test('the page may be in any charset: the scripts are ASCII, and hold no eval', async () => {
  for (const script of SCRIPTS) {
    const text = await readFile(new URL(script, DIST), 'latin1');
    assert.doesNotMatch(text, /[^\x00-\x7f]/, script);
    assert.doesNotMatch(text, /\beval\(|new Function|innerHTML|data:application/, script);
  }
});
