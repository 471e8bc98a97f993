//! Lists of words as data: one string each, because a string for every word would weigh more in WebAssembly than the
//! words themselves.

use super::prose::letters::{first, is_letter};
use super::prose::texts::holds;

/// Words or phrases. [`words!`] makes them.
///
/// In WebAssembly each stands before the end of its line, which compresses best; natively after a byte that says how
/// many bytes it has, by which a list is gone through several times as fast.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub(crate) &'static [u8]);

/// Lists words: `words!("thu" "chi")`.
macro_rules! words {
    ($($word:literal)+) => {{
        const LINES: &str = concat!($($word, "\n"),+);
        const LIST: [u8; LINES.len()] = $crate::read::words::list(LINES);
        $crate::read::words::Words(&LIST)
    }};
}
pub(crate) use words;

/// A list of these lines.
pub(crate) const fn list<const BYTES: usize>(lines: &str) -> [u8; BYTES] {
    let mut list = [0; BYTES];
    let (mut rest, mut to) = (lines.as_bytes(), list.as_mut_slice());
    while !rest.is_empty() {
        let length = line_length(rest);
        let (line, after) = rest.split_at(length);
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
        Each(self.0)
    }

    /// Whether `word` is one of them.
    pub(crate) fn has(self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Which of them `word` is; the first is 0.
    pub(crate) fn place(self, word: &str) -> Option<usize> {
        self.each().position(|one| one == word.as_bytes())
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn any_in(self, text: &str) -> bool {
        self.each().any(|one| holds(text, one))
    }

    /// Whether `text` begins with one of them, as whole words.
    pub(crate) fn begin(self, text: &str) -> bool {
        self.length_in(text) > 0
    }

    /// How many bytes the first of them has that `text` begins with, as whole words: before a blank or a mark; 0 where it
    /// begins with none.
    pub(crate) fn length_in(self, text: &str) -> usize {
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
    }
}
