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

/// What stands on a run of tokens: on a few, whatever the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    first: u32,
    /// The place of a figure in [`Items::figures`], of a period in [`Items::times`].
    pub(super) number: u32,
    pub(crate) sense: Sense,
    pub(super) length: u8,
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
    pub(super) fn word(&self) -> Word {
        step();
        Word::of(self.word)
    }

    /// Whether it is of one of the kinds.
    pub(super) fn is(&self, kinds: Kinds) -> bool {
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
            Kind::Mark if UNUSUAL && reader.bound(at) > at => reader.take(at, Sense::Approx, reader.bound(at)),
            Kind::Mark if UNUSUAL && reader.parts_counts(at) => reader.take(at, Sense::Comma, at + 1),
            Kind::Mark if UNUSUAL => reader.figure(at, Sense::of_mark(view.mark(at))),
            Kind::Mark => reader.take(at, Sense::of_mark(view.mark(at)), at + 1),
            Kind::Percent => reader.take(at, Sense::Mark, at + 1),
            Kind::Code => reader.take(at, Sense::Word, at + 1),
        };
    }
    reader.out
}

/// How many words in quotes may be a part of a name.
const QUOTED_WORDS: usize = 8;

/// Marks before what is reached or not exceeded.
const BOUNDS: [char; 4] = ['≥', '≤', '>', '<'];

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

    /// The token after the marks at `at` that say at least or at most so much, `≥` *90%*, or nothing, *có*`:` *45 trường*; `at` where
    /// none stand there.
    fn bound(&self, at: usize) -> usize {
        let end = at + 1 + usize::from(self.view.is_mark(at + 1, '='));
        // "Toàn tỉnh có: 45 trường": the colon says no more
        let has = self.view.is_mark(at, ':') && self.view.is_word(at.wrapping_sub(1), Word::có);
        let bounds = (has || BOUNDS.contains(&self.view.mark(at))) && self.view.number(end).is_some();
        if bounds { end } else { at }
    }

    /// Whether the mark at `at` is a slash between an amount and how many have it: *2.757 triệu đồng* `/` *980 hộ vay*.
    fn parts_counts(&self, at: usize) -> bool {
        if !self.view.is_mark(at, '/') {
            return false;
        }
        let figure = |at: usize| figure::read(self.view, self.lexicon, at).map(|figure| figure.unit.measure);
        let last = self.out.list.last().filter(|item| item.sense == Sense::Figure);
        let before = last.and_then(|_| self.out.figures.last()).map(|figure| figure.unit.measure);
        // "1.875 ca mắc/1 ca tử vong" too
        before.is_some_and(|measure| measure == Measure::Amount || measure.is_count())
            && figure(at + 1).is_some_and(|measure| measure.is_count())
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
            None if UNUSUAL && self.is_year_before(at) => {
                let when = When { part: Part::Year, count: 0, year: self.view.year(at) };
                self.take_time(at, when, at + 1)
            }
            None => self.figure(at, Sense::Word),
        }
    }

    /// Whether the number at `at` is the year of the base before it: *cùng kỳ* `2012`; not *cùng kỳ 2012 ca*.
    fn is_year_before(&self, at: usize) -> bool {
        let based = self.out.list.last().is_some_and(|item| item.sense == Sense::Yoy);
        let bare = |figure: Figure| figure.unit.measure == Measure::None && figure.end() == at + 1;
        based && self.view.year(at) > 0 && figure::read(self.view, self.lexicon, at).is_some_and(bare)
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
        // "đồng bằng 15%", but not "đạt 3 tỷ đồng bằng 80% dự toán"
        let figure = || self.out.list.last().is_some_and(|item| item.sense == Sense::Figure);
        if UNUSUAL && view.is_word(before, Word::đồng) && view.is_word(at, Word::bằng) && !figure() {
            return true;
        }
        let named = match view.word(at) {
            Word::bằng => view.is_word(before, Word::cao) && view.is_proper(before),
            // "xã Hồng Hạ 3 tỷ đồng" too
            word if UNUSUAL && NAMING.has(word) => {
                view.is_proper(at + 1) && !view.is_proper(at + 2) || view.is_proper(before) && !view.is_proper(at + 1)
            }
            _ => false,
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
