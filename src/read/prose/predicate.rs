//! Predicates: a figure with the words around it that say what it states: `đạt 1.924 tỷ đồng`, `bằng 69,2% KH`,
//! `tăng lần lượt 5,4% và 17,2% so với tháng trước và cùng kỳ`.
//!
//! In go the items of a sentence, out come its [`Predicate`]s in order, one by one. The look to the left and to the
//! right is bounded, and no item belongs to two predicates.

use super::figure::{Figure, Measure};
use super::frame::Frame;
use super::item::{Run, Scan};
use super::sense::{Kinds, Sense};
use super::time::When;
use crate::read::words::{Words, words};
use crate::report::Base;

/// A figure, or a list of figures, with its verb and complement, on items `first..end` of the text.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// The last verb before the figure; [`Sense::Nothing`] where there is none.
    pub(crate) verb: Sense,
    pub(crate) figures: Vec<Figure>,
    /// What is compared with, in the order of the text; a plan is [`Base::Plan`].
    pub(crate) refs: Vec<Base>,
    /// *lần lượt*: several figures for several names or bases.
    pub(crate) each: bool,
    /// `KH: 7,5%`: the figure is the plan.
    pub(crate) plan: bool,
    /// `(cùng kỳ tăng 2,1%)`: the items that name the other period.
    pub(crate) at: Run,
    /// `104,2 triệu USD năm 2015`: the year that follows an amount.
    pub(crate) year: Option<When>,
    /// `so với 1.840 tỷ đồng`: the level of an earlier period.
    pub(crate) compared: bool,
    /// `chiếm 5% tổng …`: a whole follows.
    pub(crate) whole: bool,
    /// `về lượng`: the items of the aspect.
    pub(crate) aspect: Run,
    /// `kế hoạch vốn sự nghiệp`: the items that say what the plan is for.
    pub(crate) object: Run,
    /// `trở lên`, `không quá`: a bound, so a target.
    pub(crate) bound: bool,
    /// Whether a word that makes the figure doubtful was met.
    pub(crate) doubt: bool,
}

impl Predicate {
    /// Whether its figures are amounts with units.
    pub(crate) fn is_amount(&self) -> bool {
        self.figures.iter().all(|figure| figure.measure.is_unit())
    }

    /// Whether its figures are percentages.
    pub(crate) fn is_percent(&self) -> bool {
        self.figures.iter().all(|figure| figure.measure == Measure::Percent)
    }

    /// Whether its verb is one of these.
    pub(crate) fn does(&self, verbs: Kinds) -> bool {
        verbs.has(self.verb)
    }

    /// Whether its verb says that something rose or fell.
    pub(crate) fn changes(&self) -> bool {
        self.does(CHANGES)
    }
}

/// The verbs of change.
pub(crate) const CHANGES: Kinds = Kinds::of(&[Sense::Rise, Sense::Fall]);
/// The verbs that may stand before a figure, the rarer ones last.
const VERBS: Kinds = CHANGES.and(&[
    Sense::Level,
    Sense::Is,
    Sense::Worth,
    Sense::Total,
    Sense::Reach,
    Sense::From,
    Sense::Equal,
    Sense::Times,
    Sense::Exceed,
    Sense::Share,
    Sense::For,
    Sense::Contribution,
]);
/// What names a period or a base.
const PERIODS: Kinds = Kinds::BASE.and(&[Sense::Time]);
/// What a colon may stand after, before a figure: a plan, a base or a period (*KH: 6%*, *CK: 54 hộ*), *tương ứng là*.
const SCENES: Kinds = PERIODS.and(&[Sense::Plan, Sense::PlanTail, Sense::Given, Sense::Each]);

/// How a verb of change begins that a base may follow: *cao hơn cùng kỳ*.
const COMPARING: Words = words!("cao" "thấp" "nhiều" "ít");
/// The joints that prove a list.
const CLOSING: Kinds = Kinds::of(&[Sense::And, Sense::Dash]);

/// How many items a verb phrase may take before its figure.
pub(super) const VERB_ITEMS: usize = 6;
/// How many figures a list may have beyond its first.
const LIST_FIGURES: usize = 11;

/// The references that stand in front of what they are for: *So với tháng trước, …*
pub(crate) fn fronts(scan: &Scan<'_>, first: usize, end: usize, frame: &Frame) -> Vec<Base> {
    let mut refs = Vec::new();
    let than = scan.find(first, end, Kinds::of(&[Sense::Than]));
    if than < end {
        let reader = Reader { scan: scan.up_to(end), frame, said: 0, from: end, at: end };
        reader.linked(than + 1, true, end - first, &mut refs);
    }
    refs
}

