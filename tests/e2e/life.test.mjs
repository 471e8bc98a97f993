/** An element's life on a page: loaded when it is near, drawn anew when the page changes, defined once. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';
import { colourCounts, figures } from './support/chart.mjs';

after(closeBrowser);

const BARS = { good: [0, 101, 165], bad: [196, 78, 0] };

test('the module is asked for when an element comes near the viewport, not before', async () => {
  const { page, requests, errors, close } = await openPage('/pages/far-below.html');
  await page.waitForLoadState('networkidle');
  assert.equal(requests.some((url) => url.endsWith('.wasm')), false);
  assert.deepEqual(await settle(page), []);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
  assert.equal((await figures(page.locator('chi-tieu'))).length, 1);
  assert.deepEqual(errors, []);
  await close();
});

test('what nobody sees has no module fetched, until it is shown', async () => {
  const { page, requests, errors, close } = await openPage('/pages/unseen.html');
  await page.waitForLoadState('networkidle');
  assert.equal(requests.some((url) => url.endsWith('.wasm')), false);
  await page.locator('summary').click();
  const chart = page.locator('details chi-tieu');
  await chart.evaluate((element) => element.drawn);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
  assert.equal((await figures(chart)).length, 1);
  assert.deepEqual(errors, []);
  await close();
});

test('an element that is told what to read after it came is not taken for one of another kind', async () => {
  // A page that has no other.
  const prepare = (page) => page.route('**/unseen.html*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<details>[^]*<\/div>/, '') });
  });
  const { page, requests, close } = await openPage('/pages/unseen.html', { prepare });
  await page.evaluate(async () => {
    const text = document.createElement('p');
    text.id = 'doan';
    text.textContent = 'Thu ngân sách đạt 812 tỷ đồng, bằng 70,5% kế hoạch, tăng 6,3% so với cùng kỳ.';
    const chart = document.createElement('chi-tieu');
    document.body.append(text, chart);
    await null;
    chart.setAttribute('for', 'doan');
    await chart.drawn;
  });
  assert.deepEqual(requests.filter((url) => url.endsWith('.wasm')).map((url) => new URL(url).pathname), ['/chi-tieu.wasm']);
  await close();
});

test('a module that the head of the page asks for starts at once, and is the one that draws', async () => {
  const prepare = (page) => page.addInitScript(() => {
    window.started = [];
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = async (response) => {
      window.started.push(new URL(response.url).pathname);
      return compileStreaming.call(WebAssembly, response);
    };
  });
  const { page, errors, close } = await openPage('/pages/hinted.html', { prepare });
  await page.waitForFunction(() => window.started.length > 0);
  assert.equal(await page.locator('chi-tieu canvas').count(), 0);
  assert.deepEqual(await settle(page), []);
  assert.deepEqual(await page.evaluate(() => window.started), ['/chi-tieu-data.wasm']);
  assert.equal((await figures(page.locator('chi-tieu'))).length, 1);
  assert.deepEqual(errors, []);
  await close();
});

test('of many reports those in view are drawn at once, those near it one in a frame, and no other', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html', { width: 1000 });
  assert.deepEqual(await settle(page), []);
  // How many are drawn in view and below it at the beginning of each frame, until nothing more comes.
  const frames = await page.evaluate(async () => {
    const boxes = Array.from({ length: 20 }, (_, place) => {
      const box = document.createElement('section');
      box.style.height = `${innerHeight / 2}px`;
      const chart = document.createElement('chi-tieu');
      chart.report = { indicators: [{ name: `Sản lượng lúa, xã ${place + 1}`, growth: 3.5 }] };
      box.append(chart);
      return box;
    });
    document.body.prepend(...boxes);
    const isDrawn = (box) => Boolean(box.firstChild.shadowRoot.querySelector('canvas'));
    const seen = [];
    while (seen.length < 60) {
      await new Promise(requestAnimationFrame);
      seen.push([boxes.slice(0, 2), boxes.slice(2)].map((some) => some.filter(isDrawn).length));
    }
    return seen;
  });
  const near = frames.map(([, below]) => below);
  assert.ok(near.every((count, place) => count - (near[place - 1] ?? 0) <= 1), near.join(' '));
  assert.ok(frames.every(([inView, below]) => below === 0 || inView === 2), JSON.stringify(frames));
  assert.ok(near.at(-1) >= 4 && near.at(-1) <= 6, near.join(' '));
  assert.deepEqual(errors, []);
  await close();
});

test('a report far away has no box in the page, and is as wide as its place is once it is near', async () => {
  const { page, errors, close } = await openPage('/pages/far-below.html', { width: 1000 });
  const chart = page.locator('chi-tieu');
  await page.waitForFunction(() => (
    document.querySelector('chi-tieu').shadowRoot.querySelector('.chart').getClientRects().length === 0));
  await page.setViewportSize({ width: 600, height: 800 });
  assert.deepEqual(await settle(page), []);
  const [drawn, place] = await chart.evaluate((element) => (
    [element.shadowRoot.querySelector('canvas').clientWidth, element.clientWidth]));
  assert.equal(drawn, place);
  assert.ok(place < 600, `${place} pixels wide`);
  assert.deepEqual(errors, []);
  await close();
});

