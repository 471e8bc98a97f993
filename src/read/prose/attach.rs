//! Attaching: which number states what of which subject.
//!
//! In go predicates and the words before them, out come [`Statement`]s in text order, and the [`Mark`]s between them
//! that inheriting heeds. A predicate without positive evidence (a verb, a reference, a known unit after a name) is left
//! out. Bases and plans that a clause leaves unsaid are filled in by [`super::inherit`].

use super::claim::{Claim, Scene, claim};
use super::clause::Sentence;
use super::figure::{Figure, Measure};
use super::frame::Frame;
use super::item::{Kinds, Scan, What};
use super::naming::{alike, is_place, is_qualifier};
use super::predicate::{Predicate, Ref, fronts, predicates};
use super::sense::Class;
use super::sense::Sense;
use super::subject::{Before, Found, Name, Shift, Subject, split};
use super::time::Part;
use crate::read::fact::At;
use crate::read::number::Decimal;
use crate::report::{Base, Span};

/// One number stated of one subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement {
    /// The subject, as a number into [`Attached::names`].
    pub(crate) subject: usize,
    pub(crate) claim: Claim,
    pub(crate) number: Decimal,
    /// The tokens of the unit, and of the noun that it leaves out.
    pub(crate) unit: (usize, usize),
    pub(crate) noun: (usize, usize),
    pub(crate) verb: Option<Sense>,
    pub(crate) reference: Option<Ref>,
    /// Whether it is one of a list that only a pattern of as many references can explain.
    pub(crate) listed: bool,
    /// When it was true, as a number into [`Attached::ats`]; `None` for the period of the report.
    pub(crate) at: Option<usize>,
    /// The sentence it stands in.
    pub(crate) sentence: usize,
    /// Whether its subject, or what it is measured against, is understood from elsewhere.
    pub(crate) inherited: bool,
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
    pub(crate) names: Vec<Name>,
    /// The other periods that statements are about.
    pub(crate) ats: Vec<At>,
    pub(crate) statements: Vec<Statement>,
    /// Numbers beside a name, without a word that says how they belong together; only where guesses are asked for.
    pub(crate) guesses: Vec<Statement>,
    /// What happens, each with the number of the statement before which it does.
    pub(crate) marks: Vec<(usize, Mark)>,
}

/// How many words may be added to a counted noun to name it: *doanh nghiệp* `hoạt động trở lại`.
pub(super) const TAIL_ITEMS: usize = 6;

/// How many items the name before a lone amount may have.
const CLOSED_ITEMS: usize = 6;
/// How many items of a heading say whether it announces targets.
const HEADING_ITEMS: usize = 3;

/// Attaches the figures of all sentences.
pub(crate) fn attach(scan: &Scan<'_>, sentences: &[Sentence], frame: &Frame) -> Attached {
    let mut attacher = Attacher {
        scan: *scan,
        frame,
        out: Attached::default(),
        section: false,
        sentences: 0,
        last: None,
        last_noun: (0, 0),
        aspects: Vec::new(),
    };
    for sentence in sentences {
        attacher.sentence(*sentence);
    }
    attacher.out
}

/// Goes through the sentences; what a predicate itself names is found in [`super::naming`].
pub(super) struct Attacher<'a> {
    pub(super) scan: Scan<'a>,
    pub(super) frame: &'a Frame,
    pub(super) out: Attached,
    /// Whether the section's heading announces targets.
    section: bool,
    /// How many sentences have been read.
    sentences: usize,
    /// The subject of the sentence before, where it is of the same paragraph.
    pub(super) last: Option<usize>,
    /// The aspects of the last pair: *giảm 17% về lượng và 30% về trị giá*.
    pub(super) aspects: Vec<String>,
    /// The tokens of the noun it counted.
    pub(super) last_noun: (usize, usize),
}

/// What is known while a sentence is read from left to right.
#[derive(Default)]
pub(super) struct Course {
    pub(super) subject: Option<usize>,
    /// The period, where it is not the report's.
    pub(super) at: Option<usize>,
    /// Counted nouns, each with the subject that they count.
    pub(super) counts: Vec<(String, usize)>,
    /// The subjects of a list (*A, B đạt lần lượt …*).
    listed: Vec<usize>,
    /// The subjects of the shares so far.
    parts: Vec<usize>,
    /// The item after the last counted noun and the words that name it more.
    pub(super) tail: usize,
    /// The whole that shares are parts of: *cơ cấu kinh tế*.
    whole: Option<String>,
    /// Whether a bracket lists parts: *(trong đó công nghiệp chiếm 31%, dịch vụ chiếm 53%)*.
    inner: bool,
    /// Whether the subject was named in a sentence before.
    inherited: bool,
    /// Whether the name is of something that belongs to what was counted.
    attached: bool,
    /// The place in a pair of changes: *chè giảm 3% và giảm 7%*.
    pair: Option<usize>,
    /// The tokens of the noun last counted.
    pub(super) noun: (usize, usize),
    target: bool,
    depth: i32,
    pub(super) scene: Scene,
}

