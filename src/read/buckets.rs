//! Buckets: finding things by a text, without the bytes of a general map.
//!
//! In go texts, numbered in the order in which they come, out come the numbers of those that may be the text asked for.
//! The caller keeps the things themselves and compares.

use super::steps::step;

/// How many chains there are; a power of two.
const CHAINS: usize = 1024;
/// The end of a chain.
const END: u32 = u32::MAX;

/// Numbers in chains, by the hash of their texts.
pub(crate) struct Buckets {
    /// The last number of each chain.
    heads: Vec<u32>,
    /// The number before, and the hash, of each number.
    before: Vec<(u32, u32)>,
}

impl Buckets {
    pub(crate) fn new() -> Self {
        Self { heads: vec![END; CHAINS], before: Vec::new() }
    }

    /// Adds `text` under the next number.
    pub(crate) fn add(&mut self, text: &[u8]) {
        let hash = hash(text);
        let number = u32::try_from(self.before.len()).unwrap_or(END);
        if let Some(head) = self.heads.get_mut(hash as usize % CHAINS) {
            self.before.push((*head, hash));
            *head = number;
        }
    }

    /// The numbers whose texts may be `text`, the latest first.
    pub(crate) fn of(&self, text: &[u8]) -> Chain<'_> {
        let hash = hash(text);
        Chain { buckets: self, hash, next: self.heads.get(hash as usize % CHAINS).copied().unwrap_or(END) }
    }
}

/// The numbers of one chain that have one hash.
pub(crate) struct Chain<'a> {
    buckets: &'a Buckets,
    hash: u32,
    next: u32,
}

impl Iterator for Chain<'_> {
    type Item = usize;

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn next(&mut self) -> Option<usize> {
        loop {
            step();
            let number = self.next;
            let &(before, hash) = self.buckets.before.get(number as usize)?;
            self.next = before;
            if hash == self.hash {
                return Some(number as usize);
            }
        }
    }
}

/// FNV-1a: short, and good enough for words.
fn hash(text: &[u8]) -> u32 {
    text.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_latest_first() {
        let mut buckets = Buckets::new();
        for text in ["thu", "chi", "thu"] {
            buckets.add(text.as_bytes());
        }
        assert_eq!(buckets.of(b"thu").collect::<Vec<_>>(), [2, 0]);
        assert_eq!(buckets.of(b"vay").next(), None);
    }
}
