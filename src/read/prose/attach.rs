//! Attaching: which number states what of which subject.
//!
//! In go predicates and the words before them, out come [`Statement`]s in text order, and the marks between them
//! that inheriting heeds. A predicate without positive evidence (a verb, a reference, a known unit after a name) is left
//! out. Bases and plans that a clause leaves unsaid are filled in by [`super::inherit`].

use super::clause::Sentence;
use super::course::Course;
use super::foreign::{is_condition, is_inside_name};
use super::frame::Frame;
use super::mark::{is_milestone, passes_mark};
use super::name::CAUSES;
use super::portion::Portions;
use super::predicate::{Predicate, Reader};
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::statement::{Attached, Claim, Statement};
use super::subject::{Before, Subject};
use super::word::Word;
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::words::{Words, words};
use crate::report::Base;

/// How many words may be added to a counted noun to name it: *doanh nghiệp* `hoạt động trở lại`.
pub(super) const TAIL_ITEMS: usize = 10;

/// What is said of a topic: names that are none without it.
pub(super) const ASPECTS: Words = words!(
    "diện tích" "năng suất" "sản lượng" "dt" "ns" "sl" "số lượng" "khối lượng" "giá trị" "kim ngạch" "vốn" "dư nợ"
    "doanh thu" "diện tích gieo trồng" "diện tích gieo cấy" "diện tích thu hoạch"
);

