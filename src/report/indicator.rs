//! One indicator and what follows from its figures.

use super::{Base, Changes, Completion, Confidence, Doubt, Growth, Plan, Quantity, Share, Span};

/// Which direction is an improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better: output, jobs.
    Higher,
    /// Less is better: poverty, accidents.
    Lower,
}

impl Better {
    /// Both directions.
    pub const ALL: [Self; 2] = [Self::Higher, Self::Lower];

    /// The code of the report JSON: `higher` or `lower`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }

    /// The direction with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|better| better.code() == code)
    }
}

/// An indicator (*chỉ tiêu*) with every figure that the source states of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Indicator {
    /// The indicator in the words of the source.
    pub name: String,
    /// The section of the report it stands in.
    pub group: Option<String>,
    /// The unit of `value`, `previous` and `plan` in the words of the source; empty where none is said.
    pub unit: String,
    /// The level reached.
    pub value: Option<Quantity>,
    /// The level of the base period, where it is stated.
    pub previous: Option<Quantity>,
    /// The target.
    pub plan: Option<Plan>,
    /// How far the plan is fulfilled.
    pub completion: Option<Completion>,
    /// Changes, at most one for each base.
    pub growth: Changes,
    /// The part of a whole.
    pub share: Option<Share>,
    /// Which direction is an improvement, where that is known.
    pub better: Option<Better>,
    /// What its figures contradict, where they do; charts say so.
    pub doubt: Option<Doubt>,
    /// How sure its reader was.
    pub confidence: Confidence,
}

/// Whether plans in units, and shares, are told: what the smallest module reads has none (`UNUSUAL` in src/read/prose/mod.rs).
pub(crate) const PLANS: bool =
    cfg!(any(feature = "unusual", feature = "given", feature = "json", feature = "csv", feature = "tables"));

impl Indicator {
    /// The plan, where this build reads any.
    pub(crate) fn planned(&self) -> Option<Plan> {
        self.plan.filter(|_| PLANS)
    }

    /// The share, where this build reads any.
    pub(crate) fn shared(&self) -> Option<Share> {
        self.share.filter(|_| PLANS)
    }

    /// Whether the source states anything of the indicator beside its name.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        let planned = self.planned().is_some() || self.completion.is_some();
        let levels = self.value.is_some() || self.previous.is_some();
        levels || planned || !self.growth.is_empty() || self.shared().is_some()
    }

    /// The first of the words that its figures were read from; `None` where the source is no running text.
    #[inline(never)]
    #[must_use]
    pub fn first_span(&self) -> Option<Span> {
        let spans = [
            self.value.and_then(|value| value.span),
            self.completion.and_then(|completion| completion.span),
            self.planned().and_then(|plan| plan.span),
            self.shared().and_then(|share| share.span),
            self.growth.first().and_then(|growth| growth.span),
        ];
        let mut earliest: Option<Span> = None;
        for run in spans.into_iter().flatten() {
            let span = run.span();
            if earliest.is_none_or(|earliest| span.start < earliest.start) {
                earliest = Some(span);
            }
        }
        earliest
    }

    /// The growth against `base`, if it is stated.
    #[must_use]
    pub fn growth_by(&self, base: Base) -> Option<Growth> {
        self.growth.iter().find(|growth| growth.base == base).copied()
    }

    /// The plan that value and completion imply: value / completion, in the indicator's unit.
    ///
    /// `None` where either is missing or in doubt, or the completion is zero.
    ///
    /// ```
    /// use chi_tieu::report::{Completion, Indicator, Percent, Quantity};
    ///
    /// let jobs = Indicator {
    ///     value: Some(Quantity { number: 1100.0, span: None }),
    ///     completion: Percent::new(91.6).map(|pct| Completion { pct, span: None }),
    ///     ..Indicator::default()
    /// };
    /// assert_eq!(jobs.implied_plan().map(f64::round), Some(1201.0));
    /// ```
    #[must_use]
    pub fn implied_plan(&self) -> Option<f64> {
        let plan = self.value?.number / self.completion?.pct.ratio();
        (plan.is_finite() && self.doubt.is_none()).then_some(plan)
    }

    /// The level of the base period that value and growth imply: value / (1 + growth), in the indicator's unit.
    ///
    /// `None` where either is missing or in doubt, or where a fall of 100 % leaves nothing to divide by.
    ///
    /// ```
    /// use chi_tieu::report::{Base, Growth, Indicator, Percent, Quantity};
    ///
    /// let output = Indicator {
    ///     value: Some(Quantity { number: 1924.0, span: None }),
    ///     growth: Percent::new(20.8).map(|pct| Growth { pct, base: Base::Yoy, span: None }).into_iter().collect(),
    ///     ..Indicator::default()
    /// };
    /// assert_eq!(output.implied_previous(Base::Yoy).map(f64::round), Some(1593.0));
    /// assert_eq!(output.implied_previous(Base::Mom), None);
    /// ```
    #[must_use]
    pub fn implied_previous(&self, base: Base) -> Option<f64> {
        let previous = self.value?.number / (1.0 + self.growth_by(base)?.pct.ratio());
        (previous.is_finite() && self.doubt.is_none()).then_some(previous)
    }

    /// Whether a rise is an improvement; where the source does not say, more is taken for better.
    #[must_use]
    pub fn rises_well(&self) -> bool {
        self.better != Some(Better::Lower)
    }
}
