//! Tokens: words, numbers, percent signs, punctuation and line ends.
//!
//! In goes the folded text, out come tokens with their folded byte positions. Glued text is taken apart here
//! (`tăng12,4%`, `418ha`), codes stay whole (`QL1`, `m2`), and footnote marks (`905(1)`, `gần đây[2]`) are dropped.
//! What a number means is decided later; here it is a number or not.

use super::letters::is_letter;
use super::normalise::Folded;
use crate::read::number::{self, Decimal};
use crate::read::words::{Words, words};

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
    /// The place of a number in [`Tokens::numbers`].
    pub(crate) number: u32,
}

/// All tokens of a text, and its numbers.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) numbers: Vec<Decimal>,
}

/// Words that a number may be glued to (`tăng12,4%`); after any other letters digits continue a code.
const GLUED_WORDS: Words = words!(
    "bằng" "còn" "có" "cả" "gần" "giảm" "gấp" "hơn" "khoảng" "kế" "là" "lên" "ước" "thu" "trên" "tăng"
    "với" "đạt" "vượt" "chiếm" "và"
);

/// Units of letters and one digit.
const POWERS: Words = words!("m2" "m3" "km2" "km3" "cm2" "cm3" "dm3");

/// Splits the folded text into tokens, in one pass.
pub(crate) fn tokens(folded: &Folded) -> Tokens {
    let mut lexer = Lexer { folded, at: 0, spaced: true, out: Tokens::default() };
    lexer.out.list.reserve(folded.text.len() / 4);
    while lexer.step() {}
    lexer.out
}

struct Lexer<'a> {
    folded: &'a Folded,
    at: usize,
    spaced: bool,
    out: Tokens,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.folded.text.get(self.at..).unwrap_or_default()
    }

    /// Takes one token, or the blanks before one; false at the end.
    fn step(&mut self) -> bool {
        let Some(c) = self.rest().chars().next() else { return false };
        match c {
            ' ' => self.skip(1),
            '\n' => self.line(),
            '0'..='9' => self.number(),
            '%' => self.push(Kind::Percent, 1),
            '(' | '[' if self.footnote_length(c) > 0 => self.skip_footnote(c),
            _ if is_letter(c) => self.word(),
            _ => self.push(Kind::Mark, c.len_utf8()),
        }
        true
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let (start, end) = (self.at as u32, (self.at + length) as u32);
        self.out.list.push(Token { kind, spaced: self.spaced, start, end, number: self.out.numbers.len() as u32 });
        self.at += length;
        self.spaced = false;
    }

    fn last(&self) -> Option<Kind> {
        self.out.list.last().map(|token| token.kind)
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.spaced = true;
    }

    fn line(&mut self) {
        if self.is_soft_break() {
            self.skip(1);
        } else if self.last() == Some(Kind::Line) {
            self.at += 1;
        } else {
            self.push(Kind::Line, 1);
        }
        self.spaced = true;
    }

    /// Whether the line breaks inside a phrase: between a number and its unit, or before a percentage.
    fn is_soft_break(&self) -> bool {
        let next = self.rest().get(1..).unwrap_or_default().trim_start_matches(' ');
        let small = next.starts_with(is_letter) && !self.folded.is_capital(self.folded.text.len() - next.len());
        match self.last() {
            Some(Kind::Number) => small,
            Some(Kind::Word) => number::scan(next).is_some_and(|(length, value)| {
                let unit = next.get(length..).unwrap_or_default().trim_start_matches(' ');
                value.is_some() && (unit.starts_with('%') || unit.starts_with("điểm "))
            }),
            _ => false,
        }
    }

    fn number(&mut self) {
        if let Some((length, value)) = number::scan_apart(self.rest()).filter(|_| !self.is_line_start()) {
            return self.figure(value, length);
        }
        match number::scan(self.rest()) {
            Some((length, Some(value))) => self.figure(value, length),
            Some((length, None)) => self.push(Kind::Code, length),
            None => self.skip(1),
        }
    }

    fn figure(&mut self, value: Decimal, length: usize) {
        self.push(Kind::Number, length);
        self.out.numbers.push(value);
    }

    /// Whether nothing stands before on this line: a number here may number the line.
    fn is_line_start(&self) -> bool {
        self.last().is_none_or(|last| last == Kind::Line)
    }

    /// A run of letters; with the digits and letters glued to it where it is a code or an abbreviation (`tr.đ`).
    fn word(&mut self) {
        let rest = self.rest();
        let (word, glued) = rest.split_at_checked(run(rest, is_letter)).unwrap_or_default();
        let length = if run(glued, is_digit) == 0 {
            self.abbreviation(word.len())
        } else if let Some(power) = POWERS.each().find(|power| rest.as_bytes().starts_with(power)) {
            power.len()
        } else if GLUED_WORDS.has(word) {
            word.len()
        } else {
            self.abbreviation(run(rest, is_code))
        };
        self.push(Kind::Word, length);
    }

    /// The length with a pointed ending: `tr` in `tr.đ` takes `.đ` along, `tấn` in `tấn.Tình hình` does not.
    fn abbreviation(&self, length: usize) -> usize {
        let after = self.rest().get(length..).unwrap_or_default();
        let ending = after.strip_prefix('.').map_or(0, |rest| run(rest, is_letter));
        if length <= 3 && (1..=2).contains(&ending) { length + 1 + ending } else { length }
    }

    /// The length of a footnote mark that is glued to what stands before: `(1)`, `[12]`; 0 where there is none.
    fn footnote_length(&self, open: char) -> usize {
        if self.spaced {
            return 0;
        }
        let (close, most) = if open == '(' { (')', 1) } else { (']', 2) };
        let inner = self.rest().get(1..).unwrap_or_default();
        let length = run(inner, is_digit);
        let closed = inner.get(length..).is_some_and(|rest| rest.starts_with(close));
        if closed && (1..=most).contains(&length) { length + 2 } else { 0 }
    }

    fn skip_footnote(&mut self, open: char) {
        self.at += self.footnote_length(open);
    }
}

/// How many bytes of `text` hold only characters that `fits`.
fn run(text: &str, fits: fn(char) -> bool) -> usize {
    text.find(|c| !fits(c)).unwrap_or(text.len())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether `c` can stand in a code: `QL1`.
fn is_code(c: char) -> bool {
    is_letter(c) || is_digit(c)
}

#[cfg(test)]
mod tests {
    use super::super::normalise::fold;
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let folded = fold(text);
        tokens(&folded)
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
