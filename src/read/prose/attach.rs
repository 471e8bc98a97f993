//! Attaching: which number states what of which subject.
//!
//! In go predicates and the words before them, out come [`Statement`]s in text order, and the marks between them
//! that inheriting heeds. A predicate without positive evidence (a verb, a reference, a known unit after a name) is left
//! out. Bases and plans that a clause leaves unsaid are filled in by [`super::inherit`].

use super::LONG_TEXTS;
use super::claim::{Claim, Scene, claim};
use super::clause::Sentence;
#[cfg(feature = "guesses")]
use super::figure::Figure;
use super::figure::Measure;
use super::frame::Frame;
use super::item::Scan;
use super::naming::{is_place, is_qualifier};
use super::predicate::{Predicate, Reader, Refs, fronts};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::{Before, Found, Name, Shift, Subject};
use super::time::Part;
use super::word::Word;
use crate::read::fact::At;
use crate::read::number::Decimal;
use crate::read::words::{Words, words};
use crate::report::{Base, Span};

/// One number stated of one subject.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Statement {
    /// The subject, as a number into [`Attached::names`]; 0 is none.
    pub(crate) subject: u32,
    pub(crate) claim: Claim,
    pub(crate) number: Decimal,
    /// The tokens of the unit, and of the noun that it leaves out.
    pub(crate) unit: Run,
    pub(crate) noun: Run,
    pub(crate) verb: Sense,
    pub(crate) reference: Option<Base>,
    /// Whether it is one of a list that only a pattern of as many references can explain.
    pub(crate) listed: bool,
    /// When it was true, as a number into [`Attached::ats`]; 0 is the period of the report.
    pub(crate) at: u32,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// Whether its subject, or what it is measured against, is understood from elsewhere.
    pub(crate) inherited: bool,
    /// The base that a change from here on names in the sentence; found by [`super::inherit`].
    pub(crate) ahead: Option<Base>,
    pub(crate) span: Span,
}

impl Statement {
    /// A statement of nothing, before which nothing is inherited ([`Claim::Fresh`]), or of a reference for what follows
    /// ([`Claim::Front`]).
    fn mark(claim: Claim, reference: Option<Base>) -> Self {
        Self { claim, reference, ..Self::default() }
    }
}

/// The outcome, in text order.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// The names that statements are about; the first has the number 1.
    pub(crate) names: Vec<Name>,
    /// The other periods that statements are about; the first has the number 1.
    pub(crate) ats: Vec<At>,
    pub(crate) statements: Vec<Statement>,
    /// Numbers beside a name, without a word that says how they belong together.
    #[cfg(feature = "guesses")]
    pub(crate) guesses: Vec<Statement>,
}

/// How many words may be added to a counted noun to name it: *doanh nghiệp* `hoạt động trở lại`.
pub(super) const TAIL_ITEMS: usize = 6;

/// How many items the name before a lone amount may have.
const CLOSED_ITEMS: usize = 6;
/// What is said of a topic: names that are none without it.
const ASPECTS: Words = words!("diện tích" "năng suất" "sản lượng" "dt" "ns" "sl" "số lượng" "giá trị" "kim ngạch" "vốn" "dư nợ" "doanh thu");
/// How many items may stand between a plan and its year.
const PLAN_ITEMS: usize = 2;
/// How many items of a heading say whether it announces targets.
const HEADING_ITEMS: usize = 3;

/// Attaches the figures of all sentences, and hands on what has been attached so far: at the end, and in long texts before
/// each new thought.
pub(crate) fn attach(scan: &Scan<'_>, sentences: &[Sentence], frame: &Frame, mut hand_on: impl FnMut(&mut Attached)) {
    let mut attacher = Attacher {
        scan,
        frame,
        out: Attached::default(),
        section: false,
        sentences: 0,
        last: 0,
        last_noun: Run::default(),
        aspects: <[Run; 2]>::default(),
        counts: Vec::new(),
        parts: Vec::new(),
    };
    for sentence in sentences {
        if LONG_TEXTS && sentence.fresh {
            hand_on(&mut attacher.out);
        }
        attacher.sentence(sentence);
    }
    hand_on(&mut attacher.out);
}

