/** A page that is scrolled: what is seen is drawn, and what is far away has no pixels. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';
import { bringNear } from './support/chart.mjs';

after(closeBrowser);

const WINDOW = { width: 900, height: 700 };

/** A report of so many indicators, the names of which tell their places. */
const report = (count) => ({
  indicators: Array.from({ length: count }, (_, place) => ({ name: `Chỉ tiêu số ${place + 1}`, growth: (place % 37) - 12, completion: 40 + (place % 80) })),
});

/** A page of which nothing is left. */
async function openEmpty(prepare) {
  // Firefox's driver takes pictures with an inline style.
  const opened = await openPage('/pages/twice.html', { ...WINDOW, policy: 'none', prepare });
  await settle(opened.page);
  await opened.page.evaluate(() => document.body.replaceChildren());
  return opened;
}

/** A page with one chart that shows all rows, in a shadow tree of the page where it is `nested`. */
async function openLong(nested) {
  const opened = await openEmpty();
  await opened.page.evaluate(async ([given, nested]) => {
    const box = document.body.appendChild(document.createElement('div'));
    globalThis.chart = document.createElement('chi-tieu');
    globalThis.chart.setAttribute('unfolded', '');
    (nested ? box.attachShadow({ mode: 'open' }) : box).append(globalThis.chart);
    globalThis.chart.report = given;
    await globalThis.chart.drawn;
  }, [report(150), nested]);
  // Only then does it know in which tree it stands.
  await frames(opened.page);
  return opened;
}

const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How large the canvas of the chart is: as the page shows it, and as it is drawn. */
const sizes = (page) => page.evaluate(() => {
  const canvas = globalThis.chart.shadowRoot.querySelector('canvas');
  return { shown: canvas.getBoundingClientRect().height, drawn: canvas.height, ratio: canvas.width / canvas.clientWidth };
});

/** What the window shows after it was scrolled so far. */
async function seenAt(page, top) {
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
  await frames(page);
  return page.screenshot();
}

test('of a long chart what is near the window is drawn, and looks as in a whole one', async () => {
  const [part, whole] = [await openLong(false), await openLong(true)];
  const [one, other] = [await sizes(part.page), await sizes(whole.page)];
  assert.equal(one.shown, other.shown);
  assert.ok(one.shown > 8 * WINDOW.height, `${one.shown} pixels high`);
  assert.ok(one.drawn <= 2.3 * WINDOW.height && one.ratio === 1, JSON.stringify(one));
  assert.ok(Math.abs(other.drawn - other.shown) < 1, 'where nobody tells of scrolling it is whole');
  const end = one.shown;
  // To and fro, by less than a window and by many.
  for (const top of [0, 300, 1000, end / 2, end / 2 - 500, end, 150]) {
    const [seen, expected] = [await seenAt(part.page, top), await seenAt(whole.page, top)];
    assert.ok(seen.equals(expected), `at ${top}`);
  }
  for (const opened of [part, whole]) {
    assertQuiet(opened);
    await opened.close();
  }
});

test('a figure far down a long chart is pointed at where it stands, and the chart is printed whole', async () => {
  const { page, close } = await openLong(false);
  await page.evaluate(async () => {
    await globalThis.chart.select('Chỉ tiêu số 140');
    globalThis.chart.shadowRoot.querySelector('.light').scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await frames(page);
  const light = await page.locator('chi-tieu .light').boundingBox();
  await page.mouse.move(light.x + light.width / 2, light.y + light.height / 2);
  await page.locator('chi-tieu .tip:not([hidden])').waitFor();
  assert.match(await page.locator('chi-tieu .tip').innerText(), /^Chỉ tiêu số 140\n/);
  const { shown } = await sizes(page);
  const paper = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const pieces = [...globalThis.chart.shadowRoot.querySelectorAll('.paper canvas')];
    const rows = pieces.map((piece) => piece.getContext('2d').getImageData(0, 0, piece.width, piece.height).data.some((value) => value > 0));
    return { count: pieces.length, empty: rows.filter((painted) => !painted).length };
  });
  assert.ok(paper.count > 3 && paper.empty === 0, JSON.stringify(paper));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await frames(page);
  const { drawn } = await sizes(page);
  assert.ok(drawn < shown / 3, `${drawn} of ${shown}`);
  await close();
});

/** A page of so many reports, one below the other. */
async function openReports(count, prepare) {
  const opened = await openEmpty(prepare);
  await opened.page.evaluate(([given, count]) => {
    document.body.replaceChildren(...Array.from({ length: count }, () => Object.assign(document.createElement('chi-tieu'), { report: given })));
  }, [report(20), count]);
  await frames(opened.page);
  return opened;
}

/** The pixels of all canvases together. */
const pixels = (page) => page.locator('chi-tieu').evaluateAll((charts) => charts.reduce((sum, chart) => {
  const canvas = chart.shadowRoot.querySelector('canvas');
  return sum + (canvas ? canvas.width * canvas.height : 0);
}, 0));

