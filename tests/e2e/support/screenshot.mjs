/**
 * Renders a page of the served site to a PNG: what `cargo xtask demo --screenshot` runs.
 *
 * It fails, after writing the picture, if an element of the page did not draw in time or the page logged an error:
 * a picture of a broken page should not pass for one of a page.
 */
import { parseArgs } from 'node:util';
import { closeBrowser, openPage, settle } from './browser.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    path: { type: 'string', default: '/index.html' },
    width: { type: 'string', default: '1280' },
    scale: { type: 'string', default: '1' },
    dark: { type: 'boolean', default: false },
    height: { type: 'string' },
  },
});
if (!values.out) throw new Error('--out FILE is missing');

const height = values.height && Number(values.height);
const reader = { width: Number(values.width), height, scale: Number(values.scale), dark: values.dark, reducedMotion: true };
const { page, response, errors, violations } = await openPage(values.path, reader);
const late = await settle(page);
await page.screenshot({ path: values.out, fullPage: !values.height });
await closeBrowser();

const complaints = [
  ...(response.ok() ? [] : [`${values.path}: HTTP status ${response.status()}`]),
  ...late.map((tag) => `not drawn in time: ${tag}`),
  ...errors.map((text) => `console: ${text}`),
  ...violations.map((text) => `Content-Security-Policy: ${text}`),
];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
