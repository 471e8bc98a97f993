//! Raised text: the mark of a footnote, or a part of the word it follows.

use crate::read::prose::UNUSUAL;

/// Whether `raised` only points to a footnote of what stands `before` it: the (1) of `905(1)`, but not the 2 of `m2`.
///
/// What follows a ten begins with `^` (`5,2 x 10^6`). A number there may be a power: it is kept, and so neither is read.
pub(super) fn is_footnote(before: &str, raised: &str) -> bool {
    let is_mark = |byte: u8| matches!(byte, b'0'..=b'9' | b'(' | b')' | b'[' | b']' | b'*' | b',' | b' ' | b'^');
    match raised.as_bytes() {
        [b'2' | b'3'] if UNUSUAL && ends_in_metres(before) => false,
        [b'^', b'0'..=b'9', ..] => false,
        [letter] if letter.is_ascii_lowercase() => *letter != b'o',
        _ => raised.bytes().all(is_mark),
    }
}

/// Whether `text` ends in a unit of length: `m`, `km`, `cm` …, and not in a word such as *năm*: no vowel before the m.
fn ends_in_metres(text: &str) -> bool {
    let mut last = text.bytes().rev();
    let is_vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | 0x80..);
    last.next() == Some(b'm') && !last.next().is_some_and(is_vowel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_marks_from_parts_of_words() {
        let marks = [
            ("thu 905", "(1)"),
            ("thu 905", "1"),
            ("thu 905", " [12]"),
            ("hộ nghèo", "*"),
            ("xã", "a"),
            ("cả năm", "2"),
            ("đồng/tam", "2"),
            ("m", "4"),
            ("108", "3"),
            ("10", "^(3)"),
        ];
        let parts = [("418 m", "2"), ("418km", "2"), ("m", "3"), ("27", "o"), ("5,2 x 10", "^6"), ("thứ 5", "th")];
        for (before, raised) in marks {
            assert!(is_footnote(before, raised), "{before}^{raised}");
        }
        for (before, raised) in parts {
            assert!(!is_footnote(before, raised), "{before}^{raised}");
        }
    }
}
