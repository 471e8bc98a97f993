//! A look at tokens: what stands at a place, asked in the words of the rules.

use super::lex::{Kind, Token};
use super::normalise::Folded;
use crate::read::number::Decimal;

/// The tokens of a text together with its words.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) folded: &'a Folded,
    pub(crate) tokens: &'a [Token],
}

impl<'a> View<'a> {
    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    /// The folded word at `at`.
    pub(crate) fn word(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at).filter(|token| token.kind == Kind::Word)?;
        self.folded.text.get(token.start..token.end)
    }

    pub(crate) fn is_word(&self, at: usize, word: &str) -> bool {
        self.word(at) == Some(word)
    }

    pub(crate) fn number(&self, at: usize) -> Option<Decimal> {
        match self.token(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The whole number at `at`, if it is one from `low` to `high`.
    pub(crate) fn whole(&self, at: usize, low: u16, high: u16) -> Option<u16> {
        self.number(at)?.to_u16().filter(|number| (low..=high).contains(number))
    }

    /// The calendar year at `at`.
    pub(crate) fn year(&self, at: usize) -> Option<u16> {
        self.whole(at, 1900, 2200)
    }

    pub(crate) fn mark(&self, at: usize) -> Option<char> {
        match self.token(at)?.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    pub(crate) fn is_percent(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Percent)
    }

    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '–' | '—' | '−'))
    }

    /// Whether no blank stands before the token.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the token starts with a capital letter in the source.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.folded.is_capital(token.start))
    }

    /// The words of the source on tokens `first..end`.
    pub(crate) fn words(&self, first: usize, end: usize) -> String {
        let bounds = || Some((self.token(first)?.start, self.token(end.checked_sub(1)?)?.end));
        bounds().map(|(start, end)| self.folded.words(start, end)).unwrap_or_default()
    }
}
