//! Claims: what a figure states, by its verb, its unit and what it refers to.
//!
//! In go a predicate and what is known of the clause around it ([`Scene`]), out comes a [`Claim`], or `None` where
//! nothing proves one.

use super::UNUSUAL;
use super::course::Scene;
use super::figure::Figure;
use super::hints::{NO_PARTS, PLANNED, SCORES, is_rate};
use super::measure::{Measure, Unit};
use super::predicate::{CHANGES, Predicate};
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::texts::holds;
use crate::read::words::{Words, words};
use crate::report::Base;

/// What changed by an amount *worth* or *equal to* so many per cent changed by less than this; more is what it is now of what it
/// was.
const MOST_WORTH: f64 = 80.0;
const MOST_EQUAL: f64 = 50.0;
/// The same of what a plan is missed or exceeded by.
pub(super) const MOST_BELOW: f64 = 30.0;

/// How names of rates begin that tell by how many in a thousand something rises, and what no such rate rises by itself.
const RISES: Words = words!("tỷ lệ tăng" "tỷ suất tăng" "tốc độ tăng" "mức tăng");
const LEAST_RISE: f64 = 1.0;

/// A figure with all that tells what it claims.
pub(super) struct Case<'a> {
    pub(super) predicate: &'a Predicate<'a>,
    pub(super) figure: &'a Figure,
    pub(super) unit: &'a Unit,
    /// The verb, also where it is that of the member before.
    pub(super) verb: Sense,
    /// What it refers to.
    pub(super) reference: Option<Base>,
    /// The folded name of the subject.
    pub(super) name: &'a str,
    pub(super) scene: &'a Scene,
}

