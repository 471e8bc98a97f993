//! Around a predicate: what the words before it, in it and after it say of the sentence it stands in.
//!
//! In go a predicate, what was found before it and the next predicate, out comes what is known then: a [`Course`].

use super::UNUSUAL;
use super::attach::{Attacher, TAIL_ITEMS};
use super::counted::FIELDS;
use super::course::Course;
use super::figure::Figure;
use super::measure::Measure;
use super::place::PLACE_KINDS;
use super::predicate::{CHANGES, Predicate};
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Found, Subject};
use super::texts::holds;
use super::time::Part;
use super::word::Word;
use crate::read::words::{Words, words};

/// How many items the name right before a count may have, and the act right before a noun that is counted: *cấp mới 8 dự
/// án*, but *chỉ đạo sắp xếp 6 thôn* tells no count.
const CLOSED_ITEMS: usize = 8;
const ACT_ITEMS: usize = 2;

/// What is done to those that are counted, and how many words each has at most.
pub(super) const ACTS: Words = words!(
    "quản lý" "công bố" "kiểm tra" "thanh tra" "xử phạt" "xử lý" "thành lập" "hình thành" "xây dựng" "xây mới" "sửa chữa" "nâng cấp" "hỗ trợ" "tổ chức"
    "khởi công" "thi công" "cấp mới" "thẩm định" "phê duyệt" "công nhận" "bàn giao" "khám phá" "triệt phá"
    "ban hành" "đăng tải" "cung cấp" "tiếp nhận" "giám sát" "tư vấn" "đào tạo" "tuyển dụng" "bố trí" "lắp đặt" "trao tặng"
    "đầu tư" "nhận" "cấp" "thu hồi" "tích hợp" "còn thiếu" "trao" "tặng" "hiến" "tuyển" "giải quyết" "xét duyệt"
);
const ACT_WORDS: usize = 2;

/// How the names of capital begin, and what has it: *lĩnh vực du lịch có 4 dự án,* `vốn đăng ký` *320 tỷ đồng*.
const CAPITAL: Words = words!("vốn" "số vốn" "tổng vốn" "tổng số vốn" "tổng mức đầu tư");
const FUNDED: Words = words!("dự án" "doanh nghiệp");

/// What so much of something is worth in.
const MONEY: Words = words!("đồng" "usd" "euro");

/// What is counted and has money.
const FUND: &str = "quỹ";

/// How many items a list of changes may have before the last of them.
const LIST_ITEMS: usize = 32;

/// What says the same in other words.
const SAME: &str = "tức";

/// When a running total is true that names no period.
const SO_FAR: &str = "lũy kế";

