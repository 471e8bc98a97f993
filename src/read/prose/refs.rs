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

/// A bit of its own for each base.
pub(super) fn bit(base: Base) -> u32 {
    1 << base as u32
}

/// The bases that are named, plans left out.
#[derive(Default)]
pub(super) struct Bases {
    pub(super) count: usize,
    last: Option<Base>,
    /// The bits of all of them.
    told: u32,
}

impl Bases {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn take(&mut self, reference: Option<Base>) {
        let base = reference.filter(|&base| base != Base::Plan);
        if let Some(one) = base {
            self.told |= bit(one);
            self.last = base;
            self.count += 1;
        }
    }

    /// The base, where one only is named.
    pub(super) fn only(&self) -> Option<Base> {
        if self.told.count_ones() > 1 { None } else { self.last }
    }

    /// What a change is of that names none after several: since the year's beginning, where nothing was compared with the year
    /// before; else with that.
    pub(super) fn usual(&self) -> Base {
        if self.told & (bit(Base::Ytd) | bit(Base::Yoy)) == bit(Base::Ytd) { Base::Ytd } else { Base::Yoy }
    }
}
