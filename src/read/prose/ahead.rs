//! Ahead: bases that a later clause of a sentence names for the changes before it.

use super::UNUSUAL;
use super::sense::Sense;
use super::statement::{Claim, Statement};
use crate::report::Base;

/// Tells each statement the base that a change from there on names in its sentence.
pub(super) fn look_ahead(statements: &mut [Statement]) {
    let (mut ahead, mut sentence, mut planned, mut next_planned) = (None, 0, false, false);
    for statement in statements.iter_mut().rev() {
        if statement.sentence != sentence {
            (ahead, sentence, planned, next_planned) = (None, statement.sentence, false, false);
        }
        // "trâu 560 con, đạt 82%; lợn 1.250 con, đạt 68% kế hoạch": the first may be of a plan as well.
        // "thuế chỉ đạt 24,3% và lệ phí đạt 47,8% dự toán"
        let joined = UNUSUAL && next_planned && statement.claim == Claim::Ratio && statement.reference.is_none();
        if joined && statement.verb == Sense::Level {
            (statement.reference, statement.inherited) = (Some(Base::Plan), true);
        }
        next_planned = statement.claim.is_ratio() && statement.reference == Some(Base::Plan);
        planned |= UNUSUAL && next_planned;
        if planned && statement.claim == Claim::RatioOrShare && statement.verb == Sense::Level {
            statement.claim = Claim::Ratio;
        }
        let base = statement.reference.filter(|&base| base != Base::Plan && statement.claim != Claim::Front);
        ahead = base.or(ahead);
        statement.ahead = ahead;
    }
}
