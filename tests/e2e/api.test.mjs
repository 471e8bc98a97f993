/** The element's properties, methods and events, as its types (www/chi-tieu.d.ts) promise them. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

/** A page with one chart, drawn, that keeps the types of its events, with what they tell, in `told`. */
async function openChart(reader) {
  const opened = await openPage('/pages/twice.html', {
    ...reader,
    prepare: (page) => page.addInitScript(() => {
      window.told = [];
      const plain = (detail) => (detail instanceof Error ? { ...detail, message: detail.message } : detail);
      for (const type of ['ready', 'change', 'error', 'select']) {
        document.addEventListener(`chi-tieu-${type}`, ({ detail }) => window.told.push([type, plain(detail)]));
      }
    }),
  });
  await settle(opened.page);
  return { ...opened, chart: opened.page.locator('chi-tieu') };
}

const told = (page) => page.evaluate(() => window.told.splice(0));

test('facts are the figures with the very words that state them', async () => {
  const opened = await openChart();
  const { facts, text } = await opened.chart.evaluate(async (chart) => ({ facts: await chart.toFacts(), text: chart.forElement.textContent }));
  assert.deepEqual(facts.map(({ kind, number, unit, base, at }) => [kind, number, unit, base, at]), [
    ['value', 812, 'tỷ đồng', null, null],
    ['plan_pct', 70.5, '%', null, null],
    ['growth_pct', 6.3, '%', 'yoy', null],
  ]);
  const bytes = Buffer.from(text.replace(/\n/g, ' ').trim());
  for (const { name, quote, start, end, confidence } of facts) {
    assert.equal(name, 'giá trị sản xuất nông nghiệp');
    assert.equal(confidence, 'high');
    assert.equal(bytes.subarray(start, end).toString(), quote);
  }
  const none = await opened.chart.evaluate(async (chart) => {
    chart.report = { indicators: [{ name: 'Thu', value: 5 }] };
    await chart.drawn;
    return chart.toFacts();
  });
  assert.deepEqual(none, []);
  assertQuiet(opened);
  await opened.close();
});

test('the first drawing is ready, later ones are changes, and a failure is an error once', async () => {
  const opened = await openChart();
  const { page, chart } = opened;
  assert.deepEqual(await told(page), [['ready', null]]);
  await chart.evaluate(async (element) => {
    element.setAttribute('charts', 'plan');
    await element.drawn;
    element.forElement.textContent = element.forElement.textContent.replace('6,3%', '7,4%');
    await new Promise(requestAnimationFrame);
    await element.drawn;
  });
  assert.deepEqual(await told(page), [['change', null]], 'a new look is no change');
  await chart.evaluate(async (element) => {
    element.report = { indicators: [{ name: 'Thu', grwoth: 1 }] };
    await element.drawn;
    element.report = null;
    await element.drawn;
  });
  const [[type, error], ...rest] = await told(page);
  assert.deepEqual([type, error.name, error.code, error.path], ['error', 'ChiTieuError', 'bad-json', 'indicators[0].grwoth']);
  assert.deepEqual(rest, [['ready', null]]);
  await opened.close();
});

test('a report that is set is drawn at once, and of many the table is written when they are all there', async () => {
  const opened = await openChart();
  const { atOnce, writings, most, table } = await opened.chart.evaluate(async (chart) => {
    const frame = () => new Promise(requestAnimationFrame);
    const report = (completion) => ({ indicators: [{ name: 'Thu ngân sách', completion }] });
    // In a frame: between two of them Chromium's time may be that of the next already.
    await frame();
    chart.report = report(30);
    await chart.drawn;
    const table = chart.shadowRoot.querySelector('.table');
    let writings = 0;
    new MutationObserver(() => { writings += 1; }).observe(table, { characterData: true, childList: true, subtree: true });
    const texts = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function write(text, ...place) {
      texts.push(text);
      fillText.call(this, text, ...place);
    };
    const atOnce = [];
    const start = performance.now();
    for (let completion = 31; completion <= 40; completion += 1) {
      await frame();
      chart.report = report(completion);
      await null;
      atOnce.push(texts.includes(`${completion}%`));
    }
    const most = 2 + (performance.now() - start) / 200;
    await chart.drawn;
    return { atOnce, writings, most, table: table.textContent };
  });
  assert.deepEqual(atOnce, Array(10).fill(true));
  assert.ok(writings <= most, `${writings} times written`);
  assert.match(table, /40%/);
  assertQuiet(opened);
  await opened.close();
});

test('a failure is the last word on what was drawn just before it', async () => {
  const opened = await openChart();
  await told(opened.page);
  await opened.chart.evaluate(async (chart) => {
    chart.report = { indicators: [{ name: 'Thu', growth: 1 }] };
    await new Promise(requestAnimationFrame);
    chart.report = { indicators: [] };
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  });
  assert.deepEqual((await told(opened.page)).map(([type]) => type), ['error']);
  await opened.close();
});

