/**
 * The command line of the bench: words → what to measure.
 *
 * `cargo xtask bench` hands its own options on, so that this is the only place that knows them; its help repeats them.
 */
import { parseArgs } from 'node:util';
import { peerNames } from './peers.mjs';

/** What can be measured; see `cold.mjs` and `warm.mjs`. */
const SUITES = ['cold', 'warm'];

/** The adapters that `--scale` measures. */
const SCALED = ['chi-tieu', 'chi-tieu-unfolded', 'vanilla', 'canvas'];

/** Numbers of indicators, by suite. */
const SIZES = { cold: [3, 30], warm: [3, 30, 300, 3000, 30000] };

/** A look at everything in a few seconds: for a check, not for a figure that is told to anybody. */
const QUICK = { rounds: 1, sizes: { cold: [30], warm: [30] }, lines: ['desktop'] };

/**
 * @typedef {object} Options
 * @property {string[]} peers names of adapters
 * @property {number} rounds
 * @property {string[]} suites
 * @property {{ cold: number[], warm: number[] }} sizes numbers of indicators
 * @property {string[] | undefined} lines which of the throttles of `cold.mjs`; all where it is undefined
 * @property {number} bigEvery in one of so many rounds, 3 000 indicators and more are measured
 * @property {boolean} scale what the element costs as the work grows, instead
 * @property {boolean} quick
 * @property {boolean} shots pictures instead of figures
 * @property {string} out folder for `peers.json` and `peers.md`
 */

/** @returns {Options} what the command line asks for */
export function options(words = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: words,
    options: {
      peers: { type: 'string' },
      rounds: { type: 'string' },
      suites: { type: 'string', default: SUITES.join() },
      sizes: { type: 'string' },
      'big-every': { type: 'string', default: '3' },
      quick: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      shots: { type: 'boolean', default: false },
      out: { type: 'string', default: 'target/bench' },
    },
  });
  const only = values.sizes?.split(',').map((size) => count('--sizes', size));
  const of = (sizes) => sizes.filter((size) => only?.includes(size) ?? true);
  const all = { rounds: 7, sizes: SIZES, lines: undefined, ...(values.quick && QUICK) };
  return {
    ...all,
    sizes: { cold: of(all.sizes.cold), warm: of(all.sizes.warm) },
    peers: values.scale ? SCALED : known('--peers', values.peers?.split(',') ?? peerNames(), peerNames()),
    rounds: count('--rounds', values.rounds ?? String(all.rounds)),
    suites: known('--suites', values.suites.split(','), SUITES),
    bigEvery: count('--big-every', values['big-every']),
    scale: values.scale,
    quick: values.quick,
    shots: values.shots,
    out: values.out,
  };
}

function known(option, words, names) {
  const unknown = words.find((word) => !names.includes(word));
  if (unknown !== undefined) throw new Error(`${option} ${unknown}: expected some of ${names.join(', ')}`);
  return words;
}

function count(option, word) {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} ${word}: expected a whole number from 1`);
  return number;
}
