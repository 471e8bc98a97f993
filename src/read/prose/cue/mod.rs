//! The words that give a number its meaning, as data: one line for each, with an example.
//!
//! To teach the reader a verb ([`verb`]), a plan or a base ([`mod@reference`]) or another word ([`other`]), add a line
//! under its sense ([`super::sense`] says what each means), lower case, spelled as folding leaves it (*hóa*, *thủy*, *tỷ*): a test
//! checks that. Units have a file of their own, [`super::unit`]; what few texts
//! have is in [`rare`], their units in [`rare_unit`], and what no text has that is left to the module for usual prose in
//! [`refused`].

pub(super) mod other;
pub(super) mod rare;
pub(super) mod rare_unit;
pub(super) mod reference;
pub(super) mod refused;
pub(super) mod verb;
