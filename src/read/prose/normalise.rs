//! Folding: the source text in two plain forms, with a way back to its bytes.
//!
//! In goes a report as it was typed: composed or decomposed letters, no-break blanks, soft hyphens, capitals, old or
//! new placement of tones. Out comes [`Folded`]: `plain` (composed, invisible characters dropped, every blank a
//! space) for names and units, and `text` (also lower case, tones in the old place: *hòa*, *thủy*) for comparing.
//! Both have the same byte positions, and [`Folded::span`] leads from a position back to the source.

use super::letters::{compose, is_blank, is_letter, is_mark, lower, old_tone};
use crate::report::Span;
use crate::text::shows_nothing;

/// A text in its two plain forms. `text` and `plain` have the same length and the same character boundaries, except
/// inside a syllable whose tone was moved.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    /// Composed, lower case, tones in the old place.
    pub(crate) text: String,
    /// Composed, in the case and tone placement of the source.
    pub(crate) plain: String,
    /// Where the distance between the folded text and the source changes, in order.
    shifts: Vec<Shift>,
}

/// From byte `folded` on, the source is at byte `source`. Two shifts at one place are the end of what stands before
/// and the start of what follows a dropped character.
#[derive(Debug)]
struct Shift {
    folded: usize,
    source: usize,
}

impl Folded {
    /// The span in the source of the folded bytes `start..end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source_of_start(start), self.source_of_end(end))
    }

    fn source_of_start(&self, at: usize) -> usize {
        let after = self.shifts.partition_point(|shift| shift.folded <= at);
        self.by_shift(after, at)
    }

    fn source_of_end(&self, at: usize) -> usize {
        let first = self.shifts.partition_point(|shift| shift.folded < at);
        match self.shifts.get(first) {
            Some(shift) if shift.folded == at => shift.source,
            _ => self.by_shift(first, at),
        }
    }

    /// The source position of `at` by the shift before number `next`.
    fn by_shift(&self, next: usize, at: usize) -> usize {
        let before = next.checked_sub(1).and_then(|last| self.shifts.get(last));
        before.map_or(at, |shift| shift.source + (at - shift.folded))
    }

    /// Whether a capital letter stands at `at`.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let letter = |text: &str| text.get(at..).and_then(|rest| rest.chars().next());
        letter(&self.plain).is_some_and(|c| lower(c) != c)
    }

    fn shift(&mut self, source: usize) {
        self.shifts.push(Shift { folded: self.plain.len(), source });
    }

    fn push(&mut self, c: char) {
        if !is_letter(c) {
            self.settle_tone();
        }
        self.plain.push(c);
        self.text.push(lower(c));
    }

    /// Moves the tone of the syllable that ends here to its old place: `hoá` → `hóa`, but `quý` stays.
    ///
    /// So do `uỳ`, `uỹ` and `oẽ`, whose old form has fewer bytes: positions in `text` and `plain` must agree. [`key`]
    /// folds these too; tables of cues have both forms.
    fn settle_tone(&mut self) {
        if self.text.as_bytes().last().is_none_or(u8::is_ascii) {
            return;
        }
        let mut last = self.text.chars().rev();
        let (Some(second), Some(first), before) = (last.next(), last.next(), last.next()) else { return };
        if second.is_ascii() || before == Some('q') {
            return;
        }
        let length = first.len_utf8() + second.len_utf8();
        match old_tone(first, second) {
            Some((first, second)) if first.len_utf8() + second.len_utf8() == length => {
                self.text.pop();
                self.text.pop();
                self.text.push(first);
                self.text.push(second);
            }
            _ => {}
        }
    }

    /// Joins a combining mark to the letter before it; false where they make no Vietnamese letter.
    fn join(&mut self, combining: char) -> bool {
        let Some(letter) = self.plain.chars().next_back().and_then(|base| compose(base, combining)) else {
            return false;
        };
        self.plain.pop();
        self.text.pop();
        self.plain.push(letter);
        self.text.push(lower(letter));
        true
    }
}

