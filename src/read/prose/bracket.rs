//! Brackets: the other period that what stands in one was true of: `(cùng kỳ tăng 2,1%)`, `tăng 8 vụ so với cùng kỳ (30 vụ)`.
//!
//! In goes a predicate with its verb, out it comes with the items that name the period, within the bracket or before it; or behind
//! a level that is compared with: *so với* `con số 6,1 tỷ đồng của năm 2022`.

use super::UNUSUAL;
use super::figure::Figure;
use super::measure::Measure;
use super::predicate::{CHANGES, PERIODS, Predicate, Reader, VERB_ITEMS};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::word::Word;
use crate::read::words::{Words, words};

/// How many items before a change the level may stand that changed.
const LEVEL_ITEMS: usize = 24;
/// How much percentages of a few places may differ from what they are computed to be, and amounts, in parts of the level.
const ROUNDED: f64 = 0.06;
const NEARLY: f64 = 0.003;

/// What tells that so much was a level then, and within how many items the period stands behind it: *so với* `con số` *6,1 tỷ đồng
/// của* `năm 2022`.
const LEVELS: Words = words!("mức" "con số");
const THEN_ITEMS: usize = 2;
/// How many times as much a growth is at most that was aimed at, and surpassed: *tăng 6,5%, vượt mục tiêu 6%*.
const LITTLE_MORE: f64 = 1.5;

