//! Where in the source a figure was read.

use std::ops::Range;

/// A run of the source text, in UTF-8 bytes: `start..end`, both on character boundaries.
///
/// Made by the readers from the text itself, so [`Span::of`] on that text always succeeds; on any other text it
/// may not, and then says so by `None`.
///
/// ```
/// use chi_tieu::report::Span;
///
/// let text = "tăng 20,8% CK";
/// assert_eq!(Span::new(6, 11).of(text), Some("20,8%"));
/// assert_eq!(Span::new(2, 3).of(text), None, "inside a letter");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte of the run.
    pub start: usize,
    /// The byte after the run.
    pub end: usize,
}

impl Span {
    /// The run from byte `start` up to, not including, byte `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words of `text` that the span covers; `None` where it does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span as a range of byte positions.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A [`Span`] in eight bytes, as each figure of an indicator keeps it: of figures there are many.
///
/// ```
/// use chi_tieu::report::{ShortSpan, Span};
///
/// let span = Span::new(6, 11);
/// assert_eq!(ShortSpan::of(span).map(ShortSpan::span), Some(span));
/// assert_eq!(size_of::<Option<Option<ShortSpan>>>(), 8);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortSpan {
    start: u32,
    length: u16,
    here: Here,
}

/// The one value of a byte whose others stand for figures that are not stated, and for spans that are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Here {
    Here,
}

impl ShortSpan {
    /// The span in short; `None` for one that begins after 4 GiB or is longer than 64 KiB, as no statement is.
    #[inline(never)]
    #[must_use]
    pub fn of(span: Span) -> Option<Self> {
        let length = u16::try_from(span.end.wrapping_sub(span.start)).ok()?;
        Some(Self { start: u32::try_from(span.start).ok()?, length, here: Here::Here })
    }

    /// The span.
    #[inline(never)]
    #[must_use]
    pub fn span(self) -> Span {
        let start = self.start as usize;
        Span::new(start, start + usize::from(self.length))
    }
}
