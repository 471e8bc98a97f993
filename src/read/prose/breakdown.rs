//! Breakdowns: how much of an amount is in each place, in a bracket that leaves its unit to it: *80 ha lúa bị ngập (Lào Cai
//! 42, Sơn La 38)*.
//!
//! In goes a number without a unit and what stands before it, out comes the [`Figure`] that it is a part of. And parts of a rate:
//! in goes one with its subject, out comes the name that has the rate in it.

use super::attach::Attacher;
use super::course::Course;
use super::figure::Figure;
use super::letters::is_upper;
use super::measure::{Measure, Unit};
use super::parts;
use super::place::{PLACE_KINDS, PLACE_WORDS, place_name, place_words};
use super::predicate::{Predicate, Reader};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::settle::PAID;
use super::statement::{Claim, Statement};
use super::subject::{Found, Name};
use super::texts::{holds, key, position};
use super::view::View;
use super::word::Word;
use crate::read::words::{Words, words};

/// How many items before the bracket the amount may stand.
const WHOLE_ITEMS: usize = 12;
/// How many items the name of a place may have.
const PLACE_ITEMS: usize = 6;

/// How many items of a bracket are looked at on either side of a number, and how near to the whole its numbers must come.
const BRACKET_ITEMS: usize = 48;
const EXACT: f64 = 1e-6;

/// What their names are made of: *Bà Rịa - Vũng Tàu*.
const PLACE: Kinds = Kinds::PLAIN.and(&[Sense::Dash]);
/// What joins the places.
const JOINTS: Kinds = Kinds::of(&[Sense::Comma, Sense::Semicolon, Sense::And]);

/// Among how many statements, the last of them, what has a price is looked for.
const PRICED_WITHIN: usize = 8;

/// What stands between a name and where that is.
const AT: &str = " tại";

/// How means are named, and how the names of rates begin that parts are told of.
const MEANS: Words = words!("bình quân");
const RATES: Words = words!("tỷ lệ" "tỷ suất" "tốc độ" "tăng trưởng" "công suất" "lãi suất" "độ" "mức");

/// A figure that parts are told of, and the item after the last of them.
pub(super) type Whole = (Figure, usize);

impl Reader<'_> {
    /// What the number at `at` is a part of, and the item after it and its noun.
    pub(super) fn whole(&self, from: usize, at: usize) -> Option<Whole> {
        let figure = self.scan.figure(at)?;
        if figure.unit.measure != Measure::None || figure.trap || figure.signed || figure.high.is_some() {
            return None;
        }
        let first = self.scan.after_last(from.max(at.saturating_sub(PLACE_ITEMS)), at, PLACE.others());
        let joint = first.wrapping_sub(1);
        let (whole, told) = match self.broken_down {
            Some((whole, end)) if end == joint && self.scan.among(joint, JOINTS) => (whole, true),
            _ if self.says(joint, Sense::Open) => (self.before_bracket(joint)?, false),
            _ => return None,
        };
        // "Kiên Giang 27 nhà" too
        let noun = self.scan.view.begins(self.scan.tokens(at + 1, at + 2), whole.unit.noun());
        let end = at + 1 + usize::from(noun);
        let ends = self.scan.among(end, JOINTS) || told && self.says(end, Sense::Close);
        let part = figure.low.to_f64() <= whole.low.to_f64();
        let place = || is_place(&self.scan.view, self.scan.tokens(first, at));
        (ends && part && at > first && (place() || self.adds_up(at, &whole))).then_some((whole, end))
    }

    /// Whether the numbers in the bracket around `at` make the whole: *1.128 giáo viên (mầm non* `396`*, tiểu học* `471`*, trung học
    /// cơ sở* `261`*)*.
    fn adds_up(&self, at: usize, whole: &Figure) -> bool {
        let brackets = const { Kinds::of(&[Sense::Open, Sense::Close]) };
        let first = self.scan.after_last(at.saturating_sub(BRACKET_ITEMS), at, brackets);
        let close = self.scan.find(at, at + BRACKET_ITEMS, brackets);
        let numbers = (first..close).filter_map(|at| self.scan.figure(at)).map(|figure| figure.low.to_f64());
        (numbers.sum::<f64>() - whole.low.to_f64()).abs() < EXACT
    }

    /// The amount that is told before the bracket at `open`.
    fn before_bracket(&self, open: usize) -> Option<Figure> {
        let first = open.saturating_sub(WHOLE_ITEMS);
        let at = self.scan.after_last(first, open, const { Kinds::of(&[Sense::Figure]) }).checked_sub(1)?;
        let figure = self.scan.figure(at)?;
        let Unit { measure, run, .. } = figure.unit;
        // "1,2 triệu hộ (…)" leaves open of what the numbers are.
        let plain = measure.is_unit() && figure.unit.noun() == run && !figure.trap && figure.plan.is_none();
        plain.then_some(*figure)
    }
}

