//! Numbers as Vietnamese reports write them: `1.924` is one thousand nine hundred and twenty-four, `69,2` a decimal.
//!
//! In goes text that starts with a digit, out comes a [`Decimal`] and how many bytes it took. Prose and tables read
//! numbers here and nowhere else. Decimals are exact (an integer and a scale): 120,8 − 100 is 20,8, and the standard
//! library's floating-point parser stays out of the WebAssembly.

use std::num::NonZeroI64;

use super::prose::UNUSUAL;
use super::steps::step;

/// A decimal number: a mantissa / 10^scale. At most [`MAX_DIGITS`] digits, so it is exact and its `f64` is the nearest
/// one.
///
/// One word, because a text has many: the mantissa, a bit that is always set, by which a number or none is one word too,
/// and the scale in the lowest [`SCALE_BITS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal(NonZeroI64);

/// Enough for a scale of [`MAX_DIGITS`].
const SCALE_BITS: u32 = 4;
/// The bit that is always set, above them.
const SET: NonZeroI64 = match NonZeroI64::new(1 << SCALE_BITS) {
    Some(set) => set,
    None => NonZeroI64::MIN,
};

/// No figure of a report has more digits; a longer run of digits is no figure.
const MAX_DIGITS: usize = 15;
/// The least number of thousands that has more digits than that.
const TOO_MANY_THOUSANDS: i64 = 10_i64.pow(MAX_DIGITS as u32 - 3);

impl Default for Decimal {
    fn default() -> Self {
        Self::of(0, 0)
    }
}

impl Decimal {
    /// `mantissa` / 10^`scale`, `None` beyond 15 digits or 15 decimals.
    ///
    /// ```
    /// use chi_tieu::read::Decimal;
    ///
    /// assert_eq!(Decimal::new(692, 1).map(Decimal::to_f64), Some(69.2));
    /// ```
    #[must_use]
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        let fits = mantissa.unsigned_abs() < 10_u64.pow(MAX_DIGITS as u32) && usize::from(scale) <= MAX_DIGITS;
        fits.then_some(Self::of(mantissa, scale))
    }

    /// The mantissa and the scale in one. The mantissa has room up to 2.8 × 10^17; the changes below make at most two
    /// hundred times the 10^15 that [`Self::new`] lets in.
    fn of(mantissa: i64, scale: u8) -> Self {
        Self(SET | mantissa << (SCALE_BITS + 1) | i64::from(scale))
    }

    fn mantissa(self) -> i64 {
        self.0.get() >> (SCALE_BITS + 1)
    }

    fn scale(self) -> u8 {
        (self.0.get() & ((1 << SCALE_BITS) - 1)) as u8
    }

    /// The number with another mantissa.
    fn with(self, mantissa: i64) -> Self {
        Self::of(mantissa, self.scale())
    }

    /// The nearest floating-point number.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.mantissa() as f64 / self.unit() as f64
    }

    /// Whether so many things can be counted: whole, not below zero, and no more than a text counts one by one.
    pub(crate) fn is_count(self) -> bool {
        self.scale() == 0 && (0..=0xffff).contains(&self.mantissa())
    }

    /// Whether it has no decimals.
    pub(crate) fn is_whole(self) -> bool {
        self.scale() == 0
    }

    /// The number if it is whole and from `low` to `high`; else 0.
    pub(crate) fn whole(self, low: u16, high: u16) -> u16 {
        let whole = self.scale() == 0 && (low.into()..=high.into()).contains(&self.mantissa());
        if whole { self.mantissa() as u16 } else { 0 }
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.get() < 0
    }

    /// 10^`scale`: what one is in mantissas.
    fn unit(self) -> i64 {
        10_i64.pow(u32::from(self.scale()))
    }

    /// The number with the other sign.
    pub(crate) fn negated(self) -> Self {
        self.with(-self.mantissa())
    }

    /// What an index of this much says of the change: 112,5 % → 12,5 %.
    pub(crate) fn index_to_change(self) -> Self {
        self.with(self.mantissa() - 100 * self.unit())
    }

    /// What a multiple of this much says of the change: 1,7 times → 70 %.
    pub(crate) fn times_to_change(self) -> Self {
        self.with((self.mantissa() - self.unit()) * 100)
    }

    /// The completion that exceeding a plan by this much means: 7 % → 107 %.
    pub(crate) fn beyond_hundred(self) -> Self {
        self.with(self.mantissa() + 100 * self.unit())
    }

    /// The number without the comma before three digits, which is one between thousands then: *126,500* → 126500.
    pub(crate) fn grouped(self) -> Self {
        if self.scale() == 3 { Self::new(self.mantissa(), 0).unwrap_or(self) } else { self }
    }

    /// This many thousands and `rest`, which is less than one: *1 triệu 204 nghìn* → 1204. Neither is below zero.
    pub(crate) fn thousands_and(self, rest: Self) -> Option<Self> {
        let is_whole = self.mantissa() < TOO_MANY_THOUSANDS && self.scale() == 0;
        if !is_whole || rest.scale() > 3 || rest.mantissa() >= 1000 * rest.unit() {
            return None;
        }
        Self::new(self.mantissa() * 1000 * rest.unit() + rest.mantissa(), rest.scale())
    }
}

