//! Tails: what stands behind a figure and names it, or tells which ones are meant: *94%* `hộ dùng nước sạch`, *350 lao động* `được tạo
//! việc làm`, *4.900 ha* `lúa bị ngập`, *28 sản phẩm* `đạt 3 sao`.
//!
//! In goes a predicate or the item behind it, out come the items of the tail, or where it ends. What the names made of them
//! are is [`super::naming`]'s.

use super::UNUSUAL;
use super::attach::Attacher;
use super::course::Course;
use super::figure::Figure;
use super::harmed::HARMED_ITEMS;
use super::hints::is_rate;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::{CHANGES, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::strip::is_head;
use super::subject::Before;
use super::word::{self, Word, any};
use crate::read::words::{Words, words};

/// How many items the name after a percentage may have.
const PART_ITEMS: usize = 16;
/// How headings begin over what is to be, or is offered: *Nhiệm vụ: 100% cán bộ ký cam kết*, *Hỗ trợ: 70% chi phí*.
const DEMANDS: Words = words!(
    "nhiệm vụ" "giải pháp" "định hướng" "tiêu chí" "điều kiện" "chỉ tiêu" "các chỉ tiêu" "yêu cầu" "kế hoạch" "quy định" "giảm giá"
    "hỗ trợ" "chính sách" "khuyến" "ưu đãi"
);
/// Breaches of the law, as they end before what they are about.
const CRIMES: [&str; 3] = ["phạm tội", "tội phạm", "vi phạm"];
/// How many items a bracket may have behind which it is told what those have or got that are counted before it.
const BRACKET_ITEMS: usize = 10;
/// How many members a list of which are counted may have, and how many items each.
const LISTED_ITEMS: usize = 5;
/// What others begin with than those that were counted, where both are of a kind: *trường mầm non,* `phổ thông`.
const COORDINATE: Words = words!(
    "phổ thông" "tiểu học" "trung học" "thcs" "thpt" "mẫu giáo" "công chức" "viên chức" "người lao động" "cận nghèo" "thoát nghèo" "bò" "dê"
    "tổ dân phố" "khu dân cư" "hội viên" "đoàn viên" "đảng viên" "xuất sắc" "khá" "hợp tác xã" "hộ kinh doanh" "phường" "thị trấn" "bồi dưỡng"
    "hội thảo" "mất tích" "tờ gấp" "đảng bộ" "nhân viên" "người dân" "khuyết tật" "mồ côi"
);
/// What grades are told by, before their number.
pub(super) const GRADES: Words = words!("độ" "điểm" "hạng" "loại");
/// As many items tell what part has, not only of what.
const LEAST_PART: usize = 3;

/// What may follow what is done so much of.
pub(super) const ENDS: Kinds = Kinds::of(&[
    Sense::Nothing,
    Sense::And,
    Sense::For,
    Sense::Aspect,
    Sense::Comma,
    Sense::Semicolon,
    Sense::Stop,
    Sense::Line,
    Sense::Open,
    Sense::Close,
]);

/// Units of what is sown or caught.
pub(super) const SOWN: word::Words = any!(ha tấn m2 m3);

/// What tells that so many per cent are still so.
const KEEPS: &str = "duy trì";

/// What crops do.
const YIELDS: Words = words!("cho thu hoạch" "cho sản phẩm" "cho quả");

/// What begins as a place does, and tells which: *trong nước*, *trong độ tuổi lao động*.
const NO_PLACES: Words = words!("trong nước" "trong độ" "trong ngành" "trong lĩnh" "theo đạo");

impl Attacher<'_> {
    /// *2.400 ha chè, trong đó 1.100 ha* `được cấp chứng nhận`: the items that tell which part of the amount before, in the same
    /// unit.
    pub(super) fn amount_of_part(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        course: &Course,
    ) -> Option<Run> {
        let first = predicate.end;
        // "trong đó có 1.100 ha được cấp chứng nhận" too
        let bare = predicate.verb == Sense::Nothing || self.scan.is_word(predicate.first, Word::có);
        let alone = bare && predicate.refs.is_empty() && predicate.count() == 1;
        let measured = !course.unit.is_empty() && predicate.measure() == Measure::Amount;
        // "189 ha (170 ha đất công nghiệp và 19 ha đất ở)" too
        // "…, trong đó 900 ha rừng sản xuất và 300 ha rừng phòng hộ"
        let more = UNUSUAL
            && course.parts_told
            && before.is_bare()
            && !before.ends_clause()
            && course.scene.last == Some(Claim::Value);
        let told = before.is_part() && before.says(Sense::Part)
            || more
            || course.depth > 0 && (before.opens() || before.is_one(Sense::And));
        if course.subject == 0 || !alone || !measured || !told {
            return None;
        }
        // "44 nghìn ha, trong đó 500 ha" too
        let last = |unit: Run| Run::new(unit.end() - 1, unit.end());
        let alike = self.scan.view.begins(last(course.unit), last(predicate.unit.run));
        let words = const { Kinds::PLAIN.and(&[Sense::Level, Sense::Whole, Sense::For, Sense::Done]) };
        let end = self.scan.after(first, PART_ITEMS, words);
        let told = alike && end > first + 1 && self.scan.among(end, ENDS);
        // "trong đó 33.125 ha cho thu hoạch" tells which.
        let yields = UNUSUAL && YIELDS.begin(self.scan.view.key(self.scan.tokens(first, end)));
        let whose = self.scan.says(first, Sense::For) && !yields || WHERE.has(self.scan.word(first));
        (told && !whose).then(|| Run::new(first, end))
    }

    /// *có 78% rác thải được thu gom, 94% hộ sử dụng nước sạch*: the items of the name after a percentage.
    pub(super) fn after_part(&self, predicate: &Predicate<'_>, course: &Course) -> Run {
        let first = predicate.end;
        if predicate.measure() != Measure::Percent {
            return Run::default();
        }
        // "đạt 99%, còn 1% trễ hạn", but not "tỷ lệ thất nghiệp còn 2,5% lực lượng lao động"
        let anew = course.scene.bare && course.scene.last.is_some();
        let left = predicate.verb == Sense::Reach && (anew || !is_rate(&self.name_of(course.subject).key));
        // "hiện có 98% số hộ …"
        let figure = predicate.figures.first().map_or(0, |figure| figure.first as usize);
        let now = predicate.verb == Sense::Level && self.scan.view.is_word(figure.wrapping_sub(1), Word::có);
        // "duy trì 100% trạm y tế có bác sĩ"
        let verb = self.scan.tokens(predicate.first, predicate.first + 1).length();
        let level = predicate.verb == Sense::Level && !course.scene.own;
        let keeps = level && verb == 2 && self.scan.key(predicate.first) == KEEPS;
        // "Với 81,4% dân số sống ở nông thôn, …"
        let with = self.scan.is_word(predicate.first, Word::với)
            && !course.scene.own
            && self.scan.among(predicate.first.wrapping_sub(1), const { Kinds::BREAK.and(&[Sense::Nothing]) });
        let has = now
            || keeps
            || with
            || self.scan.find_word(predicate.first, first, Word::có) < first
            || predicate.verb == Sense::Nothing && (!course.scene.own || self.is_under(predicate, course))
            || left;
        // "cao hơn mức tăng 0,2% của khu vực nông thôn"
        // "giảm 25% số vụ, 30% số người chết": 30 % fewer
        let fewer = predicate.verb == Sense::Nothing && course.scene.last == Some(Claim::Change);
        if !has || fewer || WHERE.has(self.scan.word(first)) {
            return Run::default();
        }
        // "70% hộ dân làm nông nghiệp", "51% hộ sống bằng nghề nông"
        let words = const {
            Kinds::PLAIN.and(&[
                Sense::Level,
                Sense::Whole,
                Sense::For,
                Sense::Approx,
                Sense::Done,
                Sense::Contribution,
                Sense::Equal,
            ])
        };
        // "44,3% số doanh nghiệp đánh giá sẽ tốt lên"
        let number = self.scan.is_word(first, Word::số);
        let words = if number { words.and(&[Sense::Reach]) } else { words };
        let mut end = self.scan.after(first, PART_ITEMS, words);
        // "97% trẻ em dưới 6 tuổi được cấp thẻ"
        let age = self.scan.figure(end).is_some_and(|figure| figure.trap);
        end = if age && end > first { self.scan.after(end + 1, PART_ITEMS, words) } else { end };
        // "98% cơ sở khám, chữa bệnh đã tiếp nhận thẻ", "92% cơ quan, đơn vị đạt chuẩn"
        if end < first + LEAST_PART && self.scan.says(end, Sense::Comma) {
            let more = self.scan.after(end + 1, PART_ITEMS, words);
            let told = const { Kinds::of(&[Sense::Level, Sense::Done]) };
            // "75% thôn, tổ dân phố văn hóa"
            let alike =
                end == first + 1 && self.scan.among(first, Kinds::NOUNS) && self.scan.among(end + 1, Kinds::NOUNS);
            let goes_on = alike || self.scan.any(end + 2, more, told) && !self.scan.any(first, end, told);
            end = if goes_on { more } else { end };
            // "96% thôn, làng, bản, khu dân cư có nhà văn hóa"
            while alike
                && end < first + PART_ITEMS
                && self.says(end, end + 1, Sense::Comma)
                && self.scan.among(end + 1, Kinds::NOUNS)
            {
                end = self.scan.after(end + 1, PART_ITEMS, words);
            }
        }
        // "100% xã, phường đạt chuẩn quốc gia về y tế"
        if end > first && self.scan.says(end, Sense::Aspect) {
            let more = self.scan.after(end + 1, LEAST_PART, Kinds::PLAIN);
            end = if more > end + 1 { more } else { end };
        }
        // "80% dân số được dùng nước sạch với định mức 137 lít", "gần 100% số giáo viên đạt chuẩn, trong đó có …"
        let with = self.scan.find_word(first, end, Word::với);
        end = if with > first + LEAST_PART { with } else { end };
        let ends = const { Kinds::BREAK.and(&[Sense::Nothing, Sense::And, Sense::Part, Sense::Level]) };
        let ends = self.scan.among(end, ends);
        if ends
            && end >= first + LEAST_PART - usize::from(left)
            && self.scan.among(first, const { Kinds::PLAIN.and(&[Sense::Whole]) })
        {
            Run::new(first, end)
        } else {
            Run::default()
        }
    }

    /// *2.300 giáo viên, trong đó 64%* `có trình độ đại học`*, 9%* `đã được tập huấn`: the items that tell what a part of those has
    /// or does that were counted before.
    pub(super) fn after_member(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &Course) -> Run {
        let first = predicate.end;
        // "phát sinh 84.650 tấn, trong đó 92,7% được xử lý", "xuất khẩu 640 tấn, trong đó 60% bán sang Mỹ"
        let done = self.scan.among(first, const { Kinds::of(&[Sense::Level, Sense::Done]) })
            || matches!(self.scan.word(first), Word::được | Word::xuất | Word::bán);
        let measured = UNUSUAL && course.scene.last == Some(Claim::Value) && done;
        let counted = before.says(Sense::Part) && before.is_part() && (course.scene.counted || measured);
        let goes_on = course.parts_told && course.scene.last == Some(Claim::Share) && before.is_bare();
        let part = course.parted > 0 && (counted || goes_on);
        let alone = predicate.verb == Sense::Nothing && predicate.measure() == Measure::Percent;
        // "trong đó 36% số hộ …" names those anew.
        let named = self.scan.among(first, const { Kinds::NOUNS.and(&[Sense::Whole]) })
            || matches!(self.scan.word(first), Word::số | Word::vốn)
            || WHERE.has(self.scan.word(first));
        if !part || !alone || !predicate.refs.is_empty() || named {
            return Run::default();
        }
        let words = const { Kinds::PLAIN.and(&[Sense::Level, Sense::Done, Sense::Still, Sense::AtLeast]) };
        let end = self.scan.after(first, PART_ITEMS, words);
        let several = self.scan.tokens(first, end).length() > 1;
        if several && self.scan.among(end, ENDS) { Run::new(first, end) } else { Run::default() }
    }

    /// Whether the percentage stands right behind the colon of a heading that is the name of nothing itself: *Giao thông: 98%
    /// đường nội thành được nhựa hóa*; not *Tỷ lệ hộ nghèo: 5% …*.
    fn is_under(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let heading = &self.name_of(course.subject).key;
        self.scan.says(predicate.first.wrapping_sub(1), Sense::Colon)
            && !is_rate(heading)
            && (course.target || !DEMANDS.begin(heading))
            && (course.topic.is_empty() || !is_head(self.scan.word(course.topic.first())))
    }

    /// The item after the words at `at` that tell what those counted have or got: *15 hộ chưa* `có đất ở`, *350 lao động* `được
    /// tạo việc làm`, *12 hộ* `đã thoát nghèo`; `at` where they tell nothing.
    pub(super) fn after_told(&self, at: usize) -> usize {
        let words = const { Kinds::PLAIN.and(&[Sense::Level, Sense::Whole, Sense::For, Sense::Done]) };
        // "24 huyện được Thủ tướng công nhận đạt chuẩn"
        let words = words.and(&[Sense::PlanTail]);
        // "54.200 người giảm giờ làm", "1.046 doanh nghiệp phải cắt giảm nhân sự" too
        let words = words.with(CHANGES).and(&[Sense::Contribution]);
        let tells = const { Kinds::of(&[Sense::Level, Sense::Done]) };
        let told = self.scan.among(at, tells.with(CHANGES));
        let end = self.after_number(self.scan.after(at, PART_ITEMS, words));
        // "7.579 hộ được vay vốn với tổng số tiền 64 tỷ đồng"
        let with = self.scan.find_word(at, end, Word::với);
        let end = if with > at + 1 { with } else { end };
        // "56 cơ sở được xếp hạng từ 1 đến 5 sao"
        let ends = self.scan.among(end, ENDS)
            || self.scan.is_word(end, Word::với)
            || self.scan.says(end, Sense::From) && self.scan.figure(end + 1).is_some();
        if told && ends && end > at + 1 { end } else { at }
    }

    /// The item after the number at `at` of a grade whose name stands before it: *trường đạt chuẩn mức độ* `2`, *bài thi đạt điểm*
    /// `10`; `at` where none does.
    fn after_number(&self, at: usize) -> usize {
        let name = self.scan.tokens(at.wrapping_sub(1), at);
        let graded = UNUSUAL && GRADES.has(self.scan.view.key(Run::new(name.end().wrapping_sub(1), name.end())));
        let number = |figure: &Figure| figure.unit.measure == Measure::None && figure.low.is_count();
        at + usize::from(graded && self.scan.figure(at).is_some_and(number))
    }

    /// The item after more at `at` that tells which are counted: *48 trường mầm non* `, tiểu học và THCS` *(giảm 2 trường)*, *48 y sĩ* `và
    /// điều dưỡng` *, 31 y tá*; `at` where something else is told.
    pub(super) fn after_listed(&self, at: usize) -> usize {
        let member = |at: usize| {
            let end = self.after_more(at + 1, LISTED_ITEMS);
            if is_head(self.scan.word(at + 1)) { at } else { end }
        };
        let (mut end, mut joined, mut alike) = (at, false, true);
        for _ in 0..LISTED_ITEMS {
            let joint = self.scan.sense(end);
            let next = member(end);
            if joined || !matches!(joint, Sense::Comma | Sense::And) || next < end + 2 {
                break;
            }
            let words = self.scan.view.key(self.scan.tokens(end + 1, next));
            alike &= COORDINATE.begin(words) || self.scan.among(end + 1, Kinds::NOUNS);
            (end, joined) = (next, joint == Sense::And);
        }
        let counts = || self.scan.says(end, Sense::Comma) && self.scan.figure(end + 1).is_some();
        // "45 trường mầm non, tiểu học, THCS", "1.240 con trâu, bò, đạt 98% kế hoạch": of a kind
        let alike = alike && (self.ends_list(end) || self.after_told(end) > end);
        if alike || joined && (self.scan.says(end, Sense::Open) || counts()) { self.after_told(end) } else { at }
    }

    /// Whether a list of those counted may end at `at`: what follows is told of them, and not of its last member.
    fn ends_list(&self, at: usize) -> bool {
        let ends = const {
            Kinds::of(&[
                Sense::Nothing,
                Sense::Semicolon,
                Sense::Stop,
                Sense::Line,
                Sense::Open,
                Sense::Close,
                Sense::For,
            ])
        };
        let next = const { CHANGES.and(&[Sense::Figure, Sense::Part, Sense::Share, Sense::Equal, Sense::Level]) };
        let goes_on = self.scan.says(at, Sense::Comma) && self.scan.among(at + 1, next);
        self.scan.among(at, ends)
            || goes_on
            || WHERE.has(self.scan.word(at))
            || self.scan.is_word(at, Word::với)
            || self.scan.says(at, Sense::Part)
    }

    /// The item after the words at `at` that tell where those counted are, *29 công trình* `tại các trường mầm non`; `at` where they
    /// do not, or more follows.
    pub(super) fn after_where(&self, at: usize) -> usize {
        let end = self.scan.after(at, HARMED_ITEMS, Kinds::PLAIN);
        if WHERE.has(self.scan.word(at)) && end > at + 1 && self.scan.among(end, ENDS) { end } else { at }
    }

    /// The items behind a bracket at `at` that tell what those counted before it have or got: *2.045 xã (23%)* `được công nhận đạt
    /// chuẩn`; none where they do not.
    pub(super) fn beyond_bracket(&self, at: usize) -> Run {
        let close = self.scan.find(at, at + BRACKET_ITEMS, const { Kinds::of(&[Sense::Close]) });
        if !self.says(at, at + 1, Sense::Open) || !self.says(close, close + 1, Sense::Close) {
            return Run::default();
        }
        let first = close + 1;
        let end = self.after_told(first);
        let harmed = self.scan.after(first, HARMED_ITEMS, Kinds::PLAIN);
        // "71 xã (64%) đạt chuẩn nông thôn mới" too
        let plain = self.scan.is_word(first, Word::đạt) && self.scan.among(first, Kinds::PLAIN);
        let harm = (plain || self.scan.is_word(first, Word::bị)) && harmed > first + 1;
        Run::new(first, if harm { harmed } else { end })
    }

    /// The item after a grade at `at` that tells those counted from others: *28 sản phẩm* `đạt 3 sao`, *12 xã* `đạt 19
    /// tiêu chí`.
    pub(super) fn after_grade(&self, at: usize) -> usize {
        // "21 khách sạn từ 3 - 5 sao"
        let from = self.scan.is_word(at, Word::từ);
        let grade = at + usize::from(self.scan.is_word(at, Word::đạt) || from);
        match self.scan.figure(grade).map(|figure| figure.unit.measure) {
            Some(Measure::None) if self.scan.says(grade + 1, Sense::Word) => grade + 2,
            Some(Measure::Counter) => grade + 1,
            _ => at,
        }
    }

    /// Whether the items tell a breach of the law, of which *về* says in what.
    fn ends_in_crime(&self, first: usize, end: usize) -> bool {
        let words = self.scan.view.key(self.scan.tokens(first, end));
        CRIMES.iter().any(|crime| words.ends_with(crime))
    }

    /// The item after those from `at` on, at most `most`, that say which ones are counted, not where.
    pub(super) fn after_more(&self, at: usize, most: usize) -> usize {
        let mut end = self.scan.after(at, most, Kinds::PLAIN);
        // "512 vụ phạm tội về trật tự xã hội"
        if UNUSUAL && self.scan.says(end, Sense::Aspect) && self.ends_in_crime(at, end) {
            let more = self.scan.after(end + 1, most, Kinds::PLAIN);
            end = if more > end + 1 { more } else { end };
        }
        // "12 vụ tai nạn giao thông từ nghiêm trọng trở lên"
        if UNUSUAL && end > at && self.says(end, end + 1, Sense::From) {
            let grade = self.scan.after(end + 1, most, Kinds::PLAIN);
            if self.says(grade, grade + 1, Sense::AtLeast) {
                return grade + 1;
            }
        }
        // "133 vụ cháy trung bình"
        let graded = UNUSUAL && end > at && self.says(end, end + 1, Sense::Degree) && self.scan.among(end + 1, ENDS);
        end += usize::from(graded);
        // "58 dự án đầu tư trong nước" says which.
        let which = |at: usize| UNUSUAL && NO_PLACES.has(self.scan.view.key(self.scan.tokens(at, at + 2)));
        // "2 triệu lượt khách để cả năm đạt 9 triệu lượt", "lên 58.000 người vào năm 1956": what for, and when
        let apart = |at: usize| {
            UNUSUAL
                && (self.scan.is_word(at, Word::để)
                    || self.scan.is_word(at, Word::vào) && self.scan.time(at + 1).is_some())
        };
        let cut = (at..end).find(|&at| apart(at) || WHERE.has(self.scan.word(at)) && !which(at));
        cut.unwrap_or_else(|| if end > at { self.after_number(end) } else { end })
    }
}