test('a second copy of the script changes nothing', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html');
  assert.deepEqual(await settle(page), []);
  assert.deepEqual(await figures(page.locator('chi-tieu')), [[812, 'tỷ đồng', 70.5, 6.3]]);
  assert.equal(await page.locator('chi-tieu canvas').count(), 1);
  assert.deepEqual(errors, []);
  await close();
});

test('another pixel ratio is drawn sharp at once, again and again', inChromium('its driver changes no ratio'), async () => {
  const { page, close } = await openPage('/pages/twice.html', { width: 600 });
  await settle(page);
  const once = await colourCounts(page.locator('chi-tieu'), BARS);
  assert.ok(once.good > 1000 && once.bad > 1000);
  const session = await page.context().newCDPSession(page);
  for (const ratio of [2, 1.5, 3]) {
    const metrics = { width: 600, height: 900, deviceScaleFactor: ratio, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    // A headless browser takes note of the new ratio when it next paints.
    await session.send('Page.captureScreenshot');
    await page.waitForFunction(
      (width) => document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').width === width,
      Math.round(once.width * ratio),
      { timeout: 5000 },
    );
    // A picture that was only made larger has blends of colours around every bar and in every letter.
    const now = await colourCounts(page.locator('chi-tieu'), BARS);
    assert.equal(now.width, once.width);
    for (const colour of ['good', 'bad']) {
      const expected = once[colour] * ratio * ratio;
      assert.ok(Math.abs(now[colour] / expected - 1) < 0.05, `${colour} at ${ratio}x: ${now[colour]}, not ${expected}`);
    }
  }
  await close();
});

test('a font that comes late is measured and drawn anew', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const picture = () => page.locator('chi-tieu canvas').evaluate((canvas) => canvas.toDataURL());
  await page.locator('chi-tieu').evaluate((chart) => {
    chart.style.fontFamily = 'Late, sans-serif';
    chart.setAttribute('charts', 'plan');
  });
  await settle(page);
  const before = await picture();
  await page.evaluate(async () => {
    const face = new FontFace('Late', 'local("DejaVu Sans Mono"), local("DejaVu Sans Bold"), local("DejaVuSans-Bold")');
    document.fonts.add(face);
    await face.load();
  });
  await page.waitForFunction(
    (before) => document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').toDataURL() !== before,
    before,
    { timeout: 5000 },
  );
  await close();
});

test('an article that changes is read and drawn anew', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  await page.locator('#bao-cao').evaluate((article) => {
    article.textContent = article.textContent.replace('tăng 6,3%', 'giảm 6,3%');
  });
  await settle(page);
  const chart = page.locator('chi-tieu');
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, -6.3]]);
  assert.equal((await colourCounts(chart, { good: [0, 101, 165] })).good, 0, 'a fall and a plan behind: nothing good');
  await close();
});

test('a report that was set before the script came is drawn', async () => {
  const { page, close } = await openPage('/pages/twice.html', {
    prepare: (page) =>
      page.addInitScript(() => {
        addEventListener('readystatechange', () => {
          const chart = document.querySelector('chi-tieu');
          if (chart) chart.report ??= { indicators: [{ name: 'Việc làm', value: 950, completion: 86.4 }] };
        }, { capture: true, once: true });
      }),
  });
  await settle(page);
  assert.deepEqual(await figures(page.locator('chi-tieu')), [[950, null, 86.4, null]]);
  await close();
});

test('a failed read is not called ready by a later redraw', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const events = await page.locator('chi-tieu').evaluate(async (chart) => {
    const told = [];
    for (const type of ['chi-tieu-ready', 'chi-tieu-error']) {
      chart.addEventListener(type, ({ detail }) => told.push(detail?.path ?? 'ready'));
    }
    chart.report = { indicators: [{ name: '' }] };
    await chart.drawn;
    chart.lang = 'en';
    await chart.drawn;
    chart.report = { indicators: [{ name: 'Thu', value: 5 }] };
    await chart.drawn;
    return told;
  });
  assert.deepEqual(events, ['indicators[0].name', 'ready']);
  await close();
});

test('the report is what was set, and can be had as it is shown', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const names = await page.locator('chi-tieu').evaluate(async (chart) => {
    const read = [chart.report, (await chart.toReport()).indicators[0].name, chart.size];
    chart.report = { indicators: [{ name: 'Chi', value: 3 }, { name: 'Thu', value: 4 }] };
    return [...read, chart.report.indicators[0].name, (await chart.toReport()).indicators[0].name, chart.size];
  });
  assert.deepEqual(names, [null, 'giá trị sản xuất nông nghiệp', 1, 'Chi', 'Chi', 2]);
  await close();
});

