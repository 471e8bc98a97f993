//! What must hold for every input of every reader, whatever it is: no panic, spans that fit, numbers that are said,
//! reports that can be written, read again and drawn.
//!
//! In go bytes, as libFuzzer makes them or as they are kept in `tests/fuzz/`; a broken promise panics. The fuzz targets
//! and the tests of kept and of random inputs share these functions: `facts` holds what is promised of facts, `report`
//! what is promised of reports.

mod facts;
mod report;

use std::fmt::Display;

use chi_tieu::read::table::{self, Table};
use chi_tieu::read::{csv, document, html as page, prose as text_reader, tcvn3};
use chi_tieu::report::json as report_json;

/// Running text: the facts, the guesses and the report.
pub fn prose(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    facts::check(&text);
    let _ = tcvn3::is_likely(text.chars());
    match text_reader::report(&text) {
        Ok(report) => report::check(&report, Some(&text)),
        Err(error) => check_message(&error),
    }
}

/// A grid of cells: rows end with a line break, cells with `|`; a row of one cell is the caption. A carriage return is a
/// line break in a cell.
pub fn table(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cells = |row: &str| row.split('|').map(|cell| cell.replace('\r', "\n")).collect();
    let mut rows: Vec<Vec<String>> = text.split('\n').map(cells).collect();
    let caption = rows.first().filter(|row| row.len() == 1).map(|row| row.concat());
    if caption.is_some() {
        rows.remove(0);
    }
    check_table(&Table { caption, rows });
}

/// A file of a spreadsheet.
pub fn csv(data: &[u8]) {
    match csv::report(&String::from_utf8_lossy(data)) {
        Ok(report) => report::check(&report, None),
        Err(error) => check_message(&error),
    }
}

/// Report JSON.
pub fn json(data: &[u8]) {
    match report_json::from_str(&String::from_utf8_lossy(data)) {
        Ok(report) => report::check(&report, None),
        Err(error) => check_message(&error),
    }
}

/// An HTML file: its document, running text, tables and report.
pub fn html(data: &[u8]) {
    let read = match page::document(&String::from_utf8_lossy(data)) {
        Ok(read) => read,
        Err(error) => return check_message(&error),
    };
    read.tables().iter().for_each(check_table);
    let Ok(text) = read.text() else { return };
    facts::check(text);
    match document::report(&read) {
        Ok(report) => report::check(&report, Some(text)),
        Err(error) => check_message(&error),
    }
}

fn check_table(grid: &Table) {
    match table::report(grid) {
        Ok(report) => report::check(&report, None),
        Err(error) => check_message(&error),
    }
}

/// An error is one line of words.
fn check_message(error: &impl Display) {
    let message = error.to_string();
    assert!(!message.trim().is_empty() && !message.contains(['\n', '\r']), "no line: {message:?}");
}
