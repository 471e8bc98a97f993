// What a module hands on as numbers and words (src/report/wire.rs, src/widget/facts.rs), as the objects that pages get.

/** What a number of an indicator is, by the number before it; from the tenth on it is a change against that base. */
const KEYS = ['', 'value', 'previous', 'plan', 'plan', 'completion', 'share', 'better', 'doubt', 'confidence'];
const BASES = ['yoy', 'mom', 'qoq', 'ytd', 'plan', 'other'];

/** What the numbers of these keys stand for. */
const CODES = {
  __proto__: null,
  better: ['higher', 'lower'],
  doubt: ['completion', 'growth', 'shares', 'contradiction'],
  confidence: ['low', 'medium', 'high'],
};

const KINDS = ['value', 'plan_pct', 'growth_pct', 'growth_abs', 'share_pct', 'plan_value'];

/** What is taken off at the moment, and how far. */
let numbers;
let texts;
let taken;
let said;

const number = () => numbers[taken++];
const text = () => texts[said++];

function begin(given, words) {
  [numbers, texts, taken, said] = [given, words.split('\0'), 0, 0];
}

/** An object of the next texts, without the empty ones. */
function named(...keys) {
  const object = {};
  for (const key of keys) {
    const value = text();
    if (value) object[key] = value;
  }
  return object;
}

/**
 * The report as report JSON; null where there is none.
 * @param {Float64Array} given the numbers
 * @param {string} words
 */
export function reportOf(given, words) {
  begin(given, words);
  if (!given.length) return null;
  const report = named('title', 'place');
  const [period, year] = [number(), number()];
  if (period) report.period = { months: period % 16, ...year && { year }, ...period > 16 && { alone: period > 32 ? 'quarter' : 'month' } };
  report.indicators = [];
  for (let count = number(); count; count -= 1) report.indicators.push(indicator());
  return report;
}

function indicator() {
  const one = named('name', 'group', 'unit');
  const changes = [];
  for (let what; (what = number());) {
    const amount = number();
    // Where it stands in the text.
    taken += 2;
    const key = KEYS[what];
    // Not `in`: some pages give all objects more properties.
    if (key) one[key] = Object.hasOwn(one, key) ? [one[key], amount] : CODES[key]?.[amount] ?? amount;
    else grow(one, changes, { pct: amount, base: BASES[what - KEYS.length] });
  }
  return one;
}

/** Adds a change: the only one, or one of a list. */
function grow(one, changes, change) {
  changes.push(change);
  [one.growth, one.growthBase] = changes.length > 1 ? [changes] : [change.pct, change.base];
  if (changes.length > 1) delete one.growthBase;
}

/**
 * The facts of a text.
 * @param {Float64Array} given the numbers
 * @param {string} words
 */
export function factsOf(given, words) {
  begin(given, words);
  const facts = [];
  while (taken < numbers.length) {
    facts.push({
      name: text(),
      kind: KINDS[number()],
      number: number(),
      unit: text(),
      base: BASES[number()] ?? null,
      at: text() || null,
      confidence: CODES.confidence[number()],
      quote: text(),
      start: number(),
      end: number(),
    });
  }
  return facts;
}
