//! Folding: the source text in a plain form for comparing, with a way back to its bytes.
//!
//! In goes a report as it was typed: composed or decomposed letters, no-break blanks, soft hyphens, capitals, old or
//! new placement of tones. Out comes [`Folded`]: its text is composed and lower case, has one space for any blanks,
//! nothing invisible, and syllables spelled in one way
//! (*hòa*, *thủy*, *tỷ*). [`Folded::span`] leads from a place between two words back to the source, where names and units
//! are read again as they were written ([`super::texts::tidy`]).

use super::folded::{Folded, Shift};
use super::letters::{NONE, compose, first, is_blank, is_letter, lower, small_letter, spelling};
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::steps::step;
use crate::text::shows_nothing;

/// Writes a folded text, character by character.
struct Folder<'a> {
    folded: Folded<'a>,
    /// Whether the form is the one for comparing.
    compares: bool,
    /// How far the source is ahead; it wraps where the text is, of which *kỳ* has a byte more than *kì*.
    lag: usize,
    /// Where in the source the last visible character ends.
    end: usize,
    /// The letter before, in the word at hand; [`NONE`] where no word is.
    last: char,
}

impl<'a> Folder<'a> {
    fn of(source: &'a str, compares: bool) -> Self {
        let source = if u32::try_from(source.len()).is_ok() { source } else { "" };
        let folded = Folded {
            source,
            text: String::with_capacity(if LONG_TEXTS { source.len() } else { 0 }),
            shifts: Vec::new(),
        };
        Self { folded, compares, lag: 0, end: 0, last: NONE }
    }

    fn finish(mut self) -> Folded<'a> {
        self.settle_spelling();
        self.note(self.end);
        self.folded
    }

    /// Takes what stands at byte `at` of the source: so much as is in plain form, or one character. How many bytes it
    /// took; 0 at the end.
    fn advance(&mut self, at: usize) -> usize {
        step();
        let rest = self.folded.source.get(at..).unwrap_or_default();
        let plain = if LONG_TEXTS { plain_length(rest.as_bytes(), self.last != NONE) } else { 0 };
        if plain > 0 {
            self.copy(at, rest.get(..plain).unwrap_or_default());
            return plain;
        }
        if rest.is_empty() {
            return 0;
        }
        let c = first(rest);
        self.take(at, c);
        c.len_utf8()
    }

    /// Takes over a text in plain form, at byte `at` of the source.
    fn copy(&mut self, at: usize, plain: &str) {
        if self.last == NONE {
            self.note(at);
        }
        self.folded.text.push_str(plain);
        self.last = plain.chars().next_back().filter(|&c| is_letter(c)).unwrap_or(NONE);
        self.end = at + plain.len();
    }

    /// Takes the character at byte `at` of the source.
    fn take(&mut self, at: usize, c: char) {
        let mut plain = c;
        let letter = if c.is_ascii() { c.is_ascii_alphabetic() } else { is_letter(c) };
        if c.is_ascii() {
            plain = if self.compares { c.to_ascii_lowercase() } else { c };
        } else if shows_nothing(c) {
            return;
        } else if letter {
            if UNUSUAL && let Some(composed) = compose(self.last, c) {
                self.take_back(self.last.len_utf8());
                plain = composed;
            } else if self.compares {
                plain = lower(c);
            }
        }
        if !letter {
            self.settle_spelling();
            if is_blank(c) || c == '\n' && self.goes_on(at) {
                plain = ' ';
                if self.back(1) == b' ' {
                    return;
                }
            }
        }
        if !letter || self.last == NONE {
            self.note(at);
        }
        self.folded.text.push(plain);
        self.last = if letter { plain } else { NONE };
        self.end = at + c.len_utf8();
    }

    /// Whether a sentence goes on after the line that ends at byte `at`: a word, a number, a comma or `%` stands before, and
    /// after it a small letter that is no list marker.
    fn goes_on(&self, at: usize) -> bool {
        let last = self.back(if self.back(1) == b' ' { 2 } else { 1 });
        let rest = self.folded.source.get(at + 1..).unwrap_or_default();
        let is_space = |&byte: &u8| {
            step();
            byte == b' '
        };
        let blanks = rest.bytes().take_while(is_space).count();
        let next = rest.get(blanks..).unwrap_or_default();
        let letter = first(next);
        let marker = matches!(next.as_bytes().get(letter.len_utf8()), Some(b')' | b'.' | b'/'));
        matches!(last, b',' | b'%' | b'0'..=b'9' | b'A'..) && is_letter(letter) && lower(letter) == letter && !marker
    }

    /// The byte of the text that is so many before its end; 0 where there is none.
    fn back(&self, bytes: usize) -> u8 {
        let text = self.folded.text.as_bytes();
        text.len().checked_sub(bytes).and_then(|at| text.get(at)).copied().unwrap_or(0)
    }

    /// Takes the last bytes of the text back.
    fn take_back(&mut self, bytes: usize) {
        let length = self.folded.text.len();
        self.folded.text.truncate(length - bytes);
    }

    /// Spells the syllable that ends here as the tables do: `hoá` → `hóa`, `tỉ` → `tỷ`, but `quý` stays.
    fn settle_spelling(&mut self) {
        let tone = if self.compares { self.last.len_utf8() } else { 1 };
        if tone == 1 {
            return;
        }
        // "quí I" as "quý I"
        if UNUSUAL && self.last == 'í' && self.back(tone + 2) == b'q' {
            self.take_back(tone);
            self.folded.text.push('ý');
        }
        if self.back(tone + 2) != b'q'
            && let Some((first, last)) = spelling((self.back(tone + 1).into(), self.last))
        {
            self.take_back(1 + tone);
            self.folded.text.push(first);
            self.folded.text.push(last);
        }
    }

    /// Notes where the source is, at the end of a word or of a character that is no letter: what comes next stands at
    /// its byte `next`.
    fn note(&mut self, next: usize) {
        let folded = self.folded.text.len();
        if self.end != folded.wrapping_add(self.lag) || self.end != next {
            self.folded.shifts.push(Shift { folded, source: self.end });
            if self.end != next {
                self.folded.shifts.push(Shift { folded, source: next });
            }
            self.lag = next.wrapping_sub(folded);
        }
    }
}

