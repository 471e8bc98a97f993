//! Complements: what stands to the right of a figure and says what it refers to: `KH năm`, `so với tháng trước và cùng
//! kỳ`, `về lượng`, `năm 2015`.
//!
//! In goes a predicate with its figures, out it comes with its references, its aspect and its end moved behind them.

use super::UNUSUAL;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::{CHANGES, PERIODS, Predicate, Reader, VERB_ITEMS};
use super::refs::Refs;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::time::Part;
use super::word::{Word, Words, any};
use crate::read::words::{self, words};
use crate::report::Base;

/// Aspects that say no more than that it is told as it is.
const ABSOLUTE: words::Words = words!("số tuyệt đối" "giá trị tuyệt đối" "tỷ lệ");

/// How many plain words may stand between a figure and *so với*, or in an aspect.
const LOOSE_WORDS: usize = 4;
/// How many plain words the name after a plan, or after so many per cent, may have.
pub(super) const OBJECT_WORDS: usize = 8;
/// How many items may stand between *so với* and the end of the base in words that the reader does not know.
const UNKNOWN_ITEMS: usize = 8;

/// Words after a plan that begin no name of what it is for, unlike *37% kế hoạch vốn sự nghiệp*.
const NO_OBJECTS: Words = any!(
    đề của chung r#do vì được này trong từ ở tại là theo tháng quý ước tuy
    bảo đảm đảng huyện tỉnh xã hđnd ubnd hội thủ chính trung bộ sở nhà đã
    đến so thành thị quận phường địa vụ quyết báo
);

/// What an amount of the economy is told as a part of.
const PRODUCTS: words::Words = words!("grdp" "gdp");
/// Words that begin a whole of which so many per cent are told: *diện tích cấy*, *số trường*.
const PARTED: Words = any!(diện số dung);
/// What may follow such a whole; *diện tích* `xuống giống` too.
const PARTED_ENDS: Kinds = Kinds::BREAK.and(&[Sense::Nothing]);
const SOWN_ENDS: Kinds = PARTED_ENDS.and(&[Sense::Level]);

/// What may begin the words of a base that the reader does not know.
const UNKNOWN: Kinds = Kinds::PLAIN.and(&[Sense::Degree, Sense::Lead]);

