/** Hostile pages: whatever a page does to all that is on it, its charts are whole, sharp and say the same. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

/** What the article of every page says, as text: some pages change how lists become JSON. */
const SAYS = 'giá trị sản xuất nông nghiệp 812 70,5 6,3|Thu ngân sách 148,2 91 -2,4';

const PAGES = [
  { name: 'reset.html' },
  { name: 'unset.html' },
  { name: 'unset-important.html' },
  { name: 'zoom.html', zooms: [1.5, 1.2] },
  { name: 'transform.html' },
  { name: 'rtl.html' },
  { name: 'print.html' },
  { name: 'base.html' },
  { name: 'page.xhtml' },
  { name: 'quirks.html' },
  { name: 'globals.html' },
  { name: 'polluted.html' },
  { name: 'clobbered.html' },
];

async function open(name, reader = {}) {
  const opened = await openPage(`/pages/hostile/${name}`, { policy: 'none', ...reader });
  assert.deepEqual(await settle(opened.page), [], 'elements that were not drawn in time');
  return opened;
}

/** Lets the page draw whatever it is about to. */
const frames = (page) =>
  page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));

function assertQuiet({ errors, warnings, failures }) {
  assert.deepEqual({ errors, warnings, failures }, { errors: [], warnings: [], failures: [] });
}

/** What each chart of a page shows: a line, because a hostile page may change how anything else is passed on. */
async function shown(page) {
  const text = await page.evaluate(async () => {
    const number = (value) => (value === undefined ? '' : String(value).replace('.', ','));
    let lines = '';
    for (const chart of document.querySelectorAll('chi-tieu')) {
      const canvas = chart.shadowRoot.querySelector('.chart:not([hidden]) canvas');
      const place = chart.parentElement.getBoundingClientRect();
      const box = canvas?.getBoundingClientRect();
      let says = '';
      for (const one of chart.size && box?.width ? (await chart.toReport()).indicators : []) {
        const own = (key) => (Object.prototype.hasOwnProperty.call(one, key) ? one[key] : undefined);
        says += `${says && '|'}${one.name} ${number(own('value'))} ${number(own('completion'))} ${number(own('growth'))}`;
      }
      const { length } = chart.shadowRoot.querySelectorAll('tbody tr');
      const sharp = canvas ? canvas.width / canvas.clientWidth : 0;
      lines += `${says};${length};${box ? box.width / place.width : 0};${sharp};${canvas?.clientWidth ?? 0};${canvas?.clientHeight ?? 0}\n`;
    }
    return lines;
  });
  return text.trimEnd().split('\n').map((line) => {
    const [says, rows, part, sharp, width, height] = line.split(';');
    return { says, rows: Number(rows), part: Number(part), sharp: Number(sharp), width: Number(width), height: Number(height) };
  });
}

for (const { name, zooms = [1, 1] } of PAGES) {
  for (const [width, scale] of [[1280, 1], [375, 2]]) {
    test(`${name} at ${width} px, ${scale}x: both charts are drawn whole`, async () => {
      const opened = await open(name, { width, scale });
      const charts = await shown(opened.page);
      assert.equal(charts.length, 2);
      assert.equal(charts[0].says, SAYS);
      assert.deepEqual(charts.map(({ rows }) => rows), [2, 1]);
      charts.forEach((chart, place) => {
        assert.ok(chart.part > 0.9 && chart.part < 1.01, `${chart.part} of its place`);
        assert.ok(Math.abs(chart.sharp - scale * zooms[place]) < 0.02, `${chart.sharp} pixels for each`);
        assert.ok(chart.width >= 230 && chart.height > 60, `${chart.width} × ${chart.height}`);
      });
      assertQuiet(opened);
      await opened.close();
    });
  }
}