/// Goes through the sentences; what a predicate itself names is found in [`super::naming`].
pub(super) struct Attacher<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) frame: &'a Frame,
    pub(super) out: Attached,
    /// Whether the section's heading announces targets.
    section: bool,
    /// How many sentences have been read.
    sentences: u32,
    /// The subject of the sentence before, where it is of the same paragraph; else 0.
    pub(super) last: usize,
    /// The items of the aspects of the last pair: *giảm 17% về lượng và 30% về trị giá*.
    pub(super) aspects: [Run; 2],
    /// The tokens of the noun it counted last.
    pub(super) last_noun: Run,
    /// The tokens of counted nouns, each with the subject that they count.
    pub(super) counts: Vec<(Run, usize)>,
    /// The subjects of the shares so far.
    parts: Vec<usize>,
}

/// What is known while a sentence is read from left to right.
#[derive(Default)]
pub(super) struct Course {
    /// The subject; 0 where none is known.
    pub(super) subject: usize,
    /// The period, where it is not the report's; else 0.
    pub(super) at: usize,
    /// The subjects of a list: *A, B đạt lần lượt …*
    listed: Run,
    /// The item after the last counted noun and the words that name it more.
    pub(super) tail: usize,
    /// The items of the whole that shares are parts of: *cơ cấu kinh tế*.
    whole: Run,
    /// The items of the topic before a colon: *Ngô: diện tích 2.915 ha, năng suất 57 tạ/ha*.
    topic: Run,
    /// Whether a bracket lists parts: *(trong đó công nghiệp chiếm 31%, dịch vụ chiếm 53%)*.
    inner: bool,
    /// Whether the subject was named in a sentence before.
    inherited: bool,
    /// Whether the name is of something that belongs to what was counted.
    attached: bool,
    /// The place in a pair of changes: *chè giảm 3% và giảm 7%*.
    pair: Option<usize>,
    /// The tokens of the noun last counted.
    pub(super) noun: Run,
    target: bool,
    depth: i32,
    pub(super) scene: Scene,
}

