//! Subjects: the indicator that a predicate speaks of, found in the words before it.
//!
//! In goes the run of items between the predicate before (or the beginning of the sentence) and a predicate, out comes
//! the name in the words of the text, or the finding that the clause names none and goes on about the one before.

use super::measure::Measure;
use super::name::BRACKETS;
use super::predicate::Predicate;
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::texts::key;
use super::word::Word;
use super::{LONG_TEXTS, UNUSUAL};

/// The name of an indicator: in the words of the text, and folded for comparing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) key: String,
}

impl Name {
    pub(crate) fn new(text: String) -> Self {
        Self { key: key(&text), text }
    }
}

/// What the words before a predicate name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Nothing, or the subject before once more (*tỷ lệ này*): that of the clause before goes on.
    Same,
    /// An indicator.
    Named,
    /// Something that is no indicator's name.
    Unclear,
}

/// What the words before a predicate say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) subject: Subject,
    /// The number of the indicator among the names, where it is named.
    pub(crate) number: usize,
    /// The items of the period beside the name, *lũy kế 10 tháng*, or of a base, *cùng kỳ đạt 310 tỷ đồng*.
    pub(crate) shift: Run,
    /// The items of the name.
    pub(crate) name: Run,
    /// The items before a colon that it stands after: `Ngô:` *diện tích 2.915 ha, năng suất 57 tạ/ha*.
    pub(crate) topic: Run,
    /// Whether the clause says that it was given: *vốn năm 2023 giao cho các đơn vị là 2.812 tỷ đồng*.
    pub(crate) given: bool,
    /// Who has it, where somebody is told by rank: `Hàn Quốc` *đứng thứ hai với tổng vốn 5 tỷ USD*.
    pub(crate) who: Run,
}

/// How many items may say of what the parts are: *cơ cấu* `kinh tế`.
const WHOLE_ITEMS: usize = 2;

/// Commas, joints and words that say nothing of a subject.
const BARE: Kinds = Kinds::BREAK.and(&[Sense::And, Sense::Link, Sense::Approx, Sense::Lead, Sense::PlanTail]);
/// The same, periods and totals.
const SHIFTING: Kinds = BARE.and(&[Sense::Time, Sense::Total, Sense::Target, Sense::Level]);

/// What is left out of the words of a name, the first with what stands in them.
const LEFT_OUT: Kinds = BRACKETS.and(&[Sense::Line]);

/// The run of items `first..end` before a predicate.
#[derive(Clone, Copy)]
pub(crate) struct Before<'a> {
    pub(crate) scan: &'a Scan<'a>,
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Whether a predicate, not the beginning of the sentence, stands before the run.
    pub(crate) continues: bool,
    /// The senses of its items: most of what is asked of the run is whether one stands in it, and most do not.
    kinds: Kinds,
}

impl<'a> Before<'a> {
    pub(crate) fn new(scan: &'a Scan<'a>, first: usize, end: usize, continues: bool) -> Self {
        Self { scan, first, end, continues, kinds: scan.kinds(first, end) }
    }
}

