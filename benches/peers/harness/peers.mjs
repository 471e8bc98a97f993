/**
 * The peers: what is in `adapters/`, and which files each of them ships.
 *
 * A peer is a file `adapters/NAME.js` that `NO_PEERS` does not name. Two kinds of file may lie beside it:
 * `NAME.css`, which the adapter imports, and `NAME.page.mjs`, which says what the page holds for it.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The folder of the harness. */
export const HOME = path.join(import.meta.dirname, '..');

/** What the project itself delivers. */
export const DELIVERED = path.join(HOME, '../../dist');

/** Where bundles and what is shipped beside them are put together; served as `/dist/`. */
export const BUNDLES = path.join(HOME, '../../target/bench/dist');

const ADAPTERS = path.join(HOME, 'adapters');

/** What lies there and is no peer: what adapters share, and a floor of `--scale` alone. */
const NO_PEERS = ['canvas.js', 'own.js', 'prose.js', 'shared.js'];

/** Adapters of this project: their page loads the delivered files as they are, and esbuild bundles none of them. */
export const isOwn = (name) => name.startsWith('chi-tieu');

/** @returns {string[]} the names of all peers, this project's first */
export function peerNames() {
  const files = fs.readdirSync(ADAPTERS).filter((file) => file.endsWith('.js') && !NO_PEERS.includes(file));
  return files.map((file) => file.slice(0, -'.js'.length)).sort((a, b) => isOwn(b) - isOwn(a) || a.localeCompare(b));
}

/** The entry of a peer's bundle. */
export const adapterOf = (name) => path.join(ADAPTERS, `${name}.js`);

/**
 * What the page holds for a peer.
 *
 * @typedef {object} PeerPage
 * @property {string} head elements of the head: preload hints
 * @property {(indicators: object[]) => string} body elements before the charts
 * @property {boolean} inlined whether the page hands the figures over as a script's data, which all need that cannot read
 *
 * @returns {Promise<PeerPage>}
 */
export async function pageOf(name) {
  const file = path.join(ADAPTERS, `${name}.page.mjs`);
  const given = fs.existsSync(file) ? await import(file) : {};
  return { head: '', body: () => '', inlined: true, ...given };
}
