//! Heads: which headings, and what stands like one before a colon, announce targets.
//!
//! In go the items of a heading, out comes whether what it is over is still to be reached, and in which year.

use super::aims::PASSES;
use super::attach::Attacher;
use super::predicate::{CHANGES, fronts};
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::time::{Part, When};
use super::word::{Word, Words, any};
use crate::read::words::{self, words};
use crate::report::Base;

/// How many items of a heading say whether it announces targets.
const HEADING_ITEMS: usize = 3;

/// How many items of a sentence may say so before a colon.
const RESULTS_ITEMS: usize = 10;

/// How what is expected begins, before a colon: *Kịch bản cả năm: GRDP đạt 9 nghìn tỷ đồng*.
const SCENARIOS: words::Words = words!("kịch bản");

/// What came of it.
const OUTCOMES: words::Words = words!("thực tế" "kết quả" "thực hiện" "vượt" "hoàn thành");

/// How targets that were adopted are announced, in so many items before the end of a line: *Nhiệm vụ năm 2025 đã được HĐND thông qua
/// với* `những chỉ tiêu` *chủ yếu sau:*
const ANNOUNCED: words::Words =
    words!("những chỉ tiêu" "các chỉ tiêu" "một số chỉ tiêu" "những mục tiêu" "các mục tiêu" "một số mục tiêu");
const LINE_END_ITEMS: usize = 8;

/// What stands before *mục tiêu* where aims follow.
const SETS: words::Words = words!("đề ra" "đặt ra" "đặt" "xác định" "các" "những" "với");
/// What is said before a colon of tasks.
const TASKED: words::Words = words!("phải tập trung" "cần tập trung" "cần phải tập trung" "đề ra cho" "đặt ra cho");

/// What tells what was done, before a colon: *Ước thực hiện năm 2024: …*
const DONE: &str = "thực hiện";

/// How words in headings of results begin: *kết quả*, *tình hình*.
pub(super) const RESULTS: Words = any!(kết tình);
/// What is said there of targets: *đã hoàn thành*, *chưa đạt*, *vượt*.
pub(super) const REACHED: Kinds = Kinds::of(&[Sense::Level, Sense::Done, Sense::Exceed]);

/// What is said of what came of a budget.
const BUDGET_ENDS: Kinds = REACHED.and(&[Sense::Equal, Sense::Approx, Sense::Lead, Sense::Total, Sense::Reach]);

/// Words for times before *tới*: *tuần tới*, *thời gian tới*.
const COMING: Words = any!(tuần tháng quý năm vụ kỳ gian);