/// Decides what `figure` claims of the subject whose folded name is `name`.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn claim(
    predicate: &Predicate<'_>,
    figure: &Figure,
    reference: Option<Base>,
    name: &str,
    scene: &mut Scene,
) -> Option<Claim> {
    let unit = predicate.unit_of(figure);
    let mut case = Case { predicate, figure, unit, verb: predicate.verb, reference, name, scene };
    if case.verb == Sense::Nothing {
        case.verb = match predicate.tells_each() {
            // "học sinh mầm non, tiểu học lần lượt là 52.310 và 106.480 em"
            true if unit.measure.is_unit() => Sense::Level,
            // "châu Á chiếm 42%; tiếp đến là châu Mỹ và châu Âu lần lượt 23% và 15%"
            // "nông nghiệp chiếm 42%, công nghiệp 31%"
            _ if UNUSUAL
                && case.scene.verb == Sense::Share
                && (predicate.tells_each() || case.scene.own && reference.is_none()) =>
            {
                Sense::Share
            }
            _ => case.inherited(),
        };
    }
    // "tăng 7,7%, tương đương 1,6 triệu đồng", "tăng 2,6% (bằng 7.300 con)"
    let same = case.verb == Sense::Worth || case.verb == Sense::Equal && unit.measure.is_unit();
    // Not "giảm 30%, trị giá đạt 3,7 triệu USD".
    let same = same && !(UNUSUAL && case.scene.priced);
    // Not "tăng 36%, tương đương 80% kế hoạch".
    let same = same && !(UNUSUAL && reference == Some(Base::Plan) && unit.measure == Measure::Percent);
    let beside = case.scene.bare || UNUSUAL && case.scene.tight;
    // "tăng 7 tỷ đồng (tương đương 28%) so với cùng kỳ", "tăng 7 tỷ đồng, bằng 2% so với đầu năm"
    // Not "tăng 7 tỷ đồng, bằng 52% dự toán", nor "tăng 7 tỷ đồng so với tháng trước, bằng 95% so với cùng kỳ".
    // "giảm 636 tỷ đồng (tương đương 7,8%) so với dự toán"
    let below = UNUSUAL && case.verb == Sense::Worth && reference == Some(Base::Plan);
    let most = match case.verb {
        Sense::Worth if below => MOST_BELOW,
        Sense::Worth => MOST_WORTH,
        Sense::Equal if case.scene.verb == Sense::Rise => MOST_EQUAL,
        _ => 0.0,
    };
    let planned = reference == Some(Base::Plan) && case.scene.verb != Sense::Exceed && !below;
    let share = !predicate.whole && !planned && figure.low.to_f64() < most;
    let percent = unit.measure == Measure::Percent && share && case.scene.last == Some(Claim::Difference);
    if beside && (percent || same && case.scene.last == Some(Claim::Change)) {
        case.verb = case.scene.verb;
    }
    // "đạt 167 tấn, tăng 0,4% (0,7 tấn)"
    let silent = case.verb == Sense::Nothing && reference.is_none() && predicate.at().is_empty();
    let worth = UNUSUAL && case.scene.worth && case.scene.valued && silent && unit.measure.is_unit();
    if worth && case.scene.last == Some(Claim::Change) {
        case.verb = case.scene.verb;
    }
    if UNUSUAL && case.unit.measure == Measure::Percent && CHANGES.has(case.scene.lead) {
        case.verb = case.scene.lead;
    }
    // "may mặc tăng 21,9%; da giày 17,6%"
    if UNUSUAL && case.scene.gap != Sense::Nothing && !is_rate(name) {
        case.verb = case.scene.gap;
    }
    // "vượt 18,2% dự toán tỉnh giao và 9,6% dự toán huyện giao"
    let beyond = UNUSUAL && predicate.verb == Sense::Nothing && reference == Some(Base::Plan) && case.scene.bare;
    if beyond && case.scene.verb == Sense::Exceed && case.scene.last.is_some_and(Claim::is_ratio) {
        case.verb = Sense::Exceed;
    }
    // "nông nghiệp chiếm 61,57%, công nghiệp là 16,48% và dịch vụ là 21,95%"
    let goes_on = UNUSUAL && case.scene.verb == Sense::Share && case.scene.own && reference.is_none();
    let is_part = || unit.run.length() == 1 && !is_rate(name) && !NO_PARTS.any_in(name);
    if goes_on && case.verb == Sense::Is && unit.measure == Measure::Percent && is_part() {
        case.verb = Sense::Share;
    }
    // "bằng 1,3 lần cùng kỳ"
    if unit.measure == Measure::Times && case.verb == Sense::Equal && reference.is_some() {
        case.verb = Sense::Times;
    }
    let verb = case.verb;
    let claim = case.decide()?;
    // Nothing is completed, and nothing a part, below zero.
    if (claim.is_ratio() || claim == Claim::Share) && figure.low.is_negative() {
        return None;
    }
    if UNUSUAL && unit.measure == Measure::Percent && !matches!(claim, Claim::Change | Claim::Difference) {
        scene.level = Some(claim);
    }
    if claim == Claim::Value {
        scene.valued = true;
        scene.rated |= unit.measure == Measure::Percent || unit.is_score();
        scene.scored |= unit.is_score();
        scene.counted = unit.measure == Measure::None || unit.is_score() || unit.measure.is_count();
    }
    if UNUSUAL {
        scene.planned |= claim == Claim::Target;
        scene.degreed |= scene.tight && claim == Claim::RatioOrPlan;
    }
    (scene.verb, scene.last) = (verb, Some(claim));
    if UNUSUAL {
        scene.ratio_told = predicate.rate;
    }
    Some(claim)
}

/// The claim, where it is one.
pub(super) fn only_if(holds: bool, claim: Claim) -> Option<Claim> {
    if holds { Some(claim) } else { None }
}

