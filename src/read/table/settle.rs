//! What a column of per cents holds by its cells, where its header leaves it open or says what they cannot be.
//!
//! In go a [`Head`] and the rows below it, out comes the kind of the column, [`Kind::Nothing`] where any reading of it
//! could invent a number.

use super::header::{Head, Kind};
use super::{cell, cell_of, name};
use crate::report::Base;

/// The least number that an index column may hold, and that no column of changes holds.
pub(super) const LEAST_INDEX: f64 = 50.0;
/// No plan is fulfilled so little in every row: 0,95 is a fraction.
const LEAST_COMPLETION: f64 = 2.0;
/// How far most indices are from 100 at most, and most ratios from 1.
const NEAR: f64 = 0.3;

/// What the column under `head` holds, in rows that have a name in column `name`.
///
/// - Without *%* in the header or in the cells, changes may be of any unit (`Tăng, giảm so với cùng kỳ`, -14 vụ), and so
///   may be what is compared, unless most numbers are as high as indices and completions are.
/// - Under *tăng* most numbers near 100 may be indices all the same; against a plan any that is 50 or more.
/// - Under `% so CK` no number of 50 or more tells changes, every number 50 or more indices, as do most near 100 beside
///   some with a sign (-0,8 points of a rate); else any sign tells changes.
pub(super) fn settled(head: &Head, body: &[Vec<String>], name: usize, unit: usize) -> Kind {
    let kind = head.kind;
    if !(kind.compares() || kind == Kind::Completion) {
        return kind;
    }
    let mut percent = head.percent;
    let (mut all, mut fractions, mut ratios, mut signed, mut small, mut large, mut near) = (0, 0, 0, 0, 0, 0, 0);
    for row in body.iter().filter(|row| cell_of(row, name).trim_ascii().len() > 1) {
        let text = cell_of(row, head.at);
        let Some((number, _)) = cell::range(text) else { continue };
        let number = number.to_f64();
        percent |= text.ends_with('%');
        let (is_signed, is_large) = (cell::is_signed(text), number >= LEAST_INDEX);
        // What changed of a rate is told in points, also in a column of indices.
        if kind == Kind::Unclear && !is_large && name::is_rate(cell_of(row, name), cell_of(row, unit)) {
            continue;
        }
        all += 1;
        fractions += u32::from(number < LEAST_COMPLETION);
        ratios += u32::from(is_near(number, 1.0));
        signed += u32::from(is_signed);
        small += u32::from(!is_signed && !is_large);
        large += u32::from(!is_signed && is_large);
        near += u32::from(!is_signed && is_near(number, 100.0));
    }
    let is_index = if head.base == Base::Plan { large } else { near };
    match kind {
        Kind::Completion if signed > 0 || all > 0 && fractions == all || !percent && 2 * large <= all => Kind::Nothing,
        Kind::Growth if !percent || 2 * is_index > all => Kind::Nothing,
        Kind::Unclear if !percent && (signed + small > 0 || 2 * near <= all) || all > 0 && ratios == all => {
            Kind::Nothing
        }
        Kind::Unclear if large == 0 => Kind::Growth,
        Kind::Unclear if signed + small == 0 || small == 0 && near > 2 * signed => Kind::Index,
        Kind::Unclear if signed > 0 => Kind::Growth,
        Kind::Unclear => Kind::Nothing,
        kind => kind,
    }
}

fn is_near(number: f64, one: f64) -> bool {
    f64::abs(number / one - 1.0) <= NEAR
}
