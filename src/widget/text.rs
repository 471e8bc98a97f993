//! The page as a document: walks over an element and tells the builder what a reader of the page sees.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::style;
use crate::read::document::{self, Builder, Display, Document};

/// The document in an element; the element itself counts as shown.
pub(super) fn document(root: &Element) -> Document {
    Document::build(|builder| {
        let mut next = enter(root, root, builder);
        while let Some(node) = next {
            next = enter(&node, root, builder).or_else(|| leave(node, root, builder));
        }
    })
}

/// Tells of a node; its first child, unless there is none to read.
fn enter(node: &Node, root: &Element, builder: &mut Builder) -> Option<Node> {
    match node.node_type() {
        Node::TEXT_NODE => {
            let parent = node.parent_node()?;
            builder.text(&node.node_value()?, &Shown { element: parent.unchecked_ref(), root });
            None
        }
        Node::ELEMENT_NODE if builder.open(&Shown { element: node.unchecked_ref(), root }) => {
            let child = node.first_child();
            if child.is_none() {
                builder.close();
            }
            child
        }
        _ => None,
    }
}

/// The node that follows `node` and its children, below `root`; tells of the elements that end there.
fn leave(mut node: Node, root: &Element, builder: &mut Builder) -> Option<Node> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| !parent.is_same_node(Some(root)))?;
        builder.close();
    }
}

/// An element of the page, with the styles that the browser computed.
struct Shown<'a> {
    element: &'a Element,
    root: &'a Element,
}

impl Shown<'_> {
    fn style(&self, property: &str) -> String {
        style::property(style::computed(self.element).as_ref(), property)
    }
}

impl document::Element for Shown<'_> {
    fn name(&self) -> String {
        self.element.local_name()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    fn display(&self) -> Display {
        let display = self.style("display");
        if display == "none" && !self.element.is_same_node(Some(self.root)) {
            Display::Hidden
        } else if display.starts_with("inline") || display == "contents" {
            Display::Inline
        } else {
            Display::Block
        }
    }

    fn keeps_blanks(&self) -> bool {
        let white_space = self.style("white-space");
        white_space.starts_with("pre") || white_space.starts_with("break")
    }

    fn font_family(&self) -> String {
        // Browsers drop `<font face=".VnTime">`: a name that begins with a point is none to CSS, unless in quotes.
        let font = self.element.closest("[face]").ok().flatten();
        let face = font.and_then(|font| font.get_attribute("face")).filter(|face| face.starts_with('.'));
        face.unwrap_or_else(|| self.style("font-family"))
    }
}
