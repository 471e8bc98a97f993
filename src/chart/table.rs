//! The figures of a report as a table: what stands beside the chart for those who do not see it.

use super::words;
use crate::lang::Lang;
use crate::number;
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
}

/// Fills one column, where an indicator has something to say there.
type Cell = Box<dyn Fn(&Indicator) -> Option<String>>;

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
        let mut table = Self {
            caption: words::heading(report, lang).unwrap_or_else(|| words::CAPTION.say(lang).into()),
            columns: vec![words::INDICATOR.say(lang).into()],
            rows: report.indicators.iter().map(|indicator| vec![words::capitalised(&indicator.name)]).collect(),
        };
        for (head, cell) in columns(report.pace(), lang) {
            table.add(report, head, &cell);
        }
        table
    }

    fn add(&mut self, report: &Report, head: String, cell: &Cell) {
        let cells: Vec<Option<String>> = report.indicators.iter().map(cell).collect();
        if cells.iter().any(Option::is_some) {
            self.columns.push(head);
            for (row, cell) in self.rows.iter_mut().zip(cells) {
                row.push(cell.unwrap_or_default());
            }
        }
    }
}

fn columns(pace: Option<Percent>, lang: Lang) -> Vec<(String, Cell)> {
    let mut columns: Vec<(String, Cell)> = vec![
        (words::VALUE.say(lang).into(), Box::new(move |indicator| words::level(indicator, lang))),
        (words::PLAN.say(lang).into(), Box::new(move |indicator| plan(indicator, lang))),
        (words::COMPLETION.say(lang).into(), Box::new(move |indicator| completion(indicator, lang))),
        (words::PACE_GAP.say(lang).into(), Box::new(move |indicator| gap(indicator, pace?, lang))),
    ];
    for base in Base::ALL {
        let cell: Cell = Box::new(move |indicator| Some(words::change(indicator.growth_by(base)?.pct, lang)));
        columns.push((words::growth_title(base).say(lang).into(), cell));
    }
    columns.push((words::SHARE.say(lang).into(), Box::new(move |indicator| share(indicator, lang))));
    columns
}

fn plan(indicator: &Indicator, lang: Lang) -> Option<String> {
    words::target(indicator, lang).map(|target| words::amount(&target, &indicator.unit))
}

fn completion(indicator: &Indicator, lang: Lang) -> Option<String> {
    Some(words::percent(indicator.completion?.pct, lang))
}

fn gap(indicator: &Indicator, pace: Percent, lang: Lang) -> Option<String> {
    Some(words::pace_gap(indicator.completion?.pct, pace, lang))
}

fn share(indicator: &Indicator, lang: Lang) -> Option<String> {
    Some([&number::exact(indicator.share?.pct.get(), lang), "%"].concat())
}
