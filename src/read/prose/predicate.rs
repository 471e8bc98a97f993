//! Predicates: a figure with the words around it that say what it states: `đạt 1.924 tỷ đồng`, `bằng 69,2% KH`,
//! `tăng lần lượt 5,4% và 17,2% so với tháng trước và cùng kỳ`.
//!
//! In go the items of a sentence, out come its [`Predicate`]s in order. The look to the left and to the right is
//! bounded, and no item belongs to two predicates.

use super::figure::{Figure, Measure};
use super::frame::Frame;
use super::item::{Kinds, Scan, What};
use super::sense::Sense;
use super::time::When;
use crate::report::Base;

/// What a percentage or a change refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ref {
    Plan,
    Base(Base),
}

/// A figure, or a list of figures, with its verb and complement, on items `first..end` of the text.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// The last verb before the figure.
    pub(crate) verb: Option<Sense>,
    pub(crate) figures: Vec<Figure>,
    /// What is compared with, in the order of the text.
    pub(crate) refs: Vec<Ref>,
    /// *lần lượt*: several figures for several names or bases.
    pub(crate) each: bool,
    /// `KH: 7,5%`: the figure is the plan.
    pub(crate) plan: bool,
    /// `(cùng kỳ tăng 2,1%)`: the items that name the other period.
    pub(crate) at: Option<(usize, usize)>,
    /// `104,2 triệu USD năm 2015`: the year that follows an amount.
    pub(crate) year: Option<When>,
    /// `so với 1.840 tỷ đồng`: the level of an earlier period.
    pub(crate) compared: bool,
    /// `chiếm 5% tổng …`: a whole follows.
    pub(crate) whole: bool,
    /// `về lượng`: the items of the aspect.
    pub(crate) aspect: Option<(usize, usize)>,
    /// `kế hoạch vốn sự nghiệp`: the items that say what the plan is for.
    pub(crate) object: Option<(usize, usize)>,
    /// `trở lên`, `không quá`: a bound, so a target.
    pub(crate) bound: bool,
    /// Whether a word that makes the figure doubtful was met.
    pub(crate) doubt: bool,
}

impl Predicate {
    /// Whether its figures are amounts with units.
    pub(crate) fn is_amount(&self) -> bool {
        self.figures.iter().all(|figure| matches!(figure.measure, Measure::Unit(_)))
    }
}

/// How many items a verb phrase may take before its figure.
pub(super) const VERB_ITEMS: usize = 6;
/// How many figures a list may have beyond its first.
const LIST_FIGURES: usize = 11;

/// Finds the predicates in items `first..end`.
pub(crate) fn predicates(scan: &Scan<'_>, first: usize, end: usize, frame: &Frame) -> Vec<Predicate> {
    let mut found: Vec<Predicate> = Vec::new();
    let mut from = first;
    let mut at = first;
    let said = (first..end).find_map(|at| match scan.what(at) {
        Some(What::Time(when)) => when.year,
        _ => None,
    });
    let reader = Reader { scan: scan.up_to(end), frame, said };
    while at < end {
        at += 1;
        if let Some(figure) = scan.figure(at - 1)
            && let Some(predicate) = reader.read(from, at - 1, figure)
        {
            at = predicate.end;
            from = at;
            found.push(predicate);
        }
    }
    found
}

/// The references that stand in front of what they are for: *So với tháng trước, …*
pub(crate) fn fronts(scan: &Scan<'_>, first: usize, end: usize, frame: &Frame) -> Vec<Ref> {
    let mut refs = Vec::new();
    if let Some(than) = scan.find(first, end, Sense::Than) {
        let most = end - first;
        Reader { scan: scan.up_to(end), frame, said: None }.chain(than + 1, true, most, &mut refs);
    }
    refs
}

/// Reads predicates; the right side of a figure is read in [`super::complement`].
pub(super) struct Reader<'a> {
    pub(super) scan: Scan<'a>,
    pub(super) frame: &'a Frame,
    /// The first year that the sentence names.
    pub(super) said: Option<u16>,
}

