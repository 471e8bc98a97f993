//! Every word that charts, table and summary show, in both languages.

use super::pace::Standing;
use crate::lang::Lang;
use crate::number;
use crate::report::{Alone, Base, Doubt, Indicator, PLANS, Percent, Period, Plan, Report};
use crate::text::joined;

/// A text in Vietnamese and in English.
#[derive(Clone, Copy, Debug)]
pub struct Both {
    vietnamese: &'static str,
    #[cfg(feature = "english")]
    english: &'static str,
}

impl Both {
    /// The text in this language.
    #[must_use]
    pub const fn say(self, lang: Lang) -> &'static str {
        #[cfg(feature = "english")]
        if lang.is_english() {
            return self.english;
        }
        let _ = lang;
        self.vietnamese
    }
}

/// A text in both languages, of which a build without the feature `english` keeps the first.
#[cfg_attr(not(feature = "english"), expect(unused_variables, reason = "that build does not speak it"))]
pub(super) const fn both(vietnamese: &'static str, english: &'static str) -> Both {
    Both {
        vietnamese,
        #[cfg(feature = "english")]
        english,
    }
}

pub(super) const PLAN_TITLE: Both = both("Hoàn thành kế hoạch", "Plan completion");
pub(super) const PLAN_READING: Both =
    both("Phần kế hoạch năm đã thực hiện, %", "Part of the plan of the year that is done, %");
pub(super) const LEVELS_TITLE: Both = both("Chỉ tiêu khác", "Other indicators");
pub(super) const PLAN_LINE: Both = both("Kế hoạch: 100%", "Plan: 100%");
pub(super) const PLAN_LINE_SHORT: &str = "100%";
pub(super) const PACE: Both = both("Tiến độ", "Pace of");
pub(super) const AHEAD: Both = both("vượt", "ahead by");
pub(super) const BEHIND: Both = both("chậm", "behind by");
pub(super) const ON_PACE: Both = both("đúng tiến độ", "on pace");
pub(super) const POINTS: Both = both("điểm", "points");
pub(super) const INDICATOR: Both = both("Chỉ tiêu", "Indicator");
pub(super) const VALUE: Both = both("Thực hiện", "Value");
pub(super) const PLAN: Both = both("Kế hoạch", "Plan");
pub(super) const PREVIOUS: Both = both("Kỳ trước", "Base period");
#[cfg(any(feature = "cli", feature = "tools"))]
pub(super) const PLAN_COMPUTED: Both = both("Kế hoạch (tính ra)", "Plan (computed)");
#[cfg(any(feature = "cli", feature = "tools"))]
pub(super) const PREVIOUS_COMPUTED: Both = both("Kỳ trước (tính ra)", "Base period (computed)");
pub(super) const COMPLETION: Both = both("% kế hoạch", "% of plan");
pub(super) const PACE_GAP: Both = both("So với tiến độ", "Against pace");
pub(super) const SHARE: Both = both("Tỷ trọng", "Share");
pub(super) const SHARE_OF: Both = both("chiếm", "share of");
pub(super) const PLANNED: Both = both("kế hoạch", "plan:");
pub(super) const CAPTION: Both = both("Các chỉ tiêu của báo cáo", "Indicators of the report");
pub(super) const CHART: Both = both("Biểu đồ", "Chart");
pub(super) const COUNT: Both = both("chỉ tiêu", "indicators");
pub(super) const HIGHEST: Both = both("cao nhất", "highest");
pub(super) const LOWEST: Both = both("thấp nhất", "lowest");
pub(super) const REACHED: Both = both("đạt tiến độ trở lên", "at or ahead of pace");
pub(super) const REMARK: Both = both("Lưu ý", "Remark");
pub(super) const DOUBTFUL: Both = both("số liệu chưa khớp", "figures do not match");
pub(super) const IMPROVED: Both = both("tốt lên", "better");
pub(super) const WORSENED: Both = both("kém đi", "worse");
pub(super) const OVERVIEW_TITLE: Both = both(
    "Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch",
    "Growth on the same period last year and plan completion",
);
pub(super) const OVERVIEW_READING: Both = both(
    "Sang phải: hoàn thành nhiều hơn. Lên trên: tăng nhiều hơn.",
    "To the right: more of the plan is done. Upwards: more growth.",
);
/// What the quarters of the overview hold, each with whether it is on the right and whether below.
pub(super) const QUARTERS: [(Both, bool, bool); 4] = [
    (both("Tăng, chậm tiến độ", "Growing, behind"), false, false),
    (both("Tăng, đạt tiến độ", "Growing, on pace"), true, false),
    (both("Giảm, chậm tiến độ", "Falling, behind"), false, true),
    (both("Giảm, đạt tiến độ", "Falling, on pace"), true, true),
];
pub(super) const LEVELS_ALONE: Both = both("Các chỉ tiêu", "Indicators");
pub(super) const SOURCE: Both = both("Nguồn:", "Source:");
pub(super) const THIS_PAGE: Both = both("báo cáo trên trang này", "the report on this page");
pub(super) const COMPUTED: Both =
    both("≈ là số tính ra, không có trong báo cáo.", "≈ is computed, not stated in the report.");

