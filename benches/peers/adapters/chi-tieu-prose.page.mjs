import { prose } from './prose.js';

/** What a page of prose writes into its head: it needs no other reader. */
export const head = `<link rel="modulepreload" href="/dist/chi-tieu/chi-tieu.js">
<link rel="preload" href="/dist/chi-tieu/chi-tieu.wasm" as="fetch" type="application/wasm" crossorigin>`;

export const inlined = false;

export const body = (indicators) => `<article id="article">${prose(indicators)}</article>`;
