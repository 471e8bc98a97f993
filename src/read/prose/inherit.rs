//! Inheriting: bases and plans that a clause leaves unsaid.
//!
//! In go statements, out come facts ([`super::making`]). What the clauses before said in full is the pattern for those that
//! are short: after *đạt 71% KH, tăng 6% so CK* the bare pair *đạt 40%, tăng 3%* means the same things in the same order. A
//! base that only the end of a list names holds for the whole list. A change without any base is one on the same period of the
//! year before; a percentage without any reference is nothing.

use std::mem::take;

use super::UNUSUAL;
use super::ahead::look_ahead;
#[cfg(feature = "unusual")]
use super::making::LEAST_INDEX;
use super::making::{FLOWS, make};
use super::parts::{
    complete_amid, find_parts, is_repriced, is_since_year, rate_by_points, share_a_whole, share_the_first,
};
use super::refs::{Bases, bit};
use super::sense::Sense;
use super::statement::{Attached, Claim, Statement, is_open};
use super::view::View;
use crate::read::fact::Fact;
use crate::read::words::{Words, words};
use crate::report::Base;

/// How all prices are told of together, and some of them.
const ALL_PRICES: Words = words!("cpi" "chỉ số giá");
const PRICES: Words = words!("nhóm" "vàng" "usd" "đô la" "đôla");
/// What is said of a base in a bracket without a verb and is less than this per cent is no index.
#[cfg(feature = "unusual")]
const LEAST_BARE_INDEX: f64 = 50.0;
/// What is no price.
const WORTH: &str = "giá trị";
/// How what else has a price begins, where its paragraph has told no base and the text is on prices.
const GOODS: Words = words!(
    "giá" "khu vực thành thị" "khu vực nông thôn" "xăng" "dầu" "gas" "điện" "rau" "gạo" "lương thực" "thực phẩm" "giao thông" "bưu chính" "giáo dục"
    "may mặc" "đồ uống" "nhà ở" "thuốc" "dịch vụ khác"
);

/// A reference that a clause stated, or that stands in front.
#[derive(Clone, Copy, Debug)]
struct Slot {
    reference: Base,
    /// Whether a ratio stated it, or it stands in front.
    ratio: bool,
    verb: Sense,
}

/// What is known from the clauses before.
#[derive(Default)]
pub(crate) struct Heir {
    pattern: Vec<Slot>,
    /// The targets that are changes.
    #[cfg(feature = "unusual")]
    pub(crate) shifts: Vec<crate::read::gather::Shift>,
    /// Whether what changed without a base is a price that it came to: *giá xăng tăng 723 đồng/lít, lên 23.219 đồng/lít*.
    repriced: bool,
    /// Whether the pattern is of references in front.
    in_front: bool,
    /// The sentence that they are of; 0 where they stand behind all of it.
    fronted: u32,
    /// The period in which prices are compared with the month before, where they are; if the report's, in the next paragraph too.
    monthly: Option<u32>,
    /// Whether the text begins with how prices changed; `None` before it has told anything.
    of_prices: Option<bool>,
    /// Whether nothing but stocks since the end of the year was told last.
    since_year: bool,
    /// The last sentence that told parts of a whole.
    parted: u32,
    /// What a ratio that *equals* so much was told of last in the paragraph, beside a plan: *đạt 71% dự toán, bằng 91% so CK*.
    #[cfg(feature = "unusual")]
    equal: Option<Base>,
    /// The last pattern of several ratios in the paragraph: *bằng 40% dự toán tỉnh và 39% dự toán huyện giao*.
    #[cfg(feature = "unusual")]
    several: Vec<Slot>,
}

