//! Elsewhere: what is told of the whole country, or of the place that another lies in, beside the subject: *thấp hơn mức bình quân của
//! tỉnh* `(5,5%)`, *tăng 7,1% trong khi cả nước* `tăng 6%`.
//!
//! In go a predicate and the words before it, out come the items that name the other place, and the subject of it.

use super::attach::Attacher;
use super::breakdown::is_place;
use super::course::Course;
use super::measure::Measure;
use super::predicate::{CHANGES, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Found};
use super::texts::{key, position};
use super::word::Word;
use crate::read::words::{Words, words};

/// Of what place something is told, beside the whole country, with which one below it is compared, and within how many items before
/// that the comparison begins.
const ALL_OF: Words = words!("toàn");
const WHOLE_PLACES: Words = words!("tỉnh" "huyện" "thành phố" "thị xã" "quận" "xã" "vùng" "khu vực" "miền" "toàn quốc");
const COMPARED_ITEMS: usize = 10;

impl Attacher<'_> {
    /// The items that say so where a bracket tells what the subject before is in the whole country: *(cả nước là 47,9 triệu
    /// đồng)*, *cao hơn bình quân chung* `cả nước` *(47,3%)*; none where it does not.
    pub(super) fn country(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &Course) -> Run {
        let last = before.end.wrapping_sub(1);
        // Not "kế hoạch cả năm (50%)".
        let country = |at: usize| self.scan.is_word(at, Word::cả) && self.scan.time(at).is_none();
        let (behind, joined) = (last.wrapping_sub(1), const { Kinds::of(&[Sense::Open, Sense::Link]) });
        // "61%, cao hơn tỷ lệ của cả nước là 46%"
        let level = predicate.verb == Sense::Is && self.scan.is_word(behind, Word::của);
        let level = level && self.scan.any(before.first, last, CHANGES);
        // "tăng 7,1% trong khi cả nước tăng 6%", "tăng 3,1%, cả nước tăng 2,9%" too
        let again = behind == before.first && self.scan.says(behind, Sense::Comma) && predicate.changes();
        let again = again && predicate.measure() == Measure::Percent && course.scene.last == Some(Claim::Change);
        let told = country(last) && (self.scan.among(behind, joined) || level || again);
        let at = if told { last } else { last.saturating_sub(1) };
        let joints = const { Kinds::of(&[Sense::Comma, Sense::And, Sense::Close, Sense::Open]) };
        // "cao gấp 3 lần so với mật độ toàn tỉnh (300 người/km2)": the multiple was told before.
        let clause = self.scan.after_last(at.saturating_sub(COMPARED_ITEMS), at, joints);
        let place = |at: usize| self.scan.says(at, Sense::Lead) && ALL_OF.begin(self.scan.key(at));
        // "thấp hơn so với mức bình quân của tỉnh (5,5%)"
        let whose = self.scan.is_word(at.wrapping_sub(1), Word::của) && WHOLE_PLACES.has(self.scan.key(at));
        let compared = before.opens()
            && (country(at) || place(at) || whose)
            && self.scan.among(clause, const { CHANGES.and(&[Sense::Times]) })
            && !self.scan.any(clause, at, const { Kinds::of(&[Sense::Plan, Sense::Target]) })
            && predicate.verb == Sense::Nothing
            && (course.scene.last != Some(Claim::Change) || predicate.is_amount());
        let alike = match predicate.measure() {
            Measure::Percent => compared || predicate.verb != Sense::Nothing,
            _ => {
                self.scan.view.begins(course.unit, predicate.unit.run)
                    || self.scan.view.begins(predicate.unit.run, course.unit)
            }
        };
        let one = course.subject > 0 && predicate.count() == 1 && predicate.refs.is_empty();
        let first = at - usize::from(whose);
        if (told || compared) && alike && one { Run::new(first, at + 1) } else { Run::default() }
    }

    /// Whether nothing but a place is named that has so many per cent of what is not said: *đặc biệt là* `Bình Dương` *với 35%*.
    pub(super) fn is_rate_of_place(&self, found: &Found, predicate: &Predicate<'_>, course: &Course) -> bool {
        self.scan.is_word(predicate.first, Word::với)
            && predicate.measure() == Measure::Percent
            && predicate.does(const { Kinds::of(&[Sense::Level, Sense::Nothing]) })
            && predicate.refs.is_empty()
            && course.subject == found.number
            && is_place(&self.scan.view, self.scan.tokens(found.name.first(), found.name.end()))
    }

    /// The subject `of` another place: *Mật độ dân số của huyện* of the whole province is `Mật độ dân số toàn tỉnh`.
    pub(super) fn of_another_place(&mut self, of: usize, place: &str) -> usize {
        let name = &self.name_of(of).text;
        let whose = position(name, " của ").unwrap_or(name.len());
        let own = name.get(whose + " của ".len()..).is_some_and(|own| WHOLE_PLACES.begin(&key(own)));
        let name = [name.get(..whose).filter(|_| own).unwrap_or(name), " ", place].concat();
        self.name(name)
    }
}
