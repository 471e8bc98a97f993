/** What can be done with a chart: point, tap, go by keyboard, find the place in the text, take away, print. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { PNG } from 'pngjs';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const FIRST = 'Giá trị sản xuất nông, lâm, thủy sản';
const SPOKEN = `${FIRST}: Tăng, giảm so với cùng kỳ năm trước +20,8%; Thực hiện 1.924 tỷ đồng; \
Kế hoạch (tính ra) ≈ 2.780 tỷ đồng; % kế hoạch 69,2%; So với tiến độ chậm 5,8 điểm; Kỳ trước (tính ra) ≈ 1.593 tỷ đồng`;
const QUOTE = 'Giá trị sản xuất nông, lâm, thủy sản đạt 1.924 tỷ đồng';

/** The demo's first chart, which reads the article of the page, in view. */
async function openChart(reader) {
  const demo = await openPage('/index.html', reader);
  await settle(demo.page);
  const chart = demo.page.locator('chi-tieu').first();
  await chart.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  return { ...demo, chart };
}

/** The middle of the row that has these words, in the window. */
async function row(page, chart, place) {
  if (await chart.locator('.mark').count() === 0) await chart.locator('canvas').focus();
  const mark = chart.locator('.mark').nth(place);
  await mark.waitFor();
  const middle = await mark.evaluate((mark) => {
    const [canvas, { left, top, width, height }] = [mark.getRootNode().querySelector('canvas'), mark].map((one) => one.getBoundingClientRect());
    return { x: left + width / 2 - canvas.left, y: top + height / 2 - canvas.top };
  });
  await page.keyboard.press('Escape');
  // Only now: the focus that comes back may scroll the page.
  return chart.evaluate(async ({ shadowRoot }, { x, y }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const place = () => canvas.getBoundingClientRect();
    if (place().top + y < 0 || place().top + y > innerHeight) scrollBy({ top: place().top + y - innerHeight / 2, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { x: place().left + x, y: place().top + y };
  }, middle);
}

/** Where some words of the demo's report stand in the window, scrolled to. */
function figureInText(page, words) {
  return page.evaluate((words) => {
    const source = document.getElementById(document.querySelector('chi-tieu').getAttribute('for'));
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    return null;
  }, words);
}

const tipText = (chart) => chart.locator('.tip').evaluate((tip) => (tip.hidden ? '' : tip.innerText));

function assertQuiet({ errors, warnings, violations, failures }) {
  assert.deepEqual({ errors, warnings, violations, failures }, { errors: [], warnings: [], violations: [], failures: [] });
}

for (const [width, dark] of [[1280, false], [768, true], [320, false]]) {
  test(`pointing at a row of ${width} px tells all of its indicator, inside the window`, async () => {
    const demo = await openChart({ width, dark });
    const { page, chart } = demo;
    for (const place of [0, 3, 6]) {
      const { x, y } = await row(page, chart, place);
      await page.mouse.move(x, y);
      await chart.locator('.tip:not([hidden])').waitFor();
      const tip = await chart.locator('.tip').boundingBox();
      assert.ok(tip.x >= 0 && tip.x + tip.width <= width && tip.y >= 0, JSON.stringify(tip));
      assert.ok(!(y > tip.y && y < tip.y + tip.height), 'the row itself stays free');
      if (place === 0) assert.match(await tipText(chart), /^Giá trị sản xuất nông.+1\.924 tỷ đồng.+≈ 2\.780 tỷ đồng/s);
      await page.mouse.move(1, 1);
    }
    assert.equal(await tipText(chart), '');
    assertQuiet(demo);
    await demo.close();
  });
}

test('the tools are loaded when the chart is touched, not before', async () => {
  const demo = await openChart();
  const tools = () => demo.requests.filter((url) => url.includes('tools')).map((url) => url.split('/').pop());
  assert.deepEqual(tools(), []);
  await demo.chart.locator('canvas').hover();
  await demo.chart.locator('.tip').waitFor({ state: 'attached' });
  assert.deepEqual(tools(), ['chi-tieu-tools.js', 'chi-tieu-tools.wasm']);
  assertQuiet(demo);
  await demo.close();
});

test('the keyboard goes from figure to figure, each with its name, and back out', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  const focused = () => chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label'));
  await chart.locator('.mark').first().waitFor();
  assert.equal(await focused(), SPOKEN);
  assert.match(await tipText(chart), new RegExp(`^${FIRST}`));
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Giá trị sản xuất công nghiệp/);
  await page.keyboard.press('End');
  assert.match(await focused(), /^Tỷ lệ hộ nghèo/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Tỷ lệ hộ nghèo/);
  await page.keyboard.press('Home');
  assert.equal(await focused(), SPOKEN);
  await page.keyboard.press('Escape');
  assert.equal(await tipText(chart), '');
  assert.equal(await chart.locator('.mark[tabindex="0"]').count(), 1);
  assert.match(await chart.locator('.hint').innerText(), /Mũi tên lên, xuống/);
  assertQuiet(demo);
  await demo.close();
});

