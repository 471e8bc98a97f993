//! Joining: what the prose and the tables of one document state → one report.
//!
//! Prose comes first, because it carries the words that figures were read from. What a table states follows, but for
//! rows that only say again what the prose said.

use crate::read::ReadError;
use crate::read::prose::{self, normalise::key};
use crate::read::table::{self, Table};
use crate::report::{Indicator, Report};

/// The report of a document with this text and these tables.
pub(super) fn report(text: &str, tables: &[Table]) -> Result<Report, ReadError> {
    let mut joined = prose::report(text);
    for (number, table) in tables.iter().enumerate() {
        let read = table::report(table);
        match (&mut joined, read) {
            (Ok(joined), Ok(report)) => add(&mut joined.indicators, report.indicators),
            (Ok(_), Err(_)) => {}
            (Err(_), read) => {
                if read.is_ok() || number == 0 {
                    joined = read;
                }
            }
        }
    }
    joined
}

fn add(known: &mut Vec<Indicator>, more: Vec<Indicator>) {
    let keys: Vec<String> = known.iter().map(|indicator| key(&indicator.name)).collect();
    for indicator in more {
        let name = key(&indicator.name);
        let said = known.iter().zip(&keys).any(|(one, key)| *key == name && says(one, &indicator));
        if !said {
            known.push(indicator);
        }
    }
}

/// Whether `one` says all that `other`, of the same name, does.
fn says(one: &Indicator, other: &Indicator) -> bool {
    let mut figures = figures(one).into_iter().zip(figures(other));
    let growth = |base| one.growth_by(base).map(|growth| growth.pct);
    figures.all(|(one, other)| other.is_none() || one == other)
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
