//! Lists of words as data: one string each, because a string for every word would weigh more in WebAssembly than the
//! words themselves.

use super::prose::normalise::position;

/// Words or phrases, one in a line. [`words!`] makes them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub(crate) &'static str);

/// Lists words: `words!("thu" "chi")`.
macro_rules! words {
    ($($word:literal)+) => { $crate::read::words::Words(concat!($($word, "\n"),+)) };
}
pub(crate) use words;

/// The words of a list, one after another.
pub(crate) struct Each(&'static [u8]);

impl Iterator for Each {
    type Item = &'static [u8];

    fn next(&mut self) -> Option<&'static [u8]> {
        let end = line_end(self.0)?;
        let word = self.0.get(..end);
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        word
    }
}

fn line_end(lines: &[u8]) -> Option<usize> {
    lines.iter().position(|&byte| byte == b'\n')
}

impl Words {
    /// The words.
    pub(crate) fn each(self) -> Each {
        Each(self.0.as_bytes())
    }

    /// Whether `word` is one of them.
    pub(crate) fn has(self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Which of them `word` is; the first is 0.
    pub(crate) fn place(self, word: &str) -> Option<usize> {
        let mut rest = self.0.as_bytes();
        let mut place = 0;
        loop {
            // Most words differ in their length.
            if rest.get(word.len()) == Some(&b'\n') && rest.starts_with(word.as_bytes()) {
                return Some(place);
            }
            rest = rest.get(line_end(rest)? + 1..)?;
            place += 1;
        }
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn any_in(self, text: &str) -> bool {
        self.each().any(|one| position(text, one).is_some())
    }

    /// Whether `text` begins with one of them, as whole words.
    pub(crate) fn begin(self, text: &str) -> bool {
        self.length_in(text).is_some()
    }

    /// How many bytes the first of them has that `text` begins with, as whole words.
    pub(crate) fn length_in(self, text: &str) -> Option<usize> {
        let text = text.as_bytes();
        let ends = |end: usize| text.get(end).is_none_or(|&byte| byte == b' ');
        self.each().find(|one| text.first() == one.first() && text.starts_with(one) && ends(one.len())).map(<[u8]>::len)
    }
}

#[cfg(test)]
mod tests {
    const KINDS: super::Words = words!("thu" "chi thường xuyên");

    #[test]
    fn finds_whole_words() {
        assert!(KINDS.has("thu") && !KINDS.has("chi") && !KINDS.has(""));
        assert_eq!(KINDS.place("chi thường xuyên"), Some(1));
        assert!(KINDS.any_in("tổng chi thường xuyên") && !KINDS.any_in("chi"));
        assert!(KINDS.begin("thu nội địa") && KINDS.begin("thu") && !KINDS.begin("thuế"));
    }
}
