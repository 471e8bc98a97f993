// Brings the class of widgets of each kind (needs.js): that of usual prose comes with the first script, the others from files
// beside it, the script and the WebAssembly of one at the same time.

import { BESIDE, compile, once, refused, start } from './load.js';

/**
 * The classes of widgets, each brought when it is first asked for.
 * @template T
 * @param {() => Promise<T>} usual brings that which reads usual prose
 * @returns {(kind: import('./needs.js').Kind) => Promise<T>} brings one
 */
export function widgets(usual) {
  const all = {
    usual: once(usual),
    // Bundlers find the files by these very expressions.
    prose: beside(
      'chi-tieu-prose.js',
      () => import('./chi-tieu-prose.js'),
      () => new URL('./chi-tieu-prose.wasm', import.meta.url),
    ),
    data: beside(
      'chi-tieu-data.js',
      () => import('./chi-tieu-data.js'),
      () => new URL('./chi-tieu-data.wasm', import.meta.url),
    ),
    full: beside(
      'chi-tieu-full.js',
      () => import('./chi-tieu-full.js'),
      () => new URL('./chi-tieu-full.wasm', import.meta.url),
    ),
  };
  return (kind) => all[kind]();
}

/** Brings the class of a script and the module that its glue starts: `www/widget.js`. */
const beside = (name, script, wasm) => once(async () => {
  const module = compile(wasm());
  // Whoever starts it tells of an error.
  module.catch(() => {});
  const { load } = await script().catch((error) => {
    throw refused(`${name} could not be loaded${BESIDE}`, error);
  });
  return load((glue, wasmName) => start(glue, () => module, wasmName));
});

/**
 * Which module the head of the page has fetched already, for elements that are to come: it need not wait for them.
 * @returns {import('./needs.js').Kind | undefined}
 */
export function hinted() {
  for (const { href } of document.querySelectorAll('link[rel=preload][as=fetch]')) {
    const [named, kind = 'usual'] = /\/chi-tieu(?:-(prose|data|full))?\.wasm\b/.exec(href) ?? [];
    if (named) return kind;
  }
}
