//! Readers: text or table → facts → [`Report`](crate::report::Report).
//!
//! Each source has a module: [`prose`] reads running text, [`table`] reads tables. Both know one language (the words of
//! [`prose`]'s tables, the numbers of [`Decimal`]) and both follow one rule: in doubt a number is left out. Nothing here
//! knows of browsers or charts.

mod buckets;
mod direction;
mod error;
mod fact;
mod gather;
mod number;
pub mod prose;
pub mod table;

pub use error::ReadError;
pub use fact::{At, Fact, Kind};
pub use gather::indicators;
pub use number::Decimal;
