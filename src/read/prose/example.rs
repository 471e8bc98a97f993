//! Examples: places in a row, each with its percentage in a bracket, of a rate that was told before: *tỷ lệ giải ngân cao như:*
//! `Tiền Giang (62%), Long An (66%)`; or without brackets: *có tỷ lệ hộ nghèo cao:* `Lũng Cao 38%, Thành Sơn 31%`.
//!
//! In goes what stands before such a bracket, out come the rate and the place, in the [`Course`] and in what was [`Found`].

use super::attach::Attacher;
use super::breakdown::is_place;
use super::course::Course;
use super::hints::is_rate;
use super::mark::is_list;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::{CHANGES, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::{Claim, Statement};
use super::subject::{Before, Found, Subject};
use super::word::Word;
use crate::read::words::{Words, words};

/// How high a rate is said to be.
const RANKS: Words = words!("cao" "thấp" "vẫn" "tốt" "khá" "lớn" "trên" "dưới" "rất" "chưa");

/// What stands before examples.
const EXAMPLES: Words = words!("như" "là" "gồm");

/// How many parts may stand in a row of brackets.
const MOST_PARTS: usize = 32;

/// What is said of those that have the largest parts.
const LARGEST: Words = words!("nhiều nhất là" "lớn nhất là" "đông nhất là" "chủ yếu là" "chính là" "dẫn đầu là");
/// How many items the name of one of them has at most.
const NAME_ITEMS: usize = 4;

/// What may stand behind the percentage of one that has no bracket.
const ENDS: Kinds = Kinds::BREAK.and(&[Sense::Nothing, Sense::And]);

/// How many items before the mark that members pass the name of the rate may begin.
const SORTED_ITEMS: usize = 8;

/// How many marks may stand between two statements.
const MARKS: usize = 4;

impl Attacher<'_> {
    /// Takes the rate that examples in brackets are told of, `tỷ lệ giải ngân` *cao như: Tiền Giang (62%), Long An (66%)*, or marks
    /// them as levels where one was told before: *Tỷ lệ giải ngân đạt 70%. Tiền Giang (62%), Long An (66%) …*
    pub(super) fn take_rate(
        &mut self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        found: &mut Found,
        course: &mut Course,
    ) {
        let alone = predicate.measure() == Measure::Percent
            && predicate.verb == Sense::Nothing
            && predicate.refs.is_empty()
            && predicate.at().is_empty()
            && !predicate.figures.iter().any(|figure| figure.signed);
        let name = found.name;
        // "(62%)", or "62%," alone
        let bracketed = before.opens() && self.scan.says(predicate.end, Sense::Close);
        let plain = !before.opens() && self.scan.among(predicate.end, ENDS);
        let behind = name.end() + usize::from(bracketed) == before.end && found.subject == Subject::Named;
        let behind = behind && (bracketed || plain);
        course.exemplary &= alone && behind;
        if !alone || !behind || course.exemplary {
            return;
        }
        if let Some((rate, example)) = self.exemplified(before.first, name.end()) {
            (found.topic, course.topic) = (rate, rate);
            course.exemplary = true;
            found.name = example;
            found.number = self.name(self.scan.words(example));
        }
        course.scene.parts |= bracketed && self.lists_parts(before, name, predicate.end);
        let stated = |one: &&Statement| !matches!(one.claim, Claim::Fresh | Claim::Front);
        let told = self.out.statements.iter().rev().take(MARKS).find(stated).is_some_and(|last| {
            let percent = self.scan.view.is_percent(last.unit.first());
            last.claim == Claim::Value && percent && last.sentence + 1 == self.sentences
        });
        let begins = bracketed && !course.scene.begun && name.first() == before.first;
        course.exemplary |= begins && told && is_place(&self.scan.view, self.scan.tokens(name.first(), name.end()));
    }

    /// Whether the bracket that closes at `close` is the first of several with parts of a whole: *khách đông nhất là* `Hàn Quốc
    /// (24%), Đài Loan (12%)`; of no rate, and all of them no more than that.
    fn lists_parts(&self, before: &Before<'_>, name: Run, close: usize) -> bool {
        let words = self.scan.view.key(self.scan.tokens(before.first, name.end()));
        if !LARGEST.any_in(words) || is_rate(words) || before.has(CHANGES) {
            return false;
        }
        let mut sum = self.scan.figure(close - 1).map_or(0.0, |figure| figure.low.to_f64());
        let (mut end, mut count) = (close, 1);
        let joints = const { Kinds::of(&[Sense::Comma, Sense::And]) };
        while count < MOST_PARTS && self.scan.among(end + 1, joints) {
            let open = self.scan.after(end + 2, NAME_ITEMS, Kinds::PLAIN);
            let part = self.scan.figure(open + 1).filter(|part| part.unit.measure == Measure::Percent);
            let Some(part) =
                part.filter(|_| self.scan.says(open, Sense::Open) && self.scan.says(open + 2, Sense::Close))
            else {
                break;
            };
            (end, count, sum) = (open + 2, count + 1, sum + part.low.to_f64());
        }
        count > 1 && sum <= 100.0
    }

    /// Takes the rate by which members are sorted that are listed behind the mark of the predicate: *08 đơn vị có* `tỷ lệ giải ngân` *dưới
    /// 30%: Sở Y tế (22,9%)*, *Các đơn vị* `giải ngân` *trên 60% gồm: …*
    pub(super) fn take_sorted(&self, predicate: &Predicate<'_>, course: &mut Course) {
        let first = predicate.first.saturating_sub(SORTED_ITEMS);
        let starts = |&at: &usize| self.scan.is_word(at, Word::tỷ) && self.scan.is_word(at + 1, Word::lệ);
        let pays = || (first..predicate.first).find(|&at| self.scan.is_word(at, Word::giải));
        let rate = (first..predicate.first).find(starts).or_else(pays);
        if let Some(rate) = rate.filter(|_| is_list(self.scan, predicate.end)) {
            course.topic =
                Run::new(rate, self.scan.after(rate, SORTED_ITEMS, const { Kinds::PLAIN.and(&[Sense::Milliard]) }));
            course.exemplary = true;
        }
    }

    /// The items of the rate that is told in `first..end` to be high or low, and those of its first example.
    fn exemplified(&self, first: usize, end: usize) -> Option<(Run, Run)> {
        let is_rate = |&at: &usize| self.scan.is_word(at, Word::tỷ) && self.scan.is_word(at + 1, Word::lệ);
        let rate = (first..end).find(is_rate)?;
        let leads = |&at: &usize| EXAMPLES.has(self.scan.key(at));
        let colon = |&at: &usize| self.scan.says(at, Sense::Colon);
        let last = (rate..end).rev().find(leads).or_else(|| (rate..end).rev().find(colon))?;
        let example = last + 1 + usize::from(self.scan.says(last + 1, Sense::Colon));
        let ends = |&at: &usize| {
            WHERE.has(self.scan.word(at)) || !self.scan.among(at, Kinds::PLAIN) || RANKS.has(self.scan.key(at))
        };
        let stop = (rate + 2..last).find(ends).unwrap_or(last);
        let plain = !self.scan.any(example, end, Kinds::PLAIN.others()) && example < end;
        (plain && stop > rate + 2 && stop < last).then(|| (Run::new(rate, stop), Run::new(example, end)))
    }
}