impl Attacher<'_> {
    fn sentence(&mut self, sentence: Sentence) {
        let found = predicates(&self.scan, sentence.first, sentence.end, self.frame);
        // "Chưa đạt mục tiêu …" is no list of targets, "Mục tiêu năm 2023" is one.
        let announces = self.announces(sentence.first, sentence.end.min(sentence.first + HEADING_ITEMS));
        if sentence.fresh || sentence.heading && found.is_empty() {
            self.mark(Mark::Fresh);
            self.last = None;
            self.aspects.clear();
        }
        if sentence.heading && found.is_empty() {
            self.section = announces;
            // "So với tháng trước:" is for the list below.
            self.fronts(sentence.first, sentence.end);
            return;
        }
        self.sentences += 1;
        self.mark(Mark::Sentence);
        let mut course = Course { target: self.section, ..Course::default() };
        let mut from = sentence.first;
        for (number, predicate) in found.iter().enumerate() {
            let next = found.get(number + 1);
            self.predicate(from, predicate, next, &mut course);
            from = predicate.end.max(course.tail);
        }
        (self.last, self.last_noun) = (course.subject, course.noun);
        self.fronts(from, sentence.end);
    }

    fn mark(&mut self, mark: Mark) {
        self.out.marks.push((self.out.statements.len(), mark));
    }

    fn fronts(&mut self, first: usize, end: usize) {
        for reference in fronts(&self.scan, first, end, self.frame) {
            self.mark(Mark::Front(reference));
        }
    }

    /// Whether a word that announces targets stands in the run.
    fn announces(&self, first: usize, end: usize) -> bool {
        self.has(first, end, Sense::Target) || (first..end).any(|at| self.is_later_plan(at))
    }

    /// `Chỉ tiêu năm 2023` in a report on 2022; `Nhiệm vụ năm 2023:` in any.
    fn is_later_plan(&self, at: usize) -> bool {
        let Some(What::Time(when)) = self.scan.what(at + 1) else { return false };
        let plan = self.scan.says(at, Sense::Plan);
        if self.scan.is(at + 2, ':')
            && (plan || self.scan.word(at) == Some("vụ") && at > 0 && self.scan.word(at - 1) == Some("nhiệm"))
        {
            return true;
        }
        plan && when.year.is_some_and(|year| self.frame.year().is_some_and(|now| year > now))
    }

    pub(super) fn has(&self, first: usize, end: usize, sense: Sense) -> bool {
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
        let Found { subject, shift, name, given } = self.before_bracket(&before).unwrap_or_else(|| before.find());
        let subject = self.again(subject, course);
        let year = self.whole_year(predicate).is_some();
        // "…; ghi nhận 142 ca mắc" is about something new.
        let states_level = predicate.is_amount() && predicate.verb == Some(Sense::Level);
        let goes_on = shift.is_some() || year || before.aims() || before.is_semicolon() && !states_level;
        let again = before.says_this();
        if subject == Subject::Same && before.breaks() && !goes_on && !again {
            course.subject = None;
        }
        if subject != Subject::Same {
            course.at = None;
        }
        course.inner =
            course.depth > 0 && (course.inner || self.scan.find(from, predicate.first, Sense::Part).is_some());
        if let Some(shift) = shift {
            self.shift(shift, course);
        } else if year {
            course.scene.begin();
        }
        let goes_on = before.is_bare() || before.compares_first() || shift.is_some() && before.only_shifts();
        if course.subject.is_none() && !course.scene.begun && subject == Subject::Same && goes_on {
            course.subject = self.last;
            course.inherited = true;
        }
        course.scene.shifted = shift.is_some() || year;
        course.scene.own = matches!(subject, Subject::Named(_));
        // "183 dự án với tổng vốn đăng ký 3.091 triệu USD": the capital of these projects
        let with = name.is_some_and(|(first, _)| first > from && self.scan.word(first - 1) == Some("với"));
        course.attached = with && course.scene.counted && matches!(course.scene.last, Some((_, Claim::Value)));
        course.scene.given = given;
        course.scene.closed = self.is_closed(predicate, name);
        course.scene.countable = name.is_some_and(|(first, _)| self.is_thing(first));
        if let Some(item) = name
            .filter(|_| course.scene.countable && before.ends_in_colon())
            .and_then(|(first, _)| self.scan.items.get(first))
        {
            course.noun = (item.first, item.end);
        }
        course.whole = before.whole().or(course.whole.take());
        self.look_around(&before, predicate, next, course);
        let narrows = matches!(&subject, Subject::Named(name) if is_qualifier(&name.key));
        let introduced = before.opens() || course.inner;
        let foreign = course.depth > 0 && (course.scene.own && !narrows && !introduced || before.widens());
        if foreign || before.contributes(predicate) || self.is_inside_name(predicate, next) {
            // What goes on about it goes on about something that was not understood.
            course.subject = course.subject.filter(|_| course.depth > 0);
            return;
        }
        self.settle(subject, &before, predicate, course);
        let stated = self.out.statements.len();
        course.pair = self.pair(predicate, next, course.pair);
        let shared = next.filter(|next| self.shares_reference(predicate, next));
        self.state(predicate, &shared.unwrap_or(predicate).refs, course);
        if self.out.statements.len() == stated && predicate.is_amount() && course.scene.own {
            course.subject = None;
        }
        let plain = !self.scan.among(predicate.end - 1, Kinds::FIGURE);
        course.scene.after_plan = plain && predicate.refs.last() == Some(&Ref::Plan);
    }

    /// The place of a predicate in a pair of bare changes.
    fn pair(&self, predicate: &Predicate, next: Option<&Predicate>, before: Option<usize>) -> Option<usize> {
        let bare = |one: &Predicate| {
            one.refs.is_empty() && one.aspect.is_none() && matches!(one.verb, Some(Sense::Rise | Sense::Fall))
        };
        let follows = |next: &Predicate| next.first == predicate.end + 1 && self.scan.says(predicate.end, Sense::And);
        match before {
            Some(0) => Some(1),
            _ => next.filter(|next| bare(predicate) && bare(next) && follows(next)).map(|_| 0),
        }
    }

    /// Whether the reference of the next predicate is this one's too: *96% về số dự án và 125% về vốn so với tháng
    /// trước*, *tăng 11% hay 38 tỷ đồng so với đầu năm*.
    fn shares_reference(&self, predicate: &Predicate, next: &Predicate) -> bool {
        let joined = next.first == predicate.end + 1 && predicate.refs.is_empty();
        let aspects = predicate.aspect.is_some() && next.aspect.is_some() && self.scan.says(predicate.end, Sense::And);
        joined && (aspects || self.scan.word(predicate.end) == Some("hay"))
    }

    /// The name before a bracket that the predicate opens: *thu nội địa (848 nghìn tỷ đồng)*.
    fn before_bracket(&self, before: &Before<'_>) -> Option<Found> {
        let found = before.opens().then(|| Before { end: before.end - 1, ..*before }.find())?;
        matches!(found.subject, Subject::Named(_)).then_some(found)
    }

    /// *tỷ lệ này* is the subject before, also after a semicolon or in the next sentence.
    fn again(&self, subject: Subject, course: &mut Course) -> Subject {
        if subject != Subject::This {
            return subject;
        }
        course.inherited |= course.subject.is_none();
        course.subject = course.subject.or(self.last);
        course.scene.begun = true;
        Subject::Same
    }

    /// Goes over to another period of the same subject.
    fn shift(&mut self, shift: Shift, course: &mut Course) {
        course.at = self.shifted(shift);
        course.scene.begin();
        // "So với tháng trước" said of a month is not said of the year so far.
        if shift.total || shift.when.is_some_and(|when| matches!(when.part, Part::Months(_) | Part::Year)) {
            self.mark(Mark::Fresh);
        }
    }

    /// Whether a name of few words stands right before the amount and nothing after it.
    fn is_closed(&self, predicate: &Predicate, name: Option<(usize, usize)>) -> bool {
        let ends =
            matches!(self.scan.what(predicate.end), None | Some(What::Mark(_) | What::Line | What::Cue(Sense::And)));
        ends && name.is_some_and(|(first, end)| end == predicate.first && end - first <= CLOSED_ITEMS)
    }

    fn is_thing(&self, at: usize) -> bool {
        self.scan.among(at, const { Kinds::of(&[Sense::Thing]) })
    }

    /// Takes in what stands around the predicate.
    fn look_around(&self, before: &Before<'_>, predicate: &Predicate, next: Option<&Predicate>, course: &mut Course) {
        let counts = matches!(course.scene.last, Some((_, Claim::Value))) && course.scene.counted;
        let counts_again = !course.counts.is_empty();
        let unit = predicate.figures.first().filter(|_| counts_again).map(|figure| self.noun(figure));
        let scene = &mut course.scene;
        scene.bracketed = course.depth > 0;
        scene.tight = before.is_bracket();
        scene.tailed = self.scan.among(predicate.end, Kinds::WORD);
        scene.colon = before.ends_in_colon();
        scene.bare = before.is_bare();
        scene.target = course.target || predicate.bound;
        scene.followed = next.is_some_and(|next| self.is_followed(predicate, next));
        scene.listing = counts && scene.bare && !scene.bracketed && predicate.verb.is_none();
        scene.recounted = unit.is_some_and(|unit| course.counts.iter().any(|(known, _)| alike(known, &unit)));
        scene.counting = course.noun != (0, 0);
        scene.percents = next.is_some_and(|next| {
            let percent = next.figures.first().is_some_and(|figure| figure.measure == Measure::Percent);
            percent && matches!(next.verb, Some(Sense::Rise | Sense::Fall))
        });
        scene.begun = true;
        scene.begins = predicate.verb == Some(Sense::From) && next.is_some_and(|next| next.verb == Some(Sense::Reach));
        scene.approximate = self.has(predicate.first, predicate.end, Sense::Approx);
        scene.scaled = predicate.figures.first().is_some_and(|figure| self.is_scale(figure.unit.0));
        scene.parts |= course.whole.is_some();
    }

    /// Whether the amount belongs to a name: *số hộ thu nhập* `4 triệu đồng/tháng` *đạt 82%*.
    fn is_inside_name(&self, predicate: &Predicate, next: Option<&Predicate>) -> bool {
        let level = |next: &&Predicate| {
            let percent = next.figures.iter().all(|figure| figure.measure == Measure::Percent);
            next.first == predicate.end && next.verb == Some(Sense::Level) && next.refs.is_empty() && percent
        };
        let done = predicate.figures.iter().any(|figure| figure.plan.is_some());
        predicate.is_amount() && !done && predicate.verb.is_none() && next.filter(level).is_some()
    }

    /// Whether the next predicate only goes on about this one: `, tăng 5%`.
    fn is_followed(&self, predicate: &Predicate, next: &Predicate) -> bool {
        let between = self.scan.items.get(predicate.end..next.first).unwrap_or_default();
        let tail = between.iter().take_while(|item| item.among(Kinds::PLAIN)).count();
        let bare = between.get(tail.min(TAIL_ITEMS)..).unwrap_or_default();
        let commas = bare.iter().all(|item| matches!(item.what, What::Mark(',' | '(') | What::Cue(Sense::And)));
        commas
            && (next.at.is_some()
                || matches!(
                    next.verb,
                    Some(Sense::Rise | Sense::Fall | Sense::Equal | Sense::Level | Sense::Times | Sense::Share)
                ))
    }

    /// Sets the subject that the predicate speaks of.
    fn settle(&mut self, subject: Subject, before: &Before<'_>, predicate: &Predicate, course: &mut Course) {
        match subject {
            Subject::Same | Subject::This => {}
            Subject::Unclear => (course.subject, course.listed) = (None, Vec::new()),
            Subject::Named(name)
                if course.subject.or(self.last).is_some()
                    && (is_qualifier(&name.key) || before.alone() && is_place(&name.key)) =>
            {
                course.subject = course.subject.or(self.last).map(|subject| self.unqualified(subject));
                course.at = Some(self.qualified(name.text, course.at));
                course.scene.begin();
            }
            Subject::Named(mut name) => {
                if course.attached
                    && let Some(owner) = course.subject
                {
                    name = Name::new(name.text + " " + &self.called(owner));
                }
                course.listed.clear();
                if predicate.figures.len() > 1 {
                    let names = split(&name.text, predicate.figures.len()).unwrap_or_default();
                    course.listed.extend(names.into_iter().map(|name| self.name(name)));
                }
                course.subject = Some(self.out.names.len());
                course.inherited = false;
                self.out.names.push(name);
                course.scene.begin();
            }
        }
        if let Some(name) = self.named_after(before, predicate, course) {
            course.subject = Some(self.name(name));
            course.scene.begin();
            course.scene.own = true;
        }
    }

    pub(super) fn name(&mut self, name: String) -> usize {
        self.out.names.push(Name::new(name));
        self.out.names.len() - 1
    }

    /// The name of a subject.
    pub(super) fn called(&self, subject: usize) -> String {
        self.out.names.get(subject).map(|name| name.text.clone()).unwrap_or_default()
    }

    /// Makes the statements of a predicate.
    fn state(&mut self, predicate: &Predicate, refs: &[Ref], course: &mut Course) {
        let counted = predicate.figures.first().and_then(|figure| self.recounted(figure, course));
        let Some(subject) = counted.filter(|_| !course.scene.own).or(course.subject) else { return };
        let name = self.out.names.get(subject).map(|name| name.key.clone()).unwrap_or_default();
        let count = predicate.figures.len();
        let by_reference = refs.len() == count;
        let restated = predicate.plan || predicate.at.is_some();
        if count > 1 && restated && course.depth > 0 && course.parts.len() >= count {
            // "(KH: 21% - 41% - 38%)" after the parts of a whole
            course.listed = course.parts.iter().rev().take(count).rev().copied().collect();
        }
        let by_name = !by_reference && count > 1 && course.listed.len() == count;
        for (number, &figure) in predicate.figures.iter().enumerate() {
            let reference = refs.get(if by_reference { number } else { 0 }).copied();
            let Some(claim) = claim(predicate, figure, reference, &name, &mut course.scene) else {
                self.guess(subject, predicate, figure, course);
                continue;
            };
            let place = if count == 2 { Some(number) } else { course.pair };
            let by_aspect = if claim == Claim::Change && !by_name && refs.is_empty() && predicate.aspect.is_none() {
                place.and_then(|place| self.aspect_of_pair(place, subject, count))
            } else {
                None
            };
            let by_list = if by_name { course.listed.get(number).copied() } else { Some(subject) };
            let listed = count > 1 && !by_reference && !by_name && by_aspect.is_none();
            let subject = by_aspect.or(by_list);
            let claim = if listed { claim.without_level() } else { claim };
            // Only references can tell the members of a list without names apart.
            if listed && (reference.is_some() || matches!(claim, Claim::Value | Claim::Target | Claim::Share)) {
                continue;
            }
            let Some(subject) = subject.map(|subject| self.aspect(subject, predicate)) else { continue };
            let subject = if claim == Claim::Share { self.part(subject, course.whole.as_deref()) } else { subject };
            // "tăng bình quân 8,2%/năm"
            let yearly = claim == Claim::Change && reference.is_none() && self.is_yearly(&figure);
            let reference = if yearly { Some(Ref::Base(Base::Other)) } else { reference };
            let verb = course.scene.last.and_then(|(verb, _)| verb);
            match claim {
                Claim::Share => course.parts.push(subject),
                Claim::Value if course.scene.counted => course.counts.push((self.noun(&figure), subject)),
                _ => {}
            }
            let at = self.period(predicate, claim, course);
            let (number, unit, span) = (figure.low, figure.unit, self.span(predicate));
            let sentence = self.sentences;
            let noun = if matches!(figure.measure, Measure::None | Measure::Scale) { course.noun } else { (0, 0) };
            if matches!(figure.measure, Measure::Unit(Class::Counter | Class::Thing)) {
                let first = (unit.0..unit.1).find(|&at| !self.is_scale(at)).unwrap_or(unit.1);
                course.noun = (first, unit.1);
            }
            let inherited = course.inherited;
            let stated = Statement {
                subject,
                claim,
                number,
                unit,
                noun,
                verb,
                reference,
                listed,
                at,
                sentence,
                inherited,
                span,
            };
            self.push(stated, figure);
            if let Some(plan) = figure.plan {
                course.scene.planned = true;
                let stated = Statement { claim: Claim::Target, verb: None, reference: None, ..stated };
                self.push(stated, Figure { low: plan, high: None, ..figure });
            }
        }
    }

    /// Keeps an amount that nothing says to be of the subject, and nothing not to be.
    fn guess(&mut self, subject: usize, predicate: &Predicate, figure: Figure, course: &Course) {
        let amount = matches!(figure.measure, Measure::Unit(_) | Measure::Percent);
        if !cfg!(feature = "guesses") || !amount || predicate.doubt || figure.trap {
            return;
        }
        self.out.guesses.push(Statement {
            subject,
            claim: Claim::Value,
            number: figure.low,
            unit: figure.unit,
            noun: (0, 0),
            verb: None,
            reference: None,
            listed: false,
            at: course.at,
            sentence: self.sentences,
            inherited: true,
            span: self.span(predicate),
        });
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
