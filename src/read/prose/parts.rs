//! Parts: percentages that are shares of the level before them, as the numbers themselves tell, or completions of the plan
//! that others of their sentence complete.
//!
//! In go statements in text order, out come the same, with what is which marked so before [`super::inherit`] fills in the rest.

use super::letters::is_upper;
use super::place::PLACE_KINDS;
use super::run::Run;
use super::sense::Sense;
use super::statement::{Claim, Statement, is_open};
use super::subject::Name;
use super::view::View;
use super::word::Word;
use crate::read::words::{Words, words};
use crate::report::Base;

/// What goods are sold by, whose prices change from day to day.
const SOLD: Words = words!("kg" "lít" "lượng" "chỉ" "tạ" "tấn" "thùng" "bình" "ounce" "con" "quả");

/// Words for what is done of an amount, a percentage of which is how far it is done.
const SPENT: Words = words!("giải ngân" "thanh toán" "thực hiện");

/// What money is planned for.
const FUNDED: Words = words!("vốn" "ngân sách" "chương trình" "dự án" "thuế" "phí" "thu" "chi" "nguồn");

/// Among how many statements on either side of a bracket a plan is looked for.
const PLANS_WITHIN: usize = 16;

/// How the names of banks' stocks begin, which are compared with the end of the year before.
const STOCKS: Words =
    words!("cho vay" "dư nợ" "tổng dư nợ" "huy động vốn" "vốn huy động" "tiền gửi" "tín dụng" "nợ xấu");
/// How much a percentage of one place may differ from what it is computed to be.
const ROUNDED: f64 = 0.06;

/// Finds the percentages that are so much of the level before, where all of them are: *thu ngân sách 38 tỷ đồng, đạt 61% dự
/// toán; trong đó thu từ đất 21,5 tỷ đồng (56,6%), thu phí 16,5 tỷ đồng (43,4%)*.
pub(super) fn find_parts(statements: &mut [Statement], names: &[Name], view: &View<'_>) {
    let mut rest = statements;
    while let Some(first) = rest.iter().position(|one| one.part) {
        let length = rest.iter().skip(first).take_while(|one| one.part).count();
        let (before, more) = rest.split_at_mut(first);
        let (parts, after) = more.split_at_mut(length);
        let whole = before.last().and_then(|last| {
            let own = before.iter().rev().take_while(|one| one.subject == last.subject);
            own.filter(|one| is_amount(one, view)).last().copied()
        });
        if let Some(whole) = whole.filter(|_| parts.iter().all(|part| !spends(part, names))) {
            mark_parts(parts, &whole, view);
        }
        rest = after;
    }
}