for (const name of ['transform.html', 'zoom.html', 'rtl.html', 'unset-important.html']) {
  test(`${name}: the tooltip stands beside the pointer, whole and inside the window`, async () => {
    const opened = await open(name, { width: 900, height: 1000 });
    const { page } = opened;
    const chart = page.locator('chi-tieu').first();
    await chart.locator('canvas').focus();
    await chart.locator('.mark').first().waitFor();
    const mark = await chart.locator('.mark').first().boundingBox();
    const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
    await page.mouse.move(x, y);
    await chart.locator('.tip:not([hidden])').waitFor();
    const named = await chart.locator('.mark').first().getAttribute('aria-label');
    assert.ok(named.startsWith(await chart.locator('.tip .name').innerText()), 'another row than the one that is pointed at');
    const tip = await chart.locator('.tip').boundingBox();
    assert.ok(tip.x >= 0 && tip.x + tip.width <= 900 && tip.y >= 0 && tip.y + tip.height <= 1000, JSON.stringify(tip));
    assert.ok(Math.abs(tip.x + tip.width / 2 - x) < 300, `${tip.x} and ${x}`);
    assert.ok(Math.min(Math.abs(tip.y + tip.height - y), Math.abs(tip.y - y)) < 80, `${JSON.stringify(tip)} and ${y}`);
    assertQuiet(opened);
    await opened.close();
  });
}

test('a tab, an accordion and what is found by search are drawn when they are opened, and no line says a word', async () => {
  const opened = await openPage('/pages/hostile/tabs.html', { policy: 'none', height: 2000 });
  await opened.page.waitForFunction(() => document.querySelector('chi-tieu').size);
  const { page } = opened;
  const drawn = async () => (await shown(page)).map(({ width }) => width > 0);
  const until = (place) => page.waitForFunction((place) =>
    document.querySelectorAll('chi-tieu')[place].shadowRoot.querySelector('canvas')?.clientWidth > 500, place);
  assert.deepEqual(await drawn(), [true, false, false, false]);
  await page.click('#second');
  await until(1);
  await page.click('summary');
  await until(2);
  await page.evaluate(() => document.querySelector('[hidden=until-found]').removeAttribute('hidden'));
  await until(3);

  // What changes while it is not seen is drawn when it is seen again, also at another width.
  const first = page.locator('chi-tieu').first();
  await first.evaluate((chart) => { chart.report = { indicators: [{ name: 'Chi', value: 3, growth: 1 }] }; });
  await page.setViewportSize({ width: 700, height: 2000 });
  await page.waitForTimeout(200);
  await page.click('#first');
  await page.waitForFunction(() => document.querySelector('chi-tieu').size === 1
    && document.querySelector('chi-tieu').shadowRoot.querySelectorAll('tbody tr').length === 1);
  const canvas = await first.evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').clientWidth);
  assert.ok(canvas > 500 && canvas < 700, `${canvas}`);
  for (const tab of ['#second', '#first', '#second', '#first']) await page.click(tab);
  await page.waitForTimeout(200);
  assertQuiet(opened);
  await opened.close();
});

test('a page whose objects all have an `once` can press every button again and again', async () => {
  const opened = await open('polluted.html');
  const chart = opened.page.locator('chi-tieu').first();
  for (let time = 0; time < 3; time++) {
    for (const [button, turned] of [['listed', 1], ['drawn', 0]]) {
      await chart.locator(`button.${button}`).click();
      assert.equal(await chart.locator('.chart.turned').count(), turned);
    }
  }
  await opened.close();
});

test('JSON is taken away whole from a page that gives lists a `toJSON` of its own', inChromium('its driver tells of no downloads'), async () => {
  const { page, close } = await open('globals.html');
  const chart = page.locator('chi-tieu').first();
  await chart.locator('button.menu').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.locator('.items button', { hasText: 'JSON' }).click(),
  ]);
  const report = JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8'));
  assert.deepEqual(report.indicators.map(({ name }) => name), ['giá trị sản xuất nông nghiệp', 'Thu ngân sách']);
  await close();
});

test('a wider place is followed where the page takes the element out of its box', async () => {
  for (const name of ['unset-important.html', 'unset.html', 'reset.html']) {
    const { page, close } = await open(name, { width: 600 });
    const width = () => page.locator('chi-tieu').first().evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').clientWidth);
    const before = await width();
    await page.setViewportSize({ width: 400, height: 900 });
    await frames(page);
    await frames(page);
    assert.ok(await width() <= 400 && before > 400, `${name}: ${before}, then ${await width()}`);
    await close();
  }
});

test('an older copy that came first stays, and one line says so', async () => {
  const { page, errors, warnings, close } = await openPage('/pages/hostile/older.html', { policy: 'none' });
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('chi-tieu').innerText(), 'bản cũ');
  assert.deepEqual(errors, []);
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0], /^<chi-tieu>: another copy .* came first/);
  await close();
});

