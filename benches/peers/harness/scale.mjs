/**
 * What the element costs as the work grows: one report of 300 to 300 000 indicators, folded as it comes and with all rows
 * shown, and pages of 1 to 1 000 reports beside the same by hand and beside bare canvases; with the slope, the power of N
 * with which a cost grows: 1 is linear, 0 is the same whatever the number.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launch, openPage, VIEWPORT } from './browser.mjs';
import { traced } from './trace.mjs';
import { isOwn } from './peers.mjs';
import { indicators } from '../page/data.js';

const INDICATORS = [300, 3000, 30_000, 300_000];
const REPORTS = [1, 10, 100, 1000];

/** Wheel turns of the scrolling run, and CSS pixels of each. */
const TURNS = 60;
const TURN = 400;

/** Keeps a place as high as the charts, as the README tells. */
const KEPT = 'chi-tieu { display: block; min-block-size: 700px } section { min-block-size: 700px }';

/** Pages of many reports: what is told of each, the adapter and the page's own style. */
const PAGES = [
  ['Reports of 30 indicators on one page', 'chi-tieu', ''],
  ['The same, where the page keeps a place for each', 'chi-tieu', KEPT],
  ['The same by hand, drawn when near (vanilla)', 'vanilla', ''],
  ['A bare canvas of that size, drawn when near, a place kept for each (canvas)', 'canvas', KEPT],
];

/** What is counted of each, by column. */
const COLUMNS = {
  'read and draw, script ms': 'first',
  'draw anew, script ms': 'anew',
  'longest task of scrolling, ms': 'scroll',
  'WebAssembly memory, MB': 'memory',
  'bytes more an indicator, beside its text': 'beside',
  'JavaScript heap, MB': 'heap',
  'elements': 'nodes',
};

/** Measures, and writes `scale.md` to `folder`. */
export async function scale(url, folder, quick) {
  const browser = await launch();
  const tables = [];
  const few = (sizes) => (quick ? sizes.slice(0, 2) : sizes);
  for (const peer of ['chi-tieu', 'chi-tieu-unfolded']) {
    tables.push(await table(`One report, ${peer}`, 'indicators', few(INDICATORS), (n) => one(browser, url, peer, n)));
  }
  for (const [title, peer, css] of PAGES) {
    tables.push(await table(title, 'reports', few(REPORTS), (n) => many(browser, url, peer, n, css)));
  }
  await browser.close();
  const text = `${tables.join('\n\n')}\n`;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'scale.md'), text);
  console.log(text);
}

async function one(browser, url, peer, n) {
  const opened = await openPage(browser);
  const { page, cdp } = opened;
  await page.goto(`${url}/warm/${peer}`);
  await page.waitForFunction('window.ready');
  await page.evaluate(`bench.prepare(${n})`);
  const first = await traced(page, () => page.evaluate('bench.draw()'));
  const measured = await drawn(page, cdp, first.script);
  await opened.close();
  const text = indicators(n).reduce((bytes, { name }) => bytes + Buffer.byteLength(name), 0);
  return { ...measured, text };
}

/** A page of reports one below the other, as an archive shows them; those far from the viewport wait. */
async function many(browser, url, peer, n, css) {
  const opened = await openPage(browser);
  const { page, cdp } = opened;
  await page.goto(`${url}/warm/${peer}`);
  await page.waitForFunction('window.ready');
  if (css) await page.addStyleTag({ content: css });
  await page.evaluate('bench.prepare(30)');
  const first = await traced(page, () => page.evaluate(`bench.drawMany(${n}, ${!isOwn(peer)})`));
  const measured = await drawn(page, cdp, first.script);
  await opened.close();
  return measured;
}

/** What is counted once it is drawn. */
async function drawn(page, cdp, first) {
  await page.evaluate('bench.settle()');
  const anew = await traced(page, () => page.evaluate('bench.drawAnew()'));
  const scroll = await traced(page, () => turnWheel(page, cdp));
  for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const [memory, nodes] = await page.evaluate('[bench.wasm(), bench.nodes()]');
  return { first, anew: anew.script, scroll: scroll.longest, memory: memory / 1e6, heap: usedSize / 1e6, nodes };
}

/** Scrolls down by a real wheel, a turn each frame. */
async function turnWheel(page, cdp) {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel', x: VIEWPORT.width / 2, y: VIEWPORT.height / 2, deltaX: 0, deltaY: TURN,
    });
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
  }
}

async function table(title, what, sizes, measure) {
  const rows = [];
  for (const n of sizes) {
    rows.push({ n, ...(await measure(n).catch((error) => ({ failed: error.message.split('\n')[0] }))) });
    rows.at(-1).beside = beside(rows[0], rows.at(-1));
    console.error(`${title}: ${n} ${what}`);
  }
  const counts = Object.values(COLUMNS);
  const cells = rows.map((row) => [row.n, ...counts.map((count) => (row.failed ? row.failed : short(row[count])))]);
  const slopes = ['slope', ...counts.map((count) => slope(rows.filter((row) => !row.failed), count))];
  const line = (list) => `| ${list.join(' | ')} |`;
  const heads = [what, ...Object.keys(COLUMNS)];
  return [`### ${title}\n`, line(heads), `|${'---:|'.repeat(heads.length)}`, ...cells.map(line), line(slopes)].join('\n');
}

/** How many bytes of WebAssembly memory each indicator more than in the first row takes, its text not counted. */
function beside(first, { n, memory, text }) {
  return (memory * 1e6 - text - (first.memory * 1e6 - first.text)) / (n - first.n);
}

/** The power of N with which a count grew, from the first to the last. */
function slope(rows, count) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || first === last || !first[count] || !last[count]) return '–';
  return (Math.log(last[count] / first[count]) / Math.log(last.n / first.n)).toFixed(2);
}

const short = (number) => Number.isNaN(number) ? '–' : number.toFixed(number >= 100 || Number.isInteger(number) ? 0 : number >= 10 ? 1 : 2);
