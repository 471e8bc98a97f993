//! Bases: what a figure is measured against, to its right: *so với* `cùng kỳ năm trước`, *đạt 96%* `dự toán tỉnh giao`.
//!
//! In goes where one may begin, out come the references and where they end.

use super::UNUSUAL;
use super::measure::Measure;
use super::predicate::{Reader, SEVERAL, VERB_ITEMS};
use super::refs::Refs;
use super::sense::{Kinds, Sense};
use super::time::{Part, When};
use super::view::{FIRST_YEAR, LAST_YEAR};
use super::word::Word;
use crate::report::Base;

/// How many tokens back a school year is looked for.
const SCHOOL_TOKENS: usize = 60;

/// What may follow a reference and belongs to it.
const TAILS: Kinds = Kinds::of(&[Sense::Time, Sense::PlanTail, Sense::Given, Sense::Yoy, Sense::Ytd]);

impl Reader<'_> {
    /// Takes up to `most` references from `at` on, joined by commas or *và*; returns where they end, 0 where there are none.
    pub(super) fn linked(&self, at: usize, open: bool, most: usize, refs: &mut Refs) -> usize {
        let mut end = 0;
        // "so với bình quân cùng kỳ"
        let mean = usize::from(UNUSUAL && open && self.says(at, Sense::Degree));
        let mut next = if UNUSUAL { self.after_days(at + mean) } else { at };
        while let Some((reference, after)) = self.reference(next, open) {
            refs.push(reference);
            end = after;
            if !UNUSUAL
                || refs.count >= most
                || !self.scan.among(after, const { Kinds::of(&[Sense::Comma, Sense::And]) })
            {
                break;
            }
            next = after + 1 + usize::from(self.says(after + 1, Sense::Than));
        }
        end
    }

    /// The month at whose beginning so many days at `at` are: *so với* `15 ngày đầu` *tháng 8*; else `at`.
    fn after_days(&self, at: usize) -> usize {
        if !self.scan.figure(at).is_some_and(|figure| figure.low.is_count()) {
            return at;
        }
        let after = at + 1 + usize::from(self.scan.is_word(at + 1, Word::ngày));
        let days = self.scan.last_word(after - 1) == Word::ngày;
        let time = self.scan.time(after + 1).is_some();
        if days && self.scan.is_word(after, Word::đầu) && time { after + 1 } else { at }
    }

    /// One reference at `at` with its tails. A period alone is one only where `open`.
    fn reference(&self, at: usize, open: bool) -> Option<(Base, usize)> {
        let base = match self.scan.sense(at) {
            Sense::Time if open => self.base(self.scan.time(at)?, at + 1),
            // "so 2013"
            Sense::Figure if UNUSUAL && open => {
                let figure = self.scan.figure(at).filter(|figure| figure.unit.measure == Measure::None)?;
                let year = figure.low.whole(FIRST_YEAR, LAST_YEAR);
                let when = When { part: Part::Year, count: 0, year };
                return if year > 0 { Some((self.base(when, at + 1), at + 1)) } else { None };
            }
            // "vượt 163 hộ so với tỉnh giao"
            Sense::PlanTail if UNUSUAL && open && self.scan.last_word(at) == Word::giao => Base::Plan,
            // "bằng 147,7% mục tiêu"
            Sense::Target if UNUSUAL && open && self.scan.is_word(at, Word::mục) => Base::Plan,
            sense => sense.base()?,
        };
        Some((base, self.scan.after(at + 1, VERB_ITEMS, TAILS)))
    }

    /// Whether the item is the school year before the one that was named last, or where none was, before the one that the
    /// report's year ends or begins: *so với* `năm học 2021 - 2022`.
    fn is_school_year_before(&self, at: usize) -> bool {
        let view = &self.scan.view;
        let school = self.scan.tokens(at, at + 1).first() + 1;
        let last = view.year(school + 3);
        if !view.is_word(school, Word::học) || last == 0 {
            return false;
        }
        // One behind *so với* is compared with, as this is.
        let compared =
            |at: usize| view.is_word(at.wrapping_sub(2), Word::với) || view.is_word(at.wrapping_sub(2), Word::so);
        let named = (school.saturating_sub(SCHOOL_TOKENS)..school - 1)
            .rev()
            .take_while(|&at| !view.is_line(at))
            .find(|&at| view.is_word(at, Word::học) && view.year(at + 1) > 0 && !compared(at));
        match named {
            Some(named) => view.year(named + 1) == last,
            None => self.frame.year == 0 || last == self.frame.year || last + 1 == self.frame.year,
        }
    }

    /// The base that a period means, which *năm trước* may follow.
    fn base(&self, when: When, next: usize) -> Base {
        // "so với năm học 2021 - 2022"
        if UNUSUAL && when.part == Part::Other && self.is_school_year_before(next - 1) {
            return Base::Yoy;
        }
        let before = self.says(next, Sense::Yoy);
        // "Năm 2015, thu đạt …, bằng 118,7% so với năm 2014" in a report on another year.
        if when.part == Part::Year && when.is_before(self.said) {
            return Base::Yoy;
        }
        // "tháng 9 đạt 59 nghìn tấn, giảm 17% so với tháng 8" in a report on another time
        let same_year = when.year == 0 || when.year == self.said;
        if UNUSUAL && when.part == Part::Month && when.count + 1 == self.month && same_year && !before {
            return Base::Mom;
        }
        // "11 tháng tăng 5,3% so với tháng 12 năm 2011" in a report on 2012
        let last_year = when.is_before(self.frame.year);
        if UNUSUAL && when.part == Part::Month && when.count == 12 && self.month == SEVERAL && last_year {
            return Base::Ytd;
        }
        base_of(when, before || when.is_before(self.frame.year), self.frame.months, self.frame.year)
    }
}

