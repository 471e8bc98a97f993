//! Levels: the figures that none of the charts shows, as a list, so that no indicator vanishes.

use super::layout::Page;
use super::rows::{Row, Shown};
use super::scene::{Anchor, Figure, Paint};
use super::{Chart, Font, words};
use crate::report::Indicator;

/// The list of every indicator that has a figure and of which none of `charts` writes one; nothing where there is none.
pub(super) fn panel(page: &mut Page, charts: &[Chart]) {
    let lang = page.lang;
    let rows = page.rows(Figure::Level, &|indicator, seen| {
        if is_shown(indicator, charts) || !indicator.has_figures() {
            return None;
        }
        let number = if seen { words::standing(indicator, lang).unwrap_or_default() } else { String::new() };
        Some(Shown { figure: 0.0, number, remark: String::new(), paint: Paint::Text })
    });
    if rows.figures.is_empty() {
        return;
    }
    let alone = rows.figures.len() == page.report.indicators.len();
    page.title(if alone { words::LEVELS_ALONE } else { words::LEVELS_TITLE }.say(lang));
    page.each_row(&rows, &set);
}

/// Whether one of `charts` writes a figure of the indicator.
pub(super) fn is_shown(indicator: &Indicator, charts: &[Chart]) -> bool {
    charts.iter().any(|chart| match chart {
        Chart::Growth => !indicator.growth.is_empty(),
        Chart::Plan => indicator.completion.is_some(),
        // The overview shows where an indicator stands, not its figures.
        Chart::Overview | Chart::Levels => false,
    })
}

/// Name and level: in two columns, or at the two ends of a line, or where that is too short under one another.
fn set(page: &mut Page, row: &Row) {
    let top = page.y;
    let (left, width) = page.plot();
    let beside = page.setter.width(&row.number, Font::Number) + page.px(12.0);
    let gap = page.px(6.0);
    if !page.is_narrow() {
        page.lines(&row.number, Font::Number, row.paint, (left, width), Some(row.meaning));
    } else if page.fits_beside(beside) {
        page.text(row.number.clone(), Font::Number, row.paint, (width, Anchor::End), Some(row.meaning));
        page.y += page.setter.line(Font::Number);
    } else {
        page.name(row.indicator, None, row.meaning, 0.0);
        page.lines(&row.number, Font::Number, row.paint, (left, width), Some(row.meaning));
        page.y += gap;
        return;
    }
    let bottom = page.y;
    page.y = top;
    page.name(row.indicator, None, row.meaning, beside);
    page.y = page.y.max(bottom) + gap;
}
