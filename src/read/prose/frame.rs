//! The frame of a report: its title, the place it speaks of ([`super::place`]) and the period it covers.
//!
//! In go items and sentences, out comes a [`Frame`]. The period decides what *tháng 9* or *năm 2021* means as a base.

use super::clause::Sentence;
use super::heads::{REACHED, RESULTS};
use super::place::place;
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::texts::holds;
use super::time::{Part, When};
use super::word::{Word, Words, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::report::Period;

/// What is known of a report as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Frame {
    pub(crate) title: Option<String>,
    pub(crate) place: Option<String>,
    /// The months of the year so far, and the year; 0 where they are not known.
    pub(crate) months: u8,
    pub(crate) year: u16,
    /// The period as it is named.
    covered: Option<When>,
}

/// A title is a line of at most this many items.
const TITLE_ITEMS: usize = 40;
/// How many items may stand between *so với* and a period that something is compared with.
const COMPARED_ITEMS: usize = 5;
/// How many a plan and its year: *kế hoạch vốn đầu tư công năm 2025*.
const PLAN_ITEMS: usize = 6;
/// How many days a month has at least.
const MONTH_DAYS: u16 = 28;
/// How much a line of its own adds to the rank of a period: to that of a year less, as any part has one.
const HEADING: u8 = 7;
const YEAR_HEADING: u8 = 5;
/// The rank of a year in running text, and in a heading.
const YEAR: u8 = 12;
const YEAR_TITLE: u8 = YEAR + YEAR_HEADING;
/// So many mentions of places, and so many of years, are counted: what a text is about it says early.
pub(super) const MENTIONS: usize = 64;

impl Frame {
    /// Whether `when` is the period that the report covers: *năm 2022* too in a report on nine months of it.
    pub(crate) fn covers(&self, when: When) -> bool {
        let Some(covered) = self.covered else { return false };
        // "3 tháng" is "quý I", "tháng 3" neither.
        let month = |when: When| when.part == Part::Month;
        let first = when.last_month() == 3 && covered.last_month() == 3 && month(when) == month(covered);
        let whole = when.part == Part::Whole && covered.part == Part::Year;
        let part = when.is_part_of(covered) || when.part == Part::Year || whole || first;
        part && (when.year == 0 || when.year == self.year)
    }

    /// Whether `when` ends when the period does that the report covers: *tháng 6* in one on six months.
    pub(crate) fn ends_with(&self, when: When) -> bool {
        when.last_month() == self.months && (when.year == 0 || when.year == self.year)
    }

    /// Whether it covers a single month.
    pub(crate) fn is_of_a_month(&self) -> bool {
        self.covered.is_some_and(|covered| covered.part == Part::Month)
    }

    /// Whether the report covers some months of a year: what was *trong tháng* is of another period.
    pub(crate) fn is_of_months(&self) -> bool {
        self.covered.is_some_and(|covered| covered.part == Part::Months)
    }

    /// Whether `when` lies in a year before the report's.
    pub(crate) fn is_after(&self, when: When) -> bool {
        (1..self.year).contains(&when.year)
    }

    /// Whether it covers the same part of the year after `when`; so may one that covers nothing known.
    pub(crate) fn is_year_after(&self, when: When) -> bool {
        let same = when.last_month() == self.months && (when.part == Part::Month) == self.is_of_a_month();
        when.year > 0 && (self.year == 0 || when.is_before(self.year) && same)
    }

    /// Whether `when` is still to come: a later year, or what is left of this one. A day is that of the page.
    pub(crate) fn is_before(&self, when: When) -> bool {
        let rest = match when.part {
            Part::Day => return false,
            Part::Other => when.count > 0,
            Part::Month | Part::Quarter => self.months > 0 && when.last_month() > self.months,
            _ => false,
        };
        self.year > 0 && when.year > self.year || rest && (when.year == 0 || when.year == self.year)
    }

