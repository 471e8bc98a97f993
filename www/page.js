// What the page as a whole tells its charts: a font that came late, another colour scheme or language, another pixel
// ratio, printing.
// However many elements listen, the page is watched once; when the last one leaves, it is watched no more.

import { listening } from './listen.js';

/** What the reader's system says of colours. */
const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

const listeners = new Set();
let stopWatching;

/**
 * Calls `listener` with 'fonts', 'look' or 'ratio' whenever that changed, and with 'paper' before the page is printed.
 * @param {(what: 'fonts' | 'look' | 'ratio' | 'paper') => void} listener
 * @returns {() => void} ends it
 */
export function onPageChange(listener) {
  listeners.add(listener);
  stopWatching ??= watch((what) => listeners.forEach((each) => each(what)));
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    stopWatching();
    stopWatching = undefined;
  };
}

/**
 * Whether the browser has put a translation into the place of the words in `source`: Chromium marks the page and puts
 * words into a <font> inside a <font>, Edge marks elements.
 */
export function isTranslated(source) {
  return document.documentElement.matches('.translated-ltr, .translated-rtl') || !!source.querySelector('font > font, [_msttexthash]');
}

function watch(tell) {
  const [on, stop] = listening();
  const look = () => tell('look');
  on(document.fonts, 'loadingdone', () => tell('fonts'));
  for (const query of LOOKS) on(matchMedia(query), 'change', look);
  on(window, 'beforeprint', () => tell('paper'));
  on(window, 'afterprint', look);

  // A portal's own switch of colours or language sets a class, a style or an attribute of `<html>` or `<body>`.
  const wholes = [document.documentElement, document.body];
  const switches = new MutationObserver(look);
  for (const whole of wholes) switches.observe(whole, { attributes: true });
  // Colours that change slowly are still the old ones when the switch is set.
  on(document, 'transitionend', ({ target }) => {
    if (wholes.includes(target)) look();
  });

  // A query matches one ratio alone, so it is asked anew for each that comes (zoom, another screen).
  const arm = () => on(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), 'change', () => {
    arm();
    tell('ratio');
  }, true);
  arm();

  return () => {
    switches.disconnect();
    stop();
  };
}
