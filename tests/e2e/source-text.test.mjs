/** A chart and the text that it was read from: a figure leads to its words, and its words light its row. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, inChromium } from './support/browser.mjs';
import { FIRST, openChart, row, tipText } from './support/demo-chart.mjs';

after(closeBrowser);

/** Where some words of the demo's report stand in the window, scrolled to. */
function figureInText(page, words) {
  return page.evaluate((words) => {
    const source = document.getElementById(document.querySelector('chi-tieu').getAttribute('for'));
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    return null;
  }, words);
}

test('the words that a figure was read from are highlighted, and gone to', async () => {
  const demo = await openChart({ reducedMotion: true });
  const { page, chart } = demo;
  const { x, y } = await row(page, chart, 0);
  await page.mouse.move(x, y);
  await chart.locator('.tip:not([hidden])').waitFor();
  const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('chi-tieu') ?? [])].join());
  assert.match(await highlighted(), /20,8%/);
  assert.match(await chart.locator('.tip q').innerText(), new RegExp(FIRST.quote));
  await page.mouse.click(x, y);
  // What is told of the row goes when the page has scrolled away from it, which is some frames later.
  await chart.locator('.tip').waitFor({ state: 'hidden' });
  const top = await page.evaluate(() => [...CSS.highlights.get('chi-tieu')][0].getBoundingClientRect().top);
  assert.ok(top > 0 && top < 900, `${top}`);
  await page.keyboard.press('Escape');
  assert.equal(await highlighted(), '');
  assertQuiet(demo);
  await demo.close();
});

test('a finger shows a figure, and goes to its words when it comes again', inChromium('its driver has no finger'), async () => {
  const demo = await openChart({ width: 320, touch: true, reducedMotion: true });
  const { chart } = demo;
  const { x, y } = await chart.locator('canvas').boundingBox();
  const tap = () => demo.page.touchscreen.tap(x + 40, y + 170);
  await tap();
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await tap();
  assert.match(await tipText(chart), new RegExp(`^${FIRST.name}`));
  const scrolled = () => demo.page.evaluate(() => Math.round(scrollY));
  const before = await scrolled();
  await tap();
  assert.ok(await scrolled() > before + 300, `${await scrolled()} after ${before}`);
  assertQuiet(demo);
  await demo.close();
});

test('pointing at a figure in the text lights its row, until the pointer leaves the figure', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  await chart.locator('canvas').focus();
  const mark = chart.locator('.mark[aria-label*="91,6%"]').first();
  await mark.waitFor();
  /** The middle of a box, from the top of the chart. */
  const middle = async (box) => {
    const [{ y, height }, chartBox] = [await box.boundingBox(), await chart.boundingBox()];
    return y + height / 2 - chartBox.y;
  };
  const row = await middle(mark);
  await page.keyboard.press('Escape');
  const place = await figureInText(page, '91,6%');
  await page.evaluate(() => new Promise(requestAnimationFrame)); // Being scrolled ends what is lit.
  await page.mouse.move(...place);
  const light = chart.locator('.light');
  await light.waitFor();
  assert.ok(Math.abs(await middle(light) - row) < 2, `${await middle(light)}, and its row at ${row}`);
  await page.mouse.move(1, 1);
  await light.waitFor({ state: 'hidden' });
  await demo.close();
});

test('who points at the text of an untouched chart sees its figure lit', async () => {
  const demo = await openChart();
  const { page, chart } = demo;
  const words = await figureInText(page, '91,6%');
  await page.mouse.move(...words);
  await chart.locator('.tip').waitFor({ state: 'attached' });
  await page.mouse.move(words[0] + 1, words[1]);
  await chart.locator('.light:not([hidden])').waitFor({ state: 'attached' });
  await demo.close();
});
