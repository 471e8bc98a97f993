/** Four modules draw charts: of usual prose, of any prose, of report JSON, of everything. A page loads the smallest that it has use for. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';
import { hint, modules, openBody } from './support/modules.mjs';

after(closeBrowser);

const PROSE = [[812, 'tỷ đồng', 70.5, 6.3]];

const openProse = async (prepare) => {
  const opened = await openPage('/pages/twice.html', { prepare });
  assert.deepEqual(await settle(opened.page), []);
  assert.deepEqual(modules(opened.requests), ['chi-tieu.wasm']);
  return { ...opened, chart: opened.page.locator('chi-tieu') };
};

test('a page of prose never asks for the other readers', async () => {
  const opened = await openProse();
  assert.deepEqual(await figures(opened.chart), PROSE);
  await opened.chart.evaluate((chart) => chart.refresh());
  assert.deepEqual(modules(opened.requests), ['chi-tieu.wasm']);
  assertQuiet(opened);
  await opened.close();
});

const CHANGES = {
  'a table': (chart) => {
    const table = document.createElement('table');
    for (const cells of [['Chỉ tiêu', 'ĐVT', 'Thực hiện 9 tháng năm 2022'], ['Đàn bò', 'con', '4.560']]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    document.getElementById('bao-cao').append(table);
    return chart.drawn;
  },
  'a report': (chart) => {
    chart.report = { indicators: [{ name: 'Giá trị sản xuất', value: 812, unit: 'tỷ đồng', completion: 70.5, growth: 6.3 },
      { name: 'Đàn bò', value: 4560, unit: 'con' }] };
    return chart.drawn;
  },
};

for (const [what, change] of Object.entries(CHANGES)) {
  test(`${what} that comes later is read by the other module; the element keeps its life`, async () => {
    const opened = await openProse();
    const { chart, page } = opened;
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ['ready', 'change', 'error']) addEventListener(`chi-tieu-${type}`, () => window.heard.push(type));
    });
    await chart.evaluate(change);
    await settle(page);
    assert.deepEqual(await figures(chart), [...PROSE, [4560, 'con', null, null]]);
    assert.deepEqual(modules(opened.requests), ['chi-tieu.wasm', 'chi-tieu-full.wasm']);
    assert.deepEqual(await page.evaluate(() => window.heard), ['change']);
    assert.equal(await chart.locator('canvas').count(), 1);
    assert.equal(await chart.evaluate(async (chart) => chart.select((await chart.toReport()).indicators[0].name)), true);

    // What is prose again goes on with the module that is there.
    await chart.evaluate((chart) => {
      chart.report = null;
      document.querySelector('#bao-cao > table')?.remove();
      return chart.drawn;
    });
    await settle(page);
    assert.deepEqual(await figures(chart), PROSE);
    assert.equal(modules(opened.requests).length, 2);
    assertQuiet(opened);
    await opened.close();
  });
}

/** Indicators with growth and completion, as a report would write them; `rest` goes on after each. */
const many = (count, rest = '') => Array.from({ length: count }, (_, place) =>
  `<p>Sản lượng ${'abcdefghijklmnop'[place]} đạt 12 tấn, bằng ${70 + place}% kế hoạch, tăng ${place + 1}% so với cùng kỳ${rest}.</p>`).join('');

const article = (text) => `<p id="a">${text}</p><chi-tieu for="a"></chi-tieu>`;

