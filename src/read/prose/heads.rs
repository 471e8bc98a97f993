//! Heads: which headings, and what stands like one before a colon, announce targets.
//!
//! In go the items of a heading, out comes whether what it is over is still to be reached, and in which year.

use super::attach::Attacher;
use super::predicate::fronts;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::time::Part;
use super::word::{Word, Words, any};
use crate::report::Base;

/// How many items of a heading say whether it announces targets.
const HEADING_ITEMS: usize = 3;

/// How many items of a sentence may say so before a colon.
const RESULTS_ITEMS: usize = 10;

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
        self.ahead |= ahead;
        // "III. Kết quả thực hiện nghị quyết"
        self.ahead &= !RESULTS.has(self.scan.word(first));
        // "Chưa đạt mục tiêu …" is no list of targets, "Mục tiêu năm 2023" is one.
        let target = self.says(first, end.min(first + HEADING_ITEMS), Sense::Target);
        let goes_on = self.parts_aim && plain && self.scan.says(first, Sense::Aspect);
        let due = if self.section { self.section_due } else { 0 };
        self.section = self.ahead || target || goes_on || self.heads_plan(first, end);
        self.parts_aim = self.section && plain;
        self.section_due = self.later(first, end, due);
        // "So với bình quân năm trước" over prices: not with the month before
        let month = fronts(self.scan, first, end, self.frame).get(0) == Some(Base::Mom);
        if self.says(first, end, Sense::Than) && !month {
            self.mark(Claim::Fresh, Some(Base::Other));
        }
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
            self.ahead &= self.stated;
            let year = self.scan.year(first, colon);
            if year > 0 {
                self.said = year;
                self.section_said = if self.stated { self.section_said } else { year };
            }
        } else if self.section && self.begins_before(first, end) {
            self.paused = Some((true, self.section_due));
        } else {
            return;
        }
        (self.section, self.section_due) = (false, 0);
    }

    /// The colon behind what says that results follow, *Tán thành đánh giá kết quả năm 2024:*; 0 where none do.
    fn results_end(&self, first: usize, end: usize) -> usize {
        let colon = self.scan.find(first, end.min(first + RESULTS_ITEMS), const { Kinds::of(&[Sense::Colon]) });
        let told = |at: usize| self.scan.says(at, Sense::Plain) || self.scan.is_word(at + 1, Word::quả);
        let results = (first..colon).any(|at| RESULTS.has(self.scan.word(at)) && told(at));
        let to_come = |at: usize| self.scan.time(at).is_some_and(|when| self.frame.is_before(when));
        let aims = (first..colon).any(to_come) || self.says(first, colon, Sense::Target);
        if results && self.scan.says(colon, Sense::Colon) && !aims { colon } else { 0 }
    }

    /// Whether the sentence begins with a period before that of the targets that its heading announces, and tells none.
    fn begins_before(&self, first: usize, end: usize) -> bool {
        let Some(when) = self.scan.time(first).filter(|when| !matches!(when.part, Part::Day | Part::Other)) else {
            return false;
        };
        let due = if self.section_due > 0 { self.scan.year(self.section_due, self.section_due + 1) } else { 0 };
        // The year of a title may be taken for that of the report.
        let before = self.frame.is_after(when) || self.frame.covers(when) && when.year > 0 && due > when.year;
        let aims = const { Kinds::of(&[Sense::Target, Sense::Plan]) };
        before && self.scan.says(first + 1, Sense::Comma) && !self.scan.any(first, end, aims)
    }

    /// Whether the sentence goes on about a budget that its line began with: *Dự toán năm 2023: tổng thu 43 tỷ đồng.* `Tổng chi 598 tỷ
    /// đồng, gồm: …`; not *Thu đạt 45 tỷ đồng*.
    pub(super) fn goes_on_budgeting(&mut self, first: usize, end: usize) -> bool {
        let goes_on = self.budget && self.scan.says(first.wrapping_sub(1), Sense::Stop);
        let goes_on = goes_on && self.scan.time(first).is_none() && !self.scan.any(first, end, BUDGET_ENDS);
        let colon = self.scan.find(first, end, const { Kinds::of(&[Sense::Colon]) });
        let begins = self.scan.is_word(first, Word::dự) && self.says(first, colon, Sense::Time);
        self.budget = goes_on || begins && colon < end && self.heads_plan(first, colon);
        goes_on
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
