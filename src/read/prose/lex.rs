//! Tokens: words, numbers, percent signs, punctuation and line ends.
//!
//! In goes the folded text, out come tokens with their folded byte positions. Glued text is taken apart here
//! (`tăng12,4%`, `418ha`), codes stay whole (`QL1`, `m2`), and footnote marks (`905(1)`, `gần đây[2]`) are dropped.
//! What a number means is decided later; here it is a number or not.

use super::folded::Folded;
use super::letters::{NONE, first, is_letter, told_letters};
use super::lexicon::Lexicon;
use super::thousands;
use super::word::{Word, Words, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::number::{self, Decimal};
use crate::read::steps::step;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, or a code of letters and digits.
    Word,
    /// A number.
    Number,
    /// Digits that are no number: telephone numbers, codes.
    Code,
    /// `%`
    Percent,
    /// Any other character that is not a blank.
    Mark,
    /// One or more line ends.
    Line,
}

/// A token and the folded bytes `start..end` it stands on. Small, because a text has one for every four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// Whether a blank, a line end or the beginning of the text stands before it.
    pub(crate) spaced: bool,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The [`Word`], in a byte; [`Word::NONE`] where it is none.
    pub(crate) word: u8,
    /// The place of a number in [`Tokens::numbers`], the phrases that begin with a word, the code of a mark.
    pub(crate) number: u32,
}

/// All tokens of a text, and its numbers.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) numbers: Vec<Decimal>,
}

/// Words that a number may be glued to (`tăng12,4%`); after any other letters digits continue a code.
const GLUED: Words = any!(
    bằng còn có cả gần giảm gấp hơn khoảng kế là lên ước thu trên tăng với đạt vượt chiếm và
);

/// Verbs that words are glued to by mistake.
const VERBS: [&str; 3] = ["tăng", "giảm", "đạt"];

/// A name with a number that is none.
const DISEASE: &str = "covid-19";

/// Splits the folded text into tokens, in one pass.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn tokens(folded: &Folded<'_>, lexicon: &Lexicon) -> Tokens {
    let mut lexer = Lexer { folded, lexicon, at: 0, spaced: true, last: None, out: Tokens::default() };
    if LONG_TEXTS {
        lexer.out.list.reserve(folded.text.len() / 4);
    }
    while lexer.step() {}
    lexer.out
}

struct Lexer<'a> {
    folded: &'a Folded<'a>,
    lexicon: &'a Lexicon,
    at: usize,
    spaced: bool,
    /// What the token before is.
    last: Option<Kind>,
    out: Tokens,
}

/// How many bytes the minutes of a clock have, with the colon.
const CLOCK: usize = 3;

