// What is left after a trap: memory in any state. No object of the instance may then be called again.

/**
 * `object` of a WebAssembly instance. An error of Rust's has a code and leaves everything in order; where a call ends in
 * any other, a trap or an exception of the browser, `broke` is called before the error goes on to the caller.
 * @template T
 * @param {T} object
 * @param {(error: Error) => void} broke
 * @returns {T}
 */
export function guarded(object, broke) {
  const watch = (call) => {
    try {
      return call();
    } catch (error) {
      if (isBreak(error)) broke(error);
      throw error;
    }
  };
  return new Proxy(object, {
    get: (_, name) => {
      const value = watch(() => object[name]);
      return typeof value === 'function' ? (...given) => watch(() => value.apply(object, given)) : value;
    },
  });
}

/** Whether an error is one after which nothing of the instance may be called. */
export const isBreak = (error) => !Object.hasOwn(error, 'code');
