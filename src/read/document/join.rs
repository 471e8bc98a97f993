//! Joining: what the prose and the tables of one document state → one report.
//!
//! Prose comes first, because it carries the words that figures were read from. What a table states follows, but for
//! rows that only say again what the prose said. Where the text has no figure of its own, its headings still tell what
//! the tables are about.

use crate::read::buckets::Buckets;
use crate::read::prose::normalise::key;
use crate::read::table::{self, Table};
use crate::read::{ReadError, prose};
use crate::report::{Indicator, Report};

/// The report of a document whose `text` says `prose` and which has these tables.
pub(super) fn report(text: &str, prose: Result<Report, ReadError>, tables: &[Table]) -> Result<Report, ReadError> {
    let silent = matches!(prose, Err(ReadError::NoFigures));
    let mut joined = prose;
    let mut known = Known { places: Buckets::new(), count: 0 };
    for (number, table) in tables.iter().enumerate() {
        let read = table::report(table);
        match (&mut joined, read) {
            (Ok(joined), Ok(report)) => known.add(&mut joined.indicators, report.indicators),
            (Ok(_), Err(_)) => {}
            (Err(_), read) => {
                if read.is_ok() || number == 0 {
                    joined = read;
                }
            }
        }
    }
    if silent && let Ok(joined) = &mut joined {
        let told = prose::outline(text);
        joined.title = told.title.or_else(|| joined.title.take());
        joined.place = joined.place.take().or(told.place);
        joined.period = joined.period.or(told.period);
    }
    joined
}

/// With how many indicators of one name a row is compared.
const VERSIONS: usize = 8;

/// Where in a report a name stands, so that time stays linear however many tables there are.
struct Known {
    places: Buckets,
    /// How many of the report's indicators are in `places`.
    count: usize,
}

impl Known {
    /// Adds those of the `rows` of one table that `indicators` does not say already.
    fn add(&mut self, indicators: &mut Vec<Indicator>, rows: Vec<Indicator>) {
        for one in indicators.get(self.count..).unwrap_or_default() {
            self.places.add(key(&one.name).as_bytes());
        }
        self.count = indicators.len();
        for row in rows {
            let name = key(&row.name);
            let same = |at: usize| indicators.get(at).is_some_and(|one| key(&one.name) == name && says(one, &row));
            if !self.places.of(name.as_bytes()).take(VERSIONS).any(same) {
                indicators.push(row);
            }
        }
    }
}

/// Whether `one` says all that `other`, of the same name, does.
fn says(one: &Indicator, other: &Indicator) -> bool {
    let (said, asked) = (figures(one), figures(other));
    let growth = |base| one.growth_by(base).map(|growth| growth.pct);
    said.iter().zip(&asked).all(|(said, asked)| asked.is_none() || said == asked)
        && other.growth.iter().all(|other| growth(other.base) == Some(other.pct))
        && key(&one.unit) == key(&other.unit)
}

/// All figures but the growth.
fn figures(one: &Indicator) -> [Option<f64>; 6] {
    [
        one.value.map(|value| value.number),
        one.previous.map(|previous| previous.number),
        one.plan.map(|plan| plan.low),
        one.plan.map(|plan| plan.high),
        one.completion.map(|completion| completion.pct.get()),
        one.share.map(|share| share.pct.get()),
    ]
}
