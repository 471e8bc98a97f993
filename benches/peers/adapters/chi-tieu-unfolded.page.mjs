export { head } from './chi-tieu.page.mjs';
