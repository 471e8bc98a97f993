//! A report as numbers and words, for who shares no memory with this module: the shell makes report JSON of them
//! (`www/wire.js`), the tools a report again, with the places of its figures.
//!
//! Two lists cross to JavaScript at once, and take far fewer bytes than a tree of values that is made here.

use super::{Confidence, Indicator, Period, Report, Share, ShortSpan};
use crate::text::tell;

/// What a month alone adds to the number of months; a quarter twice that.
const ALONE: u32 = 16;

/// Numbers and texts, which are taken off in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wire {
    /// The numbers.
    pub numbers: Vec<f64>,
    /// The texts, each with a `\0` after it.
    pub words: String,
}

/// What a number of an indicator is, as in `www/wire.js`.
mod what {
    /// No more numbers.
    pub(super) const END: u8 = 0;
    pub(super) const VALUE: u8 = 1;
    pub(super) const PREVIOUS: u8 = 2;
    /// The lower end of a plan.
    pub(super) const LOW: u8 = 3;
    /// Its upper end, where that is another.
    pub(super) const HIGH: u8 = 4;
    pub(super) const COMPLETION: u8 = 5;
    pub(super) const SHARE: u8 = 6;
    /// Which way is better, what is in doubt and how sure it is: the place in the list of them.
    pub(super) const BETTER: u8 = 7;
    pub(super) const DOUBT: u8 = 8;
    pub(super) const CONFIDENCE: u8 = 9;
    /// A change against the first base; the others follow.
    pub(super) const GROWTH: u8 = 10;
}

impl Wire {
    /// The report.
    ///
    /// Texts: title and place, and of each indicator name, group and unit. Numbers: months of the period, 16 more where it is a month
    /// alone and 32 more where a quarter, and its year, 0 where there is none; how many indicators; of each what a number is, the number, the first byte and the byte after
    /// the last of the words that state it (0 and 0 where none do), the next number, and 0 at the end.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let mut wire = Self::default();
        wire.optional(report.title.as_deref());
        wire.optional(report.place.as_deref());
        let alone = |period: Period| period.alone().map_or(0, |alone| alone as u32) * ALONE;
        wire.number(report.period.map_or(0, |period| alone(period) + u32::from(period.months())));
        wire.number(report.period.and_then(Period::year).unwrap_or_default());
        wire.number(report.indicators.len() as u32);
        for indicator in &report.indicators {
            wire.indicator(indicator);
        }
        wire
    }

    fn indicator(&mut self, one: &Indicator) {
        self.text(&one.name);
        self.optional(one.group.as_deref());
        self.text(&one.unit);
        let figures = [
            (what::VALUE, one.value.map(|value| (value.number, value.span))),
            (what::PREVIOUS, one.previous.map(|previous| (previous.number, previous.span))),
            (what::LOW, one.plan.map(|plan| (plan.low, plan.span))),
            (what::HIGH, one.plan.filter(|plan| plan.low < plan.high).map(|plan| (plan.high, plan.span))),
            (what::COMPLETION, one.completion.map(|completion| (completion.pct.get(), completion.span))),
        ];
        for (what, figure) in figures {
            if let Some((number, span)) = figure {
                self.figure(what, number, span);
            }
        }
        for change in &one.growth {
            self.figure(what::GROWTH + change.base as u8, change.pct.get(), change.span);
        }
        if let Some(Share { pct, span }) = one.share {
            self.figure(what::SHARE, pct.get(), span);
        }
        let confidence = Some(one.confidence).filter(|&confidence| confidence < Confidence::High);
        let codes = [
            (what::BETTER, one.better.map(|better| better as u8)),
            (what::DOUBT, one.doubt.map(|doubt| doubt as u8)),
            (what::CONFIDENCE, confidence.map(|confidence| confidence as u8)),
        ];
        for (what, code) in codes {
            if let Some(code) = code {
                self.figure(what, code.into(), None);
            }
        }
        self.number(what::END);
    }

    fn figure(&mut self, what: u8, number: f64, span: Option<ShortSpan>) {
        let span = span.map(ShortSpan::span).unwrap_or_default();
        self.number(what);
        self.number(number);
        self.number(span.start as u32);
        self.number(span.end as u32);
    }

    fn optional(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// Adds a number.
    pub fn number(&mut self, number: impl Into<f64>) {
        self.numbers.push(number.into());
    }

    /// Adds a text; the empty one stands for none.
    pub fn text(&mut self, text: &str) {
        tell(&mut self.words, text);
    }
}

#[cfg(any(feature = "cli", not(feature = "sheets")))]
pub use read::{End, read};

#[cfg(any(feature = "cli", not(feature = "sheets")))]
mod read {
    use std::slice::Iter;

    use super::{ALONE, what};
    use crate::report::{
        Alone, Base, Better, Completion, Confidence, Doubt, Growth, Indicator, Percent, Period, Plan, Quantity, Report,
        Share, ShortSpan, Span,
    };
    use crate::text::take;

    /// The report of which [`super::Wire::of`] made `numbers` and `words`; of any others some report, or none.
    #[must_use]
    pub fn read(numbers: &[f64], words: &str) -> Report {
        let mut end = End::of(numbers, words);
        let (title, place) = (end.optional(), end.optional());
        let (months, year) = (end.whole(), end.whole());
        let year = u16::try_from(year).ok().filter(|&year| year > 0);
        let period = u8::try_from(months as u32 % ALONE).ok().and_then(|months| Period::new(months, year));
        let alone = Alone::ALL.into_iter().find(|&alone| alone as u32 == months as u32 / ALONE);
        let period = period.map(|period| period.named(alone));
        let mut indicators = Vec::new();
        // Each takes a number at least.
        for _ in 0..end.whole().min(numbers.len()) {
            indicators.push(end.indicator());
        }
        Report { title, place, period, indicators }
    }

