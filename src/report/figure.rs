//! The stated figures of an indicator, each with the run of text it was read from.
//!
//! `span` is `None` where the source is not running text (report JSON, a table's cell).

use super::{Base, Percent, ShortSpan};

/// An amount, in the unit of its indicator. Finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The amount.
    pub number: f64,
    /// The words it was read from.
    pub span: Option<ShortSpan>,
}

/// How far a plan is fulfilled: 69.2 is "bằng 69,2% KH". 105 is "vượt 5% KH".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Completion {
    /// The fulfilled part of the plan; never negative.
    pub pct: Percent,
    /// The words it was read from.
    pub span: Option<ShortSpan>,
}

/// A change in per cent against a base; a decrease is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The change.
    pub pct: Percent,
    /// What it is measured against.
    pub base: Base,
    /// The words it was read from.
    pub span: Option<ShortSpan>,
}

/// A stated target, in the unit of its indicator: one number, or a range where `low < high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// The target, or the lower end of a range of targets.
    pub low: f64,
    /// The target, or the upper end of a range of targets; never below `low`.
    pub high: f64,
    /// The words it was read from.
    pub span: Option<ShortSpan>,
}

/// The part of a whole: "chiếm 23,4%".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The part; never negative.
    pub pct: Percent,
    /// The words it was read from.
    pub span: Option<ShortSpan>,
}
