//! The part of the year that a report covers.

use super::Percent;

/// The first `months` months of a year, or the last of them alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    months: u8,
    year: Option<u16>,
    alone: Option<Alone>,
}

/// What of a period its source names alone: *tháng 9*, *quý III*. The figures may be of that or of the year so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", repr(u32))]
pub enum Alone {
    /// Its last month.
    Month = 1,
    /// Its last quarter.
    Quarter = 2,
}

impl Alone {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Month, Self::Quarter];

    /// The code of the report JSON: `month` or `quarter`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    /// What has this code, if anything has.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|alone| alone.code() == code)
    }
}

impl Period {
    /// A period of `months` months (1 to 12) of `year` (1900 to 2200), `None` when either is out of its range.
    #[must_use]
    pub fn new(months: u8, year: Option<u16>) -> Option<Self> {
        let fits = (1..=12).contains(&months) && year.is_none_or(|year| (1900..=2200).contains(&year));
        fits.then_some(Self { months, year, alone: None })
    }

    /// The period of which the source names the last month or quarter `alone`. January and the first quarter are the year so far,
    /// and other months than each third end no quarter.
    ///
    /// ```
    /// use chi_tieu::report::{Alone, Period};
    ///
    /// let september = Period::new(9, Some(2022)).expect("a period").named(Some(Alone::Month));
    /// assert_eq!((september.months(), september.alone()), (9, Some(Alone::Month)));
    /// assert_eq!(Period::new(3, None).expect("a period").named(Some(Alone::Quarter)).alone(), None);
    /// ```
    #[must_use]
    pub fn named(self, alone: Option<Alone>) -> Self {
        let ends = |&alone: &Alone| match alone {
            Alone::Month => self.months > 1,
            Alone::Quarter => self.months > 3 && self.months.is_multiple_of(3),
        };
        Self { alone: alone.filter(ends), ..self }
    }

    /// Its last month or quarter, where the source names that alone.
    #[must_use]
    pub const fn alone(self) -> Option<Alone> {
        self.alone
    }

    /// Whether the pace of a plan of the year is worth telling: the period begins with the year and ends before it.
    pub(crate) fn runs(self) -> bool {
        self.months < 12 && self.alone.is_none()
    }

    /// How many months of the year have gone by at its end, 1 to 12.
    #[must_use]
    pub const fn months(self) -> u8 {
        self.months
    }

    /// The calendar year, where it is known.
    #[must_use]
    pub const fn year(self) -> Option<u16> {
        self.year
    }

    /// The share of a year's plan that an even pace would have done by the end of the period: months / 12.
    ///
    /// ```
    /// use chi_tieu::report::Period;
    ///
    /// let nine_months = Period::new(9, Some(2022)).expect("a period");
    /// assert_eq!(nine_months.pace().get(), 75.0);
    /// ```
    #[must_use]
    pub fn pace(self) -> Percent {
        let months = f64::from(self.months);
        Percent::new(100.0 * months / 12.0).unwrap_or(Percent::HUNDRED)
    }
}
