//! Statements: one number stated of one subject, and what it claims.
//!
//! [`super::stating`] makes them, [`super::inherit`] fills in what they leave unsaid and makes facts of them.

use super::UNUSUAL;
use super::run::Run;
use super::sense::Sense;
use super::subject::Name;
use crate::read::fact::{At, Kind};
#[cfg(feature = "unusual")]
use crate::read::gather::Shift;
use crate::read::number::Decimal;
use crate::report::{Base, Span};

/// What a statement claims. In WebAssembly as wide as what is computed with, which takes fewer bytes to compare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", repr(u32))]
pub(crate) enum Claim {
    #[default]
    Value,
    Target,
    Share,
    /// A change in per cent.
    Change,
    /// A change in units.
    Difference,
    /// A percentage of what it refers to: completion of a plan, index of a base. Without a reference it is nothing.
    Ratio,
    /// A ratio that without a reference is a level.
    RatioOrValue,
    /// A ratio that without a reference is the completion of a plan.
    RatioOrPlan,
    /// A ratio that without a reference is a part of a whole.
    RatioOrShare,
    /// Nothing, and nothing is inherited any more: a new thought.
    Fresh,
    /// Nothing but a reference for what follows: *So với tháng trước, …*
    Front,
}

impl Claim {
    /// Whether it is a percentage of what it refers to.
    pub(crate) fn is_ratio(self) -> bool {
        matches!(self, Self::Ratio | Self::RatioOrValue | Self::RatioOrPlan | Self::RatioOrShare)
    }

    /// What a ratio is without a reference.
    pub(crate) fn fallback(self) -> Option<Kind> {
        match self {
            Self::RatioOrValue => Some(Kind::Value),
            Self::RatioOrPlan => Some(Kind::PlanPct),
            Self::RatioOrShare if UNUSUAL => Some(Kind::SharePct),
            _ => None,
        }
    }

    /// The claim, if it needs a reference to be one.
    pub(crate) fn without_level(self) -> Self {
        if self.is_ratio() { Self::Ratio } else { self }
    }

    /// The number that the claim is about, from the number as written.
    pub(crate) fn number(self, verb: Sense, number: Decimal, signed: bool) -> Decimal {
        match (self, verb) {
            (Self::Change, Sense::Times) => number.times_to_change(),
            (Self::Change | Self::Difference, Sense::Fall) if !signed => number.negated(),
            (_, Sense::Exceed) if self.is_ratio() => number.beyond_hundred(),
            _ => number,
        }
    }
}

/// One number stated of one subject.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Statement {
    /// The subject, as a number into [`Attached::names`]; 0 is none.
    pub(crate) subject: u32,
    pub(crate) claim: Claim,
    pub(crate) number: Decimal,
    /// The tokens of the unit, and of the noun that it leaves out.
    pub(crate) unit: Run,
    pub(crate) noun: Run,
    /// Whether it is a count.
    pub(crate) counts: bool,
    pub(crate) verb: Sense,
    /// The change that a target is told of, *giảm* in *phấn đấu* `giảm` *tỷ lệ hộ nghèo 0,3%*, or [`Sense::Target`] where a report on a
    /// year has one for the year to come; else [`Sense::Nothing`].
    #[cfg(feature = "unusual")]
    pub(crate) shift: Sense,
    pub(crate) reference: Option<Base>,
    /// Whether it is one of a list that only a pattern of as many references can explain.
    pub(crate) listed: bool,
    /// The subject that it is of, where it is one of a list that no pattern explains; 0 is none. Of a mark, the sentence that it
    /// stands in front in.
    pub(crate) member: u32,
    /// When it was true, as a number into [`Attached::ats`]; 0 is the period of the report.
    pub(crate) at: u32,
    /// The subject that its own is told as a part of; 0 is none.
    pub(crate) whole: u32,
    /// Whether *trong đó* stands before it in its sentence.
    pub(crate) part: bool,
    /// Whether it stands in a bracket.
    pub(crate) bracketed: bool,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// Whether its subject, or what it is measured against, is understood from elsewhere.
    pub(crate) inherited: bool,
    /// The base that a change from here on names in the sentence; found by [`super::inherit`].
    pub(crate) ahead: Option<Base>,
    pub(crate) span: Span,
}

impl Statement {
    /// What a target is that is none of the level.
    #[cfg(feature = "unusual")]
    pub(super) fn shift_aimed_at(&self) -> Option<Shift> {
        (self.claim == Claim::Target && self.shift != Sense::Nothing).then_some((self.span, self.shift))
    }

    /// A statement of nothing, before which nothing is inherited ([`Claim::Fresh`]), or of a reference for what follows
    /// ([`Claim::Front`]).
    pub(super) fn mark(claim: Claim, reference: Option<Base>) -> Self {
        Self { claim, reference, ..Self::default() }
    }
}

/// Whether the statement needs a plan or a base and has none: *tốc độ tăng trưởng đạt 11,2%* is a level by itself.
pub(super) fn is_open(statement: &Statement) -> bool {
    statement.reference.is_none() && statement.claim.is_ratio() && statement.claim != Claim::RatioOrValue
}

/// The outcome, in text order.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// The names that statements are about; the first has the number 1.
    pub(crate) names: Vec<Name>,
    /// The other periods that statements are about; the first has the number 1.
    pub(crate) ats: Vec<At>,
    pub(crate) statements: Vec<Statement>,
    /// Numbers beside a name, without a word that says how they belong together.
    #[cfg(feature = "guesses")]
    pub(crate) guesses: Vec<Statement>,
}
