//! Items: tokens grouped into figures, periods, cues and plain words.
//!
//! In go all tokens of a text, out come items in text order, each on a run of tokens. Every token is in exactly one
//! item.

use super::figure::{self, Figure};
use super::lex::Kind;
use super::lexicon::{Lexicon, Phrase};
use super::measure::Measure;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::time::{self, Part, When};
use super::view::View;
use super::word::{Word, Words, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::steps::step;
use crate::read::words::{self, words};
use crate::report::Span;
use crate::text::at_once;

/// What stands on a run of tokens: on a few, whatever the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    first: u32,
    /// The place of a figure in [`Items::figures`], of a period in [`Items::times`].
    number: u32,
    pub(crate) sense: Sense,
    length: u8,
    /// Its first word in a byte, which is asked for more often than anything else of it.
    word: u8,
}

impl Item {
    /// Its first token.
    pub(crate) fn first(&self) -> usize {
        self.first as usize
    }

    /// The token after its last.
    pub(crate) fn end(&self) -> usize {
        self.first() + usize::from(self.length)
    }

    /// Its first word.
    fn word(&self) -> Word {
        step();
        Word::of(self.word)
    }

    /// Whether it is of one of the kinds.
    fn is(&self, kinds: Kinds) -> bool {
        step();
        kinds.has(self.sense)
    }
}

/// All items of a text, and its figures and periods.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) list: Vec<Item>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) times: Vec<When>,
}

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

/// Groups the tokens of `view`, in one pass.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn items(view: &View<'_>, lexicon: &Lexicon) -> Items {
    let mut reader = Reader { view, lexicon, out: Items::default() };
    if LONG_TEXTS {
        reader.out.list.reserve(view.tokens.list.len());
        reader.out.figures.reserve(view.tokens.numbers.len());
    }
    let mut at = 0;
    while let Some(token) = view.token(at) {
        at = match token.kind {
            Kind::Line => reader.take(at, Sense::Line, at + 1),
            Kind::Word => reader.word(at),
            Kind::Number => reader.number(at),
            Kind::Mark if UNUSUAL && Sense::of_mark(view.mark(at)) == Sense::Quote => reader.quote(at),
            Kind::Mark if UNUSUAL && reader.parts_counts(at) => reader.take(at, Sense::Comma, at + 1),
            Kind::Mark => reader.figure(at, Sense::of_mark(view.mark(at))),
            Kind::Percent => reader.take(at, Sense::Mark, at + 1),
            Kind::Code => reader.take(at, Sense::Word, at + 1),
        };
    }
    reader.out
}

/// How many words in quotes may be a part of a name.
const QUOTED_WORDS: usize = 8;

/// Cues that names begin with, which the module for usual prose does not know: *Hạ Long*, *Tuy Hòa*, *Song Khê*.
const NAMING: Words = any!(hạ tuy song);

/// What several are said to be, *là* `2 thị trường` *lớn nhất*, and as how many at most.
const LISTED: words::Words = words!("thị trường" "mặt hàng" "nhóm hàng" "địa phương");
const MOST_LISTED: u16 = 20;

struct Reader<'a> {
    view: &'a View<'a>,
    lexicon: &'a Lexicon,
    out: Items,
}