/// How many rows a folded chart leaves out: `… và 24 chỉ tiêu nữa`.
pub(super) fn more(rows: usize, lang: Lang) -> String {
    let (before, after) = (both("… và ", "… and "), both(" chỉ tiêu nữa", " more"));
    joined(&[before.say(lang), &number::count(rows), after.say(lang)])
}

/// The title of a growth chart.
pub(super) const fn growth_title(base: Base) -> Both {
    match base {
        Base::Yoy => both("Tăng, giảm so với cùng kỳ năm trước", "Change on the same period last year"),
        Base::Mom => both("Tăng, giảm so với tháng trước", "Change on the month before"),
        Base::Qoq => both("Tăng, giảm so với quý trước", "Change on the quarter before"),
        Base::Ytd => both("Tăng, giảm so với đầu năm", "Change since the beginning of the year"),
        Base::Plan => both("Chênh lệch so với kế hoạch", "Difference from the plan"),
        Base::Other => both("Tăng, giảm so với mốc khác", "Change on another base"),
    }
}

/// The periods from January on that have a name of their own: months, and what leads to the year.
const NAMED_PERIODS: &[(u8, Both)] = &[
    (1, both("tháng 1 năm ", "January ")),
    (3, both("quý I năm ", "first quarter of ")),
    (6, both("6 tháng đầu năm ", "first half of ")),
    (12, both("năm ", "")),
];

/// The quarters but the first.
const LATER_QUARTERS: [Both; 3] =
    [both("quý II", "second quarter"), both("quý III", "third quarter"), both("quý IV", "fourth quarter")];

/// `9 tháng năm 2022`, `tháng 9 năm 2022`, or in English `9 months of 2022`, `September 2022`.
pub(super) fn period(period: Period, lang: Lang) -> String {
    let (name, joint) = match period.alone() {
        None => (months(period.months(), lang), both(" năm ", " of ")),
        Some(Alone::Month) => (month(period.months(), lang), both(" năm ", " ")),
        Some(Alone::Quarter) => {
            let later = usize::from(period.months() / 3).wrapping_sub(2);
            (LATER_QUARTERS.get(later).map_or("", |name| name.say(lang)).into(), both(" năm ", " of "))
        }
    };
    let Some(year) = period.year().map(|year| number::count(year.into())) else { return name };
    let named = |&&(months, _): &&(u8, Both)| months == period.months() && period.alone().is_none();
    match NAMED_PERIODS.iter().find(named) {
        Some((_, named)) => joined(&[named.say(lang), &year]),
        None => joined(&[&name, joint.say(lang), &year]),
    }
}

/// `tháng 9`, `September`.
fn month(number: u8, lang: Lang) -> String {
    #[cfg(feature = "english")]
    if lang.is_english() {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        return MONTHS.get(usize::from(number).wrapping_sub(1)).map_or_else(String::new, |&name| name.into());
    }
    let _ = lang;
    joined(&["tháng ", &number::count(number.into())])
}

