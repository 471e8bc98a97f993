// What the page as a whole tells its charts: a font that came late, another colour scheme, another pixel ratio.
// However many elements listen, the page is watched once; when the last one leaves, it is watched no more.

const listeners = new Set();
let stopWatching;

/**
 * Calls `listener` with 'fonts', 'scheme' or 'ratio' whenever that changed.
 * @param {(what: 'fonts' | 'scheme' | 'ratio') => void} listener
 * @returns {() => void} ends it
 */
export function onPageChange(listener) {
  listeners.add(listener);
  stopWatching ??= watch((what) => listeners.forEach((each) => each(what)));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      stopWatching?.();
      stopWatching = undefined;
    }
  };
}

function watch(tell) {
  const stops = [
    listen(document.fonts, 'loadingdone', () => tell('fonts')),
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change', () => tell('scheme')),
    watchRatio(() => tell('ratio')),
  ];
  return () => stops.forEach((stop) => stop());
}

/** A query matches one ratio alone, so it is asked anew for each that comes (zoom, another screen). */
function watchRatio(tell) {
  let stop;
  const arm = () => {
    stop = listen(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), 'change', () => {
      stop();
      arm();
      tell();
    });
  };
  arm();
  return () => stop();
}

function listen(target, type, listener) {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
