/** What breaks inside: that element goes back to what the page shows, all others go on with a fresh instance. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

/** A module with one function, `t`, that does nothing but trap. */
const TRAP = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x74, 0, 0, 10, 5, 1, 3, 0, 0, 0x0b,
];

/**
 * Counts the instances that are made, and once `trapAfter` is set lets a call of the page from within an instance trap,
 * after so many further ones; only from within the instance whose number is `trapIn`, unless that is 0.
 */
const prepare = (page) =>
  page.addInitScript((bytes) => {
    window.instances = 0;
    window.trapAfter = -1;
    window.trapIn = 0;
    window.calls = 0;
    const trap = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports.t;
    const counted = (call, instance) => function (...given) {
      window.calls += 1;
      const counts = window.trapAfter >= 0 && (!window.trapIn || window.trapIn === instance);
      if (counts && window.trapAfter-- === 0) trap();
      return Reflect.apply(call, this, given);
    };
    const wrapped = (imports) => {
      const instance = ++window.instances;
      const wrap = ([name, call]) => [name, typeof call === 'function' ? counted(call, instance) : call];
      const all = Object.entries(imports).map(([module, calls]) => [module, Object.fromEntries(Object.entries(calls).map(wrap))]);
      return Object.fromEntries(all);
    };
    const { Instance, instantiate } = WebAssembly;
    // What imports nothing only asks whether there may be instances.
    WebAssembly.instantiate = (source, imports) => instantiate.call(WebAssembly, source, imports && wrapped(imports));
    WebAssembly.Instance = function (module, imports) {
      return new Instance(module, wrapped(imports));
    };
    WebAssembly.Instance.prototype = Instance.prototype;
  }, TRAP);

const charts = (page) => page.locator('chi-tieu').evaluateAll((all) =>
  all.map(({ shadowRoot }) => shadowRoot.querySelectorAll('.chart:not([hidden]) canvas').length));

/** Sets a report on the first element, which traps after so many calls into the page. */
const setTrapped = (page, calls) =>
  page.locator('chi-tieu').first().evaluate(async (chart, calls) => {
    const told = [];
    chart.addEventListener('chi-tieu-error', ({ detail }) => told.push(detail.code));
    window.trapAfter = calls;
    chart.report = { indicators: [{ name: 'Thu ngân sách', value: 5, growth: 3 }] };
    await chart.drawn;
    await Promise.all([...document.querySelectorAll('chi-tieu')].map(({ drawn }) => drawn));
    return told;
  }, calls);

/** How many calls into the page it takes to show such a report, once the texts that all have in common were measured. */
const countCalls = (page) =>
  page.locator('chi-tieu').first().evaluate(async (chart) => {
    for (const [name, value, growth] of [['Chi ngân sách', 4, 2], ['Chi đầu tư', 6, 1]]) {
      window.calls = 0;
      chart.report = { indicators: [{ name, value, growth }] };
      await chart.drawn;
    }
    return window.calls;
  });

// While the report is read, while the look is asked, while it is drawn.
for (const part of [0.05, 0.6, 0.8]) {
  test(`a trap after ${part} of all calls: that element shows what the page has, the others are drawn anew`, async () => {
    const { page, errors, violations, close } = await openPage('/index.html', { prepare });
    assert.deepEqual(await settle(page), []);
    assert.deepEqual(await charts(page), [1, 1, 1]);
    assert.equal(await page.evaluate(() => window.instances), 1);
    const calls = Math.floor(part * await countCalls(page));
    assert.deepEqual(await setTrapped(page, calls), ['internal']);
    await settle(page);
    assert.deepEqual(await charts(page), [0, 1, 1]);
    assert.equal(await page.evaluate(() => window.instances), 2, 'one fresh instance for all');
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0], /^<chi-tieu for="bao-cao">: something broke inside; the page stays as it is \(unreachable(?: executed)?\)$/);
    await page.getByText('41.806 lượt người').first().waitFor({ state: 'visible' });

    // The others do all they did before, and the first one is asked again when it gets something else.
    for (const place of [1, 2]) {
      const chart = page.locator('chi-tieu').nth(place);
      await chart.evaluate((chart) => { chart.lang = 'en'; return chart.drawn; });
      assert.equal((await figures(chart)).length, 6);
    }
    const first = page.locator('chi-tieu').first();
    await first.evaluate((chart) => { chart.report = null; return chart.drawn; });
    await settle(page);
    assert.equal((await figures(first)).length, 6);
    assert.deepEqual(await charts(page), [1, 1, 1]);
    assert.equal(await page.evaluate(() => window.instances), 3, 'and that of the tools, which tell the figures');
    assert.deepEqual([errors.length, violations.length], [1, 0]);
    await close();
  });
}

