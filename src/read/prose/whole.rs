//! Wholes: what a figure is told within, so that one of the same name elsewhere is another: *sản lượng 9 tấn, trong đó* `tôm` *3 tấn*;
//! *đường bộ xảy ra 12 vụ, làm* `chết` *5 người*.
//!
//! In go predicates, and the statements of a sentence, out come the subjects that these are of a part of.

use super::attach::{ASPECTS, Attacher};
use super::course::Course;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::Sense;
use super::settle::PAID;
use super::subject::{Before, Found};
use super::word::Word;
use crate::read::words::{Words, words};

/// Names of at most so many words tell nothing without what their sentence is about: *chết*, *giải ngân*, *sản lượng*.
const BARE_WORDS: usize = 2;

/// How topics begin that have a part of all that there is: *Vụ mùa: diện tích 490 ha*.
const SCOPES: Words = words!(
    "vụ" "xã" "phường" "thị trấn" "huyện" "quận" "thị xã" "thành phố" "tỉnh" "cấp" "bậc" "khối" "trường" "dự án" "chương trình" "quỹ" "đợt"
);

impl Attacher<'_> {
    /// Notes the whole that parts are told of from here on: *sản lượng 9 tấn,* `trong đó` *tôm 3 tấn*, also in a sentence of their own;
    /// *143 trường* `với` *5.100 học sinh; 62 trường với …*
    pub(super) fn take_whole(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        found: &Found,
        course: &mut Course,
    ) {
        if before.says(Sense::Part) {
            course.within = if course.subject > 0 { course.subject } else { self.parted };
            course.parts_told = true;
            course.parted = if found.shift.is_empty() { course.subject } else { 0 };
        } else if !course.parts_told {
            let with = self.scan.is_word(predicate.first, Word::với);
            let ends = before.says(Sense::Semicolon);
            let counts = with && course.scene.counted && predicate.measure().is_count();
            course.within = if counts {
                course.subject
            } else if ends {
                0
            } else {
                course.within
            };
        }
    }

    /// Notes of the statements from number `stated` on, those of a sentence, what it is about where they tell no whole: the `topic` before
    /// its colon, *Vụ mùa: diện tích 490 ha*, or for bare names what is told first.
    pub(super) fn take_lead(&mut self, stated: usize, topic: Run) {
        let told = self.out.statements.get(stated..).unwrap_or_default();
        let Some(first) = told.iter().find(|statement| statement.subject > 0) else { return };
        let (first, unit) = (first.subject, first.unit);
        let lead = if topic.is_empty() { first } else { self.name(self.scan.words(topic)) as u32 };
        let (names, view) = (&self.out.names, &self.scan.view);
        // "Kinh tế: thu ngân sách 50 tỷ đồng" is that of all.
        let scoped = SCOPES.begin(view.key(self.scan.tokens(topic.first(), topic.end())));
        let mut last = (0, 0);
        for statement in self.out.statements.get_mut(stated..).unwrap_or_default() {
            let name = names.get((statement.subject as usize).wrapping_sub(1));
            // Not "ô tô 310 chiếc, mô tô 4.120 chiếc": none is of the other.
            let other = || {
                let of = view.key(statement.unit);
                let alike = of == view.key(unit) || name.is_some_and(|name| name.key == of);
                !alike || name.is_some_and(|name| ASPECTS.has(&name.key) || PAID.has(&name.key))
            };
            let bare = || name.is_some_and(|name| name.key.split(' ').nth(BARE_WORDS).is_none());
            if statement.whole == 0 && statement.subject != lead {
                let again = statement.subject == last.0;
                let told = if again { last.1 > 0 } else { scoped || bare() && (!topic.is_empty() || other()) };
                statement.whole = if told { lead } else { 0 };
            }
            last = (statement.subject, statement.whole);
        }
    }
}
