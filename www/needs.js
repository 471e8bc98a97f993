// Which of the modules an element has use for: the smallest that reads its figures and has its charts and its language.

/**
 * @typedef {'usual' | 'prose' | 'data' | 'full'} Kind of a module: for prose as most short articles have it, for any prose,
 *   for report JSON, for everything. See {@link needs}
 */

/**
 * What the module for usual prose does not read, as `UNUSUAL` in src/read/prose/mod.rs leaves it out; tests/e2e/usual.test.mjs
 * holds that nothing is missing here. That for any prose reads a text that has any. Where a `<br>` stands between two words, the text
 * of a page has nothing.
 */
const CUES = [
  // Letters in pieces.
  /[\u0300-\u0323]/,
  // Numbers with a blank inside, in two units and in words: "7. 215,30 tỷ", "3 tỷ 260 triệu", "gấp đôi".
  /\d\.\s+\d{3},\d|\d\s*(triệu|t[ỷỉ]|nghìn|ngàn)\s+\d|gấp\s+(?!hơn|gần)[^\d\s]/,
  // Periods in words and alone: "sáu tháng", "tháng ba", "trong tuần", "riêng tháng 9"; what is so by now: "đến nay", "lũy kế";
  // parts: "trong đó".
  /(hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười|quý|tháng)\s+(tháng|quý|một|hai|ba|tư|sáu|b[ảẩ]y|tám|chín|mười|giêng|chạp)/,
  /trong\s*(tuần|đó|tổng)|riêng\s*tháng|đến\s*nay|l[uũ][yỹ]\s*kế/,
  // Per cents with any other word or sign behind them than a plan or a base: "17% về lượng", "22% - 40%", "6% (80 ha)", "3% GRDP".
  /%\s*(?![\s,.;:)]|so|k[ếh]|dự|c[ùk]|$)|về\s+(lượng|giá|trị|số)/,
  // Several figures with one verb: "12 và 15 dự án", "500 tấn và 600 tấn", "lần lượt".
  /(và|;)\s+\d/,
  /lần\s*lượt|tương\s*(ứng|đương)/,
  // Other bases than the year before: "so với tháng trước", "so với đầu năm", "so với bình quân cả nước", in front: "So với
  // cùng kỳ, …"; brackets that begin with a word, but for growth and levels: "(cùng kỳ tăng 2%)", "(Hà Nội 3,2%)".
  /(tháng|qu[ýí]|kỳ|vụ|tuần)\s*trước|so\s*(sánh\s*)?(với\s*)?(thời|tháng|qu[ýí]|đầu|cuối|ngày|tuần|bình|mức)|31[/-]12/,
  /so\s*với\s+(?!\s|cùng|ck|k[ếh]|dự|năm\s+(\d|trước|ngoái))|(^|[.;\n])\s*so\s*với|so\s+(với\s+)?(k[ếh]|dự)[^.,;]*(đạt|bằng|vượt)/,
  /\(\s*(?![\s\d+–-]|tăng|giảm|bằng|đạt)|\(\s*(\d+\s+tháng|\d[\d,]*\s*%\s*\))|so\s+với\s+năm\s+\d+,|vụ\s+\S+\s+năm|,\s*(cùng\s+k|ck)/,
  // Targets: "phấn đấu", "mục tiêu", "nhiệm vụ", "8% trở lên"; what is missing of a plan, forecasts.
  /phấn\s*đấu|mục\s*tiêu|chỉ\s*tiêu|yêu\s*cầu|kịch\s*bản|đặt\s*kế|đến\s*năm|(đến|tháng)\s*(cuối|hết)|năm\s*sau|(gian|tuần)\s*tới/,
  /(hoạch|kh|toán)\s+\d|năm\s+\d+\s+(dự|kế)|trở\s*(lên|xuống)|sẽ\s/,
  /nhiệm\s*vụ|phương\s*hướng|định\s*hướng|dự\s*(báo|kiến)|còn\s*(thiếu|thấp)/,
  // Means of years, parts that "là" tells, yields and crops of two seasons, added capital, what policies do.
  /bình\s*(h[àằ]ng|mỗi)|quân\s*(h[àằ]ng|mỗi)|\slà\s+\d[\d,]*\s*%|năng\s*suất[^]*năng\s*suất|\d\s+vụ\s+\d|tăng\s*thêm/,
  /(^|[.;\n])[ \t\u00a0+*•–-]*(duy\s+trì\s+)?\d[\d,]*%|(sách|làm)\s*giảm/,
  // Bounds and who passes a mark; boys for a hundred girls, what it was in a bracket; counts in words.
  /(trên|dưới)\s+\d|(trai|nam)\s*\/\s*100|(kỳ|trước|năm\s+\d+)\s*\(\s*\d/,
  /(ra|làm|thương|tăng|giảm|thêm)\s+(một|hai|ba|bốn|sáu|b[ảẩ]y|tám|chín|mười)\s/,
  // Growth at a rate, parts of a structure, another period of what was told.
  /(khá|cao|mạnh|trưởng)\s+(ở|với)\s+(mức|tốc)|cơ\s*cấu\s+\d|(^|[.;\n])\s*(trong|đến|hết|ước)\s+(\d|cả)[^.,;]{0,30}\sđạt/,
  // English thousands and those that blanks group, how a mean rose, what is kept, how long a part is.
  /\d[,\s]\d{3}[,\s]|(tăng|giảm|trưởng)\s+bình\s+quân\s+đạt|duy\s+trì\s+\d|\sdài\s+\d/,
  // Ranges behind a base, what several are, what is to be so that, what is left, indices beside plans.
  /kỳ\s+từ\s|\slà\s+\d+\s+(thị|mặt|nhóm|địa)\s|tháng\s*còn/,
  /để\s[^.,;]{1,60}\s(tăng|giảm)\s|(toán|hoạch|kh)[,;][^.]*(đạt|bằng)\s+[\d,]+%\s*[.,;]|chiếm[^.]*\scòn\s/,
  // Spans of years, each year, what was set, speeds, taxes that are let off.
  /giai\s*đoạn|từ\s*(năm|ngày)|(mỗi|một)\s+năm|đề\s*ra|kỳ\s*vọng|km\/h|miễn,/,
  // What must be reached, what is below a season or a year, parts of plans, births.
  /dồn\s*sức|(phải|cần)\s*đạt|tâm\s+đ|kém\s+(năm|quý|vụ|cùng)|chiếm\s[^.,;]{1,6}%\s+(k[ếh]|dự)|đẻ\s/,
  // Animals of so many, prices of sizes, gas by the bottle, cases with suspects, who got so much, minutes, what is new,
  // somebody's story.
  /mới\s+(được|thành)|\/\d[\d.]*\s+con|(con|kg)\/(con|kg)|gas\s|vụ,\s+\d|đồng\s+cho\s+\d|tối\s*đa|phút|đạt\s+tiến|(^|\.)\s*(ông|chị|tôi)\s/,
  // What stands before a colon; what is not, not yet or by whom; tasks and votes; those that were killed; work abroad.
  /:|không|chưa|nghị|tối\s*thiểu|ít\s*nhất|hoàn\s*thành|đưa\s|giao\s|toàn\s|tán\s*thành|chết|làm\s*rõ|triệu\/|tr\.|xử\s*lý|cho\s*vay|sở,|biệt/,
  // Places and what they did, prices of goods, for whom, marks that were passed, the most, what is left, worth of weights.
  /(^|[,;.\n]\s*)(huyện|quận|xã|phường|thị|thành)\s|,\s*tại|đồng\/\D|đối với|mốc\s|(fdi|tư)\s*thực|nhất\s+(\d|là|ở)|còn lại|chu kỳ|giấy|\(đạt|giải ngân|tấn[^.;]*đạt|nhiều gấp|\d người/,
];
const UNUSUAL = new RegExp(CUES.map(({ source }) => source).join('|'), 'i');

/** The same, told by a capital where nothing stands between two paragraphs of a page, or in a heading. */
const BEGINNINGS = /So với|Kế hoạch năm|KẾ HOẠCH N/;

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
  return text.length > LONG || UNUSUAL.test(text) || BEGINNINGS.test(text) ? 'prose' : 'usual';
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