test('every wait for a drawing ends', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const canvases = await page.locator('chi-tieu').evaluate(async (chart) => {
    chart.lang = 'en';
    chart.remove();
    await chart.drawn;
    document.body.append(chart);
    await chart.drawn;
    return chart.shadowRoot.querySelectorAll('canvas').length;
  });
  assert.equal(canvases, 1);
  await close();
});

test('what `for` names may come late and be replaced', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const values = await page.locator('chi-tieu').evaluate(async (chart) => {
    const place = document.createElement('div');
    document.body.append(place);
    const shown = async (value) => {
      const textContent = `Thu ngân sách đạt ${value} tỷ đồng, tăng 5% so với cùng kỳ.`;
      place.replaceChildren(Object.assign(document.createElement('p'), { id: 'late', textContent }));
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
      await chart.drawn;
      return (await chart.toReport()).indicators[0].value;
    };
    chart.report = null;
    chart.setAttribute('for', 'late');
    await chart.drawn;
    return [await shown(148), await shown(999)];
  });
  assert.deepEqual(values, [148, 999]);
  await close();
});

test("a portal's own switch of colours is followed at once", async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const picture = () => page.locator('chi-tieu canvas').evaluate((canvas) => canvas.toDataURL());
  const light = await picture();
  await page.evaluate(() => { document.body.style.color = 'rgb(240, 240, 240)'; });
  await page.waitForTimeout(100);
  assert.notEqual(await picture(), light);
  await close();
});

/** Indicators that, in large letters, make a chart longer than browsers draw in one piece. */
const MANY = 500;

for (const count of [3, MANY]) {
  test(`a chart of ${count} indicators is drawn sharply, and its table has no more than a hundred`, async () => {
    const { page, warnings, errors, close } = await openPage('/pages/twice.html', { width: 600 });
    await settle(page);
    const { rows, ratio } = await page.locator('chi-tieu').evaluate(async (chart, count) => {
      const indicator = (_, place) => ({ name: `Chỉ tiêu ${place}`, value: 3, completion: 70, growth: 2 });
      chart.style.fontSize = '32px';
      chart.report = { indicators: Array.from({ length: count }, indicator) };
      await chart.drawn;
      chart.shadowRoot.querySelector('.more').click();
      await chart.drawn;
      chart.lang = 'en';
      await chart.drawn;
      const canvas = chart.shadowRoot.querySelector('canvas');
      return { rows: chart.shadowRoot.querySelectorAll('tbody tr').length, ratio: canvas.width / canvas.clientWidth };
    }, count);
    // A long table shows the rest when it is asked.
    assert.equal(rows, Math.min(count, 100));
    assert.equal(ratio, 1);
    assert.ok((await colourCounts(page.locator('chi-tieu'), BARS)).good > 100);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await close();
  });
}

test('the same error of an element that comes back is told again', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html');
  await settle(page);
  const told = await page.evaluate(async () => {
    let count = 0;
    document.addEventListener('chi-tieu-error', () => { count += 1; });
    const chart = document.createElement('chi-tieu');
    for (let time = 0; time < 2; time++) {
      document.body.prepend(chart);
      await chart.drawn;
      chart.lang = time ? 'vi' : 'en';
      await chart.drawn;
      chart.remove();
    }
    return count;
  });
  assert.equal(told, 2);
  assert.equal(errors.length, 2);
  await close();
});

const shownBy = (page) => page.locator('chi-tieu canvas').getAttribute('aria-label');

test('another language of the page is followed', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  assert.match(await shownBy(page), /9 tháng năm 2022/);
  await page.evaluate(() => { document.documentElement.lang = 'en'; });
  await page.waitForFunction(() =>
    document.querySelector('chi-tieu').shadowRoot.querySelector('canvas').ariaLabel.includes('9 months of 2022'));
  await close();
});

test('colours of a page that change slowly are followed to their end', async () => {
  const { page, close } = await openPage('/pages/twice.html', { policy: 'none' });
  await settle(page);
  await page.evaluate(() => {
    document.body.style.transition = 'color 0.3s';
    document.body.dataset.mode = 'night';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-mode=night] { color: #eee }');
    document.adoptedStyleSheets = [sheet];
  });
  const dark = { good: [86, 176, 236] };
  for (let tries = 0; tries < 20 && !(await colourCounts(page.locator('chi-tieu'), dark)).good; tries++) {
    await page.waitForTimeout(100);
  }
  assert.ok((await colourCounts(page.locator('chi-tieu'), dark)).good > 1000);
  await close();
});

test('every wait ends too where the module cannot be loaded', async () => {
  const { page, close } = await openPage('/pages/twice.html', {
    prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not found' })),
  });
  await settle(page);
  const report = await page.locator('chi-tieu').evaluate(async (chart) => {
    chart.report = { indicators: [{ name: 'Thu', value: 5 }] };
    await chart.drawn;
    return chart.report;
  });
  assert.equal(report.indicators[0].name, 'Thu');
  await close();
});