test('the words that a figure was read from are highlighted, and gone to', async () => {
  const demo = await openChart({ reducedMotion: true });
  const { page, chart } = demo;
  const { x, y } = await row(page, chart, 0);
  await page.mouse.move(x, y);
  await chart.locator('.tip:not([hidden])').waitFor();
  const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('chi-tieu') ?? [])].join());
  assert.match(await highlighted(), /20,8%/);
  assert.match(await chart.locator('.tip q').innerText(), new RegExp(QUOTE));
  await page.mouse.click(x, y);
  // What is told of the row goes when the page has scrolled away from it, which is some frames later.
  await chart.locator('.tip').waitFor({ state: 'hidden' });
  const top = await page.evaluate(() => [...CSS.highlights.get('chi-tieu')][0].getBoundingClientRect().top);
  assert.ok(top > 0 && top < 900, `${top}`);
  await page.keyboard.press('Escape');
  assert.equal(await highlighted(), '');
  assertQuiet(demo);
  await demo.close();
});

test('pointing at a figure in the text lights its row', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').hover();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  const place = await figureInText(page, '91,6%');
  await page.evaluate(() => new Promise(requestAnimationFrame)); // Being scrolled ends what is lit.
  await page.mouse.move(...place);
  assert.equal(await chart.locator('.light').evaluate((light) => light.hidden), false);
  await page.mouse.move(1, 1);
  await demo.close();
});

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
  assert.deepEqual(JSON.parse(json.bytes), await chart.evaluate(({ report }) => report));
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

test('the table stands in the place of the chart, and scrolls by itself at 320 px', async () => {
  const demo = await openChart({ width: 320 });
  const { page, chart } = demo;
  await chart.getByRole('button', { name: 'Bảng', exact: true }).click();
  assert.equal(await chart.locator('canvas').isVisible(), false);
  // Its style comes with the tools.
  await page.waitForFunction(() => {
    const table = document.querySelector('chi-tieu').shadowRoot.querySelector('table');
    return getComputedStyle(table).borderCollapse === 'collapse';
  });
  const table = await chart.locator('.table').boundingBox();
  assert.ok(table.height > 200 && table.width <= 320);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  await chart.getByRole('button', { name: 'Biểu đồ', exact: true }).click();
  assert.ok(await chart.locator('canvas').isVisible());
  assertQuiet(demo);
  await demo.close();
});

test('a chart whose tools cannot be loaded goes on without, and says so once', async () => {
  const demo = await openChart({ prepare: (page) => page.route('**/chi-tieu-tools.wasm', (route) => route.abort()) });
  await demo.chart.locator('canvas').hover();
  await demo.page.mouse.move(5, 5);
  await demo.chart.locator('canvas').hover();
  await demo.page.waitForTimeout(300);
  assert.equal(demo.errors.filter((line) => /the tools could not be loaded; the chart goes on/.test(line)).length, 1);
  assert.ok(await demo.chart.locator('canvas').isVisible());
  await demo.close();
});

test('on paper the chart has 300 pixels to the inch, light colours, pieces that fit on pages, and no buttons', inChromium('its driver shows no page as on paper'), async () => {
  const { page, chart, close } = await openChart({ width: 760, dark: true });
  const pieces = () => chart.evaluate(({ shadowRoot }) => {
    const all = [...shadowRoot.querySelectorAll('.paper canvas')].filter((piece) => piece.checkVisibility());
    return all.map((piece) => ({ width: piece.width, height: piece.height, wide: piece.clientWidth }));
  });
  assert.deepEqual(await pieces(), []);
  await page.emulateMedia({ media: 'print' });
  await chart.evaluate((element) => element.drawn);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await pieces();
  // The heading with its first row, then a row or what follows the rows of a panel.
  assert.ok(printed.length >= 9, JSON.stringify(printed));
  assert.ok(printed.every(({ width, wide }) => width >= 3 * wide), JSON.stringify(printed));
  const whole = await chart.locator('.paper + canvas').evaluate((canvas) => [canvas.height, canvas.checkVisibility()]);
  assert.deepEqual(whole, [printed.reduce((sum, { height }) => sum + height, 0), false]);
  assert.equal(await chart.getByRole('button').count(), 0);
  const dark = await chart.locator('.paper canvas').first().evaluate((piece) => {
    const { data } = piece.getContext('2d').getImageData(0, 0, piece.width, piece.height);
    return data.some((channel, at) => at % 4 === 0 && data[at + 3] === 255 && channel < 40);
  });
  assert.ok(dark, 'dark letters on white paper');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await chart.evaluate((element) => element.drawn);
  assert.equal(await chart.locator('.paper').count(), 0);
  await close();
});

