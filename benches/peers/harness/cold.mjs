/**
 * Cold start: one page with an empty cache, from navigation to the second frame after the charts are there.
 *
 * `performance.now()` counts from the navigation, so that the page's own times are those of its reader.
 */

/** Slow 4G, as Lighthouse has it. */
const SLOW_4G = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };

/** A cheap phone, as Lighthouse has it: a desktop's processor divided by so much. */
const PHONE = 4;

/** Under which a page starts. */
export const LINES = [
  { name: 'desktop' },
  { name: `CPU ÷${PHONE}`, cpu: PHONE },
  { name: 'slow 4G', net: SLOW_4G },
  { name: `CPU ÷${PHONE}, slow 4G`, cpu: PHONE, net: SLOW_4G },
];

/**
 * Loads `/cold/PEER?n=N` over a line.
 *
 * @returns {Promise<{ load: number, draw: number, painted: number, bytes: number, files: string[] }>} milliseconds until
 *   the adapter began to draw, of its drawing, and until it was painted; bytes over the line; what was fetched of `/dist/`
 */
export async function coldStart({ page, cdp }, url, peer, n, { cpu, net } = {}) {
  const sent = { bytes: 0, files: [] };
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { sent.bytes += encodedDataLength; });
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    const [, file] = request.url.split('/dist/');
    if (file && !sent.files.includes(file)) sent.files.push(file);
  });
  if (net) await cdp.send('Network.emulateNetworkConditions', net);
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'done' });
  const done = new Promise((resolve) => {
    cdp.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload)));
  });
  await page.goto(`${url}/cold/${peer}?n=${n}`, { waitUntil: 'commit' });
  return { ...(await done), ...sent };
}
