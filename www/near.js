// When elements come: those in view at once, and those near it one after another, a frame each, so that none holds up a
// page that is scrolled. Those far away wait, and go again: a page may have a thousand charts, and the pixels of one take
// some 10 MB.

/** How far from the viewport an element is near: two screens. */
const SCREENS = 2;

/** How long those ahead wait for the one before, in milliseconds. */
const PATIENCE = 500;

/** Whether a box is in view, or above or below it by no more than so many screens. */
const isWithin = ({ top, bottom }, screens) => top <= (1 + screens) * innerHeight && bottom >= -screens * innerHeight;

/**
 * Whether an element surely is near, without waiting for a frame: this has the page laid out. What stands in a frame, or
 * beside the page, may be out of view however near it is to the edges of its own window.
 */
export function isNear(element) {
  if (self !== top || element.checkVisibility?.() === false) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.right > 0 && box.left < innerWidth && isWithin(box, SCREENS);
}

/**
 * Watches elements.
 * @template {Element} T
 * @param {(element: T) => Promise<void> | void} come is called when one is near, and tells when it is drawn
 * @param {(element: T) => void} go when it is not, or no more
 * @returns {{ watch: (element: T) => void, leave: (element: T) => void }}
 */
export function whenNear(come, go) {
  /** Those that are near and not in view. */
  const ahead = new Set();
  let observer;
  /** Whether one of them is about to come. */
  let going = false;

  function look(entries) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      ahead.delete(target);
      if (!isIntersecting) go(target);
      else if (isWithin(boundingClientRect, 0)) come(target);
      else ahead.add(target);
    }
    goOn();
  }

  /**
   * Has one of those ahead come when the next frame is over, and goes on once it is drawn; but where that has to wait for long,
   * others do not. What came into view meanwhile goes first.
   */
  function goOn() {
    if (going || !ahead.size) return;
    going = true;
    requestAnimationFrame(() => setTimeout(async () => {
      const next = [...ahead].find((each) => isWithin(each.getBoundingClientRect(), 0)) ?? [...ahead][0];
      ahead.delete(next);
      if (next) await Promise.race([come(next), new Promise((late) => setTimeout(late, PATIENCE))]).catch(() => {});
      going = false;
      goOn();
    }));
  }

  return {
    watch(element) {
      observer ??= new IntersectionObserver(look, { rootMargin: `${SCREENS * 100}% 0px` });
      observer.observe(element);
    },
    leave(element) {
      ahead.delete(element);
      observer?.unobserve(element);
    },
  };
}