    /// The period, as far as it is known; a month or a quarter is one alone.
    pub(crate) fn period(&self) -> Option<Period> {
        let year = if self.year > 0 { Some(self.year) } else { None };
        Some(Period::new(self.months, year)?.named(self.covered?.alone()))
    }
}

/// Words of a title.
const TITLES: Words = any!(kết tình báo kinh sản thu ngân phát xuất quả);
/// What a heading tells after the period that it reports on: *phương hướng*, *nhiệm vụ*.
const TASKS: Words = any!(hướng nhiệm);
/// Words for what is to come, beside a time to come: *phương hướng*, *nhiệm vụ*, *quý IV phải thu*.
pub(super) const AHEAD: Words = any!(hướng nhiệm phải cần sẽ tập quyết);
/// What stands before a period that something is compared with.
const COMPARING: Kinds = Kinds::BASE.and(&[Sense::Than, Sense::Part]);

/// Reads the frame of a text.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn frame(scan: &Scan<'_>, sentences: &[Sentence]) -> Frame {
    let place = place(scan, sentences);
    let Some(when) = covered(scan, sentences) else { return Frame { place, ..Frame::default() } };
    Frame {
        title: sentences
            .iter()
            .find(|line| is_title(scan, line, when))
            .map(|line| scan.words(Run::new(line.first, line.end))),
        place,
        months: when.last_month(),
        year: when.year,
        covered: Some(when),
    }
}

