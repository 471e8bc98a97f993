/** How figures are taken away: as files, by the clipboard, by the page's own script. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { PNG } from 'pngjs';

import { assertQuiet, closeBrowser, inChromium } from './support/browser.mjs';
import { openChart } from './support/demo-chart.mjs';

after(closeBrowser);

/** What a button of the menu saves: the name of the file, and what is in it. */
async function download(page, chart, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the figures are taken away as PNG, SVG, CSV and JSON under the strict policy', inChromium('its driver tells of no downloads'), async () => {
  const demo = await openChart({ width: 768 });
  const { page, chart } = demo;
  await chart.getByRole('button', { name: 'Tải về' }).click();
  const png = await download(page, chart, 'PNG');
  assert.equal(png.name, 'chi-tieu-huyen-dam-ha-9-thang-nam-2022.png');
  const picture = PNG.sync.read(png.bytes);
  const wide = await chart.locator('canvas').evaluate((canvas) => canvas.clientWidth);
  assert.equal(picture.width, 2 * (wide + 32));
  assert.deepEqual([...picture.data.subarray(0, 4)], [255, 255, 255, 255]);
  const svg = await download(page, chart, 'SVG');
  assert.match(svg.bytes.toString(), /^<svg [^>]+>\n<title>Huyện Đầm Hà, 9 tháng năm 2022<\/title>[\s\S]+\+20,8%[\s\S]+<\/svg>\n$/);
  const csv = await download(page, chart, 'CSV');
  assert.ok(csv.bytes.toString().startsWith('\ufeffNhóm;Chỉ tiêu;Đơn vị tính;Thực hiện;'));
  assert.match(csv.bytes.toString(), /;tỷ đồng;1924;;;69,2;20,8;/);
  const json = await download(page, chart, 'JSON');
  assert.deepEqual(JSON.parse(json.bytes), await chart.evaluate((element) => element.toReport()));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chart.getByRole('button', { name: 'Chép số liệu' }).click();
  await chart.getByRole('status').filter({ hasText: 'Đã chép' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\t69,2%\tchậm 5,8 điểm\t\+20,8%/);
  assertQuiet(demo);
  await demo.close();
});

test('the page asks for the same things by its own script', async () => {
  const demo = await openChart();
  const [svg, csv, size, missing] = await demo.chart.evaluate(async (chart) => [
    await chart.toSVG(),
    await chart.toCSV(),
    (await chart.toPNG()).size,
    await document.createElement('chi-tieu').toSVG().catch(({ message }) => message),
  ]);
  assert.ok(svg.startsWith('<svg ') && csv.startsWith('\ufeff') && size > 10_000);
  assert.equal(missing, '<chi-tieu>: nothing is drawn');
  await demo.close();
});

test('figures are copied where the page has no clipboard of its own', async () => {
  const demo = await openChart({
    prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  });
  await demo.chart.getByRole('button', { name: 'Tải về' }).click();
  await demo.page.evaluate(() => addEventListener('copy', () => { document.title = getSelection().toString(); }));
  await demo.chart.getByRole('button', { name: 'Chép số liệu' }).click();
  await demo.chart.getByRole('status').filter({ hasText: 'Đã chép' }).waitFor();
  assert.match(await demo.page.title(), /^Huyện Đầm Hà, 9 tháng năm 2022 Chỉ tiêu Thực hiện/);
  await demo.close();
});
