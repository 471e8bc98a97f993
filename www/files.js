// The file that `src` names: fetched when its chart comes near the viewport, and given to the element to be read. JSON
// is a report; of a CSV file a table is made, of an HTML page the part that holds the report; both stand, hidden, in the
// shadow root, because what is read of an element depends on its styles.
//
// Everything is asked for by XMLHttpRequest: it alone makes a document of HTML without a way for text to become markup
// of the page, which Trusted Types forbid. That document runs nothing and loads nothing.

import { begin, imports, rows } from '#glue';
import wasm, { name } from '#wasm';
import { copy, table } from './copy.js';
import { ChiTieuError } from './error.js';
import { once, start } from './load.js';

/** How long a server may take, in milliseconds. */
const TIMEOUT = 10_000;

/** How many bytes a file may have. */
const MOST = 4_000_000;

/** What a file is, by its media type or else by how its name ends. */
const KINDS = [['json', /json/], ['csv', /csv|tab-separated|\.tsv$/], ['document', /html/]];

const load = once(() => start({ imports, begin }, wasm, name));

/**
 * Brings the file that an element names.
 * @param {HTMLElement} element the `<chi-tieu>`
 * @param {ShadowRoot} root where a copy may stand
 * @param {AbortSignal} signal ends it
 * @returns {Promise<{ report: object } | { element: Element }>} what is to be read
 */
export async function bring(element, root, signal) {
  const address = allowed(element);
  const { kind, response } = await ask(address, element.hasAttribute('crossorigin'), signal);
  if (kind === 'json') return { report: parsed(response) };
  const content = kind === 'csv' ? await sheet(response) : copy(part(response, address.hash));
  signal.throwIfAborted();
  content.hidden = true;
  root.append(content);
  return { element: content };
}

/** The address, if it is one that may be asked: of the page's own server, unless the page says otherwise. */
function allowed(element) {
  const src = element.getAttribute('src');
  const address = URL.canParse(src, element.baseURI) && new URL(src, element.baseURI);
  if (!address) throw failure('is no address');
  if (address.origin !== location.origin && !element.hasAttribute('crossorigin')) {
    throw failure(`is on another server, ${address.origin}; say crossorigin to allow it`, 'cross-origin');
  }
  return address;
}

function failure(what, code = 'no-file') {
  return new ChiTieuError(`the file that src names ${what}`, code);
}

function ask(address, abroad, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (error) => {
      reject(error);
      request.abort();
    };
    let kind;
    request.open('GET', address);
    request.timeout = TIMEOUT;
    request.onreadystatechange = () => {
      if (request.readyState !== 2) return;
      if (request.status >= 400) return stop(failure(`was not given by the server, which answered ${request.status}`));
      if (!abroad && new URL(request.responseURL).origin !== location.origin) {
        return stop(failure('led to another server; say crossorigin to allow it', 'cross-origin'));
      }
      kind = kindOf(request.getResponseHeader('content-type'), address.pathname);
      if (!kind) return stop(failure('is neither CSV nor JSON nor HTML, by its media type and its name', 'bad-file'));
      request.responseType = kind === 'document' ? kind : 'text';
    };
    request.onprogress = ({ loaded, total }) => {
      if (Math.max(loaded, total) > MOST) stop(failure(`has more than ${MOST} bytes`, 'bad-file'));
    };
    request.onload = () => resolve({ kind, response: request.response });
    request.onerror = () => reject(failure('could not be fetched'));
    request.ontimeout = () => reject(failure(`did not come within ${TIMEOUT / 1000} s`));
    signal.addEventListener('abort', () => stop(signal.reason));
    request.send();
  });
}

function kindOf(type, path) {
  const by = (text) => KINDS.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0];
  return by(type ?? '') ?? by(path.slice(path.lastIndexOf('.')));
}

function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ChiTieuError(`report JSON: not valid JSON: ${error.message}`, 'bad-json');
  }
}

/** The table of a CSV file; what is wrong with it is the reader's to say. */
async function sheet(text) {
  await load();
  return table(rows(text));
}

/** The part of a page that the address names by `#id`, or all of it. */
function part(page, hash) {
  const found = hash ? page?.getElementById(decodeURIComponent(hash.slice(1))) : page?.body;
  if (!found) throw failure(hash ? `has no element ${hash}` : 'is no HTML', 'bad-file');
  return found;
}
