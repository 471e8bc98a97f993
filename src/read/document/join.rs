//! Joining: what the prose and the tables of one document state → one report.
//!
//! Prose comes first, because it carries the words that figures were read from. What a table states follows, but for
//! rows that only say again what the prose said. Where the text has no figure of its own, its headings still tell what
//! the tables are about.

use crate::read::names::Names;
use crate::read::prose::texts::key;
use crate::read::table::{self, Table};
use crate::read::{ReadError, prose};
use crate::report::{Indicator, Report};

/// The report of a document whose `text` says `prose` and which has these tables.
pub(super) fn report(text: &str, prose: Result<Report, ReadError>, tables: &[Table]) -> Result<Report, ReadError> {
    let silent = matches!(prose, Err(ReadError::NoFigures));
    let mut joined = prose;
    let mut known = Names::new();
    for (number, table) in tables.iter().enumerate() {
        let read = table::report(table);
        match (&mut joined, read) {
            (Ok(joined), Ok(report)) => add(&mut known, &mut joined.indicators, report.indicators),
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

/// Adds those of the `rows` of one table that `indicators` does not say already.
fn add(known: &mut Names, indicators: &mut Vec<Indicator>, rows: Vec<Indicator>) {
    for one in indicators.get(known.count()..).unwrap_or_default() {
        known.add(key(&one.name));
    }
    for row in rows {
        if !known.any(&key(&row.name), 1, indicators, &mut |one| says(one, &row)) {
            indicators.push(row);
        }
    }
}

/// Whether `one` says all that `other`, of the same name, does.
fn says(one: &Indicator, other: &Indicator) -> bool {
    let (said, asked) = (figures(one), figures(other));
    let growth = |base| one.growth_by(base).map(|growth| growth.pct);
    said.iter().zip(&asked).all(|(said, asked)| asked.is_nan() || said == asked)
        && other.growth.iter().all(|other| growth(other.base) == Some(other.pct))
        && key(&one.unit) == key(&other.unit)
}

/// All figures but the growth; not a number where there is none.
fn figures(one: &Indicator) -> [f64; 6] {
    let plan = one.plan.map_or([f64::NAN; 2], |plan| [plan.low, plan.high]);
    [
        one.value.map_or(f64::NAN, |value| value.number),
        one.previous.map_or(f64::NAN, |previous| previous.number),
        one.completion.map_or(f64::NAN, |completion| completion.pct.get()),
        one.share.map_or(f64::NAN, |share| share.pct.get()),
        plan[0],
        plan[1],
    ]
}