/// `9 tháng`.
fn months(count: u8, lang: Lang) -> String {
    let one = if count == 1 { both(" tháng", " month") } else { both(" tháng", " months") };
    joined(&[&number::count(count.into()), one.say(lang)])
}

/// Place and period, as far as the report says them: `Huyện Đầm Hà, 9 tháng năm 2022`.
pub(super) fn heading(report: &Report, lang: Lang) -> Option<String> {
    let place = report.place.as_deref().map(capitalised);
    match (place, report.period.map(|given| period(given, lang))) {
        (Some(place), Some(period)) => Some(joined(&[&place, ", ", &period])),
        (Some(place), None) => Some(place),
        (None, Some(period)) => Some(capitalised(&period)),
        (None, None) => report.title.clone(),
    }
}

/// `Tiến độ 9 tháng: 75%`.
pub(super) fn pace(period: Period, lang: Lang) -> String {
    let pace = number::fixed(period.pace().get(), 1, lang);
    let pace = pace.strip_suffix(".0").or(pace.strip_suffix(",0")).unwrap_or(&pace);
    joined(&[PACE.say(lang), " ", &months(period.months(), lang), ": ", pace, "%"])
}

/// How far a completion is from the pace: `chậm 5,8 điểm`.
pub(super) fn pace_gap(completion: Percent, pace: Percent, lang: Lang) -> String {
    let way = match Standing::of(completion, pace) {
        Standing::OnPace => return ON_PACE.say(lang).into(),
        Standing::Ahead => AHEAD,
        Standing::Behind => BEHIND,
    };
    let size = number::fixed((completion.get() - pace.get()).abs(), 1, lang);
    joined(&[way.say(lang), " ", &size, " ", POINTS.say(lang)])
}

/// The same with a sign that needs no colour: `▼ chậm 5,8 điểm`.
pub(super) fn marked_gap(completion: Percent, pace: Percent, lang: Lang) -> String {
    let mark = match Standing::of(completion, pace) {
        Standing::OnPace => "",
        Standing::Ahead => "▲ ",
        Standing::Behind => "▼ ",
    };
    joined(&[mark, &pace_gap(completion, pace, lang)])
}

/// A percentage as reports write it: `69,2%`, no space before the sign.
pub(super) fn percent(value: Percent, lang: Lang) -> String {
    joined(&[&number::exact(value.get(), lang), "%"])
}

/// A change: `+20,8%`.
pub(super) fn change(value: Percent, lang: Lang) -> String {
    joined(&[&number::signed(value.get(), lang), "%"])
}

/// Units that have a short name in English, a line each; the others stay as the report says them.
const UNITS: &str = "\
nghìn tỷ đồng\ttrillion VND
tỷ đồng\tbillion VND
triệu đồng\tmillion VND
đồng\tVND
tỷ USD\tbillion USD
triệu USD\tmillion USD
triệu tấn\tmillion tonnes
nghìn tấn\tthousand tonnes
tấn\ttonnes
tạ/ha\tquintals/ha
người\tpeople
lượt người\tvisits
lượt khách\tvisitors
lượt\ttimes
lao động\tworkers
hộ\thouseholds
doanh nghiệp\tenterprises
dự án\tprojects
vụ\tcases
ca\tcases
con\thead
xã\tcommunes";

/// The unit in the language: `tỷ đồng`, `billion VND`.
fn unit(unit: &str, lang: Lang) -> &str {
    let named = |line: &'static str| line.strip_prefix(unit)?.strip_prefix('\t');
    if lang.is_english() { UNITS.lines().find_map(named).unwrap_or(unit) } else { unit }
}

/// A number with its unit: `1.924 tỷ đồng`, `0,32%`.
pub(super) fn amount(number: &str, named: &str, lang: Lang) -> String {
    match unit(named, lang) {
        "" => number.into(),
        unit @ ("%" | "‰") => joined(&[number, unit]),
        unit => joined(&[number, " ", unit]),
    }
}

