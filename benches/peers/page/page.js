// Runs in the page: times mount, update and unmount of one adapter.
import { indicators } from './data.js';

// WebAssembly's memory is in no heap number of the browser: note each instance's. This module runs before the adapter's.
const memories = new Set();
const note = (exports) => {
  for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
};
for (const name of ['instantiate', 'instantiateStreaming']) {
  const instantiate = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    note((made.instance ?? made).exports);
    return made;
  };
}
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    note(this.exports);
  }
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A task of its own: posted from a frame, it runs when the frame's style, layout and paint are done. */
const task = () => new Promise((resolve) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    resolve();
  };
  channel.port2.postMessage(0);
});

/** Milliseconds from the beginning of a frame in which `act` starts to the end of the frame that shows what it did. */
async function timed(act) {
  await frame();
  await frame();
  let sameFrame = true;
  const end = task().then(() => { sameFrame = false; });
  const start = performance.now();
  const value = await act(); // the await lets microtasks of a synchronous act (uPlot's commit) run too
  if (sameFrame) {
    await end;
  } else {
    await frame();
    await task();
  }
  return { frame: performance.now() - start, value };
}

/**
 * Gives the bench its handle on the page, `window.bench`.
 * @param adapter a module with mount, update, unmount, and perhaps prepare (what the page has before the charts) and
 *   settle (milliseconds that something goes on by itself)
 */
export function start(adapter) {
  const container = document.getElementById('charts');
  let handle;
  let data;
  let seed = 1;
  window.bench = {
    async prepare(n) {
      data = indicators(n);
      await adapter.prepare?.(data);
    },
    async draw() {
      const { frame, value } = await timed(() => adapter.mount(container, data));
      handle = value;
      return frame;
    },
    /**
     * Mounts so many charts of the same figures, and waits for the first; `lazily` those near the viewport alone, which
     * an element does by itself.
     */
    async drawMany(times, lazily) {
      const boxes = Array.from({ length: times }, () => container.appendChild(document.createElement('section')));
      for (const box of boxes) box.style.minHeight = '600px';
      const mount = (box) => adapter.mount(box, data);
      handle = await (lazily ? whenNear(boxes, mount) : boxes.map(mount)[0]);
    },
    /** Has the charts that are drawn drawn anew, with nothing else changed. */
    async drawAnew() {
      for (const element of container.querySelectorAll('chi-tieu')) element.setAttribute('charts', element.getAttribute('charts'));
      await this.settle();
    },
    /** Takes the charts away. */
    async clear() {
      await adapter.unmount(handle);
      container.replaceChildren();
      await this.settle();
    },
    /** Updates `times`, or for so many milliseconds, each time with all values new; the time of each. */
    async redraw(times, budget) {
      const runs = [];
      const until = performance.now() + budget;
      while (runs.length < times && (runs.length === 0 || performance.now() < until)) {
        seed += 1;
        const next = indicators(data.length, seed);
        runs.push((await timed(() => adapter.update(handle, next))).frame);
      }
      return runs;
    },
    /** Where a pointer finds charts: the boxes of the container's children, as far as they are in the viewport. */
    areas: () => [...container.children].map((child) => {
      const { left, right, top, bottom } = child.getBoundingClientRect();
      return { left, right, top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
    }).filter(({ top, bottom }) => bottom - top > 40),
    nodes: () => [container, ...shadows(container)].reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    wasm: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    async settle() {
      await frame();
      await frame();
      if (adapter.settle) await new Promise((resolve) => setTimeout(resolve, adapter.settle));
    },
  };
  window.ready = true;
}

/** Calls `mount` with each of the boxes when it is within two screens of the viewport, one in a frame; gives the first. */
function whenNear(boxes, mount) {
  const waiting = [];
  return new Promise((resolve, reject) => {
    const next = async () => {
      await Promise.resolve(mount(waiting[0])).then(resolve, reject);
      waiting.shift();
      if (waiting.length) requestAnimationFrame(next);
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
        observer.unobserve(target);
        if (waiting.push(target) === 1) requestAnimationFrame(next);
      }
    }, { rootMargin: '200% 0px' });
    for (const box of boxes) observer.observe(box);
  });
}

/** The shadow roots below an element. */
const shadows = (element) => [...element.querySelectorAll('*')].map((child) => child.shadowRoot).filter(Boolean);
