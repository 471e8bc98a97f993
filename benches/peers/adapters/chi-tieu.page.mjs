/** What a page writes into its head so that everything is fetched at once. */
export const head = `<link rel="modulepreload" href="/dist/chi-tieu/chi-tieu.js">
<link rel="modulepreload" href="/dist/chi-tieu/chi-tieu-data.js">
<link rel="preload" href="/dist/chi-tieu/chi-tieu-data.wasm" as="fetch" type="application/wasm" crossorigin>`;
