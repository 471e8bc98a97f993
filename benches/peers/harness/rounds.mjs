/**
 * Rounds: in each a new browser, in it every measure, in it every peer once, the first peer moving on by one each round.
 * So whatever slows the machine for a while slows all peers, and no peer always comes first.
 */
import { coldStart, LINES } from './cold.mjs';
import { late, LIMIT, TOO_LONG, warmRun } from './warm.mjs';
import { launch, openPage } from './browser.mjs';
import { quiet } from './machine.mjs';

/** From here on a number of indicators counts as big. */
const BIG = 3000;

/**
 * @typedef {object} Results
 * @property {Record<string, Record<string, Record<string, number[]>>>} samples by measure (`draw N=30`), peer and what was
 *   counted
 * @property {Record<string, Record<string, string>>} failed by measure and peer: why there is no figure
 * @property {(number | null)[]} busy the share of the processor that others used before each round
 * @property {string} browser its version
 */

/**
 * @param {import('./options.mjs').Options} asked
 * @param {string} url of the server
 * @param {(results: Results) => void} keepSafe takes what there is so far, so that a run that is broken off is not lost
 * @returns {Promise<Results>}
 */
export async function measure(asked, url, keepSafe) {
  const results = { samples: {}, failed: {}, busy: [], browser: '' };
  const cells = cellsOf(asked);
  for (let round = 0; round < asked.rounds; round += 1) {
    results.busy.push(asked.rounds > 1 ? await quiet() : null);
    const open = { browser: await launch() };
    results.browser = open.browser.version();
    for (const cell of cells.filter(({ n, every }) => n < BIG || round % every === 0)) {
      for (let turn = 0; turn < asked.peers.length; turn += 1) {
        await measureOne(results, open, cell, asked.peers[(turn + round) % asked.peers.length], url);
      }
      keepSafe(results);
    }
    await open.browser.close();
    console.error(`round ${round + 1} of ${asked.rounds} done`);
  }
  return results;
}

/** Everything that is measured of a peer. */
function cellsOf({ suites, sizes, lines, bigEvery }) {
  const cold = LINES.filter(({ name }) => lines?.includes(name) ?? true).flatMap((line) => sizes.cold.map((n) => ({
    n,
    every: 1,
    id: (suite) => `${suite} ${line.name} N=${n}`,
    run: async (page, url, peer) => ({ cold: await coldStart(page, url, peer, n, line) }),
  })));
  const warm = sizes.warm.map((n) => ({
    n,
    every: bigEvery,
    id: (suite) => `${suite} N=${n}`,
    run: (page, url, peer) => warmRun(page, url, peer, n),
  }));
  return [...(suites.includes('cold') ? cold : []), ...(suites.includes('warm') ? warm : [])];
}

async function measureOne(results, open, cell, peer, url) {
  const whole = cell.id('whole');
  if (results.failed[whole]?.[peer]) return;
  const opened = await openPage(open.browser);
  try {
    const measured = await Promise.race([cell.run(opened, url, peer), late(4 * LIMIT)]);
    for (const [suite, counts] of Object.entries(measured)) keep(results, cell.id(suite), peer, counts);
    await opened.close();
  } catch (error) {
    const cause = error.message.split('\n')[0];
    (results.failed[whole] ??= {})[peer] = cause === TOO_LONG ? `> ${LIMIT / 1000} s` : cause.slice(0, 60);
    console.error(`${whole}: ${peer}: ${cause}`);
    // The page may hang, and its browser with it.
    await open.browser.close().catch(() => {});
    open.browser = await launch();
  }
}

function keep({ samples, failed }, id, peer, { failed: cause, ...counts }) {
  if (cause) (failed[id] ??= {})[peer] = cause;
  const kept = (samples[id] ??= {})[peer] ??= {};
  for (const [name, count] of Object.entries(counts)) (kept[name] ??= []).push(count);
}
