//! Report → node.

use super::Node;
use crate::report::{Alone, Better, Confidence, Doubt, Growth, Indicator, Period, Plan, Report};

/// An object that leaves out what is not there.
struct Object(Vec<(String, Node)>);

impl Object {
    const fn new() -> Self {
        Self(Vec::new())
    }

    fn with(mut self, key: &str, node: Option<Node>) -> Self {
        if let Some(node) = node {
            self.0.push((key.into(), node));
        }
        self
    }

    fn text(self, key: &str, text: Option<&str>) -> Self {
        self.with(key, text.filter(|text| !text.is_empty()).map(Node::text))
    }

    fn number(self, key: &str, number: Option<f64>) -> Self {
        self.with(key, number.map(Node::Number))
    }

    fn node(self) -> Node {
        Node::Object(self.0)
    }
}

/// The report as a tree that [`super::read()`] reads back to an equal report without its spans.
#[must_use]
pub fn write(report: &Report) -> Node {
    let mut indicators = Vec::new();
    for one in &report.indicators {
        indicators.push(indicator(one));
    }
    Object::new()
        .text("title", report.title.as_deref())
        .text("place", report.place.as_deref())
        .with("period", report.period.map(period))
        .with("indicators", Some(Node::List(indicators)))
        .node()
}

fn period(period: Period) -> Node {
    Object::new()
        .number("months", Some(period.months().into()))
        .number("year", period.year().map(f64::from))
        .text("alone", period.alone().map(Alone::code))
        .node()
}

fn indicator(indicator: &Indicator) -> Node {
    let object = Object::new()
        .text("name", Some(&indicator.name))
        .text("group", indicator.group.as_deref())
        .text("unit", Some(&indicator.unit))
        .number("value", indicator.value.map(|value| value.number))
        .number("previous", indicator.previous.map(|previous| previous.number))
        .with("plan", indicator.plan.map(plan))
        .number("completion", indicator.completion.map(|completion| completion.pct.get()));
    growth(object, &indicator.growth)
        .number("share", indicator.share.map(|share| share.pct.get()))
        .text("better", indicator.better.map(Better::code))
        .text("doubt", indicator.doubt.map(Doubt::code))
        .text("confidence", Some(indicator.confidence.code()).filter(|_| indicator.confidence != Confidence::High))
        .node()
}

fn plan(plan: Plan) -> Node {
    if plan.low == plan.high {
        Node::Number(plan.low)
    } else {
        Node::List(vec![Node::Number(plan.low), Node::Number(plan.high)])
    }
}

fn growth(object: Object, growth: &[Growth]) -> Object {
    match growth {
        [] => object,
        [one] => object.number("growth", Some(one.pct.get())).text("growthBase", Some(one.base.code())),
        many => {
            let mut items = Vec::new();
            for one in many {
                items.push(growth_item(one));
            }
            object.with("growth", Some(Node::List(items)))
        }
    }
}

fn growth_item(growth: &Growth) -> Node {
    Object::new().number("pct", Some(growth.pct.get())).text("base", Some(growth.base.code())).node()
}
