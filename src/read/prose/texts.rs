//! Short texts: in goes a name, a unit or a cell as it was typed, out comes its form for comparing ([`key`]) or for showing
//! ([`tidy`]); and whether and where one text stands in another ([`holds`], [`position`]).

use std::iter::once;

use super::LONG_TEXTS;
use super::letters::{is_lower, is_upper, lower};
use super::normalise::{fold, plain};
use crate::read::steps::step;
use crate::text::pieces;

/// `text` for comparing: folded, with single blanks and no blank at either end.
pub(crate) fn key(text: &str) -> String {
    let mut out = String::new();
    add_words(&mut out, &fold(text).text);
    out
}

/// Where `part` first stands in `text`; an empty one stands nowhere.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    Some(place_of(text.as_bytes(), part.as_bytes())).filter(|&at| at < text.len())
}

/// Whether `part` stands in `text`; an empty one does not.
pub(crate) fn holds(text: &str, part: impl AsRef<[u8]>) -> bool {
    place_of(text.as_bytes(), part.as_ref()) < text.len()
}

/// The same of a whole report, natively by a searcher for long texts.
pub(crate) fn tells_anywhere(text: &str, part: &str) -> bool {
    if LONG_TEXTS { text.contains(part) } else { holds(text, part) }
}

/// Where `part` first stands in `text`; the length of `text` where it stands nowhere or is empty. Plainer than `str::find`, whose
/// searcher is made for long texts and has many bytes.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn place_of(text: &[u8], part: &[u8]) -> usize {
    let mut at = if part.is_empty() { text.len() } else { 0 };
    while at < text.len() {
        step();
        if (!LONG_TEXTS || text.get(at) == part.first()) && text.get(at..at + part.len()) == Some(part) {
            break;
        }
        at += 1;
    }
    at
}

/// `text` for showing: composed, nothing invisible, single blanks.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::new();
    add_shown(&mut out, text);
    out
}

/// Adds the words of `text` to those of `out` as [`tidy`] shows them.
pub(crate) fn add_shown(out: &mut String, text: &str) {
    // What combining marks, invisible characters and other blanks begin with.
    if !LONG_TEXTS || text.bytes().any(|byte| matches!(byte, 0x7f | 0xc2 | 0xcc | 0xe2 | 0xe3 | 0xef)) {
        add_words(out, &plain(text, false).text);
    } else {
        add_words(out, text);
    }
}

/// Adds the words of `text` to those of `out`, all with single blanks between them.
pub(crate) fn add_words(out: &mut String, text: &str) {
    if LONG_TEXTS {
        out.reserve(text.len() + 1);
        if has_single_blanks(text) {
            return add_word(out, text);
        }
    }
    for word in pieces(text, |byte| byte <= b' ') {
        add_word(out, word);
    }
}

fn add_word(out: &mut String, word: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(word);
}

/// Whether `text` begins and ends with a word and has nothing but one space between two.
fn has_single_blanks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after_word = |at: usize| bytes.get(at.wrapping_sub(1)).is_some_and(|&before| before != b' ');
    let single = |at: usize, byte: u8| byte > b' ' || byte == b' ' && after_word(at);
    bytes.iter().enumerate().all(|(at, &byte)| single(at, byte)) && after_word(bytes.len())
}

/// The words without the capital that a sentence begins with, `Vốn` *ngân sách tỉnh*, for a place within a name; `None` where
/// they have none or it is that of a proper name, *Hà Nội*, or may be, *Huế*.
pub(crate) fn uncapitalised(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let first = letters.next().filter(|&letter| is_upper(letter))?;
    let (_, second) = text.split_once(' ')?;
    let plain = letters.as_str().starts_with(is_lower) && second.starts_with(is_lower);
    plain.then(|| once(lower(first)).chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_folded_and_has_single_blanks() {
        assert_eq!(key("  Hộ\u{a0} nghèo "), "hộ nghèo");
    }

    #[test]
    fn finds_the_first_place_and_nothing_empty() {
        assert_eq!(position("thu chi thu chi", "chi"), Some("thu ".len()));
        assert_eq!(position("thu", "thuế"), None);
        assert_eq!(position("thu", ""), None);
        assert!(holds("thu", "u") && !holds("thu", "") && !holds("", ""));
    }
}
