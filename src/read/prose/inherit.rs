//! Inheriting: bases and plans that a clause leaves unsaid.
//!
//! In go statements, out come facts. What the clauses before said in full is the pattern for those that are short: after
//! *đạt 71% KH, tăng 6% so CK* the bare pair *đạt 40%, tăng 3%* means the same things in the same order. A base that
//! only the end of a list names holds for the whole list. A change without any base is one on the same period of the
//! year before; a percentage without any reference is nothing.

use super::attach::{Attached, Mark, Statement};
use super::claim::Claim;
use super::normalise::key;
use super::predicate::Ref;
use super::sense::Sense;
use super::view::View;
use crate::read::fact::{Fact, Kind};
use crate::report::{Base, Confidence};

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
pub(crate) fn facts(attached: &mut Attached, view: &View<'_>) -> Vec<Fact> {
    let ends = bases_at_end(&attached.statements);
    let mut heir = Heir { pattern: Vec::new(), current: false, in_front: false };
    let mut marks = attached.marks.iter().peekable();
    let mut at = 0;
    while let Some(first) = attached.statements.get(at) {
        while let Some((_, mark)) = marks.next_if(|&&(place, _)| place <= at) {
            heir.meet(*mark);
        }
        let (subject, next_mark) = (first.subject, marks.peek().map_or(usize::MAX, |&&(place, _)| place));
        let mut end = at + 1;
        while end < next_mark && attached.statements.get(end).is_some_and(|next| next.subject == subject) {
            end += 1;
        }
        let base = ends.get(end).copied().flatten().filter(|&(_, sentence)| sentence == first.sentence);
        if let Some(group) = attached.statements.get_mut(at..end) {
            heir.group(group, base.map(|(base, _)| base));
        }
        at = end;
    }
    attached.statements.iter().filter_map(|statement| fact(statement, attached, view)).collect()
}

/// What may be figures, as facts in text order: the numbers that nothing says to be any.
#[cfg(feature = "guesses")]
pub(crate) fn guesses(attached: &Attached, view: &View<'_>) -> Vec<Fact> {
    let facts = attached.guesses.iter().filter_map(|statement| fact(statement, attached, view));
    facts.map(|fact| Fact { confidence: Confidence::Low, ..fact }).collect()
}

/// For each statement the base that a change from there on names, and the sentence it does so in.
fn bases_at_end(statements: &[Statement]) -> Vec<Option<(Base, usize)>> {
    let mut bases = vec![None; statements.len()];
    let mut next = None;
    for (place, statement) in bases.iter_mut().zip(statements).rev() {
        if let (Claim::Change | Claim::Difference, Some(Ref::Base(base))) = (statement.claim, statement.reference) {
            next = Some((base, statement.sentence));
        }
        *place = next;
    }
    bases
}

/// What is known from the clauses before.
struct Heir {
    pattern: Vec<Slot>,
    /// Whether the pattern is of this sentence.
    current: bool,
    /// Whether the pattern is of references in front.
    in_front: bool,
}

impl Heir {
    fn meet(&mut self, mark: Mark) {
        match mark {
            Mark::Fresh => self.pattern.clear(),
            Mark::Sentence => self.current = false,
            Mark::Front(reference) => {
                if !self.in_front {
                    self.pattern.clear();
                }
                self.pattern.push(Slot { ratio: None, verb: None, reference });
                self.pattern.truncate(PATTERN_SLOTS);
                self.current = true;
            }
        }
        self.in_front = matches!(mark, Mark::Front(_));
    }

    /// Fills in the references of the statements about one subject, and learns the pattern from them.
    fn group(&mut self, group: &mut [Statement], end: Option<Base>) {
        let told = group.iter().any(|statement| statement.reference.is_some());
        let only = only_base(group);
        for claim in [Claim::Change, Claim::Difference] {
            self.changes(group, claim, only, end);
        }
        self.ratios(group);
        if !told {
            return;
        }
        let mut pattern = Vec::new();
        for statement in group.iter().take(PATTERN_SLOTS) {
            let ratio = matches!(statement.claim, Claim::Ratio { .. });
            if let Some(reference) =
                statement.reference.filter(|_| ratio || matches!(statement.claim, Claim::Change | Claim::Difference))
            {
                pattern.push(Slot { ratio: Some(ratio), verb: statement.verb, reference });
            }
        }
        if !pattern.is_empty() {
            (self.pattern, self.current, self.in_front) = (pattern, true, false);
        }
    }

    /// Fills in the bases of the changes that name none.
    fn changes(&self, group: &mut [Statement], claim: Claim, only: Option<Base>, end: Option<Base>) {
        let (mut open, mut told, mut listed) = (0, None, false);
        for statement in group.iter().filter(|statement| statement.claim == claim) {
            open += usize::from(statement.reference.is_none());
            told = statement.reference.or(told);
            listed |= statement.listed && statement.reference.is_none();
        }
        let (changes, all) = (self.bases(true), self.bases(false));
        let same = all.first().copied().filter(|first| all.iter().all(|other| other == first));
        let bases = match end {
            // What this sentence says at its end counts more than what one before said.
            Some(end) if open == 1 && !self.current && told.is_none() => vec![end],
            _ if changes.len() == open && told.is_none() => changes,
            _ if all.len() == open && told.is_none() => all,
            _ if listed => return,
            _ => {
                let inner = only.filter(|_| matches!(told, Some(Ref::Base(_))));
                vec![inner.or(same).or(end).unwrap_or(Base::Yoy); open]
            }
        };
        let unsaid = group.iter_mut().filter(|statement| statement.claim == claim && statement.reference.is_none());
        for (statement, base) in unsaid.zip(bases) {
            statement.reference = Some(Ref::Base(base));
            statement.inherited = true;
        }
    }

