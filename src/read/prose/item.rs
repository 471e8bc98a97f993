//! Items: tokens grouped into figures, periods, cues and plain words.
//!
//! In go all tokens of a text, out come items in text order, each on a run of tokens. Every token is in exactly one
//! item.

use super::figure::{self, Figure};
use super::lex::Kind;
use super::lexicon::Lexicon;
use super::sense::Sense;
use super::time::{self, When};
use super::view::View;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Word,
    Cue(Sense),
    /// A figure, by its number in [`Items::figures`].
    Figure(u32),
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

    pub(crate) fn among(&self, kinds: Kinds) -> bool {
        Kinds::of_item(self.what).0 & kinds.0 != 0
    }

    pub(crate) fn is_mark(&self, mark: char) -> bool {
        matches!(self.what, What::Mark(c) if c == mark)
    }

    pub(crate) fn is_line(&self) -> bool {
        matches!(self.what, What::Line)
    }
}

/// A set of kinds of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u64);

impl Kinds {
    pub(crate) const WORD: Self = Self(1 << 63);
    pub(crate) const FIGURE: Self = Self(1 << 62);
    pub(crate) const TIME: Self = Self(1 << 61);
    pub(crate) const MARK: Self = Self(1 << 60);
    pub(crate) const LINE: Self = Self(1 << 59);
    /// The bases of comparison.
    pub(crate) const BASE: Self = Self::of(&[Sense::Yoy, Sense::Mom, Sense::Qoq, Sense::Ytd, Sense::OtherBase]);
    /// Words, units and what only looks like a cue: what names are made of.
    pub(crate) const PLAIN: Self =
        Self::WORD.or(Self::of(&[Sense::Plain, Sense::Parts, Sense::Measure, Sense::Counter, Sense::Thing]));

    /// Cues of these senses.
    pub(crate) const fn of(senses: &[Sense]) -> Self {
        let mut set = 0;
        let mut rest = senses;
        while let [sense, more @ ..] = rest {
            set |= 1 << *sense as u8;
            rest = more;
        }
        Self(set)
    }

    /// What is in either set.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn of_item(what: What) -> Self {
        match what {
            What::Word => Self::WORD,
            What::Cue(sense) => Self(1 << sense as u8),
            What::Figure(_) => Self::FIGURE,
            What::Time(_) => Self::TIME,
            What::Mark(_) => Self::MARK,
            What::Line => Self::LINE,
        }
    }
}

/// All items of a text, and its figures.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) list: Vec<Item>,
    pub(crate) figures: Vec<Figure>,
}

/// A look at items: what stands at a place, asked in the words of the rules.
#[derive(Clone, Copy)]
pub(crate) struct Scan<'a> {
    pub(crate) view: View<'a>,
    pub(crate) items: &'a [Item],
    pub(crate) figures: &'a [Figure],
}

impl<'a> Scan<'a> {
    /// The same, ending before item `end`.
    pub(crate) fn up_to(&self, end: usize) -> Self {
        Self { items: self.items.get(..end).unwrap_or_default(), ..*self }
    }

    pub(crate) fn what(&self, at: usize) -> Option<What> {
        self.items.get(at).map(|item| item.what)
    }

    pub(crate) fn sense(&self, at: usize) -> Option<Sense> {
        self.items.get(at).and_then(Item::sense)
    }

    /// Whether the item at `at` is of one of the kinds.
    pub(crate) fn among(&self, at: usize, kinds: Kinds) -> bool {
        self.items.get(at).is_some_and(|item| item.among(kinds))
    }

    /// How many items from `at` on are of these kinds, up to `most`.
    pub(crate) fn run(&self, at: usize, most: usize, kinds: Kinds) -> usize {
        (at..at + most).take_while(|&at| self.among(at, kinds)).count()
    }

    /// Whether `mark` stands at `at`.
    pub(crate) fn is(&self, at: usize, mark: char) -> bool {
        self.items.get(at).is_some_and(|item| item.is_mark(mark))
    }

