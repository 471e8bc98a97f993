//! Columns: where a table has what.
//!
//! In go the headers of a table, out come its [`Columns`], or `None` where they are no headers. Of several columns of a
//! kind one is chosen: the latest year before an earlier one, and of one year the longer part before the shorter, the
//! year so far before a month. Where two are alike none is: nobody says which is meant. What belongs to another year
//! than the figures stays out, but for the level a year before, which is theirs to compare with.

use std::cmp::Ordering;

use super::header::{Column, Head, Label, Scope, base, head, label};
use super::{cell, cell_of};
use crate::read::prose::normalise::tidy;
use crate::read::prose::time::{Part, When};
use crate::report::{Base, Period};

/// The place of a column that a table does not have.
const NOWHERE: usize = usize::MAX;
/// So many columns of figures are looked at; no table that somebody reads is wider.
const MOST_CANDIDATES: usize = 64;
/// The least number that an index column may hold, and that no column of changes holds.
const LEAST_INDEX: f64 = 50.0;

/// Where a table has what; each place is [`NOWHERE`] where it has none of the kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: usize,
    pub(super) group: usize,
    pub(super) figures: Vec<(usize, Column)>,
    /// When the values were true, where their header says it.
    pub(super) when: Option<When>,
    /// The headers that were understood, for messages.
    pub(super) known: Vec<String>,
}

/// A column of figures that may be chosen.
type Candidate = (usize, Head);

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures. `told` is the period that
    /// stands over the table.
    pub(super) fn of(row: &[String], told: Option<Period>) -> Option<Self> {
        let (mut name, mut unit, mut group) = (NOWHERE, NOWHERE, NOWHERE);
        let (mut candidates, mut known) = (Vec::new(), Vec::new());
        for (at, header) in row.iter().enumerate() {
            match label(header) {
                Some(Label::Numbering) => {}
                Some(Label::Unit) => unit = unit.min(at),
                Some(Label::Group) => group = group.min(at),
                Some(Label::Name) if name == NOWHERE => name = at,
                _ => {
                    if let Some(head) = head(header).filter(|_| candidates.len() < MOST_CANDIDATES) {
                        candidates.push((at, head));
                        known.push(tidy(header));
                    }
                }
            }
        }
        // Statistics offices leave the place over the names blank.
        let blank = row.first().is_some_and(|first| tidy(first).is_empty());
        if name == NOWHERE && blank && candidates.len() > 1 {
            name = 0;
        }
        let (figures, when) = chosen(&candidates, told);
        (name != NOWHERE && !figures.is_empty()).then_some(Self { name, unit, group, figures, when, known })
    }

    /// Decides by their cells which unclear columns are indices and which are changes.
    pub(super) fn settle(&mut self, body: &[Vec<String>]) {
        for (at, column) in &mut self.figures {
            if let Column::Unclear(base) = *column {
                *column = settled(body, self.name, *at, base);
            }
        }
    }
}

/// The columns to read, from left to right, and when their values were true.
fn chosen(candidates: &[Candidate], told: Option<Period>) -> (Vec<(usize, Column)>, Option<When>) {
    let value = best(candidates, Column::Value);
    let said = value.and_then(|(_, head)| head.when);
    let year = said.map(|when| when.year).filter(|&year| year > 0).or(told.and_then(Period::year)).unwrap_or(0);
    let when = said.map(|when| When { year, ..when });
    let fits = |&(at, head): &Candidate| {
        let value = value.map(|(_, value)| Head { when, ..value });
        fitting(head, value, year).map(|column| (at, Head { column, ..head }))
    };
    let fitting: Vec<Candidate> = candidates.iter().filter_map(fits).collect();
    let completed = fitting.iter().any(|(_, head)| head.column == Column::Completion);
    let mut figures = Vec::new();
    for &(at, head) in &fitting {
        // The level of a month beside a completion of the year: one does not follow from the other.
        let partial = completed && head.column == Column::Value && head.scope == Scope::Month;
        if !partial && best(&fitting, head.column).is_some_and(|(best, _)| best == at) {
            figures.push((at, head.column));
        }
    }
    (figures, when)
}

/// What a column holds beside values under the header `value`, in a table on `year` (0 where it is not known); `None`
/// where it tells of something else.
fn fitting(head: Head, value: Option<Head>, year: u16) -> Option<Column> {
    let own = value.and_then(|value| value.when);
    let other = head.when.filter(|when| when.year > 0 && year > 0 && when.year != year);
    let base = match head.against {
        Some(against) => Some(base(head.when.or(own).map(|when| filled(when, year))?, against)?),
        None => head.column.base(),
    };
    let shorter = head.scope == Scope::Month && value.is_some_and(|value| value.scope == Scope::Long);
    match head.column {
        Column::Previous => Some(Column::Previous),
        Column::Value => {
            let before = other.zip(own).is_some_and(|(other, own)| other.is_part_of(own) && other.year + 1 == own.year);
            Some(if before { Column::Previous } else { Column::Value })
        }
        _ if other.is_some() => None,
        Column::Plan | Column::Completion if head.scope == Scope::Month => None,
        // The growth of a month is not that of the year so far.
        _ if shorter && base == Some(Base::Yoy) => None,
        column => Some(base.map_or(column, |base| column.with_base(base))),
    }
}

fn filled(when: When, year: u16) -> When {
    if when.year > 0 { when } else { When { year, ..when } }
}

/// The column of a kind with the latest year and of that the widest scope; `None` where two are alike.
fn best(candidates: &[Candidate], kind: Column) -> Option<Candidate> {
    let so_far = candidates.iter().filter_map(|(_, head)| head.when).filter(|when| when.part == Part::Months);
    let this_year = so_far.map(|when| when.year).max().filter(|&year| year > 0).unwrap_or(u16::MAX);
    let rank = |head: Head| {
        let year = head.when.map_or(0, |when| when.year);
        // What says no year is of this one: a month beside the months so far is of theirs.
        let unsaid = if head.scope == Scope::Month { this_year } else { u16::MAX };
        let year = if year > 0 { year } else { unsaid };
        (year, head.scope)
    };
    let mut best: Option<Candidate> = None;
    let mut alike = false;
    for &(at, head) in candidates.iter().filter(|(_, head)| head.column == kind) {
        let order = best.map(|(_, best)| rank(head).cmp(&rank(best)));
        alike = order == Some(Ordering::Equal) || alike && order == Some(Ordering::Less);
        if order != Some(Ordering::Less) {
            best = Some((at, head));
        }
    }
    best.filter(|_| !alike)
}

/// What the column `at` holds by its cells in rows that have a name in column `name`: any sign (`-3,1`, `+20,8`) or no
/// number of 50 or more: changes. Every number 50 or more: indices. Anything between stays unclear, because reading it
/// either way could invent a number.
fn settled(body: &[Vec<String>], name: usize, at: usize, base: Base) -> Column {
    let (mut small, mut large) = (false, false);
    for row in body.iter().filter(|row| cell_of(row, name).trim_ascii().len() > 1) {
        let text = cell_of(row, at);
        if let Some((number, _)) = cell::range(text) {
            if cell::is_signed(text) {
                return Column::Growth(base);
            }
            let is_small = number.to_f64() < LEAST_INDEX;
            small |= is_small;
            large |= !is_small;
        }
    }
    match (small, large) {
        (_, false) => Column::Growth(base),
        (false, true) => Column::Index(base),
        (true, true) => Column::Unclear(base),
    }
}
