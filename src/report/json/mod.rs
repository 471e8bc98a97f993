//! The report JSON: what a page embeds, what the API takes and gives, what the command line reads and writes.
//!
//! Text or a JavaScript value becomes a [`Node`], a node becomes a [`Report`](crate::report::Report) by [`read()`], and
//! back by [`write()`]. The way over a tree has three reasons: serde-wasm-bindgen looks only for the keys that a struct
//! knows, so that `deny_unknown_fields` denies nothing in the browser; an error must name the path of the value
//! (`indicators[2].growth`); and one small tree costs far fewer bytes than a derived reader for each type.

mod at;
mod error;
mod node;
mod read;
mod write;

pub use error::{Expected, JsonError};
pub use node::{MAX_DEPTH, Node};
pub use read::{Reader, read};
pub use write::write;

#[cfg(feature = "json")]
pub use text::{from_str, to_string_pretty};

#[cfg(feature = "json")]
mod text {
    use super::{JsonError, Node, read, write};
    use crate::report::Report;

    /// The report that a JSON text holds.
    ///
    /// # Errors
    ///
    /// A text that is not JSON, or that is not a report: see [`JsonError`].
    ///
    /// ```
    /// use chi_tieu::report::json;
    ///
    /// let report = json::from_str(r#"{ "indicators": [{ "name": "Việc làm", "value": 1100 }] }"#)?;
    /// assert_eq!(report.indicators[0].name, "Việc làm");
    ///
    /// let error = json::from_str(r#"{ "indicators": [{ "name": "Việc làm", "grwoth": 3 }] }"#).unwrap_err();
    /// assert_eq!(error.path(), "indicators[0].grwoth");
    /// # Ok::<(), json::JsonError>(())
    /// ```
    pub fn from_str(text: &str) -> Result<Report, JsonError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let node: Node = serde_json::from_str(text).map_err(|error| JsonError::syntax(&error.to_string()))?;
        read(&node)
    }

    /// The report as indented JSON text, which [`from_str`] reads back to an equal report without its spans.
    #[must_use]
    pub fn to_string_pretty(report: &Report) -> String {
        // A tree of texts, numbers and lists always has a JSON text: its keys are texts and its numbers finite.
        serde_json::to_string_pretty(&write(report)).unwrap_or_default()
    }
}

#[cfg(all(test, feature = "json"))]
mod tests;
