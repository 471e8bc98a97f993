//! Prose: running text of a report → facts and a report.
//!
//! The phases, a file each; each takes what the one before made:
//!
//! 1. [`normalise`] folds the source (with [`letters`]), which as [`folded`] knows the way back to its bytes; names and
//!    units are [`texts`];
//! 2. [`lex`] makes tokens, and of words that rules ask for numbers ([`word`]); [`thousands`] sees where commas group digits;
//! 3. [`item`] groups tokens by the tables of [`cue`] and [`mod@unit`], by [`time`] and [`figure`]
//!    with [`measure`];
//! 4. [`clause`] finds sentences, [`frame`] what the report as a whole covers and of what [`place`] it is, [`section`] its headings, [`heads`] which of
//!    them announce targets, and [`aims`] which sentences do, [`due`] by when;
//! 5. [`predicate`] finds each figure with its [`verb`] or [`rate`], [`series`] those that share it, [`breakdown`] what it is a
//!    part of, [`example`] of what rate, [`complement`] what stands to its right, a [`noun`] or a [`mod@base`]; [`subject`],
//!    [`name`] with [`shift`], [`rank`], [`growing`] and [`strip`] find its [`indicator`], [`claim`] and [`percent`] what it states, also where a list leaves the verb out ([`gap`]); [`attach`] brings the three together, by what stands [`around`] a
//!    predicate and is [`foreign`] to it, of [`elsewhere`] or a [`mark`] that some pass, by [`naming`] with [`counted`], [`kin`] and [`people`], [`tail`] and [`harmed`], [`cases`], [`portion`] and [`wording`],
//!    [`settle`]s the subject, also by what [`goods`] are, and so comes to [`stating`], of which [`member`] it may be;
//! 6. [`inherit`] fills in what short clauses leave unsaid, also what stands [`ahead`], and [`making`] makes facts.
//!
//! What they hand on: [`run`]s of a text, seen through a [`view`] of its tokens, in the [`sense`]s that the [`lexicon`]
//! has of its words, with the [`refs`] of a predicate, the [`course`] of a sentence and the [`statement`]s made.

mod ahead;
mod aims;
mod around;
mod attach;
pub(crate) mod base;
mod bracket;
mod breakdown;
mod cases;
mod claim;
mod clause;
mod complement;
mod counted;
mod course;
mod cue;
mod due;
mod elsewhere;
mod example;
mod figure;
mod folded;
mod foreign;
mod frame;
mod gap;
mod goods;
mod growing;
mod harmed;
mod heads;
mod hints;
mod indicator;
mod inherit;
mod item;
mod kin;
pub(crate) mod letters;
mod lex;
mod lexicon;
mod making;
mod mark;
mod mean;
mod measure;
mod member;
mod name;
mod naming;
pub(crate) mod normalise;
mod noun;
mod parts;
mod people;
mod percent;
mod place;
mod portion;
mod predicate;
mod rank;
mod rate;
mod refs;
pub(crate) mod run;
mod scan;
mod scope;
mod section;
pub(crate) mod sense;
mod series;
mod settle;
mod shift;
mod statement;
mod stating;
mod strip;
mod subject;
mod tail;
pub(crate) mod texts;
mod thousands;
pub(crate) mod time;
mod unit;
mod verb;
mod view;
mod whole;
mod word;
mod wording;

use super::apart::apart;
use super::{Fact, ReadError, gather};
use crate::report::{Indicator, Report};
use measure::Measure;

/// Reads every figure that `text` states without doubt, in text order.
///
/// The spans of the facts point into `text`. A number that could be read in two ways is left out.
///
/// ```
/// use chi_tieu::read::{Kind, prose};
///
/// let text = "Thu ngân sách đạt 148,2 tỷ đồng, bằng 84,7% KH, giảm 3% so với cùng kỳ.";
/// let facts = prose::facts(text);
/// assert_eq!(facts.len(), 3);
/// assert_eq!(facts[2].kind, Kind::GrowthPct);
/// assert_eq!(facts[2].number, -3.0);
/// assert_eq!(facts[2].span.of(text), Some("giảm 3% so với cùng kỳ"));
/// ```
#[must_use]
pub fn facts(text: &str) -> Vec<Fact> {
    read(text, FACTS).facts
}

