//! Predicates: a figure with the words around it that say what it states: `đạt 1.924 tỷ đồng`, `bằng 69,2% KH`,
//! `tăng lần lượt 5,4% và 17,2% so với tháng trước và cùng kỳ`.
//!
//! In go the items of a sentence, out come its [`Predicate`]s in order, one by one. The look to the left and to the
//! right is bounded, and no item belongs to two predicates.

use super::UNUSUAL;
use super::breakdown::Whole;
use super::figure::Figure;
use super::frame::Frame;
use super::measure::{Measure, Unit};
use super::refs::{MOST, Refs};
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::time::Part;
use super::word::Word;

/// A figure, or a list of figures, with its verb and complement, on items `first..end` of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Predicate<'a> {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// The last verb before the figure; [`Sense::Nothing`] where there is none.
    pub(crate) verb: Sense,
    /// The figures as they stand in the text; [`Predicate::unit_of`] tells their units.
    pub(crate) figures: &'a [Figure],
    /// The unit of the last of them, which those without one share: `4,1; 2,6 và 1,9 triệu tấn`.
    pub(crate) unit: Unit,
    /// Whether they share more than a power of ten, which each of them has: `71 nghìn, 68 nghìn và 23 nghìn lượt`.
    pub(super) scaled: bool,
    /// What is compared with, in the order of the text; a plan is [`crate::report::Base::Plan`].
    pub(crate) refs: Refs,
    /// See [`Predicate::tells_each`].
    pub(super) each: bool,
    /// `KH: 7,5%`: the figure is the plan.
    pub(crate) plan: bool,
    /// See [`Predicate::at`].
    pub(super) period: Run,
    /// `so với 1.840 tỷ đồng`: the level of an earlier period.
    pub(crate) compared: bool,
    /// `chiếm 5% tổng …`: a whole follows.
    pub(crate) whole: bool,
    /// `tỷ lệ`, `tỷ trọng`: a part, said without a verb.
    pub(crate) rate: bool,
    /// `về lượng`: the items of the aspect.
    pub(crate) aspect: Run,
    /// `kế hoạch vốn sự nghiệp`: the items that say what the plan is for.
    pub(crate) object: Run,
    /// The items before what it is compared with that say which are counted: *giảm 1 người* `chết` *so với cùng kỳ*.
    pub(crate) which: Run,
    /// `trở lên`, `không quá`: a bound, so a target.
    pub(crate) bound: bool,
    /// Of how many in turn, from this one on, each has a verb of its own, *lần lượt tăng 12%* `và giảm 4%`; else 0.
    pub(crate) turn: usize,
}

impl Predicate<'_> {
    /// How many figures it has; at least one.
    pub(crate) fn count(&self) -> usize {
        if UNUSUAL { self.figures.len() } else { 1 }
    }

    /// The unit of one of its figures.
    pub(crate) fn unit_of<'b>(&'b self, figure: &'b Figure) -> &'b Unit {
        if UNUSUAL && self.scaled { &self.unit } else { figure.unit.or(&self.unit) }
    }

    /// Whether *lần lượt* says that its figures are of several names or bases.
    pub(crate) fn tells_each(&self) -> bool {
        UNUSUAL && self.each
    }

    /// `(cùng kỳ tăng 2,1%)`: the items that name the other period.
    pub(crate) fn at(&self) -> Run {
        if UNUSUAL { self.period } else { Run::default() }
    }

    /// The measure of its first figure.
    pub(crate) fn measure(&self) -> Measure {
        self.figures.first().map_or(&self.unit, |first| self.unit_of(first)).measure
    }

    /// Whether its last figure tells the plan that it is done of: `145/160`.
    pub(crate) fn has_plan(&self) -> bool {
        UNUSUAL && self.figures.last().is_some_and(|last| last.plan.is_some())
    }

    /// Whether its figures are amounts with units.
    pub(crate) fn is_amount(&self) -> bool {
        self.measure().is_unit()
    }

    /// Whether it has a unit, or a scale alone: *24 triệu* `quần áo`.
    pub(super) fn is_so_much(&self) -> bool {
        self.is_amount() || UNUSUAL && self.measure() == Measure::Scale
    }

    /// Whether its verb is one of these.
    pub(crate) fn does(&self, verbs: Kinds) -> bool {
        verbs.has(self.verb)
    }

    /// Whether its verb says that something rose or fell.
    pub(crate) fn changes(&self) -> bool {
        self.does(CHANGES)
    }
}

/// The verbs of change.
pub(crate) const CHANGES: Kinds = Kinds::of(&[Sense::Rise, Sense::Fall]);
/// What names a period or a base.
pub(super) const PERIODS: Kinds = Kinds::BASE.and(&[Sense::Time]);
/// How many items a verb phrase may take before its figure.
pub(super) const VERB_ITEMS: usize = 6;

/// What stands for several months where one is told by its number.
pub(super) const SEVERAL: u8 = 99;

/// The references that stand in front of what they are for: *So với tháng trước, …*
pub(crate) fn fronts(scan: &Scan<'_>, first: usize, end: usize, frame: &Frame) -> Refs {
    let mut refs = Refs::default();
    let than = Kinds::of(&[Sense::Than]);
    if !scan.any(first, end, than) {
        return refs;
    }
    // "so với tháng trước tăng không đáng kể, nhưng so với cùng kỳ …"
    let first = scan.after_last(first, end, const { Kinds::of(&[Sense::Link]) });
    let than = scan.find(first, end, than);
    let reader = Reader { scan: scan.up_to(end), frame, said: 0, month: 0, from: end, at: end, broken_down: None };
    reader.linked(than + 1, true, MOST, &mut refs);
    refs
}

