//! Report → [`Scene`], and scene → any plotters backend.
//!
//! [`scene()`] lays out what a report holds: growth against completion ([`Chart::Overview`]); growth, one panel for each
//! base ([`Chart::Growth`]); completion of the plan ([`Chart::Plan`]); and, so that no indicator vanishes, a list of the
//! figures that none of them shows ([`Chart::Levels`]).
//! [`draw()`] paints a scene on a `DrawingBackend`: the canvas in the browser, SVG on the command line.
//! [`Table`] and [`summary`] say the same figures in words.

pub mod controls;
#[cfg(any(feature = "cli", feature = "tools"))]
mod detail;
mod draw;
mod growth;
#[cfg(any(feature = "cli", feature = "tools"))]
mod hits;
mod label;
mod layout;
mod levels;
mod measure;
mod options;
mod overview;
mod pace;
mod plan;
mod rows;
mod scale;
mod scene;
mod speech;
#[cfg(feature = "svg")]
pub mod svg;
mod table;
mod theme;
mod words;

#[cfg(any(feature = "cli", feature = "tools"))]
pub use detail::Detail;
pub use draw::{Pen, draw};
#[cfg(any(feature = "cli", feature = "tools"))]
pub use hits::Hit;
pub use layout::scene;
pub use measure::{AverageWidths, Font, Measure};
pub use options::{Chart, Options, Source, UnknownChart};
pub use scene::{Anchor, Figure, Label, Mark, Meaning, Paint, Rect, Scene, Shape};
pub use speech::summary;
#[cfg(feature = "svg")]
pub use svg::svg;
pub use table::Table;
pub use theme::{Rgb, Theme};
pub use words::Both;
