//! Foreign: what a predicate says of something else than the subject before it: of the whole country, of others, of what is not
//! to be, or of nothing, because it stands in a name.
//!
//! In go a predicate and the words before it, out comes whether it is one of these.

use super::UNUSUAL;
use super::aims::completes_plan;
use super::attach::{ASPECTS, Attacher};
use super::course::Course;
use super::figure::Figure;
use super::measure::Measure;
use super::naming::WHERE;
use super::predicate::Predicate;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Found, Subject};
use super::time::Part;
use super::word::Word;
use super::wording::is_qualifier;
use crate::read::words::{Words, words};
use crate::report::Base;

/// Words in a bracket that name no part of what changed: *tăng 10% (theo dự báo tăng 12%)*.
const APART: Words = words!(
    "không" "theo" "dự báo" "kịch bản" "cho phép" "chính phủ" "quy định" "mức" "số liệu" "trừ" "loại" "nếu" "tính cả" "có tháng"
    "có mặt hàng" "có nơi" "nhiều" "một số" "lần đầu" "trước" "giai đoạn" "nhiệm kỳ" "các năm" "đây" "bình quân" "thế giới" "chưa"
    "ngân hàng thế giới" "ông" "bà" "mỗi" "tối" "quy mô" "điều kiện" "thiết kế" "phép" "cả" "điều tra" "công suất" "chuẩn" "tiêu chuẩn"
    "định mức"
);

/// How prizes are graded: *trao 1 giải* `nhất`.
const PRIZES: Words = words!("nhất" "nhì" "ba" "tư" "khuyến khích" "đặc biệt");

/// What is said of votes, and in how many items behind a percentage.
const VOTES: Words = words!("tán thành" "biểu quyết");
const VOTERS: usize = 4;
/// Who gets them, behind those who are counted, and in how many items.
const HONOURS: Words = words!("giấy khen" "bằng khen");
const HONOURED: usize = 10;
/// What rivers and passes are counted by, that lie there.
const LANDSCAPE: Words = words!("sông" "suối" "kênh" "rạch" "đèo");
/// What stands before the height of a landscape, and before how those are arranged who do something: *chia* `3 ca`.
const HEIGHT: Words = words!("cao" "cao trung bình" "cao bình quân");
const ARRANGED: Words = words!("chia" "chia làm" "chia thành");
/// What ends as *học* does that is done in shifts, and is something else: *ngộ độc hóa học 3 ca*.
const LEARNED: Words =
    words!("hóa học" "trường học" "sinh học" "khoa học" "đại học" "tiểu học" "trung học" "y học" "lớp học");
/// What stands before the weight of a vehicle that a notice is for.
const LOADED: Words = words!("xe tải" "ô tô tải" "tải trọng" "trọng tải");
/// How sentences begin that ask for something.
const ASKS: Words = words!("đề nghị" "kiến nghị");
/// What stands before the day by which so much is expected.
const EXPECTED: Words = words!("ước đến" "dự kiến đến" "ước tính đến");

/// What says so of the rest.
const REST: &str = "còn lại";

/// What rice that so many per cent of are broken is named by, and what goods are packed in.
const BROKEN: &str = "tấm";
const PACKED: Words = words!("bình" "bao" "thùng" "can" "túi" "chai" "loại");

/// Fewer tell which are meant, and are not counted.
const MANY: f64 = 10.0;

