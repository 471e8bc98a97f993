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

/// What a panel shows of the report's indicators. However many these are, texts and rows are only of those that may be
/// seen.
pub(super) struct Rows<'a> {
    /// The rows that are shown.
    pub(super) shown: Vec<Row<'a>>,
    /// The figure of every row, shown or not: the axis is that of all of them.
    pub(super) figures: Vec<f64>,
    /// The paints of all rows, each once.
    pub(super) paints: Vec<Paint>,
    /// Whether the rows stand in several sections of some rows each.
    named: bool,
}

/// Makes the row of an indicator, if it has one; it is told whether the row may be seen: the texts of one that is not need
/// not be made.
type MakeRow<'r> = &'r dyn Fn(&Indicator, bool) -> Option<Shown>;

impl<'a> Page<'a> {
    /// The rows that `row` makes of the report's indicators, as `figure` of each.
    pub(super) fn rows(&self, figure: Figure, row: MakeRow<'_>) -> Rows<'a> {
        let (folds_above, folded) = if self.options.unfolded { (most(), most()) } else { (FOLDS_ABOVE, FOLDED) };
        let mut rows = self.first_rows(folds_above, figure, row);
        if rows.figures.len() > folds_above {
            rows.shown.truncate(folded);
        }
        rows
    }

    /// The same, of which `most` are shown.
    pub(super) fn first_rows(&self, most: usize, figure: Figure, row: MakeRow<'_>) -> Rows<'a> {
        let (mut sections, mut last) = (0, None);
        let mut rows = Rows { shown: Vec::new(), figures: Vec::new(), paints: Vec::new(), named: false };
        rows.figures.reserve_exact(self.report.indicators.len());
        for (place, indicator) in self.report.indicators.iter().enumerate() {
            let seen = rows.figures.len() < most;
            let Some(Shown { figure: shown, number, remark, paint }) = row(indicator, seen) else { continue };
            let group = indicator.group.as_deref();
            sections += usize::from(group != last);
            last = group;
            rows.figures.push(shown);
            if !rows.paints.contains(&paint) {
                rows.paints.push(paint);
            }
            if seen {
                let meaning = Meaning { indicator: place, figure };
                rows.shown.push(Row { indicator, meaning, figure: shown, number, remark, paint });
            }
        }
        rows.named = sections > 1 && rows.figures.len() >= sections * ROWS_OF_SECTION;
        rows
    }

    /// Sets the rows that are shown with `set`, each section under its name, and says how many are left out; tells where
    /// the last row ends.
    pub(super) fn each_row(&mut self, rows: &Rows, set: &dyn Fn(&mut Self, &Row)) -> f64 {
        let mut section = None;
        for row in &rows.shown {
            let group = row.indicator.group.as_deref();
            if let Some(name) = group.filter(|_| rows.named && group != section) {
                self.section(name);
            }
            section = group;
            set(self, row);
        }
        let end = self.y - self.px(12.0);
        let rest = rows.figures.len() - rows.shown.len();
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