/// Reads what [`facts`] reads, and the numbers that may be figures, with
/// [`Confidence::Low`](crate::report::Confidence::Low); in text order.
///
/// ```
/// use chi_tieu::read::prose;
/// use chi_tieu::report::Confidence;
///
/// let text = "Thu ngân sách đạt 148 tỷ đồng; nợ đọng thuế 12 doanh nghiệp lớn.";
/// let facts = prose::facts_with_guesses(text);
/// assert_eq!(facts[0].confidence, Confidence::High);
/// assert_eq!((facts[1].number, facts[1].confidence), (12.0, Confidence::Low));
/// ```
#[cfg(feature = "guesses")]
#[must_use]
pub fn facts_with_guesses(text: &str) -> Vec<Fact> {
    let read = read(text, Asked { guesses: true, ..FACTS });
    let mut facts = [read.facts, read.guesses].concat();
    facts.sort_by_key(|fact| fact.span);
    facts
}

/// Reads `text` as a report: its frame, and its facts gathered into indicators.
///
/// # Errors
///
/// [`ReadError::EmptyText`] and [`ReadError::NoFigures`].
///
/// ```
/// use chi_tieu::read::{ReadError, prose};
///
/// let report = prose::report("9 tháng năm 2022, huyện Đầm Hà thu ngân sách đạt 148,2 tỷ đồng.")?;
/// assert_eq!(report.place.as_deref(), Some("huyện Đầm Hà"));
/// assert_eq!(report.indicators.len(), 1);
/// assert_eq!(prose::report("Một ngày đẹp trời."), Err(ReadError::NoFigures));
/// # Ok::<(), ReadError>(())
/// ```
pub fn report(text: &str) -> Result<Report, ReadError> {
    filled(text)?;
    let read = read(text, REPORT);
    let indicators = read.indicators(&read.facts);
    read.report(indicators)
}

/// Reads `text` as [`report`] does, and after the indicators of its facts those of what may be figures, with
/// [`Confidence::Low`](crate::report::Confidence::Low).
///
/// # Errors
///
/// [`ReadError::EmptyText`] and [`ReadError::NoFigures`].
#[cfg(feature = "guesses")]
pub fn report_with_guesses(text: &str) -> Result<Report, ReadError> {
    filled(text)?;
    let read = read(text, Asked { guesses: true, ..REPORT });
    let indicators = [read.indicators(&read.facts), read.indicators(&read.guesses)].concat();
    read.report(indicators)
}

/// What a text says of a report as a whole, without its indicators.
pub(crate) fn outline(text: &str) -> Report {
    let frame = read(text, FACTS).frame;
    Report { period: frame.period(), title: frame.title, place: frame.place, indicators: Vec::new() }
}

/// Whether `text` is one number with its unit and nothing else.
pub(crate) fn is_unit(text: &str) -> bool {
    let folded = normalise::fold(text);
    lexicon::with(|lexicon| {
        let tokens = lex::tokens(&folded, lexicon);
        let view = view::View { folded: &folded, tokens: &tokens };
        let figure = figure::read(&view, lexicon, 0);
        figure.is_some_and(|figure| {
            figure.end() == tokens.list.len() && figure.unit.measure != Measure::None && !figure.trap
        })
    })
}

/// Whether texts may be long, and are read by ways that take more code: a page is short, and its WebAssembly is to have few
/// bytes.
const LONG_TEXTS: bool = cfg!(not(target_arch = "wasm32"));

