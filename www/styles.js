// How the element and its chart look, in its shadow root: one style sheet that all elements of the page share. That of the
// table comes with the tools, which whoever is about to turn to it brings.

// A chart that is hidden stays as wide as it will be, so that nothing has to be measured when it is drawn. It is not
// positioned: of a page of a thousand that is scrolled the browser goes over all that are.
const STYLES = `
:host, .chart { display: block; box-sizing: border-box; inline-size: 100%; min-inline-size: 0; }
:host([hidden]), .chart[hidden] > *, .turned canvas, .turned .paper, .paper { display: none; }
.chart { position: relative; }
:host([theme=light]) .chart { padding: 1em; background: #fff; color-scheme: light; }
:host([theme=dark]) .chart { padding: 1em; background: #16191d; color-scheme: dark; }
.chart[hidden] { position: static; block-size: 0; padding-block: 0; }
canvas { display: block; max-inline-size: 100%; }
.bar { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .75em; }
.chart button:not(.mark) { min-block-size: max(2.75em, 24px); padding: 0 1em; border: 1px solid; border-radius: 4px; background: none;
  color: inherit; font: inherit; font-size: .875em; cursor: pointer; }
.chart button[aria-pressed=true] { font-weight: bold; box-shadow: inset 0 -3px; }
.chart :focus-visible { outline: 2px solid; outline-offset: 2px; }
.menu { margin-inline-start: auto; }
@media (max-width: 30em) { .more { flex: 1 0 100%; } }
@media (forced-colors: active) {
  :host { --chi-tieu-text: CanvasText !important; --chi-tieu-muted: CanvasText !important;
    --chi-tieu-track: Canvas !important; --chi-tieu-line: CanvasText !important; --chi-tieu-pace: CanvasText !important;
    --chi-tieu-good: Highlight !important; --chi-tieu-bad: CanvasText !important;
    --chi-tieu-neutral: CanvasText !important; }
}
@media print {
  .bar, .paper + canvas { display: none; }
  .paper { display: block; }
  .paper canvas { inline-size: 100%; break-inside: avoid; }
}
:not(.turned) > .table { position: absolute; top: 0; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.turned .table { overflow: auto; white-space: normal; }
::slotted(script), .chart:not([hidden]) ~ slot::slotted(.chi-tieu-static) { display: none !important; }
`;

let shared;

/** @returns {CSSStyleSheet} */
export function sheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(STYLES);
  }
  return shared;
}
