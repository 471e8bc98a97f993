// Fifty reports, each with its chart.

const main = document.querySelector('main');
for (let place = 0; place < 50; place++) {
  const report = document.createElement('p');
  report.id = `bao-cao-${place}`;
  report.textContent = `Thu ngân sách xã ${place} đạt ${100 + place},5 tỷ đồng, bằng ${60 + place % 40}% kế hoạch, \
tăng ${1 + place % 9},2% so với cùng kỳ.`;
  const chart = document.createElement('chi-tieu');
  chart.setAttribute('for', report.id);
  main.append(report, chart);
}