impl Attacher<'_> {
    /// What is named before the predicate; nothing that is known where others are counted without a verb behind how many of how
    /// many there are: *8/9 xã có trạm y tế,* `7 xã có bác sĩ`.
    pub(super) fn find(&mut self, before: &Before<'_>, predicate: &Predicate<'_>) -> Found {
        let mut found = before.find(&mut self.out.names);
        if UNUSUAL
            && before.says(Sense::Figure)
            && before.ends_in(Sense::Comma)
            && predicate.verb == Sense::Nothing
            && predicate.measure().is_count()
            && before.fraction(before.first, before.end) < before.end
        {
            found.subject = Subject::Unclear;
        }
        found
    }

    /// Whether the predicate speaks of something else: *(cả nước tăng 5,8%)*.
    pub(super) fn is_foreign(
        &self,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        found: &Found,
        course: &Course,
    ) -> bool {
        if course.depth == 0 {
            return false;
        }
        let named = found.subject == Subject::Named && !is_qualifier(&self.name_of(found.number).key);
        // "(cùng kỳ năm trước xuất siêu 22,1 tỷ USD)"
        let other = !found.shift.is_empty();
        let introduced = before.opens() || course.inner || other;
        // "giao thông giảm 1,7% (xăng giảm 4%)": a part of it
        let key = &self.name_of(found.number).key;
        let changed = || {
            course.scene.last == Some(Claim::Change) && predicate.changes() && predicate.measure() == Measure::Percent
        };
        // "8,5 triệu lượt khách (khách quốc tế 850.000 lượt)"
        let counted = || {
            matches!(course.scene.last, Some(Claim::Value | Claim::Target))
                && predicate.measure().is_count()
                && matches!(predicate.verb, Sense::Nothing | Sense::Level)
                && self.scan.view.begins(course.noun, predicate.unit.noun())
                && predicate.refs.is_empty()
        };
        // "xuất trực tiếp 239.000 tấn (giá trị 102 triệu USD)"
        let aspect = || ASPECTS.has(key) && predicate.verb == Sense::Nothing;
        // "dịch vụ chiếm 41% (du lịch chiếm 10,3%)"
        let shared = || course.scene.last == Some(Claim::Share) && predicate.verb == Sense::Share;
        let part = (changed() || counted() || shared()) && !APART.begin(key) || aspect();
        let introduced = introduced || part;
        named && !introduced || before.leads_with(Word::cả)
    }

    /// Whether it is not to be, *không để nợ xấu vượt quá 3%*, or what is missing.
    pub(super) fn is_forbidden(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> bool {
        // "còn thiếu 0,65% so với chỉ tiêu", "còn thấp 1,5% so với kế hoạch"
        let last = before.end.wrapping_sub(1);
        // "So với chỉ tiêu (83,5%), còn thiếu 15,51%" too
        let short = |word: Word| {
            let percent = word == Word::thiếu && predicate.measure() == Measure::Percent;
            percent || matches!(word, Word::thiếu | Word::thấp) && predicate.refs.get(0) == Some(Base::Plan)
        };
        if short(self.scan.word(last)) && self.scan.is_word(last.wrapping_sub(1), Word::còn) {
            return true;
        }
        // "Diện tích rừng trồng 86 ha, còn lại 34 ha": of what is not told
        let rest = || self.scan.says(last, Sense::Lead) && self.scan.key(last) == REST;
        if predicate.is_amount()
            && predicate.verb == Sense::Nothing
            && rest()
            && self.scan.among(predicate.end, Kinds::BREAK)
        {
            return true;
        }
        // "giải ngân trên 95% trong tổng số 4.161 tỷ đồng"
        if predicate.verb == Sense::Nothing
            && self.scan.says(last, Sense::Whole)
            && self.scan.is_word(last.wrapping_sub(1), Word::trong)
        {
            return true;
        }
        // "Đề nghị 16 xã, thị trấn niêm yết công khai": what is asked for
        if self.is_no_result(predicate, before.end) || self.is_no_completion(before, predicate) {
            return true;
        }
        // "do thực hiện chính sách giảm 2% thuế": what is decided, no result
        if predicate.changes()
            && self.scan.is_word(last, Word::sách)
            && self.scan.is_word(last.wrapping_sub(1), Word::chính)
            && self.scan.among(predicate.end, Kinds::PLAIN)
        {
            return true;
        }
        // "Ban tổ chức trao 1 giải nhất, 2 giải nhì": no result
        let noun = predicate.unit.noun();
        if noun.length() == 1 && self.scan.view.is_word(noun.first(), Word::giải) {
            let key = |first: usize, end: usize| self.scan.view.key(self.scan.tokens(first, end));
            let given = key(last, before.end).ends_with("trao") && !self.scan.is_word(last.wrapping_sub(1), Word::được);
            if given && PRIZES.begin(key(predicate.end, predicate.end + 1)) {
                return true;
            }
        }
        if !before.says(Sense::Done) {
            return false;
        }
        let clause = self.scan.after_last(before.first, before.end, Kinds::BREAK);
        let at = self.scan.find_word(clause, before.end, Word::không);
        at < before.end && self.scan.says(at, Sense::Done)
    }

    /// Whether those counted are one's children, *nuôi dạy 5 người con*, or asked to do something, *Đề nghị 16 xã*, or honoured, or how they
    /// are arranged, or so much is what a vehicle weighs or the land rises, or what it is no more, *tăng 4%, thay vì giảm 3% như 6
    /// tháng*; the predicate stands behind item `end`.
    fn is_no_result(&self, predicate: &Predicate<'_>, end: usize) -> bool {
        let key = |first: usize, end: usize| self.scan.view.key(self.scan.tokens(first, end));
        let (last, after) = (end.wrapping_sub(1), predicate.end);
        let (one, two) = (|| key(last, end), || key(end.saturating_sub(2), end));
        let noun = self.scan.view.key(predicate.unit.noun());
        let child = || noun == "người" && key(after, after + 1) == "con";
        // "8 nghệ nhân được tặng Giấy khen", "3 con sông", "chia 3 ca"
        let clause = || self.scan.find(after, after + HONOURED, Kinds::BREAK);
        let honoured = || self.scan.is_word(after, Word::được) && HONOURS.any_in(key(after, clause()));
        let lies = || noun == "con" && LANDSCAPE.has(key(after, after + 1));
        // "tình trạng học 3 ca", not "ngộ độc hóa học 3 ca"
        let shifts = || noun == "ca" && one() == "học" && !LEARNED.has(two());
        let none = || child() || shifts() || two().ends_with("đề nghị") || honoured() || lies() || ARRANGED.has(one());
        // "xe tải từ 10 tấn trở lên", "vùng núi cao 600 mét"
        let high = noun == "mét" && (HEIGHT.has(one()) || HEIGHT.has(two()));
        let told = high || noun == "tấn" && LOADED.has(two());
        predicate.measure().is_count() && none()
            || told
            || self.scan.says(last, Sense::Link) && self.scan.key(last) == "thay vì"
    }

    /// Whether a percentage is of votes, *34/34 đại biểu tán thành (đạt 100%)*, or is so much of a plan as is asked for, *Đề nghị huyện
    /// giải ngân đạt 100% kế hoạch*, or expected by a later day than that which was told of, *…, ước đến 30/6 đạt 40% kế hoạch*.
    fn is_no_completion(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> bool {
        if predicate.measure() != Measure::Percent {
            return false;
        }
        let key = |first: usize, end: usize| self.scan.view.key(self.scan.tokens(first, end));
        let voted = |first: usize, end: usize| VOTES.any_in(key(first, end));
        let votes = predicate.refs.is_empty()
            && !predicate.changes()
            && (voted(before.first, before.end) || voted(predicate.end, predicate.end + VOTERS));
        let asks = || ASKS.begin(key(before.first, before.end)) && !before.says(Sense::Target);
        let day = |at: usize| self.scan.time(at).is_some_and(|when| when.part == Part::Day);
        let by_then = |at: usize| day(at + 2) && EXPECTED.has(key(at, at + 2));
        let later = || before.continues && (before.first..before.end).any(by_then);
        votes || completes_plan(predicate) && (asks() || later())
    }

    /// Whether a percentage in a list of those that are named behind it is of others, whose name was not understood: *89% hộ đạt
    /// chuẩn,* `63% tổ, xóm` *và 92% cơ quan*.
    pub(super) fn is_of_others(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &Course) -> bool {
        !course.scene.portion
            && predicate.measure() == Measure::Percent
            && predicate.verb == Sense::Nothing
            && predicate.refs.is_empty()
            && before.continues
            && before.is_bare()
            && self.scan.among(predicate.end, Kinds::PLAIN)
            && self.after_part(predicate, course).is_empty()
            && self.after_member(before, predicate, course).is_empty()
    }
}

/// Whether the amount belongs to a name: *số hộ thu nhập* `4 triệu đồng/tháng` *đạt 82%*.
pub(super) fn is_inside_name(
    scan: &Scan<'_>,
    predicate: &Predicate<'_>,
    next: Option<&Predicate<'_>>,
    begun: bool,
) -> bool {
    let before = predicate.first.wrapping_sub(1);
    // Not "trong đó", "đến nay", "trên địa bàn đạt".
    let at =
        UNUSUAL && WHERE.has(scan.word(before)) && scan.among(before, Kinds::PLAIN) && predicate.verb == Sense::Nothing;
    // "đến năm 2030 từ 68 đến 70 nghìn người" is a level.
    let range = predicate.figures.first().is_some_and(|figure| figure.high.is_some());
    let from = UNUSUAL && predicate.verb == Sense::From && !range && next.is_none_or(|next| next.verb != Sense::Reach);
    let tells = |next: &Predicate<'_>| {
        next.does(const { Kinds::of(&[Sense::Level, Sense::Is]) })
            && next.measure() == Measure::Amount
            && !scan.is_word(next.first, Word::với)
            && !scan.any(predicate.end, next.first, Kinds::BREAK)
    };
    // "Giá trị sản xuất của 12 hợp tác xã đạt …", "Tổng thu từ 12 dự án đạt …", "35 ha chè tại 5 xã, bằng 70% kế hoạch"
    let where_or_whose =
        scan.is_word(before, Word::của) || UNUSUAL && (from || at) && (begun || next.is_some_and(tells));
    if where_or_whose && predicate.measure().is_count() {
        return true;
    }
    if !UNUSUAL {
        return false;
    }
    // "trường hợp có từ 02 tổ chức cùng điểm": a condition
    if from && scan.is_word(predicate.first, Word::có) && predicate.measure().is_count() {
        return true;
    }
    // "gạo 5% tấm 13.700 đồng/kg": of which kind
    let broken = predicate.verb == Sense::Nothing && scan.key(predicate.end).starts_with(BROKEN);
    if broken && predicate.measure() == Measure::Percent {
        return true;
    }
    let Some(next) = next else { return false };
    // "Giá gas bình 12 kg là 460.000 đồng/bình"
    if predicate.verb == Sense::Nothing
        && PACKED.has(scan.key(predicate.first.saturating_sub(1)))
        && is_money(scan, next)
    {
        // Not "Ninh Bình 41 triệu đồng".
        let name = scan.view.is_capital(predicate.unit.run.first().wrapping_sub(2));
        return predicate.measure() == Measure::Amount && !is_money(scan, predicate) && !name;
    }
    // "Có 11 đơn vị giải ngân trên 60%": how many pass a mark
    if predicate.measure().is_count() && next.measure() == Measure::Percent && next.verb == Sense::Nothing {
        let bound = scan.says(next.first, Sense::Approx) && matches!(scan.word(next.first), Word::trên | Word::OTHER);
        let plain = next.first > predicate.end && !scan.any(predicate.end, next.first, Kinds::PLAIN.others());
        if bound && plain && matches!(predicate.verb, Sense::Level | Sense::Nothing) {
            return true;
        }
    }
    if next.first != predicate.end {
        return false;
    }
    // "Mức thiệt hại từ 30-70% là 2.109 ha", "Dư nợ có lãi suất trên 15%/năm còn 120 tỷ đồng": of which
    if (predicate.verb == Sense::From || predicate.verb == Sense::Nothing && scan.says(predicate.first, Sense::Approx))
        && predicate.measure() == Measure::Percent
        && next.measure().is_unit()
        && next.does(const { Kinds::of(&[Sense::Is, Sense::Reach, Sense::Level]) })
    {
        return true;
    }
    let view = &scan.view;
    match next.verb {
        // "Gas bình 12 kg 428.000 đồng/bình": a price
        Sense::Nothing => {
            let price = next.unit.noun();
            predicate.verb == Sense::Nothing && price.length() > 1 && view.is_word(price.first(), Word::đồng)
        }
        // "Số xã đạt từ 10 tiêu chí trở lên là 37 xã"
        // "Tỷ lệ số xã đạt dưới 10 tiêu chí còn 25%"
        Sense::Reach | Sense::Is if predicate.verb == Sense::Level && predicate.measure().is_count() => {
            predicate.bound || scan.is_word(predicate.first, Word::đạt) && scan.says(predicate.first + 1, Sense::Approx)
        }
        Sense::Is => predicate.bound,
        Sense::Level if predicate.verb == Sense::Nothing => {
            next.refs.is_empty()
                && next.measure() == Measure::Percent
                && !predicate.has_plan()
                && !is_amount_of(scan, predicate)
        }
        _ => false,
    }
}

