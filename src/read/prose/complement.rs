//! Complements: what stands to the right of a figure and says what it refers to: `KH năm`, `so với tháng trước và cùng
//! kỳ`, `về lượng`, `năm 2015`.
//!
//! In goes a predicate with its figures, out it comes with its references, its aspect and its end moved behind them.

use super::figure::Measure;
use super::item::{Kinds, What};
use super::predicate::{Predicate, Reader, Ref, VERB_ITEMS};
use super::sense::Class;
use super::sense::Sense;
use super::time::{self, Part, When};
use crate::read::words::{Words, words};
use crate::report::Base;

/// How many plain words may stand between a figure and *so với*, or in an aspect.
const LOOSE_WORDS: usize = 4;
/// How many words a noun may have that the reader does not know.
const NOUN_WORDS: usize = 3;
/// How many plain words the name after a plan may have.
const OBJECT_WORDS: usize = 6;

/// Words after a plan that begin no name of what it is for, unlike *37% kế hoạch vốn sự nghiệp*.
const NO_OBJECTS: Words = words!(
    "đề" "của" "do" "vì" "được" "này" "trong" "từ" "ở" "tại" "là" "theo" "tháng" "quý" "ước" "tuy"
    "bảo" "đảm" "huyện" "tỉnh" "xã" "hđnd" "ubnd" "hội" "thủ" "chính" "trung" "bộ" "sở" "nhà" "đã"
    "đến" "so"
);

