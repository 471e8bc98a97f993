//! The element's life on the page: what `www/element.js` calls and what it gets back.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::canvas::Canvas;
use super::error::WidgetError;
use super::source;
use super::style::Look;
use super::surface::Surface;
use super::words::{Cells, names, rest};
#[cfg(feature = "full")]
use super::{facts, text};
use crate::chart::{Chart, Options, Table, Theme, scene, summary};
use crate::lang::Lang;
#[cfg(feature = "full")]
use crate::read::prose;
use crate::report::Report;
use crate::report::wire::Wire;

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
    surface: Surface,
    canvas: Canvas,
    report: Option<Report>,
    /// Whether the page itself has the figures as a table inside the element.
    own_table: bool,
    /// The charts and the language that were last drawn, and those that summary and table were last set for.
    drawn: Option<(Vec<Chart>, Lang)>,
    told: Option<(Vec<Chart>, Lang)>,
    /// How many rows the table has at most.
    listed: usize,
    /// The words of the numbers that were handed on last.
    words: String,
}

#[wasm_bindgen]
impl Widget {
    /// The chart of an element, on its surface; nothing is shown before [`Widget::draw`].
    #[wasm_bindgen(constructor)]
    pub fn new(surface: Surface) -> Self {
        let canvas = Canvas::new(surface.pen());
        let (report, drawn, told, words) = (None, None, None, String::new());
        Self { surface, canvas, report, own_table: false, drawn, told, listed: LISTED, words }
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
        let read = source::read(&self.surface, given, target.as_ref());
        let (report, own_table) = read.map_err(|error| error.told(&self.surface))?;
        (self.report, self.own_table) = (Some(report), own_table);
        Ok(())
    }

    /// Draws what was read, as wide as the element, at `ratio` device pixels for one CSS pixel or as many as the browser can,
    /// on `paper` in colours for a white ground. Of paper it tells where it may be cut between pages, in pixels of the canvas
    /// from the top.
    ///
    /// # Errors
    ///
    /// An `Error` with `message` and `code`: nothing was read, a wrong attribute, an element without width, a canvas
    /// that cannot be drawn on.
    pub fn draw(&mut self, ratio: f64, paper: bool) -> Result<Vec<f64>, JsValue> {
        self.try_draw(ratio, paper).map_err(|error| error.told(&self.surface))
    }

    /// Sets what is said of the chart: its summary, and the table of its figures, with `more` rows than it had where that
    /// is asked. Who sees the chart does not wait for that, so it is not part of [`Widget::draw`]; it is to be called once
    /// the frame is over.
    pub fn tell(&mut self, more: bool) {
        if more {
            self.listed *= TIMES;
            self.told = None;
        }
        if let (Some(report), Some((charts, lang))) = (&self.report, &self.drawn)
            && self.told != self.drawn
        {
            let table = || Cells::of(&Table::part(report, *lang, 0, self.listed));
            let Cells { columns, words } = if self.own_table { Cells::default() } else { table() };
            let rest = rest(report.indicators.len().saturating_sub(self.listed), *lang);
            self.surface.tell(lang.tag(), &summary(report, charts, *lang), columns, &words, &rest);
            self.told.clone_from(&self.drawn);
        }
    }

    /// The numbers of the report that is shown, as [`Wire::of`] has them; none where there is none. [`Widget::words`] are
    /// its words.
    pub fn report(&mut self) -> Vec<f64> {
        let report = self.report.as_ref();
        self.hand_on(report.map(Wire::of).unwrap_or_default())
    }

    /// The words of the numbers that were asked for last.
    pub fn words(&mut self) -> String {
        std::mem::take(&mut self.words)
    }
}

#[cfg(feature = "full")]
#[wasm_bindgen]
impl Widget {
    /// The numbers of every figure that the text in `target` states, as [`facts::wire`] has them. [`Widget::words`] are
    /// their words.
    pub fn facts(&mut self, target: &Element) -> Vec<f64> {
        let document = text::document(&self.surface, target);
        let text = document.text().unwrap_or_default();
        self.hand_on(facts::wire(&prose::facts(text), text))
    }
}

impl Widget {
    fn hand_on(&mut self, Wire { numbers, words }: Wire) -> Vec<f64> {
        self.words = words;
        numbers
    }

    fn try_draw(&mut self, ratio: f64, paper: bool) -> Result<Vec<f64>, WidgetError> {
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
        let opened = self.surface.opened();
        self.surface.offer(&names(opened, options.lang), opened || scene.folded > 0, !self.own_table);
        self.drawn = Some((charts, options.lang));
        Ok(if paper { scene.cuts(ratio) } else { Vec::new() })
    }

    /// How the element is to be drawn as it is now.
    fn options(&mut self, paper: bool) -> Result<Options, WidgetError> {
        let Look { charts, lang, theme, family, fonts, font_size, source } = Look::of(&self.surface)?;
        let mut width = self.surface.width();
        if width <= 0.0 {
            return Err(WidgetError::NoWidth);
        }
        let theme = if paper { Theme::LIGHT } else { theme };
        if paper {
            width = width.min(PAPER);
        }
        self.canvas.set_fonts(family, fonts);
        Ok(Options { width, font_size, lang, theme, charts, source, unfolded: self.surface.unfolded() })
    }
}
