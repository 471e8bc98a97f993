//! Plan completion: bullet bars with the line of the plan (100 %) and the line of the period's pace.

use super::layout::Page;
use super::pace::Standing;
use super::rows::{Row, Rows, Shown};
use super::scale::Scale;
use super::scene::{Anchor, Figure, Paint, Rect};
use super::{Font, words};
use crate::report::{Percent, Period};

/// The panel of every indicator whose completion is stated; nothing where there is none.
pub(super) fn panel(page: &mut Page) {
    let (lang, pace) = (page.lang, page.report.pace());
    let rows = page.rows(Figure::Completion, &|indicator, seen| {
        let completion = indicator.completion?.pct;
        let mut shown = Shown {
            figure: completion.get(),
            number: String::new(),
            remark: String::new(),
            paint: Standing::paint(completion, pace),
        };
        if seen {
            shown.number = words::percent(completion, lang);
            shown.remark = pace.map(|pace| words::marked_gap(completion, pace, lang)).unwrap_or_default();
        }
        Some(shown)
    });
    if rows.figures.is_empty() {
        return;
    }
    page.title(words::PLAN_TITLE.say(lang));
    page.subtitle(words::PLAN_READING.say(lang));
    let numbers = numbers_width(page, &rows);
    let scale = scale(page, &rows, numbers);
    line_names(page, scale);
    let top = page.y;
    let below = page.each_row(&rows, &|page, row| set(page, row, scale, numbers));
    if !page.is_narrow() {
        lines(page, scale, top, below - top);
    }
    if page.report.indicators.iter().any(|one| one.planned().is_none() && one.implied_plan().is_some()) {
        page.lines(words::COMPUTED.say(lang), Font::Note, Paint::Muted, page.full(), None);
    }
}

/// The width of the column of numbers at the right.
fn numbers_width(page: &Page, rows: &Rows) -> f64 {
    let rows = rows.shown.iter();
    let numbers = page.setter.widest(rows.clone().map(|row| row.number.as_str()), Font::Number);
    let gaps = page.setter.widest(rows.map(|row| row.remark.as_str()), Font::Note);
    numbers.max(gaps).ceil()
}

fn scale(page: &Page, rows: &Rows, numbers: f64) -> Scale {
    let (left, width) = page.plot();
    let beside = if page.is_narrow() { 0.0 } else { numbers + page.px(16.0) };
    Scale::new(&rows.figures, Percent::HUNDRED.get(), left, width - beside)
}

/// Names the lines of pace and plan above the bars. The pace ends at its line where there is room, the plan stands
/// in the middle over its own; where the two would touch, the plan is named by its number alone, or on a line below.
fn line_names(page: &mut Page, scale: Scale) {
    let (left, right) = scale.ends();
    let mut free_from = left;
    if let Some(period) = running(page) {
        let line = scale.at(period.pace().get());
        let name = page.setter.cut(&words::pace(period, page.lang), Font::Note, page.scene.width - left);
        let width = page.setter.width(&name, Font::Note);
        let start = (line - width).min(right - width).max(left);
        free_from = start + width + page.px(12.0);
        page.text(name, Font::Note, Paint::Text, (start, Anchor::Start), None);
    }
    let (name, start) = plan_name(page, scale, free_from);
    if start < free_from {
        page.y += page.setter.line(Font::Note);
    }
    page.text(name.to_owned(), Font::Note, Paint::Muted, (start, Anchor::Start), None);
    page.y += page.setter.line(Font::Note) + page.px(4.0);
}

/// What the line of the plan is called, and where that starts: in words, or in short where words do not fit.
fn plan_name(page: &Page, scale: Scale, free_from: f64) -> (&'static str, f64) {
    let start = |name: &str| {
        let width = page.setter.width(name, Font::Note);
        (scale.at(100.0) - width / 2.0).min(page.scene.width - width).max(0.0)
    };
    let long = words::PLAN_LINE.say(page.lang);
    let name = if start(long) < free_from { words::PLAN_LINE_SHORT } else { long };
    (name, start(name))
}

/// The period whose pace is worth a line: one that ends before the year does.
fn running(page: &Page) -> Option<Period> {
    page.report.period.filter(|period| period.runs())
}

fn set(page: &mut Page, row: &Row, scale: Scale, numbers: f64) {
    let top = page.y;
    words_of(page, row, numbers + page.px(12.0));
    let y = page.bar_row(top);
    let (zero, end, height) = (scale.zero(), scale.at(row.figure), page.bar());
    page.rect(Rect::between(zero, scale.at(100.0), y, height), Paint::Track, None);
    page.rect(Rect::between(zero, end, y, height), row.paint, Some(row.meaning));
    seams(page, scale, end, y);
    if scale.broken(row.figure) {
        page.break_bar(end, y, true);
    }
    if page.is_narrow() {
        let over = page.px(3.0);
        lines(page, scale, y - over, height + 2.0 * over);
    }
}

/// The name at the left and the number at the right of a row, or the number under the name where both do not fit;
/// moves the pen below them.
fn words_of(page: &mut Page, row: &Row, numbers: f64) {
    let note = words::value_of_plan(row.indicator, page.lang);
    if page.fits_beside(numbers) {
        let top = page.y;
        number(page, row);
        let bottom = page.y;
        page.y = top;
        page.name(row.indicator, note, row.meaning, numbers);
        page.y = page.y.max(bottom);
    } else {
        page.name(row.indicator, note, row.meaning, 0.0);
        page.lines(&row.number, Font::Number, row.paint, page.full(), Some(row.meaning));
        page.lines(&row.remark, Font::Note, Paint::Muted, page.full(), Some(row.meaning));
    }
}

/// Completion and, under it, the gap to the pace, at the right edge; moves the pen below them.
fn number(page: &mut Page, row: &Row) {
    let place = (page.scene.width, Anchor::End);
    page.text(row.number.clone(), Font::Number, row.paint, place, Some(row.meaning));
    page.y += page.setter.line(Font::Number);
    if !row.remark.is_empty() {
        page.text(row.remark.clone(), Font::Note, Paint::Muted, place, Some(row.meaning));
        page.y += page.setter.line(Font::Note);
    }
}

/// The lines of the plan and, before the year is over, of the pace.
fn lines(page: &mut Page, scale: Scale, y: f64, height: f64) {
    let whole = page.scene.width;
    let line = |x: f64, width: f64| Rect { x: (x - width / 2.0).round().min(whole - width).max(0.0), y, width, height };
    page.rect(line(scale.at(100.0), 1.0), Paint::Line, None);
    if let Some(period) = running(page) {
        page.rect(line(scale.at(period.pace().get()), 2.0), Paint::Pace, None);
    }
}

/// Parts the lines of pace and plan from a bar that goes on under them to `end`. Outside the bar the page shows,
/// whatever its colour.
fn seams(page: &mut Page, scale: Scale, end: f64, y: f64) {
    let pace = running(page).map(|period| period.pace().get());
    let mut seam = |x: f64, width: f64| {
        let start = x.max(scale.zero());
        if end > start {
            page.rect(Rect::between(start, end.min(x + width), y, page.bar()), Paint::Track, None);
        }
    };
    let plan = (scale.at(100.0) - 1.5).round();
    // A bar that ends at the line of the plan reaches it.
    if end > plan + 3.0 {
        seam(plan, 3.0);
    }
    if let Some(pace) = pace {
        seam((scale.at(pace) - 2.0).round(), 4.0);
    }
}
