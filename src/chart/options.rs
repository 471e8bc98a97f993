//! What to draw and how.

use std::fmt;

use super::{Theme, overview};
use crate::lang::Lang;
use crate::report::{Indicator, Report};
use crate::text::joined;

/// A form of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Growth against plan completion, as named points.
    Overview,
    /// Changes in per cent, as bars from a zero line.
    Growth,
    /// Completion of plans, as bullet bars with the lines of the plan and of the period's pace.
    Plan,
    /// The figures that none of the other charts shows, as a list.
    Levels,
}

/// The forms and the words that name them.
const CHARTS: &[(&str, Chart)] =
    &[("overview", Chart::Overview), ("growth", Chart::Growth), ("plan", Chart::Plan), ("levels", Chart::Levels)];

/// The word that leaves the choice to the report.
const AUTO: &str = "auto";

/// How many indicators with both growth and completion deserve an overview; of more than fit, none does.
const OVERVIEW_FROM: usize = 10;

impl Chart {
    /// The charts that a list of words names (`growth plan`; spaces or commas between them), each once, in the
    /// order given. The word `auto` names none: see [`Chart::suited`].
    ///
    /// # Errors
    ///
    /// [`UnknownChart`] for a word that names none.
    ///
    /// ```
    /// use chi_tieu::chart::Chart;
    ///
    /// assert_eq!(Chart::parse_list("plan, growth"), Ok(vec![Chart::Plan, Chart::Growth]));
    /// assert_eq!(Chart::parse_list("auto"), Ok(Vec::new()));
    /// assert_eq!(
    ///     Chart::parse_list("pie").unwrap_err().to_string(),
    ///     "unknown chart \"pie\": expected auto, overview, growth, plan or levels"
    /// );
    /// ```
    pub fn parse_list(list: &str) -> Result<Vec<Self>, UnknownChart> {
        let mut charts = Vec::new();
        for word in list.split(|letter| letter <= ' ' || letter == ',').filter(|word| !word.is_empty() && *word != AUTO)
        {
            let named = CHARTS.iter().find(|(name, _)| *name == word);
            let (_, chart) = named.ok_or_else(|| UnknownChart(word.into()))?;
            if !charts.contains(chart) {
                charts.push(*chart);
            }
        }
        Ok(charts)
    }

    /// The charts that suit a report: an overview where many indicators have both growth and completion, and a chart
    /// for whatever any indicator states.
    #[must_use]
    pub fn suited(report: &Report) -> Vec<Self> {
        let count = |has: fn(&Indicator) -> bool| report.indicators.iter().filter(|&indicator| has(indicator)).count();
        let suits = [
            (Self::Overview, (OVERVIEW_FROM..=overview::MOST).contains(&count(overview::has_point))),
            (Self::Growth, count(|indicator| !indicator.growth.is_empty()) > 0),
            (Self::Plan, count(|indicator| indicator.completion.is_some()) > 0),
        ];
        suits.into_iter().filter(|(_, suits)| *suits).map(|(chart, _)| chart).collect()
    }
}

/// A word that names no chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChart(String);

impl UnknownChart {
    pub(crate) fn message(&self) -> String {
        joined(&["unknown chart \"", &self.0, "\": expected auto, overview, growth, plan or levels"])
    }
}

impl fmt::Display for UnknownChart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for UnknownChart {}

/// How a report is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The width to fill, in CSS pixels.
    pub width: f64,
    /// The page's font size, in CSS pixels; every text of the chart is set relative to it.
    pub font_size: f64,
    /// The language of words and numbers.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// The charts, in the order in which they stand; where none is named, those that suit the report.
    pub charts: Vec<Chart>,
    /// Whether long charts show all their rows, not only the first.
    pub unfolded: bool,
    /// What the last line tells as the source of the figures.
    pub source: Source,
}

/// Where the figures of a chart come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// No line tells.
    #[default]
    Unsaid,
    /// The page that shows the chart.
    Page,
    /// What these words name.
    Named(String),
}

impl Options {
    /// The charts to draw of a report.
    #[must_use]
    pub fn charts(&self, report: &Report) -> Vec<Chart> {
        if self.charts.is_empty() { Chart::suited(report) } else { self.charts.clone() }
    }
}

impl Default for Options {
    /// The charts that suit the report, folded, 720 pixels wide, in Vietnamese, on a light ground.
    fn default() -> Self {
        Self {
            width: 720.0,
            font_size: 16.0,
            lang: Lang::Vi,
            theme: Theme::LIGHT,
            charts: Vec::new(),
            unfolded: false,
            source: Source::Unsaid,
        }
    }
}
