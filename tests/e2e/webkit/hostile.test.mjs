/** Hostile pages in WebKitGTK: whatever a page does to all that is on it, its charts are whole, sharp and say the same. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { closeBrowser, openPage, until } from '../support/webkit.mjs';

after(closeBrowser);

/** What the article of every page says, as a line: some pages change how lists and texts are passed on. */
const SAYS = 'giá trị sản xuất nông nghiệp;812;70.5;6.3;Thu ngân sách;148.2;91;-2.4;';

const PAGES = ['reset', 'unset', 'unset-important', 'zoom', 'transform', 'rtl', 'base', 'quirks', 'polluted', 'clobbered'];

for (const name of [...PAGES.map((page) => `${page}.html`), 'page.xhtml']) {
  test(`${name}: both charts are drawn whole`, async () => {
    const page = await openPage(`/pages/hostile/${name}`, { policy: 'none' });
    await page.settle();
    const line = await page.evaluate(async () => {
      let line = '';
      for (const chart of document.querySelectorAll('chi-tieu')) {
        const canvas = chart.shadowRoot.querySelector('.chart:not([hidden]) canvas');
        let place = chart.parentElement;
        while (place.parentElement && getComputedStyle(place).display === 'inline') place = place.parentElement;
        const part = canvas.getBoundingClientRect().width / place.getBoundingClientRect().width;
        line += `${part > 0.9 && part < 1.01 && canvas.clientHeight > 60};`;
        for (const { name, value, completion, growth } of (await chart.toReport()).indicators) line += `${name};${value};${completion};${growth};`;
      }
      return line;
    });
    assert.ok(line.startsWith(`true;${SAYS}true;`), line);
    const { errors, warnings, failures } = await page.record();
    assert.deepEqual({ errors, warnings, failures }, { errors: [], warnings: [], failures: [] });
  });
}

for (const [name, inside] of [['transform.html', true], ['zoom.html', false], ['rtl.html', true], ['unset-important.html', true]]) {
  test(`${name}: the tooltip is of the row that is pointed at${inside ? ', inside the window' : ''}`, async () => {
    const page = await openPage(`/pages/hostile/${name}`, { policy: 'none' });
    await page.settle();
    const chart = await page.chart();
    await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').focus({ focusVisible: true }));
    await chart.find('.mark');
    const label = await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.mark').ariaLabel);
    await page.press('ESCAPE');
    // Where zoom is, WebKit tells places in pixels of the element, and how far the page is scrolled in those of the window.
    await page.evaluate(() => scrollTo(0, 0));
    const zoom = name === 'zoom.html' ? 1.5 : 1;
    const { x, y, width, height } = await chart.box('.mark');
    await page.point((x + width / 2) * zoom, (y + height / 2) * zoom);
    await until(() => chart.evaluate(({ shadowRoot }) => !shadowRoot.querySelector('.tip').hidden), 'the tooltip');
    const named = await chart.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.tip .name').innerText);
    assert.ok(label.startsWith(named), `${named}, and not ${label}`);
    if (!inside) return;
    const tip = await chart.box('.tip');
    const [wide, high] = await page.evaluate(() => [innerWidth, innerHeight]);
    assert.ok(tip.x >= 0 && tip.y >= 0 && tip.x + tip.width <= wide && tip.y + tip.height <= high, JSON.stringify(tip));
  });
}

test('a tab and an accordion are drawn when they are opened', async () => {
  const page = await openPage('/pages/hostile/tabs.html', { policy: 'none' });
  const width = (place) => page.evaluate((place) =>
    document.querySelectorAll('chi-tieu')[place].shadowRoot.querySelector('canvas')?.clientWidth ?? 0, place);
  await (await page.chart()).evaluate(({ drawn }) => drawn);
  assert.equal(await width(1), 0);
  for (const [place, selector] of [[1, '#second'], [2, 'summary']]) {
    await page.evaluate((place, selector) => {
      document.querySelector(selector).click();
      return document.querySelectorAll('chi-tieu')[place].drawn;
    }, place, selector);
    assert.ok(await width(place) > 500, `${place}: ${await width(place)}`);
  }
  await page.assertQuiet();
});
