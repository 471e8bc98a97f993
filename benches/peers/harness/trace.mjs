/**
 * What the main thread of a page does while something runs, from Chromium's own trace.
 *
 * All figures are processor time of that thread, not time on the clock: what else runs on the machine does not count,
 * nor does waiting for a frame. The counts of `Performance.getMetrics` would not do: they leave out microtasks, in which
 * half of the libraries draw.
 */

/** Events in which scripts run, with the microtasks that follow them. One within another counts once. */
const SCRIPT = new Set(['EvaluateScript', 'EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'RunMicrotasks', 'TimerFire',
  'v8.evaluateModule', 'v8.callFunction', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

/** Scripts that run at the beginning of a frame. */
const FRAME = new Set(['FireAnimationFrame']);

/** Style, layout and paint. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** Everything a thread does is in one of these. */
const TASK = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

// `v8` has the microtasks that follow a callback of the browser's, such as an observer's, and `toplevel` those of tasks that
// are no script themselves, such as a module's arrival; `v8.execute`, which has all of them, makes scripts half as slow again.
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'];

/**
 * Runs `act`.
 *
 * @returns {Promise<{ value: unknown, script: number, longestScript: number, frameScript: number, rendering: number, task: number, longest: number }>}
 *   what it gave, and milliseconds; `longestScript` of what ran at a stretch,
 *   `frameScript` of what ran at the beginning of one frame, `longest` of a single task
 */
export async function traced(page, act) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: CATEGORIES });
  let value;
  let buffer;
  try {
    value = await act();
  } finally {
    buffer = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(buffer);
  const events = mainThread(traceEvents);
  return {
    value,
    script: spent(events, SCRIPT),
    longestScript: longest(events, SCRIPT),
    frameScript: longest(events, FRAME),
    rendering: spent(events, RENDERING),
    task: spent(events, TASK),
    longest: longest(events, TASK),
  };
}

/** The events of the busiest main thread of a page: other pages, if any, are idle. */
function mainThread(events) {
  const threads = new Map();
  for (const { name, args, pid, tid } of events) {
    if (name === 'thread_name' && args.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
  }
  for (const event of events) {
    if (event.ph === 'X') threads.get(`${event.pid} ${event.tid}`)?.push(event);
  }
  const busy = (list) => spent(list, TASK);
  return [...threads.values()].sort((a, b) => busy(b) - busy(a))[0] ?? [];
}

/** The processor time of the longest event with one of these names, in milliseconds. */
const longest = (events, names) => events.filter(({ name }) => names.has(name)).reduce((most, { tdur, dur }) => Math.max(most, tdur ?? dur), 0) / 1000;

/** The processor time of events with these names, each counted once, in milliseconds. */
function spent(events, names) {
  const own = events.filter(({ name }) => names.has(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let until = -Infinity;
  let sum = 0;
  for (const { ts, dur, tdur } of own) {
    if (ts >= until) {
      sum += tdur ?? dur;
      until = ts + dur;
    }
  }
  return sum / 1000;
}
