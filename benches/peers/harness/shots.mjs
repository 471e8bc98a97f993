/**
 * Pictures of every peer, and whether "painted" means painted: from the moment that the bench takes for the end, nothing
 * in the picture changes any more.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launch, openPage } from './browser.mjs';

/** Milliseconds in which something late would show. */
const PATIENCE = 1000;

/**
 * Writes `NAME-N@SCALEx.png` to `folder`, and tells what changed late.
 *
 * @param {string[]} peers
 * @param {string} url of the server
 * @param {string} folder
 */
export async function shots(peers, url, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await launch();
  for (const peer of peers) {
    for (const scale of [1, 2]) await picture(browser, url, peer, scale, folder);
    const late = await changes(browser, url, peer);
    console.log(`${peer}: ${late.length > 0 ? `changed after ${late.join(', ')}` : 'final when marked'}`);
  }
  await browser.close();
}

async function picture(browser, url, peer, scale, folder) {
  const { page, close } = await openPage(browser, { deviceScaleFactor: scale });
  for (const n of [3, 30]) {
    await page.goto(`${url}/cold/${peer}?n=${n}`);
    await page.waitForFunction('window.cold');
    await page.waitForTimeout(PATIENCE);
    await page.screenshot({ path: path.join(folder, `${peer}-${n}@${scale}x.png`) });
  }
  await page.mouse.move(400, 193, { steps: 4 });
  await page.waitForTimeout(PATIENCE);
  await page.screenshot({ path: path.join(folder, `${peer}-hover@${scale}x.png`) });
  await close();
}

/** All there is to see, as text: the markup, and the pixels of every canvas. Runs in the page. */
const SEEN = `(() => {
  const roots = [document, ...[...document.querySelectorAll('#charts *')].map((e) => e.shadowRoot).filter(Boolean)];
  const pixels = roots.flatMap((root) => [...root.querySelectorAll('canvas')]).map((canvas) => canvas.toDataURL());
  return document.getElementById('charts').innerHTML.replace(/<svg[^>]*id=.*?>/g, '') + pixels.join();
})()`;

/** What was followed by a change of the picture: the cold start, a draw, an update. */
async function changes(browser, url, peer) {
  const { page, close } = await openPage(browser);
  await page.goto(`${url}/warm/${peer}`);
  await page.waitForFunction('window.ready');
  await page.evaluate('bench.prepare(30)');
  const late = [];
  for (const act of ['bench.draw()', 'bench.redraw(1, 0)']) {
    await page.evaluate(act);
    const before = await page.evaluate(SEEN);
    await page.waitForTimeout(PATIENCE);
    if (before !== (await page.evaluate(SEEN))) late.push(act);
  }
  await close();
  return late;
}
