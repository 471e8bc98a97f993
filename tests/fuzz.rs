//! The inputs that fuzzing found worth keeping, in `tests/fuzz/`: each breaks no promise of its reader.
//!
//! `cargo xtask fuzz` looks for more.

#![cfg(feature = "cli")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

#[allow(unreachable_pub, reason = "the same file is a library for the fuzz targets")]
#[path = "../fuzz/src/lib.rs"]
mod promises;

fn each(target: &str, promise: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("the kept inputs") {
        let file = entry.expect("an input").path();
        let data = fs::read(&file).expect("a file");
        // So that a failure names its input.
        println!("{}", file.display());
        promise(&data);
        count += 1;
    }
    assert!(count > 0, "{} is empty", folder.display());
}

#[test]
fn kept_prose_breaks_nothing() {
    each("prose", promises::prose);
}

#[test]
fn kept_tables_break_nothing() {
    each("table", promises::table);
}

#[test]
fn kept_csv_breaks_nothing() {
    each("csv", promises::csv);
}

#[test]
fn kept_json_breaks_nothing() {
    each("json", promises::json);
}

#[test]
fn kept_pages_break_nothing() {
    each("html", promises::html);
}
