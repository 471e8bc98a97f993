//! What must hold for every input of every reader, whatever it is: no panic, spans that fit, numbers that are finite,
//! reports that can be written, read again and drawn.
//!
//! In go bytes, as libFuzzer makes them or as they are kept in `tests/fuzz/`; a broken promise panics. The fuzz targets
//! and the test of the kept inputs share these functions.

use chi_tieu::chart::{self, AverageWidths, Chart, Options, Table as Shown};
use chi_tieu::lang::Lang;
use chi_tieu::read::table::{self, Table};
use chi_tieu::read::{Fact, csv, document, html as page, prose as text_reader};
use chi_tieu::report::{Confidence, Indicator, Report, Span, json as report_json};

/// Running text: the facts, the guesses and the report.
pub fn prose(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let facts = text_reader::facts_with_guesses(&text);
    facts.iter().for_each(|fact| check_fact(fact, &text));
    assert!(facts.is_sorted_by_key(|fact| fact.span.start), "facts in the order of the text");
    let sure: Vec<_> = facts.into_iter().filter(|fact| fact.confidence > Confidence::Low).collect();
    assert_eq!(sure, text_reader::facts(&text), "guesses change nothing");
    if let Ok(report) = text_reader::report(&text) {
        check_spans(&report, &text);
        check_report(&report);
    }
}

/// A grid of cells: rows end with a line break, cells with `|`; a row of one cell is the caption.
pub fn table(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut rows: Vec<Vec<String>> = text.split('\n').map(|row| row.split('|').map(String::from).collect()).collect();
    let caption = rows.first().filter(|row| row.len() == 1).map(|row| row.concat());
    if caption.is_some() {
        rows.remove(0);
    }
    if let Ok(report) = table::report(&Table { caption, rows }) {
        check_report(&report);
    }
}

/// A file of a spreadsheet.
pub fn csv(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(report) = csv::report(&text) {
        check_report(&report);
    }
}

/// Report JSON.
pub fn json(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match report_json::from_str(&text) {
        Ok(report) => check_report(&report),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// An HTML file: its document, running text and report.
pub fn html(data: &[u8]) {
    let Ok(read) = page::document(&String::from_utf8_lossy(data)) else { return };
    if let Ok(text) = read.text() {
        prose(text.as_bytes());
        if let Ok(report) = document::report(&read) {
            check_spans(&report, text);
            check_report(&report);
        }
    }
}

fn check_fact(fact: &Fact, text: &str) {
    assert!(fact.number.is_finite(), "{fact:?}");
    assert!(!fact.name.is_empty(), "{fact:?}");
    let quote = fact.span.of(text).expect("a span on the boundaries of letters");
    assert!(!quote.is_empty() && !quote.starts_with(char::is_whitespace), "{fact:?}: {quote:?}");
}

/// Every figure of the report that says where it was read points into `text`.
fn check_spans(report: &Report, text: &str) {
    let inside = |span: Option<Span>| assert!(span.is_none_or(|span| span.of(text).is_some()), "{span:?}");
    for one in &report.indicators {
        inside(one.value.and_then(|value| value.span));
        inside(one.previous.and_then(|previous| previous.span));
        inside(one.plan.and_then(|plan| plan.span));
        inside(one.completion.and_then(|completion| completion.span));
        inside(one.share.and_then(|share| share.span));
        one.growth.iter().for_each(|growth| inside(growth.span));
    }
}

/// A report is written and read again to the same, and drawn with finite numbers.
fn check_report(report: &Report) {
    let written = report_json::to_string_pretty(report);
    let again = report_json::from_str(&written).expect("what was written can be read");
    assert_eq!(plain(&again), plain(report), "{written}");
    let options = Options { width: 320.0, ..Options::default() };
    let scene = chart::scene(report, &options, &AverageWidths);
    assert!(scene.height.is_finite() && scene.height >= 0.0);
    let finite = |at: f64| assert!(at.is_finite(), "{written}");
    scene.bars().for_each(|(_, bar)| [bar.x, bar.y, bar.width, bar.height].into_iter().for_each(finite));
    scene.labels().for_each(|(_, label)| [label.x, label.y].into_iter().for_each(finite));
    let shown = Shown::new(report, Lang::Vi);
    assert!(shown.rows.iter().all(|row| row.len() == shown.columns.len()));
    assert!(!chart::summary(report, &[Chart::Growth, Chart::Plan], Lang::En).is_empty());
}

/// The report without what report JSON does not hold: spans, and names of blanks.
fn plain(report: &Report) -> Report {
    let mut report = report.clone();
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    (report.title, report.place) = (filled(report.title), filled(report.place));
    report.indicators.iter_mut().for_each(forget_spans);
    report
}

fn forget_spans(one: &mut Indicator) {
    one.group = one.group.take().filter(|group| !group.is_empty());
    one.value.iter_mut().for_each(|value| value.span = None);
    one.previous.iter_mut().for_each(|previous| previous.span = None);
    one.plan.iter_mut().for_each(|plan| plan.span = None);
    one.completion.iter_mut().for_each(|completion| completion.span = None);
    one.share.iter_mut().for_each(|share| share.span = None);
    one.growth.iter_mut().for_each(|growth| growth.span = None);
}
