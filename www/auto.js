// Auto mode: a portal's template carries the script tag once, with `data-auto="article, .detail-content"`, and every
// article that states figures gets a chart. In: the tag's attributes and the page. Out: a <chi-tieu> before the first
// paragraph with a figure of each such article; all other articles stay as they are, and nothing is loaded for them.
//
// Whether an article has figures is asked twice. First of its text, quickly and roughly, so that a page without figures
// costs next to nothing: per cents beside the words that reports use with them, or a table that measures by them. Then
// of the chart that was put in: where its reader finds fewer than three indicators, the chart goes again.

/** How many figures, then indicators, make a chart worth while. */
const LEAST = 3;

/** How long changes of the page are gathered before it is looked at again, in milliseconds. */
const PAUSE = 250;

/** How often a chart is put into an article of one address: its reader or the page's own scripts may take it out. */
const MOST_TRIES = 3;

/** A class that an editor gives to an article, or to anything in it or around it, that is to stay as it is. */
const OFF = '.no-chi-tieu';

/** How many letters before a per cent its verb may stand. */
const REACH = 90;

/** How many per cents are looked at: where so many are no figures, none is. */
const MOST_LOOKS = 500;

// Texts and not literals: those would stay as they are in the single file, which pages of any charset may include.
const VERB = new RegExp('tăng|giảm|đạt|bằng|vượt|chiếm|hoàn thành|còn|so với|kế hoạch|\\b(?:kh|ck)\\b');

const HEADER = new RegExp('%|so với|so kh|kế hoạch');

/** A cell of a layout has this many letters, one of figures never. */
const LAYOUT = 400;

/** What a chart may stand in. */
const HOLDS = /^(?:article|aside|blockquote|body|center|div|figure|form|main|section)$/;

/** What the tag says of the charts: each is an attribute of <chi-tieu>. */
const PASSED_ON = ['charts', 'lang', 'source', 'theme'];

/** @param {HTMLScriptElement} tag the script tag with `data-auto` */
export function auto({ dataset }) {
  for (const name of ['auto', 'place']) {
    if (dataset[name] !== undefined && !isSelector(dataset[name])) {
      console.error(`chi-tieu: data-${name}="${dataset[name]}" is no CSS selector; no chart is drawn by itself`);
      return;
    }
  }
  const places = new WeakMap();
  const look = () => {
    for (const article of document.querySelectorAll(dataset.auto)) {
      if (!article.parentElement?.closest(dataset.auto)) consider(article, places, dataset);
    }
  };
  let waiting;
  new MutationObserver(() => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      look();
    }, PAUSE);
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  if (document.readyState !== 'loading') look();
}

function isSelector(text) {
  try {
    return !document.createDocumentFragment().querySelector(text);
  } catch {
    return false;
  }
}

function consider(article, places, dataset) {
  let known = places.get(article);
  // Another page of an application that keeps its elements is another article.
  if (known?.address !== location.href) known = { address: location.href, tries: 0, chart: known?.chart };
  places.set(article, known);
  if (known.chart?.isConnected || known.tries >= MOST_TRIES) return;
  const text = article.textContent;
  // Looked at before, and nothing has come since.
  if (known.length === text.length && !known.chart) return;
  known.length = text.length;
  known.chart = undefined;
  if (article.closest(OFF) || article.querySelector(`${OFF}, chi-tieu`) || !hasFigures(article, text)) return;
  known.tries += 1;
  known.chart = put(article, dataset, () => {
    known.chart.remove();
    known.chart = undefined;
  });
}

/** Whether a text has figures enough, as far as can be seen without reading it. */
function hasFigures(article, text) {
  let found = 0;
  let looks = 0;
  for (let at = text.indexOf('%'); at >= 0 && looks < MOST_LOOKS; at = text.indexOf('%', at + 1)) {
    looks += 1;
    if (isFigure(text, at) && (found += 1) >= LEAST) return true;
  }
  return [...article.querySelectorAll('table')].some(isTable);
}

function isFigure(text, at) {
  const before = text.slice(Math.max(0, at - REACH), at);
  return /\d\s?$/.test(before) && VERB.test(before.normalize('NFC').toLowerCase());
}

function isTable({ rows }) {
  const head = [...rows].slice(0, 3).map((row) => row.textContent).join(' ');
  return rows.length > LEAST && HEADER.test(head.normalize('NFC').toLowerCase());
}

/** Puts a chart into an article; `gone` takes it out again. */
function put(article, dataset, gone) {
  const chart = document.createElement('chi-tieu');
  for (const name of PASSED_ON) {
    if (dataset[name] !== undefined) chart.setAttribute(name, dataset[name]);
  }
  // Room as paragraphs have it; style sheets of the page cannot reach into every layout.
  chart.style.marginBlock = '1.5em';
  // Named, so that the chart says where its figures are from; an article without id is told by itself.
  chart.setAttribute('for', article.id);
  chart.forElement = article;
  for (const type of ['chi-tieu-ready', 'chi-tieu-change']) {
    chart.addEventListener(type, () => chart.size < LEAST && gone());
  }
  chart.addEventListener('chi-tieu-error', (event) => {
    // An article without figures is no error; what keeps charts from being drawn at all is.
    if (event.detail.code !== 'no-figures') return;
    event.preventDefault();
    gone();
  });
  place(article, dataset.place).before(chart);
  return chart;
}

/** What the chart is put before. */
function place(article, selector) {
  const chosen = selector && article.querySelector(selector);
  if (chosen) return chosen;
  let node = firstFigure(article);
  while (node.parentElement !== article && !holds(node.parentElement)) node = node.parentElement;
  return node;
}

function holds(element) {
  const layout = element.localName === 'td' && element.textContent.length > LAYOUT;
  return (layout || HOLDS.test(element.localName)) && !/^(?:inline|none|flex|grid)/.test(getComputedStyle(element).display);
}

/** The text, or the table, that the first figure stands in. */
function firstFigure(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const table = [...article.querySelectorAll('table')].find(isTable);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const at = node.data.indexOf('%');
    if (at < 0) continue;
    if (table?.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) return table;
    const around = node.parentElement.closest('p, li, td, div, section, article').textContent;
    if (VERB.test(around.normalize('NFC').toLowerCase())) return node;
  }
  return table ?? article.firstChild;
}
