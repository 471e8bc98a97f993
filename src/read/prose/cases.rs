//! Cases: which cases are counted, where the count itself does not say: *Về tai nạn giao thông, cả nước xảy ra* `179 vụ`, *giảm*
//! `65 số vụ khám phá`.
//!
//! In goes a predicate or what stands around it, out come the items that name them.

use super::attach::{Attacher, TAIL_ITEMS};
use super::complement::OBJECT_WORDS;
use super::figure::Figure;
use super::measure::{Measure, Unit};
use super::predicate::{CHANGES, Predicate, Reader};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::Before;
use super::word::Word;
use crate::read::words::{Words, words};

/// Who is counted with cases: *412 vụ, 498 đối tượng phạm tội về ma túy*.
const SUSPECTS: Words = words!("đối tượng" "bị can" "bị cáo");
/// What falls by so many per cent that stand before it.
const MOVED: Words = words!("tai nạn giao thông" "tỷ lệ hộ" "tội phạm" "phạm pháp");
/// How many items the topic of cases may have.
const TOPIC_ITEMS: usize = 14;

impl Attacher<'_> {
    /// The items that say which cases are counted before `at`, behind those counted with them: *412 vụ, 498 đối tượng* `phạm tội về
    /// ma túy`; none where they do not.
    pub(super) fn whose_cases(&self, at: usize) -> Run {
        let first = at + 2;
        let joined = self.scan.among(at, const { Kinds::of(&[Sense::Comma, Sense::And]) });
        let suspects = |figure: &Figure| SUSPECTS.has(self.scan.view.key(figure.unit.noun())) && !figure.trap;
        let people = self.scan.figure(at + 1).is_some_and(suspects);
        let addicts = self.scan.key(first).starts_with("nghiện");
        if joined && people && !addicts { Run::new(first, self.after_more(first, TAIL_ITEMS)) } else { Run::default() }
    }

    /// The items of the cases that the heading above the sentence names, or the words that it begins with: *Về* `tai nạn giao
    /// thông`*, cả nước xảy ra 179 vụ*; none where they name none.
    pub(super) fn topic_of_cases(&self, before: &Before<'_>) -> Run {
        let plain = const { Kinds::PLAIN.and(&[Sense::Aspect]) };
        let (mut first, end) = match before.continues {
            true => return Run::default(),
            false if self.scan.says(before.first, Sense::Aspect) => {
                (before.first + 1, self.scan.after(before.first + 1, TOPIC_ITEMS, plain))
            }
            false => (self.over.first(), self.over.end()),
        };
        // "Về tình hình tai nạn giao thông"
        if self.scan.is_word(first, Word::tình) {
            let second = self.scan.tokens(first, first + 1).first() + 1;
            first += if self.scan.tokens(first, first + 1).end() > second { 1 } else { 2 };
        }
        let ends = self.scan.among(end, const { Kinds::of(&[Sense::Comma, Sense::Colon]) });
        let words = const { Kinds::PLAIN.and(&[Sense::Aspect, Sense::Comma]) };
        if ends
            && end > first
            && self.scan.tokens(first, end).length() > 1
            && !self.scan.any(first, end, words.others())
        {
            Run::new(first, end)
        } else {
            Run::default()
        }
    }
}

impl Reader<'_> {
    /// Takes those that a bare number is said to be of: *giảm 65* `số vụ khám phá`.
    pub(super) fn number_of(&self, predicate: &mut Predicate<'_>) {
        let (first, noun) = (predicate.end, predicate.end + 1);
        let counted = self.scan.is_word(first, Word::số) && self.scan.among(noun, Kinds::NOUNS);
        if counted && predicate.changes() && predicate.measure() == Measure::None {
            let tokens = self.scan.tokens(noun, noun + 1);
            predicate.unit = Unit::new(Measure::Counter, tokens.first(), tokens.end());
            predicate.end = self.scan.after(noun, OBJECT_WORDS, Kinds::PLAIN);
            predicate.aspect = Run::new(first, predicate.end);
        }
    }

    /// Takes those that changed by so many per cent before them: *kéo giảm 5-10%* `số vụ tai nạn` *so CK*, *giảm 5%* `tai nạn giao
    /// thông`, *giảm 3%* `tội phạm về ma túy`.
    pub(super) fn moved(&self, predicate: &mut Predicate<'_>) {
        let first = predicate.end;
        let number = self.scan.is_word(first, Word::số);
        let noun = first + usize::from(number);
        // "tỷ lệ" begins with what may be a milliard.
        let mut end = self.scan.after(noun, OBJECT_WORDS, const { Kinds::PLAIN.and(&[Sense::Milliard]) });
        if !number && !MOVED.begin(self.scan.view.key(self.scan.tokens(first, end))) {
            return;
        }
        if !number && self.scan.says(end, Sense::Aspect) {
            end = self.scan.after(end + 1, OBJECT_WORDS, Kinds::PLAIN);
        }
        // "tăng 5% số lượng", "tăng 5% số dự án và 12% số vốn" are of something else.
        let counted = !number || self.scan.among(noun, Kinds::NOUNS);
        if counted && (!self.scan.says(end, Sense::And) || self.scan.among(end + 1, CHANGES)) {
            predicate.object = Run::new(first, end);
            predicate.end = end;
        }
    }
}
