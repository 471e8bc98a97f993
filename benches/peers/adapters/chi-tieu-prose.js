// The element reads the figures from sentences of the page, which no peer can. The page has them before the library
// comes; an update is another text in their place.
import { mount as mountElement, unmount } from './own.js';
import { prose } from './prose.js';

const ID = 'article';

/** Where the page of a cold start has no article yet, because its figures come later. */
export function prepare(d) {
  const article = document.getElementById(ID) ?? document.createElement('article');
  article.id = ID;
  article.textContent = prose(d);
  document.body.append(article);
}

export const mount = (container) => mountElement(container, (element) => element.setAttribute('for', ID));

export async function update(element, d) {
  document.getElementById(ID).textContent = prose(d);
  await Promise.resolve(); // observers of the article hear of it
  return element.drawn;
}

export { unmount };