for (const calls of [5, 60]) {
  test(`a trap after ${calls} calls, before any was drawn: the others, which waited with it, are drawn`, async () => {
    const { page, errors, close } = await openPage('/index.html', {
      prepare: async (page) => {
        await prepare(page);
        await page.addInitScript((calls) => { window.trapAfter = calls; }, calls);
      },
    });
    await settle(page);
    const shown = await charts(page);
    assert.deepEqual([...shown].sort(), [0, 1, 1], shown.join());
    assert.equal(await page.evaluate(() => window.instances), 2);
    assert.equal(errors.length, 1, errors.join('\n'));
    await close();
  });
}

test('an element that traps whenever it is read never takes the others with it', async () => {
  const { page, errors, close } = await openPage('/index.html', { prepare });
  await settle(page);
  for (let time = 0; time < 5; time++) {
    await setTrapped(page, 10);
    await settle(page);
    assert.deepEqual(await charts(page), [0, 1, 1]);
  }
  assert.equal(await page.evaluate(() => window.instances), 6);
  assert.equal(errors.length, 1, 'the same line is not told again and again');
  await close();
});

test('a browser that throws where none should is taken for a trap', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html');
  await settle(page);
  await page.locator('chi-tieu').evaluate((chart) => {
    const { fillRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillRect = () => { throw new Error('not today'); };
    chart.lang = 'en';
    return chart.drawn.then(() => { CanvasRenderingContext2D.prototype.fillRect = fillRect; });
  });
  assert.deepEqual(await charts(page), [0]);
  assert.match(errors.join('\n'), /^<chi-tieu for="bao-cao">: something broke inside; the page stays as it is \(not today\)$/);
  await page.locator('chi-tieu').evaluate((chart) => {
    chart.report = { indicators: [{ name: 'Chi', value: 3 }] };
    return chart.drawn;
  });
  assert.deepEqual(await charts(page), [1]);
  await close();
});

test('tools that trap leave the chart, and come afresh when it is touched again', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html', { prepare });
  await settle(page);
  const chart = page.locator('chi-tieu');
  const svg = () => chart.evaluate((chart) => chart.toSVG().catch((error) => error.message));
  assert.match(await svg(), /^<svg/);
  assert.equal(await page.evaluate(() => window.instances), 2);

  // What the shell asks for …
  const trapNext = () => chart.evaluate((chart) => {
    chart.setAttribute('theme', chart.getAttribute('theme') === 'dark' ? 'light' : 'dark');
    return chart.drawn.then(() => { [window.trapIn, window.trapAfter] = [window.instances, 8]; });
  });
  await trapNext();
  assert.match(await svg(), /^unreachable/);
  assert.equal(await chart.locator('.tip').count(), 0);
  assert.deepEqual(await charts(page), [1]);
  assert.match(await svg(), /^<svg/);

  // … and what an event asks for.
  await trapNext();
  await chart.locator('canvas').hover();
  await page.waitForFunction(() => !document.querySelector('chi-tieu').shadowRoot.querySelector('.tip'));
  assert.deepEqual(await charts(page), [1]);
  assert.match(await svg(), /^<svg/);
  assert.equal(await page.evaluate(() => window.instances), 4);
  assert.equal(errors.length, 2);
  for (const line of errors) assert.match(line, /^<chi-tieu>: the tools broke; touch the chart again to have them afresh \(unreachable(?: executed)?\)$/);
  await close();
});

test('tools that trap while the chart is drawn anew leave it as it is', async () => {
  const { page, errors, close } = await openPage('/pages/twice.html', { prepare });
  await settle(page);
  const chart = page.locator('chi-tieu');
  await chart.evaluate((chart) => chart.toSVG());
  await chart.evaluate((chart) => {
    [window.trapIn, window.trapAfter] = [window.instances, 0];
    chart.setAttribute('theme', 'dark');
    return chart.drawn;
  });
  assert.equal(await page.evaluate(() => window.trapAfter), -1, 'it trapped');
  assert.deepEqual(await charts(page), [1]);
  assert.match(await chart.evaluate((chart) => chart.toSVG()), /^<svg/);
  assert.equal(errors.length, 1);
  assert.match(errors[0], /^<chi-tieu>: the tools broke/);
  await close();
});
