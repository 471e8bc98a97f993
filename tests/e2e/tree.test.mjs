/** What assistive technology is told of a chart: its accessibility tree, held against the one that was last looked at. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { closeBrowser, openPage, settle } from './support/browser.mjs';

after(closeBrowser);

const KEPT = new URL('trees/', import.meta.url);

/** Holds a tree against the kept one; `UPDATE_PICTURES=1` keeps it instead. */
async function assertTree(locator, name) {
  const tree = `${await locator.ariaSnapshot()}\n`;
  const kept = new URL(`${name}.yml`, KEPT);
  if (process.env.UPDATE_PICTURES) await writeFile(kept, tree);
  assert.equal(tree, await readFile(kept, 'utf8'), name);
}

async function openChart(lang) {
  const demo = await openPage('/index.html');
  await settle(demo.page);
  const chart = demo.page.locator('chi-tieu').first();
  if (lang) await chart.evaluate((element, lang) => { element.lang = lang; return element.drawn; }, lang);
  return { ...demo, chart };
}

for (const lang of ['', 'en']) {
  test(`a chart is a picture with a summary, a table and buttons: ${lang || 'vi'}`, async () => {
    const { chart, close } = await openChart(lang);
    await assertTree(chart, `chart-${lang || 'vi'}`);
    await close();
  });
}

test('a chart that is gone through has a button for each figure, and keys for them', async () => {
  const { page, chart, close } = await openChart();
  await chart.locator('canvas').focus();
  await chart.locator('.mark').first().waitFor();
  await page.keyboard.press('Enter');
  await assertTree(chart, 'figures-vi');
  await close();
});

test('the table in the place of the chart', async () => {
  const { chart, close } = await openChart();
  await chart.getByRole('button', { name: 'Bảng', exact: true }).click();
  await chart.getByRole('button', { name: 'Tải về' }).click();
  await chart.getByRole('button', { name: 'PNG' }).waitFor();
  await assertTree(chart, 'table-vi');
  await close();
});
