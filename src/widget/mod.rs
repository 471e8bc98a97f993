//! What the browser runs, built for `wasm32` only: two bundles of one crate.
//!
//! The first (`Widget`, `element`) reads the figures and draws the chart. The second (`Tools`, feature `tools`) is
//! loaded when somebody first touches a chart: tooltips, keyboard, the place in the text, files to take away. The two
//! share code but no memory: the second gets the report as report JSON and the spans of its figures, reads the page's
//! text again and lays out the same scene.
//!
//! The shell (`www/element.js`) owns time (when to read, when to draw); everything that it shows is made here: the
//! source is found and read (`source`, `text`), the look asked of the page (`style`), the scene drawn (`canvas`), the
//! table and the summary set (`view`). Errors are JavaScript errors with a `code` (`error`).

mod canvas;
mod dom;
#[cfg(not(feature = "tools"))]
mod element;
mod error;
#[cfg(not(feature = "tools"))]
mod source;
mod style;
mod text;
#[cfg(feature = "tools")]
mod tools;
mod value;
#[cfg(not(feature = "tools"))]
mod view;

#[cfg(not(feature = "tools"))]
pub use element::Widget;
#[cfg(feature = "tools")]
pub use tools::Tools;
