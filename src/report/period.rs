//! The part of the year that a report covers.

use super::Percent;

/// The first `months` months of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    months: u8,
    year: Option<u16>,
}

impl Period {
    /// A period of `months` months (1 to 12) of `year` (1900 to 2200), `None` when either is out of its range.
    #[must_use]
    pub fn new(months: u8, year: Option<u16>) -> Option<Self> {
        let fits = (1..=12).contains(&months) && year.is_none_or(|year| (1900..=2200).contains(&year));
        fits.then_some(Self { months, year })
    }

    /// How many months the period has, 1 to 12.
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
