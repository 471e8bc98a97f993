//! What html5ever tells while it parses → the tree.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};

use super::host::HOST;
use super::tree::{Content, DOCUMENT, Tree};

/// More elements in one another than any page has; browsers stop at 512.
const DEEPEST: usize = 1000;
/// More nodes than any page has.
const MOST_NODES: usize = 4_000_000;
/// How many nodes a page may have beside one for each byte of its markup.
const SPARE_NODES: usize = 1000;

/// Builds the tree.
#[derive(Debug, Default)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
    hosts: Cell<usize>,
}

impl Sink {
    /// Whether markup of so many bytes made more of a tree than a page can be.
    pub(super) fn is_beyond(&self, bytes: usize) -> bool {
        let tree = self.tree.borrow();
        tree.deepest() > DEEPEST || tree.len() > MOST_NODES.min(bytes + SPARE_NODES)
    }

    /// How many `<chi-tieu>` there are so far.
    pub(super) fn hosts(&self) -> usize {
        self.hosts.get()
    }

    fn add(&self, content: Content) -> usize {
        self.tree.borrow_mut().add(content)
    }

    /// Puts a node, or text, into `parent` before `next`. Text that follows text is added to it.
    fn put(&self, child: NodeOrText<usize>, parent: usize, next: Option<usize>) {
        let mut tree = self.tree.borrow_mut();
        let node = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(words) => {
                let previous = next.map_or_else(|| tree.last_child(parent), |next| tree.previous_sibling(next));
                if let Some(Content::Text(text)) = previous.and_then(|previous| tree.content_mut(previous)) {
                    text.push_str(&words);
                    return;
                }
                tree.add(Content::Text(words.to_string()))
            }
        };
        tree.put(node, parent, next);
    }
}

/// The name of an element, for html5ever.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        Name(match self.tree.borrow().content(*target) {
            Some(Content::Element { name, .. }) => name.clone(),
            _ => QualName::new(None, ns!(html), local_name!("")),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> usize {
        self.hosts.update(|hosts| hosts + usize::from(&*name.local == HOST));
        self.add(Content::Element { name, attributes })
    }

    fn create_comment(&self, _text: StrTendril) -> usize {
        self.add(Content::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> usize {
        self.add(Content::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.put(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        let parent = self.tree.borrow().parent(*element);
        match parent {
            Some(parent) => self.put(child, parent, Some(*element)),
            None => self.put(child, *previous, None),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    /// A template's contents stay in it: nothing in it is read.
    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        let parent = self.tree.borrow().parent(*sibling);
        if let Some(parent) = parent {
            self.put(child, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, more: Vec<Attribute>) {
        if let Some(Content::Element { attributes, .. }) = self.tree.borrow_mut().content_mut(*target) {
            for attribute in more {
                if attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.tree.borrow_mut().take(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.first_child(*node) {
            tree.put(child, *new_parent, None);
        }
    }
}
