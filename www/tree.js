// What a JavaScript value holds, for the reader of report JSON (src/widget/value.rs): much at once, because a crossing to
// WebAssembly for each key costs more than reading it; a report's indicators some at a time, because WebAssembly never
// gives memory back.

/** What a node is; text and what JSON has no word for are told by the next words. */
const [NULL, TRUE, FALSE, NUMBER, TEXT, LIST, OBJECT, FOREIGN] = [0, 1, 2, 3, 4, 5, 6, 7];

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

/** What the next of the indicators hold; nothing where all have been told. */
export function more() {
  [numbers, said] = [[], []];
  for (const end = Math.min(told + BATCH, count); told < end; told += 1) walkAt(indicators, told, 2);
  if (!numbers.length) indicators = [];
  return numbers;
}

/** The texts and keys of what was told last, in the order of its nodes, with `\0` between them. */
export function words() {
  return said.join('\0');
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
    keys = isList ? object : Reflect.ownKeys(object);
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
    if (!isList) say(typeof key === 'string' ? key : 'Symbol');
    walkAt(object, key, depth + 1);
  }
}
