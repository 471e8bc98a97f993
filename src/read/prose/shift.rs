//! Shifts: the period that stands beside a name and is not the report's: *lũy kế 10 tháng*, *năm 2020*.
//!
//! In go a clause and the name in it, out come the items of the period, or of the base whose level is told.

use super::UNUSUAL;
use super::attach::Attacher;
use super::course::Course;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::{Before, Found};
use super::time::{Part, When};
use super::word::Word;

/// How many items before the figure a period may stand.
const SHIFT_ITEMS: usize = 64;

/// What says that a period is compared with, not stated.
const COMPARING: Kinds = Kinds::BASE.and(&[Sense::Than, Sense::Plan, Sense::Equal, Sense::Open]);

impl Before<'_> {
    /// The last period of the clause `start..end` that stands outside of its name and that nothing is compared with.
    pub(super) fn shift(&self, start: usize, end: usize, name: Run) -> Run {
        let start = start.max(end.saturating_sub(SHIFT_ITEMS));
        for at in (start..end).rev() {
            if at < name.first() || at >= name.end() {
                let shift = self.period(start, at);
                if !shift.is_empty() {
                    return shift;
                }
            }
        }
        Run::default()
    }

    /// The period at `at`, with the word before it that says it is a running total.
    fn period(&self, start: usize, at: usize) -> Run {
        let span = self.scan.time(at).is_some_and(When::is_span);
        // "…; giai đoạn 2006-2010 đạt 12%"
        let span =
            span || UNUSUAL && self.continues && self.scan.is_word(at, Word::giai) && self.scan.time(at).is_some();
        if UNUSUAL && self.ends_month(start, at) {
            return Run::new(at - 2, at + 1);
        }
        let told = span || self.scan.among(at, const { Kinds::of(&[Sense::Yoy, Sense::Mom, Sense::Qoq, Sense::Ytd]) });
        // "Trong tháng, …"
        let part = self.scan.view.word(self.scan.tokens(at, at + 1).first() + 1);
        let part = matches!(part, Word::tháng | Word::quý) || UNUSUAL && part == Word::tuần;
        let told = told || part && self.scan.is_word(at, Word::trong) && self.scan.says(at, Sense::Lead);
        let total = self.scan.says(at.wrapping_sub(1), Sense::Total);
        let comma = self.after_last_of(start, at, const { Kinds::of(&[Sense::Comma, Sense::Close]) });
        let first = at - usize::from(total);
        if told && !self.scan.any(comma, at, COMPARING) { Run::new(first, at + 1) } else { Run::default() }
    }

    /// Whether the day at `at` ends a month that began on another day than its first: *Từ ngày 15/4 đến* `14/5/2024`.
    fn ends_month(&self, start: usize, at: usize) -> bool {
        let view = &self.scan.view;
        let month = |at: usize| {
            let first = self.scan.tokens(at, at + 1).first();
            view.whole(first + usize::from(view.is_word(first, Word::ngày)) + 2, 1, 12)
        };
        let day = |at: usize| self.scan.time(at).filter(|when| when.part == Part::Day);
        let (Some(from), Some(to)) = (day(at.wrapping_sub(2)), day(at)) else { return false };
        let near = month(at - 2) % 12 + 1 == month(at) || month(at - 2) == month(at) && from.year == 0;
        at > start + 1 && self.scan.is_word(at - 1, Word::đến) && near && to.year >= from.year
    }
}

impl Attacher<'_> {
    /// Goes back to the report's period behind what was told of the beginning of the year, and its share: *Đầu năm có 98 hộ,* `chiếm
    /// 3,2%`*; hiện còn 81 hộ*, *Đầu năm có 312 hộ nghèo; giảm 44 hộ*.
    pub(super) fn end_beginning(&self, found: &Found, next: Option<&Predicate<'_>>, course: &mut Course) {
        let began = self.scan.says(found.shift.end().wrapping_sub(1), Sense::Ytd) || UNUSUAL && course.began;
        let share = UNUSUAL && next.is_some_and(|next| next.verb == Sense::Share);
        if UNUSUAL {
            course.began = began && share;
        }
        if began && !share {
            course.at = 0;
        }
    }

    /// Whether a period, or a base, is that of the year before which the report's is compared with, or the beginning of the year: in
    /// a report on quý II năm 2023 *quý II/2022* and *cùng kỳ*, not *quý I/2023*, *quý trước* and *năm 2021*.
    pub(super) fn is_year_before(&self, period: Run) -> bool {
        let told = |at: usize| {
            self.scan.time(at).is_some_and(|when| when.part == Part::YearEnd || self.frame.is_year_after(when))
        };
        let base = const { Kinds::of(&[Sense::Yoy, Sense::Ytd]) };
        self.scan.any(period.first(), period.end(), base) || (period.first()..period.end()).any(told)
    }
}