impl Case<'_> {
    fn decide(&self) -> Option<Claim> {
        let (scene, figure, unit) = (self.scene, self.figure, self.unit);
        let contributes = self.predicate.verb == Sense::Contribution;
        // A multiple has no sign.
        if figure.trap || UNUSUAL && self.verb == Sense::Times && figure.signed {
            return None;
        }
        let percent = unit.measure == Measure::Percent;
        // "bằng 23,4% KH (400.000 tỷ đồng)", "tỷ lệ bao phủ đạt 63%, vượt 3% so với chỉ tiêu (60%)"
        // "đạt tỷ lệ 97,6%, vượt 9,6% so với chỉ tiêu giao (88%)"
        // Not "vượt 5% KH (118% CK)".
        // "chiếm 32,5%, cao hơn 0,5% so với chỉ tiêu giao (32%)"
        let compared = CHANGES.has(scene.verb) && figure.low.to_f64() <= 100.0;
        let compared = scene.verb == Sense::Exceed || compared;
        // "chiếm 68%, vượt chỉ tiêu giao (65%)"
        let compared = compared || scene.last == Some(Claim::Share) && scene.beyond;
        let rated = scene.rated || compared && self.reference.is_none();
        let plain = unit.measure.is_unit() || percent && rated && self.says_nothing();
        // "giảm 4,4 điểm %, vượt chỉ tiêu tỉnh giao (giảm 4%)"
        let plain = plain || percent && scene.beyond && self.changes();
        let stated_plan =
            scene.tight && scene.after_plan && plain && figure.plan.is_none() && self.predicate.at().is_empty();
        let target = scene.target && !scene.begins && !scene.earlier;
        if UNUSUAL && (self.predicate.plan || target || stated_plan || scene.plan_part || self.names_plan()) {
            let level = scene.bracketed && matches!(scene.last, Some(Claim::Value | Claim::Ratio | Claim::RatioOrPlan));
            let known = percent || unit.measure.is_unit() || self.predicate.plan && level;
            // "phấn đấu có 48 trường đạt chuẩn, tăng 2 trường": how much more that is
            let more = self.changes() && !percent && !scene.other && scene.last == Some(Claim::Target);
            // "phấn đấu thu 900 tỷ đồng, vượt 15% dự toán", "dự toán thu 43 tỷ đồng, tăng 2% so với dự toán năm 2022": not 15%, not 2%
            if scene.last == Some(Claim::Target) && self.is_beyond_plan() {
                return None;
            }
            // "phấn đấu giảm 3% tội phạm, tăng 8% thu ngân sách": of something else
            let apart = self.changes() && percent && self.goes_on_elsewhere();
            return only_if(known && !more && !apart, Claim::Target);
        }
        match unit.measure {
            Measure::Percent => self.percent(),
            Measure::Points if UNUSUAL && contributes => Some(Claim::Value),
            // "chỉ số cải cách hành chính đạt 89,12 điểm"
            Measure::Points if self.verb == Sense::Level => only_if(SCORES.any_in(self.name), Claim::Value),
            // "điểm trung bình các môn 5,42 điểm"
            Measure::Points if UNUSUAL && self.says_nothing() && scene.own && unit.is_score() => {
                only_if(scene.scored || SCORES.any_in(self.name) || holds(self.name, "điểm"), Claim::Value)
            }
            // "vượt 0,6 điểm % so với chỉ tiêu NQ"
            Measure::Points => {
                let rated = scene.rated && scene.valued || UNUSUAL && unit.run.length() > 1;
                only_if(rated && (self.changes() || self.verb == Sense::Exceed), Claim::Difference)
            }
            Measure::Times => only_if(self.verb == Sense::Times, Claim::Change),
            // "đạt 39,02 triệu, tăng 2,03 triệu"
            Measure::Scale if self.verb == Sense::Level && scene.own && !scene.countable => Some(Claim::Value),
            // "số nhân khẩu nông thôn là 19,7 triệu"
            // "đạt 1.257 USD (tương đương 26,4 triệu)"
            Measure::Scale if UNUSUAL && (self.verb == Sense::Is && scene.own || self.verb == Sense::Worth) => {
                Some(Claim::Value)
            }
            // "lượng hành khách quốc tế hơn 2,2 triệu, tăng 51,4%", "Nội Bài: 20 triệu"
            Measure::Scale
                if UNUSUAL && self.says_nothing() && scene.own && (scene.followed || scene.colon) && !scene.goes_on =>
            {
                Some(Claim::Value)
            }
            Measure::Scale => only_if(self.changes(), Claim::Difference),
            Measure::None => self.bare(),
            Measure::Amount | Measure::Counter | Measure::Thing => self.amount(),
        }
    }

    /// Whether a percentage tells how much more than a plan it is: *vượt 15% dự toán*, *tăng 15% so với dự toán*.
    pub(super) fn is_beyond_plan(&self) -> bool {
        self.verb == Sense::Exceed
            || self.unit.measure == Measure::Percent && self.changes() && self.reference == Some(Base::Plan)
    }

    /// Whether words that name something else may follow, where nothing says what the figure is of.
    fn goes_on_elsewhere(&self) -> bool {
        let (scene, predicate) = (self.scene, self.predicate);
        let named = scene.own || scene.portion || scene.part;
        scene.goes_on && !named && self.reference.is_none() && !predicate.plan
    }

    /// *Kế hoạch vốn năm 2024 là 640 tỷ đồng*: the subject is the plan.
    fn names_plan(&self) -> bool {
        // "kế hoạch giao 20 ha, thực hiện được 24 ha"
        if (self.scene.planned || self.scene.shifted) && self.verb == Sense::Level {
            return false;
        }
        let given = self.scene.given && self.verb == Sense::Is;
        self.unit.measure.is_unit() && (given || PLANNED.begin(self.name)) && !self.changes()
    }

    /// The verb of the member before, where this one leaves it out: *giảm 8% so với tháng trước và 21% so với cùng kỳ*.
    fn inherited(&self) -> Sense {
        let (scene, predicate) = (self.scene, self.predicate);
        let (changed, differed) = (scene.last == Some(Claim::Change), scene.last == Some(Claim::Difference));
        // "…, tăng 5%; 98 doanh nghiệp tạm ngừng kinh doanh, giảm 2%" counts something else.
        let recounted = scene.recounted && !scene.tailed;
        // "giảm 58,8% so với năm 2019 (148 nghìn lượt)" may be what it was.
        if UNUSUAL && scene.changed_list {
            return scene.verb;
        }
        let told = !predicate.refs.is_empty()
            || !predicate.aspect.is_empty()
            || recounted && !(UNUSUAL && scene.tight)
            || UNUSUAL && scene.restated;
        let told = told || UNUSUAL && scene.again;
        // "tăng 27% so với cùng kỳ, xấp xỉ 73% kế hoạch"
        let done = UNUSUAL && self.reference == Some(Base::Plan) && self.figure.low.to_f64() > MOST_BELOW;
        let told = told && !done;
        let alike = match self.unit.measure {
            // "tăng 6 doanh nghiệp (16,7%)", "giảm 44 hộ (2,1 điểm %)"
            // Not "3,92%, thấp hơn 0,08 điểm % so với kế hoạch (4%)".
            Measure::Percent | Measure::Points => {
                let plan = UNUSUAL && scene.rated && scene.after_plan;
                UNUSUAL && scene.tight && differed && !plan && predicate.at().is_empty() || told
            }
            // "tăng 38% hay 1.436 tỷ đồng so với đầu năm"
            _ => told && !scene.other && !scene.listing,
        };
        if alike && (changed || differed) && scene.bare { scene.verb } else { Sense::Nothing }
    }

    pub(super) fn says_nothing(&self) -> bool {
        self.verb == Sense::Nothing
    }

    /// Whether the verb is one of these.
    pub(super) fn does(&self, verbs: Kinds) -> bool {
        verbs.has(self.verb)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn changes(&self) -> bool {
        match self.verb {
            Sense::Rise | Sense::Fall => true,
            Sense::Nothing => UNUSUAL && self.figure.signed,
            _ => false,
        }
    }

    fn amount(&self) -> Option<Claim> {
        let scene = self.scene;
        // "84 ca ho gà, cùng kỳ 2 ca" too
        let compared = self.predicate.compared || UNUSUAL && !self.predicate.at().is_empty();
        // "Tỷ lệ tăng dân số tự nhiên tăng 9,1‰": it is that much
        let rises = UNUSUAL && self.verb == Sense::Rise && self.reference.is_none() && !scene.valued;
        if rises && RISES.begin(self.name) && self.figure.low.to_f64() >= LEAST_RISE {
            return Some(Claim::Value);
        }
        if self.changes() || (self.verb == Sense::Exceed && self.reference.is_some()) {
            return Some(Claim::Difference);
        }
        // A second level of a subject that is not named again could be anything's.
        let goes_on = const { Kinds::of(&[Sense::Reach, Sense::From, Sense::Worth, Sense::Total]) };
        // "xử phạt 42 cơ sở với 296 triệu đồng"
        let with = scene.counted && self.unit.measure == Measure::Amount && self.verb == Sense::Level;
        // "xuất khẩu 399 nghìn tấn cà phê, đạt 1,25 tỷ USD": what that was worth
        let with = with || UNUSUAL && scene.worthy && self.verb == Sense::Level;
        let apart = scene.own || UNUSUAL && scene.bracketed;
        let again = scene.valued && !apart && !compared && !self.does(goes_on) && !with;
        let told = match scene.last {
            // "xuất khẩu đạt 148 nghìn tấn và 671 triệu USD", but not "đạt 512 ha, 87 ha bị hạn"
            Some(Claim::Value) => !scene.counted,
            // "bán lẻ chiếm 54,1%, ước 410,3 nghìn tỷ đồng"
            Some(Claim::Share) => UNUSUAL && !scene.valued,
            _ => false,
        };
        let alone = scene.bare && !scene.tailed && self.says_nothing() && self.unit.measure == Measure::Amount;
        only_if(told && alone || !again && (compared || self.is_proved()), Claim::Value)
    }

    /// Whether an amount is a level, by what stands around it.
    fn is_proved(&self) -> bool {
        let scene = self.scene;
        if !self.says_nothing() {
            return true;
        }
        if self.unit.measure == Measure::Amount {
            return scene.own || scene.shifted || UNUSUAL && scene.bracketed;
        }
        // "Số dự án còn hiệu lực ước 6.518 dự án"
        let own = scene.closed
            || scene.followed
            || UNUSUAL && (scene.graded || scene.told || scene.named_noun || self.figure.plan.is_some());
        // "(CK: 54 hộ)" and "tỷ lệ hộ nghèo 0,36% (5 hộ)" state again.
        let again = UNUSUAL && (scene.tight && scene.rated || !self.predicate.at().is_empty());
        UNUSUAL && scene.colon || scene.listing || again || own
    }

    /// A number without any unit: a count of what was counted before or is named, *đạt 101,2 kế hoạch*, a percentage
    /// whose sign only the end of the list has.
    fn bare(&self) -> Option<Claim> {
        let (scene, changes) = (self.scene, self.changes());
        let whole = self.figure.low.is_count();
        // "đạt 500 tấn (CK: 450)"
        if !self.predicate.at().is_empty() && scene.last == Some(Claim::Value) {
            return Some(Claim::Value);
        }
        if changes && scene.counted && !scene.tailed {
            return Some(Claim::Difference);
        }
        if UNUSUAL && scene.part_count && whole {
            return Some(Claim::Value);
        }
        // "Số hồ sơ đã giải quyết là 586.720"
        // "nâng tổng số doanh nghiệp lên 486"
        let level = self.verb == Sense::Is || UNUSUAL && self.verb == Sense::Reach;
        // "Số hộ nghèo 1.204", "Thuê bao điện thoại đạt 704.300"
        let named = UNUSUAL && (self.says_nothing() || self.verb == Sense::Level && scene.followed);
        let told = UNUSUAL && (scene.colon || scene.begins && scene.alike) || level && scene.own;
        if named && scene.own && scene.countable {
            return Some(Claim::Value);
        }
        if told && (scene.countable || scene.followed && whole) {
            return Some(Claim::Value);
        }
        if changes && scene.percents && !whole {
            return Some(Claim::Change);
        }
        only_if(!changes && self.reference == Some(Base::Plan) && !whole, Claim::Ratio)
    }
}