test('the tooltip stays in the window where the page moves, scales and clips the chart, and where the window is low', async () => {
  const demo = await openChart({ width: 320, height: 420 });
  const { page, chart } = demo;
  const looks = [
    { transform: 'translateX(-40px) scale(.8)', transformOrigin: 'top left', overflow: 'hidden' },
    { transform: 'none', zoom: '1.5', overflow: 'visible' },
    { zoom: '1', fontSize: '200%' },
  ];
  for (const look of looks) {
    await chart.evaluate((element, look) => {
      Object.assign(element.parentElement.style, look);
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, look);
    await chart.evaluate((element) => element.drawn);
    const { x, y } = await row(page, chart, 0);
    assert.ok(y < 420, `the row at ${y} is in the window`);
    await page.mouse.move(x, y);
    await chart.locator('.tip:not([hidden])').waitFor();
    const tip = await chart.locator('.tip').boundingBox();
    const inside = tip.x >= 0 && tip.y >= 0 && tip.x + tip.width <= 320.5 && tip.y + tip.height <= 420.5;
    assert.ok(inside && tip.width > 100, `${JSON.stringify(tip)} with ${JSON.stringify(look)}`);
    await page.mouse.move(1, 1);
  }
  await demo.close();
});

test('the tooltip of who goes by the keyboard moves with its row when the page is scrolled', async () => {
  const demo = await openChart({ width: 1000 });
  const { page, chart } = demo;
  await chart.locator('canvas').hover();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await chart.locator('canvas').focus();
  await chart.locator('.mark[tabindex="0"]').waitFor({ state: 'attached' });
  await chart.locator('.tip:not([hidden])').waitFor();
  const apart = async () => {
    const [tip, mark] = await Promise.all([chart.locator('.tip').boundingBox(), chart.locator('.mark:focus').boundingBox()]);
    return [tip.y - mark.y, mark.y];
  };
  const [before, from] = await apart();
  await page.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const [after, to] = await apart();
  assert.ok(Math.abs(to - from) > 20, `${from} to ${to}`);
  assert.ok(Math.abs(after - before) < 1, `${before} and ${after} pixels apart`);
  await demo.close();
});

test('a pointer reaches the tooltip, which then stays; Escape takes it away', async () => {
  const demo = await openChart({ width: 768 });
  const { page, chart } = demo;
  const { x, y } = await row(page, chart, 0);
  await page.mouse.move(x, y);
  await chart.locator('.tip:not([hidden])').waitFor();
  const tip = await chart.locator('.tip').boundingBox();
  await page.mouse.move(tip.x + tip.width / 2, tip.y + tip.height / 2, { steps: 20 });
  await page.waitForTimeout(500);
  assert.match(await tipText(chart), new RegExp(`^${FIRST}`));
  await page.keyboard.press('Escape');
  assert.equal(await tipText(chart), '');
  await demo.close();
});

test('the keyboard passes through the chart both ways', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  const at = () => chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.className ?? '');
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'drawn');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await at(), 'mark');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await at(), '');
  await demo.close();
});

test('who is at a figure stays at it when the chart is drawn anew', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.setViewportSize({ width: 900, height: 900 });
  await chart.evaluate((element) => element.drawn);
  const focused = await chart.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label'));
  assert.match(focused, /^Giá trị sản xuất công nghiệp/);
  await demo.close();
});

test('Enter says the sentence, politely, to who does not see the page go there', async () => {
  const demo = await openChart({ reducedMotion: true });
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('Enter');
  const said = chart.getByRole('status');
  assert.match(await said.textContent(), new RegExp(QUOTE));
  assert.equal(await said.getAttribute('lang'), 'vi');
  await demo.close();
});

test('a finger shows a figure, and goes to its words when it comes again', inChromium('its driver has no finger'), async () => {
  const demo = await openPage('/index.html', { width: 320, touch: true, reducedMotion: true });
  await settle(demo.page);
  const chart = demo.page.locator('chi-tieu').first();
  await chart.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const { x, y } = await chart.locator('canvas').boundingBox();
  const tap = () => demo.page.touchscreen.tap(x + 40, y + 170);
  await tap();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await tap();
  assert.match(await tipText(chart), new RegExp(`^${FIRST}`));
  const scrolled = () => demo.page.evaluate(() => Math.round(scrollY));
  const before = await scrolled();
  await tap();
  assert.ok(await scrolled() > before + 300, `${await scrolled()} after ${before}`);
  assertQuiet(demo);
  await demo.close();
});

test('who points at the text of an untouched chart sees its figure lit', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  const words = await figureInText(page, '91,6%');
  await page.mouse.move(...words);
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await page.mouse.move(words[0] + 1, words[1]);
  await chart.locator('.light:not([hidden])').waitFor({ state: 'attached' });
  await demo.close();
});

test('every control is large enough for a finger', async () => {
  const demo = await openChart({ width: 320 });
  const { chart } = demo;
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await chart.getByRole('button', { name: 'Tải về' }).click();
  await chart.getByRole('button', { name: 'PNG' }).waitFor();
  const sizes = await chart.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => [button.textContent || button.getAttribute('aria-label'), button.offsetWidth, button.offsetHeight]),
  );
  assert.ok(sizes.length >= 15);
  assert.deepEqual(sizes.filter(([, width, height]) => width < 24 || height < 24), []);
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
  await demo.close();
});