impl Attacher<'_> {
    /// Decides whether the predicate goes on about the subject before, and of which period.
    pub(super) fn go_on(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, found: &Found, course: &mut Course) {
        let same = found.subject == Subject::Same;
        // "tháng 5 thu 50 tỷ đồng, lũy kế từ đầu năm đạt 240 tỷ đồng"
        // "Từ đầu năm đến nay, huyện tiếp nhận 268 đơn"
        let since = before.says(Sense::Lead)
            && (before.first..before.end).any(|at| {
                let second = self.scan.tokens(at, at + 1).first() + 1;
                // Not "dẫn đầu".
                let begins = !(UNUSUAL && self.scan.is_word(at, Word::OTHER));
                let from =
                    self.scan.view.is_word(second, Word::đầu) && begins || self.scan.view.is_word(second, Word::từ);
                self.scan.says(at, Sense::Lead) && from
            });
        let total = before.says(Sense::Total) || self.says(predicate.first, predicate.end, Sense::Total);
        let total = since || UNUSUAL && total;
        let shifts = total || !found.shift.is_empty();
        if UNUSUAL {
            // "tốc độ tăng trưởng năm 2007 đạt 8,23%, năm 2008 đạt 6,31%", "9,1% năm 2009, 8,4% năm 2010"
            let level = matches!(course.scene.last, Some(Claim::Value | Claim::RatioOrValue));
            let goes_on = same && level && course.scene.last == course.scene.level;
            let timed = self.scan.time(predicate.end - 1).is_some();
            // "tăng trưởng 8% năm 2009, 9% năm 2010"
            let rises = same && timed && before.is_bare() && course.scene.last == Some(Claim::Change);
            course.scene.again = shifts && before.says_this() || goes_on && (shifts || timed) || rises;
        }
        // A sentence "Ghi nhận 142 ca mắc" is about something new; "Cả nước còn 840 tàu cá" is too, but "cuối kỳ còn 268 hộ"
        // after hộ is not.
        let left = predicate.verb == Sense::Reach && !self.goes_on(predicate.unit.noun(), course);
        let anew = !course.scene.begun && !shifts && predicate.measure().is_count();
        let anew = anew && (predicate.verb == Sense::Level || left);
        // "Lũy kế 4 tháng xảy ra 231 vụ. So với cùng kỳ, số vụ tăng 118 vụ", "Tháng 10 thu 42 tỷ đồng. Trong đó, …"
        let goes_on = const { Kinds::of(&[Sense::Than, Sense::Part]) };
        let plan = self.scan.says(before.first + 1, Sense::Plan);
        if UNUSUAL && !course.scene.begun && !plan && self.scan.among(before.first, goes_on) {
            (course.at, course.front) = (self.last_front, self.last_front);
        }
        if !same {
            course.at = course.front;
        }
        if !found.shift.is_empty() {
            self.shift(found.shift, course);
        } else if shifts {
            // In a report on a month, "lũy kế 156 tỷ đồng" is of more than that.
            if total && self.frame.is_of_a_month() {
                course.at = self.at(String::from(SO_FAR), false);
                course.front = if since || !course.scene.begun { course.at } else { course.front };
            }
            // "…, giảm 5% so với tháng trước; tính từ đầu năm đạt 2.350 tấn, tăng 15%"
            if since {
                self.mark(Claim::Fresh, None);
            }
            course.scene.begin();
        }
        // "…, trong đó thu nội địa 400 tỷ đồng; lũy kế 10 tháng đạt 4.500 tỷ đồng": of the whole, but not "…, trong đó dệt may
        // 50 triệu USD, lũy kế 450 triệu USD"
        if UNUSUAL && same && shifts && before.ends_clause() && course.depth == 0 && course.parted > 0 {
            course.subject = course.parted;
        }
        if !course.scene.begun {
            // "…, trong đó A tăng 3%, B tăng 5%. Riêng tháng 9 đạt 4 tỷ đồng": of the whole
            let last = if UNUSUAL && shifts { self.parted } else { self.last };
            course.subject = if before.goes_on() && !anew { last } else { 0 };
            if UNUSUAL && last > 0 && before.is_until() && predicate.is_amount() {
                course.subject = self.last_in(&predicate.unit, last);
            }
            course.inherited = same;
        }
        course.scene.shifted = shifts;
    }

    /// Goes over to another period of the same subject.
    fn shift(&mut self, shift: Run, course: &mut Course) {
        let when = self.scan.time(shift.end() - 1);
        // "bằng 85% số thu cả năm 2023 và bằng 79% dự toán" compares with it.
        if when.is_some_and(|when| when.part == Part::Whole && self.frame.is_after(when)) {
            return;
        }
        course.at = self.shifted(shift, when);
        if UNUSUAL && when.is_some_and(|when| when.part == Part::Whole && !self.frame.is_before(when)) {
            course.whole_year = course.at;
        }
        // "Tháng 10, thu đạt 42 tỷ đồng, chi đạt 30 tỷ đồng": both. So does a later period, "quý I thu 50 tỷ đồng, chi 80 tỷ
        // đồng; quý II thu 70 tỷ đồng, chi 90 tỷ đồng", but not "…, 45 tỷ đồng vốn năm 2023 kéo dài".
        let again = course.front > 0
            && !(UNUSUAL && course.depth > 0)
            && !self.scan.among(shift.first().wrapping_sub(1), Kinds::PLAIN);
        if (!course.scene.begun || again) && !self.scan.among(shift.end() - 1, Kinds::BASE) {
            course.front = course.at;
        }
        course.scene.begin();
        // "So với tháng trước" said of a month is not said of the year so far.
        self.mark(Claim::Fresh, None);
    }

    /// Takes in what the words before the predicate say of its subject.
    pub(super) fn look_at_name(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        found: &Found,
        course: &mut Course,
    ) {
        let name = found.name;
        if UNUSUAL {
            let whole = before.whole();
            course.whole = if whole.is_empty() { course.whole } else { whole };
            course.topic = if found.topic.is_empty() { course.topic } else { found.topic };
            course.under = if course.scene.begun { course.under } else { found.topic };
            course.scene.given = found.given;
        }
        let scene = &mut course.scene;
        scene.own = found.subject == Subject::Named;
        // "183 dự án với tổng vốn đăng ký 3.091 triệu USD": the capital of these projects
        // "Huyện có 15 xã và 1 thị trấn với diện tích 450 km2": of the district
        // "1.208 doanh nghiệp có dư nợ 14.517 tỷ đồng": the debt of these
        let joint = self.scan.word(name.first().wrapping_sub(1));
        let has = UNUSUAL && joint == Word::có && before.continues && predicate.measure() == Measure::Amount;
        // "lĩnh vực du lịch có 4 dự án, vốn đăng ký 320 tỷ đồng"
        let capital = UNUSUAL
            && self.scan.says(name.first().wrapping_sub(1), Sense::Comma)
            && before.continues
            && CAPITAL.begin(self.scan.view.key(self.scan.tokens(name.first(), name.end())))
            && FUNDED.has(self.scan.view.key(course.noun))
            && FIELDS.any_in(&self.name_of(course.subject).key);
        course.attached = (joint == Word::với || has || capital)
            && scene.counted
            && !(UNUSUAL && PLACE_KINDS.has(self.scan.view.key(course.noun)));
        if UNUSUAL {
            scene.acts = self.ends_in_act(name);
        }
        scene.closed = self.is_closed(predicate, name, scene.acts);
        // "Số hồ sơ đã giải quyết"
        // "tổng số doanh nghiệp" too
        let whole =
            UNUSUAL && self.scan.is_word(name.first(), Word::tổng) && self.scan.says(name.first(), Sense::Whole);
        let number = self.scan.is_word(name.first(), Word::số) || whole;
        let noun = name.first() + usize::from(number);
        // "Số thẻ là 1234" is none.
        let more = number && name.length() > 3 || whole;
        // "Thuê bao điện thoại đạt 704.300" needs no noun.
        let grouped = |figure: &Figure| self.scan.view.is_grouped(figure.first as usize);
        let bare = UNUSUAL && predicate.measure() == Measure::None && predicate.figures.first().is_some_and(grouped);
        scene.countable = self.scan.says(noun, Sense::Thing) || (more || bare) && self.scan.says(noun, Sense::Counter);
        if UNUSUAL {
            scene.colon = before.ends_in(Sense::Colon);
        }
        scene.titled = UNUSUAL && scene.colon || name.is_empty();
        // "số người chết: 5" says itself what it counts.
        if number {
            course.noun = Run::default();
        }
        // "Quỹ phòng chống thiên tai: 61 triệu" is money.
        if scene.countable && !(UNUSUAL && self.scan.key(noun) == FUND) {
            course.noun = self.scan.tokens(noun, noun + 1);
        }
    }

    /// Whether a name of few words stands right before the figure, or before where and when it is: *Tổng đàn trâu* `toàn
    /// xã` *145 con*.
    fn is_closed(&self, predicate: &Predicate<'_>, name: Run, acts: bool) -> bool {
        // "Sở Tài nguyên và Môi trường kiểm tra 64 cơ sở"
        if UNUSUAL && acts && name.end() == predicate.first && !self.says(name.first(), name.end(), Sense::Plan) {
            return true;
        }
        // "… 1.694 cơ sở, trong đó tư nhân hỗn hợp 400 cơ sở"
        let anew = predicate.measure() == Measure::Thing && self.recounted(predicate.unit.noun()) == 0;
        let most = if anew { ACT_ITEMS } else { CLOSED_ITEMS };
        let end = self.scan.after(name.end(), 2, const { Kinds::of(&[Sense::Lead, Sense::Time, Sense::Open]) });
        name.length() <= most && end == predicate.first
    }

    /// Whether the name ends in what is done to those that are counted: *Bộ phận một cửa* `tiếp nhận` *1.486 hồ sơ*.
    fn ends_in_act(&self, name: Run) -> bool {
        // "thành lập thêm 2 phường"
        let more = UNUSUAL && name.length() > 1 && self.scan.is_word(name.end() - 1, Word::thêm);
        let tokens = self.scan.tokens(name.first(), name.end() - usize::from(more));
        (1..=ACT_WORDS.min(tokens.length())).any(|words| {
            let last = Run::new(tokens.end() - words, tokens.end());
            ACTS.has(self.scan.view.key(last))
        })
    }

    /// Takes in what stands around the predicate.
    pub(super) fn look_around(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        next: Option<&Predicate<'_>>,
        course: &mut Course,
    ) {
        let recounted = self.recounted(predicate.unit.noun()) > 0;
        // "tăng 11 cơ sở và 392 phòng"
        let other = predicate.measure().is_count() && !recounted && !self.goes_on(predicate.unit.noun(), course);
        let scene = &mut course.scene;
        scene.other = other;
        // "giảm 3 vụ, 2 người chết" may be as many fewer.
        let counts = !self.counts.is_empty() && (scene.last != Some(Claim::Difference) || before.ends_clause());
        if UNUSUAL {
            scene.bracketed = course.depth > 0;
            scene.tight = before.is_one(Sense::Open);
            let percent = |figure: &Figure| figure.unit.measure == Measure::Percent;
            let worth = self.scan.find(predicate.first, predicate.end, const { Kinds::of(&[Sense::Worth]) });
            // "tăng 5%, tức 84 triệu USD", "tương đương 84 triệu USD": as much more
            let same = || self.scan.is_word(worth, Word::tương) || self.scan.key(worth).starts_with(SAME);
            scene.priced = worth < predicate.end && !same();
            scene.worth = scene.tight && self.scan.figure(before.first.wrapping_sub(1)).is_some_and(percent);
        }
        // "tăng 1 người chết", but not "giảm 61 người do dịch bệnh"
        let tail = self.after_more(predicate.end, 1);
        scene.tailed = tail > predicate.end || !predicate.which.is_empty();
        scene.bare = before.is_bare();
        if UNUSUAL {
            let year = predicate.verb == Sense::Nothing && self.scan.time(predicate.end - 1).is_some();
            scene.restated = year || self.scan.is_word(before.first, Word::hay);
            scene.target = course.target || predicate.bound;
            scene.graded = self.scan.says(predicate.end, Sense::Plain);
            let noun = predicate.unit.noun();
            let weight = self.scan.view.is_word(course.unit.end().wrapping_sub(1), Word::tấn);
            let amount = || !holds(&self.name_of(course.subject).key, "lượng");
            scene.worthy = weight && MONEY.has(self.scan.view.key(noun)) && amount();
            scene.degreed &= !course.parts_told && !before.says(Sense::Part);
            scene.named_noun = scene.own && scene.countable && self.scan.view.begins(course.noun, noun);
            scene.goes_on = self.scan.among(predicate.end, Kinds::PLAIN);
            // "đặt mục tiêu 47 triệu đồng (năm 2022: 42,6 triệu đồng)"
            let of = predicate.at();
            let to_come = |at| self.scan.time(at).is_some_and(|when| self.frame.is_before(when));
            scene.earlier = scene.tight && !of.is_empty() && !(of.first()..of.end()).any(to_come);
            scene.aim_follows = self.scan.says(predicate.end, Sense::Open)
                && next.is_some_and(|next| next.measure() == Measure::Percent)
                && self.scan.among(predicate.end + 1, const { Kinds::of(&[Sense::Plan, Sense::Target]) });
            scene.changed_list =
                scene.last == Some(Claim::Difference) && self.lists_changes(before, predicate, course.noun);
        }
        // "giảm 5 vụ, 3 người chết và tăng 2 người bị thương": 3 fewer
        let fewer = scene.last == Some(Claim::Difference) && scene.bare && !before.ends_clause();
        scene.followed = !fewer && next.is_some_and(|next| self.is_followed(predicate, next));
        // "có 62 trường, 1.184 lớp với 41.250 học sinh"; "28 sản phẩm đạt 3 sao, 8 sản phẩm đạt 4 sao": only more words
        // could tell these from those.
        let part = UNUSUAL && (course.parts_told || before.says(Sense::Part)) && recounted;
        let more = if UNUSUAL { self.after_grade(tail) } else { tail } > predicate.end
            || part && self.after_where(predicate.end) > predicate.end;
        // "…, trong đó 385 hộ có giấy đăng ký", "trong đó 446.980 khách hàng được lắp công tơ"
        let told =
            UNUSUAL && predicate.verb == Sense::Nothing && (self.after_told(tail) > tail || self.is_harmed(predicate));
        if UNUSUAL {
            // "Theo báo cáo, 7.600 học sinh đạt giải", "Kinh tế: 7.500 hộ được vay vốn"
            let begins = !scene.own && (scene.bare || before.ends_in(Sense::Comma)) || scene.colon && scene.titled;
            scene.told = told && begins;
        }
        let listed = scene.bare && (more || !recounted) || UNUSUAL && before.is_part() && (more || told);
        // "gồm 83 dự án mới (634 triệu USD)", "Đàn gia súc gồm 12 nghìn con trâu và 30 nghìn con bò", "Hệ thống y tế gồm 12 bệnh viện"
        // Not "đoàn gồm 12 thành viên".
        let several = next.is_some() || scene.tailed || predicate.measure() == Measure::Thing;
        let several = several && predicate.verb == Sense::Nothing;
        let members = UNUSUAL
            && (before.is_part() || several)
            && self.scan.last_word(predicate.first.wrapping_sub(1)) == Word::gồm;
        scene.listing = (counts && listed || members) && !(UNUSUAL && scene.tight);
        // "151 sản phẩm OCOP (1 sản phẩm 5 sao, 57 sản phẩm 4 sao, 93 sản phẩm 3 sao)"
        let alike = |next: &Predicate<'_>| {
            next.measure().is_count()
                && self.scan.view.begins(predicate.unit.noun(), next.unit.noun())
                && !self.says(predicate.end, next.first, Sense::Close)
        };
        scene.listing |= UNUSUAL && scene.tight && counts && recounted && more && next.is_some_and(alike);
        scene.recounted = recounted;
        scene.percents = next.is_some_and(|next| next.measure() == Measure::Percent);
        scene.begun = true;
        if UNUSUAL {
            scene.begins =
                predicate.verb == Sense::From && !predicate.bound && next.is_some_and(|next| next.verb == Sense::Reach);
            // "từ 5 lên 7 nghìn người": 5 nghìn
            scene.alike = next.is_some_and(|next| next.unit.noun() == next.unit.run);
        }
        // "chi 3 tỷ đồng, trong đó lương 31%, sửa chữa 27%"
        // "kết nạp 806 đảng viên, đạt 107% chỉ tiêu, trong đó nữ 54%" too
        let told = scene.last == Some(Claim::Value) && !scene.rated;
        let told = told || scene.counted && scene.last.is_some_and(Claim::is_ratio);
        let begins = UNUSUAL && before.says(Sense::Part) && told;
        let parts = UNUSUAL && predicate.verb == Sense::Nothing && predicate.refs.is_empty() && (begins || scene.parts);
        // "người Kinh chiếm 95,2%, đáng kể là người Sán Dìu với 3,9%"
        let with = UNUSUAL && self.scan.is_word(predicate.first, Word::với) && scene.last == Some(Claim::Share);
        scene.parts = parts || with || UNUSUAL && !course.whole.is_empty();
        if UNUSUAL {
            let silent = predicate.verb == Sense::Nothing && scene.own;
            let part = before.says(Sense::Part);
            // "tuyển sinh 11.840 người, trong đó cao đẳng 2.160, trung cấp 3.480"
            scene.part_count = silent
                && (part || course.parts_told)
                && !course.noun.is_empty()
                && self.scan.among(predicate.end, const { Kinds::BREAK.and(&[Sense::Nothing, Sense::And]) });
            // "dự toán chi 1.126 tỷ đồng, trong đó chi thường xuyên 782 tỷ đồng, chi đầu tư 318 tỷ đồng"
            // Not "vượt 9% kế hoạch (15.000 ha), gồm rừng sản xuất 15.580 ha": of what was done
            let begins = part && scene.last == Some(Claim::Target) && !self.scan.says(before.first, Sense::Close);
            // "được tỉnh giao dự toán thu 52 tỷ đồng, HĐND huyện giao 60 tỷ đồng"
            let granted = scene.own && before.after_grant(before.first, before.end) < before.end;
            let goes_on = begins || granted || scene.plan_part && !scene.shifted && !before.says(Sense::Done);
            let by = const { Kinds::of(&[Sense::PlanTail, Sense::Given]) };
            let silent = silent || predicate.verb == Sense::Nothing && self.scan.among(predicate.first, by);
            scene.plan_part = silent && predicate.measure().is_unit() && goes_on;
        }
        let change = before.after_last_of(before.first, before.end, CHANGES);
        let leads = || self.scan.any(change, change + 2, const { Kinds::of(&[Sense::Is]) });
        let with = self.scan.is_word(predicate.first, Word::với);
        let told = UNUSUAL && (with && leads() || self.is_at_most(change, before, predicate));
        if UNUSUAL {
            scene.lead = if told { self.scan.sense(change.wrapping_sub(1)) } else { Sense::Nothing };
            scene.gap = if scene.own { self.left_out(before, predicate, scene.verb) } else { Sense::Nothing };
            self.look_at_having(before, predicate, course);
        }
    }

    /// Whether a count without a verb goes on a list of changes: *so với cùng kỳ tăng 5 vụ,* `3 người chết`, *1 người bị
    /// thương*.
    fn lists_changes(&self, before: &Before<'_>, predicate: &Predicate<'_>, noun: Run) -> bool {
        // "tăng 15 ca, 1 ca tử vong" is one of those.
        let counts = predicate.verb == Sense::Nothing && predicate.measure().is_count();
        let same = self.scan.figure(before.first.wrapping_sub(1)).is_some()
            && self.scan.view.begins(noun, predicate.unit.noun());
        if !counts || !before.is_bare() || before.ends_clause() || same {
            return false;
        }
        let first = predicate.first.saturating_sub(LIST_ITEMS);
        let ends = const { Kinds::of(&[Sense::Semicolon, Sense::Stop, Sense::Line]) };
        let clause = self.scan.after_last(first, predicate.first, ends);
        let than = self.scan.find(clause, predicate.first, const { Kinds::of(&[Sense::Than]) });
        let change = self.scan.find(clause, predicate.first, CHANGES);
        than < change && change < predicate.first
    }

    /// Whether the next predicate only goes on about this one: `, tăng 5%`.
    fn is_followed(&self, predicate: &Predicate<'_>, next: &Predicate<'_>) -> bool {
        let joints = const { Kinds::of(&[Sense::Comma, Sense::Open, Sense::And]) };
        let tail = self.scan.after(predicate.end, TAIL_ITEMS, Kinds::PLAIN);
        let verbs =
            const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Equal, Sense::Level, Sense::Times, Sense::Share]) };
        (!next.at().is_empty() || next.does(verbs)) && !self.scan.any(tail, next.first, joints.others())
    }
}
