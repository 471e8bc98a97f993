/** The element's properties, methods and events, in WebKitGTK. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { figures } from '../support/chart.mjs';
import { closeBrowser, openPage } from '../support/webkit.mjs';

after(closeBrowser);

/** A page with one chart, drawn, that keeps its events in `told`. */
async function openChart() {
  const page = await openPage('/pages/twice.html', {
    before: () => {
      window.told = [];
      for (const type of ['ready', 'change', 'error', 'select']) {
        document.addEventListener(`chi-tieu-${type}`, ({ detail }) => window.told.push([type, detail?.path ?? detail?.name ?? null]));
      }
    },
  });
  await page.settle();
  return { page, chart: await page.chart(), told: () => page.evaluate(() => window.told.splice(0)) };
}

test('a report that is set is shown and given back; what is wrong in one is told by its path', async () => {
  const { page, chart, told } = await openChart();
  assert.deepEqual(await told(), [['ready', null]]);
  const set = (report) => chart.evaluate(async (element, report) => {
    element.report = report;
    await element.drawn;
  }, report);
  await set({ indicators: [{ name: 'Việc làm', value: 950, unit: 'lao động', completion: 86.4 }] });
  assert.deepEqual(await figures(chart), [[950, 'lao động', 86.4, null]]);
  assert.deepEqual(await told(), [['change', null]]);
  await set({ indicators: [{ name: 'Thu', grwoth: 1 }] });
  assert.deepEqual(await told(), [['error', 'indicators[0].grwoth']]);
  assert.equal(await chart.evaluate(({ shadowRoot }) => !!shadowRoot.querySelector('.chart:not([hidden])')), false, 'the page stays as it is');
  await set(null);
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 6.3]]);
  const { errors, violations } = await page.record();
  assert.deepEqual([errors.slice(1), violations], [[], []]);
  assert.match(errors[0], /^<chi-tieu for="bao-cao">: report JSON: indicators\[0\]\.grwoth: /);
});

test('facts are quoted from the text; a text that changes is read anew', async () => {
  const { page, chart } = await openChart();
  const facts = await chart.evaluate(async (element) => (await element.toFacts()).map(({ kind, number, quote }) => [kind, number, element.forElement.textContent.replace(/\n/g, ' ').includes(quote)]));
  assert.deepEqual(facts, [['value', 812, true], ['plan_pct', 70.5, true], ['growth_pct', 6.3, true]]);
  await chart.evaluate(async (element) => {
    element.forElement.textContent = element.forElement.textContent.replace('6,3%', '7,4%');
    await new Promise(requestAnimationFrame);
    await element.drawn;
  });
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, 7.4]]);
  await page.assertQuiet();
});

test('SVG, PNG and CSV are of what is shown', async () => {
  const { page, chart } = await openChart();
  const { svg, csv, png } = await chart.evaluate(async (element) => {
    const head = new Uint8Array(await (await element.toPNG()).arrayBuffer()).slice(0, 24);
    return { svg: await element.toSVG(), csv: await element.toCSV(), png: [...head] };
  });
  assert.match(svg, /^<svg[^]+\+6,3%/);
  assert.match(csv, /^\ufeff.+;.+\r\n.*giá trị sản xuất nông nghiệp.*812.*70,5.*6,3/);
  assert.equal(String.fromCharCode(...png.slice(1, 4)), 'PNG');
  assert.ok(new DataView(Uint8Array.from(png).buffer).getUint32(16) > 1000, 'two pixels for each');
  await page.assertQuiet();
});

test('select points at an indicator by its name, and tells of it', async () => {
  const { page, chart, told } = await openChart();
  await told();
  assert.equal(await chart.evaluate((element) => element.select('GIÁ TRỊ sản xuất nông nghiệp')), true);
  assert.match(await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.tip').innerText), /812 tỷ đồng/);
  assert.deepEqual(await told(), [['select', 'giá trị sản xuất nông nghiệp']]);
  assert.equal(await chart.evaluate((element) => element.select('không có')), false);
  await page.assertQuiet();
});
