//! Periods and dates: `9 tháng năm 2022`, `tháng 7/2022`, `quý III`, `31/12`.
//!
//! In go tokens, out comes a [`When`]. Periods are never figures; they name what is compared with (a base), what a
//! report covers (its frame) and when a figure was true.

use super::view::View;
use crate::report::Base;

/// A part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Day(u8, u8),
    Month(u8),
    Quarter(u8),
    /// The first so many months of a year.
    Months(u8),
    Year,
    /// A span of years, a rest of a year: nothing to compare with.
    Other,
}

/// A part of the calendar and its year, where one is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) part: Part,
    pub(crate) year: Option<u16>,
}

impl When {
    /// Whether it is a month, a quarter, a year or some months of one: what a level can be true of.
    pub(crate) fn is_span(self) -> bool {
        matches!(self.part, Part::Month(_) | Part::Quarter(_) | Part::Months(_) | Part::Year)
    }
}

/// Reads the period or date at token `at`; also how many tokens it takes.
pub(crate) fn read(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    let (part, length) = match view.word(at) {
        Some("tháng") => {
            let (month, length) = month(view, at + 1)?;
            (Part::Month(month), length + 1)
        }
        Some("quý") => (Part::Quarter(quarter(view, at + 1)?), 2),
        Some("ngày") => return date(view, at + 1).map(|(when, length)| (when, length + 1)),
        Some("năm") if !view.is_word(at + 1, "tháng") || !view.is_word(at + 2, "đầu") => return year(view, at),
        Some("giai" | "nhiệm") => return years(view, at + 2).map(|(when, length)| (when, length + 2)),
        Some("nửa") if view.is_word(at + 1, "đầu") && view.is_word(at + 2, "năm") => (Part::Months(6), 2),
        Some(_) => {
            let (count, length) = spelled(view, at)?;
            let (part, rest) = months(view, at + length, count)?;
            (part, length - 1 + rest)
        }
        None => return numeric(view, at),
    };
    Some(with_year(view, at, part, length))
}

/// A period that starts with a number: `9 tháng`, `31/12`, `3/2022`, `5/6/2022`, `2021-2025`.
fn numeric(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    if view.is_word(at + 1, "tháng") || view.is_word(at + 1, "quý") {
        let (part, length) = months(view, at + 1, small(view, at, 12)?)?;
        return Some(with_year(view, at, part, length));
    }
    let whole = date(view, at).filter(|&(when, length)| {
        length == 5 || when.part == Part::Day(31, 12) || (when.year.is_some() && length == 3) || follows_day(view, at)
    });
    whole.or_else(|| years(view, at))
}

/// Whether the word before says that a date follows.
fn follows_day(view: &View<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| view.word(before));
    matches!(before, Some("ngày" | "sáng" | "chiều" | "tối" | "trước" | "điểm"))
}

/// `tháng` or `quý` and its tail, after a number of them.
fn months(view: &View<'_>, at: usize, count: u8) -> Option<(Part, usize)> {
    let count = match view.word(at) {
        Some("tháng") => count,
        Some("quý") if count < 4 && matches!(view.word(at + 1), Some("đầu" | "năm")) => 3 * count,
        _ => return None,
    };
    Some(match view.word(at + 1) {
        // Before a year *năm* belongs to the year.
        Some("đầu") if view.is_word(at + 2, "năm") && view.year(at + 3).is_none() => (Part::Months(count), 4),
        Some("đầu") => (Part::Months(count), 3),
        Some("cuối") => (Part::Other, 3),
        _ => (Part::Months(count), 2),
    })
}

/// Adds the year that may follow: `năm 2022`, `/2022`.
fn with_year(view: &View<'_>, at: usize, part: Part, length: usize) -> (When, usize) {
    let next = at + length;
    let joined = view.is_word(next, "năm") || view.is_mark(next, '/');
    match view.year(next + 1).filter(|_| joined) {
        Some(year) => (When { part, year: Some(year) }, length + 2),
        None => (When { part, year: None }, length),
    }
}

