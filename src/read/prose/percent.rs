//! Percentages: what one claims: a change, a part, how far a plan is completed, or a level.
//!
//! In goes the [`Case`] of a figure in per cent, out comes its [`Claim`], or `None` where nothing proves one.

use super::UNUSUAL;
use super::claim::{Case, only_if};
use super::hints::{AMOUNTS, BARE_RATES, BUDGETED, COVERED, DEGREES, GIVERS, SCORES, SECTORS, UNITS, YEARLY, is_rate};
use super::sense::Sense;
use super::statement::Claim;
use super::strip::PAYS_OUT;
use super::texts::holds;
use crate::read::words::{Words, words};
use crate::report::Base;

/// What is counted changes by more than this per cent; less, told after the part that it is of all, is that part's points.
const LEAST_GROWTH: f64 = 1.0;
/// No part of the poor falls by more points than this in a year or two.
const MOST_POINTS: f64 = 5.0;

/// In the name of those whose part of all is told, and who change by points of that part.
const POOR: &str = "nghèo";

/// Most of something is half of it at least.
const LEAST_MOST: f64 = 50.0;
/// How what is told of most begins.
const MOST: Words = words!("phần lớn" "đa số" "đại đa số" "đa phần" "hầu hết");
/// What rises by so many of its own per cent, where that is told by the year.
const INTEREST: &str = "lãi suất";

