/** Files that `src` names: fetched when they are needed, from the page's own server, within limits. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, engine, openPage, settle, siteUrl } from './support/browser.mjs';
import { figures } from './support/chart.mjs';
import { Middleman } from './support/middleman.mjs';

after(closeBrowser);

const FIGURES = [[148.2, 'tỷ đồng', 84.7, 6.2], [1924, 'tỷ đồng', 69.2, 20.8]];

const paths = (requests) => requests.map((url) => url.slice(new URL(siteUrl).origin.length)).sort();

for (const [page, scripts] of [
  ['file.html', ['/chi-tieu.js', '/chi-tieu-full.js', '/chi-tieu-full.wasm', '/chi-tieu-files.js', '/chi-tieu-files.wasm']],
  ['file-single.html', ['/chi-tieu.all.js', '/chi-tieu-files.all.js']],
]) {
  test(`CSV, JSON and HTML give the same figures; nothing else is fetched (${page})`, async () => {
    const opened = await openPage(`/pages/${page}`);
    assert.deepEqual(await settle(opened.page), []);
    const files = ['csv', 'html', 'json'].map((ending) => `/pages/files/bao-cao.${ending}`);
    assert.deepEqual(paths(opened.requests), [...scripts, ...files, '/emblem.svg', `/pages/${page}`].sort());
    for (const kind of ['csv', 'json', 'html']) assert.deepEqual(await figures(opened.page.locator(`#${kind}`)), FIGURES, kind);
    assertQuiet(opened);
    await opened.close();
  });
}

test('of a page only what is read is copied, hidden, and the words of a figure can be seen', async () => {
  const opened = await openPage('/pages/file.html');
  const { page } = opened;
  await settle(page);
  const chart = page.locator('#html');
  const copied = await chart.evaluate(({ shadowRoot }) => {
    const root = shadowRoot.lastElementChild;
    const all = [...root.querySelectorAll('*')];
    return { hidden: root.hidden, names: [...new Set(all.map((one) => one.localName))], attributes: all.flatMap((one) => one.getAttributeNames()) };
  });
  assert.deepEqual(copied, { hidden: true, names: ['h2', 'p', 'b', 'i', 'span', 'ul', 'li'], attributes: [] });
  assert.equal(await page.title(), 'Số liệu trong tệp riêng');
  await chart.evaluate((element) => element.select('Thu ngân sách'));
  assert.match(await chart.locator('.tip q').innerText(), /Thu ngân sách đạt 148,2 tỷ đồng/);
  assertQuiet(opened);
  await opened.close();
});

test('handlers in a page that is read are not copied; what the policy says of them is said while it is parsed', async () => {
  const body = '<p id="a" onclick="alert(1)">Thu đạt <b onmouseover="alert(2)">5 tỷ đồng</b>, tăng 6% so với cùng kỳ.';
  const { page, violations, close } = await openPage('/pages/file.html', {
    breaks: true,
    prepare: (page) => page.route('**/la.html', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  await settle(page);
  const attributes = await page.locator('#csv').evaluate(async (chart) => {
    chart.setAttribute('src', 'files/la.html#a');
    await chart.drawn;
    return [...chart.shadowRoot.lastElementChild.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
  });
  assert.deepEqual(attributes, []);
  // Firefox says nothing of a document that runs nothing.
  assert.deepEqual([...new Set(violations)], engine === 'firefox' ? [] : ['script-src-attr blocked inline ()']);
  await close();
});

/** Sets `src` of the first chart and tells the error that comes of it. */
async function failed(page, src, crossorigin = false) {
  return page.locator('#csv').evaluate(async (chart, [src, crossorigin]) => {
    const told = new Promise((resolve) => { chart.addEventListener('chi-tieu-error', ({ detail }) => resolve(detail), { once: true }); });
    chart.toggleAttribute('crossorigin', crossorigin);
    chart.setAttribute('src', src);
    const { name, code, message } = await told;
    await chart.drawn;
    return { name, code, message, shown: !chart.shadowRoot.querySelector('.chart').hidden };
  }, [src, crossorigin]);
}

const WRONG = [
  ['files/khong-co.csv', 'no-file', /: the file that src names was not given by the server, which answered 404$/],
  ['far-below.css', 'bad-file', /is neither CSV nor JSON nor HTML, by its media type and its name$/],
  ['files/bao-cao.html#khong-co', 'bad-file', /has no element #khong-co$/],
  ['https://so-lieu.example/a.csv', 'cross-origin', /is on another server, https:\/\/so-lieu\.example; say crossorigin to allow it$/],
  ['data:text/csv,a', 'cross-origin', /is on another server, null; /],
  ['http://[', 'no-file', /is no address$/],
  ['files/hong.json', 'bad-json', /report JSON: not valid JSON: /],
  ['files/hong.csv', 'no-figures', /the table's headers are not known: saw "A", "B"/],
  ['files/ngoac.csv', 'no-figures', /line 2: the quote that begins a cell here is never closed/],
  ['files/to.csv', 'bad-file', /has more than 4000000 bytes$/],
  ['files/di-noi-khac.csv', 'no-file', /could not be fetched$/],
];

test('what is wrong with a file is told in one line, and nothing is fetched from elsewhere', async () => {
  const made = { 'hong.json': '{"indicators":', 'hong.csv': 'A;B\nx;y\n', 'ngoac.csv': 'Chỉ tiêu;Thực hiện\n"Thu;5\n', 'to.csv': 'a'.repeat(4_000_001) };
  const opened = await openPage('/pages/file.html', {
    prepare: (page) => page.route('**/files/*', (route) => {
      const body = made[new URL(route.request().url()).pathname.split('/').pop()];
      if (route.request().url().endsWith('di-noi-khac.csv')) return route.abort();
      return body === undefined ? route.continue() : route.fulfill({ body });
    }),
  });
  const { page, errors, requests } = opened;
  await settle(page);
  for (const [src, code, message] of WRONG) {
    const error = await failed(page, src);
    assert.deepEqual([error.name, error.code, error.shown], ['ChiTieuError', code, false], src);
    assert.match(error.message, /^<chi-tieu id="csv">: /);
    assert.match(error.message, message);
  }
  assert.equal(errors.filter((line) => line.startsWith('<chi-tieu')).length, WRONG.length);
  assert.equal(requests.some((url) => url.includes('example')), false);
  await opened.close();
});

test('a file that leads to another server is not read, unless the page allows it', async () => {
  const other = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/csv', 'access-control-allow-origin': '*' }).end('Chỉ tiêu;Thực hiện\nThu;5\n');
  });
  await new Promise((done) => { other.listen(0, '127.0.0.1', done); });
  const opened = await openPage('/pages/file.html', {
    policy: 'none',
    others: [`http://127.0.0.1:${other.address().port}`],
    prepare: (page) => page.route('**/dan-di.csv', (route) =>
      route.fulfill({ status: 302, headers: { location: `http://127.0.0.1:${other.address().port}/a.csv` } })),
  });
  await settle(opened.page);
  assert.equal((await failed(opened.page, 'files/dan-di.csv')).code, 'cross-origin');
  await opened.close();
  other.close();
});

