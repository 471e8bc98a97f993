//! Doubt: figures of an indicator that cannot all be right, found by arithmetic.
//!
//! In goes an indicator, out comes what contradicts what, or nothing. Statements are rounded, so a figure is only in
//! doubt where no numbers that round (or are cut) to the stated ones would make it. Reports compare with a plan or a
//! base that they do not always name; a figure that has nothing to be checked against is not in doubt.

use super::{Base, Indicator, Plan, Quantity};
use crate::number::decimals;

/// What contradicts what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Value and plan do not make the completion: *đạt 150 tỷ đồng/KH 200 tỷ đồng, bằng 85% KH*.
    Completion,
    /// Value and earlier value, or value and change in units, do not make the growth: *đạt 120 ca, tăng 20 ca (tăng
    /// 40%)*.
    Growth,
    /// The parts of a whole do not make 100 %: *công nghiệp 45%, dịch vụ 40%, nông nghiệp 18%*.
    Shares,
    /// Another figure is stated of the same indicator elsewhere.
    Contradiction,
}

impl Doubt {
    /// Every doubt.
    pub const ALL: [Self; 4] = [Self::Completion, Self::Growth, Self::Shares, Self::Contradiction];

    /// The code of the report JSON: `completion`, `growth`, `shares` or `contradiction`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Growth => "growth",
            Self::Shares => "shares",
            Self::Contradiction => "contradiction",
        }
    }

    /// The doubt with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doubt| doubt.code() == code)
    }

    /// What the indicator's own figures say against one another.
    ///
    /// ```
    /// use chi_tieu::report::{Doubt, json};
    ///
    /// let of = |figures: &str| {
    ///     let text = format!(r#"{{ "indicators": [{{ "name": "thu", "unit": "tỷ đồng", {figures} }}] }}"#);
    ///     json::from_str(&text).ok().and_then(|report| Doubt::of(&report.indicators[0]))
    /// };
    /// assert_eq!(of(r#""value": 148.2, "plan": 175, "completion": 84.7"#), None);
    /// assert_eq!(of(r#""value": 148.2, "plan": 175, "completion": 48.7"#), Some(Doubt::Completion));
    /// assert_eq!(of(r#""value": 120, "previous": 100, "growth": 40"#), Some(Doubt::Growth));
    /// ```
    #[must_use]
    pub fn of(indicator: &Indicator) -> Option<Self> {
        let value = indicator.value?.number;
        if indicator.planned().is_some_and(|plan| Self::of_plan(indicator, plan)) {
            return Some(Self::Completion);
        }
        let previous = indicator.previous.filter(|_| indicator.unit != "%")?.number;
        let index = index(value, previous)?;
        let mut doubt = None;
        for growth in indicator.growth.iter().filter(|growth| growth.base != Base::Plan) {
            if !index.differs(growth.pct.get() + 100.0) {
                // The earlier value is that of one base, and which one is not said.
                return None;
            }
            doubt = Some(Self::Growth);
        }
        doubt
    }

    /// Whether the value of `indicator` and `plan` do not make its completion.
    pub(crate) fn of_plan(indicator: &Indicator, plan: Plan) -> bool {
        let (Some(value), Some(done)) = (indicator.value, indicator.completion) else { return false };
        let (low, high) = (index(value.number, plan.high), index(value.number, plan.low));
        let off = |(low, high): (Index, Index)| low.is_above(done.pct.get()) || high.is_below(done.pct.get());
        low.zip(high).is_some_and(off)
    }

    /// Whether the plan and the completion of `indicator` are those of a change of `amount`, and not of its value.
    pub(crate) fn is_plan_of_change(indicator: &Indicator, amount: f64) -> bool {
        let changed = |value: Quantity| Quantity { number: amount.abs(), ..value };
        let change = Indicator { value: indicator.value.map(changed), ..indicator.clone() };
        indicator.plan.is_some_and(|plan| Self::of_plan(indicator, plan) && !Self::of_plan(&change, plan))
    }

    /// Whether a change of `amount`, in the unit of `indicator`, is not the growth that it states against `base`.
    pub(crate) fn of_change(indicator: &Indicator, amount: f64, base: Base) -> bool {
        let (Some(value), Some(growth)) = (indicator.value, indicator.growth_by(base)) else { return false };
        let index = index(value.number, value.number - amount);
        index.is_some_and(|index| index.differs(growth.pct.get() + 100.0))
    }

    /// Whether the shares come near to a whole and yet do not make one, however they were rounded. Many of them need not be all: of six
    /// peoples of a province the rest are left out.
    pub(crate) fn of_parts(shares: impl Iterator<Item = f64>) -> bool {
        let (mut sum, mut slack, mut count) = (0.0, 0.0, 0);
        for share in shares {
            (sum, slack, count) = (sum + share, slack + step(share) / 2.0, count + 1);
        }
        let gap = f64::abs(sum - 100.0);
        gap <= NEARLY && gap > slack && (sum > 100.0 || count <= ALL_PARTS)
    }
}

/// How many parts of a whole are told as all that there are: those of an economy.
const ALL_PARTS: usize = 4;

/// How many points from 100 % still mean that a whole was meant.
const NEARLY: f64 = 3.0;

/// A computed percentage, as sure as the rounded numbers it was made of.
#[derive(Clone, Copy)]
struct Index {
    pct: f64,
    /// How far the numbers behind the rounded ones may move it.
    slack: f64,
}

impl Index {
    fn is_above(self, stated: f64) -> bool {
        self.pct - self.slack > stated + step(stated)
    }

    fn differs(self, stated: f64) -> bool {
        self.is_above(stated) || self.is_below(stated)
    }

    fn is_below(self, stated: f64) -> bool {
        self.pct + self.slack < stated - step(stated)
    }
}

/// `value` in per cent of `base`; `None` unless both are above zero.
fn index(value: f64, base: f64) -> Option<Index> {
    let pct = 100.0 * value / base;
    let slack = pct * (step(value) / value + step(base) / base);
    (value > 0.0 && base > 0.0).then_some(Index { pct, slack })
}

/// One unit of the last digit that a number is written with.
fn step(number: f64) -> f64 {
    (0..decimals(number)).fold(1.0, |step, _| step / 10.0)
}
