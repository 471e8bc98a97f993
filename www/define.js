// The name of the element: defined once, and spelled in messages as a page's author knows it.

const NAME = 'chi-tieu';

/** As in Cargo.toml. */
export const VERSION = '0.1.0';

/**
 * Defines the element, unless the page has one of this name already.
 * @param {typeof HTMLElement} element its class
 * @param {CustomElementRegistry} registry where to define it
 * @returns {boolean} whether it is this class that the page has
 */
export function define(element, registry = window.customElements) {
  if (!registry || !window.ResizeObserver || !window.IntersectionObserver || !document.adoptedStyleSheets) {
    console.error(`<${NAME}>: this browser is too old to draw charts; the page stays as it is`);
    return false;
  }
  const other = registry.get(NAME);
  if (!other) registry.define(NAME, element);
  else if (other.version !== VERSION) {
    console.warn(`<${NAME}>: another copy (${other.version}) came first and is used; take one of the scripts out (${VERSION})`);
  }
  return !other;
}

/**
 * The element as a page's author knows it: `<chi-tieu for="bao-cao">`.
 * @param {HTMLElement} element
 */
export function tag(element) {
  const named = ['id', 'for'].filter((name) => element.hasAttribute(name));
  return `<${[NAME, ...named.map((name) => `${name}="${element.getAttribute(name)}"`)].join(' ')}>`;
}
