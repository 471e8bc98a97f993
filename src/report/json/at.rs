//! A place in a tree: its value, and the way to it, which is spelled out only for an error.
//!
//! What does not fit is `None`, and the first problem of all is kept beside the tree: so reading goes on without a
//! branch after every step, which would weigh more than the reading itself.

use std::cell::Cell;

use super::{Expected, JsonError, Node};
use crate::number;
use crate::report::Percent;
use crate::text::visible;

/// One step down a tree.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    node: &'a Node,
    step: Step<'a>,
    above: Option<&'a At<'a>>,
    problem: &'a Cell<Option<JsonError>>,
}

impl<'a> At<'a> {
    /// The root of a tree; the first problem below it is put in `problem`.
    pub(super) const fn root(node: &'a Node, problem: &'a Cell<Option<JsonError>>) -> Self {
        Self { node, step: Step::Root, above: None, problem }
    }

    pub(super) const fn node(&self) -> &'a Node {
        self.node
    }

    fn below(&'a self, node: &'a Node, step: Step<'a>) -> Self {
        Self { node, step, above: Some(self), problem: self.problem }
    }

    /// The value of a key of this one.
    pub(super) fn key(&'a self, key: &'static str, node: &'a Node) -> Self {
        self.below(node, Step::Key(key))
    }

    /// An item of this one.
    pub(super) fn item(&'a self, index: usize, node: &'a Node) -> Self {
        self.below(node, Step::Index(index))
    }

    /// The way from the root: `indicators[2].growth`.
    fn path(&self) -> String {
        let mut path = self.above.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(key);
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&number::count(index));
                path.push(']');
            }
        }
        path
    }

    /// Tells that the value is not what was expected here.
    pub(super) fn error(&self, expected: &'static str) {
        self.fails(Expected::Words(expected), &self.node.describe());
    }

    fn fails(&self, expected: Expected, found: &str) {
        let problem = self.problem.take().unwrap_or_else(|| JsonError::new(&self.path(), expected, found));
        self.problem.set(Some(problem));
    }

    fn entries(&self) -> &'a [(String, Node)] {
        if let Node::Object(entries) = self.node { entries } else { &[] }
    }

    /// Checks that this is an object with no keys but those known, each once. It stops at the first that does not fit, so
    /// that no key is compared with more than the few known ones before it.
    pub(super) fn has_keys(&self, known: &'static [&'static str]) {
        if !matches!(self.node, Node::Object(_)) {
            self.error("an object");
        }
        let entries = self.entries();
        for (index, (key, value)) in entries.iter().enumerate() {
            let at = self.below(value, Step::Key(key));
            if !known.contains(&key.as_str()) {
                return at.fails(Expected::Keys(known), "an unknown key");
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                return at.fails(Expected::Words("each key once"), "the key again");
            }
        }
    }

    /// The value of a key; `null` is as good as no key.
    pub(super) fn get(&'a self, key: &'static str) -> Option<Self> {
        let (_, node) = self.entries().iter().find(|(name, _)| name == key)?;
        (!matches!(node, Node::Null)).then(|| self.key(key, node))
    }

    pub(super) fn require(&'a self, key: &'static str) -> Option<Self> {
        let found = self.get(key);
        if found.is_none() {
            self.fails(Expected::Key(key), "none");
        }
        found
    }

    /// The values of a list.
    pub(super) fn list(&self, expected: &'static str) -> &'a [Node] {
        if let Node::List(items) = self.node {
            return items;
        }
        self.error(expected);
        &[]
    }

    /// The items of a list.
    pub(super) fn items(&'a self, expected: &'static str) -> impl Iterator<Item = Self> {
        self.list(expected).iter().enumerate().map(|(index, node)| self.item(index, node))
    }

    /// What can be seen of the text of a key; an empty one is as good as no key.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        let at = self.get(key)?;
        match at.node {
            Node::Text(text) => Some(visible(text)).filter(|text| !text.is_empty()),
            _ => {
                at.error("a text");
                None
            }
        }
    }

    /// A text that is more than blank.
    pub(super) fn filled_text(&self, key: &'static str) -> String {
        self.require(key);
        let text = self.text(key).unwrap_or_default();
        if text.bytes().all(|byte| byte <= b' ')
            && let Some(at) = self.get(key)
        {
            at.error("a text that is not empty");
        }
        text
    }

    /// The number of a key.
    pub(super) fn number(&self, key: &'static str) -> Option<f64> {
        self.get(key)?.finite("a finite number")
    }

    /// The percentage of a key that is a part of something, and so not negative.
    pub(super) fn part(&self, key: &'static str) -> Option<Percent> {
        const PART: &str = "a percentage of 0 or more";
        let at = self.get(key)?;
        let pct = at.percent(PART)?;
        if pct.get() < 0.0 {
            at.error(PART);
        }
        Some(pct)
    }

    pub(super) fn finite(&self, expected: &'static str) -> Option<f64> {
        self.percent(expected).map(Percent::get)
    }

    pub(super) fn percent(&self, expected: &'static str) -> Option<Percent> {
        let number = if let Node::Number(number) = self.node { Percent::new(*number) } else { None };
        if number.is_none() {
            self.error(expected);
        }
        number
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked by the range")]
    pub(super) fn whole(&self, expected: &'static str, low: u16, high: u16) -> Option<u16> {
        let number = self.finite(expected)?;
        if number.fract() == 0.0 && number >= low.into() && number <= high.into() {
            return Some(number as u16);
        }
        self.error(expected);
        None
    }

    /// What the code of a key stands for.
    pub(super) fn code<T>(
        &self,
        key: &'static str,
        expected: &'static str,
        from_code: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let at = self.get(key)?;
        let code = if let Node::Text(code) = at.node { from_code(code) } else { None };
        if code.is_none() {
            at.error(expected);
        }
        code
    }
}
