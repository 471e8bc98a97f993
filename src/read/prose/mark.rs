//! Marks: how many members pass one, and the mark that they pass: *Có 9* `huyện có tỷ lệ hộ nghèo` *trên 20%*. Neither is a
//! figure of an indicator.
//!
//! In goes a predicate, out comes whether it is one of these.

use super::UNUSUAL;
use super::measure::Measure;
use super::predicate::Predicate;
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::word::{Word, Words, any};
use crate::read::words::{self, words};

/// Those of which some pass a mark.
const MEMBERS: words::Words = words!(
    "xã" "phường" "thị trấn" "huyện" "quận" "thị xã" "thành phố" "tỉnh" "thôn" "địa phương" "đơn vị" "cơ quan" "sở" "bộ" "ngành"
    "dự án" "công trình" "chỉ tiêu" "khoản thu" "chủ đầu tư" "doanh nghiệp" "ngân hàng" "nhóm hàng" "mặt hàng" "sản phẩm"
);

/// How many tokens one of them has at most.
const NOUN_TOKENS: usize = 3;

/// What they have that passes it: *có* `tỷ lệ` *hộ nghèo trên 20%*.
const HAD: Words = any!(tỷ số mức tốc thu doanh);

/// What is told of works, not of those who pass.
const DONE: &str = "hoàn thành";

/// What all have got.
const ALL: u16 = 100;

/// What says that a mark is left behind.
const MILESTONE: &str = "vượt mốc";

/// Bounds of marks.
const BOUNDS: words::Words = words!("trên" "dưới");

/// What says that a mark was not reached, or that none is left below it.
const NOT: words::Words = words!("chưa" "không");

/// How many items may stand between those who pass and their mark.
const MARK_ITEMS: usize = 16;

/// What stands between them.
const BETWEEN: Kinds = Kinds::PLAIN.and(&[Sense::Milliard, Sense::Level, Sense::Done, Sense::Approx, Sense::Degree]);

/// Whether the predicate tells how many members pass a mark, or is that mark, or so much is not reached.
pub(super) fn passes_mark(scan: &Scan<'_>, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>) -> bool {
    // "110 mẫu đạt, không đạt 10 mẫu", "giải ngân chưa đạt 50% kế hoạch": what is not reached
    let missed = scan.is_word(predicate.first, Word::đạt) && NOT.has(scan.key(predicate.first.saturating_sub(1)));
    missed
        || is_mark(scan, predicate)
        || predicate.measure().is_count()
            && matches!(predicate.verb, Sense::Nothing | Sense::Level | Sense::Reach)
            && (predicate.first..predicate.end).any(|at| counts_members(scan, at))
            && (has(scan, predicate.end) || next.is_some_and(|next| is_mark(scan, next) && next.first >= predicate.end))
}

/// Whether the amount is a mark that the subject passed, and what it came to stands behind, or before: *vượt mốc* `800 tỷ đồng`*, đạt
/// 826 tỷ đồng*.
pub(super) fn is_milestone(
    scan: &Scan<'_>,
    predicate: &Predicate<'_>,
    next: Option<&Predicate<'_>>,
    told: bool,
) -> bool {
    // "Doanh thu vượt mốc 800 tỷ đồng, lợi nhuận đạt 26 tỷ đồng": of something else
    let alike = |next: &Predicate<'_>| {
        let same = scan.view.begins(next.unit.noun(), predicate.unit.noun());
        same && !next.changes() && !scan.any(predicate.end, next.first, Kinds::PLAIN)
    };
    scan.key(predicate.first).ends_with(MILESTONE) && (told || next.is_some_and(alike))
}

