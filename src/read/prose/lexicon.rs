//! The lexicon: all phrases of the tables, to be found by their first word.
//!
//! In go the tables of [`super::cue`] and [`super::unit`], out comes the sense of the longest phrase at a token; and
//! the vocabulary of [`super::word`], out comes which of its words a text is.

use super::LONG_TEXTS;
use super::cue::{BASES, CHANGES, LEVELS, PLANS, SMALL};
use super::sense::Sense;
use super::unit::UNITS;
use super::view::View;
use super::word::{VOCABULARY, Word};
use crate::read::buckets::Buckets;
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
    places: Buckets,
    /// The words of the vocabulary, by their numbers, then the others that phrases begin with.
    words: Vec<Entry>,
    phrases: Vec<Phrase>,
}

/// A word, and the number of the last phrase that begins with it: the first phrase is 1, and 0 is none.
struct Entry {
    text: &'static str,
    last: u32,
}

struct Phrase {
    text: &'static str,
    sense: Sense,
    /// The number of the phrase before that begins with the same word.
    before: u32,
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
        let mut lexicon = Self { places: Buckets::new(), words: Vec::new(), phrases: Vec::new() };
        for word in pieces(VOCABULARY, |byte| byte == b'\n') {
            lexicon.add(word);
        }
        for table in TABLES {
            for &(sense, phrases) in table {
                for phrase in pieces(phrases, |byte| byte == b'\n') {
                    lexicon.begin(sense, phrase);
                }
            }
        }
        lexicon
    }

    /// Adds a word.
    fn add(&mut self, text: &'static str) {
        self.places.add(text.as_bytes());
        self.words.push(Entry { text, last: 0 });
    }

    /// Adds a phrase to those that begin with its first word.
    fn begin(&mut self, sense: Sense, text: &'static str) {
        let first = by_blanks(text).next().unwrap_or_default();
        let place = self.place(first).unwrap_or(self.words.len());
        if place == self.words.len() {
            self.add(first);
        }
        let number = self.phrases.len() as u32 + 1;
        if let Some(entry) = self.words.get_mut(place) {
            self.phrases.push(Phrase { text, sense, before: entry.last });
            entry.last = number;
        }
    }

    /// The place of a word.
    fn place(&self, text: &str) -> Option<usize> {
        self.places.of(text.as_bytes()).find(|&place| self.words.get(place).is_some_and(|entry| entry.text == text))
    }

    /// The word that `text` is, and the phrases that begin with it, for [`Self::longest`].
    pub(crate) fn word(&self, text: &str) -> (Word, u32) {
        let Some(place) = self.place(text) else { return (Word::OTHER, 0) };
        (Word::at(place), self.words.get(place).map_or(0, |entry| entry.last))
    }

    /// The sense of the longest phrase on the words from token `at` on, and how many words it has; a plain word of
    /// none where there is no phrase.
    pub(crate) fn longest(&self, view: &View<'_>, at: usize) -> (Sense, usize) {
        let mut best = (Sense::Word, 0);
        let mut number = view.phrases(at);
        while let Some(phrase) = self.phrases.get((number as usize).wrapping_sub(1)) {
            let words = matched(phrase.text, view, at);
            if words > best.1 {
                best = (phrase.sense, words);
            }
            number = phrase.before;
        }
        best
    }
}

/// How many words `phrase` has, if they are the words from token `at` on; else 0. It begins with the word at `at`.
fn matched(phrase: &str, view: &View<'_>, at: usize) -> usize {
    let Some(first) = view.token(at) else { return 0 };
    let start = first.start as usize;
    let end = start + phrase.len();
    if LONG_TEXTS && end == first.end as usize {
        return 1;
    }
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
