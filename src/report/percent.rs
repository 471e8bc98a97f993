//! Percentages that cannot be anything but a number.

/// A percentage as it is written: `69.2` is 69.2 %, not 0.692 and not 6 920 %. Always finite.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent(f64);

impl Percent {
    /// The whole: 100 %.
    pub const HUNDRED: Self = Self(100.0);

    /// `value` per cent; `None` for a value that is not finite.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(value))
    }

    /// The number before the percent sign.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The part of one: 0.692 for 69.2 %.
    #[must_use]
    pub fn ratio(self) -> f64 {
        self.0 / 100.0
    }
}
