//! A place in a tree: its value, and the way to it, which is spelled out only for an error.

use super::{Expected, JsonError, Node};
use crate::report::Percent;

type Result<T> = std::result::Result<T, JsonError>;

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
}

impl<'a> At<'a> {
    pub(super) const fn root(node: &'a Node) -> Self {
        Self { node, step: Step::Root, above: None }
    }

    pub(super) const fn node(&self) -> &'a Node {
        self.node
    }

    fn below(&'a self, node: &'a Node, step: Step<'a>) -> Self {
        Self { node, step, above: Some(self) }
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
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        path
    }

    /// The error of a value that is not what was expected here.
    pub(super) fn error(&self, expected: &'static str) -> JsonError {
        self.fails(Expected::Words(expected), &self.node.describe())
    }

    fn fails(&self, expected: Expected, found: &str) -> JsonError {
        JsonError::new(&self.path(), expected, found)
    }

    fn entries(&self) -> &'a [(String, Node)] {
        if let Node::Object(entries) = self.node { entries } else { &[] }
    }

    /// Checks that this is an object with no keys but those known, each once.
    pub(super) fn has_keys(&self, known: &'static [&'static str]) -> Result<()> {
        if !matches!(self.node, Node::Object(_)) {
            return Err(self.error("an object"));
        }
        let entries = self.entries();
        for (index, (key, value)) in entries.iter().enumerate() {
            let at = self.below(value, Step::Key(key));
            if !known.contains(&key.as_str()) {
                return Err(at.fails(Expected::Keys(known), "an unknown key"));
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                return Err(at.fails(Expected::Words("each key once"), "the key again"));
            }
        }
        Ok(())
    }

    /// The value of a key; `null` is as good as no key.
    pub(super) fn get(&'a self, key: &'static str) -> Option<Self> {
        let (_, node) = self.entries().iter().find(|(name, _)| name == key)?;
        (!matches!(node, Node::Null)).then(|| self.below(node, Step::Key(key)))
    }

    pub(super) fn require(&'a self, key: &'static str) -> Result<Self> {
        self.get(key).ok_or_else(|| self.fails(Expected::Key(key), "none"))
    }

    /// The items of a list.
    pub(super) fn items(&'a self, expected: &'static str) -> Result<impl Iterator<Item = Self>> {
        let Node::List(items) = self.node else { return Err(self.error(expected)) };
        Ok(items.iter().enumerate().map(|(index, node)| self.below(node, Step::Index(index))))
    }

    /// The text of a key.
    pub(super) fn text(&self, key: &'static str) -> Result<Option<String>> {
        match self.get(key) {
            None => Ok(None),
            Some(At { node: Node::Text(text), .. }) => Ok(Some(text.clone())),
            Some(at) => Err(at.error("a text")),
        }
    }

    /// A text that is more than blank.
    pub(super) fn filled_text(&self) -> Result<String> {
        match self.node {
            Node::Text(text) if !text.trim().is_empty() => Ok(text.clone()),
            Node::Text(_) => Err(self.error("a text that is not empty")),
            _ => Err(self.error("a text")),
        }
    }

    /// The number of a key.
    pub(super) fn number(&self, key: &'static str) -> Result<Option<f64>> {
        match self.get(key) {
            Some(at) => at.finite("a finite number").map(Some),
            None => Ok(None),
        }
    }

    /// The percentage of a key that is a part of something, and so not negative.
    pub(super) fn part(&self, key: &'static str) -> Result<Option<Percent>> {
        const PART: &str = "a percentage of 0 or more";
        let Some(at) = self.get(key) else { return Ok(None) };
        let pct = at.percent(PART)?;
        if pct.get() >= 0.0 { Ok(Some(pct)) } else { Err(at.error(PART)) }
    }

    pub(super) fn finite(&self, expected: &'static str) -> Result<f64> {
        self.percent(expected).map(Percent::get)
    }

    pub(super) fn percent(&self, expected: &'static str) -> Result<Percent> {
        let number = if let Node::Number(number) = self.node { Percent::new(*number) } else { None };
        number.ok_or_else(|| self.error(expected))
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked by the range")]
    pub(super) fn whole(&self, expected: &'static str, low: u16, high: u16) -> Result<u16> {
        let number = self.finite(expected)?;
        let fits = number.fract() == 0.0 && number >= low.into() && number <= high.into();
        if fits { Ok(number as u16) } else { Err(self.error(expected)) }
    }

    /// What the code of a key stands for.
    pub(super) fn code<T>(
        &self,
        key: &'static str,
        expected: &'static str,
        from_code: fn(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        let Some(at) = self.get(key) else { return Ok(None) };
        let code = if let Node::Text(code) = at.node { from_code(code) } else { None };
        code.map(Some).ok_or_else(|| at.error(expected))
    }
}