fn small(view: &View<'_>, at: usize, high: u16) -> Option<u8> {
    view.whole(at, 1, high).and_then(|number| u8::try_from(number).ok())
}

/// The numbers from one on, as they are spelled; the last are other words for 4 and 7.
const SPELLED: [&str; 12] = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "tư", "bẩy"];

/// The number of months that is spelled at `at`, up to twelve, and how many tokens it takes.
fn spelled(view: &View<'_>, at: usize) -> Option<(u8, usize)> {
    let number =
        |at: usize| SPELLED.iter().zip(1..).find(|&(word, _)| view.is_word(at, word)).map(|(_, number)| number);
    match (number(at)?, number(at + 1)) {
        (10, Some(one @ 1..=2)) => Some((10 + one, 2)),
        (11, _) => Some((4, 1)),
        (12, _) => Some((7, 1)),
        (one, _) => Some((one, 1)),
    }
}

/// The month after *tháng*: `9`, `chín`, `giêng`. *Mỗi tháng một lần* names none, and neither does *tháng năm 2022*.
fn month(view: &View<'_>, at: usize) -> Option<(u8, usize)> {
    match view.word(at) {
        Some("giêng") => Some((1, 1)),
        Some("chạp") => Some((12, 1)),
        Some("một") => None,
        Some("năm") if view.year(at + 1).is_some() => None,
        Some(_) => spelled(view, at),
        None => small(view, at, 12).map(|month| (month, 1)),
    }
}

fn quarter(view: &View<'_>, at: usize) -> Option<u8> {
    match view.word(at) {
        Some("i" | "một" | "nhất") => Some(1),
        Some("ii" | "hai") => Some(2),
        Some("iii" | "ba") => Some(3),
        Some("iv" | "bốn" | "tư") => Some(4),
        _ => small(view, at, 4),
    }
}

/// `năm 2022`, `năm học 2021-2022`.
fn year(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    if view.is_word(at + 1, "học") {
        return years(view, at + 2).map(|(when, length)| (when, length + 2));
    }
    let year = view.year(at + 1)?;
    Some((When { part: Part::Year, year: Some(year) }, 2))
}

/// `2021-2025`.
fn years(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    view.year(at)?;
    (view.is_dash(at + 1) && view.year(at + 2).is_some()).then_some((When { part: Part::Other, year: None }, 3))
}

/// `5/6/2022`, `20/9`, `6/2022`, `5 tháng 6 năm 2022`, `20`.
fn date(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    let first = small(view, at, 31)?;
    if view.is_word(at + 1, "tháng") {
        let month = small(view, at + 2, 12)?;
        return Some(with_year(view, at, Part::Day(first, month), 3));
    }
    if !matches!(view.mark(at + 1), Some('/' | '-')) || !view.is_glued(at + 1) {
        return follows_day(view, at).then_some((When { part: Part::Day(first, 0), year: None }, 1));
    }
    if view.is_mark(at + 1, '/') && view.year(at + 2).is_some() {
        return Some((When { part: Part::Month(first), year: view.year(at + 2) }, 3)).filter(|_| first <= 12);
    }
    let part = Part::Day(first, small(view, at + 2, 12)?);
    let year = view.year(at + 4).filter(|_| matches!(view.mark(at + 3), Some('/' | '-')));
    Some((When { part, year }, if year.is_some() { 5 } else { 3 }))
}

