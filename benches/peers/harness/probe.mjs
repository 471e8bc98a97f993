/**
 * A look at every peer before anything is measured: it draws thirty indicators, says nothing on the console, leaves no
 * element behind; and what it fetched for that, which is what a reader downloads before the first chart.
 */
import { launch, openPage } from './browser.mjs';
import { coldStart } from './cold.mjs';

/** The peer that draws nothing. */
const BLANK = 'blank';

/**
 * @param {string[]} peers
 * @param {string} url of the server
 * @returns {Promise<Record<string, string[]>>} the files of each peer that a page fetches until its charts are painted
 */
export async function probe(peers, url) {
  const browser = await launch();
  const fetched = {};
  try {
    for (const peer of peers) fetched[peer] = await look(browser, url, peer);
  } finally {
    await browser.close();
  }
  return fetched;
}

async function look(browser, url, peer) {
  const opened = await openPage(browser);
  const { page } = opened;
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  const { files } = await coldStart(opened, url, peer, 30);
  const inks = await page.evaluate(colours);
  if (peer !== BLANK && inks < 4) said.push(`it drew ${inks} colours only`);
  await page.goto(`${url}/warm/${peer}`);
  await page.waitForFunction('window.ready');
  const left = await page.evaluate('(async () => { await bench.prepare(3); await bench.draw(); await bench.redraw(1, 0); await bench.clear(); return bench.nodes() })()');
  if (left > 0) said.push(`it left ${left} elements behind`);
  await opened.close();
  if (said.length > 0) throw new Error(`${peer}: ${[...new Set(said)].join('; ')}`);
  return files;
}

/** How many colours fill the charts: those of canvases, sampled, and those of SVG shapes. Runs in the page. */
function colours() {
  const found = new Set();
  const roots = [document, ...[...document.querySelectorAll('#charts *')].map((element) => element.shadowRoot).filter(Boolean)];
  for (const canvas of roots.flatMap((root) => [...root.querySelectorAll('canvas')])) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4 * 7) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  }
  for (const shape of document.querySelectorAll('#charts svg *')) found.add(getComputedStyle(shape).fill);
  return found.size;
}