/// Whether any text is read, or only what most short articles have: levels, growth on the year before and completion of plans, one
/// figure with a verb right before it. `www/needs.js` tells which texts have no more than that, since a page of any other loads
/// the module that has this: letters in pieces, numbers and periods in words, brackets, colons, aspects, several figures with one
/// verb, parts and shares, other bases, plans and targets in units, tasks, forecasts, portions. What no text has that is left to the
/// other module needs no rule there, and no words ([`cue::refused`]). And names are told better: ministries, *Hạ Long*, the nouns of
/// few texts ([`cue::rare`]), amounts by what stands behind them.
pub(super) const UNUSUAL: bool = cfg!(feature = "unusual");

/// What is asked of a text beside its facts and its frame.
#[derive(Clone, Copy)]
struct Asked {
    sections: bool,
    #[cfg_attr(not(feature = "guesses"), allow(dead_code, reason = "nothing guesses"))]
    guesses: bool,
}

const FACTS: Asked = Asked { sections: false, guesses: false };
const REPORT: Asked = Asked { sections: true, guesses: false };

/// What a text says.
struct Read {
    facts: Vec<Fact>,
    frame: frame::Frame,
    sections: Vec<section::Section>,
    #[cfg(feature = "unusual")]
    shifts: Vec<gather::Shift>,
    #[cfg(feature = "guesses")]
    guesses: Vec<Fact>,
}

impl Read {
    /// The indicators of facts, each in the section that it is first told of.
    fn indicators(&self, facts: &[Fact]) -> Vec<Indicator> {
        let group = |span| section::above(&self.sections, span, self.frame.title.as_deref());
        #[cfg(feature = "unusual")]
        return gather::grouped(facts, &self.shifts, &group);
        #[cfg(not(feature = "unusual"))]
        gather::grouped(facts, &[], &group)
    }

    /// The report with these indicators, if there are any.
    fn report(self, indicators: Vec<Indicator>) -> Result<Report, ReadError> {
        if self.facts.is_empty() && indicators.is_empty() {
            return Err(ReadError::NoFigures);
        }
        Ok(Report { period: self.frame.period(), title: self.frame.title, place: self.frame.place, indicators })
    }
}

/// Whether there is a text to read.
fn filled(text: &str) -> Result<(), ReadError> {
    if text.trim_ascii().is_empty() { Err(ReadError::EmptyText) } else { Ok(()) }
}

fn read(text: &str, asked: Asked) -> Read {
    let folded = normalise::fold(text);
    lexicon::with(|lexicon| read_folded(&folded, lexicon, asked))
}

fn read_folded(folded: &folded::Folded<'_>, lexicon: &lexicon::Lexicon, asked: Asked) -> Read {
    let mut tokens = lex::tokens(folded, lexicon);
    if UNUSUAL {
        thousands::regroup(&mut tokens, folded);
    }
    let view = view::View { folded, tokens: &tokens };
    let items = item::items(&view, lexicon);
    let scan = scan::Scan { view, items: &items, end: items.list.len() };
    let sentences = clause::sentences(&scan);
    let frame = frame::frame(&scan, &sentences);
    let (mut facts, mut heir) = (Vec::new(), inherit::Heir::default());
    #[cfg(feature = "guesses")]
    let mut guesses = Vec::new();
    attach::attach(&scan, &sentences, &frame, |attached| {
        heir.take(attached, &view, &mut facts);
        #[cfg(feature = "guesses")]
        if asked.guesses {
            making::guess(attached, &view, &mut guesses);
        } else {
            attached.guesses.clear();
        }
    });
    if UNUSUAL && asked.sections {
        apart(&mut facts);
    }
    Read {
        facts,
        frame,
        sections: if asked.sections { section::sections(&scan, &sentences) } else { Vec::new() },
        #[cfg(feature = "unusual")]
        shifts: heir.shifts,
        #[cfg(feature = "guesses")]
        guesses,
    }
}
