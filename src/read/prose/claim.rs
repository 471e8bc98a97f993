//! Claims: what a figure states, by its verb, its unit and what it refers to.
//!
//! In go a predicate and what is known of the clause around it ([`Scene`]), out comes a [`Claim`], or `None` where
//! nothing proves one.

use super::figure::{Figure, Measure};
use super::predicate::{Predicate, Ref};
use super::sense::Class;
use super::sense::Sense;
use crate::read::fact::Kind;
use crate::read::number::Decimal;
use crate::read::words::{Words, words};

/// What a statement claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    Value,
    Target,
    Share,
    /// A change in per cent.
    Change,
    /// A change in units.
    Difference,
    /// A percentage of what it refers to: completion of a plan, index of a base. Without a reference it is what
    /// `fallback` says, or nothing.
    Ratio {
        fallback: Option<Kind>,
    },
}

impl Claim {
    /// The claim, if it needs a reference to be one.
    pub(crate) fn without_level(self) -> Self {
        match self {
            Self::Ratio { .. } => Self::Ratio { fallback: None },
            other => other,
        }
    }

    /// The number that the claim is about, from the number as written.
    pub(crate) fn number(self, verb: Option<Sense>, number: Decimal, figure: Figure) -> Decimal {
        let falls = verb == Some(Sense::Fall) && !figure.signed;
        match (self, verb) {
            (Self::Change, Some(Sense::Times)) => number.times_to_change(),
            (Self::Change | Self::Difference, _) if falls => number.negated(),
            (Self::Ratio { .. }, Some(Sense::Exceed)) => number.beyond_hundred(),
            _ => number,
        }
    }
}

/// What is known of the clause that a predicate stands in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scene {
    /// Whether the predicate stands in brackets.
    pub(crate) bracketed: bool,
    /// Whether it is all there is before the predicate: `bằng 23,4% KH (400.000 tỷ đồng)`.
    pub(crate) tight: bool,
    /// Whether the predicate before ended in a plan.
    pub(crate) after_plan: bool,
    /// Whether the counted noun goes on after the figure: *tăng 1 người chết*.
    pub(crate) tailed: bool,
    /// Whether the clause names its subject.
    pub(crate) own: bool,
    /// Whether a colon stands before the figure.
    pub(crate) colon: bool,
    /// Whether only commas and joints stand before the predicate.
    pub(crate) bare: bool,
    /// Whether the sentence announces targets.
    pub(crate) target: bool,
    /// Whether the next predicate goes on about this one.
    pub(crate) followed: bool,
    /// Whether the number is said to be approximate, and whether its unit is in thousands or more.
    pub(crate) approximate: bool,
    pub(crate) scaled: bool,
    /// Whether it goes on a list of counts: *có 31 trường, 512 lớp*.
    pub(crate) listing: bool,
    /// Whether the same is counted as before: *tăng 3,7 lần, tử vong 4 ca*.
    pub(crate) recounted: bool,
    /// Whether the clause names a period of its own.
    pub(crate) shifted: bool,
    /// Whether it is the level that a change began at.
    pub(crate) begins: bool,
    /// Whether the sentence has had a predicate.
    pub(crate) begun: bool,
    /// Whether the subject has had a value.
    pub(crate) valued: bool,
    /// Whether that value was a count.
    pub(crate) counted: bool,
    /// Whether the clause is about the parts of a whole.
    pub(crate) parts: bool,
    /// Whether the clause says that the amount was given.
    pub(crate) given: bool,
    /// Whether a noun has been counted.
    pub(crate) counting: bool,
    /// Whether a change in per cent follows: *tăng 3,1, muối giảm 2,2%*.
    pub(crate) percents: bool,
    /// Whether the clause is a name and this amount, and nothing else: *bò 4.100 con*.
    pub(crate) closed: bool,
    /// Whether the name begins with a noun that can be counted: *Tổ hợp tác mới: 41*.
    pub(crate) countable: bool,
    /// Whether the subject has had a plan in units.
    pub(crate) planned: bool,
    /// The verb and claim of the predicate before, for members that leave it out.
    pub(crate) last: Option<(Option<Sense>, Claim)>,
}

