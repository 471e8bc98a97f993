/** The demo portal as its readers see it, under the policy that the README promises to work with. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, inChromium, openPage, settle, siteUrl } from './support/browser.mjs';
import { colourCounts, figures } from './support/chart.mjs';

after(closeBrowser);

/** The six indicators of the demo's report: value, unit, completion, growth on the year before. */
const FIGURES = [
  [1924, 'tỷ đồng', 69.2, 20.8],
  [1404, 'tỷ đồng', 67.5, 32.3],
  [1457, 'tỷ đồng', 71.1, 22.8],
  [41806, 'lượt người', null, null],
  [1100, 'lao động', 91.6, null],
  [0.32, '%', null, null],
];

const LIGHT = { good: [0, 101, 165], bad: [196, 78, 0] };
const DARK = { good: [86, 176, 236], bad: [245, 138, 66] };

async function openDemo(reader) {
  const demo = await openPage('/index.html', reader);
  assert.deepEqual(await settle(demo.page), [], 'elements that were not drawn in time');
  return demo;
}

for (const scale of [1, 2]) {
  test(`prose, JSON and table give the same six indicators, and both charts show them at ${scale}x`, async () => {
    const demo = await openDemo({ scale });
    const { page } = demo;
    assert.equal(await page.locator('chi-tieu').count(), 3);
    for (let place = 0; place < 3; place++) {
      const chart = page.locator('chi-tieu').nth(place);
      assert.deepEqual(await figures(chart), FIGURES);
      const spoken = await chart.locator('canvas').getAttribute('aria-label');
      assert.match(spoken, /9 tháng năm 2022/);
      assert.match(spoken, /so với cùng kỳ năm trước, 3 chỉ tiêu: cao nhất .+ \+32,3%, thấp nhất .+ \+20,8%/);
      assert.match(spoken, /Hoàn thành kế hoạch, 4 chỉ tiêu: cao nhất .+ 91,6%, thấp nhất .+ 67,5%/);
      const { width, ratio, good, bad } = await colourCounts(chart, LIGHT);
      assert.equal(ratio, scale);
      // Three bars of growth and one of completion are good, three of completion are bad: each a quarter of the
      // width at least, 18 pixels high.
      assert.ok(good > 4 * (width / 8) * 18 * scale * scale, `${good} good pixels`);
      assert.ok(bad > 3 * (width / 8) * 18 * scale * scale, `${bad} bad pixels`);
    }
    assertQuiet(demo);
    await demo.close();
  });
}

test('the policy of the page is the strict one, and nothing breaks it', async () => {
  const demo = await openDemo();
  const policy = demo.response.headers()['content-security-policy'];
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  assertQuiet(demo);
  await demo.close();
});

test('the policy that the README gives is enough, to the letter', async () => {
  const demo = await openDemo({ policy: 'readme' });
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const policy = demo.response.headers()['content-security-policy'];
  assert.ok(readme.includes(`\n    ${policy}\n`), policy);
  assert.equal(await demo.page.locator('chi-tieu canvas').count(), 3);
  assertQuiet(demo);
  await demo.close();
});

test('nothing is asked of the network but the files of page and widget, each once', async () => {
  const demo = await openDemo();
  const paths = demo.requests.map((url) => url.replace(siteUrl.replace(/\/$/, ''), '')).sort();
  const own = ['/chi-tieu-full.js', '/chi-tieu-full.wasm', '/chi-tieu.js'];
  const ofThePage = ['/coast.svg', '/emblem.svg', '/index.html', '/portal.css'];
  assert.deepEqual([...new Set(paths)].sort(), [...own, ...ofThePage].sort());
  for (const file of own) assert.equal(paths.filter((path) => path === file).length, 1, file);
  await demo.close();
});

test('the figures stand in a real table for assistive technology', async () => {
  const demo = await openDemo();
  const chart = demo.page.locator('chi-tieu').first();
  const table = chart.locator('table');
  assert.equal(await table.locator('tbody tr').count(), 6);
  assert.equal(await table.locator('thead th[scope=col]').count(), 6);
  assert.equal(await table.locator('tbody th[scope=row]').count(), 6);
  const snapshot = await chart.ariaSnapshot();
  assert.match(snapshot, /img "Huyện Đầm Hà, 9 tháng năm 2022\./);
  assert.match(snapshot, /row "Giải quyết việc làm 1\.100 lao động ≈ 1\.201 lao động 91,6% vượt 16,6 điểm/);
  await demo.close();
});

for (const width of [320, 768, 1280]) {
  test(`the page does not scroll sideways at ${width} px, and charts are as wide as their place`, async () => {
    const demo = await openDemo({ width });
    const { scroll, client, charts } = await demo.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
      charts: [...document.querySelectorAll('chi-tieu')].map((chart) => [
        // Charts are whole pixels wide, so that their edges are sharp.
        Math.floor(chart.getBoundingClientRect().width),
        chart.shadowRoot.querySelector('canvas').clientWidth,
      ]),
    }));
    assert.ok(scroll <= client, `${scroll} > ${client}`);
    for (const [place, canvas] of charts) assert.equal(canvas, place);
    await demo.close();
  });
}

test('dark pages get light charts, and a change of the scheme is drawn at once', inChromium('its driver cannot change the scheme'), async () => {
  const demo = await openDemo({ dark: true });
  const chart = demo.page.locator('chi-tieu').first();
  assert.ok((await colourCounts(chart, DARK)).good > 1000);
  await demo.page.emulateMedia({ colorScheme: 'light' });
  await settle(demo.page);
  assert.ok((await colourCounts(chart, LIGHT)).good > 1000);
  assert.equal((await colourCounts(chart, DARK)).good, 0);
  await demo.close();
});
