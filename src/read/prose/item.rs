//! Items: tokens grouped into figures, periods, cues and plain words.
//!
//! In go all tokens of a text, out come items in text order, each on a run of tokens. Every token is in exactly one
//! item.

use super::cue::{Lexicon, Sense};
use super::figure::{self, Figure};
use super::lex::Kind;
use super::time::{self, When};
use super::view::View;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Word,
    Cue(Sense),
    Figure(Figure),
    Time(When),
    Mark(char),
    Line,
}

/// An item on tokens `first..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Item {
    pub(crate) what: What,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

impl Item {
    pub(crate) fn sense(&self) -> Option<Sense> {
        match self.what {
            What::Cue(sense) => Some(sense),
            _ => None,
        }
    }

    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.what == What::Mark(mark)
    }
}

/// Groups the tokens of `view`, in one pass.
pub(crate) fn items(view: View<'_>, lexicon: &Lexicon) -> Vec<Item> {
    let mut items = Vec::with_capacity(view.tokens.len());
    let mut at = 0;
    while let Some(token) = view.token(at) {
        let (what, length) = match token.kind {
            Kind::Line => (What::Line, 1),
            Kind::Word => word(view, lexicon, at),
            Kind::Number(_) => number(view, lexicon, at),
            Kind::Mark(c) => figure::read(view, lexicon, at).map_or((What::Mark(c), 1), sized),
            Kind::Percent => (What::Mark('%'), 1),
            Kind::Code => (What::Word, 1),
        };
        items.push(Item { what, first: at, end: at + length });
        at += length;
    }
    items
}

fn sized(figure: Figure) -> (What, usize) {
    (What::Figure(figure), figure.end - figure.first)
}

fn number(view: View<'_>, lexicon: &Lexicon, at: usize) -> (What, usize) {
    if let Some((when, length)) = time::read(view, at) {
        return (What::Time(when), length);
    }
    figure::read(view, lexicon, at).map_or((What::Word, 1), sized)
}

fn word(view: View<'_>, lexicon: &Lexicon, at: usize) -> (What, usize) {
    // "trong quý I/2025": the period is worth more than the phrase.
    let in_time = |&(sense, words): &(Sense, usize)| {
        sense == Sense::Lead && words > 1 && time::read(view, at + words - 1).is_some()
    };
    let cue = lexicon.longest(|n| view.word(at + n)).filter(|cue| !in_time(cue));
    if let Some((when, length)) = time::read(view, at)
        && cue.is_none_or(|(_, words)| words <= length)
    {
        return (What::Time(when), length);
    }
    cue.map_or((What::Word, 1), |(sense, words)| (What::Cue(sense), words))
}
