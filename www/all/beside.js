// Brings the further scripts of the single file: classic ones, because modules load neither from `file://` nor from
// another host that does not allow it. Each gives what it has by an event on its own <script>: no name in the page.

import { once } from '../load.js';

const GIVEN = 'chi-tieu-given';

/** What pages that require Trusted Types see: one policy, which makes addresses of the scripts beside this one only. */
const POLICY = 'chi-tieu';

const own = document.currentScript;

const address = (name) => new URL(name, own?.src || document.baseURI).href;

const policy = once(async () => globalThis.trustedTypes?.createPolicy(POLICY, { createScriptURL: address }));

/**
 * Loads a script that lies beside this one.
 * @param {string} name
 * @returns {Promise<object>} what it gave
 */
export async function beside(name) {
  const script = document.createElement('script');
  const trusted = await policy();
  script.nonce = own?.nonce ?? '';
  script.src = trusted?.createScriptURL(name) ?? address(name);
  return new Promise((resolve, reject) => {
    script.addEventListener(GIVEN, ({ detail }) => resolve(detail));
    for (const type of ['load', 'error']) {
      script.addEventListener(type, () => {
        script.remove();
        // Too late where it gave something.
        reject(new Error(`${address(name)} could not be loaded`));
      });
    }
    document.head.append(script);
  });
}

/** What a script that was loaded so gives to the one that loaded it. */
export function give(exports) {
  own.dispatchEvent(new CustomEvent(GIVEN, { detail: exports }));
}
