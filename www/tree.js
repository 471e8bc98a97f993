// What a JavaScript value holds, for the reader of report JSON (src/widget/value.rs): much at once, because a crossing to
// WebAssembly for each key costs more than reading it; a report's indicators some at a time, because WebAssembly never
// gives memory back. Most indicators have nothing wrong: they are told by their figures, and read in half the time that
// the nodes of any value take.

/** What follows for an indicator. */
const [NODES, PLAIN] = [0, 1];

/** What a node is; text and what JSON has no word for are told by the next words. */
const [NULL, TRUE, FALSE, NUMBER, TEXT, LIST, OBJECT, FOREIGN] = [0, 1, 2, 3, 4, 5, 6, 7];

/** What a number of an indicator is that is told without a tree, as in src/report/wire.rs. */
const [END, VALUE, PREVIOUS, LOW, HIGH, COMPLETION, SHARE, BETTER, DOUBT, CONFIDENCE, GROWTH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const KEYS = [
  'name', 'group', 'unit', 'value', 'previous', 'plan', 'completion', 'growth', 'growthBase', 'share', 'better', 'doubt', 'confidence',
];
const BASES = ['yoy', 'mom', 'qoq', 'ytd', 'plan', 'other'];
const BETTERS = ['higher', 'lower'];
const DOUBTS = ['completion', 'growth', 'shares', 'contradiction'];
const CONFIDENCES = ['low', 'medium', 'high'];

/** What is taken out of a text that is looked at, or stands for something else here (src/text.rs). */
const UNSEEN = /[\0\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** How deep lists and objects may stand in one another; as in src/report/json/node.rs. */
const DEEPEST = 32;

/**
 * How many values a report may hold, all levels together: room for some hundred thousand indicators. An object that
 * contains itself is without end.
 */
const MOST = 2_000_000;

/** How many indicators are told at once: thousands of them need no more room on their way than these. */
const BATCH = 100;

/** What is told at the moment: its nodes, its words, and how many values there may still be. */
let numbers = [];
let said = [];
let left = 0;

/** The list of indicators, how many it has and how many of them were told. */
let indicators = [];
let count = 0;
let told = 0;

/**
 * What a value holds. Where it is a report, its indicators follow: `more` tells them.
 * @param {unknown} root
 * @returns {number[]} from each node on, what it is and what it holds: its number, or how many items; at the end how many
 *   indicators follow
 */
export function tell(root) {
  [numbers, said, left, indicators, count, told] = [[], [], MOST, [], 0, 0];
  walk(root, 0);
  numbers.push(count);
  return numbers;
}

/** What the next of the indicators hold, each after how it is told; nothing where all have been told. */
export function more() {
  [numbers, said] = [[], []];
  for (const end = Math.min(told + BATCH, count); told < end; told += 1) {
    const [before, words] = [numbers.length, said.length];
    numbers.push(PLAIN);
    if (isPlain(indicators, told)) continue;
    [numbers.length, said.length] = [before, words];
    numbers.push(NODES);
    walkAt(indicators, told, 2);
  }
  if (!numbers.length) indicators = [];
  return numbers;
}

/** The texts and keys of what was told last, in their order, with `\0` between them. */
export function words() {
  return said.join('\0');
}

function isPlain(list, place) {
  try {
    return tellPlain(list[place]);
  } catch {
    return false;
  }
}

function say(text) {
  said.push(text.includes('\0') ? text.replaceAll('\0', ' ') : text);
}

function foreign(what) {
  numbers.push(FOREIGN);
  say(what);
}

function walkAt(object, key, depth) {
  let value;
  try {
    value = object[key];
  } catch {
    return foreign('a value that throws');
  }
  walk(value, depth, key);
}

function walk(value, depth, key) {
  const type = typeof value;
  if (depth > DEEPEST) foreign('values without end');
  else if (value == null) numbers.push(NULL);
  else if (type === 'number') numbers.push(NUMBER, value);
  else if (type === 'boolean') numbers.push(value ? TRUE : FALSE);
  else if (type === 'string') {
    numbers.push(TEXT);
    say(value);
  } else if (type === 'object') walkAll(value, depth, key);
  else foreign(`a ${type}`);
}

function walkAll(object, depth, name) {
  let isList;
  let keys;
  let size;
  try {
    isList = Array.isArray(object);
    keys = isList ? object : Object.keys(object);
    size = keys.length;
  } catch {
    return foreign('an object without keys');
  }
  // Before any is looked at: a list may be long without holding anything.
  left -= size;
  if (left < 0) return foreign('values without end');
  if (isList && depth === 1 && name === 'indicators') {
    [indicators, count, size] = [object, size, 0];
  }
  numbers.push(isList ? LIST : OBJECT, size);
  for (let place = 0; place < size; place += 1) {
    const key = isList ? place : keys[place];
    if (!isList) say(key);
    walkAt(object, key, depth + 1);
  }
}

/**
 * Tells an indicator that has nothing wrong by its figures; whether it is one. Where it is not, what was told of it has to be
 * taken back.
 * @throws whatever a value throws that is read
 */
function tellPlain(one) {
  const first = said.push('', '', '') - 3;
  let growth = null;
  let base = 0;
  // Quicker than a list of its keys. What it inherits is told of it too, or is a key that no indicator has.
  for (const key in one) {
    const value = one[key];
    if (value == null && KEYS.includes(key)) continue;
    let fits = true;
    switch (key) {
      case 'name': case 'group': case 'unit':
        fits = typeof value === 'string' && !UNSEEN.test(value);
        said[first + KEYS.indexOf(key)] = value;
        break;
      case 'value': fits = put(VALUE, value); break;
      case 'previous': fits = put(PREVIOUS, value); break;
      case 'plan': fits = putPlan(value); break;
      case 'completion': fits = put(COMPLETION, value) && value >= 0; break;
      case 'growth': growth = value; break;
      case 'growthBase': base = 1 + BASES.indexOf(value); fits = base > 0; break;
      case 'share': fits = put(SHARE, value) && value >= 0; break;
      case 'better': fits = putCode(BETTER, BETTERS, value); break;
      case 'doubt': fits = putCode(DOUBT, DOUBTS, value); break;
      case 'confidence': fits = putCode(CONFIDENCE, CONFIDENCES, value); break;
      default: return false;
    }
    if (!fits) return false;
  }
  // A list of changes is rare, and left to the tree.
  const fits = growth === null ? base === 0 : put(GROWTH + Math.max(base - 1, 0), growth);
  numbers.push(END);
  return fits && said[first].trim() !== '';
}

/** Tells a number, of which no words are known; whether it is one. */
function put(what, number) {
  numbers.push(what, number, 0, 0);
  return Number.isFinite(number);
}

function putCode(what, codes, code) {
  const place = codes.indexOf(code);
  return put(what, place) && place >= 0;
}

function putPlan(plan) {
  if (!Array.isArray(plan)) return put(LOW, plan);
  return plan.length === 2 && put(LOW, plan[0]) && put(HIGH, plan[1]) && plan[0] <= plan[1];
}
