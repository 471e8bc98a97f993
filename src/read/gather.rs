//! Gathering: facts → indicators.
//!
//! In go facts in text order, out come indicators in the order of their first fact. Facts of one name (compared without
//! regard to case, tone placement and blanks) are one indicator. A second, different figure of a kind that the
//! indicator already has begins a further indicator of the same name: nothing is overwritten and nothing dropped. The
//! same figure said again is dropped. What is true of another period is an indicator of its own, named with the
//! period; a level of an earlier period is what its indicator is compared with. Changes in units (`growth_abs`) are
//! not drawn yet and stay out; so do changes in per cent of what is a percentage itself: the texts write *giảm 0,8%*
//! where they mean percentage points.

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
    let mut gathered = Gathered { indicators: Vec::new(), keys: Vec::new(), places: Buckets::new() };
    let is_earlier = |fact: &&Fact| fact.at.as_ref().is_some_and(|at| at.earlier);
    for fact in facts.iter().filter(|fact| fact.kind != Kind::GrowthAbs && !is_earlier(fact)) {
        gathered.take(fact);
    }
    for fact in facts.iter().filter(is_earlier).filter(|fact| fact.kind == Kind::Value) {
        gathered.compare(fact);
    }
    gathered.indicators
}

/// Indicators, to be found by their names.
struct Gathered {
    indicators: Vec<Indicator>,
    keys: Vec<String>,
    places: Buckets,
}

impl Gathered {
    /// Adds `fact` to the indicator of its name and period, or to a new one.
    fn take(&mut self, fact: &Fact) {
        let name = fact.full_name();
        let known = key(&name);
        if self.any(&known, |indicator| add(indicator, fact)) {
            return;
        }
        let mut indicator = Indicator { better: direction::better(&name), name, ..Indicator::default() };
        if add(&mut indicator, fact) {
            self.places.add(&known);
            self.keys.push(known);
            self.indicators.push(indicator);
        }
    }

    /// Sets what the indicator of the name is compared with; an indicator of its own where there is none to compare.
    fn compare(&mut self, fact: &Fact) {
        let previous = Quantity { number: fact.number, span: Some(fact.span) };
        let compares = |indicator: &mut Indicator| {
            let alike = indicator.value.is_some() && key(&indicator.unit) == key(&fact.unit);
            alike && put(&mut indicator.previous, previous, |old| old.number == previous.number)
        };
        if !self.any(&key(&fact.name), compares) {
            self.take(fact);
        }
    }

    /// Whether one of the first indicators of a name does what is asked.
    fn any(&mut self, known: &str, does: impl Fn(&mut Indicator) -> bool) -> bool {
        let (keys, indicators) = (&self.keys, &mut self.indicators);
        let same = |&at: &usize| keys.get(at).is_some_and(|key| key == known);
        self.places.of(known).filter(same).take(VERSIONS).any(|at| indicators.get_mut(at).is_some_and(&does))
    }
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
        Kind::GrowthPct if is_rate(indicator) => true,
        Kind::GrowthPct => add_growth(indicator, Growth { pct, base: fact.base.unwrap_or(Base::Yoy), span }),
        Kind::PlanValue => fits(indicator, fact) && add_plan(indicator, fact),
        Kind::GrowthAbs => true,
    }
}

/// Whether the indicator is a percentage.
fn is_rate(indicator: &Indicator) -> bool {
    let begins = |head: &&str| key(&indicator.name).starts_with(*head);
    indicator.unit == "%" || ["tỷ lệ ", "tỉ lệ ", "tỷ suất ", "tỷ trọng ", "tỉ trọng ", "lãi suất "].iter().any(begins)
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
    use crate::read::fact::At;
    use crate::report::{Better, Span};

    fn fact(name: &str, kind: Kind, number: f64, unit: &str) -> Fact {
        let base = (kind == Kind::GrowthPct).then_some(Base::Yoy);
        Fact { name: name.into(), kind, number, unit: unit.into(), base, at: None, span: Span::new(0, 1) }
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
    fn keeps_periods_apart() {
        let at = |words: &str, earlier| Some(At { words: words.into(), earlier });
        let facts = [
            Fact { at: at("tháng 10", false), ..fact("thu", Kind::Value, 40.0, "tỷ đồng") },
            fact("thu", Kind::Value, 390.0, "tỷ đồng"),
            fact("thu", Kind::PlanPct, 80.0, "%"),
            Fact { at: at("cùng kỳ", true), ..fact("thu", Kind::Value, 310.0, "tỷ đồng") },
            Fact { at: at("cùng kỳ", true), ..fact("thu", Kind::GrowthPct, 2.1, "%") },
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.len(), 2);
        assert_eq!((gathered[0].name.as_str(), gathered[0].completion), ("thu (tháng 10)", None));
        assert_eq!(gathered[1].value.map(|value| value.number), Some(390.0));
        assert_eq!(gathered[1].previous.map(|value| value.number), Some(310.0));
        assert!(gathered[1].growth.is_empty());
    }

    #[test]
    fn joins_the_ends_of_a_range() {
        let facts = [fact("thu", Kind::PlanValue, 8.0, "%"), fact("thu", Kind::PlanValue, 9.0, "%")];
        let plan = indicators(&facts)[0].plan.expect("a plan");
        assert_eq!((plan.low, plan.high), (8.0, 9.0));
    }
}