/// The level of an indicator with its unit, where it is stated.
pub(super) fn level(indicator: &Indicator, lang: Lang) -> Option<String> {
    indicator.value.map(|value| amount(&number::exact(value.number, lang), &indicator.unit, lang))
}

/// The level of the base period with its unit, where it is stated.
pub(super) fn previous(indicator: &Indicator, lang: Lang) -> Option<String> {
    indicator.previous.map(|previous| amount(&number::exact(previous.number, lang), &indicator.unit, lang))
}

/// The level of the base period with its unit: as stated, else as value and growth on the year before imply it
/// (`≈ 1.593 tỷ đồng`).
#[cfg(any(feature = "cli", feature = "tools"))]
pub(super) fn before(indicator: &Indicator, lang: Lang) -> Option<String> {
    let computed = |previous| {
        let decimals = indicator.value.map_or(0, |value| number::decimals(value.number));
        let number = joined(&["≈ ", &number::fixed(previous, decimals, lang)]);
        amount(&number, &indicator.unit, lang)
    };
    previous(indicator, lang).or_else(|| indicator.implied_previous(Base::Yoy).map(computed))
}

/// What is said of an indicator that no chart shows: the first that is stated of its level (with its target), share,
/// target, completion, first change and level before.
pub(super) fn standing(indicator: &Indicator, lang: Lang) -> Option<String> {
    let share = || Some(joined(&[SHARE_OF.say(lang), " ", &percent(indicator.shared()?.pct, lang)]));
    let plan = || {
        let target = amount(&stated_plan(indicator.planned()?, lang), &indicator.unit, lang);
        Some(joined(&[PLANNED.say(lang), " ", &target]))
    };
    let completion = || Some(joined(&[PLAN_TITLE.say(lang), ": ", &percent(indicator.completion?.pct, lang)]));
    let growth = || {
        let first = indicator.growth.first()?;
        Some(joined(&[&change(first.pct, lang), " (", growth_title(first.base).say(lang), ")"]))
    };
    let before = || Some(joined(&[PREVIOUS.say(lang), ": ", &previous(indicator, lang)?]));
    let planned = |level: String| match indicator.planned() {
        Some(plan) => joined(&[&level, " (", PLANNED.say(lang), " ", &stated_plan(plan, lang), ")"]),
        None => level,
    };
    level(indicator, lang).map(planned).or_else(share).or_else(plan).or_else(completion).or_else(growth).or_else(before)
}

/// The target without its unit: as stated (`55–56`), else as value and completion imply it (`≈ 2.780`).
pub(super) fn target(indicator: &Indicator, lang: Lang) -> Option<String> {
    let computed = |plan| {
        let decimals = indicator.value.map_or(0, |value| number::decimals(value.number));
        joined(&["≈ ", &number::fixed(plan, decimals, lang)])
    };
    indicator.planned().map(|plan| stated_plan(plan, lang)).or_else(|| indicator.implied_plan().map(computed))
}

fn stated_plan(plan: Plan, lang: Lang) -> String {
    let low = number::exact(plan.low, lang);
    if plan.low == plan.high { low } else { joined(&[&low, "–", &number::exact(plan.high, lang)]) }
}

/// Value and target in words: `1.924 / ≈ 2.780 tỷ đồng`.
pub(super) fn value_of_plan(indicator: &Indicator, lang: Lang) -> Option<String> {
    let value = number::exact(indicator.value?.number, lang);
    match target(indicator, lang) {
        Some(target) => Some(amount(&joined(&[&value, " / ", &target]), &indicator.unit, lang)),
        None => Some(amount(&value, &indicator.unit, lang)),
    }
}

/// What stands under the name of an indicator: the note, and whether its figures are in doubt.
pub(super) fn with_doubt(note: Option<String>, indicator: &Indicator, lang: Lang) -> Option<String> {
    let doubtful = indicator.doubt.map(|_| DOUBTFUL.say(lang));
    match (note, doubtful) {
        (Some(note), Some(doubtful)) => Some(joined(&[&note, " · ", doubtful])),
        (note, doubtful) => note.or(doubtful.map(String::from)),
    }
}

