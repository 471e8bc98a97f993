//! What the browser runs, built for `wasm32` only: bundles of one crate.
//!
//! The first (`Widget`, `element`) reads the figures and draws the chart. There are three of it: one reads prose, speaks
//! Vietnamese and has no overview (feature `prose`), one takes report JSON (`data`), and one does all that and reads
//! tables (`full`); the shell loads the smallest that a page has use for (`www/needs.js`). The second
//! (`Tools`, feature `tools`) is loaded when somebody first touches a chart: tooltips, keyboard, the place in the text,
//! files to take away. It shares code with the first but no memory: it gets the report as numbers and words
//! (`crate::report::wire`), reads the page's text again and lays out the same scene. The third (feature `sheets`) takes CSV files apart that `src` names.
//!
//! The shell (`www/element.js`) owns time (when to read, when to draw) and its surface (`www/surface.js`) the elements;
//! what they show is decided here: the source is found and read (`source`, `text`), the look asked of the page (`style`),
//! the scene drawn (`canvas`), the table and the summary written (`words`), and told to the surface (`surface`). Errors
//! are JavaScript errors with a `code` (`error`).

#[cfg(not(feature = "sheets"))]
mod canvas;
#[cfg(not(any(feature = "sheets", feature = "tools")))]
mod element;
mod error;
#[cfg(feature = "full")]
mod facts;
#[cfg(feature = "sheets")]
mod sheets;
#[cfg(not(any(feature = "sheets", feature = "tools")))]
mod source;
#[cfg(not(feature = "sheets"))]
mod style;
#[cfg(not(feature = "sheets"))]
mod surface;
#[cfg(not(feature = "sheets"))]
mod text;
#[cfg(feature = "tools")]
mod tools;
#[cfg(not(any(feature = "sheets", feature = "tools")))]
mod value;
#[cfg(not(any(feature = "sheets", feature = "tools")))]
mod words;

#[cfg(not(any(feature = "sheets", feature = "tools")))]
pub use element::Widget;
#[cfg(feature = "sheets")]
pub use sheets::rows;
#[cfg(not(feature = "sheets"))]
pub use surface::{Pen, Surface};
#[cfg(feature = "tools")]
pub use tools::Tools;

/// Whether this build takes report JSON and what stands in the element itself. The shell asks of none what it cannot.
#[cfg(not(feature = "sheets"))]
const GIVEN: bool = cfg!(feature = "given");
/// Whether this build reads prose alone: the shell brings the whole one in its place where it goes no further.
#[cfg(not(feature = "sheets"))]
const FIRST: bool = !GIVEN && !cfg!(feature = "tools");