/// Each takes the item at a token, and tells the token after it.
impl Reader<'_> {
    fn take(&mut self, at: usize, sense: Sense, end: usize) -> usize {
        let places = if sense == Sense::Figure { self.out.figures.len() } else { self.out.times.len() };
        let number = (places as u32).wrapping_sub(1);
        let word = self.view.word(at).byte();
        self.out.list.push(Item { first: at as u32, number, sense, length: (end - at) as u8, word });
        end
    }

    /// The figure at `at`; where there is none, a token of this sense.
    fn figure(&mut self, at: usize, sense: Sense) -> usize {
        match figure::read(self.view, self.lexicon, at) {
            Some(figure) => self.take_figure(at, figure),
            None => self.take(at, sense, at + 1),
        }
    }

    /// The few words in quotes at `at` as one of a name: *quỹ* `"Vì người nghèo"`; else the mark: *bước* `"`*nhảy vọt*`"`.
    fn quote(&mut self, at: usize) -> usize {
        let word = |&at: &usize| self.view.word(at) != Word::NONE;
        let last = (at + 1..at + QUOTED_WORDS + 1).take_while(word).last().unwrap_or(at);
        let quoted =
            last > at && self.view.is_capital(at + 1) && Sense::of_mark(self.view.mark(last + 1)) == Sense::Quote;
        if quoted { self.take(at, Sense::Word, last + 2) } else { self.take(at, Sense::Quote, at + 1) }
    }

    /// Whether the mark at `at` is a slash between an amount and how many have it: *2.757 triệu đồng* `/` *980 hộ vay*.
    fn parts_counts(&self, at: usize) -> bool {
        if !self.view.is_mark(at, '/') {
            return false;
        }
        let figure = |at: usize| figure::read(self.view, self.lexicon, at).map(|figure| figure.unit.measure);
        let last = self.out.list.last().filter(|item| item.sense == Sense::Figure);
        let before = last.and_then(|_| self.out.figures.last()).map(|figure| figure.unit.measure);
        before == Some(Measure::Amount) && figure(at + 1).is_some_and(|measure| measure.is_count())
    }

    fn take_figure(&mut self, at: usize, figure: Figure) -> usize {
        self.out.figures.push(figure);
        self.take(at, Sense::Figure, figure.end())
    }

    fn take_time(&mut self, at: usize, when: When, end: usize) -> usize {
        self.out.times.push(when);
        self.take(at, Sense::Time, end)
    }

    fn number(&mut self, at: usize) -> usize {
        let mut end = at;
        match time::read(self.view, at, &mut end) {
            Some(when) if UNUSUAL && when.part == Part::Months && end == at + 2 && self.is_term(at) => {
                self.take(at, Sense::Word, end)
            }
            Some(when) => self.take_time(at, when, end),
            None => self.figure(at, Sense::Word),
        }
    }

    /// Whether so many months at `at` are a term: *kỳ hạn dưới* `12 tháng`, but not *ước* `9 tháng`.
    fn is_term(&self, at: usize) -> bool {
        let [.., named, bound] = self.out.list.as_slice() else { return false };
        let bounded = Kinds::PLAIN.has(named.sense) && bound.sense == Sense::Approx;
        bounded && matches!(self.view.word(at.wrapping_sub(1)), Word::trên | Word::OTHER)
    }

    /// Whether the word at `at` is one of the words of a name: *Cao* `Bằng`, `Hạ` *Long*, but not *Tuy Việt Nam tăng* nor
    /// *Thu Ngân Sách Bằng*.
    fn is_in_name(&self, at: usize) -> bool {
        let (view, before) = (self.view, at.wrapping_sub(1));
        let named = match view.word(at) {
            Word::bằng => view.is_word(before, Word::cao) && view.is_proper(before),
            word => UNUSUAL && NAMING.has(word) && view.is_proper(at + 1) && !view.is_proper(at + 2),
        };
        named && view.is_proper(at)
    }

    /// Whether the word at `at` begins nothing that the reader knows, as most do.
    fn is_plain(&self, at: usize) -> bool {
        self.view.is_word(at, Word::OTHER) && self.view.phrases(at) == 0 && !time::is_near(self.view, at)
    }

    fn word(&mut self, at: usize) -> usize {
        if LONG_TEXTS && self.is_plain(at) {
            return self.take(at, Sense::Word, at + 1);
        }
        // A figure in words: "gấp đôi", "không tăng so với cùng kỳ"
        let times = self.out.list.last().is_some_and(|item| item.sense == Sense::Times);
        if UNUSUAL && let Some(figure) = figure::spelled(self.view, at, times) {
            return self.take_figure(at, figure);
        }
        if UNUSUAL && let Some(figure) = figure::counted(self.view, self.lexicon, at) {
            return self.take_figure(at, figure);
        }
        let &Phrase { sense, words, .. } = self.lexicon.longest(self.view, at);
        // "Trung Quốc và Nhật Bản là 2 thị trường lớn nhất, chiếm …"
        let listed = UNUSUAL && sense == Sense::Is && words == 1 && self.view.whole(at + 1, 2, MOST_LISTED) > 0;
        if listed && LISTED.has(self.view.key(Run::new(at + 2, at + 4))) {
            return self.take(at, Sense::Cite, at + 4);
        }
        if words == 1 && self.is_in_name(at) {
            return self.take(at, Sense::Word, at + 1);
        }
        let mut end = at;
        // "trong quý I/2025": the period is worth more than the phrase.
        // "đến hết năm 2023" too
        let leading = sense == Sense::Lead || UNUSUAL && sense == Sense::PlanTail && words == 2;
        let leads = leading && words > 1 && time::read(self.view, at + words - 1, &mut end).is_some();
        // "Trong tuần (từ 05/9 đến 11/9), …": which week
        let leads = leads
            || UNUSUAL
                && sense == Sense::Lead
                && self.view.is_word(at + 1, Word::tuần)
                && (self.view.is_mark(at + words, '(') || self.view.is_word(at + words, Word::từ));
        // "256 dự án mới (tăng 39%)": only before a word or a number is it about a number.
        if leads || sense == Sense::Approx && self.view.is_any_mark(at + words) {
            return self.take(at, Sense::Word, at + 1);
        }
        match time::read(self.view, at, &mut end) {
            Some(when) if end >= at + words => self.take_time(at, when, end),
            // "cuối năm 2022"
            _ if sense == Sense::Ytd && self.view.year(at + words) > 0 => {
                let when = When { part: Part::YearEnd, count: 0, year: self.view.year(at + words) };
                self.take_time(at, when, at + words + 1)
            }
            _ => self.take(at, sense, at + words.max(1)),
        }
    }
}
