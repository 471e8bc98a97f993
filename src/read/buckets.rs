//! Buckets: finding things by a text, without the bytes of a general map.
//!
//! In go texts, numbered in the order in which they come, out comes the number of one that may be the text asked for.
//! The caller keeps the things themselves and compares.

use super::steps::step;

/// How many chains there are; a power of two. Natively a page of memory more is nothing, and most chains have one number.
const CHAINS: usize = if cfg!(target_arch = "wasm32") { 1024 } else { 4096 };
/// The end of a chain: no number is as large.
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

    /// The latest number whose text may be `text` and that `fits`; beyond all numbers where there is none.
    pub(crate) fn find(&self, text: &[u8], mut fits: impl FnMut(usize) -> bool) -> usize {
        let hash = hash(text);
        let mut number = self.heads.get(hash as usize % CHAINS).copied().unwrap_or(END);
        while let Some(&(before, known)) = self.before.get(number as usize) {
            step();
            if known == hash && fits(number as usize) {
                break;
            }
            number = before;
        }
        number as usize
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
        assert_eq!(buckets.find(b"thu", |_| true), 2);
        assert_eq!(buckets.find(b"thu", |number| number < 2), 0);
        assert_eq!(buckets.find(b"vay", |_| true), END as usize);
    }
}
