//! Growth: diverging bars from a zero line, one panel for each base.
//!
//! A bar that is an improvement is filled, one that is a deterioration is an outline: whoever sees no colours tells them
//! apart, and a key says so where both stand in a panel.

use super::layout::Page;
use super::rows::{Row, Rows, Shown};
use super::scale::Scale;
use super::scene::{Anchor, Figure, Meaning, Paint, Rect, Shape};
use super::{Font, words};
use crate::report::{Base, Indicator, Percent};

/// A panel for each base that the report measures a change against.
pub(super) fn panels(page: &mut Page) {
    for base in Base::ALL {
        let lang = page.lang;
        let rows = page.rows(Figure::Growth(base), &|indicator, seen| {
            let pct = indicator.growth_by(base)?.pct;
            let number = if seen { words::change(pct, lang) } else { String::new() };
            Some(Shown { figure: pct.get(), number, remark: String::new(), paint: paint(indicator, pct) })
        });
        if !rows.figures.is_empty() {
            panel(page, base, &rows);
        }
    }
}

fn panel(page: &mut Page, base: Base, rows: &Rows) {
    page.title(words::growth_title(base).say(page.lang));
    key(page, rows);
    let rooms = Rooms::of(page, rows);
    let (left, width) = page.plot();
    let figures = match rows.figures[..] {
        // A bar as long as the page would look like the largest of many, and one from the right edge like none.
        [only] => &[only, 2.0 * only.abs()],
        _ => rows.figures.as_slice(),
    };
    let scale = Scale::new(figures, 0.0, left + rooms.left, width - rooms.left - rooms.right);
    let top = page.y;
    let below = page.each_row(rows, &|page, row| set(page, row, scale, rooms));
    if !page.is_narrow() {
        zero_line(page, scale, top, below - top);
    }
}

/// What filled and outlined bars mean, above the first panel that has an outlined one.
fn key(page: &mut Page, rows: &Rows) {
    if page.keyed || !rows.paints.contains(&Paint::Bad) {
        return;
    }
    page.keyed = true;
    let (mut x, side, gap) = (0.0, page.px(10.0), page.px(5.0));
    let line = page.setter.line(Font::Note);
    for (paint, meaning) in [(Paint::Good, words::IMPROVED), (Paint::Bad, words::WORSENED)] {
        if !rows.paints.contains(&paint) {
            continue;
        }
        let text = meaning.say(page.lang);
        let width = side + gap + page.setter.width(text, Font::Note);
        if x + width > page.scene.width {
            x = 0.0;
            page.y += line;
        }
        bar(page, Rect { x, y: page.y + ((line - side) / 2.0).round(), width: side, height: side }, paint, None);
        page.text(text.to_owned(), Font::Note, Paint::Muted, (x + side + gap, Anchor::Start), None);
        x += width + page.px(16.0);
    }
    page.y += line + page.px(6.0);
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
    fn of(page: &Page, rows: &Rows) -> Self {
        let (_, width) = page.plot();
        let room = |negative: bool| {
            let side = rows.shown.iter().filter(|row| (row.figure < 0.0) == negative);
            let widest = page.setter.widest(side.map(|row| row.number.as_str()), Font::Number);
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

fn set(page: &mut Page, row: &Row, scale: Scale, rooms: Rooms) {
    let top = page.y;
    page.name(row.indicator, words::level(row.indicator, page.lang), row.meaning, 0.0);
    if rooms.none {
        page.lines(&row.number, Font::Number, row.paint, page.full(), Some(row.meaning));
    }
    let y = page.bar_row(top);
    if scale.has_negative() && !page.is_narrow() {
        rule(page, top);
    }
    let (zero, end) = (scale.zero(), scale.at(row.figure));
    bar(page, Rect::between(zero, end, y, page.bar()), row.paint, Some(row.meaning));
    if scale.broken(row.figure) {
        page.break_bar(end, y, row.figure > 0.0);
    }
    if page.is_narrow() {
        zero_line(page, scale, y - page.px(2.0), page.bar() + page.px(4.0));
    }
    if !rooms.none {
        number(page, row, end, y);
    }
}

/// A bar filled for what is good or neither, outlined for what is bad.
fn bar(page: &mut Page, rect: Rect, paint: Paint, meaning: Option<Meaning>) {
    let shape = if paint == Paint::Bad { Shape::Frame(rect) } else { Shape::Rect(rect) };
    page.scene.push(shape, paint, meaning);
}

/// The number at the end of its bar, on the side to which the bar points.
fn number(page: &mut Page, row: &Row, end: f64, top: f64) {
    let (x, anchor) =
        if row.figure < 0.0 { (end - page.px(6.0), Anchor::End) } else { (end + page.px(6.0), Anchor::Start) };
    let below = page.y;
    page.y = top + (page.bar() - page.setter.line(Font::Number)) / 2.0;
    page.text(row.number.clone(), Font::Number, row.paint, (x, anchor), Some(row.meaning));
    page.y = below;
}

/// A quiet line above a row that leads the eye from its name to a bar that starts far from it.
fn rule(page: &mut Page, top: f64) {
    let (x, width) = page.full();
    page.rect(Rect { x, y: top - page.px(6.0), width, height: 1.0 }, Paint::Track, None);
}

fn zero_line(page: &mut Page, scale: Scale, top: f64, height: f64) {
    let width = 1.0;
    let x = scale.zero() - if scale.has_negative() { 0.0 } else { width };
    let x = x.min(page.scene.width - width).max(0.0);
    page.rect(Rect { x, y: top, width, height }, Paint::Line, None);
}

/// An improvement is good, a deterioration bad, no change neither.
fn paint(indicator: &Indicator, change: Percent) -> Paint {
    let change = change.get();
    if change == 0.0 {
        Paint::Neutral
    } else if (change > 0.0) == indicator.rises_well() {
        Paint::Good
    } else {
        Paint::Bad
    }
}