impl<'a> Lexer<'a> {
    /// The text from so many bytes after the place at hand on.
    fn rest(&self, after: usize) -> &'a str {
        self.folded.text.get(self.at + after..).unwrap_or_default()
    }

    /// The byte so many after the place at hand; 0 beyond the text.
    fn byte(&self, after: usize) -> u8 {
        self.folded.text.as_bytes().get(self.at + after).copied().unwrap_or(0)
    }

    fn is_digit(&self, after: usize) -> bool {
        self.byte(after).is_ascii_digit()
    }

    /// The place after the spaces that stand so many bytes after the one at hand.
    fn after_spaces(&self, after: usize) -> usize {
        let mut after = after;
        while self.byte(after) == b' ' {
            after += 1;
        }
        after
    }

    /// Takes one token, or the blanks before one; false at the end.
    fn step(&mut self) -> bool {
        step();
        match self.byte(0) {
            0 => return false,
            b' ' => self.skip(1),
            b'\n' => self.line(),
            b'0'..=b'9' => self.number(),
            b'%' => self.push(Kind::Percent, 1, Word::NONE, 0),
            _ => match letters(self.rest(0)) {
                0 => self.mark(),
                letters => self.word(letters),
            },
        }
        true
    }

    /// Takes a mark, or leaves out one that points to a footnote.
    fn mark(&mut self) {
        let footnote = if UNUSUAL { self.footnote_length() } else { 0 };
        if footnote > 0 && !self.spaced {
            self.at += footnote;
        } else {
            let mark = first(self.rest(0));
            self.push(Kind::Mark, mark.len_utf8(), Word::NONE, mark.into());
        }
    }

    fn push(&mut self, kind: Kind, length: usize, word: Word, number: u32) {
        let (start, end) = (self.at as u32, (self.at + length) as u32);
        self.out.list.push(Token { kind, spaced: self.spaced, start, end, word: word.byte(), number });
        self.at += length;
        self.spaced = false;
        self.last = Some(kind);
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.spaced = true;
    }

    fn line(&mut self) {
        if self.is_soft_break() {
            self.skip(1);
        } else if self.last == Some(Kind::Line) {
            self.at += 1;
        } else {
            self.push(Kind::Line, 1, Word::NONE, 0);
        }
        self.spaced = true;
    }

    /// Whether the line breaks inside a phrase: before the unit of a number, which `b)` is none, or before a percentage.
    fn is_soft_break(&self) -> bool {
        let next = self.after_spaces(1);
        match self.last {
            Some(Kind::Number) => {
                let marker = UNUSUAL && self.byte(next + 1) == b')';
                letters(self.rest(next)) > usize::from(marker) && !self.folded.is_capital(self.at + next)
            }
            Some(Kind::Word) => {
                let (length, value) = number::scan(self.rest(next).as_bytes());
                let unit = self.rest(self.after_spaces(next + length));
                value.is_some() && (unit.starts_with("%") || unit.starts_with("điểm "))
            }
            _ => false,
        }
    }

    /// Takes the first number of a date that is written with points and the point, as the slash that it is: `tháng 9.` *2020*,
    /// `đến ngày 30.` *6*; whether there is one.
    fn date(&mut self) -> bool {
        let token = |before: usize| self.out.list.len().checked_sub(before).and_then(|at| self.out.list.get(at));
        let word = |before: usize| token(before).map_or(Word::NONE, |token| Word::of(token.word));
        let (first, second) = (self.digits(0), self.digits(self.digits(0) + 1));
        let end = first + 1 + second;
        let pointed =
            self.byte(first) == b'.' && self.digits(end + 1) != 3 && self.byte(self.after_spaces(end)) != b'%';
        let dated = match word(1) {
            Word::tháng | Word::quý => second == 4,
            // "30." of "30.6.2020" stood before.
            Word::ngày => matches!(second, 1 | 2),
            Word::đến => matches!(second, 1 | 2) && first == 2 && word(2) == Word::tính,
            _ => false,
        };
        if !pointed || !dated || !matches!(first, 1 | 2) {
            return false;
        }
        let number = self.out.numbers.len() as u32;
        self.out.numbers.extend(number::scan(self.rest(0).get(..first).unwrap_or_default().as_bytes()).1);
        self.push(Kind::Number, first, Word::NONE, number);
        self.push(Kind::Mark, 1, Word::NONE, '/'.into());
        true
    }

    /// How many digits stand so many bytes after the place at hand, up to five.
    fn digits(&self, after: usize) -> usize {
        (0..5).take_while(|at| self.is_digit(after + at)).count()
    }

    fn number(&mut self) {
        if UNUSUAL && self.last == Some(Kind::Word) && self.date() {
            return;
        }
        let text = self.rest(0).as_bytes();
        // A number at the beginning of a line may number the line.
        let inside = self.last.is_some_and(|last| last != Kind::Line);
        let spaced = || thousands::spaced(text, &self.out.list, self.spaced, self.folded);
        let apart = if UNUSUAL && inside { number::scan_apart(text).or_else(spaced) } else { None };
        let (length, value) = match apart {
            Some((length, value)) => (length, Some(value)),
            None => number::scan(text),
        };
        // "09:15 lượt xem"
        let (length, value) = if UNUSUAL && self.is_clock(length) { (length + CLOCK, None) } else { (length, value) };
        let kind = if value.is_some() { Kind::Number } else { Kind::Code };
        self.push(kind, length, Word::NONE, self.out.numbers.len() as u32);
        self.out.numbers.extend(value);
    }

    /// Whether minutes follow the number of so many bytes: `9` *:15*.
    fn is_clock(&self, length: usize) -> bool {
        let digits = (1..=CLOCK).map(|at| self.is_digit(length + at));
        length <= 2 && self.byte(length) == b':' && digits.eq([true, true, false])
    }

    /// So many bytes of letters; with the digits and letters glued to them where they are a code or an abbreviation
    /// (`tr.đ`).
    fn word(&mut self, letters: usize) {
        let place = self.find(letters);
        let word = Word::at(place);
        let length = if matches!(word, Word::tp | Word::tx) && self.byte(letters) == b'.' {
            // "TP. Hồ Chí Minh"
            letters + 1
        } else if UNUSUAL && self.byte(letters) == b'-' && self.rest(0).starts_with(DISEASE) {
            DISEASE.len()
        } else if !self.is_digit(letters) {
            self.abbreviation(letters)
        } else if UNUSUAL && GLUED.has(word) {
            letters
        } else if UNUSUAL && self.before_verb(letters) > 0 {
            self.before_verb(letters)
        } else if UNUSUAL && matches!(word, Word::m | Word::km) && !self.is_digit(letters + 1) {
            // "350 m2đất"
            letters + 1
        } else {
            self.abbreviation(code(self.rest(0)))
        };
        let place = if LONG_TEXTS && length == letters { place } else { self.find(length) };
        self.push(Kind::Word, length, Word::at(place), self.lexicon.phrases(place));
    }

    /// How many of so many bytes of letters stand before a verb that they are glued to, as a number is to it: `chế tạo` *tăng1,46%*;
    /// 0 where none is.
    fn before_verb(&self, letters: usize) -> usize {
        let word = self.rest(0).get(..letters).unwrap_or_default();
        VERBS.iter().find_map(|verb| word.strip_suffix(verb)).map_or(0, str::len)
    }

    /// The place of the word on so many bytes.
    fn find(&self, length: usize) -> usize {
        self.lexicon.place(self.folded.text.as_bytes().get(self.at..self.at + length).unwrap_or_default())
    }

    /// The length with a pointed ending: `tr` in `tr.đ` takes `.đ` along, `tấn` in `tấn.Tình hình` does not.
    fn abbreviation(&self, length: usize) -> usize {
        if length > 3 || self.byte(length) != b'.' {
            return length;
        }
        let ending = letters(self.rest(length + 1));
        // "TP.HCM", "TX.Dĩ An", but not "I.Kinh tế" at the beginning of a line
        let kind = length < 3 && self.last == Some(Kind::Word) && self.folded.is_capital(self.at);
        let whole = length + 1 + ending;
        match ending {
            1..=2 => whole,
            // "450 tr.đồng"
            _ if UNUSUAL && matches!(self.rest(0).get(..whole), Some("tr.đồng" | "tr.usd")) => whole,
            _ if kind && self.folded.is_capital(self.at + length + 1) => length + 1,
            _ => length,
        }
    }

    /// The length of a mark that points to a footnote of what it is glued to: `(1)`, `[12]`; 0 where there is none.
    fn footnote_length(&self) -> usize {
        match (self.byte(0), self.byte(2), self.byte(3)) {
            (b'(', b')', _) | (b'[', b']', _) if self.is_digit(1) => 3,
            (b'[', b'0'..=b'9', b']') if self.is_digit(1) => 4,
            _ => 0,
        }
    }
}