impl Attacher<'_> {
    fn sentence(&mut self, sentence: &Sentence) {
        let &Sentence { first, end, fresh, heading } = sentence;
        let mut predicates = Reader::new(self.scan, first, end, self.frame);
        let mut predicate = predicates.next();
        let heading = heading && predicate.is_none();
        if fresh {
            self.mark(Claim::Fresh, None);
            self.last = 0;
            self.aspects = <[Run; 2]>::default();
        }
        // "So với tháng trước:" is for the list below.
        let mut from = first;
        if heading {
            // "Chưa đạt mục tiêu …" is no list of targets, "Mục tiêu năm 2023" is one.
            self.section = self.announces(first, end.min(first + HEADING_ITEMS)) || self.heads_plan(first, end);
        } else {
            self.sentences += 1;
            let mut course = Course { target: self.section, ..Course::default() };
            self.parts.clear();
            // "So với cùng kỳ tăng 21 vụ, giảm 17 người chết" counts what the sentence before did.
            if !self.scan.says(first, Sense::Than) {
                self.counts.clear();
            }
            // All statements about what has been named were handed on before this sentence, and it counts nothing of the
            // one before: an archive is read in no more memory than a page.
            if LONG_TEXTS && fresh && self.counts.is_empty() {
                self.out.names.clear();
                self.out.ats.clear();
            }
            while let Some(current) = predicate {
                predicate = predicates.next();
                self.predicate(from, &current, predicate.as_ref(), &mut course);
                from = current.end.max(course.tail);
            }
            (self.last, self.last_noun) = (course.subject, course.noun);
        }
        self.fronts(from, end);
    }

    fn mark(&mut self, claim: Claim, reference: Option<Base>) {
        self.out.statements.push(Statement::mark(claim, reference));
    }

    fn fronts(&mut self, first: usize, end: usize) {
        let refs = fronts(self.scan, first, end, self.frame);
        for place in 0..refs.count {
            self.mark(Claim::Front, refs.get(place));
        }
    }

    /// Whether a word that announces targets stands in the run.
    fn announces(&self, first: usize, end: usize) -> bool {
        self.says(first, end, Sense::Target) || (first..end).any(|at| self.is_later_plan(at))
    }

    /// `Các chỉ tiêu chủ yếu của năm 2022` over figures of no result; `Chỉ tiêu về kinh tế` goes on with what is above.
    fn heads_plan(&self, first: usize, end: usize) -> bool {
        let year = self.scan.year(first, end);
        let plan = self.says(first, end.min(first + 2), Sense::Plan);
        plan && if year > 0 { year >= self.frame.year } else { self.section }
    }

    /// `Chỉ tiêu năm 2023`, `chỉ tiêu chủ yếu năm 2023` in a report on 2022.
    fn is_later_plan(&self, at: usize) -> bool {
        let time = self.scan.after(at + 1, PLAN_ITEMS, Kinds::PLAIN);
        self.scan.says(at, Sense::Plan) && self.scan.time(time).is_some_and(|when| when.year > self.frame.year)
    }

    /// Whether an item with this sense stands in `first..end`.
    fn says(&self, first: usize, end: usize, sense: Sense) -> bool {
        self.scan.any(first, end, Kinds::of(&[sense]))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn predicate(&mut self, from: usize, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>, course: &mut Course) {
        let scan = self.scan;
        let before = Before { scan, first: from, end: predicate.first, continues: course.scene.begun };
        course.target |= self.announces(from, predicate.first);
        course.depth = (course.depth + before.depth()).max(0);
        self.fronts(from, predicate.first);
        // Before a bracket that it opens, those before the bracket: "thu nội địa (848 nghìn tỷ đồng)"
        let outside = Before { end: before.end - usize::from(before.opens()), ..before };
        let found = outside.find(&mut self.out.names);
        self.go_on(&before, predicate, &found, course);
        self.look_at_name(&before, predicate, &found, course);
        self.look_around(&before, predicate, next, course);
        if self.is_foreign(&before, &found, course) || before.contributes(predicate) || is_inside_name(predicate, next)
        {
            // What goes on about it goes on about something that was not understood.
            course.subject = 0;
            return;
        }
        self.settle(&found, &before, predicate, course);
        let stated = self.out.statements.len();
        course.pair = self.pair(predicate, next, course.pair);
        let shared = next.filter(|next| self.shares_reference(predicate, next));
        self.state(predicate, &shared.unwrap_or(predicate).refs, course);
        // What an amount says nothing of, nothing else is said of, "và 6,8 triệu tấn hàng hóa (+8,7%)"; but a share may
        // be the subject's, "2.130 người trong số này có việc làm, chiếm 40,8%".
        let shared = next.is_some_and(|next| next.verb == Sense::Share) && !course.scene.own;
        if self.out.statements.len() == stated && predicate.is_amount() && !shared {
            course.subject = 0;
        }
        let plain = !self.scan.says(predicate.end - 1, Sense::Figure);
        course.scene.after_plan = plain && predicate.refs.get(0) == Some(Base::Plan);
    }

    /// Decides whether the predicate goes on about the subject before, and of which period.
    fn go_on(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, found: &Found, course: &mut Course) {
        let same = found.subject == Subject::Same;
        let shifts = found.shift.is_some() || !self.whole_year(predicate).is_empty();
        // "…; ghi nhận 142 ca mắc" is about something new, and so is a sentence "Ghi nhận 142 ca mắc".
        let anew = before.says(Sense::Semicolon) || !course.scene.begun && !shifts && predicate.measure().is_count();
        let anew = anew && predicate.verb == Sense::Level;
        if same && anew {
            course.subject = if shifts || before.says(Sense::Target) { course.subject } else { 0 };
        }
        if !same {
            course.at = 0;
        }
        if let Some(shift) = found.shift {
            self.shift(shift, course);
        } else if shifts {
            course.scene.begin();
        }
        if same && !course.scene.begun {
            course.subject = if before.goes_on() && !anew { self.last } else { 0 };
            course.inherited = true;
        }
        course.scene.shifted = shifts;
    }

    /// Takes in what the words before the predicate say of its subject.
    fn look_at_name(&self, before: &Before<'_>, predicate: &Predicate<'_>, found: &Found, course: &mut Course) {
        let name = found.name;
        let parts = course.inner || before.says(Sense::Part);
        course.inner = course.depth > 0 && parts;
        let whole = before.whole();
        course.whole = if whole.is_empty() { course.whole } else { whole };
        course.topic = if found.topic.is_empty() { course.topic } else { found.topic };
        let scene = &mut course.scene;
        scene.own = found.subject == Subject::Named;
        scene.given = found.given;
        // "183 dự án với tổng vốn đăng ký 3.091 triệu USD": the capital of these projects
        course.attached = self.scan.is_word(name.first().wrapping_sub(1), Word::với) && scene.counted;
        scene.closed = self.is_closed(predicate, name);
        scene.countable = !name.is_empty() && self.scan.says(name.first(), Sense::Thing);
        scene.colon = before.ends_in(Sense::Colon);
        if scene.countable && scene.colon {
            course.noun = self.scan.tokens(name.first(), name.first() + 1);
        }
    }

    /// Whether the predicate speaks of something else: *(cả nước tăng 5,8%)*.
    fn is_foreign(&self, before: &Before<'_>, found: &Found, course: &Course) -> bool {
        if course.depth == 0 {
            return false;
        }
        let named = found.subject == Subject::Named && !is_qualifier(&self.name_of(found.number).key);
        let introduced = before.opens() || course.inner;
        named && !introduced || before.leads_with(Word::cả)
    }

    /// The place of a predicate in a pair of changes.
    fn pair(&self, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>, before: Option<usize>) -> Option<usize> {
        if before == Some(0) {
            return Some(1);
        }
        let follows = next.is_some_and(|next| next.first == predicate.end + 1 && next.changes());
        if follows && predicate.changes() && self.scan.says(predicate.end, Sense::And) { Some(0) } else { None }
    }

    /// Whether the reference of the next predicate is this one's too: *96% về số dự án và 125% về vốn so với tháng
    /// trước*, *tăng 11% hay 38 tỷ đồng so với đầu năm*.
    fn shares_reference(&self, predicate: &Predicate<'_>, next: &Predicate<'_>) -> bool {
        let joint = predicate.end;
        let listed = !predicate.aspect.is_empty() && self.scan.says(joint, Sense::And);
        next.first == joint + 1 && predicate.refs.is_empty() && (listed || self.scan.is_word(joint, Word::hay))
    }

    /// Goes over to another period of the same subject.
    fn shift(&mut self, shift: Shift, course: &mut Course) {
        course.at = self.shifted(shift);
        course.scene.begin();
        // "So với tháng trước" said of a month is not said of the year so far.
        if shift.when.is_some_and(|when| matches!(when.part, Part::Months | Part::Year)) {
            self.mark(Claim::Fresh, None);
        }
    }

    /// Whether a name of few words stands right before the amount and nothing after it.
    fn is_closed(&self, predicate: &Predicate<'_>, name: Run) -> bool {
        let ends = const { Kinds::BREAK.and(&[Sense::And, Sense::Nothing]) };
        name.length() <= CLOSED_ITEMS && name.end() == predicate.first && self.scan.among(predicate.end, ends)
    }

    /// Takes in what stands around the predicate.
    fn look_around(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        next: Option<&Predicate<'_>>,
        course: &mut Course,
    ) {
        let recounted = self.recounted(predicate) > 0;
        let scene = &mut course.scene;
        let counts = scene.counted && scene.last == Some(Claim::Value);
        scene.bracketed = course.depth > 0;
        scene.tight = before.is_one(Sense::Open);
        scene.tailed = self.scan.says(predicate.end, Sense::Word);
        scene.bare = before.is_bare();
        scene.target = course.target || predicate.bound;
        scene.followed = next.is_some_and(|next| self.is_followed(predicate, next));
        // "có 62 trường, 1.184 lớp với 41.250 học sinh"
        let joined = predicate.verb == Sense::Nothing || self.scan.is_word(predicate.first, Word::với);
        scene.listing = counts && scene.bare && !scene.bracketed && joined;
        scene.recounted = recounted;
        scene.percents = next.is_some_and(|next| next.changes() && next.measure() == Measure::Percent);
        scene.begun = true;
        scene.begins = predicate.verb == Sense::From && next.is_some_and(|next| next.verb == Sense::Reach);
        scene.parts |= !course.whole.is_empty();
    }

    /// Whether the next predicate only goes on about this one: `, tăng 5%`.
    fn is_followed(&self, predicate: &Predicate<'_>, next: &Predicate<'_>) -> bool {
        let joints = const { Kinds::of(&[Sense::Comma, Sense::Open, Sense::And]) };
        let tail = self.scan.after(predicate.end, TAIL_ITEMS, Kinds::PLAIN);
        let verbs =
            const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Equal, Sense::Level, Sense::Times, Sense::Share]) };
        (!next.at.is_empty() || next.does(verbs)) && !self.scan.any(tail, next.first, joints.others())
    }

    /// Sets the subject that the predicate speaks of.
    fn settle(&mut self, found: &Found, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) {
        match found.subject {
            Subject::Same => {}
            Subject::Unclear => course.subject = 0,
            Subject::Named => {
                let known = self.known(course);
                if known > 0 && self.narrows(found.number, before) {
                    course.subject = self.unqualified(known);
                    course.at = self.qualified(found.number, course.at);
                } else {
                    self.begin(found.number, predicate, course);
                }
                course.scene.begin();
            }
        }
        let named = self.named_after(before, predicate, course);
        if named > 0 {
            course.subject = named;
            course.scene.begin();
            course.scene.own = true;
        }
    }

    /// The subject so far, of this sentence or of the one before.
    fn known(&self, course: &Course) -> usize {
        if course.subject > 0 { course.subject } else { self.last }
    }

    /// Whether the name does no more than narrow the subject before: a qualifier, or a place alone.
    fn narrows(&self, name: usize, before: &Before<'_>) -> bool {
        let key = &self.name_of(name).key;
        is_qualifier(key) || is_place(key) && before.leads_with(Word::riêng)
    }

    /// Goes over to the subject `name`.
    fn begin(&mut self, name: usize, predicate: &Predicate<'_>, course: &mut Course) {
        if !ASPECTS.has(&self.name_of(name).key) {
            course.topic = Run::default();
        }
        let owner =
            if course.attached { self.name_of(course.subject).text.clone() } else { self.scan.words(course.topic) };
        course.subject = if owner.is_empty() { name } else { self.named("", name, &owner) };
        course.inherited = false;
        let count = predicate.count();
        course.listed = if count > 1 { self.list(course.subject, count) } else { Run::default() };
    }

    /// Makes the statements of a predicate.
    fn state(&mut self, predicate: &Predicate<'_>, refs: &Refs, course: &mut Course) {
        let counted = if course.scene.own { 0 } else { self.recounted(predicate) };
        let subject = if counted > 0 { counted } else { course.subject };
        if subject == 0 {
            return;
        }
        course.subject = subject;
        let count = predicate.count();
        let by_reference = refs.count == count;
        // "(KH: 21% - 41% - 38%)" after the parts of a whole
        let parts = if predicate.plan { self.parts.len().checked_sub(count) } else { None };
        let listed = course.listed.length() == count;
        let by_name = !by_reference && count > 1 && (parts.is_some() || listed);
        for number in 0..count {
            let figure = &predicate.figure(number);
            let reference = refs.get(if by_reference { number } else { 0 });
            let name = &self.name_of(subject).key;
            let Some(claim) = claim(predicate, figure, reference, name, &mut course.scene) else {
                #[cfg(feature = "guesses")]
                self.guess(subject, predicate, figure, course);
                continue;
            };
            let place = if count == 2 { Some(number) } else { course.pair };
            let bare = claim == Claim::Change && !by_name && refs.is_empty() && predicate.aspect.is_empty();
            let by_aspect = place.filter(|_| bare).map_or(0, |place| self.aspect_of_pair(place, subject));
            let listed = count > 1 && !by_reference && !by_name && by_aspect == 0;
            let claim = if listed { claim.without_level() } else { claim };
            // Only references can tell the members of a list without names apart.
            if listed && (reference.is_some() || matches!(claim, Claim::Value | Claim::Target | Claim::Share)) {
                continue;
            }
            let part = parts.and_then(|first| self.parts.get(first + number).copied());
            let named = if by_name { part.unwrap_or(course.listed.first() + number) } else { subject };
            let mut subject = self.aspect(if by_aspect > 0 { by_aspect } else { named }, predicate);
            if claim == Claim::Share {
                subject = self.part(subject, course.whole);
                self.parts.push(subject);
            } else if claim == Claim::Value && course.scene.counted {
                self.counts.push((figure.noun(), subject));
            }
            // "tăng bình quân 8,2%/năm"
            let yearly = figure.is_yearly(&self.scan.view) && claim == Claim::Change;
            let of_noun = matches!(figure.measure, Measure::None | Measure::Scale);
            let mut stated = Statement {
                subject: subject as u32,
                claim,
                number: figure.low,
                unit: figure.unit(),
                noun: if of_noun { course.noun } else { Run::default() },
                verb: course.scene.verb,
                reference: reference.or(if yearly { Some(Base::Other) } else { None }),
                listed,
                at: self.period(predicate, claim, course) as u32,
                sentence: self.sentences,
                inherited: course.inherited,
                ahead: None,
                span: self.scan.span(predicate.first, predicate.end),
            };
            if figure.measure.is_count() {
                course.noun = figure.noun();
            }
            self.push(&mut stated, Some(figure.low), figure.signed);
            self.push(&mut stated, figure.high, figure.signed);
            if figure.plan.is_some() {
                course.scene.planned = true;
                (stated.claim, stated.reference) = (Claim::Target, None);
                self.push(&mut stated, figure.plan, false);
            }
        }
    }

    /// Keeps an amount that nothing says to be of the subject, and nothing not to be.
    #[cfg(feature = "guesses")]
    fn guess(&mut self, subject: usize, predicate: &Predicate<'_>, figure: &Figure, course: &Course) {
        let amount = figure.measure.is_unit() || figure.measure == Measure::Percent;
        if !amount || figure.trap {
            return;
        }
        self.out.guesses.push(Statement {
            subject: subject as u32,
            number: figure.low,
            unit: figure.unit(),
            at: course.at as u32,
            sentence: self.sentences,
            inherited: true,
            span: self.scan.span(predicate.first, predicate.end),
            ..Statement::default()
        });
    }

    /// States a number, if there is one.
    fn push(&mut self, stated: &mut Statement, number: Option<Decimal>, signed: bool) {
        if let Some(number) = number {
            stated.number = stated.claim.number(stated.verb, number, signed);
            self.out.statements.push(*stated);
        }
    }
}

/// Whether the amount belongs to a name: *số hộ thu nhập* `4 triệu đồng/tháng` *đạt 82%*.
fn is_inside_name(predicate: &Predicate<'_>, next: Option<&Predicate<'_>>) -> bool {
    let Some(next) = next else { return false };
    let level = next.first == predicate.end && next.verb == Sense::Level && next.refs.is_empty();
    level
        && next.measure() == Measure::Percent
        && predicate.verb == Sense::Nothing
        && predicate.is_amount()
        && predicate.last.plan.is_none()
}