impl Reader<'_> {
    /// Takes what the figure refers to, to its right.
    pub(super) fn complement(&self, predicate: &mut Predicate) {
        self.noun(predicate);
        let at = predicate.end;
        if self.is_bracketed_amount(at) && self.says(at + 3, Sense::Plan) {
            predicate.refs.push(Ref::Plan);
            return;
        }
        match self.scan.sense(at) {
            Some(Sense::Aspect) => self.aspect(at, predicate),
            Some(Sense::Whole) => predicate.whole = true,
            // "chiếm 18,7% tỷ trọng"
            Some(Sense::Parts) if self.scan.word(at) != Some("cơ") => predicate.end = at + 1,
            Some(Sense::Doubt) => predicate.doubt = true,
            _ => self.references(at, predicate),
        }
        self.year(predicate);
        self.object(predicate);
        if self.says(predicate.end, Sense::AtLeast) {
            (predicate.bound, predicate.end) = (true, predicate.end + 1);
        }
    }

    /// Takes the name after a plan.
    fn object(&self, predicate: &mut Predicate) {
        let first = predicate.end;
        let begins = self.scan.word(first).is_some_and(|word| !NO_OBJECTS.has(word));
        if predicate.refs != [Ref::Plan] || !begins {
            return;
        }
        let words = self.scan.run(first, OBJECT_WORDS, Kinds::PLAIN);
        // "kế hoạch Hội đồng nhân dân tỉnh giao" says who, "kế hoạch vốn đối ứng được giao" for what.
        let given = self.scan.word(first + words) == Some("giao");
        if words > 1 && !given {
            predicate.object = Some((first, first + words));
            predicate.end = first + words;
        }
    }

    /// Takes the name of what is counted, where the reader does not know it as a unit but the clause shows that it is
    /// one: *có 86 nghiệp đoàn, tăng 5 so CK*.
    fn noun(&self, predicate: &mut Predicate) {
        let [figure] = predicate.figures.as_mut_slice() else { return };
        let has = self.scan.word(predicate.first) == Some("có");
        if !has || figure.measure != Measure::None || predicate.verb != Some(Sense::Level) {
            return;
        }
        let words = self.scan.run(predicate.end, NOUN_WORDS, Kinds::PLAIN);
        let end = predicate.end + words;
        let changes = self.scan.among(end + 1, const { Kinds::of(&[Sense::Rise, Sense::Fall]) })
            || self.scan.figure(end + 1).is_some_and(|figure| figure.signed);
        if words > 0
            && self.scan.is(end, ',')
            && changes
            && let Some(item) = self.scan.items.get(end - 1)
        {
            figure.measure = Measure::Unit(Class::Thing);
            figure.unit.1 = item.end;
            figure.unit.0 = figure.unit.0.min(item.end);
            predicate.end = end;
        }
    }

    /// Takes the year after an amount.
    fn year(&self, predicate: &mut Predicate) {
        let amount = predicate.is_amount();
        if let Some(What::Time(when)) = self.scan.what(predicate.end).filter(|_| amount && predicate.refs.is_empty())
            && when.part == Part::Year
        {
            (predicate.year, predicate.end) = (Some(when), predicate.end + 1);
        }
    }

    /// `(96,3 tỷ đồng)`
    fn is_bracketed_amount(&self, at: usize) -> bool {
        self.scan.is(at, '(') && self.scan.figure(at + 1).is_some() && self.scan.is(at + 2, ')')
    }

    fn aspect(&self, at: usize, predicate: &mut Predicate) {
        let words = self.loose_words(at + 1);
        if words > 0 {
            predicate.aspect = Some((at + 1, at + 1 + words));
            predicate.end = at + 1 + words;
            self.references(predicate.end, predicate);
        }
    }

    /// How many plain words stand at `at`.
    fn loose_words(&self, at: usize) -> usize {
        let loose = const { Kinds::PLAIN.or(Kinds::of(&[Sense::Whole, Sense::Worth])) };
        self.scan.run(at, LOOSE_WORDS + 1, loose)
    }

    /// Takes `so với tháng trước và cùng kỳ`, `KH năm`, `CK`.
    fn references(&self, at: usize, predicate: &mut Predicate) {
        let loose = self.loose_words(at);
        let start = if loose > 0 && self.says(at + loose, Sense::Than) { at + loose } else { at };
        let than = self.says(start, Sense::Than);
        let next = start + usize::from(than);
        let open = than || matches!(predicate.verb, Some(Sense::Equal | Sense::Times | Sense::Exceed));
        if let Some(end) = self.chain(next, open, predicate.figures.len(), &mut predicate.refs) {
            predicate.end = end;
        }
    }

    /// Takes up to `most` references from `at` on, joined by commas or *và*; returns where they end.
    pub(super) fn chain(&self, at: usize, open: bool, most: usize, refs: &mut Vec<Ref>) -> Option<usize> {
        let mut end = None;
        let mut next = at;
        while let Some((reference, after)) = self.reference(next, open) {
            refs.push(reference);
            end = Some(after);
            if !self.is_joint(after) || refs.len() >= most {
                break;
            }
            next = after + 1 + usize::from(self.says(after + 1, Sense::Than));
        }
        end
    }

    fn is_joint(&self, at: usize) -> bool {
        self.scan.is(at, ',') || self.says(at, Sense::And)
    }

    pub(super) fn says(&self, at: usize, sense: Sense) -> bool {
        self.scan.says(at, sense)
    }

    /// One reference at `at` with its tails. A period alone is one only where `open`.
    fn reference(&self, at: usize, open: bool) -> Option<(Ref, usize)> {
        match self.scan.what(at)? {
            What::Cue(Sense::Plan) => Some((Ref::Plan, self.tails(at + 1))),
            What::Cue(sense) => sense.base().map(|base| (Ref::Base(base), self.tails(at + 1))),
            What::Time(when) if open => Some((Ref::Base(self.base(when, at + 1)), self.tails(at + 1))),
            // "so 2013"
            What::Figure(_) if open => {
                let figure = self.scan.figure(at).filter(|figure| figure.measure == Measure::None)?;
                let year = figure.low.to_u16().filter(|year| (1900..=2200).contains(year) && figure.high.is_none())?;
                Some((Ref::Base(self.base(When { part: Part::Year, year: Some(year) }, at + 1)), at + 1))
            }
            _ => None,
        }
    }

    /// The base that a period means, which *năm trước* may follow.
    fn base(&self, when: When, next: usize) -> Base {
        let last_year = when.year.is_none() && self.scan.sense(next) == Some(Sense::Yoy);
        let year = if last_year { self.frame.year().map(|year| year - 1) } else { when.year };
        let unknown_year = if last_year && year.is_none() { Some(0) } else { year };
        // "Năm 2015, thu đạt …, bằng 118,7% so với năm 2014" in a report on another year.
        let before_said =
            self.said.is_some_and(|said| when.part == Part::Year && when.year.is_some_and(|then| then + 1 == said));
        if before_said {
            return Base::Yoy;
        }
        time::base(When { year: unknown_year, ..when }, self.frame.months(), self.frame.year())
    }

    fn tails(&self, at: usize) -> usize {
        let tails = const { Kinds::TIME.or(Kinds::of(&[Sense::PlanTail, Sense::Given, Sense::Yoy, Sense::Ytd])) };
        at + self.scan.run(at, VERB_ITEMS, tails)
    }
}