/// How many bytes of letters `text` begins with.
fn letters(text: &str) -> usize {
    let told = if LONG_TEXTS { told_letters(text.as_bytes()) } else { 0 };
    // Most words end at a blank or a mark.
    if LONG_TEXTS && text.as_bytes().get(told).is_none_or(u8::is_ascii) {
        return told;
    }
    told + run(text.get(told..).unwrap_or_default(), is_letter)
}

fn run(text: &str, fits: fn(char) -> bool) -> usize {
    let mut length = 0;
    loop {
        step();
        match text.get(length..).map_or(NONE, first) {
            c if fits(c) => length += c.len_utf8(),
            _ => return length,
        }
    }
}

/// How many bytes of letters and digits `text` begins with: `QL1`.
fn code(text: &str) -> usize {
    run(text, |c| is_letter(c) || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::normalise::fold;
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let folded = fold(text);
        tokens(&folded, &Lexicon::new())
            .list
            .iter()
            .map(|token| folded.text[token.start as usize..token.end as usize].to_string())
            .collect()
    }

    #[test]
    fn takes_glued_text_apart() {
        assert_eq!(split("tăng12,4%so CK"), ["tăng", "12,4", "%", "so", "ck"]);
        assert_eq!(split("418ha, 3.100m2"), ["418", "ha", ",", "3.100", "m2"]);
    }

    #[test]
    fn keeps_codes_and_abbreviations() {
        assert_eq!(split("QL1 tr.đ/ha km15+200"), ["ql1", "tr.đ", "/", "ha", "km15", "+", "200"]);
        assert_eq!(split("tấn.Tình hình"), ["tấn", ".", "tình", "hình"]);
    }

    #[test]
    fn drops_footnote_marks() {
        assert_eq!(split("905(1) hộ nghèo[12] (1) a"), ["905", "hộ", "nghèo", "(", "1", ")", "a"]);
    }

    #[test]
    fn joins_line_ends() {
        assert_eq!(split("a\r\n\r\nb").len(), 3);
    }

    #[test]
    fn drops_breaks_inside_a_phrase() {
        assert_eq!(split("đạt 2.140\ntriệu, tăng\n16%"), ["đạt", "2.140", "triệu", ",", "tăng", "16", "%"]);
        assert_eq!(split("năm 2022\nThu").len(), 4, "a line of its own begins with a capital");
        assert_eq!(split("thu\n2. chi").len(), 5, "a numbered line");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Letters that are told by their bytes, and such as are not, with what ends words.
    const PIECES: [&str; 24] = [
        "a", "z", "đ", "à", "ý", "ă", "ĩ", "ũ", "ơ", "ư", "ạ", "ỹ", "ệ", "ð", "ñ", "Đ", "Ạ", "²", "×", "÷", "\u{301}",
        "5", " ", "—",
    ];

    proptest! {
        /// Without [`LONG_TEXTS`] each letter is decoded.
        #[test]
        fn letters_told_by_their_bytes_are_those_that_are_decoded(
            places in prop::collection::vec(0..PIECES.len(), 0..12), any in any::<String>(),
        ) {
            let text: String = places.into_iter().map(|place| PIECES[place]).collect();
            for text in [&text, &any] {
                prop_assert_eq!(letters(text), run(text, is_letter), "{:?}", text);
                // Where it stops a letter may follow, but never inside of one.
                prop_assert!(text.is_char_boundary(told_letters(text.as_bytes())), "{:?}", text);
            }
        }
    }
}
