//! Looks at items: what the rules ask of a text.
//!
//! In go the items of [`super::item`] and a place, out comes what stands there, or where something stands.

use super::figure::Figure;
use super::item::{Item, Items};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::time::When;
use super::view::View;
use super::word::Word;
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::steps::step;
use crate::report::Span;
use crate::text::at_once;

/// A look at items: what stands at a place, asked in the words of the rules. Beyond the text there is
/// [`Sense::Nothing`].
#[derive(Clone, Copy)]
pub(crate) struct Scan<'a> {
    pub(crate) view: View<'a>,
    pub(crate) items: &'a Items,
    /// The item before which the look ends.
    pub(crate) end: usize,
}

impl<'a> Scan<'a> {
    /// The same, ending before item `end`.
    pub(crate) fn up_to(&self, end: usize) -> Self {
        Self { end, ..*self }
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn item(&self, at: usize) -> Option<&'a Item> {
        step();
        let scan = at_once(self);
        if at < scan.end { scan.items.list.get(at) } else { None }
    }

    pub(crate) fn sense(&self, at: usize) -> Sense {
        self.item(at).map_or(Sense::Nothing, |item| item.sense)
    }

    /// Whether the item at `at` has this sense.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn says(&self, at: usize, sense: Sense) -> bool {
        self.sense(at) == sense
    }

    /// Whether the item at `at` is of one of the kinds.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn among(&self, at: usize, kinds: Kinds) -> bool {
        kinds.has(self.sense(at))
    }

    /// Those of items `first..end` that the look reaches: natively they are gone through without asking for each where the text
    /// ends.
    fn within(&self, first: usize, end: usize) -> &'a [Item] {
        self.items.list.get(first..end.min(self.end)).unwrap_or_default()
    }

    /// The senses of items `first..end`.
    pub(crate) fn kinds(&self, first: usize, end: usize) -> Kinds {
        let mut kinds = Kinds::of(&[]);
        for item in self.within(first, end) {
            step();
            kinds = kinds.and(&[item.sense]);
        }
        kinds
    }

    /// The first item of `first..end` of one of the kinds; `end` where there is none.
    pub(crate) fn find(&self, first: usize, end: usize, kinds: Kinds) -> usize {
        let mut at = first;
        if LONG_TEXTS {
            for item in self.within(first, end) {
                if item.is(kinds) {
                    return at;
                }
                at += 1;
            }
            return if at < end && !kinds.has(Sense::Nothing) { end } else { at };
        }
        while at < end && !self.among(at, kinds) {
            at += 1;
        }
        at
    }

    /// The item after the last one of `first..end` of one of the kinds; `first` where there is none.
    pub(crate) fn after_last(&self, first: usize, end: usize, kinds: Kinds) -> usize {
        let mut at = end;
        if LONG_TEXTS && end <= self.end {
            for item in self.within(first, end).iter().rev() {
                if item.is(kinds) {
                    break;
                }
                at -= 1;
            }
            return at;
        }
        while at > first && !self.among(at - 1, kinds) {
            at -= 1;
        }
        at
    }

    /// Whether one of the kinds stands in `first..end`.
    pub(crate) fn any(&self, first: usize, end: usize, kinds: Kinds) -> bool {
        self.find(first, end, kinds) < end
    }

    /// The item after the run of these kinds from `at` on, at most `most` items further.
    pub(crate) fn after(&self, at: usize, most: usize, kinds: Kinds) -> usize {
        self.find(at, at + most, kinds.others())
    }

    /// How many brackets are open after the item at `at`, if `depth` are before it; below 0 where more close.
    pub(crate) fn depth(&self, at: usize, depth: i32) -> i32 {
        match self.sense(at) {
            _ if !UNUSUAL => depth,
            Sense::Open => depth + 1,
            Sense::Close => depth - 1,
            _ => depth,
        }
    }

    /// The character of the mark at `at`, where it is one of [`Kinds::MARK`].
    pub(crate) fn mark(&self, at: usize) -> char {
        let item = self.item(at).filter(|item| Kinds::MARK.has(item.sense));
        item.map_or('\0', |item| self.view.mark(item.first()))
    }

    pub(crate) fn figure(&self, at: usize) -> Option<&'a Figure> {
        let item = self.item(at)?;
        if item.sense == Sense::Figure { self.items.figures.get(item.number as usize) } else { None }
    }

    /// The figure at `at` and those after it, `count` in all; nothing where there are not so many.
    pub(crate) fn figures(&self, at: usize, count: usize) -> &'a [Figure] {
        let first = self.items.list.get(at).map_or(0, |item| item.number as usize);
        self.items.figures.get(first..first + count).unwrap_or_default()
    }

    pub(crate) fn time(&self, at: usize) -> Option<When> {
        let item = self.item(at)?;
        if item.sense == Sense::Time { self.items.times.get(item.number as usize).copied() } else { None }
    }

    /// The first year that items `first..end` name; 0 where they name none.
    pub(crate) fn year(&self, first: usize, end: usize) -> u16 {
        let mut year = 0;
        for at in first..end {
            if year == 0 {
                year = self.time(at).map_or(0, |when| when.year);
            }
        }
        year
    }

    /// The first word of the item at `at`.
    pub(crate) fn word(&self, at: usize) -> Word {
        self.item(at).map_or(Word::NONE, Item::word)
    }

    /// The last word of the item at `at`: *là* of *tiếp theo là*.
    pub(crate) fn last_word(&self, at: usize) -> Word {
        self.item(at).map_or(Word::NONE, |item| self.view.word(item.end().wrapping_sub(1)))
    }

    /// The words of the item at `at`, folded.
    pub(crate) fn key(&self, at: usize) -> &'a str {
        self.view.key(self.tokens(at, at + 1))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn is_word(&self, at: usize, word: Word) -> bool {
        self.word(at) == word
    }

    /// Whether the item is a few words in quotes.
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        let quoted = |item: &Item| Sense::of_mark(self.view.mark(item.first())) == Sense::Quote;
        self.item(at).is_some_and(|item| item.length > 1 && quoted(item))
    }

    /// The tokens of items `first..end`.
    pub(crate) fn tokens(&self, first: usize, end: usize) -> Run {
        match (self.items.list.get(first), self.items.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) => Run::new(first.first(), last.end()),
            _ => Run::default(),
        }
    }

    /// The bytes of the source on items `first..end`.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        self.view.folded.span(self.view.bytes(self.tokens(first, end)))
    }

    /// The first item of `first..end` that is this word; `end` where there is none.
    pub(crate) fn find_word(&self, first: usize, end: usize, word: Word) -> usize {
        let mut at = first;
        if LONG_TEXTS {
            for item in self.within(first, end) {
                if item.word() == word {
                    return at;
                }
                at += 1;
            }
            return at.max(end);
        }
        while at < end && !self.is_word(at, word) {
            at += 1;
        }
        at
    }

    /// The words of `items`, as they stand in the text.
    pub(crate) fn words(&self, items: Run) -> String {
        self.view.words(self.tokens(items.first(), items.end()))
    }
}
