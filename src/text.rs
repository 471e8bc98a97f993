//! Texts made of parts, and taken into parts: what std does for any pattern and any type, for the few that are asked
//! for here, in a tenth of its WebAssembly.

/// What a function is told, as a whole: in WebAssembly the compiler would have each of its callers look up the fields and
/// tell those, which takes more bytes in each than one look takes here.
#[inline(always)]
pub(crate) fn at_once<T>(told: &T) -> &T {
    if cfg!(target_arch = "wasm32") { std::hint::black_box(told) } else { told }
}

/// The parts, one after another.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// What stands after each text of a list that is told as one ([`tell`]).
const END: char = '\0';

/// Adds a text to a list of them that is told as one.
pub(crate) fn tell(words: &mut String, text: &str) {
    for c in text.chars() {
        // What ends a text is none of its letters.
        words.push(c.max('\u{1}'));
    }
    words.push(END);
}

/// Takes the next text off such a list; the empty one at its end.
#[cfg(any(feature = "cli", not(feature = "sheets")))]
pub(crate) fn take<'a>(words: &mut &'a str) -> &'a str {
    let end = length_until(words, |byte| byte == END as u8);
    let text = words.get(..end).unwrap_or_default();
    *words = words.get(end + 1..).unwrap_or_default();
    text
}

/// The items as they are named in a message: each between two of these marks, with commas.
pub(crate) fn quoted(items: &[impl AsRef<str>], mark: &str) -> String {
    let mut text = String::new();
    for item in items {
        let comma = if text.is_empty() { "" } else { ", " };
        text.push_str(&joined(&[comma, mark, item.as_ref(), mark]));
    }
    text
}

/// What stands in `text` between the ASCII characters that `ends` tells, the empty parts left out.
pub(crate) fn pieces(text: &str, ends: fn(u8) -> bool) -> Pieces<'_> {
    Pieces { rest: text, ends }
}

/// The parts of a text; [`pieces`] makes them.
#[derive(Clone, Copy)]
pub(crate) struct Pieces<'a> {
    rest: &'a str,
    ends: fn(u8) -> bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut piece = "";
        while piece.is_empty() && !self.rest.is_empty() {
            let end = length_until(self.rest, self.ends);
            piece = self.rest.get(..end).unwrap_or_default();
            self.rest = self.rest.get(end + 1..).unwrap_or_default();
        }
        Some(piece).filter(|piece| !piece.is_empty())
    }
}

/// How many bytes `text` has before the first character that `ends` tells by its first byte.
pub(crate) fn length_until(text: &str, ends: fn(u8) -> bool) -> usize {
    let mut length = 0;
    for byte in text.bytes() {
        if ends(byte) {
            break;
        }
        length += 1;
    }
    length
}

/// The words of `text`, between blanks.
pub(crate) fn by_blanks(text: &str) -> Pieces<'_> {
    pieces(text, |byte| byte == b' ')
}

/// Whether a character shows nothing: soft hyphen, zero-width blanks and joiners, byte order mark, and the marks that
/// turn the direction of what follows them, by which a number would read backwards.
pub(crate) fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What can be seen of `text`.
pub(crate) fn visible(text: &str) -> String {
    // Mostly that is all of it, and then not a byte is kept beside it.
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        if !shows_nothing(letter) {
            seen.push(letter);
        }
    }
    seen
}

/// What follows the first of `marks` that `text` begins with.
pub(crate) fn after<'a>(text: &'a str, marks: &[&str]) -> Option<&'a str> {
    marks.iter().find_map(|mark| text.strip_prefix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_texts_into_parts() {
        assert_eq!(by_blanks(" thu  ngân sách ").collect::<Vec<_>>(), ["thu", "ngân", "sách"]);
        assert_eq!(by_blanks("").count(), 0);
        assert_eq!(after("– thu", &["-", "–"]), Some(" thu"));
        assert_eq!(after("thu", &["-", "–"]), None);
    }

    #[test]
    fn keeps_what_can_be_seen() {
        assert_eq!(visible("\u{feff}Thu\u{200b} \u{202e}5,0\u{2069}%"), "Thu 5,0%");
    }

    #[test]
    fn makes_texts_of_parts() {
        assert_eq!(joined(&["thu", " ", "chi"]), "thu chi");
        assert_eq!(quoted(&["thu", "chi"], "\""), "\"thu\", \"chi\"");
    }
}
