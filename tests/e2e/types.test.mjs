/** The types that are shipped: they compile, and say neither more nor less than there is. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { closeBrowser, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const TYPES = path('../../www/chi-tieu.d.ts');
const USE = path('types/use.ts');

const options = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  exactOptionalPropertyTypes: true,
  types: [],
  paths: { 'chi-tieu/element.js': [TYPES], 'chi-tieu/define.js': [TYPES] },
};
const program = ts.createProgram([USE], options);
const checker = program.getTypeChecker();

/** The names of what a declaration of this name holds, without what it inherits. */
function members(name) {
  let found;
  ts.forEachChild(program.getSourceFile(TYPES), (node) => {
    if (node.name?.text === name) found = node;
  });
  return found;
}

const isStatic = ({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);

const names = (declaration) => [...new Set(declaration.members.filter((member) => !isStatic(member)).map((member) => member.name.text))].sort();

test('a page written in TypeScript compiles, and its mistakes do not', () => {
  const problems = ts.getPreEmitDiagnostics(program);
  assert.equal(ts.formatDiagnostics(problems, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '/', getNewLine: () => '\n' }), '');
});

test('the element has what its type says, and its facts and errors too', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  const real = await page.locator('chi-tieu').evaluate(async (chart) => {
    const inner = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(chart)).filter((name) => !inner.includes(name));
    return { own: own.sort(), fact: Object.keys((await chart.toFacts())[0]).sort() };
  });
  assert.deepEqual(names(members('ChiTieuElement')), real.own);
  assert.deepEqual(names(members('Fact')), real.fact);
  assert.deepEqual(names(members('ChiTieuError')), ['code', 'name', 'path']);
  await close();
});

const texts = (type) => type.types.map(({ value }) => value).sort();

test('every code of an error is known to the types, and no other', async () => {
  const sources = ['src/widget/error.rs', 'www/error.js', 'www/element.js', 'www/files.js', 'www/load.js'];
  const text = (await Promise.all(sources.map((source) => readFile(path(`../../${source}`), 'utf8')))).join('\n');
  const said = /=> "([a-z]+-[a-z]+)",|'((?:no|bad|not|cross)-[a-z]+)'|code = '([a-z]+)'|ChiTieuError\(.*, '([a-z]+)'\)/g;
  const codes = new Set([...text.matchAll(said)].map((found) => found.slice(1).find(Boolean)));
  assert.deepEqual(texts(checker.getTypeAtLocation(members('ErrorCode'))), [...codes].sort());
});

/** Where a key that nobody knows is put, for each type: the message about it names those that are known. */
const STRANGE = {
  Report: { indicators: [], strange: 1 },
  Period: { indicators: [], period: { strange: 1 } },
  Indicator: { indicators: [{ strange: 1 }] },
  Growth: { indicators: [{ name: 'Thu', growth: [{ strange: 1 }] }] },
};

test('the report has the keys that its reader knows, and no other', async () => {
  const { page, close } = await openPage('/pages/twice.html');
  await settle(page);
  for (const [name, report] of Object.entries(STRANGE)) {
    const said = await page.locator('chi-tieu').evaluate(async (chart, report) => {
      const told = new Promise((resolve) => chart.addEventListener('chi-tieu-error', resolve, { once: true }));
      chart.report = report;
      return (await told).detail.message;
    }, report);
    const [, list] = said.match(/strange: expected one of the keys (.*), found an unknown key/);
    assert.deepEqual(names(members(name)), [...list.matchAll(/`(\w+)`/g)].map(([, key]) => key).sort(), name);
  }
  await close();
});
