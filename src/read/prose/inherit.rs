//! Inheriting: bases and plans that a clause leaves unsaid.
//!
//! In go statements, out come facts. What the clauses before said in full is the pattern for those that are short: after
//! *đạt 71% KH, tăng 6% so CK* the bare pair *đạt 40%, tăng 3%* means the same things in the same order. A base that
//! only the end of a list names holds for the whole list. A change without any base is one on the same period of the
//! year before; a percentage without any reference is nothing.

use super::attach::{Attached, Event, Statement};
use super::claim::Claim;
use super::cue::Sense;
use super::predicate::Ref;
use crate::read::fact::{Fact, Kind};
use crate::read::number::Decimal;
use crate::report::Base;

/// No clause that others follow says more than this.
const PATTERN_SLOTS: usize = 8;

/// A reference that a clause stated, and whether it stated a ratio or a change by it; `None` for one in front.
#[derive(Clone, Copy, Debug)]
struct Slot {
    ratio: Option<bool>,
    verb: Option<Sense>,
    reference: Ref,
}

/// Fills in what is unsaid and makes the facts, in text order.
pub(crate) fn facts(attached: Attached) -> Vec<Fact> {
    let Attached { names, events } = attached;
    let ends = bases_at_end(&events);
    let mut heir = Heir { names, pattern: Vec::new(), current: false, facts: Vec::new() };
    let mut at = 0;
    while let Some(event) = events.get(at) {
        match event {
            Event::Fresh => heir.pattern.clear(),
            Event::Sentence => heir.current = false,
            Event::Front(refs) => {
                heir.current = true;
                heir.pattern = refs.iter().map(|&reference| Slot { ratio: None, verb: None, reference }).collect();
            }
            Event::Statement(first) => {
                let group = group(&events, at, first.subject);
                let end = ends.get(at + group.len()).copied().flatten();
                heir.group(&group, end);
                at += group.len() - 1;
            }
        }
        at += 1;
    }
    heir.facts
}

/// The statements about one subject from `at` on.
fn group(events: &[Event], at: usize, subject: usize) -> Vec<&Statement> {
    let statements = events.get(at..).unwrap_or_default().iter().map_while(|event| match event {
        Event::Statement(statement) if statement.subject == subject => Some(statement),
        _ => None,
    });
    statements.collect()
}

/// For each event the base that the next change in its sentence names.
fn bases_at_end(events: &[Event]) -> Vec<Option<Base>> {
    let mut next = None;
    let mut bases: Vec<Option<Base>> = events
        .iter()
        .rev()
        .map(|event| {
            match event {
                Event::Sentence | Event::Fresh => next = None,
                Event::Statement(Statement {
                    claim: Claim::Change | Claim::Difference,
                    reference: Some(Ref::Base(base)),
                    ..
                }) => {
                    next = Some(*base);
                }
                _ => {}
            }
            next
        })
        .collect();
    bases.reverse();
    bases
}

struct Heir {
    names: Vec<String>,
    pattern: Vec<Slot>,
    /// Whether the pattern is of this sentence.
    current: bool,
    facts: Vec<Fact>,
}

impl Heir {
    fn group(&mut self, group: &[&Statement], end: Option<Base>) {
        let changes = self.references(group, |claim| matches!(claim, Claim::Change), end);
        let differences = self.references(group, |claim| matches!(claim, Claim::Difference), end);
        let ratios = self.ratios(group);
        let (mut changes, mut differences, mut ratios) =
            (changes.into_iter(), differences.into_iter(), ratios.into_iter());
        let mut pattern = Vec::new();
        for statement in group {
            let told = statement.reference;
            let reference = match statement.claim {
                Claim::Change => told.or_else(|| changes.next().flatten()),
                Claim::Difference => told.or_else(|| differences.next().flatten()),
                Claim::Ratio { .. } => told.or_else(|| ratios.next().flatten()),
                _ => None,
            };
            if let Some(reference) = reference
                && statement.claim != Claim::Difference
            {
                let ratio = Some(matches!(statement.claim, Claim::Ratio { .. }));
                pattern.push(Slot { ratio, verb: statement.verb, reference });
            }
            self.state(statement, reference);
        }
        if group.iter().any(|statement| statement.reference.is_some()) && !pattern.is_empty() {
            pattern.truncate(PATTERN_SLOTS);
            (self.pattern, self.current) = (pattern, true);
        }
    }

