// How the tools and the table look, in the shadow root of an element, and how the words that a figure was read from are
// lit in the page.

const STYLES = `
.light, .tip, .marks, .hint, .mark { box-sizing: border-box; }
.light { position: absolute; pointer-events: none; border-radius: 4px;
  --lit: color-mix(in srgb, currentColor 9%, transparent); background: var(--lit); box-shadow: 0 0 0 4px var(--lit); }
.tip { position: fixed; inset: auto; z-index: 2147483647; margin: 0; overflow: auto; inline-size: max-content;
  padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 6px;
  box-shadow: 0 4px 16px rgb(0 0 0 / .2); font-size: .875em; line-height: 1.4; text-align: start; }
.tip .name { margin: 0 0 .375em; font-weight: bold; }
.tip dl { display: grid; grid-template-columns: minmax(5.5em, 1fr) minmax(auto, max-content); gap: .125em 1em; margin: 0; }
.tip dt { opacity: .8; }
.tip dd { margin: 0; font-weight: bold; font-variant-numeric: tabular-nums; text-align: end; }
.tip q { display: block; margin-block-start: .5em; padding-block-start: .5em; font-style: italic; quotes: "“" "”";
  border-block-start: 1px solid color-mix(in srgb, currentColor 30%, transparent); }
.mark { position: absolute; padding: 0; border: 0; background: none; color: inherit; pointer-events: none; }
.mark:focus-visible { outline: 2px solid; outline-offset: 1px; border-radius: 4px; }
.hint { margin: .5em 0 0; font-size: .8125em; opacity: .8; }
.hint:not(.marks:focus-within ~ *), .aside { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); }
.items { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; margin-block-start: .5em; }
.said { margin: .5em 0 0; font-size: .875em; }
.said:empty, .turned :is(.marks, .light, .hint), [hidden].items, [hidden].light, [hidden].tip, [hidden].marks, [hidden].hint { display: none; }
table { border-collapse: collapse; inline-size: 100%; color: inherit; font: inherit; font-size: .875em; font-variant-numeric: tabular-nums; }
caption { padding-block-end: .5em; font-weight: bold; text-align: start; }
th, td { padding: .375em .5em; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  text-align: end; vertical-align: bottom; }
th { min-inline-size: 5em; }
th:first-child { min-inline-size: 9em; padding-inline-start: 0; text-align: start; }
tbody :is(th, td) { vertical-align: top; }
tbody th { font-weight: normal; }
td { white-space: nowrap; }
@media (forced-colors: active) { .light { outline: 2px solid Highlight; } }
@media print { .light, .tip, .marks, .hint, .items, .said { display: none; } }
`;

/** The name of the highlight, for pages that style it: ::highlight(chi-tieu). */
const HIGHLIGHT = 'chi-tieu';

/** How the words that a figure was read from are shown, unless the page says otherwise. */
const HIGHLIGHT_STYLES = `::highlight(${HIGHLIGHT}) { background: #ffe08a; color: #1b1f24; }
@media (forced-colors: active) { ::highlight(${HIGHLIGHT}) { background: Highlight; color: HighlightText; } }`;

let own;

/**
 * Gives the tools of an element their looks; the page as a whole learns how the source of a figure is highlighted.
 * @param {ShadowRoot} root
 */
export function adopt(root) {
  if (!own) {
    own = new CSSStyleSheet();
    own.replaceSync(STYLES);
    const page = new CSSStyleSheet();
    page.replaceSync(HIGHLIGHT_STYLES);
    document.adoptedStyleSheets.push(page);
  }
  if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
}

/**
 * Lights words of the page, or none any more; browsers that cannot are left as they are.
 * @param {Range | null} range
 */
export function highlight(range) {
  if (!globalThis.Highlight) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}
