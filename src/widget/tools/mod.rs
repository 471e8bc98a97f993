//! What can be done with a chart once it is seen: the second bundle (feature `tools`).
//!
//! In go the report, with the places of its figures, and the element; out come, at the shell's word, a tooltip and a lit
//! row (`tip`), the figures as buttons for the keyboard (`marks`), the place of a figure in the page's text and back
//! (`source`), and files (`export`).

mod export;
mod marks;
mod source;
mod tip;

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

use super::canvas::Canvas;
use super::error::WidgetError;
use super::style::Look;
use super::surface::{Pen, Surface};
use crate::chart::{Detail, Hit, Options, Scene, controls, scene};
use crate::report::{Report, Span, wire};
use marks::Marks;
use source::Source;
use tip::Tip;

/// The tools of one `<chi-tieu>` element.
#[wasm_bindgen]
pub struct Tools {
    host: HtmlElement,
    surface: Surface,
    /// Measures texts, and draws the picture that is taken away.
    pen: Canvas,
    tip: Tip,
    marks: Marks,
    source: Source,
    report: Report,
    options: Options,
    /// CSS `font-family`.
    family: String,
    scene: Scene,
    hits: Vec<Hit>,
}

#[wasm_bindgen]
impl Tools {
    /// The tools of `host`, whose chart stands in `root` on its surface; `pen` draws on a canvas that no page shows.
    ///
    /// # Errors
    ///
    /// No chart stands there.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: &ShadowRoot, surface: Surface, pen: Pen) -> Result<Self, JsValue> {
        let refused = || WidgetError::NoCanvas.told(&surface);
        let find = |selector| root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into::<HtmlElement>);
        let chart = find(".chart").ok_or_else(refused)?;
        let marks = Marks::new(&chart).ok_or_else(refused)?;
        Ok(Self {
            pen: Canvas::new(pen),
            tip: Tip::new(&chart),
            marks,
            source: Source::default(),
            report: Report::default(),
            options: Options::default(),
            family: String::new(),
            scene: Scene::default(),
            hits: Vec::new(),
            host,
            surface,
        })
    }

    /// Takes in what the element shows now: its report, as `Widget.report` and `Widget.words` give it, and the element of
    /// the page that it was read from, if it was.
    ///
    /// # Errors
    ///
    /// Attributes that the element itself would refuse.
    pub fn update(&mut self, numbers: &[f64], words: &str, target: Option<Element>) -> Result<(), JsValue> {
        self.report = wire::read(numbers, words);
        let target = target.filter(|_| self.report.indicators.iter().any(|one| one.first_span().is_some()));
        self.source = target.as_ref().map_or_else(Source::default, |element| Source::of(&self.surface, element));
        self.try_update().map_err(|error| error.told(&self.surface))
    }

    /// The number of the first figure of an indicator, by the indicator's number in the report; -1 where none is drawn.
    pub fn of(&self, indicator: usize) -> i32 {
        number(self.hits.iter().position(|hit| hit.meaning.indicator == indicator))
    }

    /// The number of the indicator that a figure belongs to; -1 for none.
    pub fn indicator(&self, figure: usize) -> i32 {
        number(self.hits.get(figure).map(|hit| hit.meaning.indicator))
    }

    /// The number of the figure at a point of the canvas, in CSS pixels from its corner; -1 where there is none.
    pub fn at(&self, x: f64, y: f64) -> i32 {
        number(Hit::at(&self.hits, x, y))
    }

    /// How many figures there are.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.hits.len()
    }

    /// Lights the row of a figure and tells all that is known of it, beside `x` CSS pixels from the left of the canvas.
    pub fn show(&self, figure: usize, x: f64) {
        let detail = self.detail(figure);
        if let (Some(hit), Some(detail)) = (self.hits.get(figure), detail) {
            self.tip.light(hit.bounds);
            self.tip.show(&detail, x);
        }
    }

    /// Lights the row of a figure, and tells nothing.
    pub fn light(&self, figure: usize) {
        if let Some(hit) = self.hits.get(figure) {
            self.tip.light(hit.bounds);
        }
    }

    /// Ends what [`Tools::show`] or [`Tools::light`] began.
    pub fn hide(&self) {
        self.tip.hide();
    }

    /// Makes a button of each figure. The shell gives them the focus: events come while it is given.
    pub fn enter(&mut self) {
        let names: Vec<String> =
            (0..self.hits.len()).map(|at| self.detail(at).map_or_else(String::new, |one| one.spoken())).collect();
        let keys = if self.source.text().is_empty() { controls::KEYS } else { controls::KEYS_WITH_TEXT };
        self.marks.fill(&self.hits, &names, keys, self.options.lang);
    }

    /// Takes the buttons of the figures away, which are of no use once the chart changed.
    pub fn leave(&mut self) {
        self.marks.clear();
    }

    /// The sentence that states a figure; empty where it is not stated in the page's text.
    pub fn quote(&self, figure: usize) -> String {
        self.detail(figure).and_then(|detail| detail.quote).unwrap_or_default()
    }

    /// Makes the button of a figure the one that is tabbed to.
    pub fn choose(&self, figure: usize) {
        self.marks.choose(figure);
    }

    /// Where a figure is stated on the page: text nodes with the offsets of the first letter and after the last, one
    /// after another; none where it is not stated in the page's text.
    pub fn places(&self, figure: usize) -> Array {
        let span = self.hits.get(figure).and_then(|hit| self.span(hit));
        span.and_then(|span| self.source.range(span)).unwrap_or_default()
    }

    /// The number of the figure that is stated at `offset` in a text node of the page; -1 for none.
    pub fn stated(&self, node: &Node, offset: u32) -> i32 {
        let byte = self.source.byte(node, offset);
        let states = |hit: &Hit, byte: usize| self.span(hit).is_some_and(|span| span.range().contains(&byte));
        number(byte.and_then(|byte| self.hits.iter().position(|hit| states(hit, byte))))
    }

    /// Takes out what was built.
    pub fn remove(&self) {
        self.tip.remove();
        self.marks.remove();
    }
}

impl Tools {
    fn try_update(&mut self) -> Result<(), WidgetError> {
        self.hide();
        self.marks.clear();
        let Look { charts, lang, theme, family, fonts, font_size, source } = Look::of(&self.surface)?;
        let (width, unfolded) = (self.surface.width(), self.surface.unfolded());
        self.options = Options { width, font_size, lang, theme, charts, source, unfolded };
        self.tip.paint(&self.options.theme);
        self.family.clone_from(&family);
        self.pen.set_fonts(family, fonts);
        self.scene = scene(&self.report, &self.options, self.pen.texts());
        self.hits = Hit::all(&self.scene);
        Ok(())
    }

    fn detail(&self, figure: usize) -> Option<Detail> {
        Detail::of(&self.report, self.hits.get(figure)?.meaning, self.source.text(), self.options.lang)
    }

    /// The words that state what a hit stands for.
    fn span(&self, hit: &Hit) -> Option<Span> {
        Detail::span(&self.report, hit.meaning)
    }
}

fn number(place: Option<usize>) -> i32 {
    place.and_then(|place| i32::try_from(place).ok()).unwrap_or(-1)
}

/// A new element with a class, hung into `parent`.
fn child(parent: &Element, tag: &str, class: &str) -> Option<HtmlElement> {
    let element: HtmlElement = parent.owner_document()?.create_element(tag).ok()?.unchecked_into();
    element.set_class_name(class);
    parent.append_child(&element).ok()?;
    Some(element)
}
