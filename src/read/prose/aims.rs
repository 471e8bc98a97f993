//! Aims: which figures are targets: after a word for it, in the parts of a target, through a paragraph.
//!
//! In go the items of a sentence, what stands above it ([`super::heads`]) and what was stated before; out comes whether what is
//! told there is still to be reached, and in which year.

use super::attach::Attacher;
use super::course::Course;
use super::heads::{REACHED, RESULTS};
use super::measure::Measure;
use super::predicate::{CHANGES, PERIODS, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::Before;
use super::texts::holds;
use super::time::{Part, When};
use super::word::{Word, Words, any};
use crate::read::words::{self, words};
use crate::report::Base;

/// How words for what is by now begin: *đến nay*, *hiện nay*, *từ đầu năm*, *tính đến*.
const NOW: Words = any!(đến hiện từ tính);

/// What ends a paragraph of targets: it speaks of a time, of what was or of what is.
const ENDS: Kinds = PERIODS.and(&[Sense::Done, Sense::Lead]);

/// How many items may follow a plan after a slash: */chỉ tiêu* `pháp lệnh` *150 tỷ đồng*.
const SLASH_ITEMS: usize = 3;

/// Words for what is to be kept, where it is no plan.
const BOUNDS: words::Words = words!("quy định" "mức quy định" "định mức");
/// The same, of what is kept.
const KEPT: words::Words = words!("trong giới hạn" "trong mức");

/// How what was said of targets is told in full.
const DETAILS: words::Words = words!("cụ thể" "cụ thể là" "theo đó");
/// How targets are agreed upon, in so many items before the word for them: `thông qua` *14 chỉ tiêu*.
pub(super) const PASSES: words::Words = words!("thông qua" "quyết nghị" "biểu quyết" "đặt ra" "đề ra");
const PASSED_ITEMS: usize = 4;

/// What is to be done, with who agrees upon it or when it is to be; and what says that it was done.
const TASKS: words::Words = words!("nhiệm vụ" "phương hướng" "chỉ tiêu" "mục tiêu");
const AGREED: words::Words = words!(
    "thống nhất" "nhất trí" "thông qua" "quyết nghị" "biểu quyết" "tháng cuối năm" "quý cuối năm" "tháng còn lại" "thời gian tới"
);
const DONE: words::Words = words!("đánh giá" "hoàn thành" "thực hiện" "kết quả" "đạt được" "trong đó" "đã đạt");

/// What is resolved to be done.
const RESOLVED: words::Words = words!(
    "quyết tâm thu" "quyết tâm thu hút" "quyết tâm giải ngân" "quyết tâm hoàn thành" "quyết tâm giảm" "quyết tâm tăng"
);

/// What a report on a year covers.
#[cfg(feature = "unusual")]
const LAST_MONTH: u8 = 12;

/// How many items may stand between a change and the amount that is aimed at.
#[cfg(feature = "unusual")]
const CLAUSE_ITEMS: usize = 8;

/// How it is said that all of a plan is to be done, or was.
const WHOLLY: &str = "hoàn thành";
/// In how many items of a line that a list of targets begins with the word for them stands.
const TARGET_ITEMS: usize = 4;
/// What nobody says of what was reached.
const LEAST: words::Words = words!("tối thiểu" "ít nhất");

impl Attacher<'_> {
    /// Whether a sentence tells targets from its beginning.
    pub(super) fn aims(&mut self, first: usize, end: usize) -> bool {
        self.aiming &= !self.scan.any(first, end, ENDS);
        let stop = self.scan.says(first.wrapping_sub(1), Sense::Stop);
        // "Mục tiêu tăng trưởng 8%. Trong đó, nông nghiệp tăng 3%, …"
        let parts = self.aimed && self.scan.says(first, Sense::Part) && !self.scan.any(first, end, PERIODS);
        // "Hội đồng thông qua 14 chỉ tiêu. Cụ thể, thu nhập đến năm 2030 đạt …"
        // Not "Theo đó, đàn nái hiện có 42 nghìn con, tăng 3% so với cùng kỳ".
        let now = || self.scan.find_word(first, end, Word::hiện) < end || self.says(first, end, Sense::Than);
        let told = |at: usize| self.scan.says(at, Sense::Lead) && DETAILS.has(self.scan.key(at)) && !now();
        // "Tỉnh giao chỉ tiêu đàn lợn 430 nghìn con", "Theo đó, …" in the next line
        let stop = stop || self.scan.is_word(first, Word::theo) || self.scan.says(first, Sense::Part);
        let parts = self.aimed && stop && (parts || told(first)) && !self.says(first, end, Sense::Done);
        // "Đại hội đề ra 20 chỉ tiêu về kinh tế như thu nhập đạt …, gồm: …"
        let plan = self.scan.find(first, end, const { Kinds::of(&[Sense::Plan]) });
        let list = self.scan.find(plan, end, const { Kinds::of(&[Sense::Comma, Sense::Level, Sense::Part]) });
        // "…, trong đó, thu nhập đạt …" too
        let list = list + usize::from(self.scan.says(list, Sense::Comma) && self.scan.says(list + 1, Sense::Part));
        let names = self.scan.says(list, Sense::Part) || holds(self.scan.view.key(self.scan.tokens(plan, list)), "như");
        // "Kế hoạch năm 2024, tỉnh tạo việc làm cho 35.000 lao động"
        let begins = first + usize::from(self.scan.is_word(first, Word::theo));
        let planned = self.scan.says(begins, Sense::Plan)
            && self.scan.time(begins + 1).is_some()
            && self.scan.says(begins + 2, Sense::Comma);
        let planned = self.goes_on_budgeting(first, end) || planned;
        let passed = plan < end && names && self.passes_targets(first, end);
        self.section || parts || self.aiming || planned || passed || self.sets_tasks(first, end)
    }

    /// The change that a target is; [`Sense::Target`] where a report on a year has one of `its` period, which is to come.
    #[cfg(feature = "unusual")]
    pub(super) fn shift_aimed_at(&self, predicate: &Predicate<'_>, course: &Course, its: bool) -> Sense {
        let ahead = course.target && !course.aside && !predicate.plan && self.frame.months == LAST_MONTH && its;
        match self.change_aimed_at(predicate) {
            Sense::Nothing if ahead => Sense::Target,
            change => change,
        }
    }

    /// The change by as much as the figure, in its clause: *KH* `giảm` *0,5%*, `giảm` *tỷ lệ hộ nghèo 0,3%*, *có* `thêm` *35 trường*;
    /// not that to it, *tăng tỷ lệ che phủ lên 55%*.
    #[cfg(feature = "unusual")]
    fn change_aimed_at(&self, predicate: &Predicate<'_>) -> Sense {
        let end = self.scan.find(predicate.first, predicate.end, const { Kinds::of(&[Sense::Figure]) });
        let first = self.scan.after_last(predicate.first.saturating_sub(CLAUSE_ITEMS), end, Kinds::BREAK);
        let change = self.scan.find(first, end, CHANGES);
        // Not "kinh phí đầu tư hạ tầng 350 tỷ đồng"
        let leads = predicate.verb == Sense::Nothing && !self.scan.any(first, change, Kinds::PLAIN);
        if change < end && (leads || CHANGES.has(predicate.verb)) {
            return self.scan.sense(change);
        }
        let more = self.scan.find_word(first, end, Word::thêm) < end;
        if more { Sense::Rise } else { Sense::Nothing }
    }

    /// Whether the words before the predicate, and `outside` before the bracket that it stands in, tell it to be the plan of what
    /// stands before them: *đạt 73%, cao hơn chỉ tiêu được giao (64%)*, *đạt 62% chỉ tiêu đến năm 2030 (2.000 ha)*, *171 tỷ
    /// đồng/chỉ tiêu pháp lệnh 150 tỷ đồng*.
    pub(super) fn tells_plan(&self, before: &Before<'_>, outside: &Before<'_>, course: &Course) -> bool {
        let bracketed =
            before.opens() && (self.ends_beyond_plan(outside) || course.scene.after_plan && outside.says_no_more());
        // "đạt 1.200 tấn so với kế hoạch 1.500 tấn"
        let beside = before.first == before.end
            && self.scan.says(before.end, Sense::Figure)
            && course.scene.after_plan
            && self.scan.among(before.first.wrapping_sub(1), const { Kinds::of(&[Sense::Plan, Sense::Target]) });
        let slash = self.scan.mark(before.first) == '/' && self.scan.says(before.first + 1, Sense::Plan);
        bracketed || beside || slash && self.scan.after(before.first + 2, SLASH_ITEMS, Kinds::PLAIN) == before.end
    }

    /// Whether the name before the predicate is none, but part of what the subject before is compared with.
    pub(super) fn goes_on_about(&self, before: &Before<'_>, predicate: &Predicate<'_>, name: Run) -> bool {
        let first = name.first();
        let plan = self.scan.says(first, Sense::Plan);
        // "tăng 20%, xấp xỉ mục tiêu kế hoạch năm (20,5%)": of what was told before
        let aim = plan && before.opens() && self.scan.says(first.wrapping_sub(1), Sense::Target);
        // "đạt 60%, thấp hơn cùng kỳ (64%)"
        let then = before.opens() && predicate.at().end() == before.end - 1;
        // "cao hơn mức Quốc hội đề ra là 9%"
        let mark = self.scan.is_word(predicate.first, Word::đề) && self.scan.is_word(first, Word::mức);
        // "48 tỷ đồng, so với dự toán tỉnh giao đạt 81%"
        let than = plan && self.scan.says(first.wrapping_sub(1), Sense::Than);
        aim || then || mark || than
    }

    /// Whether the bracket before the predicate states the plan that was surpassed or missed: *đạt 73%, cao hơn* `chỉ tiêu được
    /// giao` *(64%)*.
    fn ends_beyond_plan(&self, before: &Before<'_>) -> bool {
        let tail = const { Kinds::of(&[Sense::Given, Sense::PlanTail, Sense::Time, Sense::Level, Sense::Word]) };
        let compares = const { CHANGES.and(&[Sense::Exceed, Sense::Than]) };
        let plan = self.scan.after_last(before.first, before.end, tail.others());
        let planned = plan > before.first + 1
            && self.scan.among(plan - 1, const { Kinds::of(&[Sense::Plan, Sense::Target]) })
            && self.scan.among(plan - 2, const { CHANGES.and(&[Sense::Exceed, Sense::Than, Sense::Level]) });
        // "thấp hơn quy định (1,5%)"
        let bound = self.scan.tokens(plan, before.end);
        let bound = self.scan.view.key(bound);
        planned || KEPT.begin(bound) || self.scan.among(plan.wrapping_sub(1), compares) && BOUNDS.begin(bound)
    }

    /// Takes in a sentence, whose first statement has the number `stated`.
    pub(super) fn aim(&mut self, first: usize, end: usize, fresh: bool, stated: usize) {
        let mut claims = self.out.statements.iter().skip(stated).filter(|one| one.subject > 0).map(|one| one.claim);
        let told = claims.clone().next().is_some();
        let targets = told && claims.all(|claim| claim == Claim::Target);
        let passes = !told && self.passes_targets(first, end);
        // "Hội nghị biểu quyết các chỉ tiêu năm 2025. Trong đó phấn đấu thu 90 tỷ đồng. Thu nhập đạt 60 triệu đồng."
        self.aiming |= targets && self.passed;
        (self.aimed, self.passed) = (targets || passes, passes);
        // "Chỉ tiêu đàn bò 195 nghìn con;", "đàn dê 20 nghìn con;"
        let list = targets
            && self.scan.says(end - 1, Sense::Semicolon)
            && self.scan.any(first, end.min(first + TARGET_ITEMS), const { Kinds::of(&[Sense::Plan, Sense::Target]) });
        self.aiming |= list;
        // "Phấn đấu đến năm 2025, … 14%/năm. GDP bình quân đạt …", "Nhiệm kỳ 2020-2025, xã phấn đấu …. Thu nhập đạt …"
        let term =
            self.scan.time(first).is_some_and(|when| when.part == Part::Other) && self.says(first, end, Sense::Target);
        self.aiming |=
            fresh && targets && (term || self.scan.says(first, Sense::Target) && self.later(first, end, 0) > 0);
    }

    /// Whether the sentence sets tasks before a colon, which are agreed upon or of a time to come: `Hội đồng thống nhất nhiệm vụ những tháng
    /// cuối năm:` *thu đạt 12 tỷ đồng*; not what was done of them.
    fn sets_tasks(&self, first: usize, end: usize) -> bool {
        let colon = self.scan.find(first, end, const { Kinds::of(&[Sense::Colon]) });
        let told = self.scan.view.key(self.scan.tokens(first, colon));
        colon < end && TASKS.any_in(told) && AGREED.any_in(told) && !DONE.any_in(told)
    }

    /// Whether targets are agreed upon, *Đại hội* `thông qua 14 chỉ tiêu` *nhiệm kỳ tới*, or set and not said to be reached.
    fn passes_targets(&self, first: usize, end: usize) -> bool {
        let plan = self.scan.find(first, end, const { Kinds::of(&[Sense::Plan]) });
        let before = self.scan.tokens(plan.saturating_sub(PASSED_ITEMS).max(first), plan);
        let target = self.scan.find(first, end, const { Kinds::of(&[Sense::Target]) });
        plan < end && PASSES.any_in(self.scan.view.key(before))
            || PASSES.begin(self.scan.key(target))
            || matches!(self.scan.word(target), Word::mục | Word::phấn) && !self.scan.any(target, end, REACHED)
    }

    /// Takes in what the words from item `from` to the predicate say of targets; `own` where they name a subject.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn aim_at(&mut self, from: usize, predicate: &Predicate<'_>, own: bool, course: &mut Course) {
        // "Để đạt mục tiêu đề ra, huyện đã trồng 230 ha rừng", "đặt mục tiêu đón 8 triệu lượt khách; sau 4 tháng đã hoàn thành 46%"
        let clause = self.scan.after_last(from, predicate.first, const { Kinds::of(&[Sense::Comma, Sense::Colon]) });
        let done = self.scan.find_word(clause, predicate.first, Word::đã) < predicate.first;
        let from = if done { clause } else { from };
        let kinds = self.scan.kinds(from, predicate.first);
        // "Kết quả thực hiện các mục tiêu: thu đạt 95% dự toán"
        let reports = RESULTS.has(self.scan.word(from)) && kinds.has(Sense::Colon);
        let said = kinds.has(Sense::Target) && !reports;
        course.aimed |= said;
        // "Huyện phấn đấu thu đạt 30% dự toán, giải ngân đạt 25% kế hoạch vốn", not "phấn đấu vượt khó, thu đạt 90% dự toán"
        let strives = self.scan.find_word(clause, predicate.first, Word::phấn) < predicate.first;
        course.strives |= strives && !course.scene.begun;
        let own_kinds = self.scan.kinds(predicate.first, predicate.end);
        let aims = const { Kinds::of(&[Sense::Plan, Sense::PlanTail, Sense::Given, Sense::Target]) };
        course.scene.aimed |= kinds.with(own_kinds).meets(aims);
        let timed = kinds.has(Sense::Time);
        course.due = if timed { self.later(from, predicate.first, course.due) } else { course.due };
        // "Chỉ tiêu năm 2024: thu ngân sách 5.200 tỷ đồng"
        // A colon right before the figure belongs to the predicate.
        let colons = const { Kinds::of(&[Sense::Colon]) };
        let inside = own_kinds.has(Sense::Colon);
        let end = if inside { self.scan.find(predicate.first, predicate.end, colons) } else { predicate.first };
        let listed = (inside || kinds.has(Sense::Colon)) && self.heads_plan(from, end);
        // "để GRDP cả năm tăng 8%, quý II phải tăng 9%"
        let meant = || {
            let changes = predicate.changes() && predicate.measure() == Measure::Percent;
            let to = if changes { self.scan.find_word(clause, predicate.first, Word::để) } else { predicate.first };
            to < predicate.first && !self.scan.any(clause, to, Kinds::PLAIN)
        };
        let due = timed && self.is_due(from, predicate.first);
        // "Huyện sẽ trồng mới 500 ha rừng"
        // Not "hộ nghèo sẽ được vay vốn; dư nợ đạt 117 tỷ đồng".
        let part = self.scan.after_last(clause, predicate.first, const { Kinds::of(&[Sense::Semicolon]) });
        // "Nếu duy trì mức tăng này, cả năm sẽ đón 9,8 triệu lượt khách" is a forecast.
        let says = |first: usize, word: Word| self.scan.find_word(first, predicate.first, word) < predicate.first;
        let resolves = || RESOLVED.any_in(self.scan.view.key(self.scan.tokens(part, predicate.end)));
        let will = says(part, Word::sẽ) && !says(from, Word::nếu) || says(part, Word::quyết) && resolves();
        if listed || said || will || meant() || self.is_ahead(from, predicate.first) || due {
            // "tăng 12%, mục tiêu đề ra là 13%, …" tells the target of what stands before it, not those of what follows.
            course.aside = course.scene.begun && !own && !course.target;
            course.target = true;
        } else if own && course.aside {
            (course.target, course.aside) = (false, false);
        }
        // "đặt kế hoạch 12 dự án, đến nay thu hút 8 dự án", "…; 6 tháng đạt 49% kế hoạch"
        let by_now = |when: When| when.part == Part::Day || when.part == Part::Months && self.frame.covers(when);
        let last = self.scan.after_last(from, predicate.first, const { Kinds::of(&[Sense::Close]) });
        // "Chỉ tiêu đến năm 2025: 95% hồ sơ trực tuyến"
        let due = |at: usize| self.scan.time(at).is_some_and(|when| when.part == Part::Year && listed);
        // "Phấn đấu đến 30/9 đạt 60%, đến 31/12 đạt 95%"
        let day = self.scan.find(from, predicate.first, const { Kinds::of(&[Sense::Time]) });
        let by_day = self.is_until(day)
            && self.scan.time(day).is_some_and(|when| matches!(when.part, Part::Day | Part::YearEnd));
        let next_day = by_day && course.by_day;
        course.by_day = by_day && (said || next_day);
        let now = !next_day
            && (last..predicate.first).any(|at| {
                self.scan.says(at, Sense::Lead) && NOW.has(self.scan.word(at)) && !due(at + 1)
                    || self.scan.time(at).is_some_and(by_now)
                    || self.scan.is_word(at, Word::kết) && self.scan.is_word(at + 1, Word::quả)
            });
        // "Năm 2020 có 25 hợp tác xã, đến nay có 32 hợp tác xã", "tháng 11 đạt 14 triệu tấn; lũy kế 153 triệu tấn"
        if now || kinds.with(own_kinds).has(Sense::Total) && self.says(last, predicate.end, Sense::Total) {
            (course.at, course.front) = (0, 0);
        }
        let completes = completes_plan(predicate) && !predicate.changes();
        // "…; hoàn thành 100% chỉ tiêu giao quân; tỷ lệ hộ nghèo còn 2%": one of the targets
        let wholly = completes && self.scan.says(from, Sense::Semicolon) && self.is_wholly(from, predicate);
        // "giải ngân đạt tối thiểu 25% kế hoạch vốn"
        let least = completes && (predicate.first..predicate.end).any(|at| LEAST.has(self.scan.key(at)));
        // "Phấn đấu trồng 200 ha rừng, đạt 100% kế hoạch; trồng 15 ha chè"
        let told = done || self.scan.find_word(from, predicate.first, Word::hiện) < predicate.first;
        course.strives &= !(told || now);
        let ends = told || now && !course.all || completes && !(course.all || course.strives || wholly || next_day);
        course.target |= least && !(told || now);
        course.target &= said || will || self.section || least || !ends;
        // Nobody sets himself to be above last month, unless he says so.
        course.target &= course.aimed || course.all || predicate.refs.get(0) != Some(Base::Mom);
    }

    /// Whether nothing stands between item `from` and a predicate that says all of a plan to be done: `hoàn thành 100%` *kế hoạch*.
    pub(super) fn is_wholly(&self, from: usize, predicate: &Predicate<'_>) -> bool {
        from + 1 == predicate.first && predicate.verb == Sense::Level && self.scan.key(predicate.first) == WHOLLY
    }
}

/// Whether the predicate tells how much of a plan is done.
pub(super) fn completes_plan(predicate: &Predicate<'_>) -> bool {
    predicate.measure() == Measure::Percent && predicate.refs.get(0) == Some(Base::Plan)
}
