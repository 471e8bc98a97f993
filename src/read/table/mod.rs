//! Tables: a grid of cells with a header row → a report.
//!
//! In goes a [`Table`] (the page's `<table>`, or a CSV file, as texts), out comes a [`Report`]. [`header`] says what
//! the words over a column mean, [`columns`] which columns are read, [`settle`] what their cells tell of them, [`cell`]
//! reads numbers, this file goes through the rows. A row without any figure is a heading:
//! its name is the group of the rows below. Cells have no place in a running text, so figures have no span.

mod cell;
mod columns;
mod header;
mod name;
mod period;
mod settle;

use super::prose::texts::{key, tidy};
use super::prose::time::When;
use super::words::{Words, words};
use super::{ReadError, direction, prose};
use crate::report::{Completion, Doubt, Growth, Indicator, Percent, Period, Plan, Quantity, Report, Share};
use crate::text;
use columns::{Columns, NOWHERE};
use header::{Head, Kind};
use settle::LEAST_INDEX;

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
    let mut rest = table.rows.as_slice();
    let mut whole: Result<Report, _> = Err(ReadError::EmptyTable);
    loop {
        let (block, more) = rest.split_at_checked(block_end(rest)).unwrap_or_default();
        let read = block_report(block, table.caption.as_deref().unwrap_or_default());
        match &mut whole {
            Ok(whole) => {
                if let Ok(mut report) = read {
                    whole.indicators.append(&mut report.indicators);
                }
            }
            Err(_) => whole = read,
        }
        rest = more;
        if rest.is_empty() {
            return whole;
        }
    }
}

/// Where other headers begin in a table: `Chỉ tiêu | KH | TH` a second time and not the same.
fn block_end(rows: &[Vec<String>]) -> usize {
    let mut body = false;
    for (at, row) in rows.iter().enumerate() {
        let is_figures = row.iter().any(|cell| is_figure(cell));
        let is_again = || rows.iter().take(at.min(HEADER_ROWS)).any(|header| header == row);
        if body && !is_figures && is_header(row) && !is_again() {
            return at;
        }
        body |= is_figures;
    }
    rows.len()
}

/// Whether the row heads names and figures, as no row below the headers does.
fn is_header(row: &[String]) -> bool {
    let names = row.iter().any(|cell| header::label(cell) == Some(header::Label::Name));
    names && row.iter().any(|cell| header::head(cell, 0).is_some())
}

/// Reads the rows under one header.
fn block_report(rows: &[Vec<String>], caption: &str) -> Result<Report, ReadError> {
    let caption = tidy(caption);
    let Header { first, end, columns } = find_header(rows, &caption)?;
    let (head, body) = rows.split_at_checked(end).unwrap_or_default();
    let (titles, headers) = head.split_at_checked(first).unwrap_or_default();
    let headers = joined(headers);
    // "Thực hiện 9 tháng (triệu đồng)"
    let value = columns.figures.iter().find(|figure| figure.kind == Kind::Value);
    let unit = || Some(name::with_unit(headers.get(value?.at)?.trim_ascii())?.1);
    let unit = header::unit_in_caption(&caption).or_else(unit).unwrap_or_default();
    let indicators = indicators(body, &columns, unit.into());
    if indicators.is_empty() {
        return Err(ReadError::NoRows { known: columns.known });
    }
    let mut about = caption.clone();
    for title in titles.iter().flatten() {
        add_line(&mut about, title);
    }
    let own = columns.when.and_then(period_of);
    for (at, header) in headers.iter().enumerate() {
        // Plans are of the whole year whatever the figures are of; what else was true at another time only matters where
        // no value is.
        let kind = columns.figures.iter().find(|figure| figure.at == at).map(|figure| figure.kind);
        if kind != Some(Kind::Plan) && (own.is_none() || kind == Some(Kind::Value)) {
            add_line(&mut about, header);
        }
    }
    let told = prose::outline(&about);
    // The title may tell the year: "quý III năm 2025" over "Thực hiện 9 tháng".
    let is_nearer = |told: &Period| own.is_none_or(|own| own.year().is_none() && own.months() == told.months());
    let period = told.period.filter(is_nearer).or(own);
    let named = !caption.is_empty() && !header::is_unit_line(&caption);
    Ok(Report { title: if named { Some(caption) } else { None }, place: told.place, period, indicators })
}

