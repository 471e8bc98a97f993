//! The surface: what the widget has `www/surface.js` do with the DOM. JavaScript does it in a third of the bytes, and
//! many things at one crossing.

#[cfg(feature = "tools")]
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
#[cfg(feature = "tools")]
use web_sys::HtmlCanvasElement;

#[wasm_bindgen]
extern "C" {
    /// What one element shows: a canvas, the table of the same figures, and the buttons below.
    pub type Surface;

    #[wasm_bindgen(method, getter)]
    pub(super) fn pen(this: &Surface) -> Pen;

    /// How wide the chart may be, in whole CSS pixels; 0 where it has no width.
    #[wasm_bindgen(method)]
    pub(super) fn width(this: &Surface) -> f64;

    /// What the page says of the element's look: its font family, then what the attributes `charts`, `lang` (of the nearest
    /// element that has it), `theme` and `source` say, with a `\0` after each. Into `numbers` go its font size in CSS
    /// pixels, how often fonts came or went, whether what it reads is of the page and no `source` is named, the colour of its
    /// text and those of the custom properties `names` (after `--chi-tieu-`, with spaces between): 0xRRGGBB, -1 for none.
    #[wasm_bindgen(method)]
    pub(super) fn look(this: &Surface, numbers: &mut [f64], names: &str) -> String;

    /// The error that the page gets to see.
    #[wasm_bindgen(method)]
    pub(super) fn error(this: &Surface, message: &str, code: &str, path: &str) -> JsValue;

    /// What the element itself holds to be read: a text of report JSON, or a table; `null` where `for` names what is not
    /// there, `undefined` where there is nothing.
    #[cfg(not(feature = "tools"))]
    #[wasm_bindgen(method)]
    pub(super) fn source(this: &Surface) -> JsValue;

    /// What stands in an element of the page, for [`super::text`], but for elements of the names `skipped`.
    #[cfg(not(feature = "tools"))]
    #[wasm_bindgen(method)]
    pub(super) fn text(this: &Surface, root: &Element, skipped: &str) -> String;

    /// The same; its text nodes are added to `nodes`.
    #[cfg(feature = "tools")]
    #[wasm_bindgen(method, js_name = text)]
    pub(super) fn text_of(this: &Surface, root: &Element, skipped: &str, nodes: &Array) -> String;

    /// Whether the reader has unfolded the chart.
    #[cfg(not(feature = "tools"))]
    #[wasm_bindgen(method, getter)]
    pub(super) fn opened(this: &Surface) -> bool;

    /// Whether all rows are shown: the reader or the page wants it so.
    #[wasm_bindgen(method, getter)]
    pub(super) fn unfolded(this: &Surface) -> bool;

    /// Shows what was drawn, names the four buttons, a line each, and shows those there is use for: whether rows are
    /// folded or can be, whether there is a table to turn to.
    #[cfg(not(feature = "tools"))]
    #[wasm_bindgen(method)]
    pub(super) fn offer(this: &Surface, names: &str, folds: bool, listed: bool);

    /// Sets what is said of the chart: its summary and, unless it has no `columns`, a table. The `words` of its cells
    /// stand one after another, in three parts each with a `\0` after it; the middle one is Vietnamese whatever `lang` is.
    /// The first cell is the caption. `rest` is the name of a button for more rows, if there are any.
    #[cfg(not(feature = "tools"))]
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Surface, lang: &str, summary: &str, columns: usize, words: &str, rest: &str);

    /// What measures and draws on a canvas: `www/pen.js`.
    pub type Pen;

    /// The width of a text, in pixels; `size` in pixels.
    #[wasm_bindgen(method)]
    pub(super) fn measure(this: &Pen, bold: bool, size: f64, text: &str) -> f64;

    /// Gives the canvas a size in CSS pixels, at `ratio` device pixels for one CSS pixel or the most that can be drawn;
    /// tells how many, 0 where there is nothing to draw on.
    #[wasm_bindgen(method)]
    pub(super) fn size(this: &Pen, width: f64, height: f64, ratio: f64) -> f64;

    /// Draws the marks of [`super::canvas`].
    #[wasm_bindgen(method)]
    pub(super) fn paint(this: &Pen, marks: &[f64], words: &str);

    #[cfg(feature = "tools")]
    #[wasm_bindgen(method, getter)]
    pub(super) fn canvas(this: &Pen) -> HtmlCanvasElement;
}
