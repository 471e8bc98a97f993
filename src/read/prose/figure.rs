//! Figures: a number with its sign, range and unit ([`super::measure`]): `1.150 – 1.200 đồng/kg`, `-254 ha`,
//! `145/160 triệu đồng`.
//!
//! In go tokens at a number, out comes a [`Figure`]. Whether it is a fact, and of what, is not decided here.

use super::UNUSUAL;
use super::lex::Kind;
use super::lexicon::Lexicon;
use super::measure::{self, Measure, Unit};
use super::run::Run;
use super::view::View;
use super::word::{Word, Words, any};
use crate::read::number::Decimal;
use crate::read::words as texts;

/// Those born, of whom rates are told: *trên 1.000 trẻ* `đẻ sống`.
const LIVING: texts::Words = texts::words!("đẻ sống" "đẻ ra");
/// Words that begin the name of a plan.
pub(super) const PLANS: Words = any!(kh kế nq dt dự);
/// Units of ages and terms, and *18 chỉ tiêu*.
const AGES: Words = any!(tuổi tháng ngày giờ chỉ);

/// In how many of which there are so many of what stands before a slash.
const WITHIN: texts::Words = texts::words!("xã" "phường" "thị trấn" "huyện" "tỉnh" "thôn" "bản" "xóm" "đơn vị");

/// Those among so many ill of whom there is no plan.
const DEATHS: &str = "tử vong";
/// Nouns of which there are plans, not parts: *tiêm phòng 58.260/92.000 con*.
const ANIMALS: texts::Words = texts::words!("con" "liều");
/// How many words may tell which ones a quota is of.
const QUOTA_WORDS: usize = 8;
/// A percentage that is told is nearer than this to that computed.
const NEARLY: f64 = 0.06;

/// Those that are never counted in parts: three places after a comma are a group of digits.
const PEOPLE: texts::Words = texts::words!(
    "người" "lượt" "khách" "lượt khách" "lượt người" "du khách" "lượt du khách" "hành khách" "lượt hành khách" "lao động"
    "học sinh" "hộ"
);
/// How many people live on an area, never so few that three digits tell them apart.
const DENSITIES: texts::Words = texts::words!("người/km2" "người/km²");
/// Fewer may be a mean.
const LEAST_GROUPED: f64 = 10.0;

/// Fewer than so many a day are arranged, not counted: *2 buổi/ngày*.
const LEAST_DAILY: f64 = 5.0;
/// How often a field is sown in a year, at most.
const MOST_HARVESTS: f64 = 3.0;
/// Less than so many *đồng* after a mark are medals: *9 vàng, 10 bạc, 13 đồng*.
const LEAST_MONEY: f64 = 50.0;

/// A number, or a range of two, with its unit. Small, because a text may be all figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    pub(crate) low: Decimal,
    /// The upper end of a range.
    pub(crate) high: Option<Decimal>,
    /// `145/160 triệu đồng`: the plan that the number is done of.
    pub(crate) plan: Option<Decimal>,
    pub(crate) unit: Unit,
    /// The first of its tokens, and how many they are, unit and sign included.
    pub(crate) first: u32,
    pub(crate) length: u8,
    /// Whether a sign was written: `+5,2%`, `-254 ha`.
    pub(crate) signed: bool,
    /// Whether it is a part of a fraction, or a number beside a word that makes it no figure: `23/27`, `15 tuổi`.
    pub(crate) trap: bool,
}

impl Figure {
    /// The token after its last.
    pub(crate) fn end(&self) -> usize {
        self.first as usize + usize::from(self.length)
    }
}

