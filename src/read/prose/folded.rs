//! A folded text, and the way back from a place in it to the bytes of the source.
//!
//! [`super::normalise`] makes it; what is found in it is told, quoted and shown as it was written.

use super::letters::{NONE, first, lower};
use super::run::Run;
use crate::report::Span;

/// A text in its plain form.
#[derive(Debug)]
pub(crate) struct Folded<'a> {
    pub(crate) source: &'a str,
    pub(crate) text: String,
    /// Where the distance between the folded text and the source changes, in order.
    pub(super) shifts: Vec<Shift>,
}

/// From byte `folded` on, the source is at byte `source`. Two shifts at one place are the end of what stands before
/// and the start of what follows a dropped character. Within a word there is none: a word is looked up as a whole.
#[derive(Debug)]
pub(super) struct Shift {
    pub(super) folded: usize,
    pub(super) source: usize,
}

impl<'a> Folded<'a> {
    /// The span in the source of some folded bytes, which begin and end where a word, a number or a mark does.
    pub(crate) fn span(&self, bytes: Run) -> Span {
        let end = bytes.end();
        let first = self.shifts.partition_point(|shift| shift.folded < end);
        let end = match self.shifts.get(first) {
            Some(shift) if shift.folded == end => shift.source,
            _ => self.by_shift(first, end),
        };
        Span::new(self.source_of(bytes.first()), end)
    }

    /// Where in the source the character at `at` begins.
    fn source_of(&self, at: usize) -> usize {
        self.by_shift(self.shifts.partition_point(|shift| shift.folded <= at), at)
    }

    /// The source position of `at` by the shift before number `next`.
    fn by_shift(&self, next: usize, at: usize) -> usize {
        let before = next.checked_sub(1).and_then(|last| self.shifts.get(last));
        before.map_or(at, |shift| shift.source + (at - shift.folded))
    }

    /// The words of the source on some folded bytes.
    pub(crate) fn source(&self, bytes: Run) -> &'a str {
        self.span(bytes).of(self.source).unwrap_or_default()
    }

    /// Whether a capital letter stands at `at`, where a word begins.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let letter = self.source.get(self.source_of(at)..).map_or(NONE, first);
        lower(letter) != letter
    }
}
