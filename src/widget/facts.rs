//! Facts for JavaScript: every figure that a text states, with the words that state it.

use crate::read::Fact;
use crate::report::json::Node;

/// The facts as a list of objects, with the keys that `chi-tieu facts` prints; `text` is what they were read from.
pub(super) fn node(facts: &[Fact], text: &str) -> Node {
    let mut list = Vec::new();
    for fact in facts {
        list.push(object(fact, text));
    }
    Node::List(list)
}

fn object(fact: &Fact, text: &str) -> Node {
    let or_null = |text: Option<&str>| text.map_or(Node::Null, Node::text);
    let values = [
        ("name", Node::text(&fact.name)),
        ("kind", Node::text(fact.kind.code())),
        ("number", Node::Number(fact.number)),
        ("unit", Node::text(&fact.unit)),
        ("base", or_null(fact.base.map(|base| base.code()))),
        ("at", or_null(fact.at.as_ref().map(|at| at.words.as_str()))),
        ("confidence", Node::text(fact.confidence.code())),
        ("quote", or_null(fact.span.of(text))),
        ("start", Node::Number(fact.span.start as f64)),
        ("end", Node::Number(fact.span.end as f64)),
    ];
    let mut object = Vec::new();
    for (key, value) in values {
        object.push((key.into(), value));
    }
    Node::Object(object)
}
