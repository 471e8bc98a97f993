//! Gaps: percentages without a verb of their own that are changes all the same, in lists that say once which way.
//!
//! In go a predicate and the words before it, out comes the verb that it leaves out, [`Sense::Rise`] or [`Sense::Fall`]:
//! that of the change before it, *may mặc tăng 21,9%; da giày* `17,6%`, or of what announces the list, *các ngành tăng cao
//! là: may mặc* `51%`.

use super::attach::Attacher;
use super::mark::is_list;
use super::measure::Measure;
use super::predicate::{CHANGES, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::{Claim, Statement};
use super::subject::Before;
use super::word::{self, Word, any};
use crate::report::Base;

/// What announces several: *các ngành*, *một số mặt hàng*, *nhiều loại*, *những nhóm*.
const SEVERAL: word::Words = any!(các một nhiều những nhóm mặt);

/// How many items may stand between the change that is announced and the first of the list: *tăng* `trưởng cao so với cùng kỳ
/// năm trước` *là*.
const ANNOUNCED_ITEMS: usize = 8;

/// Within how many items from the beginning of a sentence several are spoken of: *Trong đó,* `các ngành`.
const LED_ITEMS: usize = 4;

/// What tells who changed most.
const MOST: &str = "nhất là";

/// What a list goes on by.
const JOINTS: Kinds = Kinds::of(&[Sense::Comma, Sense::Semicolon, Sense::And, Sense::Close]);

/// What names are made of, and what stands between them.
const NAMES: Kinds = Kinds::PLAIN.with(JOINTS).and(&[Sense::Dash, Sense::Open, Sense::Quote]);

/// How many items the name of what rose or fell has at most where nothing more is told.
const CHANGED_ITEMS: usize = 8;

impl Before<'_> {
    /// Whether `first..end` begins by speaking of several: `Trong đó, các ngành` *tăng cao là …*
    pub(super) fn is_of_several(&self, first: usize, end: usize) -> bool {
        (first..end.min(first + LED_ITEMS)).any(|at| SEVERAL.has(self.scan.word(at)))
    }
}

impl Attacher<'_> {
    /// The subject of a sentence that tells no more than that it rose or fell: *Tai nạn giao thông giảm mạnh.* `Năm 2014 giảm 70
    /// vụ`; else 0.
    pub(super) fn changed(&mut self, first: usize, end: usize) -> usize {
        let change = self.scan.after(first, CHANGED_ITEMS, Kinds::PLAIN);
        let after = self.scan.after(change + 1, 1, const { Kinds::of(&[Sense::Degree]) });
        let told = change > first + 1 && self.scan.among(change, CHANGES) && after + 1 >= end;
        if told { self.name(self.scan.words(Run::new(first, change))) } else { 0 }
    }

    /// The verb that a percentage without one leaves out; [`Sense::Nothing`] where it is no member of such a list.
    pub(super) fn left_out(&self, before: &Before<'_>, predicate: &Predicate<'_>, verb: Sense) -> Sense {
        let silent = predicate.verb == Sense::Nothing && predicate.at().is_empty() && !predicate.plan;
        let percent = predicate.measure() == Measure::Percent && predicate.unit.run.length() == 1;
        if !silent || !percent || predicate.whole || predicate.refs.get(0) == Some(Base::Plan) {
            return Sense::Nothing;
        }
        if self.goes_on_listing(before, verb) { verb } else { self.announced(before) }
    }

    /// Whether nothing but a name stands between the predicate and a change in per cent of something else that had no level.
    fn goes_on_listing(&self, before: &Before<'_>, verb: Sense) -> bool {
        let mut told = self.out.statements.iter().rev().take_while(|one| one.sentence == self.sentences);
        let percent = |last: &Statement| self.scan.view.is_percent(last.unit.first());
        let change = told.next().filter(|last| last.claim == Claim::Change && percent(last) && CHANGES.has(verb));
        change.is_some_and(|last| {
            let level = told.next().is_some_and(|one| one.subject == last.subject && one.claim != Claim::Change);
            let plain = !self.scan.any(before.first, before.end, NAMES.others());
            // "tăng 5% (xuất khẩu 3%)" is of something within.
            let within = self.scan.says(before.first, Sense::Open)
                || before.opens() != self.scan.says(before.first, Sense::Close);
            !level && plain && !within && self.scan.among(before.first, JOINTS)
        })
    }

    /// The change that the words before the name of the first member announce of several; [`Sense::Nothing`] where they do not.
    fn announced(&self, before: &Before<'_>) -> Sense {
        // "các nhóm hàng tăng trên 10% là: may mặc 12%": a mark
        let first = before.first;
        let mark = self.scan.figure(first.wrapping_sub(1)).filter(|mark| mark.unit.measure == Measure::Percent);
        if is_list(self.scan, first) && mark.is_some() && self.scan.says(first.wrapping_sub(2), Sense::Approx) {
            let change = self.scan.sense(first.wrapping_sub(3));
            return if CHANGES.has(change) { change } else { Sense::Nothing };
        }
        let change = before.after_last_of(first, before.end, CHANGES);
        let last = before.end.min(change + ANNOUNCED_ITEMS);
        // "tăng ở 55 địa phương, cao nhất là Trà Vinh 41%"
        let most = |at: usize| self.scan.says(at, Sense::Lead) && self.scan.key(at).ends_with(MOST);
        let most = |at: usize| most(at) || self.scan.says(at, Sense::Is) && self.scan.last_word(at - 1) == Word::nhất;
        let several = before.is_of_several(first, before.end) || (change + 1..last).any(most);
        if change == first || !several {
            return Sense::Nothing;
        }
        let joint = (change..last).any(|at| {
            self.scan.among(at, const { Kinds::of(&[Sense::Is, Sense::Colon, Sense::Open]) })
                || most(at)
                || matches!(self.scan.last_word(at), Word::gồm | Word::như)
        });
        if joint { self.scan.sense(change - 1) } else { Sense::Nothing }
    }
}
