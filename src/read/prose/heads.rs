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

/// How words in headings of results begin: *kết quả*, *tình hình*.
pub(super) const RESULTS: Words = any!(kết tình);
/// What is said there of targets: *đã hoàn thành*, *chưa đạt*, *vượt*.
pub(super) const REACHED: Kinds = Kinds::of(&[Sense::Level, Sense::Done, Sense::Exceed]);

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

    /// Whether the run speaks of results, or of targets that were reached.
    pub(super) fn tells_results(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| RESULTS.has(self.scan.word(at)) || self.scan.among(at, REACHED))
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