/// Reads the number at the start of `text`: its length in bytes, and its value where it is a plain number.
///
/// The length covers the whole run of digits, points and commas, so that a telephone number is passed over at once
/// (0229.386.411 has a length and no value). It is 0 where `text` starts with no digit.
pub(crate) fn scan(text: &[u8]) -> (usize, Option<Decimal>) {
    let run = run(text);
    (run.len(), value(run))
}

/// Reads a number that a blank was typed into, at the start of `text`: `7. 215,30`.
///
/// Only after a point, before three digits and a decimal part: anything less could be two numbers.
pub(crate) fn scan_apart(text: &[u8]) -> Option<(usize, Decimal)> {
    let head = run(text);
    let [b'.', b' ', rest @ ..] = text.get(head.len()..)? else { return None };
    let second = run(rest);
    let (whole, [b',', decimals @ ..]) = second.split_at_checked(3)? else { return None };
    let plain = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    if head.len() > 3 || head.starts_with(b"0") || !plain(head) || !plain(whole) || !plain(decimals) {
        return None;
    }
    let value = digits(head, b"")?.thousands_and(digits(whole, decimals)?)?;
    Some((head.len() + 2 + second.len(), value))
}

/// Reads a number whose thousands are grouped by single blanks, at the start of `text`: `56 288,5`, as statistics offices write
/// them too (SI brochure, 5.4.4).
///
/// In running text it may be two numbers: *quý 2 300 tỷ đồng*.
pub(crate) fn scan_spaced(text: &[u8]) -> Option<(usize, Decimal)> {
    let digits_at = |at: usize| text.iter().skip(at).take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits_at(0);
    if !(1..=3).contains(&end) || text.starts_with(b"0") {
        return None;
    }
    let head = end;
    while text.get(end) == Some(&b' ') && digits_at(end + 1) == 3 {
        end += 4;
    }
    let groups = text.get(..end).filter(|_| end > head)?;
    let length = end - 3 + run(text.get(end - 3..)?).len();
    match text.get(end..length)? {
        [b',' | b'.', decimals @ ..] if decimals.iter().all(u8::is_ascii_digit) => {
            Some((length, digits(groups, decimals)?))
        }
        [] => Some((length, digits(groups, b"")?)),
        _ => None,
    }
}

/// The digits with single points or commas between them that `text` starts with.
fn run(text: &[u8]) -> &[u8] {
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let mut length = 0;
    while digit(length) || (length > 0 && matches!(text.get(length), Some(b'.' | b',')) && digit(length + 1)) {
        step();
        length += 1;
    }
    text.get(..length).unwrap_or_default()
}

/// The value of a run of digits, points and commas.
///
/// `.` groups thousands and `,` is the decimal mark. A point before one, two or more than three digits is a decimal
/// point, and `1,234.5` or `1,234,567` is English.
fn value(run: &[u8]) -> Option<Decimal> {
    match (count(run, b'.'), count(run, b',')) {
        (0, 0) => whole(run),
        (_, 0) if is_grouped(run, b'.') => digits(run, b""),
        (1, 0) if UNUSUAL => mixed(run, b'.', None),
        (0, 1) => mixed(run, b',', None),
        (0, _) if UNUSUAL && is_grouped(run, b',') => digits(run, b""),
        (_, 1) if let Some(vietnamese) = mixed(run, b',', Some(b'.')) => Some(vietnamese),
        (1, _) if UNUSUAL => mixed(run, b'.', Some(b',')),
        _ => None,
    }
}

/// A number without any separator; a long one that starts with zero is a telephone number or a code.
fn whole(run: &[u8]) -> Option<Decimal> {
    if run.is_empty() || run.len() > 3 && run.starts_with(b"0") { None } else { digits(run, b"") }
}

/// A number with a decimal mark; before it thousands are grouped by `group`, where there is one.
fn mixed(run: &[u8], decimal: u8, group: Option<u8>) -> Option<Decimal> {
    let at = run.iter().position(|&byte| byte == decimal)?;
    let (whole, rest) = (run.get(..at)?, run.get(at + 1..)?);
    let fits = |group| count(rest, group) == 0 && is_grouped(whole, group);
    if group.is_none_or(fits) { digits(whole, rest) } else { None }
}

