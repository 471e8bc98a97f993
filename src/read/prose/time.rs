//! Periods and dates: `9 tháng năm 2022`, `tháng 7/2022`, `quý III`, `31/12`.
//!
//! In go tokens, out comes a [`When`]. Periods are never figures; they name what is compared with (a base), what a
//! report covers (its frame) and when a figure was true.

use super::run::Run;
use super::view::View;
use super::word::{Word, Words, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::report::Alone;

/// A kind of part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Any day but the last of a year.
    Day,
    /// 31/12
    YearEnd,
    /// A month, by its number.
    Month,
    /// A quarter, by its number.
    Quarter,
    /// The first so many months of a year.
    Months,
    Year,
    /// *cả năm*: the year to its end, in a report on less of it.
    Whole,
    /// A span of years, a rest of a year: nothing to compare with.
    Other,
}

/// A part of the calendar and its year, where one is said. In this order, by which the part is the lowest byte of a word,
/// and whether there is one the shortest question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub(crate) struct When {
    pub(crate) part: Part,
    /// Which month or quarter, how many months, also of the rest of a year; else 0.
    pub(crate) count: u8,
    /// 0 where none is said.
    pub(crate) year: u16,
}

impl When {
    /// Whether it is a month, a quarter, a year or some months of one: what a level can be true of.
    pub(crate) fn is_span(self) -> bool {
        matches!(self.part, Part::Month | Part::Quarter | Part::Months | Part::Year | Part::Whole)
    }

    /// Whether it is of the year before `year`; 0 is no known year.
    pub(crate) fn is_before(self, year: u16) -> bool {
        self.year > 0 && self.year + 1 == year
    }

    /// The month of the year that it ends with; 0 where it has none.
    pub(crate) fn last_month(self) -> u8 {
        match self.part {
            Part::Months | Part::Month => self.count,
            Part::Quarter => self.count * 3,
            Part::Year | Part::Whole => 12,
            Part::Day | Part::YearEnd | Part::Other => 0,
        }
    }

    /// What it is alone.
    pub(crate) fn alone(self) -> Option<Alone> {
        match self.part {
            Part::Month => Some(Alone::Month),
            Part::Quarter => Some(Alone::Quarter),
            _ => None,
        }
    }

    /// Whether it is the same part of any year.
    pub(crate) fn is_part_of(self, other: Self) -> bool {
        self.part == other.part && self.count == other.count
    }
}

/// A period, and in `end` the token after it.
fn found(part: Part, count: u8, year: u16, after: usize, end: &mut usize) -> Option<When> {
    *end = after;
    Some(When { part, count, year })
}

/// Reads the period or date at token `at`; tells in `end` the token after it.
pub(crate) fn read(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    match view.word(at) {
        Word::NONE => numeric(view, at, end),
        Word::tháng => read_month(view, at, end),
        Word::quý => numbered(view, at + 2, Part::Quarter, quarter(view, at + 1), end),
        Word::ngày => date(view, at + 1, end),
        Word::năm
            if !UNUSUAL
                || !view.is_word(at + 1, Word::tháng)
                || !matches!(view.word(at + 2), Word::đầu | Word::qua) =>
        {
            year(view, at + 1, end)
        }
        Word::cả if view.is_word(at + 1, Word::năm) => {
            let when = with_year(view, at + 1, Part::Whole, 0, end);
            *end = (at + 2).max(*end);
            when
        }
        Word::giai | Word::nhiệm if UNUSUAL => years(view, at + 2, end),
        // "tại thời điểm 1/4/2018"
        Word::thời if UNUSUAL && view.is_word(at + 1, Word::điểm) => date(view, at + 2, end),
        Word::nửa if view.is_word(at + 1, Word::đầu) && view.is_word(at + 2, Word::năm) => {
            with_year(view, at + 2, Part::Months, 6, end)
        }
        // Asked of every word of a text: look at the next ones first.
        _ if UNUSUAL && (!LONG_TEXTS || is_near(view, at)) => {
            let count = spelled(view, at);
            months(view, after_number(view, at, count), count, end)
        }
        _ => None,
    }
}

/// The month that *tháng* at `at` begins.
fn read_month(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    let month = month(view, at + 1);
    numbered(view, after_number(view, at + 1, month), Part::Month, month, end)
}

