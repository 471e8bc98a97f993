//! Node → report, with the path of whatever does not fit.

use std::cell::Cell;

use super::at::At;
use super::{JsonError, Node};
use crate::report::{
    Alone, Base, Better, Changes, Completion, Confidence, Doubt, Growth, Indicator, Period, Plan, Quantity, Report,
    Share,
};

/// The key of the indicators.
const LIST: &str = "indicators";

const REPORT: &[&str] = &["title", "place", "period", LIST];
const PERIOD: &[&str] = &["months", "year", "alone"];
const INDICATOR: &[&str] = &[
    "name",
    "group",
    "unit",
    "value",
    "previous",
    "plan",
    "completion",
    "growth",
    "growthBase",
    "share",
    "better",
    "doubt",
    "confidence",
];
const GROWTH: &[&str] = &["pct", "base"];

/// The report that a tree holds.
///
/// # Errors
///
/// A key that is unknown or said twice, a value of the wrong type or outside its range: the error names the path
/// and what was expected there. Of several problems it tells the first.
pub fn read(root: &Node) -> Result<Report, JsonError> {
    let problem = Cell::new(None);
    let at = At::root(root, &problem);
    // What is wrong with the list itself is told in its turn, by `finish`.
    let items = at.get(LIST).map_or(&[][..], |at| at.list("a list"));
    let mut reader = Reader::of(items.len());
    for item in items {
        reader.take(item);
    }
    reader.finish(root)
}

/// Reads a report whose indicators come one after another, so that no tree of all of them is needed.
#[derive(Debug)]
pub struct Reader {
    indicators: Vec<Indicator>,
    problem: Option<JsonError>,
}

impl Reader {
    /// A reader of so many indicators, which takes the room for them at once.
    #[must_use]
    pub fn of(count: usize) -> Self {
        Self { indicators: Vec::with_capacity(count), problem: None }
    }

    /// Takes the next indicator.
    pub fn take(&mut self, node: &Node) {
        let problem = Cell::new(self.problem.take());
        let root = At::root(&Node::Null, &problem);
        let list = root.key(LIST, &Node::Null);
        self.take_plain(indicator(&list.item(self.indicators.len(), node)));
        self.problem = problem.take();
    }

    /// Takes the next indicator, which was found to have nothing wrong.
    pub fn take_plain(&mut self, mut indicator: Indicator) {
        indicator.doubt = indicator.doubt.or(Doubt::of(&indicator));
        self.indicators.push(indicator);
    }

    /// The report of these indicators; `root` is the tree that they came from, with or without them.
    ///
    /// # Errors
    ///
    /// As [`read`].
    pub fn finish(self, root: &Node) -> Result<Report, JsonError> {
        let problem = Cell::new(None);
        let report = report(&At::root(root, &problem), self.indicators);
        problem.take().or(self.problem).map_or(Ok(report), Err)
    }
}

fn report(at: &At, indicators: Vec<Indicator>) -> Report {
    at.has_keys(REPORT);
    let (title, place) = (at.text("title"), at.text("place"));
    let period = at.get("period").and_then(|at| period(&at));
    if let Some(list) = at.require(LIST) {
        list.list("a list");
    }
    Report { title, place, period, indicators }
}

fn period(at: &At) -> Option<Period> {
    at.has_keys(PERIOD);
    let year = at.get("year").and_then(|at| at.whole("a year from 1900 to 2200", 1900, 2200));
    let months = at.require("months")?.whole("a whole number of months from 1 to 12", 1, 12)?;
    let alone = at.code("alone", "month or quarter", Alone::from_code);
    Some(Period::new(u8::try_from(months).ok()?, year)?.named(alone))
}

fn indicator(at: &At) -> Indicator {
    at.has_keys(INDICATOR);
    Indicator {
        name: at.filled_text("name"),
        group: at.text("group"),
        unit: at.text("unit").unwrap_or_default(),
        value: quantity(at, "value"),
        previous: quantity(at, "previous"),
        plan: at.get("plan").and_then(|at| plan(&at)),
        completion: at.part("completion").map(|pct| Completion { pct, span: None }),
        growth: growth(at),
        share: at.part("share").map(|pct| Share { pct, span: None }),
        better: at.code("better", "higher or lower", Better::from_code),
        doubt: at.code("doubt", "completion, growth, shares or contradiction", Doubt::from_code),
        confidence: at.code("confidence", "low, medium or high", Confidence::from_code).unwrap_or_default(),
    }
}

fn quantity(at: &At, key: &'static str) -> Option<Quantity> {
    Some(Quantity { number: at.number(key)?, span: None })
}

fn plan(at: &At) -> Option<Plan> {
    const RANGE: &str = "a number, or [low, high] with low not above high";
    let (low, high) = if let Node::List(ends) = at.node() {
        let mut numbers = at.items(RANGE).map(|end| end.finite("a finite number"));
        if ends.len() != 2 {
            at.error(RANGE);
        }
        (numbers.next()??, numbers.next()??)
    } else {
        let number = at.finite(RANGE)?;
        (number, number)
    };
    if low > high {
        at.error(RANGE);
    }
    Some(Plan { low, high, span: None })
}

/// `growth` with its `growthBase`, or `growth` as a list of changes with a base each.
fn growth(indicator: &At) -> Changes {
    let base = base(indicator, "growthBase");
    let base_at = indicator.get("growthBase");
    let Some(growth) = indicator.get("growth") else {
        if let Some(base) = base_at {
            base.error("`growth` beside it");
        }
        return Changes::default();
    };
    if !matches!(growth.node(), Node::List(_)) {
        let pct = growth.percent("a finite number, or a list of {pct, base}");
        return pct.map(|pct| Growth { pct, base: base.unwrap_or_default(), span: None }).into_iter().collect();
    }
    if let Some(base) = base_at {
        base.error("no `growthBase` beside a list");
    }
    growth_list(&growth)
}

fn growth_list(at: &At) -> Changes {
    let mut all = Changes::default();
    for item in at.items("a list") {
        item.has_keys(GROWTH);
        let base = base(&item, "base").unwrap_or_default();
        if all.iter().any(|growth| growth.base == base) {
            item.error("each base once");
        }
        if let Some(pct) = item.require("pct").and_then(|at| at.percent("a finite number")) {
            all.push(Growth { pct, base, span: None });
        }
    }
    all
}

fn base(at: &At, key: &'static str) -> Option<Base> {
    at.code(key, "one of yoy, mom, qoq, ytd, plan, other", Base::from_code)
}
