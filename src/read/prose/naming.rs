//! Naming: subjects and periods that stand in or after a predicate, not before it.
//!
//! In goes a predicate, out come names: what is counted (*có 128 hợp tác xã*), what is planned (*37% kế hoạch vốn sự
//! nghiệp*), what is sown (*28.867 ha tôm sú*), what a number is (*418,6 triệu USD là kim ngạch xuất khẩu*), the aspect
//! (*giảm 5% về lượng*) and the period (*cùng kỳ tăng 2,1%*).

use std::mem::take;

use super::attach::{Attacher, TAIL_ITEMS};
use super::claim::SHARES;
use super::course::Course;
use super::measure::Measure;
use super::name::is_head;
use super::normalise::{add_words, holds, position};
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Name, Shift};
use super::word::{self, Word, any};
use crate::read::fact::At;
use crate::read::words::{Words, words};
use crate::text::by_blanks;

/// The name of what is not known.
static NAMELESS: Name = Name { text: String::new(), key: String::new() };
/// What the level that a change began at is called.
const PERIOD_BEFORE: &str = "kỳ trước";

/// How many items the name after *là* may have.
const DEFINED_ITEMS: usize = 16;
/// How many items the name after a percentage may have.
const PART_ITEMS: usize = 16;
/// As many items tell what part has, not only of what.
const LEAST_PART: usize = 3;
/// How many words the name of what is sown or caught may have.
const SOWN_WORDS: usize = 6;

