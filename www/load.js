// What every bundle needs to start its WebAssembly module: once for the page, and again after it failed.

import { ChiTieuError } from './error.js';

/**
 * A function that brings something once, however often it is called; what failed is tried again.
 * @template T
 * @param {() => Promise<T>} bring
 * @returns {() => Promise<T>}
 */
export function once(bring) {
  let brought;
  return () => {
    brought ??= bring().catch((error) => {
      brought = undefined;
      throw error;
    });
    return brought;
  };
}

/**
 * The classes of widgets, each brought when it is first asked for.
 * @template T
 * @param {() => Promise<T>} prose brings that which reads prose; the others lie beside this script
 * @returns {(kind: import('./needs.js').Kind) => Promise<T>} brings one
 */
export function widgets(prose) {
  const beside = (name, bring) => once(() => bring().then(({ load }) => load(start), (error) => {
    throw refused(`${name} could not be loaded${BESIDE}`, error);
  }));
  const all = {
    prose: once(prose),
    data: beside('chi-tieu-data.js', () => import('./chi-tieu-data.js')),
    full: beside('chi-tieu-full.js', () => import('./chi-tieu-full.js')),
  };
  return (kind) => all[kind]();
}

/**
 * Which module the head of the page has fetched already, for elements that are to come: it need not wait for them.
 * @returns {import('./needs.js').Kind | undefined}
 */
export function hinted() {
  for (const { href } of document.querySelectorAll('link[rel="preload"][as="fetch"]')) {
    const [named, kind = 'prose'] = /\/chi-tieu(?:-(data|full))?\.wasm(?:[?#]|$)/.exec(href) ?? [];
    if (named) return kind;
  }
}

/**
 * Starts the WebAssembly module of a bundle.
 * @param {{ imports: Function, begin: Function }} glue wasm-bindgen's: makes what the module imports, and takes its
 *   instance
 * @param {() => URL | Promise<ArrayBuffer>} wasm where the module is, or its bytes
 * @param {string} name what to call it in a message
 */
export async function start({ imports, begin }, wasm, name) {
  if (typeof WebAssembly !== 'object') {
    throw new ChiTieuError('this browser runs no WebAssembly; the page stays as it is', 'no-webassembly');
  }
  try {
    const { instance, module } = await instantiate(await wasm(), imports());
    begin(instance, module);
  } catch (error) {
    await isAllowed();
    const advice = name.endsWith('.wasm') ? `${BESIDE}, served as application/wasm` : '';
    throw refused(`${name} could not be loaded${advice}`, error);
  }
}

/**
 * Fails where a policy forbids WebAssembly, and with it the smallest module there is. WebKit says so when there is to be
 * an instance.
 */
async function isAllowed() {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    throw refused(`WebAssembly is forbidden; allow it by script-src 'self' 'wasm-unsafe-eval'`, error);
  }
}

/** What a webmaster can do about a file that did not come. */
const BESIDE = '; put it beside the script';

const refused = (what, { message }) => new ChiTieuError(`${what}. The page stays as it is (${message})`, 'no-wasm');

/** Compiles while the bytes come in, where the server says what they are. */
async function instantiate(wasm, imports) {
  if (!(wasm instanceof URL)) return WebAssembly.instantiate(wasm, imports);
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const typed = response.headers.get('content-type') === 'application/wasm';
  return typed
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
