//! Predicates: a figure with the words around it that say what it states: `đạt 1.924 tỷ đồng`, `bằng 69,2% KH`,
//! `tăng lần lượt 5,4% và 17,2% so với tháng trước và cùng kỳ`.
//!
//! In go the items of a sentence, out come its [`Predicate`]s in order, one by one. The look to the left and to the
//! right is bounded, and no item belongs to two predicates.

use super::UNUSUAL;
use super::breakdown::Whole;
use super::figure::Figure;
use super::frame::Frame;
use super::item::Scan;
use super::measure::{Measure, Unit};
use super::refs::{MOST, Refs};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::time::Part;
use super::word::Word;
use crate::read::words::{Words, words};
use crate::report::Base;

/// A figure, or a list of figures, with its verb and complement, on items `first..end` of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Predicate<'a> {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// The last verb before the figure; [`Sense::Nothing`] where there is none.
    pub(crate) verb: Sense,
    /// The figures as they stand in the text; [`Predicate::unit_of`] tells their units.
    pub(crate) figures: &'a [Figure],
    /// The unit of the last of them, which those without one share: `4,1; 2,6 và 1,9 triệu tấn`.
    pub(crate) unit: Unit,
    /// What is compared with, in the order of the text; a plan is [`Base::Plan`].
    pub(crate) refs: Refs,
    /// See [`Predicate::tells_each`].
    each: bool,
    /// `KH: 7,5%`: the figure is the plan.
    pub(crate) plan: bool,
    /// See [`Predicate::at`].
    pub(super) period: Run,
    /// `so với 1.840 tỷ đồng`: the level of an earlier period.
    pub(crate) compared: bool,
    /// `chiếm 5% tổng …`: a whole follows.
    pub(crate) whole: bool,
    /// `tỷ lệ`, `tỷ trọng`: a part, said without a verb.
    pub(crate) rate: bool,
    /// `về lượng`: the items of the aspect.
    pub(crate) aspect: Run,
    /// `kế hoạch vốn sự nghiệp`: the items that say what the plan is for.
    pub(crate) object: Run,
    /// The items before what it is compared with that say which are counted: *giảm 1 người* `chết` *so với cùng kỳ*.
    pub(crate) which: Run,
    /// `trở lên`, `không quá`: a bound, so a target.
    pub(crate) bound: bool,
    /// Of how many in turn, from this one on, each has a verb of its own, *lần lượt tăng 12%* `và giảm 4%`; else 0.
    pub(crate) turn: usize,
}

