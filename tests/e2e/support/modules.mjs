/** Which modules a page loads: pages with a body of their own, the hints of their heads, and what they asked for. */
import { openPage } from './browser.mjs';

/** The readers that a page has asked for; the tools, with which a test looks at the figures, are none. */
export const modules = (requests) => requests.map((url) => url.match(/[\w-]+\.wasm$/)?.[0]).filter((name) => name && !name.includes('tools'));

/** A page with this body, its policy that of the others, prepared before anything of it runs. */
export const openBody = (body, prepare = () => {}) => openPage('/pages/twice.html', {
  prepare: async (page) => {
    await prepare(page);
    await page.route('**/twice.html', async (route) => {
      const response = await route.fetch();
      const head = (await response.text()).split('<p id=')[0];
      await route.fulfill({ response, body: head + body });
    });
  },
});

/** What the head of a page has to have a module fetched early; `name` is empty for the first, or begins with a dash. */
export const hint = (name) => `<link rel="preload" href="/chi-tieu${name}.wasm" as="fetch" type="application/wasm" crossorigin>`;