/// Whether *tháng* or *quý* stands one or two tokens after `at`.
pub(crate) fn is_near(view: &View<'_>, at: usize) -> bool {
    follows(view, at + 1) || follows(view, at + 2)
}

/// Whether *tháng* or *quý* stands at `at`.
fn follows(view: &View<'_>, at: usize) -> bool {
    matches!(view.word(at), Word::tháng | Word::quý)
}

/// A period that starts with a number: `9 tháng`, `31/12`, `3/2022`, `5/6/2022`, `2021-2025`.
fn numeric(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    // "01 tháng 4 năm 2011" is a day.
    if follows(view, at + 1) && small(view, at + 2, 12) == 0 {
        return months(view, at + 1, small(view, at, 12), end);
    }
    // "đến 2011 con số này đạt 4.000 người", "Đến 2015, …"; not "từ 2005 đến 2015, …"
    let before = at.wrapping_sub(1);
    let until = UNUSUAL && view.is_word(before, Word::đến) && view.year(before.wrapping_sub(1)) == 0;
    let ends = || view.is_mark(at + 1, ',') || view.key(Run::new(at + 1, at + 3)) == "con số";
    if until && view.year(at) > 0 && ends() {
        return found(Part::Year, 0, view.year(at), at + 1, end);
    }
    // "15 ngày đầu tháng 8/2018" is of that month.
    let days = UNUSUAL && view.is_word(at + 1, Word::ngày) && view.is_word(at + 2, Word::đầu);
    if days && view.is_word(at + 3, Word::tháng) && view.whole(at, 2, 30) > 0 {
        return read_month(view, at + 3, end);
    }
    // "5 năm", "5 năm qua"; not "12 năm 2022"
    let next = view.word(at + 2);
    if UNUSUAL
        && view.is_word(at + 1, Word::năm)
        && !matches!(next, Word::NONE | Word::học)
        && view.whole(at, 2, 99) > 0
    {
        return found(Part::Other, 0, 0, at + 2 + usize::from(next == Word::qua), end);
    }
    let date = date(view, at, end);
    let whole = date.filter(|when| {
        let length = *end - at;
        length == 5 || when.part == Part::YearEnd || UNUSUAL && when.year > 0 && length == 3 || follows_day(view, at)
    });
    if UNUSUAL { whole.or_else(|| years(view, at, end)) } else { whole }
}

/// Words that a date follows.
const BEFORE_DAYS: Words = any!(ngày sáng chiều tối trước điểm đến);

/// Whether the word before says that a date follows.
fn follows_day(view: &View<'_>, at: usize) -> bool {
    // "cây ngắn ngày 15 ha"
    let area = UNUSUAL && view.is_word(at + 1, Word::ha);
    BEFORE_DAYS.has(view.word(at.wrapping_sub(1))) && !area
}

/// So many months or quarters, if there are any: `tháng` or `quý` at `at`, and its tail.
fn months(view: &View<'_>, at: usize, count: u8, end: &mut usize) -> Option<When> {
    let tail = at + 1;
    let count = match view.word(at) {
        Word::tháng if count > 0 => count,
        Word::quý if (1..4).contains(&count) && matches!(view.word(tail), Word::đầu | Word::năm) => 3 * count,
        _ => return None,
    };
    let (part, count, more) = match view.word(tail) {
        // Before a year *năm* belongs to the year; "6 tháng đầu năm trước" is of that.
        Word::đầu if view.is_word(tail + 1, Word::năm) && view.year(tail + 2) == 0 => {
            (Part::Months, count, if UNUSUAL && view.is_word(tail + 2, Word::trước) { 1 } else { 2 })
        }
        Word::đầu => (Part::Months, count, 1),
        Word::cuối if view.is_word(tail + 1, Word::năm) && view.year(tail + 2) == 0 => (Part::Other, count, 2),
        Word::cuối => (Part::Other, count, 1),
        Word::qua if UNUSUAL => (Part::Months, count, 1),
        _ => (Part::Months, count, 0),
    };
    with_year(view, tail + more, part, count, end)
}

/// How many digits a year has.
const YEAR_DIGITS: usize = 4;

