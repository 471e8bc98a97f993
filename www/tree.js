// What a JavaScript value holds, for the reader of report JSON (src/widget/value.rs): all at once, because a crossing to
// WebAssembly for each key costs more than reading it.

/** What a node is; text and what JSON has no word for are told by the next words. */
const [NULL, TRUE, FALSE, NUMBER, TEXT, LIST, OBJECT, FOREIGN] = [0, 1, 2, 3, 4, 5, 6, 7];

/** How deep lists and objects may stand in one another; as in src/report/json/node.rs. */
const DEEPEST = 32;

/**
 * How many values a report may hold, all levels together: room for some hundred thousand indicators. An object that
 * contains itself is without end.
 */
const MOST = 2_000_000;

/** The words of the value that was told last. */
let said = '';

/**
 * What a value holds.
 * @param {unknown} root
 * @returns {number[]} from each node on, what it is and what it holds: its number, or how many items
 */
export function tell(root) {
  const numbers = [];
  said = '';
  let left = MOST;
  const say = (text) => { said += `${text.replaceAll('\0', ' ')}\0`; };
  const foreign = (what) => {
    numbers.push(FOREIGN);
    say(what);
  };
  const walkAt = (object, key, depth) => {
    let value;
    try {
      value = object[key];
    } catch {
      return foreign('a value that throws');
    }
    walk(value, depth);
  };
  const walkAll = (object, depth) => {
    const isList = Array.isArray(object);
    let [keys, count] = [];
    try {
      keys = isList ? object : Reflect.ownKeys(object);
      count = keys.length;
    } catch {
      return foreign('an object without keys');
    }
    // Before any is looked at: a list may be long without holding anything.
    left -= count;
    if (left < 0) return foreign('values without end');
    numbers.push(isList ? LIST : OBJECT, count);
    for (let place = 0; place < count; place += 1) {
      const key = isList ? place : keys[place];
      if (!isList) say(typeof key === 'string' ? key : 'Symbol');
      walkAt(object, key, depth + 1);
    }
  };
  const walk = (value, depth) => {
    const type = typeof value;
    if (depth > DEEPEST) foreign('values without end');
    else if (value == null) numbers.push(NULL);
    else if (type === 'number') numbers.push(NUMBER, value);
    else if (type === 'boolean') numbers.push(value ? TRUE : FALSE);
    else if (type === 'string') {
      numbers.push(TEXT);
      say(value);
    } else if (type === 'object') walkAll(value, depth);
    else foreign(`a ${type}`);
  };
  walk(root, 0);
  return numbers;
}

/** The texts and keys of the value that was told last, in the order of its nodes, each with `\0` after it. */
export function words() {
  const all = said;
  said = '';
  return all;
}