/// Attaches the figures of all sentences, and hands on what has been attached so far: at the end, and in long texts before
/// each new thought.
pub(crate) fn attach(scan: &Scan<'_>, sentences: &[Sentence], frame: &Frame, mut hand_on: impl FnMut(&mut Attached)) {
    let mut attacher = Attacher {
        scan,
        frame,
        out: Attached::default(),
        section: false,
        parts_aim: false,
        section_due: 0,
        paused: false,
        budget: false,
        aimed: false,
        passed: false,
        aiming: false,
        said: 0,
        section_said: 0,
        stated: false,
        ahead: false,
        ahead_style: Sense::Nothing,
        sentences: 0,
        last: 0,
        parted: 0,
        last_front: 0,
        last_due: 0,
        last_noun: Run::default(),
        aspects: <[Run; 2]>::default(),
        counts: Vec::new(),
        narrows: 0,
        cases: None,
        over: Run::default(),
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
    pub(super) section: bool,
    /// Whether its parts do so too.
    pub(super) parts_aim: bool,
    /// The item of the later year that the heading names; 0 for none.
    pub(super) section_due: usize,
    /// Whether a section that announces targets is not over this line, but over the next.
    pub(super) paused: bool,
    /// Whether the line began with a budget: *Dự toán năm 2023: …*
    pub(super) budget: bool,
    /// Whether the sentence before told nothing but targets.
    pub(super) aimed: bool,
    /// Whether the sentence before told of nothing but that targets were agreed upon.
    pub(super) passed: bool,
    /// Whether the paragraph began with targets for a later year, or with such that were agreed upon.
    pub(super) aiming: bool,
    /// The year that was named last in the paragraph, and that of the heading; 0 where none was.
    pub(super) said: u16,
    pub(super) section_said: u16,
    /// Whether anything has been stated, and whether what follows is of a time to come.
    pub(super) stated: bool,
    pub(super) ahead: bool,
    /// What numbers the heading that says so: a figure, *2.*, or a word, *II.*
    pub(super) ahead_style: Sense,
    /// How many sentences have been read.
    pub(super) sentences: u32,
    /// The subject of the sentence before, where it is of the same paragraph; else 0.
    pub(super) last: usize,
    /// The whole that it told parts of, or that subject.
    pub(super) parted: usize,
    /// The items of the aspects of the last pair: *giảm 17% về lượng và 30% về trị giá*.
    pub(super) aspects: [Run; 2],
    /// The period that it began with; 0 for the report's.
    pub(super) last_front: usize,
    /// The item of the later period that targets in it are for; 0 for the report's.
    pub(super) last_due: usize,
    /// The tokens of the noun it counted last.
    pub(super) last_noun: Run,
    /// The tokens of counted nouns, each with the subject that they count.
    pub(super) counts: Vec<(Run, usize)>,
    /// How many of them were before a sentence on a part of the time or of the place, *Riêng tháng 9 xảy ra 36 vụ*; 0 in others.
    pub(super) narrows: usize,
    /// What the cases are of that the text tells of, *vụ tai nạn giao thông*; empty where they are of several kinds.
    pub(super) cases: Option<String>,
    /// The items of the heading above the sentence that ends in a colon.
    pub(super) over: Run,
    /// The subjects of the shares so far.
    pub(super) parts: Vec<usize>,
}

impl Attacher<'_> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn sentence(&mut self, sentence: &Sentence) {
        let &Sentence { first, end, fresh, apart, heading } = sentence;
        self.said = if fresh { self.section_said } else { self.said };
        let mut predicates = Reader::new(self.scan, first, end, self.frame, self.said);
        let mut predicate = predicates.next();
        let heading = heading && predicate.is_none();
        if fresh {
            self.mark(Claim::Fresh, None);
            (self.last, self.parted) = (0, 0);
            // "¶ So với cùng kỳ, số vụ giảm 6%" is of the month of the paragraph before.
            if UNUSUAL && !self.scan.says(first, Sense::Than) {
                self.last_front = 0;
            }
            self.aiming = false;
            self.aspects = <[Run; 2]>::default();
        }
        // "- CPI tăng 0,4% so với tháng trước.", "- Doanh thu vận tải tăng 5%.": of another base
        if UNUSUAL && apart {
            self.mark(Claim::Fresh, None);
        }
        if UNUSUAL && self.paused && (fresh || !self.scan.says(first.wrapping_sub(1), Sense::Stop)) {
            (self.section, self.paused) = (true, false);
        }
        // "So với tháng trước:" is for the list below.
        let mut from = first;
        if heading {
            if UNUSUAL {
                self.head(first, end);
            }
            // "Kết quả năm 2023" is over all that follows.
            self.section_said = if predicates.said > 0 { predicates.said } else { self.section_said };
        } else {
            self.sentences += 1;
            // "Kết quả 6 tháng: thu 50 tỷ đồng" under "Chỉ tiêu năm 2024"
            if UNUSUAL && self.scan.is_word(first, Word::kết) && self.scan.is_word(first + 1, Word::quả) {
                (self.section, self.ahead) = (false, false);
            }
            let stated = self.out.statements.len();
            if UNUSUAL {
                self.look_back(first, end);
            }
            let all = UNUSUAL && self.aims_all(first, end);
            let target = UNUSUAL && self.aims(first, end) || all;
            let strives = UNUSUAL && self.scan.is_word(first, Word::phấn);
            // "Phấn đấu năm 2025 thu 90 tỷ đồng. Trong đó, thu nội địa 70 tỷ đồng": of that year too
            let goes_on = UNUSUAL && target && !fresh && !self.section;
            let due = if goes_on { self.last_due } else { self.section_due };
            let due = if !UNUSUAL || self.paused { 0 } else { due };
            let mut course = Course { target, all, strives, due, ..Course::default() };
            self.parts.clear();
            // "So với cùng kỳ tăng 21 vụ", "Riêng tháng 9 xảy ra 39 vụ" and "Trong đó, 3 vụ cháy lớn" count what the sentence before did.
            let part = UNUSUAL && self.scan.says(first, Sense::Part);
            let goes_on = part || UNUSUAL && self.scan.says(first, Sense::Than);
            if !goes_on && !self.scan.is_word(first, Word::riêng) {
                self.counts.clear();
            }
            if UNUSUAL {
                from = self.take_mean(first, predicate.as_ref(), &mut course);
                self.narrows = if self.scan.is_word(first, Word::riêng) { self.counts.len() } else { 0 };
                if self.scan.says(first, Sense::Than) {
                    self.forget_acts();
                }
            }
            // All statements about what has been named were handed on before this sentence, and it counts nothing of the
            // one before: an archive is read in no more memory than a page.
            if LONG_TEXTS && fresh && self.counts.is_empty() {
                self.out.names.clear();
                self.out.ats.clear();
            }
            while let Some(current) = predicate {
                predicate = predicates.next();
                // What tells which are meant is none of what follows.
                if UNUSUAL && is_condition(self.scan, &current, course.scene.begun) {
                    from = from.max(current.end);
                    self.take_sorted(&current, &mut course);
                // Unless it stands in a name: "12 xã đạt 19 tiêu chí", "gas bình 12 kg"
                } else if current.first >= from
                    && !is_inside_name(self.scan, &current, predicate.as_ref(), course.scene.begun)
                {
                    self.predicate(from, &current, predicate.as_ref(), &mut course);
                    from = current.end.max(course.tail);
                }
            }
            // "…, 80 ha lúa bị ngập (Lào Cai 42, Sơn La 38). Tăng 12 ha": of all
            if UNUSUAL && course.depth > 0 {
                course.subject = course.outer;
            }
            (self.last, self.last_noun) = (course.subject, course.noun);
            if UNUSUAL {
                self.take_lead(stated, course.under);
                // "Trong đó, A đạt 3 tỷ đồng. Riêng tháng 9 đạt 5 tỷ đồng": of the whole
                let told = if part { self.parted } else { course.subject };
                self.parted = if course.parted > 0 { course.parted } else { told };
                if !course.scene.begun {
                    self.last = self.changed(first, end);
                    self.parted = self.last;
                }
                (self.last_front, self.last_due) = (course.front, course.due);
            }
            self.stated |= course.scene.last.is_some();
            if UNUSUAL {
                self.aim(first, end, fresh, stated);
            }
            // "Năm 2021, kinh tế vẫn ổn định. Tổng thu đạt 90 tỷ đồng, tăng 7% so với năm 2020.", "Đến năm 2021." too
            let until = usize::from(UNUSUAL && self.scan.is_word(first, Word::đến));
            if self.out.statements.len() > stated || self.scan.time(first + until).is_some() {
                self.said = predicates.said;
            }
        }
        if UNUSUAL {
            let over = heading && self.scan.says(end - 1, Sense::Colon);
            self.over = if over { Run::new(first, end - 1) } else { Run::default() };
        }
        self.fronts(from, end, 0);
        // What a month alone is compared with is said of it alone.
        if self.scan.is_word(first, Word::riêng) && self.scan.time(first + 1).is_some() {
            self.mark(Claim::Fresh, None);
        }
    }

    pub(super) fn mark(&mut self, claim: Claim, reference: Option<Base>) {
        self.out.statements.push(Statement::mark(claim, reference));
    }

    /// Whether an item with this sense stands in `first..end`.
    pub(super) fn says(&self, first: usize, end: usize, sense: Sense) -> bool {
        self.scan.any(first, end, Kinds::of(&[sense]))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn predicate(&mut self, from: usize, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>, course: &mut Course) {
        let scan = self.scan;
        // "có 38 trường (mầm non 13, tiểu học 12), 512 lớp": what a bracket tells without figures of its own
        let mut first = from;
        if UNUSUAL && scan.says(from, Sense::Open) {
            let close = scan.find(from, predicate.first, const { Kinds::of(&[Sense::Close]) });
            first = if close < predicate.first { close + 1 } else { from };
        }
        let before = Before::new(scan, first, predicate.first, course.scene.begun);
        if UNUSUAL {
            let inside = course.depth > 0;
            course.depth = (course.depth + before.depth()).max(0);
            course.opened = before.opens();
            course.then = if course.opened || course.depth == 0 { 0 } else { course.then };
            if !inside {
                course.outer = course.subject;
            } else if course.depth == 0 {
                course.subject = course.outer;
            }
        }
        // Before a bracket that it opens, those before the bracket: "thu nội địa (848 nghìn tỷ đồng)"
        let outside = Before::new(scan, first, before.end - usize::from(before.opens()), before.continues);
        let mut found = self.find(&outside, predicate);
        let beyond = UNUSUAL && self.tells_plan(&before, &outside, course);
        if UNUSUAL && (beyond || self.goes_on_about(&before, predicate, found.name)) {
            found.subject = Subject::Same;
        }
        let country =
            if UNUSUAL && course.scene.begun { self.country(&before, predicate, course) } else { Run::default() };
        if !country.is_empty() {
            found.subject = Subject::Same;
        }
        let own = found.subject == Subject::Named;
        if UNUSUAL {
            self.take_rate(&before, predicate, &mut found, course);
            self.aim_at(from, predicate, own, course);
        }
        self.go_on(&before, predicate, &found, course);
        // After the mark of a period: "So với tháng 5, sản lượng tháng 6 tăng 4%"
        self.fronts(from, predicate.first, self.sentences);
        self.look_at_name(&before, predicate, &found, course);
        self.look_around(&before, predicate, next, course);
        if UNUSUAL {
            course.scene.again |= course.exemplary;
            course.scene.tight |= beyond;
            course.scene.beyond = beyond;
            course.scene.after_plan |= beyond;
            course.scene.again |= !country.is_empty();
        }
        if UNUSUAL {
            self.take_whole(&before, predicate, &found, course);
            course.portion = self.portion(predicate, next, &before, &found, course);
            course.scene.portion = course.portion.list != Portions::None;
            let parts = course.inner || before.says(Sense::Part) || self.lists(predicate, next);
            course.inner = course.depth > 0 && parts;
        }
        let others = UNUSUAL && self.is_of_others(&before, predicate, course);
        if others {
            // "63% tổ, xóm và 92% cơ quan": none of their names belongs to the next.
            let joint = next.map_or(0, |next| next.first.wrapping_sub(1));
            course.tail = if scan.says(joint, Sense::And) { joint } else { course.tail };
        }
        // "cách Hà Nội 50 km, cảng Hải Phòng 51 km": places
        let km = UNUSUAL && predicate.verb == Sense::Nothing && scan.view.is_word(predicate.unit.run.first(), Word::km);
        course.apart = km && (course.apart || scan.find_word(before.first, before.end, Word::cách) < before.end);
        let marked = UNUSUAL && passes_mark(scan, predicate, next);
        if marked && let Some(plan @ Base::Plan) = predicate.refs.get(0) {
            // "6 huyện đạt trên 28% dự toán; dẫn đầu là huyện Đồng Phú 84 tỷ đồng (33,1%)": of the plan too
            self.mark(Claim::Front, Some(plan));
        }
        if UNUSUAL && country.is_empty() && self.is_foreign(&before, predicate, &found, course)
            || UNUSUAL && course.apart
            || UNUSUAL && self.is_forbidden(&before, predicate)
            || marked
            || others
            || before.contributes(predicate) && !(UNUSUAL && course.scene.portion)
        {
            // What goes on about it goes on about something that was not understood.
            course.subject = 0;
            if marked {
                self.take_sorted(predicate, course);
            }
            return;
        }
        let beside = course.subject;
        self.settle(&found, &before, predicate, course);
        // "thu nội địa (848 nghìn tỷ đồng) bằng 72% dự toán"
        if before.opens() {
            course.outer = course.subject;
        }
        if UNUSUAL && own && self.is_of_place(found.name, predicate, course) {
            let place = self.scan.words(found.name);
            course.subject = self.named("", course.outer, &place);
        }
        if !country.is_empty() && course.subject > 0 {
            let whose = self.scan.words(country);
            course.subject = self.of_another_place(course.outer, &whose);
            course.scene.own = true;
        }
        if UNUSUAL && own && course.depth == 0 {
            self.tell_place(&found, beside, predicate, course);
        }
        course.scene.placed = UNUSUAL && own && self.is_rate_of_place(&found, predicate, course);
        if UNUSUAL && is_milestone(scan, predicate, next, course.scene.valued) {
            return;
        }
        let priced = UNUSUAL && own && beside > 0 && self.prices(predicate, course);
        if priced {
            let what = self.name_of(beside).text.clone();
            course.subject = self.named("", course.subject, &what);
        }
        let stated = self.out.statements.len();
        if UNUSUAL {
            course.pair = self.pair(predicate, next, course.pair);
        }
        let shared = next.filter(|next| UNUSUAL && self.shares_reference(predicate, next));
        self.state(predicate, &shared.unwrap_or(predicate).refs, course);
        // What an amount says nothing of, nothing else is said of: "và 6,8 triệu tấn hàng hóa (+8,7%)", "trong đó 45 người là
        // nữ, chiếm 31%".
        if self.out.statements.len() == stated && predicate.is_so_much() {
            course.subject = 0;
            self.counts.push((predicate.unit.noun(), 0));
        }
        let beside_it = self.is_beside(predicate) || predicate.verb == Sense::For;
        if beside_it && found.subject == Subject::Same || priced {
            course.subject = beside;
            // "chi trả 12 tỷ đồng cho 340 hộ, đạt 78%": of the money
            course.scene.counted &= !(UNUSUAL && predicate.verb == Sense::For);
        }
        if own {
            let cause = CAUSES.has(self.scan.word(found.name.first().wrapping_sub(1)));
            course.caused = if cause && predicate.changes() { beside } else { 0 };
        }
        self.end_beginning(&found, next, course);
        let plain = !self.scan.says(predicate.end - 1, Sense::Figure);
        course.scene.after_plan = plain && predicate.refs.get(0) == Some(Base::Plan);
    }
}
