//! Levels: the figures that none of the charts shows, as a list, so that no indicator vanishes.

use super::layout::Page;
use super::scene::{Anchor, Figure, Meaning, Paint};
use super::{Chart, Font, words};
use crate::report::Indicator;

/// The list of every indicator that has a figure and that no chart shows; nothing where there is none.
pub(super) fn panel(page: &mut Page, charts: &[Chart]) {
    let report = page.report;
    let unshown = report.indicators.iter().enumerate().filter(|(_, indicator)| !is_shown(indicator, charts));
    let levels = unshown.filter_map(|(place, indicator)| Some((place, indicator, words::standing(indicator, page.lang)?)));
    let levels: Vec<_> = levels.collect();
    if levels.is_empty() {
        return;
    }
    page.title(words::LEVELS_TITLE.say(page.lang));
    for (place, indicator, level) in levels {
        let meaning = Meaning { indicator: place, figure: Figure::Level };
        row(page, indicator, level, meaning);
    }
}

fn is_shown(indicator: &Indicator, charts: &[Chart]) -> bool {
    charts.iter().any(|chart| match chart {
        Chart::Growth => !indicator.growth.is_empty(),
        Chart::Plan => indicator.completion.is_some(),
    })
}

fn row(page: &mut Page, indicator: &Indicator, level: String, meaning: Meaning) {
    let width = page.setter.width(&level, Font::Number);
    let (left, _) = page.plot();
    let place = if page.is_narrow() { (page.scene.width, Anchor::End) } else { (left, Anchor::Start) };
    page.text(level, Font::Number, Paint::Text, place, Some(meaning));
    let line = page.y + page.setter.line(Font::Number);
    page.name(&indicator.name, None, meaning, width + page.px(12.0));
    page.y = page.y.max(line) + page.px(6.0);
}
