// Which of the modules an element has use for: the smallest that reads its figures and has its charts and its language.

/** @typedef {'prose' | 'data' | 'full'} Kind of a module: see {@link needs} */

/**
 * What few texts have, and the module for prose alone does not read: periods in words (*sáu tháng*), pairs of aspects (*về
 * lượng*), figures of several names (*A và B đạt lần lượt 5% và 6%*, *22% - 40% - 38%*), tasks, weeks, sizes, what is missing
 * of a plan, all of those at the head of a sentence (*100% hộ …*), letters in pieces, numbers in words (*không tăng*, *gấp
 * đôi*), in two units (*3 tỷ 260 triệu*) and with a blank inside, forecasts, means of years, yields of several crops,
 * portions of numbers and of areas (*41% số vụ …*, *71% diện tích cấy*), added capital (*vốn tăng thêm*), a month alone (*Riêng tháng 9*), gas by the bottle.
 */
const UNUSUAL = /(hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười|quý|tháng)\s+(tháng|quý|một|hai|ba|tư|sáu|b[ảẩ]y|tám|chín|mười|giêng|chạp)|về\s+lượng|lần\s+lượt|tương\s+ứng|%\s*[-–]\s*\d[\d,]*%|nhiệm\s+vụ|phương\s+hướng|trong\s+tuần|con\/kg|kg\/con|còn\s+(thiếu|thấp)|[.\n][\s+*•–-]*(duy\s+trì\s+)?\d+%|[\u0300-\u0323]|không\s+(tăng|giảm)\s|gấp\s+(?!hơn|gần)\D|\d\s*(triệu|t[ỷỉ]|nghìn|ngàn)\s+\d|\d\.\s+\d{3},\d|quân\s+(h[àằ]ng|mỗi)|dự\s+báo|năng\s+suất[^]*năng\s+suất|%\s+(số|diện|dung)|tăng\s+thêm|riêng\s+tháng|gas\s/i;

/** Headings of targets, which that module does not heed either. */
const AIMS = /(Mục|MỤC|hỉ|HỈ)\s+(tiêu|TIÊU)|Kế hoạch năm|KẾ HOẠCH N|Định h/;

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
 * What an element has use for: `prose`, the module that reads a text in Vietnamese and draws it without overview; `data`,
 * that for report JSON; or `full`, everything.
 * @param {HTMLElement} element the <chi-tieu>
 * @param {boolean} given whether its `report` was set
 * @param {Element | null} named the element that it is to read
 * @returns {Kind}
 */
export function needs(element, given, named) {
  if (given) return 'data';
  if (named) return isPlain(element, named) ? 'prose' : 'full';
  if (element.hasAttribute('src')) return DATA_FILE.test(element.getAttribute('src')) ? 'data' : 'full';
  // What it holds itself, or will be given.
  const [script, table] = held(element);
  return table && !script ? 'full' : 'data';
}

/** What an element holds itself to be read, as far as there is: a script of report JSON, and a table. */
export const held = (element) => ['script[type="application/json"]', 'table'].map((what) => element.querySelector(`:scope > ${what}`));

/** Whether what is read is prose alone, to be told in Vietnamese and without overview. */
function isPlain(element, source) {
  const table = source.matches?.('table') || source.querySelector('table');
  // A document has none.
  const text = source.textContent ?? '';
  return !table && !(text.length > LONG || UNUSUAL.test(text) || AIMS.test(text)) && !hasOverview(element, text) && !speaksEnglish(element);
}

/** Whether there may well be an overview: it is asked for, or left to a report that is rich. */
function hasOverview(element, text) {
  const charts = element.getAttribute('charts') ?? '';
  return charts.includes('overview') || ['', 'auto'].includes(charts.trim()) && text.split('%', MANY + 1).length > MANY;
}

/** The language of the nearest element that says one. */
export const language = (element) => element.closest('[lang]')?.getAttribute('lang');

/** Whether that is English. */
export const speaksEnglish = (element) => /^en(?![a-z])/i.test(language(element));
