//! The figures of a report as a table: what stands beside the chart for those who do not see it.

use super::words;
use crate::lang::Lang;
use crate::report::{Base, Indicator, Percent, Report};

/// A table of texts. Every row has as many cells as there are columns; the first cell names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The cells, row by row; an empty text where the report says nothing.
    pub rows: Vec<Vec<String>>,
    /// The beginning of the caption that is in the words of the report, which are Vietnamese whatever the language of
    /// the rest; so is the first cell of each row.
    pub place: String,
    /// For each row the unit in the words of the report, which may end its other cells.
    pub units: Vec<String>,
}

/// A column, which is left out where no indicator has anything to say.
#[derive(Clone, Copy)]
enum Column {
    Value,
    Previous,
    Plan,
    Completion,
    /// How far the completion is from the pace.
    Gap,
    Growth(Base),
    Share,
    /// What is in doubt.
    Remark,
}

impl Table {
    /// Every indicator of the report with all its figures; columns that would be empty are left out.
    ///
    /// ```
    /// use chi_tieu::{chart::Table, lang::Lang, report::json};
    ///
    /// let report = json::from_str(r#"{ "indicators": [{ "name": "việc làm", "value": 1100, "unit": "lao động" }] }"#)?;
    /// let table = Table::new(&report, Lang::Vi);
    /// assert_eq!(table.columns, ["Chỉ tiêu", "Thực hiện"]);
    /// assert_eq!(table.rows, [["Việc làm", "1.100 lao động"]]);
    /// # Ok::<(), json::JsonError>(())
    /// ```
    #[must_use]
    pub fn new(report: &Report, lang: Lang) -> Self {
        Self::part(report, lang, 0, usize::MAX)
    }

    /// `most` rows of the table from row `first` on, with all its columns: a page that shows thousands of rows at once is
    /// of no use to anybody.
    #[must_use]
    pub fn part(report: &Report, lang: Lang, first: usize, most: usize) -> Self {
        let part = || report.indicators.iter().skip(first).take(most);
        let place = report.place.as_deref().map(words::capitalised);
        let mut table = Self {
            caption: words::heading(report, lang).unwrap_or_else(|| words::CAPTION.say(lang).into()),
            columns: vec![words::INDICATOR.say(lang).into()],
            place: place.or_else(|| report.title.clone()).unwrap_or_default(),
            units: part().map(|indicator| indicator.unit.clone()).collect(),
            rows: part().map(|indicator| vec![words::capitalised(&indicator.name)]).collect(),
        };
        let columns = [Column::Value, Column::Previous, Column::Plan, Column::Completion, Column::Gap];
        for column in columns.into_iter().chain(Base::ALL.map(Column::Growth)).chain([Column::Share, Column::Remark]) {
            let cell = |indicator| column.cell(indicator, report.pace(), lang);
            if report.indicators.iter().any(|indicator| cell(indicator).is_some()) {
                table.columns.push(column.head().say(lang).into());
                for (row, indicator) in table.rows.iter_mut().zip(part()) {
                    row.push(cell(indicator).unwrap_or_default());
                }
            }
        }
        table
    }
}

impl Column {
    const fn head(self) -> words::Both {
        match self {
            Self::Value => words::VALUE,
            Self::Previous => words::PREVIOUS,
            Self::Plan => words::PLAN,
            Self::Completion => words::COMPLETION,
            Self::Gap => words::PACE_GAP,
            Self::Growth(base) => words::growth_title(base),
            Self::Share => words::SHARE,
            Self::Remark => words::REMARK,
        }
    }

    /// What an indicator has to say in the column.
    fn cell(self, indicator: &Indicator, pace: Option<Percent>, lang: Lang) -> Option<String> {
        match self {
            Self::Value => words::level(indicator, lang),
            Self::Previous => words::previous(indicator, lang),
            Self::Plan => words::target(indicator, lang).map(|target| words::amount(&target, &indicator.unit, lang)),
            Self::Completion => Some(words::percent(indicator.completion?.pct, lang)),
            Self::Gap => Some(words::pace_gap(indicator.completion?.pct, pace?, lang)),
            Self::Growth(base) => Some(words::change(indicator.growth_by(base)?.pct, lang)),
            Self::Share => Some(words::percent(indicator.shared()?.pct, lang)),
            Self::Remark => Some(words::capitalised(words::remark(indicator.doubt?).say(lang))),
        }
    }
}

#[cfg(all(test, feature = "json"))]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::report::json;

    #[test]
    fn parts_are_the_whole() {
        let report = json::from_str(include_str!("../../www/gallery/province.json")).unwrap();
        let whole = Table::new(&report, Lang::Vi);
        let parts = [0, 7, 14, 21].map(|first| Table::part(&report, Lang::Vi, first, 7));
        assert!(parts.iter().all(|part| part.columns == whole.columns && part.caption == whole.caption));
        assert_eq!(parts.map(|part| part.rows).concat(), whole.rows);
    }
}
