// Copies for the reader: of a foreign document only what a report is made of. Whatever loads, runs, or has a meaning of
// its own is left out or becomes plain text; of attributes only those stay that the reader asks for.

const NAMES = new Set(('article aside b blockquote body br caption center cite code dd del details div dl dt em '
  + 'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i li main mark nav ol p pre s section small span strike '
  + 'strong sub summary sup table tbody td tfoot th thead tr u ul').split(' '));

/** What is not running text, and has none inside. */
const LEFT_OUT = 'script, style, template, noscript, head, iframe, object, svg, math, canvas, audio, video, select, '
  + 'textarea, button, chi-tieu';

const ATTRIBUTES = ['class', 'colspan', 'face', 'hidden', 'reversed', 'rowspan', 'start', 'type', 'value'];

/**
 * A copy of an element, made in this page.
 * @param {Element} original of a document that runs nothing
 * @returns {HTMLElement}
 */
export function copy(original) {
  const root = document.createElement('div');
  // No recursion: a page may be nested as deep as it likes.
  const open = [[original, root]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) to.append(child.data);
      else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(LEFT_OUT)) {
        const made = like(child);
        to.append(made);
        open.push([child, made]);
      }
    }
  }
  return root;
}

function like(original) {
  const made = document.createElement(NAMES.has(original.localName) ? original.localName : 'span');
  for (const name of ATTRIBUTES) {
    const value = original.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  return made;
}

/**
 * A table of texts.
 * @param {string[][]} rows the first one is the caption, of one text or none
 * @returns {HTMLTableElement}
 */
export function table([[caption], ...rows]) {
  const made = document.createElement('table');
  if (caption) made.createCaption().textContent = caption;
  for (const cells of rows) {
    const row = made.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return made;
}
