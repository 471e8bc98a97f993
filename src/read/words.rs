//! Lists of words as data: one string each, because a string for every word would weigh more in WebAssembly than the
//! words themselves.

use super::prose::letters::{first, is_letter};
use super::prose::texts::holds;
use super::steps::step;

/// Words or phrases. [`words!`] makes them.
///
/// In WebAssembly each stands before the end of its line, which compresses best; natively after a byte that says how
/// many bytes it has, by which a list is gone through several times as fast, and after two sieves ([`SIEVE`]), by which
/// most lists are not gone through at all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub(crate) &'static [u8]);

/// Lists words: `words!("thu" "chi")`.
macro_rules! words {
    ($($word:literal)+) => {{
        const LINES: &str = concat!($($word, "\n"),+);
        const LIST: [u8; 2 * $crate::read::words::SIEVE + LINES.len()] = $crate::read::words::list(LINES);
        $crate::read::words::Words(&LIST)
    }};
}
pub(crate) use words;

/// How many bytes a sieve has: a bit for each of the numbers that [`start`] or [`whole`] makes of a word, set where it makes
/// it of one of the list. What falls through is none of the list; what does not has to be compared.
pub(crate) const SIEVE: usize = if SIEVES { 32 } else { 0 };

/// Whether there are sieves: they have no place in WebAssembly, where lists are short of bytes.
const SIEVES: bool = cfg!(not(target_arch = "wasm32"));

/// A list of these lines.
pub(crate) const fn list<const BYTES: usize>(lines: &str) -> [u8; BYTES] {
    let mut list = [0; BYTES];
    let (starts, more) = list.as_mut_slice().split_at_mut(SIEVE);
    let (wholes, mut to) = more.split_at_mut(SIEVE);
    let mut rest = lines.as_bytes();
    while !rest.is_empty() {
        let length = line_length(rest);
        let (line, after) = rest.split_at(length);
        if let [_] = line {
            starts.copy_from_slice(&[u8::MAX; SIEVE]);
        }
        mark(starts, start(line));
        mark(wholes, whole(line));
        let (entry, more) = { to }.split_at_mut(length + 1);
        if cfg!(target_arch = "wasm32") {
            entry.copy_from_slice(rest.split_at(length + 1).0);
        } else if let [first, letters @ ..] = entry {
            *first = length as u8;
            letters.copy_from_slice(line);
        }
        (rest, to) = (after.split_at(1).1, more);
    }
    list
}

/// What sieves a text by its first two bytes. A word of one byte may stand before any other: a list that has one keeps all.
const fn start(text: &[u8]) -> u8 {
    match text {
        [first, second, ..] => first.wrapping_mul(8).wrapping_add(*second),
        _ => 0,
    }
}

/// What sieves a whole word by its length, its first byte and its last.
const fn whole(word: &[u8]) -> u8 {
    match word {
        [first, .., last] => {
            first.wrapping_mul(8).wrapping_add(*last).wrapping_add((word.len() as u8).wrapping_mul(37))
        }
        _ => 0,
    }
}

/// Marks a number in a sieve, if there is one.
const fn mark(sieve: &mut [u8], number: u8) {
    if SIEVES && let Some(byte) = sieve.split_at_mut(number as usize / 8).1.first_mut() {
        *byte |= 1 << (number % 8);
    }
}

/// How many bytes the first line has, at most 255.
const fn line_length(lines: &[u8]) -> usize {
    let (mut length, mut rest) = (0_u8, lines);
    while let [byte, more @ ..] = rest {
        if *byte == b'\n' {
            break;
        }
        (length, rest) = (length + 1, more);
    }
    length as usize
}

/// The words of a list, one after another.
pub(crate) struct Each(&'static [u8]);

impl Iterator for Each {
    type Item = &'static [u8];

    #[cfg(target_arch = "wasm32")]
    fn next(&mut self) -> Option<&'static [u8]> {
        let end = line_end(self.0)?;
        let word = self.0.get(..end);
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        word
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn next(&mut self) -> Option<&'static [u8]> {
        let (&length, rest) = self.0.split_first()?;
        let (word, rest) = rest.split_at_checked(length.into())?;
        self.0 = rest;
        Some(word)
    }
}

#[cfg(target_arch = "wasm32")]
fn line_end(lines: &[u8]) -> Option<usize> {
    lines.iter().position(|&byte| byte == b'\n')
}

impl Words {
    /// The words.
    pub(crate) fn each(self) -> Each {
        Each(self.0.get(2 * SIEVE..).unwrap_or_default())
    }

    /// Whether the number is marked in the sieve that begins at byte `sieve`.
    #[inline]
    fn keeps(self, sieve: usize, number: u8) -> bool {
        let byte = self.0.get(sieve + usize::from(number / 8)).copied().unwrap_or_default();
        !SIEVES || byte >> (number % 8) & 1 == 1
    }

    /// Whether one of them may begin `text`.
    fn may_begin(self, text: &[u8]) -> bool {
        self.keeps(0, start(text))
    }

    /// Whether `word` is one of them.
    pub(crate) fn has(self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Which of them `word` is; the first is 0.
    pub(crate) fn place(self, word: &str) -> Option<usize> {
        if !self.keeps(SIEVE, whole(word.as_bytes())) {
            return None;
        }
        self.each().position(|one| one == word.as_bytes())
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn any_in(self, text: &str) -> bool {
        if !SIEVES {
            return self.each().any(|one| holds(text, one));
        }
        let mut rest = text.as_bytes();
        while let [_, after @ ..] = rest {
            step();
            if self.may_begin(rest) && self.each().any(|one| rest.starts_with(one)) {
                return true;
            }
            rest = after;
        }
        false
    }

    /// Whether `text` begins with one of them, as whole words.
    pub(crate) fn begin(self, text: &str) -> bool {
        self.length_in(text) > 0
    }

    /// How many bytes the first of them has that `text` begins with, as whole words: before a blank or a mark; 0 where it
    /// begins with none.
    pub(crate) fn length_in(self, text: &str) -> usize {
        if !self.may_begin(text.as_bytes()) {
            return 0;
        }
        self.each().find(|one| begins(text, one)).map_or(0, <[u8]>::len)
    }
}

/// Whether `text` begins with these words, as whole ones.
pub(crate) fn begins(text: &str, words: &[u8]) -> bool {
    let bytes = text.as_bytes();
    let ends = |end: usize| text.get(end..).is_some_and(|after| !is_letter(first(after)));
    bytes.first() == words.first() && bytes.starts_with(words) && ends(words.len())
}

#[cfg(test)]
mod tests {
    const KINDS: super::Words = words!("thu" "chi thường xuyên");

    #[test]
    fn finds_whole_words() {
        assert!(KINDS.has("thu") && !KINDS.has("chi") && !KINDS.has(""));
        assert_eq!(KINDS.place("chi thường xuyên"), Some(1));
        assert!(KINDS.each().eq(["thu".as_bytes(), "chi thường xuyên".as_bytes()]));
        assert!(KINDS.any_in("tổng chi thường xuyên") && !KINDS.any_in("chi"));
        assert!(KINDS.begin("thu nội địa") && KINDS.begin("thu") && !KINDS.begin("thuế"));
        let dashes = words!("-" "–");
        assert!(
            dashes.begin("- thu") && dashes.any_in("thu-") && dashes.has("-") && dashes.has("–") && !dashes.has("—")
        );
    }
}