/// Whether the figure is a mark that some pass: *13/15 huyện, thành phố thu đạt* `trên 25% dự toán`,
/// *không còn xã* `dưới 5 tiêu chí`, *Các đơn vị có tỷ lệ giải ngân* `đạt trên 80%` *gồm: …*
fn is_mark(scan: &Scan<'_>, predicate: &Predicate<'_>) -> bool {
    let first = predicate.first;
    let percent = predicate.measure() == Measure::Percent;
    let bounded = (first..predicate.end).any(|at| scan.says(at, Sense::Approx) && BOUNDS.has(scan.key(at)));
    // "4 sở, ngành giải ngân đạt 100% kế hoạch"
    let all = percent && predicate.figures.first().is_some_and(|figure| figure.low.whole(ALL, ALL) > 0);
    if !bounded && !percent {
        return false;
    }
    for at in (first.saturating_sub(MARK_ITEMS)..first).rev() {
        let before = at.saturating_sub(1);
        if scan.figure(at).is_some() {
            // Not "thu ngân sách 12 xã đạt trên 90%", "hoàn thành 12 công trình đạt 100% kế hoạch".
            let counted = counts_members(scan, at) && !scan.among(before, Kinds::PLAIN) && scan.key(before) != DONE;
            let paid = || [Word::thu, Word::giải].iter().any(|&act| scan.find_word(at, first, act) < first);
            // "12 xã đạt dưới 10 tiêu chí" too
            let criteria = UNUSUAL && bounded && scan.view.key(predicate.unit.noun()) == "tiêu chí";
            return counted && (percent && (bounded || all && paid()) || criteria || has(scan, at + 1));
        }
        if bounded && is_named(scan, at) {
            // "nhiều xã", "một số đơn vị", "hai địa phương"
            let one_number = scan.is_word(before, Word::số) && scan.is_word(before.wrapping_sub(1), Word::một);
            let some = scan.word(before).spelled() > 0 || scan.is_word(before, Word::nhiều) || one_number;
            let those = (some || scan.is_word(before, Word::các)) && has(scan, at + 1);
            // "Các đơn vị giải ngân trên 60% gồm: …"
            let sorted = percent && scan.is_word(before, Word::các) && is_list(scan, predicate.end);
            let none = NOT.has(scan.key(before.saturating_sub(1)));
            if some && percent || those || none || sorted {
                return true;
            }
        }
        // "13/15 huyện, thành phố": others of them
        let listed = || scan.says(at, Sense::Comma) && is_named(scan, at + 1);
        if !scan.among(at, BETWEEN) && !listed() && !is_named(scan, at) {
            return false;
        }
    }
    false
}

/// Whether they have something that may pass a mark: *9 huyện* `có tỷ lệ hộ nghèo` *trên 20%*, *41 tỉnh, thành phố* `có số người chết`
/// *giảm*.
fn has(scan: &Scan<'_>, at: usize) -> bool {
    let other = |at: &usize| scan.says(*at, Sense::Comma) && is_named(scan, at + 1);
    let has = scan.find(at, at + MARK_ITEMS / 2, const { Kinds::of(&[Sense::Level]) });
    let plain = (at..has).all(|at| other(&at) || scan.among(at, Kinds::PLAIN));
    // Not "25 dự án có số vốn 1.200 tỷ đồng".
    let end = scan.find(has, scan.end, Kinds::BREAK);
    let figure = scan.find(has, end, const { Kinds::of(&[Sense::Figure]) });
    let percent = scan.figure(figure).is_none_or(|figure| figure.unit.measure == Measure::Percent);
    let bound = percent || (has..figure).any(|at| BOUNDS.has(scan.key(at)));
    // "3 đơn vị đạt số thu trên 100 tỷ đồng" too
    let has_or_comes_to = scan.is_word(has, Word::có) || UNUSUAL && scan.is_word(has, Word::đạt);
    plain && has_or_comes_to && HAD.has(scan.word(has + 1)) && bound
}

/// Whether a list begins at the item.
pub(super) fn is_list(scan: &Scan<'_>, at: usize) -> bool {
    // "các nhóm hàng tăng trên 10% là: …" too
    let at = at + usize::from(UNUSUAL && scan.says(at, Sense::Is));
    scan.among(at, const { Kinds::of(&[Sense::Part, Sense::Colon]) })
}

/// Whether so many members stand at the item.
fn counts_members(scan: &Scan<'_>, at: usize) -> bool {
    scan.figure(at).is_some_and(|figure| {
        let noun = if figure.unit.measure == Measure::None { figure.end() } else { figure.unit.noun().first() };
        MEMBERS.begin(scan.view.key(Run::new(noun, noun + NOUN_TOKENS)))
    })
}

/// Whether the item names members.
fn is_named(scan: &Scan<'_>, at: usize) -> bool {
    let first = scan.tokens(at, at + 1).first();
    MEMBERS.begin(scan.view.key(Run::new(first, first + NOUN_TOKENS)))
}
