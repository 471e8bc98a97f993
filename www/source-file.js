// The file that an element names by `src`: asked for once, and given up when the element has no use for it any more.

/**
 * @param {() => Promise<{ bring: Function }>} load brings the script that fetches
 * @param {HTMLElement} element the `<chi-tieu>`
 * @param {ShadowRoot} root where what is read of the file may stand
 * @param {() => void} done called when it came or failed
 */
export function sourceFile(load, element, root, done) {
  /** What ends the asking, with what came of it. */
  let asked;

  return {
    /** Asks for it the first time. What came: an `error`, a `report`, or an `element` to be read; undefined before. */
    ask() {
      if (!asked) {
        const file = asked = new AbortController();
        const come = (came) => {
          file.came = came;
          if (file === asked) done();
          else came.element?.remove();
        };
        load().then(({ bring }) => bring(element, root, file.signal)).then(come, (error) => come({ error }));
      }
      return asked.came;
    },

    /** Gives it up, with what came of it. */
    drop() {
      asked?.abort();
      asked?.came?.element?.remove();
      asked = undefined;
    },
  };
}
