// Listening that ends all at once.

/**
 * What listens until it is stopped.
 * @returns {[(target: EventTarget, type: string, listener: Function, once?: boolean) => void, () => void]} adds a listener, and
 *   takes all away again
 */
export function listening() {
  const over = new AbortController();
  const { signal } = over;
  // Without a prototype: some pages give all objects an `once`.
  const on = (target, type, listener, once) => target.addEventListener(type, listener, { __proto__: null, once, signal });
  return [on, () => over.abort()];
}
