/**
 * Endurance: however often elements come and go, change and are resized, nothing is left behind. What a page holds is
 * asked of Chromium itself, by its debugging protocol. In the test command so many hundreds; the full measure is
 * `CYCLES=10000 CHANGES=1000 RESIZES=2000 cargo xtask test --only pages`.
 */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const CYCLES = number('CYCLES', 400);
const CHANGES = number('CHANGES', 100);
const RESIZES = number('RESIZES', 400);
/** Milliseconds: the full measure takes some minutes. */
const timeout = 180_000 + 60 * (CYCLES + CHANGES + RESIZES);

const DEBUGGER = inChromium('its debugging protocol tells what a page holds');

/** So often everything is done before it is measured: until then the engine compiles, and keeps, what is often run. */
const WARMING = 1000;

/** Bytes of JavaScript that may come and go by themselves: compiled code, caches, what the protocol itself keeps. */
const SLACK = 100_000;

/** So often a page is asked what it holds, a task and a collection apart. */
const LOOKS = 8;

/** Opens the page with its only element drawn, and with a count of what watches it. */
async function open() {
  const opened = await openPage('/pages/twice.html', {
    prepare: (page) => page.addInitScript(() => {
      // Instances whose memory is to be asked for, and observers that observe.
      window.memories = [];
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (module, imports) => {
        const instance = await instantiate.call(WebAssembly, module, imports);
        window.memories.push(...Object.values(instance.exports).filter((each) => each instanceof WebAssembly.Memory));
        return instance;
      };
      window.observing = 0;
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
        const { prototype } = window[name];
        const { observe, disconnect } = prototype;
        const busy = new WeakSet();
        prototype.observe = function (...given) {
          if (!busy.has(this)) window.observing += 1;
          busy.add(this);
          return observe.apply(this, given);
        };
        prototype.disconnect = function () {
          if (busy.delete(this)) window.observing -= 1;
          return disconnect.call(this);
        };
      }
    }),
  });
  assert.deepEqual(await settle(opened.page), []);
  const session = await opened.page.context().newCDPSession(opened.page);
  await session.send('Performance.enable');
  return { ...opened, held: () => held(opened.page, session) };
}

/**
 * What the page holds once all that nobody needs is gone. The engine frees some of it late, and not always in as many
 * collections; what is left behind stays however often it is looked for. So of each kind the least of some looks counts.
 */
async function held(page, session) {
  const looks = [];
  for (let time = 0; time < LOOKS; time++) looks.push(await look(page, session));
  return Object.fromEntries(Object.keys(looks[0]).map((key) => [key, Math.min(...looks.map((each) => each[key]))]));
}

async function look(page, session) {
  await page.evaluate(() => new Promise((done) => { setTimeout(done); }));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name).value;
  const [memory, observing] = await page.evaluate(() => [
    window.memories.reduce((bytes, { buffer }) => bytes + buffer.byteLength, 0),
    window.observing,
  ]);
  return { heap: usedSize, memory, observing, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
}

function assertFlat(before, after, what) {
  const grown = Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));
  console.log(`${what}: before ${JSON.stringify(before)}, grown by ${JSON.stringify(grown)}`);
  assert.ok(grown.heap < SLACK, `${grown.heap} bytes of JavaScript`);
  for (const key of ['memory', 'observing', 'listeners', 'nodes']) assert.ok(grown[key] <= 0, `${grown[key]} ${key}`);
}

const mount = (page, times) => page.evaluate(async (times) => {
  const report = (time) => ({ indicators: [{ name: `Thu ngân sách ${time % 7}`, value: time, completion: 70, growth: 3 }] });
  for (let time = 0; time < times; time++) {
    const chart = document.createElement('chi-tieu');
    chart.report = report(time);
    document.body.prepend(chart);
    await chart.drawn;
    chart.remove();
  }
}, times);

const change = (page, times) => page.evaluate(async (times) => {
  const [article, chart] = [document.getElementById('bao-cao'), document.querySelector('chi-tieu')];
  for (let time = 0; time < times; time++) {
    article.textContent = `Thu ngân sách đạt ${100 + time % 50} tỷ đồng, bằng 91% kế hoạch, tăng ${1 + time % 9}% so với cùng kỳ.`;
    await chart.refresh();
  }
}, times);

/** Numbers that were never drawn before, so many that keeping what is known of each would need more memory. */
const update = (page, times) => page.evaluate(async (times) => {
  const chart = document.querySelector('chi-tieu');
  chart.setAttribute('unfolded', '');
  for (let time = 0; time < times; time++) {
    const turn = window.turn = (window.turn ?? 0) + 1;
    const indicators = Array.from({ length: 100 }, (_, place) => ({ name: `Thu ngân sách ${place}`, growth: turn + place / 128, completion: turn + place / 64 }));
    chart.report = { indicators };
    await chart.drawn;
  }
}, times);

const resize = (page, times) => page.evaluate(async (times) => {
  const chart = document.querySelector('chi-tieu');
  for (let time = 0; time < times; time++) {
    chart.style.inlineSize = `${300 + time % 200}px`;
    await new Promise((done) => { requestAnimationFrame(done); });
  }
}, times);

for (const [what, times, act, warming = WARMING] of [
  [`${CYCLES} elements that come and go`, CYCLES, mount],
  [`${CHANGES} changes of the text`, CHANGES, change],
  [`${CHANGES} updates of the report`, CHANGES, update, CHANGES],
  [`${RESIZES} changes of the width`, RESIZES, resize],
]) {
  test(`${what} leave nothing behind`, { ...DEBUGGER, timeout }, async () => {
    const { page, held, errors, close } = await open();
    // What is made once, is made first.
    await act(page, warming);
    const before = await held();
    await act(page, times);
    assertFlat(before, await held(), what);
    assert.deepEqual(errors, []);
    await close();
  });
}

test('a day of resize events in one frame is drawn once', DEBUGGER, async () => {
  const { page, close } = await open();
  const [drawings, width] = await page.evaluate(async () => {
    const chart = document.querySelector('chi-tieu');
    const canvas = chart.shadowRoot.querySelector('canvas');
    let drawings = 0;
    const changes = new MutationObserver(() => { drawings += 1; });
    changes.observe(canvas, { attributes: true, attributeFilter: ['width'] });
    for (let second = 0; second < 86_400; second++) {
      chart.style.inlineSize = `${300 + second % 200}px`;
      dispatchEvent(new Event('resize'));
    }
    for (let frame = 0; frame < 4; frame++) await new Promise((done) => { requestAnimationFrame(done); });
    return [drawings, canvas.clientWidth];
  });
  assert.ok(drawings <= 2, `${drawings} drawings`);
  assert.equal(width, 300 + 86_399 % 200);
  await close();
});
