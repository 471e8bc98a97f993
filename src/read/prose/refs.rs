//! References: what figures are compared with.

use crate::report::Base;

/// How many figures, and how many references, a predicate may have.
pub(super) const MOST: usize = 12;

/// What figures are compared with, in the order of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Refs {
    list: [Base; MOST],
    pub(crate) count: usize,
}

impl Refs {
    /// Adds one, where there is room.
    pub(super) fn push(&mut self, base: Base) {
        if let Some(free) = self.list.get_mut(self.count) {
            *free = base;
            self.count += 1;
        }
    }

    pub(crate) fn get(&self, place: usize) -> Option<Base> {
        self.list.get(place).copied().filter(|_| place < self.count)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }
}