/// Reads the predicates of a sentence one by one; the right side of a figure is read in [`super::complement`].
pub(super) struct Reader<'a> {
    pub(super) scan: Scan<'a>,
    pub(super) frame: &'a Frame,
    /// The first year that the sentence names; 0 where it names none.
    pub(super) said: u16,
    /// The item after the last predicate, and the next to read.
    from: usize,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Reads the predicates in items `first..end`.
    pub(super) fn new(scan: &Scan<'a>, first: usize, end: usize, frame: &'a Frame) -> Self {
        let said = (first..end).find_map(|at| scan.time(at).filter(|when| when.year > 0)).map_or(0, |when| when.year);
        Self { scan: scan.up_to(end), frame, said, from: first, at: first }
    }
}

impl Iterator for Reader<'_> {
    type Item = Predicate;

    fn next(&mut self) -> Option<Predicate> {
        while self.at < self.scan.end {
            let at = self.at;
            self.at += 1;
            let figure = self.scan.figure(at);
            if let Some(predicate) = figure.and_then(|figure| self.read(self.from, at, figure)) {
                (self.from, self.at) = (predicate.end, predicate.end);
                return Some(predicate);
            }
        }
        None
    }
}

impl Reader<'_> {
    /// The predicate of the figure at `at`; `None` where nothing makes the number one.
    fn read(&self, from: usize, at: usize, figure: &Figure) -> Option<Predicate> {
        let mut predicate = Predicate {
            first: at,
            end: at + 1,
            verb: Sense::Nothing,
            figures: vec![*figure],
            refs: Vec::new(),
            each: false,
            plan: false,
            at: Run::default(),
            year: None,
            compared: false,
            whole: false,
            aspect: Run::default(),
            object: Run::default(),
            bound: false,
            doubt: false,
        };
        self.verb(from, &mut predicate);
        self.list(&mut predicate);
        self.complement(&mut predicate);
        let bare = predicate.figures.iter().all(|figure| figure.measure == Measure::None || figure.trap);
        // "Tổ hợp tác mới: 41"
        let listed = at > from && self.scan.says(at - 1, Sense::Colon) && self.scan.view.is_spaced(figure.first);
        let told = predicate.verb != Sense::Nothing || predicate.plan || !predicate.refs.is_empty() || listed;
        // "lần lượt" announces a list; one figure alone was not understood.
        let trap = figure.trap || predicate.doubt || (predicate.each && predicate.figures.len() == 1);
        (!trap && (told || !bare)).then_some(predicate)
    }

    /// Takes the verb phrase to the left of the figure.
    fn verb(&self, from: usize, predicate: &mut Predicate) {
        let low = from.max(predicate.first.saturating_sub(VERB_ITEMS));
        let mut at = predicate.first;
        while at > low && !predicate.plan {
            let before = if at - 1 > low { self.scan.sense(at - 2) } else { Sense::Nothing };
            let taken = match self.scan.sense(at - 1) {
                // "KH: 6%", "(CK: 54 hộ)", "(năm 2013 tương ứng là: 10%; …)"
                Sense::Colon => SCENES.has(before),
                // "KH năm 2022: 6%"
                Sense::Time => before == Sense::Plan,
                sense => self.take_cue(sense, predicate),
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
        self.base_between(low, predicate);
        let bare = predicate.verb == Sense::Nothing;
        // "so với 1.840 tỷ đồng năm 2012"
        predicate.compared = bare && predicate.is_amount() && at > low && self.says(at - 1, Sense::Than);
        // Without a verb before it *bình quân* belongs to the name.
        while bare && self.says(predicate.first, Sense::Degree) {
            predicate.first += 1;
        }
        self.compared_plan(low, predicate);
        self.other_period(low, predicate);
    }

    /// Takes the base between a verb of change and its figure: *cao hơn cùng kỳ 41,6 tỷ đồng*.
    fn base_between(&self, low: usize, predicate: &mut Predicate) {
        let mut at = predicate.first;
        while at > low + 1 && self.scan.among(at - 1, PERIODS) {
            at -= 1;
        }
        let more = at < predicate.first && predicate.verb == Sense::Nothing && self.scan.among(at - 1, CHANGES);
        if more
            && COMPARING.has(self.scan.word(at - 1))
            && self.linked(at, true, 1, &mut predicate.refs) == Some(predicate.first)
        {
            (predicate.verb, predicate.first) = (self.scan.sense(at - 1), at - 1);
        }
    }

    /// Takes how a plan compares: *thấp hơn kế hoạch là 1.910 USD* tells the plan; *vượt kế hoạch 6%*, *vượt mục tiêu
    /// nghị quyết 6%* how far it is exceeded.
    fn compared_plan(&self, low: usize, predicate: &mut Predicate) {
        let mut at = predicate.first;
        if at > low && self.says(at - 1, Sense::Target) {
            at -= 1;
        }
        let compares = const { CHANGES.and(&[Sense::Exceed]) };
        if predicate.plan && at > low && self.scan.among(at - 1, compares) {
            predicate.first = at - 1;
            if predicate.verb == Sense::Nothing
                && !self.scan.any(at, predicate.end, const { Kinds::of(&[Sense::Colon]) })
            {
                (predicate.verb, predicate.plan) = (self.scan.sense(at - 1), false);
                predicate.refs.push(Base::Plan);
            }
        }
    }

    /// Takes the period that a bracket begins with: `(cùng kỳ tăng 2,1%)`, `(năm 2021: 61%)`.
    fn other_period(&self, low: usize, predicate: &mut Predicate) {
        let mut at = predicate.first;
        while at > low && self.scan.among(at - 1, PERIODS) {
            at -= 1;
        }
        let opens = match self.scan.sense(at.wrapping_sub(1)) {
            Sense::Open => true,
            Sense::Comma => self.says(at, Sense::Yoy),
            _ => false,
        };
        if at < predicate.first && opens {
            predicate.at = Run::new(at, predicate.first);
            predicate.first = at;
        }
    }

    fn take_cue(&self, sense: Sense, predicate: &mut Predicate) -> bool {
        let bare = predicate.verb == Sense::Nothing;
        match sense {
            Sense::Each => predicate.each = true,
            // "bình quân tăng 8,2%/năm"
            Sense::Degree if bare || predicate.changes() && self.is_yearly(predicate) => {}
            Sense::Approx | Sense::PlanTail | Sense::Still => {}
            Sense::Total if !bare => {}
            Sense::Plan if self.is_area(predicate) => return false,
            Sense::Plan if !predicate.does(const { Kinds::of(&[Sense::Level, Sense::Equal, Sense::Reach]) }) => {
                predicate.plan = true;
            }
            // "vốn giao 52 tỷ đồng"
            Sense::Given => predicate.plan |= bare && predicate.is_amount(),
            Sense::Bound => predicate.bound = true,
            _ if VERBS.has(sense) => {
                // The verb nearest to the figure counts; "tăng … từ" and "giảm … là" say more with the first.
                if bare || predicate.verb == Sense::For {
                    predicate.verb = sense;
                }
            }
            _ => return false,
        }
        true
    }

    /// *Ngô: DT 2.915 ha*: *diện tích*, not *dự toán*, stands before the predicate.
    fn is_area(&self, predicate: &Predicate) -> bool {
        let unit = predicate.figures.first().map_or(0, |figure| figure.unit.first);
        self.scan.is_word(predicate.first.wrapping_sub(1), "dt") && matches!(self.scan.view.word(unit), "ha" | "m2")
    }

    fn is_yearly(&self, predicate: &Predicate) -> bool {
        predicate.figures.first().is_some_and(|figure| figure.is_yearly(&self.scan.view))
    }

    /// Takes further figures of a list: `5,4% và 17,2%`, `30,6 tỷ USD, 21,7 tỷ USD và 15,8 tỷ USD`.
    fn list(&self, predicate: &mut Predicate) {
        let Some(first) = predicate.figures.first().map(|figure| figure.measure) else { return };
        let joint = predicate.end;
        for at in (joint..).step_by(2).take(LIST_FIGURES) {
            if !self.joins(at, first, predicate.each) {
                break;
            }
            if predicate.each || self.scan.among(at, CLOSING) {
                predicate.end = at + 2;
            }
        }
        for at in joint..predicate.end {
            if let Some(&figure) = self.scan.figure(at) {
                predicate.figures.push(figure);
            }
        }
        self.share_unit(predicate);
    }

    /// Whether a joint at `at`, and a figure after it, go on with a list that began with a figure of measure `first`.
    fn joins(&self, at: usize, first: Measure, each: bool) -> bool {
        let closes = self.scan.among(at, CLOSING);
        let Some(figure) = self.scan.figure(at + 1) else { return false };
        if !closes && !self.scan.among(at, const { Kinds::of(&[Sense::Comma, Sense::Semicolon]) }) {
            return false;
        }
        if first == Measure::None {
            // "4,1; 2,6 và 1,9 triệu tấn"
            return each || closes || self.says(at, Sense::Semicolon);
        }
        first == figure.measure || each && first.is_unit()
    }

    /// Gives the figures of a list without a unit the unit of the last one: `4,1; 2,6 và 1,9 triệu tấn`.
    fn share_unit(&self, predicate: &mut Predicate) {
        let Some(last) = predicate.figures.last().copied() else { return };
        for figure in predicate.figures.iter_mut().filter(|figure| figure.measure == Measure::None) {
            *figure = Figure { measure: last.measure, unit: last.unit, noun: last.noun, ..*figure };
        }
    }
}