/// Makes completions of a plan of shares in brackets between two such of their sentence, *thu được trên 28% dự toán; huyện Gò
/// Dầu 97 tỷ đồng* `(33,8%)`*; huyện Tân Biên đạt 21,6% dự toán*, and of levels of places after one: *cao nhất là huyện Kiến
/// Xương, đạt 110% kế hoạch; thấp nhất là huyện Tiền Hải, chỉ* `đạt 85%`; and of what is so much of the plan before: *kế hoạch
/// trồng 500 ha, đã trồng 400 ha,* `bằng 80%`.
pub(super) fn complete_amid(statements: &mut [Statement], names: &[Name], view: &View<'_>) {
    for at in 1..statements.len() {
        let (before, rest) = statements.split_at_mut(at);
        let (Some(last), Some((statement, after))) = (before.last(), rest.split_first_mut()) else { return };
        if statement.reference.is_some() {
            continue;
        }
        let told = || before.iter().rev().take(PLANS_WITHIN).filter(|one| one.sentence == statement.sentence);
        if is_open(statement)
            && let Some(plan) = told().find(|one| one.claim == Claim::Target)
            && let Some(level) = told().find(|one| is_amount(one, view))
            && is_share(statement, level, plan, view)
        {
            (statement.reference, statement.inherited) = (Some(Base::Plan), true);
            continue;
        }
        let silent = statement.claim == Claim::RatioOrShare && statement.verb == Sense::Nothing && !last.counts;
        // "BHXH tự nguyện 16.305 người, đạt 72,4%" between two such that say *kế hoạch*
        let ratio = matches!(statement.claim, Claim::Ratio | Claim::RatioOrShare | Claim::RatioOrPlan);
        let reached = ratio && statement.verb == Sense::Level;
        let amid = last.claim == Claim::Value && (silent || reached);
        let level = statement.claim == Claim::RatioOrValue && statement.verb == Sense::Level;
        let of_place = |one: &Statement| name(one, names).is_some_and(is_place);
        let place = level && of_place(statement);
        let completes = |one: &Statement| one.claim.is_ratio() && one.reference == Some(Base::Plan);
        let here = |one: &Statement| one.sentence == statement.sentence;
        let near = |told: &dyn Fn(&Statement) -> bool| {
            before.iter().rev().take(PLANS_WITHIN).any(|one| here(one) && told(one))
        };
        let told = |one: &Statement| completes(one) && (amid || of_place(one));
        let completed = if statement.part {
            // "giải ngân 246,9 tỷ đồng, đạt 62%; trong đó chương trình giảm nghèo đạt 71,5%"
            level && near(&|one| spends(one, names) && (completes(one) || one.claim == Claim::RatioOrPlan))
        } else {
            // "vốn sự nghiệp đạt 27,4% kế hoạch; dự án hỗ trợ nhà ở đạt 61,5%": of its plan too
            let of_money = |one: &Statement| name(one, names).is_some_and(|name| FUNDED.any_in(&name.key));
            let goes_on = || here(last) && completes(last) && last.verb == Sense::Level && of_money(last);
            let within = || place || after.iter().take(PLANS_WITHIN).any(|one| here(one) && told(one));
            // "các huyện Tuy Phước, Phù Cát lần lượt đạt 46,1% và 43,5%": the others as the first
            let listed = level && completes(last) && last.inherited && last.span == statement.span;
            listed || level && goes_on() && of_money(statement) || (amid || place) && near(&told) && within()
        };
        if completed {
            (statement.reference, statement.inherited) = (Some(Base::Plan), true);
        }
    }
}

/// Makes shares of three percentages and more that stand together without a verb and make a hundred: *luồng xanh 61,5%, luồng vàng
/// 34,2%, luồng đỏ 4,3%*.
pub(super) fn share_a_whole(statements: &mut [Statement]) {
    let mut rest = statements;
    while let Some(first) = rest.first().copied() {
        let alike = |one: &&Statement| {
            one.sentence == first.sentence
                && one.verb == Sense::Nothing
                && one.reference.is_none()
                && one.claim.is_ratio()
        };
        let length = rest.iter().take_while(alike).count();
        let (parts, after) = rest.split_at_mut(length.max(1));
        let sum: f64 = parts.iter().map(|one| one.number.to_f64()).sum();
        for part in parts.iter_mut().filter(|_| length > 2 && (sum - 100.0).abs() < ROUNDED) {
            (part.claim, part.inherited) = (Claim::Share, true);
        }
        rest = after;
    }
}

/// Makes shares of completions in brackets that are so much of the first level of their sentence, as the numbers tell: *Giá trị sản xuất 800
/// tỷ đồng (đạt 60%), nông nghiệp 300 tỷ đồng* `(37,5%)`.
pub(super) fn share_the_first(statements: &mut [Statement], names: &[Name], view: &View<'_>) {
    let mut whole = Statement::default();
    for at in 1..statements.len() {
        let (before, rest) = statements.split_at_mut(at);
        let (Some(level), Some(statement)) = (before.last(), rest.first_mut()) else { return };
        if is_amount(level, view) && level.sentence != whole.sentence {
            whole = *level;
        }
        let bare = statement.claim == Claim::RatioOrPlan && statement.reference.is_none() && statement.bracketed;
        let own = level.subject == statement.subject && level.subject != whole.subject;
        if bare
            && own
            && !spends(statement, names)
            && level.sentence == whole.sentence
            && is_share(statement, level, &whole, view)
        {
            (statement.claim, statement.inherited) = (Claim::Share, true);
        }
    }
}