    /// The references of the group's changes that name none.
    fn references(&self, group: &[&Statement], of: impl Fn(Claim) -> bool, end: Option<Base>) -> Vec<Option<Ref>> {
        let open: Vec<_> =
            group.iter().filter(|statement| of(statement.claim) && statement.reference.is_none()).collect();
        let bases: Vec<Ref> = self.slots(Some(false));
        let all: Vec<Ref> = self.slots(None);
        let told = group.iter().any(|statement| of(statement.claim) && statement.reference.is_some());
        // What this sentence says at its end counts more than what one before said.
        if let (false, [_], Some(end)) = (self.current || told, open.as_slice(), end) {
            return vec![Some(Ref::Base(end))];
        }
        if !told && bases.len() == open.len() {
            return bases.into_iter().map(Some).collect();
        }
        if !told && all.len() == open.len() {
            return all.into_iter().map(Some).collect();
        }
        if open.iter().any(|statement| statement.listed) {
            return vec![None; open.len()];
        }
        let same = all.first().copied().filter(|first| all.iter().all(|other| other == first));
        let inner =
            group.iter().rev().filter(|statement| of(statement.claim)).find_map(|statement| statement.reference);
        let inner = inner.filter(|reference| matches!(reference, Ref::Base(_)) && self.told(group) == 1);
        let base = inner.or(same).or(end.map(Ref::Base)).unwrap_or(Ref::Base(Base::Yoy));
        vec![Some(base); open.len()]
    }

    /// How many different bases the group itself names.
    fn told(&self, group: &[&Statement]) -> usize {
        let mut bases: Vec<Base> = Vec::new();
        for statement in group {
            if let Some(Ref::Base(base)) = statement.reference
                && !bases.contains(&base)
            {
                bases.push(base);
            }
        }
        bases.len()
    }

    /// The bases of the pattern that were stated by changes (`Some(false)`), or all.
    fn slots(&self, ratio: Option<bool>) -> Vec<Ref> {
        let fits = |slot: &&Slot| ratio.is_none() || slot.ratio.is_none() || slot.ratio == ratio;
        let bases = self.pattern.iter().filter(fits).map(|slot| slot.reference);
        bases.filter(|reference| matches!(reference, Ref::Base(_))).collect()
    }

    /// The references of the group's ratios that name none.
    fn ratios(&self, group: &[&Statement]) -> Vec<Option<Ref>> {
        let ratio = |statement: &&&Statement| matches!(statement.claim, Claim::Ratio { .. });
        let open: Vec<_> = group.iter().filter(|statement| ratio(statement) && statement.reference.is_none()).collect();
        let mut slots: Vec<Slot> = self.pattern.iter().copied().filter(|slot| slot.ratio != Some(false)).collect();
        for told in group.iter().filter(ratio).filter_map(|statement| statement.reference) {
            if let Some(at) = slots.iter().position(|slot| slot.reference == told) {
                slots.remove(at);
            }
        }
        if slots.len() == open.len() {
            // "đạt 99,1%" alone is no index.
            let fits = |(slot, one): (Slot, &&&Statement)| {
                let index = slot.reference != Ref::Plan && one.verb != Some(Sense::Equal);
                Some(slot.reference).filter(|_| !index)
            };
            return slots.into_iter().zip(&open).map(fits).collect();
        }
        match open.as_slice() {
            // "bằng 112,4%" after "đạt 91% KH, bằng 118% cùng kỳ"
            [one] => {
                let alike = slots.iter().find(|slot| slot.verb == one.verb).map(|slot| slot.reference);
                vec![alike]
            }
            _ => vec![None; open.len()],
        }
    }

    /// Makes the fact of a statement, if it is one.
    fn state(&mut self, statement: &Statement, reference: Option<Ref>) {
        let number = statement.number;
        let (kind, number, base) = match (statement.claim, reference) {
            (Claim::Value, _) => (Kind::Value, number, None),
            (Claim::Target, _) => (Kind::PlanValue, number, None),
            (Claim::Share, _) => (Kind::SharePct, number, None),
            (Claim::Change, Some(reference)) => (Kind::GrowthPct, number, Some(base(reference))),
            (Claim::Difference, Some(reference)) => (Kind::GrowthAbs, number, Some(base(reference))),
            (Claim::Ratio { .. }, Some(Ref::Plan)) => (Kind::PlanPct, number, None),
            (Claim::Ratio { .. }, Some(Ref::Base(base))) => (Kind::GrowthPct, number.index_to_change(), Some(base)),
            (Claim::Ratio { fallback: Some(kind) }, None) => (kind, number, None),
            (Claim::Change | Claim::Difference | Claim::Ratio { .. }, None) => return,
        };
        self.push(statement, kind, number, base);
    }

    fn push(&mut self, statement: &Statement, kind: Kind, number: Decimal, base: Option<Base>) {
        let Some(name) = self.names.get(statement.subject) else { return };
        let percent = matches!(kind, Kind::PlanPct | Kind::GrowthPct | Kind::SharePct);
        let points = statement.unit.starts_with("điểm");
        let unit = match (percent, points) {
            (true, _) => "%".to_string(),
            (_, true) => "điểm phần trăm".to_string(),
            _ => statement.unit.clone(),
        };
        let number = number.to_f64();
        self.facts.push(Fact { name: name.clone(), kind, number, unit, base, span: statement.span });
    }
}

fn base(reference: Ref) -> Base {
    match reference {
        Ref::Plan => Base::Plan,
        Ref::Base(base) => base,
    }
}
