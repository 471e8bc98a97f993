//! Ways of saying one thing: the sentences of `tests/wordings.txt`, with each of their wordings put in, and the facts that the
//! reader must find whichever it is.

#![cfg(feature = "cli")]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use chi_tieu::read::{Fact, prose};

/// How a fact stands in the file.
fn show(fact: &Fact) -> String {
    let base = fact.base.map_or("", |base| base.code());
    format!("{} | {} | {} | {base} | {}", fact.kind.code(), fact.number, fact.unit, fact.full_name())
}

/// What goes wrong with each wording of a block of the file: the sentence, its facts and its wordings, with lines of `-`
/// between them. How many wordings it has is added to `count`.
fn faults(block: &str, count: &mut usize) -> Vec<String> {
    let mut parts = block.split("\n-\n");
    let mut part = || parts.next().expect("a sentence, its facts and its wordings");
    let (sentence, facts, wordings) = (part(), part(), part());
    let expected: Vec<&str> = facts.lines().map(str::trim).collect();
    let mut faults = Vec::new();
    for wording in wordings.lines() {
        let text = sentence.replace("{}", wording);
        let got: Vec<String> = prose::facts(&text).iter().map(show).collect();
        if got != expected {
            faults.push(format!("{text}\n  {}", got.join("\n  ")));
        }
        *count += 1;
    }
    faults
}

#[test]
fn every_wording_says_the_same() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordings.txt");
    let text = fs::read_to_string(file).expect("the wordings");
    let blocks = text.trim_end().split("\n\n").filter(|block| !block.starts_with('#'));
    let mut count = 0;
    let faults: Vec<String> = blocks.flat_map(|block| faults(block, &mut count)).collect();
    assert!(count > 250, "only {count} wordings were found");
    assert!(faults.is_empty(), "got:\n{}", faults.join("\n"));
}
