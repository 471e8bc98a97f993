//! People: how many live somewhere, told as people that a place has: *tỉnh có* `316.600 người`, *có 2.000 hộ với 8.000 người*.
//!
//! In go a predicate and the name of what it counts, out comes that of the population.

use super::attach::Attacher;
use super::breakdown::is_place;
use super::course::Course;
use super::place::PLACE_KINDS;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::Sense;
use super::subject::{Found, Subject};
use super::word::Word;
use crate::read::words::{Words, words};

/// Who lives somewhere, and what that is called.
const PEOPLE: &str = "người";
const LIVING: Words = words!("người sống" "người sinh sống" "người cư trú");
const POPULATION: &str = "dân số";
/// A place of fewer tells rather of some of its people.
const FEWEST: f64 = 500.0;
/// What is told of a place before how many live there.
const BESIDE: Words = words!(
    "hộ" "số hộ" "hộ dân" "hộ gia đình" "xã" "phường" "thôn" "ấp" "bản" "làng" "khu phố" "tổ dân phố" "diện tích"
    "diện tích tự nhiên" "dân tộc"
);

/// Among how many items before them what has them is looked for.
const HAVING_ITEMS: usize = 8;
/// Those of them that others than a place may count.
const PLACED: Words = words!("xã" "phường" "thôn" "ấp" "bản" "làng" "khu phố" "tổ dân phố");

impl Attacher<'_> {
    /// The subject `named` by what is counted, or the population, where that are the people of a place: *Toàn tỉnh có 1.962.266
    /// người*, *584.200 người sinh sống ở khu vực đô thị*.
    pub(super) fn population(
        &mut self,
        named: usize,
        found: &Found,
        predicate: &Predicate<'_>,
        course: &mut Course,
    ) -> usize {
        let name = self.name_of(named);
        let Some(more) = name.text.get(PEOPLE.len()..).filter(|_| name.key.starts_with(PEOPLE)) else { return named };
        let more = String::from(more);
        if LIVING.has(&name.key) {
            let end = self.after_where(course.tail);
            let place = self.scan.words(Run::new(course.tail, end));
            course.tail = end;
            return self.named(POPULATION, 0, &(more + " " + &place));
        }
        let items = self.scan.tokens(found.name.first(), found.name.end());
        let place = found.name.is_empty()
            || is_place(&self.scan.view, items)
            || self.is_place(found.number)
            || PLACE_KINDS.has(self.scan.view.key(items));
        let has = self.scan.last_word(predicate.first) == Word::có && place && course.subject == 0;
        let known = &self.name_of(course.subject).key;
        // Not "Dự án đi qua 12 xã với 15.000 người".
        let before = predicate.first.saturating_sub(HAVING_ITEMS);
        let has_them = self.scan.find_word(before, predicate.first, Word::có) < predicate.first;
        let beside = found.subject == Subject::Same && BESIDE.has(known) && (has_them || !PLACED.has(known));
        let told = matches!(predicate.verb, Sense::Level | Sense::Nothing) && (has || beside);
        let many = predicate.figures.first().is_some_and(|figure| figure.low.to_f64() >= FEWEST);
        let alone = more.is_empty() && predicate.refs.is_empty() && course.topic.is_empty() && !course.scene.target;
        if told && many && alone { self.name(POPULATION.into()) } else { named }
    }
}
