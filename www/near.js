// When elements start: those in view at once, and those near it one after another, a frame each, so that none holds up a
// page that is scrolled. Those far away wait.

/** How far from the viewport an element is near: two screens. */
const SCREENS = 2;

/** Whether a box is in view, or within so many screens of it. */
const isWithin = ({ top, bottom }, screens) => top <= (1 + screens) * innerHeight && bottom >= -screens * innerHeight;

/** Whether an element has a place, and that is near. Has the page laid out. */
export function isNear(element) {
  const box = element.getBoundingClientRect();
  return box.width > 0 && isWithin(box, SCREENS);
}

/**
 * Watches elements.
 * @template {Element} T
 * @param {(element: T) => Promise<void>} start what starts one, once for each time it is watched, and tells when it is drawn
 * @returns {{ watch: (element: T) => void, leave: (element: T) => void }}
 */
export function whenNear(start) {
  /** Those that are near and not in view. */
  const ahead = new Set();
  let observer;
  /** Whether one of them is about to start. */
  let going = false;

  function come(entries) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      if (isWithin(boundingClientRect, 0)) start(target);
      else ahead.add(target);
    }
    goOn();
  }

  /** Starts the first of those ahead when the next frame is over, and goes on once it is drawn: it may have to wait. */
  function goOn() {
    if (going || !ahead.size) return;
    going = true;
    requestAnimationFrame(() => setTimeout(async () => {
      const [next] = ahead;
      ahead.delete(next);
      if (next) await start(next);
      going = false;
      goOn();
    }));
  }

  return {
    watch(element) {
      observer ??= new IntersectionObserver(come, { rootMargin: `${SCREENS * 100}% 0px` });
      observer.observe(element);
    },
    leave(element) {
      ahead.delete(element);
      observer?.unobserve(element);
    },
  };
}
