/** The gallery: every form of chart on figures that are hard to draw, as pictures. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test, { after } from 'node:test';

import { closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';
import { bringNear } from './support/chart.mjs';
import { assertPicture, setTestFont } from './support/picture.mjs';

after(closeBrowser);

const DATA = new URL('../../www/gallery/', import.meta.url);

/** How the gallery is looked at, and which of its figures. */
const LOOKS = [
  ['page', { width: 1280 }, '', ['province', 'outlier', 'falling', 'zeros', 'names', 'levels']],
  ['phone', { width: 320 }, '', ['province', 'outlier']],
  ['sharp', { width: 320, scale: 2 }, '', ['one']],
  ['dark', { width: 768, dark: true }, '', ['fifty', 'doubt']],
  ['forced', { width: 768, forcedColors: true }, '', ['outlier']],
  ['english', { width: 768 }, '?lang=en', ['ranges']],
  ['large', { width: 768 }, '?size=200', ['ranges']],
];

async function openGallery(reader, query) {
  const gallery = await openPage(`/gallery.html${query}`, { ...reader, policy: 'none' });
  await gallery.page.locator('chi-tieu').first().waitFor();
  await setTestFont(gallery.page);
  assert.deepEqual(await settle(gallery.page), [], 'elements that were not drawn in time');
  return gallery;
}

for (const [look, reader, query, chosen] of LOOKS) {
  test(`the gallery looks as it did: ${look}`, inChromium('the kept pictures are of Chromium'), async () => {
    const { page, errors, warnings, close } = await openGallery(reader, query);
    for (const name of chosen) {
      await assertPicture(page.locator(`#${name} chi-tieu`), `${name}-${look}`);
    }
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await close();
  });
}

test('every form of chart is drawn of every report in every theme', async () => {
  const { page, errors, warnings, close } = await openGallery({ width: 768 }, '?theme=all&charts=all');
  const drawn = [];
  for (const each of await page.locator('chi-tieu').all()) {
    await bringNear(each);
    drawn.push(await each.evaluate((chart) => {
      const canvas = chart.shadowRoot.querySelector('canvas');
      // Several charts in turn have the same one: it is read by way of another.
      const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
      const context = copy.getContext('2d', { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return [chart.parentElement.id, chart.getAttribute('charts'), chart.getAttribute('theme'), data.some((value) => value > 0)];
    }));
  }
  const files = await readdir(DATA);
  assert.equal(new Set(drawn.map((each) => each.join())).size, files.length * 5 * 2);
  assert.deepEqual(drawn.filter(([, , , painted]) => !painted), []);
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  await close();
});

test('every report of the gallery stands on its page', async () => {
  const files = (await readdir(DATA)).map((name) => name.replace('.json', '')).sort();
  const { page, close } = await openGallery({}, '');
  const shown = await page.locator('figure').evaluateAll((figures) => figures.map((figure) => figure.id).sort());
  assert.deepEqual(shown, files);
  await close();
});

test('a chart that its page unfolds has a figure to go to in each of its rows', async () => {
  const { page, close } = await openGallery({}, '?charts=growth');
  const chart = page.locator('#fifty chi-tieu');
  const marks = async () => {
    await chart.evaluate((element) => element.drawn);
    await chart.locator('canvas').focus();
    await chart.locator('.mark').first().waitFor();
    return chart.locator('.mark').count();
  };
  assert.ok(await marks() <= 20);
  await chart.evaluate((element) => element.toggleAttribute('unfolded'));
  assert.ok(await marks() > 40);
  await close();
});

test('the button shows all rows, and folds them again', async () => {
  const { page, close } = await openGallery({}, '');
  const chart = page.locator('#fifty chi-tieu');
  const height = () => chart.evaluate(async (element) => {
    await element.drawn;
    return element.clientHeight;
  });
  const folded = await height();
  await page.locator('#fifty').getByRole('button', { name: 'Hiện tất cả chỉ tiêu' }).click();
  const unfolded = await height();
  assert.ok(unfolded > 2 * folded, `${unfolded} after ${folded}`);
  await page.locator('#fifty').getByRole('button', { name: 'Thu gọn' }).press('Enter');
  assert.equal(await height(), folded);
  await chart.evaluate((element) => element.toggleAttribute('unfolded', true));
  assert.equal(await height(), unfolded, 'the attribute shows them without the button');
  assert.equal(await page.locator('#one').getByRole('button', { name: /Hiện|Thu gọn/ }).count(), 0);
  await close();
});
