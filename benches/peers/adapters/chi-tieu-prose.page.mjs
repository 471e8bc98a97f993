import { prose } from './prose.js';

export { head } from './chi-tieu.page.mjs';

export const inlined = false;

export const body = (indicators) => `<article id="article">${prose(indicators)}</article>`;
