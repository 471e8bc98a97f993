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
 * Starts the WebAssembly module of a bundle.
 * @param {{ imports: Function, begin: Function }} glue wasm-bindgen's: makes what the module imports, and takes its
 *   instance
 * @param {() => URL | Promise<ArrayBuffer | WebAssembly.Module>} wasm where the module is, or its bytes, or itself
 * @param {string} name what to call it in a message
 */
export async function start({ imports, begin }, wasm, name) {
  if (typeof WebAssembly !== 'object') {
    throw new ChiTieuError('this browser runs no WebAssembly; the page stays as it is', 'no-webassembly');
  }
  try {
    const module = await compile(await wasm());
    begin(await WebAssembly.instantiate(module, imports()), module);
  } catch (error) {
    await isAllowed();
    const advice = name.endsWith('.wasm') ? `${BESIDE}, served as application/wasm` : '';
    throw refused(`${name} could not be loaded${advice}`, error);
  }
}

/**
 * Compiles a module, while its bytes come in where the server says what they are.
 * @param {URL | ArrayBuffer | WebAssembly.Module} wasm where it is, its bytes, or itself: nothing is left to do
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (!(wasm instanceof URL)) return WebAssembly.compile(wasm);
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const typed = response.headers.get('content-type') === 'application/wasm';
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
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
export const BESIDE = '; put it beside the script';

/**
 * An error of a file that did not come.
 * @param {string} what of it failed, and what to do
 * @param {Error} cause
 */
export const refused = (what, { message }) => new ChiTieuError(`${what}. The page stays as it is (${message})`, 'no-wasm');