    /// The bases of the pattern; without those of ratios where only `changes` count.
    fn bases(&self, changes: bool) -> Vec<Base> {
        let mut bases = Vec::new();
        for slot in &self.pattern {
            if let Ref::Base(base) = slot.reference
                && !(changes && slot.ratio == Some(true))
            {
                bases.push(base);
            }
        }
        bases
    }

    /// Fills in the references of the ratios that name none.
    fn ratios(&self, group: &mut [Statement]) {
        let mut slots = self.pattern.clone();
        slots.retain(|slot| slot.ratio != Some(false));
        let mut open = 0;
        for statement in group.iter().filter(|statement| is_ratio(statement.claim)) {
            open += usize::from(statement.reference.is_none());
            // The first that says the same is used up.
            let mut used = false;
            slots.retain(|slot| {
                let same = !used && Some(slot.reference) == statement.reference;
                used |= same;
                !same
            });
        }
        let every = slots.len() == open;
        let mut slots = slots.into_iter();
        for statement in group.iter_mut() {
            let verb = statement.verb;
            if statement.reference.is_some() || !is_ratio(statement.claim) {
                continue;
            }
            let slot = match open {
                // "đạt 99,1%" alone is no index.
                _ if every => slots.next().filter(|slot| slot.reference == Ref::Plan || verb == Some(Sense::Equal)),
                // "bằng 112,4%" after "đạt 91% KH, bằng 118% cùng kỳ"
                1 => slots.find(|slot| slot.verb == verb),
                _ => None,
            };
            statement.reference = slot.map(|slot| slot.reference);
            statement.inherited = true;
        }
    }
}

/// Whether the claim needs a plan or a base: *tốc độ tăng trưởng đạt 11,2%* is a level by itself.
fn is_ratio(claim: Claim) -> bool {
    matches!(claim, Claim::Ratio { fallback } if fallback != Some(Kind::Value))
}

/// The base that the statements name, where they name one only.
fn only_base(group: &[Statement]) -> Option<Base> {
    let mut only = None;
    for statement in group {
        match (statement.reference, only) {
            (Some(Ref::Base(base)), None) => only = Some(base),
            (Some(Ref::Base(base)), Some(known)) if known != base => return None,
            _ => {}
        }
    }
    only
}

/// The fact of a statement, if it is one.
fn fact(statement: &Statement, attached: &Attached, view: &View<'_>) -> Option<Fact> {
    let base = statement.reference.map(|reference| match reference {
        Ref::Plan => Base::Plan,
        Ref::Base(base) => base,
    });
    let number = statement.number;
    let (kind, number, base) = match (statement.claim, statement.reference) {
        (Claim::Value, _) => (Kind::Value, number, None),
        (Claim::Target, _) => (Kind::PlanValue, number, None),
        (Claim::Share, _) => (Kind::SharePct, number, None),
        (Claim::Change, Some(_)) => (Kind::GrowthPct, number, base),
        (Claim::Difference, Some(_)) => (Kind::GrowthAbs, number, base),
        (Claim::Ratio { .. }, Some(Ref::Plan)) => (Kind::PlanPct, number, None),
        (Claim::Ratio { .. }, Some(Ref::Base(_))) => (Kind::GrowthPct, number.index_to_change(), base),
        (Claim::Ratio { fallback: Some(kind) }, None) => (kind, number, None),
        (Claim::Change | Claim::Difference | Claim::Ratio { .. }, None) => return None,
    };
    let (first, end) = statement.unit;
    let unit = match kind {
        Kind::PlanPct | Kind::GrowthPct | Kind::SharePct => "%".to_string(),
        _ if view.is_word(first, "điểm") && !view.is_word(first + 1, "trường") => "điểm phần trăm".to_string(),
        _ => unit(view, (first, end), statement.noun),
    };
    let name = attached.names.get(statement.subject)?.text.clone();
    let at = statement.at.and_then(|at| attached.ats.get(at)).cloned();
    let confidence = if statement.inherited { Confidence::Medium } else { Confidence::High };
    Some(Fact { name, kind, number: number.to_f64(), unit, base, at, confidence, span: statement.span })
}

/// The words of a unit, with the noun that it leaves out: *7 nghìn* after *12 nghìn người* is *nghìn người*.
fn unit(view: &View<'_>, (first, end): (usize, usize), noun: (usize, usize)) -> String {
    let (words, noun) = (view.words(first, end), view.words(noun.0, noun.1));
    // The noun of a name may begin with a capital.
    let noun = if words.is_empty() { key(&noun) } else { noun };
    if words.is_empty() || noun.is_empty() { words + &noun } else { words + " " + &noun }
}
