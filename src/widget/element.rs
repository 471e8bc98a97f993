//! The element's life on the page: what `www/element.js` calls and what it gets back.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

use super::canvas::Canvas;
use super::error::WidgetError;
use super::style::Look;
use super::surface::Surface;
use super::words::{Cells, names, rest};
use super::{facts, source, text, value};
use crate::chart::{Chart, Options, Table, Theme, scene, summary};
use crate::lang::Lang;
use crate::read::prose;
use crate::report::Report;

/// The widest that a chart is laid out for paper, in CSS pixels: the text of a page of A4, so that its letters are as
/// large as those of the page.
const PAPER: f64 = 700.0;

/// How many rows the table has at first, and how many times as many whenever more are asked for: a table of thousands
/// would hold up the page, and nobody reads it to its end.
const LISTED: usize = 100;
const TIMES: usize = 3;

/// The chart of one `<chi-tieu>` element.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    surface: Surface,
    canvas: Canvas,
    report: Option<Report>,
    /// Whether the page itself has the figures as a table inside the element.
    own_table: bool,
    /// Whether the reader asked for all rows.
    unfolded: bool,
    /// The charts and the language that were last drawn, and those that summary and table were last set for.
    drawn: Option<(Vec<Chart>, Lang)>,
    told: Option<(Vec<Chart>, Lang)>,
    /// How many rows the table has at most.
    listed: usize,
    /// Where the chart on paper may be cut.
    cuts: Vec<u32>,
}

#[wasm_bindgen]
impl Widget {
    /// The chart of `host`, on its surface; nothing is shown before [`Widget::draw`].
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, surface: Surface) -> Self {
        let canvas = Canvas::new(surface.pen());
        let (report, drawn, told, cuts) = (None, None, None, Vec::new());
        let (own_table, unfolded, listed) = (false, false, LISTED);
        Self { host, surface, canvas, report, own_table, unfolded, drawn, told, listed, cuts }
    }

    /// Reads the figures: `given`, the value of the `report` property, or where that is `null` or `undefined` what is
    /// written in `target`, or else what the element's children hold.
    ///
    /// # Errors
    ///
    /// An `Error` with `message`, `code` and `path`: no source, or one that cannot be read.
    pub fn read(&mut self, given: &JsValue, target: Option<Element>) -> Result<(), JsValue> {
        (self.report, self.drawn, self.told) = (None, None, None);
        self.listed = LISTED;
        self.report = Some(source::read(&self.surface, given, target.as_ref())?);
        self.own_table = !source::is_given(given) && target.is_none() && self.surface.own();
        Ok(())
    }

    /// Draws what was read, as wide as the element, at `ratio` device pixels for one CSS pixel, on `paper` in colours for
    /// a white ground; tells at how many pixels it could be drawn.
    ///
    /// # Errors
    ///
    /// An `Error` with `message` and `code`: nothing was read, a wrong attribute, an element without width, a canvas
    /// that cannot be drawn on.
    pub fn draw(&mut self, ratio: f64, paper: bool) -> Result<f64, JsValue> {
        Ok(self.try_draw(ratio, paper)?)
    }

    /// Sets what is said of the chart: its summary, and the table of its figures. Who sees the chart does not wait for
    /// that, so it is not part of [`Widget::draw`]; it is to be called once the frame is over.
    pub fn tell(&mut self) {
        if let (Some(report), Some((charts, lang))) = (&self.report, &self.drawn)
            && self.told != self.drawn
        {
            let table = || Cells::of(&Table::part(report, *lang, 0, self.listed));
            let Cells { columns, lengths, words } = if self.own_table { Cells::default() } else { table() };
            let rest = rest(report.indicators.len().saturating_sub(self.listed), *lang);
            self.surface.tell(lang.tag(), &summary(report, charts, *lang), columns, &lengths, &words, &rest);
            self.told.clone_from(&self.drawn);
        }
    }

    /// Has more rows in the table.
    pub fn list(&mut self) {
        self.listed *= TIMES;
        self.told = None;
        self.tell();
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
        self.report.as_ref().map_or(JsValue::NULL, value::of_report)
    }

    /// Every figure that the text in `target` states, with the words that state it: a list of objects; none where this
    /// build reads no text.
    pub fn facts(&self, target: &Element) -> JsValue {
        if !cfg!(feature = "prose") {
            return JsValue::NULL;
        }
        let document = text::document(&self.surface, target);
        let text = document.text().unwrap_or_default();
        value::of(&facts::node(&prose::facts(text), text))
    }

    /// Where the figures of the report were read: for each of them the number of its indicator, its place among
    /// [`crate::report::Indicator::spans`], and the first byte and the byte after the last of the words.
    pub fn spans(&mut self) -> Vec<u32> {
        let mut numbers = Vec::new();
        for (place, indicator) in self.report.iter_mut().flat_map(|report| report.indicators.iter_mut()).enumerate() {
            for (figure, span) in indicator.spans().into_iter().enumerate() {
                if let Some(Some(run)) = span {
                    let span = run.span();
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
}

impl Widget {
    fn try_draw(&mut self, ratio: f64, paper: bool) -> Result<f64, WidgetError> {
        let options = self.options(paper)?;
        let report = self.report.as_ref().ok_or(WidgetError::NoFigures)?;
        let charts = options.charts(report);
        if !cfg!(feature = "overview") && charts.contains(&Chart::Overview) {
            return Err(WidgetError::Beyond);
        }
        let scene = scene(report, &options, self.canvas.texts());
        if scene.marks.is_empty() {
            return Err(WidgetError::NoFigures);
        }
        let ratio = self.canvas.draw(&scene, &options, ratio, None).ok_or(WidgetError::NoCanvas)?;
        if paper {
            self.cuts = scene.cuts(ratio);
        }
        let folds = self.unfolded || scene.folded > 0;
        self.surface.offer(&names(self.unfolded, options.lang), folds, !self.own_table);
        self.drawn = Some((charts, options.lang));
        Ok(ratio)
    }

    /// How the element is to be drawn as it is now.
    fn options(&mut self, paper: bool) -> Result<Options, WidgetError> {
        let Look { charts, lang, theme, family, font_size, source } = Look::of(&self.host, &self.surface)?;
        let mut width = self.surface.width();
        if width <= 0.0 {
            return Err(WidgetError::NoWidth);
        }
        let theme = if paper { Theme::LIGHT } else { theme };
        if paper {
            width = width.min(PAPER);
        }
        self.canvas.set_family(family);
        Ok(Options { width, font_size, lang, theme, charts, source, unfolded: self.unfolded() })
    }
}
