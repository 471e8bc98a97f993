//! The model: what a report says, whatever form it was written in.
//!
//! Readers ([`crate::read`]) make a [`Report`]; charts ([`crate::chart`]) draw one. A report holds only figures
//! that somebody stated. What can be computed from them ([`Indicator::implied_plan`],
//! [`Indicator::implied_previous`], [`Period::pace`]) is a method, so that it can never be mistaken for a
//! statement.

mod base;
mod changes;
mod confidence;
mod doubt;
mod figure;
mod indicator;
pub mod json;
mod percent;
mod period;
#[cfg(any(feature = "cli", feature = "tools"))]
pub mod sheet;
mod span;
pub mod wire;

pub use base::Base;
pub use changes::Changes;
pub use confidence::Confidence;
pub use doubt::Doubt;
pub use figure::{Completion, Growth, Plan, Quantity, Share};
pub(crate) use indicator::PLANS;
pub use indicator::{Better, Indicator};
pub use percent::Percent;
pub use period::{Alone, Period};
pub use span::{ShortSpan, Span};

/// A socio-economic report: what it is about and the indicators it states, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The heading of the report, if one was found or given.
    pub title: Option<String>,
    /// The unit that reports, in its own words: `huyện Đầm Hà`.
    pub place: Option<String>,
    /// The part of the year that the figures cover.
    pub period: Option<Period>,
    /// The indicators, in the order of the source.
    pub indicators: Vec<Indicator>,
}

impl Report {
    /// The share of the year's plan that should be done by the end of the period, where that is known to begin with the year.
    ///
    /// See [`Period::pace`].
    #[must_use]
    pub fn pace(&self) -> Option<Percent> {
        self.period.filter(|period| period.alone().is_none()).map(Period::pace)
    }

    /// The report without what was only guessed ([`Confidence::Low`]): what may be shown as stated.
    #[must_use]
    pub fn sure(mut self) -> Self {
        self.indicators.retain(|indicator| indicator.confidence > Confidence::Low);
        self
    }

    /// Whether any indicator has a figure, and so whether there is anything to show.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        self.indicators.iter().any(Indicator::has_figures)
    }
}
