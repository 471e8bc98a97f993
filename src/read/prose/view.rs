//! A look at tokens: what stands at a place, asked in the words of the rules.
//!
//! Beyond the text nothing stands: there a word is [`Word::NONE`] and a mark is [`NONE`].

use super::folded::Folded;
use super::letters::NONE;
use super::lex::{Kind, Token, Tokens};
use super::run::Run;
use super::texts::{add_shown, add_words};
use super::word::Word;
use crate::read::number::Decimal;
use crate::read::steps::step;
use crate::text::at_once;

/// The calendar years that reports speak of.
pub(super) const FIRST_YEAR: u16 = 1900;
pub(super) const LAST_YEAR: u16 = 2200;

/// The tokens of a text together with its words.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) folded: &'a Folded<'a>,
    pub(crate) tokens: &'a Tokens,
}

impl<'a> View<'a> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        step();
        at_once(self).tokens.list.get(at)
    }

    /// The token at `at`, if it is of this kind.
    fn of_kind(&self, at: usize, kind: Kind) -> Option<&'a Token> {
        self.token(at).filter(|token| token.kind == kind)
    }

    /// The word at `at`. It is asked for everywhere: in WebAssembly a call has fewer bytes.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn word(&self, at: usize) -> Word {
        self.token(at).map_or(Word::NONE, |token| Word::of(token.word))
    }

    /// The phrases that begin with the word at `at`, as the lexicon numbers them; 0 where none stands.
    pub(crate) fn phrases(&self, at: usize) -> u32 {
        self.of_kind(at, Kind::Word).map_or(0, |token| token.number)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn is_word(&self, at: usize, word: Word) -> bool {
        self.word(at) == word
    }

    pub(crate) fn number(&self, at: usize) -> Option<Decimal> {
        self.tokens.numbers.get(self.of_kind(at, Kind::Number)?.number as usize).copied()
    }

    /// The whole number at `at`, if it is one from `low` to `high`; else 0.
    pub(crate) fn whole(&self, at: usize, low: u16, high: u16) -> u16 {
        self.number(at).map_or(0, |number| number.whole(low, high))
    }

    /// The calendar year at `at`; 0 where none stands.
    pub(crate) fn year(&self, at: usize) -> u16 {
        self.whole(at, FIRST_YEAR, LAST_YEAR)
    }

    pub(crate) fn mark(&self, at: usize) -> char {
        self.of_kind(at, Kind::Mark).and_then(|token| char::from_u32(token.number)).unwrap_or(NONE)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == mark
    }

    pub(crate) fn is_any_mark(&self, at: usize) -> bool {
        self.of_kind(at, Kind::Mark).is_some()
    }

    pub(crate) fn is_line(&self, at: usize) -> bool {
        self.of_kind(at, Kind::Line).is_some()
    }

    pub(crate) fn is_percent(&self, at: usize) -> bool {
        self.of_kind(at, Kind::Percent).is_some()
    }

    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), '-' | '–' | '—' | '−')
    }

    /// Whether a blank stands before the token.
    pub(crate) fn is_spaced(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.spaced)
    }

    /// Whether no blank stands before the token.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    /// Whether a whole number stands there that is written in groups of digits, and so is no year: `1.204`.
    pub(crate) fn is_grouped(&self, at: usize) -> bool {
        self.number(at).is_some_and(Decimal::is_whole) && self.text(at).contains('.')
    }

    /// How many bytes the token has.
    pub(crate) fn length(&self, at: usize) -> usize {
        self.text(at).len()
    }

    /// Whether the token starts with a capital letter in the source.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.folded.is_capital(token.start as usize))
    }

    /// Whether the token is written as a name is, its first letter alone a capital. Of one that begins with a letter of more
    /// than a byte (*Đ*) only the first is looked at.
    pub(crate) fn is_proper(&self, at: usize) -> bool {
        self.is_capital(at) && self.token(at).is_some_and(|token| !self.folded.is_capital(token.start as usize + 1))
    }

    /// Whether the tokens of `run` begin with those of `start`, as whole words: *ca mắc* begins with *ca*. Only nothing
    /// begins with nothing.
    pub(crate) fn begins(&self, run: Run, start: Run) -> bool {
        if start.is_empty() {
            return run.is_empty();
        }
        let end = run.first() + (start.end() - start.first());
        let same = |at: usize| self.text(run.first() + at - start.first()) == self.text(at);
        end <= run.end() && (start.first()..start.end()).all(same)
    }

    /// The folded text of the token at `at`.
    fn text(&self, at: usize) -> &'a str {
        let text = |token: &Token| self.folded.text.get(token.start as usize..token.end as usize);
        self.token(at).and_then(text).unwrap_or_default()
    }

    /// The folded bytes of a run of tokens; none where there is none.
    pub(crate) fn bytes(&self, run: Run) -> Run {
        match (self.token(run.first()), self.token(run.end().wrapping_sub(1))) {
            (Some(first), Some(last)) => Run::new(first.start as usize, last.end as usize),
            _ => Run::default(),
        }
    }

    /// Adds the words on a run of tokens, folded, with single blanks.
    pub(crate) fn add_key(&self, run: Run, to: &mut String) {
        add_words(to, self.key(run));
    }

    /// The words on a run of tokens, folded, for comparing with such as have no numbers: between words is a single blank,
    /// beside a number there may be the end of a line.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn key(&self, run: Run) -> &'a str {
        let bytes = self.bytes(run);
        self.folded.text.get(bytes.first()..bytes.end()).unwrap_or_default()
    }

    /// Adds the words of the source on a run of tokens: composed, in their own case, with single blanks.
    pub(crate) fn add_words(&self, run: Run, to: &mut String) {
        add_shown(to, self.folded.source(self.bytes(run)));
    }

    /// The words of the source on a run of tokens.
    pub(crate) fn words(&self, run: Run) -> String {
        let mut words = String::new();
        self.add_words(run, &mut words);
        words
    }
}
