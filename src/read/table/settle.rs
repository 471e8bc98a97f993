//! What a column of per cents holds by its cells, where its header leaves it open or says what they cannot be.
//!
//! In go a [`Head`] and the rows below it, out comes the kind of the column, [`Kind::Nothing`] where any reading of it
//! could invent a number.

use super::header::{Head, Kind};
use super::{cell, cell_of, name};
use crate::report::Base;

/// The least number that an index column may hold, and that no column of changes holds.
pub(super) const LEAST_INDEX: f64 = 50.0;

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
    // With a sign, fractions (0,8), ratios (0,95), small ones, indices that are most common, and all higher than small.
    let [mut signed, mut fractions, mut ratios, mut small, mut near, mut large] = [0; 6];
    for row in body.iter().filter(|row| cell_of(row, name).trim_ascii().len() > 1) {
        let text = cell_of(row, head.at);
        let Some((number, _)) = cell::range(text) else { continue };
        let number = number.to_f64();
        percent |= text.ends_with('%');
        let is_large = number >= LEAST_INDEX;
        // What changed of a rate is told in points, also in a column of indices.
        if kind == Kind::Unclear && !is_large && name::is_rate(cell_of(row, name), cell_of(row, unit)) {
            continue;
        }
        let count = match number {
            _ if cell::is_signed(text) => &mut signed,
            ..0.7 => &mut fractions,
            ..1.3 => &mut ratios,
            ..LEAST_INDEX => &mut small,
            70.0..130.0 => &mut near,
            _ => &mut large,
        };
        *count += 1;
    }
    let tiny = fractions + ratios;
    let (small, high) = (small + tiny, near + large);
    let all = signed + small + high;
    let is_index = if head.base == Base::Plan { high } else { near };
    match kind {
        Kind::Completion if signed > 0 || all > 0 && tiny == all || !percent && 2 * high <= all => Kind::Nothing,
        Kind::Growth if !percent || 2 * is_index > all => Kind::Nothing,
        Kind::Unclear if !percent && (signed + small > 0 || 2 * near <= all) || all > 0 && ratios == all => {
            Kind::Nothing
        }
        Kind::Unclear if high == 0 => Kind::Growth,
        Kind::Unclear if small == 0 && (signed == 0 || near > 2 * signed) => Kind::Index,
        Kind::Unclear if signed > 0 => Kind::Growth,
        Kind::Unclear => Kind::Nothing,
        kind => kind,
    }
}