test('an error that the page deals with is not told to the console', async () => {
  const { page, chart, errors, close } = await openChart();
  await chart.evaluate(async (element) => {
    element.addEventListener('chi-tieu-error', (event) => event.preventDefault(), { once: true });
    element.setAttribute('for', 'khong-co');
    await element.drawn;
  });
  assert.deepEqual(errors, []);
  assert.equal((await told(page)).at(-1)[1].code, 'no-target');
  await close();
});

test('any element can be read without an id, now and after it changed', async () => {
  const opened = await openChart();
  const values = await opened.chart.evaluate(async (chart) => {
    const article = document.createElement('section');
    article.append('Thu ngân sách đạt 148 tỷ đồng, tăng 5% so với cùng kỳ.');
    document.body.append(article);
    const value = async () => {
      await chart.drawn;
      return (await chart.toReport()).indicators[0].value;
    };
    chart.forElement = article;
    const first = await value();
    article.firstChild.data = 'Thu ngân sách đạt 999 tỷ đồng, tăng 5% so với cùng kỳ.';
    await new Promise(requestAnimationFrame);
    const second = await value();
    chart.forElement = null;
    return [first, second, await value()];
  });
  assert.deepEqual(values, [148, 999, 812]);
  assertQuiet(opened);
  await opened.close();
});

test('a text that comes bit by bit is read once', async () => {
  const { page, chart, close } = await openChart();
  await told(page);
  await chart.evaluate(async (element) => {
    for (let place = 0; place < 5; place++) {
      const line = document.createElement('span');
      line.textContent = ` Sản lượng cá đạt ${place} tấn, tăng 5% so với cùng kỳ.`;
      element.forElement.append(line);
      await new Promise(requestAnimationFrame);
    }
    await element.drawn;
  });
  const changes = (await told(page)).filter(([type]) => type === 'change').length;
  assert.ok(changes >= 1 && changes <= 2, `${changes} changes`);
  await close();
});

test('select points at an indicator by its name, however it is written, and tells of it', async () => {
  const opened = await openChart({ reducedMotion: true });
  const { page, chart } = opened;
  await told(page);
  const select = (name) => chart.evaluate((element, name) => element.select(name), name);
  assert.equal(await select(' GIÁ TRỊ sản xuất nông nghiệp'.normalize('NFD')), true);
  assert.match(await chart.locator('.tip').innerText(), /Giá trị sản xuất nông nghiệp/);
  assert.deepEqual((await told(page)).map(([type, { name, growth }]) => [type, name, growth]), [['select', 'giá trị sản xuất nông nghiệp', 6.3]]);
  assert.equal(await select('không có'), false);
  assert.equal(await select(null), true);
  assert.equal(await chart.locator('.tip').isVisible(), false);
  assert.equal(await page.evaluate(() => CSS.highlights.has('chi-tieu')), false);
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  const { x, y, width, height } = await chart.locator('.mark').first().boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
  assert.deepEqual((await told(page)).map(([type]) => type), ['select', 'select'], 'by the keyboard, by the mouse');
  assertQuiet(opened);
  await opened.close();
});

test('an indicator in a folded chart is unfolded to be pointed at', async () => {
  const opened = await openChart();
  const shown = await opened.chart.evaluate(async (chart) => {
    const indicator = (_, place) => ({ name: `Chỉ tiêu ${place}`, completion: 50 + place });
    chart.report = { indicators: Array.from({ length: 30 }, indicator) };
    await chart.drawn;
    return [await chart.select('Chỉ tiêu 28'), chart.shadowRoot.querySelector('.tip').innerText];
  });
  assert.equal(shown[0], true);
  assert.match(shown[1], /Chỉ tiêu 28/);
  assertQuiet(opened);
  await opened.close();
});

test('SVG, PNG and CSV are of what is shown; without a chart the error says so', async () => {
  const opened = await openChart({ policy: 'none' });
  const made = await opened.chart.evaluate(async (chart) => {
    const svg = await chart.toSVG();
    const png = await createImageBitmap(await chart.toPNG());
    return { svg: svg.startsWith('<svg') && svg.includes('+6,3%'), width: png.width, csv: await chart.toCSV() };
  });
  assert.equal(made.svg, true);
  assert.ok(made.width > 1000, `${made.width}`);
  assert.match(made.csv, /^\ufeff.+;.+\r\n.*giá trị sản xuất nông nghiệp.*812.*70,5.*6,3/);
  const error = await opened.page.evaluate(async () => {
    const chart = document.createElement('chi-tieu');
    return chart.toPNG().catch(({ name, code, path, message }) => ({ name, code, path, message }));
  });
  assert.deepEqual(error, { name: 'ChiTieuError', code: 'not-drawn', path: '', message: '<chi-tieu>: nothing is drawn' });
  assertQuiet(opened);
  await opened.close();
});