impl Scene {
    /// Forgets what was said of the subject before.
    pub(crate) fn begin(&mut self) {
        (self.valued, self.counted, self.planned, self.last) = (false, false, false, None);
    }
}

/// Words in the names of indicators that are percentages by themselves.
const RATES: Words = words!(
    "tỷ lệ"
    "tỉ lệ"
    "tỷ suất"
    "tốc độ tăng"
    "tăng trưởng kinh tế"
    "hộ nghèo"
    "cận nghèo"
    "công suất"
    "lãi suất"
    "che phủ"
    "bao phủ"
    "độ phủ"
    "tham gia"
    "thất nghiệp"
    "suy dinh dưỡng"
    "đạt chuẩn"
    "nước sạch"
    "nước hợp vệ sinh"
    "tốt nghiệp"
    "dân số"
    "bhyt"
    "bảo hiểm y tế"
    "hài lòng"
    "tiêm chủng"
);

/// Words in the names of amounts: so many per cent of them, of what is not said, could be anything.
const AMOUNTS: Words = words!(
    "thu"
    "chi"
    "vốn"
    "doanh thu"
    "sản lượng"
    "giá trị"
    "diện tích"
    "tổng"
    "kim ngạch"
    "xuất khẩu"
    "nhập khẩu"
    "kế hoạch"
    "thực hiện"
    "dự toán"
    "khối lượng"
    "gieo"
    "trồng"
    "thu hoạch"
    "tiêm"
    "chỉ tiêu"
    "nhiệm vụ"
    "đàn"
    "dư nợ"
    "huy động"
    "cho vay"
    "tuyển"
    "giải quyết"
    "đào tạo"
    "tạo việc làm"
);

/// Words that begin the names of plans.
const PLANNED: Words = words!("kế hoạch" "dự toán");

/// Words in the names of what is done by degrees: a percentage is how far it is done.
const DEGREES: Words = words!("giải ngân" "tiến độ");

/// Words in the names of parts of a whole.
pub(super) const SHARES: Words = words!("tỷ trọng" "tỉ trọng" "cơ cấu");

/// Decides what `figure` claims of the subject whose folded name is `name`.
pub(crate) fn claim(
    predicate: &Predicate,
    figure: Figure,
    reference: Option<Ref>,
    name: &str,
    scene: &mut Scene,
) -> Option<Claim> {
    let contributes = predicate.verb == Some(Sense::Contribution);
    if predicate.doubt || figure.trap || contributes && figure.measure == Measure::Percent {
        return None;
    }
    // "học sinh mầm non, tiểu học lần lượt là 52.310 và 106.480 em"
    let listed = (predicate.each && scene.own && matches!(figure.measure, Measure::Unit(_))).then_some(Sense::Level);
    let verb = predicate.verb.or(listed).or_else(|| inherited(predicate, figure, *scene));
    let stated_plan = scene.tight && scene.after_plan && verb.is_none() && matches!(figure.measure, Measure::Unit(_));
    // "Kế hoạch vốn năm 2024 là 640 tỷ đồng"
    let plan_named = PLANNED.begin(name);
    let given = scene.given && verb == Some(Sense::Is);
    let named_plan = (plan_named || given)
        && scene.own
        && matches!(figure.measure, Measure::Unit(Class::Measure))
        && !change(verb, figure);
    let claim = if predicate.plan || scene.target || stated_plan || named_plan {
        target(figure, *scene)
    } else {
        match figure.measure {
            Measure::Percent => percent(predicate, verb, figure, reference, name, *scene),
            Measure::Points if contributes => Some(Claim::Value),
            Measure::Points => change(verb, figure).then_some(Claim::Difference),
            Measure::Times => (verb == Some(Sense::Times)).then_some(Claim::Change),
            Measure::Unit(class) => amount(predicate, verb, figure, reference, class, *scene),
            Measure::Scale => (change(verb, figure) && scene.counting).then_some(Claim::Difference),
            Measure::None => bare(verb, figure, reference, *scene),
        }
    }?;
    // Nothing is completed, and nothing a part, below zero.
    if matches!(claim, Claim::Ratio { .. } | Claim::Share) && figure.low.is_negative() {
        return None;
    }
    scene.valued |= claim == Claim::Value;
    scene.counted = if claim == Claim::Value {
        matches!(figure.measure, Measure::None | Measure::Unit(Class::Counter | Class::Thing))
    } else {
        scene.counted
    };
    scene.planned |= claim == Claim::Target;
    scene.last = Some((verb, claim));
    Some(claim)
}

