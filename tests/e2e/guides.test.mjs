/** The webmasters' and developers' guides, followed word by word: what they say is given to real servers, where there are any. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

const guide = (name) => readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');

/** The block of a guide in this language. */
const block = (text, language) => text.match(new RegExp('```' + language + '\\n([^]+?)```'))[1];

const ARTICLE = `<article><h1>Kinh tế 9 tháng năm 2022</h1><p>Thu ngân sách đạt 148 tỷ đồng, bằng 84,7% kế hoạch, tăng 6,2% so
với cùng kỳ; chi ngân sách đạt 120 tỷ đồng, tăng 4% so với cùng kỳ; sản lượng tôm đạt 1.250 tấn, giảm 3% so với cùng kỳ.</p></article>`;

async function freePort() {
  const server = createServer();
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

const SERVERS = {
  nginx: {
    program: '/usr/sbin/nginx',
    language: 'nginx',
    arguments: (folder) => ['-p', folder, '-c', join(folder, 'server.conf'), '-e', 'stderr'],
    config: (lines, { folder, root, port }) => `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid;
      events {} http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
      server { listen 127.0.0.1:${port}; root ${root}; ${lines} } }`,
  },
  Apache: {
    program: '/usr/sbin/apache2',
    language: 'apache',
    arguments: (folder) => ['-X', '-d', folder, '-f', join(folder, 'server.conf')],
    config: (lines, { folder, root, port }) => {
      const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'deflate', 'filter', 'dir'];
      return `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\nUser www-data\nGroup www-data
        TypesConfig /etc/mime.types\nDocumentRoot ${root}\nDirectoryIndex index.html
        ${lines.replaceAll('/var/www/html', root)}`;
    },
  },
};

for (const [name, server] of Object.entries(SERVERS)) {
  // Asked at once: tests that are named after something was waited for may come after `after` was called.
  const missing = !existsSync(server.program) && `${name} is not installed`;
  test(`what the guide says for ${name} is enough`, { skip: missing }, async () => {
    const text = await guide('webmasters');
    const folder = await mkdtemp(join(tmpdir(), 'chi-tieu-site-'));
    const [root, port] = [join(folder, 'www'), await freePort()];
    await mkdir(root);
    await cp(new URL('../../dist/', import.meta.url), join(root, 'chi-tieu'), { recursive: true });
    const tag = block(text, 'html');
    await writeFile(join(root, 'index.html'), `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><link rel="icon" href="/chi-tieu/embed.css">${tag}${ARTICLE}`);
    await writeFile(join(folder, 'server.conf'), server.config(block(text, server.language), { folder, root, port }));
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    const process = spawn(server.program, server.arguments(folder), { stdio: ['ignore', 'ignore', 'inherit'] });
    try {
      const site = `http://127.0.0.1:${port}/`;
      for (let tries = 0; tries < 50 && !(await fetch(site).catch(() => null)); tries++) await new Promise((done) => { setTimeout(done, 100); });
      const module = await fetch(`${site}chi-tieu/chi-tieu.wasm`);
      assert.equal(module.headers.get('content-type'), 'application/wasm');
      assert.ok(module.headers.get('content-encoding'), 'it is sent compressed');
      const opened = await openPage(site);
      await opened.page.locator('chi-tieu').waitFor();
      assert.deepEqual(await settle(opened.page), []);
      assert.equal((await figures(opened.page.locator('chi-tieu'))).length, 3);
      assert.match(opened.response.headers()['content-security-policy'], /^script-src 'self' 'wasm-unsafe-eval';/);
      assertQuiet(opened);
      await opened.close();
    } finally {
      process.kill();
      await new Promise((done) => { process.on('exit', done); });
      await rm(folder, { recursive: true });
    }
  });
}

