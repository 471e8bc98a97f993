//! Making facts of statements that leave nothing unsaid any more.
//!
//! In goes a statement with the names and periods it speaks of, out comes its [`Fact`], if it is one.

use super::UNUSUAL;
use super::run::Run;
use super::sense::Sense;
use super::statement::{Attached, Claim, Statement};
use super::view::View;
use super::word::Word;
use crate::read::fact::{Fact, Kind};
use crate::read::words::{Words, words};
use crate::report::{Base, Confidence};

/// How growth is named.
const GROWTH: Words = words!("tăng trưởng");

/// How many letters the nouns have that are abbreviated to capitals.
const ABBREVIATION: usize = 2;

/// What is said to be less than this per cent of a base is taken for no index, unless it is said to *equal* that.
pub(super) const LEAST_INDEX: f64 = 20.0;
/// The same where *là* says it, or nothing.
const LEAST_THAT_IS: f64 = 50.0;

/// Percentage points, which a level is told in where it is what something gives to the growth of all, and how that is named.
const POINTS: &str = "điểm phần trăm";
const GIVEN: &str = "đóng góp của ";

/// How the names of flows begin, which are told of a period and not of a day: they stood nowhere at the beginning of the year.
pub(super) const FLOWS: Words = words!(
    "thu ngân sách" "thu nội địa" "chi ngân sách" "chi phí" "tổng thu" "tổng chi" "sản lượng" "giá trị sản xuất" "giá trị xuất khẩu" "doanh thu" "doanh số"
    "kim ngạch" "xuất khẩu" "nhập khẩu" "vận tải" "vận chuyển" "luân chuyển" "lượng khách" "lượt khách" "tổng mức" "giải ngân"
    "số doanh nghiệp thành lập"
);

/// Nouns that say nothing of those who are counted.
const NO_NAMES: Words = words!("người");

/// *Vụ*: a case.
pub(super) const CASES: &str = "vụ";
/// A rate of cases of nothing either.
const RATE_OF_CASES: &str = "tỷ lệ vụ";

/// Adds the facts that `statements` make.
pub(super) fn make(statements: &[Statement], attached: &Attached, view: &View<'_>, facts: &mut Vec<Fact>) {
    for statement in statements {
        if let Some(fact) = fact(statement, attached, view) {
            facts.push(fact);
        }
    }
}

/// Takes what may be figures: the numbers that nothing says to be any. Their facts go to `guesses`, in text order.
#[cfg(feature = "guesses")]
pub(crate) fn guess(attached: &mut Attached, view: &View<'_>, guesses: &mut Vec<Fact>) {
    let first = guesses.len();
    make(&attached.guesses, attached, view, guesses);
    attached.guesses.clear();
    for guess in guesses.iter_mut().skip(first) {
        guess.confidence = Confidence::Low;
    }
}

/// The fact of a statement, if it is one.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn fact(statement: &Statement, attached: &Attached, view: &View<'_>) -> Option<Fact> {
    // So many cases are of nothing where no words say which.
    let name = attached
        .names
        .get((statement.subject as usize).checked_sub(1)?)
        .filter(|name| name.key != CASES && name.key != RATE_OF_CASES)?;
    // "17 doanh nghiệp cắt giảm lao động với 5.800 người": who they are is not told
    if UNUSUAL && NO_NAMES.has(&name.key) {
        return None;
    }
    let reference = statement.reference;
    let (mut number, mut base) = (statement.number, None);
    // "tốc độ tăng đạt 9,66% so với cùng kỳ" is not so little of what it was.
    // "Tỷ lệ tăng của khách quốc tế là 36,3% so với năm trước" neither
    // "tăng 21% lượt khách và 26,5% doanh thu so với cùng kỳ" neither
    let is = statement.verb == Sense::Is || UNUSUAL && statement.verb == Sense::Nothing;
    let least = if is { LEAST_THAT_IS } else { LEAST_INDEX };
    let little = statement.verb != Sense::Equal && number.to_f64() < least;
    let kind = match statement.claim {
        Claim::Value => Kind::Value,
        Claim::Target if UNUSUAL => Kind::PlanValue,
        Claim::Share if UNUSUAL => Kind::SharePct,
        claim if claim.is_ratio() && reference == Some(Base::Plan) => Kind::PlanPct,
        // "gấp 2,1 lần dự toán": beyond it by 110 %
        Claim::Change if UNUSUAL && reference == Some(Base::Plan) && statement.verb == Sense::Times => {
            number = number.beyond_hundred();
            Kind::PlanPct
        }
        // "Tăng trưởng GRDP đạt 9,66% so với cùng kỳ" is what it grew by.
        claim if claim.is_ratio() && little && reference.is_some() && GROWTH.begin(&name.key) => {
            base = reference;
            Kind::GrowthPct
        }
        claim if claim.is_ratio() && (reference.is_none() || little) => claim.fallback()?,
        claim => {
            base = Some(reference?);
            match claim {
                Claim::Difference => Kind::GrowthAbs,
                Claim::Change => Kind::GrowthPct,
                _ => {
                    number = number.index_to_change();
                    Kind::GrowthPct
                }
            }
        }
    };
    let unit_run = statement.unit;
    let first = unit_run.first();
    let known = match kind {
        Kind::PlanPct | Kind::GrowthPct | Kind::SharePct => "%",
        _ if view.is_word(first, Word::điểm)
            && (UNUSUAL && (view.is_percent(first + 1) || view.is_word(first + 1, Word::phần))
                || kind == Kind::GrowthAbs && unit_run.length() == 1 && !statement.counts) =>
        {
            POINTS
        }
        _ => "",
    };
    let unit = if known.is_empty() { unit(view, unit_run, statement.noun) } else { String::from(known) };
    // "gieo trồng thêm 5.200 ha", but not "vốn tăng thêm 5,2 tỷ đồng"
    // "quý IV phải thu 4.406 tỷ đồng"
    let mut text = &*name.text;
    if UNUSUAL {
        let added = name.key.ends_with("tăng thêm");
        text = text.strip_suffix(" thêm").filter(|_| !added).unwrap_or(text);
        text = text.strip_prefix("phải ").unwrap_or(text);
    }
    // "công nghiệp tăng 3,2%, đóng góp 0,18 điểm phần trăm": no level of industry
    let given = UNUSUAL && kind == Kind::Value && unit == POINTS && !name.key.starts_with("đóng góp");
    let name = if given { [GIVEN, text].concat() } else { String::from(text) };
    let at = attached.ats.get((statement.at as usize).wrapping_sub(1)).cloned();
    let whole = if UNUSUAL { statement.whole as usize } else { 0 };
    let part_of = attached.names.get(whole.wrapping_sub(1)).map(|whole| whole.text.clone());
    let confidence = if statement.inherited { Confidence::Medium } else { Confidence::High };
    Some(Fact { name, kind, number: number.to_f64(), unit, base, at, part_of, confidence, span: statement.span })
}

/// The words of a unit, with the noun that it leaves out: *7 nghìn* after *12 nghìn người* is *nghìn người*.
fn unit(view: &View<'_>, unit: Run, noun: Run) -> String {
    let mut words = view.words(unit);
    if words.is_empty() {
        // The noun of a name may begin with a capital, and DN has none but capitals.
        view.add_key(noun, &mut words);
        return if UNUSUAL && words.len() == ABBREVIATION { view.words(noun) } else { words };
    }
    view.add_words(noun, &mut words);
    words
}