/// A period before token `at`, with the year that may follow: `năm 2022`, `/2022`, `-2022`, `2022`, or *năm nay*, which says none.
/// Amounts of that size are written with a point.
fn with_year(view: &View<'_>, at: usize, part: Part, count: u8, end: &mut usize) -> Option<When> {
    let joint = usize::from(view.is_word(at, Word::năm) || matches!(view.mark(at), '/' | '-'));
    let plain = joint > 0 || view.length(at) == YEAR_DIGITS;
    let year = if plain { view.year(at + joint) } else { 0 };
    let said = year > 0 || joint > 0 && view.is_word(at + 1, Word::nay);
    found(part, count, year, if said { at + joint + 1 } else { at }, end)
}

/// A part of the year by its number, before token `at`, with the year that may follow; nothing where it has no number.
fn numbered(view: &View<'_>, at: usize, part: Part, number: u8, end: &mut usize) -> Option<When> {
    if number > 0 { with_year(view, at, part, number, end) } else { None }
}

/// The whole number at `at`, if it is one from 1 to `high`; else 0.
fn small(view: &View<'_>, at: usize, high: u16) -> u8 {
    view.whole(at, 1, high) as u8
}

/// The number of months that is spelled at `at`, up to twelve; 0 where none is.
fn spelled(view: &View<'_>, at: usize) -> u8 {
    let more = match view.word(at + 1) {
        Word::một => 1,
        Word::hai => 2,
        _ => 0,
    };
    match view.word(at).spelled() {
        10 => 10 + more,
        number => number,
    }
}

/// The token after the number of months at `at`, which has two words from *mười một* on.
fn after_number(view: &View<'_>, at: usize, number: u8) -> usize {
    at + 1 + usize::from(UNUSUAL && number > 10 && view.is_word(at, Word::mười))
}

/// The month after *tháng*: `9`, `chín`, `giêng`. *Mỗi tháng một lần* names none, and neither does *tháng năm 2022*; 0
/// where none is named.
fn month(view: &View<'_>, at: usize) -> u8 {
    match view.word(at) {
        Word::NONE => small(view, at, 12),
        Word::giêng if UNUSUAL => 1,
        Word::chạp if UNUSUAL => 12,
        Word::một if UNUSUAL => 0,
        Word::năm if view.year(at + 1) > 0 => 0,
        _ if UNUSUAL => spelled(view, at),
        _ => 0,
    }
}

/// The number of a quarter: `3`, `iii`, `ba`; 0 where none is named.
fn quarter(view: &View<'_>, at: usize) -> u8 {
    match view.word(at) {
        Word::i | Word::nhất => 1,
        Word::ii => 2,
        Word::iii => 3,
        Word::iv => 4,
        Word::NONE => small(view, at, 4),
        word if UNUSUAL && word.spelled() < 5 => word.spelled(),
        _ => 0,
    }
}

/// What follows *năm*: `2022`, `học 2021-2022`.
fn year(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    if UNUSUAL && view.is_word(at, Word::học) {
        return years(view, at + 1, end);
    }
    let year = view.year(at);
    if year > 0 { found(Part::Year, 0, year, at + 1, end) } else { None }
}

/// `2021-2025`.
fn years(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    let span = view.year(at) > 0 && view.is_dash(at + 1) && view.year(at + 2) > 0;
    if span { found(Part::Other, 0, 0, at + 3, end) } else { None }
}

