/** What is shipped, by its text: nothing in it makes code or markup of texts, and nothing talks to anybody. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test from 'node:test';

const DIST = new URL('../../dist/', import.meta.url);

/** What a policy or Trusted Types would forbid, and what could carry something out of the page or keep it. */
const FORBIDDEN = [
  ['code made of text', /(?<!unsafe-)\beval\b|\bFunction\s*\(|\bimportScripts\b|\.constructor\s*\(|\bset(?:Timeout|Interval)\(\s*["'`]/],
  ['markup made of text', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bcreateContextualFragment\b|\bDOMParser\b/],
  ['markup made of text', /\bdocument\.write|\bsrcdoc\b|\bsetHTML|\bparseFromString\b|\bsetHTMLUnsafe\b|\bXSLTProcessor\b/],
  ['style attributes', /\bcssText\b|setAttribute\(\s*["'`]style/],
  ['handlers made of text', /setAttribute\(\s*["'`]on|javascript:/],
  ['a voice to the outside', /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b/],
  ['memory that outlives the page', /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b|\bcookieStore\b/],
  ['addresses of others', /https?:\/\/(?!www\.w3\.org\/)/],
];

/** What fetches the file that a page names by `src`; tests/e2e/files.test.mjs holds what it asks for. */
const FETCHES = /(?:^|\/)chi-tieu-files\.(?:all\.)?js$/;

const scripts = (await readdir(DIST, { recursive: true })).filter((name) => /\.[cm]?js$/.test(name));

test('there are scripts to look at', () => {
  assert.ok(scripts.includes('chi-tieu.js') && scripts.includes('chi-tieu-tools.js'), scripts.join());
});

for (const name of scripts) {
  test(`${name} has no eval, no sink of markup, no voice and no memory`, async () => {
    let text = await readFile(new URL(name, DIST), 'utf8');
    if (FETCHES.test(name)) text = text.replace('new XMLHttpRequest', '');
    const found = FORBIDDEN.flatMap(([what, pattern]) => text.match(pattern)?.map((match) => `${what}: ${match}`) ?? []);
    assert.deepEqual(found, []);
  });
}

test('the script tells the version of the package', async () => {
  const manifest = await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  const [, version] = manifest.match(/^version = "(.+)"$/m);
  assert.ok((await readFile(new URL('chi-tieu.js', DIST), 'utf8')).includes(`"${version}"`), version);
});

test('the look would find what it looks for', () => {
  const bad = ['eval(a)', 'new Function(a)', 'a.innerHTML=b', 'a.setAttribute("style",b)', 'document.cookie', 'a.outerHTML'];
  for (const text of bad) assert.ok(FORBIDDEN.some(([, pattern]) => pattern.test(text)), text);
});
