// The gallery: gives every figure its report, and every chart the look that the form, or the address, asks for
// (gallery.html?theme=dark&charts=plan; theme=all&charts=all shows every chart in every theme).

const form = document.getElementById('look');

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}

const figures = await Promise.all([...document.querySelectorAll('figure')].map(async (figure) => {
  const response = await fetch(`gallery/${figure.id}.json`);
  return [figure, await response.json()];
}));

look();
form.addEventListener('change', look);

function look() {
  const { theme, lang, charts, width, size } = Object.fromEntries(new FormData(form));
  document.documentElement.style.colorScheme = /light|dark/.test(theme) ? theme : '';
  // A theme of its own is asked for only where both are to be seen; else the chart follows the page.
  const themes = theme === 'all' ? ['light', 'dark'] : ['auto'];
  const forms = charts === 'all' ? choices('charts') : [charts];
  const wanted = themes.flatMap((theme) => forms.map((charts) => ({ theme, charts, lang })));
  for (const [figure, report] of figures) {
    const shown = [...figure.querySelectorAll('chi-tieu')];
    shown.slice(wanted.length).forEach((chart) => chart.remove());
    wanted.forEach((attributes, place) => {
      const chart = shown[place] ?? made(report);
      for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
      Object.assign(chart.style, { inlineSize: width && `${width}px`, fontSize: `${size}%` });
      if (!chart.isConnected) figure.append(chart);
    });
  }
}

/** What a list of the form offers, but for all together. */
function choices(name) {
  return [...form.elements[name].options].map(({ value }) => value).filter((value) => value !== 'all');
}

function made(report) {
  const chart = document.createElement('chi-tieu');
  chart.setAttribute('source', 'số liệu đặt ra để thử');
  chart.report = report;
  return chart;
}
