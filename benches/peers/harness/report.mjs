/**
 * Results → Markdown: a table for each measure, a row for each peer, the best first; and how this project's element
 * stands to each of them.
 */

/** What is told, in this order: heading, suite of the samples, what was counted. */
const TABLES = [
  ['Cold start until painted, ms', 'cold', 'painted'],
  ['Of which until the adapter runs (fetch, parse, evaluate), ms', 'cold', 'load'],
  ['First draw of both charts: script, ms of processor time', 'draw', 'script'],
  ['First draw: the longest script at a stretch, ms of processor time', 'draw', 'longestScript'],
  ['First draw: scripts of the frame that draws, ms of processor time', 'draw', 'frameScript'],
  ['First draw: the whole main thread, with style, layout and paint, ms of processor time', 'draw', 'task'],
  ['First draw: until the end of the frame that shows it, ms on the clock', 'draw', 'frame'],
  ['Draw again in the same page: script, ms of processor time', 'again', 'script'],
  ['Update of all values: script, ms of processor time', 'redraw', 'script'],
  ['Update of all values: until the end of the frame that shows it, ms on the clock', 'redraw', 'frame'],
  ['200 mouse moves: script, ms of processor time', 'hover', 'script'],
  ['200 mouse moves: the whole main thread, ms of processor time', 'hover', 'task'],
  ['Heap after the first draw: JavaScript, DOM, buffers and WebAssembly, MB', 'draw', 'heapAll'],
  ['Elements of the charts', 'draw', 'nodes'],
];

/** The element as a page has it; its other adapters are told beside the peers. */
const OWN = 'chi-tieu';

/** What is no library, and stands there for comparison. */
const FLOORS = ['blank', 'vanilla'];

/** @returns {string} the whole report */
export function report(results) {
  const tables = TABLES.map(([title, suite, count]) => measured(results, title, suite, count)).filter(Boolean);
  return [`# Beside the peers\n\n${origin(results)}`, bytes(results), ...tables, ratios(results)].join('\n\n').concat('\n');
}

function origin({ asked, machine, busy, browser }) {
  const load = busy.filter((share) => share !== null).map((share) => `${Math.round(share * 100)} %`).join(', ');
  const big = asked.bigEvery > 1 ? `, N ≥ 3000 in every ${asked.bigEvery}rd or so` : '';
  return `${machine.date} UTC; ${machine.cpu}, ${machine.cores} cores; Chromium ${browser}, Node ${machine.node}. `
    + `${asked.rounds} interleaved rounds${big}; median (least–most).`
    + (load ? ` Processor used by others just before each round: ${load}.` : '');
}

/** What each peer ships: what a reader downloads before the first chart, and all there is. */
function bytes({ weights, fetched, asked }) {
  const sum = (peer, form, files) => files.reduce((total, file) => total + (weights[peer][file]?.[form] ?? 0), 0);
  const rows = asked.peers.map((peer) => {
    const all = Object.keys(weights[peer]);
    return { peer, numbers: [sum(peer, 'raw', fetched[peer]), sum(peer, 'gzip', fetched[peer]), sum(peer, 'brotli', fetched[peer]), sum(peer, 'brotli', all)] };
  }).sort((a, b) => a.numbers[2] - b.numbers[2]);
  const kB = (number) => (number / 1000).toFixed(1);
  return table('Bytes, adapter included, kB = 1000 bytes',
    ['fetched for the first chart, raw', 'gzip -9', 'brotli -q 11', 'all files, brotli'], rows.map(({ peer, numbers }) => [peer, ...numbers.map(kB)]));
}

function measured(results, title, suite, count) {
  const ids = columns(results, suite);
  if (ids.length === 0) return '';
  const first = (peer) => median(ids.map((id) => results.samples[id]?.[peer]?.[count]).find(Boolean)) ?? Infinity;
  const peers = [...results.asked.peers].sort((a, b) => first(a) - first(b));
  return table(title, ids.map((id) => id.slice(suite.length + 1)), peers.map((peer) => [peer, ...ids.map((id) => cell(results, id, peer, count))]));
}

const columns = ({ samples }, suite) => Object.keys(samples).filter((id) => id.startsWith(`${suite} `));

function cell({ samples, failed }, id, peer, count) {
  const [, suite, size] = id.match(/^(\w+) (.*)$/);
  const cause = failed[id]?.[peer] ?? failed[`whole ${size}`]?.[peer];
  const numbers = samples[id]?.[peer]?.[count];
  if (!numbers) return cause ?? (suite ? '–' : '');
  const range = numbers.length > 1 ? ` (${short(Math.min(...numbers))}–${short(Math.max(...numbers))})` : '';
  return short(median(numbers)) + range;
}

/** How many times a peer's figure the element's is, in each measure: below 1 the element is ahead. */
function ratios(results) {
  const { samples, asked } = results;
  if (!asked.peers.includes(OWN)) return '';
  const peers = asked.peers.filter((peer) => peer !== OWN && !FLOORS.includes(peer));
  const rows = [['cold', 'painted'], ['draw', 'script'], ['draw', 'task'], ['redraw', 'script'], ['redraw', 'task'], ['hover', 'script'], ['hover', 'task'], ['draw', 'heapAll']]
    .flatMap(([suite, count]) => columns(results, suite).map((id) => [`${id} (${count})`, ...peers.map((peer) => {
      const [own, other] = [OWN, peer].map((name) => median(samples[id]?.[name]?.[count]));
      return own !== undefined && other ? (own / other).toFixed(2) : '–';
    })]));
  return table(`${OWN} ÷ peer: below 1 the element is ahead`, peers, rows, 'measure');
}

function table(title, heads, rows, first = 'peer') {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}\n`, line([first, ...heads]), `|---|${heads.map(() => '---:|').join('')}`, ...rows.map(line)].join('\n');
}

function median(numbers) {
  if (!numbers) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const short = (number) => number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : 2);