test('fifty charts share one instance of one module', async () => {
  const opened = await openPage('/pages/hostile/fifty.html', {
    policy: 'none',
    prepare: (page) => page.addInitScript(() => {
      window.instances = 0;
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = (...given) => {
        window.instances += 1;
        return instantiate.apply(WebAssembly, given);
      };
    }),
  });
  const { page } = opened;
  assert.deepEqual(await settle(page, 30_000), []);
  assert.equal(await page.evaluate(() => window.instances), 1);
  assert.equal(opened.requests.filter((url) => url.endsWith('.wasm')).length, 1);
  assert.equal((await shown(page)).filter(({ width, rows }) => width > 500 && rows === 1).length, 50);
  assertQuiet(opened);
  await opened.close();
});

test('an article that grows to 2 MB in a hundred steps is drawn once', async () => {
  const opened = await open('base.html');
  const { page } = opened;
  const [drawings, count] = await page.evaluate(async () => {
    let drawings = 0;
    document.addEventListener('chi-tieu-change', () => { drawings += 1; });
    const article = document.getElementById('bao-cao');
    const line = 'Trong tháng, các xã đã họp dân, nghe ý kiến và ghi lại những việc còn phải làm. ';
    for (let part = 0; part < 100; part++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line.repeat(150) + `Thu phí số ${part} đạt ${part + 10} tỷ đồng, tăng 5% so với cùng kỳ.`;
      article.append(paragraph);
    }
    const chart = document.querySelector('chi-tieu');
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    await chart.drawn;
    return [drawings, chart.size];
  });
  assert.equal(drawings, 1);
  assert.ok(count >= 100, `${count} indicators`);
  assertQuiet(opened);
  await opened.close();
});

test('what is taken out and put in again in the same task is drawn once, and keeps its report', async () => {
  const opened = await open('base.html');
  const { page } = opened;
  const [charts, name] = await page.evaluate(async () => {
    const chart = document.querySelector('chi-tieu');
    chart.report = { indicators: [{ name: 'Chi', value: 3 }] };
    for (let time = 0; time < 100; time++) {
      chart.remove();
      document.body.append(chart);
      if (time % 3 === 0) document.body.prepend(chart);
    }
    await chart.drawn;
    return [chart.shadowRoot.querySelectorAll('canvas').length, (await chart.toReport()).indicators[0].name];
  });
  assert.deepEqual([charts, name], [1, 'Chi']);
  assertQuiet(opened);
  await opened.close();
});

test('a page that the browser translates keeps its charts, in the language it is translated to', async () => {
  const opened = await open('print.html');
  const { page } = opened;
  await page.evaluate(async () => {
    // As Chromium's translation does it: the texts change inside two <font> each, then the page says so.
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.parentElement.localName !== 'script') nodes.push(walker.currentNode);
    for (const node of nodes.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = 'In 9 months of 2022, agricultural output reached 812 billion dong, 70.5% of the plan, up 6.3%.';
      outer.append(inner);
      node.replaceWith(outer);
    }
    document.documentElement.lang = 'en';
    await new Promise((done) => { setTimeout(done, 300); });
  });
  const [first] = await shown(page);
  assert.equal(first.says, SAYS);
  const spoken = await page.locator('chi-tieu canvas').first().getAttribute('aria-label');
  assert.match(spoken, /9 months of 2022/);
  // Words that are no longer on the page are not said to be.
  const chart = page.locator('chi-tieu').first();
  await chart.locator('canvas').focus();
  await chart.locator('.tip:not([hidden])').waitFor();
  assert.equal(await chart.locator('.tip q').count(), 0);
  assertQuiet(opened);
  await opened.close();
});

test('a page that was translated before its chart was near gets none, and one line says why', async () => {
  const { page, errors, close } = await openPage('/pages/hostile/base.html', {
    policy: 'none',
    prepare: (page) => page.addInitScript(() => document.documentElement?.classList.add('translated-ltr')),
  });
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    const chart = document.querySelector('chi-tieu').cloneNode();
    document.body.append(chart);
    return chart.drawn;
  });
  const last = page.locator('chi-tieu').last();
  assert.equal(await last.locator('.chart:not([hidden])').count(), 0);
  assert.match(errors.at(-1), /: the browser has translated the page; only the original can be read$/);
  await close();
});