/// Among how many items behind a place others like it are looked for.
const OTHERS_ITEMS: usize = 64;

/// When crops are grown.
const SEASONS: Words = words!(
    "vụ xuân" "vụ hè" "vụ thu" "vụ đông" "vụ mùa" "vụ hè thu" "vụ đông xuân" "vụ thu đông" "vụ xuân hè" "hè thu" "đông xuân"
    "thu đông" "xuân hè" "lúa mùa"
);

impl Attacher<'_> {
    /// What a level that is no more than a part of a rate or of a mean is told of, the rate with it: *tỷ lệ thất nghiệp 2,3%, trong đó*
    /// `thành thị` *2,7%*; else the subject. Which rate that is, the [`Course`] knows.
    pub(super) fn part_of_rate(&mut self, subject: usize, unit: &Unit, claim: Claim, course: &mut Course) -> usize {
        let level = matches!(claim, Claim::Value | Claim::RatioOrValue);
        let (view, key) = (&self.scan.view, &self.name_of(subject).key);
        let of_all = level && (MEANS.any_in(key) || view.is_percent(unit.run.first()) && RATES.begin(key));
        // "24/31 trường đạt chuẩn (77,4%)" is told before its bracket.
        let parts = !course.opened && (course.parts_told || course.depth > 0);
        let alike = view.begins(course.rate_unit, unit.run);
        if level && !of_all && course.rate > 0 && course.scene.own && parts && alike {
            let mut rate = self.name_of(course.rate).text.clone();
            rate.push(' ');
            course.subject = self.named(&rate, subject, "");
            return course.subject;
        }
        if of_all {
            (course.rate, course.rate_unit) = (subject, unit.run);
        } else if subject != course.rate {
            course.rate = 0;
        }
        subject
    }

    /// Adds the place that did what the predicate tells, where that is not the report's or others like it follow: `Huyện Mai Sơn` *giải
    /// ngân 201 tỷ đồng;* and to those that follow what is told of all: `huyện Mộc Châu` *187 tỷ đồng*. Before it stood `beside`.
    pub(super) fn tell_place(&mut self, found: &Found, beside: usize, predicate: &Predicate<'_>, course: &mut Course) {
        let view = &self.scan.view;
        let name = self.scan.tokens(found.name.first(), found.name.end());
        let alone = is_place(view, name);
        let member = alone && course.subject == found.number;
        let end = if alone { name.end() } else { name.first() };
        let ends = |&at: &usize| {
            let place = place_words(view, at);
            !place.is_empty() && place.end() == end
        };
        let kind = (end.saturating_sub(PLACE_WORDS + 2)..end).find(ends);
        let (first, place) = match kind {
            Some(first) => (first, place_name(view, Run::new(first, end))),
            None if member => (name.first(), view.words(name)),
            None => {
                course.did = 0;
                // "Kế hoạch vốn của huyện Mai Sơn là 420 tỷ đồng, đã giải ngân 201 tỷ đồng"
                if PAID.has(&self.name_of(course.subject).key)
                    && let Some(place) = self.name_of(beside).text.rsplit(" của ").next()
                    && parts::is_place(&Name::new(place.into()))
                    && self.frame.place.as_deref() != Some(place)
                {
                    let place = String::from(place);
                    course.subject = self.named("", course.subject, &place);
                }
                return;
            }
        };
        // "Thu ngân sách các xã: xã A Lưới 4,2 tỷ đồng"
        // "Riêng thành phố Lào Cai đạt 2.050 tỷ đồng": told as where that is
        let at = self.out.ats.get(course.at.wrapping_sub(1));
        if at.is_some_and(|at| at.words == place) || !member && holds(&self.name_of(course.subject).key, key(&place)) {
            return;
        }
        let others = || {
            let ends = const { Kinds::of(&[Sense::Stop, Sense::Line]) };
            let stop = self.scan.find(predicate.end, predicate.end + OTHERS_ITEMS, ends);
            (predicate.end..stop).any(|at| self.is_place_like(first, at))
        };
        let own = || self.frame.place.as_ref() == Some(&place) && !others();
        // "…; huyện Mộc Châu 412 hộ": of something else
        let told = !member || predicate.measure() == Measure::Percent || self.is_alike(predicate, course);
        let adds = told && (member || !own());
        course.did = match (member, course.did) {
            (true, 0) => self.told_of_all(found, beside),
            (true, did) => did,
            (false, _) => course.subject,
        };
        if course.did > 0 && adds {
            course.subject = self.named("", course.did, &place);
        }
    }

    /// What the subject before is without its place, *Giá cà phê tại* `Đắk Lắk`*, Lâm Đồng*, where places follow it; itself, where that
    /// with most is told, *Thu nhập bình quân, cao nhất là* `xã Bình Hải`; else 0.
    fn told_of_all(&mut self, found: &Found, beside: usize) -> usize {
        let last = found.name.first().wrapping_sub(1);
        if self.scan.says(last, Sense::Is) && self.scan.says(last.wrapping_sub(1), Sense::Degree) {
            return if PLACE_KINDS.begin(&self.name_of(beside).key) { 0 } else { beside };
        }
        let text = &self.name_of(beside).text;
        let end = position(text, AT).map_or(0, |at| at + AT.len());
        let placed = end > 0 && text.get(end..).is_some_and(|place| place.trim_start().starts_with(is_upper));
        let whole = text.get(..end).map(String::from).filter(|_| placed);
        whole.map_or(0, |whole| self.name(whole))
    }

    /// Whether another place of the kind of that at token `first` is named at the item, after a comma or a semicolon.
    fn is_place_like(&self, first: usize, at: usize) -> bool {
        let view = &self.scan.view;
        let small = |at: usize| matches!(view.word(at), Word::xã | Word::phường);
        let token = self.scan.tokens(at, at + 1).first();
        self.scan.among(at.wrapping_sub(1), JOINTS)
            && !place_words(view, token).is_empty()
            && small(token) == small(first)
    }

    /// Whether the predicate has the unit of the last level.
    fn is_alike(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let noun = |run: Run| Run::new(run.end() - run.length().min(predicate.unit.noun().length()), run.end());
        self.scan.view.begins(noun(course.unit), predicate.unit.noun())
            || self.scan.view.begins(course.unit, predicate.unit.run)
            || self.scan.view.begins(course.noun, predicate.unit.noun())
    }

    /// Whether a bracket tells with the name of a place or a season alone how much of what was told before is there, or then: *hoa
    /// màu bị ngập 95 ha (Trà Vinh 10 ha, …)*, *Diện tích lúa 103 ha (vụ xuân 58 ha, …)*.
    pub(super) fn is_of_place(&self, name: Run, predicate: &Predicate<'_>, course: &Course) -> bool {
        course.depth > 0
            && course.outer > 0
            && course.outer != course.subject
            && predicate.verb == Sense::Nothing
            && predicate.is_amount()
            && self.is_alike(predicate, course)
            && (predicate.figures.first().is_some_and(|figure| figure.unit.measure == Measure::None)
                || SEASONS.has(self.scan.view.key(self.scan.tokens(name.first(), name.end())))
                || is_place(&self.scan.view, self.scan.tokens(name.first(), name.end())))
    }

    /// Whether the price is told, by the way, of each of what so much was told of: *Xuất khẩu 133 tấn,* `giá 5.841 USD/tấn`.
    pub(super) fn prices(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let view = &self.scan.view;
        let last = |unit: Run| view.word(unit.end().wrapping_sub(1));
        let each = |told: &Statement| told.sentence == self.sentences && last(told.unit) == last(predicate.unit.run);
        self.name_of(course.subject).key == "giá"
            && view.is_mark(predicate.unit.run.end().wrapping_sub(2), '/')
            && self.out.statements.iter().rev().take(PRICED_WITHIN).any(each)
    }

    /// Whether the next predicate lists the same of something else, in the same bracket: *(công nghiệp tăng 13%, xây dựng
    /// tăng 6%)*.
    pub(super) fn lists(&self, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>) -> bool {
        next.is_some_and(|next| !self.says(predicate.end, next.first, Sense::Close))
    }
}

/// Whether the tokens are nothing but the name of a place: *Lào Cai*, *huyện Ba Tri*.
pub(super) fn is_place(view: &View<'_>, run: Run) -> bool {
    let named = place_words(view, run.first());
    let kind =
        if named.is_empty() { usize::from(view.is_word(run.first(), Word::tp)) } else { named.first() - run.first() };
    let first = run.first() + kind;
    let enough = kind > 0 || run.length() > 1;
    enough && first < run.end() && (first..run.end()).all(|at| view.is_proper(at) || at > first && view.is_dash(at))
}
