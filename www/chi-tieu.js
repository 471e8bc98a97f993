// What a page loads: <script type="module" src="chi-tieu.js"></script>. Defines <chi-tieu>; the WebAssembly beside
// this file is fetched when the first element comes near the viewport, once for the page.

import init, { Widget } from '#glue';
import { define } from './element.js';

const WASM = new URL('chi-tieu.wasm', import.meta.url);

let loading;

function load() {
  loading ??= instantiate().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function instantiate() {
  if (typeof WebAssembly !== 'object') {
    throw coded('no-webassembly', 'this browser runs no WebAssembly; the page stays as it is');
  }
  try {
    // The smallest module there is: a policy that forbids WebAssembly says so here, before anything is fetched.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    await init({ module_or_path: WASM });
  } catch (error) {
    throw coded('no-wasm', `${WASM.href} could not be loaded; the page stays as it is (${error.message})`);
  }
  return Widget;
}

function coded(code, message) {
  return Object.assign(new Error(message.replaceAll('\n', ' ')), { code });
}

define(load, () => import('./chi-tieu-tools.js'));
