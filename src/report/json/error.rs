//! What is wrong with a report JSON, and where.

use std::fmt;

use crate::text::{joined, quoted};

/// What the reader of report JSON looks for at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object with these keys and no others.
    Keys(&'static [&'static str]),
    /// The key that must be there.
    Key(&'static str),
    /// A kind of value or a rule, in words: `a finite number`.
    Words(&'static str),
}

impl Expected {
    fn words(self) -> String {
        match self {
            Self::Words(words) => words.into(),
            Self::Key(key) => joined(&["the key `", key, "`"]),
            Self::Keys(keys) => joined(&["one of the keys ", &quoted(keys, "`")]),
        }
    }
}

/// A report JSON that cannot be read: the path of the value, what was expected there and what was found.
///
/// The message is one line that an editor can act on:
/// `indicators[2].growth: expected a finite number, found the text "20,8%"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    path: String,
    problem: String,
}

impl JsonError {
    /// A value at `path` that is `found` where `expected` should be.
    pub(crate) fn new(path: &str, expected: Expected, found: &str) -> Self {
        let problem = joined(&["expected ", &expected.words(), ", found ", found]);
        Self { path: one_line(path), problem: one_line(&problem) }
    }

    /// A text that is not JSON at all; `problem` says where it breaks.
    #[must_use]
    pub fn syntax(problem: &str) -> Self {
        Self { path: String::new(), problem: one_line(&joined(&["not valid JSON: ", problem])) }
    }

    /// Where in the JSON the problem is, as `indicators[2].growth`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn message(&self) -> String {
        joined(&[&self.path, if self.path.is_empty() { "" } else { ": " }, &self.problem])
    }
}

/// The text with blanks for line breaks: keys, texts and the browser's own messages may have some.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    for c in text.chars() {
        line.push(c.max(' '));
    }
    line
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for JsonError {}
