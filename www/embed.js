// The page in a frame. In: a report, by the address (embed.html#report={…} or #src=figures.csv) or by a message of the
// page around it ({type: 'chi-tieu-report', report}). Out: its chart, and to the page around it how high that is
// ({type: 'chi-tieu-height', height}) and that messages are heard ({type: 'chi-tieu-hello'}).
//
// Whoever makes an address can put figures into it, and they would stand under the name of this server. So a report that
// comes by address or message of another site is drawn with a line that says so.

const FOREIGN = {
  vi: 'số liệu do trang nhúng đưa vào, không phải của máy chủ này',
  en: 'figures given by the page around, not by this server',
};

const chart = document.createElement('chi-tieu');
const framed = parent !== window;

function show(report, foreign) {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
  if (foreign) chart.setAttribute('source', FOREIGN[lang]);
  else chart.removeAttribute('source');
  chart.report = report;
  document.body.prepend(chart);
}

/** The address says what to draw, and how. */
function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of ['charts', 'theme', 'src', 'unfolded']) {
    if (asked.has(name)) chart.setAttribute(name, asked.get(name));
    else chart.removeAttribute(name);
  }
  if (asked.has('lang')) document.documentElement.lang = asked.get('lang');
  if (asked.has('src')) return show(null, false);
  if (!asked.has('report')) return chart.remove();
  try {
    show(JSON.parse(asked.get('report')), true);
  } catch (error) {
    console.error(`embed.html: report= in the address is not valid JSON: ${error.message}`);
  }
}

addEventListener('hashchange', follow);
addEventListener('message', ({ data, source, origin }) => {
  if (framed && source === parent && data?.type === 'chi-tieu-report') show(data.report, origin !== location.origin);
});
follow();

if (framed) {
  const tell = async (type, more) => {
    // Told by an observer, WebKit takes a message to a page of the same site for one of that page's own; not in a task's end.
    await null;
    parent.postMessage({ type, ...more }, '*');
  };
  new ResizeObserver(() => tell('chi-tieu-height', { height: Math.ceil(document.documentElement.getBoundingClientRect().height) }))
    .observe(document.documentElement);
  tell('chi-tieu-hello');
}