/// Whether the amount is one of money.
fn is_money(scan: &Scan<'_>, predicate: &Predicate<'_>) -> bool {
    scan.view.is_word(predicate.unit.noun().first(), Word::đồng)
}

/// Whether so much is told of what stands before, and how far that got without a comma between: *ngô* `96 ha` *đạt 98%*; not of
/// those that have so much, *số hộ thu nhập 4 triệu đồng/tháng đạt 82%*, *tỷ lệ hộ trên 5 ha đạt 12%*.
fn is_amount_of(scan: &Scan<'_>, predicate: &Predicate<'_>) -> bool {
    let first = scan.after_last(0, predicate.first, Kinds::BREAK);
    let view = &scan.view;
    let per = (predicate.unit.run.first()..predicate.unit.run.end()).any(|at| view.is_mark(at, '/'));
    let those = scan.any(first, predicate.first, const { Kinds::of(&[Sense::Level, Sense::Milliard]) });
    let number = scan.is_word(first, Word::số) && !predicate.measure().is_count();
    // "tiêm đủ 2 liều đạt 95%"
    let many = |figure: &Figure| figure.low.to_f64() >= MANY || !figure.unit.measure.is_count();
    predicate.first > first && scan.figure(predicate.first).is_some_and(many) && !per && !those && !number
}

/// Whether the predicate tells which are meant: *trường hợp nhiều người* `(từ 05 người trở lên)`, *1.520 tàu có công suất* `từ 90
/// CV trở lên`, *5 quỹ có tỷ lệ nợ xấu* `trên 5%`.
pub(super) fn is_condition(scan: &Scan<'_>, predicate: &Predicate<'_>, begun: bool) -> bool {
    let from = predicate.bound && predicate.verb == Sense::From;
    if from && predicate.measure().is_count() && scan.says(predicate.first.wrapping_sub(1), Sense::Open) {
        return true;
    }
    let silent = predicate.verb == Sense::Nothing && scan.says(predicate.first, Sense::Approx);
    let above = silent && predicate.measure() == Measure::Percent;
    if !begun || !(above || from) {
        return false;
    }
    // "tỷ lệ" begins with what may be a milliard.
    let mut first = predicate.first;
    while scan.among(first.wrapping_sub(1), const { Kinds::PLAIN.and(&[Sense::Milliard]) }) {
        first -= 1;
    }
    let whose = first.wrapping_sub(2);
    let counted = scan.says(whose, Sense::Figure) || from && scan.among(whose, Kinds::PLAIN);
    scan.is_word(first.wrapping_sub(1), Word::có) && counted
}
