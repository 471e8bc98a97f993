//! Growth: diverging bars from a zero line, one panel for each base.

use super::layout::Page;
use super::scale::Scale;
use super::scene::{Anchor, Figure, Meaning, Paint, Rect};
use super::{Font, words};
use crate::report::{Base, Growth, Indicator};

/// One bar of a panel.
struct Bar<'a> {
    indicator: &'a Indicator,
    growth: Growth,
    meaning: Meaning,
    number: String,
}

/// A panel for each base that the report measures a change against.
pub(super) fn panels(page: &mut Page) {
    for base in Base::ALL {
        let bars = bars(page, base);
        if !bars.is_empty() {
            panel(page, base, &bars);
        }
    }
}

fn bars<'a>(page: &Page<'a>, base: Base) -> Vec<Bar<'a>> {
    let (lang, report) = (page.lang, page.report);
    let growing = report.indicators.iter().enumerate().filter_map(|(place, indicator)| {
        let growth = indicator.growth_by(base)?;
        let meaning = Meaning { indicator: place, figure: Figure::Growth(base) };
        Some(Bar { indicator, growth, meaning, number: words::change(growth.pct, lang) })
    });
    growing.collect()
}

fn panel(page: &mut Page, base: Base, bars: &[Bar]) {
    page.title(words::growth_title(base).say(page.lang));
    let rooms = Rooms::of(page, bars);
    let (left, width) = page.plot();
    let figures: Vec<f64> = bars.iter().map(|bar| bar.growth.pct.get()).collect();
    let scale = Scale::new(&figures, 0.0, left + rooms.left, width - rooms.left - rooms.right);
    let top = page.y;
    for bar in bars {
        row(page, bar, scale, rooms);
    }
    if !page.is_narrow() {
        let bottom = page.y - page.px(12.0);
        zero_line(page, scale, top, bottom - top);
    }
}

/// The widths kept free beside the bars for the numbers at their ends.
#[derive(Clone, Copy)]
struct Rooms {
    left: f64,
    right: f64,
    /// Whether that would leave too little for the bars, so that numbers stand under the names instead.
    none: bool,
}

impl Rooms {
    fn of(page: &Page, bars: &[Bar]) -> Self {
        let (_, width) = page.plot();
        let room = |negative: bool| {
            let side = bars.iter().filter(|bar| (bar.growth.pct.get() < 0.0) == negative);
            let widest = page.setter.widest(side.map(|bar| bar.number.as_str()), Font::Number);
            if widest > 0.0 { widest.ceil() + page.px(8.0) } else { 0.0 }
        };
        let (left, right) = (room(true), room(false));
        if left + right > width / 2.0 {
            Self { left: 0.0, right: 0.0, none: true }
        } else {
            Self { left, right, none: false }
        }
    }
}

fn row(page: &mut Page, bar: &Bar, scale: Scale, rooms: Rooms) {
    let top = page.y;
    page.name(bar.indicator, words::level(bar.indicator, page.lang), bar.meaning, 0.0);
    if rooms.none {
        page.text(bar.number.clone(), Font::Number, paint(bar), (0.0, Anchor::Start), Some(bar.meaning));
        page.y += page.setter.line(Font::Number);
    }
    let y = page.bar_row(top);
    let change = bar.growth.pct.get();
    let (zero, end) = (scale.zero(), scale.at(change));
    page.rect(Rect::between(zero, end, y, page.bar()), paint(bar), Some(bar.meaning));
    if scale.broken(change) {
        page.break_bar(end, y, change > 0.0);
    }
    if page.is_narrow() {
        zero_line(page, scale, y - page.px(2.0), page.bar() + page.px(4.0));
    }
    if !rooms.none {
        number(page, bar, end, y);
    }
}

/// The number at the end of its bar, on the side to which the bar points.
fn number(page: &mut Page, bar: &Bar, end: f64, top: f64) {
    let falls = bar.growth.pct.get() < 0.0;
    let (x, anchor) = if falls { (end - page.px(6.0), Anchor::End) } else { (end + page.px(6.0), Anchor::Start) };
    let below = page.y;
    page.y = top + (page.bar() - page.setter.line(Font::Number)) / 2.0;
    page.text(bar.number.clone(), Font::Number, paint(bar), (x, anchor), Some(bar.meaning));
    page.y = below;
}

fn zero_line(page: &mut Page, scale: Scale, top: f64, height: f64) {
    let width = 1.0;
    let x = scale.zero() - if scale.has_negative() { 0.0 } else { width };
    let x = x.min(page.scene.width - width).max(0.0);
    page.rect(Rect { x, y: top, width, height }, Paint::Line, None);
}

/// An improvement is good, a deterioration bad, no change neither.
fn paint(bar: &Bar) -> Paint {
    let change = bar.growth.pct.get();
    if change == 0.0 {
        Paint::Neutral
    } else if (change > 0.0) == bar.indicator.rises_well() {
        Paint::Good
    } else {
        Paint::Bad
    }
}
