//! Scopes: what the name of an index says of the place and the prices that it is of, and is no part of it: *CPI* `trên địa bàn tỉnh`.
//!
//! In go the items of a name, out comes where it ends.

use super::UNUSUAL;
use super::place::PLACE_KINDS;
use super::predicate::CHANGES;
use super::subject::Before;
use super::word::Word;
use crate::read::words::{Words, words};

/// How the names of indices begin, and what stands before the place that they are of, whose kind has two items at most.
const INDEXES: Words = words!("cpi" "iip" "grdp" "gdp" "chỉ số");
const PRODUCT: &str = "tổng sản phẩm";
const CONSTANT: Words = words!("giá so sánh" "giá cố định");
const REGION: &str = "trên địa bàn";
const KIND_ITEMS: usize = 2;

impl Before<'_> {
    /// The end of the name of an index without the place that it is of, where that is the report's, *CPI* `trên địa bàn tỉnh`, *GRDP* `của
    /// huyện`, or without the prices that its growth is always of, *GRDP* `theo giá so sánh 2010` *tăng 6%*.
    pub(super) fn before_scope(&self, first: usize, end: usize) -> usize {
        let name = self.scan.view.key(self.scan.tokens(first, end));
        if !UNUSUAL || !(INDEXES.begin(name) || name.starts_with(PRODUCT)) {
            return end;
        }
        let by = self.scan.find_word(first, end, Word::theo);
        let constant = CONSTANT.begin(self.scan.view.key(self.scan.tokens(by + 1, end)));
        if by < end && self.scan.among(self.end, CHANGES) && constant {
            return by;
        }
        if name.starts_with(PRODUCT) {
            return end;
        }
        let kind = |&at: &usize| {
            let place = self.scan.view.key(self.scan.tokens(at, end));
            let whose = self.scan.is_word(at - 1, Word::của) || self.scan.key(at - 1) == REGION;
            whose && (PLACE_KINDS.has(place) || place == "địa phương")
        };
        let whole = end > first + 1 && self.scan.key(end - 1).starts_with(REGION);
        let place = (first + 2..end).rev().take(KIND_ITEMS).find(kind);
        if whole { end - 1 } else { place.map_or(end, |at| at - 1) }
    }
}
