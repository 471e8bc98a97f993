//! Stating: the statements that a predicate makes of its subject.
//!
//! In go a predicate and what is known before it, out come [`Statement`]s: one for each of its figures, for the upper end
//! of a range and for the plan in `145/160`.

use super::UNUSUAL;
use super::attach::Attacher;
use super::claim::{MOST_BELOW, claim};
use super::course::Course;
use super::figure::Figure;
use super::measure::Measure;
use super::member::MEMBERS_WITHIN;
use super::predicate::{Predicate, fronts};
use super::refs::Refs;
use super::run::Run;
use super::sense::Sense;
use super::statement::{Claim, Statement};
use super::time::{Part, When};
use super::word::Word;
use crate::read::number::Decimal;
use crate::read::words::{Words, words};
use crate::report::Base;

/// Each of several years.
const YEARS: Words = words!("mỗi năm" "một năm");

/// The same of a month, as means are told, and within how many items before a change.
const EACH_TIME: Words = words!("quân 1 tháng" "quân một tháng" "quân mỗi tháng" "quân mỗi năm" "quân 1 năm" "bình mỗi tháng" "bình mỗi năm");
const EACH_ITEMS: usize = 3;

/// A word for how strongly something changes with more words than this speaks of years: *bình quân hàng năm*.
const YEARLY_WORDS: usize = 2;

