//! Numbers as text, by the rules of the language: `1.924,5` in Vietnamese, `1,924.5` in English.
//!
//! Written here because std's formatting of floats costs 11 kB of compressed WebAssembly and groups nothing.
//! A minus sign is the true one (U+2212), as wide as a plus.

use crate::lang::Lang;
use crate::text::joined;

/// The most decimals that [`exact`] shows.
const MOST_DECIMALS: u8 = 6;

/// What is smaller rounds to zero at [`MOST_DECIMALS`].
const LEAST: f64 = 0.5e-6;

/// From here on a float no longer tells neighbouring whole numbers apart.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// The number with as many decimals as it has, six at most.
///
/// A number that is not finite is `–`; one of sixteen and more digits is rounded to a power of ten
/// (`1,5×10^20`).
///
/// ```
/// use chi_tieu::{lang::Lang, number};
///
/// assert_eq!(number::exact(1924.0, Lang::Vi), "1.924");
/// assert_eq!(number::exact(-14802.99, Lang::En), "−14,802.99");
/// ```
#[must_use]
pub fn exact(number: f64, lang: Lang) -> String {
    fixed(number, decimals(number), lang)
}

/// The number rounded to this many decimals (six at most), half away from zero.
///
/// ```
/// use chi_tieu::{lang::Lang, number};
///
/// assert_eq!(number::fixed(2780.35, 1, Lang::Vi), "2.780,4");
/// ```
#[must_use]
pub fn fixed(number: f64, decimals: u8, lang: Lang) -> String {
    let decimals = decimals.min(MOST_DECIMALS);
    let scaled = (number.abs() * power_of_ten(decimals)).round();
    if !number.is_finite() {
        "–".into()
    } else if scaled >= LARGEST_EXACT {
        huge(number, lang)
    } else {
        let sign = if number < 0.0 && scaled > 0.0 { "−" } else { "" };
        joined(&[sign, &digits(scaled, decimals, lang)])
    }
}

/// A count, in digits.
pub(crate) fn count(number: usize) -> String {
    let mut digits = if number < 10 { String::new() } else { count(number / 10) };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

/// The number with its sign, plus or minus; zero has none.
///
/// ```
/// use chi_tieu::{lang::Lang, number};
///
/// assert_eq!(number::signed(20.8, Lang::Vi), "+20,8");
/// assert_eq!(number::signed(-3.0, Lang::Vi), "−3");
/// assert_eq!(number::signed(0.0, Lang::Vi), "0");
/// assert!(!number::signed(4e-7, Lang::Vi).starts_with('+'));
/// ```
#[must_use]
pub fn signed(number: f64, lang: Lang) -> String {
    let plus = if number >= LEAST { "+" } else { "" };
    joined(&[plus, &exact(number, lang)])
}

/// The number as programs read it: no grouping, a point before decimals (six at most), a hyphen for minus.
///
/// ```
/// assert_eq!(chi_tieu::number::plain(1924.5), "1924.5");
/// ```
#[must_use]
pub fn plain(number: f64) -> String {
    let text = exact(number, Lang::Vi);
    let mut plain = String::new();
    for letter in text.chars().filter(|letter| *letter != '.') {
        plain.push(match letter {
            '−' => '-',
            ',' => '.',
            _ => letter,
        });
    }
    plain
}

/// How many decimals the number was written with, six at most: the least that tell it
/// but for the last bits of the float.
#[must_use]
pub fn decimals(number: f64) -> u8 {
    (0..MOST_DECIMALS)
        .find(|&decimals| {
            let scaled = number.abs() * power_of_ten(decimals);
            (scaled - scaled.round()).abs() <= 4.0 * f64::EPSILON * scaled.max(1.0)
        })
        .unwrap_or(MOST_DECIMALS)
}

fn power_of_ten(exponent: u8) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// The digits of a whole number below [`LARGEST_EXACT`], its last `decimals` behind the decimal mark.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, not negative and bounded")]
fn digits(scaled: f64, decimals: u8, lang: Lang) -> String {
    let mut text = String::new();
    add_digits(&mut text, scaled as u64, 0, decimals, lang);
    text
}

/// Adds the digits of `rest`, which `right` digits follow, with the marks between them and the mark to their right.
fn add_digits(text: &mut String, rest: u64, right: u8, decimals: u8, lang: Lang) {
    if rest >= 10 || right < decimals {
        add_digits(text, rest / 10, right + 1, decimals, lang);
    }
    text.push(char::from(b'0' + (rest % 10) as u8));
    if decimals > 0 && right == decimals {
        text.push(lang.decimal_mark());
    } else if right > decimals && (right - decimals).is_multiple_of(3) {
        text.push(lang.group_mark());
    }
}

/// A number beyond exact whole numbers, as a figure below ten times a power of ten.
fn huge(number: f64, lang: Lang) -> String {
    let (mut mantissa, mut exponent) = (number, 0_usize);
    while mantissa.abs() >= 10.0 {
        mantissa /= 10.0;
        exponent += 1;
    }
    joined(&[&fixed(mantissa, 2, lang), "×10^", &count(exponent)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_decimals_that_were_written() {
        let cases = [
            (0.0, "0"),
            (0.32, "0,32"),
            (12.407, "12,407"),
            (69.2, "69,2"),
            (-0.000_001, "−0,000001"),
            (999.0, "999"),
            (1000.0, "1.000"),
            (1_234_567.5, "1.234.567,5"),
            (0.1 + 0.2, "0,3"),
            (123_456_789_012.5, "123.456.789.012,5"),
            (1.5e20, "1,50×10^20"),
            (f64::NAN, "–"),
            (f64::NEG_INFINITY, "–"),
        ];
        for (number, text) in cases {
            assert_eq!(exact(number, Lang::Vi), text);
        }
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        assert_eq!(fixed(-0.04, 1, Lang::Vi), "0,0");
        assert_eq!(signed(-0.0, Lang::Vi), "0");
        assert_eq!(signed(4e-7, Lang::Vi), "0,000000");
        assert_eq!(signed(5e-7, Lang::Vi), "+0,000001");
    }
}
