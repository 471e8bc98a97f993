//! Checking: which figures that were gathered do not fit together.
//!
//! In go facts and the indicators that [`super::gather`] made of them, out come their [`Doubt`]s.

use super::fact::{Fact, Kind};
use super::fit::{is_far, is_in};
use super::gather::Gathered;
use super::prose::UNUSUAL;
use crate::report::{Doubt, ShortSpan, Span};

/// As many shares together are the parts of a whole.
const LEAST_PARTS: usize = 3;

impl Gathered<'_> {
    /// Marks what cannot all be right.
    pub(super) fn check(&mut self, facts: &[Fact]) {
        for fact in facts.iter().filter(|fact| fact.kind == Kind::GrowthAbs) {
            self.any(&fact.full_name(), &mut |indicator| {
                let same = is_in(&fact.unit, indicator);
                // "Hộ nghèo còn 110 hộ, giảm 30 hộ, đạt 60% KH (KH 50 hộ)": the plan of the fall
                if UNUSUAL && same && Doubt::is_plan_of_change(indicator, fact.number) {
                    (indicator.plan, indicator.completion) = (None, None);
                }
                if same && fact.base.is_some_and(|base| Doubt::of_change(indicator, fact.number, base)) {
                    indicator.doubt = Some(Doubt::Growth);
                }
                same
            });
        }
        if UNUSUAL {
            self.check_shares(facts);
        }
        for indicator in &mut self.indicators {
            indicator.doubt = indicator.doubt.or(Doubt::of(indicator));
        }
    }

    /// Marks the shares, stated one after another, that nearly make a whole but do not.
    fn check_shares(&mut self, facts: &[Fact]) {
        let (mut first, mut last) = (0, Span::default());
        for (at, fact) in facts.iter().enumerate() {
            if fact.kind == Kind::SharePct {
                if is_far(last, fact.span) {
                    self.check_parts(facts.get(first..at).unwrap_or_default());
                    first = at;
                }
                last = fact.span;
            }
        }
        self.check_parts(facts.get(first..).unwrap_or_default());
    }

    /// Marks the shares among facts that are near each other.
    fn check_parts(&mut self, facts: &[Fact]) {
        let parts = || facts.iter().filter(|fact| fact.kind == Kind::SharePct);
        if parts().count() < LEAST_PARTS || !Doubt::of_parts(parts().map(|part| part.number)) {
            return;
        }
        for part in parts() {
            self.each(&part.full_name(), &mut |indicator| {
                let states = indicator.share.is_some_and(|share| share.span == ShortSpan::of(part.span));
                if states {
                    indicator.doubt = Some(Doubt::Shares);
                }
                states
            });
        }
    }
}
