//! Nouns: what is counted that the reader does not know as a unit: *có 86* `nghiệp đoàn`, *18 trường tiểu học và 13* `điểm lẻ`.
//!
//! In goes a predicate with its verb, out it comes with the noun as its unit where the clause shows that it is one.

use super::measure::Measure;
use super::naming::WHERE;
use super::place::PLACE_KINDS;
use super::predicate::{CHANGES, Predicate, Reader};
use super::sense::{Kinds, Sense};
use super::word::{Word, Words, any};
use crate::read::words::{self, words};

/// How many words a noun may have that the reader does not know.
const NOUN_WORDS: usize = 3;
/// Among how many items before a change what is counted is looked for.
const COUNTED_ITEMS: usize = 12;

/// Words that begin what is a member of a whole, and no indicator when it is counted: *7 nhóm tăng giá*.
const MEMBERS: Words = any!(nhóm khoản ngành chủ địa chỉ tổ mặt);

/// Words that begin what contests are made of: *120 thí sinh, 3* `vòng thi`.
const ROUNDS: words::Words = words!("vòng" "bảng" "câu" "phần" "tiết" "môn" "hạng" "nội" "bàn" "hiệp" "đêm" "lần");

/// Who is praised, which is no indicator: *tặng bằng khen cho 3* `tập thể` *và 5* `cá nhân`.
const PRAISED: words::Words = words!("tập thể" "cá nhân");

impl Reader<'_> {
    /// Takes the name of what is counted, where the reader does not know it as a unit but the clause shows that it is
    /// one: *có 86 nghiệp đoàn, tăng 5 so CK*.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn noun(&self, predicate: &mut Predicate<'_>) {
        // "hiện có", "đang có" too
        let has = self.scan.last_word(predicate.first) == Word::có;
        if predicate.unit.measure != Measure::None {
            return;
        }
        if predicate.changes() {
            self.noun_again(predicate);
        }
        let lists = self.lists_nouns(predicate);
        let noun = self.scan.tokens(predicate.end, predicate.end + 2);
        if !has && !lists || PRAISED.has(self.scan.view.key(noun)) {
            return;
        }
        let end = self.scan.after(predicate.end, NOUN_WORDS, Kinds::PLAIN);
        let follows = self.says(end, Sense::Comma) && self.scan.among(end + 1, const { CHANGES.and(&[Sense::Figure]) });
        let whole = predicate.figures.first().is_some_and(|figure| figure.low.is_count()) && end > predicate.end;
        // "Toàn huyện có 46 đề tài", but not "giá xăng có 2 đợt tăng"
        // "Mô hình "Camera an ninh" có 350 mắt camera"
        let before = predicate.first.wrapping_sub(1);
        let quoted = self.scan.is_quoted(before);
        // "Tỉnh có 6 dân tộc"
        let place = PLACE_KINDS.has(self.scan.key(predicate.first.saturating_sub(1)));
        let begins = quoted || lists || place || !self.scan.among(before, Kinds::PLAIN);
        if follows || whole && begins && !MEMBERS.has(self.scan.word(predicate.end)) {
            // "có 163 bài thi đạt điểm 10": a noun has two words, more often than not.
            let end = if self.scan.among(end, Kinds::BREAK) { end } else { end.min(predicate.end + 2) };
            predicate.unit.count(self.scan.tokens(end - 1, end).end());
            predicate.end = end;
        }
    }

    /// Whether the number goes on a list of counts: *18 trường tiểu học,* `3 phân hiệu`; not *18 trường, đạt 3 …*
    fn lists_nouns(&self, predicate: &Predicate<'_>) -> bool {
        let joint = predicate.first.wrapping_sub(1);
        let joints = const { Kinds::of(&[Sense::And, Sense::Comma]) };
        if predicate.verb != Sense::Nothing || !self.scan.among(joint, joints) {
            return false;
        }
        let last = self.scan.after_last(
            self.from.saturating_sub(COUNTED_ITEMS),
            self.from,
            const { Kinds::of(&[Sense::Figure]) },
        );
        let counted = self.scan.figure(last.wrapping_sub(1)).is_some_and(|figure| {
            figure.unit.measure.is_count()
                || figure.unit.measure == Measure::None && last < joint && !WHERE.has(self.scan.word(last))
        });
        counted
            && !self.scan.any(last, joint, Kinds::PLAIN.others())
            && self.scan.among(predicate.end, Kinds::PLAIN)
            && !ROUNDS.has(self.scan.key(predicate.end))
    }

    /// Takes the name of what has changed by so many, where as many words before name what was counted: *có 86 nhà thuốc, tăng 5*
    /// `nhà thuốc`.
    fn noun_again(&self, predicate: &mut Predicate<'_>) {
        let end = self.scan.after(predicate.end, NOUN_WORDS, Kinds::PLAIN);
        let noun = self.scan.tokens(predicate.end, end);
        let counted = |at: usize| {
            let told = self.scan.figure(at).is_some_and(|figure| figure.unit.measure == Measure::None);
            told && !self.scan.among(at.wrapping_sub(1), CHANGES)
                && self.scan.view.begins(self.scan.tokens(at + 1, at + 1 + NOUN_WORDS), noun)
        };
        let first = predicate.first.saturating_sub(COUNTED_ITEMS);
        if end > predicate.end && (first..predicate.first).any(counted) {
            predicate.unit.count(noun.end());
            predicate.end = end;
        }
    }
}