fn count(run: &[u8], separator: u8) -> usize {
    run.iter().filter(|&&byte| byte == separator).count()
}

/// Whether every group after the first has three digits: 12.345.678. From its end every fourth is a separator.
fn is_grouped(run: &[u8], separator: u8) -> bool {
    let fits = |(at, &byte): (usize, &u8)| (byte == separator) == (run.len() - at).is_multiple_of(4);
    !run.starts_with(b"0") && run.iter().enumerate().all(fits)
}

/// The decimal of the digits in `whole` (separators are passed over) and `rest` after the mark.
fn digits(whole: &[u8], rest: &[u8]) -> Option<Decimal> {
    let mut mantissa = 0_i64;
    let mut seen = 0;
    for digit in whole.iter().chain(rest).filter(|digit| digit.is_ascii_digit()) {
        seen += usize::from(seen > 0 || *digit != b'0');
        if seen > MAX_DIGITS {
            return None;
        }
        mantissa = mantissa * 10 + i64::from(digit - b'0');
    }
    Decimal::new(mantissa, u8::try_from(rest.len()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<f64> {
        scan(text.as_bytes()).1.map(Decimal::to_f64)
    }

    #[test]
    fn reads_vietnamese_numbers() {
        assert_eq!(read("1.924 tỷ"), Some(1924.0));
        assert_eq!(read("3.418,65"), Some(3418.65));
        assert_eq!(read("12,407"), Some(12.407));
        assert_eq!(read("69,2%"), Some(69.2));
        assert_eq!(read("03"), Some(3.0));
        assert_eq!(read("0,32"), Some(0.32));
        assert_eq!(read("1.234.567"), Some(1_234_567.0));
        assert_eq!(read("75. Đến"), Some(75.0));
    }

    #[test]
    fn reads_numbers_with_a_blank_inside() {
        let apart = |text: &str| scan_apart(text.as_bytes()).map(|(length, value)| (length, value.to_f64()));
        assert_eq!(apart("7. 215,30 triệu"), Some((9, 7215.3)));
        assert_eq!(apart("318. 640,5"), Some((10, 318_640.5)));
        assert_eq!(apart("2022. 215,3"), None, "a year ends the sentence");
        assert_eq!(apart("5. 215 tấn"), None);
        assert_eq!(apart("7. 15,3"), None);
    }

    #[test]
    fn reads_numbers_with_blanks_between_thousands() {
        let spaced = |text: &str| scan_spaced(text.as_bytes()).map(|(length, value)| (length, value.to_f64()));
        assert_eq!(spaced("56 288 tỷ"), Some((6, 56_288.0)));
        assert_eq!(spaced("1 250 300,5%"), Some((11, 1_250_300.5)));
        assert_eq!(spaced("1 250 30"), Some((5, 1250.0)));
        for text in ["2015 288", "056 288", "56 28", "56 2888", "56  288", "56 288.100,5", "56,1 288", "56 ", ""] {
            assert_eq!(spaced(text), None, "{text}");
        }
    }

    #[test]
    fn reads_english_numbers() {
        assert_eq!(read("98.45%"), Some(98.45));
        assert_eq!(read("1,234.5"), Some(1234.5));
        assert_eq!(read("1.924,20,8"), None, "two numbers in one");
        assert_eq!(read("1,234,567"), Some(1_234_567.0));
        assert_eq!(read("0.125"), Some(0.125));
    }

    #[test]
    fn passes_over_what_is_no_number() {
        for text in ["0229.386.411", "02293864", "1.23.456", "1,2,3", "1234567890123456", "1,0000000000000000001"] {
            assert_eq!(scan(text.as_bytes()), (text.len(), None), "{text}");
        }
        assert_eq!(scan(b"x"), (0, None));
    }

    #[test]
    fn changes_are_exact() {
        let decimal = |mantissa, scale| Decimal::new(mantissa, scale).unwrap();
        assert_eq!(decimal(1208, 1).index_to_change().to_f64(), 20.8);
        assert_eq!(decimal(17, 1).times_to_change().to_f64(), 70.0);
        assert_eq!(decimal(34, 1).beyond_hundred().to_f64(), 103.4);
        assert_eq!(decimal(1, 0).thousands_and(decimal(71, 0)).map(Decimal::to_f64), Some(1071.0));
        assert_eq!(decimal(1, 0).thousands_and(decimal(9995, 1)).map(Decimal::to_f64), Some(1999.5));
        assert_eq!(decimal(3, 0).thousands_and(decimal(1261, 0)), None);
    }
}
