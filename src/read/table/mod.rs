//! Tables: a grid of cells with a header row → a report.
//!
//! In goes a [`Table`] (the page's `<table>`, or a CSV file, as texts), out comes a [`Report`]. [`header`] says what
//! the words over a column mean, [`columns`] which columns are read, [`cell`] reads numbers, this file goes through the rows. A row without any figure is a heading:
//! its name is the group of the rows below. Cells have no place in a running text, so figures have no span.

mod cell;
mod columns;
mod header;
mod name;
mod period;

use super::prose::normalise::{key, tidy};
use super::prose::time::{Part, When};
use super::words::{Words, words};
use super::{ReadError, direction, prose};
use crate::report::{Base, Completion, Doubt, Growth, Indicator, Percent, Period, Plan, Quantity, Report, Share};
use columns::Columns;
use header::Column;

/// A table as texts: its caption and its rows of cells, the header row among them.
///
/// Rows may be of different lengths; a missing cell is an empty one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What stands over the table: `Đơn vị tính: tỷ đồng`.
    pub caption: Option<String>,
    /// The rows from top to bottom, each from left to right.
    pub rows: Vec<Vec<String>>,
}

/// Among how many rows the header row is looked for.
const HEADER_ROWS: usize = 5;
/// What stands for the unit of the row above.
const DITTO: Words = words!("\"" "''" "″" "”" "“" "nt" "-nt-" "//" "như trên");

/// Reads a table as a report.
///
/// # Errors
///
/// [`ReadError::EmptyTable`], [`ReadError::UnknownHeaders`] and [`ReadError::NoRows`].
///
/// ```
/// use chi_tieu::read::table::{self, Table};
///
/// let row = |cells: [&str; 4]| cells.map(String::from).to_vec();
/// let table = Table {
///     caption: None,
///     rows: vec![
///         row(["Chỉ tiêu", "Đơn vị tính", "Thực hiện 9 tháng năm 2022", "% so KH"]),
///         row(["Thu ngân sách", "tỷ đồng", "1.924", "69,2"]),
///     ],
/// };
/// let report = table::report(&table)?;
/// assert_eq!(report.indicators[0].value.map(|value| value.number), Some(1924.0));
/// assert_eq!(report.period.map(|period| period.months()), Some(9));
/// # Ok::<(), chi_tieu::read::ReadError>(())
/// ```
pub fn report(table: &Table) -> Result<Report, ReadError> {
    let caption = table.caption.as_deref().map(tidy).filter(|caption| !caption.is_empty());
    let told = caption.as_deref().and_then(|caption| prose::outline(caption).period);
    let Header { first, end, mut columns } = find_header(table, told)?;
    let (head, body) = table.rows.split_at_checked(end).unwrap_or_default();
    columns.settle(body);
    let unit = caption.as_deref().and_then(header::unit_in_caption);
    let indicators = rows(body, &columns, unit.as_deref().unwrap_or_default());
    if indicators.is_empty() {
        return Err(ReadError::NoRows { known: columns.known });
    }
    let (titles, headers) = head.split_at_checked(first).unwrap_or_default();
    let about = [caption.iter().cloned().collect(), titles.concat(), of_figures(&joined(headers), &columns)].concat();
    let Report { place, period, .. } = prose::outline(&about.join("\n"));
    let period = columns.when.and_then(period_of).or(period);
    let title = caption.filter(|caption| !header::is_unit_line(caption));
    Ok(Report { title, place, period, indicators })
}

/// The headers without those of plans, which are of the whole year whatever the figures are of.
fn of_figures(headers: &[String], columns: &Columns) -> Vec<String> {
    let is_plan = |at: usize| columns.figures.contains(&(at, Column::Plan));
    headers.iter().enumerate().filter(|&(at, _)| !is_plan(at)).map(|(_, header)| header.clone()).collect()
}

/// The period of figures that were true of `when`, where that is known to begin with the year.
fn period_of(when: When) -> Option<Period> {
    let quarter_alone = when.part == Part::Quarter && when.count > 1;
    if quarter_alone || when.year == 0 { None } else { Period::new(when.last_month(), Some(when.year)) }
}

/// The headers of a table: rows `first..end`, and what they say.
struct Header {
    first: usize,
    end: usize,
    columns: Columns,
}

