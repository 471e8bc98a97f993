//! Plan completion: bullet bars with the line of the plan (100 %) and the line of the period's pace.

use super::layout::Page;
use super::pace::Standing;
use super::scale::Scale;
use super::scene::{Anchor, Figure, Meaning, Paint, Rect};
use super::{Font, words};
use crate::report::{Indicator, Percent};

/// One bar of the panel.
struct Bar<'a> {
    indicator: &'a Indicator,
    completion: Percent,
    meaning: Meaning,
    number: String,
    /// How far it is from the pace, in words.
    gap: Option<String>,
}

/// The panel of every indicator whose completion is stated; nothing where there is none.
pub(super) fn panel(page: &mut Page) {
    let bars = bars(page);
    if bars.is_empty() {
        return;
    }
    page.title(words::PLAN_TITLE.say(page.lang));
    let numbers = numbers_width(page, &bars);
    let scale = scale(page, &bars, numbers);
    line_names(page, scale);
    let top = page.y;
    for bar in &bars {
        row(page, bar, scale, numbers);
    }
    if !page.is_narrow() {
        let bottom = page.y - page.px(12.0);
        lines(page, scale, top, bottom - top);
    }
    if bars.iter().any(|bar| bar.indicator.plan.is_none() && bar.indicator.implied_plan().is_some()) {
        page.lines(words::COMPUTED.say(page.lang), Font::Note, Paint::Muted, page.full(), None);
    }
}

fn bars<'a>(page: &Page<'a>) -> Vec<Bar<'a>> {
    let (lang, report) = (page.lang, page.report);
    let pace = report.pace();
    let planned = report.indicators.iter().enumerate().filter_map(|(place, indicator)| {
        let completion = indicator.completion?.pct;
        Some(Bar {
            indicator,
            completion,
            meaning: Meaning { indicator: place, figure: Figure::Completion },
            number: words::percent(completion, lang),
            gap: pace.map(|pace| words::pace_gap(completion, pace, lang)),
        })
    });
    planned.collect()
}

/// The width of the column of numbers at the right.
fn numbers_width(page: &Page, bars: &[Bar]) -> f64 {
    let numbers = page.setter.widest(bars.iter().map(|bar| bar.number.as_str()), Font::Number);
    let gaps = page.setter.widest(bars.iter().filter_map(|bar| bar.gap.as_deref()), Font::Note);
    numbers.max(gaps).ceil()
}

fn scale(page: &Page, bars: &[Bar], numbers: f64) -> Scale {
    let (left, width) = page.plot();
    let beside = if page.is_narrow() { 0.0 } else { numbers + page.px(16.0) };
    let figures: Vec<f64> = bars.iter().map(|bar| bar.completion.get()).collect();
    Scale::new(&figures, Percent::HUNDRED.get(), left, width - beside)
}

/// Names the lines of pace and plan above the bars. The pace ends at its line where there is room, the plan stands
/// in the middle over its own; where the two would touch, the plan is named by its number alone, or on a line below.
fn line_names(page: &mut Page, scale: Scale) {
    let (left, right) = scale.ends();
    let mut free_from = left;
    if let Some((name, line)) = running_pace(page).map(|(name, pace)| (name, scale.at(pace.get()))) {
        let name = page.setter.cut(&name, Font::Note, page.scene.width - left);
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

/// The pace and its name, before the year is over.
fn running_pace(page: &Page) -> Option<(String, Percent)> {
    let period = page.report.period.filter(|period| period.months() < 12)?;
    Some((words::pace(period, page.lang), period.pace()))
}

fn row(page: &mut Page, bar: &Bar, scale: Scale, numbers: f64) {
    let top = page.y;
    words_of(page, bar, numbers + page.px(12.0));
    let y = page.bar_row(top);
    let (zero, end, height) = (scale.zero(), scale.at(bar.completion.get()), page.bar());
    page.rect(Rect::between(zero, scale.at(100.0), y, height), Paint::Track, None);
    page.rect(Rect::between(zero, end, y, height), paint(page, bar), Some(bar.meaning));
    seam(page, scale, end, y);
    if scale.broken(bar.completion.get()) {
        page.break_bar(end, y, true);
    }
    if page.is_narrow() {
        let over = page.px(3.0);
        lines(page, scale, y - over, height + 2.0 * over);
    }
}

/// The name at the left and the number at the right of a row, or the number under the name where both do not fit;
/// moves the pen below them.
fn words_of(page: &mut Page, bar: &Bar, numbers: f64) {
    let note = words::value_of_plan(bar.indicator, page.lang);
    if page.fits_beside(numbers) {
        let top = page.y;
        number(page, bar, (page.scene.width, Anchor::End));
        let bottom = page.y;
        page.y = top;
        page.name(bar.indicator, note, bar.meaning, numbers);
        page.y = page.y.max(bottom);
    } else {
        page.name(bar.indicator, note, bar.meaning, 0.0);
        number(page, bar, (0.0, Anchor::Start));
    }
}

/// Completion and, under it, the gap to the pace; moves the pen below them.
fn number(page: &mut Page, bar: &Bar, place: (f64, Anchor)) {
    page.text(bar.number.clone(), Font::Number, paint(page, bar), place, Some(bar.meaning));
    page.y += page.setter.line(Font::Number);
    if let Some(gap) = &bar.gap {
        page.text(gap.clone(), Font::Note, Paint::Muted, place, Some(bar.meaning));
        page.y += page.setter.line(Font::Note);
    }
}

/// The lines of the plan and, before the year is over, of the pace.
fn lines(page: &mut Page, scale: Scale, y: f64, height: f64) {
    let whole = page.scene.width;
    let line = |x: f64, width: f64| Rect { x: (x - width / 2.0).round().min(whole - width).max(0.0), y, width, height };
    page.rect(line(scale.at(100.0), 1.0), Paint::Line, None);
    if let Some((_, pace)) = running_pace(page) {
        page.rect(line(scale.at(pace.get()), 2.0), Paint::Pace, None);
    }
}

/// Parts the line of the pace from a bar that goes on under it to `end`. Outside the bar the page shows, whatever
/// its colour.
fn seam(page: &mut Page, scale: Scale, end: f64, y: f64) {
    let Some((_, pace)) = running_pace(page) else { return };
    let x = (scale.at(pace.get()) - 2.0).round();
    if end > x {
        page.rect(Rect::between(x.max(scale.zero()), end.min(x + 4.0), y, page.bar()), Paint::Track, None);
    }
}

/// At or ahead of the pace is good, behind it bad; without a pace only a fulfilled plan is good.
fn paint(page: &Page, bar: &Bar) -> Paint {
    match page.report.pace() {
        Some(pace) if Standing::of(bar.completion, pace) == Standing::Behind => Paint::Bad,
        None if bar.completion < Percent::HUNDRED => Paint::Neutral,
        _ => Paint::Good,
    }
}