    /// The end where all is taken off.
    #[derive(Debug)]
    pub struct End<'a> {
        numbers: Iter<'a, f64>,
        words: &'a str,
    }

    impl<'a> End<'a> {
        /// The end of these numbers and texts.
        #[must_use]
        pub fn of(numbers: &'a [f64], words: &'a str) -> Self {
            Self { numbers: numbers.iter(), words }
        }

        /// Whether no number is left.
        #[must_use]
        pub fn is_over(&self) -> bool {
            self.numbers.as_slice().is_empty()
        }

        /// The next indicator.
        pub fn indicator(&mut self) -> Indicator {
            let (name, group, unit) = (self.text(), self.optional(), self.text());
            let mut one = Indicator { name, group, unit, ..Indicator::default() };
            loop {
                let what = self.whole() as u8;
                if what == what::END {
                    return one;
                }
                let (number, span) = (self.number(), Span::new(self.whole(), self.whole()));
                set(&mut one, what, number, ShortSpan::of(span).filter(|_| span.start < span.end));
            }
        }

        /// The next number; 0 where none is left.
        pub fn number(&mut self) -> f64 {
            self.numbers.next().copied().unwrap_or_default()
        }

        /// The next number where that is a whole one.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was whole")]
        pub fn whole(&mut self) -> usize {
            self.number() as usize
        }

        /// The next text; the empty one where none is left.
        pub fn text(&mut self) -> String {
            take(&mut self.words).into()
        }

        fn optional(&mut self) -> Option<String> {
            Some(self.text()).filter(|text| !text.is_empty())
        }
    }

    fn set(one: &mut Indicator, what: u8, number: f64, span: Option<ShortSpan>) {
        let pct = Percent::new(number);
        let place = number as usize;
        match what {
            what::VALUE => one.value = Some(Quantity { number, span }),
            what::PREVIOUS => one.previous = Some(Quantity { number, span }),
            what::LOW => one.plan = Some(Plan { low: number, high: number, span }),
            what::HIGH => one.plan = one.plan.map(|plan| Plan { high: number, ..plan }),
            what::COMPLETION => one.completion = pct.map(|pct| Completion { pct, span }),
            what::SHARE => one.share = pct.map(|pct| Share { pct, span }),
            what::BETTER => one.better = Better::ALL.get(place).copied(),
            what::DOUBT => one.doubt = Doubt::ALL.get(place).copied(),
            what::CONFIDENCE => one.confidence = Confidence::ALL.get(place).copied().unwrap_or_default(),
            _ => {
                let base = Base::ALL.get(usize::from(what - what::GROWTH)).copied();
                if let (Some(pct), Some(base)) = (pct, base) {
                    one.growth.push(Growth { pct, base, span });
                }
            }
        }
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use super::*;
    use crate::read::prose;
    use crate::report::json;

    fn back(report: &Report) -> Report {
        let Wire { numbers, words } = Wire::of(report);
        read(&numbers, &words)
    }

    #[test]
    fn a_report_comes_out_as_it_went_in() {
        let full = r#"{
            "title": "Kết quả 9 tháng", "place": "huyện Ví Dụ", "period": { "months": 9, "year": 2022 },
            "indicators": [
                { "name": "Giá trị sản xuất", "group": "Kinh tế", "unit": "tỷ đồng", "value": 1924.5, "previous": 1593,
                  "plan": [2700, 2800], "completion": 69.2, "growth": 20.8, "growthBase": "ytd", "better": "higher" },
                { "name": "Hộ nghèo", "value": 0, "share": 4, "plan": -1, "doubt": "shares", "better": "lower",
                  "growth": [{ "pct": -3, "base": "yoy" }, { "pct": 1, "base": "other" }], "confidence": "low" }
            ]
        }"#;
        for text in [
            full,
            r#"{ "indicators": [] }"#,
            r#"{ "period": { "months": 9, "alone": "quarter" }, "indicators": [{ "name": "A" }] }"#,
        ] {
            let report = json::from_str(text).unwrap();
            assert_eq!(back(&report), report);
        }
    }

    #[test]
    fn so_do_the_places_of_its_figures() {
        let text =
            "Báo cáo 9 tháng năm 2022. Thu ngân sách đạt 148,2 tỷ đồng, bằng 84,7% KH, tăng 6,2% so với cùng kỳ.";
        let report = prose::report(text).unwrap();
        assert_eq!(back(&report), report);
        assert!(report.indicators[0].first_span().is_some());
    }

    #[test]
    fn a_text_has_no_end_within_it() {
        let mut wire = Wire::default();
        wire.text("a\0b");
        assert_eq!(wire.words, "a\u{1}b\0");
    }

    #[test]
    fn what_was_never_told_is_read_to_its_end() {
        let hostile = [f64::NAN, 13.0, f64::INFINITY, 9.0, -1.0, 1e300, 200.0, 255.0];
        for start in 0..hostile.len() {
            let report = read(&hostile[start..], "a\0b");
            assert!(report.indicators.len() <= hostile.len());
        }
    }
}
