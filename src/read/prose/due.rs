//! Due: by when something is to be, and which words speak of a time to come.
//!
//! In go the items of a sentence or a heading and the period of the report, out comes whether what is told there is still ahead, and
//! which item names the later time.

use super::LONG_TEXTS;
use super::attach::Attacher;
use super::frame::AHEAD;
use super::naming::WHERE;
use super::sense::{Kinds, Sense};
use super::strip::FORESEES;
use super::time::{Part, When};
use super::word::Word;
use crate::read::words::{Words, words};

/// How it is told that something is foreseen or laid out.
const LAID_OUT: Words = words!("quy hoạch" "dự kiến" "dự báo");
/// How many items before the year that stands.
const LAID_OUT_ITEMS: usize = 12;

/// What follows months still to come.
const LEFT: &str = "còn lại";
/// What tells of a time to come, or ends what does, beside the words for it.
const FORESEEN: Kinds =
    Kinds::of(&[Sense::Time, Sense::Plan, Sense::Target, Sense::Colon, Sense::Semicolon, Sense::Done]);

/// The years of a term.
const TERM: u16 = 5;

impl Attacher<'_> {
    /// Whether the run speaks of a time to come, with a word for that: *nhiệm vụ 6 tháng cuối năm*, *chỉ tiêu năm sau*. A
    /// line may have a later day for itself, that of the page.
    pub(super) fn is_ahead(&self, first: usize, end: usize) -> bool {
        let plans = const { Kinds::of(&[Sense::Plan, Sense::Target]) };
        let (mut words, mut times) = (false, false);
        for at in first..end {
            let word = self.scan.word(at);
            if LONG_TEXTS && !(self.scan.among(at, FORESEEN) || word == Word::dự || AHEAD.has(word)) {
                continue;
            }
            if let Some(when) = self.scan.time(at) {
                // "Hai tháng còn lại, ngành dự kiến đón thêm …"
                let rest = at == first && when.part == Part::Months && self.scan.key(at + 1) == LEFT;
                if rest && self.scan.says(at + 2, Sense::Comma) {
                    return true;
                }
                times |= self.frame.is_before(when);
            } else if AHEAD.has(word) && !self.is_crowded(at)
                || self.scan.among(at, plans)
                || self.forecasts(at)
                || self.is_year_end_foreseen(at)
            {
                words = true;
                // "Dự báo đến cuối năm, …"
                times |= self.forecasts(at) && self.says(at + 2, at + 5, Sense::Ytd) || self.is_year_end_foreseen(at);
                // "Định hướng cả năm, …"
                times |= self.scan.is_word(at, Word::hướng) && self.scan.is_word(at + 1, Word::cả);
            } else if words && times && self.scan.says(at, Sense::Colon) {
                return true;
            } else if self.scan.among(at, const { Kinds::of(&[Sense::Semicolon, Sense::Done]) }) {
                // "Hội nghị triển khai nhiệm vụ năm 2024 cho biết, thu ngân sách đạt …"
                (words, times) = (false, false);
            }
        }
        words && times
    }

    /// Whether the run tells by when something is to be: *đến năm 2030* in a report on 2024. Plans end with the terms of five
    /// years, and what is told of the next year may have come of it.
    pub(super) fn is_due(&self, first: usize, end: usize) -> bool {
        let due =
            |when: When| when.part == Part::Year && when.year > self.frame.year + 1 && when.year.is_multiple_of(TERM);
        let due = |at: usize| self.scan.time(at).is_some_and(due) && self.is_until(at);
        self.frame.year > 0 && (first..end).any(due) || self.is_laid_out(first, end)
    }

    /// Whether *đến* stands right before the item: `đến` *năm 2030*.
    pub(super) fn is_until(&self, at: usize) -> bool {
        let before = self.scan.tokens(at, at + 1).first().wrapping_sub(1);
        self.scan.view.is_word(before, Word::đến)
    }

    /// Whether the time named last is that until which something is foreseen or laid out: *Theo* `quy hoạch, đến năm 2025` *dân số
    /// đạt 300.000 người*; not *dự kiến hoàn thành đến năm 2026, tổng mức đầu tư 90 tỷ đồng*.
    fn is_laid_out(&self, first: usize, end: usize) -> bool {
        let planned = |at: usize| {
            let words = self.scan.tokens(at, at + 2);
            matches!(self.scan.word(at), Word::quy | Word::dự) && LAID_OUT.begin(self.scan.view.key(words))
        };
        let after = self.scan.after_last(first, end, const { Kinds::of(&[Sense::Time]) });
        if after == first {
            return false;
        }
        let last = after - 1;
        // "Theo quy hoạch giai đoạn 2021-2030, tăng trưởng dự kiến đạt 15%"
        let term = |when: When| when.part == Part::Other;
        let said = |word: Word| (first..end).any(|at| self.scan.is_word(at, word) && planned(at));
        if self.scan.time(last).is_some_and(term) && said(Word::quy) && said(Word::dự) {
            return true;
        }
        let later = |when: When| when.part == Part::Year && when.year >= self.frame.year;
        // "Khu được quy hoạch đến năm 2030, hiện có 45 dự án"
        self.is_until(last)
            && !self.scan.is_word(end, Word::hiện)
            && self.scan.time(last).is_some_and(later)
            && (first.max(last.saturating_sub(LAID_OUT_ITEMS))..last)
                .any(|at| planned(at) && !self.says(at, last, Sense::Level))
    }

    /// Whether *tập trung* tells where or when there are many, and no pledge: *khách* `tập trung từ` *tháng 5 đến tháng 8*.
    fn is_crowded(&self, at: usize) -> bool {
        let next = at + 2 + usize::from(self.scan.is_word(at + 2, Word::chủ));
        self.scan.is_word(at, Word::tập) && WHERE.has(self.scan.word(next))
    }

    /// Whether *dự kiến đến cuối năm* stands there.
    fn is_year_end_foreseen(&self, at: usize) -> bool {
        let foreseen = self.scan.is_word(at, Word::dự) && self.scan.key(at) == FORESEES;
        foreseen && self.scan.is_word(at + 1, Word::đến) && self.says(at + 2, at + 4, Sense::Ytd)
    }

    /// Whether *dự báo* stands there.
    fn forecasts(&self, at: usize) -> bool {
        self.scan.is_word(at, Word::dự) && self.scan.is_word(at + 1, Word::báo)
    }

    /// The first item of the run that names a year after the report's, or what is still to come of this one (*quý IV* in a report
    /// on nine months); 0 where only others are named, and where none is, `due`. A day is that of a paper.
    pub(super) fn later(&self, first: usize, end: usize, mut due: usize) -> usize {
        let mut found = false;
        for at in (first..end).rev() {
            if let Some(when) = self.scan.time(at)
                && when.part != Part::Day
                && (when.year > 0 || self.frame.is_before(when))
            {
                let later = when.year > self.frame.year || self.frame.is_before(when);
                if later || !found {
                    due = if later { at } else { 0 };
                }
                found |= later;
            }
        }
        due
    }
}
