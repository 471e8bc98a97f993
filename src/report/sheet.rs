//! Sheets: a report → rows of CSV, as Vietnamese spreadsheets open it and as our own reader reads it.
//!
//! UTF-8 with a byte order mark, `;` between cells, `,` before decimals, no grouping. A cell that a spreadsheet would
//! take for a formula gets an apostrophe in front.

use super::{Base, Indicator, Report};
use crate::number::count;
use crate::text::joined;

/// How a number is written: with all its digits, a point before decimals, no grouping.
pub type Write = fn(f64) -> String;

/// A column: its head, and what stands in it.
type Column = (&'static str, fn(&Indicator, Write) -> String);

/// The columns of indicators. The heads are words that the reader of tables knows.
const COLUMNS: &[Column] = &[
    ("Nhóm", |one, _| words(one.group.as_deref().unwrap_or_default())),
    ("Chỉ tiêu", |one, _| words(&one.name)),
    ("Đơn vị tính", |one, _| words(&one.unit)),
    ("Thực hiện", |one, write| number(one.value.map(|value| value.number), write)),
    ("Cùng kỳ năm trước", |one, write| number(one.previous.map(|previous| previous.number), write)),
    ("Kế hoạch", plan),
    ("% kế hoạch", |one, write| number(one.completion.map(|completion| completion.pct.get()), write)),
    ("Tăng, giảm so cùng kỳ (%)", |one, write| growth(one, write, Base::Yoy)),
    ("Tăng, giảm so tháng trước (%)", |one, write| growth(one, write, Base::Mom)),
    ("Tăng, giảm so quý trước (%)", |one, write| growth(one, write, Base::Qoq)),
    ("Tăng, giảm so đầu năm (%)", |one, write| growth(one, write, Base::Ytd)),
    ("Chênh lệch với kế hoạch (%)", |one, write| growth(one, write, Base::Plan)),
    ("Chênh lệch với mốc khác (%)", |one, write| growth(one, write, Base::Other)),
    ("Tỷ trọng (%)", |one, write| number(one.share.map(|share| share.pct.get()), write)),
];

/// What tells the rows of one file from those of another.
const FILE_HEADS: &[&str] = &["Tệp", "Nơi báo cáo", "Số tháng", "Năm"];

/// The byte order mark and the row of heads, with those of files where there are several.
#[must_use]
pub fn head(names_files: bool) -> String {
    let files = FILE_HEADS.iter().filter(|_| names_files).copied();
    let cells = files.chain(COLUMNS.iter().map(|&(head, _)| head)).map(String::from).collect();
    String::from('\u{feff}') + &row(cells)
}

/// A row for each indicator, its numbers by `write`; begun by `file`, place and period where there are several files.
#[must_use]
pub fn rows(report: &Report, file: Option<&str>, write: Write) -> String {
    let about = file.map_or_else(Vec::new, |file| about(report, file));
    let cells = |one| about.iter().cloned().chain(COLUMNS.iter().map(|(_, cell)| cell(one, write))).collect();
    report.indicators.iter().map(|one| row(cells(one))).collect()
}

fn about(report: &Report, file: &str) -> Vec<String> {
    let place = report.place.as_deref().unwrap_or_default();
    // Those of a month or a quarter alone are no number of months.
    let so_far = report.period.filter(|period| period.alone().is_none());
    let months = so_far.map(|period| count(period.months().into())).unwrap_or_default();
    let year = report.period.and_then(|period| period.year()).map(|year| count(year.into())).unwrap_or_default();
    vec![words(file), words(place), months, year]
}

fn row(cells: Vec<String>) -> String {
    cells.join(";") + "\r\n"
}

/// What begins a formula, also after blanks, and in some spreadsheets in its wide form.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Words that no spreadsheet takes for a formula.
#[must_use]
pub fn guarded(text: &str) -> String {
    let guard = if text.trim_start().starts_with(FORMULA) || text.starts_with(['\t', '\r', '\n']) { "'" } else { "" };
    joined(&[guard, text])
}

/// Words as a cell: never a formula, quoted where a mark of CSV stands in them.
fn words(text: &str) -> String {
    let cell = guarded(text);
    if cell.contains([';', '"', '\n', '\r']) { joined(&["\"", &cell.replace('"', "\"\""), "\""]) } else { cell }
}

fn number(number: Option<f64>, write: Write) -> String {
    number.map(|number| write(number).replace('.', ",")).unwrap_or_default()
}

/// A range with a dash that no spreadsheet takes for a date: `55–56`.
fn plan(one: &Indicator, write: Write) -> String {
    match one.plan {
        Some(plan) if plan.low != plan.high => {
            [number(Some(plan.low), write), number(Some(plan.high), write)].join("–")
        }
        plan => number(plan.map(|plan| plan.low), write),
    }
}

fn growth(one: &Indicator, write: Write, base: Base) -> String {
    number(one.growth_by(base).map(|growth| growth.pct.get()), write)
}

#[cfg(all(test, feature = "cli"))]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn guards_and_quotes_words() {
        let cases = [
            ("Thu ngân sách", "Thu ngân sách"),
            ("=1+1", "'=1+1"),
            ("- Thu nội địa", "'- Thu nội địa"),
            ("@SUM", "'@SUM"),
            (" =1+1", "' =1+1"),
            ("＝1+1", "'＝1+1"),
            ("Thu; chi \"khác\"", "\"Thu; chi \"\"khác\"\"\""),
        ];
        for (text, cell) in cases {
            assert_eq!(words(text), cell);
        }
    }

    #[test]
    fn the_reader_reads_what_is_written() {
        let all = r#"{"indicators": [
            {"name": "thu; phí", "group": "Ngân sách", "unit": "tỷ đồng", "value": 148.2, "previous": 140, "plan": [170, 175],
             "completion": 84.7, "share": 12.5, "growth": [{"pct": 5.9, "base": "yoy"}, {"pct": -1.5, "base": "mom"},
             {"pct": 2, "base": "qoq"}, {"pct": 3, "base": "ytd"}, {"pct": -4, "base": "plan"}, {"pct": 7, "base": "other"}]},
            {"name": "tỷ lệ hộ nghèo", "unit": "%", "value": 0.32, "better": "lower"}]}"#;
        let report = crate::report::json::from_str(all).unwrap();
        let read =
            crate::read::csv::report(&(head(false) + &rows(&report, None, |number| number.to_string()))).unwrap();
        assert_eq!(read.indicators, report.indicators);
    }

    #[test]
    fn writes_numbers_as_spreadsheets_here_do() {
        assert_eq!(number(Some(1924.5), |number| number.to_string()), "1924,5");
        assert_eq!(number(Some(-3.0), |number| number.to_string()), "-3");
        assert_eq!(number(None, |number| number.to_string()), "");
    }
}