impl Reader<'_> {
    /// Takes what the figure refers to, to its right.
    pub(super) fn complement(&self, predicate: &mut Predicate<'_>) {
        if UNUSUAL {
            self.noun(predicate);
            self.number_of(predicate);
        }
        let moves = UNUSUAL && (predicate.changes() || predicate.verb == Sense::From);
        if moves && predicate.measure() == Measure::Percent {
            self.moved(predicate);
        }
        let numbers = UNUSUAL && predicate.measure() == Measure::Percent && self.is_of_numbers(predicate, moves);
        let at = predicate.end;
        // "giảm 25.200 tỷ đồng (-3,1%) so với dự toán": of the change and of that in the bracket
        let in_bracket = UNUSUAL && self.says(at, Sense::Close);
        let behind = if in_bracket { at + 1 } else { self.after_bracketed(at).max(self.after_worth(at)) };
        if UNUSUAL && behind > 0 {
            let than = self.says(behind, Sense::Than);
            if than || !in_bracket {
                let end = predicate.end;
                // "tăng 2.800 đồng/kg (3,1%) so với cuối tuần trước"
                if self.linked(behind + usize::from(than), than, 1, &mut predicate.refs) == 0 && than {
                    self.unknown(behind + 1, predicate);
                    predicate.end = end;
                }
            }
        }
        // "đóng góp 5% vào GDP"
        let at = at + usize::from(UNUSUAL && self.scan.is_word(at, Word::vào) && self.says(at + 1, Sense::Whole));
        match self.scan.sense(at) {
            Sense::Aspect if UNUSUAL => self.aspect(at, predicate),
            _ if numbers => self.aspect(at - 1, predicate),
            // "70% dân số làm nghề nông": what a part has
            Sense::Whole
                if UNUSUAL
                    && !predicate.tells_each()
                    && (matches!(self.scan.last_word(predicate.first), Word::có | Word::với)
                        || predicate.verb == Sense::Nothing
                            && (self.from == predicate.first
                                || self.scan.among(predicate.first - 1, Kinds::BREAK)))
                    && self.scan.among(at + 1, const { Kinds::PLAIN.and(&[Sense::Contribution, Sense::Level]) })
                    && !WHERE.has(self.scan.word(at + 1))
                    // "khách quốc tế 872 nghìn lượt (36,2% tổng lượng khách)"
                    && !(self.says(predicate.first.wrapping_sub(1), Sense::Open) && self.scan.is_word(at, Word::tổng)) =>
                {}
            // "gieo sạ 3.200 ha, thu hoạch 1.050 ha, đạt 32,8% DT"
            Sense::Plan if UNUSUAL && self.is_of_area(at) => {
                (predicate.whole, predicate.verb, predicate.end) = (true, Sense::Equal, at + 1);
            }
            // "bằng 85% tổng dự toán"
            Sense::Whole if UNUSUAL && self.says(at + 1, Sense::Plan) => self.references(at + 1, predicate),
            Sense::Whole if UNUSUAL => (predicate.whole, predicate.end) = (true, self.after_loose(at)),
            // "chiếm 18,7% tỷ trọng"
            Sense::Parts if UNUSUAL && !self.scan.is_word(at, Word::cơ) => predicate.end = at + 1,
            _ => self.references(at, predicate),
        }
        // "Bão làm 30% tổng số hộ mất điện": no part that it gives
        let gives = predicate.verb == Sense::Contribution;
        predicate.whole &= !UNUSUAL || !gives || self.scan.tokens(predicate.first, predicate.first + 1).length() == 2;
        // "bằng 71% diện tích cấy", but not "bằng 98% số thực hiện cùng kỳ"
        if UNUSUAL
            && predicate.does(const { Kinds::of(&[Sense::Equal, Sense::Level, Sense::Worth]) })
            && predicate.measure() == Measure::Percent
            && PARTED.has(self.scan.word(at))
            && !(self.scan.is_word(at, Word::dung) && self.is_counted_before(predicate.first))
            && self
                .scan
                .among(self.after_loose(at), if self.scan.is_word(at, Word::diện) { SOWN_ENDS } else { PARTED_ENDS })
        {
            (predicate.whole, predicate.verb) = (true, Sense::Equal);
        }
        // "vốn của Nhật Bản đạt 320 triệu USD, tương đương 12% tổng vốn"
        if UNUSUAL && predicate.whole && predicate.verb == Sense::Worth && predicate.measure() == Measure::Percent {
            predicate.verb = Sense::Equal;
        }
        // "vốn đầu tư 92.740 tỷ đồng, tương đương 31% GRDP", "bội chi đạt 5,3% GDP"
        // "nông nghiệp đạt 30% cơ cấu kinh tế" too
        let structure =
            UNUSUAL && predicate.verb == Sense::Level && self.scan.is_word(at, Word::cơ) && self.says(at, Sense::Parts);
        let product = UNUSUAL && (self.says(at, Sense::Whole) && PRODUCTS.has(self.scan.key(at)) || structure);
        let told = const { Kinds::of(&[Sense::Worth, Sense::Level, Sense::Is, Sense::Nothing]) };
        if UNUSUAL && predicate.does(told) && predicate.measure() == Measure::Percent && product {
            (predicate.whole, predicate.verb, predicate.end) = (true, Sense::Equal, at + 1);
        }
        self.year(predicate);
        if UNUSUAL {
            self.object(predicate);
        }
        if UNUSUAL && self.says(predicate.end, Sense::AtLeast) {
            (predicate.bound, predicate.end) = (true, predicate.end + 1);
        }
    }

    /// Whether so much was added, and nothing rose by as much: *vốn* `tăng thêm 4,9 tỷ USD` of the figure at `at`.
    pub(super) fn is_added(&self, at: usize, predicate: &Predicate<'_>) -> bool {
        predicate.verb == Sense::Rise
            && predicate.measure() == Measure::Amount
            && self.scan.find_word(predicate.first, at, Word::thêm) < at
            && predicate.refs.is_empty()
            && self.scan.is_word(predicate.first.wrapping_sub(1), Word::vốn)
    }

    /// Of how many changes in turn this is one and those after it the others: *lần lượt* `tăng 12%` *và* `giảm 4%`.
    pub(super) fn turn(&self, predicate: &Predicate<'_>) -> usize {
        if !UNUSUAL || predicate.count() > 1 || !predicate.changes() {
            return 0;
        }
        let each = const { Kinds::of(&[Sense::Each]) };
        let (end, joint) = (predicate.end, predicate.first.wrapping_sub(1));
        let goes_on = self.says(end, Sense::And) && self.scan.among(end + 1, CHANGES);
        let last = self.from == joint && self.says(joint, Sense::And);
        if predicate.tells_each() && goes_on {
            2
        } else {
            usize::from(last && self.scan.any(joint.saturating_sub(VERB_ITEMS), joint, each))
        }
    }

    /// Whether the percentage is one of several, each of a number: *tăng* `18% số trường hợp` *và* `31% số tiền`.
    fn is_of_numbers(&self, predicate: &Predicate<'_>, moves: bool) -> bool {
        // "31% số tiền" too
        let is_number = |at: usize| {
            self.scan.is_word(at, Word::số) && (self.says(at, Sense::Worth) || self.scan.among(at + 1, Kinds::PLAIN))
        };
        let joints = const { Kinds::of(&[Sense::And, Sense::Comma]) };
        if !is_number(predicate.end) || !predicate.aspect.is_empty() {
            return false;
        }
        if moves {
            let joint = self.scan.after(predicate.end, LOOSE_WORDS + 1, Kinds::PLAIN);
            return self.scan.among(joint, joints) && self.scan.figure(joint + 1).is_some() && is_number(joint + 2);
        }
        // What was told last ends where it is joined.
        let joint = self.from;
        let mut at = joint;
        while joint - at <= LOOSE_WORDS && self.scan.among(at.wrapping_sub(1), Kinds::PLAIN) {
            at -= 1;
        }
        predicate.verb == Sense::Nothing
            && predicate.first == joint + 1
            && self.scan.among(joint, joints)
            && is_number(at)
            && self.scan.figure(at.wrapping_sub(1)).is_some_and(|figure| figure.unit.measure == Measure::Percent)
    }

    /// Whether those are counted right before `at` that the rest is said of: *45 hồ* `đạt trên 70% dung tích`.
    fn is_counted_before(&self, at: usize) -> bool {
        let noun = usize::from(self.scan.among(at.wrapping_sub(1), Kinds::PLAIN));
        self.says(at.wrapping_sub(1 + noun), Sense::Figure)
    }

    /// Takes the name after a plan.
    fn object(&self, predicate: &mut Predicate<'_>) {
        if predicate.refs.count != 1 || predicate.refs.get(0) != Some(Base::Plan) {
            return;
        }
        let first = predicate.end;
        let word = self.scan.word(first);
        let end = self.scan.after(first, OBJECT_WORDS, Kinds::PLAIN);
        // "kế hoạch Hội đồng nhân dân tỉnh giao" says who, "kế hoạch vốn đối ứng được giao" for what.
        // "kế hoạch vốn do UBND thành phố giao", "chỉ tiêu Cục Thuế tỉnh giao" say who too.
        let agent = self.scan.find_word(first, end, Word::r#do) < end;
        let office =
            self.scan.last_word(end) == Word::giao && self.scan.view.is_capital(self.scan.tokens(first, end).first());
        let given = self.scan.is_word(end, Word::giao) || (agent || office) && self.says(end, Sense::PlanTail);
        if given {
            predicate.end = end + 1;
        } else if end > first + 1 && !NO_OBJECTS.has(word) {
            predicate.object = Run::new(first, end);
            predicate.end = end;
        }
    }

    /// Takes the year after the figure: *giảm từ 5,6%* `năm 2021` *xuống còn 2,1%* `năm 2024`.
    fn year(&self, predicate: &mut Predicate<'_>) {
        predicate.end += usize::from(self.scan.time(predicate.end).is_some_and(|when| when.part == Part::Year));
    }

    /// The item after `(96,3 tỷ đồng)`, `(tăng 2,8%)`; 0 where none of them stands at `at`.
    fn after_bracketed(&self, at: usize) -> usize {
        if !UNUSUAL || !self.says(at, Sense::Open) {
            return 0;
        }
        let close = self.scan.find(at, at + 4, const { Kinds::of(&[Sense::Close]) });
        if self.says(close, Sense::Close) && self.says(close - 1, Sense::Figure) { close + 1 } else { 0 }
    }

    /// The item after *, tương ứng tăng 4,5%*; 0 where that does not stand at `at`.
    fn after_worth(&self, at: usize) -> usize {
        if !UNUSUAL || !self.says(at, Sense::Comma) || !self.scan.is_word(at + 1, Word::tương) {
            return 0;
        }
        let figure = self.scan.find(at, at + 4, const { Kinds::of(&[Sense::Figure]) });
        if self.scan.among(figure - 1, CHANGES) { figure + 1 } else { 0 }
    }

    fn aspect(&self, at: usize, predicate: &mut Predicate<'_>) {
        // "cao hơn 2,5% về tỷ lệ": no milliard
        let rate = UNUSUAL && ABSOLUTE.has(self.scan.view.key(self.scan.tokens(at + 1, at + 3)));
        let loose = if rate { at + 3 } else { self.after_loose(at + 1) };
        // "5% số vụ và 10% số người chết do tai nạn giao thông"
        let which = (at + 1..loose).find(|&at| UNUSUAL && WHERE.has(self.scan.word(at)));
        let end = which.unwrap_or(loose);
        // "tăng 56 tỷ đồng về số tuyệt đối" says no more than that.
        let absolute = UNUSUAL && ABSOLUTE.has(self.scan.view.key(self.scan.tokens(at + 1, end)));
        predicate.aspect = if absolute { Run::default() } else { Run::new(at + 1, end) };
        predicate.end = end;
        self.references(end, predicate);
    }

    /// The item after the plain words that stand at `at`.
    fn after_loose(&self, at: usize) -> usize {
        self.scan.after(at, LOOSE_WORDS + 1, const { Kinds::PLAIN.and(&[Sense::Whole, Sense::Worth]) })
    }

    /// Takes `so với tháng trước và cùng kỳ`, `KH năm`, `CK`.
    fn references(&self, at: usize, predicate: &mut Predicate<'_>) {
        // "dẫn đầu với 36,5% thị phần"
        if UNUSUAL
            && self.scan.is_word(at, Word::thị)
            && self.scan.key(at + 1) == "phần"
            && predicate.measure() == Measure::Percent
            && predicate.does(const { Kinds::of(&[Sense::Level, Sense::Nothing]) })
        {
            predicate.verb = Sense::Share;
        }
        let loose = self.after_loose(at);
        let start = if self.says(loose, Sense::Than) { loose } else { at };
        let than = self.says(start, Sense::Than);
        // "bằng 78% so với ước thực hiện năm 2022"
        let mut next = start + usize::from(than);
        if UNUSUAL {
            next = self.scan.after(next, 2, const { Kinds::of(&[Sense::Level, Sense::Approx]) });
        }
        let which = (at..start).find(|&at| WHERE.has(self.scan.word(at))).unwrap_or(start);
        predicate.which = Run::new(at, which);
        // "đạt 68,8% mục tiêu năm"
        let aim = UNUSUAL
            && predicate.does(const { Kinds::of(&[Sense::Level, Sense::Nothing]) })
            && predicate.measure() == Measure::Percent
            && self.scan.is_word(next, Word::mục)
            && next == at;
        let open = than || aim || predicate.does(const { Kinds::of(&[Sense::Equal, Sense::Times, Sense::Exceed]) });
        let end = self.linked(next, open, predicate.count(), &mut predicate.refs);
        // "tăng trưởng đạt 24,4% so với kế hoạch 28,2%": two rates
        let rates = UNUSUAL
            && than
            && predicate.verb == Sense::Level
            && predicate.measure() == Measure::Percent
            && predicate.refs.get(0) == Some(Base::Plan)
            && self.scan.figure(end).is_some_and(|figure| figure.unit.measure == Measure::Percent);
        let compares = predicate.verb == Sense::Equal || UNUSUAL && predicate.verb == Sense::Times;
        let season = compares && self.scan.is_word(next, Word::vụ);
        if rates {
            predicate.refs = Refs::default();
        } else if end > 0 {
            predicate.end = end;
        // "gấp 1,4 lần mức bình quân của tỉnh"
        } else if predicate.verb == Sense::Times
            && !(UNUSUAL && season)
            && (loose > at || self.says(at, Sense::Degree))
            && !WHERE.has(self.scan.word(at))
            // "gấp 3 lần chủ yếu do nắng nóng" is of what time it always is.
            && !(UNUSUAL && self.scan.is_word(at, Word::chủ))
            && !self.scan.among(loose, PERIODS)
        {
            predicate.refs.push(Base::Other);
        // "bằng 99,1% vụ đông xuân năm trước"
        } else if UNUSUAL && (than || season) {
            self.unknown(next, predicate);
        }
    }

    /// Takes what is compared with in words that are no base the reader knows: *so với mức tăng 3% của cùng kỳ* or *so với
    /// vụ xuân năm 2022*, where one follows them, and *so với nhiệm kỳ trước*, where none does. That is not the year before,
    /// which a comparison with nothing after it means, and one with a season: *so với vụ đông xuân trước*.
    fn unknown(&self, at: usize, predicate: &mut Predicate<'_>) {
        if !self.scan.among(at, UNKNOWN) {
            return;
        }
        let stop = self.scan.find(at, at + UNKNOWN_ITEMS, const { Kinds::BREAK.and(&[Sense::And, Sense::Link]) });
        // "So với vụ xuân năm 2022" in a report on no known year is the year before.
        // "lãi gấp 2 lần vụ lúa" is of another crop.
        let season = self.scan.is_word(at, Word::vụ) && !(UNUSUAL && predicate.verb == Sense::Times);
        let known = if season && self.frame.year == 0 { stop } else { self.scan.find(at, stop, PERIODS) };
        // "đạt 79,6% so với số người thuộc diện tiêm", "đạt 65% so với diện tích gieo trồng": of all those; not "đạt 85% so với nhiệm kỳ
        // trước"
        let level = predicate.verb == Sense::Level && predicate.measure() == Measure::Percent;
        let part = predicate.figures.first().is_some_and(|figure| figure.low.to_f64() <= 100.0);
        let then = || known < stop || self.scan.find_word(at, stop, Word::trước) < stop;
        if level && (self.scan.is_word(at, Word::số) || part && !then()) {
            (predicate.whole, predicate.end) = (true, self.after_loose(at + 1));
            return;
        }
        let count = predicate.count();
        predicate.end = self.linked(known, true, count, &mut predicate.refs);
        // "tăng 2% so với mức giảm 0,8% của cùng kỳ" tells that rate too.
        if self.says(at, Sense::Plain) {
            let figure = self.scan.find(at, at + 3, const { Kinds::of(&[Sense::Figure]) });
            let rate = self.scan.figure(figure).is_some_and(|figure| figure.unit.measure == Measure::Percent);
            if rate && self.scan.is_word(figure + 1, Word::của) && known == figure + 2 {
                predicate.end = at;
            }
        }
        if predicate.end == 0 {
            predicate.refs.push(if season { Base::Yoy } else { Base::Other });
            predicate.end = self.after_loose(at + 1);
        }
    }

    pub(super) fn says(&self, at: usize, sense: Sense) -> bool {
        self.scan.says(at, sense)
    }
}
