/**
 * A page whose library has come: the first draw, drawing again, updating all values, hovering; one fresh page for each
 * number of indicators, and in this order.
 *
 * Script, rendering and task are processor time of the main thread, from a trace: what an adapter does in a later frame, a
 * timer or a microtask is in them, and waiting is not. `frame` is what a reader waits for, on the clock: until the end of
 * the frame that shows the charts.
 */
import { traced } from './trace.mjs';

/** Milliseconds; what takes longer is not tried again. */
export const LIMIT = 20_000;

/** Mouse moves of the hover run. */
const MOVES = 200;

const REDRAWN = [30, 300, 3000];
const HOVERED = [30, 3000];

/** The reason of a run that took too long. */
export const TOO_LONG = 'limit';

/** Rejects after so many milliseconds: loses a race, or ends it. */
export const late = (milliseconds) => new Promise((_, reject) => {
  setTimeout(() => reject(new Error(TOO_LONG)), milliseconds).unref();
});

/** What stands for a measure that took too long. */
function tooLong(error) {
  if (error.message !== TOO_LONG) throw error;
  return { failed: `> ${LIMIT / 1000} s` };
}

/**
 * Measures one peer with `n` indicators.
 *
 * @returns {Promise<Record<string, Record<string, number>>>} measures by what was done: draw, again, redraw, hover
 */
export async function warmRun({ page, cdp }, url, peer, n) {
  await page.goto(`${url}/warm/${peer}`);
  await page.waitForFunction('window.ready');
  await page.evaluate(`bench.prepare(${n})`);
  await heap(page, cdp);
  const first = await counted(page, () => Promise.race([page.evaluate('bench.draw()'), late(LIMIT)]));
  const measured = { draw: { ...first, ...(await heap(page, cdp)) } };
  const slow = first.frame > 4000;
  if (n <= 3000 && !slow) measured.again = await again(page);
  if (REDRAWN.includes(n) && !slow) measured.redraw = await redraw(page);
  if (HOVERED.includes(n)) measured.hover = await hover(page, cdp).catch(tooLong);
  return measured;
}

/** What the main thread does while `act` runs and until all is still, and what `act` gives, as `frame`. */
async function counted(page, act) {
  const { value, ...spent } = await traced(page, async () => {
    const frame = await act();
    await page.evaluate('bench.settle()');
    return frame;
  });
  return { frame: value, ...spent };
}

/** Draws once more in the page that has drawn before. */
async function again(page) {
  await page.evaluate('bench.clear()');
  return counted(page, () => page.evaluate('bench.draw()'));
}

/** Updates all values: twice to warm up, then up to eight times or a second; the mean of these. */
async function redraw(page) {
  await page.evaluate('bench.redraw(2, 500)');
  let runs = [];
  const spent = await counted(page, async () => {
    runs = await page.evaluate('bench.redraw(8, 1000)');
  });
  const mean = (total) => total / runs.length;
  const frame = mean(runs.reduce((sum, run) => sum + run, 0));
  return { frame, script: mean(spent.script), rendering: mean(spent.rendering), task: mean(spent.task) };
}

/**
 * Moves a real pointer over what is visible of the charts, from top to bottom and swinging from left to right; each move
 * is waited for. One move to each chart is made before, so that whatever is loaded at the first touch has come.
 */
async function hover(page, cdp) {
  const areas = await page.evaluate('bench.areas()');
  const move = (x, y) => cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: Math.round(x), y: Math.round(y) });
  for (const { left, right, top } of areas) await move((left + right) / 2, top + 40);
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
  await page.evaluate('window.moves = 0; addEventListener("mousemove", () => { window.moves += 1; }, true)');
  const until = Date.now() + LIMIT;
  const { script, rendering, task } = await counted(page, async () => {
    for (const [x, y] of path(areas)) {
      await move(x, y);
      if (Date.now() > until) throw new Error(TOO_LONG);
    }
  });
  return { script, rendering, task, moves: await page.evaluate('window.moves') };
}

/** The points of the moves: as many over each area, over its right two thirds, where the bars are. */
function* path(areas) {
  const each = MOVES / areas.length;
  for (const { left, right, top, bottom } of areas) {
    for (let step = 0; step < each; step += 1) {
      const along = step / each;
      const swing = Math.abs(((along * 8) % 2) - 1);
      yield [left + (right - left) * (0.38 + 0.53 * swing), top + 16 + along * (bottom - top - 70)];
    }
  }
}

/** The heap after two garbage collections, in MB, and the number of elements. */
async function heap(page, cdp) {
  await page.evaluate('bench.settle()');
  for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const used = await cdp.send('Runtime.getHeapUsage');
  const all = used.usedSize + used.embedderHeapUsedSize + used.backingStorageSize + (await page.evaluate('bench.wasm()'));
  return { heapJs: used.usedSize / 1e6, heapAll: all / 1e6, nodes: await page.evaluate('bench.nodes()') };
}