/// Reads the predicates of a sentence one by one; the right side of a figure is read in [`super::complement`].
pub(super) struct Reader<'a> {
    pub(super) scan: Scan<'a>,
    pub(super) frame: &'a Frame,
    /// The year that was named last, not as one that is compared with; 0 where none was.
    pub(super) said: u16,
    /// The month that the sentence named last, not as one that is compared with; 0 where it named none, [`SEVERAL`] where
    /// several.
    pub(super) month: u8,
    /// The item after the last predicate, and the next to read.
    pub(super) from: usize,
    at: usize,
    /// The amount that the last predicate told a part of in a bracket, and the item after that.
    pub(super) broken_down: Option<Whole>,
}

impl<'a> Reader<'a> {
    /// Reads the predicates in items `first..end`, before which the year `said` was named last.
    pub(super) fn new(scan: &Scan<'a>, first: usize, end: usize, frame: &'a Frame, said: u16) -> Self {
        Self { scan: scan.up_to(end), frame, said, month: 0, from: first, at: first, broken_down: None }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Predicate<'a>;

    fn next(&mut self) -> Option<Predicate<'a>> {
        // Most items are neither.
        let told = const { Kinds::of(&[Sense::Time, Sense::Figure]) };
        while self.at < self.scan.end {
            let at = self.scan.find(self.at, self.scan.end, told);
            self.at = at + 1;
            if let Some(when) = self.scan.time(at)
                && !self.says(at.wrapping_sub(1), Sense::Than)
                // "năm 2016 đạt 7.500 tỷ đồng, cao hơn năm 2015 khoảng 600 tỷ đồng"
                && !(UNUSUAL && self.scan.last_word(at.wrapping_sub(1)) == Word::hơn)
            {
                self.said = if when.year > 0 { when.year } else { self.said };
                if UNUSUAL {
                    self.month = match when.part {
                        Part::Month => when.count,
                        Part::Months => SEVERAL,
                        _ => 0,
                    };
                }
            }
            if let Some(predicate) = self.read(self.from, at) {
                (self.from, self.at) = (predicate.end, predicate.end);
                return Some(predicate);
            }
        }
        None
    }
}

impl<'a> Reader<'a> {
    /// The predicate of the figure at `at`; `None` where nothing makes the number one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn read(&mut self, from: usize, at: usize) -> Option<Predicate<'a>> {
        let figure = self.scan.figure(at)?;
        self.broken_down = if UNUSUAL { self.whole(from, at) } else { None };
        let mut predicate = Predicate {
            first: at,
            end: at + 1,
            verb: Sense::Nothing,
            figures: self.scan.figures(at, 1),
            unit: figure.unit,
            scaled: false,
            refs: Refs::default(),
            each: false,
            plan: false,
            period: Run::default(),
            compared: false,
            whole: false,
            rate: false,
            aspect: Run::default(),
            object: Run::default(),
            which: Run::default(),
            bound: false,
            turn: 0,
        };
        if UNUSUAL && let Some((whole, end)) = self.broken_down {
            (predicate.unit, predicate.end) = (whole.unit, end);
            return Some(predicate);
        }
        self.verb(from, &mut predicate);
        // "đạt tỷ lệ 90,7%"
        let verb = self.scan.tokens(predicate.first, predicate.first + 1);
        predicate.whole = verb.length() == 3;
        if UNUSUAL {
            self.list(&mut predicate);
            self.level_then(predicate.first.wrapping_sub(1), &mut predicate);
        }
        self.complement(&mut predicate);
        // "cao hơn mức tăng của quý II (2,1%)" ends with its bracket.
        let bracketed = UNUSUAL && self.says(at.wrapping_sub(1), Sense::Open) && self.says(predicate.end, Sense::Close);
        predicate.end += usize::from(bracketed && predicate.first + 1 < at);
        // "công nghiệp làm tăng 0,4 điểm phần trăm"
        let makes = UNUSUAL && predicate.verb == Sense::Rise && predicate.refs.is_empty();
        if makes && predicate.measure() == Measure::Points && self.scan.is_word(predicate.first, Word::làm) {
            predicate.verb = Sense::Contribution;
        }
        if UNUSUAL && self.is_added(at, &predicate) {
            (predicate.verb, predicate.first) =
                (Sense::Nothing, self.scan.find_word(predicate.first, at, Word::thêm) + 1);
        }
        predicate.turn = self.turn(&predicate);
        let bare = predicate.measure() == Measure::None;
        // "Tổ hợp tác mới: 41"
        // "KH: 45/KH-UBND" is a paper.
        let listed = UNUSUAL
            && self.scan.says(at.wrapping_sub(1), Sense::Colon)
            && self.scan.view.is_spaced(figure.first as usize)
            && !self.scan.view.is_mark(figure.end(), '/');
        let told = predicate.verb != Sense::Nothing || !predicate.refs.is_empty() || listed;
        // "Số hộ nghèo 1.204, giảm 312 hộ"
        let told = told || UNUSUAL && bare && self.is_number_of(from, at);
        // "chết 12 người (-1)"
        let signed =
            UNUSUAL && figure.signed && self.says(at.wrapping_sub(1), Sense::Open) && self.says(at + 1, Sense::Close);
        let told = told || signed;
        // "lần lượt" announces a list; one figure alone was not understood.
        let alone = predicate.tells_each() && predicate.count() == 1 && predicate.refs.is_empty();
        let listed_one = alone && predicate.turn == 0 && self.scan.find_word(predicate.first, at, Word::lần) < at;
        // "giảm 28%, tương ứng 7 tỷ đồng"
        if alone && predicate.verb == Sense::Nothing {
            predicate.verb = Sense::Worth;
        }
        let trap = figure.trap || listed_one;
        (!trap && (told || !bare)).then_some(predicate)
    }
}
