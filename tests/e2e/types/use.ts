// What a page's own TypeScript does with the element: must compile. Lines after `@ts-expect-error` must not.
import { ChiTieuElement, ChiTieuError } from 'chi-tieu/element.js';
import type { Fact, Indicator, Report } from 'chi-tieu/element.js';
import 'chi-tieu/define.js';

const chart: ChiTieuElement = document.createElement('chi-tieu');
const report: Report = {
  title: 'Kết quả 9 tháng',
  place: 'huyện Đầm Hà',
  period: { months: 9, year: 2022 },
  indicators: [
    { name: 'Thu ngân sách', unit: 'tỷ đồng', value: 148.2, completion: 84.7, growth: 6.2, growthBase: 'yoy' },
    { name: 'Việc làm', plan: [1000, 1100], growth: [{ pct: 5, base: 'mom' }], better: 'higher' },
  ],
};
chart.report = report;
chart.report = null;
chart.forElement = document.querySelector('article');

// @ts-expect-error an unknown key
chart.report = { indicators: [{ name: 'Thu', grwoth: 3 }] };
// @ts-expect-error numbers are numbers
chart.report = { indicators: [{ name: 'Thu', value: '20,8%' }] };

document.addEventListener('chi-tieu-error', ({ detail }) => {
  const known: ChiTieuError = detail;
  if (known.code === 'bad-json') console.log(known.path, known.message);
  // @ts-expect-error there is no such code
  if (known.code === 'bad-weather') return;
});
chart.addEventListener('chi-tieu-select', ({ detail }) => {
  const indicator: Indicator = detail;
  console.log(indicator.name, indicator.value ?? 0);
});

export async function take(): Promise<[string, string, Blob, boolean, Fact[]]> {
  await chart.refresh();
  await chart.drawn;
  return [await chart.toSVG(), await chart.toCSV(), await chart.toPNG(), await chart.select('Thu'), await chart.toFacts()];
}
