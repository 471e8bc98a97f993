//! Parts: percentages in brackets that are shares of the level before them, as the numbers themselves tell.
//!
//! In go statements in text order, out come the same, with what is a share marked so before [`super::inherit`] would take it for
//! the completion of a plan.

use super::inherit::is_open;
use super::sense::Sense;
use super::statement::{Claim, Statement};
use super::subject::Name;
use super::view::View;
use crate::read::words::{Words, words};

/// Words for what is done of an amount, a percentage of which is how far it is done.
const SPENT: Words = words!("giải ngân" "thanh toán" "thực hiện");

/// How much a percentage of one place may differ from what it is computed to be.
const ROUNDED: f64 = 0.06;

/// Finds the percentages that are so much of the level before, where all of them are: *thu ngân sách 38 tỷ đồng, đạt 61% dự
/// toán; trong đó thu từ đất 21,5 tỷ đồng (56,6%), thu phí 16,5 tỷ đồng (43,4%)*.
pub(super) fn find_parts(statements: &mut [Statement], names: &[Name], view: &View<'_>) {
    let mut rest = statements;
    while let Some(first) = rest.iter().position(|one| one.part) {
        let length = rest.iter().skip(first).take_while(|one| one.part).count();
        let (before, more) = rest.split_at_mut(first);
        let (parts, after) = more.split_at_mut(length);
        let whole = before.last().and_then(|last| {
            let own = before.iter().rev().take_while(|one| one.subject == last.subject);
            own.filter(|one| is_amount(one, view)).last().copied()
        });
        if let Some(whole) = whole.filter(|_| parts.iter().all(|part| !spends(part, names))) {
            mark_parts(parts, &whole, view);
        }
        rest = after;
    }
}

/// Marks the shares of `whole` among its parts.
fn mark_parts(parts: &mut [Statement], whole: &Statement, view: &View<'_>) {
    let silent = |one: &Statement| is_open(one) && one.verb == Sense::Nothing;
    let mut level: Option<&Statement> = None;
    let mut all = true;
    for part in parts.iter() {
        if is_amount(part, view) {
            level = Some(part);
        } else if silent(part) {
            all &= level.is_some_and(|level| level.subject == part.subject && is_share(part, level, whole, view));
        }
    }
    for part in parts.iter_mut().filter(|part| all && silent(part)) {
        (part.claim, part.inherited) = (Claim::Share, true);
    }
}

/// Whether `share` is how much `part` is of `whole`, in per cent.
fn is_share(share: &Statement, part: &Statement, whole: &Statement, view: &View<'_>) -> bool {
    let alike = part.unit.length() == whole.unit.length() && view.begins(part.unit, whole.unit);
    let computed = part.number.to_f64() / whole.number.to_f64() * 100.0;
    alike && (computed - share.number.to_f64()).abs() < ROUNDED
}

/// Whether the statement is a level in a unit.
fn is_amount(statement: &Statement, view: &View<'_>) -> bool {
    statement.claim == Claim::Value && !view.is_percent(statement.unit.first())
}

/// Whether the statement tells what is done of an amount.
fn spends(statement: &Statement, names: &[Name]) -> bool {
    let name = names.get((statement.subject as usize).wrapping_sub(1));
    name.is_some_and(|name| SPENT.any_in(&name.key))
}