/** What stands in a page, the modules that it loads, and what its first chart has as SVG. */
const PAGES = [
  ['report JSON', `<chi-tieu><script type="application/json">{ "indicators": [{ "name": "Đàn bò", "growth": 3 }] }</script></chi-tieu>`,
    ['data'], 'Tăng, giảm so với cùng kỳ năm trước'],
  ['report JSON in English', `<chi-tieu lang="en"><script type="application/json">{ "indicators": [{ "name": "Đàn bò", "growth": 3 }] }</script></chi-tieu>`,
    ['data'], 'Change on the same period last year'],
  ['report JSON in a file', '<chi-tieu src="/pages/files/bao-cao.json"></chi-tieu>', ['data'], 'Tăng, giảm so với cùng kỳ năm trước'],
  ['prose', `<div id="a">${many(9)}</div><chi-tieu for="a"></chi-tieu>`, ['usual'], 'Tăng, giảm so với cùng kỳ năm trước'],
  ['prose in English', `<div id="a">${many(2)}</div><chi-tieu for="a" lang="en-GB"></chi-tieu>`, ['full'], 'Change on the same period last year'],
  ['prose with an overview', `<div id="a">${many(12)}</div><chi-tieu for="a"></chi-tieu>`,
    ['usual', 'full'], 'Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch'],
  ['prose with an overview that is asked for', `<div id="a">${many(3)}</div><chi-tieu for="a" charts="overview plan"></chi-tieu>`,
    ['full'], 'Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch'],
  ['prose of many per cents', `<div id="a">${many(12, ', chiếm 5% và 6%')}</div><chi-tieu for="a"></chi-tieu>`,
    ['full'], 'Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch'],
  ['prose and report JSON', `<p id="a">Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.</p><chi-tieu for="a"></chi-tieu>
    <chi-tieu><script type="application/json">{ "indicators": [{ "name": "Đàn bò", "growth": 3 }] }</script></chi-tieu>`,
    ['full'], 'Tăng, giảm so với cùng kỳ năm trước'],
  ['letters in pieces', article('Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.'.normalize('NFD')), ['prose'], '>Thu phí<'],
  ['a blank in a number', article('Thu phí đạt 7. 215,30 tỷ đồng, tăng 5% so với cùng kỳ.'), ['prose'], '>7.215,3 tỷ đồng<'],
  ['the end of a line in a number', article('Thu phí đạt 7.\n215,30 tỷ đồng, tăng 5% so với cùng kỳ.'), ['prose'], '>7.215,3 tỷ đồng<'],
  ['a number in two units', article('Thu phí đạt 3 tỷ 260 triệu đồng, tăng 5% so với cùng kỳ.'), ['prose'], '>3.260 triệu đồng<'],
  ['a multiple in words', article('Thu phí đạt 3 tỷ đồng, gấp đôi cùng kỳ.'), ['prose'], '>+100%<'],
  ['no change, in words', article('Thu phí đạt 3 tỷ đồng, không tăng so với cùng kỳ.'), ['prose'], '>0%<'],
  ['a period in words', article('Sáu tháng đầu năm, thu phí đạt 3 tỷ đồng; tháng ba đạt 1 tỷ đồng.'), ['prose'], '>Thu phí<'],
  ['a period in other words', article('Bốn\ntháng đầu năm, thu phí đạt 3 tỷ đồng; tháng tám đạt 1 tỷ đồng.'), ['prose'], '>Thu phí<'],
  ['a week', article('Diện tích thả nuôi trong tuần 12 ha, lũy kế 138 ha, đạt 94,5% kế hoạch.'), ['prose'], '>94,5%<'],
  ['amount and worth', article('Xuất khẩu chè đạt 9 nghìn tấn, tăng 17% về lượng và tăng 30% về trị giá.'), ['prose'], '>+17%<'],
  ['two bases of one verb', article('Thu phí tăng 5% và 7% so với cùng kỳ và dự toán.'), ['prose'], '>+5%<'],
  ['two amounts of one verb', article('Thu phí và chi phí đạt 3 tỷ đồng và 4 tỷ đồng.'), ['prose'], '>4 tỷ đồng<'],
  ['figures of several names', article('Thu phí và chi phí lần\nlượt tăng 5% và 7% so với cùng kỳ.'), ['prose'], '>+7%<'],
  ['parts by dashes', article('Cơ cấu chè - ngô - lạc là 22,5% - 40,1% - 37,4%; thu phí tăng 5% so với cùng kỳ.'), ['prose'], '>Cơ cấu chè<'],
  ['another base', article('Thu phí đạt 3 tỷ đồng, tăng 5% so với tháng trước.'), ['prose'], 'tháng trước'],
  ['a base in other words', article('Thu phí đạt 3 tỷ đồng, bằng 105% so với bình quân cả nước.'), ['prose'], '>+5%<'],
  ['a base in front', article('Thu phí đạt 3 tỷ đồng. So với đầu năm, thu phí tăng 5%.'), ['prose'], 'đầu năm'],
  ['a plan in front', article('So với kế hoạch, thu phí đạt 95%; chi phí đạt 90%.'), ['prose'], '>95%<'],
  ['another period in a bracket', article('Thu phí đạt 3 tỷ đồng, tăng 5% (cùng kỳ tăng 2%).'), ['prose'], '>+5%<'],
  ['a target', article('Thu phí đạt 3 tỷ đồng, tăng 5%; phấn đấu cả năm đạt 9 tỷ đồng.'), ['prose'], '>3 tỷ đồng<'],
  ['a bound', article('Thu phí đạt 3 tỷ đồng, tăng 5%; nợ phí không quá 2%.'), ['prose'], '>3 tỷ đồng<'],
  ['tasks', article('Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ. Nhiệm vụ tháng 10: thu phí 4 tỷ đồng.'), ['prose'], '>Thu phí<'],
  ['what is missing', article('Thu phí bằng 90% dự toán, còn thiếu 7% so với dự toán.'), ['prose'], '>90%<'],
  ['a mean of years', article('Thu phí đạt 3 tỷ đồng, tăng bình quân mỗi năm 5%.'), ['prose'], '>+5%<'],
  ['all of those at the head of a sentence', article('Thu phí tăng 5% so với cùng kỳ. 100% hộ đã đóng phí.'), ['prose'], '>+5%<'],
  ['a size', article('Giá tôm thẻ cỡ 60 con/kg là 118.000 đồng/kg, tăng 5% so với cùng kỳ.'), ['prose'], '>118.000 đồng/kg<'],
  ['a long text', article(`Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ. ${'Nhân dân phấn khởi. '.repeat(400)}`), ['prose'], '>+5%<'],
  ['a multiple in digits', article('Thu phí đạt 3 tỷ đồng, gấp 2 lần cùng kỳ.'), ['usual'], '>+100%<'],
  ['two kinds of prose', `${article('Thu phí đạt 3 tỷ đồng, tăng 5%.')}<p id="b">Chi phí tăng 7% so với tháng trước.</p><chi-tieu for="b"></chi-tieu>`,
    ['prose'], '>+5%<'],
  ['any prose with an overview', `<div id="a">${many(12, ' và phấn đấu hơn nữa')}</div><chi-tieu for="a"></chi-tieu>`,
    ['prose', 'full'], 'Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch'],
];

