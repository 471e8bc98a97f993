//! The page of a drawing: its columns, its rows, and the panels that stand under one another.

use super::label::Setter;
use super::scene::{Anchor, Label, Meaning, Paint, Rect, Scene, Shape};
use super::{Chart, Font, Measure, Options, Source, growth, levels, overview, plan, words};
use crate::lang::Lang;
use crate::report::{Indicator, Report};
use crate::text::joined;

/// Below this width, in CSS pixels at a font size of 16, names stand above their bars.
const NARROW: f64 = 480.0;

/// The widest that the column of names may be, as a part of the whole.
const NAMES_AT_MOST: f64 = 0.42;

/// How many indicators are measured for the width of that column: as many as an unfolded chart shows. Names further on
/// are set in the same column.
const MEASURED: usize = 300;

/// The widest that figures may be to stand on the line of a name, as a part of the whole.
const FIGURES_AT_MOST: f64 = 0.5;

/// The scene of a report: heading, charts in the order of the options, and the levels that no chart shows.
///
/// The scene is as wide as `options.width` and as high as it needs. A report without indicators gives an empty
/// scene.
#[must_use]
pub fn scene(report: &Report, options: &Options, measure: &dyn Measure) -> Scene {
    let mut page = Page::new(report, options, measure);
    if report.indicators.is_empty() {
        return page.scene;
    }
    page.heading();
    let mut charts = options.charts(report);
    if !charts.contains(&Chart::Levels) {
        charts.push(Chart::Levels);
    }
    for chart in &charts {
        match chart {
            Chart::Overview => overview::panel(&mut page),
            Chart::Growth => growth::panels(&mut page),
            Chart::Plan => plan::panel(&mut page),
            Chart::Levels => levels::panel(&mut page, &charts),
        }
    }
    page.finish()
}

/// A scene in the making: panels push marks at the pen's height `y` and move it down.
pub(super) struct Page<'a> {
    pub(super) report: &'a Report,
    pub(super) options: &'a Options,
    pub(super) lang: Lang,
    pub(super) setter: Setter<'a>,
    pub(super) scene: Scene,
    /// Whether the key of filled and outlined bars stands already.
    pub(super) keyed: bool,
    /// Where the next thing stands, from the top.
    pub(super) y: f64,
    /// The width of the column of names; `None` where names stand above their bars.
    names: Option<f64>,
}

impl<'a> Page<'a> {
    fn new(report: &'a Report, options: &'a Options, measure: &'a dyn Measure) -> Self {
        let setter = Setter { measure, size: options.font_size };
        let width = options.width.max(0.0);
        let wide = width >= NARROW * options.font_size / 16.0;
        let most = (width * NAMES_AT_MOST).round();
        Self {
            report,
            options,
            lang: options.lang,
            setter,
            scene: Scene { width, ..Scene::default() },
            keyed: false,
            y: 0.0,
            names: wide.then(|| names_width(report, options.lang, setter, most)),
        }
    }

    /// A length given for a font size of 16 pixels, at the font size of the page, on a whole pixel.
    pub(super) fn px(&self, length: f64) -> f64 {
        (length * self.setter.size / 16.0).round()
    }

    pub(super) fn is_narrow(&self) -> bool {
        self.names.is_none()
    }

    /// The height of a bar.
    pub(super) fn bar(&self) -> f64 {
        self.px(18.0)
    }

    /// Left edge and width of what stands beside the names, or of the whole page where they stand above.
    pub(super) fn plot(&self) -> (f64, f64) {
        let left = self.names.map_or(0.0, |names| names + self.px(16.0));
        (left, self.scene.width - left)
    }

    /// The whole width, from the left edge.
    pub(super) fn full(&self) -> (f64, f64) {
        (0.0, self.scene.width)
    }

    /// Whether figures of this width leave enough of the page for the names beside them. Where names have a column
    /// of their own they always do.
    pub(super) fn fits_beside(&self, figures: f64) -> bool {
        !self.is_narrow() || figures <= self.scene.width * FIGURES_AT_MOST
    }

    fn heading(&mut self) {
        if let Some(heading) = words::heading(self.report, self.lang) {
            self.lines(&heading, Font::Heading, Paint::Text, self.full(), None);
        }
    }

    /// The title of a panel, with room above it.
    pub(super) fn title(&mut self, title: &str) {
        self.y += if self.y > 0.0 { self.px(20.0) } else { 0.0 };
        self.lines(title, Font::Title, Paint::Text, self.full(), None);
        self.y += self.px(8.0);
    }

    /// What helps to read a panel, under its title.
    pub(super) fn subtitle(&mut self, text: &str) {
        self.y -= self.px(6.0);
        self.lines(text, Font::Note, Paint::Muted, self.full(), None);
        self.y += self.px(8.0);
    }

