// Where a pointer is: in the canvas, and in the text.

/** Where a pointer is, in pixels of the canvas itself: a page may zoom it. */
export function place({ offsetX, offsetY, target }) {
  const zoom = zoomOf(target);
  return [offsetX / zoom, offsetY / zoom];
}

/** How many pixels of the window one of the element's own is, by the zoom of all that it is in. WebKit does not tell. */
function zoomOf(element) {
  if (element.currentCSSZoom) return element.currentCSSZoom;
  let zoom = 1;
  for (let each = element; each; each = each.parentElement ?? each.getRootNode().host) {
    zoom *= Number(getComputedStyle(each).zoom) || 1;
  }
  return zoom;
}

/** The text node and the place in it at a point of the window. */
export function letter(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return [caret.offsetNode, caret.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [];
}
