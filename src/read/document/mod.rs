//! Documents: a page, or a part of one → its running text and its tables → a report.
//!
//! Whoever holds the page (the browser's DOM, a parsed HTML file) walks over it and tells a [`Builder`] of elements and
//! text; the walker knows what styles say ([`Element`]), the builder what that means for a reader: lines, list marks,
//! footnotes, tables. Out comes a [`Document`]. The spans of facts count bytes of [`Document::text`].

mod builder;
mod grid;
mod join;
#[cfg(feature = "tools")]
mod places;
mod raised;
mod tag;

pub use builder::Builder;
#[cfg(feature = "tools")]
pub use places::{Place, Places};
pub use tag::SKIPPED;

use super::table::Table;
use super::tcvn3::{DECODES, Decode};
use super::{ReadError, prose};
use crate::report::Report;

/// Whether this build reads tables; in one that does not, their cells are lines of the text.
const TABLES: bool = cfg!(feature = "tables");

/// How an element stands in the lines of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// It is not shown: CSS `display: none`.
    Hidden,
    /// It begins and ends lines of its own.
    Block,
    /// It stands in a line with what is around it.
    Inline,
}

/// What a [`Builder`] asks of an element.
pub trait Element {
    /// Its name: `td`, in any case.
    fn name(&self) -> String;
    /// The value of an attribute.
    fn attribute(&self, name: &str) -> Option<String>;
    /// How it stands in the lines of the page.
    fn display(&self) -> Display;
    /// Whether its text keeps blanks and line breaks: CSS `white-space: pre`.
    fn keeps_blanks(&self) -> bool;
    /// The fonts of its text: CSS `font-family`.
    fn font_family(&self) -> String;
}

/// A page as a reader sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    text: String,
    tables: Vec<Table>,
    /// Whether part of it is TCVN3, and which part is not known.
    unclear: bool,
}

impl Document {
    /// The document that `walk` tells of. Where it proves to be in TCVN3 letters, `walk` is called a second time.
    pub fn build(walk: impl Fn(&mut Builder)) -> Self {
        let mut builder = Builder::new(Decode::Nothing);
        walk(&mut builder);
        let needed = builder.needed();
        if DECODES && matches!(needed, Decode::Fonts | Decode::All) {
            builder = Builder::new(needed);
            walk(&mut builder);
        }
        let (text, tables) = builder.finish();
        Self { text, tables, unclear: needed == Decode::Unclear }
    }

    /// The running text that `walk` tells of, as [`Document::build`] and [`Document::text`] give it where nothing is in
    /// TCVN3 letters, and where each word of it stands on the page.
    #[cfg(feature = "tools")]
    pub fn places(walk: impl FnOnce(&mut Builder)) -> (String, Places) {
        let mut builder = Builder::new(Decode::Nothing);
        walk(&mut builder);
        builder.finish_with_places()
    }

    /// The running text, line by line, without the tables.
    ///
    /// # Errors
    ///
    /// [`ReadError::LegacyLetters`].
    pub fn text(&self) -> Result<&str, ReadError> {
        if self.unclear { Err(ReadError::LegacyLetters) } else { Ok(&self.text) }
    }

    /// The tables, from top to bottom.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }
}

/// Reads a document as a report: the indicators of its prose, then what its tables add to them.
///
/// # Errors
///
/// [`ReadError::LegacyLetters`]; else, where neither prose nor a table gives a report, why the first table gives none,
/// or the prose where there is no table.
pub fn report(document: &Document) -> Result<Report, ReadError> {
    let text = document.text()?;
    let prose = prose::report(text);
    if TABLES { join::report(text, prose, &document.tables) } else { prose }
}

/// Reads a document as [`report`] does, and what may be figures of its prose as well.
///
/// # Errors
///
/// As [`report`].
#[cfg(feature = "guesses")]
pub fn report_with_guesses(document: &Document) -> Result<Report, ReadError> {
    let text = document.text()?;
    join::report(text, prose::report_with_guesses(text), &document.tables)
}
