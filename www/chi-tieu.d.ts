/**
 * Types of `<chi-tieu>`: the element, its report, its events and its errors.
 *
 * Percentages are as they are written: 69.2 is 69,2%. Positions count bytes of UTF-8.
 */

/** What a change is measured against: the same period of the year before, the month, the quarter, the end of the year
 * before, the plan, or something else. */
export type Base = 'yoy' | 'mom' | 'qoq' | 'ytd' | 'plan' | 'other';

/** A change in per cent; a decrease is negative. */
export interface Growth {
  pct: number;
  base: Base;
}

/** An indicator (*chỉ tiêu*) with the figures that the report states of it. */
export interface Indicator {
  /** In the words of the report. */
  name: string;
  /** The section of the report that it stands in. */
  group?: string;
  /** The unit of `value`, `previous` and `plan`, in the words of the report. */
  unit?: string;
  /** The level reached, in `unit`. */
  value?: number;
  /** The level of the period that it is compared with, in `unit`. */
  previous?: number;
  /** The target, in `unit`: a number, or the two ends of a range. */
  plan?: number | [low: number, high: number];
  /** How far the plan is fulfilled, in per cent; not negative. */
  completion?: number;
  /** The change in per cent against `growthBase`, or changes against several bases. */
  growth?: number | Growth[];
  /** What `growth` is measured against, where that is a number; `yoy` where it is not said. */
  growthBase?: Base;
  /** The part of a whole, in per cent; not negative. */
  share?: number;
  /** Which direction is an improvement. */
  better?: 'higher' | 'lower';
  /** What does not fit together among its figures. */
  doubt?: 'completion' | 'growth' | 'shares' | 'contradiction';
  /** How it was read; `high` where it is not said. */
  confidence?: 'high' | 'medium' | 'low';
}

/** The months of a year that figures are of, from January on, or the last of them alone. */
export interface Period {
  /** 1 to 12: how many have gone by at its end. */
  months: number;
  year?: number;
  /** What the source names alone, *tháng 9* or *quý III*: no pace of the year's plan is drawn then. */
  alone?: 'month' | 'quarter';
}

/** A report: what the element reads, shows, takes and gives. */
export interface Report {
  title?: string;
  /** Whose report it is: `huyện Đầm Hà`. */
  place?: string;
  period?: Period;
  indicators: Indicator[];
}

/** A figure with the words that state it, as `chi-tieu facts` prints it. */
export interface Fact {
  /** The indicator in the words of the text. */
  name: string;
  kind: 'value' | 'plan_pct' | 'growth_pct' | 'growth_abs' | 'share_pct' | 'plan_value';
  /** The number; a decrease is negative. */
  number: number;
  /** The unit in the words of the text; `%` for the kinds that end in `_pct`; empty where the text has none. */
  unit: string;
  /** What a change is measured against; `null` for what is no change. */
  base: Base | null;
  /** The period, where it is not the report's. */
  at: string | null;
  confidence: 'high' | 'medium' | 'low';
  /** The words. */
  quote: string;
  /** The first byte of the words in the text that was read. */
  start: number;
  /** The byte after the last one. */
  end: number;
}

/** What can go wrong. */
export type ErrorCode =
  /** Nothing names a source. */
  | 'no-source'
  /** `for` names no element of the page. */
  | 'no-target'
  /** The source has no figure that can be read. */
  | 'no-figures'
  /** The report JSON is wrong; `path` says where. */
  | 'bad-json'
  /** The browser has translated the page before it was read; only the original can be read. */
  | 'translated'
  /** An attribute has a value that means nothing. */
  | 'bad-attribute'
  /** The element has no width; it is drawn as soon as it gets one. */
  | 'no-width'
  /** The browser gives no canvas to draw on. */
  | 'no-canvas'
  /** The browser runs no WebAssembly. */
  | 'no-webassembly'
  /** The WebAssembly could not be loaded, or a policy forbids it. */
  | 'no-wasm'
  /** The file that `src` names could not be fetched. */
  | 'no-file'
  /** The file that `src` names is too large, or nothing that can be read. */
  | 'bad-file'
  /** The file that `src` names is on another server, and `crossorigin` does not allow it. */
  | 'cross-origin'
  /** Asked for what is only there once a chart is drawn. */
  | 'not-drawn'
  /** The second module, which does what was asked for, could not be loaded. */
  | 'no-tools'
  /** A fault of the widget. */
  | 'internal';

/** Why something could not be done: in the event `chi-tieu-error`, and from promises. */
export class ChiTieuError extends Error {
  readonly name: 'ChiTieuError';
  readonly code: ErrorCode;
  /** Where in the report JSON: `indicators[2].growth`; empty for all else. */
  readonly path: string;
}

/** The element `<chi-tieu>`. */
export class ChiTieuElement extends HTMLElement {
  /** The version of the copy that came first, and is used. */
  static readonly version: string;
  /** Makes `<chi-tieu>` known, unless the page has an element of this name already. Only in the npm package. */
  static define(registry?: CustomElementRegistry): void;
  /** The report that was set: shown in place of what the page holds, until it is `null` again. */
  get report(): Report | null;
  set report(report: Report | null);
  /** The element that is read: the one that was set, or else the one whose id the attribute `for` names. */
  get forElement(): Element | null;
  set forElement(element: Element | null);
  /** Settles when what was last asked for is drawn, has failed, or was given up with the element's removal. */
  readonly drawn: Promise<void>;
  /** Reads the source anew, a file too. */
  refresh(): Promise<void>;
  /** Points at an indicator by its name, unfolding the chart for it, or at none; whether it is drawn. */
  select(name: string | null): Promise<boolean>;
  /** How many indicators the report has that is shown; 0 where none is. */
  readonly size: number;
  /** The report that is shown, with what the checks found. */
  toReport(): Promise<Report>;
  /** The chart as SVG text. */
  toSVG(): Promise<string>;
  /** The chart as a PNG picture of two pixels for each CSS pixel. */
  toPNG(): Promise<Blob>;
  /** The figures as CSV: a byte order mark, semicolons, decimal commas. */
  toCSV(): Promise<string>;
  /** Every figure that the text of the source states, as `chi-tieu facts` reads it; none of report JSON. */
  toFacts(): Promise<Fact[]>;
}

/** The events of the element. All bubble, out of shadow trees too. */
export interface ChiTieuEvents {
  /** The first chart is drawn, or the first after an error. */
  'chi-tieu-ready': CustomEvent<null>;
  /** What was read anew is drawn, and its table written. */
  'chi-tieu-change': CustomEvent<null>;
  /** There is no chart; what the page shows by itself stays. `preventDefault()` keeps it out of the console. */
  'chi-tieu-error': CustomEvent<ChiTieuError>;
  /** The reader chose an indicator, by the mouse, a finger or the keyboard, or `select` did. */
  'chi-tieu-select': CustomEvent<Indicator>;
}

declare global {
  interface HTMLElementTagNameMap {
    'chi-tieu': ChiTieuElement;
  }
  interface HTMLElementEventMap extends ChiTieuEvents {}
  interface DocumentEventMap extends ChiTieuEvents {}
}