impl Reader<'_> {
    /// Takes the period that a bracket begins with, from item `low` on: `(cùng kỳ tăng 2,1%)`, `(năm 2021: 61%)`; or else the
    /// base before it.
    pub(super) fn other_period(&self, low: usize, predicate: &mut Predicate<'_>) {
        let at = self.first_period(low, predicate.first);
        // "…; năm 2013 tương ứng là 17%; 50% và 33%"
        let each = UNUSUAL && predicate.tells_each() && !predicate.changes() && at < predicate.first;
        let opens = match self.scan.sense(at.wrapping_sub(1)) {
            Sense::Open => true,
            Sense::Comma | Sense::Link => each || self.says(at, Sense::Yoy),
            Sense::Semicolon => each,
            _ => false,
        };
        if opens {
            predicate.period = Run::new(at, predicate.first);
            predicate.first = at;
        }
        let bare = predicate.verb == Sense::Nothing && !predicate.plan && !predicate.tells_each();
        if let Some(figure) = predicate.figures.first().filter(|_| UNUSUAL && bare && predicate.at().is_empty()) {
            self.earlier(figure, predicate);
            self.earlier_rate(figure, predicate);
        }
    }

    /// Takes the base before a bracket with nothing but an amount, which is what it was then where an amount of the same
    /// unit tells the change: *tăng 8 vụ so với* `cùng kỳ` *(30 vụ)*. After *tăng 8%* it may be the change as well, if the
    /// numbers do not tell.
    fn earlier(&self, figure: &Figure, predicate: &mut Predicate<'_>) {
        let open = predicate.first.wrapping_sub(1);
        let alone = self.says(open, Sense::Open) && self.says(predicate.end, Sense::Close);
        if !alone || figure.signed {
            return;
        }
        let at = self.first_period(0, open);
        let change = at.wrapping_sub(1 + usize::from(self.says(at.wrapping_sub(1), Sense::Than)));
        let alike = |changed: &Figure| {
            changed.unit.measure.is_unit() && self.scan.view.begins(changed.unit.noun(), figure.unit.noun())
        };
        // Right behind the predicate that the base belongs to, or the verb alone
        let begins = open == self.from || self.from <= change && self.scan.among(change, CHANGES);
        if begins && at < open && (self.scan.figure(change).is_some_and(alike) || self.was(figure, change)) {
            predicate.period = Run::new(at, open);
        }
    }

    /// Whether the numbers themselves tell that `figure` is what the level before `change`, a change or no more than its verb,
    /// was: `82,5%`*, cao hơn 2,5% so với năm 2022* `(80%)`, `60%`*, thấp hơn cùng kỳ* `(64%)`.
    fn was(&self, figure: &Figure, change: usize) -> bool {
        let first = change.saturating_sub(LEVEL_ITEMS);
        // Not that of others: "52,7%, cao hơn bình quân cả nước (50%) và cao hơn 6,4 điểm % so với cùng kỳ (46,3%)"
        let alike = |&at: &usize| {
            let level = self.scan.figure(at);
            level.is_some_and(|level| self.scan.view.begins(level.unit.run, figure.unit.run))
                && !self.says(at.wrapping_sub(1), Sense::Open)
        };
        let at = (first..change).rev().find(alike).unwrap_or(change);
        // "tăng 8%, cao hơn cùng kỳ (6%)" tells what it rose by then.
        let level = self.scan.figure(at).filter(|level| at < change && !level.signed);
        let Some(level) = level.filter(|_| !self.scan.among(at.wrapping_sub(1), CHANGES)) else { return false };
        let (now, then) = (level.low.to_f64(), figure.low.to_f64());
        let points = figure.unit.measure == Measure::Percent;
        let rose = match self.scan.sense(change) {
            Sense::Rise => return points && then < now,
            Sense::Fall => return points && then > now,
            _ => self.scan.figure(change).filter(|change| {
                let measure = change.unit.measure;
                measure == Measure::Percent || points && measure == Measure::Points
            }),
        };
        let Some(by) = rose.map(|change| change.low.to_f64()) else { return false };
        let expected = if points { [now - by, now + by] } else { [now / (1.0 + by / 100.0), now / (1.0 - by / 100.0)] };
        let most = if points { ROUNDED } else { now * NEARLY };
        expected.iter().any(|expected| (expected - then).abs() < most)
    }

    /// Takes the period behind a level that the item at `level` says to be compared with: *so với* `mức 60% đầu năm 2022`, *thấp hơn*
    /// `mức 5,9% của cùng kỳ`.
    pub(super) fn level_then(&self, level: usize, predicate: &mut Predicate<'_>) {
        let than = level.wrapping_sub(1);
        // "tăng mạnh so với mức …"
        let mut change = than.wrapping_sub(usize::from(self.says(than, Sense::Than)));
        change = change.wrapping_sub(usize::from(self.says(change, Sense::Degree)));
        let changes = self.scan.among(change, CHANGES);
        // Not "tăng mức 5% so với cùng kỳ".
        let compares = self.says(than, Sense::Than) || changes && self.scan.last_word(change) == Word::hơn;
        if !compares || !LEVELS.has(self.scan.key(level)) {
            return;
        }
        let first = self.scan.find(predicate.end, predicate.end + THEN_ITEMS, PERIODS);
        let end = self.scan.after(first, VERB_ITEMS, PERIODS);
        // "mức 60% của năm ngoái"; not "mức 60% của cả nước năm ngoái"
        let near = self.scan.tokens(predicate.end, first).length() < 2;
        if end > first && near && !self.scan.any(predicate.end, first, const { Kinds::BREAK.and(&[Sense::Than]) }) {
            (predicate.first, predicate.end, predicate.compared) = (if changes { change } else { than }, end, true);
            predicate.period = Run::new(first, end);
        }
    }

    /// Whether a growth stands right before the predicate that is a little more than it, which is the target: *tăng 6,5%, vượt mục
    /// tiêu đề ra* `6%`.
    pub(super) fn is_growth_aimed_at(&self, predicate: &Predicate<'_>) -> bool {
        let (last, aim) = (self.scan.figure(self.from.wrapping_sub(1)), predicate.figures.first());
        self.scan.among(self.from.wrapping_sub(2), CHANGES)
            && last.zip(aim).is_some_and(|(last, aim)| {
                let (rose, aimed) = (last.low.to_f64(), aim.low.to_f64());
                last.unit.measure == Measure::Percent && rose > aimed && rose < LITTLE_MORE * aimed
            })
    }

    /// The first of the periods and bases that stand from `low` on right before `end`; `end` where none does.
    pub(super) fn first_period(&self, low: usize, end: usize) -> usize {
        let mut at = end;
        while at > low && self.scan.among(at - 1, PERIODS) {
            at -= 1;
        }
        at
    }
}
