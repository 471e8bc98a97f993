// The gallery: gives every figure its report, and every chart the look that the form, or the address, asks for
// (gallery.html?theme=dark&charts=plan).

const form = document.getElementById('look');

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}

const charts = await Promise.all([...document.querySelectorAll('figure')].map(async (figure) => {
  const response = await fetch(`gallery/${figure.id}.json`);
  const chart = document.createElement('chi-tieu');
  chart.setAttribute('source', 'số liệu đặt ra để thử');
  chart.report = await response.json();
  return chart;
}));

look();
document.querySelectorAll('figure').forEach((figure, place) => figure.append(charts[place]));
form.addEventListener('change', look);

function look() {
  const { theme, lang, charts: forms, width, size } = Object.fromEntries(new FormData(form));
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
  for (const chart of charts) {
    chart.setAttribute('charts', forms);
    chart.setAttribute('lang', lang);
    chart.style.inlineSize = width && `${width}px`;
    chart.style.fontSize = `${size}%`;
  }
}