/// What comparing with `when` means in a report about `months` months of `year`.
pub(crate) fn base(when: When, months: Option<u8>, year: Option<u16>) -> Base {
    let before = match (when.year, year) {
        (Some(then), Some(now)) => then + 1 == now,
        (Some(_), None) => true,
        (None, _) => false,
    };
    match when.part {
        Part::Day(31, 12) => Base::Ytd,
        Part::Month(12) if before && months != Some(12) => Base::Ytd,
        Part::Month(12) if when.year.is_none() && months.is_none_or(|now| (2..12).contains(&now)) => Base::Ytd,
        Part::Quarter(4) if before && months == Some(3) => Base::Qoq,
        Part::Year | Part::Months(_) | Part::Month(_) | Part::Quarter(_) if before => Base::Yoy,
        Part::Month(month) if months.is_none_or(|now| now == month + 1) => Base::Mom,
        Part::Quarter(_) if when.year.is_none() || when.year == year => Base::Qoq,
        _ => Base::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lex::tokens;
    use super::super::normalise::fold;
    use super::*;

    fn read_all(text: &str) -> Option<(Part, Option<u16>, usize)> {
        let folded = fold(text);
        let tokens = tokens(&folded);
        read(&View { folded: &folded, tokens: &tokens }, 0).map(|(when, length)| (when.part, when.year, length))
    }

    #[test]
    fn reads_periods() {
        assert_eq!(read_all("9 tháng năm 2022"), Some((Part::Months(9), Some(2022), 4)));
        assert_eq!(read_all("6 tháng đầu năm 2023"), Some((Part::Months(6), Some(2023), 5)));
        assert_eq!(read_all("sáu tháng đầu năm"), Some((Part::Months(6), None, 4)));
        assert_eq!(read_all("tháng 7/2022"), Some((Part::Month(7), Some(2022), 4)));
        assert_eq!(read_all("quý III/2024"), Some((Part::Quarter(3), Some(2024), 4)));
        assert_eq!(read_all("năm 2022"), Some((Part::Year, Some(2022), 2)));
    }

    #[test]
    fn reads_periods_in_words() {
        assert_eq!(read_all("tháng mười một năm 2023"), Some((Part::Month(11), Some(2023), 5)));
        assert_eq!(read_all("tháng giêng"), Some((Part::Month(1), None, 2)));
        assert_eq!(read_all("tháng năm năm 2022"), Some((Part::Month(5), Some(2022), 4)));
        assert_eq!(read_all("mười tháng năm 2022"), Some((Part::Months(10), Some(2022), 4)));
        assert_eq!(read_all("mười một tháng đầu năm 2022"), Some((Part::Months(11), Some(2022), 6)));
        assert_eq!(read_all("năm tháng đầu năm"), Some((Part::Months(5), None, 4)));
        assert_eq!(read_all("quý ba năm 2022"), Some((Part::Quarter(3), Some(2022), 4)));
        assert_eq!(read_all("ba quý đầu năm"), Some((Part::Months(9), None, 4)));
        assert_eq!(read_all("3 quý năm 2024"), Some((Part::Months(9), Some(2024), 4)));
        for text in ["tháng một lần", "tháng năm 2022", "năm tháng ấy", "mười hai hộ", "3 quý khách"]
        {
            assert_eq!(read_all(text), None, "{text}");
        }
    }

    #[test]
    fn reads_dates() {
        assert_eq!(read_all("5/6/2022"), Some((Part::Day(5, 6), Some(2022), 5)));
        assert_eq!(read_all("ngày 20/9"), Some((Part::Day(20, 9), None, 4)));
        assert_eq!(read_all("31/12"), Some((Part::Day(31, 12), None, 3)));
        assert_eq!(read_all("2021-2025"), Some((Part::Other, None, 3)));
        assert_eq!(read_all("9/20 tấn"), None, "a fraction");
        assert_eq!(read_all("2022"), None);
    }

    #[test]
    fn tells_the_base() {
        let base = |part, year| base(When { part, year }, Some(9), Some(2022));
        assert_eq!(base(Part::Year, Some(2021)), Base::Yoy);
        assert_eq!(base(Part::Year, Some(2019)), Base::Other);
        assert_eq!(base(Part::Month(8), None), Base::Mom);
        assert_eq!(base(Part::Month(12), Some(2021)), Base::Ytd);
        assert_eq!(base(Part::Quarter(2), None), Base::Qoq);
    }
}
