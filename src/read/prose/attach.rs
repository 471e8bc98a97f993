//! Attaching: which number states what of which subject.
//!
//! In go predicates and the words before them, out come [`Statement`]s in text order, and the [`Mark`]s between them
//! that inheriting heeds. A predicate without positive evidence (a verb, a reference, a known unit after a name) is left
//! out. Bases and plans that a clause leaves unsaid are filled in by [`super::inherit`].

use super::claim::{Claim, Scene, claim};
use super::clause::Sentence;
use super::cue::Sense;
use super::figure::{Figure, Measure};
use super::frame::Frame;
use super::item::{Item, Scan, What};
use super::predicate::{Predicate, Ref, fronts, predicates};
use super::subject::{Before, Found, Shift, Subject, split};
use super::time::Part;
use super::unit::Class;
use crate::read::fact::At;
use crate::read::number::Decimal;
use crate::report::Span;

/// One number stated of one subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement {
    /// The subject, as a number into [`Attached::names`].
    pub(crate) subject: usize,
    pub(crate) claim: Claim,
    pub(crate) number: Decimal,
    /// The tokens of the unit.
    pub(crate) unit: (usize, usize),
    pub(crate) verb: Option<Sense>,
    pub(crate) reference: Option<Ref>,
    /// Whether it is one of a list that only a pattern of as many references can explain.
    pub(crate) listed: bool,
    /// When it was true, as a number into [`Attached::ats`]; `None` for the period of the report.
    pub(crate) at: Option<usize>,
    /// The sentence it stands in.
    pub(crate) sentence: usize,
    pub(crate) span: Span,
}

/// What happens between statements.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mark {
    /// A new thought: nothing is inherited any more.
    Fresh,
    /// A sentence begins.
    Sentence,
    /// *So với tháng trước, …*: a reference for what follows.
    Front(Ref),
}

/// The outcome, in text order.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// The names that statements are about.
    pub(crate) names: Vec<String>,
    /// The other periods that statements are about.
    pub(crate) ats: Vec<At>,
    pub(crate) statements: Vec<Statement>,
    /// What happens, each with the number of the statement before which it does.
    pub(crate) marks: Vec<(usize, Mark)>,
}

/// How many words may be added to a counted noun to name it: *doanh nghiệp* `hoạt động trở lại`.
const TAIL_ITEMS: usize = 6;

/// What the level that a change began at is called.
const PERIOD_BEFORE: &str = "kỳ trước";
/// How many items of a heading say whether it announces targets.
const HEADING_ITEMS: usize = 3;

/// Attaches the figures of all sentences.
pub(crate) fn attach(scan: Scan<'_>, sentences: &[Sentence], frame: &Frame) -> Attached {
    let mut attacher = Attacher { scan, frame, out: Attached::default(), section: false, sentences: 0 };
    for sentence in sentences {
        attacher.sentence(*sentence);
    }
    attacher.out
}

struct Attacher<'a> {
    scan: Scan<'a>,
    frame: &'a Frame,
    out: Attached,
    /// Whether the section's heading announces targets.
    section: bool,
    /// How many sentences have been read.
    sentences: usize,
}

/// What is known while a sentence is read from left to right.
#[derive(Default)]
struct Course {
    subject: Option<usize>,
    /// The period, where it is not the report's.
    at: Option<usize>,
    /// The subjects of a list (*A, B đạt lần lượt …*).
    listed: Vec<usize>,
    /// The subjects of the shares so far.
    parts: Vec<usize>,
    target: bool,
    depth: i32,
    scene: Scene,
}

