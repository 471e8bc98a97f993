//! Sentences: where one begins and ends, and where a new paragraph starts.
//!
//! In go items, out come [`Sentence`]s: runs of items that state things together. Numbers have been read before, so a
//! point here is a full stop. A list item is a sentence; so is a heading. A hard line break inside a sentence
//! is none, and has become a blank in [`super::normalise`].

use super::item::Item;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::{LONG_TEXTS, UNUSUAL};

/// A run of items, `first..end`, without its list marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Whether a new thought begins: a line that continues no list.
    pub(crate) fresh: bool,
    /// Whether it begins an item of a list that goes on after an item of its own kind that was closed by a full stop.
    pub(crate) apart: bool,
    /// Whether it is a line of its own without a full stop.
    pub(crate) heading: bool,
}

/// What a sentence can end with.
const STOPS: Kinds = Kinds::of(&[Sense::Stop, Sense::Call]);
/// The same, and the end of a line.
const ENDS: Kinds = STOPS.and(&[Sense::Line]);
/// What the items of a list end with.
const LIST_ENDS: Kinds = Kinds::of(&[Sense::Comma, Sense::Semicolon]);

/// Splits all items, in one pass.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn sentences(scan: &Scan<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut line_start = true;
    let mut listing = false;
    let mut last_mark = '\0';
    let mut next = 0;
    while next < scan.end {
        if LONG_TEXTS {
            // Only what is a stop, or stands before the end of a line, ends any.
            next = next.max(scan.find(next, scan.end, ENDS).saturating_sub(1));
        }
        let at = next;
        next += 1;
        let ends_line = is_line_end(scan, at);
        if !(ends_line || is_full_stop(scan, at)) {
            continue;
        }
        let body = after_marker(&scan.up_to(at + 1), first);
        // "1. Nông nghiệp": the point belongs to the number.
        if body > at && !ends_line {
            continue;
        }
        let marked = !is_numbered(scan, first);
        let mark = if UNUSUAL { scan.mark(scan.after(first, scan.end, Kinds::of(&[Sense::Line]))) } else { '\0' };
        sentences.push(Sentence {
            first: body,
            end: at + 1,
            // "Trong đó, thu nội địa …" goes on about the line before.
            fresh: line_start && !marked && !listing && !scan.says(body, Sense::Part),
            apart: UNUSUAL && line_start && marked && !listing && is_bullet(mark) && mark == last_mark,
            heading: line_start && ends_line && !scan.among(at, STOPS) && !scan.among(at, LIST_ENDS),
        });
        listing = scan.among(at, LIST_ENDS.and(&[Sense::Colon]));
        last_mark = if line_start { mark } else { last_mark };
        (first, line_start) = (at + 1, ends_line);
    }
    sentences
}

/// Whether a sentence ends with the item at `at`.
fn is_full_stop(scan: &Scan<'_>, at: usize) -> bool {
    scan.among(at, STOPS) && scan.item(at + 1).is_none_or(|next| begins(scan, next))
}

/// Whether a sentence can begin: with a capital, at a line end, with a number (*… khởi sắc. 64,8 triệu USD là …*).
fn begins(scan: &Scan<'_>, next: &Item) -> bool {
    match next.sense {
        Sense::Figure if UNUSUAL && scan.view.is_spaced(next.first()) => true,
        _ => scan.view.is_capital(next.first()),
    }
}

/// Whether the line, and the sentence with it, ends after the item at `at`.
fn is_line_end(scan: &Scan<'_>, at: usize) -> bool {
    match scan.sense(at + 1) {
        Sense::Nothing => true,
        Sense::Line => !scan.says(at, Sense::Line),
        _ => false,
    }
}

/// Whether the mark stands in front of the items of a list.
fn is_bullet(mark: char) -> bool {
    matches!(mark, '-' | '–' | '—' | '+' | '*' | '•' | '·' | '●')
}

/// The first item after a list marker at `first`: `-`, `+`, `*`, `a)`, `1.`, `(2)`, `IV.`
fn after_marker(scan: &Scan<'_>, first: usize) -> usize {
    let at = scan.after(first, scan.end, const { Kinds::of(&[Sense::Line]) });
    if is_bullet(scan.mark(at)) {
        return at + 1;
    }
    // "Điều 2. Chỉ tiêu chủ yếu"
    let numbered = scan.figure(at + 1).is_some() && scan.mark(at + 2) == '.';
    let label = at + usize::from(numbered || UNUSUAL && matches!(scan.mark(at), '(' | '['));
    match scan.mark(label + 1) {
        // "(Chinhphu.vn) - Thu ngân sách …"
        '.' if UNUSUAL && matches!(scan.mark(at), '(' | '[') => at,
        ')' | ']' | '.' | '/' if is_label(scan, label) => label + 2,
        _ => at,
    }
}

/// Whether the marker at `first` numbers a section rather than listing an item.
fn is_numbered(scan: &Scan<'_>, first: usize) -> bool {
    let at = scan.after(first, scan.end, const { Kinds::of(&[Sense::Line]) });
    !scan.among(at, Kinds::MARK.and(&[Sense::Nothing]))
}

/// A number without a unit, or a word, of one token: what a list marker is made of.
fn is_label(scan: &Scan<'_>, at: usize) -> bool {
    scan.item(at).is_some_and(|item| item.end() == item.first() + 1)
}
