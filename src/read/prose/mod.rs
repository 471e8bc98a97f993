//! Prose: running text of a report → facts and a report.
//!
//! The phases, a file each; each takes what the one before made:
//!
//! 1. [`normalise`] folds the source (with [`letters`]) and knows the way back to its bytes;
//! 2. [`lex`] makes tokens;
//! 3. [`item`] groups tokens by the tables of [`cue`] and [`mod@unit`], by [`time`] and [`figure`];
//! 4. [`clause`] finds sentences, [`frame`] what the report as a whole covers;
//! 5. [`predicate`] finds each figure's verb, [`complement`] its reference, [`subject`] and [`name`] its
//!    indicator, [`claim`] what it states;
//!    [`attach`] and [`naming`] bring the three together;
//! 6. [`inherit`] fills in what short clauses leave unsaid and makes facts.

mod attach;
mod claim;
mod clause;
mod complement;
mod cue;
mod figure;
mod frame;
mod inherit;
mod item;
pub(crate) mod letters;
mod lex;
mod lexicon;
mod name;
mod naming;
pub(crate) mod normalise;
mod predicate;
mod sense;
mod subject;
mod time;
mod unit;
mod view;

use super::{Fact, ReadError, gather};
use crate::report::{Period, Report};

/// Reads every figure that `text` states without doubt, in text order.
///
/// The spans of the facts point into `text`. A number that could be read in two ways is left out.
///
/// ```
/// use chi_tieu::read::{Kind, prose};
///
/// let text = "Thu ngân sách đạt 148,2 tỷ đồng, bằng 84,7% KH, giảm 3% so với cùng kỳ.";
/// let facts = prose::facts(text);
/// assert_eq!(facts.len(), 3);
/// assert_eq!(facts[2].kind, Kind::GrowthPct);
/// assert_eq!(facts[2].number, -3.0);
/// assert_eq!(facts[2].span.of(text), Some("giảm 3% so với cùng kỳ"));
/// ```
#[must_use]
pub fn facts(text: &str) -> Vec<Fact> {
    read(text).0
}

/// Reads `text` as a report: its frame, and its facts gathered into indicators.
///
/// # Errors
///
/// [`ReadError::EmptyText`] and [`ReadError::NoFigures`].
///
/// ```
/// use chi_tieu::read::{ReadError, prose};
///
/// let report = prose::report("9 tháng năm 2022, huyện Đầm Hà thu ngân sách đạt 148,2 tỷ đồng.")?;
/// assert_eq!(report.place.as_deref(), Some("huyện Đầm Hà"));
/// assert_eq!(report.indicators.len(), 1);
/// assert_eq!(prose::report("Một ngày đẹp trời."), Err(ReadError::NoFigures));
/// # Ok::<(), ReadError>(())
/// ```
pub fn report(text: &str) -> Result<Report, ReadError> {
    if text.trim_ascii().is_empty() {
        return Err(ReadError::EmptyText);
    }
    let (facts, frame) = read(text);
    if facts.is_empty() {
        return Err(ReadError::NoFigures);
    }
    let period = frame.period();
    Ok(Report { title: frame.title, place: frame.place, period, indicators: gather::indicators(&facts) })
}

/// The place and the period that a caption and headers name.
pub(crate) fn place_and_period(text: &str) -> (Option<String>, Option<Period>) {
    let frame = read(text).1;
    (frame.place.clone(), frame.period())
}

fn read(text: &str) -> (Vec<Fact>, frame::Frame) {
    let folded = normalise::fold(text);
    let tokens = lex::tokens(&folded);
    let view = view::View { folded: &folded, tokens: &tokens };
    let items = item::items(&view, &lexicon::Lexicon::new());
    let scan = item::Scan { view, items: &items, end: items.list.len() };
    let sentences = clause::sentences(&scan);
    let frame = frame::frame(&scan, &sentences);
    let attached = attach::attach(&scan, &sentences, &frame);
    (inherit::facts(attached, &view), frame)
}
