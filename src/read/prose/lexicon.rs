//! The lexicon: all phrases of the tables, to be found by their first word.
//!
//! In go the tables of [`super::cue`] and [`super::unit`], out comes the sense of the longest phrase at a token; and
//! the vocabulary of [`super::word`], out comes which of its words a text is.

use super::cue::{BASES, CHANGES, LEVELS, PLANS, SMALL};
use super::sense::Sense;
use super::unit::UNITS;
use super::view::View;
use super::word::{VOCABULARY, Word};
use crate::read::buckets::{Buckets, hash};
use crate::text::{by_blanks, pieces};

/// Phrases of one sense, one in a line: a string for each sense weighs less than one for each phrase.
pub(super) type Group = (Sense, &'static str);

/// Groups phrases: `phrases! { Is: "là"; And: "và" "cùng"; }`.
macro_rules! phrases {
    ($($sense:ident: $($phrase:literal)+ ;)+) => {
        &[$(($crate::read::prose::sense::Sense::$sense, concat!($($phrase, "\n"),+))),+]
    };
}
pub(super) use phrases;

const TABLES: [&[Group]; 6] = [LEVELS, CHANGES, PLANS, BASES, SMALL, UNITS];

/// The vocabulary, and all phrases, to be found by their first word.
pub(crate) struct Lexicon {
    buckets: Buckets,
    entries: Vec<(&'static str, Sense)>,
}

/// Hands `read` the lexicon. A page reads one report or two and makes it for each; an archive has thousands of short
/// ones, for which making it would take as long as reading.
#[cfg(target_arch = "wasm32")]
pub(crate) fn with<T>(read: impl FnOnce(&Lexicon) -> T) -> T {
    read(&Lexicon::new())
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn with<T>(read: impl FnOnce(&Lexicon) -> T) -> T {
    static LEXICON: std::sync::LazyLock<Lexicon> = std::sync::LazyLock::new(Lexicon::new);
    read(&LEXICON)
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut lexicon = Self { buckets: Buckets::new(), entries: Vec::new() };
        lexicon.add(Sense::Word, VOCABULARY);
        for &(sense, phrases) in TABLES.iter().flat_map(|table| table.iter()) {
            lexicon.add(sense, phrases);
        }
        lexicon
    }

    fn add(&mut self, sense: Sense, phrases: &'static str) {
        for phrase in pieces(phrases, |byte| byte == b'\n') {
            self.buckets.add(by_blanks(phrase).next().unwrap_or_default().as_bytes());
            self.entries.push((phrase, sense));
        }
    }

    /// The word that `text` is, and its hash.
    pub(crate) fn word(&self, text: &str) -> (Word, u32) {
        let (mut word, hash) = (Word::OTHER, hash(text.as_bytes()));
        // The vocabulary has the lowest numbers, which come last.
        for number in self.buckets.of_hash(hash) {
            if self.entries.get(number).is_some_and(|&(entry, _)| entry == text) {
                word = Word::at(number);
            }
        }
        (word, hash)
    }

    /// The sense of the longest phrase on the words from token `at` on, and how many words it has; a plain word of
    /// none where there is no phrase.
    pub(crate) fn longest(&self, view: &View<'_>, at: usize) -> (Sense, usize) {
        let mut best = (Sense::Word, 0);
        for number in self.buckets.of_hash(view.hash(at)) {
            let Some(&(phrase, sense)) = self.entries.get(number) else { continue };
            let words = matched(phrase, view, at);
            if words > best.1 {
                best = (sense, words);
            }
        }
        best
    }
}

/// How many words `phrase` has, if they are the words from token `at` on; else 0.
fn matched(phrase: &str, view: &View<'_>, at: usize) -> usize {
    let Some(start) = view.token(at).map(|token| token.start as usize) else { return 0 };
    let end = start + phrase.len();
    if view.folded.text.as_bytes().get(start..end) != Some(phrase.as_bytes()) {
        return 0;
    }
    let words = 1 + phrase.bytes().filter(|&byte| byte == b' ').count();
    let last = view.token(at + words - 1);
    if last.is_some_and(|last| last.end as usize == end) { words } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::lex::tokens;
    use super::super::normalise::fold;
    use super::*;

    #[test]
    fn every_phrase_is_folded_and_stands_once() {
        let groups = TABLES.iter().flat_map(|table| table.iter());
        let phrases: Vec<&str> = groups.flat_map(|(_, phrases)| phrases.lines()).collect();
        assert_eq!(fold(VOCABULARY).text, VOCABULARY, "write it lower case, with the tone in the old place");
        for (number, phrase) in phrases.iter().enumerate() {
            assert_eq!(&fold(phrase).text, phrase, "write it lower case, with the tone in the old place");
            assert!(!phrases[number + 1..].contains(phrase), "{phrase} stands twice in the tables");
        }
    }

    #[test]
    fn finds_the_longest_phrase() {
        let lexicon = Lexicon::new();
        let find = |text: &str| {
            let folded = fold(text);
            let tokens = tokens(&folded, &lexicon);
            lexicon.longest(&View { folded: &folded, tokens: &tokens }, 0)
        };
        assert_eq!(find("giảm xuống còn 0,32"), (Sense::Reach, 3));
        assert_eq!(find("giảm xuống đáy"), (Sense::Reach, 2));
        assert_eq!(find("giảm mạnh"), (Sense::Fall, 1));
        assert_eq!(find("giảmm"), (Sense::Word, 0));
    }
}
