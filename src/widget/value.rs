//! A JavaScript value as a report.
//!
//! JavaScript walks over a value and tells much of it at once: five crossings for each key of a report took a third of
//! the time until it was drawn. The indicators come after the rest, some at a time, and each is read before the next is
//! looked at: trees of all of them are many times as large as what comes of them, and WebAssembly gives no memory back.
//! Those that have nothing wrong come without a tree (`www/tree.js`). Written here because serde-wasm-bindgen formats
//! numbers for messages that we never show, which is 12 kB, and skips the keys that a struct does not know, which here must
//! be an error.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::report::Report;
use crate::report::json::{JsonError, Node, Reader};
use crate::report::wire::End;

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

/// What an indicator is told as where there is nothing to be said against it; its nodes where there may be.
const PLAIN: f64 = 1.0;

/// The report that a value holds. Whatever JSON has no word for is [`Node::Foreign`]: a function, a value that throws when
/// it is read, and what stands too deep or comes after too many others.
///
/// # Errors
///
/// It is no report.
pub(super) fn report(value: &JsValue) -> Result<Report, JsonError> {
    let (numbers, said) = (tell(value), words());
    let mut end = End::of(&numbers, &said);
    let root = node(&mut end);
    let mut reader = Reader::of(end.whole());
    loop {
        let (numbers, said) = (more(), words());
        let mut end = End::of(&numbers, &said);
        if end.is_over() {
            return reader.finish(&root);
        }
        while !end.is_over() {
            match end.number() {
                PLAIN => reader.take_plain(end.indicator()),
                _ => reader.take(&node(&mut end)),
            }
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

/// A tree as JavaScript tells it: from each node on, what it is and what it holds, and the words one after another.
fn node(end: &mut End) -> Node {
    match end.number() {
        kind::NULL => Node::Null,
        kind::TRUE => Node::Bool(true),
        kind::FALSE => Node::Bool(false),
        kind::NUMBER => Node::Number(end.number()),
        kind::TEXT => Node::Text(end.text()),
        kind::LIST => {
            let mut items = Vec::new();
            for _ in 0..end.whole() {
                items.push(node(end));
            }
            Node::List(items)
        }
        kind::OBJECT => {
            let mut entries = Vec::new();
            for _ in 0..end.whole() {
                entries.push((end.text(), node(end)));
            }
            Node::Object(entries)
        }
        _ => Node::Foreign(end.text()),
    }
}