/// The period that the report covers; one in a line of its own tells it best.
fn covered(scan: &Scan<'_>, sentences: &[Sentence]) -> Option<When> {
    let (mut best, mut best_rank, mut year, mut next, mut day, mut years) = (None, 0, 0, 0, 0, Vec::new());
    let (mut stated, mut planned, mut by_now, mut so_far, mut headed) = (false, true, None, None, false);
    for sentence in sentences {
        let (mut told, mut ahead) = (false, false);
        let figures = scan.any(sentence.first, sentence.end, const { Kinds::of(&[Sense::Figure]) });
        // A title may have them: "Giải ngân 9 tháng đạt 52% kế hoạch".
        let heading = sentence.heading && (!figures || UNUSUAL && !stated);
        // "II. Chỉ tiêu năm 2025" under results
        let aims = UNUSUAL && stated && heading && heads_aims(scan, sentence);
        stated |= UNUSUAL && figures;
        if LONG_TEXTS && !scan.any(sentence.first, sentence.end, const { Kinds::of(&[Sense::Time]) }) {
            continue;
        }
        // "Nghị quyết về nhiệm vụ năm 2025", but not "Kết quả thực hiện nhiệm vụ năm 2024"
        let mut tasks = UNUSUAL;
        for at in sentence.first..sentence.end {
            let Some(when) = scan.time(at) else {
                // Most words tell nothing of it any more.
                if LONG_TEXTS && !tasks && (ahead || !told) {
                    continue;
                }
                let task = UNUSUAL && TASKS.has(scan.word(at));
                ahead |= told && (task || scan.says(at, Sense::Plan)) || tasks && task;
                tasks = tasks && !RESULTS.has(scan.word(at)) && !scan.says(at, Sense::Level);
                continue;
            };
            // "Năm 2025 phấn đấu thu 90 tỷ đồng" after results too
            let aimed = aims || UNUSUAL && stated && scan.is_word(at + 1, Word::phấn);
            let aimed = aimed || UNUSUAL && (1..when.year).contains(&year) && stated && aims_at(scan, sentence);
            let rank = if ahead || aimed { 0 } else { rank(when) };
            if UNUSUAL && by_now.is_none() {
                by_now = month_until(scan, at, when, sentence.heading);
            }
            told = true;
            // "Đăng ngày 04/10/2024" over a text that names only the year before
            if when.part == Part::Day && day == 0 {
                day = when.year;
            }
            // "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", "tháng 8, nhiệm vụ tháng 9 năm 2023"
            if (sentence.heading && when.part != Part::Day || when.part == Part::Other) && rank == 0 && year == 0 {
                (year, next) = (when.year, if UNUSUAL { when.last_month() } else { 0 });
            }
            if rank == 0 || is_compared(scan, at) {
                continue;
            }
            let rank = match when.part {
                _ if !heading => rank,
                Part::Year => rank + YEAR_HEADING,
                _ => rank + HEADING,
            };
            if rank > best_rank {
                (best, best_rank, headed) = (Some(when), rank, heading);
            }
            let begins = at == sentence.first || holds(scan.key(at), "đầu");
            if UNUSUAL && when.part == Part::Months && begins {
                so_far = so_far.or(Some(when));
            }
            year = if year == 0 { when.year } else { year };
            // "vốn kéo dài từ năm 2023 sang" too
            let before = || by_now.is_some_and(|now: When| (1..now.year).contains(&when.year));
            planned &= UNUSUAL && (before() || matches!(rank, YEAR | YEAR_TITLE) && is_planned(scan, at));
            if rank == YEAR && years.len() < MENTIONS {
                years.push(Run::new(at, at + 1));
            }
        }
    }
    // "Nghị quyết năm 2020 … Năm 2022, thu … Năm 2022, chi …"
    if best_rank == YEAR {
        let year = |mention: Run| scan.year(mention.first(), mention.end());
        best = scan.time(most_named(&years, &|one, other| year(one) == year(other)).first());
    }
    // "Tính đến ngày 30/9/2025, đã giải ngân 47%. Kế hoạch vốn năm 2025 là 90 tỷ đồng"
    if UNUSUAL && planned && by_now.is_some() {
        best = by_now;
    }
    // "Sáu tháng đầu năm thu 4.560 tỷ đồng. … Quý II/2023 thu 2.310 tỷ đồng": of six months of that year
    let ends = |quarter: When| {
        so_far.filter(|so_far: &When| {
            so_far.last_month() == quarter.last_month() && (so_far.year == 0 || so_far.year == quarter.year)
        })
    };
    if UNUSUAL
        && !headed
        && let Some(quarter) = best.filter(|best: &When| best.part == Part::Quarter)
        && let Some(months) = ends(quarter)
    {
        best = Some(When { year: quarter.year, ..months });
    }
    // "9 tháng đầu năm" over a text that names the year elsewhere
    best.map(|when: When| {
        // "Kết quả tháng 12, phương hướng tháng 01 năm 2025": of 2024. So is what was published in January.
        let before = (1..when.last_month()).contains(&next);
        let year = if before { year.saturating_sub(1) } else { year };
        let year = if when.last_month() < 12 { year.max(day) } else { year };
        When { year: if when.year > 0 { when.year } else { year }, ..when }
    })
}

/// The months until the day at `at`, where that ends one that figures are told until: *Tính đến ngày* `30/9/2025`, in a heading also
/// *đến hết ngày* `31/8/2024`.
fn month_until(scan: &Scan<'_>, at: usize, when: When, heading: bool) -> Option<When> {
    let (view, first) = (&scan.view, scan.tokens(at, at + 1).first());
    let day = first + usize::from(view.is_word(first, Word::ngày));
    let said = |before: usize, word: Word| view.is_word(first.wrapping_sub(before), word);
    let counted = (1..4).any(|before| said(before, Word::tính)) || heading && said(2, Word::đến) && said(1, Word::hết);
    let ends = when.part == Part::Day && when.year > 0 && view.whole(day, MONTH_DAYS, 31) > 0;
    let count = view.whole(day + 2, 1, 12) as u8;
    (counted && ends && count > 0).then_some(When { part: Part::Months, count, ..when })
}

/// Whether the year at `at` is that of a plan: *kế hoạch vốn đầu tư công* `năm 2025`.
fn is_planned(scan: &Scan<'_>, at: usize) -> bool {
    let near = scan.after_last(at.saturating_sub(PLAN_ITEMS), at, Kinds::BREAK);
    scan.any(near, at, const { Kinds::of(&[Sense::Plan]) })
}

