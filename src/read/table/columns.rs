//! Columns: where a table has what.
//!
//! In go the headers of a table, out come its [`Columns`], or `None` where they are no headers. Of several columns of a
//! kind one is chosen: the latest year before an earlier one, and of one year the longer part before the shorter, the
//! year so far before a month. Where two are alike none is: nobody says which is meant. What belongs to another year
//! than the figures stays out, but for the level a year before, which is theirs to compare with.

use super::header::{Head, Kind, Label, Scope, base, head, label};
use super::{cell, cell_of};
use crate::read::prose::texts::tidy;
use crate::read::prose::time::{Part, When};
use crate::report::{Base, Period};

/// The place of a column that a table does not have.
const NOWHERE: usize = usize::MAX;
/// So many columns of figures are looked at; no table that somebody reads is wider.
const MOST_CANDIDATES: usize = 64;
/// The least number that an index column may hold, and that no column of changes holds.
const LEAST_INDEX: f64 = 50.0;

/// Where a table has what; each place is [`NOWHERE`] where it has none of the kind.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: usize,
    pub(super) group: usize,
    pub(super) figures: Vec<Head>,
    /// When the values were true, where their header says it.
    pub(super) when: Option<When>,
    /// The headers that were understood, for messages.
    pub(super) known: Vec<String>,
}

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures. `told` is the period that
    /// stands over the table.
    pub(super) fn of(row: &[String], told: Option<Period>) -> Option<Self> {
        let mut columns = Self { name: NOWHERE, unit: NOWHERE, group: NOWHERE, ..Self::default() };
        let mut heads = Vec::new();
        for (at, header) in row.iter().enumerate() {
            match label(header) {
                Some(Label::Numbering) => {}
                Some(Label::Unit) => columns.unit = columns.unit.min(at),
                Some(Label::Group) => columns.group = columns.group.min(at),
                Some(Label::Name) if columns.name == NOWHERE => columns.name = at,
                _ if heads.len() < MOST_CANDIDATES => {
                    if let Some(head) = head(header, at) {
                        heads.push(head);
                        columns.known.push(tidy(header));
                    }
                }
                _ => {}
            }
        }
        // Statistics offices leave the place over the names blank.
        let blank = row.first().is_some_and(|first| tidy(first).is_empty());
        if blank && heads.len() > 1 {
            columns.name = if columns.name == NOWHERE { 0 } else { columns.name };
        }
        columns.choose(heads, told);
        if columns.name == NOWHERE || columns.figures.is_empty() { None } else { Some(columns) }
    }

    /// Takes the columns to read, from left to right, and when their values were true.
    fn choose(&mut self, mut heads: Vec<Head>, told: Option<Period>) {
        let value = heads.get(best(&heads, Kind::Value, Base::Yoy)).copied();
        let mut own = value.and_then(|value| value.when);
        let mut year = own.map_or(0, |when| when.year);
        if year == 0 {
            year = told.and_then(Period::year).unwrap_or(0);
        }
        if let Some(own) = &mut own {
            own.year = year;
        }
        let long = value.is_some_and(|value| value.scope == Scope::Long);
        for head in &mut heads {
            head.kind = fitting(head, own, long, year).unwrap_or(Kind::Nothing);
        }
        let completed = heads.iter().any(|head| head.kind == Kind::Completion);
        for (place, &head) in heads.iter().enumerate() {
            // The level of a month beside a completion of the year: one does not follow from the other.
            let partial = completed && head.kind == Kind::Value && head.scope == Scope::Month;
            if !partial && head.kind != Kind::Nothing && best(&heads, head.kind, head.base) == place {
                self.figures.push(head);
            }
        }
        self.when = own;
    }

    /// Decides by their cells which unclear columns are indices and which are changes.
    pub(super) fn settle(&mut self, body: &[Vec<String>]) {
        for head in &mut self.figures {
            if head.kind == Kind::Unclear {
                head.kind = settled(body, self.name, head.at);
            }
        }
    }
}

/// What a column holds beside values of `own`, which are of the year so far or of more if they are `long`, in a table on
/// `year` (0 where it is not known); `None` where it tells of something else.
fn fitting(head: &mut Head, own: Option<When>, long: bool, year: u16) -> Option<Kind> {
    let other = head.when.filter(|when| when.year > 0 && year > 0 && when.year != year);
    if let Some(against) = head.against {
        let mut when = head.when.or(own)?;
        when.year = if when.year > 0 { when.year } else { year };
        head.base = base(when, against)?;
    }
    let month = head.scope == Scope::Month;
    let compared = head.kind.compares() || head.against.is_some();
    match head.kind {
        Kind::Previous => Some(Kind::Previous),
        Kind::Value => {
            let before = other.zip(own).is_some_and(|(other, own)| other.is_part_of(own) && other.is_before(own.year));
            Some(if before { Kind::Previous } else { Kind::Value })
        }
        _ if other.is_some() => None,
        Kind::Plan | Kind::Completion if month => None,
        // The growth of a month is not that of the year so far.
        _ if month && long && compared && head.base == Base::Yoy => None,
        kind => Some(kind),
    }
}

/// The place of the head of this kind with the latest year and of that the widest scope; [`NOWHERE`] where there is
/// none, or two are alike.
fn best(heads: &[Head], kind: Kind, base: Base) -> usize {
    let mut this_year = 0;
    for when in heads.iter().filter_map(|head| head.when).filter(|when| when.part == Part::Months) {
        this_year = when.year.max(this_year);
    }
    let (mut best, mut most) = (NOWHERE, 0);
    for (place, head) in heads.iter().enumerate() {
        let mut year = head.when.map_or(0, |when| when.year);
        if year == 0 {
            // What says no year is of this one: a month beside the months so far is of theirs.
            year = if head.scope == Scope::Month && this_year > 0 { this_year } else { u16::MAX };
        }
        let rank = u32::from(year) << 8 | head.scope as u32;
        if head.kind == kind && (head.base == base || !kind.compares()) && rank >= most {
            best = if rank == most { NOWHERE } else { place };
            most = rank;
        }
    }
    best
}

/// What the column `at` holds by its cells in rows that have a name in column `name`: any sign (`-3,1`, `+20,8`) or no
/// number of 50 or more: changes. Every number 50 or more: indices. Anything between stays unclear, because reading it
/// either way could invent a number.
fn settled(body: &[Vec<String>], name: usize, at: usize) -> Kind {
    let (mut small, mut large) = (false, false);
    for row in body.iter().filter(|row| cell_of(row, name).trim_ascii().len() > 1) {
        let text = cell_of(row, at);
        if let Some((number, _)) = cell::range(text) {
            if cell::is_signed(text) {
                return Kind::Growth;
            }
            let is_small = number.to_f64() < LEAST_INDEX;
            small |= is_small;
            large |= !is_small;
        }
    }
    match (small, large) {
        (_, false) => Kind::Growth,
        (false, true) => Kind::Index,
        (true, true) => Kind::Unclear,
    }
}
