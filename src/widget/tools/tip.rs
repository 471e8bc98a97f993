//! The tooltip, and the light on the row that it tells of: what they say and of which row. Where they stand in the window
//! is the business of `www/tip.js`.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::chart::{Detail, Rect, Theme};

#[wasm_bindgen(module = "/www/tip.js")]
extern "C" {
    /// The elements in the chart's shadow root.
    pub(super) type Tip;

    /// Hidden, in `chart`.
    #[wasm_bindgen(constructor)]
    pub(super) fn new(chart: &HtmlElement) -> Tip;

    #[wasm_bindgen(method, js_name = paint)]
    fn paint_js(this: &Tip, ground: &str, text: &str);

    #[wasm_bindgen(method, js_name = light)]
    fn light_js(this: &Tip, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, js_name = show)]
    fn show_js(this: &Tip, told: &str, beside: f64);

    /// Shows neither any more.
    #[wasm_bindgen(method)]
    pub(super) fn hide(this: &Tip);

    /// Takes both out of the chart.
    #[wasm_bindgen(method)]
    pub(super) fn remove(this: &Tip);
}

impl Tip {
    /// Gives it the colours of the chart.
    pub(super) fn paint(&self, theme: &Theme) {
        self.paint_js(&theme.ground.css(), &theme.text().css());
    }

    /// Lights a row of the canvas.
    pub(super) fn light(&self, row: Rect) {
        self.light_js(row.x, row.y, row.width, row.height);
    }

    /// Tells `detail` of the row that is lit, beside `x` CSS pixels from the left of the canvas.
    pub(super) fn show(&self, detail: &Detail, x: f64) {
        let mut told = detail.name.clone();
        let lines = detail.lines.iter().flat_map(|(word, figure)| [*word, figure]);
        for text in lines.chain(detail.quote.as_deref()) {
            told.push('\0');
            told.push_str(text);
        }
        self.show_js(&told, x);
    }
}
