//! How a fact fits an indicator: whether it has a place there that is free, or says again what stands there.
//!
//! In goes a fact, and an indicator that it is added to; out comes whether it is.

use super::fact::{Fact, Kind};
use super::prose::{UNUSUAL, texts::key};
use super::words::{Words, words};
use crate::report::{
    Base, Changes, Completion, Doubt, Growth, Indicator, Percent, Plan, Quantity, Share, ShortSpan, Span,
};

/// How many bytes a sentence of several figures may have.
const SENTENCE: usize = 400;

/// What the name of a percentage begins with.
const RATES: Words = words!("tỷ lệ" "tỷ suất" "tỷ trọng" "lãi suất");

/// Adds `fact` to `indicator`, which is then no surer than the fact; false where it has another figure in that place.
pub(super) fn take_in(indicator: &mut Indicator, fact: &Fact) -> bool {
    let added = add(indicator, fact);
    if added {
        indicator.confidence = indicator.confidence.min(fact.confidence);
    }
    added
}

/// Adds `fact` to `indicator`; false where it has another figure in that place.
fn add(indicator: &mut Indicator, fact: &Fact) -> bool {
    let span = ShortSpan::of(fact.span);
    let Some(pct) = Percent::new(fact.number) else { return true };
    match fact.kind {
        Kind::Value => {
            let value = Quantity { number: fact.number, span };
            let taken = fits(indicator, fact) && indicator.value.get_or_insert(value).number == fact.number;
            // "giảm 1,1%, còn 2,93%"
            if UNUSUAL && taken && is_rate(indicator) {
                indicator.growth = Changes::default();
            }
            taken
        }
        Kind::PlanPct => indicator.completion.get_or_insert(Completion { pct, span }).pct == pct,
        Kind::SharePct => !UNUSUAL || indicator.share.get_or_insert(Share { pct, span }).pct == pct,
        Kind::GrowthPct if is_rate(indicator) => true,
        Kind::GrowthPct => add_growth(indicator, Growth { pct, base: fact.base.unwrap_or(Base::Yoy), span }),
        Kind::PlanValue => UNUSUAL && fits(indicator, fact) && add_plan(indicator, fact),
        Kind::GrowthAbs => true,
    }
}

/// Whether the indicator is a percentage.
fn is_rate(indicator: &Indicator) -> bool {
    indicator.unit == "%" || RATES.begin(&key(&indicator.name))
}

/// Whether `unit` is that of the indicator.
pub(super) fn is_in(unit: &str, indicator: &Indicator) -> bool {
    key(&indicator.unit) == key(unit)
}

/// Whether the indicator has another level or change than `fact` states. A plan may be one of two; the ends of a range
/// are stated in the same words.
pub(super) fn contradicts(indicator: &Indicator, fact: &Fact) -> bool {
    let other = match fact.kind {
        Kind::Value if is_in(&fact.unit, indicator) => indicator.value.and_then(|value| value.span),
        Kind::GrowthPct => fact.base.and_then(|base| indicator.growth_by(base)?.span),
        _ => None,
    };
    fact.base != Some(Base::Other) && other.is_some_and(|stated| stated.span() != fact.span)
}

/// Whether the fact has the indicator's unit; the first amount sets it.
fn fits(indicator: &mut Indicator, fact: &Fact) -> bool {
    if indicator.unit.is_empty() && indicator.value.is_none() && indicator.planned().is_none() {
        indicator.unit = fact.unit.clone();
        return true;
    }
    is_in(&fact.unit, indicator)
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

/// Adds a target; a second one read from the same words is the other end of its range. A target that is stated far from
/// a completion which it does not make is another one: next year's, or one that was raised since.
fn add_plan(indicator: &mut Indicator, fact: &Fact) -> bool {
    let span = ShortSpan::of(fact.span);
    match &mut indicator.plan {
        Some(plan) if plan.span == span => {
            (plan.low, plan.high) = (plan.low.min(fact.number), plan.high.max(fact.number));
            true
        }
        Some(plan) => plan.low == fact.number && plan.high == fact.number,
        None => {
            let plan = Plan { low: fact.number, high: fact.number, span };
            let done = indicator.completion.and_then(|done| done.span);
            let other = done.is_some_and(|done| is_far(done.span(), fact.span)) && Doubt::of_plan(indicator, plan);
            indicator.plan = if other { None } else { Some(plan) };
            !other
        }
    }
}

/// Whether two statements stand so far apart that they can hardly be of one sentence.
pub(super) fn is_far(one: Span, other: Span) -> bool {
    one.start.abs_diff(other.start) > SENTENCE
}