impl Heir {
    /// Fills in what is unsaid in the statements up to a new thought, and takes them; their facts go to `facts`, in
    /// text order.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn take(&mut self, attached: &mut Attached, view: &View<'_>, facts: &mut Vec<Fact>) {
        let statements = &mut attached.statements;
        look_ahead(statements);
        if UNUSUAL {
            find_parts(statements, &attached.names, view);
            rate_by_points(statements, view);
            share_a_whole(statements);
            share_the_first(statements, &attached.names, view);
            complete_amid(statements, &attached.names, view);
        }
        let mut at = 0;
        while let Some(&first) = statements.get(at) {
            let mut end = at + 1;
            if first.subject == 0 {
                self.meet(&first);
            } else {
                while statements.get(end).is_some_and(|next| next.subject == first.subject) {
                    end += 1;
                }
                let next = statements.get(end).filter(|next| next.sentence == first.sentence);
                let (mut base, last) = (next.and_then(|next| next.ahead), next.is_none());
                let behind = statements.get(end).filter(|mark| mark.claim == Claim::Front && mark.member == 0);
                let behind = behind.and_then(|mark| mark.reference);
                if let Some(group) = statements.get_mut(at..end) {
                    if UNUSUAL && let Some(name) = attached.names.get((first.subject as usize).wrapping_sub(1)) {
                        self.price(group, &name.key);
                        // "CPI tháng 6 tăng 0,2% và có 8/11 nhóm tăng so với tháng trước"
                        let priced = behind == Some(Base::Mom) && ALL_PRICES.any_in(&name.key);
                        base = if priced { base.or(behind) } else { base };
                        // "Dư nợ tăng 8% so với đầu năm. Thu ngân sách đạt 81 tỷ đồng, tăng 11%"
                        let since_year = self.pattern.iter().all(|slot| slot.reference == Base::Ytd);
                        if since_year
                            && !self.pattern.is_empty()
                            && self.fronted != first.sentence
                            && FLOWS.begin(&name.key)
                        {
                            self.pattern.clear();
                        }
                        if is_since_year(&mut self.since_year, group, &name.key) && self.pattern.is_empty() {
                            self.pattern.push(Slot { reference: Base::Ytd, ratio: false, verb: Sense::Nothing });
                        }
                        self.repriced = is_repriced(group, view);
                    }
                    self.group(group, base, last);
                }
            }
            at = end;
        }
        make(&attached.statements, attached, view, facts);
        #[cfg(feature = "unusual")]
        self.shifts.extend(attached.statements.iter().filter_map(Statement::shift_aimed_at));
        attached.statements.clear();
    }

    /// Takes in a mark.
    fn meet(&mut self, mark: &Statement) {
        if mark.claim == Claim::Fresh || !UNUSUAL || !self.in_front {
            self.pattern.clear();
        }
        #[cfg(feature = "unusual")]
        if mark.claim == Claim::Fresh {
            self.monthly = self.monthly.filter(|&at| at == 0 && mark.reference.is_none());
            self.several.clear();
            self.equal = None;
        }
        if UNUSUAL {
            self.in_front = mark.claim == Claim::Front;
            self.fronted = mark.member;
            // "So với tháng trước, 8 nhóm tăng giá: … ¶ Ba nhóm giảm giá: giao thông giảm 1,4%"
            if self.in_front && mark.reference == Some(Base::Mom) && self.of_prices == Some(true) {
                self.monthly = Some(0);
            }
            self.learn(mark, true);
        }
    }

    /// Notes whether prices are compared with the month before, and that this one is, where its paragraph has not said what
    /// with: *CPI tăng 0,4% so với tháng trước. …* `Nhóm giao thông` *tăng 1,2%*.
    fn price(&mut self, group: &[Statement], name: &str) {
        let of_prices = *self.of_prices.get_or_insert_with(|| ALL_PRICES.any_in(name));
        // "CPI bằng 100,41% so với tháng trước" too
        let changes = |one: &Statement| one.claim == Claim::Change || one.claim.is_ratio();
        let of_month = |one: &&Statement| changes(one) && one.reference == Some(Base::Mom);
        let month = group.iter().find(of_month);
        if self.monthly.is_none() && month.is_none() {
            return;
        }
        let mut known = Bases::default();
        for slot in &self.pattern {
            known.take(Some(slot.reference));
        }
        let untold = self.pattern.is_empty();
        let price = PRICES.any_in(name) || untold && of_prices && GOODS.begin(name) && !name.starts_with(WORTH);
        let all = ALL_PRICES.any_in(name);
        if untold && !price && !all {
            self.monthly = None;
        }
        let now = self.monthly.is_some_and(|at| group.iter().all(|one| one.at == at));
        // "… tăng 0,3% so với tháng trước và 2,2% so với cùng kỳ. Chỉ số giá đô la Mỹ tăng lần lượt 2,1% và 5,4%"
        let open = group.iter().filter(|one| one.claim == Claim::Change && one.reference.is_none()).count();
        let each = open > 1 && open == known.count;
        if price && now && known.only().is_none() && !self.in_front && !each {
            self.pattern.clear();
            self.pattern.push(Slot { reference: Base::Mom, ratio: false, verb: Sense::Nothing });
        }
        self.monthly = month.filter(|_| all).map(|one| one.at).or(self.monthly);
    }

    /// Adds what a statement refers to.
    fn learn(&mut self, statement: &Statement, ratio: bool) {
        if let Some(reference) = statement.reference {
            self.pattern.push(Slot { reference, ratio, verb: statement.verb });
        }
    }

    /// Fills in the references of the statements about one subject, and learns the pattern from them.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn group(&mut self, group: &mut [Statement], end: Option<Base>, last: bool) {
        let told = group.iter().any(|statement| statement.reference.is_some());
        // "So với tháng trước, …; so với cùng kỳ và tháng 12, …": what stands in front next stands instead.
        let in_front = take(&mut self.in_front);
        let mut named = Bases::default();
        if UNUSUAL {
            for statement in group.iter() {
                named.take(statement.reference);
            }
        }
        let only = if UNUSUAL { named.only() } else { None };
        // "So với kế hoạch, diện tích lúa giảm 120 ha, ngô tăng 45 ha"
        let planned = UNUSUAL && in_front && self.is_of_plan(group);
        for claim in [Claim::Change, Claim::Difference] {
            self.changes(group, claim, only, end, in_front, planned);
        }
        // "- Dịch vụ: 1.034 triệu kWh, chiếm 41,6%; - Nông nghiệp: 432 triệu kWh (17,4%)"
        for statement in group.iter_mut().filter(|_| UNUSUAL) {
            // What was computed to be a part tells nothing of the others.
            let silent = statement.inherited && statement.verb == Sense::Nothing;
            if silent && statement.claim == Claim::Share {
                continue;
            }
            if statement.reference.is_none()
                && statement.claim == Claim::RatioOrShare
                && self.parted > 0
                && statement.sentence <= self.parted + 1
            {
                (statement.claim, statement.inherited) = (Claim::Share, true);
            }
            if statement.claim == Claim::Share {
                self.parted = statement.sentence;
            }
        }
        self.ratios(group);
        if !told {
            // The plan in front is of all that its sentence tells, and of no other.
            if planned {
                self.in_front = !last;
                if last {
                    self.pattern.clear();
                }
            }
            return;
        }
        #[cfg(feature = "unusual")]
        self.keep_ratios();
        self.pattern.clear();
        for statement in group {
            // "Kinh tế tăng 13% so với cả nước. Trong đó, dịch vụ tăng 18%": that is said of one sentence alone.
            if !last || statement.reference != Some(Base::Other) {
                self.learn(statement, statement.claim.is_ratio());
            }
        }
    }

    /// Fills in the bases of the changes that name none; `planned` where they are compared with a plan.
    fn changes(
        &self,
        group: &mut [Statement],
        claim: Claim,
        only: Option<Base>,
        end: Option<Base>,
        in_front: bool,
        planned: bool,
    ) {
        let (mut all, mut open, mut told, mut listed) = (0, 0, None, false);
        for statement in group.iter().filter(|statement| statement.claim == claim) {
            all += 1;
            open += usize::from(statement.reference.is_none());
            told = statement.reference.or(told);
            listed |= statement.listed;
        }
        if !UNUSUAL {
            let base = told.filter(|&base| base != Base::Plan).or(end).unwrap_or(Base::Yoy);
            for statement in group.iter_mut().filter(|one| one.claim == claim && one.reference.is_none()) {
                (statement.reference, statement.inherited) = (Some(base), true);
            }
            return;
        }
        let mut pattern = Bases::default();
        for slot in &self.pattern {
            pattern.take(Some(slot.reference));
        }
        // "…; nhập khẩu tăng 6% và tăng 7% so với cùng kỳ", after "So với tháng trước, xuất khẩu tăng 5% và tăng 12% so với
        // cùng kỳ"
        let by_place = pattern.count == all;
        let by_pattern = by_place || in_front && pattern.count == open;
        let inner = only.filter(|_| told.is_some_and(|base| base != Base::Plan));
        // That is against the price before, not that of a year ago.
        let new_price = self.repriced && pattern.count == 0;
        let usual = if new_price { Base::Other } else { pattern.usual() };
        let rest = inner.or(pattern.only()).or(end).unwrap_or(usual);
        let rest = if planned { Base::Plan } else { rest };
        let mut bases = self.pattern.iter().map(|slot| slot.reference).filter(|&base| base != Base::Plan);
        // "tăng 331 tỷ đồng so với đầu năm, tỷ lệ tăng 10,2%": the same, in per cent
        let mut before = (Claim::Value, Sense::Nothing, None);
        for statement in group.iter_mut() {
            let same = before.0 == Claim::Difference && before.1 == statement.verb && claim == Claim::Change;
            let rest = before.2.filter(|&base| same && base != Base::Plan && pattern.count == 0).unwrap_or(rest);
            before = (statement.claim, statement.verb, statement.reference);
            if statement.claim != claim {
                continue;
            }
            if statement.reference.is_none() {
                // "gạo 5 tấn, ngô 4 tấn, tăng 2% và 3%"
                if listed && !by_pattern {
                    statement.subject = statement.member;
                }
                let base = bases.next().filter(|_| by_pattern);
                statement.reference = Some(base.unwrap_or(rest));
                statement.inherited = true;
            } else {
                bases.next();
            }
        }
    }

    /// Whether nothing but a plan stands in front of what the group tells in its sentence.
    fn is_of_plan(&self, group: &[Statement]) -> bool {
        let own = group.first().is_some_and(|first| first.sentence == self.fronted);
        own && !self.pattern.is_empty() && self.pattern.iter().all(|slot| slot.reference == Base::Plan)
    }

    /// Keeps the pattern that is about to be forgotten, if it is one of several ratios.
    #[cfg(feature = "unusual")]
    fn keep_ratios(&mut self) {
        let ratios = || self.pattern.iter().filter(|slot| slot.ratio);
        if ratios().nth(1).is_some() {
            self.several = ratios().copied().collect();
        }
    }

    /// Fills in the references of the ratios that name none.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn ratios(&mut self, group: &mut [Statement]) {
        let (mut open, mut said) = (0, 0);
        for statement in group.iter() {
            open += usize::from(is_open(statement));
            said |= statement.reference.map_or(0, bit);
        }
        let pattern = &self.pattern;
        // "…, bằng 29% và 27%", after a member that was *gấp 2 lần cùng kỳ*
        #[cfg(feature = "unusual")]
        let earlier = self.several.len() == open && !pattern.iter().any(|slot| slot.ratio);
        #[cfg(feature = "unusual")]
        let pattern = if earlier { &self.several } else { pattern };
        let mut slots = pattern.iter().filter(|slot| slot.ratio && bit(slot.reference) & said == 0);
        let every = slots.clone().count() == open;
        let counted = UNUSUAL && group.iter().any(|statement| statement.claim == Claim::Value && statement.counts);
        let changed = UNUSUAL && group.iter().any(|statement| statement.claim == Claim::Change);
        for statement in group.iter_mut().filter(|statement| is_open(statement)) {
            let verb = statement.verb;
            let slot = if every {
                // "đạt 99,1%" alone is no index.
                slots.next().filter(|slot| slot.reference == Base::Plan || verb == Sense::Equal)
            } else if open == 1 {
                // "bằng 112,4%" after "đạt 91% KH, bằng 118% cùng kỳ"
                slots.find(|slot| slot.verb == verb)
            } else {
                None
            };
            // "đàn trâu 3.450 con (bằng 98% CK), đàn bò 12.300 con (105%)"
            #[cfg(feature = "unusual")]
            let slot = slot.or_else(|| self.index(statement, open));
            // "kết nạp 238 đảng viên, đạt 119% chỉ tiêu; trong đó có 171 đoàn viên (71,8%)": a part
            let bracketed = UNUSUAL && counted && statement.claim == Claim::RatioOrShare && verb == Sense::Nothing;
            // "đạt 56% chỉ tiêu, tăng 19%; khách quốc tế tăng 43%; khách nội địa bằng 83%": of that base, or of its own plan
            let either = UNUSUAL && verb == Sense::Equal && !changed && pattern.iter().any(|slot| !slot.ratio);
            let slot = slot.filter(|slot| !either || slot.verb != Sense::Level);
            let slot = slot.filter(|slot| !bracketed || slot.verb == verb || slot.reference != Base::Plan);
            statement.reference = slot.map(|slot| slot.reference);
            // "…; tiền sử dụng đất đạt 41% dự toán, bằng 53,7%", after a member that rose
            #[cfg(feature = "unusual")]
            if statement.reference.is_none() && open == 1 && verb == Sense::Equal && said & bit(Base::Plan) > 0 {
                statement.reference = self.equal.filter(|_| statement.number.to_f64() >= LEAST_INDEX);
            }
            statement.inherited = true;
        }
        #[cfg(feature = "unusual")]
        for statement in group.iter().filter(|one| one.verb == Sense::Equal) {
            let base = statement.reference.filter(|&base| base != Base::Plan && said & bit(Base::Plan) > 0);
            // "nợ xấu bằng 6% tổng dư nợ": those after it may be parts too.
            self.equal = if statement.claim.is_ratio() { base.or(self.equal) } else { None };
        }
    }
    /// What a percentage without a verb is of, the only one in its bracket, where those before it were so much of one base and of
    /// nothing else.
    #[cfg(feature = "unusual")]
    fn index(&self, statement: &Statement, open: usize) -> Option<&Slot> {
        let alone = open == 1 && statement.verb == Sense::Nothing && statement.number.to_f64() > LEAST_BARE_INDEX;
        let [slot] = self.pattern.as_slice() else { return None };
        (alone && slot.ratio && slot.reference != Base::Plan).then_some(slot)
    }
}