    /// `text` on two lines at most, from `x` on `width` pixels; moves the pen below it.
    pub(super) fn lines(
        &mut self,
        text: &str,
        font: Font,
        paint: Paint,
        (x, width): (f64, f64),
        meaning: Option<Meaning>,
    ) {
        for line in self.setter.wrap(text, font, width, 2) {
            let height = self.setter.line(font);
            self.text(line, font, paint, (x, Anchor::Start), meaning);
            self.y += height;
        }
    }

    /// One line of text whose top is at the pen. The pen stays.
    pub(super) fn text(
        &mut self,
        text: String,
        font: Font,
        paint: Paint,
        (x, anchor): (f64, Anchor),
        meaning: Option<Meaning>,
    ) {
        let height = self.setter.line(font);
        let size = (self.setter.width(&text, font), height);
        let label = Label { text, font, x, anchor, y: self.y + height / 2.0, size };
        self.scene.push(Shape::Label(label), paint, meaning);
    }

    pub(super) fn rect(&mut self, rect: Rect, paint: Paint, meaning: Option<Meaning>) {
        self.scene.push(Shape::Rect(rect), paint, meaning);
    }

    /// The name of an indicator and a note under it, at the pen; moves the pen below both. Where names stand above
    /// bars, `beside` pixels are left free on their right.
    pub(super) fn name(&mut self, indicator: &Indicator, note: Option<String>, meaning: Meaning, beside: f64) {
        let column = (0.0, self.names.unwrap_or(self.scene.width - beside));
        self.lines(&words::capitalised(&indicator.name), Font::Name, Paint::Text, column, Some(meaning));
        if let Some(note) = words::with_doubt(note, indicator, self.lang) {
            self.lines(&note, Font::Note, Paint::Muted, column, Some(meaning));
        }
    }

    /// Where a bar stands in a row whose name was set from `top` to the pen: in the middle of the name, or below it
    /// where names stand above their bars. Moves the pen below the row.
    pub(super) fn bar_row(&mut self, top: f64) -> f64 {
        let bar = self.bar();
        if self.is_narrow() {
            self.y += self.px(4.0);
            let y = self.y;
            self.y += bar + self.px(16.0);
            y
        } else {
            let height = (self.y - top).max(bar);
            self.y = top + height + self.px(12.0);
            top + ((height - bar) / 2.0).round()
        }
    }

    /// Marks a bar that ends where the axis ends although its figure goes on: two slanted cuts near `end`.
    pub(super) fn break_bar(&mut self, end: f64, top: f64, towards_right: bool) {
        let (step, slant, height) = (self.px(6.0), self.px(4.0), self.bar());
        let inwards = if towards_right { -1.0 } else { 1.0 };
        for cut in [2.0, 3.5] {
            let x = end + inwards * cut * step;
            let (low, high) = (top + height, top);
            let gap = self.px(3.0);
            let corners = vec![(x, low), (x + slant, high), (x + slant + gap, high), (x + gap, low)];
            self.scene.push(Shape::Polygon(corners), Paint::Track, None);
        }
    }

    /// The name of a section of the report, above its rows.
    pub(super) fn section(&mut self, name: &str) {
        let column = (0.0, self.names.unwrap_or(self.scene.width));
        self.y += self.px(4.0);
        self.lines(&words::capitalised(name), Font::Number, Paint::Muted, column, None);
        self.y += self.px(8.0);
    }

    /// Where the figures come from.
    fn source(&mut self) {
        let named = match &self.options.source {
            Source::Unsaid => return,
            Source::Page => words::THIS_PAGE.say(self.lang),
            Source::Named(named) => named,
        };
        self.y += self.px(8.0);
        let line = joined(&[words::SOURCE.say(self.lang), " ", named]);
        self.lines(&line, Font::Note, Paint::Muted, self.full(), None);
    }

    fn finish(mut self) -> Scene {
        self.source();
        self.scene.height = self.y.ceil();
        self.scene
    }
}

/// The width of the column of names, `most` at most: once that is reached, nothing more is measured.
fn names_width(report: &Report, lang: Lang, setter: Setter, most: f64) -> f64 {
    let mut widest = 0.0;
    for indicator in report.indicators.iter().take(MEASURED) {
        if widest >= most {
            return most;
        }
        for width in widths(indicator, lang, setter) {
            widest = width.ceil().max(widest);
        }
    }
    widest.min(most)
}

/// The widths of an indicator's name and of its notes.
fn widths(indicator: &Indicator, lang: Lang, setter: Setter) -> [f64; 2] {
    let note = words::with_doubt(words::value_of_plan(indicator, lang), indicator, lang).unwrap_or_default();
    let name = words::capitalised(&indicator.name);
    [setter.width(&name, Font::Name), setter.width(&note, Font::Note)]
}
