//! Runs: from where to where something stands, by tokens, by items or by bytes.
//!
//! They are made and asked everywhere: in WebAssembly a call has fewer bytes.

/// `first..end`; empty where there is none. One word, because much is said of runs: the first in its lower half. Both
/// are below 2³², as every place in a text is that is read ([`super::normalise::fold`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Run(u64);

impl Run {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn new(first: usize, end: usize) -> Self {
        Self(first as u32 as u64 | (end as u64) << 32)
    }

    pub(crate) fn first(self) -> usize {
        self.0 as u32 as usize
    }

    pub(crate) fn end(self) -> usize {
        (self.0 >> 32) as usize
    }

    /// How many there are in it; its end is not before its first.
    pub(crate) fn length(self) -> usize {
        self.end() - self.first()
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn is_empty(self) -> bool {
        self.first() >= self.end()
    }
}
