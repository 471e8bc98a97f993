/**
 * What the smallest module tells of a text that it is left with (www/needs.js) is what that for any prose tells: it may tell less
 * of it, as names and counts of few texts, and nothing else. The texts are the cases of the prose reader.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test, { after } from 'node:test';

import { needs } from '../../www/needs.js';
import { closeBrowser } from './support/browser.mjs';
import { hint, modules, openBody } from './support/modules.mjs';

after(closeBrowser);

const CASES = new URL('../prose/', import.meta.url);

/** An element without attributes, and what it is to read. */
const element = { getAttribute: () => null, closest: () => null };
const source = (textContent) => ({ textContent, querySelector: () => null });

/** The texts of all cases: what stands between the name of one and the line before its facts. */
const texts = readdirSync(CASES).filter((name) => name.endsWith('.txt')).flatMap((name) => {
  const cases = readFileSync(new URL(name, CASES), 'utf8').split(/^= .*\n/m).slice(1);
  return cases.map((each) => each.split(/^-$/m)[0].trim());
});

const usual = texts.filter((text) => needs(element, false, source(text)) === 'usual');

/** The figures that a module reads in each of the texts, one by one in the same element: of which kind, base and number. */
async function read(module) {
  const opened = await openBody(`${hint(module)}<p id="a">-</p><chi-tieu for="a"></chi-tieu>`);
  const all = await opened.page.evaluate(async (texts) => {
    const [chart, place] = [document.querySelector('chi-tieu'), document.getElementById('a')];
    const figures = ({ value, plan, completion, share, growth, growthBase = 'yoy' }) => {
      const changes = Array.isArray(growth) ? growth : growth === undefined ? [] : [{ pct: growth, base: growthBase }];
      const others = Object.entries({ value, plan, completion, share }).filter(([, number]) => number !== undefined);
      return [...others, ...changes.map(({ pct, base }) => [base, pct])].map((each) => JSON.stringify(each));
    };
    const all = [];
    for (const text of texts) {
      place.textContent = text;
      await chart.refresh();
      // Where there is nothing to read there is no report.
      const report = await chart.toReport().catch(() => ({ indicators: [] }));
      all.push(report.indicators.flatMap(figures));
    }
    return all;
  }, usual);
  assert.deepEqual([...new Set(modules(opened.requests))], [`chi-tieu${module}.wasm`]);
  await opened.close();
  return all;
}

test('the smallest module tells nothing that the one for any prose does not', async () => {
  const [least, most] = await Promise.all([read(''), read('-prose')]);
  const wrong = usual.map((text, place) => ({ text, told: least[place].filter((each) => !most[place].includes(each)) }));
  assert.deepEqual(wrong.filter(({ told }) => told.length > 0), []);
  const some = least.filter((each) => each.length > 0).length;
  assert.ok(some > 60, `${some} of ${usual.length} texts have figures`);
});
