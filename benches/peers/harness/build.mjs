/**
 * Bundles: an adapter with its library → `NAME.js` (and `NAME.css`), minified and tree-shaken, with a brotli file
 * beside each, as a web server would send it. The files of this project go along unchanged.
 *
 * esbuild is found on the search path: `cargo xtask bench` puts the project's own there.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { adapterOf, BUNDLES, DELIVERED, isOwn } from './peers.mjs';

const ESBUILD = ['--bundle', '--minify', '--format=esm', '--target=es2022', '--legal-comments=none', '--log-level=error',
  '--external:./chi-tieu/*', '--define:process.env.NODE_ENV="production"'];

/**
 * @typedef {{ raw: number, gzip: number, brotli: number, sha256: string }} Weight bytes of a file
 *
 * @param {string[]} names
 * @returns {Record<string, Record<string, Weight>>} what each peer ships: the weight of each file, by its path in `/dist/`
 */
export function build(names) {
  fs.rmSync(BUNDLES, { recursive: true, force: true });
  return Object.fromEntries(names.map((name) => [name, Object.fromEntries(bundle(name).map((file) => [file, weigh(file)]))]));
}

/** Makes the files of a peer, and tells their paths in `/dist/`. */
function bundle(name) {
  execFileSync('esbuild', [adapterOf(name), `--outdir=${BUNDLES}`, ...ESBUILD], { stdio: ['ignore', 'ignore', 'inherit'] });
  const bundled = [`${name}.js`, `${name}.css`].filter((file) => fs.existsSync(path.join(BUNDLES, file)));
  return isOwn(name) ? [...bundled, ...deliver()] : bundled;
}

/** Puts the bundles that draw, and the tools that it brings at the first touch, beside the bundles. */
function deliver() {
  const files = fs.readdirSync(DELIVERED).filter((file) => /^chi-tieu(-data|-full|-prose|-tools)?\.(js|wasm)$/.test(file));
  fs.mkdirSync(path.join(BUNDLES, 'chi-tieu'), { recursive: true });
  for (const file of files) fs.copyFileSync(path.join(DELIVERED, file), path.join(BUNDLES, 'chi-tieu', file));
  return files.map((file) => `chi-tieu/${file}`);
}

/** Weighs a file, and writes its brotli form beside it. */
function weigh(file) {
  const raw = fs.readFileSync(path.join(BUNDLES, file));
  const brotli = brotliCompressSync(raw, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  } });
  fs.writeFileSync(path.join(BUNDLES, `${file}.br`), brotli);
  const sha256 = createHash('sha256').update(raw).digest('hex').slice(0, 12);
  return { raw: raw.length, gzip: gzipSync(raw, { level: 9 }).length, brotli: brotli.length, sha256 };
}
