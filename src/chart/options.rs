//! What to draw and how.

use std::fmt;

use super::Theme;
use crate::lang::Lang;
use crate::text::joined;

/// A form of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Changes in per cent, as bars from a zero line.
    Growth,
    /// Completion of plans, as bullet bars with the lines of the plan and of the period's pace.
    Plan,
}

/// The forms and the words that name them.
const CHARTS: &[(&str, Chart)] = &[("growth", Chart::Growth), ("plan", Chart::Plan)];

impl Chart {
    /// The charts that a list of words names (`growth plan`; spaces or commas between them), each once, in the
    /// order given.
    ///
    /// # Errors
    ///
    /// [`UnknownChart`] for a word that names none.
    ///
    /// ```
    /// use chi_tieu::chart::Chart;
    ///
    /// assert_eq!(Chart::parse_list("plan, growth"), Ok(vec![Chart::Plan, Chart::Growth]));
    /// assert_eq!(
    ///     Chart::parse_list("pie").unwrap_err().to_string(),
    ///     "unknown chart \"pie\": expected growth, plan or both"
    /// );
    /// ```
    pub fn parse_list(list: &str) -> Result<Vec<Self>, UnknownChart> {
        let mut charts = Vec::new();
        for word in list.split(|letter| letter <= ' ' || letter == ',').filter(|word| !word.is_empty()) {
            let named = CHARTS.iter().find(|(name, _)| *name == word);
            let (_, chart) = named.ok_or_else(|| UnknownChart(word.into()))?;
            if !charts.contains(chart) {
                charts.push(*chart);
            }
        }
        Ok(charts)
    }
}

/// A word that names no chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChart(String);

impl UnknownChart {
    pub(crate) fn message(&self) -> String {
        joined(&["unknown chart \"", &self.0, "\": expected growth, plan or both"])
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
    /// The charts, in the order in which they stand.
    pub charts: Vec<Chart>,
}

impl Default for Options {
    /// Growth and plan, 720 pixels wide, in Vietnamese, on a light ground.
    fn default() -> Self {
        Self {
            width: 720.0,
            font_size: 16.0,
            lang: Lang::Vi,
            theme: Theme::LIGHT,
            charts: vec![Chart::Growth, Chart::Plan],
        }
    }
}
