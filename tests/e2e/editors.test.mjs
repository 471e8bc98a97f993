/** The editors' guide, followed word by word; its pictures are what is seen now (UPDATE_PICTURES=1 takes them anew). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';

import { assertQuiet, closeBrowser, inChromium, openPage, settle } from './support/browser.mjs';
import { assertPicture, setTestFont } from './support/picture.mjs';

after(closeBrowser);

const DOCS = new URL('../../docs/', import.meta.url);

const guide = await readFile(new URL('editors.md', DOCS), 'utf8');

const ARTICLE = `<article><h1>Kinh tế 9 tháng năm 2022</h1><p>Sáng 5/10, Ủy ban nhân dân huyện họp phiên thường kỳ.</p>
<p>Thu ngân sách đạt 148 tỷ đồng, bằng 84,7% kế hoạch, tăng 6,2% so với cùng kỳ; chi ngân sách đạt 120 tỷ đồng, tăng 4% so với
cùng kỳ; sản lượng tôm đạt 1.250 tấn, giảm 3,1% so với cùng kỳ.</p></article>`;

/** A page of a portal whose template has the tag. */
async function openArticle(html, reader = {}) {
  const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài</title><link rel="icon" href="/emblem.svg">
    <script type="module" src="/chi-tieu.js" data-auto="article"></script>${html}`;
  const opened = await openPage('/pages/twice.html', {
    ...reader,
    prepare: (page) => page.route('**/twice.html*', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  await opened.page.waitForTimeout(600);
  return opened;
}

test('what the guide says to write does what it says', async () => {
  const [off, own, named] = [...guide.matchAll(/```html\n([^]+?)```/g)].map(([, html]) => html);
  const shown = async (html) => {
    const opened = await openArticle(html);
    assert.deepEqual(await settle(opened.page), []);
    const counts = await opened.page.locator('chi-tieu').evaluateAll((charts) => charts.map(({ size }) => size));
    assertQuiet(opened);
    await opened.close();
    return counts;
  };
  assert.deepEqual(await shown(ARTICLE), [3]);
  assert.deepEqual(await shown(ARTICLE.replace('<p>', `${off}<p>`)), [], 'the class switches it off');
  assert.deepEqual(await shown(own), [1]);
  assert.deepEqual(await shown(named), [1], 'the table that is named');
  assert.deepEqual(await shown(`<chi-tieu>${named.match(/<table[^]+<\/table>/)[0]}</chi-tieu>`), [1], 'the same inside the tag');
});

/** The pictures of the guide: what is done to the chart, and how high the picture is. */
const PICTURES = [
  ['editors', () => {}, 720],
  ['editors-sentence', async (page) => {
    await page.locator('canvas').focus();
    const mark = page.locator('.mark').first();
    await mark.waitFor();
    const { x, y, width, height } = await mark.boundingBox();
    await page.locator('chi-tieu').evaluate(({ shadowRoot }) => shadowRoot.activeElement.blur());
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.locator('.tip:not([hidden])').waitFor();
  }, 720],
  ['editors-table', async (page) => {
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await page.getByRole('button', { name: 'Tải về' }).click();
    await page.getByRole('button', { name: 'PNG' }).waitFor();
    await page.mouse.move(1, 1);
  }, 520],
];

for (const [name, act, height] of PICTURES) {
  test(`${name}.png shows what is seen`, inChromium('the kept pictures are of Chromium'), async () => {
    assert.match(guide, new RegExp(`!\\[[^\\]]+\\]\\(${name}\\.png\\)`), 'it is in the guide, with words for who does not see it');
    const { page, close } = await openArticle(ARTICLE, { width: 720, height, reducedMotion: true, policy: 'none' });
    await setTestFont(page);
    assert.deepEqual(await settle(page), []);
    await act(page);
    await assertPicture(page, name, DOCS);
    await close();
  });
}
