//! Breakdowns: how much of an amount is in each place, in a bracket that leaves its unit to it: *80 ha lúa bị ngập (Lào Cai
//! 42, Sơn La 38)*.
//!
//! In goes a number without a unit and what stands before it, out comes the [`Figure`] that it is a part of.

use super::attach::Attacher;
use super::course::Course;
use super::figure::Figure;
use super::frame::place_words;
use super::measure::{Measure, Unit};
use super::naming::WHERE;
use super::predicate::{Predicate, Reader};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::{Claim, Statement};
use super::subject::{Before, Found, Subject};
use super::view::View;
use super::word::Word;
use crate::read::words::{Words, words};

/// How many items before the bracket the amount may stand.
const WHOLE_ITEMS: usize = 12;
/// How many items the name of a place may have.
const PLACE_ITEMS: usize = 6;

/// What their names are made of: *Bà Rịa - Vũng Tàu*.
const PLACE: Kinds = Kinds::PLAIN.and(&[Sense::Dash]);
/// How high a rate is said to be.
const RANKS: Words = words!("cao" "thấp" "vẫn" "tốt" "khá" "lớn" "trên" "dưới" "rất" "chưa");
/// What stands before examples.
const EXAMPLES: Words = words!("như" "là" "gồm");
/// How many marks may stand between two statements.
const MARKS: usize = 4;
/// What joins the places.
const JOINTS: Kinds = Kinds::of(&[Sense::Comma, Sense::Semicolon, Sense::And]);

/// A figure that parts are told of, and the item after the last of them.
pub(super) type Whole = (Figure, usize);

impl Reader<'_> {
    /// What the number at `at` is a part of, and the item after it and its noun.
    pub(super) fn whole(&self, from: usize, at: usize) -> Option<Whole> {
        let figure = self.scan.figure(at)?;
        if figure.unit.measure != Measure::None || figure.trap || figure.signed || figure.high.is_some() {
            return None;
        }
        let first = self.scan.after_last(from.max(at.saturating_sub(PLACE_ITEMS)), at, PLACE.others());
        let joint = first.wrapping_sub(1);
        let (whole, told) = match self.broken_down {
            Some((whole, end)) if end == joint && self.scan.among(joint, JOINTS) => (whole, true),
            _ if self.says(joint, Sense::Open) => (self.before_bracket(joint)?, false),
            _ => return None,
        };
        // "Kiên Giang 27 nhà" too
        let noun = self.scan.view.begins(self.scan.tokens(at + 1, at + 2), whole.unit.noun());
        let end = at + 1 + usize::from(noun);
        let ends = self.scan.among(end, JOINTS) || told && self.says(end, Sense::Close);
        let part = figure.low.to_f64() <= whole.low.to_f64();
        (ends && part && is_place(&self.scan.view, self.scan.tokens(first, at))).then_some((whole, end))
    }

    /// The amount that is told before the bracket at `open`.
    fn before_bracket(&self, open: usize) -> Option<Figure> {
        let first = open.saturating_sub(WHOLE_ITEMS);
        let at = self.scan.after_last(first, open, const { Kinds::of(&[Sense::Figure]) }).checked_sub(1)?;
        let figure = self.scan.figure(at)?;
        let Unit { measure, run, .. } = figure.unit;
        // "1,2 triệu hộ (…)" leaves open of what the numbers are.
        let plain = measure.is_unit() && figure.unit.noun() == run && !figure.trap && figure.plan.is_none();
        plain.then_some(*figure)
    }
}

impl Attacher<'_> {
    /// Whether a bracket tells with the name of a place alone how much of what was told before is there: *hoa màu bị ngập 95
    /// ha (Trà Vinh 10 ha, …)*.
    pub(super) fn is_of_place(&self, name: Run, predicate: &Predicate<'_>, course: &Course) -> bool {
        let noun = |run: Run| Run::new(run.end() - run.length().min(predicate.unit.noun().length()), run.end());
        let alike = self.scan.view.begins(noun(course.unit), predicate.unit.noun())
            || self.scan.view.begins(course.noun, predicate.unit.noun());
        course.depth > 0
            && course.outer > 0
            && course.outer != course.subject
            && predicate.verb == Sense::Nothing
            && predicate.is_amount()
            && alike
            && is_place(&self.scan.view, self.scan.tokens(name.first(), name.end()))
    }
}

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
            && !predicate.figures.iter().any(|figure| figure.signed)
            && self.scan.says(predicate.end, Sense::Close);
        let name = found.name;
        let behind = before.opens() && name.end() + 1 == before.end && found.subject == Subject::Named;
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
        let stated = |one: &&Statement| !matches!(one.claim, Claim::Fresh | Claim::Front);
        let told = self.out.statements.iter().rev().take(MARKS).find(stated).is_some_and(|last| {
            let percent = self.scan.view.is_percent(last.unit.first());
            last.claim == Claim::Value && percent && last.sentence + 1 == self.sentences
        });
        let begins = !course.scene.begun && name.first() == before.first;
        course.exemplary |= begins && told && is_place(&self.scan.view, self.scan.tokens(name.first(), name.end()));
    }

    /// The items of the rate that is told in `first..end` to be high or low, and those of its first example.
    fn exemplified(&self, first: usize, end: usize) -> Option<(Run, Run)> {
        let is_rate = |&at: &usize| self.scan.is_word(at, Word::tỷ) && self.scan.is_word(at + 1, Word::lệ);
        let rate = (first..end).find(is_rate)?;
        let last = (rate..end).rev().find(|&at| EXAMPLES.has(&self.scan.key(at)))?;
        let example = last + 1 + usize::from(self.scan.says(last + 1, Sense::Colon));
        let ends = |&at: &usize| {
            WHERE.has(self.scan.word(at)) || !self.scan.among(at, Kinds::PLAIN) || RANKS.has(&self.scan.key(at))
        };
        let stop = (rate + 2..last).find(ends).unwrap_or(last);
        let plain = !self.scan.any(example, end, Kinds::PLAIN.others()) && example < end;
        (plain && stop > rate + 2 && stop < last).then(|| (Run::new(rate, stop), Run::new(example, end)))
    }
}

/// Whether the tokens are nothing but the name of a place: *Lào Cai*, *huyện Ba Tri*.
fn is_place(view: &View<'_>, run: Run) -> bool {
    let named = place_words(view, run.first());
    let kind =
        if named.is_empty() { usize::from(view.is_word(run.first(), Word::tp)) } else { named.first() - run.first() };
    let first = run.first() + kind;
    let enough = kind > 0 || run.length() > 1;
    enough && first < run.end() && (first..run.end()).all(|at| view.is_proper(at) || at > first && view.is_dash(at))
}
