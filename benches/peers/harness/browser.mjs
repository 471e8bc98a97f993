/**
 * Chromium, started anew with an empty profile. `cargo xtask bench` says where it is; Playwright is that of the
 * end-to-end tests, so that the project has one version of it.
 */
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../tests/e2e/', import.meta.url));
const { chromium } = require('playwright-core');

export const VIEWPORT = { width: 1280, height: 900 };

/** Chromium's own business: nothing of it may fall into a measurement. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-gpu', '--disable-quic',
  '--disable-sync', '--no-first-run'];

export function launch() {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error('set CHROMIUM to where Chromium is, or run this through `cargo xtask bench`');
  return chromium.launch({ executablePath, args: QUIET });
}

/** Opens an empty page in a context of its own: nothing is cached. */
export async function openPage(browser, context = {}) {
  const opened = await browser.newContext({ viewport: VIEWPORT, ...context });
  const page = await opened.newPage();
  return { page, cdp: await opened.newCDPSession(page), close: () => opened.close() };
}
