// When an element draws, in the next frame, however often it is asked before that, or at once; and the promise that it has.

export class Turn {
  #act;
  /** What was asked of the browser; 0 for nothing. */
  #frame = 0;
  /** The time of the frame in which it was last drawn at once. */
  #time;

  /** @param {() => void} act draws */
  constructor(act) {
    this.#act = () => {
      this.#frame = 0;
      act();
    };
  }

  /** Whether it is to draw. */
  get isComing() {
    return this.#frame !== 0;
  }

  /**
   * Draws in the next frame, or `now`: as soon as the script that asks is done, where nothing was drawn so in this frame yet.
   * What is drawn between two frames may count for the next: Chromium's time is that of the one that is to come.
   */
  ask(now) {
    const { currentTime } = document.timeline;
    if (now && !this.#frame && this.#time !== currentTime) {
      this.#time = currentTime;
      // No frame has such a number.
      this.#frame = -1;
      queueMicrotask(() => {
        if (this.#frame < 0) this.#act();
      });
    } else this.#frame ||= requestAnimationFrame(this.#act);
  }

  cancel() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** The promise that what was asked for is done; a new one whenever more is asked after that. */
export class Promised {
  #promise;
  #settle;
  /** The same, where somebody waits for it. */
  #awaited;

  /** More is to be done. */
  expect() {
    if (!this.#settle) this.#promise = new Promise((settle) => { this.#settle = settle; });
  }

  done() {
    this.#settle?.();
    this.#settle = this.#awaited = undefined;
  }

  /** The promise, for who waits for it. */
  get promise() {
    this.#awaited = this.#settle;
    return this.#promise;
  }

  get isAwaited() {
    return !!this.#awaited;
  }
}
