//! Series: several figures with one verb: `5,4% và 17,2%`, `4,1; 2,6 và 1,9 triệu tấn`.
//!
//! In goes a predicate with its first figure, out it comes with all that its list has, and the unit that they share.

use super::UNUSUAL;
use super::figure::Figure;
use super::measure::{Measure, Unit};
use super::predicate::{Predicate, Reader};
use super::refs::MOST;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::tail::GRADES;
use super::word::Word;

/// The joints that prove a list.
const CLOSING: Kinds = Kinds::of(&[Sense::And, Sense::Dash]);

impl<'a> Reader<'a> {
    /// Takes further figures of a list: `5,4% và 17,2%`, `30,6 tỷ USD, 21,7 tỷ USD và 15,8 tỷ USD`.
    pub(super) fn list(&self, predicate: &mut Predicate<'a>) {
        if self.counts_others(predicate) || self.is_grade(predicate) {
            return;
        }
        let (first, joint) = (predicate.end - 1, predicate.end);
        let mut at = joint;
        while at < joint + 2 * (MOST - 1) && self.joins(at, &predicate.unit, predicate.tells_each()) {
            if predicate.tells_each() || self.scan.among(at, CLOSING) {
                predicate.end = at + 2;
            }
            at += 2;
        }
        predicate.figures = self.scan.figures(first, (predicate.end - joint) / 2 + 1);
        if let Some((last, others)) = predicate.figures.split_last() {
            predicate.unit = last.unit;
            let scale = |figure: &Figure| {
                figure.unit.measure == Measure::Scale && self.scan.view.begins(last.unit.run, figure.unit.run)
            };
            predicate.scaled = !others.is_empty() && others.iter().all(scale);
        }
    }

    /// Whether others are counted behind the joint in the same unit, as what follows them tells: *làm chết 35 người* `và 59
    /// người bị thương`.
    fn counts_others(&self, predicate: &Predicate<'a>) -> bool {
        let (joint, next) = (predicate.end, predicate.end + 1);
        let unit = self.scan.figure(next).map(|figure| figure.unit.measure);
        // "có 12 trường và 9 trường dân lập" too
        let counter = |measure: Measure| measure == Measure::Counter || UNUSUAL && measure.is_count();
        counter(predicate.measure())
            && unit.is_some_and(counter)
            && predicate.does(const { Kinds::of(&[Sense::Nothing, Sense::Contribution]) })
            && !predicate.tells_each()
            && self.says(joint, Sense::And)
            && (self.scan.among(next + 1, Kinds::PLAIN) || UNUSUAL && self.scan.is_word(next + 1, Word::có))
    }

    /// Whether the number is that of a grade: *4 xã đạt mức độ* `2` *và 3 xã đạt mức độ 3*.
    fn is_grade(&self, predicate: &Predicate<'a>) -> bool {
        let before = self.scan.items.list.get(predicate.end.wrapping_sub(1)).map_or(0, |item| item.first());
        predicate.measure() == Measure::None && GRADES.has(self.scan.view.key(Run::new(before.wrapping_sub(1), before)))
    }

    /// Whether a joint at `at`, and a figure after it, go on with a list that began with a figure in the unit `first`.
    fn joins(&self, at: usize, first: &Unit, each: bool) -> bool {
        let joint = self.scan.among(at, const { CLOSING.and(&[Sense::Comma, Sense::Semicolon]) });
        // "31 trường và 512 lớp" are two counts.
        // "14,9 triệu tấn và 918 triệu tấn.km" are two measures.
        let by_km = |unit: &Unit| self.scan.view.is_word(unit.run.end().wrapping_sub(1), Word::km);
        let alike = |figure: &Figure| {
            self.scan.view.begins(figure.unit.noun(), first.noun()) && by_km(&figure.unit) == by_km(first)
        };
        // "4,1; 2,6 và 1,9 triệu tấn"
        // Not "lần lượt 12,5% và 9,8%; 1.704 doanh nghiệp giải thể".
        let percent = |unit: &Unit| unit.measure == Measure::Percent;
        let kind = |unit: &Unit| !UNUSUAL || unit.measure == Measure::None || percent(unit) == percent(first);
        let fits = |figure: &Figure| first.measure == Measure::None || each && kind(&figure.unit) || alike(figure);
        joint && self.scan.figure(at + 1).is_some_and(fits)
    }
}
