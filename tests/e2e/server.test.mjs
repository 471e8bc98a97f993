/** The server of the demo and the tests itself: what the other tests take for granted. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import test from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

const site = new URL(process.env.CHI_TIEU_URL);

/** The answer to a request for exactly `path`: `fetch` would tidy the path and unpack the body. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const options = { host: site.hostname, port: site.port, path, method, headers };
    const sent = request(options, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode, headers: answer.headers, body });
    });
    sent.on('error', reject).end();
  });
}

test('files have their types, and the built script stands beside its module', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/chi-tieu.js', 'text/javascript; charset=utf-8'],
    ['/chi-tieu.wasm', 'application/wasm'],
  ]) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], type, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal(Number(headers['content-length']), body.length, path);
  }
});

test('the strict policy comes with every file, others by name', async () => {
  const policy = async (path) => (await ask(path)).headers['content-security-policy'];
  assert.match(await policy('/'), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; /);
  assert.match(await policy('/?policy=no-wasm'), /; script-src 'self'; style-src 'self'; /);
  assert.equal(await policy('/?policy=none'), undefined);
  assert.equal((await ask('/?policy=unheard-of')).status, 400);
});

test('brotli is sent to whom accepts it, and is the same file', async () => {
  const plain = await ask('/chi-tieu.wasm');
  const packed = await ask('/chi-tieu.wasm', { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.ok(packed.body.length < plain.body.length);
  assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
});

test('HEAD tells the same without a body; other methods are refused', async () => {
  const head = await ask('/index.html', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  const post = await ask('/index.html', { method: 'POST' });
  assert.equal(post.status, 405);
  assert.equal(post.headers.allow, 'GET, HEAD');
});

test('nothing outside the served folders is found', async () => {
  for (const path of [
    '/no-such-file',
    '/../Cargo.toml',
    '/..%2fCargo.toml',
    '/%2e%2e/Cargo.toml',
    '/pages/../../../Cargo.toml',
    '//etc/passwd',
    '/.gitignore',
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
});