impl Attacher<'_> {
    /// Takes in a heading.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn head(&mut self, first: usize, end: usize) {
        // "1. Về kinh tế" goes on with "Mục tiêu năm 2024"; not "Về kết quả …", nor with "Các mục tiêu đã hoàn thành".
        let plain = !self.tells_results(first, end);
        // "II. Phương hướng, nhiệm vụ thời gian tới": with a number, or where the text begins, even with no results before; else
        // it may be the second line of a title.
        let heads = self.scan.is_word(first + 1, Word::hướng);
        let alone = self.heads_tasks(first, end) && plain && !self.scan.says(first.wrapping_sub(1), Sense::Line);
        // "III. Hạn chế" after "II. Nhiệm vụ tháng 10": a heading that is numbered alike ends it, but not "III. Giải pháp"
        let style = self.scan.sense(first.wrapping_sub(2));
        let solves = matches!(self.scan.word(first), Word::giải | Word::biện | Word::mục | Word::tổ | Word::kiến);
        if self.scan.says(first.wrapping_sub(1), Sense::Stop) && style == self.ahead_style && !solves {
            self.ahead = false;
        }
        let ahead = alone || self.stated && (heads || self.is_ahead(first, end));
        if ahead && !self.ahead {
            self.ahead_style = style;
        }
        self.aiming = self.announces(first, end);
        self.ahead |= ahead;
        // "III. Kết quả thực hiện nghị quyết"
        self.ahead &= !RESULTS.has(self.scan.word(first));
        // "Chưa đạt mục tiêu …" is no list of targets, "Mục tiêu năm 2023" is one.
        let target = self.says(first, end.min(first + HEADING_ITEMS), Sense::Target);
        let goes_on = self.parts_aim && plain && self.scan.says(first, Sense::Aspect);
        let due = if self.section { self.section_due } else { 0 };
        self.section = self.ahead || target || goes_on || self.heads_plan(first, end);
        self.parts_aim = self.section && plain;
        // "II. Chỉ tiêu năm học 2024-2025" under results of the school year before
        let term = |at: &usize| self.scan.time(*at).is_some_and(|when| when.part == Part::Other && when.count == 0);
        let term = (first..end).find(|at| self.section && self.stated && term(at));
        self.section_due = self.later(first, end, term.unwrap_or(due));
        // "So với bình quân năm trước" over prices: not with the month before
        let month = fronts(self.scan, first, end, self.frame).get(0) == Some(Base::Mom);
        if self.says(first, end, Sense::Than) && !month {
            self.mark(Claim::Fresh, Some(Base::Other));
        }
    }

    /// Whether the line ends in that targets follow which somebody set, and says nothing of what came of them.
    fn announces(&self, first: usize, end: usize) -> bool {
        let key = |first: usize| self.scan.view.key(self.scan.tokens(first, end));
        self.scan.says(end - 1, Sense::Colon)
            && ANNOUNCED.any_in(key(first.max(end.saturating_sub(LINE_END_ITEMS))))
            && PASSES.any_in(key(first))
            && !OUTCOMES.any_in(key(first))
            && !(first..end).any(|at| RESULTS.has(self.scan.word(at)) || self.scan.last_word(at) == Word::đạt)
    }

    /// Whether the run speaks of results, or of targets that were reached.
    pub(super) fn tells_results(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| RESULTS.has(self.scan.word(at)) || self.scan.among(at, REACHED))
    }

    /// Takes in that a sentence below a heading of targets tells what has been: `Đánh giá kết quả năm 2024:` *xuất khẩu đạt …* is
    /// over all that follows, `Năm 2024,` *xuất khẩu đạt …* over its line.
    pub(super) fn look_back(&mut self, first: usize, end: usize) {
        let colon = self.results_end(first, end);
        if colon > 0 {
            (self.section_due, self.paused) = (0, false);
            self.ahead &= self.stated;
            let year = self.scan.year(first, colon);
            if year > 0 {
                self.said = year;
                self.section_said = if self.stated { self.section_said } else { year };
            }
        } else if self.section && self.tells_before(first, end) {
            self.paused = true;
        } else {
            return;
        }
        self.section = false;
    }

    /// The colon behind what says that results follow, *Tán thành đánh giá kết quả năm 2024:*; 0 where none do.
    fn results_end(&self, first: usize, end: usize) -> usize {
        let colon = self.scan.find(first, end.min(first + RESULTS_ITEMS), const { Kinds::of(&[Sense::Colon]) });
        let told = |at: usize| self.scan.says(at, Sense::Plain) || self.scan.is_word(at + 1, Word::quả);
        let results = (first..colon).any(|at| RESULTS.has(self.scan.word(at)) && told(at));
        // "Ước thực hiện năm 2024: …"
        let done = first + usize::from(self.scan.says(first, Sense::Approx));
        let done = self.scan.key(done) == DONE && self.says(first, colon, Sense::Time);
        let to_come = |at: usize| self.scan.time(at).is_some_and(|when| self.frame.is_before(when));
        let aims = (first..colon).any(to_come) || self.says(first, colon, Sense::Target);
        if (results || done) && self.scan.says(colon, Sense::Colon) && !aims { colon } else { 0 }
    }

    /// Whether the sentence tells no targets, but of a time before theirs, by the period that it begins with or by what it compares
    /// with: *nhiệm vụ năm 2025* is not over *Xuất khẩu tăng 13%* `so với năm 2023`.
    fn tells_before(&self, first: usize, end: usize) -> bool {
        if self.says(first, end, Sense::Target) {
            return false;
        }
        let due = if self.section_due > 0 { self.scan.year(self.section_due, self.section_due + 1) } else { 0 };
        // The year of a title may be taken for that of the report.
        let before =
            |when: When| self.frame.is_after(when) || self.frame.covers(when) && when.year > 0 && due > when.year;
        let span = |when: &When| !matches!(when.part, Part::Day | Part::Other);
        let at = first + usize::from(self.scan.is_word(first, Word::trong));
        let figure = self.scan.find(first, end, const { Kinds::of(&[Sense::Figure]) });
        let begins = self.scan.time(at).filter(span).is_some_and(before) && !self.scan.says(at + 1, Sense::And);
        let last = |when: When| when.part == Part::Year && when.year + 1 == self.frame.year;
        let compares = |at: usize| self.scan.says(at, Sense::Than) && self.scan.time(at + 1).is_some_and(last);
        begins && !self.says(first, figure, Sense::Plan) || due > self.frame.year && (figure..end).any(compares)
    }

    /// Whether the sentence goes on about a budget that its line began with: *Dự toán năm 2023: tổng thu 43 tỷ đồng.* `Tổng chi 598 tỷ
    /// đồng, gồm: …`; not *Thu đạt 45 tỷ đồng*.
    pub(super) fn goes_on_budgeting(&mut self, first: usize, end: usize) -> bool {
        let goes_on = self.budget && self.scan.says(first.wrapping_sub(1), Sense::Stop);
        let goes_on = goes_on && self.scan.time(first).is_none() && !self.scan.any(first, end, BUDGET_ENDS);
        // "Thu 45 tỷ đồng, tăng 5%", but not "tăng 5% so với dự toán năm 2022"
        let goes_on = goes_on && (self.says(first, end, Sense::Than) || !self.scan.any(first, end, CHANGES));
        let colon = self.scan.find(first, end, const { Kinds::of(&[Sense::Colon]) });
        let begins = self.scan.is_word(first, Word::dự) && self.says(first, colon, Sense::Time);
        self.budget = goes_on || begins && colon < end && self.heads_plan(first, colon);
        goes_on
    }

    /// Whether all of the sentence tells targets, by what stands before a colon in it, *Phương hướng tháng 8: …*, or by a time to
    /// come that it begins with.
    pub(super) fn aims_all(&self, first: usize, end: usize) -> bool {
        let colon = self.scan.find(first, end, const { Kinds::of(&[Sense::Colon]) });
        // "Một số chỉ tiêu phấn đấu: …", "Kịch bản cả năm: …"
        let tokens = self.scan.tokens(first, colon);
        let aimed = |at: usize| self.scan.view.is_word(at, Word::phấn);
        let heads = || {
            (tokens.first()..tokens.end()).any(aimed)
                || self.heads_tasks(first, colon)
                || self.heads_aims(first, colon)
                || self.is_scenario(first, end, colon)
        };
        // "Nhiệm vụ tháng 10 đã hoàn thành: …", "Các chỉ tiêu phấn đấu đều đạt: …"
        // "Thời gian tới phải tập trung thực hiện: …"
        let must = || colon < end && TASKED.any_in(self.scan.view.key(tokens)) && !self.says(first, colon, Sense::Done);
        self.section
            || self.is_to_come(first, end, colon)
            || must()
            || colon < end && !self.tells_results(first, colon) && heads()
    }

    /// Whether what stands before the colon is or ends in *mục tiêu*, *đề ra mục tiêu năm 2024*; not *bổ sung mục tiêu*.
    fn heads_aims(&self, first: usize, colon: usize) -> bool {
        let last = colon - usize::from(self.scan.time(colon.wrapping_sub(1)).is_some());
        let aims = last > first && self.scan.is_word(last - 1, Word::mục);
        aims && (last == first + 1 || SETS.has(self.scan.key(last - 2)))
    }

    /// Whether what stands before the colon is a scenario of a time, *Kịch bản cả năm: …*, and nothing behind it what came of it.
    fn is_scenario(&self, first: usize, end: usize, colon: usize) -> bool {
        let key = |first: usize, end: usize| self.scan.view.key(self.scan.tokens(first, end));
        SCENARIOS.begin(key(first, colon))
            && (first..colon).any(|at| self.scan.time(at).is_some())
            && !OUTCOMES.any_in(key(colon, end))
    }

    /// Whether the sentence tells of a time to come, by the period that it begins with: *Quý IV/2024: trồng bổ sung 300 ha* in a
    /// report on nine months, *Quý IV, ngành dự kiến đưa tăng trưởng tín dụng lên 9-10%*.
    fn is_to_come(&self, first: usize, end: usize, colon: usize) -> bool {
        let meant = |at: usize| {
            let second = self.scan.tokens(at, at + 1).first() + 1;
            let foreseen = self.scan.is_word(at, Word::dự) && self.scan.view.is_word(second, Word::kiến);
            // "Quý IV tập trung thu 2,5 tỷ đồng"
            let tasked = at == first + 1 && self.scan.is_word(at, Word::tập);
            foreseen || tasked || self.scan.is_word(at, Word::sẽ)
        };
        self.scan.time(first).is_some_and(|when| self.frame.is_before(when))
            && (colon == first + 1 || (first..end).any(meant))
            && !self.says(first, end, Sense::Done)
    }

    /// Whether the run begins with what is to be done: *Phương hướng*, *Nhiệm vụ tháng 10*, *Nhiệm vụ trọng tâm*, *Kế hoạch
    /// tuần tới*; not *Nhiệm vụ quốc phòng*, which may be over results.
    pub(super) fn heads_tasks(&self, first: usize, end: usize) -> bool {
        let heads = self.scan.is_word(first + 1, Word::hướng);
        let most = if heads { end } else { end.min(first + HEADING_ITEMS) };
        // "Phương hướng 2026" too
        let year = |at: usize| self.scan.view.year(self.scan.tokens(at, at + 1).first()) > 0;
        let named = |at: usize| {
            self.scan.time(at).is_some() || year(at) || matches!(self.scan.word(at), Word::trọng | Word::nhiệm)
        };
        let said = (first + 1..most).any(named) || heads && end <= first + 2;
        said && (heads || self.scan.is_word(first, Word::nhiệm))
            || self.scan.is_word(end.wrapping_sub(1), Word::tới) && COMING.has(self.scan.word(end.wrapping_sub(2)))
    }

    /// `Các chỉ tiêu chủ yếu của năm 2022` over figures of no result; `Chỉ tiêu về kinh tế` goes on with what is above.
    pub(super) fn heads_plan(&self, first: usize, end: usize) -> bool {
        let year = self.scan.year(first, end);
        let plan = self.says(first, end.min(first + 2), Sense::Plan);
        // "Thực hiện kế hoạch năm 2023", "Các chỉ tiêu năm 2024 ước đạt" are over results.
        let results = self.scan.any(first, end, const { Kinds::of(&[Sense::Level, Sense::Approx]) });
        // "Chỉ tiêu năm học 2023-2024"
        let span = (first..end).any(|at| self.scan.time(at).is_some_and(|when| when.part == Part::Other));
        // "Chỉ tiêu đến cuối năm: …"
        let ends = const { Kinds::of(&[Sense::Ytd, Sense::PlanTail]) };
        let until = |at: usize| self.scan.is_word(at, Word::đến) && self.scan.among(at + 1, ends);
        if plan && year == 0 && !results && (first..end).any(until) {
            return true;
        }
        plan && if span {
            !results
        } else if year > 0 {
            year > self.frame.year || year == self.frame.year && !results
        } else {
            self.section
        }
    }
}
