//! Portions: so many per cent of what stands behind the number, where several are told: *chiếm 47% diện tích và 56% sản
//! lượng*, *41,5% số vụ xảy ra trên quốc lộ, 18,7% trên đường tỉnh*, *30% giá trị nhập khẩu là máy móc, 64% là nguyên liệu*.
//!
//! In go a predicate and the next, out comes the [`Portion`] that names it. One alone is told of what stands before it, and
//! [`super::naming`] reads it.

use super::UNUSUAL;
use super::attach::Attacher;
use super::breakdown::is_place;
use super::course::Course;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::{CHANGES, PERIODS, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Found, Subject};
use super::word::Word;
use crate::read::words::{Words, words};

/// How many items may tell where the whole is: *cả nước*, *của cả nước*.
const WHERE_ITEMS: usize = 3;
/// How many items the name of a whole may have, and that of a part.
const WHOLE_ITEMS: usize = 8;
const PART_ITEMS: usize = 14;
/// How many items may tell what a portion before is compared with.
const JOINT_ITEMS: usize = 4;

/// What a whole is named with.
const WHOLE: Kinds = Kinds::PLAIN.and(&[Sense::Whole]);
/// What tells which part it is.
const PART: Kinds =
    WHOLE.and(&[Sense::Level, Sense::For, Sense::Approx, Sense::Done, Sense::Reach, Sense::Lead, Sense::Degree]);
/// What one alone ends with.
const PORTION_ENDS: Kinds = Kinds::BREAK.and(&[Sense::Nothing, Sense::Done]);
/// What joins portions.
const JOINTS: Kinds = Kinds::of(&[Sense::And, Sense::Comma, Sense::Semicolon, Sense::Link]);

/// What those do who are asked: *34,6% doanh nghiệp* `đánh giá` *tốt lên, 38,2% ổn định*.
const OPINIONS: Words = words!("đánh giá" "cho rằng" "nhận định" "cho biết" "có đơn");
/// What tells what a part has or does, and within how many items after it.
const HAVING: Words = words!("dùng nước" "dùng điện" "sử dụng" "có" "được" "đạt" "tham gia" "biết" "đã" "chưa");
const HAVING_ITEMS: usize = 5;

/// What tells once more of whom is spoken.
const THESE: Words =
    words!("nó" "vùng này" "nơi này" "khu vực này" "tỉnh này" "huyện này" "thành phố này" "địa phương này");

/// How portions of one list are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Portions {
    /// There are none.
    #[default]
    None,
    /// Of a subject in several wholes: *cây lúa chiếm 47% diện tích và 56% sản lượng*.
    Wholes,
    /// Of one whole: *34,6% số doanh nghiệp đánh giá tốt lên, 38,2% ổn định*.
    Members,
    /// Of one whole, by what they are: *30% giá trị nhập khẩu là máy móc, 64% là nguyên liệu*.
    Sorts,
    /// Of one whole that a heading names: *Cơ cấu kinh tế: 45% công nghiệp, 50% dịch vụ*.
    Headed,
}

/// A list of portions, and the items that name this one of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Portion {
    pub(super) list: Portions,
    /// What all of them are parts of; of [`Portions::Wholes`] none.
    pub(super) whole: Run,
    pub(super) part: Run,
    /// The subject that they are told of; 0 where it is not known.
    pub(super) owner: usize,
    /// Whether they are told of who stands before them, of no subject: *thành phố đóng góp 60% doanh thu và 42% giá trị sản
    /// xuất*.
    apart: bool,
}