/// Whether a heading announces targets: *Các chỉ tiêu năm 2025*, not *Các chỉ tiêu năm 2024 đều đạt*.
fn heads_aims(scan: &Scan<'_>, line: &Sentence) -> bool {
    let plan = const { Kinds::of(&[Sense::Plan, Sense::Target]) };
    scan.any(line.first, line.end.min(line.first + 2), plan) && !scan.any(line.first, line.end, REACHED)
}

/// Whether a sentence begins with targets: *Mục tiêu năm 2025: …*, *Năm 2025, huyện phấn đấu …*
fn aims_at(scan: &Scan<'_>, line: &Sentence) -> bool {
    let end = scan.find(line.first, line.end, const { Kinds::of(&[Sense::Figure]) });
    let before = Sentence { end, ..*line };
    let target = scan.any(line.first, end, const { Kinds::of(&[Sense::Target]) });
    heads_aims(scan, &before) || target && !scan.any(line.first, end, REACHED)
}

/// Whether something is compared with the period at `at`, or aimed at for it.
fn is_compared(scan: &Scan<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    // "so với vụ đông xuân năm 2018"
    let near = scan.after_last(at.saturating_sub(COMPARED_ITEMS), at, Kinds::BREAK);
    // "so với tháng trước, tháng 12 và cùng kỳ"
    let joined = scan.among(at.wrapping_sub(2), Kinds::BASE);
    // "phấn đấu đến năm 2030", "định hướng đến năm 2030"
    let aim = before.wrapping_sub(1);
    let aimed =
        scan.is_word(before, Word::đến) && (scan.says(aim, Sense::Target) || UNUSUAL && TASKS.has(scan.word(aim)));
    // "bằng 85% số thu cả năm 2023", "bằng 103,5% năm 2020", "gấp đôi năm 2020"
    let whole = UNUSUAL && scan.time(at).is_some_and(|when| matches!(when.part, Part::Whole | Part::Year));
    whole && scan.any(near, at, const { Kinds::of(&[Sense::Equal, Sense::Times]) })
        || scan.any(near, at, COMPARING)
        || UNUSUAL && scan.says(before, Sense::Open)
        || joined
        || aimed
}

/// How well a period tells what a report covers: months of a named year best.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn rank(when: When) -> u8 {
    let part = match when.part {
        Part::Months => 10,
        Part::Quarter => 8,
        Part::Month => 6,
        Part::Year => 4,
        // "Dự toán cả năm 2025" tells of what year the report is, where nothing else does.
        Part::Whole if when.year > 0 => return 1,
        Part::Day | Part::YearEnd | Part::Other | Part::Whole => return 0,
    };
    if when.year > 0 { part + 8 } else { part }
}

/// Whether a sentence is a line of its own that names the report's period and says that it reports.
fn is_title(scan: &Scan<'_>, line: &Sentence, when: When) -> bool {
    if !line.heading || line.end - line.first > TITLE_ITEMS {
        return false;
    }
    let alike = |named: When| named.is_part_of(when) && (named.year == 0 || named.year == when.year);
    let tokens = scan.tokens(line.first, line.end);
    (line.first..line.end).any(|at| scan.time(at).is_some_and(alike))
        && (tokens.first()..tokens.end()).any(|at| TITLES.has(scan.view.word(at)))
}

/// Of `mentions` the first of what is named most often, by whether two are of the `same`.
pub(super) fn most_named(mentions: &[Run], same: &dyn Fn(Run, Run) -> bool) -> Run {
    let (mut best, mut most) = (Run::default(), 0);
    for &one in mentions {
        let count = mentions.iter().filter(|&&other| same(one, other)).count();
        if count > most {
            (best, most) = (one, count);
        }
    }
    best
}
