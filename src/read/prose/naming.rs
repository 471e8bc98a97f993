//! Naming: subjects and periods that stand in or after a predicate, not before it.
//!
//! In goes a predicate, out come names: what is counted (*có 128 hợp tác xã*), what is planned (*37% kế hoạch vốn sự
//! nghiệp*), what is sown (*28.867 ha tôm sú*), what a number is (*418,6 triệu USD là kim ngạch xuất khẩu*), the aspect
//! (*giảm 5% về lượng*) and the period (*cùng kỳ tăng 2,1%*).

use super::attach::{Attacher, Course, TAIL_ITEMS};
use super::claim::{Claim, SHARES};
use super::figure::{Figure, Measure};
use super::item::{Item, Kinds};
use super::normalise::{key, position};
use super::predicate::Predicate;
use super::sense::Class;
use super::sense::Sense;
use super::subject::{Before, Shift, is_head};
use crate::read::fact::At;
use crate::read::words::{Words, words};

/// What the level that a change began at is called.
const PERIOD_BEFORE: &str = "kỳ trước";

/// How many items the name after *là* may have.
const DEFINED_ITEMS: usize = 16;
/// How many words the name of what is sown or caught may have.
const SOWN_WORDS: usize = 6;

/// Aspects that are names by themselves.
const WHOLES: Words = words!("số" "tổng" "vốn" "diện tích" "sản lượng");

