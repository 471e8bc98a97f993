//! The source: the page's text that figures were read from, and where each letter of it stands.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

use crate::read::document::{Place, Places};
use crate::report::Span;
use crate::widget::surface::Surface;
use crate::widget::text;

/// A text of the page.
#[derive(Default)]
pub(super) struct Source {
    text: String,
    places: Places,
    nodes: Array,
}

impl Source {
    /// The text of an element, as the reader reads it.
    pub(super) fn of(surface: &Surface, element: &Element) -> Self {
        let nodes = Array::new();
        let (text, places) = text::places(surface, element, &nodes);
        Self { text, places, nodes }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The text nodes that a run of the text stands in, each with the offsets of its first letter there and after its
    /// last; `None` where it stands nowhere.
    pub(super) fn range(&self, span: Span) -> Option<Array> {
        let first = self.places.of(&self.text, span.start)?;
        let last_letter = self.text.get(..span.end)?.char_indices().next_back()?;
        let last = self.places.of(&self.text, last_letter.0)?;
        let end = last.offset + last_letter.1.len_utf16() as u32;
        let ends = Array::new();
        ends.push(&self.nodes.get(first.node));
        ends.push(&JsValue::from(first.offset));
        ends.push(&self.nodes.get(last.node));
        ends.push(&JsValue::from(end));
        Some(ends)
    }

    /// The byte of the text at `offset` of a node.
    pub(super) fn byte(&self, node: &Node, offset: u32) -> Option<usize> {
        let node = u32::try_from(self.nodes.index_of(node, 0)).ok()?;
        self.places.byte(&self.text, Place { node, offset })
    }
}
