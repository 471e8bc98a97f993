//! Rates: how fast something rose or fell, where a noun tells it: *với mức tăng 2%*, *với tốc độ 8,5%*, *cao hơn mức tăng của quý II
//! (2,1%)*.
//!
//! In goes what stands before a figure, out come the verb that it amounts to and the period that it was of.

use super::UNUSUAL;
use super::figure::Figure;
use super::measure::Measure;
use super::predicate::{CHANGES, PERIODS, Predicate, Reader, VERB_ITEMS};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::word::Word;

impl Reader<'_> {
    /// Whether the item before `at` is the rate at which something rises, after a verb, *với tốc độ tăng*, or before a
    /// period, which it takes: *cao hơn mức tăng 5,2%* `của cùng kỳ năm trước`.
    pub(super) fn ends_in_rise(&self, at: usize, predicate: &mut Predicate<'_>) -> bool {
        let after = predicate.end;
        if !(self.scan.last_word(at - 1) == Word::tăng || UNUSUAL && self.is_fall(at - 1)) {
            return false;
        }
        if UNUSUAL && self.scan.is_word(after, Word::của) && self.scan.among(after + 1, PERIODS) {
            predicate.period = Run::new(after + 1, after + 2);
            return true;
        }
        // "…, dịch vụ 908 tỷ đồng; mức tăng tương ứng 5%, 10% và 9%"
        let each = predicate.tells_each() && self.says(at.wrapping_sub(2), Sense::Semicolon);
        each || self.scan.among(at.wrapping_sub(2), const { Kinds::of(&[Sense::Level, Sense::Comma]) })
    }

    /// Whether the item is *mức giảm*.
    pub(super) fn is_fall(&self, at: usize) -> bool {
        let words = self.scan.tokens(at, at + 1);
        self.scan.is_word(at, Word::mức) && self.scan.view.is_word(words.first() + 1, Word::giảm)
    }

    /// Whether *với* and *mức* or *tốc độ*, in so many words, stand before `at`.
    pub(super) fn is_rate_with(&self, at: usize, words: usize) -> bool {
        let rate = at.wrapping_sub(words);
        let word = if words == 1 { Word::mức } else { Word::tốc };
        self.scan.is_word(rate, word) && self.scan.is_word(rate.wrapping_sub(1), Word::với)
    }

    /// Takes the bracket that tells at what rate something rose then: *cao hơn* `mức tăng của quý II (2,1%)`, and the next after
    /// it: *và thấp hơn* `quý I (8,6%)`.
    pub(super) fn earlier_rate(&self, figure: &Figure, predicate: &mut Predicate<'_>) {
        let open = predicate.first.wrapping_sub(1);
        let alone = figure.unit.measure == Measure::Percent && self.says(predicate.end, Sense::Close);
        if !alone || figure.signed || !self.says(open, Sense::Open) {
            return;
        }
        let at = self.first_period(open.saturating_sub(VERB_ITEMS), open);
        let more = at.wrapping_sub(usize::from(self.scan.among(at.wrapping_sub(1), CHANGES)));
        let joined = self.says(self.from, Sense::And) && more.wrapping_sub(1) == self.from;
        let rate = if joined { self.from.checked_sub(3) } else { Some(open) }.and_then(|open| self.rate_before(open));
        if let Some((verb, first)) = rate.filter(|_| at < open) {
            (predicate.verb, predicate.period) = (verb, Run::new(at, open));
            predicate.first = if joined { more } else { first };
        }
    }

    /// How something changed, *mức tăng của*, where that stands before the period before the bracket at `open`, and from which
    /// item on.
    fn rate_before(&self, open: usize) -> Option<(Sense, usize)> {
        let at = self.first_period(open.saturating_sub(VERB_ITEMS), open);
        let rate = at.checked_sub(1 + usize::from(self.scan.is_word(at.wrapping_sub(1), Word::của)))?;
        // "mức tăng bình quân 7 tháng (2,95%)"
        let rate = rate.wrapping_sub(usize::from(self.says(rate, Sense::Degree)));
        let rose = self.scan.last_word(rate) == Word::tăng;
        let first = rate.wrapping_sub(usize::from(self.scan.among(rate.wrapping_sub(1), CHANGES)));
        let verb = if rose { Sense::Rise } else { Sense::Fall };
        (self.says(rate, Sense::Plain) && (rose || self.is_fall(rate))).then_some((verb, first))
    }
}