    /// Whether the cue at `at` has this sense.
    pub(crate) fn says(&self, at: usize, sense: Sense) -> bool {
        self.sense(at) == Some(sense)
    }

    /// The first item of `first..end` with this sense.
    pub(crate) fn find(&self, first: usize, end: usize, sense: Sense) -> Option<usize> {
        (first..end).find(|&at| self.says(at, sense))
    }

    pub(crate) fn figure(&self, at: usize) -> Option<&'a Figure> {
        match self.what(at) {
            Some(What::Figure(number)) => self.figures.get(number as usize),
            _ => None,
        }
    }

    /// The first folded word of the item at `at`.
    pub(crate) fn word(&self, at: usize) -> Option<&'a str> {
        self.view.word(self.items.get(at)?.first)
    }

    /// The words of items `first..end`, as they stand in the text.
    pub(crate) fn words(&self, first: usize, end: usize) -> String {
        let items = self.items.get(first..end).unwrap_or_default();
        match (items.first(), items.last()) {
            (Some(first), Some(last)) => self.view.words(first.first, last.end),
            _ => String::new(),
        }
    }
}

/// Groups the tokens of `view`, in one pass.
pub(crate) fn items(view: &View<'_>, lexicon: &Lexicon) -> Items {
    let mut items = Items::default();
    let mut at = 0;
    while let Some(token) = view.token(at) {
        let (what, end) = match token.kind {
            Kind::Line => (What::Line, at + 1),
            Kind::Word => spelled(view, at, &mut items).unwrap_or_else(|| word(view, lexicon, at)),
            Kind::Number(_) => number(view, lexicon, at, &mut items.figures),
            Kind::Mark(c) => figure(view, lexicon, at, &mut items.figures).unwrap_or((What::Mark(c), at + 1)),
            Kind::Percent => (What::Mark('%'), at + 1),
            Kind::Code => (What::Word, at + 1),
        };
        items.list.push(Item { what, first: at, end });
        at = end;
    }
    items
}

fn figure(view: &View<'_>, lexicon: &Lexicon, at: usize, figures: &mut Vec<Figure>) -> Option<(What, usize)> {
    let figure = figure::read(view, lexicon, at)?;
    let number = u32::try_from(figures.len()).ok()?;
    let end = figure.end;
    figures.push(figure);
    Some((What::Figure(number), end))
}

/// A figure in words: `gấp đôi`, `không tăng so với cùng kỳ`.
fn spelled(view: &View<'_>, at: usize, items: &mut Items) -> Option<(What, usize)> {
    let times = items.list.last().and_then(Item::sense) == Some(Sense::Times);
    let figure = figure::spelled(view, at, times)?;
    let number = u32::try_from(items.figures.len()).ok()?;
    let end = figure.end;
    items.figures.push(figure);
    Some((What::Figure(number), end))
}

fn number(view: &View<'_>, lexicon: &Lexicon, at: usize, figures: &mut Vec<Figure>) -> (What, usize) {
    if let Some((when, length)) = time::read(view, at) {
        return (What::Time(when), at + length);
    }
    figure(view, lexicon, at, figures).unwrap_or((What::Word, at + 1))
}

fn word(view: &View<'_>, lexicon: &Lexicon, at: usize) -> (What, usize) {
    let cue = lexicon.longest(view, at);
    let time = time::read(view, at);
    match (cue, time) {
        // "trong quý I/2025": the period is worth more than the phrase.
        (Some((Sense::Lead, words)), _) if words > 1 && time::read(view, at + words - 1).is_some() => {
            (What::Word, at + 1)
        }
        (Some((sense, words)), time) if time.is_none_or(|(_, length)| words > length) => (What::Cue(sense), at + words),
        (_, Some((when, length))) => (What::Time(when), at + length),
        _ => (What::Word, at + 1),
    }
}
