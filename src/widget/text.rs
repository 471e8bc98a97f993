//! The page as a document: walks over an element and tells the builder what a reader of the page sees.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::style;
#[cfg(feature = "tools")]
use crate::read::document::Places;
use crate::read::document::{self, Builder, Display, Document};

/// The document in an element; the element itself counts as shown.
#[cfg(not(feature = "tools"))]
pub(super) fn document(root: &Element) -> Document {
    Document::build(|builder| Walk { root }.tell(builder))
}

/// The text of an element as [`document`] reads it, and its text nodes in the order in which the text has them.
#[cfg(feature = "tools")]
pub(super) fn places(root: &Element) -> (String, Places, Vec<Node>) {
    let mut walk = Walk { root, nodes: Vec::new() };
    let (text, places) = Document::places(|builder| walk.tell(builder));
    (text, places, walk.nodes)
}

/// A walk over an element.
struct Walk<'a> {
    root: &'a Element,
    /// The text nodes so far.
    #[cfg(feature = "tools")]
    nodes: Vec<Node>,
}

impl Walk<'_> {
    fn tell(&mut self, builder: &mut Builder) {
        let mut next = self.enter(self.root, builder);
        while let Some(node) = next {
            next = self.enter(&node, builder).or_else(|| self.leave(node, builder));
        }
    }

    /// Tells of a node; its first child, unless there is none to read.
    fn enter(&mut self, node: &Node, builder: &mut Builder) -> Option<Node> {
        match node.node_type() {
            Node::TEXT_NODE => {
                let parent = node.parent_node()?;
                #[cfg(feature = "tools")]
                self.nodes.push(node.clone());
                builder.text(&node.node_value()?, &Shown { element: parent.unchecked_ref(), root: self.root });
                None
            }
            Node::ELEMENT_NODE if builder.open(&Shown { element: node.unchecked_ref(), root: self.root }) => {
                let child = node.first_child();
                if child.is_none() {
                    builder.close();
                }
                child
            }
            _ => None,
        }
    }

    /// The node that follows `node` and its children, below the root; tells of the elements that end there.
    fn leave(&self, mut node: Node, builder: &mut Builder) -> Option<Node> {
        loop {
            if let Some(sibling) = node.next_sibling() {
                return Some(sibling);
            }
            node = node.parent_node().filter(|parent| !parent.is_same_node(Some(self.root)))?;
            builder.close();
        }
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
