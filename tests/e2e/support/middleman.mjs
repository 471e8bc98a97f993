/**
 * A server between a browser and the served site, for browsers whose driver tells neither requests nor messages.
 *
 * In: a request of the browser. Out: the site's answer, or one that the test wants instead; HTML gets one script more,
 * before all others, that records what must not happen on a page. What was asked for, and what was refused, is kept.
 */
import { createServer, request } from 'node:http';
import { Readable } from 'node:stream';

/** Where the recording script is, and what it leaves on a page. */
const RECORDER = '/__record.js';

/**
 * Runs on the page, before all else: gathers in `window.record` of the topmost page of this site what is logged, thrown,
 * blocked, or could not be loaded.
 */
function recorder() {
  const reachable = () => {
    try {
      return top.location.origin === location.origin ? top : window;
    } catch {
      return window;
    }
  };
  const record = (reachable().record ??= { errors: [], warnings: [], violations: [] });
  for (const [level, list] of [['error', record.errors], ['warn', record.warnings]]) {
    const log = console[level];
    console[level] = (...given) => {
      list.push(given.join(' '));
      log.apply(console, given);
    };
  }
  addEventListener('error', ({ message, target }) => record.errors.push(message ?? `not loaded: ${target.src ?? target.href}`), true);
  addEventListener('unhandledrejection', ({ reason }) => record.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
    record.violations.push(`${effectiveDirective} blocked ${blockedURI} (${sourceFile ?? ''})`);
  });
}

/** The page with the recording script before all others. */
const withRecorder = (html) => {
  const tag = `<script src="${RECORDER}"></script>`;
  const start = [/<head\b[^>]*>/i, /<html\b[^>]*>/i, /<!doctype[^>]*>/i, /^/].find((each) => each.test(html));
  return html.replace(start, (found) => found + tag);
};

/** What the site answers, as a whole. */
function ask(site, { method, url, headers }) {
  return new Promise((resolve, reject) => {
    const { host: _, 'accept-encoding': __, ...rest } = headers;
    const sent = request(new URL(url, site), { method, headers: rest }, async (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) });
    });
    sent.on('error', reject).end();
  });
}

/** A middleman; `routes` are what the test wants instead, until the next `begin`. */
export class Middleman {
  requests = [];
  failures = [];
  #routes = [];
  #before = '';
  #server = createServer((question, answer) => this.#serve(question, answer));

  constructor(site) {
    this.site = site;
  }

  /** Starts on any free port of this machine. */
  async listen() {
    await new Promise((done) => { this.#server.listen(0, '127.0.0.1', done); });
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((done) => { this.#server.close(done); });
  }

  /**
   * A new page is to be opened.
   * @param {[RegExp, (answer: object) => object][]} [routes] paths, and what to make of the site's answer: another
   *   status, headers or body, which may come bit by bit; as a promise, later or never
   * @param {() => void} [before] runs on the page before its own scripts
   */
  begin(routes = [], before = () => {}) {
    this.requests = [];
    this.failures = [];
    this.#routes = routes;
    this.#before = `(${before})();`;
  }

  async #serve(question, answer) {
    if (question.url === RECORDER) {
      answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(`(${recorder})();\n${this.#before}`);
      return;
    }
    this.requests.push(question.url);
    const route = this.#routes.find(([path]) => path.test(question.url));
    const given = await ask(this.site, question);
    const { status, headers, body } = route ? { ...given, ...await route[1](given) } : given;
    if (status >= 400) this.failures.push(question.url);
    const { 'content-length': _, ...rest } = headers;
    answer.writeHead(status, rest);
    if (body[Symbol.asyncIterator]) Readable.from(body).pipe(answer);
    else answer.end(/html/.test(rest['content-type']) ? withRecorder(String(body)) : body);
  }
}
