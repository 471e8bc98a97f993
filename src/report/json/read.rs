//! Node → report, with the path of whatever does not fit.

use super::{Expected, JsonError, Node};
use crate::report::{Base, Better, Completion, Growth, Indicator, Percent, Period, Plan, Quantity, Report, Share};

const REPORT: &[&str] = &["title", "place", "period", "indicators"];
const PERIOD: &[&str] = &["months", "year"];
const INDICATOR: &[&str] =
    &["name", "group", "unit", "value", "previous", "plan", "completion", "growth", "growthBase", "share", "better"];
const GROWTH: &[&str] = &["pct", "base"];

type Result<T> = std::result::Result<T, JsonError>;

/// A value and where it stands.
struct At<'a> {
    node: &'a Node,
    path: String,
}

/// An object whose keys are all known, and where it stands.
struct Fields<'a> {
    entries: &'a [(String, Node)],
    path: String,
}

/// The report that a tree holds.
///
/// # Errors
///
/// A key that is unknown or said twice, a value of the wrong type or outside its range: the error names the path
/// and what was expected there.
pub fn read(root: &Node) -> Result<Report> {
    let report = At { node: root, path: String::new() }.fields(REPORT)?;
    Ok(Report {
        title: report.get("title").map(|at| at.text()).transpose()?,
        place: report.get("place").map(|at| at.text()).transpose()?,
        period: report.get("period").map(|at| period(&at)).transpose()?,
        indicators: report.require("indicators")?.list()?.map(|at| indicator(&at)).collect::<Result<_>>()?,
    })
}

fn period(at: &At) -> Result<Period> {
    let fields = at.fields(PERIOD)?;
    let months = fields.require("months")?;
    let year = fields.get("year");
    let year_number = year.as_ref().map(|year| year.whole("a year from 1900 to 2200", 1900, 2200)).transpose()?;
    Period::new(months.whole("a whole number of months from 1 to 12", 1, 12)?, year_number)
        .ok_or_else(|| at.error("a period"))
}

fn indicator(at: &At) -> Result<Indicator> {
    let fields = at.fields(INDICATOR)?;
    let quantity = |at: At| at.number().map(|number| Quantity { number, span: None });
    Ok(Indicator {
        name: fields.require("name")?.filled_text()?,
        group: fields.get("group").map(|at| at.text()).transpose()?,
        unit: fields.get("unit").map(|at| at.text()).transpose()?.unwrap_or_default(),
        value: fields.get("value").map(quantity).transpose()?,
        previous: fields.get("previous").map(quantity).transpose()?,
        plan: fields.get("plan").map(|at| plan(&at)).transpose()?,
        completion: fields.get("completion").map(|at| part(&at)).transpose()?.map(completion),
        growth: growth(&fields)?,
        share: fields.get("share").map(|at| part(&at)).transpose()?.map(|pct| Share { pct, span: None }),
        better: fields.get("better").map(|at| better(&at)).transpose()?,
    })
}

const fn completion(pct: Percent) -> Completion {
    Completion { pct, span: None }
}

fn plan(at: &At) -> Result<Plan> {
    const RANGE: &str = "a number, or [low, high] with low not above high";
    let (low, high) = match at.node {
        Node::List(_) => match at.list()?.collect::<Vec<_>>().as_slice() {
            [low, high] => (low.number()?, high.number()?),
            _ => return Err(at.error(RANGE)),
        },
        Node::Number(_) => (at.number()?, at.number()?),
        _ => return Err(at.error(RANGE)),
    };
    if low <= high { Ok(Plan { low, high, span: None }) } else { Err(at.error(RANGE)) }
}

/// `growth` with its `growthBase`, or `growth` as a list of changes with a base each.
fn growth(indicator: &Fields) -> Result<Vec<Growth>> {
    let base = indicator.get("growthBase");
    match (indicator.get("growth"), base) {
        (None, None) => Ok(Vec::new()),
        (None, Some(base)) => Err(base.error("`growth` beside it")),
        (Some(At { node: Node::List(_), .. }), Some(base)) => Err(base.error("no `growthBase` beside a list")),
        (Some(list @ At { node: Node::List(_), .. }), None) => growth_list(&list),
        (Some(one), base) => {
            let pct = one.percent("a finite number, or a list of {pct, base}")?;
            let base = base.map(|at| base_code(&at)).transpose()?.unwrap_or_default();
            Ok(vec![Growth { pct, base, span: None }])
        }
    }
}

