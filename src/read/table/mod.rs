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

use super::prose::texts::{key, tidy};
use super::prose::time::{Part, When};
use super::words::{Words, words};
use super::{ReadError, direction, prose};
use crate::report::{Completion, Doubt, Growth, Indicator, Percent, Period, Plan, Quantity, Report, Share};
use columns::Columns;
use header::{Head, Kind};

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
    let caption = tidy(table.caption.as_deref().unwrap_or_default());
    let Header { first, end, mut columns } = find_header(table, prose::outline(&caption).period)?;
    let (head, body) = table.rows.split_at_checked(end).unwrap_or_default();
    columns.settle(body);
    let indicators = rows(body, &columns, header::unit_in_caption(&caption).unwrap_or_default());
    if indicators.is_empty() {
        return Err(ReadError::NoRows { known: columns.known });
    }
    let (titles, headers) = head.split_at_checked(first).unwrap_or_default();
    let mut about = caption.clone();
    for title in titles.iter().flatten() {
        add_line(&mut about, title);
    }
    for (at, header) in joined(headers).iter().enumerate() {
        // Plans are of the whole year whatever the figures are of.
        if !columns.figures.iter().any(|figure| figure.at == at && figure.kind == Kind::Plan) {
            add_line(&mut about, header);
        }
    }
    let told = prose::outline(&about);
    let period = columns.when.and_then(period_of).or(told.period);
    let named = !caption.is_empty() && !header::is_unit_line(&caption);
    Ok(Report { title: if named { Some(caption) } else { None }, place: told.place, period, indicators })
}

fn add_line(text: &mut String, line: &str) {
    text.push('\n');
    text.push_str(line);
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
    let mut seen = Vec::new();
    for row in &table.rows {
        seen.clear();
        row.iter().for_each(|cell| seen.push(tidy(cell)));
        if seen.iter().any(|cell| !cell.is_empty()) {
            break;
        }
    }
    if seen.iter().all(String::is_empty) {
        return Err(ReadError::EmptyTable);
    }
    let has_figure = |row: &Vec<String>| row.iter().any(|cell| is_figure(cell));
    let most = table.rows.iter().take(HEADER_ROWS).position(has_figure).unwrap_or(HEADER_ROWS.min(table.rows.len()));
    // Titles may stand above the headers and a group below them; a row under them may have figures all the same.
    for first in 0..HEADER_ROWS {
        let mut end = most.max(first + 1);
        while end > first {
            let headers = table.rows.get(first..end).map(joined).unwrap_or_default();
            if let Some(columns) = Columns::of(&headers, told) {
                return Ok(Header { first, end, columns });
            }
            end -= 1;
        }
    }
    Err(ReadError::UnknownHeaders { seen })
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
        if told.is_empty() {
            above = if own.is_empty() { unit } else { own }.into();
        } else if !DITTO.has(&key(&told)) {
            above = told;
        }
        let mut indicator = Indicator { name: name.into(), unit: above.clone(), ..Indicator::default() };
        let mut filled = false;
        for head in &columns.figures {
            filled |= add(&mut indicator, head, cell_of(row, head.at));
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
fn add(indicator: &mut Indicator, head: &Head, text: &str) -> bool {
    let Some((low, high)) = cell::range(text) else { return false };
    let low = if head.kind == Kind::Index { low.index_to_change() } else { low };
    let number = low.to_f64();
    let negative = matches!(head.kind, Kind::Completion | Kind::Share) && number < 0.0;
    // Of a range only a plan can keep both ends.
    if negative || high.is_some() && head.kind != Kind::Plan {
        return false;
    }
    let Some(pct) = Percent::new(number) else { return false };
    let span = None;
    match head.kind {
        Kind::Value => indicator.value = Some(Quantity { number, span }),
        Kind::Previous => indicator.previous = Some(Quantity { number, span }),
        Kind::Plan => {
            let high = high.map_or(number, |high| high.to_f64());
            indicator.plan = Some(Plan { low: number.min(high), high: number.max(high), span });
        }
        Kind::Completion => indicator.completion = Some(Completion { pct, span }),
        Kind::Share => indicator.share = Some(Share { pct, span }),
        Kind::Growth | Kind::Index if indicator.growth_by(head.base).is_none() => {
            indicator.growth.push(Growth { pct, base: head.base, span });
        }
        _ => return false,
    }
    if matches!(head.kind, Kind::Value | Kind::Previous | Kind::Plan) && text.bytes().any(|byte| byte == b'%') {
        indicator.unit = "%".into();
    }
    true
}