/// Makes a level of what is told to be so many points from its plan: *thi hành xong 2.146 tỷ đồng,* `đạt 42,6%`*, thấp hơn 3,1 điểm
/// phần trăm so với chỉ tiêu*: no completion.
pub(super) fn rate_by_points(statements: &mut [Statement], view: &View<'_>) {
    for at in 1..statements.len() {
        let (before, rest) = statements.split_at_mut(at);
        let (Some(rate), Some(next)) = (before.last_mut(), rest.first()) else { return };
        let points = view.is_word(next.unit.first(), Word::điểm) && next.claim == Claim::Difference;
        let of_plan = points && next.reference == Some(Base::Plan) && next.sentence == rate.sentence;
        if of_plan && rate.claim == Claim::RatioOrPlan && rate.reference.is_none() {
            rate.claim = Claim::Value;
        }
    }
}

/// Whether a change is followed by the price that it came to: *giảm 200 đồng/kg, còn* `14.500 đồng/kg`.
pub(super) fn is_repriced(group: &[Statement], view: &View<'_>) -> bool {
    let changes = |one: &Statement| matches!(one.claim, Claim::Change | Claim::Difference);
    let price = |one: &Statement| {
        let last = one.unit.end().wrapping_sub(1);
        one.claim == Claim::Value
            && one.verb == Sense::Reach
            && view.is_mark(last.wrapping_sub(1), '/')
            && SOLD.has(view.key(Run::new(last, last + 1)))
    };
    group.windows(2).any(|pair| matches!(pair, [one, next] if changes(one) && price(next)))
}

/// Marks the shares of `whole` among its parts.
fn mark_parts(parts: &mut [Statement], whole: &Statement, view: &View<'_>) {
    let silent = |one: &Statement| is_open(one) && one.verb == Sense::Nothing;
    let mut level: Option<&Statement> = None;
    let mut all = true;
    for part in parts.iter() {
        if is_amount(part, view) {
            level = Some(part);
        } else if silent(part) {
            all &= level.is_some_and(|level| level.subject == part.subject && is_share(part, level, whole, view));
        }
    }
    for part in parts.iter_mut().filter(|part| all && silent(part)) {
        (part.claim, part.inherited) = (Claim::Share, true);
    }
}

/// Whether `share` is how much `part` is of `whole`, in per cent.
fn is_share(share: &Statement, part: &Statement, whole: &Statement, view: &View<'_>) -> bool {
    let alike =
        !part.unit.is_empty() && part.unit.length() == whole.unit.length() && view.begins(part.unit, whole.unit);
    let computed = part.number.to_f64() / whole.number.to_f64() * 100.0;
    alike && (computed - share.number.to_f64()).abs() < ROUNDED
}

/// Whether the statement is a level in a unit.
fn is_amount(statement: &Statement, view: &View<'_>) -> bool {
    statement.claim == Claim::Value && !view.is_percent(statement.unit.first())
}

/// Whether the statement tells what is done of an amount.
fn spends(statement: &Statement, names: &[Name]) -> bool {
    name(statement, names).is_some_and(|name| SPENT.any_in(&name.key))
}

/// The name of what the statement is of.
fn name<'a>(statement: &Statement, names: &'a [Name]) -> Option<&'a Name> {
    names.get((statement.subject as usize).wrapping_sub(1))
}

/// Whether it is the name of a place: of what kind, and a capital after it.
pub(super) fn is_place(name: &Name) -> bool {
    let kind = PLACE_KINDS.length_in(&name.key);
    let named = name.text.get(kind..).is_some_and(|rest| rest.trim_start().starts_with(is_upper));
    kind > 0 && named
}

/// Whether changes of the subject are compared with the end of the year where no base is told: those of a stock after others that
/// were, as `known` says and will say for the next. *Tổng dư nợ tăng 8% so với cuối năm. ¶ Dư nợ theo ngành: ¶ Cho vay xuất khẩu giảm
/// 2%*.
pub(super) fn is_since_year(known: &mut bool, group: &[Statement], name: &str) -> bool {
    let before = *known && STOCKS.begin(name);
    let told = group.iter().find_map(|one| one.reference);
    *known = STOCKS.begin(name) && told.map_or(before, |base| base == Base::Ytd);
    before && told.is_none()
}