/// Reads the figure at token `at`: a number, or a sign glued to one.
pub(crate) fn read(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Option<Figure> {
    let sign = if UNUSUAL { sign(view, at) } else { None };
    let number_at = at + usize::from(sign.is_some());
    let mut low = view.number(number_at)?;
    let mut next = number_at + 1;
    if UNUSUAL && let Some(whole) = compound(view, low, next) {
        (low, next) = (whole, next + 2);
    }
    let above = |high: &Decimal| high.to_f64() > low.to_f64();
    let mut high = if UNUSUAL { range(view, number_at, next).filter(above) } else { None };
    next += if high.is_some() { 2 } else { 0 };
    let mut unit = measure::unit(view, lexicon, next);
    let mut end = unit.run.end();
    // "từ 8% đến 9%", "12 tỷ đồng - 15 tỷ đồng/năm"; but "21% - 32% - 47%" are parts.
    if UNUSUAL && high.is_none() && unit.measure != Measure::None && !view.is_dash(at.wrapping_sub(1)) {
        let second = measure::unit(view, lexicon, end + 2);
        if view.begins(second.run, unit.run) && !view.is_dash(second.run.end()) {
            high = range(view, number_at, end).filter(above);
            (unit, end) = if high.is_some() { (second, second.run.end()) } else { (unit, end) };
        }
    }
    // "126,500 lượt khách"
    let grouped = low.grouped();
    let people = || {
        // "1,200 người/km2", "1,000 hộ" too: no mean ends in a zero.
        let many = low.to_f64() >= LEAST_GROUPED || grouped.to_f64() % 10.0 == 0.0;
        unit.measure == Measure::Counter && many && PEOPLE.has(view.key(unit.run)) || DENSITIES.has(view.key(unit.run))
    };
    if UNUSUAL && grouped != low && low.to_f64() >= 1.0 && people() {
        low = grouped;
    }
    // "145/160 triệu đồng", but not "45 kg/6 tháng"
    let slash = UNUSUAL && view.is_mark(end, '/') && !view.is_word(end + 2, Word::tháng);
    let mut plan = if slash { view.number(end + 1) } else { None };
    let mut fraction = false;
    if let Some(mut of) = plan {
        // "4 tỷ 268 triệu đồng/3 tỷ 950 triệu đồng dự toán"
        let whole = compound(view, of, end + 2);
        if let Some(whole) = whole {
            (of, plan) = (whole, Some(whole));
        }
        let second = measure::unit(view, lexicon, end + if whole.is_some() { 4 } else { 2 });
        // "dư nợ 145 tỷ đồng/2.850 hộ"
        let other = unit.measure.is_unit() && second.measure.is_unit() && !view.begins(second.noun(), unit.noun());
        // "1.875 ca mắc/1 tử vong"
        let died = {
            let after = second.run.end();
            view.key(Run::new(after, after + 2)) == DEATHS || view.key(Run::new(after - 2, after)) == DEATHS
        };
        let other = other || died;
        // and how many those are is another figure
        // "45 trường/620 lớp/21.300 học sinh", "7 vụ/15 bị can", but not "65 học sinh/80 em dự thi", "4 ca/10.000 dân"
        let row = view.is_mark(second.run.end(), '/') || view.is_mark(at.wrapping_sub(1), '/');
        let row = row || view.is_word(unit.run.end().wrapping_sub(1), Word::vụ);
        let many = row
            && unit.measure.is_count()
            && !measure::ROUND.contains(&of.to_f64())
            && !view.is_word(at.wrapping_sub(1), Word::tại)
            && !WITHIN.has(view.key(second.noun()));
        let apart = other && (unit.measure == Measure::Amount || many) && second.measure.is_count() || died;
        if !apart {
            end = second.run.end();
        }
        unit = *unit.or(&second);
        // Of 4.500 there cannot be 4.560: "đàn lợn 4.560/4.500 con" is beyond its plan.
        fraction = !other && of.to_f64() >= low.to_f64();
        // "26,5 bác sĩ/1 vạn dân"
        if other || of.whole(1, 1) > 0 {
            plan = None;
        }
    }
    let negative = sign.is_some_and(|c| c != '+');
    let signed = |number: Decimal| if negative { number.negated() } else { number };
    Some(Figure {
        low: signed(low),
        high: high.map(signed),
        signed: sign.is_some(),
        unit,
        first: at as u32,
        length: (end - at) as u8,
        plan,
        trap: is_trap(view, at, low, end, fraction, plan, unit.measure),
    })
}

/// The figure that words say at token `at`: a multiple after *gấp* (`times`), or no change at all.
pub(crate) fn spelled(view: &View<'_>, at: usize, times: bool) -> Option<Figure> {
    let word = view.word(at);
    let (low, measure, unit, end) = if times {
        let said = view.is_word(at + 1, Word::lần);
        let (low, scale) = match word {
            // "gấp rưỡi cùng kỳ", "gấp đôi cùng kỳ"
            Word::rưỡi => (15, 1),
            Word::đôi => (2, 0),
            // "gấp năm 2021" compares with a year.
            Word::năm if !said => return None,
            // "gấp hai lần", "gấp ba"
            _ => (word.spelled(), 0),
        };
        if low < 2 {
            return None;
        }
        let low = Decimal::new(low.into(), scale)?;
        (low, Measure::Times, at + 1, at + 1 + usize::from(said))
    } else if word == Word::không && matches!(view.word(at + 1), Word::tăng | Word::giảm) && compares(view, at + 2)
    {
        (Decimal::new(0, 0)?, Measure::Percent, at + 2, at + 2)
    } else {
        return None;
    };
    Some(Figure {
        low,
        high: None,
        signed: !times,
        unit: Unit::new(measure, unit, end),
        first: at as u32,
        length: (end - at) as u8,
        plan: None,
        trap: false,
    })
}

/// What stands before a count in words: *xảy ra* `bảy vụ`, *làm chết* `hai người`.
const BEFORE_COUNTS: texts::Words = texts::words!("ra" "làm" "chết" "thương" "tăng" "giảm" "thêm");

/// The count that words say at token `at`: *xảy ra* `bảy vụ`.
pub(crate) fn counted(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Option<Figure> {
    let (number, before) = (view.word(at).spelled(), at.checked_sub(1)?);
    // "tăng năm học", "tư nhân"
    if number == 0 || matches!(view.word(at), Word::năm | Word::tư) {
        return None;
    }
    let unit = measure::unit(view, lexicon, at + 1);
    // "Tai nạn giảm hai tiêu chí"
    let told = unit.measure.is_count()
        && BEFORE_COUNTS.has(view.key(Run::new(before, at)))
        && view.key(unit.run) != "tiêu chí";
    told.then_some(Figure {
        low: Decimal::new(number.into(), 0)?,
        high: None,
        signed: false,
        unit,
        first: at as u32,
        length: (unit.run.end() - at) as u8,
        plan: None,
        trap: false,
    })
}

/// Whether a base of comparison stands at `at`: `so với cùng kỳ`.
fn compares(view: &View<'_>, at: usize) -> bool {
    matches!((view.word(at), view.word(at + 1)), (Word::so | Word::ck, _) | (Word::cùng, Word::kỳ))
}

/// Whether the number is no figure, by what stands right beside it.
///
/// In `a/b` b is a plan where it is said to be one, or where amounts are measured; else it is how many there are, in a
/// `fraction`; `of` is b.
fn is_trap(
    view: &View<'_>,
    at: usize,
    low: Decimal,
    end: usize,
    fraction: bool,
    of: Option<Decimal>,
    measure: Measure,
) -> bool {
    let is_plan = |at: usize| PLANS.has(view.word(at));
    let planned = is_plan(end);
    // "612/800 lao động (76,5% KH)", "612/800 lao động, đạt 76,5% KH": a quota
    // "42/60 người tham gia BHXH (70% KH)" too
    let told = |&at: &usize| view.word(at) == Word::NONE;
    let mark = if UNUSUAL { (end..end + QUOTA_WORDS).find(told).unwrap_or(end) } else { end };
    let verb = usize::from(matches!(view.word(mark + 1), Word::đạt | Word::bằng));
    let percent = mark + 2 + verb;
    // "14/14 thanh niên, đạt 100% chỉ tiêu" too
    // "58.260/92.000 con, đạt 63,3%"
    let part = low.to_f64() / of.map_or(f64::NAN, Decimal::to_f64) * 100.0;
    let animals = UNUSUAL
        && verb > 0
        && view.is_percent(percent)
        && ANIMALS.has(view.key(Run::new(end - 1, end)))
        && view.number(percent - 1).is_some_and(|told| (told.to_f64() - part).abs() < NEARLY);
    let aimed = UNUSUAL && view.is_word(percent + 1, Word::chỉ);
    let quota = UNUSUAL
        && matches!(view.mark(mark), '(' | ',' | '=')
        && view.is_percent(percent)
        && (is_plan(percent + 1) || aimed || animals);
    // "54,2 triệu/96 triệu" is money too.
    let amount = measure == Measure::Amount || UNUSUAL && measure == Measure::Scale;
    let counted = UNUSUAL && fraction && !planned && !quota && !amount;
    let age = AGES.has(view.word(end));
    // "giá trị sản xuất trên 1 ha canh tác"
    // Not "tăng 1 ha so với cùng kỳ".
    // "tăng hơn 1 nghìn tỷ đồng so với cùng kỳ" too
    let more = usize::from(matches!(view.word(at.wrapping_sub(1)), Word::hơn | Word::trên | Word::gần));
    let changed = UNUSUAL
        && matches!(view.word(at.wrapping_sub(1 + more)), Word::tăng | Word::giảm)
        && matches!(view.word(end), Word::so | Word::ck | Word::cùng | Word::và);
    let per_one = low.whole(1, 1) > 0 && measure == Measure::Amount && !view.is_word(end, Word::NONE) && !changed;
    // "trong 03 ngày": a term, unless it is an average.
    // "học 2 buổi/ngày": how it is arranged
    let arranged = UNUSUAL && measure == Measure::Counter && low.to_f64() < LEAST_DAILY;
    let term = view.is_word(end - 1, Word::ngày) && (arranged || !view.is_mark(end - 2, '/')) && low.is_count();
    // "9 vàng, 10 bạc, 13 đồng": medals
    let medals = UNUSUAL
        && view.is_word(end - 1, Word::đồng)
        && end == at + 2
        && low.to_f64() < LEAST_MONEY
        && view.is_any_mark(at.wrapping_sub(1));
    // "cả 3 tiêu chí": all that there are
    let all = UNUSUAL && view.is_word(at.wrapping_sub(1), Word::cả);
    // "tôm thẻ cỡ 60 con/kg": a size; not "rau các loại 310 ha"
    // "loại hơn 30 con/kg" too; not "được phân loại trên 85%"
    let sized = UNUSUAL
        && matches!(view.word(at.wrapping_sub(1 + more)), Word::cỡ | Word::loại)
        && measure != Measure::None
        && (more == 0 || view.is_mark(end - 2, '/'))
        && !view.is_word(at.wrapping_sub(2 + more), Word::các);
    // "lúa 02 vụ 1.210 ha": how often it is grown
    let grown = UNUSUAL
        && view.is_word(at.wrapping_sub(1), Word::lúa)
        && view.is_word(end - 1, Word::vụ)
        && low.to_f64() <= MOST_HARVESTS;
    // "không quá 40 km/giờ"
    let hour = || view.key(Run::new(end.wrapping_sub(1), end)) == "h";
    let speed = view.is_word(end - 1, Word::giờ) && view.is_word(end.wrapping_sub(3), Word::km)
        || UNUSUAL && measure.is_count() && hour();
    // "8,9 bác sĩ trên 1 vạn dân", "12,1‰ trên 1.000 trẻ đẻ sống"
    let for_many = UNUSUAL
        && view.is_word(at.wrapping_sub(1), Word::trên)
        && measure::ROUND.contains(&low.to_f64())
        && (measure == Measure::Scale && view.is_word(end, Word::dân)
            || measure == Measure::Counter && LIVING.has(view.key(Run::new(end, end + 2))));
    counted
        || sized
        || grown
        || for_many
        || medals
        || term
        || speed
        || (age && measure == Measure::None)
        || per_one
        || all
}

/// A sign before a number: glued to it, or right after a bracket, and not to a word or number before it.
fn sign(view: &View<'_>, at: usize) -> Option<char> {
    let c = view.mark(at);
    if !matches!(c, '+' | '-' | '–' | '−') {
        return None;
    }
    let free = view.is_spaced(at) || view.is_any_mark(at.wrapping_sub(1));
    // "+ 12 vụ" at the beginning of a line is an item of a list.
    let item = view.token(at.wrapping_sub(1)).is_none_or(|before| before.kind == Kind::Line);
    // "(- 9,8%)"
    let bracketed = view.is_mark(at.wrapping_sub(1), '(');
    (free && (view.is_glued(at + 1) || bracketed || c == '+' && !item)).then_some(c)
}

/// *1 triệu 204 nghìn tỷ đồng*, *211 nghìn 460 tỷ đồng*: the number in the last unit, which takes two tokens more.
fn compound(view: &View<'_>, high: Decimal, at: usize) -> Option<Decimal> {
    let pair = (view.word(at), view.word(at + 2));
    let steps = matches!(
        pair,
        (Word::triệu, Word::nghìn | Word::ngàn) | (Word::tỷ, Word::triệu) | (Word::nghìn | Word::ngàn, Word::tỷ)
    );
    let low = view.number(at + 1).filter(|_| steps)?;
    high.thousands_and(low)
}

/// The upper end of a range, after a dash, or *từ 40 đến 46%*; *tăng từ 45 đến 50* may be that, or two levels.
fn range(view: &View<'_>, first: usize, at: usize) -> Option<Decimal> {
    // "8,7- 9,0%" too, but "khai khoáng -3,4%" has a sign.
    let evenly = view.is_dash(at) && (view.is_glued(at) || !view.is_glued(at + 1));
    let before = view.word(first.wrapping_sub(1));
    // "khoảng 350 đến 400 lao động"
    // "ước đạt 1,5 đến 1,8 triệu lượt khách"
    let told = matches!(before, Word::khoảng | Word::đạt)
        || before == Word::từ && !view.is_word(first.wrapping_sub(2), Word::tăng);
    if evenly || view.is_word(at, Word::đến) && told { view.number(at + 1) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::lex::tokens;
    use super::super::normalise::fold;
    use super::*;

    fn figure(text: &str) -> (f64, Option<f64>, Measure, String) {
        let folded = fold(text);
        let lexicon = Lexicon::new();
        let tokens = tokens(&folded, &lexicon);
        let view = View { folded: &folded, tokens: &tokens };
        let figure = read(&view, &lexicon, 0).expect("a figure");
        let unit = view.words(figure.unit.run);
        (figure.low.to_f64(), figure.high.map(Decimal::to_f64), figure.unit.measure, unit)
    }

    #[test]
    fn reads_units() {
        assert_eq!(figure("1.924 tỷ đồng"), (1924.0, None, Measure::Amount, "tỷ đồng".into()));
        assert_eq!(figure("48,7 tạ/ha"), (48.7, None, Measure::Amount, "tạ/ha".into()));
        assert_eq!(figure("57 triệu đồng/người/năm").3, "triệu đồng/người/năm");
        assert_eq!(figure("0,4 điểm phần trăm").2, Measure::Points);
        assert_eq!(figure("61 triệu đồng/KH 58 triệu đồng").3, "triệu đồng");
        assert_eq!(figure("35 ngàn lượt khách").3, "ngàn lượt khách");
        assert_eq!(figure("12,4 tỷ").3, "tỷ");
        assert_eq!(figure("86 nghìn").2, Measure::Scale);
    }

    #[test]
    fn reads_signs_ranges_and_compounds() {
        assert_eq!(figure("-254 ha").0, -254.0);
        assert_eq!(figure("6-6,5%"), (6.0, Some(6.5), Measure::Percent, "%".into()));
        assert_eq!(figure("1.150 – 1.200 đồng/kg").1, Some(1200.0));
        assert_eq!(figure("1 triệu 204 nghìn tỷ đồng"), (1204.0, None, Measure::Amount, "nghìn tỷ đồng".into()));
    }
}