/// How many bytes `text` begins with that are in plain form: small letters, ASCII marks and digits, single blanks; only
/// to the end of the word where one is at hand (`inside`), and of a word whose tone may be in its new place.
fn plain_length(text: &[u8], inside: bool) -> usize {
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        step();
        at += match byte {
            b'a'..=b'z' => 1,
            b'!'..=b'@' | b'['..=b'`' | b'{'..=b'~' | b' ' => {
                let word = text.get(..at).unwrap_or_default();
                let twice = byte == b' ' && matches!(word, [] | [.., b' ']);
                if inside || twice || may_be_spelled(word) {
                    break;
                }
                1
            }
            _ => match small_letter(text.get(at..).unwrap_or_default()) {
                0 => break,
                letter => letter,
            },
        };
    }
    at
}

/// Whether the tone of the small letter that `word` ends in may be in its new place, or is that of *tỉ* or *kì*.
fn may_be_spelled(word: &[u8]) -> bool {
    let (before, last) = match *word {
        [.., last] if last.is_ascii() => return false,
        [.., before, 0xc3..=0xc6, last] | [.., before, 0xe1, _, last] => (before, last),
        _ => return false,
    };
    // Of ì and ỉ the last byte; others that end in it are looked at for nothing.
    matches!(before, b'o' | b'u') || matches!(last, 0xac | 0x89) && matches!(before, b'k' | b't')
}

/// Folds `source`, in one pass. Places in it are told in 32 bits: no report has 4 GB, and of such a text nothing is
/// read.
pub(crate) fn fold(source: &str) -> Folded<'_> {
    plain(source, true)
}

/// The plain form of `source`, for comparing or for showing.
pub(super) fn plain(source: &str, compares: bool) -> Folded<'_> {
    let mut folder = Folder::of(source, compares);
    let mut at = 0;
    loop {
        match folder.advance(at) {
            0 => break,
            bytes => at += bytes,
        }
    }
    folder.finish()
}

#[cfg(test)]
mod tests {
    use super::super::run::Run;
    use super::*;

    fn quote<'a>(source: &'a str, word: &str) -> &'a str {
        let folded = fold(source);
        let start = folded.text.find(word).expect("the word");
        folded.span(Run::new(start, start + word.len())).of(source).expect("a span of the source")
    }

    #[test]
    fn folds_case_and_tones() {
        assert_eq!(fold("HOÁ, thuỷ; QUÝ toán").text, "hóa, thủy; quý toán");
        assert_eq!(fold("Hoà").text, "hòa");
        assert_eq!(fold("luỹ kế, NGOẼO NGOẼ").text, "lũy kế, ngoẽo ngõe");
        assert_eq!(fold("Tỉ lệ, cùng kì; chỉ tiêu, tỉnh").text, "tỷ lệ, cùng kỳ; chỉ tiêu, tỉnh");
    }

    #[test]
    fn composes_and_leads_back() {
        let source = "x ta\u{306}ng y";
        assert_eq!(fold(source).text, "x tăng y");
        assert_eq!(quote(source, "tăng"), "ta\u{306}ng");
        assert_eq!(quote(source, "y"), "y");
        let source = "Vo\u{323}\u{302}i va\u{300}ng";
        assert_eq!(fold(source).text, "vội vàng");
        assert_eq!(quote(source, "vội"), "Vo\u{323}\u{302}i");
        assert_eq!(quote(source, "vàng"), "va\u{300}ng");
    }

    #[test]
    fn drops_what_shows_nothing() {
        let source = "l\u{ad}ượt\u{a0}k\u{200b}";
        assert_eq!(fold(source).text, "lượt k");
        assert_eq!(quote(source, "lượt"), "l\u{ad}ượt");
        assert_eq!(quote(source, "k"), "k");
    }

    #[test]
    fn marks_without_a_vowel_stay() {
        assert_eq!(fold("k\u{301}").text, "k\u{301}");
        assert_eq!(fold("\u{301}").text, "\u{301}");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Pieces of words that are folded, and of such as are in plain form already.
    const PIECES: [&str; 20] = [
        "hoá", "HOÀ", "thuỷ", "quý", "QUÝ", "ngoẽ", "a\u{306}", "\u{301}", "o", "u", "á", "Đạt", "đạt ", "1.924,5%",
        " ", "  ", "\u{a0}", "\u{ad}", "\n", "—(",
    ];

    proptest! {
        /// Without [`LONG_TEXTS`] each character is taken alone.
        #[test]
        fn what_is_in_plain_form_is_copied_as_it_would_be_taken(
            places in prop::collection::vec(0..PIECES.len(), 0..12), compares in any::<bool>(),
        ) {
            let source: String = places.into_iter().map(|place| PIECES[place]).collect();
            let mut folder = Folder::of(&source, compares);
            source.char_indices().for_each(|(at, c)| folder.take(at, c));
            prop_assert_eq!(format!("{:?}", folder.finish()), format!("{:?}", plain(&source, compares)));
        }
    }
}