fn growth_list(at: &At) -> Result<Vec<Growth>> {
    let mut all: Vec<Growth> = Vec::new();
    for item in at.list()? {
        let fields = item.fields(GROWTH)?;
        let base_at = fields.get("base");
        let base = base_at.as_ref().map(base_code).transpose()?.unwrap_or_default();
        if all.iter().any(|growth| growth.base == base) {
            return Err(item.error("each base once"));
        }
        all.push(Growth { pct: fields.require("pct")?.percent("a finite number")?, base, span: None });
    }
    Ok(all)
}

fn base_code(at: &At) -> Result<Base> {
    at.code("one of yoy, mom, qoq, ytd, plan, other", Base::from_code)
}

fn better(at: &At) -> Result<Better> {
    at.code("higher or lower", Better::from_code)
}

/// A completion or a share: a percentage that is not negative.
fn part(at: &At) -> Result<Percent> {
    const PART: &str = "a percentage of 0 or more";
    let pct = at.percent(PART)?;
    if pct.get() >= 0.0 { Ok(pct) } else { Err(at.error(PART)) }
}

impl<'a> At<'a> {
    fn error(&self, expected: &'static str) -> JsonError {
        JsonError::new(&self.path, Expected::Words(expected), &self.node.describe())
    }

    fn fields(&self, known: &'static [&'static str]) -> Result<Fields<'a>> {
        let Node::Object(entries) = self.node else { return Err(self.error("an object")) };
        let fields = Fields { entries, path: self.path.clone() };
        for (index, (key, _)) in entries.iter().enumerate() {
            let path = fields.path_of(key);
            if !known.contains(&key.as_str()) {
                return Err(JsonError::new(&path, Expected::Keys(known), "an unknown key"));
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                return Err(JsonError::new(&path, Expected::Words("each key once"), "the key again"));
            }
        }
        Ok(fields)
    }

    fn list(&self) -> Result<impl Iterator<Item = At<'a>>> {
        let Node::List(items) = self.node else { return Err(self.error("a list")) };
        let path = self.path.clone();
        Ok(items.iter().enumerate().map(move |(index, node)| {
            let mut path = path.clone();
            path.push('[');
            path.push_str(&index.to_string());
            path.push(']');
            At { node, path }
        }))
    }

    fn text(&self) -> Result<String> {
        match self.node {
            Node::Text(text) => Ok(text.clone()),
            _ => Err(self.error("a text")),
        }
    }

    fn filled_text(&self) -> Result<String> {
        let text = self.text()?;
        if text.trim().is_empty() { Err(self.error("a text that is not empty")) } else { Ok(text) }
    }

    fn number(&self) -> Result<f64> {
        self.percent("a finite number").map(Percent::get)
    }

    fn percent(&self, expected: &'static str) -> Result<Percent> {
        let number = if let Node::Number(number) = self.node { Percent::new(*number) } else { None };
        number.ok_or_else(|| self.error(expected))
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked by the range")]
    fn whole<T: TryFrom<u16>>(&self, expected: &'static str, low: u16, high: u16) -> Result<T> {
        let number = self.percent(expected)?.get();
        let fits = number.fract() == 0.0 && number >= low.into() && number <= high.into();
        let whole = fits.then_some(number as u16).and_then(|whole| T::try_from(whole).ok());
        whole.ok_or_else(|| self.error(expected))
    }

    fn code<T>(&self, expected: &'static str, from_code: impl Fn(&str) -> Option<T>) -> Result<T> {
        let code = if let Node::Text(code) = self.node { from_code(code) } else { None };
        code.ok_or_else(|| self.error(expected))
    }
}

impl<'a> Fields<'a> {
    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.into() } else { [&self.path, ".", key].concat() }
    }

    /// The value of a key; `null` is as good as no key.
    fn get(&self, key: &str) -> Option<At<'a>> {
        let (_, node) = self.entries.iter().find(|(name, _)| name == key)?;
        (*node != Node::Null).then(|| At { node, path: self.path_of(key) })
    }

    fn require(&self, key: &'static str) -> Result<At<'a>> {
        self.get(key).ok_or_else(|| JsonError::new(&self.path, Expected::Key(key), "none"))
    }
}