/// The verb of the member before, where this one leaves it out: *giảm 8% so với tháng trước và 21% so với cùng kỳ*.
fn inherited(predicate: &Predicate, figure: Figure, scene: Scene) -> Option<Sense> {
    let (verb, claim) = scene.last?;
    // "tăng 6 doanh nghiệp (16,7%)"
    if scene.tight && claim == Claim::Difference && figure.measure == Measure::Percent && !figure.signed {
        return verb;
    }
    let alike = match figure.measure {
        Measure::Percent => matches!(claim, Claim::Change | Claim::Ratio { .. }),
        // "tăng 38% hay 1.436 tỷ đồng so với đầu năm"
        Measure::Unit(_) => matches!(claim, Claim::Change | Claim::Difference),
        _ => false,
    };
    let told = !predicate.refs.is_empty() || predicate.aspect.is_some() || scene.recounted;
    if alike && told && scene.bare && !figure.signed { verb } else { None }
}

fn change(verb: Option<Sense>, figure: Figure) -> bool {
    matches!(verb, Some(Sense::Rise | Sense::Fall)) || (figure.signed && verb.is_none())
}

fn target(figure: Figure, scene: Scene) -> Option<Claim> {
    let known = matches!(figure.measure, Measure::Percent | Measure::Unit(_));
    (known && (scene.own || scene.bare || scene.bracketed)).then_some(Claim::Target)
}

fn percent(
    predicate: &Predicate,
    verb: Option<Sense>,
    figure: Figure,
    reference: Option<Ref>,
    name: &str,
    scene: Scene,
) -> Option<Claim> {
    // "đạt -3,4% so cùng kỳ": with a sign it is no index.
    if change(verb, figure) || (figure.signed && verb != Some(Sense::Times) && matches!(reference, Some(Ref::Base(_))))
    {
        return Some(Claim::Change);
    }
    if predicate.at.is_some() && verb.is_none() && reference.is_none() {
        // "(năm 2021: 38%)" states again what the figure before stated.
        return scene.last.map(|(_, claim)| claim).filter(|claim| matches!(claim, Claim::Value | Claim::Share));
    }
    match verb {
        Some(Sense::Share) => Some(Claim::Share),
        Some(Sense::Equal) if predicate.whole => Some(Claim::Share),
        // "vượt 4,5% so với năm 2019"
        Some(Sense::Exceed) if matches!(reference, Some(Ref::Base(_))) => Some(Claim::Change),
        Some(Sense::Exceed) => (reference == Some(Ref::Plan)).then_some(Claim::Ratio { fallback: None }),
        Some(Sense::Equal) => Some(Claim::Ratio { fallback: None }),
        Some(Sense::Reach | Sense::From) if reference.is_none() && scene.parts => Some(Claim::Share),
        Some(Sense::Reach | Sense::From) if reference.is_none() => level(name),
        Some(Sense::Times | Sense::For) => None,
        _ if reference.is_none() && scene.own && (scene.parts || SHARES.any_in(name)) => Some(Claim::Share),
        _ if reference.is_none() && scene.own && RATES.any_in(name) => Some(Claim::Value),
        _ => Some(Claim::Ratio { fallback: fallback(verb, name, scene) }),
    }
}

