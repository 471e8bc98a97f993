/** The npm package: no side effects in the class, and whole pages made of it by Vite without plugins. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build, createServer, preview } from 'vite';

import { assertQuiet, closeBrowser, openPage, settle } from './support/browser.mjs';
import { figures } from './support/chart.mjs';

after(closeBrowser);

const PACKAGE = fileURLToPath(new URL('../../dist/npm/', import.meta.url));

const PAGE = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Trang dựng bằng Vite</title><link rel="icon" href="data:,">
<script type="module" src="./main.js"></script>
<p id="bao-cao">Trong 9 tháng năm 2022, giá trị sản xuất nông nghiệp đạt 812 tỷ đồng, bằng 70,5% kế hoạch.</p>
<chi-tieu for="bao-cao"></chi-tieu></html>`;

const MAIN = `import { ChiTieuElement, ChiTieuError } from 'chi-tieu/element.js';
window.before = customElements.get('chi-tieu') === undefined && new ChiTieuError('a', 'b', 'c').code === 'b';
import('chi-tieu/define.js').then(() => { window.after = customElements.get('chi-tieu') === ChiTieuElement; });
`;

/** Runs `work` with a project that depends on the package. */
async function withProject(work) {
  const root = await mkdtemp(join(tmpdir(), 'chi-tieu-vite-'));
  try {
    await mkdir(join(root, 'node_modules'));
    await cp(PACKAGE, join(root, 'node_modules/chi-tieu'), { recursive: true });
    await writeFile(join(root, 'package.json'), '{ "type": "module", "dependencies": { "chi-tieu": "*" } }');
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'main.js'), MAIN);
    await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function assertDraws(url) {
  const opened = await openPage(url);
  const { page } = opened;
  await page.waitForFunction(() => window.after !== undefined);
  assert.deepEqual(await settle(page), []);
  assert.deepEqual(await page.evaluate(() => [window.before, window.after]), [true, true]);
  const chart = page.locator('chi-tieu');
  assert.deepEqual(await figures(chart), [[812, 'tỷ đồng', 70.5, null]]);
  assert.match(await chart.evaluate((element) => element.toCSV()), /812;/);
  assertQuiet(opened);
  await opened.close();
  return opened.requests;
}

test('a page built by Vite draws', async () => {
  await withProject(async (root) => {
    await build({ root, logLevel: 'error' });
    const wasm = (await readdir(join(root, 'dist/assets'))).filter((name) => name.endsWith('.wasm'));
    assert.equal(wasm.length, 6, 'each module is a file of its own');
    const server = await preview({ root, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
    try {
      const requests = await assertDraws(server.resolvedUrls.local[0]);
      assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 2, 'the first module and the tools');
    } finally {
      await server.close();
    }
  });
});

test("Vite's development server shows it, with the setting that the README names", async () => {
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  assert.ok(readme.includes("optimizeDeps: { exclude: ['chi-tieu'] }"));
  await withProject(async (root) => {
    const server = await createServer({ root, logLevel: 'error', server: { port: 5199, host: '127.0.0.1' }, optimizeDeps: { exclude: ['chi-tieu'] } });
    await server.listen();
    try {
      await assertDraws(server.resolvedUrls.local[0]);
    } finally {
      await server.close();
    }
  });
});

test('the package has what it promises, and its manifest says what the types say', async () => {
  const described = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const files = new Set(await readdir(PACKAGE));
  const targets = [described.types, ...Object.values(described.exports).flatMap((to) => (typeof to === 'string' ? to : Object.values(to)))];
  for (const file of targets) assert.ok(files.has(file.replace('./', '')), file);
  assert.match(described.version, /^\d+\.\d+\.\d+$/);
  assert.notEqual(described.version, '0.0.0');
  const { modules } = JSON.parse(await readFile(join(PACKAGE, described.customElements), 'utf8'));
  const [element] = modules[0].declarations;
  const types = await readFile(join(PACKAGE, 'chi-tieu.d.ts'), 'utf8');
  for (const { name } of element.members) assert.match(types, new RegExp(`^  (?:get |readonly )?${name}[(:]`, 'm'), name);
  for (const { name } of element.events) assert.ok(types.includes(`'${name}': CustomEvent<`), name);
  const source = await readFile(new URL('../../www/element.js', import.meta.url), 'utf8');
  const observed = JSON.parse(source.match(/observedAttributes = (\[.+\])/)[1].replaceAll("'", '"'));
  const attributes = element.attributes.map(({ name }) => name);
  for (const name of observed) assert.ok(attributes.includes(name), name);
});