impl Attacher<'_> {
    /// Makes the statements of a predicate.
    pub(super) fn state(&mut self, predicate: &Predicate<'_>, refs: &Refs, course: &mut Course) {
        // "bị thương 3 người, không có người chết (cùng kỳ 4 vụ, chết 1 người)" goes through all again; "không có tử vong (cùng kỳ 2
        // ca)" does not
        let then =
            UNUSUAL && course.opened && !predicate.at().is_empty() && !self.scan.says(predicate.end, Sense::Close);
        let own = course.scene.own && !then;
        // "tăng 21% lượt khách và 26% doanh thu": of those that were counted
        let noun = if UNUSUAL && predicate.changes() && predicate.measure() == Measure::Percent {
            let after = self.scan.tokens(predicate.end, predicate.end).first();
            Run::new(after, after + 2)
        } else {
            predicate.unit.noun()
        };
        // "386 cơ sở (thành lập mới 41 cơ sở, tăng 6 cơ sở; …)": of the new ones
        let inner = UNUSUAL && course.depth > 0 && !course.opened && course.scene.last == Some(Claim::Value);
        let own = own || inner && predicate.changes() && course.scene.bare;
        // "đường bộ đạt 1,7 triệu lượt người, tiếp đến là đường biển tăng 4%, đạt 0,7 triệu lượt người": of those that were named last
        let grown = UNUSUAL && course.scene.last == Some(Claim::Change) && !course.scene.valued;
        let own = own || grown && course.depth == 0 && course.subject > 0 && predicate.verb == Sense::Level;
        let counted = if own { 0 } else { self.recounted(noun) };
        let subject = if counted > 0 { counted } else { course.subject };
        // "18 hồ sơ, diện tích 9,7 ha (cùng kỳ 12 hồ sơ, 12,1 ha)": each in its unit
        let amount = UNUSUAL && course.then > 0 && !own && predicate.is_amount();
        let subject = if amount { self.last_in(&predicate.unit, subject) } else { subject };
        let subject =
            if UNUSUAL && predicate.turn > 0 { self.in_turn(predicate.turn, subject, course) } else { subject };
        if subject == 0 {
            return;
        }
        course.subject = subject;
        let count = predicate.count();
        let by_reference = refs.count == count;
        // "(KH: 21% - 41% - 38%)", "(năm 2012 tương ứng là 22%, 40% và 38%)" after the parts of a whole
        let parts =
            if predicate.plan || !predicate.at().is_empty() { self.parts.len().checked_sub(count) } else { None };
        let listed = course.listed.length() == count;
        let by_name = !by_reference && count > 1 && (parts.is_some() || listed);
        let apart = count > 1 && !by_reference && !by_name;
        let mut spread = apart && !course.scene.own;
        let valued = course.scene.valued && course.scene.last == Some(Claim::Value) && !predicate.tells_each();
        let stated = self.out.statements.len();
        // What the next change is of: "đạt 90 nghìn tấn, giảm 36%, trị giá 41 triệu USD, giảm 37%"
        let changed = UNUSUAL
            && (course.scene.last == Some(Claim::Change)
                || course.scene.last == Some(Claim::Ratio) && !course.scene.after_plan);
        let worth =
            if !UNUSUAL || own || !course.scene.bare || !predicate.aspect.is_empty() { 0 } else { course.worth };
        for (number, figure) in predicate.figures.iter().enumerate().take(count) {
            let reference = refs.get(if by_reference { number } else { 0 });
            let name = &self.name_of(subject).key;
            let Some(claim) = claim(predicate, figure, reference, name, &mut course.scene) else {
                #[cfg(feature = "guesses")]
                self.guess(subject, predicate, figure, course);
                continue;
            };
            let measured = claim == Claim::Difference && predicate.is_amount();
            let subject = if measured { self.measured(subject, predicate.unit_of(figure)) } else { subject };
            if subject == 0 {
                continue;
            }
            let both = UNUSUAL && claim == Claim::Value;
            let subject = if both { self.of_both(subject, predicate.unit_of(figure).run) } else { subject };
            let place = if count == 2 { number + 1 } else { course.pair };
            let bare = claim == Claim::Change && !by_name && refs.is_empty() && predicate.aspect.is_empty();
            let by_aspect = if UNUSUAL && bare { self.aspect_of_pair(place, subject) } else { 0 };
            let listed = apart && by_aspect == 0;
            let claim = if listed { claim.without_level() } else { claim };
            // Only references, or what was stated before, can tell the members of a list without names apart.
            // "(kế hoạch lần lượt là 9,2 và 29)"
            // "(cùng kỳ lần lượt là 10; 18 và 30 tỷ đồng)"
            let again = claim == Claim::Target || claim == Claim::Value && !predicate.at().is_empty();
            let planned = predicate.tells_each() && again;
            // "thuế: 52 tỷ đồng, đạt 61,3% và 58,7% dự toán": of two budgets
            let budgets = UNUSUAL && valued && count == 2 && reference == Some(Base::Plan) && claim.is_ratio();
            let direct = reference.is_some() || claim == Claim::Share || planned;
            let member = if UNUSUAL && spread {
                self.member(stated, count - number, predicate.tells_each(), course.depth > 0)
            } else {
                0
            };
            spread = member > 0;
            if listed
                && (direct && member == 0 && !budgets || !planned && matches!(claim, Claim::Value | Claim::Target))
            {
                continue;
            }
            let subject = if direct && member > 0 { member } else { subject };
            let part = parts.and_then(|first| self.parts.get(first + number).copied());
            let named = if by_name { part.unwrap_or(course.listed.first() + number) } else { subject };
            let again = matches!(claim, Claim::Change | Claim::Difference);
            let named = if UNUSUAL && again && worth > 0 { worth } else { named };
            let subject = self.aspect(if by_aspect > 0 { by_aspect } else { named }, course.owner, predicate);
            if UNUSUAL && !again {
                course.worth = if changed && subject != named { subject } else { 0 };
            }
            self.publish(
                predicate,
                figure,
                Statement {
                    subject: subject as u32,
                    member: member as u32,
                    claim,
                    reference,
                    listed,
                    ..Statement::default()
                },
                course,
            );
        }
    }

    /// Makes the statements of a figure: its number, the upper end of its range and its plan. What they have in common is
    /// `stated` in part.
    fn publish(&mut self, predicate: &Predicate<'_>, figure: &Figure, mut stated: Statement, course: &mut Course) {
        let (claim, unit) = (stated.claim, predicate.unit_of(figure));
        if UNUSUAL && claim == Claim::Share {
            // "Cơ cấu: giết người 18 vụ, trộm cắp 51 vụ, chiếm 41%": of what was told already
            let told = course.scene.valued && !course.scene.own;
            let whole = if told { Run::default() } else { course.whole };
            let subject = self.part(stated.subject as usize, whole);
            self.parts.push(subject);
            stated.subject = subject as u32;
        // "45.000 lượt khách (khách quốc tế 5.000 lượt), tăng 4.000 lượt": all of them
        } else if claim == Claim::Value
            && course.scene.counted
            && predicate.at().is_empty()
            && !(UNUSUAL && course.scene.bracketed && course.scene.own)
        {
            // "Số hộ nghèo là 1.204, giảm 312 hộ"
            let named = UNUSUAL && unit.measure == Measure::None;
            let noun = if named { course.noun } else { unit.noun() };
            self.counts.push((noun, stated.subject as usize));
            // "820 nhóm, lớp, tăng 12 lớp"
            if UNUSUAL && noun.length() > 2 && self.scan.view.is_mark(noun.first() + 1, ',') {
                self.counts.push((Run::new(noun.first() + 2, noun.end()), stated.subject as usize));
            }
        }
        if UNUSUAL {
            stated.subject = self.part_of_rate(stated.subject as usize, unit, claim, course) as u32;
            stated.subject = self.price_of(stated.subject as usize, unit, course) as u32;
        }
        // "tăng bình quân 8,2%/năm", "tăng bình quân hàng năm 8,2%"
        let changes = matches!(claim, Claim::Change | Claim::Difference);
        let yearly = UNUSUAL
            && (claim == Claim::Change && unit.is_yearly(&self.scan.view)
                || changes && (self.says_yearly(predicate) || self.is_over_years(predicate.end)));
        if stated.reference.is_none() && yearly {
            stated.reference = Some(Base::Other);
        }
        // "giảm 2 tỷ đồng so với tháng trước, tương ứng giảm 5%", "tăng 11% so với đầu năm (tương ứng tăng 23 tỷ đồng)"
        if UNUSUAL && stated.reference.is_none() && self.scan.is_word(predicate.first, Word::tương) {
            let changed = |before: &&Statement| matches!(before.claim, Claim::Change | Claim::Difference);
            let before = self.out.statements.last().filter(changed);
            stated.reference = before.and_then(|before| before.reference);
        }
        // "từ 88,2% cuối năm 2022 lên 91,7%" compares nothing.
        if claim == Claim::Value || UNUSUAL && course.scene.portion {
            stated.reference = None;
        }
        if matches!(unit.measure, Measure::None | Measure::Scale) {
            stated.noun = course.noun;
        }
        if unit.measure.is_count() {
            course.noun = unit.noun();
        }
        stated.unit = unit.run;
        // Points of a score are counted, those of a rate are not.
        stated.counts = unit.measure.is_count()
            || unit.is_score() && course.scene.counted
            || UNUSUAL && unit.measure == Measure::None && course.scene.countable;
        let again = claim == Claim::Target || !predicate.at().is_empty();
        if UNUSUAL && unit.run.is_empty() && again && !course.unit.is_empty() {
            // "đạt 10,2 bác sĩ/vạn dân (KH: 10,5)", "đạt 500 tấn (CK: 450)"
            (stated.unit, stated.noun) = (course.unit, Run::default());
            let of = |known: &&Statement| known.subject == stated.member && known.claim == Claim::Value;
            if stated.member > 0
                && let Some(known) = self.out.statements.iter().rev().take(MEMBERS_WITHIN).find(of)
            {
                (stated.unit, stated.noun) = (known.unit, known.noun);
            }
        } else if claim == Claim::Value || UNUSUAL && claim == Claim::Target && course.target {
            course.unit = unit.run;
        }
        stated.verb = course.scene.verb;
        stated.at = self.period(predicate, claim, course) as u32;
        if UNUSUAL {
            stated.at = if stated.at == 0 { course.each as u32 } else { stated.at };
            stated.part = course.parts_told;
            // "nuôi trồng 288 nghìn tấn (tôm 214 nghìn tấn, cá 74 nghìn tấn)"
            let inner = course.within == 0 && course.depth > 0;
            let whole = if inner { course.outer } else { course.within } as u32;
            stated.whole = if stated.subject == whole { 0 } else { whole };
            stated.bracketed = course.depth > 0;
            // "(cùng kỳ 4 vụ, chết 1 người)", "(cùng kỳ bằng 13,3% và tăng 19%)"; but "(cùng kỳ 4 vụ), giảm 2 vụ" and "(cùng kỳ 4 vụ,
            // giảm 2 vụ)" are of now
            let joined = !changes || self.scan.says(predicate.first.wrapping_sub(1), Sense::And);
            if course.opened && !predicate.at().is_empty() {
                course.then = stated.at as usize;
            } else if stated.at == 0 && joined && claim != Claim::Target {
                stated.at = course.then as u32;
            }
        }
        #[cfg(feature = "unusual")]
        (stated.shift = self.shift_aimed_at(predicate, course, stated.at == 0));
        stated.sentence = self.sentences;
        stated.inherited = course.inherited;
        stated.span = self.scan.span(predicate.first, predicate.end);
        self.push(&mut stated, Some(figure.low), UNUSUAL && figure.signed);
        if UNUSUAL {
            self.push(&mut stated, figure.high, figure.signed);
        }
        if UNUSUAL && figure.plan.is_some() {
            course.scene.planned = true;
            (stated.claim, stated.reference) = (Claim::Target, None);
            self.push(&mut stated, figure.plan, false);
        }
    }

    /// Whether *bình quân hàng năm* stands in the predicate, or `bình quân 1 tháng` before it.
    fn says_yearly(&self, predicate: &Predicate<'_>) -> bool {
        let words = |at: usize| self.scan.tokens(at, at + 1).length();
        let before = self.scan.tokens(predicate.first.saturating_sub(EACH_ITEMS), predicate.first);
        if EACH_TIME.any_in(self.scan.view.key(before)) {
            return true;
        }
        (predicate.first..predicate.end).any(|at| self.scan.says(at, Sense::Degree) && words(at) > YEARLY_WORDS)
    }

    /// Whether years stand at `at` within which something changed: *tăng 7%* `trong giai đoạn 2011-2015`, `từ năm 2005 đến
    /// 2011`, `mỗi năm`.
    fn is_over_years(&self, at: usize) -> bool {
        let at = at + usize::from(matches!(self.scan.word(at), Word::trong | Word::từ));
        // Not "năm học 2011-2012".
        let span = |when: When| when.part == Part::Other && when.count == 0 && !self.scan.is_word(at, Word::năm);
        let Some(when) = self.scan.time(at) else {
            return YEARS.has(self.scan.view.key(self.scan.tokens(at, at + 2)));
        };
        span(when) || self.scan.is_word(at - 1, Word::từ) && self.scan.is_word(at + 1, Word::đến)
    }

    /// Marks what is compared with in `first..end`, in front of something in the `sentence`; 0 for what follows it.
    pub(super) fn fronts(&mut self, first: usize, end: usize, sentence: u32) {
        if !UNUSUAL {
            return;
        }
        let refs = fronts(self.scan, first, end, self.frame);
        for place in 0..refs.count {
            let mark = Statement { member: sentence, ..Statement::mark(Claim::Front, refs.get(place)) };
            self.out.statements.push(mark);
        }
    }

    /// Keeps an amount that nothing says to be of the subject, and nothing not to be.
    #[cfg(feature = "guesses")]
    fn guess(&mut self, subject: usize, predicate: &Predicate<'_>, figure: &Figure, course: &Course) {
        let unit = predicate.unit_of(figure);
        let amount = unit.measure.is_unit() || unit.measure == Measure::Percent;
        if !amount || figure.trap {
            return;
        }
        self.out.guesses.push(Statement {
            subject: subject as u32,
            number: figure.low,
            unit: unit.run,
            at: course.at as u32,
            sentence: self.sentences,
            inherited: true,
            span: self.scan.span(predicate.first, predicate.end),
            ..Statement::default()
        });
    }

    /// States a number, if there is one.
    fn push(&mut self, stated: &mut Statement, number: Option<Decimal>, signed: bool) {
        if let Some(number) = number {
            stated.number = stated.claim.number(stated.verb, number, signed);
            self.out.statements.push(*stated);
        }
    }

    /// The place of a predicate in a pair of changes.
    pub(super) fn pair(&self, predicate: &Predicate<'_>, next: Option<&Predicate<'_>>, before: usize) -> usize {
        if before == 1 {
            return 2;
        }
        let follows = next.is_some_and(|next| next.first == predicate.end + 1 && next.changes());
        usize::from(follows && predicate.changes() && self.scan.says(predicate.end, Sense::And))
    }

    /// Whether the reference of the next predicate is this one's too: *96% về số dự án và 125% về vốn so với tháng
    /// trước*, *tăng 11% hay 38 tỷ đồng so với đầu năm*.
    pub(super) fn shares_reference(&self, predicate: &Predicate<'_>, next: &Predicate<'_>) -> bool {
        let joint = predicate.end;
        // "tăng 11 cơ sở và 392 phòng so với đầu năm"
        let bare = predicate.changes() && next.verb == Sense::Nothing;
        let listed = (bare || !predicate.aspect.is_empty()) && self.scan.says(joint, Sense::And);
        // "tăng 7% về lượng, nhưng giảm 15% về trị giá so với tháng 3/2018"
        let link = joint + usize::from(self.scan.says(joint, Sense::Comma));
        let aspects = predicate.changes() && next.changes() && !predicate.aspect.is_empty() && !next.aspect.is_empty();
        if aspects && predicate.refs.is_empty() && next.first == link + 1 && self.scan.says(link, Sense::Link) {
            return true;
        }
        // "tăng 8 tỷ đồng tương đương 0,8% so với dự toán"
        // Not "giảm 28 hộ, tương đương 70% kế hoạch".
        let little = next.figures.first().is_some_and(|figure| figure.low.to_f64() < MOST_BELOW);
        let worth = UNUSUAL && predicate.changes() && next.verb == Sense::Worth && little;
        let first = joint + usize::from(!worth || self.scan.says(joint, Sense::Comma));
        next.first == first && predicate.refs.is_empty() && (listed || worth || self.scan.is_word(joint, Word::hay))
    }
}