/// What stands between the members of a list beside commas; dashes may stand within them: *công nghiệp - xây dựng và dịch
/// vụ*.
const LIST_JOINTS: &[Words] = &[words!("và"), words!("-" "–")];
/// Units of what is sown or caught.
const SOWN: word::Words = any!(ha tấn m2 m3);
/// Aspects that are names by themselves.
const WHOLES: Words = words!("số" "tổng" "vốn" "diện tích" "sản lượng");
/// Words after a counted noun that say where, not which.
const WHERE: word::Words = any!(đến tại ở trên của r#do trong từ);

impl Attacher<'_> {
    /// The subject that the predicate itself names, if it names one; else 0.
    pub(super) fn named_after(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        if predicate.verb == Sense::Contribution && course.scene.own {
            return self.named("đóng góp của", course.subject, "");
        }
        let part = self.after_part(before, predicate);
        course.scene.part = !part.is_empty();
        if course.scene.part {
            course.tail = part.end();
        }
        let all = [predicate.object, self.after_defined(before, predicate), part, self.after_sown(predicate, course)];
        match all.iter().find(|run| !run.is_empty()) {
            Some(run) => self.name(self.scan.words(*run)),
            None => self.counted(before, predicate, course),
        }
    }

    /// *418,6 triệu USD là kim ngạch xuất khẩu*: the items of the name after the number.
    fn after_defined(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end + 1;
        if predicate.verb != Sense::Nothing || !self.scan.says(predicate.end, Sense::Is) || !before.is_bare() {
            return Run::default();
        }
        let end = self.scan.after(first, DEFINED_ITEMS, const { Kinds::PLAIN.and(&[Sense::Whole]) });
        if end > first + 1 { Run::new(first, end) } else { Run::default() }
    }

    /// *có 78% rác thải được thu gom, 94% hộ sử dụng nước sạch*: the items of the name after a percentage.
    fn after_part(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end;
        let has =
            self.scan.is_word(first.wrapping_sub(2), Word::có) || predicate.verb == Sense::Nothing && before.is_bare();
        if !has || !predicate.refs.is_empty() || predicate.measure() != Measure::Percent {
            return Run::default();
        }
        let words = const { Kinds::PLAIN.and(&[Sense::Level, Sense::Whole, Sense::For]) };
        let end = self.scan.after(first, PART_ITEMS, words);
        let ends = self.scan.among(end, const { Kinds::BREAK.and(&[Sense::Nothing, Sense::And]) });
        if ends && end >= first + LEAST_PART && self.scan.among(first, Kinds::PLAIN) {
            Run::new(first, end)
        } else {
            Run::default()
        }
    }

    /// *đã thả giống 28.867 ha tôm sú*: the items of the name after an area or a weight.
    fn after_sown(&self, predicate: &Predicate<'_>, course: &Course) -> Run {
        let unit = self.scan.view.word(predicate.unit.run.end().wrapping_sub(1));
        let sown = predicate.verb == Sense::Level && SOWN.has(unit);
        if !sown || QUANTITIES.begin(&self.name_of(course.subject).key) {
            return Run::default();
        }
        let first = predicate.end;
        let end = self.after_more(first, SOWN_WORDS + 1);
        let named = is_head(self.scan.word(first));
        let ends = named || self.scan.among(end, const { Kinds::BREAK.and(&[Sense::Nothing]) });
        let end = if named { end.min(first + SOWN_WORDS) } else { end };
        if ends && end <= first + SOWN_WORDS { Run::new(first, end) } else { Run::default() }
    }

    /// The subject without the price base that its name ends with: *GRDP theo giá hiện hành* → *GRDP*.
    pub(super) fn unqualified(&mut self, subject: usize) -> usize {
        let name = &self.name_of(subject).text;
        match position(name, " theo giá ").and_then(|at| name.get(..at)) {
            Some(short) => self.name(String::from(short)),
            None => subject,
        }
    }

    /// The period `at`, or the report's, seen under a qualifier: the name of `subject`.
    pub(super) fn qualified(&mut self, subject: usize, at: usize) -> usize {
        let name = &self.name_of(subject).text;
        let mut words = String::from(name.strip_prefix("nếu ").unwrap_or(name));
        let mut earlier = false;
        if let Some(period) = self.out.ats.get(at.wrapping_sub(1)) {
            words.push(' ');
            words.push_str(&period.words);
            earlier = period.earlier;
        }
        self.at(words, earlier)
    }

    /// *ước cả năm 3,3 triệu tấn*: the item that says so; empty where none does.
    pub(super) fn whole_year(&self, predicate: &Predicate<'_>) -> Run {
        let at = self.scan.find_word(predicate.first, predicate.end, Word::cả);
        if at < predicate.end && predicate.refs.is_empty() { Run::new(at, at + 1) } else { Run::default() }
    }

    /// Whether the noun is the one that was counted last.
    pub(super) fn goes_on(&self, noun: Run, course: &Course) -> bool {
        self.scan.view.begins(course.noun, noun) || self.scan.view.begins(self.last_noun, noun)
    }

    /// The subject that the same noun counted before: *có 31 trường; giảm 02 trường*; else 0.
    pub(super) fn recounted(&self, predicate: &Predicate<'_>) -> usize {
        let noun = predicate.unit.noun();
        for &(known, subject) in self.counts.iter().rev() {
            if self.scan.view.begins(known, noun) {
                return subject;
            }
        }
        0
    }

    /// The subject that the counted noun itself names, if it names one (`có 128 hợp tác xã`, `186 doanh nghiệp hoạt động
    /// trở lại`); else 0.
    fn counted(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        let (noun, unit) = (predicate.unit.noun(), predicate.unit.run);
        // "18,4 bác sĩ/vạn dân" is a name of its own.
        let per = (unit.first()..unit.end()).any(|at| self.scan.view.is_mark(at, '/'));
        let mean = before.says_mean();
        // "Ngân hàng cho 384 hộ vay": whom is lent to, not who lends
        let lent = predicate.verb == Sense::For && self.scan.is_word(predicate.end, Word::vay);
        if noun.is_empty() || !lent && !self.names_itself(predicate, noun, course, per, mean) {
            return 0;
        }
        course.tail = self.after_more(predicate.end, TAIL_ITEMS);
        let tail = self.scan.tokens(predicate.end, course.tail);
        let end = if course.tail > predicate.end { tail.end() } else { unit.end() };
        let name = self.scan.view.words(Run::new(noun.first(), end));
        // "cấp đăng ký thành lập mới cho 186 doanh nghiệp"
        if course.scene.own && predicate.verb == Sense::For && !lent {
            return self.named(&name, course.subject, "");
        }
        self.named(if mean { "bình quân" } else { "" }, 0, &name)
    }

    /// Whether a counted noun is the name of what is counted; `per` so much of something, and in the `mean`.
    fn names_itself(&self, predicate: &Predicate<'_>, noun: Run, course: &Course, per: bool, mean: bool) -> bool {
        let (scene, verb) = (&course.scene, predicate.verb);
        let measure = predicate.measure();
        if !measure.is_count() {
            return false;
        }
        let changes = predicate.does(const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Exceed, Sense::Reach]) });
        // "tăng 1 người chết"
        if changes {
            return scene.tailed && !scene.own;
        }
        let proved = verb != Sense::Nothing || scene.followed || scene.listing || per && scene.target;
        if !proved || predicate.plan {
            return false;
        }
        if scene.listing || per && (!scene.own || mean || scene.colon) {
            return true;
        }
        if measure == Measure::Counter {
            let anew = scene.shifted && !scene.own && verb == Sense::Level && !self.goes_on(noun, course);
            return course.subject == 0 || anew;
        }
        let levels = const { Kinds::of(&[Sense::Level, Sense::Is, Sense::For]) };
        !scene.own || predicate.does(levels) && !self.says_noun(noun, course)
    }

    /// Whether the subject's name has the noun that is counted: *Số doanh nghiệp giải thể là 42 doanh nghiệp*.
    fn says_noun(&self, noun: Run, course: &Course) -> bool {
        holds(&self.name_of(course.subject).key, self.scan.view.key(noun))
    }

    /// The item after those from `at` on, at most `most`, that say which ones are counted, not where.
    pub(super) fn after_more(&self, at: usize, most: usize) -> usize {
        let end = self.scan.after(at, most, Kinds::PLAIN);
        (at..end).find(|&at| WHERE.has(self.scan.word(at))).unwrap_or(end)
    }

    /// The subject with the aspect that follows the figure: *giảm 5% về lượng*.
    pub(super) fn aspect(&mut self, subject: usize, predicate: &Predicate<'_>) -> usize {
        if self.scan.is_word(predicate.first, Word::trị) {
            return self.under(String::from("trị giá"), subject);
        }
        let aspect = predicate.aspect;
        if aspect.is_empty() {
            return subject;
        }
        let [before, last] = self.aspects;
        self.aspects = [if before.is_empty() { last } else { Run::default() }, aspect];
        self.under(self.scan.words(aspect), subject)
    }

    /// The subject of a member of a pair, after *về lượng … về trị giá* said what pairs mean; else 0.
    pub(super) fn aspect_of_pair(&mut self, place: usize, subject: usize) -> usize {
        match self.aspects {
            [first, second] if !first.is_empty() => {
                let aspect = if place == 0 { first } else { second };
                self.under(self.scan.words(aspect), subject)
            }
            _ => 0,
        }
    }

    /// The subject under an aspect: *lượng gạo*.
    pub(super) fn under(&mut self, aspect: String, subject: usize) -> usize {
        // "về lượng" needs the name, "về số doanh nghiệp" is one.
        let whole = WHOLES.begin(&aspect) && holds(&aspect, " ");
        if whole { self.name(aspect) } else { self.named(&aspect, subject, "") }
    }

    /// The subject as a part of a whole: *cơ cấu kinh tế: dịch vụ*.
    pub(super) fn part(&mut self, subject: usize, whole: Run) -> usize {
        let name = self.name_of(subject);
        if whole.is_empty() || SHARES.any_in(&name.key) {
            return subject;
        }
        let mut words = self.scan.words(whole);
        words.push_str(if self.scan.is_word(whole.first(), Word::cơ) { ":" } else { "" });
        self.named(&words, subject, "")
    }

    /// The period of a figure: the one beside it, the one where a change began, else that of the clause.
    pub(super) fn period(&mut self, predicate: &Predicate<'_>, claim: Claim, course: &Course) -> usize {
        if !predicate.at.is_empty() {
            return self.at(self.scan.words(predicate.at), true);
        }
        let value = claim == Claim::Value;
        if let Some(when) = predicate.year.filter(|&when| value && !self.frame.covers(when)) {
            let words = self.scan.words(Run::new(predicate.end - 1, predicate.end));
            return self.at(words, self.frame.is_after(when));
        }
        let year = self.whole_year(predicate);
        if !year.is_empty() && value {
            return self.at(self.scan.words(year), false);
        }
        if course.scene.begins || predicate.compared {
            return self.at(String::from(PERIOD_BEFORE), true);
        }
        course.at
    }

    /// The period that a shift leads to; 0 for the report's.
    pub(super) fn shifted(&mut self, shift: Shift) -> usize {
        let earlier = shift.when.is_none_or(|when| self.frame.is_after(when));
        let covered = shift.when.is_some_and(|when| self.frame.covers(when));
        if covered { 0 } else { self.at(self.scan.words(shift.items), earlier) }
    }

    fn at(&mut self, words: String, earlier: bool) -> usize {
        self.out.ats.push(At { words, earlier });
        self.out.ats.len()
    }

    pub(super) fn name(&mut self, name: String) -> usize {
        self.out.names.push(Name::new(name));
        self.out.names.len()
    }

    /// The number of the name of `subject` with words before and after it.
    pub(super) fn named(&mut self, before: &str, subject: usize, after: &str) -> usize {
        let mut name = String::new();
        for part in [before, &self.name_of(subject).text, after] {
            add_words(&mut name, part);
        }
        self.name(name)
    }

    /// Names the members of the list that the name of `subject` is, if it is one of `count`: *EU, ASEAN và Hàn Quốc*; a
    /// run of subjects.
    pub(super) fn list(&mut self, subject: usize, count: usize) -> Run {
        let text = self.name_of(subject).text.clone() + ",";
        let first = self.out.names.len() + 1;
        for joints in LIST_JOINTS {
            let mut name = String::new();
            for word in by_blanks(&text) {
                let bare = word.strip_suffix(',').unwrap_or(word);
                let joins = joints.has(bare);
                add_words(&mut name, if joins { "" } else { bare });
                if (joins || bare.len() < word.len()) && !name.is_empty() {
                    self.name(take(&mut name));
                }
            }
            if self.out.names.len() + 1 == first + count {
                return Run::new(first, first + count);
            }
            self.out.names.truncate(first - 1);
        }
        Run::default()
    }

    /// The name of a subject; empty for none. Not inlined: it is asked for everywhere.
    #[inline(never)]
    pub(super) fn name_of(&self, subject: usize) -> &Name {
        self.out.names.get(subject.wrapping_sub(1)).unwrap_or(&NAMELESS)
    }
}

/// Words that narrow the subject before rather than naming one.
const QUALIFIERS: Words = words!(
    "nếu loại trừ" // nếu loại trừ yếu tố giá tăng 4,4%
    "loại trừ"
    "nếu không kể"
    "không kể"
    "chưa kể"
    "giá hiện hành" // theo giá hiện hành đạt 90 tỷ đồng
    "giá thực tế"
    "giá so sánh"
    "giá cố định"
    "bình quân mỗi"
);

/// Whether `name` narrows the subject before: *nếu loại trừ yếu tố giá*; *bình quân* alone does too.
pub(super) fn is_qualifier(name: &str) -> bool {
    matches!(name, "bình quân" | "trung bình") || QUALIFIERS.begin(name)
}

/// Kinds of places.
const PLACES: Words = words!("huyện" "thành phố" "thị xã" "tỉnh" "xã" "phường" "quận");

/// Whether `name` is no more than a place: *thành phố Lào Cai*.
pub(super) fn is_place(name: &str) -> bool {
    PLACES.begin(name)
}

/// Words that begin the names of quantities.
const QUANTITIES: Words = words!("diện tích" "sản lượng" "tổng" "khối lượng" "năng suất" "giá");