const FILES = { usual: 'chi-tieu.wasm', prose: 'chi-tieu-prose.wasm', data: 'chi-tieu-data.wasm', full: 'chi-tieu-full.wasm' };

for (const [what, body, wanted, shown] of PAGES) {
  test(`${what}: ${wanted.join(', then ')}`, async () => {
    const opened = await openBody(body);
    assert.deepEqual(await settle(opened.page), []);
    assert.deepEqual(modules(opened.requests).sort(), wanted.map((name) => FILES[name]).sort());
    const svg = await opened.page.locator('chi-tieu').first().evaluate((chart) => chart.toSVG());
    assert.ok(svg.includes(shown), svg);
    assertQuiet(opened);
    await opened.close();
  });
}

for (const [what, body, wanted] of [
  ['of what does more', hint('-prose') + article('Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.'), ['prose']],
  ['of everything', hint('-full') + article('Thu phí đạt 3 tỷ đồng, tăng 5% so với tháng trước.'), ['full']],
  ['of what does less', hint('') + article('Thu phí đạt 3 tỷ đồng, tăng 5% so với tháng trước.'), ['usual', 'prose']],
]) {
  test(`a hint ${what}: ${wanted.join(' and ')}`, async () => {
    const opened = await openBody(body);
    assert.deepEqual(await settle(opened.page), []);
    assert.deepEqual([...new Set(modules(opened.requests))].sort(), wanted.map((name) => FILES[name]).sort());
    assert.deepEqual(await figures(opened.page.locator('chi-tieu')), [[3, 'tỷ đồng', null, 5]]);
    await opened.close();
  });
}

/** What is wrong in a page, the modules that it loads, and what it is told. */
const WRONG = [
  ['a text without figures', article('Trời đẹp.'), ['usual'], /^no-figures: .*no indicator was found in the text/],
  ['an empty text', article(' '), ['usual'], /^no-figures: .*no indicator was found in the text/],
  ['a chart that there is not', `<p id="a">Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.</p><chi-tieu for="a" charts="pie"></chi-tieu>`,
    ['usual', 'full'], /^bad-attribute: .*unknown chart "pie"/],
  ['a theme that there is not', `<p id="a">Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.</p><chi-tieu for="a" theme="pink"></chi-tieu>`,
    ['usual', 'full'], /^bad-attribute: .*"pink" is none of auto, light, dark/],
];