fn add_line(text: &mut String, line: &str) {
    text.push('\n');
    text.push_str(line);
}

/// The period of figures that were true of `when`.
fn period_of(when: When) -> Option<Period> {
    let period = Period::new(when.last_month(), Some(when.year).filter(|&year| year > 0))?;
    Some(period.named(when.alone()))
}

/// The headers of a table: rows `first..end`, and what they say.
struct Header {
    first: usize,
    end: usize,
    columns: Columns,
}

/// Finds the headers, which may take several rows.
fn find_header(rows: &[Vec<String>], caption: &str) -> Result<Header, ReadError> {
    let mut seen = Vec::new();
    for row in rows {
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
    let most = rows.iter().take(HEADER_ROWS).position(has_figure).unwrap_or(HEADER_ROWS.min(rows.len()));
    // Titles may stand above the headers and a group below them; a row under them may have figures all the same.
    let percent = header::unit_in_caption(caption) == Some("%");
    let mut about = String::from(caption);
    for first in 0..HEADER_ROWS {
        let told = || prose::outline(&about).period;
        let mut end = most.max(first + 1);
        while end > first {
            let headers = rows.get(first..end).map(joined).unwrap_or_default();
            let body = rows.get(end..).unwrap_or_default();
            if let Some(columns) = Columns::of(&headers, body, &told, percent) {
                return Ok(Header { first, end, columns });
            }
            end -= 1;
        }
        rows.get(first).into_iter().flatten().for_each(|title| add_line(&mut about, title));
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

fn indicators(body: &[Vec<String>], columns: &Columns, mut unit: String) -> Vec<Indicator> {
    let mut indicators = Vec::new();
    let mut group: Option<String> = None;
    let mut above = String::new();
    for row in body {
        // A row of letters and numbers counts the columns: A, B, 1, 2.
        let Some(name) = name_of(row, columns) else { continue };
        let (name, own) = name::with_unit(&name).unwrap_or((&name, ""));
        let told = tidy(cell_of(row, columns.unit));
        if told.is_empty() {
            above = if own.is_empty() { &unit } else { own }.into();
        } else if !DITTO.has(&key(&told)) {
            above = told;
        }
        let mut indicator = Indicator { name: name.into(), unit: above.clone(), ..Indicator::default() };
        let mut filled = false;
        for head in &columns.figures {
            filled |= add(&mut indicator, head, cell_of(row, head.at));
        }
        if !filled {
            // "Tỷ đồng" across the table, above all names.
            let is_unit = indicators.is_empty() && columns.unit == NOWHERE && name::is_unit(&indicator.name);
            if is_unit {
                unit = indicator.name;
            } else if is_group(row, columns) {
                group = Some(indicator.name);
            }
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

/// What the row is about, of two columns of names that of both: `Cây lúa – Sản lượng`.
fn name_of(row: &[String], columns: &Columns) -> Option<String> {
    let (first, more) = (name::name(cell_of(row, columns.name)), name::name(cell_of(row, columns.more)));
    match (first, more) {
        (Some(first), Some(more)) if first != more => Some(text::joined(&[&first, " – ", &more])),
        (first, more) => first.or(more),
    }
}

/// Whether the row has nothing beside its name that a row of figures would have (a unit, `-`, `Đạt`) and is no header that
/// is said again.
fn is_group(row: &[String], columns: &Columns) -> bool {
    let said = cell_of(row, columns.name);
    let is_silent = |at: usize| {
        let cell = cell_of(row, at);
        cell == said || matches!(tidy(cell).as_str(), "" | "…" | "...")
    };
    !is_header(row) && is_silent(columns.unit) && columns.figures.iter().all(|head| is_silent(head.at))
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
    let signed = cell::is_signed(text);
    let odd = match head.kind {
        // -0,8 among indices.
        Kind::Index => signed,
        // 110 among changes; a change of a rate, in points or in per cent.
        Kind::Growth => {
            head.unclear && !signed && number >= LEAST_INDEX
                || indicator.unit == "%" && (indicator.value.is_some() || indicator.previous.is_some())
        }
        _ => false,
    };
    // Of a range only a plan can keep both ends.
    if negative || odd || high.is_some() && head.kind != Kind::Plan {
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
