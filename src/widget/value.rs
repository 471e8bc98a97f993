//! A JavaScript value as a report, and a tree of JSON as a JavaScript value.
//!
//! JavaScript walks over a value and tells much of it at once: five crossings for each key of a report took a third of
//! the time until it was drawn. The indicators come after the rest, some at a time, and each is read before the next is
//! looked at: trees of all of them are many times as large as what comes of them, and WebAssembly gives no memory back.
//! Written here because serde-wasm-bindgen is 2 kB on the way out, and on the way in formats numbers for messages that
//! we never show, which is 12 kB, and skips the keys that a struct does not know, which here must be an error.

use std::slice::Iter;

#[cfg(not(feature = "tools"))]
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::report::Report;
#[cfg(not(feature = "tools"))]
use crate::report::json;
use crate::report::json::{JsonError, Node, Reader};
use crate::text::length_until;

/// What a node is, as in `www/tree.js`.
mod kind {
    pub(super) const NULL: f64 = 0.0;
    pub(super) const TRUE: f64 = 1.0;
    pub(super) const FALSE: f64 = 2.0;
    /// The number follows.
    pub(super) const NUMBER: f64 = 3.0;
    /// Its words come next.
    pub(super) const TEXT: f64 = 4.0;
    /// How many items follows, then each.
    pub(super) const LIST: f64 = 5.0;
    /// How many entries follows, then each value, whose key comes next in the words.
    pub(super) const OBJECT: f64 = 6.0;
    // Any other: what JSON has no word for, told by the words.
}

/// What stands between the words.
const END: u8 = 0;

/// The report that a value holds. Whatever JSON has no word for is [`Node::Foreign`]: a function, a value that throws when
/// it is read, and what stands too deep or comes after too many others.
///
/// # Errors
///
/// It is no report.
pub(super) fn report(value: &JsValue) -> Result<Report, JsonError> {
    let numbers = tell(value);
    let mut told = Told { numbers: numbers.iter(), words: &words() };
    let root = told.node();
    let mut reader = Reader::of(told.count() as usize);
    loop {
        let numbers = more();
        let mut told = Told { numbers: numbers.iter(), words: &words() };
        if numbers.is_empty() {
            return reader.finish(&root);
        }
        while !told.numbers.as_slice().is_empty() {
            reader.take(&told.node());
        }
    }
}

#[wasm_bindgen(module = "/www/tree.js")]
extern "C" {
    /// The nodes of a value, with an empty list in the place of the indicators of a report, and how many these are.
    fn tell(value: &JsValue) -> Vec<f64>;

    /// The nodes of the next indicators of the value that was told last; empty where there are no more.
    fn more() -> Vec<f64>;

    /// The words of what was told last.
    fn words() -> String;
}

/// The report as a value, in the form of the report JSON.
#[cfg(not(feature = "tools"))]
pub(super) fn of_report(report: &Report) -> JsValue {
    let list = Array::new();
    for indicator in &report.indicators {
        list.push(&of(&json::write_indicator(indicator)));
    }
    let object = of(&json::write_around(report));
    // A fresh object takes new properties.
    let _ = Reflect::set(&object, &"indicators".into(), &list);
    object
}

/// The tree as a value of its own.
#[cfg(not(feature = "tools"))]
pub(super) fn of(node: &Node) -> JsValue {
    match node {
        Node::Null | Node::Foreign(_) => JsValue::NULL,
        Node::Bool(truth) => JsValue::from(*truth),
        Node::Number(number) => JsValue::from(*number),
        Node::Text(text) => JsValue::from(text.as_str()),
        Node::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&of(item));
            }
            list.into()
        }
        Node::Object(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                // A fresh object takes new properties.
                let _ = Reflect::set(&object, &key.as_str().into(), &of(value));
            }
            object.into()
        }
    }
}

/// A tree as JavaScript tells it: from each node on, what it is and what it holds, and the words one after another.
struct Told<'a> {
    numbers: Iter<'a, f64>,
    words: &'a str,
}

impl Told<'_> {
    fn node(&mut self) -> Node {
        match self.number() {
            kind::NULL => Node::Null,
            kind::TRUE => Node::Bool(true),
            kind::FALSE => Node::Bool(false),
            kind::NUMBER => Node::Number(self.number()),
            kind::TEXT => Node::Text(self.text()),
            kind::LIST => {
                let mut items = Vec::new();
                for _ in 0..self.count() {
                    items.push(self.node());
                }
                Node::List(items)
            }
            kind::OBJECT => {
                let mut entries = Vec::new();
                for _ in 0..self.count() {
                    entries.push((self.text(), self.node()));
                }
                Node::Object(entries)
            }
            _ => Node::Foreign(self.text()),
        }
    }

    fn number(&mut self) -> f64 {
        self.numbers.next().copied().unwrap_or_default()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of a list")]
    fn count(&mut self) -> u32 {
        self.number() as u32
    }

    fn text(&mut self) -> String {
        let end = length_until(self.words, |byte| byte == END);
        let text = self.words.get(..end).unwrap_or_default().into();
        self.words = self.words.get(end + 1..).unwrap_or_default();
        text
    }
}
