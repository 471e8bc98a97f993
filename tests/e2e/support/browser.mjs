/**
 * A page of the served site in the system's Chromium or Firefox, with a record of all that must not happen on it.
 *
 * In: a path below CHI_TIEU_URL and what kind of reader looks at it. Out: Playwright's page, and what it logged,
 * which rules of its Content-Security-Policy it broke, and what it asked the network for. `cargo xtask test` sets the
 * variables: ENGINE, and CHROMIUM or FIREFOX for where that is.
 *
 * Firefox as it is released is driven by WebDriver BiDi, which playwright-core calls a channel. Versions after 1.60 ask
 * the extended support release for commands that it does not have yet.
 */
import assert from 'node:assert/strict';

import { chromium, firefox } from 'playwright-core';

/** Where the site is served. */
export const siteUrl = required('CHI_TIEU_URL', 'the address that `cargo xtask demo` prints');

/** Chromium's own business, which no page needs: update checks, telemetry and speculative connections. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** The browsers, each with how it is started for a kind of reader. */
const ENGINES = {
  chromium: ({ keepsPages }) => chromium.launch({
    executablePath: required('CHROMIUM', 'where Chromium is'),
    args: quiet,
    // Without it Playwright turns off what keeps pages that were left.
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  }),
  firefox: (reader) => firefox.launch({
    executablePath: required('FIREFOX', 'where Firefox is'),
    channel: 'moz-firefox',
    firefoxUserPrefs: firefoxLook(reader),
  }),
};

/** The browser that the tests run in. */
export const engine = process.env.ENGINE ?? 'chromium';

/** What a reader's system says of looks: BiDi has no words for it, so that each look is a Firefox of its own. */
const firefoxLook = ({ dark, forcedColors, reducedMotion }) => ({
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
  ...(forcedColors && { 'browser.display.document_color_use': 2 }),
});

/** For a test that needs what only Chromium's driver can do: the options that leave it out elsewhere, and say why. */
export const inChromium = (why) => ({ skip: engine !== 'chromium' && `${engine}: ${why}` });

/** The browsers of this process, by the looks they were started for. */
const running = new Map();

/** Pages that run no scripts: no timer or frame callback ever comes back from them. */
const scriptless = new WeakSet();

function required(name, meaning) {
  const value = process.env[name];
  if (!value) throw new Error(`set ${name} to ${meaning}, or run this through \`cargo xtask test --only pages\``);
  return value;
}

/** A browser for a kind of reader, started at first use. */
async function browser(reader) {
  const look = engine === 'firefox' ? JSON.stringify(firefoxLook(reader)) : `${!!reader.keepsPages}`;
  if (!running.has(look)) running.set(look, ENGINES[engine](reader));
  return running.get(look);
}

/** Ends all browsers; a test file calls it in `after`. */
export async function closeBrowser() {
  for (const each of running.values()) await (await each).close();
  running.clear();
}

/**
 * @typedef {object} Reader
 * @property {number} [width] CSS pixels; 1280
 * @property {number} [height] CSS pixels; 900
 * @property {number} [scale] device pixels per CSS pixel; 1
 * @property {boolean} [dark] prefers dark colours
 * @property {boolean} [reducedMotion] prefers reduced motion
 * @property {boolean} [forcedColors] sees the system's own colours only
 * @property {boolean} [touch] has a touch screen
 * @property {boolean} [javaScript] runs scripts; true
 * @property {boolean} [keepsPages] has a browser that keeps pages that were left, for who comes back
 * @property {string} [policy] strict, frames, sealed, readme, no-wasm, no-script or none; see xtask/src/serve/policy.rs
 * @property {boolean} [breaks] the page itself breaks rules of its policy
 * @property {string[]} [others] origins that may be asked besides the page's own
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare] runs before the page is loaded
 */

/**
 * Opens `path` as `reader` sees it, and waits until it has loaded.
 *
 * @param {string} path
 * @param {Reader} [reader]
 */
