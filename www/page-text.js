// What stands in an element of the page, for the reader (src/widget/text.rs): elements and text in their order, as one
// text, because a crossing to WebAssembly for each of them costs more than reading them.

/** What a piece begins with; no piece has any of these inside. */
const BLOCK = '\x01';
const INLINE = '\x02';
const ATTRIBUTE = '\x03';
const END = '\x04';
const PRE = '\x05';
const TEXT = '\x06';

/**
 * @param {Element} root counts as shown, whatever its style
 * @param {string} skipped names of elements whose text is not read, with blanks around each
 * @param {Text[]} nodes gets the text nodes that are read
 * @returns {string}
 */
export function pageText(root, skipped, nodes = []) {
  let told = '';
  /** Tells of a node; whether it is an element to go into. */
  const enter = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push(node);
      const pre = node.data.trim().includes('\n') && /^(pre|break)/.test(getComputedStyle(node.parentNode).whiteSpace);
      told += (pre ? PRE : TEXT) + plain(node.data);
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const name = node.localName.toLowerCase();
    const { display } = getComputedStyle(node);
    if (display === 'none' && node !== root || skipped.includes(` ${name} `)) return false;
    told += (/^(inline|contents)/.test(display) ? INLINE : BLOCK) + name;
    for (const attribute of ['start', 'colspan', 'rowspan']) told += ATTRIBUTE + plain(node.getAttribute(attribute) ?? '');
    return true;
  };
  for (let node = root; node;) {
    const inside = enter(node);
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) told += END;
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      told += END;
    }
    node = node === root ? null : node.nextSibling;
  }
  return told;
}

/** The text with blanks in the place of what parts pieces; as long as before. */
const plain = (text) => text.replace(/[\x01-\x06]/g, ' ');
