//! Verbs: the phrase to the left of a figure, with what stands between the two: *ước đạt*, *tăng*, *cao hơn cùng kỳ*, *KH năm 2022:*
//!
//! In go a [`Predicate`] that has its figure, and from which item on it may begin; in it goes its verb.

use super::UNUSUAL;
use super::measure::Measure;
use super::predicate::{CHANGES, PERIODS, Predicate, Reader, VERB_ITEMS};
use super::sense::{Kinds, Sense};
use super::word::Word;
use crate::read::words::{Words, words};
use crate::report::Base;

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

/// What a colon may stand after, before a figure: a plan, a base or a period (*KH: 6%*, *CK: 54 hộ*), *tương ứng là*.
const SCENES: Kinds = PERIODS.and(&[Sense::Plan, Sense::PlanTail, Sense::Given, Sense::Each]);

/// Who is sent, where others are given so many.
const CONSCRIPTS: Words = words!("thanh niên" "công dân" "tân binh");

/// The last words of what names a rate by the change behind it: *nhịp độ tăng bình quân*.
const PACES: Words = words!("độ" "mức" "tỷ lệ" "chỉ số");

/// What may stand between a verb and a count, and says nothing.
const ALL: &str = "tổng số";

impl Reader<'_> {
    /// Takes the verb phrase to the left of the figure.
    pub(super) fn verb(&self, from: usize, predicate: &mut Predicate<'_>) {
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
                // "đường nhựa dài 300 km, chiếm 36%"
                Sense::Word if UNUSUAL && self.is_long(at, predicate) => {
                    predicate.verb = Sense::Level;
                    true
                }
                // "Thu ngân sách tăng bình quân đạt 14,2%/năm"
                Sense::Degree if UNUSUAL && at > low + 1 && self.rises_by(at - 2, predicate) => {
                    (predicate.verb, at) = (before, at - 1);
                    true
                }
                Sense::Word if UNUSUAL && self.is_rate_with(at, 1) => true,
                Sense::Word if UNUSUAL && self.is_rate_with(at, 2) => {
                    at -= 1;
                    true
                }
                // "có đến 54% là nữ"
                Sense::Word if UNUSUAL && before == Sense::Level && self.is_as_many_as(at, predicate) => true,
                // "với tổng số 243 đảng viên"
                Sense::Whole if UNUSUAL && self.is_number_of_all(at, predicate) => before == Sense::Level,
                // "(chỉ tiêu quý: 24%)"
                Sense::Colon if UNUSUAL && at > low + 2 && self.is_plan_of_time(at - 2) => {
                    at -= 1;
                    true
                }
                // "chiếm tỷ trọng cao nhất: 51%", "… (51%)"
                _ if UNUSUAL
                    && before == Sense::Degree
                    && self.says(at.wrapping_sub(3), Sense::Share)
                    && self.scan.among(at - 1, Kinds::BREAK.and(&[Sense::Open])) =>
                {
                    true
                }
                // "KH: 6%", "(CK: 54 hộ)", "(năm 2013 tương ứng là: 10%; …)"
                // "nữ chiếm: 51,3%"
                Sense::Colon if UNUSUAL => SCENES.has(before) || before == Sense::Share,
                // "KH năm 2022: 6%", "kế hoạch giao 20 ha"
                Sense::Time | Sense::Given if UNUSUAL && before == Sense::Plan => true,
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
        // "số lao động bị cắt giảm 14.250 người": who they are
        if UNUSUAL
            && predicate.changes()
            && predicate.measure().is_count()
            && self.scan.is_word(at.wrapping_sub(1), Word::bị)
        {
            (predicate.verb, predicate.first) = (Sense::Nothing, predicate.end - 1);
            return;
        }
        if UNUSUAL {
            self.base_between(low, predicate);
        }
        let bare = predicate.verb == Sense::Nothing;
        // "so với 1.840 tỷ đồng năm 2012"
        predicate.compared = UNUSUAL && self.says(at.wrapping_sub(1), Sense::Than) && !predicate.plan;
        // Without a verb before it *bình quân* belongs to the name.
        while bare && self.says(predicate.first, Sense::Degree) {
            predicate.first += 1;
        }
        // "đạt 820 con, thêm 40 con so với đầu năm", "…, hơn 40 con so với đầu năm"
        let more = UNUSUAL && matches!(self.scan.word(at), Word::thêm | Word::hơn);
        if bare
            && more
            && self.says(at.wrapping_sub(1), Sense::Comma)
            && (self.says(predicate.end, Sense::Than) || predicate.measure() == Measure::Points)
        {
            (predicate.verb, predicate.first) = (Sense::Rise, at);
        }
        // "có 24 hộ nghèo, tỷ lệ 1,2%", but not "bệnh đạo ôn 56 ha, tỷ lệ 5-10%"
        let alone = UNUSUAL && bare && predicate.figures.first().is_some_and(|figure| figure.high.is_none());
        // "60 thôn đạt chuẩn (tỷ lệ 71%)"
        let opens = at > 2 && (self.says(at - 3, Sense::Comma) || self.says(at - 3, Sense::Open));
        if alone && at > low + 2 && self.scan.is_word(at - 1, Word::lệ) && opens {
            (predicate.first, predicate.verb, predicate.rate) = (at - 2, Sense::Share, true);
        }
        // "dư nợ ngắn hạn 9.025 tỷ đồng, tỷ trọng 61,5%"
        let weight = alone && self.says(at.wrapping_sub(1), Sense::Parts) && self.scan.is_word(at - 1, Word::tỷ);
        if weight && at > low + 1 && self.says(at - 2, Sense::Comma) {
            (predicate.first, predicate.verb, predicate.rate) = (at - 1, Sense::Share, true);
        }
        if UNUSUAL {
            self.compared_plan(low, predicate);
            self.other_period(low, predicate);
        }
    }

    /// Whether *có đến* stands right before a percentage or a count of things: *có đến* `2.980 doanh nghiệp`.
    fn is_as_many_as(&self, at: usize, predicate: &Predicate<'_>) -> bool {
        let counts = matches!(predicate.measure(), Measure::Percent | Measure::Thing);
        counts && self.scan.is_word(at - 1, Word::đến) && self.scan.last_word(at.wrapping_sub(2)) == Word::có
    }

    /// Whether *dài* before the figure tells of how long something is that is a part of more: *đường nhựa* `dài` *300 km, chiếm
    /// 36%*.
    fn is_long(&self, at: usize, predicate: &Predicate<'_>) -> bool {
        let share = predicate.end + usize::from(self.says(predicate.end, Sense::Comma));
        self.scan.is_word(at - 1, Word::dài)
            && predicate.verb == Sense::Nothing
            && self.scan.view.is_word(predicate.unit.run.first(), Word::km)
            && self.says(share, Sense::Share)
            && self.scan.figure(share + 1).is_some_and(|figure| figure.unit.measure == Measure::Percent)
    }

    /// Whether the verb of change at `verb`, before a mean, is what the level tells by how much: *Thu ngân sách* `tăng` *bình quân
    /// đạt 14,2%/năm*; not *tốc độ tăng bình quân đạt 14,2%*.
    fn rises_by(&self, verb: usize, predicate: &Predicate<'_>) -> bool {
        self.scan.among(verb, CHANGES)
            && matches!(self.scan.word(predicate.first), Word::đạt | Word::là)
            && predicate.measure() == Measure::Percent
            && self.scan.among(verb.wrapping_sub(1), const { Kinds::PLAIN.and(&[Sense::Time]) })
            && !PACES.any_in(self.scan.view.key(self.scan.tokens(verb.saturating_sub(2), verb)))
    }

    /// Whether nothing but the name of a number stands before that at `at`, which is written as one of thousands, and nothing behind
    /// it: `Số hộ nghèo` *1.204,*
    pub(super) fn is_number_of(&self, from: usize, at: usize) -> bool {
        let first =
            self.scan.after_last(from, at, const { Kinds::BREAK.and(&[Sense::Lead, Sense::Time, Sense::Part]) });
        // "trong đó cao đẳng 2.160, trung cấp 3.480"
        let (joint, last) = (first.wrapping_sub(1), self.scan.figure(first.wrapping_sub(2)));
        let alone = last
            .is_some_and(|last| last.unit.measure == Measure::None && self.scan.view.is_grouped(last.first as usize));
        let part = self.says(joint, Sense::Part) || self.says(joint, Sense::Comma) && alone;
        let number = self.scan.is_word(first, Word::số) || self.says_all(first) || part;
        let grouped = self.scan.figure(at).is_some_and(|figure| self.scan.view.is_grouped(figure.first as usize));
        let ends = self.scan.among(at + 1, const { Kinds::BREAK.and(&[Sense::Nothing]) });
        let plain = !self.scan.any(first, at, const { Kinds::of(&[Sense::Figure]) });
        number && grouped && ends && plain && at > first + usize::from(!part)
    }

    /// Whether *tổng số* stands right before a count that begins at `at`.
    fn is_number_of_all(&self, at: usize, predicate: &Predicate<'_>) -> bool {
        predicate.measure().is_count() && self.says(at, Sense::Figure) && self.says_all(at - 1)
    }

    /// Whether the item tells no more of the plan before it than of what time it is: *chỉ tiêu* `quý`.
    fn is_plan_of_time(&self, at: usize) -> bool {
        matches!(self.scan.word(at), Word::quý | Word::tháng)
            && self.says(at, Sense::Word)
            && self.says(at.wrapping_sub(1), Sense::Plan)
    }

    /// Whether the item is *tổng số*.
    fn says_all(&self, at: usize) -> bool {
        self.says(at, Sense::Whole) && self.scan.key(at) == ALL
    }

    /// Takes the base between a verb of change and its figure: *cao hơn cùng kỳ 41,6 tỷ đồng*, *kém vụ xuân trước 120 ha*.
    fn base_between(&self, low: usize, predicate: &mut Predicate<'_>) {
        let at = self.first_period(low + 1, predicate.first);
        // "tăng so với cùng kỳ 12%"
        let than = usize::from(self.says(at.wrapping_sub(1), Sense::Than));
        let verb = at.wrapping_sub(1 + than);
        // "tăng so với tháng 3 với mức 0,8%"
        let with = self.scan.is_word(predicate.first, Word::với);
        // "cao hơn cùng kỳ từ 500 đến 800 đồng/kg"
        let ranges = predicate.figures.first().is_some_and(|figure| figure.high.is_some());
        let from = predicate.verb == Sense::From && ranges;
        // "cao hơn tháng 9 là 85 xe"; "thấp hơn năm 2022 là 9,8%" may tell the rate of that year.
        let is = predicate.verb == Sense::Is;
        // "cao hơn năm 2023 đến 9,5%"
        let more = self.scan.last_word(verb) == Word::hơn;
        let up = more && matches!(self.scan.word(predicate.first), Word::đến | Word::tới);
        if !(with || from || is || up || predicate.verb == Sense::Nothing) {
            return;
        }
        let change = self.change(verb);
        let apart = self.says(verb.wrapping_sub(1), Sense::Comma) && predicate.measure() != Measure::Percent;
        if (!is || than > 0 || apart || predicate.measure() == Measure::Points)
            && change != Sense::Nothing
            && self.linked(at, true, 1, &mut predicate.refs) == predicate.first
        {
            (predicate.verb, predicate.first) = (change, verb);
        } else {
            self.season_between(low, predicate);
        }
        if predicate.verb == Sense::Nothing && predicate.measure() == Measure::Points {
            self.mean_between(low, predicate);
        }
    }

    /// The sense of a verb of change, also one that is none without its base: `kém` *cùng kỳ 3%*, `hơn` *cùng kỳ 3%*.
    fn change(&self, at: usize) -> Sense {
        let alone = !self.scan.among(at.wrapping_sub(1), Kinds::PLAIN);
        match self.scan.word(at) {
            _ if self.scan.among(at, CHANGES) => self.scan.sense(at),
            Word::kém if alone => Sense::Fall,
            Word::hơn if alone => Sense::Rise,
            _ => Sense::Nothing,
        }
    }

    /// Takes the season between such a verb and its figure: *cao hơn* `vụ xuân 2022` *là 1,8 tạ/ha*.
    fn season_between(&self, low: usize, predicate: &mut Predicate<'_>) {
        let season = self.scan.find_word(low, predicate.first, Word::vụ);
        let told = const { Kinds::PLAIN.with(PERIODS).and(&[Sense::Figure]) };
        let change = self.change(season.wrapping_sub(1));
        let told = season < predicate.first && !self.scan.any(season, predicate.first, told.others());
        if season > low && told && change != Sense::Nothing {
            (predicate.verb, predicate.first) = (change, season - 1);
            predicate.refs.push(Base::Yoy);
        }
    }

    /// Takes the mean between such a verb and its figure: *thấp hơn* `bình quân chung cả nước` *4,1 điểm phần trăm*.
    fn mean_between(&self, low: usize, predicate: &mut Predicate<'_>) {
        let words = const { Kinds::PLAIN.and(&[Sense::Degree, Sense::Lead]) };
        let first = self.scan.after_last(low, predicate.first, words.others());
        let verb = first.wrapping_sub(1);
        if first > low
            && first < predicate.first
            && self.scan.among(verb, CHANGES)
            && self.scan.last_word(verb) == Word::hơn
        {
            (predicate.verb, predicate.first) = (self.scan.sense(verb), verb);
            predicate.refs.push(Base::Other);
        }
    }

    /// Takes how a plan compares: *thấp hơn kế hoạch là 1.910 USD* tells the plan; *vượt kế hoạch 6%*, *vượt mục tiêu
    /// nghị quyết 6%* how far it is exceeded.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn compared_plan(&self, low: usize, predicate: &mut Predicate<'_>) {
        let mut at = predicate.first;
        let mut plan = predicate.plan;
        if self.says(at.wrapping_sub(1), Sense::Target) {
            at -= 1;
            // "vượt mục tiêu đề ra 5%"
            plan |= self.scan.is_word(at, Word::mục) && predicate.measure() == Measure::Percent;
        }
        // Not "tăng 12%, vượt dự toán 10%", which says how far.
        let aimed = UNUSUAL && plan && self.scan.is_word(at, Word::mục) && self.says(at.wrapping_sub(1), Sense::Exceed);
        if aimed && self.is_growth_aimed_at(predicate) {
            (predicate.plan, predicate.first) = (true, at - 1);
            return;
        }
        let compares = const { CHANGES.and(&[Sense::Exceed]) };
        if plan && at > low && self.scan.among(at - 1, compares) {
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
            Sense::Degree if bare || with || UNUSUAL && predicate.changes() && self.is_yearly(predicate) => {}
            // "thấp hơn mức Quốc hội đề ra là 8%"
            Sense::PlanTail
                if UNUSUAL
                    && predicate.verb == Sense::Is
                    && self.scan.is_word(predicate.first - 1, Word::đề)
                    && !self.says(predicate.first.wrapping_sub(2), Sense::Plan) =>
            {
                predicate.plan = true;
            }
            Sense::Approx | Sense::PlanTail | Sense::Still => {}
            Sense::Plan if UNUSUAL && self.is_area(predicate) => return false,
            Sense::Plan
                if UNUSUAL && !predicate.does(const { Kinds::of(&[Sense::Level, Sense::Equal, Sense::Reach]) }) =>
            {
                predicate.plan = true;
            }
            // "giao 215 thanh niên": they were sent; not "được giao 215 thanh niên"
            Sense::Given
                if UNUSUAL
                    && self.scan.is_word(predicate.first - 1, Word::giao)
                    && !self.scan.is_word(predicate.first.wrapping_sub(2), Word::được)
                    && CONSCRIPTS.has(self.scan.view.key(predicate.unit.noun())) =>
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
            Sense::Given if UNUSUAL => predicate.plan |= bare,
            Sense::Bound if UNUSUAL => predicate.bound = true,
            _ if VERBS.has(sense) => {
                // The verb nearest to the figure counts; of a range, "tăng từ 40 - 46%", and before *với* the change.
                let ranges = UNUSUAL
                    && predicate.verb == Sense::From
                    && predicate.figures.first().is_some_and(|figure| figure.high.is_some());
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

    /// Whether *DT* stands there after so many hectares: *diện tích*, as *dự toán* is money.
    pub(super) fn is_of_area(&self, at: usize) -> bool {
        let before = self.scan.figure(self.from.wrapping_sub(1));
        self.scan.is_word(at, Word::dt)
            && before.is_some_and(|figure| self.scan.view.is_word(figure.unit.run.first(), Word::ha))
    }

    fn is_yearly(&self, predicate: &Predicate<'_>) -> bool {
        predicate.unit.is_yearly(&self.scan.view)
    }
}
