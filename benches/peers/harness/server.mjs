/**
 * The server of the bench: a page for each peer, the bundles as brotli, and the scripts of the page.
 *
 * `/cold/NAME?n=30` draws at once, as a page of a portal would; `/warm/NAME` waits for what the bench asks of it.
 */
import * as fs from 'node:fs';
import http from 'node:http';
import * as path from 'node:path';
import { indicators } from '../page/data.js';
import { BUNDLES, HOME, pageOf } from './peers.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

/** What stands for a folder of paths. */
const FOLDERS = { dist: BUNDLES, page: path.join(HOME, 'page') };

const STYLES = 'body{margin:8px;font:12px sans-serif;width:1264px}';

/** @returns {Promise<{ url: string, close: () => void }>} the server, listening on any free port */
export async function serve() {
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const [, kind, name] = url.pathname.split('/');
    if (kind === 'cold' || kind === 'warm') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(await page(kind, name, Number(url.searchParams.get('n'))));
    } else {
      send(url.pathname, request, response);
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/** A file of a folder, in its brotli form where there is one and it is accepted. */
function send(pathname, request, response) {
  const [, folder, ...rest] = pathname.split('/');
  const file = FOLDERS[folder] && path.join(FOLDERS[folder], ...rest);
  const raw = file?.startsWith(FOLDERS[folder]) && read(file);
  if (!raw) {
    response.writeHead(404).end();
    return;
  }
  const accepted = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const brotli = accepted && read(`${file}.br`);
  const body = brotli || raw;
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'max-age=31536000',
    ...(brotli && { 'content-encoding': 'br' }),
  });
  response.end(body);
}

const files = new Map();

/** A file's bytes, read once; `null` where there is none. */
function read(file) {
  if (!files.has(file)) files.set(file, fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null);
  return files.get(file);
}

async function page(kind, name, n) {
  const { head, body, inlined } = await pageOf(name);
  const figures = indicators(n);
  const style = read(path.join(BUNDLES, `${name}.css`)) ? `<link rel="stylesheet" href="/dist/${name}.css">` : '';
  const script = kind === 'cold' ? coldScript(name, inlined ? figures : []) : warmScript(name);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<style>${STYLES}</style>${style}${head}${kind === 'cold' ? body(figures) : ''}<div id="charts"></div>
<script type="module">${script}</script>`;
}

/** Mounts, and tells when the library had come, how long it drew, and when the second frame after that began. */
const coldScript = (name, figures) => `import{mount}from"/dist/${name}.js";
const load=performance.now();await mount(document.getElementById("charts"),${JSON.stringify(figures)});
const draw=performance.now()-load;requestAnimationFrame(()=>requestAnimationFrame(()=>{
window.cold={load,draw,painted:performance.now()};window.done?.(JSON.stringify(window.cold))}))`;

const warmScript = (name) => `import*as P from"/page/page.js";import*as A from"/dist/${name}.js";P.start(A)`;