export async function openPage(path, reader = {}) {
  const context = await (await browser(reader)).newContext(contextOptions(reader));
  const page = await context.newPage();
  if (reader.javaScript === false) scriptless.add(page);
  const record = await recorded(page);
  await reader.prepare?.(page);
  const url = new URL(path, siteUrl);
  if (reader.policy) url.searchParams.set('policy', reader.policy);
  record.response = await page.goto(url.href, { waitUntil: 'load' });
  const close = async () => {
    await context.close();
    assertKept(url, record, reader);
  };
  return { page, ...record, close };
}

/** Policies under which something is forbidden that the element tries all the same. */
const FORBIDDING = ['no-wasm', 'no-script'];

/**
 * Whatever a test is about: no rule of the page's policy was broken, Trusted Types included, and nothing was asked of any
 * other server than the page's own, the site's and those that the test names.
 */
function assertKept(url, { violations, requests }, { policy, breaks = FORBIDDING.includes(policy), others = [] }) {
  if (!breaks) assert.deepEqual(violations, [], 'rules of the policy that were broken');
  const own = [url.origin, new URL(siteUrl).origin, ...others];
  const foreign = requests.map((each) => new URL(each)).filter(({ protocol, origin }) => /^https?:/.test(protocol) && !own.includes(origin));
  assert.deepEqual(foreign.map(({ href }) => href), [], 'requests to servers that nobody named');
}

function contextOptions(reader) {
  return {
    viewport: { width: reader.width ?? 1280, height: reader.height ?? 900 },
    deviceScaleFactor: reader.scale ?? 1,
    colorScheme: reader.dark ? 'dark' : 'light',
    reducedMotion: reader.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: reader.forcedColors ? 'active' : 'none',
    hasTouch: reader.touch ?? false,
    javaScriptEnabled: reader.javaScript ?? true,
    locale: 'vi-VN',
  };
}

/** Lists that fill while the page lives: `errors`, `warnings`, `violations`, `requests` and `failures`. */
async function recorded(page) {
  const record = { errors: [], warnings: [], violations: [], requests: [], failures: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text());
    if (message.type() === 'warning') record.warnings.push(message.text());
  });
  page.on('pageerror', (error) => record.errors.push(String(error)));
  page.on('request', (request) => record.requests.push(request.url()));
  page.on('requestfailed', (request) => record.failures.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) record.failures.push(response.url());
  });
  await page.exposeFunction('__recordViolation', (violation) => record.violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.__recordViolation(`${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile ?? ''})`);
    });
  });
  return record;
}

/** Nothing happened on the page that must not: no error, no warning, no broken rule, no request that failed. */
export function assertQuiet({ errors, warnings, violations, failures }) {
  assert.deepEqual({ errors, warnings, violations, failures }, { errors: [], warnings: [], violations: [], failures: [] });
}

/**
 * Waits until every `<chi-tieu>` of the page has drawn or told that it cannot, and two frames more.
 *
 * An element draws when it comes near the viewport, so each is scrolled to. Its promise `drawn` is fulfilled or
 * rejected then; either is fine here.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} [timeout] milliseconds for each element
 * @returns {Promise<string[]>} the opening tags of those that did neither in time
 */
export async function settle(page, timeout = 10_000) {
  await quietNetwork(page);
  if (scriptless.has(page)) return [];
  const late = await page.evaluate(async (timeout) => {
    const patience = () => new Promise((resolve) => setTimeout(resolve, timeout, true));
    const late = [];
    for (const element of document.querySelectorAll('chi-tieu')) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const settled = Promise.resolve(element.drawn).then(() => false, () => false);
      if (await Promise.race([settled, patience()])) late.push(element.cloneNode(false).outerHTML);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return late;
  }, timeout);
  await quietNetwork(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return late;
}

/**
 * Waits for half a second without a request, but not for long: the answer to a fetch whose body nobody reads, as when
 * a policy forbids WebAssembly, stays open for ever.
 */
async function quietNetwork(page) {
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
}
