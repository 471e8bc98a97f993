//! Gathering: facts → indicators.
//!
//! In go facts in text order, out come indicators in the order of their first fact. Facts of one name (compared without
//! regard to case, tone placement and blanks) are one indicator. A second, different figure of a kind that the
//! indicator already has begins a further indicator of the same name: nothing is overwritten and nothing dropped. The
//! same figure said again is dropped. Changes in units (`growth_abs`) are not drawn yet and stay out.

use super::buckets::Buckets;
use super::direction;
use super::fact::{Fact, Kind};
use super::prose::normalise::key;
use crate::report::{Base, Completion, Growth, Indicator, Percent, Plan, Quantity, Share};

/// Among how many indicators of one name a figure looks for its place.
const VERSIONS: usize = 8;

/// Gathers `facts` into indicators.
#[must_use]
pub fn indicators(facts: &[Fact]) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    let mut keys: Vec<String> = Vec::new();
    let mut places = Buckets::new();
    for fact in facts.iter().filter(|fact| fact.kind != Kind::GrowthAbs) {
        let name = key(&fact.name);
        let same = |&at: &usize| keys.get(at).is_some_and(|key| *key == name);
        let mut latest = places.of(&name).filter(same).take(VERSIONS);
        if latest.any(|at| indicators.get_mut(at).is_some_and(|one| add(one, fact))) {
            continue;
        }
        let better = direction::better(&fact.name);
        let mut indicator = Indicator { name: fact.name.clone(), better, ..Indicator::default() };
        if add(&mut indicator, fact) {
            places.add(&name);
            keys.push(name);
            indicators.push(indicator);
        }
    }
    indicators
}

/// Adds `fact` to `indicator`; false where it has another figure in that place.
fn add(indicator: &mut Indicator, fact: &Fact) -> bool {
    let span = Some(fact.span);
    let Some(pct) = Percent::new(fact.number) else { return true };
    match fact.kind {
        Kind::Value => {
            let quantity = Quantity { number: fact.number, span };
            fits(indicator, fact) && put(&mut indicator.value, quantity, |old| old.number == fact.number)
        }
        Kind::PlanPct => put(&mut indicator.completion, Completion { pct, span }, |old| old.pct == pct),
        Kind::SharePct => put(&mut indicator.share, Share { pct, span }, |old| old.pct == pct),
        Kind::GrowthPct => add_growth(indicator, Growth { pct, base: fact.base.unwrap_or(Base::Yoy), span }),
        Kind::PlanValue => fits(indicator, fact) && add_plan(indicator, fact),
        Kind::GrowthAbs => true,
    }
}

/// Puts `new` in an empty place; true also where the same already stands there.
fn put<T>(place: &mut Option<T>, new: T, same: impl Fn(&T) -> bool) -> bool {
    match place {
        Some(old) => same(old),
        None => {
            *place = Some(new);
            true
        }
    }
}

/// Whether the fact has the indicator's unit; the first amount sets it.
fn fits(indicator: &mut Indicator, fact: &Fact) -> bool {
    if indicator.unit.is_empty() && indicator.value.is_none() && indicator.plan.is_none() {
        indicator.unit = fact.unit.clone();
        return true;
    }
    key(&indicator.unit) == key(&fact.unit)
}

fn add_growth(indicator: &mut Indicator, growth: Growth) -> bool {
    match indicator.growth_by(growth.base) {
        Some(old) => old.pct == growth.pct,
        None => {
            indicator.growth.push(growth);
            true
        }
    }
}

/// Adds a target; a second one read from the same words is the other end of its range.
fn add_plan(indicator: &mut Indicator, fact: &Fact) -> bool {
    let span = Some(fact.span);
    match &mut indicator.plan {
        Some(plan) if plan.span == span => {
            (plan.low, plan.high) = (plan.low.min(fact.number), plan.high.max(fact.number));
            true
        }
        Some(plan) => plan.low == fact.number && plan.high == fact.number,
        None => {
            indicator.plan = Some(Plan { low: fact.number, high: fact.number, span });
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Better, Span};

    fn fact(name: &str, kind: Kind, number: f64, unit: &str) -> Fact {
        let base = (kind == Kind::GrowthPct).then_some(Base::Yoy);
        Fact { name: name.into(), kind, number, unit: unit.into(), base, span: Span::new(0, 1) }
    }

    #[test]
    fn gathers_facts_of_one_name() {
        let facts = [
            fact("Thu ngân sách", Kind::Value, 148.2, "tỷ đồng"),
            fact("thu  ngân sách", Kind::PlanPct, 84.7, "%"),
            fact("thu ngân sách", Kind::GrowthPct, -3.0, "%"),
            fact("hộ nghèo", Kind::Value, 0.3, "%"),
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.len(), 2);
        assert_eq!(gathered[0].unit, "tỷ đồng");
        assert_eq!(gathered[0].growth.len(), 1);
        assert_eq!(gathered[1].better, Some(Better::Lower));
    }

    #[test]
    fn keeps_what_contradicts_apart() {
        let facts = [
            fact("thu", Kind::Value, 1.0, "tỷ đồng"),
            fact("thu", Kind::Value, 2.0, "tỷ đồng"),
            fact("thu", Kind::Value, 1.0, "tỷ đồng"),
            fact("thu", Kind::Value, 1.0, "USD"),
        ];
        let values: Vec<_> = indicators(&facts).iter().map(|one| one.value.map(|value| value.number)).collect();
        assert_eq!(values, [Some(1.0), Some(2.0), Some(1.0)]);
    }

    #[test]
    fn joins_the_ends_of_a_range() {
        let facts = [fact("thu", Kind::PlanValue, 8.0, "%"), fact("thu", Kind::PlanValue, 9.0, "%")];
        let plan = indicators(&facts)[0].plan.expect("a plan");
        assert_eq!((plan.low, plan.high), (8.0, 9.0));
    }
}
