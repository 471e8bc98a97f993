//! Senses: what words mean to the reader.
//!
//! A sense is a plain number, so that a set of senses is one number too ([`super::item::Kinds`]).

use crate::report::Base;

/// What a word, or a phrase, means to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// States a level.
    Level,
    /// *là*
    Is,
    /// *lũy kế*: a running total; a further level of what was named.
    Total,
    /// States the same amount, or its worth, in another unit.
    Worth,
    /// States a level at the end of a change.
    Reach,
    /// Says where a change began.
    From,
    Rise,
    Fall,
    /// Equals so many per cent of something.
    Equal,
    /// So many times something.
    Times,
    /// Goes beyond a plan.
    Exceed,
    /// Is a part of a whole.
    Share,
    /// A whole that parts are taken of.
    Whole,
    /// Speaks of the parts of a whole.
    Parts,
    /// A plan.
    Plan,
    /// Words that only belong to a plan: who set it, for when.
    PlanTail,
    /// *giao*: gives a plan, or says who gave it.
    Given,
    /// A base of comparison: the same period of the year before.
    Yoy,
    /// The month before.
    Mom,
    /// The quarter before.
    Qoq,
    /// The end of the year before.
    Ytd,
    /// Any other period.
    OtherBase,
    /// Compared with.
    Than,
    /// Announces a target: the figures that follow are aims, not results.
    Target,
    /// A bound before the figure that must keep it: a target.
    Bound,
    /// The same after the figure.
    AtLeast,
    /// Does not change the number.
    Approx,
    /// How strongly something changed; does not change the number.
    Degree,
    /// In this order.
    Each,
    And,
    /// A contrast or a link between two statements.
    Link,
    /// What follows is a part of what stands before.
    Part,
    /// Stands before the beneficiary of an action: jobs *for* 1.100 workers.
    For,
    /// Goes on as before; does not change the number.
    Still,
    /// Words before a name that are not part of it.
    Lead,
    /// Ends a lead: everything before it in the clause is none of the name.
    Done,
    /// The figure is a contribution to something else's change.
    Contribution,
    /// Names the aspect of a change after its number.
    Aspect,
    /// Cites a paper: what follows is none of the name.
    Cite,
    /// Looks like a cue and is none.
    Plain,
    /// No figure in this clause can be trusted to be one.
    Doubt,
    /// A unit of [`Class::Measure`].
    Measure,
    /// A unit of [`Class::Counter`].
    Counter,
    /// A unit of [`Class::Thing`].
    Thing,
    /// A power of ten below a milliard.
    Scale,
    /// *tỷ*: without a unit it is money.
    Milliard,
}

impl Sense {
    /// The base of comparison that the sense is.
    pub(crate) fn base(self) -> Option<Base> {
        Some(match self {
            Self::Yoy => Base::Yoy,
            Self::Mom => Base::Mom,
            Self::Qoq => Base::Qoq,
            Self::Ytd => Base::Ytd,
            Self::OtherBase => Base::Other,
            _ => return None,
        })
    }

    /// The class of unit that the sense is.
    pub(crate) fn class(self) -> Option<Class> {
        Some(match self {
            Self::Measure => Class::Measure,
            Self::Counter => Class::Counter,
            Self::Thing => Class::Thing,
            _ => return None,
        })
    }
}

/// How much a unit alone proves that its number is a figure of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Money, weights, areas: a name before it is enough.
    Measure,
    /// A counter of something named before: 1.260 *lượt*, 42 *hộ*. Needs a verb too.
    Counter,
    /// A noun that is itself what is counted: 128 *hợp tác xã*. Needs a verb too.
    Thing,
}
