/** Charts in frames: embed.html takes its report by address, by file or by message, and tells how high it is. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, siteUrl } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

/** The chart in the frame with this id, drawn. */
async function chartIn(page, id) {
  const chart = page.frameLocator(`#${id}`).locator('chi-tieu');
  await chart.waitFor();
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await chart.evaluate((element) => element.drawn);
  return chart;
}

/** Waits until the frame is as high as what it shows; a chart that is drawn anew meanwhile may need another height. */
async function fits(page, id) {
  const root = page.frameLocator(`#${id}`).locator('html');
  let needed, given;
  for (let tries = 0; tries < 100; tries++) {
    needed = await root.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    given = await page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);
    if (given === needed) return needed;
    await page.waitForTimeout(100);
  }
  assert.fail(`#${id} is ${given} px high, what it shows ${needed} px`);
}

test('a file, an address and a message each give a chart, as high as it is', async () => {
  const opened = await openPage('/pages/frame/index.html', { policy: 'frames' });
  const { page } = opened;
  assert.deepEqual((await figures(await chartIn(page, 'tep'))).map(([value]) => value), [148.2, 1924]);
  const addressed = await chartIn(page, 'dia-chi');
  assert.deepEqual(await figures(addressed), [[null, null, 84.7, 6.2]]);
  assert.match(await addressed.evaluate((chart) => chart.toSVG()), /figures given by the page around, not by this server/);
  await page.evaluate(() => document.getElementById('thu').contentWindow.postMessage(
    { type: 'chi-tieu-report', report: { indicators: [{ name: 'Việc làm', value: 950, completion: 86.4 }] } }, location.origin));
  const sent = await chartIn(page, 'thu');
  assert.deepEqual(await figures(sent), [[950, null, 86.4, null]]);
  assert.equal(await sent.getAttribute('source'), null, 'a message of the same site is its own');
  for (const id of ['tep', 'dia-chi', 'thu']) assert.ok((await fits(page, id)) > 100, id);
  await page.setViewportSize({ width: 320, height: 900 });
  const narrow = await fits(page, 'tep');
  assert.ok(narrow > 100);
  const scrolls = await page.frameLocator('#tep').locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
  assert.equal(scrolls, false);
  assertQuiet(opened);
  await opened.close();
});

test('another address in the same frame is followed; a broken one is told', async () => {
  const { page, errors, close } = await openPage('/pages/frame/index.html', { policy: 'frames' });
  await chartIn(page, 'dia-chi');
  const go = (hash) => page.evaluate((hash) => { document.getElementById('dia-chi').src = `/embed.html${hash}`; }, hash);
  await go('#src=pages/files/bao-cao.json');
  const frame = page.frameLocator('#dia-chi');
  await frame.locator('chi-tieu[src]').waitFor();
  const chart = await chartIn(page, 'dia-chi');
  assert.equal((await figures(chart)).length, 2);
  await go('#report={"indicators":');
  for (let tries = 0; tries < 50 && errors.length === 0; tries++) await page.waitForTimeout(100);
  assert.match(errors.join('\n'), /^embed\.html: report= in the address is not valid JSON: /);
  await close();
});

test('only frames of the page set heights, within bounds, and only the page around sets a report', async () => {
  const opened = await openPage('/pages/frame/index.html', { policy: 'frames' });
  const { page } = opened;
  await chartIn(page, 'tep');
  // One that holds no chart: it tells no height of its own when it becomes narrower by a scroll bar.
  const height = (value) => page.frameLocator('#thu').locator('html').evaluate(
    (_, value) => parent.postMessage({ type: 'chi-tieu-height', height: value }, '*'), value);
  for (const [said, shown] of [[1e9, 20_000], [-5, 40], [120, 120], [NaN, 120], ['500', 120]]) {
    await height(said);
    await page.waitForTimeout(100);
    assert.equal(await page.locator('#thu').evaluate((frame) => Math.floor(frame.clientHeight)), shown, `${said}`);
  }
  const other = await page.locator('#thu').evaluate((frame) => frame.clientHeight);
  await page.evaluate(() => postMessage({ type: 'chi-tieu-height', height: 999 }, '*'));
  await page.frameLocator('#dia-chi').locator('html').evaluate(() =>
    parent.frames[0].postMessage({ type: 'chi-tieu-report', report: { indicators: [{ name: 'Giả', value: 1 }] } }, '*'));
  await page.waitForTimeout(200);
  assert.equal(await page.locator('#thu').evaluate((frame) => frame.clientHeight), other);
  assert.deepEqual((await figures(page.frameLocator('#tep').locator('chi-tieu'))).map(([value]) => value), [148.2, 1924]);
  assertQuiet(opened);
  await opened.close();
});

test('a page of another site frames it, and the chart says whose figures these are', async () => {
  const html = `<!doctype html><meta charset="utf-8"><title>Trang khác</title><script src="${new URL('/chi-tieu-host.js', siteUrl)}"></script>
    <script>
      addEventListener('message', ({ data, source }) => {
        if (data.type === 'chi-tieu-hello') source.postMessage({ type: 'chi-tieu-report', report: { indicators: [{ name: 'Thu', completion: 70 }] } }, '*');
      });
    </script>
    <iframe id="khac" width="600" src="${new URL('/embed.html?policy=readme', siteUrl)}"></iframe>`;
  const other = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise((done) => { other.listen(0, '127.0.0.1', done); });
  const opened = await openPage(`http://localhost:${other.address().port}/`);
  const chart = await chartIn(opened.page, 'khac');
  assert.match(await chart.getAttribute('source'), /^số liệu do trang nhúng đưa vào/);
  assert.ok((await fits(opened.page, 'khac')) > 60);
  await opened.close();
  other.close();
});

test('the script of the page around is less than a kilobyte, not compressed', async () => {
  const bytes = await readFile(new URL('../../dist/chi-tieu-host.js', import.meta.url));
  assert.ok(bytes.length < 1000, `${bytes.length}`);
});
