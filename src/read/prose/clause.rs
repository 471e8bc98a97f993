//! Sentences: where one begins and ends, and where a new paragraph starts.
//!
//! In go items, out come [`Sentence`]s: runs of items that state things together. Numbers have been read before, so a
//! point here is a full stop. A list item is a sentence; so is a heading. A hard line break inside a sentence (before
//! a small letter) is none.

use super::item::{Item, Kinds, What};
use super::view::View;

/// A run of items, `first..end`, without its list marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Whether a new thought begins: a line that continues no list.
    pub(crate) fresh: bool,
    /// Whether it is a line of its own without a full stop.
    pub(crate) heading: bool,
}

/// Splits all items, in one pass.
pub(crate) fn sentences(view: &View<'_>, items: &[Item]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut line_start = true;
    let mut listing = false;
    for (at, item) in items.iter().enumerate() {
        let next = items.get(at + 1);
        let ends_line = next.is_none() || is_line_end(view, items, at);
        if !(ends_line || is_full_stop(view, item, next)) {
            continue;
        }
        let body = if line_start { after_marker(items, first, at + 1) } else { first };
        // "1. Nông nghiệp": the point belongs to the number.
        if body > at && !ends_line {
            continue;
        }
        let marked = body > first && !is_numbered(items, first);
        let stopped = is_stop(item) || item.is_mark(';') || item.is_mark(',');
        sentences.push(Sentence {
            first: body,
            end: at + 1,
            fresh: line_start && !marked && !listing,
            heading: line_start && ends_line && !stopped,
        });
        listing = ends_line && (item.is_mark(';') || item.is_mark(':') || item.is_mark(','));
        (first, line_start) = (at + 1, ends_line);
    }
    sentences
}

fn is_stop(item: &Item) -> bool {
    matches!(item.what, What::Mark('.' | '!' | '?' | '…'))
}

fn is_full_stop(view: &View<'_>, item: &Item, next: Option<&Item>) -> bool {
    let begins = |next: &Item| view.is_capital(next.first) || next.is_line() || is_spaced_figure(view, next);
    is_stop(item) && next.is_none_or(begins)
}

/// "… khởi sắc. 64,8 triệu USD là …": a number begins a sentence too.
fn is_spaced_figure(view: &View<'_>, item: &Item) -> bool {
    item.among(Kinds::FIGURE) && view.token(item.first).is_some_and(|token| token.spaced)
}

/// Whether the line, and the sentence with it, ends after the item at `at`.
fn is_line_end(view: &View<'_>, items: &[Item], at: usize) -> bool {
    let (Some(item), Some(next)) = (items.get(at), items.get(at + 1)) else { return true };
    if !next.is_line() || item.is_line() {
        return false;
    }
    let follows = items.get(at + 2).and_then(|item| view.token(item.first));
    let small = follows.is_some_and(|token| {
        token.kind == super::lex::Kind::Word && !view.folded.is_capital(token.start) && token.end - token.start > 1
    });
    let open = matches!(item.what, What::Word | What::Cue(_) | What::Figure(_) | What::Time(_) | What::Mark(','));
    !(small && open)
}

/// The first item after a list marker at `first`: `-`, `+`, `*`, `a)`, `1.`, `(2)`, `IV.`
fn after_marker(items: &[Item], first: usize, end: usize) -> usize {
    let what = |at: usize| items.get(at).filter(|_| at < end).map(|item| item.what);
    let mut at = first;
    while matches!(what(at), Some(What::Line)) {
        at += 1;
    }
    if let Some(What::Mark('-' | '–' | '—' | '+' | '*' | '•' | '·' | '●')) = what(at) {
        return at + 1;
    }
    let open = usize::from(matches!(what(at), Some(What::Mark('(' | '['))));
    match what(at + open + 1) {
        Some(What::Mark(')' | ']' | '.' | '/')) if is_label(items.get(at + open)) => at + open + 2,
        _ => at,
    }
}

/// Whether the marker at `first` numbers a section rather than listing an item.
fn is_numbered(items: &[Item], first: usize) -> bool {
    items
        .get(first..)
        .unwrap_or_default()
        .iter()
        .find(|item| !item.is_line())
        .is_some_and(|item| !matches!(item.what, What::Mark(mark) if mark != '(' && mark != '*'))
}

/// A number without a unit, or a word of one token (*đ* is a unit as well): what a list marker is made of.
fn is_label(item: Option<&Item>) -> bool {
    item.is_some_and(|item| item.end == item.first + 1 && item.among(const { Kinds::PLAIN.or(Kinds::FIGURE) }))
}
