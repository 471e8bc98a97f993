/**
 * A page of the served site in Debian's WebKitGTK, with a record of all that must not happen on it.
 *
 * In: a path below CHI_TIEU_URL. Out: the page, what it logged, which rules of its Content-Security-Policy it broke, and
 * what it asked the network for. WebKitWebDriver knows the classic protocol alone, in which a driver hears nothing of
 * these: the page comes through a server that does (middleman.mjs). `cargo xtask test --only pages-webkit` sets
 * WEBKITDRIVER and gives the browser a screen.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { Builder, By, Capabilities, Key, Origin } from 'selenium-webdriver';

import { Middleman } from './middleman.mjs';

/** Milliseconds: how long a page may take to draw, where other work keeps the machine busy. */
const PATIENCE = 30_000;

let started;

async function freePort() {
  const server = createServer();
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

async function start() {
  const { WEBKITDRIVER, CHI_TIEU_URL } = process.env;
  if (!WEBKITDRIVER || !CHI_TIEU_URL) throw new Error('run this through `cargo xtask test --only pages-webkit`');
  const middleman = await new Middleman(CHI_TIEU_URL).listen();
  const port = await freePort();
  const child = spawn(WEBKITDRIVER, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
  process.on('exit', () => child.kill());
  const address = `http://127.0.0.1:${port}`;
  await until(() => fetch(`${address}/status`).then(() => true, () => false), 'the driver answers');
  const driver = await new Builder().usingServer(address).withCapabilities(new Capabilities({ browserName: 'MiniBrowser' })).build();
  await driver.manage().setTimeouts({ script: 2 * PATIENCE, pageLoad: 2 * PATIENCE });
  return { middleman, driver, child };
}

/** Waits until something holds. */
export async function until(holds, what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  assert.fail(`not within ${PATIENCE / 1000} s: ${what}`);
}

/** Ends the browser; a test file calls it in `after`. */
export async function closeBrowser() {
  if (!started) return;
  const { driver, middleman, child } = await started;
  await driver.quit();
  child.kill();
  await middleman.close();
  started = undefined;
}

/**
 * Opens `path` and waits until it has loaded.
 *
 * @param {string} path
 * @param {object} [how]
 * @param {string} [how.policy] as in browser.mjs
 * @param {[RegExp, (answer: object) => object][]} [how.routes] what is answered otherwise than by the site
 * @param {() => void} [how.before] runs on the page before its own scripts
 */
export async function openPage(path, { policy, routes, before } = {}) {
  const { driver, middleman } = await (started ??= start());
  middleman.begin(routes, before);
  const url = new URL(path, middleman.url);
  if (policy) url.searchParams.set('policy', policy);
  await driver.get(url.href);
  return new Page(driver, middleman);
}

/** A page that is open. */
export class Page {
  constructor(driver, middleman) {
    Object.assign(this, { driver, middleman });
  }

  /** The answer of a function that runs on the page, also where that comes later. */
  async evaluate(call, ...given) {
    const [came, answer] = await this.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${call})(...[...arguments].slice(0, -1)))
        .then((answer) => done([true, answer]), (error) => done([false, String(error)]));`, ...given);
    if (!came) throw new Error(answer);
    return answer;
  }

  /** The nth `<chi-tieu>` of the page or of the frame that is looked at. */
  async chart(place = 0, selector = 'chi-tieu') {
    const all = () => this.driver.findElements(By.css(selector));
    await until(async () => (await all()).length > place, `${selector} ${place}`);
    return new Chart(this, (await all())[place]);
  }

  /** Scrolls to every chart and waits until it has drawn or told that it cannot. */
  settle() {
    return this.evaluate(async () => {
      if (document.querySelector('chi-tieu')) await customElements.whenDefined('chi-tieu');
      for (const element of document.querySelectorAll('chi-tieu')) {
        element.scrollIntoView({ block: 'center' });
        await element.drawn?.catch(() => {});
      }
      scrollTo(0, 0);
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    });
  }

  /** What the page has logged, and which rules it broke. */
  async record() {
    // As one text: hostile pages change how lists become JSON.
    const [errors, warnings, violations] = (await this.evaluate(() => {
      const { errors, warnings, violations } = top.record;
      return `${errors.join('\x01')}\x02${warnings.join('\x01')}\x02${violations.join('\x01')}`;
    })).split('\x02').map((list) => list.split('\x01').filter(Boolean));
    return { errors, warnings, violations, failures: this.middleman.failures };
  }

  /** Nothing happened on the page that must not. */
  async assertQuiet() {
    assert.deepEqual(await this.record(), { errors: [], warnings: [], violations: [], failures: [] });
  }

  /** The paths that were asked for, in their order and without queries. */
  get requests() {
    return this.middleman.requests.map((path) => path.replace(/\?.*/, ''));
  }

  /** Presses a key, wherever the focus is. */
  press(name) {
    return this.driver.actions().sendKeys(Key[name]).perform();
  }

  /** Points at a place of the window, coming from its corner: a mouse that stays where it is tells nothing. */
  point(x, y) {
    const at = (x, y) => ({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y) });
    return this.driver.actions().move(at(1, 1)).move(at(x, y)).perform();
  }
}

/** A `<chi-tieu>`; `evaluate` is as that of Playwright's locators, so that support/chart.mjs serves both. */
class Chart {
  constructor(page, element) {
    Object.assign(this, { page, element });
  }

  evaluate(call, ...given) {
    return this.page.evaluate(call, this.element, ...given);
  }

  /** Something in its shadow, once it is there. */
  async find(selector) {
    const root = await this.element.getShadowRoot();
    await until(async () => (await root.findElements(By.css(selector))).length > 0, selector);
    return root.findElement(By.css(selector));
  }

  /** Where something of its shadow stands in the window. */
  box(selector) {
    return this.evaluate((chart, selector) => {
      const { x, y, width, height } = chart.shadowRoot.querySelector(selector).getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
  }
}