impl Reader<'_> {
    /// The predicate of the figure at `at`; `None` where nothing makes the number one.
    fn read(&self, from: usize, at: usize, figure: &Figure) -> Option<Predicate> {
        let mut predicate = Predicate {
            first: at,
            end: at + 1,
            verb: None,
            figures: vec![*figure],
            refs: Vec::new(),
            each: false,
            plan: false,
            at: None,
            year: None,
            compared: false,
            whole: false,
            aspect: None,
            object: None,
            bound: false,
            doubt: false,
        };
        self.verb(from, &mut predicate);
        self.list(&mut predicate);
        self.complement(&mut predicate);
        let bare = predicate.figures.iter().all(|figure| figure.measure == Measure::None || figure.trap);
        // "Tổ hợp tác mới: 41"
        let spaced = self.scan.view.token(figure.first).is_some_and(|token| token.spaced);
        let listed = spaced && at.checked_sub(1).is_some_and(|colon| colon >= from && self.scan.is(colon, ':'));
        let told = predicate.verb.is_some() || predicate.plan || !predicate.refs.is_empty() || listed;
        // "lần lượt" announces a list; one figure alone was not understood.
        let trap = figure.trap || predicate.doubt || (predicate.each && predicate.figures.len() == 1);
        (!trap && (told || !bare)).then_some(predicate)
    }

    /// Takes the verb phrase to the left of the figure.
    fn verb(&self, from: usize, predicate: &mut Predicate) {
        let low = from.max(predicate.first.saturating_sub(VERB_ITEMS));
        let mut at = predicate.first;
        while at > low && !predicate.plan {
            let taken = match self.scan.what(at - 1) {
                Some(What::Cue(sense)) => self.take_cue(sense, predicate),
                // "KH: 6%", "(CK: 54 hộ)"
                // "(năm 2013 tương ứng là: 10%; …)"
                Some(What::Mark(':')) => at - 1 > low && (self.sets_scene(at - 2) || self.says(at - 2, Sense::Each)),
                // "KH năm 2022: 6%"
                Some(What::Time(_)) => at - 1 > low && self.says(at - 2, Sense::Plan),
                _ => false,
            };
            if !taken {
                break;
            }
            at -= 1;
            if self.says(at, Sense::For) {
                break;
            }
            predicate.first = at;
        }
        // "so với 1.840 tỷ đồng năm 2012"
        predicate.compared =
            predicate.verb.is_none() && predicate.is_amount() && at > low && self.says(at - 1, Sense::Than);
        // Without a verb before it *bình quân* belongs to the name.
        while predicate.verb.is_none() && self.says(predicate.first, Sense::Degree) {
            predicate.first += 1;
        }
        // "thấp hơn kế hoạch là 1.910 USD": how the plan compares is no part of a name.
        let compares = |at: usize| self.scan.among(at, const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Exceed]) });
        if predicate.plan && predicate.first > low && compares(predicate.first - 1) {
            predicate.first -= 1;
        }
        self.other_period(low, predicate);
    }

    /// Takes the period that a bracket begins with: `(cùng kỳ tăng 2,1%)`, `(năm 2021: 61%)`.
    fn other_period(&self, low: usize, predicate: &mut Predicate) {
        let names = |at: usize| self.scan.among(at, const { Kinds::BASE.or(Kinds::TIME) });
        let mut at = predicate.first;
        while at > low && names(at - 1) {
            at -= 1;
        }
        let opens = |open: usize| self.scan.is(open, '(') || self.scan.is(open, ',') && self.says(at, Sense::Yoy);
        if at < predicate.first && at.checked_sub(1).is_some_and(opens) {
            predicate.at = Some((at, predicate.first));
            predicate.first = at;
        }
    }

    fn take_cue(&self, sense: Sense, predicate: &mut Predicate) -> bool {
        // "bình quân tăng 8,2%/năm"
        let unit = predicate.figures.first().map_or((0, 0), |figure| figure.unit);
        let changes = matches!(predicate.verb, Some(Sense::Rise | Sense::Fall));
        let yearly = changes && unit.1 > unit.0 + 1 && self.scan.view.is_word(unit.1 - 1, "năm");
        match sense {
            Sense::Each => predicate.each = true,
            Sense::Degree if predicate.verb.is_none() || yearly => {}
            Sense::Approx | Sense::PlanTail | Sense::Still => {}
            Sense::Total if predicate.verb.is_some() => {}
            Sense::Plan if !matches!(predicate.verb, Some(Sense::Level | Sense::Equal | Sense::Reach)) => {
                predicate.plan = true;
            }
            // "vốn giao 52 tỷ đồng"
            Sense::Given => predicate.plan |= predicate.verb.is_none() && predicate.is_amount(),
            Sense::Bound => predicate.bound = true,
            Sense::Level
            | Sense::Is
            | Sense::Worth
            | Sense::Total
            | Sense::Reach
            | Sense::From
            | Sense::Rise
            | Sense::Fall
            | Sense::Equal
            | Sense::Times
            | Sense::Exceed
            | Sense::Share
            | Sense::For
            | Sense::Contribution => {
                // The verb nearest to the figure counts; "tăng … từ" and "giảm … là" say more with the first.
                if matches!(predicate.verb, None | Some(Sense::For)) {
                    predicate.verb = Some(sense);
                }
            }
            _ => return false,
        }
        true
    }

    /// Whether the item is a plan, a base or a period, after which a colon may stand.
    fn sets_scene(&self, at: usize) -> bool {
        self.scan.among(
            at,
            const { Kinds::BASE.or(Kinds::TIME).or(Kinds::of(&[Sense::Plan, Sense::PlanTail, Sense::Given])) },
        )
    }

    /// Takes further figures of a list: `5,4% và 17,2%`, `30,6 tỷ USD, 21,7 tỷ USD và 15,8 tỷ USD`.
    fn list(&self, predicate: &mut Predicate) {
        let start = predicate.figures.len();
        let mut at = predicate.end;
        let mut joined = start;
        let mut pending = Vec::new();
        while let Some((figure, closes)) = self.joined(at, predicate).filter(|_| pending.len() < LIST_FIGURES) {
            pending.push(figure);
            at += 2;
            if closes || predicate.each {
                joined = start + pending.len();
                predicate.end = at;
            }
        }
        pending.truncate(joined - start);
        predicate.figures.extend(pending);
        self.share_unit(predicate);
    }

    /// The next figure of a list at `at`, and whether its joint (*và*, a dash) proves the list.
    fn joined(&self, at: usize, predicate: &Predicate) -> Option<(Figure, bool)> {
        let closes = match self.scan.what(at)? {
            What::Mark(',' | ';') => false,
            What::Cue(Sense::And) => true,
            What::Mark('-' | '–' | '—') => true,
            _ => return None,
        };
        let figure = *self.scan.figure(at + 1)?;
        let last = predicate.figures.last()?;
        let alike = last.measure == figure.measure && last.measure != Measure::None;
        let amounts = matches!((last.measure, figure.measure), (Measure::None | Measure::Unit(_), _));
        // "4,1; 2,6 và 1,9 triệu tấn"
        let unit_at_end = last.measure == Measure::None && (closes || self.scan.is(at, ';')) && amounts;
        (alike || (predicate.each && amounts) || unit_at_end).then_some((figure, closes))
    }

    /// Gives the figures of a list without a unit the unit of the last one: `4,1; 2,6 và 1,9 triệu tấn`.
    fn share_unit(&self, predicate: &mut Predicate) {
        let Some(last) = predicate.figures.last().copied() else { return };
        for figure in predicate.figures.iter_mut().filter(|figure| figure.measure == Measure::None) {
            (figure.measure, figure.unit) = (last.measure, last.unit);
        }
    }
}
