//! Readers: text or table → facts → [`Report`](crate::report::Report).
//!
//! Each source has a module: [`prose`] reads running text, [`table`] reads tables, [`document`] pages that hold both
//! (`html` makes a document of an HTML file, `csv` a table of a CSV file). All know one language (the words of
//! [`prose`]'s tables, the numbers of [`Decimal`]) and follow one rule: in doubt a number is left out. Nothing here
//! knows of browsers or charts.

mod alias;
mod apart;
mod aspect;
pub(crate) mod buckets;
mod check;
#[cfg(feature = "csv")]
pub mod csv;
mod direction;
pub mod document;
mod error;
mod fact;
mod fit;
mod gather;
#[cfg(feature = "html")]
pub mod html;
mod names;
mod number;
pub mod prose;
mod steps;
pub mod table;
pub mod tcvn3;
mod words;

#[cfg(all(target_arch = "wasm32", not(feature = "sheets")))]
pub(crate) use error::NO_FIGURES;
pub use error::ReadError;
pub use fact::{At, Fact, Kind};
pub use gather::indicators;
pub use number::Decimal;