impl Attacher<'_> {
    /// The portion that the predicate tells, if it is one of a list; what was told before is in the course.
    pub(super) fn portion(
        &self,
        predicate: &Predicate<'_>,
        next: Option<&Predicate<'_>>,
        before: &Before<'_>,
        found: &Found,
        course: &Course,
    ) -> Portion {
        let last = &course.portion;
        // "giảm 25% số vụ, 30% số người chết": as many fewer
        let changed = course.scene.last == Some(Claim::Change) && before.is_bare();
        let none = Portion::default();
        if !UNUSUAL || !is_percent(predicate) || predicate.bound {
            return none;
        }
        let at = self.scan.find(predicate.first, predicate.end, const { Kinds::of(&[Sense::Figure]) }) + 1;
        // "27% khó khăn hơn quý trước" is compared with nothing.
        if !predicate.refs.is_empty() && !self.scan.among(at, Kinds::PLAIN) {
            return none;
        }
        let has = matches!(self.scan.word(predicate.first), Word::có | Word::chỉ);
        // "chiếm 70% lao động và 45% GDP"
        let bare = predicate.verb == Sense::Nothing || has || self.scan.says(predicate.first, Sense::Figure);
        if last.list != Portions::None && bare && self.is_joint(before) {
            // "…, 31% số doanh nghiệp cho rằng khó khăn" of the same
            let view = &self.scan.view;
            let whole = self.scan.tokens(last.whole.first(), last.whole.end());
            let again =
                last.list == Portions::Members && view.begins(self.scan.tokens(at, at + last.whole.length()), whole);
            let at = at + if again { last.whole.length() } else { 0 };
            let apart = match last.list {
                Portions::Members => self.names_noun(at),
                Portions::Wholes => self.is_of_part(before.first, at),
                _ => false,
            };
            return if apart { none } else { Portion { part: self.part_of(last.list, at, next), ..*last }.if_named() };
        }
        if bare && before.ends_in(Sense::Colon) && !before.whole().is_empty() && !found.name.is_empty() {
            let (list, whole) = (Portions::Headed, found.name);
            return Portion { list, whole, part: self.part_of(list, at, next), ..none }.if_named();
        }
        match predicate.verb {
            Sense::Share | Sense::Contribution => {
                let end = self.after_whole(at);
                // "13% diện tích cả nước nhưng hơn 19% dân số cả nước"
                let joint =
                    self.scan.after(self.after_short(end), WHERE_ITEMS, const { Kinds::PLAIN.and(&[Sense::Lead]) });
                let figure = self.scan.after(joint + 1, 2, const { Kinds::of(&[Sense::Approx]) });
                let joined = self.scan.among(joint, JOINTS) && next.is_some_and(is_percent);
                // "chiếm 23% dân số, 95% trẻ em được tiêm chủng"
                let last = self.scan.after(figure + 1, PART_ITEMS, WHOLE);
                let ends = const { JOINTS.with(Kinds::BREAK).and(&[Sense::Nothing, Sense::Lead]) };
                let listed = joined
                    && !self.is_of_part(joint, figure + 1)
                    && self.scan.figure(figure).is_some()
                    && self.after_whole(figure + 1) > figure + 1
                    && self.scan.among(last, ends);
                // "chưa tới 30% của cả nước nhưng vùng đóng góp 50% diện tích lúa và …"
                let unknown = found.subject == Subject::Same && before.continues && !before.is_bare();
                // "Thành phố chiếm 0,6% diện tích và 8,3% dân số cả nước"
                // "Nó chiếm 12% diện tích cả nước", "Vùng này chiếm …", "Hội An đóng góp 80% doanh thu du lịch" too
                let place = || is_place(&self.scan.view, self.scan.tokens(found.name.first(), found.name.end()));
                let who = found.subject == Subject::Unclear
                    || THESE.has(self.scan.view.key(self.scan.tokens(before.begins(), before.end)))
                    || predicate.verb == Sense::Contribution && place();
                // "… nhưng chiếm tới 20,5% sản phẩm và 27,9% giá trị sản xuất" goes on about *Thành phố*.
                let goes_on = found.subject == Subject::Same && course.portion.apart;
                let apart = who
                    || goes_on
                    || predicate.verb == Sense::Contribution && found.subject != Subject::Named
                    || unknown;
                // "Tỉnh đóng góp 30% GDP cả nước"
                let alone = (who || goes_on) && end > at && self.scan.among(joint, PORTION_ENDS);
                match listed || alone {
                    true => Portion { list: Portions::Wholes, part: Run::new(at, end), apart, ..none }.if_named(),
                    false => none,
                }
            }
            // "Kết quả điều tra: 34,6% số doanh nghiệp đánh giá tốt lên, …" too
            _ if bare && (found.subject != Subject::Named || before.ends_in(Sense::Colon)) && !changed => {
                let Some(next) = next.filter(|next| is_percent(next)) else { return none };
                let after = self.scan.find(next.first, next.end, const { Kinds::of(&[Sense::Figure]) }) + 1;
                let whole = Run::new(at, self.after_whole(at));
                let alone = next.verb == Sense::Nothing && self.scan.among(next.first.wrapping_sub(1), JOINTS);
                let number = self.scan.is_word(at, Word::số) && whole.length() > 1;
                let noun = at + usize::from(number);
                // "34,6% doanh nghiệp đánh giá tốt lên" too
                let asked = OPINIONS.begin(self.scan.view.key(self.scan.tokens(noun + 1, noun + 3)));
                let list = if !whole.is_empty()
                    && self.scan.says(whole.end(), Sense::Is)
                    && self.scan.says(after, Sense::Is)
                {
                    Portions::Sorts
                } else if self.scan.among(noun, Kinds::NOUNS) && alone && (asked || number && !self.names_noun(after)) {
                    Portions::Members
                } else {
                    return none;
                };
                let (whole, from) = match list {
                    Portions::Sorts => (whole, whole.end()),
                    _ => (Run::new(at, noun + 1), noun + 1),
                };
                Portion { list, whole, part: self.part_of(list, from, Some(next)), ..none }.if_named()
            }
            _ => none,
        }
    }

    /// Whether no more stands before the predicate than joins it to the portion before.
    fn is_joint(&self, before: &Before<'_>) -> bool {
        let joints = const { JOINTS.and(&[Sense::Approx, Sense::Lead]) };
        // "37% số doanh nghiệp đánh giá tốt hơn so với quý III; 42% ổn định"
        // ", 42% ổn định" too
        let compared = self.scan.after(before.first, JOINT_ITEMS, const { PERIODS.and(&[Sense::Than]) });
        let first = self.scan.after_last(compared, before.end, const { Kinds::of(&[Sense::Semicolon]) });
        (first..before.end).all(|at| self.scan.among(at, joints) || self.scan.is_word(at, Word::chỉ))
    }

    /// Whether the items at `at` begin with a noun of their own, and not with what tells a part of the noun before: *96% hộ dân
    /// dùng nước sạch*.
    fn names_noun(&self, at: usize) -> bool {
        self.scan.is_word(at, Word::số) || self.scan.among(at, const { Kinds::NOUNS.and(&[Sense::Whole]) })
    }

    /// Whether the items at `at`, behind a percentage after the joint, tell what so many of those have or do, and no whole:
    /// *chiếm 23% dân số,* `95% hộ dùng nước sạch`; not *chiếm 23% dân số, 40% lao động cả nước*.
    fn is_of_part(&self, joint: usize, at: usize) -> bool {
        self.scan.says(joint, Sense::Comma)
            && self.scan.among(at, Kinds::NOUNS)
            && HAVING.any_in(self.scan.view.key(self.scan.tokens(at + 1, at + HAVING_ITEMS)))
    }

    /// The items that tell which part it is, from `at` on.
    fn part_of(&self, list: Portions, at: usize, next: Option<&Predicate<'_>>) -> Run {
        match list {
            Portions::Wholes => Run::new(at, self.after_whole(at)),
            Portions::Sorts if self.scan.says(at, Sense::Is) => {
                // "là máy móc, thiết bị, 64% là nguyên liệu"
                let most = next.map_or(at + PART_ITEMS, |next| next.first.min(at + PART_ITEMS));
                // With none after it, "…, 30% là ngân sách địa phương, giải ngân đạt 60%" names something else.
                let more = next.is_some_and(|next| is_percent(next) && self.says(most, next.end + 1, Sense::Is));
                let listed = if more { const { PART.and(&[Sense::Comma, Sense::And]) } } else { PART };
                let mut end = self.scan.find(at + 1, most, listed.others());
                while end > at + 1 && !self.scan.among(end - 1, Kinds::PLAIN) {
                    end -= 1;
                }
                Run::new(at + 1, end)
            }
            Portions::Members => {
                let end = self.scan.after(at, PART_ITEMS, const { PART.with(CHANGES) });
                let ends = const { Kinds::BREAK.with(Kinds::BASE).and(&[Sense::Nothing, Sense::And, Sense::Than]) };
                if self.scan.among(end, ends) { Run::new(at, end) } else { Run::default() }
            }
            Portions::Headed => {
                let end = self.scan.after(at, PART_ITEMS, const { PART.and(&[Sense::Dash]) });
                let end = if self.scan.says(end.wrapping_sub(1), Sense::Dash) { end - 1 } else { end };
                Run::new(at, end)
            }
            _ => Run::default(),
        }
    }

    /// The item after the name of a whole at `at`, *doanh thu du lịch - dịch vụ*, which ends where it is told where that is.
    fn after_whole(&self, at: usize) -> usize {
        let end = self.scan.after(at, WHOLE_ITEMS, const { WHOLE.and(&[Sense::Dash]) });
        let end = end - usize::from(end > at && self.scan.says(end - 1, Sense::Dash));
        (at..end).find(|&at| WHERE.has(self.scan.word(at))).unwrap_or(end)
    }

    /// The item after what is called once more in a bracket at `at`: *tổng sản phẩm* `(GDP)`.
    fn after_short(&self, at: usize) -> usize {
        let short = self.scan.says(at, Sense::Open) && self.scan.says(at + 2, Sense::Close);
        if short && self.scan.among(at + 1, WHOLE) { at + 3 } else { at }
    }

    /// The subject that the portion of the course is told of; 0 where it belongs to nothing that is known.
    pub(super) fn name_portion(&mut self, course: &mut Course) -> usize {
        let Portion { list, whole, part, .. } = course.portion;
        course.tail = part.end();
        let part = self.scan.words(part);
        if list == Portions::Headed {
            let part = self.name(part);
            return self.part(part, whole);
        }
        if list != Portions::Wholes {
            let whole = self.name(self.scan.words(whole));
            return self.named("", whole, &part);
        }
        if course.portion.apart {
            return self.name(part);
        }
        if course.portion.owner == 0 {
            // "cây lúa chiếm 47% diện tích và 56% sản lượng, chiếm 60% …" goes on about *cây lúa*.
            let goes_on = course.whose > 0 && !course.scene.own;
            course.portion.owner = if goes_on { course.whose } else { course.subject };
        }
        course.whose = course.portion.owner;
        course.subject = 0;
        if course.portion.owner > 0 { self.named(&part, course.portion.owner, "") } else { 0 }
    }
}

impl Portion {
    /// The portion where something names it.
    fn if_named(self) -> Self {
        if self.part.is_empty() { Self::default() } else { self }
    }
}

/// Whether it is one percentage, completed of nothing and no change.
fn is_percent(predicate: &Predicate<'_>) -> bool {
    let told = predicate.has_plan() || predicate.plan || predicate.changes();
    predicate.measure() == Measure::Percent && predicate.count() == 1 && !told
}
