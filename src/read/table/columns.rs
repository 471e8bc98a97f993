//! Columns: where a table has what.
//!
//! In go the headers of a table, out come its [`Columns`], or `None` where they are no headers. Of several columns of a
//! kind one is chosen: the latest year before an earlier one, and of one year the longer part before the shorter, the
//! year so far before a month. Where two are alike none is: nobody says which is meant. What belongs to another year
//! than the figures stays out, but for the level a year before, which is theirs to compare with.

use super::header::{Head, Kind, Label, Scope, base, head, label};
use super::settle::settled;
use crate::read::prose::texts::tidy;
use crate::read::prose::time::{Part, When};
use crate::report::{Base, Period};

/// The place of a column that a table does not have.
pub(super) const NOWHERE: usize = usize::MAX;
/// So many columns of figures are looked at; no table that somebody reads is wider.
const MOST_CANDIDATES: usize = 64;

/// Where a table has what; each place is [`NOWHERE`] where it has none of the kind.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) name: usize,
    /// The column that goes on with the names under the same header.
    pub(super) more: usize,
    pub(super) unit: usize,
    pub(super) group: usize,
    pub(super) figures: Vec<Head>,
    /// When the values were true, where their header says it.
    pub(super) when: Option<When>,
    /// The headers that were understood, for messages.
    pub(super) known: Vec<String>,
}

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures. `told` reads the period that
    /// stands over the table, asked for only under such a row; `percent` is whether its unit is `%`; `body` are the rows below.
    pub(super) fn of(
        row: &[String],
        body: &[Vec<String>],
        told: &dyn Fn() -> Option<Period>,
        percent: bool,
    ) -> Option<Self> {
        let mut columns = Self { name: NOWHERE, more: NOWHERE, unit: NOWHERE, group: NOWHERE, ..Self::default() };
        let mut heads = Vec::new();
        for (at, header) in row.iter().enumerate() {
            match label(header) {
                Some(Label::Numbering) => {}
                Some(Label::Unit) => columns.unit = columns.unit.min(at),
                Some(Label::Group) => columns.group = columns.group.min(at),
                Some(Label::Name) if columns.name == NOWHERE => columns.name = at,
                Some(Label::Name) if columns.name + 1 == at && row.get(columns.name) == Some(header) => {
                    columns.more = at;
                }
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
        if columns.name == NOWHERE || heads.is_empty() {
            return None;
        }
        for head in &mut heads {
            head.percent |= percent;
            head.kind = settled(head, body, columns.name, columns.unit);
        }
        columns.choose(heads, told());
        if columns.figures.is_empty() { None } else { Some(columns) }
    }

    /// Takes the columns to read, from left to right, and when their values were true.
    fn choose(&mut self, mut heads: Vec<Head>, told: Option<Period>) {
        let months = told.map_or(0, Period::months);
        let year = told.and_then(Period::year).unwrap_or_else(|| this_year(&heads));
        let value = heads.get(best(&heads, Kind::Value, Base::Yoy, year, months)).copied();
        let mut own = value.and_then(|value| value.when.or_else(|| so_far(&heads, value)));
        let year = own.map(|when| when.year).filter(|&own| own > 0).unwrap_or(year);
        if let Some(own) = &mut own {
            own.year = year;
        }
        let months = own.map_or(months, When::last_month);
        let long = value.is_some_and(|value| value.scope == Scope::Long);
        // "Ước năm 2025 so năm 2024 (%)" beside the value of nine months and that of the year.
        let is_year = |when: Option<When>| when.is_some_and(|when| when.part == Part::Year && when.year == year);
        let apart = !is_year(own) && heads.iter().any(|head| head.kind == Kind::Value && is_year(head.when));
        for head in &mut heads {
            let other = apart && head.kind.compares() && is_year(head.when);
            head.kind = fitting(head, own, long, year).filter(|_| !other).unwrap_or(Kind::Nothing);
        }
        let completed = heads.iter().any(|head| head.kind == Kind::Completion);
        for (place, &head) in heads.iter().enumerate() {
            // The level of a month beside a completion of the year: one does not follow from the other.
            let partial = completed && head.kind == Kind::Value && head.scope == Scope::Month;
            if !partial && head.kind != Kind::Nothing && best(&heads, head.kind, head.base, year, months) == place {
                self.figures.push(head);
            }
        }
        self.when = own;
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

/// The year that a table tells of by its plans, where its values say none: `TH 2024 | KH 2025 | TH 9 tháng`. Of next
/// year's plan it stands further right.
fn this_year(heads: &[Head]) -> u16 {
    let (mut year, mut unsaid) = (0, false);
    for head in heads {
        let when = head.when.filter(|when| when.year > 0);
        unsaid |= head.kind == Kind::Value && when.is_none();
        let Some(when) = when else { continue };
        let is_plan = head.kind == Kind::Plan;
        if if unsaid { year == 0 && (is_plan || when.part == Part::Year) } else { is_plan } {
            year = when.year;
        }
    }
    year
}

/// How many months the column of `value` covers by the month beside it: `Tháng 9 | Lũy kế`.
fn so_far(heads: &[Head], value: Head) -> Option<When> {
    let months = heads.iter().filter(|head| head.kind == Kind::Value && value.scope == Scope::Long);
    let months = months.filter_map(|head| head.when).filter(|when| when.part == Part::Month);
    let last = months.max_by_key(|when| u32::from(when.year) << 8 | u32::from(when.count))?;
    Some(When { part: Part::Months, ..last })
}

/// The place of the head of this kind with the latest year and of that the widest scope, then that which ends with the
/// month `months` or else the latest, or is of the whole; [`NOWHERE`] where there is none, or two are alike. What says no
/// year is of `year`, or else of this one.
fn best(heads: &[Head], kind: Kind, base: Base, year: u16, months: u8) -> usize {
    let mut this_year = 0;
    for when in heads.iter().filter_map(|head| head.when).filter(|when| when.part == Part::Months) {
        this_year = when.year.max(this_year);
    }
    let (mut best, mut most) = (NOWHERE, 0);
    for (place, head) in heads.iter().enumerate() {
        let (mut own, mut month) = head.when.map_or((0, 0), |when| (when.year, when.last_month()));
        if own == 0 {
            // A month beside the months so far is of their year.
            own = if head.scope == Scope::Month && this_year > 0 { this_year } else { u16::MAX };
            own = if year > 0 { year } else { own };
        }
        // Plans are of the year; which one is fulfilled, of two that have a completion, nobody says.
        month = match kind {
            Kind::Plan => month,
            Kind::Completion => 0,
            _ if month == months => u8::MAX >> 1,
            _ => month,
        };
        let rank = u32::from(own) << 16 | (head.scope as u32) << 8 | u32::from(month) << 1 | u32::from(head.total);
        if head.kind == kind && (head.base == base || !kind.compares()) && rank >= most {
            best = if rank == most { NOWHERE } else { place };
            most = rank;
        }
    }
    best
}
