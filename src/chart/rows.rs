//! Rows: what growth, plan and levels have in common. A panel is a list of rows; long ones fold, and where the report
//! has sections their names stand between the rows.

use super::layout::Page;
use super::scene::{Figure, Meaning, Paint};
use super::{Font, words};
use crate::report::Indicator;

/// Panels of more rows than this fold …
const FOLDS_ABOVE: usize = 12;

/// … to so many.
const FOLDED: usize = 10;

/// The most rows of a panel that is not folded in a browser: more make a canvas longer than browsers draw sharp, and
/// nobody compares thousands of bars. The table beside the chart has them all, and so has an SVG of the command line.
const fn most() -> usize {
    if cfg!(target_arch = "wasm32") { 300 } else { usize::MAX }
}

/// Sections are named where they have at least so many rows on average: one for each row would be noise.
const ROWS_OF_SECTION: usize = 2;

/// One figure of an indicator, as a row of a panel.
pub(super) struct Row<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) meaning: Meaning,
    /// What the bar shows, in per cent.
    pub(super) figure: f64,
    /// The figure as it is written.
    pub(super) number: String,
    /// What is said under the number.
    pub(super) remark: String,
    pub(super) paint: Paint,
}

impl<'a> Page<'a> {
    /// The rows that `row` makes of the report's indicators, as `figure` of each. It is told whether the row may be seen:
    /// the texts of one that is not need not be made.
    pub(super) fn rows(&self, figure: Figure, row: &dyn Fn(&Indicator, bool) -> Option<Shown>) -> Vec<Row<'a>> {
        let most = if self.options.unfolded { most() } else { FOLDS_ABOVE };
        let mut rows = Vec::new();
        for (place, indicator) in self.report.indicators.iter().enumerate() {
            if let Some(Shown { figure: shown, number, remark, paint }) = row(indicator, rows.len() < most) {
                let meaning = Meaning { indicator: place, figure };
                rows.push(Row { indicator, meaning, figure: shown, number, remark, paint });
            }
        }
        rows
    }

    /// How many of so many rows a panel shows.
    pub(super) fn unfolded(&self, rows: usize) -> usize {
        match rows {
            ..=FOLDS_ABOVE => rows,
            _ if self.options.unfolded => rows.min(most()),
            _ => FOLDED,
        }
    }

    /// Sets the rows with `set`, as many as the panel shows, each section under its name, and says how many are left
    /// out; tells where the last row ends.
    pub(super) fn each_row(&mut self, rows: &[Row], set: &dyn Fn(&mut Self, &Row)) -> f64 {
        let shown = self.unfolded(rows.len());
        let named = names_sections(rows);
        let mut section = None;
        for row in rows.iter().take(shown) {
            let group = row.indicator.group.as_deref();
            if let Some(name) = group.filter(|_| named && group != section) {
                self.section(name);
            }
            section = group;
            set(self, row);
        }
        let end = self.y - self.px(12.0);
        let rest = rows.len() - shown;
        if rest > 0 {
            self.scene.folded += rest;
            self.lines(&words::more(rest, self.lang), Font::Note, Paint::Muted, self.full(), None);
        }
        end
    }
}

/// What a row shows of its indicator.
pub(super) struct Shown {
    pub(super) figure: f64,
    pub(super) number: String,
    pub(super) remark: String,
    pub(super) paint: Paint,
}

/// Whether the rows stand in several sections of some rows each.
fn names_sections(rows: &[Row]) -> bool {
    let mut sections = 0;
    let mut last = None;
    for row in rows {
        let group = row.indicator.group.as_deref();
        if group != last {
            sections += 1;
        }
        last = group;
    }
    sections > 1 && rows.len() >= sections * ROWS_OF_SECTION
}