test('another server is asked where the page says so', async () => {
  const opened = await openPage('/pages/file.html', {
    policy: 'none',
    others: ['https://so-lieu.example'],
    prepare: (page) => page.route('https://so-lieu.example/**', (route) =>
      route.fulfill({ contentType: 'text/csv', headers: { 'access-control-allow-origin': '*' }, body: 'Chỉ tiêu;Thực hiện\nThu;5\n' })),
  });
  const { page } = opened;
  await settle(page);
  const value = await page.locator('#csv').evaluate(async (chart) => {
    chart.toggleAttribute('crossorigin', true);
    chart.setAttribute('src', 'https://so-lieu.example/a.csv');
    await chart.drawn;
    return (await chart.toReport()).indicators[0].value;
  });
  assert.equal(value, 5);
  assertQuiet(opened);
  await opened.close();
});

test('a file is fetched anew when it is asked for, and given up when the element goes', async () => {
  let answers = 0;
  const held = [];
  const { page, requests, close } = await openPage('/pages/file.html', {
    prepare: async (page) => {
      await page.addInitScript(() => {
        window.aborted = 0;
        const { send } = XMLHttpRequest.prototype;
        XMLHttpRequest.prototype.send = function (...given) {
          this.addEventListener('abort', () => { window.aborted += 1; });
          return send.apply(this, given);
        };
      });
      await page.route('**/bao-cao.csv', async (route) => {
        answers += 1;
        if (answers > 2) return held.push(route);
        return route.fulfill({ contentType: 'text/csv', body: `Chỉ tiêu;Thực hiện\nThu;${answers}\n` });
      });
    },
  });
  await settle(page);
  const chart = page.locator('#csv');
  const value = () => chart.evaluate(async (element) => (await element.toReport()).indicators[0].value);
  assert.equal(await value(), 1);
  await chart.evaluate((element) => element.refresh());
  assert.equal(await value(), 2);
  await chart.evaluate(async (element) => {
    const drawn = element.refresh();
    setTimeout(() => element.remove(), 300);
    await drawn;
  });
  await page.waitForFunction(() => window.aborted === 1);
  assert.equal(requests.filter((url) => url.endsWith('.csv')).length, 3);
  await close();
});

test('a server that never answers, or never ends its answer, is given up after ten seconds', async () => {
  const server = await new Middleman(siteUrl).listen();
  /** A line every half second, for ever. */
  async function* drops() {
    for (;;) {
      yield 'Thu;5\n';
      await new Promise((done) => { setTimeout(done, 500); });
    }
  }
  server.begin([
    [/\.csv$/, () => new Promise(() => {})],
    [/\.json$/, () => ({ body: drops() })],
  ]);
  const opened = await openPage(`${server.url}/pages/file.html`, {
    prepare: (page) => page.addInitScript(() => {
      window.told = {};
      document.addEventListener('chi-tieu-error', ({ target, detail: { name, code, message } }) => {
        window.told[target.id] = [name, code, message, Math.round(performance.now() / 1000)];
      });
    }),
  });
  const { page } = opened;
  await page.waitForFunction(() => window.told.csv && window.told.json, undefined, { timeout: 30_000 });
  const told = await page.evaluate(() => window.told);
  for (const id of ['csv', 'json']) {
    const [name, code, message, seconds] = told[id];
    assert.deepEqual([name, code, message],
      ['ChiTieuError', 'no-file', `<chi-tieu id="${id}">: the file that src names did not come within 10 s`]);
    assert.ok(seconds >= 10 && seconds < 25, `${seconds} s`);
    assert.equal(await page.locator(`#${id}`).evaluate((chart) => chart.drawn.then(() => !!chart.shadowRoot.querySelector('.chart:not([hidden])'))), false);
  }
  assert.deepEqual(await figures(page.locator('#html')), FIGURES, 'others are drawn meanwhile');
  assert.equal(opened.errors.filter((line) => line.startsWith('<chi-tieu')).length, 2);

  // What comes in the end is drawn when it is asked for again.
  server.begin();
  await page.locator('#csv').evaluate((chart) => chart.refresh());
  assert.deepEqual(await figures(page.locator('#csv')), FIGURES);
  await opened.close();
  await server.close();
});