/// What a percentage without a reference is, by the name of its subject.
fn level(name: &str) -> Option<Claim> {
    Some(if SHARES.any_in(name) { Claim::Share } else { Claim::Value })
}

/// What a percentage after *đạt* or after nothing is, if no plan and no base is found for it.
fn fallback(verb: Option<Sense>, name: &str, scene: Scene) -> Option<Kind> {
    if scene.tight && verb.is_none() {
        return Some(if scene.planned { Kind::PlanPct } else { Kind::SharePct }).filter(|_| scene.valued);
    }
    if scene.bracketed && verb.is_none() {
        return None;
    }
    if scene.valued {
        return (verb == Some(Sense::Level) && !scene.own).then_some(Kind::PlanPct);
    }
    if SHARES.any_in(name) {
        return Some(Kind::SharePct);
    }
    if RATES.any_in(name) && (verb.is_some() || scene.own) {
        return Some(Kind::Value);
    }
    // "trẻ 3-5 tuổi ra lớp đạt 99,1%"
    let level = verb == Some(Sense::Level) && scene.own && !scene.bare;
    if level && DEGREES.any_in(name) {
        return Some(Kind::PlanPct);
    }
    (level && !AMOUNTS.begin(name)).then_some(Kind::Value)
}

fn amount(
    predicate: &Predicate,
    verb: Option<Sense>,
    figure: Figure,
    reference: Option<Ref>,
    class: Class,
    scene: Scene,
) -> Option<Claim> {
    let compared = predicate.compared;
    // "(CK: 54 hộ)"
    let restated = predicate.at.is_some();
    if change(verb, figure) || (verb == Some(Sense::Exceed) && reference == Some(Ref::Plan)) {
        return (class == Class::Measure || !scene.tailed || scene.own).then_some(Claim::Difference);
    }
    let ends = compared || matches!(verb, Some(Sense::Reach | Sense::From));
    // A second level of a subject that is not named again could be anything's.
    if scene.valued && !scene.own && !ends && !scene.bracketed && !matches!(verb, Some(Sense::Worth | Sense::Total)) {
        return None;
    }
    let proved = match class {
        _ if compared => true,
        Class::Measure => scene.own || scene.shifted || verb.is_some() || scene.bracketed,
        Class::Counter | Class::Thing => {
            verb.is_some()
                || scene.colon
                || scene.listing
                || (scene.bracketed && restated)
                || (scene.own && (scene.recounted || (scene.closed && class == Class::Counter)))
                || (scene.own && (scene.followed || scene.approximate || scene.scaled))
        }
    };
    (proved && !matches!(verb, Some(Sense::Equal | Sense::Times))).then_some(Claim::Value)
}

/// A number without any unit: a count of what was counted before or is named, *đạt 101,2 kế hoạch*, a percentage
/// whose sign only the end of the list has.
fn bare(verb: Option<Sense>, figure: Figure, reference: Option<Ref>, scene: Scene) -> Option<Claim> {
    if change(verb, figure) && !figure.signed && scene.counted && figure.low.to_u16().is_some() && !scene.own {
        return Some(Claim::Difference);
    }
    if scene.colon && scene.countable && verb.is_none() && figure.low.to_u16().is_some() {
        return Some(Claim::Value);
    }
    if change(verb, figure) && scene.own && scene.percents && figure.low.to_u16().is_none() {
        return Some(Claim::Change);
    }
    let completion = matches!(verb, Some(Sense::Level | Sense::Equal)) && reference == Some(Ref::Plan);
    (completion && figure.low.to_f64() >= 10.0 && figure.low.to_f64() < 400.0)
        .then_some(Claim::Ratio { fallback: None })
}