/// What contradicts what.
pub(super) const fn remark(doubt: Doubt) -> Both {
    match doubt {
        Doubt::Completion | Doubt::Shares if !PLANS => both("", ""),
        Doubt::Completion => {
            both("% kế hoạch không khớp số thực hiện và kế hoạch", "the % of plan does not follow from value and plan")
        }
        Doubt::Growth => {
            both("% tăng, giảm không khớp số kỳ trước", "the change does not follow from the figures compared")
        }
        Doubt::Shares => both("các tỷ trọng cộng lại khác 100%", "the shares do not make 100%"),
        Doubt::Contradiction => both("báo cáo còn nêu số khác", "the report states another figure elsewhere"),
    }
}

/// The text with a capital first letter, for Vietnamese letters and ASCII.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let mut name = String::new();
    name.extend(letters.next().map(capital));
    name.push_str(letters.as_str());
    name
}

/// The capital of a Vietnamese letter. Written out because std's table of all Unicode costs 12 kB.
fn capital(letter: char) -> char {
    let code = u32::from(letter);
    let shifted = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => code - 0x20,
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => code - 1,
        'ạ'..='ỹ' => code & !1,
        _ => code,
    };
    char::from_u32(shifted).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitalises_vietnamese_letters() {
        let small = "aàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ7÷";
        let capitals: String = small.chars().map(capital).collect();
        assert_eq!(capitals, small.to_uppercase());
        assert_eq!(capitalised("ước đạt"), "Ước đạt");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn says_units_in_the_language() {
        assert_eq!(amount("1.924", "tỷ đồng", Lang::Vi), "1.924 tỷ đồng");
        assert_eq!(amount("1,924", "tỷ đồng", Lang::En), "1,924 billion VND");
        assert_eq!(amount("7", "tỷ", Lang::En), "7 tỷ");
        assert_eq!((amount("0.32", "%", Lang::En), amount("5", "", Lang::En)), ("0.32%".into(), "5".into()));
    }

    #[test]
    fn says_the_gap_to_the_pace() {
        let percent = |value| Percent::new(value).unwrap();
        assert_eq!(pace_gap(percent(69.2), percent(75.0), Lang::Vi), "chậm 5,8 điểm");
        assert_eq!(pace_gap(percent(91.6), percent(75.0), Lang::En), "ahead by 16.6 points");
        assert_eq!(pace_gap(percent(75.04), percent(75.0), Lang::Vi), "đúng tiến độ");
        assert_eq!(pace_gap(percent(8.3), percent(100.0 / 12.0), Lang::Vi), "đúng tiến độ");
        assert_eq!(pace(Period::new(1, None).unwrap(), Lang::Vi), "Tiến độ 1 tháng: 8,3%");
        assert_eq!(pace(Period::new(9, Some(2022)).unwrap(), Lang::En), "Pace of 9 months: 75%");
    }

    #[test]
    fn names_periods_as_people_do() {
        let named = |months, year, lang| period(Period::new(months, year).unwrap(), lang);
        assert_eq!(named(9, Some(2022), Lang::Vi), "9 tháng năm 2022");
        assert_eq!(named(6, Some(2022), Lang::Vi), "6 tháng đầu năm 2022");
        assert_eq!(named(12, Some(2022), Lang::En), "2022");
        assert_eq!(named(6, None, Lang::Vi), "6 tháng");
        let alone = |alone, months, year, lang| period(Period::new(months, year).unwrap().named(Some(alone)), lang);
        assert_eq!(alone(Alone::Month, 9, Some(2022), Lang::Vi), "tháng 9 năm 2022");
        assert_eq!(alone(Alone::Month, 9, None, Lang::Vi), "tháng 9");
        assert_eq!(alone(Alone::Month, 12, Some(2022), Lang::En), "December 2022");
        assert_eq!(alone(Alone::Quarter, 9, Some(2022), Lang::Vi), "quý III năm 2022");
        assert_eq!(alone(Alone::Quarter, 9, None, Lang::En), "third quarter");
    }
}