impl Attacher<'_> {
    /// The name that stands in or after the predicate, if one does.
    pub(super) fn named_after(
        &self,
        before: &Before<'_>,
        predicate: &Predicate,
        course: &mut Course,
    ) -> Option<String> {
        if let Some((first, end)) = predicate.object {
            return Some(self.scan.words(first, end));
        }
        if predicate.verb == Some(Sense::Contribution) && course.scene.own {
            let name = course.subject.and_then(|subject| self.out.names.get(subject))?;
            return Some(String::from("đóng góp của ") + &name.text);
        }
        let defined = self.defined(before, predicate).or_else(|| self.sown(predicate, course));
        defined.or_else(|| self.counted(before, predicate, course))
    }

    /// *418,6 triệu USD là kim ngạch xuất khẩu*: the name after the number.
    fn defined(&self, before: &Before<'_>, predicate: &Predicate) -> Option<String> {
        let first = predicate.end + 1;
        let stated = predicate.verb.is_none() && before.is_bare() && self.scan.says(predicate.end, Sense::Is);
        let begins =
            stated && self.scan.among(first, const { Kinds::WORD.or(Kinds::of(&[Sense::Plain, Sense::Whole])) });
        let goes_on = const { Kinds::PLAIN.or(Kinds::of(&[Sense::Whole])) };
        let end = first + self.scan.run(first, DEFINED_ITEMS, goes_on);
        (begins && end > first + 1).then(|| self.scan.words(first, end))
    }

    /// *đã thả giống 28.867 ha tôm sú*: the name after an area or a weight.
    fn sown(&self, predicate: &Predicate, course: &Course) -> Option<String> {
        let figure = predicate.figures.first()?;
        let unit = self.scan.view.word(figure.unit.1.checked_sub(1)?)?;
        let quantity = course
            .subject
            .and_then(|subject| self.out.names.get(subject))
            .is_some_and(|name| QUANTITIES.begin(&name.key));
        if predicate.verb != Some(Sense::Level) || !matches!(unit, "ha" | "tấn" | "m2" | "m3") || quantity {
            return None;
        }
        let items = self.scan.items.get(predicate.end..)?;
        let words = items.iter().take(SOWN_WORDS + 1).take_while(|item| self.names_more(item)).count();
        let named = self.scan.word(predicate.end).is_some_and(is_head);
        let ends = named || items.get(words).is_none_or(|item| item.among(const { Kinds::MARK.or(Kinds::LINE) }));
        let words = if named { words.min(SOWN_WORDS) } else { words };
        (ends && (1..=SOWN_WORDS).contains(&words)).then(|| self.scan.words(predicate.end, predicate.end + words))
    }

    /// The subject without the price base that its name ends with: *GRDP theo giá hiện hành* → *GRDP*.
    pub(super) fn unqualified(&mut self, subject: usize) -> usize {
        let name = self.called(subject);
        match position(&name, " theo giá ").and_then(|at| name.get(..at)) {
            Some(short) => self.name(short.to_string()),
            None => subject,
        }
    }

    /// The period `at`, or the report's, seen under a qualifier.
    pub(super) fn qualified(&mut self, words: String, at: Option<usize>) -> usize {
        let mut words = words.strip_prefix("nếu ").map(String::from).unwrap_or(words);
        let period = at.and_then(|at| self.out.ats.get(at)).cloned();
        if let Some(period) = &period {
            words.push(' ');
            words.push_str(&period.words);
        }
        self.at(words, period.is_some_and(|period| period.earlier))
    }

    /// *ước cả năm 3,3 triệu tấn*: the words that say so.
    pub(super) fn whole_year(&self, predicate: &Predicate) -> Option<(usize, usize)> {
        let says = |&at: &usize| self.scan.says(at, Sense::PlanTail) && self.scan.word(at) == Some("cả");
        let at = (predicate.first..predicate.end).find(says).filter(|_| predicate.refs.is_empty())?;
        Some((at, at + 1))
    }

    /// Whether the noun is the one that was counted last.
    fn goes_on(&self, figure: &Figure, course: &Course) -> bool {
        let noun = self.noun(figure);
        let counted = |(first, end): (usize, usize)| key(&self.scan.view.words(first, end));
        alike(&counted(course.noun), &noun) || alike(&counted(self.last_noun), &noun)
    }

    /// Whether the subject's name has the noun that is counted: *Số doanh nghiệp giải thể là 42 doanh nghiệp*.
    fn says_noun(&self, course: &Course, figure: &Figure) -> bool {
        let name = course.subject.and_then(|subject| self.out.names.get(subject));
        name.is_some_and(|name| position(&name.key, self.noun(figure)).is_some())
    }

    /// The subject that the same noun counted before: *có 31 trường; giảm 02 trường*.
    pub(super) fn recounted(&self, figure: &Figure, course: &Course) -> Option<usize> {
        if course.counts.is_empty() {
            return None;
        }
        let noun = self.noun(figure);
        course.counts.iter().rev().find(|(known, _)| alike(known, &noun)).map(|&(_, subject)| subject)
    }

    /// Whether the figure is one for each year.
    pub(super) fn is_yearly(&self, figure: &Figure) -> bool {
        figure.unit.1 > figure.unit.0 + 1 && self.scan.view.is_word(figure.unit.1 - 1, "năm")
    }

    /// The noun of a unit, folded, without the powers of ten before it.
    pub(super) fn noun(&self, figure: &Figure) -> String {
        let first = (figure.unit.0..figure.unit.1).find(|&at| !self.is_scale(at)).unwrap_or(figure.unit.1);
        key(&self.scan.view.words(first, figure.unit.1))
    }

    /// The name that the counted noun itself gives: `có 128 hợp tác xã`, `186 doanh nghiệp hoạt động trở lại`.
    fn counted(&self, before: &Before<'_>, predicate: &Predicate, course: &mut Course) -> Option<String> {
        let figure = predicate.figures.first()?;
        let Measure::Unit(class) = figure.measure else { return None };
        // "18,4 bác sĩ/vạn dân" is a name of its own.
        let per = (figure.unit.0..figure.unit.1).any(|at| self.scan.view.is_mark(at, '/'));
        let names_itself = match class {
            Class::Measure => false,
            _ if course.scene.listing || per && (!course.scene.own || before.says_mean() || course.scene.colon) => true,
            Class::Counter => {
                course.subject.is_none()
                    || (course.scene.shifted
                        && !course.scene.own
                        && predicate.verb == Some(Sense::Level)
                        && !self.goes_on(figure, course))
            }
            Class::Thing => {
                let levels = matches!(predicate.verb, Some(Sense::Level | Sense::Is | Sense::For));
                !course.scene.own || levels && !self.says_noun(course, figure)
            }
        };
        let changes = matches!(predicate.verb, Some(Sense::Rise | Sense::Fall | Sense::Exceed | Sense::Reach));
        let plan_named = predicate.plan || predicate.at.is_some();
        let proved =
            predicate.verb.is_some() || course.scene.followed || course.scene.listing || per && course.scene.target;
        // "tăng 1 người chết"
        let told = changes && course.scene.tailed && class == Class::Counter && !course.scene.own;
        if !told && (!names_itself || !proved || changes || course.scene.colon && !per || plan_named) {
            return None;
        }
        let after = self.scan.items.get(predicate.end..).unwrap_or_default().iter().take(TAIL_ITEMS);
        let tail = after.take_while(|item| self.names_more(item)).count();
        course.tail = predicate.end + tail;
        let plain = self.scan.items.get(predicate.end..course.tail).and_then(|tail| tail.last());
        let first = (figure.unit.0..figure.unit.1).find(|&at| !self.is_scale(at))?;
        let mean = per && before.says_mean();
        let noun = self.scan.view.words(first, plain.map_or(figure.unit.1, |item| item.end));
        let noun = if mean { String::from("bình quân ") + &noun } else { noun };
        match course.subject.and_then(|subject| self.out.names.get(subject)) {
            // "cấp đăng ký thành lập mới cho 186 doanh nghiệp"
            Some(name) if course.scene.own && predicate.verb == Some(Sense::For) => Some(noun + " " + &name.text),
            _ => Some(noun),
        }
    }

    /// Whether the item after a counted noun says which ones are counted, not where.
    fn names_more(&self, item: &Item) -> bool {
        let place = matches!(
            self.scan.view.word(item.first),
            Some("đến" | "tại" | "ở" | "trên" | "của" | "do" | "trong" | "từ")
        );
        item.among(Kinds::PLAIN) && !place
    }

    pub(super) fn is_scale(&self, at: usize) -> bool {
        matches!(self.scan.view.word(at), Some("nghìn" | "ngàn" | "triệu" | "tỷ" | "tỉ" | "trăm"))
    }

    /// The subject with the aspect that follows the figure: *giảm 5% về lượng*.
    pub(super) fn aspect(&mut self, subject: usize, predicate: &Predicate) -> usize {
        if predicate.verb == Some(Sense::Worth) && self.scan.word(predicate.first) == Some("trị") {
            return self.under("trị giá".to_string(), subject);
        }
        let Some((first, end)) = predicate.aspect else { return subject };
        let aspect = self.scan.words(first, end);
        if self.aspects.len() > 1 {
            self.aspects.clear();
        }
        self.aspects.push(aspect.clone());
        self.under(aspect, subject)
    }

    /// The subject of a member of a pair, after *về lượng … về trị giá* said what pairs mean.
    pub(super) fn aspect_of_pair(&mut self, place: usize, subject: usize, count: usize) -> Option<usize> {
        let pair = count <= 2 && self.aspects.len() == 2;
        let aspect = self.aspects.get(place).cloned().filter(|_| pair)?;
        Some(self.under(aspect, subject))
    }

    /// The subject under an aspect: *lượng gạo*.
    pub(super) fn under(&mut self, aspect: String, subject: usize) -> usize {
        let name = self.called(subject);
        // "về lượng" needs the name, "về số doanh nghiệp" is one.
        let whole = WHOLES.begin(&aspect) && position(&aspect, " ").is_some();
        self.name(if whole { aspect } else { aspect + " " + &name })
    }

    /// The subject as a part of a whole: *cơ cấu kinh tế: dịch vụ*.
    pub(super) fn part(&mut self, subject: usize, whole: Option<&str>) -> usize {
        let name = self.called(subject);
        let said = self.out.names.get(subject).is_some_and(|name| SHARES.any_in(&name.key));
        match whole.filter(|_| !said) {
            Some(whole) => self.name(String::from(whole) + " " + &name),
            None => subject,
        }
    }

    /// The period of a figure: the one beside it, the one where a change began, else that of the clause.
    pub(super) fn period(&mut self, predicate: &Predicate, claim: Claim, course: &Course) -> Option<usize> {
        if let Some((first, end)) = predicate.at {
            return Some(self.at(self.scan.words(first, end), true));
        }
        if let Some(when) = predicate.year.filter(|&when| claim == Claim::Value && !self.frame.covers(when)) {
            let words = self.scan.words(predicate.end - 1, predicate.end);
            return Some(self.at(words, predicate.compared || self.frame.is_after(when)));
        }
        if claim == Claim::Value
            && let Some((first, end)) = self.whole_year(predicate)
        {
            return Some(self.at(self.scan.words(first, end), false));
        }
        if matches!(claim, Claim::Value | Claim::Share) && (course.scene.begins || predicate.compared) {
            return Some(self.at(PERIOD_BEFORE.to_string(), true));
        }
        course.at
    }

    /// The period that a shift leads to; `None` for the report's.
    pub(super) fn shifted(&mut self, shift: Shift) -> Option<usize> {
        let earlier = shift.when.is_none_or(|when| self.frame.is_after(when));
        let covered = shift.when.is_some_and(|when| self.frame.covers(when));
        (!covered).then(|| self.at(self.scan.words(shift.first, shift.end), earlier))
    }

    fn at(&mut self, words: String, earlier: bool) -> usize {
        self.out.ats.push(At { words, earlier });
        self.out.ats.len() - 1
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

/// Whether two nouns count the same: *ca mắc*, *ca*.
pub(super) fn alike(known: &str, noun: &str) -> bool {
    known.strip_prefix(noun).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Words that begin the names of quantities.
const QUANTITIES: Words = words!("diện tích" "sản lượng" "tổng" "khối lượng" "năng suất" "giá");
