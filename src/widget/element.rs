//! The element's life on the page: what `www/element.js` calls and what it gets back.

use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::canvas::Canvas;
use super::error::WidgetError;
use super::style::Look;
use super::view::View;
use super::{facts, source, text};
use crate::chart::{Chart, Options, Table, Theme, scene, summary};
use crate::lang::Lang;
use crate::read::prose;
use crate::report::{Report, json};

/// The widest that a chart is laid out for paper, in CSS pixels: the text of a page of A4, so that its letters are as
/// large as those of the page.
const PAPER: f64 = 700.0;

/// The chart of one `<chi-tieu>` element.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    view: View,
    canvas: Canvas,
    report: Option<Report>,
    /// Whether the page itself has the figures as a table inside the element.
    own_table: bool,
    /// Whether the reader asked for all rows.
    unfolded: bool,
    /// The charts and the language that the summary and the table were last set for.
    told: Option<(Vec<Chart>, Lang)>,
    /// Where the chart on paper may be cut.
    cuts: Vec<u32>,
}

#[wasm_bindgen]
impl Widget {
    /// The chart of `host`, in its shadow root; nothing is shown before [`Widget::draw`].
    ///
    /// # Errors
    ///
    /// A browser that gives no canvas to draw on.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: &ShadowRoot) -> Result<Self, JsValue> {
        let view = View::new(root).ok_or(WidgetError::NoCanvas)?;
        let canvas = Canvas::new(view.canvas().clone()).ok_or(WidgetError::NoCanvas)?;
        Ok(Self { host, view, canvas, report: None, own_table: false, unfolded: false, told: None, cuts: Vec::new() })
    }

    /// Reads the figures: `given`, the value of the `report` property, or where that is `null` or `undefined` what is
    /// written in `target`, or else what the element's children hold.
    ///
    /// # Errors
    ///
    /// An `Error` with `message`, `code` and `path`: no source, or one that cannot be read. The chart is then
    /// hidden.
    pub fn read(&mut self, given: &JsValue, target: Option<Element>) -> Result<(), JsValue> {
        (self.report, self.told) = (None, None);
        self.own_table = source::is_own_table(&self.host, given, target.as_ref());
        let read = source::read(&self.host, given, target.as_ref());
        self.report = Some(self.or_hide(read)?);
        Ok(())
    }

    /// Draws what was read, as wide as the element, at `ratio` device pixels for one CSS pixel, on `paper` in colours for
    /// a white ground; tells at how many pixels it could be drawn.
    ///
    /// # Errors
    ///
    /// An `Error` with `message` and `code`: nothing was read, a wrong attribute, an element without width, a canvas
    /// that cannot be drawn on. The chart is then hidden.
    pub fn draw(&mut self, ratio: f64, paper: bool) -> Result<f64, JsValue> {
        let drawn = self.try_draw(ratio, paper);
        Ok(self.or_hide(drawn)?)
    }

    /// Where the chart that was last drawn for paper may be cut between pages, in pixels of its canvas from the top.
    pub fn cuts(&self) -> Vec<u32> {
        self.cuts.clone()
    }

    /// Measures all texts anew at the next drawing: a font has come or gone.
    #[wasm_bindgen(js_name = fontsChanged)]
    pub fn fonts_changed(&self) {
        self.canvas.forget_widths();
    }

    /// Shows all rows of folded charts at the next drawing, or folds them again.
    #[wasm_bindgen(js_name = fold)]
    pub fn fold(&mut self) {
        self.unfolded = !self.unfolded;
    }

    /// The report that is shown, in the form of the report JSON; `null` where there is none.
    #[wasm_bindgen(getter)]
    pub fn report(&self) -> JsValue {
        self.report.as_ref().map_or(JsValue::NULL, |report| plain(&json::write(report)))
    }

    /// Every figure that the text in `target` states, with the words that state it: a list of objects.
    pub fn facts(&self, target: &Element) -> JsValue {
        let document = text::document(target);
        let text = document.text().unwrap_or_default();
        plain(&facts::node(&prose::facts(text), text))
    }

    /// Hides the chart until it is drawn again.
    pub fn hide(&self) {
        self.view.hide();
    }

    /// Where the figures of the report were read: for each of them the number of its indicator, its place among
    /// [`crate::report::Indicator::spans`], and the first byte and the byte after the last of the words.
    pub fn spans(&mut self) -> Vec<u32> {
        let mut numbers = Vec::new();
        for (place, indicator) in self.report.iter_mut().flat_map(|report| report.indicators.iter_mut()).enumerate() {
            for (figure, span) in indicator.spans().into_iter().enumerate() {
                if let Some(Some(span)) = span {
                    numbers.extend([place, figure, span.start, span.end].map(|number| number as u32));
                }
            }
        }
        numbers
    }

    /// Whether all rows are shown.
    #[wasm_bindgen(getter)]
    pub fn unfolded(&self) -> bool {
        self.unfolded || self.host.has_attribute("unfolded")
    }

    /// Shows the table in the place of the chart, or the chart again.
    #[wasm_bindgen(js_name = showTable)]
    pub fn show_table(&self, table: bool) {
        self.view.turn(table);
    }

    /// Takes everything that was built out of the shadow root.
    pub fn remove(&self) {
        self.view.remove();
    }
}

/// A tree as JavaScript's own values; `null` where there are none such.
fn plain(node: &json::Node) -> JsValue {
    node.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

impl Widget {
    fn or_hide<T>(&self, result: Result<T, WidgetError>) -> Result<T, WidgetError> {
        if result.is_err() {
            self.view.hide();
        }
        result
    }

    fn try_draw(&mut self, ratio: f64, paper: bool) -> Result<f64, WidgetError> {
        let report = self.report.as_ref().ok_or(WidgetError::NoFigures)?;
        let Look { charts, lang, theme, family, font_size, source } = Look::of(&self.host)?;
        let mut width = self.view.width().ok_or(WidgetError::NoWidth)?;
        let theme = if paper { Theme::LIGHT } else { theme };
        if paper {
            width = width.min(PAPER);
        }
        self.canvas.set_family(family);
        let options = Options { width, font_size, lang, theme, charts, source, unfolded: self.unfolded() };
        let scene = scene(report, &options, self.canvas.texts());
        if scene.marks.is_empty() {
            return Err(WidgetError::NoFigures);
        }
        let ratio = self.canvas.draw(&scene, &theme, font_size, ratio).ok_or(WidgetError::NoCanvas)?;
        if paper {
            self.cuts = scene.cuts(ratio);
        }
        let folds = (self.unfolded || scene.folded > 0).then_some(self.unfolded);
        self.view.offer(folds, !self.own_table, lang);
        let wording = (options.charts(report), lang);
        if self.told.as_ref() != Some(&wording) {
            let table = (!self.own_table).then(|| Table::new(report, lang));
            self.view.tell(&summary(report, &wording.0, lang), table.as_ref(), lang).ok_or(WidgetError::NoCanvas)?;
            self.told = Some(wording);
        }
        Ok(ratio)
    }
}
