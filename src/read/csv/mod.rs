//! CSV and TSV files, as spreadsheets save them → a [`Table`], and its report. Native only: pages hold tables.
//!
//! In goes the text of a file, out comes a [`Table`] that [`table::report`] reads like any other. [`delimiter`] finds
//! what stands between cells, [`rows`] takes the cells apart, [`marks`] finds whether a point or a comma is the decimal
//! mark, [`headers`] says again what stands over several columns; this file puts the titles above the header into the caption.
//!
//! **Limits.** The first 64 columns and 20 000 rows are read. A table with more rows has no report, so that none is
//! drawn of a part of it. Memory and time grow with the length of the text.

mod delimiter;
mod headers;
mod marks;
mod rows;

use super::ReadError;
use super::prose::texts::{key, tidy};
use super::table::{self, Table};
use crate::report::Report;
use delimiter::Delimiter;
use rows::{MOST_ROWS, Row};

/// How a line begins that names the unit of all rows: `Đơn vị tính: tỷ đồng`.
const UNIT_LINES: [&str; 3] = ["đơn vị tính:", "đơn vị:", "đvt:"];

/// Reads a CSV or TSV file as a report.
///
/// # Errors
///
/// [`ReadError::OpenQuote`] and [`ReadError::ManyRows`]; [`ReadError::InLine`] around what [`table::report`] says of
/// the table that begins there; [`ReadError::EmptyTable`] where there is none.
///
/// ```
/// use chi_tieu::read::csv;
///
/// let report = csv::report("Chỉ tiêu;ĐVT;Thực hiện 9 tháng năm 2022;% so KH\r\nThu ngân sách;tỷ đồng;1.924;69,2\r\n")?;
/// assert_eq!(report.indicators[0].value.map(|value| value.number), Some(1924.0));
/// assert_eq!(report.indicators[0].completion.map(|done| done.pct.get()), Some(69.2));
/// # Ok::<(), chi_tieu::read::ReadError>(())
/// ```
pub fn report(text: &str) -> Result<Report, ReadError> {
    let sheet = Sheet::whole(text)?;
    let mut report = table::report(&sheet.table).map_err(|error| in_line(sheet.line, error))?;
    report.title = Some(sheet.title).filter(|title| !title.is_empty());
    Ok(report)
}

/// The table in a CSV or TSV file, as far as it can be read; see the limits above.
///
/// Lines above the header with one text only are its caption, that of the unit last. Blank rows are dropped, and so are
/// numbers that could be read in two ways: in `Lúa,1.924` nothing says whether the point is a decimal mark.
///
/// ```
/// use chi_tieu::read::csv;
///
/// let table = csv::table("Thu ngân sách 9 tháng;\nĐVT: tỷ đồng;\nChỉ tiêu;Thực hiện\n\"Thu; phí\";69,2\n");
/// assert_eq!(table.caption.as_deref(), Some("Thu ngân sách 9 tháng. ĐVT: tỷ đồng"));
/// assert_eq!(table.rows, [["Chỉ tiêu", "Thực hiện"], ["Thu; phí", "69,2"]]);
/// ```
#[must_use]
pub fn table(text: &str) -> Table {
    Sheet::read(text).table
}

/// The table in a CSV or TSV file, as [`table()`] gives it.
///
/// # Errors
///
/// [`ReadError::OpenQuote`] and [`ReadError::ManyRows`]: what could not be read as a whole.
pub fn whole_table(text: &str) -> Result<Table, ReadError> {
    Sheet::whole(text).map(|sheet| sheet.table)
}

/// A file taken apart.
struct Sheet {
    table: Table,
    /// The caption without the unit.
    title: String,
    /// The line that the table begins in.
    line: usize,
    /// The line of a quote that is never closed.
    open_quote: Option<usize>,
    /// Whether there are more rows than are read.
    is_cut: bool,
}

impl Sheet {
    fn whole(text: &str) -> Result<Self, ReadError> {
        let sheet = Self::read(text);
        match sheet.open_quote {
            Some(line) => Err(ReadError::OpenQuote { line }),
            None if sheet.is_cut => Err(ReadError::ManyRows { most: MOST_ROWS }),
            None => Ok(sheet),
        }
    }

    fn read(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (delimiter, skipped) = Delimiter::of(text);
        let rest = text.get(skipped..).unwrap_or_default();
        let above = usize::from(skipped > 0);
        let (rows, is_cut) = rows::rows(rest, delimiter);
        let titles = rows.iter().take_while(|row| is_title(row)).count();
        // A text of single cells is no table with many titles.
        let titles = if titles < rows.len() { titles } else { 0 };
        let line = rows.get(titles).map_or(1, |row| row.line + above);
        let open_quote = delimiter::open_quote(rest, delimiter).map(|line| line + above);
        let mut cells: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells).collect();
        let mut body = cells.split_off(titles);
        headers::carry_on(&mut body);
        let (title, caption) = caption(cells.iter().flatten());
        Self { table: Table { caption, rows: marks::settle(body, delimiter) }, title, line, open_quote, is_cut }
    }
}

/// Whether the row has one text only, as titles do: at its beginning, or that of the unit anywhere.
fn is_title(row: &Row) -> bool {
    let mut texts = row.cells.iter().enumerate().filter(|(_, cell)| !tidy(cell).is_empty());
    let first = texts.next();
    texts.next().is_none() && first.is_some_and(|(at, text)| at == 0 || is_unit_line(text))
}

fn is_unit_line(text: &str) -> bool {
    let text = key(text);
    UNIT_LINES.iter().any(|label| text.trim_start_matches('(').starts_with(label))
}

/// The title, and the caption: the same and what tells the unit. Each line ends like a sentence, because captions are
/// read as one line and *Huyện Hải Hà Kết quả* is no place.
fn caption<'a>(texts: impl Iterator<Item = &'a String>) -> (String, Option<String>) {
    let lines = texts.map(|text| tidy(text).trim_end_matches(['.', ' ']).to_string()).filter(|line| !line.is_empty());
    let (units, titles): (Vec<String>, Vec<String>) = lines.partition(|line| is_unit_line(line));
    let caption = [titles.as_slice(), units.as_slice()].concat().join(". ");
    (titles.join(". "), Some(caption).filter(|caption| !caption.is_empty()))
}

fn in_line(line: usize, error: ReadError) -> ReadError {
    match error {
        ReadError::EmptyTable => error,
        error => ReadError::InLine { line, error: Box::new(error) },
    }
}
