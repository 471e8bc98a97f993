//! Senses: what words and marks mean to the reader.
//!
//! A sense is a plain number, so that a set of senses is one number too ([`Kinds`]), and that whether one of a set
//! stands somewhere is one question for all rules ([`super::item::Scan`]).

use crate::report::Base;

/// What a word, a phrase or a mark means to the reader. It is compared everywhere: in WebAssembly a byte would have to be
/// masked each time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", repr(u32))]
pub(crate) enum Sense {
    /// Nothing stands there.
    #[default]
    Nothing,
    /// A word that the tables do not know, or digits that are no number.
    Word,
    Figure,
    Time,
    /// The end of a line.
    Line,
    Comma,
    Semicolon,
    Colon,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// `-`, `–`, `—`
    Dash,
    /// `.`, `…`
    Stop,
    /// `!`, `?`
    Call,
    /// `"`, `“`, `”`
    Quote,
    /// Any other mark.
    Mark,
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
    /// A unit that measures: [`super::measure::Measure::Amount`].
    Measure,
    /// A unit that counts: [`super::measure::Measure::Counter`].
    Counter,
    /// A noun that is counted: [`super::measure::Measure::Thing`].
    Thing,
    /// A power of ten below a milliard.
    Scale,
    /// *tỷ*: without a unit it is money.
    Milliard,
}

impl Sense {
    /// What a mark means.
    pub(crate) fn of_mark(mark: char) -> Self {
        match mark {
            ',' => Self::Comma,
            ';' => Self::Semicolon,
            ':' => Self::Colon,
            '(' => Self::Open,
            ')' => Self::Close,
            '-' | '–' | '—' => Self::Dash,
            '.' | '…' => Self::Stop,
            '!' | '?' => Self::Call,
            '"' | '“' | '”' => Self::Quote,
            '=' => Self::Equal,
            _ => Self::Mark,
        }
    }

    /// The base of comparison that the sense is; of a plan, the plan.
    pub(crate) fn base(self) -> Option<Base> {
        Some(match self {
            Self::Plan => Base::Plan,
            Self::Yoy => Base::Yoy,
            Self::Mom => Base::Mom,
            Self::Qoq => Base::Qoq,
            Self::Ytd => Base::Ytd,
            Self::OtherBase => Base::Other,
            _ => return None,
        })
    }
}

/// A set of senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u64);

impl Kinds {
    /// All marks.
    pub(crate) const MARK: Self = Self::of(&[
        Sense::Comma,
        Sense::Semicolon,
        Sense::Colon,
        Sense::Open,
        Sense::Close,
        Sense::Dash,
        Sense::Stop,
        Sense::Call,
        Sense::Quote,
        Sense::Mark,
    ]);
    /// All marks, and line ends.
    pub(crate) const BREAK: Self = Self::MARK.and(&[Sense::Line]);
    /// The bases of comparison.
    pub(crate) const BASE: Self = Self::of(&[Sense::Yoy, Sense::Mom, Sense::Qoq, Sense::Ytd, Sense::OtherBase]);
    /// Words, units and what only looks like a cue: what names are made of.
    pub(crate) const PLAIN: Self =
        Self::of(&[Sense::Word, Sense::Plain, Sense::Parts, Sense::Measure, Sense::Counter, Sense::Thing]);

    /// These senses.
    pub(crate) const fn of(senses: &[Sense]) -> Self {
        let mut set = 0;
        let mut rest = senses;
        while let [sense, more @ ..] = rest {
            set |= 1 << *sense as u8;
            rest = more;
        }
        Self(set)
    }

    /// What is in the set, and these senses.
    pub(crate) const fn and(self, senses: &[Sense]) -> Self {
        Self(self.0 | Self::of(senses).0)
    }

    /// What is in either set.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set without this sense.
    pub(crate) const fn but(self, sense: Sense) -> Self {
        Self(self.0 & !(1 << sense as u8))
    }

    /// What is not in the set.
    pub(crate) const fn others(self) -> Self {
        Self(!self.0)
    }

    /// Whether the sense is in the set. It is asked for everywhere: in WebAssembly a call has fewer bytes.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) const fn has(self, sense: Sense) -> bool {
        self.0 >> sense as u8 & 1 == 1
    }
}
