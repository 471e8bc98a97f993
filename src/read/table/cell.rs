//! Cells: the number, or the range of two, in a table's cell.
//!
//! In goes the text of a cell, out comes its number by the same rules as in prose. A cell that holds anything beyond a
//! number, a sign and `%` holds no figure.

use crate::read::number::{self, Decimal};
use crate::read::prose::texts::key;
use crate::text::after;

/// What stands between the ends of a range.
const DASHES: &[&str] = &["-", "–", "—"];
/// What stands before a number below zero.
const MINUSES: &[&str] = &["-", "−", "–"];

/// The number in a cell, and the upper end where it is a range: `1.924`, `-3,1%`, `55 - 56`.
pub(super) fn range(text: &str) -> Option<(Decimal, Option<Decimal>)> {
    let text = key(text);
    let (low, rest) = one(&text)?;
    let (high, rest) = match after(rest, DASHES) {
        Some(rest) => one(rest.trim_ascii_start()).map(|(high, rest)| (Some(high), rest))?,
        None => (None, rest),
    };
    rest.is_empty().then_some((low, high))
}

/// A sign, a number and a percent sign, and what follows but for blanks.
fn one(text: &str) -> Option<(Decimal, &str)> {
    let minus = after(text, MINUSES);
    let digits = minus.or_else(|| after(text, &["+"])).unwrap_or(text).trim_ascii_start();
    let (length, value) = match number::scan_spaced(digits.as_bytes()) {
        Some((length, value)) => (length, Some(value)),
        None => number::scan(digits.as_bytes()),
    };
    let rest = digits.get(length..)?.trim_ascii_start();
    let rest = after(rest, &["%"]).unwrap_or(rest).trim_ascii_start();
    let value = value?;
    Some((if minus.is_some() { value.negated() } else { value }, rest))
}

/// Whether the cell writes a sign before its number.
pub(super) fn is_signed(text: &str) -> bool {
    let text = key(text);
    after(&text, MINUSES).or_else(|| after(&text, &["+"])).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, Option<f64>)> {
        range(text).map(|(low, high)| (low.to_f64(), high.map(Decimal::to_f64)))
    }

    #[test]
    fn reads_cells() {
        assert_eq!(read(" 1.924 "), Some((1924.0, None)));
        assert_eq!(read("-3,1 %"), Some((-3.1, None)));
        assert_eq!(read("+ 20,8%"), Some((20.8, None)));
        assert_eq!(read("55 - 56"), Some((55.0, Some(56.0))));
        assert_eq!(read("1 056 288,5"), Some((1_056_288.5, None)));
    }

    #[test]
    fn leaves_out_the_rest() {
        for text in ["", "-", "…", "12 tỷ", "145/160", "I", "x", "12 34", "2021 120"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