test('what the guide says for IIS is well formed and says the same', async () => {
  const lines = block(await guide('webmasters'), 'xml');
  const { page, close } = await openPage('/pages/twice.html', { policy: 'none' });
  const said = await page.evaluate((lines) => {
    const read = new DOMParser().parseFromString(lines, 'application/xml');
    return [read.querySelector('parsererror'), read.querySelector('mimeMap').getAttribute('mimeType'), read.querySelector('add').getAttribute('value')];
  }, lines);
  assert.deepEqual(said, [null, 'application/wasm', "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'"]);
  await close();
});

test("the developers' guide tells all that the types have", async () => {
  const [text, types] = [await guide('developers'), await readFile(new URL('../../www/chi-tieu.d.ts', import.meta.url), 'utf8')];
  const [, element] = types.match(/class ChiTieuElement [^{]+\{\n([^]+?)\n\}/);
  const members = [...element.matchAll(/^  (?:static |get |readonly )?(\w+)[(:]/gm)].map(([, name]) => name);
  const codes = [...types.match(/type ErrorCode =([^]+?);\n\n/)[1].matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
  const events = [...types.matchAll(/'(chi-tieu-\w+)': CustomEvent/g)].map(([, name]) => name);
  assert.ok(members.length >= 10 && codes.length >= 15 && events.length === 4);
  for (const name of [...members, ...codes, ...events]) assert.match(text, new RegExp('`[^`\\n]*\\b' + name + '\\b[^`\\n]*`'), name);
});

/** What WordPress makes of articles: paragraphs around everything, quotes and dashes of its own. */
const WORDPRESS = {
  'a plain article': ['<p>Thu ngân sách đạt 148 tỷ đồng, &#8220;bằng&#8221; 84,7% kế hoạch &#8211; tăng 6,2% so với cùng kỳ; chi ngân sách đạt '
    + '120 tỷ đồng, tăng 4% so với cùng kỳ; sản lượng tôm đạt 1.250 tấn, giảm 3% so với cùng kỳ&#8230;</p>', [3]],
  'a tag of its own': ['<p><chi-tieu for="bao-cao"></chi-tieu></p>\n<p id="bao-cao">Thu ngân sách đạt 148 tỷ đồng, tăng 6,2% so với cùng kỳ.</p>', [1]],
  'a table that is named': ['<p><chi-tieu for="bang"></chi-tieu></p>\n<table id="bang">\n<tbody>\n<tr>\n<td>Chỉ tiêu</td>\n<td>Thực hiện</td>\n</tr>\n'
    + '<tr>\n<td>Thu</td>\n<td>148</td>\n</tr>\n</tbody>\n</table>\n', [1]],
  'a table that fell out of its tag': ['<p><chi-tieu></p>\n<table>\n<tbody>\n<tr>\n<td>Chỉ tiêu</td>\n<td>Thực hiện</td>\n</tr>\n'
    + '<tr>\n<td>Thu</td>\n<td>148</td>\n</tr>\n</tbody>\n</table>\n<p></chi-tieu></p>\n', [0]],
};

for (const [what, [content, counts]] of Object.entries(WORDPRESS)) {
  test(`what the guide says for WordPress holds: ${what}`, async () => {
    const [, tag] = block(await guide('webmasters'), 'php').match(/echo '(.+)';/);
    const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài</title><link rel="icon" href="/emblem.svg">
      ${tag.replace('/chi-tieu/', '/')}<div class="entry-content">${content}</div>`;
    const opened = await openPage('/pages/twice.html', {
      prepare: (page) => page.route('**/twice.html', (route) => route.fulfill({ contentType: 'text/html', body })),
    });
    const { page, errors } = opened;
    await page.locator('chi-tieu').first().waitFor({ state: 'attached' });
    assert.deepEqual(await settle(page), []);
    assert.deepEqual(await page.locator('chi-tieu').evaluateAll((charts) => charts.map(({ size }) => size)), counts);
    if (counts[0]) assertQuiet(opened);
    else {
      assert.equal(await page.locator('table').isVisible(), true, 'the table stays');
      assert.match(errors.join('\n'), /^<chi-tieu>: nothing to read: [^\n]+$/);
    }
    await opened.close();
  });
}
