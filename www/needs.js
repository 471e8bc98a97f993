// Which of the modules an element has use for: the smallest that reads its figures and has its charts and its language.

/**
 * @typedef {'usual' | 'prose' | 'data' | 'full'} Kind of a module: for prose as most short articles have it, for any prose,
 *   for report JSON, for everything. See {@link needs}
 */

/**
 * What the smallest module reads of prose, as `UNUSUAL` in src/read/prose/mod.rs leaves out the rest: what did how much, of the plan or
 * the same period of the year before, *đạt 812 tỷ đồng, bằng 70,5% kế hoạch, tăng 6,3% so với cùng kỳ*. tests/e2e/usual.test.mjs
 * holds that it tells nothing else of such a text than the module for any prose, which reads all others. Where a `<br>` stands between
 * two words, the text of a page has nothing.
 */
const FIGURES = /(đạt|được|tăng|giảm|bằng|vượt|còn|gấp|là)\s+(trên\s+|hơn\s+)?\d{1,9}(\.\d{3})*(,\d\d?)?\s*(%|\p{L}+(\s+\p{L}+)?(\/\p{L}+)?)(\s+(so\s+)?(với\s+)?(cùng\s+kỳ|ck|kh|kế\s+hoạch|dự\s+toán)(\s+trước)?)?(?=\s*([,.;]|$|và\s))/giu;

/** What such a figure may be of: *9 tháng đầu năm*, *tháng 9/2022*, *quý II*. */
const PERIODS = /(\d{1,2}\s+)?(tháng|quý|năm)(\s+(đầu\s+năm|\d{4}|[01]?\d|[ivx]+(?!\p{L})))?([/-]\d{4})?/giu;

/**
 * What is left to the module for any prose, in what such figures and periods leave: letters in pieces, other numbers and those in words,
 * brackets, what stands before a colon or is quoted; targets, tasks and forecasts, plans told in front; parts and means; other bases; what
 * something has so much of; what is not, or in spite of it. Whatever is added here frees the smallest module of the rules for it.
 */
const UNUSUAL = /[\u0300-\u0323\d:()%“"‰]|phấn\s*đấu|mục\s*tiêu|chỉ\s*tiêu|nhiệm|hướng|nghị|giao|(dự|kế|kh|dt|nq|so)\s|trong\s*(đó|tuần)|gồm|cơ\s*cấu|tỷ\s*trọng|lũy|dồn|bình\s*quân|cả\s*nước|theo\s|lần\s*lượt|gấp|(^|\s)(một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s|(thứ|tháng|quý)\s*tư|giêng|chạp|không|chưa|nhưng|tức|trị\s*giá|khiến|huyện|xã\s(?!đạt)|có\s*([,.;]|$|và\s)/iu;

/** A text of so many letters is a whole report, which may have anything. */
const LONG = 6e3;

/** A file that is report JSON, by its name. */
const DATA_FILE = /\.json(?!\w)/i;

/**
 * A text of so many per cents may well have ten indicators with growth and completion, and so an overview. Where one has
 * it with fewer, that is seen once it is read.
 */
const MANY = 40;

/**
 * What an element has use for: `usual` or `prose`, the modules that read a text in Vietnamese and draw it without overview;
 * `data`, that for report JSON; or `full`, everything.
 * @param {HTMLElement} element the <chi-tieu>
 * @param {boolean} given whether its `report` was set
 * @param {Element | null} named the element that it is to read
 * @returns {Kind}
 */
export function needs(element, given, named) {
  if (given) return 'data';
  if (named) return ofProse(element, named);
  if (element.hasAttribute('src')) return DATA_FILE.test(element.getAttribute('src')) ? 'data' : 'full';
  // What it holds itself, or will be given.
  const [script, table] = held(element);
  return table && !script ? 'full' : 'data';
}

/** What an element holds itself to be read, as far as there is: a script of report JSON, and a table. */
export const held = (element) => ['script[type="application/json"]', 'table'].map((what) => element.querySelector(`:scope > ${what}`));

/** What a text has use for: only where prose alone is to be told, in Vietnamese and without overview, less than everything. */
function ofProse(element, source) {
  const table = source.matches?.('table') || source.querySelector('table');
  // A document has none.
  const text = source.textContent ?? '';
  if (table || hasOverview(element, text) || speaksEnglish(element)) return 'full';
  return text.length > LONG || UNUSUAL.test(text.replace(PERIODS, '').replace(FIGURES, '')) ? 'prose' : 'usual';
}

/** The smallest module that does what two of these kinds do. */
export function both(one, other) {
  if (one === other) return one;
  return isProse(one) && isProse(other) ? 'prose' : 'full';
}

/** Whether a module of this kind reads prose alone, and tells it in Vietnamese. */
export const isProse = (kind) => kind === 'usual' || kind === 'prose';

/** Whether there may well be an overview: it is asked for, or left to a report that is rich. */
function hasOverview(element, text) {
  const charts = element.getAttribute('charts') ?? '';
  return charts.includes('overview') || ['', 'auto'].includes(charts.trim()) && text.split('%', MANY + 1).length > MANY;
}

/** The language of the nearest element that says one. */
export const language = (element) => element.closest('[lang]')?.getAttribute('lang');

/** Whether that is English. */
export const speaksEnglish = (element) => /^en(?![a-z])/i.test(language(element));