/// `5/6/2022`, `20/9`, `6/2022`, `5 tháng 6 năm 2022`, `20`.
fn date(view: &View<'_>, at: usize, end: &mut usize) -> Option<When> {
    let first = small(view, at, 31);
    if first == 0 {
        return None;
    }
    let month = small(view, at + 2, 12);
    let part = if first == 31 && month == 12 { Part::YearEnd } else { Part::Day };
    if view.is_word(at + 1, Word::tháng) {
        return if month > 0 { with_year(view, at + 3, part, 0, end) } else { None };
    }
    if !UNUSUAL {
        return None;
    }
    let joint = view.mark(at + 1);
    if !matches!(joint, '/' | '-') || !view.is_glued(at + 1) {
        // "so với cùng kỳ năm trước 12 tỷ đồng" and "đến 12 tỷ đồng" name no day.
        let day = follows_day(view, at) && !matches!(view.word(at.wrapping_sub(1)), Word::trước | Word::đến);
        return if day { found(Part::Day, 0, 0, at + 1, end) } else { None };
    }
    let year = view.year(at + 2);
    if joint == '/' && year > 0 {
        // "Thông tư 02/2023/TT-NHNN"
        if view.is_mark(at + 3, '/') {
            return found(Part::Other, 0, 0, at + 3, end);
        }
        return if first <= 12 { found(Part::Month, first, year, at + 3, end) } else { None };
    }
    let year = if matches!(view.mark(at + 3), '/' | '-') { view.year(at + 4) } else { 0 };
    if month > 0 { found(part, 0, year, if year > 0 { at + 5 } else { at + 3 }, end) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::lex::tokens;
    use super::super::lexicon::Lexicon;
    use super::super::normalise::fold;
    use super::*;

    fn read_all(text: &str) -> Option<(Part, u8, u16, usize)> {
        let folded = fold(text);
        let tokens = tokens(&folded, &Lexicon::new());
        let mut end = 0;
        let when = read(&View { folded: &folded, tokens: &tokens }, 0, &mut end);
        when.map(|when| (when.part, when.count, when.year, end))
    }

    #[test]
    fn reads_periods() {
        assert_eq!(read_all("9 tháng năm 2022"), Some((Part::Months, 9, 2022, 4)));
        assert_eq!(read_all("6 tháng đầu năm 2023"), Some((Part::Months, 6, 2023, 5)));
        assert_eq!(read_all("sáu tháng đầu năm"), Some((Part::Months, 6, 0, 4)));
        assert_eq!(read_all("tháng 7/2022"), Some((Part::Month, 7, 2022, 4)));
        assert_eq!(read_all("quý III/2024"), Some((Part::Quarter, 3, 2024, 4)));
        assert_eq!(read_all("năm 2022"), Some((Part::Year, 0, 2022, 2)));
        assert_eq!(read_all("9 tháng 2022"), Some((Part::Months, 9, 2022, 3)));
        assert_eq!(read_all("quý III 2024"), Some((Part::Quarter, 3, 2024, 3)));
        assert_eq!(read_all("tháng 9 năm nay"), Some((Part::Month, 9, 0, 4)));
        assert_eq!(read_all("9 tháng 2.022 hộ"), Some((Part::Months, 9, 0, 2)));
    }

    #[test]
    fn reads_periods_in_words() {
        assert_eq!(read_all("tháng mười một năm 2023"), Some((Part::Month, 11, 2023, 5)));
        assert_eq!(read_all("tháng giêng"), Some((Part::Month, 1, 0, 2)));
        assert_eq!(read_all("tháng năm năm 2022"), Some((Part::Month, 5, 2022, 4)));
        assert_eq!(read_all("mười tháng năm 2022"), Some((Part::Months, 10, 2022, 4)));
        assert_eq!(read_all("mười một tháng đầu năm 2022"), Some((Part::Months, 11, 2022, 6)));
        assert_eq!(read_all("năm tháng đầu năm"), Some((Part::Months, 5, 0, 4)));
        assert_eq!(read_all("quý ba năm 2022"), Some((Part::Quarter, 3, 2022, 4)));
        assert_eq!(read_all("ba quý đầu năm"), Some((Part::Months, 9, 0, 4)));
        assert_eq!(read_all("3 quý năm 2024"), Some((Part::Months, 9, 2024, 4)));
        for text in ["tháng một lần", "tháng năm 2022", "năm tháng ấy", "mười hai hộ", "3 quý khách"]
        {
            assert_eq!(read_all(text), None, "{text}");
        }
    }

    #[test]
    fn reads_dates() {
        assert_eq!(read_all("5/6/2022"), Some((Part::Day, 0, 2022, 5)));
        assert_eq!(read_all("01 tháng 4 năm 2011"), Some((Part::Day, 0, 2011, 5)));
        assert_eq!(read_all("ngày 20/9"), Some((Part::Day, 0, 0, 4)));
        assert_eq!(read_all("31/12"), Some((Part::YearEnd, 0, 0, 3)));
        assert_eq!(read_all("2021-2025"), Some((Part::Other, 0, 0, 3)));
        assert_eq!(read_all("9/20 tấn"), None, "a fraction");
        assert_eq!(read_all("2022"), None);
    }
}