/// Finds the headers, which may take several rows.
fn find_header(table: &Table, told: Option<Period>) -> Result<Header, ReadError> {
    let filled = |row: &&Vec<String>| row.iter().any(|cell| !tidy(cell).is_empty());
    let Some(top) = table.rows.iter().find(filled) else { return Err(ReadError::EmptyTable) };
    let has_figure = |row: &Vec<String>| row.iter().any(|cell| is_figure(cell));
    let most = table.rows.iter().take(HEADER_ROWS).position(has_figure).unwrap_or(HEADER_ROWS.min(table.rows.len()));
    // Titles may stand above the headers and a group below them; a row under them may have figures all the same.
    let above = (0..most).flat_map(|first| (first + 1..=most).rev().map(move |end| (first, end)));
    for (first, end) in above.chain((0..HEADER_ROWS).map(|first| (first, first + 1))) {
        let headers = table.rows.get(first..end).map(joined);
        if let Some(columns) = headers.and_then(|headers| Columns::of(&headers, told)) {
            return Ok(Header { first, end, columns });
        }
    }
    Err(ReadError::UnknownHeaders { seen: top.iter().map(|cell| tidy(cell)).collect() })
}

/// Whether the cell holds a number other than a calendar year, which is a header.
fn is_figure(cell: &str) -> bool {
    cell::range(cell).is_some() && !period::periods(&key(cell)).alone
}

/// The headers of each column from top to bottom; a text that goes on over several rows once.
fn joined(rows: &[Vec<String>]) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            match headers.get_mut(at) {
                Some(header) if header.ends_with(cell.as_str()) => {}
                Some(header) => {
                    header.push(' ');
                    header.push_str(cell);
                }
                None => headers.push(cell.clone()),
            }
        }
    }
    headers
}

fn rows(body: &[Vec<String>], columns: &Columns, unit: &str) -> Vec<Indicator> {
    let mut indicators = Vec::new();
    let mut group: Option<String> = None;
    let mut above = String::new();
    for row in body {
        // A row of letters and numbers counts the columns: A, B, 1, 2.
        let Some(name) = name::name(cell_of(row, columns.name)) else { continue };
        let (name, own) = name::with_unit(&name).unwrap_or((&name, ""));
        let told = tidy(cell_of(row, columns.unit));
        let unit = if own.is_empty() { unit } else { own };
        let unit = match told.as_str() {
            "" => unit.into(),
            told if DITTO.has(&key(told)) => above.clone(),
            _ => told,
        };
        above.clone_from(&unit);
        let mut indicator = Indicator { name: name.into(), unit, ..Indicator::default() };
        let mut filled = false;
        for &(at, column) in &columns.figures {
            filled |= add(&mut indicator, column, cell_of(row, at));
        }
        if !filled {
            group = Some(indicator.name);
            continue;
        }
        let said = tidy(cell_of(row, columns.group));
        indicator.group = if said.is_empty() { group.clone() } else { Some(said) };
        indicator.better = direction::better(name);
        indicator.doubt = Doubt::of(&indicator);
        indicators.push(indicator);
    }
    indicators
}

fn cell_of(row: &[String], at: usize) -> &str {
    row.get(at).map(String::as_str).unwrap_or_default()
}

/// Adds the cell to the indicator as its column says; false where the cell holds no figure.
fn add(indicator: &mut Indicator, column: Column, text: &str) -> bool {
    let Some((low, high)) = cell::range(text) else { return false };
    let number = low.to_f64();
    let negative = matches!(column, Column::Completion | Column::Share) && number < 0.0;
    // Of a range only a plan can keep both ends.
    if negative || high.is_some() && column != Column::Plan {
        return false;
    }
    if matches!(column, Column::Value | Column::Previous | Column::Plan) && text.bytes().any(|byte| byte == b'%') {
        indicator.unit = "%".into();
    }
    match column {
        Column::Value => indicator.value = Some(Quantity { number, span: None }),
        Column::Previous => indicator.previous = Some(Quantity { number, span: None }),
        Column::Plan => {
            let high = high.map_or(number, |high| high.to_f64());
            indicator.plan = Some(Plan { low: number.min(high), high: number.max(high), span: None });
        }
        Column::Completion => {
            indicator.completion = Percent::new(number).map(|pct| Completion { pct, span: None });
        }
        Column::Growth(base) => return add_growth(indicator, number, base),
        Column::Index(base) => return add_growth(indicator, low.index_to_change().to_f64(), base),
        Column::Share => indicator.share = Percent::new(number).map(|pct| Share { pct, span: None }),
        Column::Unclear(_) => return false,
    }
    true
}

fn add_growth(indicator: &mut Indicator, number: f64, base: Base) -> bool {
    let Some(pct) = Percent::new(number).filter(|_| indicator.growth_by(base).is_none()) else { return false };
    indicator.growth.push(Growth { pct, base, span: None });
    true
}