/// What comparing with `when` means in a report about `months` months of `year`, each 0 where it is not known; `before`
/// where it is of the year before. In a report on no known year a named one may be any, but its December is the year's end
/// all the same.
pub(crate) fn base_of(when: When, before: bool, months: u8, year: u16) -> Base {
    let same = when.year == 0 || when.year == year;
    if !UNUSUAL {
        return if before || year == 0 && months > 0 && when.last_month() == months { Base::Yoy } else { Base::Other };
    }
    match (when.part, when.count) {
        (Part::YearEnd, _) => Base::Ytd,
        (Part::Month, 12) if before && months != 12 => Base::Ytd,
        (Part::Month, 12) if (when.year == 0 || year == 0) && (months == 0 || (2..12).contains(&months)) => Base::Ytd,
        (Part::Quarter, 4) if before && months == 3 => Base::Qoq,
        // Some months are not to be compared with a whole year.
        (Part::Whole, _) if (1..12).contains(&months) => Base::Other,
        _ if before => Base::Yoy,
        (Part::Month, month) if same && (months == 0 || months == month + 1) => Base::Mom,
        (Part::Quarter, _) if same => Base::Qoq,
        // "So với 6 tháng đầu năm 2011" in a report that names no period of its own
        (Part::Months, _) if year == 0 && months == 0 && when.year > 0 => Base::Yoy,
        // "So với tháng 7/2024" in a report on July that names no year of its own
        (_, _) if year == 0 && months > 0 && when.last_month() == months => Base::Yoy,
        _ => Base::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_base() {
        let base = |part, count, year| {
            let when = When { part, count, year };
            base_of(when, when.is_before(2022), 9, 2022)
        };
        assert_eq!(base(Part::Year, 0, 2021), Base::Yoy);
        assert_eq!(base(Part::Year, 0, 2019), Base::Other);
        assert_eq!(base(Part::Month, 8, 0), Base::Mom);
        assert_eq!(base(Part::Month, 12, 2021), Base::Ytd);
        assert_eq!(base(Part::Quarter, 2, 0), Base::Qoq);
    }
}
