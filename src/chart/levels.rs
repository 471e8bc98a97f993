//! Levels: the figures that none of the charts shows, as a list, so that no indicator vanishes.

use super::layout::Page;
use super::scene::{Anchor, Figure, Meaning, Paint};
use super::{Chart, Font, words};
use crate::lang::Lang;
use crate::report::{Indicator, Report};

/// The list of every indicator that has a figure and that no chart shows; nothing where there is none.
pub(super) fn panel(page: &mut Page, charts: &[Chart]) {
    let levels = unshown(page.report, charts, page.lang);
    if levels.is_empty() {
        return;
    }
    page.title(words::LEVELS_TITLE.say(page.lang));
    for (place, indicator, level) in levels {
        let meaning = Meaning { indicator: place, figure: Figure::Level };
        row(page, indicator, &level, meaning);
    }
}

/// Every indicator that has a figure and that no chart shows: its place, and what is said of it.
pub(super) fn unshown<'a>(report: &'a Report, charts: &[Chart], lang: Lang) -> Vec<(usize, &'a Indicator, String)> {
    let unshown = report.indicators.iter().enumerate().filter(|(_, indicator)| !is_shown(indicator, charts));
    unshown.filter_map(|(place, indicator)| Some((place, indicator, words::standing(indicator, lang)?))).collect()
}

fn is_shown(indicator: &Indicator, charts: &[Chart]) -> bool {
    charts.iter().any(|chart| match chart {
        Chart::Growth => !indicator.growth.is_empty(),
        Chart::Plan => indicator.completion.is_some(),
    })
}

/// Name and level: in two columns, or at the two ends of a line, or where that is too short under one another.
fn row(page: &mut Page, indicator: &Indicator, level: &str, meaning: Meaning) {
    let top = page.y;
    let (left, width) = page.plot();
    let beside = page.setter.width(level, Font::Number) + page.px(12.0);
    if !page.is_narrow() {
        page.lines(level, Font::Number, Paint::Text, (left, width), Some(meaning));
    } else if page.fits_beside(beside) {
        page.text(level.to_owned(), Font::Number, Paint::Text, (width, Anchor::End), Some(meaning));
        page.y += page.setter.line(Font::Number);
    } else {
        page.name(indicator, None, meaning, 0.0);
        page.lines(level, Font::Number, Paint::Text, (left, width), Some(meaning));
        page.y += page.px(6.0);
        return;
    }
    let bottom = page.y;
    page.y = top;
    page.name(indicator, None, meaning, beside);
    page.y = page.y.max(bottom) + page.px(6.0);
}
