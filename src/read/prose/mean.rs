//! Means over time, with which a sentence begins that counts: `Bình quân mỗi ngày` *có 620 xe hàng thông quan*. So many are there
//! each day, and not in all.
//!
//! In go the items of a sentence, out come those that say so.

use super::attach::Attacher;
use super::course::Course;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::wording::TIMES;

/// How such words begin, how what each of them is of is told behind these, and how many tokens they have with their time.
const MEANS: [&str; 2] = ["bình quân ", "trung bình "];
const EACH: [&str; 3] = ["mỗi ", "1 ", "một "];
const MEAN_TOKENS: usize = 4;

/// How many items may stand before them: *Ngoài ra, …*
const LEADS: usize = 2;

impl Attacher<'_> {
    /// Notes the mean that the sentence begins with, where its first predicate counts; returns the item after it, and `first` where it
    /// begins with none.
    pub(super) fn take_mean(&mut self, first: usize, predicate: Option<&Predicate<'_>>, course: &mut Course) -> usize {
        let Some(predicate) = predicate.filter(|predicate| predicate.measure().is_count()) else { return first };
        let begin = self.scan.after(first, LEADS, const { Kinds::of(&[Sense::Lead, Sense::Comma]) });
        let token = self.scan.tokens(begin, begin + 1).first();
        let mean = Run::new(token, token + MEAN_TOKENS);
        let key = self.scan.view.key(mean);
        let each = MEANS.iter().find_map(|mean| key.strip_prefix(mean));
        let time = each.and_then(|each| EACH.iter().find_map(|one| each.strip_prefix(one)));
        let end = (begin..=predicate.first).find(|&at| self.scan.tokens(begin, at).length() >= MEAN_TOKENS);
        match (time, end) {
            (Some(time), Some(end)) if TIMES.has(time) => {
                course.each = self.at(self.scan.view.words(mean), false);
                end + usize::from(self.scan.says(end, Sense::Comma))
            }
            _ => first,
        }
    }
}
