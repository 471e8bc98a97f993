//! Senses: what words and marks mean to the reader.
//!
//! A sense is a plain number, so that a set of senses is one number too ([`Kinds`]), and that whether one of a set
//! stands somewhere is one question for all rules ([`super::scan::Scan`]).

use super::UNUSUAL;
use crate::report::Base;

/// What a word, a phrase or a mark means to the reader. It is compared everywhere: in WebAssembly a byte would have to be
/// masked each time. In this order, those of most sets first, because the number of a set of the first has few bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", repr(u32))]
pub(crate) enum Sense {
    /// Nothing stands there.
    #[default]
    Nothing,
    /// A word that the tables do not know, or digits that are no number.
    Word,
    /// Looks like a cue and is none.
    Plain,
    /// Speaks of the parts of a whole.
    Parts,
    /// A unit that measures: [`super::measure::Measure::Amount`].
    Measure,
    /// A unit that counts: [`super::measure::Measure::Counter`].
    Counter,
    /// A noun that is counted: [`super::measure::Measure::Thing`].
    Thing,
    And,
    Comma,
    Time,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// `-`, `–`, `—`
    Dash,
    Semicolon,
    Colon,
    /// The end of a line.
    Line,
    /// `.`, `…`
    Stop,
    /// `!`, `?`
    Call,
    /// `"`, `“`, `”`
    Quote,
    /// Any other mark.
    Mark,
    Rise,
    Fall,
    /// States a level.
    Level,
    /// A contrast or a link between two statements.
    Link,
    /// *lũy kế*: a running total; a further level of what was named.
    Total,
    /// What follows is a part of what stands before.
    Part,
    /// Words before a name that are not part of it.
    Lead,
    /// Stands before the beneficiary of an action: jobs *for* 1.100 workers.
    For,
    /// Words that only belong to a plan: who set it, for when.
    PlanTail,
    /// Equals so many per cent of something.
    Equal,
    /// Goes beyond a plan.
    Exceed,
    /// Goes on as before; does not change the number.
    Still,
    /// Announces a target: the figures that follow are aims, not results.
    Target,
    /// Does not change the number.
    Approx,
    /// *giao*: gives a plan, or says who gave it.
    Given,
    /// States the same amount, or its worth, in another unit.
    Worth,
    /// A whole that parts are taken of.
    Whole,
    /// States a level at the end of a change.
    Reach,
    /// So many times something.
    Times,
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
    /// A plan.
    Plan,
    /// Compared with.
    Than,
    /// In this order.
    Each,
    /// Ends a lead: everything before it in the clause is none of the name.
    Done,
    /// How strongly something changed; does not change the number.
    Degree,
    /// *là*
    Is,
    /// Says where a change began.
    From,
    /// Is a part of a whole.
    Share,
    /// The figure is a contribution to something else's change.
    Contribution,
    /// A bound before the figure that must keep it: a target.
    Bound,
    /// The same after the figure.
    AtLeast,
    /// Names the aspect of a change after its number.
    Aspect,
    /// Cites a paper: what follows is none of the name.
    Cite,
    Figure,
    /// A power of ten below a milliard.
    Scale,
    /// *tỷ*: without a unit it is money.
    Milliard,
    /// A noun that is counted in few texts: [`super::measure::Measure::Counter`] after what says so, else a word.
    Piece,
}

impl Sense {
    /// What a mark means.
    pub(crate) fn of_mark(mark: char) -> Self {
        match mark {
            ',' => Self::Comma,
            ';' => Self::Semicolon,
            ':' if UNUSUAL => Self::Colon,
            '(' if UNUSUAL => Self::Open,
            ')' if UNUSUAL => Self::Close,
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
    /// What can be counted.
    pub(crate) const NOUNS: Self = if UNUSUAL { Self::COUNTED.and(&[Sense::Piece]) } else { Self::COUNTED };
    const COUNTED: Self = Self::of(&[Sense::Counter, Sense::Thing]);
    /// Words, units and what only looks like a cue: what names are made of.
    pub(crate) const PLAIN: Self = if UNUSUAL { Self::WORDS.and(&[Sense::Piece]) } else { Self::WORDS };
    const WORDS: Self =
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

    /// Whether anything is in both sets.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
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