impl Case<'_> {
    pub(super) fn percent(&self) -> Option<Claim> {
        let (scene, verb, silent) = (self.scene, self.verb, self.says_nothing());
        // "đạt -3,4% so cùng kỳ": with a sign it is no index.
        if self.changes() || UNUSUAL && self.figure.signed {
            // "hộ nghèo 386 hộ, chiếm 3,2%, giảm 1,1%": points of the rate
            // "12 em, tỷ lệ 0,35%, giảm 0,1%"
            let rate = scene.ratio_told || scene.counted && is_rate(self.name);
            // "92 em (0,66%), giảm 0,12%"
            let rate = rate || UNUSUAL && scene.counted && self.figure.low.to_f64() < LEAST_GROWTH;
            // "1.240 hộ nghèo (4,2%), giảm 320 hộ (1,1%)"
            let beside = UNUSUAL && scene.tight && scene.last == Some(Claim::Difference) && holds(self.name, POOR);
            let little = self.figure.low.to_f64() < MOST_POINTS;
            if beside && little && matches!(scene.level, Some(Claim::Share | Claim::RatioOrShare | Claim::Value)) {
                return None;
            }
            let points = UNUSUAL && rate && matches!(scene.last, Some(Claim::Share | Claim::RatioOrShare));
            // "lãi suất 4,8%/năm, giảm 0,9%/năm", but not "hộ nghèo còn 3%, giảm 0,9%/năm"
            // "lãi suất cho vay giảm 0,9%/năm so với đầu năm" too
            let rated =
                UNUSUAL && self.unit.run.length() > 1 && (YEARLY.any_in(self.name) || BARE_RATES.any_in(self.name));
            if rated && (scene.rated && scene.last == Some(Claim::Value) || self.name.starts_with(INTEREST)) {
                return Some(Claim::Difference);
            }
            // "được tỉnh giao dự toán thu 52 tỷ đồng, huyện giao 60 tỷ đồng, tăng 15% so với dự toán tỉnh giao": of a plan
            if UNUSUAL && scene.last == Some(Claim::Target) && !scene.valued && scene.planned && self.is_beyond_plan() {
                return None;
            }
            return only_if(!points, Claim::Change);
        }
        if UNUSUAL && scene.portion {
            return Some(Claim::Share);
        }
        // "chiếm 46% so với 31% cùng kỳ": what it was
        if UNUSUAL && self.predicate.compared && silent && self.predicate.at().is_empty() {
            return None;
        }
        let alone = self.reference.is_none();
        // "Phần lớn lao động làm nông nghiệp (khoảng 72%)"
        let most = self.figure.low.to_f64() >= LEAST_MOST;
        if UNUSUAL && scene.bracketed && alone && silent && most && MOST.begin(self.name) {
            return Some(Claim::Share);
        }
        // "năm 2020 tỷ lệ này là 63,2%"
        if UNUSUAL && scene.again && alone && matches!(verb, Sense::Is | Sense::Level | Sense::Nothing) {
            // "đạt 45% kế hoạch (cả nước đạt 50%)" is as far done; "12% so với đầu năm, cao hơn cả nước (9%)" a change.
            let ratio = scene.last.is_some_and(Claim::is_ratio);
            return match (ratio, scene.after_plan || scene.last == Some(Claim::RatioOrPlan)) {
                (true, true) => Some(Claim::RatioOrPlan),
                (true, false) => None,
                _ => Some(Claim::Value),
            };
        }
        // "tỷ lệ hộ nghèo năm 2010 là 12%, năm 2011 là 10%"
        // "tăng trưởng kinh tế: 7,1% năm 2002, 7,3% năm 2003"
        let goes_on = scene.shifted && matches!(verb, Sense::Is | Sense::Level) || silent && scene.restated;
        let goes_on = UNUSUAL && goes_on && !scene.own && alone;
        if goes_on && let Some(claim @ (Claim::Value | Claim::Share | Claim::RatioOrValue)) = scene.level {
            return Some(claim);
        }
        // "chiếm 97,9% về lượng và 57,2% về giá trị", "đạt 96,9% về số vụ và 95,7% về số bị cáo"
        if UNUSUAL && silent && alone && scene.bare && !self.predicate.aspect.is_empty() {
            return scene.level;
        }
        // "trẻ suy dinh dưỡng thể nhẹ cân 13,8%, thể thấp còi 21,2%"
        // "tỷ lệ lao động qua đào tạo đạt 65,2%/68% KH"
        if scene.part
            || UNUSUAL && self.figure.plan.is_some()
            || alone && scene.rated && scene.own && silent && !(UNUSUAL && scene.parts)
        {
            return Some(Claim::Value);
        }
        if alone && !self.predicate.at().is_empty() {
            // "đạt 70,5% kế hoạch (cùng kỳ đạt 72,9%)"
            if scene.after_plan && scene.last.is_some_and(Claim::is_ratio) {
                return Some(Claim::RatioOrPlan);
            }
            // "cao hơn 2,5% so với năm 2022 (80%)"
            let before = self.predicate.at().end() < self.predicate.first;
            if UNUSUAL && silent && before {
                // "bằng 41% kế hoạch, cao hơn 6 điểm phần trăm so với cùng kỳ (35%)"
                let last = if scene.last == Some(Claim::Difference) { scene.level } else { scene.last };
                return Some(match last {
                    Some(claim) if claim.is_ratio() => Claim::RatioOrPlan,
                    Some(Claim::Share) => Claim::Share,
                    _ => Claim::Value,
                });
            }
            // "bằng 14% kế hoạch và tăng 4% so với cùng kỳ (cùng kỳ bằng 13,3% và tăng 19%)"
            let done = scene.tight && scene.last == Some(Claim::Change) && scene.level.is_some_and(Claim::is_ratio);
            if UNUSUAL && done && matches!(verb, Sense::Equal | Sense::Level) && self.figure.low.to_f64() <= 100.0 {
                return Some(Claim::RatioOrPlan);
            }
            // "(năm 2021: 38%)" states again what the figure before stated.
            // "Người nhận lương qua tài khoản đạt 74% (năm 2022: 62,5%)" too
            let or_value = |claim: &Claim| UNUSUAL && *claim == Claim::RatioOrValue;
            return scene.last.filter(|claim| matches!(claim, Claim::Value | Claim::Share) || or_value(claim));
        }
        let named = alone && scene.own;
        Some(match verb {
            // "giải ngân 5.102 tỷ đồng, tỷ lệ 63,65%"
            // "nhân dân đóng góp 20%"
            Sense::Contribution if UNUSUAL && named && GIVERS.any_in(self.name) => Claim::Share,
            // "đóng góp hơn 30% tổng thu ngân sách của tỉnh"
            Sense::Contribution if UNUSUAL && alone && self.predicate.whole => Claim::Share,
            Sense::Share if UNUSUAL && self.predicate.rate && DEGREES.any_in(self.name) => Claim::RatioOrPlan,
            // "chiếm 80% kế hoạch"
            Sense::Share if UNUSUAL && self.reference == Some(Base::Plan) => Claim::Ratio,
            Sense::Share if UNUSUAL => Claim::Share,
            // "cho vay ngắn hạn bình quân 8,4%/năm": nothing but a rate is told so.
            Sense::Nothing if UNUSUAL && named && !scene.parts && BARE_RATES.any_in(self.name) => Claim::Value,
            // "Cơ cấu kinh tế: tỷ lệ công nghiệp - xây dựng 63%"
            Sense::Nothing if UNUSUAL && named && scene.parts && SECTORS.any_in(self.name) => Claim::Share,
            _ if named && (is_rate(self.name) || UNUSUAL && self.unit.run.length() > 1) => Claim::Value,
            Sense::Equal if self.predicate.whole => return only_if(UNUSUAL, Claim::Share),
            // "còn 3.484 hộ nghèo, tương ứng 24,13%"
            Sense::Worth if UNUSUAL && alone && scene.counted && scene.last == Some(Claim::Value) => Claim::Share,
            // "862.450 người tham gia BHYT, đạt 95,1% dân số"
            // "thu hoạch 860 ha, đạt 65% so với diện tích gieo trồng"
            Sense::Level
                if UNUSUAL && self.predicate.whole && (scene.counted || scene.valued) && !scene.own && alone =>
            {
                Claim::Share
            }
            // "nợ xấu 571 tỷ đồng, bằng 48,2% nợ của nhóm": of something else
            Sense::Equal if UNUSUAL && scene.goes_on && self.predicate.refs.is_empty() => return None,
            // "Vốn kéo dài 419 tỷ đồng, đã giải ngân 176 tỷ đồng, bằng 42%"
            Sense::Equal if UNUSUAL && alone && scene.valued && self.name.starts_with(PAYS_OUT) => Claim::RatioOrPlan,
            Sense::Equal => Claim::Ratio,
            // "tăng 7,3% (vượt mục tiêu 0,3%)": points of the growth
            Sense::Exceed if UNUSUAL && scene.bracketed && scene.last == Some(Claim::Change) => return None,
            Sense::Exceed => Claim::Ratio,
            // "công nghiệp chiếm 56,1%, dịch vụ chiếm 32,5%, nông nghiệp chỉ còn 11,4%"
            Sense::Reach if UNUSUAL && named && scene.verb == Sense::Share && !BARE_RATES.any_in(self.name) => {
                Claim::Share
            }
            Sense::Reach | Sense::From if !UNUSUAL || !scene.parts => Claim::Value,
            Sense::Reach | Sense::From => Claim::Share,
            _ if UNUSUAL && named && scene.parts => Claim::Share,
            _ => self.ratio(),
        })
    }

    /// A percentage after *đạt* or after nothing, with what it is if no plan and no base is found for it.
    fn ratio(&self) -> Claim {
        let (scene, name) = (self.scene, self.name);
        let level = self.verb == Sense::Level;
        // No part is more than the whole.
        let beyond = self.figure.low.to_f64() > 100.0;
        match (UNUSUAL && scene.tight, scene.valued) {
            (true, true) if scene.planned || DEGREES.any_in(name) || beyond => Claim::RatioOrPlan,
            // "Giải ngân 201 tỷ đồng (48%), Công an tỉnh 29 tỷ đồng (61%)", "xã Mường Bú 3,7 tỷ đồng (đạt 66%)"
            (true, true) if UNUSUAL && (scene.degreed || level && !scene.counted) => Claim::RatioOrPlan,
            (true, true) => Claim::RatioOrShare,
            // "tốc độ tăng trưởng đạt 11,8%, xếp thứ 3 sau Hậu Giang với 14,1%": another's
            (false, true) if UNUSUAL && scene.rated && !scene.bare && is_rate(name) => Claim::Ratio,
            // "412 hộ dùng nước sạch, đạt 97%" may be a part of all, 104% may not.
            (false, true) if level && (!scene.counted || beyond) => Claim::RatioOrPlan,
            // "giải quyết đúng hạn 4.897 hồ sơ, đạt 99,9%"
            (false, true) if UNUSUAL && level && scene.planned => Claim::RatioOrPlan,
            (false, true) if UNUSUAL && level && !scene.own && self.is_of_all() => Claim::RatioOrShare,
            // "chi qua tài khoản đạt 52,8% (mục tiêu cả năm 60%)"
            // Not "giải ngân đạt 52,8% (mục tiêu 95%)".
            (false, false) if UNUSUAL && level && scene.own && scene.aim_follows && !DEGREES.any_in(name) => {
                Claim::RatioOrValue
            }
            // "Giải ngân 204 tỷ đồng, bằng 41% kế hoạch. Ước cả năm đạt 95%"
            (false, false) if UNUSUAL && level && scene.shifted && !scene.own && DEGREES.any_in(name) => {
                Claim::RatioOrPlan
            }
            // "trẻ 3-5 tuổi ra lớp đạt 99,1%"
            // "vốn chương trình mới giải ngân 31,8%"
            (false, false) if scene.own && DEGREES.any_in(name) => Claim::RatioOrPlan,
            // "Vốn xây dựng cơ bản thực hiện 81%"
            (false, false)
                if UNUSUAL
                    && level
                    && scene.own
                    && !scene.goes_on
                    && !self.predicate.whole
                    && BUDGETED.any_in(name) =>
            {
                Claim::RatioOrPlan
            }
            // "huyện đạt 66% kế hoạch, Ban Quản lý dự án đạt 28%"
            (false, false)
                if UNUSUAL
                    && level
                    && scene.own
                    && !scene.goes_on
                    && scene.level.is_some_and(Claim::is_ratio)
                    && UNITS.begin(name) =>
            {
                Claim::Ratio
            }
            (false, false)
                if (level || self.verb == Sense::Is)
                    && scene.own
                    // "thuế nhập khẩu đạt 108%", "đặc biệt là Bình Dương với 35%" of what is not said
                    && !(UNUSUAL && (beyond && !SCORES.any_in(name) || scene.placed))
                    && (!AMOUNTS.begin(name) || SCORES.any_in(name) || UNUSUAL && BARE_RATES.any_in(name)) =>
            {
                Claim::RatioOrValue
            }
            _ => Claim::Ratio,
        }
    }

    /// Whether a percentage of those that were counted is of all there are, and not of a plan: *giải quyết 115 vụ, đạt 95,8%*.
    fn is_of_all(&self) -> bool {
        let coverage = COVERED.any_in(self.name) && !holds(self.name, "việc làm");
        coverage && !self.scene.aimed && !self.scene.goes_on
    }
}
