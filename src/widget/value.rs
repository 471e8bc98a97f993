//! A JavaScript value as a tree of JSON.
//!
//! Written here because serde-wasm-bindgen is 2 kB on the way out, and on the way in formats numbers for messages that
//! we never show, which is 12 kB, and skips the keys that a struct does not know, which here must be an error.

#[cfg(not(feature = "tools"))]
use js_sys::Object;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::report::json::{MAX_DEPTH, Node};
use crate::text::joined;

/// How many values a report may hold, all levels together: room for some hundred thousand indicators. An object that
/// contains itself is without end.
const MOST_NODES: u32 = 2_000_000;

/// The value as a tree. Whatever JSON has no word for is [`Node::Foreign`]: a function, a value that throws when it
/// is read, and what stands too deep or comes after too many others.
pub(super) fn node(value: &JsValue) -> Node {
    Walk { left: MOST_NODES }.node(value, 0)
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

struct Walk {
    left: u32,
}

impl Walk {
    fn node(&mut self, value: &JsValue, depth: usize) -> Node {
        if depth > MAX_DEPTH {
            return endless();
        }
        if let Some(text) = value.as_string() {
            Node::Text(text)
        } else if let Some(number) = value.as_f64() {
            Node::Number(number)
        } else if let Some(truth) = value.as_bool() {
            Node::Bool(truth)
        } else if value.is_null() || value.is_undefined() {
            Node::Null
        } else if let Some(list) = value.dyn_ref::<Array>() {
            self.list(list, depth)
        } else if value.is_object() {
            self.object(value, depth)
        } else {
            Node::Foreign(joined(&["a ", &value.js_typeof().as_string().unwrap_or_default()]))
        }
    }

    /// Whether there is room for so many values more: asked before any of them is looked at, since a list may be long
    /// without holding anything.
    fn takes(&mut self, count: u32) -> bool {
        let left = self.left.checked_sub(count);
        self.left = left.unwrap_or_default();
        left.is_some()
    }

    fn list(&mut self, list: &Array, depth: usize) -> Node {
        if !self.takes(list.length()) {
            return endless();
        }
        let mut items = Vec::new();
        for index in 0..list.length() {
            items.push(self.node(&list.get(index), depth + 1));
        }
        Node::List(items)
    }

    fn object(&mut self, object: &JsValue, depth: usize) -> Node {
        let Ok(keys) = Reflect::own_keys(object) else { return Node::Foreign("an object without keys".into()) };
        if !self.takes(keys.length()) {
            return endless();
        }
        let mut entries = Vec::new();
        for index in 0..keys.length() {
            let key = keys.get(index);
            let value = Reflect::get(object, &key)
                .map_or(Node::Foreign("a value that throws".into()), |value| self.node(&value, depth + 1));
            entries.push((key.as_string().unwrap_or_else(|| "Symbol".into()), value));
        }
        Node::Object(entries)
    }
}

fn endless() -> Node {
    Node::Foreign("values without end".into())
}