impl Predicate<'_> {
    /// How many figures it has; at least one.
    pub(crate) fn count(&self) -> usize {
        if UNUSUAL { self.figures.len() } else { 1 }
    }

    /// The unit of one of its figures.
    pub(crate) fn unit_of<'b>(&'b self, figure: &'b Figure) -> &'b Unit {
        figure.unit.or(&self.unit)
    }

    /// Whether *lần lượt* says that its figures are of several names or bases.
    pub(crate) fn tells_each(&self) -> bool {
        UNUSUAL && self.each
    }

    /// `(cùng kỳ tăng 2,1%)`: the items that name the other period.
    pub(crate) fn at(&self) -> Run {
        if UNUSUAL { self.period } else { Run::default() }
    }

    /// The measure of its first figure.
    pub(crate) fn measure(&self) -> Measure {
        self.figures.first().map_or(&self.unit, |first| self.unit_of(first)).measure
    }

    /// Whether its last figure tells the plan that it is done of: `145/160`.
    pub(crate) fn has_plan(&self) -> bool {
        self.figures.last().is_some_and(|last| last.plan.is_some())
    }

    /// Whether its figures are amounts with units.
    pub(crate) fn is_amount(&self) -> bool {
        self.measure().is_unit()
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
pub(super) const PERIODS: Kinds = Kinds::BASE.and(&[Sense::Time]);
/// What a colon may stand after, before a figure: a plan, a base or a period (*KH: 6%*, *CK: 54 hộ*), *tương ứng là*.
const SCENES: Kinds = PERIODS.and(&[Sense::Plan, Sense::PlanTail, Sense::Given, Sense::Each]);

/// Who is sent, where others are given so many.
const CONSCRIPTS: Words = words!("thanh niên" "công dân" "tân binh");

/// What may stand between a verb and a count, and says nothing.
const ALL: &str = "tổng số";

/// How many items a verb phrase may take before its figure.
pub(super) const VERB_ITEMS: usize = 6;

/// The references that stand in front of what they are for: *So với tháng trước, …*
pub(crate) fn fronts(scan: &Scan<'_>, first: usize, end: usize, frame: &Frame) -> Refs {
    let mut refs = Refs::default();
    let than = Kinds::of(&[Sense::Than]);
    if !scan.any(first, end, than) {
        return refs;
    }
    // "so với tháng trước tăng không đáng kể, nhưng so với cùng kỳ …"
    let first = scan.after_last(first, end, const { Kinds::of(&[Sense::Link]) });
    let than = scan.find(first, end, than);
    let reader = Reader { scan: scan.up_to(end), frame, said: 0, month: 0, from: end, at: end, broken_down: None };
    reader.linked(than + 1, true, MOST, &mut refs);
    refs
}

/// Reads the predicates of a sentence one by one; the right side of a figure is read in [`super::complement`].
pub(super) struct Reader<'a> {
    pub(super) scan: Scan<'a>,
    pub(super) frame: &'a Frame,
    /// The year that was named last, not as one that is compared with; 0 where none was.
    pub(super) said: u16,
    /// The month that the sentence named last, not as one that is compared with; 0 where it named none.
    pub(super) month: u8,
    /// The item after the last predicate, and the next to read.
    pub(super) from: usize,
    at: usize,
    /// The amount that the last predicate told a part of in a bracket, and the item after that.
    pub(super) broken_down: Option<Whole>,
}

impl<'a> Reader<'a> {
    /// Reads the predicates in items `first..end`, before which the year `said` was named last.
    pub(super) fn new(scan: &Scan<'a>, first: usize, end: usize, frame: &'a Frame, said: u16) -> Self {
        Self { scan: scan.up_to(end), frame, said, month: 0, from: first, at: first, broken_down: None }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Predicate<'a>;

    fn next(&mut self) -> Option<Predicate<'a>> {
        while self.at < self.scan.end {
            let at = self.at;
            self.at += 1;
            if let Some(when) = self.scan.time(at)
                && !self.says(at.wrapping_sub(1), Sense::Than)
            {
                self.said = if when.year > 0 { when.year } else { self.said };
                if UNUSUAL {
                    self.month = if when.part == Part::Month { when.count } else { 0 };
                }
            }
            if let Some(predicate) = self.read(self.from, at) {
                (self.from, self.at) = (predicate.end, predicate.end);
                return Some(predicate);
            }
        }
        None
    }
}

