//! Periods in headers: `TH 9 tháng 2022`, `Năm 2021`, `2022`, `Tháng 9/2022 so với tháng 8/2022`.
//!
//! In go the folded words of a header, out comes the period it names first, and the one that it compares with. Headers
//! leave out what prose says: *năm* before a year, *tháng* in `9T/2022`; so they have a grammar of their own.

use crate::read::prose::time::{Part, When};
use crate::read::words::{Words, words};
use crate::text::by_blanks;

/// A header's own period, and what it is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Periods {
    pub(super) own: Option<When>,
    pub(super) against: Option<When>,
    /// Whether the header says nothing but periods and words such as *ước*: `Năm 2021`.
    pub(super) alone: bool,
}

/// Words that may stand around a period without saying what is told of it.
const AROUND: Words = words!("năm" "đầu" "kỳ" "ước" "cả" "của" "và" "sơ" "bộ" "chính" "thức");
/// Words between a period and its year: *6 tháng đầu năm 2023*.
const JOINTS: Words = words!("năm" "đầu" "của");
/// The numbers of quarters.
const QUARTERS: Words = words!("i" "ii" "iii" "iv");

/// The periods among `words`, which stand between single blanks.
pub(super) fn periods(words: &str) -> Periods {
    let mut reader = Reader { told: Periods { alone: true, ..Periods::default() }, ..Reader::default() };
    for word in by_blanks(words) {
        reader.take(word);
    }
    reader.close();
    reader.told.alone &= reader.told.own.is_some();
    reader.told
}

/// What was read of a header.
#[derive(Default)]
struct Reader<'a> {
    told: Periods,
    /// A period whose year may follow.
    open: Option<When>,
    /// The numbers right before, up to two: a day and a month, a number of months.
    numbers: [u16; 2],
    before: &'a str,
    /// Whether what comes is only compared.
    compared: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, word: &'a str) {
        let number = number(word);
        match self.before {
            "tháng" if (1..=12).contains(&number) && self.numbers[1] == 0 => self.begin(Part::Month, number),
            "quý" if quarter(word) > 0 => self.begin(Part::Quarter, quarter(word)),
            _ if number >= 1900 => self.year(number),
            _ if number > 0 => self.numbers = [self.numbers[1], number],
            _ => self.word(word),
        }
        self.before = word;
    }

    fn word(&mut self, word: &str) {
        let [_, count] = self.numbers;
        match word {
            "tháng" if (1..=12).contains(&count) => self.begin(Part::Months, count),
            "quý" if (1..=3).contains(&count) => self.begin(Part::Months, 3 * count),
            "tháng" | "quý" => self.close(),
            _ if months(word) > 0 => self.begin(Part::Months, months(word)),
            "năm" if self.before == "cả" => self.begin(Part::Year, 0),
            _ if JOINTS.has(word) => {}
            _ => {
                self.close();
                self.compared |= word == "so";
                self.told.alone &= AROUND.has(word);
            }
        }
        if !JOINTS.has(word) {
            self.numbers = [0, 0];
        }
    }

    fn begin(&mut self, part: Part, count: u16) {
        self.close();
        self.numbers = [0, 0];
        self.open = Some(When { part, count: count as u8, year: 0 });
    }

    /// Ends the open period with its year; without one, the numbers before tell a month or a day of it.
    fn year(&mut self, year: u16) {
        let (part, count) = match self.numbers {
            [0, month @ 1..=12] => (Part::Month, month),
            [0, _] => (Part::Year, 0),
            [31, 12] => (Part::YearEnd, 0),
            _ => (Part::Day, 0),
        };
        let when = self.open.take().unwrap_or(When { part, count: count as u8, year });
        self.numbers = [0, 0];
        self.push(When { year, ..when });
    }

    fn close(&mut self) {
        if let Some(when) = self.open.take() {
            self.push(when);
        }
    }

    fn push(&mut self, when: When) {
        // A year over several columns: "Năm 2025", under it "Thực hiện 9 tháng".
        let year = self.told.own.filter(|own| own.part == Part::Year && when.year == 0 && !self.compared);
        if self.told.own.is_none() || year.is_some() {
            self.told.own = Some(When { year: year.map_or(when.year, |own| own.year), ..when });
        } else {
            self.told.against = self.told.against.or(Some(when));
        }
    }
}

/// The number that a word is, up to 2200; 0 where it is none.
fn number(word: &str) -> u16 {
    let digits = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let value = word.bytes().take(4).fold(0, |value, digit| 10 * value + u16::from(digit & 15));
    if digits && value <= 2200 { value } else { 0 }
}

/// How many months `9t` says.
fn months(word: &str) -> u16 {
    word.strip_suffix("t").map(number).filter(|count| (1..=12).contains(count)).unwrap_or(0)
}

fn quarter(word: &str) -> u16 {
    let number = number(word);
    if (1..=4).contains(&number) { number } else { QUARTERS.place(word).map_or(0, |place| place as u16 + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Plain = Option<(Part, u8, u16)>;

    fn read(words: &str) -> (Plain, Plain) {
        let plain = |when: Option<When>| when.map(|when| (when.part, when.count, when.year));
        let told = periods(words);
        (plain(told.own), plain(told.against))
    }

    #[test]
    fn reads_the_periods_of_headers() {
        let cases = [
            ("thực hiện 9 tháng 2022", (Part::Months, 9, 2022)),
            ("th 9t 2022", (Part::Months, 9, 2022)),
            ("6 tháng đầu năm 2023", (Part::Months, 6, 2023)),
            ("tháng 9 2022", (Part::Month, 9, 2022)),
            ("9 2022", (Part::Month, 9, 2022)),
            ("quý iii năm 2024", (Part::Quarter, 3, 2024)),
            ("3 quý 2024", (Part::Months, 9, 2024)),
            ("ước năm 2022", (Part::Year, 0, 2022)),
            ("2020", (Part::Year, 0, 2020)),
            ("thực hiện 9 tháng", (Part::Months, 9, 0)),
            ("năm 2022 thực hiện 9 tháng", (Part::Months, 9, 2022)),
            ("năm 2022 cả năm", (Part::Year, 0, 2022)),
            ("ước cả năm", (Part::Year, 0, 0)),
            ("đến 31 12 2021", (Part::YearEnd, 0, 2021)),
            ("ngày 15 9 2021", (Part::Day, 0, 2021)),
        ];
        for (words, expected) in cases {
            assert_eq!(read(words), (Some(expected), None), "{words}");
        }
        assert_eq!(read("% so kh"), (None, None));
        assert_eq!(read("giai đoạn 2021-2025"), (None, None));
    }

    #[test]
    fn reads_what_is_compared() {
        let month = |count, year| Some((Part::Month, count, year));
        assert_eq!(read("tháng 9 2022 so với tháng 8 2022 %"), (month(9, 2022), month(8, 2022)));
        assert_eq!(read("tháng 9 so với năm 2021 %"), (month(9, 0), Some((Part::Year, 0, 2021))));
        assert_eq!(read("2022 so 2021 %").1, Some((Part::Year, 0, 2021)));
    }

    #[test]
    fn knows_what_says_nothing_else() {
        assert!(periods("ước 9 tháng đầu năm 2022").alone && periods("2021").alone);
        assert!(!periods("dân số 2021").alone && !periods("ước").alone);
    }
}
