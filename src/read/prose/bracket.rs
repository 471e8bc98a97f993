//! Brackets: the other period that what stands in one was true of: `(cùng kỳ tăng 2,1%)`, `tăng 8 vụ so với cùng kỳ (30 vụ)`.
//!
//! In goes a predicate with its verb, out it comes with the items that name the period, within the bracket or before it.

use super::UNUSUAL;
use super::figure::Figure;
use super::predicate::{PERIODS, Predicate, Reader};
use super::run::Run;
use super::sense::Sense;

impl Reader<'_> {
    /// Takes the period that a bracket begins with, from item `low` on: `(cùng kỳ tăng 2,1%)`, `(năm 2021: 61%)`; or else the
    /// base before it.
    pub(super) fn other_period(&self, low: usize, predicate: &mut Predicate<'_>) {
        let at = self.first_period(low, predicate.first);
        let opens = match self.scan.sense(at.wrapping_sub(1)) {
            Sense::Open => true,
            Sense::Comma => self.says(at, Sense::Yoy),
            _ => false,
        };
        if opens {
            predicate.period = Run::new(at, predicate.first);
            predicate.first = at;
        }
        let bare = predicate.verb == Sense::Nothing && !predicate.plan && !predicate.tells_each();
        if let Some(figure) = predicate.figures.first().filter(|_| UNUSUAL && bare && predicate.at().is_empty()) {
            self.earlier(figure, predicate);
        }
    }

    /// Takes the base before a bracket with nothing but an amount, which is what it was then where an amount of the same
    /// unit tells the change: *tăng 8 vụ so với* `cùng kỳ` *(30 vụ)*. After *tăng 8%* it may be the change as well.
    fn earlier(&self, figure: &Figure, predicate: &mut Predicate<'_>) {
        let open = predicate.first.wrapping_sub(1);
        // Right behind the predicate that the base belongs to
        let alone = open == self.from && self.says(open, Sense::Open) && self.says(predicate.end, Sense::Close);
        if !alone || figure.signed {
            return;
        }
        let at = self.first_period(0, open);
        let change = at.wrapping_sub(1 + usize::from(self.says(at.wrapping_sub(1), Sense::Than)));
        let alike = |changed: &Figure| {
            changed.unit.measure.is_unit() && self.scan.view.begins(changed.unit.noun(), figure.unit.noun())
        };
        if at < open && self.scan.figure(change).is_some_and(alike) {
            predicate.period = Run::new(at, open);
        }
    }

    /// The first of the periods and bases that stand from `low` on right before `end`; `end` where none does.
    pub(super) fn first_period(&self, low: usize, end: usize) -> usize {
        let mut at = end;
        while at > low && self.scan.among(at - 1, PERIODS) {
            at -= 1;
        }
        at
    }
}
