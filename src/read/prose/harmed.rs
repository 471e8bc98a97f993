//! Harm: what happened to so much: *Bão làm 245 ha* `lúa bị ngập`, *219.000 ngôi nhà* `bị hư hỏng`.
//!
//! In goes a predicate, out come the items behind it that tell so.

use super::attach::Attacher;
use super::course::Course;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::Before;
use super::tail::{ENDS, SOWN};
use super::word::Word;

/// How many items may tell what happened to so much.
pub(super) const HARMED_ITEMS: usize = 10;

impl Attacher<'_> {
    /// *hơn 4.900 ha* `lúa, hoa màu bị ngập`: the items of what so much happened to, in a clause of its own.
    pub(super) fn harmed(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &Course) -> Option<Run> {
        let first = predicate.end;
        let area = predicate.measure() == Measure::Amount && SOWN.has(self.scan.view.word(predicate.unit.run.first()));
        let begins = !course.scene.own && (before.is_bare() || before.is_part());
        // "Bão làm 245 ha lúa bị ngập" too
        let told = predicate.verb == Sense::Nothing && begins || predicate.verb == Sense::Contribution;
        if !area || !told {
            return None;
        }
        let end = self.scan.after(first, HARMED_ITEMS, const { Kinds::PLAIN.and(&[Sense::Comma, Sense::And]) });
        // "…, 45 ha ngô bị đổ" goes on with another.
        let ends = self.scan.after_last(first, end, const { Kinds::of(&[Sense::Comma, Sense::And]) });
        // "…, ước mất 23 tỷ đồng" too
        let apart = end == ends || self.scan.figure(end).is_some();
        let end = if apart { ends.saturating_sub(1).max(first) } else { end };
        let harm = self.scan.find_word(first, end, Word::bị);
        (first < harm && harm + 1 < end && !self.says(harm, end, Sense::Comma)).then(|| Run::new(first, end))
    }

    /// Whether it is told what happened to so many, and nothing else: *219.000 ngôi nhà* `bị hư hỏng`.
    pub(super) fn is_harmed(&self, predicate: &Predicate<'_>) -> bool {
        let (at, end) = (predicate.end, self.scan.after(predicate.end, HARMED_ITEMS, Kinds::PLAIN));
        // Not "12 hộ phải ở nhờ".
        let told = matches!(self.scan.word(at), Word::bị | Word::phải) && !WHERE.has(self.scan.word(at + 1));
        told && end > at + 1 && self.scan.among(end, ENDS)
    }
}