impl Attacher<'_> {
    fn sentence(&mut self, sentence: Sentence) {
        let found = predicates(self.scan, sentence.first, sentence.end, self.frame);
        // "Chưa đạt mục tiêu …" is no list of targets, "Mục tiêu năm 2023" is one.
        let announces = self.announces(sentence.first, sentence.end.min(sentence.first + HEADING_ITEMS));
        if sentence.fresh || sentence.heading && found.is_empty() {
            self.mark(Mark::Fresh);
        }
        if sentence.heading && found.is_empty() {
            self.section = announces;
            return;
        }
        self.sentences += 1;
        self.mark(Mark::Sentence);
        let mut course = Course { target: self.section, ..Course::default() };
        let mut from = sentence.first;
        for (number, predicate) in found.iter().enumerate() {
            let next = found.get(number + 1);
            self.predicate(from, predicate, next, &mut course);
            from = predicate.end;
        }
        self.fronts(from, sentence.end);
    }

    fn mark(&mut self, mark: Mark) {
        self.out.marks.push((self.out.statements.len(), mark));
    }

    fn fronts(&mut self, first: usize, end: usize) {
        for reference in fronts(self.scan, first, end, self.frame) {
            self.mark(Mark::Front(reference));
        }
    }

    /// Whether a word that announces targets stands in the run.
    fn announces(&self, first: usize, end: usize) -> bool {
        self.has(first, end, Sense::Target) || (first..end).any(|at| self.is_later_plan(at))
    }

    /// `Chỉ tiêu năm 2023` in a report on 2022.
    fn is_later_plan(&self, at: usize) -> bool {
        let (Some(What::Cue(Sense::Plan)), Some(What::Time(when))) = (self.scan.what(at), self.scan.what(at + 1))
        else {
            return false;
        };
        when.year.is_some_and(|year| self.frame.year().is_some_and(|now| year > now))
    }

    fn has(&self, first: usize, end: usize, sense: Sense) -> bool {
        self.scan.find(first, end, sense).is_some()
    }

    fn predicate(&mut self, from: usize, predicate: &Predicate, next: Option<&Predicate>, course: &mut Course) {
        let before = Before {
            scan: self.scan,
            first: from,
            end: predicate.first,
            continues: course.subject.is_some() || course.scene.begun,
        };
        course.target |= self.announces(from, predicate.first);
        course.depth = (course.depth + before.depth()).max(0);
        self.fronts(from, predicate.first);
        let Found { subject, shift } = before.find();
        if subject == Subject::Same && before.breaks() && shift.is_none() {
            course.subject = None;
        }
        if subject != Subject::Same {
            course.at = None;
        }
        if let Some(shift) = shift {
            course.at = self.shifted(shift);
            course.scene.begin();
            // "So với tháng trước" said of a month is not said of the year so far.
            if shift.total || matches!(shift.when.part, Part::Months(_) | Part::Year) {
                self.mark(Mark::Fresh);
            }
        }
        course.scene.shifted = shift.is_some();
        course.scene.bracketed = course.depth > 0;
        course.scene.tight = before.is_bracket();
        course.scene.tailed = matches!(self.scan.what(predicate.end), Some(What::Word));
        course.scene.own = matches!(subject, Subject::Named(_));
        course.scene.colon = before.ends_in_colon();
        course.scene.bare = before.is_bare();
        course.scene.target = course.target || predicate.bound;
        course.scene.followed = next.is_some_and(|next| self.is_followed(predicate, next));
        course.scene.begun = true;
        course.scene.begins =
            predicate.verb == Some(Sense::From) && next.is_some_and(|next| next.verb == Some(Sense::Reach));
        course.scene.approximate = self.has(predicate.first, predicate.end, Sense::Approx);
        course.scene.scaled = predicate.figures.first().is_some_and(|figure| self.is_scale(figure.unit.0));
        course.scene.parts |= before.names_parts();
        if course.depth > 0 && course.scene.own || before.contributes() {
            return;
        }
        self.settle(subject, predicate, course);
        self.state(predicate, course);
        let plain = !matches!(self.scan.what(predicate.end - 1), Some(What::Figure(_)));
        course.scene.after_plan = plain && predicate.refs.last() == Some(&Ref::Plan);
    }

    /// The period that a shift leads to; `None` for the report's.
    fn shifted(&mut self, shift: Shift) -> Option<usize> {
        let earlier = self.frame.is_after(shift.when);
        (!self.frame.covers(shift.when)).then(|| self.at(self.scan.words(shift.first, shift.end), earlier))
    }

    fn at(&mut self, words: String, earlier: bool) -> usize {
        self.out.ats.push(At { words, earlier });
        self.out.ats.len() - 1
    }

    /// Whether the next predicate only goes on about this one: `, tăng 5%`.
    fn is_followed(&self, predicate: &Predicate, next: &Predicate) -> bool {
        let between = self.scan.items.get(predicate.end..next.first).unwrap_or_default();
        let tail =
            between.iter().take_while(|item| matches!(item.what, What::Word | What::Cue(Sense::Unit(_)))).count();
        let bare = between.get(tail.min(TAIL_ITEMS)..).unwrap_or_default();
        let commas = bare.iter().all(|item| matches!(item.what, What::Mark(',' | '(') | What::Cue(Sense::And)));
        commas
            && matches!(
                next.verb,
                Some(Sense::Rise | Sense::Fall | Sense::Equal | Sense::Level | Sense::Times | Sense::Share)
            )
    }

    /// Sets the subject that the predicate speaks of.
    fn settle(&mut self, subject: Subject, predicate: &Predicate, course: &mut Course) {
        match subject {
            Subject::Same => {}
            Subject::Unclear => (course.subject, course.listed) = (None, Vec::new()),
            Subject::Named(name) => {
                course.listed = split(&name, predicate.figures.len())
                    .filter(|_| predicate.figures.len() > 1)
                    .map(|names| names.into_iter().map(|name| self.name(name)).collect())
                    .unwrap_or_default();
                course.subject = Some(self.name(name));
                course.scene.begin();
            }
        }
        if let Some(name) = self.counted(predicate, course) {
            course.subject = Some(self.name(name));
            course.scene.begin();
            course.scene.own = true;
        }
    }

    fn name(&mut self, name: String) -> usize {
        self.out.names.push(name);
        self.out.names.len() - 1
    }

    /// The name that the counted noun itself gives: `có 128 hợp tác xã`, `186 doanh nghiệp hoạt động trở lại`.
    fn counted(&self, predicate: &Predicate, course: &Course) -> Option<String> {
        let figure = predicate.figures.first()?;
        let Measure::Unit(class) = figure.measure else { return None };
        let names_itself = match class {
            Class::Measure => false,
            Class::Counter => {
                course.subject.is_none()
                    || (course.scene.shifted && !course.scene.own && predicate.verb == Some(Sense::Level))
            }
            Class::Thing => !course.scene.own || matches!(predicate.verb, Some(Sense::Level | Sense::Is | Sense::For)),
        };
        let changes = matches!(predicate.verb, Some(Sense::Rise | Sense::Fall | Sense::Exceed | Sense::Reach));
        let proved = predicate.verb.is_some() || course.scene.followed;
        if !names_itself || !proved || changes || course.scene.colon || predicate.plan || predicate.at.is_some() {
            return None;
        }
        let tail = self.scan.items.get(predicate.end..).unwrap_or_default().iter().take(TAIL_ITEMS);
        let plain = tail.take_while(|item| self.names_more(item)).last();
        let first = (figure.unit.0..figure.unit.1).find(|&at| !self.is_scale(at))?;
        let noun = self.scan.view.words(first, plain.map_or(figure.unit.1, |item| item.end));
        match course.subject.and_then(|subject| self.out.names.get(subject)) {
            // "cấp đăng ký thành lập mới cho 186 doanh nghiệp"
            Some(name) if course.scene.own && predicate.verb == Some(Sense::For) => Some(noun + " " + name),
            _ => Some(noun),
        }
    }

    /// Whether the item after a counted noun says which ones are counted, not where.
    fn names_more(&self, item: &Item) -> bool {
        let place = matches!(
            self.scan.view.word(item.first),
            Some("đến" | "tại" | "ở" | "trên" | "của" | "do" | "trong" | "từ")
        );
        matches!(item.what, What::Word | What::Cue(Sense::Unit(_))) && !place
    }

    fn is_scale(&self, at: usize) -> bool {
        matches!(self.scan.view.word(at), Some("nghìn" | "ngàn" | "triệu" | "tỷ" | "tỉ" | "trăm"))
    }

    /// Makes the statements of a predicate.
    fn state(&mut self, predicate: &Predicate, course: &mut Course) {
        let Some(subject) = course.subject else { return };
        let name = self.out.names.get(subject).cloned().unwrap_or_default();
        let count = predicate.figures.len();
        let by_reference = predicate.refs.len() == count;
        if count > 1 && predicate.plan && course.depth > 0 && course.parts.len() >= count {
            // "(KH: 21% - 41% - 38%)" after the parts of a whole
            course.listed = course.parts.split_off(course.parts.len() - count);
        }
        let by_name = !by_reference && count > 1 && course.listed.len() == count;
        for (number, &figure) in predicate.figures.iter().enumerate() {
            let reference = predicate.refs.get(if by_reference { number } else { 0 }).copied();
            let Some(claim) = claim(predicate, figure, reference, &name, &mut course.scene) else { continue };
            let subject = if by_name { course.listed.get(number).copied() } else { Some(subject) };
            let listed = count > 1 && !by_reference && !by_name;
            // Only references can tell the members of a list without names apart.
            if listed && (reference.is_some() || matches!(claim, Claim::Value | Claim::Target | Claim::Share)) {
                continue;
            }
            let Some(subject) = subject.map(|subject| self.aspect(subject, predicate)) else { continue };
            let verb = course.scene.last.and_then(|(verb, _)| verb);
            if claim == Claim::Share {
                course.parts.push(subject);
            }
            let at = self.period(predicate, claim, course);
            let (number, unit, span) = (figure.low, figure.unit, self.span(predicate));
            let sentence = self.sentences;
            let stated = Statement { subject, claim, number, unit, verb, reference, listed, at, sentence, span };
            self.push(stated, figure);
            if let Some(plan) = figure.plan {
                course.scene.planned = true;
                let stated = Statement { claim: Claim::Target, verb: None, reference: None, ..stated };
                self.push(stated, Figure { low: plan, high: None, ..figure });
            }
        }
    }

    /// The subject with the aspect that follows the figure: *giảm 5% về lượng*.
    fn aspect(&mut self, subject: usize, predicate: &Predicate) -> usize {
        let Some((first, end)) = predicate.aspect else { return subject };
        let (aspect, name) = (self.scan.words(first, end), self.out.names.get(subject).cloned().unwrap_or_default());
        // "về lượng" needs the name, "về số doanh nghiệp" is one.
        let whole = ["số ", "tổng ", "vốn ", "diện tích", "sản lượng"].iter().any(|head| aspect.starts_with(head));
        self.name(if whole { aspect } else { aspect + " " + &name })
    }

    /// The period of a figure: the one beside it, the one where a change began, else that of the clause.
    fn period(&mut self, predicate: &Predicate, claim: Claim, course: &Course) -> Option<usize> {
        if let Some((first, end)) = predicate.at {
            return Some(self.at(self.scan.words(first, end), true));
        }
        if let Some(when) = predicate.year.filter(|&when| claim == Claim::Value && !self.frame.covers(when)) {
            let words = self.scan.words(predicate.end - 1, predicate.end);
            return Some(self.at(words, self.frame.is_after(when)));
        }
        if claim == Claim::Value && course.scene.begins {
            return Some(self.at(PERIOD_BEFORE.to_string(), true));
        }
        course.at
    }

    /// States the figure, or both ends of its range.
    fn push(&mut self, stated: Statement, figure: Figure) {
        for number in [Some(figure.low), figure.high].into_iter().flatten() {
            let number = stated.claim.number(stated.verb, number, figure);
            self.out.statements.push(Statement { number, ..stated });
        }
    }

    /// The words that state a predicate.
    fn span(&self, predicate: &Predicate) -> Span {
        let items = self.scan.items.get(predicate.first..predicate.end).unwrap_or_default();
        let first = items.first().and_then(|item| self.scan.view.token(item.first));
        let last = items.last().and_then(|item| self.scan.view.token(item.end.checked_sub(1)?));
        match (first, last) {
            (Some(first), Some(last)) => self.scan.view.folded.span(first.start, last.end),
            _ => Span::new(0, 0),
        }
    }
}
