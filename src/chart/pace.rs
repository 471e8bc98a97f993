//! Where a completion stands against the pace: one meaning for table, colour and summary.

use super::Paint;
use crate::report::Percent;

/// Gaps below this many points are none: they print as `0,0`.
const SAME: f64 = 0.05;

/// How a completion compares with the pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Ahead,
    OnPace,
    Behind,
}

impl Standing {
    pub(super) fn of(completion: Percent, pace: Percent) -> Self {
        let gap = completion.get() - pace.get();
        if gap.abs() < SAME {
            Self::OnPace
        } else if gap > 0.0 {
            Self::Ahead
        } else {
            Self::Behind
        }
    }

    /// At or ahead of the pace is good, behind it bad; without a pace only a fulfilled plan is good.
    pub(super) fn paint(completion: Percent, pace: Option<Percent>) -> Paint {
        match pace {
            Some(pace) if Self::of(completion, pace) == Self::Behind => Paint::Bad,
            None if completion < Percent::HUNDRED => Paint::Neutral,
            _ => Paint::Good,
        }
    }
}