for (const [what, body, wanted, told] of WRONG) {
  test(`${what}: ${wanted.join(', then ')} says so`, async () => {
    const opened = await openBody(body, (page) => page.addInitScript(() => {
      window.heard = [];
      addEventListener('chi-tieu-error', ({ detail }) => window.heard.push(`${detail.code}: ${detail.message}`));
    }));
    await settle(opened.page);
    assert.deepEqual(modules(opened.requests), wanted.map((name) => FILES[name]));
    const messages = await opened.page.evaluate(() => window.heard);
    assert.equal(messages.length, 1, messages);
    assert.match(messages[0], told);
    await opened.close();
  });
}

test('a page that turns to English, or asks for an overview, goes on with the other module', async () => {
  for (const [name, value] of [['lang', 'en'], ['charts', 'overview']]) {
    const opened = await openProse();
    const { chart, page } = opened;
    await chart.evaluate((chart, [name, value]) => {
      chart.setAttribute(name, value);
      return chart.drawn;
    }, [name, value]);
    assert.deepEqual(await settle(page), []);
    assert.deepEqual(modules(opened.requests), ['chi-tieu.wasm', 'chi-tieu-full.wasm']);
    assert.deepEqual(await figures(chart), PROSE);
    const said = await chart.evaluate((chart) => chart.shadowRoot.querySelector('caption').textContent);
    assert.equal(said, name === 'lang' ? '9 months of 2022' : '9 tháng năm 2022');
    await opened.close();
  }
});

test('tools that come when the module has been exchanged ask nothing of the one that is gone', async () => {
  const opened = await openProse(async (page) => {
    await page.route('**/chi-tieu-tools.js', async (route) => {
      await page.waitForFunction(() => document.querySelector('chi-tieu').size === 2);
      await route.continue();
    });
  });
  const { chart, page } = opened;
  await chart.locator('canvas').hover();
  await chart.evaluate(CHANGES['a report']);
  assert.deepEqual(await settle(page), []);
  assert.equal(await chart.evaluate((chart) => chart.select('Đàn bò')), true);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test('a page that the browser has translated keeps its chart, whatever is asked for then', async () => {
  const opened = await openProse();
  const { chart } = opened;
  await chart.evaluate((chart) => {
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'en';
    chart.setAttribute('charts', 'overview');
    return chart.drawn;
  });
  assert.deepEqual(await figures(chart), PROSE);
  assert.equal(await chart.locator('canvas').isVisible(), true);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test('an element that reads a whole document takes no other with it', async () => {
  const opened = await openBody('<p id="a">Thu phí đạt 3 tỷ đồng, tăng 5% so với cùng kỳ.</p><chi-tieu for="a"></chi-tieu><chi-tieu></chi-tieu>');
  await opened.page.evaluate(() => {
    document.querySelectorAll('chi-tieu')[1].forElement = document;
  });
  await opened.page.waitForFunction(() => document.querySelector('chi-tieu').size);
  assert.deepEqual(await figures(opened.page.locator('chi-tieu').first()), [[3, 'tỷ đồng', null, 5]]);
  await opened.close();
});

test('where the other module is missing the page stays, and the console says which file', async () => {
  const opened = await openProse((page) => page.route('**/chi-tieu-full.js', (route) => route.abort()));
  const { chart, errors } = opened;
  const code = await chart.evaluate((chart) => new Promise((told) => {
    chart.addEventListener('chi-tieu-error', ({ detail }) => told(detail.code));
    chart.report = { indicators: [{ name: 'Đàn bò', value: 4560 }] };
  }));
  assert.equal(code, 'no-wasm');
  assert.match(errors.at(-1), /^<chi-tieu for="bao-cao">: chi-tieu-full\.js could not be loaded; put it beside the script\. The page stays as it is \(/);
  assert.equal(await chart.locator('canvas').isVisible(), false);
  await opened.close();
});

test('a page with both kinds of charts takes one module for all', async () => {
  const opened = await openPage('/index.html');
  assert.deepEqual(await settle(opened.page), []);
  assert.deepEqual(modules(opened.requests), ['chi-tieu-full.wasm']);
  assertQuiet(opened);
  await opened.close();
});
