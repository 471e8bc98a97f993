//! The tree of a parsed page: nodes in one list, linked by their numbers.
//!
//! Nodes are only added and moved, never freed, so that a number stays good as long as the tree; a number that is not
//! of this tree is a node without content.

use html5ever::{Attribute, QualName};

use crate::read::steps::step;

/// The node that everything stands in.
pub(super) const DOCUMENT: usize = 0;

/// What a node is.
#[derive(Debug)]
pub(super) enum Content {
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
    },
    Text(String),
    /// The document itself, comments, instructions.
    Other,
}

#[derive(Debug)]
struct Node {
    content: Content,
    /// How many elements it stands in.
    depth: usize,
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
}

/// A page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    deepest: usize,
}

impl Default for Tree {
    fn default() -> Self {
        let mut tree = Self { nodes: Vec::new(), deepest: 0 };
        tree.add(Content::Other);
        tree
    }
}

impl Tree {
    /// Adds a node that stands nowhere yet.
    pub(super) fn add(&mut self, content: Content) -> usize {
        self.nodes.push(Node { content, depth: 0, parent: None, previous: None, next: None, first: None, last: None });
        self.nodes.len() - 1
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The most elements that any node stands, or stood, in.
    pub(super) fn deepest(&self) -> usize {
        self.deepest
    }

    pub(super) fn content(&self, node: usize) -> Option<&Content> {
        step();
        self.nodes.get(node).map(|node| &node.content)
    }

    pub(super) fn content_mut(&mut self, node: usize) -> Option<&mut Content> {
        self.nodes.get_mut(node).map(|node| &mut node.content)
    }

    pub(super) fn parent(&self, node: usize) -> Option<usize> {
        step();
        self.nodes.get(node)?.parent
    }

    pub(super) fn first_child(&self, node: usize) -> Option<usize> {
        self.nodes.get(node)?.first
    }

    pub(super) fn last_child(&self, node: usize) -> Option<usize> {
        self.nodes.get(node)?.last
    }

    pub(super) fn next_sibling(&self, node: usize) -> Option<usize> {
        self.nodes.get(node)?.next
    }

    pub(super) fn previous_sibling(&self, node: usize) -> Option<usize> {
        self.nodes.get(node)?.previous
    }

    /// Takes `node` from where it stands and puts it into `parent`, before the child `next` or, without one, last.
    pub(super) fn put(&mut self, node: usize, parent: usize, next: Option<usize>) {
        self.take(node);
        let previous = next.map_or_else(|| self.last_child(parent), |next| self.previous_sibling(next));
        let depth = self.nodes.get(parent).map_or(0, |parent| parent.depth + 1);
        self.deepest = self.deepest.max(depth);
        if let Some(node) = self.nodes.get_mut(node) {
            (node.parent, node.previous, node.next, node.depth) = (Some(parent), previous, next, depth);
        }
        self.link(parent, previous, next, Some(node), Some(node));
    }

    /// Takes `node`, with all that is in it, from where it stands.
    pub(super) fn take(&mut self, node: usize) {
        let Some(gone) = self.nodes.get_mut(node) else { return };
        let Some(parent) = gone.parent.take() else { return };
        let (previous, next) = (gone.previous.take(), gone.next.take());
        self.link(parent, previous, next, next, previous);
    }

    /// Lets `after` follow `previous` (or begin `parent`), and `before` go before `next` (or end `parent`).
    fn link(
        &mut self,
        parent: usize,
        previous: Option<usize>,
        next: Option<usize>,
        after: Option<usize>,
        before: Option<usize>,
    ) {
        if let Some(node) = self.nodes.get_mut(previous.unwrap_or(parent)) {
            *(if previous.is_some() { &mut node.next } else { &mut node.first }) = after;
        }
        if let Some(node) = self.nodes.get_mut(next.unwrap_or(parent)) {
            *(if next.is_some() { &mut node.previous } else { &mut node.last }) = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn children(tree: &Tree, node: usize) -> Vec<usize> {
        let forward: Vec<usize> =
            std::iter::successors(tree.first_child(node), |&child| tree.next_sibling(child)).collect();
        let mut back: Vec<usize> =
            std::iter::successors(tree.last_child(node), |&child| tree.previous_sibling(child)).collect();
        back.reverse();
        assert_eq!(forward, back);
        forward
    }

    #[test]
    fn moves_nodes() {
        let mut tree = Tree::default();
        let [a, b, c] = [(); 3].map(|()| tree.add(Content::Other));
        tree.put(a, DOCUMENT, None);
        tree.put(b, DOCUMENT, None);
        tree.put(c, DOCUMENT, Some(b));
        assert_eq!(children(&tree, DOCUMENT), [a, c, b]);
        tree.put(c, a, None);
        assert_eq!((children(&tree, DOCUMENT), children(&tree, a)), (vec![a, b], vec![c]));
        tree.take(a);
        assert_eq!((children(&tree, DOCUMENT), tree.deepest()), (vec![b], 2));
        tree.put(b, DOCUMENT, None);
        assert_eq!(children(&tree, DOCUMENT), [b]);
    }
}