/// Folds `source`, in one pass. Places in it are told in 32 bits: no report has 4 GB, and of such a text nothing is
/// read.
pub(crate) fn fold(source: &str) -> Folded {
    let mut folded = Folded::default();
    let source = if u32::try_from(source.len()).is_ok() { source } else { "" };
    folded.text.reserve(source.len());
    folded.plain.reserve(source.len());
    for (at, c) in source.char_indices() {
        let after = at + c.len_utf8();
        if is_letter(c) && !is_mark(c) && !shows_nothing(c) {
            folded.plain.push(c);
            folded.text.push(lower(c));
        } else if shows_nothing(c) {
            folded.shift(at);
            folded.shift(after);
        } else if is_mark(c) && folded.join(c) {
            // Shifts at the old length would lie inside the letter that just grew.
            let length = folded.plain.len();
            while folded.shifts.last().is_some_and(|shift| shift.folded >= length) {
                folded.shifts.pop();
            }
            folded.shift(after);
        } else if is_blank(c) {
            folded.push(' ');
            if c.len_utf8() > 1 {
                folded.shift(after);
            }
        } else {
            folded.push(c);
        }
    }
    folded.settle_tone();
    folded
}

/// `text` for comparing: folded, with single blanks and no blank at either end.
pub(crate) fn key(text: &str) -> String {
    let mut key = single_blanks(&fold(text).text);
    for (new, old) in [("uỳ", "ùy"), ("uỹ", "ũy"), ("oẽ", "õe")] {
        if position(&key, new).is_some() {
            key = replaced(&key, new, old);
        }
    }
    key
}

fn replaced(text: &str, new: &str, old: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) =
        position(rest, new).and_then(|at| Some((rest.get(..at)?, rest.get(at + new.len()..)?)))
    {
        out.push_str(before);
        out.push_str(old);
        rest = after;
    }
    out + rest
}

/// Where `part` first stands in `text`. Plainer than `str::find`, whose searcher is made for long texts and has many
/// bytes.
pub(crate) fn position(text: &str, part: impl AsRef<[u8]>) -> Option<usize> {
    position_of(text.as_bytes(), part.as_ref())
}

fn position_of(text: &[u8], part: &[u8]) -> Option<usize> {
    let first = part.first()?;
    let last = text.len().checked_sub(part.len())?;
    (0..=last).find(|&at| text.get(at) == Some(first) && text.get(at..at + part.len()) == Some(part))
}

/// `text` for showing: composed, nothing invisible, single blanks.
pub(crate) fn tidy(text: &str) -> String {
    single_blanks(&fold(text).plain)
}

/// `text` with single blanks and no blank at either end.
fn single_blanks(text: &str) -> String {
    let mut out = String::new();
    add_words(&mut out, text);
    out
}

/// Adds the words of `text` to those of `out`, all with single blanks between them.
pub(crate) fn add_words(out: &mut String, text: &str) {
    out.reserve(text.len() + 1);
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote<'a>(source: &'a str, word: &str) -> &'a str {
        let folded = fold(source);
        let start = folded.text.find(word).expect("the word");
        folded.span(start, start + word.len()).of(source).expect("a span of the source")
    }

    #[test]
    fn folds_case_and_tones() {
        assert_eq!(fold("HOÁ, thuỷ; QUÝ toán").text, "hóa, thủy; quý toán");
        assert_eq!(fold("Hoà").text, "hòa");
        assert_eq!((fold("luỹ kế").text.as_str(), key("luỹ kế").as_str()), ("luỹ kế", "lũy kế"));
        assert_eq!(key("  Hộ\u{a0} nghèo "), "hộ nghèo");
    }

    #[test]
    fn composes_and_leads_back() {
        let source = "x ta\u{306}ng y";
        assert_eq!(fold(source).text, "x tăng y");
        assert_eq!(quote(source, "tăng"), "ta\u{306}ng");
        assert_eq!(quote(source, "y"), "y");
        let source = "Vo\u{323}\u{302}i";
        assert_eq!(fold(source).text, "vội");
        assert_eq!(quote(source, "i"), "i");
    }

    #[test]
    fn drops_what_shows_nothing() {
        let source = "l\u{ad}ượt\u{a0}k\u{200b}";
        assert_eq!(fold(source).text, "lượt k");
        assert_eq!(quote(source, "lượt"), "l\u{ad}ượt");
        assert_eq!(quote(source, "k"), "k");
    }

    #[test]
    fn marks_without_a_vowel_stay() {
        assert_eq!(fold("k\u{301}").text, "k\u{301}");
        assert_eq!(fold("\u{301}").text, "\u{301}");
    }
}
