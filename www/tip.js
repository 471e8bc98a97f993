// What the tooltip says, for src/widget/tools/tip.rs: all of it at once, and into the elements that stand there already,
// because new ones cost more than their texts while a pointer moves.

/**
 * @param {HTMLElement} tip
 * @param {string} told the name of an indicator, each word with its figure, and perhaps the sentence that states it, with
 *   `\0` between them
 */
export function write(tip, told) {
  const texts = told.split('\0');
  if (parts(tip).length !== texts.length) build(tip, texts.length);
  parts(tip).forEach((part, place) => {
    if (part.textContent !== texts[place]) part.textContent = texts[place];
  });
}

/** What has a text, in its order. */
const parts = (tip) => tip.querySelectorAll('.name, dt, dd, q');

/** Elements for so many texts: where there is a sentence, their number is even. */
function build(tip, count) {
  const [name, lines, quote] = ['p', 'dl', 'q'].map((tag) => document.createElement(tag));
  name.className = 'name';
  name.lang = quote.lang = 'vi';
  for (let place = 2; place < count; place += 2) lines.append(...['dt', 'dd'].map((tag) => document.createElement(tag)));
  tip.replaceChildren(name, lines);
  if (count % 2 === 0) tip.append(quote);
}
