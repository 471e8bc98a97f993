/** Every way into a page, in WebKitGTK: module, single file, file on a server, frame, auto mode; what each asks for. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { colourCounts, figures } from '../support/chart.mjs';
import { closeBrowser, openPage, until } from '../support/webkit.mjs';

after(closeBrowser);

const GOOD = { good: [0, 101, 165] };

test('the module reads prose, a table and JSON, under the strict policy', async () => {
  // WebKit does not hand on to `fetch` what a page asks for beforehand: with the demo's hint it comes twice.
  const hint = /<link rel="preload"[^>]*>/;
  const page = await openPage('/index.html', { routes: [[/index/, ({ body }) => ({ body: String(body).replace(hint, '') })]] });
  await page.settle();
  // Asking for the figures brings the tools: what the page fetched by itself is looked at before.
  // The module is compiled while its script comes: either may be asked for first.
  const own = page.requests.filter((path) => path.startsWith('/chi-tieu')).sort();
  assert.deepEqual(own, ['/chi-tieu-full.js', '/chi-tieu-full.wasm', '/chi-tieu.js'], 'each file once, and no other');
  const others = page.requests.filter((path) => !own.includes(path)).sort();
  assert.deepEqual([...new Set(others)], ['/coast.svg', '/emblem.svg', '/index.html', '/portal.css']);
  for (const place of [0, 1, 2]) {
    const chart = await page.chart(place);
    const read = await figures(chart);
    assert.deepEqual([read.length, read[0], read[4]], [6, [1924, 'tỷ đồng', 69.2, 20.8], [1100, 'lao động', 91.6, null]]);
    const { good, ratio, width } = await colourCounts(chart, GOOD);
    assert.equal(ratio, 1);
    assert.ok(good > width * 18, `${good} good pixels`);
  }
  await page.assertQuiet();
});

test('a page of prose alone takes the smaller module', async () => {
  const page = await openPage('/pages/hostile/print.html', { policy: 'none', routes: [[/print/, ({ body }) => ({ body: String(body).replace(/<chi-tieu>[^]+?<\/chi-tieu>/, '') })]] });
  await page.settle();
  const own = page.requests.filter((path) => path.startsWith('/chi-tieu'));
  assert.deepEqual(own, ['/chi-tieu.js', '/chi-tieu.wasm']);
  assert.equal((await figures(await page.chart())).length, 2);
  await page.assertQuiet();
});

test('the single file works where nothing may be fetched', async () => {
  const page = await openPage('/pages/single.html', { policy: 'sealed' });
  await page.settle();
  const chart = await page.chart();
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 6.3]]);
  assert.match(await chart.evaluate((element) => element.toCSV()), /812;/);
  assert.deepEqual(page.requests, ['/pages/single.html', '/chi-tieu.all.js', '/chi-tieu-tools.all.js']);
  await page.assertQuiet();
});

test('files that `src` names are fetched and read: CSV, JSON, a part of a page', async () => {
  const page = await openPage('/pages/file.html');
  await page.settle();
  const asked = page.requests.filter((path) => !path.startsWith('/pages/') && path !== '/emblem.svg');
  assert.deepEqual(asked.sort(), ['/chi-tieu-files.js', '/chi-tieu-files.wasm', '/chi-tieu-full.js', '/chi-tieu-full.wasm', '/chi-tieu.js']);
  const read = async (place) => figures(await page.chart(place));
  assert.deepEqual((await read(0)).map(([value]) => value), [148.2, 1924]);
  assert.deepEqual(await read(1), await read(0));
  assert.ok((await read(2)).length > 0);
  await page.assertQuiet();
});

test('a frame gets its report by file, address and message, and becomes as high as it is', async () => {
  const page = await openPage('/pages/frame/index.html', { policy: 'frames' });
  const { driver } = page;
  /** What a frame shows, and whether it is as high as that. */
  const inside = async (id) => {
    await page.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
    await driver.switchTo().frame(await driver.findElement({ id }));
    const chart = await page.chart();
    await chart.evaluate((element) => element.drawn);
    const shown = await figures(chart);
    const needed = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await driver.switchTo().defaultContent();
    await until(() => page.evaluate((id, needed) => document.getElementById(id).clientHeight === needed, id, needed), `${id} fits`);
    assert.ok(needed > 100, `${id}: ${needed}`);
    return shown;
  };
  assert.deepEqual((await inside('tep')).map(([value]) => value), [148.2, 1924]);
  assert.deepEqual(await inside('dia-chi'), [[null, null, 84.7, 6.2]]);
  await page.evaluate(() => document.getElementById('thu').contentWindow.postMessage(
    { type: 'chi-tieu-report', report: { indicators: [{ name: 'Việc làm', value: 950, completion: 86.4 }] } }, location.origin));
  assert.deepEqual(await inside('thu'), [[950, null, 86.4, null]]);
  await page.assertQuiet();
});

for (const name of ['index', 'single']) {
  test(`auto mode gives a chart to articles with figures, and to no others (${name}.html)`, async () => {
    const page = await openPage(`/pages/auto/${name}.html`);
    await page.chart();
    await page.settle();
    const charts = await page.evaluate(() => [...document.querySelectorAll('chi-tieu')].map((chart) =>
      [chart.parentElement.closest('[id]').id, chart.nextElementSibling.localName, chart.size]));
    assert.deepEqual(charts, [['bai-1', 'p', 3], ['bai-5', 'table', 3]]);
    await page.assertQuiet();
  });
}

test('auto mode loads no module for a page without figures', async () => {
  const page = await openPage('/pages/auto/plain.html');
  await new Promise((done) => { setTimeout(done, 1000); });
  assert.deepEqual(page.requests.sort(), ['/chi-tieu-auto.js', '/chi-tieu.js', '/emblem.svg', '/pages/auto/plain.html']);
  await page.assertQuiet();
});
