//! The lexicon: all phrases of the tables, to be found by their first word.
//!
//! In go the tables of [`super::cue`] and [`super::unit`], out comes the sense of the longest phrase at a token; and
//! the vocabulary of [`super::word`], out comes which of its words a text is.

use super::LONG_TEXTS;
use super::cue::other::OTHERS;
use super::cue::rare::RARE;
use super::cue::rare_unit::RARE_UNITS;
use super::cue::reference::{BASES, PLANS};
use super::cue::refused::REFUSED;
use super::cue::verb::{CHANGES, LEVELS};
use super::sense::Sense;
use super::unit::UNITS;
use super::view::View;
use super::word::VOCABULARY;
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

const TABLES: [&[Group]; 9] = [LEVELS, CHANGES, PLANS, BASES, OTHERS, UNITS, REFUSED, RARE, RARE_UNITS];

/// The line before the phrases of each group in [`TEXT`].
const GROUP: &str = "!\n";
/// The vocabulary and the phrases of all groups, one in a line: one text weighs less than one for each group.
const TEXT: &str = match str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => "",
};
static BYTES: [u8; sizes().0] = all().0;
/// The senses of the groups, in their order.
static SENSES: [Sense; sizes().1] = all().1;

/// All lines, and the senses of the groups.
const fn all() -> ([u8; sizes().0], [Sense; sizes().1]) {
    let (mut bytes, mut senses) = ([0; sizes().0], [Sense::Nothing; sizes().1]);
    let (mut lines, mut told) = (put(&mut bytes, VOCABULARY.as_bytes()), senses.as_mut_slice());
    let mut tables = TABLES.as_slice();
    while let [table, more @ ..] = tables {
        let mut groups = *table;
        while let [(sense, phrases), rest @ ..] = groups {
            lines = put(put(lines, GROUP.as_bytes()), phrases.as_bytes());
            (told, groups) = (put(told, &[*sense]), rest);
        }
        tables = more;
    }
    (bytes, senses)
}

/// How many bytes all lines have, and how many groups there are.
const fn sizes() -> (usize, usize) {
    let (mut bytes, mut count) = (VOCABULARY.len(), 0);
    let mut tables = TABLES.as_slice();
    while let [table, more @ ..] = tables {
        let mut groups = *table;
        while let [(_, phrases), rest @ ..] = groups {
            (bytes, count) = (bytes + GROUP.len() + phrases.len(), count + 1);
            groups = rest;
        }
        tables = more;
    }
    (bytes, count)
}

/// Puts these at the beginning of `to`; returns what is left of it.
const fn put<'a, T: Copy>(to: &'a mut [T], these: &[T]) -> &'a mut [T] {
    let (here, rest) = to.split_at_mut(these.len());
    here.copy_from_slice(these);
    rest
}

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

/// Some words, one after another, and what they mean together.
pub(crate) struct Phrase {
    text: &'static str,
    /// How many words it has.
    pub(crate) words: usize,
    pub(crate) sense: Sense,
    /// The number of the phrase before that begins with the same word.
    before: u32,
}

/// A plain word, of no phrase.
static NO_PHRASE: Phrase = Phrase { text: "", words: 0, sense: Sense::Word, before: 0 };

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
        let mut senses = SENSES.iter();
        let mut sense = None;
        for line in pieces(TEXT, |byte| byte == b'\n') {
            match sense {
                _ if line.starts_with('!') => sense = senses.next(),
                Some(&sense) => lexicon.begin(sense, line),
                None => lexicon.add(line),
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
        let first = pieces(text, |byte| matches!(byte, b' ' | b',')).next().unwrap_or_default();
        // "nông, lâm": a comma is a token of its own.
        let words = by_blanks(text).count() + pieces(text, |byte| byte == b',').count() - 1;
        if self.words.get(self.place(first.as_bytes())).is_none() {
            self.add(first);
        }
        let number = self.phrases.len() as u32 + 1;
        let place = self.place(first.as_bytes());
        if let Some(entry) = self.words.get_mut(place) {
            self.phrases.push(Phrase { text, words, sense, before: entry.last });
            entry.last = number;
        }
    }

    /// The place of a word; beyond all of them where there is none.
    pub(crate) fn place(&self, text: &[u8]) -> usize {
        self.places.find(text, |place| self.words.get(place).is_some_and(|entry| entry.text.as_bytes() == text))
    }

    /// The phrases that begin with the word at `place`, for [`Self::longest`].
    pub(crate) fn phrases(&self, place: usize) -> u32 {
        self.words.get(place).map_or(0, |entry| entry.last)
    }

    /// The longest phrase on the words from token `at` on; [`NO_PHRASE`] where there is none.
    pub(crate) fn longest(&self, view: &View<'_>, at: usize) -> &Phrase {
        let mut best = &NO_PHRASE;
        let mut number = view.phrases(at);
        let start = view.token(at).map_or(0, |first| first.start as usize);
        while let Some(phrase) = self.phrases.get((number as usize).wrapping_sub(1)) {
            if phrase.words > best.words && phrase.stands(view, at, start) {
                best = phrase;
            }
            number = phrase.before;
        }
        best
    }
}

impl Phrase {
    /// Whether its words are those from token `at` on, which begins at byte `start`; it begins with the word there.
    fn stands(&self, view: &View<'_>, at: usize, start: usize) -> bool {
        if LONG_TEXTS && self.words == 1 {
            return true;
        }
        let Some(last) = view.token(at + self.words - 1) else { return false };
        let end = last.end as usize;
        // Most differ in length, which is asked sooner than what they are.
        let alike = !LONG_TEXTS || end - start == self.text.len();
        alike && view.folded.text.as_bytes().get(start..end) == Some(self.text.as_bytes())
    }
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
        for word in VOCABULARY.lines() {
            assert_eq!(fold(word).text, word, "write it lower case, as folding spells it");
        }
        for (number, phrase) in phrases.iter().enumerate() {
            assert_eq!(&fold(phrase).text, phrase, "write it lower case, as folding spells it");
            assert!(!phrases[number + 1..].contains(phrase), "{phrase} stands twice in the tables");
        }
    }

    #[test]
    fn finds_the_longest_phrase() {
        let lexicon = Lexicon::new();
        let find = |text: &str| {
            let folded = fold(text);
            let tokens = tokens(&folded, &lexicon);
            let phrase = lexicon.longest(&View { folded: &folded, tokens: &tokens }, 0);
            (phrase.sense, phrase.words)
        };
        assert_eq!(find("cuối năm trước 0,32"), (Sense::Ytd, 3));
        assert_eq!(find("cuối năm đáy"), (Sense::Ytd, 2));
        assert_eq!(find("giảm mạnh"), (Sense::Fall, 1));
        assert_eq!(find("giảmm"), (Sense::Word, 0));
    }
}