impl Before<'_> {
    /// The first item of the run of one of the kinds; its end where there is none.
    fn find_any(&self, kinds: Kinds) -> usize {
        self.scan.find(self.first, self.end, kinds)
    }

    /// Whether an item of one of the kinds stands in the run.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn has(&self, kinds: Kinds) -> bool {
        self.kinds.meets(kinds)
    }

    /// Whether an item with this sense stands in the run.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn says(&self, sense: Sense) -> bool {
        self.kinds.has(sense)
    }

    /// Whether a semicolon stands in the run, or a bracket closes.
    pub(crate) fn ends_clause(&self) -> bool {
        self.has(const { Kinds::of(&[Sense::Semicolon, Sense::Close]) })
    }

    /// Whether all items of the run are of these kinds.
    fn is_only(&self, kinds: Kinds) -> bool {
        !self.has(kinds.others())
    }

    /// Whether all items of the run from `first` on are of these kinds.
    fn is_only_from(&self, first: usize, kinds: Kinds) -> bool {
        !self.scan.any(first, self.end, kinds.others())
    }

    /// The first item of `first..end`, a part of the run, of one of the kinds; `end` where there is none.
    pub(super) fn first_of(&self, first: usize, end: usize, kinds: Kinds) -> usize {
        if !LONG_TEXTS || self.has(kinds) { self.scan.find(first, end, kinds) } else { first.max(end) }
    }

    /// The item after the last one of `first..end`, a part of the run, of one of the kinds; `first` where there is none.
    pub(super) fn after_last_of(&self, first: usize, end: usize, kinds: Kinds) -> usize {
        if !LONG_TEXTS || self.has(kinds) { self.scan.after_last(first, end, kinds) } else { first.min(end) }
    }

    /// Whether the run is nothing but one item, with this sense.
    pub(crate) fn is_one(&self, sense: Sense) -> bool {
        self.end == self.first + 1 && self.scan.says(self.first, sense)
    }

    /// Whether the run ends with this sense.
    pub(crate) fn ends_in(&self, sense: Sense) -> bool {
        self.end > self.first && self.scan.says(self.end - 1, sense)
    }

    /// How many brackets more are open at the end of the run than at its beginning.
    pub(crate) fn depth(&self) -> i32 {
        let mut depth = 0;
        if UNUSUAL && self.has(const { Kinds::of(&[Sense::Open, Sense::Close]) }) {
            for at in self.first..self.end {
                depth = self.scan.depth(at, depth);
            }
        }
        depth
    }

    /// Whether the clause says that the figure contributes to something else's change: *làm CPI tăng 0,08 điểm*.
    pub(crate) fn contributes(&self, predicate: &Predicate<'_>) -> bool {
        if !self.says(Sense::Contribution) {
            return false;
        }
        let commas = const { Kinds::of(&[Sense::Comma, Sense::Semicolon]) };
        let clause = self.after_last_of(self.first, self.end, commas);
        // "người điều khiển không làm chủ tốc độ chiếm 31,8%" is a part.
        let part = UNUSUAL && predicate.verb == Sense::Share;
        let told = self.scan.any(clause, self.end, const { Kinds::of(&[Sense::Contribution]) });
        // "kéo tỷ lệ hộ nghèo xuống còn 3,8%"
        let pulls = UNUSUAL
            && matches!(predicate.verb, Sense::Reach | Sense::From)
            && self.scan.find_word(clause, self.end, Word::kéo) < self.end;
        // "làm cho CPI tháng 10 tăng 0,09% so với tháng trước"
        let based = UNUSUAL && predicate.measure() == Measure::Percent && !predicate.refs.is_empty();
        told && !predicate.is_amount() && !part && !pulls && !based
    }

    /// Whether a word of the lead in the run is this one: *cả nước tăng 5,8%*, *Riêng thành phố Lào Cai*.
    pub(crate) fn leads_with(&self, word: Word) -> bool {
        self.scan.says(self.scan.find_word(self.first, self.end, word), Sense::Lead)
    }

    /// The items that speak of the parts of a whole: *cơ cấu kinh tế*, *tỷ trọng*.
    pub(crate) fn whole(&self) -> Run {
        let after = self.after_last_of(self.first, self.end, const { Kinds::of(&[Sense::Parts]) });
        if after == self.first {
            return Run::default();
        }
        let mut end = after;
        if self.scan.is_word(after - 1, Word::cơ) {
            end = self.scan.after(after, WHOLE_ITEMS, const { Kinds::of(&[Sense::Word]) });
            // "Cơ cấu lao động: nông nghiệp 31%", "Cơ cấu dân số"
            let counted = const { Kinds::of(&[Sense::Counter, Sense::Thing, Sense::Whole]) };
            end += usize::from(end == after && self.scan.among(after, counted));
            // "Cơ cấu nông nghiệp - công nghiệp": these are the parts.
            end = if self.scan.says(end, Sense::Dash) { after } else { end };
        }
        Run::new(after - 1, end)
    }

    /// The first item that says more than a period, a total or *riêng*.
    pub(crate) fn begins(&self) -> usize {
        self.find_any(SHIFTING.others())
    }

    /// What the run begins with after its marks.
    fn first_sense(&self) -> Sense {
        self.scan.sense(self.find_any(const { Kinds::BREAK.others() }))
    }

    /// Whether the run begins with *bình quân*.
    pub(crate) fn says_mean(&self) -> bool {
        self.first_sense() == Sense::Degree
    }

    /// Whether a sentence that begins with the run goes on about the subject before: it says no more than a period, a
    /// total or *riêng*, it begins with what is compared with (*So với cùng kỳ tăng 4,5%*), or names that subject once
    /// more.
    pub(crate) fn goes_on(&self) -> bool {
        // "Trong 6 tháng đầu năm 2020 đạt …", "Đến cuối năm 2019, đạt …"
        let since = UNUSUAL
            && self.scan.says(self.first, Sense::Word)
            && matches!(self.scan.word(self.first), Word::trong | Word::đến);
        let shifts = since && self.is_only_from(self.first + 1, const { SHIFTING.and(&[Sense::Ytd]) });
        shifts || self.is_only(SHIFTING) || UNUSUAL && self.first_sense() == Sense::Than || self.says_this()
    }

    /// Whether the run says no more than until when: `Trong 6 tháng đầu năm` *đạt 164 nghìn tấn*.
    pub(crate) fn is_until(&self) -> bool {
        let until = matches!(self.scan.word(self.first), Word::trong | Word::đến | Word::hết);
        until && self.scan.time(self.first + 1).is_some() && self.is_only_from(self.first + 1, SHIFTING)
    }

    /// Whether an opening bracket stands right before the predicate.
    pub(crate) fn opens(&self) -> bool {
        UNUSUAL && self.ends_in(Sense::Open)
    }

    /// Whether the run tells no more than whose plan the one before it is, or until when: *đạt 95% chỉ tiêu* `đến năm 2025`.
    pub(crate) fn says_no_more(&self) -> bool {
        let tail = const { Kinds::PLAIN.and(&[Sense::Time, Sense::PlanTail, Sense::Given, Sense::Lead, Sense::Reach]) };
        // "chỉ tiêu tại Nghị quyết số 03-NQ/TU của Tỉnh ủy"
        let cited =
            UNUSUAL && (self.says(Sense::Plan) || self.scan.find_word(self.first, self.end, Word::quyết) < self.end);
        let paper = const { Kinds::of(&[Sense::Figure, Sense::Dash, Sense::Mark, Sense::Plan, Sense::Cite]) };
        // "kế hoạch Tổng công ty giao (1.365 triệu kWh)"
        let tail = if UNUSUAL && self.ends_in(Sense::Given) { tail.and(&[Sense::Total, Sense::Whole]) } else { tail };
        self.is_only(if cited { tail.with(paper) } else { tail })
    }

    /// Whether the run names the subject before once more: *tỷ lệ này*.
    pub(crate) fn says_this(&self) -> bool {
        self.scan.find_word(self.first, self.end, Word::này) < self.end
    }

    /// Whether no more stands in the run than that a part follows: `, trong đó` *415 lao động nữ*.
    pub(crate) fn is_part(&self) -> bool {
        self.is_only(const { BARE.and(&[Sense::Part]) })
    }

    /// The item behind the plan that somebody was given, *được tỉnh giao dự toán* `thu` *52 tỷ đồng*, or what he is to take in;
    /// `end` where none was.
    pub(super) fn after_grant(&self, start: usize, end: usize) -> usize {
        let plan = self.first_of(start + 1, end, const { Kinds::of(&[Sense::Plan]) });
        let given = plan < end && self.scan.last_word(plan - 1) == Word::giao;
        // "Năm 2023, tỉnh giao huyện thu 52 tỷ đồng"
        let takes = end > start && self.scan.is_word(end - 1, Word::thu) && self.scan.says(end - 1, Sense::Word);
        let by = |at: usize| self.scan.says(at, Sense::PlanTail) && self.scan.last_word(at) == Word::giao;
        match given {
            true => plan + 1,
            false if takes && (start..end).any(by) => end - 1,
            false => end,
        }
    }

    /// Whether only commas and joints stand in the run, or after the last semicolon or word that announces a target in it.
    pub(crate) fn is_bare(&self) -> bool {
        let first = self.after_last_of(self.first, self.end, const { Kinds::of(&[Sense::Target, Sense::Semicolon]) });
        self.is_only_from(first, BARE)
    }

    /// How many words a run of items has, brackets and dashes left out.
    pub(super) fn words(&self, items: Run) -> usize {
        if LONG_TEXTS && !items.is_empty() && !self.has(const { BRACKETS.and(&[Sense::Dash]) }) {
            return self.scan.tokens(items.first(), items.end()).length();
        }
        let (mut words, mut depth) = (0, 0);
        for at in items.first()..items.end() {
            depth = self.scan.depth(at, depth);
            if depth <= 0 && !matches!(self.scan.mark(at), '-' | '–') {
                let tokens = self.scan.tokens(at, at + 1);
                words += tokens.length();
            }
        }
        words
    }

    /// The words of a run of items, brackets left out.
    pub(super) fn name(&self, items: Run) -> Name {
        let mut name = Name::default();
        let (mut depth, mut first) = (0, items.first());
        // Where nothing is left out, it ends where it ends.
        let looked = if LONG_TEXTS && !self.has(LEFT_OUT) { items.end() } else { first };
        for at in looked..items.end() + 1 {
            depth = self.scan.depth(at, depth);
            if at == items.end() || depth > 0 || self.scan.among(at, LEFT_OUT) {
                let mut tokens = self.scan.tokens(first, at);
                if let Some(figure) = self.scan.figure(first).filter(|figure| figure.trap) {
                    tokens = Run::new(figure.unit.run.first(), tokens.end());
                }
                self.scan.view.add_words(tokens, &mut name.text);
                self.scan.view.add_key(tokens, &mut name.key);
                first = at + 1;
            }
        }
        name
    }
}