impl<'a> Reader<'a> {
    /// The predicate of the figure at `at`; `None` where nothing makes the number one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn read(&mut self, from: usize, at: usize) -> Option<Predicate<'a>> {
        let figure = self.scan.figure(at)?;
        self.broken_down = if UNUSUAL { self.whole(from, at) } else { None };
        let mut predicate = Predicate {
            first: at,
            end: at + 1,
            verb: Sense::Nothing,
            figures: self.scan.figures(at, 1),
            unit: figure.unit,
            refs: Refs::default(),
            each: false,
            plan: false,
            period: Run::default(),
            compared: false,
            whole: false,
            rate: false,
            aspect: Run::default(),
            object: Run::default(),
            which: Run::default(),
            bound: false,
            turn: 0,
        };
        if UNUSUAL && let Some((whole, end)) = self.broken_down {
            (predicate.unit, predicate.end) = (whole.unit, end);
            return Some(predicate);
        }
        self.verb(from, &mut predicate);
        // "đạt tỷ lệ 90,7%"
        let verb = self.scan.tokens(predicate.first, predicate.first + 1);
        predicate.whole = verb.length() == 3;
        if UNUSUAL {
            self.list(&mut predicate);
        }
        self.complement(&mut predicate);
        // "cao hơn mức tăng của quý II (2,1%)" ends with its bracket.
        let bracketed = self.says(at.wrapping_sub(1), Sense::Open) && self.says(predicate.end, Sense::Close);
        predicate.end += usize::from(UNUSUAL && bracketed && predicate.first + 1 < at);
        // "công nghiệp làm tăng 0,4 điểm phần trăm"
        let makes = UNUSUAL && predicate.verb == Sense::Rise && predicate.refs.is_empty();
        if makes && predicate.measure() == Measure::Points && self.scan.is_word(predicate.first, Word::làm) {
            predicate.verb = Sense::Contribution;
        }
        if UNUSUAL && self.is_added(at, &predicate) {
            (predicate.verb, predicate.first) =
                (Sense::Nothing, self.scan.find_word(predicate.first, at, Word::thêm) + 1);
        }
        predicate.turn = self.turn(&predicate);
        let bare = predicate.measure() == Measure::None;
        // "Tổ hợp tác mới: 41"
        // "KH: 45/KH-UBND" is a paper.
        let listed = self.scan.says(at.wrapping_sub(1), Sense::Colon)
            && self.scan.view.is_spaced(figure.first as usize)
            && !self.scan.view.is_mark(figure.end(), '/');
        let told = predicate.verb != Sense::Nothing || !predicate.refs.is_empty() || listed;
        // "Số hộ nghèo 1.204, giảm 312 hộ"
        let told = told || UNUSUAL && bare && self.is_number_of(from, at);
        // "lần lượt" announces a list; one figure alone was not understood.
        let alone = predicate.tells_each() && predicate.count() == 1 && predicate.refs.is_empty();
        let listed_one = alone && predicate.turn == 0 && self.scan.find_word(predicate.first, at, Word::lần) < at;
        // "giảm 28%, tương ứng 7 tỷ đồng"
        if alone && predicate.verb == Sense::Nothing {
            predicate.verb = Sense::Worth;
        }
        let trap = figure.trap || listed_one;
        (!trap && (told || !bare)).then_some(predicate)
    }

    /// Whether nothing but the name of a number stands before that at `at`, which is written as one of thousands, and nothing behind
    /// it: `Số hộ nghèo` *1.204,*
    fn is_number_of(&self, from: usize, at: usize) -> bool {
        let first = self.scan.after_last(from, at, const { Kinds::BREAK.and(&[Sense::Lead, Sense::Time]) });
        let second = self.scan.tokens(first, first + 2).first() + 1;
        let all = self.scan.is_word(first, Word::tổng) && self.scan.view.is_word(second, Word::số);
        let number = all || self.scan.is_word(first, Word::số);
        let grouped = self.scan.figure(at).is_some_and(|figure| self.scan.view.is_grouped(figure.first as usize));
        let ends = self.scan.among(at + 1, const { Kinds::BREAK.and(&[Sense::Nothing]) });
        let plain = !self.scan.any(first, at, const { Kinds::of(&[Sense::Figure]) });
        number && grouped && ends && plain && at > first + 1
    }

    /// Takes the verb phrase to the left of the figure.
    fn verb(&self, from: usize, predicate: &mut Predicate<'_>) {
        let low = from.max(predicate.first.saturating_sub(VERB_ITEMS));
        let mut at = predicate.first;
        while at > low && !predicate.plan {
            let before = self.scan.sense(at.wrapping_sub(2));
            let taken = match self.scan.sense(at - 1) {
                // "với tốc độ tăng 9,66%"
                Sense::Plain if self.ends_in_rise(at, predicate) => {
                    let fell = UNUSUAL && self.is_fall(at - 1);
                    predicate.verb = if fell { Sense::Fall } else { Sense::Rise };
                    true
                }
                // "tăng trưởng khá với mức 8,5%", "với tốc độ 8,5%"
                Sense::Word if UNUSUAL && self.is_rate_with(at, 1) => true,
                Sense::Word if UNUSUAL && self.is_rate_with(at, 2) => {
                    at -= 1;
                    true
                }
                // "với tổng số 243 đảng viên"
                Sense::Whole if UNUSUAL && self.is_number_of_all(at, predicate) => before == Sense::Level,
                // "KH: 6%", "(CK: 54 hộ)", "(năm 2013 tương ứng là: 10%; …)"
                Sense::Colon => SCENES.has(before),
                // "KH năm 2022: 6%", "kế hoạch giao 20 ha"
                Sense::Time | Sense::Given if before == Sense::Plan => true,
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
        predicate.compared = UNUSUAL && self.says(at.wrapping_sub(1), Sense::Than) && !predicate.plan;
        // Without a verb before it *bình quân* belongs to the name.
        while bare && self.says(predicate.first, Sense::Degree) {
            predicate.first += 1;
        }
        // "có 24 hộ nghèo, tỷ lệ 1,2%", but not "bệnh đạo ôn 56 ha, tỷ lệ 5-10%"
        let alone = bare && predicate.figures.first().is_some_and(|figure| figure.high.is_none());
        // "60 thôn đạt chuẩn (tỷ lệ 71%)"
        let opens = at > 2 && (self.says(at - 3, Sense::Comma) || UNUSUAL && self.says(at - 3, Sense::Open));
        if alone && at > low + 2 && self.scan.is_word(at - 1, Word::lệ) && opens {
            (predicate.first, predicate.verb, predicate.rate) = (at - 2, Sense::Share, true);
        }
        // "dư nợ ngắn hạn 9.025 tỷ đồng, tỷ trọng 61,5%"
        let weight =
            UNUSUAL && alone && self.says(at.wrapping_sub(1), Sense::Parts) && self.scan.is_word(at - 1, Word::tỷ);
        if weight && at > low + 1 && self.says(at - 2, Sense::Comma) {
            (predicate.first, predicate.verb, predicate.rate) = (at - 1, Sense::Share, true);
        }
        self.compared_plan(low, predicate);
        if UNUSUAL {
            self.other_period(low, predicate);
        }
    }

    /// Whether *tổng số* stands right before a count that begins at `at`.
    fn is_number_of_all(&self, at: usize, predicate: &Predicate<'_>) -> bool {
        let words = self.scan.tokens(at - 1, at);
        predicate.measure().is_count() && self.says(at, Sense::Figure) && self.scan.view.key(words) == ALL
    }

    /// Takes the base between a verb of change and its figure: *cao hơn cùng kỳ 41,6 tỷ đồng*.
    fn base_between(&self, low: usize, predicate: &mut Predicate<'_>) {
        let at = self.first_period(low + 1, predicate.first);
        // "tăng so với cùng kỳ 12%"
        let than = usize::from(self.says(at.wrapping_sub(1), Sense::Than));
        let verb = at.wrapping_sub(1 + than);
        // "tăng so với tháng 3 với mức 0,8%"
        let with = UNUSUAL && self.scan.is_word(predicate.first, Word::với);
        if (with || predicate.verb == Sense::Nothing)
            && self.scan.among(verb, CHANGES)
            && self.linked(at, true, 1, &mut predicate.refs) == predicate.first
        {
            (predicate.verb, predicate.first) = (self.scan.sense(verb), verb);
        }
        if UNUSUAL && predicate.verb == Sense::Nothing && predicate.measure() == Measure::Points {
            self.mean_between(low, predicate);
        }
    }

    /// Takes the mean between such a verb and its figure: *thấp hơn* `bình quân chung cả nước` *4,1 điểm phần trăm*.
    fn mean_between(&self, low: usize, predicate: &mut Predicate<'_>) {
        let words = const { Kinds::PLAIN.and(&[Sense::Degree, Sense::Lead]) };
        let verb = self.scan.after_last(low, predicate.first, words.others()).wrapping_sub(1);
        if verb >= low && verb + 1 < predicate.first && self.scan.among(verb, CHANGES) && self.compares(verb) {
            (predicate.verb, predicate.first) = (self.scan.sense(verb), verb);
            predicate.refs.push(Base::Other);
        }
    }

    /// Whether the item is a verb that compares: *cao hơn*, *thấp hơn*.
    fn compares(&self, at: usize) -> bool {
        let last = self.scan.tokens(at, at + 1).end().wrapping_sub(1);
        self.scan.view.is_word(last, Word::hơn)
    }

    /// Takes how a plan compares: *thấp hơn kế hoạch là 1.910 USD* tells the plan; *vượt kế hoạch 6%*, *vượt mục tiêu
    /// nghị quyết 6%* how far it is exceeded.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn compared_plan(&self, low: usize, predicate: &mut Predicate<'_>) {
        let mut at = predicate.first;
        if self.says(at.wrapping_sub(1), Sense::Target) {
            at -= 1;
        }
        let compares = const { CHANGES.and(&[Sense::Exceed]) };
        if predicate.plan && at > low && self.scan.among(at - 1, compares) {
            predicate.first = at - 1;
            if predicate.verb == Sense::Nothing {
                (predicate.verb, predicate.plan) = (self.scan.sense(at - 1), false);
                predicate.refs.push(Base::Plan);
            }
        }
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn take_cue(&self, sense: Sense, predicate: &mut Predicate<'_>) -> bool {
        let bare = predicate.verb == Sense::Nothing;
        let with = self.scan.is_word(predicate.first, Word::với) || self.scan.is_word(predicate.first + 1, Word::với);
        match sense {
            Sense::Each => predicate.each = true,
            // "bình quân tăng 8,2%/năm", "tăng cao nhất với 1,85%"
            Sense::Degree if bare || with || predicate.changes() && self.is_yearly(predicate) => {}
            Sense::Approx | Sense::PlanTail | Sense::Still => {}
            Sense::Plan if self.is_area(predicate) => return false,
            Sense::Plan if !predicate.does(const { Kinds::of(&[Sense::Level, Sense::Equal, Sense::Reach]) }) => {
                predicate.plan = true;
            }
            // "giao 215 thanh niên": they were sent; not "được giao 215 thanh niên"
            Sense::Given
                if UNUSUAL
                    && self.scan.is_word(predicate.first - 1, Word::giao)
                    && !self.scan.is_word(predicate.first.wrapping_sub(2), Word::được)
                    && CONSCRIPTS.has(&self.scan.view.key(predicate.unit.noun())) =>
            {
                predicate.verb = Sense::Level;
            }
            // "Tổng kinh phí thực hiện là 375 tỷ đồng"; not "sửa 45 căn nhà, kinh phí là 3 tỷ đồng"
            Sense::Worth
                if UNUSUAL
                    && !bare
                    && self.scan.is_word(predicate.first - 1, Word::tổng)
                    && self.begins_clause(predicate.first - 1) =>
            {
                return false;
            }
            // "vốn giao 52 tỷ đồng"
            Sense::Given => predicate.plan |= bare,
            Sense::Bound => predicate.bound = true,
            _ if VERBS.has(sense) => {
                // The verb nearest to the figure counts; of a range, "tăng từ 40 - 46%", and before *với* the change.
                let ranges = predicate.figures.first().is_some_and(|figure| figure.high.is_some());
                // "về trị giá đạt 3,7 triệu USD"
                // "…, tổng kinh phí là 56 tỷ đồng" too
                let is = predicate.verb == Sense::Level || UNUSUAL && predicate.verb == Sense::Is;
                let worth = sense == Sense::Worth && is;
                if bare || ranges || with || worth {
                    predicate.verb = sense;
                }
            }
            _ => return false,
        }
        true
    }

    /// Whether a clause begins with the item, not after a comma.
    fn begins_clause(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        self.says(before, Sense::Nothing) || self.scan.among(before, const { Kinds::BREAK.but(Sense::Comma) })
    }

    /// *Ngô: DT 2.915 ha*: *diện tích*, not *dự toán*, stands before the predicate.
    fn is_area(&self, predicate: &Predicate<'_>) -> bool {
        let unit = self.scan.view.word(predicate.unit.run.first());
        self.scan.is_word(predicate.first.wrapping_sub(1), Word::dt) && matches!(unit, Word::ha | Word::m2)
    }

    fn is_yearly(&self, predicate: &Predicate<'_>) -> bool {
        predicate.unit.is_yearly(&self.scan.view)
    }
}