test('charts that were scrolled by give up their pixels, and have them again', async () => {
  const opened = await openReports(30);
  const { page } = opened;
  const first = page.locator('chi-tieu').first();
  await first.evaluate((chart) => chart.drawn);
  const picture = () => first.evaluate((chart) => chart.shadowRoot.querySelector('canvas').toDataURL());
  const before = await picture();
  for (let chart = 0; chart < 30; chart += 1) {
    await page.locator('chi-tieu').nth(chart).evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return element.drawn;
    });
    await frames(page);
  }
  await page.waitForFunction(() => !document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').height);
  const held = await pixels(page);
  assert.ok(held > 0 && held <= 7 * WINDOW.width * WINDOW.height, `${held} pixels`);
  const top = await first.evaluate((chart) => chart.getBoundingClientRect().height);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForFunction(() => document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').height);
  assert.equal(await picture(), before);
  assert.equal(await first.evaluate((chart) => chart.getBoundingClientRect().height), top);
  assertQuiet(opened);
  await opened.close();
});

test('a chart that was scrolled by hands its canvas on, and keeps what is said of it and done with it', async () => {
  const opened = await openEmpty();
  const { page } = opened;
  const COUNT = 24;
  // What is drawn on, and what each chart shows and says when it is seen: no two are alike.
  await page.evaluate(([given, count]) => {
    const { getContext } = HTMLCanvasElement.prototype;
    globalThis.drawnOn = new Set();
    HTMLCanvasElement.prototype.getContext = function (...how) {
      globalThis.drawnOn.add(this);
      return getContext.apply(this, how);
    };
    document.body.replaceChildren(...Array.from({ length: count }, (_, place) => {
      const chart = Object.assign(document.createElement('chi-tieu'), { report: { indicators: given.indicators.slice(place, place + 8) } });
      // All that have no height are in view at first.
      Object.assign(chart.style, { display: 'block', minBlockSize: '600px' });
      return chart;
    }));
  }, [report(COUNT + 8), COUNT]);
  const seen = (place) => page.locator('chi-tieu').nth(place).evaluate(async (chart) => {
    chart.scrollIntoView({ block: 'center', behavior: 'instant' });
    await chart.drawn;
    const canvas = () => chart.shadowRoot.querySelector('canvas');
    while (!canvas().height) await new Promise(requestAnimationFrame);
    const said = ['aria-label', 'class', 'part', 'role', 'tabindex'].map((name) => canvas().getAttribute(name));
    return [canvas().toDataURL(), canvas().clientWidth, ...said];
  });
  await seen(0);
  const first = page.locator('chi-tieu').first();
  await first.evaluate((chart) => chart.shadowRoot.querySelector('canvas').focus({ focusVisible: true }));
  await first.locator('.mark').first().waitFor();
  await page.evaluate(() => document.activeElement.blur());
  // The marks let a pointer through to the canvas.
  const point = async () => {
    const { x, y, width, height } = await first.locator('.mark').first().boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await first.locator('.tip:not([hidden])').waitFor();
    const told = await first.locator('.tip').innerText();
    await page.mouse.move(0, 0);
    return told;
  };
  const told = await point();
  const there = [];
  for (let place = 0; place < COUNT; place += 1) there.push(await seen(place));
  assert.equal(new Set(there.map(([picture]) => picture)).size, COUNT);
  assert.deepEqual([there[0].at(-1), there[1].at(-1)], ['-1', '0'], 'whoever comes by the keyboard goes to the marks');
  const used = await page.evaluate(() => globalThis.drawnOn.size);
  assert.ok(used < COUNT - 4, `${used} canvases were drawn on for ${COUNT} charts`);
  const back = [];
  for (let place = COUNT - 1; place >= 0; place -= 1) back.unshift(await seen(place));
  assert.deepEqual(back, there);
  assert.equal(await point(), told);
  assertQuiet(opened);
  await opened.close();
});

test('a chart that has the focus keeps it, wherever the page is scrolled', async () => {
  // The tools, which would take the focus on to the marks, do not come.
  const { page, close } = await openReports(12, (page) => page.route('**/chi-tieu-tools*', (route) => route.abort()));
  const first = page.locator('chi-tieu').first();
  const hasFocus = () => first.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.localName === 'canvas');
  await first.evaluate(async (chart) => {
    await chart.drawn;
    chart.shadowRoot.querySelector('canvas').focus();
  });
  const see = (place) => bringNear(page.locator('chi-tieu').nth(place));
  for (let place = 0; place < 12; place += 1) {
    await see(place);
    await frames(page);
  }
  await page.waitForFunction(() => !document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').height);
  assert.ok(await hasFocus(), 'far away');
  await see(0);
  assert.ok(await hasFocus(), 'near again');
  await close();
});
