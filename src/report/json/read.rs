//! Node → report, with the path of whatever does not fit.

use super::at::At;
use super::{JsonError, Node};
use crate::report::{Base, Better, Completion, Growth, Indicator, Period, Plan, Quantity, Report, Share};

const REPORT: &[&str] = &["title", "place", "period", "indicators"];
const PERIOD: &[&str] = &["months", "year"];
const INDICATOR: &[&str] =
    &["name", "group", "unit", "value", "previous", "plan", "completion", "growth", "growthBase", "share", "better"];
const GROWTH: &[&str] = &["pct", "base"];

type Result<T> = std::result::Result<T, JsonError>;

/// The report that a tree holds.
///
/// # Errors
///
/// A key that is unknown or said twice, a value of the wrong type or outside its range: the error names the path
/// and what was expected there.
pub fn read(root: &Node) -> Result<Report> {
    let at = At::root(root);
    at.has_keys(REPORT)?;
    let mut report = Report {
        title: at.text("title")?,
        place: at.text("place")?,
        period: match at.get("period") {
            Some(at) => Some(period(&at)?),
            None => None,
        },
        indicators: Vec::new(),
    };
    let list = at.require("indicators")?;
    for item in list.items("a list")? {
        report.indicators.push(indicator(&item)?);
    }
    Ok(report)
}

fn period(at: &At) -> Result<Period> {
    at.has_keys(PERIOD)?;
    let year = match at.get("year") {
        Some(at) => Some(at.whole("a year from 1900 to 2200", 1900, 2200)?),
        None => None,
    };
    let months = at.require("months")?.whole("a whole number of months from 1 to 12", 1, 12)?;
    let period = u8::try_from(months).ok().and_then(|months| Period::new(months, year));
    period.ok_or_else(|| at.error("a period"))
}

fn indicator(at: &At) -> Result<Indicator> {
    at.has_keys(INDICATOR)?;
    Ok(Indicator {
        name: at.require("name")?.filled_text()?,
        group: at.text("group")?,
        unit: at.text("unit")?.unwrap_or_default(),
        value: at.number("value")?.map(quantity),
        previous: at.number("previous")?.map(quantity),
        plan: match at.get("plan") {
            Some(at) => Some(plan(&at)?),
            None => None,
        },
        completion: at.part("completion")?.map(|pct| Completion { pct, span: None }),
        growth: growth(at)?,
        share: at.part("share")?.map(|pct| Share { pct, span: None }),
        better: at.code("better", "higher or lower", Better::from_code)?,
    })
}

const fn quantity(number: f64) -> Quantity {
    Quantity { number, span: None }
}

fn plan(at: &At) -> Result<Plan> {
    const RANGE: &str = "a number, or [low, high] with low not above high";
    let (low, high) = match at.node() {
        Node::Number(_) => (at.finite(RANGE)?, at.finite(RANGE)?),
        _ => match at.items(RANGE)?.collect::<Vec<_>>().as_slice() {
            [low, high] => (low.finite("a finite number")?, high.finite("a finite number")?),
            _ => return Err(at.error(RANGE)),
        },
    };
    if low <= high { Ok(Plan { low, high, span: None }) } else { Err(at.error(RANGE)) }
}

/// `growth` with its `growthBase`, or `growth` as a list of changes with a base each.
fn growth(indicator: &At) -> Result<Vec<Growth>> {
    let base = base(indicator, "growthBase")?;
    let base_at = indicator.get("growthBase");
    match (indicator.get("growth"), base_at) {
        (None, None) => Ok(Vec::new()),
        (None, Some(base)) => Err(base.error("`growth` beside it")),
        (Some(growth), base_at) if matches!(growth.node(), Node::List(_)) => match base_at {
            Some(base) => Err(base.error("no `growthBase` beside a list")),
            None => growth_list(&growth),
        },
        (Some(growth), _) => {
            let pct = growth.percent("a finite number, or a list of {pct, base}")?;
            Ok(vec![Growth { pct, base: base.unwrap_or_default(), span: None }])
        }
    }
}

fn growth_list(at: &At) -> Result<Vec<Growth>> {
    let mut all: Vec<Growth> = Vec::new();
    for item in at.items("a list")? {
        item.has_keys(GROWTH)?;
        let base = base(&item, "base")?.unwrap_or_default();
        if all.iter().any(|growth| growth.base == base) {
            return Err(item.error("each base once"));
        }
        all.push(Growth { pct: item.require("pct")?.percent("a finite number")?, base, span: None });
    }
    Ok(all)
}

fn base(at: &At, key: &'static str) -> Result<Option<Base>> {
    at.code(key, "one of yoy, mom, qoq, ytd, plan, other", Base::from_code)
}
