//! What is wrong with a report JSON, and where.

use std::fmt;

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

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Key(key) => write!(f, "the key `{key}`"),
            Self::Keys(keys) => {
                f.write_str("one of the keys")?;
                for (index, key) in keys.iter().enumerate() {
                    write!(f, "{} `{key}`", if index == 0 { "" } else { "," })?;
                }
                Ok(())
            }
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
        let mut problem = String::from("expected ");
        // Writing to a string cannot fail.
        let _ = fmt::write(&mut problem, format_args!("{expected}, found {found}"));
        Self { path: one_line(path), problem: one_line(&problem) }
    }

    /// A text that is not JSON at all; `problem` says where it breaks.
    #[must_use]
    pub fn syntax(problem: &str) -> Self {
        Self { path: String::new(), problem: one_line(&["not valid JSON: ", problem].concat()) }
    }

    /// Where in the JSON the problem is, as `indicators[2].growth`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// The text with blanks for line breaks: keys, texts and the browser's own messages may have some.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c < ' ' { ' ' } else { c }).collect()
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.problem),
            path => write!(f, "{path}: {}", self.problem),
        }
    }
}

impl std::error::Error for JsonError {}
