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
  return () => brought ??= bring().catch((error) => {
    brought = undefined;
    throw error;
  });
}

/**
 * Starts the WebAssembly module of a bundle.
 * @param {{ imports: Function, begin: Function }} glue wasm-bindgen's: makes what the module imports, and takes its
 *   instance
 * @param {(compile: (address: URL) => Promise<WebAssembly.Module>) => Promise<WebAssembly.Module>} wasm brings the module
 * @param {string} name what to call it in a message
 */
export async function start({ imports, begin }, wasm, name) {
  if (typeof WebAssembly !== 'object') {
    throw new ChiTieuError('this browser runs no WebAssembly; the page stays as it is', 'no-webassembly');
  }
  try {
    const module = await wasm(compile);
    begin(await WebAssembly.instantiate(module, imports()), module);
  } catch (error) {
    // A policy that forbids WebAssembly forbids the smallest module there is. WebKit says so when there is to be an instance.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch((cause) => {
      throw refused(`WebAssembly is forbidden; allow it by script-src 'self' 'wasm-unsafe-eval'`, cause);
    });
    const advice = name.endsWith('.wasm') ? `${BESIDE}, served as application/wasm` : '';
    throw refused(`${name} could not be loaded${advice}`, error);
  }
}

/**
 * Compiles a module, while its bytes come in where the server says what they are.
 * @param {URL} address where it is
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const typed = response.headers.get('content-type') === 'application/wasm';
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What a webmaster can do about a file that did not come. */
export const BESIDE = '; put it beside the script';

/**
 * An error of a file that did not come.
 * @param {string} what of it failed, and what to do
 * @param {Error} cause
 */
export const refused = (what, { message }) => new ChiTieuError(`${what}. The page stays as it is (${message})`, 'no-wasm');
