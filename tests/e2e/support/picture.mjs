/**
 * Pictures: what a page looks like, held against what it looked like when somebody last looked at it.
 *
 * Kept pictures stand in tests/e2e/pictures; `UPDATE_PICTURES=1` writes them anew. Where one does not fit, the new one
 * and the difference are written to target/pictures.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const KEPT = new URL('../pictures/', import.meta.url);
const NEW = new URL('../../../target/pictures/', import.meta.url);

/** How much the colour of a pixel may differ, 0 to 1: other versions of a browser smooth letters a little otherwise. */
const THRESHOLD = 0.15;

/** Which part of the pixels may differ by more. */
const MOST = 0.004;

/** Sets the page in the font of the tests: what is measured is then the same on every machine. */
export async function setTestFont(page) {
  await page.evaluate(async () => {
    const face = (weight, name) => new FontFace('Chi tieu test', `url(/pages/fonts/NotoSans-${name}.woff2)`, { weight });
    const faces = [face('400', 'Regular'), face('700', 'Bold')];
    for (const each of faces) document.fonts.add(await each.load());
    document.documentElement.style.fontFamily = '"Chi tieu test"';
  });
}

/**
 * Holds a picture of `locator` against the kept one called `name`.
 *
 * @param {import('playwright-core').Locator | import('playwright-core').Page} locator
 * @param {string} name without extension
 * @param {URL} [folder] where it is kept
 */
export async function assertPicture(locator, name, folder = KEPT) {
  const bytes = await locator.screenshot({ animations: 'disabled' });
  const kept = new URL(`${name}.png`, folder);
  if (process.env.UPDATE_PICTURES) {
    await mkdir(folder, { recursive: true });
    await writeFile(kept, bytes);
    return;
  }
  const [now, before] = [PNG.sync.read(bytes), PNG.sync.read(await readFile(kept))];
  const { width, height } = before;
  await mkdir(NEW, { recursive: true });
  await writeFile(new URL(`${name}.png`, NEW), bytes);
  assert.deepEqual([now.width, now.height], [width, height], `the size of ${name}; see target/pictures`);
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: THRESHOLD });
  await writeFile(new URL(`${name}-difference.png`, NEW), PNG.sync.write(difference));
  assert.ok(count <= MOST * width * height, `${count} pixels of ${name} differ; see target/pictures`);
}
