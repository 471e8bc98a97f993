//! A JavaScript value as a tree of JSON, and back.
//!
//! JavaScript walks over a value and tells all of it at once: five crossings for each key of a report took a third of
//! the time until it was drawn. Written here because serde-wasm-bindgen is 2 kB on the way out, and on the way in formats numbers for messages that
//! we never show, which is 12 kB, and skips the keys that a struct does not know, which here must be an error.

use std::slice::Iter;

#[cfg(not(feature = "tools"))]
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::report::json::Node;
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

/// What ends each of the words.
const END: u8 = 0;

/// The value as a tree. Whatever JSON has no word for is [`Node::Foreign`]: a function, a value that throws when it
/// is read, and what stands too deep or comes after too many others.
pub(super) fn node(value: &JsValue) -> Node {
    let numbers = tell(value);
    Told { numbers: numbers.iter(), words: &words() }.node()
}

#[wasm_bindgen(module = "/www/tree.js")]
extern "C" {
    /// The nodes of a value.
    fn tell(value: &JsValue) -> Vec<f64>;

    /// The words of the value that was told last.
    fn words() -> String;
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
