/** Auto mode: a tag in the portal's template, charts where articles state figures, nothing anywhere else. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle, siteUrl } from './support/browser.mjs';

after(closeBrowser);

/** The charts of the page: in which article, before what, and how many indicators. */
const charts = (page) => page.evaluate(() => [...document.querySelectorAll('chi-tieu')].map((chart) => [
  chart.parentElement.closest('[id]').id,
  chart.nextElementSibling?.localName,
  chart.size,
]));

/** Waits until the page was looked at again after its last change. */
const looked = (page) => page.waitForTimeout(600);

for (const name of ['index', 'single']) {
  test(`articles with figures get a chart, all others stay as they are (${name}.html)`, async () => {
    const opened = await openPage(`/pages/auto/${name}.html`);
    const { page } = opened;
    await page.waitForFunction(() => document.querySelectorAll('chi-tieu').length > 0);
    await settle(page);
    assert.deepEqual(await charts(page), [['bai-1', 'p', 3], ['bai-5', 'table', 3]]);
    const first = page.locator('#bai-1 chi-tieu');
    assert.equal(await first.getAttribute('charts'), 'growth');
    assert.match(await first.locator('canvas').getAttribute('aria-label'), /3 chỉ tiêu/);
    for (const id of ['bai-2', 'bai-3', 'bai-4']) {
      const article = page.locator(`#${id}`);
      assert.equal(await article.evaluate((element) => element.querySelectorAll('*').length), 2, id);
    }
    assertQuiet(opened);
    await opened.close();
  });
}

test('on a page without figures nothing is loaded but the two scripts', async () => {
  const opened = await openPage('/pages/auto/plain.html');
  await looked(opened.page);
  const paths = opened.requests.map((url) => url.slice(new URL(siteUrl).origin.length)).sort();
  assert.deepEqual(paths, ['/chi-tieu-auto.js', '/chi-tieu.js', '/emblem.svg', '/pages/auto/plain.html']);
  assert.equal(await opened.page.locator('chi-tieu').count(), 0);
  assertQuiet(opened);
  await opened.close();
});

const NEWS = '<h1>Kinh tế</h1><p>Thu ngân sách đạt 148 tỷ đồng, tăng 6,2% so với cùng kỳ; chi ngân sách đạt 120 tỷ đồng, '
  + 'tăng 4% so với cùng kỳ; sản lượng tôm đạt 1.250 tấn, giảm 3% so với cùng kỳ.</p>';

test('content that comes late, leaves and comes again is followed', async () => {
  const opened = await openPage('/pages/auto/plain.html', { policy: 'none' });
  const { page } = opened;
  const fill = async (html) => {
    await page.evaluate((html) => { document.querySelector('#bai').innerHTML = html; }, html);
    await looked(page);
    await settle(page);
  };
  await fill(NEWS);
  assert.deepEqual(await charts(page), [['bai', 'p', 3]]);
  for (let visit = 0; visit < 5; visit++) {
    await page.evaluate((visit) => history.pushState(null, '', `?bai=${visit}`), visit);
    await fill('<p>Không có số liệu.</p>');
    assert.deepEqual(await charts(page), []);
    await fill(NEWS);
    assert.deepEqual(await charts(page), [['bai', 'p', 3]], `visit ${visit}`);
  }
  await page.evaluate(() => { document.querySelector('#bai p').textContent = 'Thu ngân sách đạt 148 tỷ đồng, tăng 6,2%.'; });
  await settle(page);
  assert.deepEqual(await charts(page), [], 'a chart of too few indicators goes');
  assertQuiet(opened);
  await opened.close();
});

test('an article that comes later gets its chart too, and a page that takes it out is not fought', async () => {
  const opened = await openPage('/pages/auto/plain.html', { policy: 'none' });
  const { page } = opened;
  const taken = await page.evaluate(async (html) => {
    const article = document.createElement('article');
    article.innerHTML = html;
    document.body.append(article);
    let taken = 0;
    new MutationObserver(() => {
      for (const chart of document.querySelectorAll('chi-tieu')) {
        chart.remove();
        taken += 1;
      }
    }).observe(article, { childList: true });
    await new Promise((done) => { setTimeout(done, 2500); });
    return taken;
  }, NEWS);
  assert.equal(taken, 3);
  assertQuiet(opened);
  await opened.close();
});

test('`data-place` says where the chart goes; a wrong selector is told', async () => {
  const tag = (attributes) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài</title>
    <script type="module" src="/chi-tieu.js" ${attributes}></script><article id="bai">${NEWS}<p id="cuoi">Hết.</p></article>`;
  for (const [attributes, before] of [['data-auto="article" data-place="#cuoi"', 'p#cuoi'], ['data-auto="article" data-place="*"', 'h1'],
    ['data-auto="article" data-place=".khong-co"', 'p'], ['data-auto="article >"', null]]) {
    const { page, errors, close } = await openPage('/pages/auto/plain.html', {
      prepare: (page) => page.route('**/plain.html', (route) => route.fulfill({ contentType: 'text/html', body: tag(attributes) })),
    });
    await looked(page);
    await settle(page);
    const next = await page.evaluate(() => {
      const next = document.querySelector('chi-tieu')?.nextElementSibling;
      return next ? next.localName + (next.id && `#${next.id}`) : null;
    });
    assert.equal(next, before, attributes);
    const told = before ? [] : ['chi-tieu: data-auto="article >" is no CSS selector; no chart is drawn by itself'];
    assert.deepEqual(errors.filter((line) => line.startsWith('chi-tieu')), told);
    await close();
  }
});

test('an article of 2 MB without figures is looked at a bounded number of times, and nothing is loaded for it', async () => {
  const { page, requests, close } = await openPage('/pages/auto/plain.html', {
    policy: 'none',
    prepare: (page) => page.addInitScript(() => {
      // Each look at the words before a per cent puts them into one form first.
      const { normalize } = String.prototype;
      window.looks = 0;
      String.prototype.normalize = function (...given) {
        window.looks += 1;
        return normalize.apply(this, given);
      };
    }),
  });
  const length = await page.evaluate(() => {
    const paragraph = '<p>Năm học này có 35 lớp, 1.200 học sinh; 100% trường mở cửa, mọi việc diễn ra an toàn.</p>';
    const article = document.querySelector('#bai');
    article.innerHTML = paragraph.repeat(18_000);
    window.looks = 0;
    return new TextEncoder().encode(article.innerHTML).length;
  });
  await page.waitForFunction(() => window.looks > 0);
  await looked(page);
  const looks = await page.evaluate(() => window.looks);
  assert.ok(length > 1_900_000, `${length} bytes`);
  assert.ok(looks > 0 && looks <= 500, `${looks} looks`);
  assert.equal(await page.locator('chi-tieu').count(), 0);
  assert.equal(requests.some((url) => url.includes('wasm')), false);
  await close();
});
