//! Settling: which subject a predicate speaks of.
//!
//! In go what the words before it name and what was spoken of last, out comes the subject in the [`Course`].

use super::UNUSUAL;
use super::aims::completes_plan;
use super::attach::{ASPECTS, Attacher};
use super::breakdown::is_place;
use super::course::Course;
use super::figure::Figure;
use super::hints::PLANNED;
use super::measure::Measure;
use super::naming::WHERE;
use super::place::place_words;
use super::portion::Portions;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::strip::is_head;
use super::subject::{Before, Found, Subject};
use super::texts::holds;
use super::word::{self, Word, any};
use super::wording::is_actor;
use crate::read::words::{Words, words};

/// What is done to what is named before a colon: *Khiếu nại: tiếp nhận 12 đơn, giải quyết 11 đơn*.
const ACTS: Words =
    words!("bắt" "quản lý" "tiếp nhận" "giải quyết" "thụ lý" "quá hạn" "kết nạp" "tổng dư nợ" "doanh số cho vay");
/// What is done to a crop that is named before a colon: *Lúa xuân: gieo cấy 142 ha*.
const SOWN: Words = words!("gieo cấy" "gieo trồng" "gieo sạ");
/// What has been done of the amount before: *vốn được giao 96 tỷ đồng, đã giải ngân 89 tỷ đồng*.
const DONE: Words = words!("chi" "giải ngân" "thanh toán" "cho vay" "thực hiện");
pub(super) const PAID: Words = words!("giải ngân" "thanh toán");
/// Words in the names of such amounts.
const FUNDS: Words = words!("vốn" "kinh phí" "dự toán" "ngân sách");
/// How what is named before a colon begins that members follow of, without saying it again: *Tỷ lệ phòng học kiên cố: mầm non
/// 86%, tiểu học 92%*.
const TOPICS: word::Words = any!(tỷ tốc số diện kim giá dư doanh lượng tổng dân thu chi xuất nhập vốn mức);
/// What is done to those who are counted, by who is named before: *đón*, *phục vụ*.
const HOSTS: word::Words = any!(đón phục);

/// How the name of what was sold ends.
const SOLD: &str = " bán";

/// The levels of schools.
const SCHOOLS: Words = words!(
    "mầm non" "mẫu giáo" "nhà trẻ" "tiểu học" "thcs" "thpt" "trung học cơ sở" "trung học phổ thông"
);

impl Attacher<'_> {
    /// Whether the predicate, after a semicolon, is a task of its own whose object stands behind it.
    fn is_task(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &Course) -> bool {
        let goes_on = self.scan.among(predicate.end, Kinds::PLAIN);
        let changes = predicate.changes() && predicate.measure() == Measure::Percent && predicate.refs.is_empty();
        let sends = self.scan.is_word(before.end - 1, Word::OTHER) && self.scan.key(before.end - 1) == "đưa";
        goes_on
            && (course.scene.target && changes && before.is_bare()
                || sends && predicate.measure().is_count()
                || self.is_wholly(before.end - 1, predicate) && completes_plan(predicate))
    }

    /// Sets the subject that the predicate speaks of.
    pub(super) fn settle(
        &mut self,
        found: &Found,
        before: &Before<'_>,
        predicate: &Predicate<'_>,
        course: &mut Course,
    ) {
        let mut whose = 0;
        // "Hải Phòng đón 4,2 triệu lượt khách": who, not what
        // "Việt Nam có 46 triệu lao động" too
        let has = UNUSUAL
            && predicate.measure() == Measure::Counter
            && self.scan.is_word(predicate.first, Word::có)
            && is_place(&self.scan.view, self.scan.tokens(found.name.first(), found.name.end()));
        // "Thương mại: toàn phường có 1.642 hộ kinh doanh": not of the topic
        let noun = predicate.unit.noun();
        let under = UNUSUAL
            && found.name.is_empty()
            && noun.length() > 1
            && self.scan.is_word(predicate.first, Word::có)
            && self.scan.says(predicate.first.wrapping_sub(1), Sense::Lead);
        let hosts = (has || under || HOSTS.has(self.scan.word(predicate.first)))
            && predicate.count() == 1
            && !self.says_noun(predicate.unit.noun(), found.number);
        // "lấy 245 mẫu, đạt 120% kế hoạch", "…; 78.400 tài khoản, gấp 2 lần", "…; 14.360 chủ rừng, bình quân 2 triệu
        // đồng": of what was not understood
        let unclear = before.says(Sense::Semicolon) && before.says(Sense::Figure) || self.skips(before);
        // "100% cán bộ, đảng viên được học nghị quyết": of what stands behind it
        let heads = UNUSUAL
            && predicate.measure() == Measure::Percent
            && matches!(predicate.verb, Sense::Nothing | Sense::Level)
            && predicate.refs.is_empty()
            && !course.scene.valued
            && before.end == before.first
            && self.scan.among(predicate.end, Kinds::PLAIN);
        // "…; giảm 1,5% hộ nghèo", "…; đưa 250 lao động đi làm việc ở nước ngoài", "…; hoàn thành 100% chỉ tiêu giao quân": of what
        // stands behind it
        let task = UNUSUAL && before.says(Sense::Semicolon) && self.is_task(before, predicate, course);
        let unclear = unclear || heads || task;
        match found.subject {
            Subject::Same if unclear => course.subject = 0,
            // "Độ tin cậy: SAIDI 186,3 phút, giảm 22%": of what was not understood, and not of the topic
            Subject::Named if UNUSUAL && found.name.is_empty() && !predicate.is_amount() && self.skips(before) => {
                course.subject = 0;
            }
            Subject::Named if UNUSUAL && unclear && !predicate.measure().is_count() && self.is_qualified(found) => {
                course.subject = 0;
            }
            // "CPI tăng 0,3% do giá thực phẩm tăng 1,2%, tăng 3,1% so với cùng kỳ"
            Subject::Same if course.caused > 0 && !predicate.refs.is_empty() && !predicate.is_amount() => {
                course.subject = course.caused;
            }
            // "… bị thương 81 người. So với cùng kỳ tăng 7 vụ": of what was not counted
            Subject::Same if UNUSUAL && course.inherited && course.scene.other && predicate.changes() => {
                let counted = !self.last_noun.is_empty() && predicate.unit.noun().length() == 1;
                course.subject = if counted { 0 } else { course.subject };
            }
            // "số hộ có điện 99,9%; còn 38 thôn chưa có điện": of others
            Subject::Same
                if UNUSUAL
                    && predicate.measure() == Measure::Thing
                    && predicate.verb == Sense::Reach
                    && before.says(Sense::Semicolon)
                    && self.scan.view.is_percent(course.unit.first())
                    && !self.says_noun(noun, course.subject) =>
            {
                course.subject = 0;
            }
            Subject::Same => {}
            // "Thuế, phí tháng 8 thu 308 tỷ đồng, lũy kế thu 3.307 tỷ đồng"
            Subject::Named if UNUSUAL && course.subject > 0 && self.takes_in(found) => {}
            Subject::Unclear => course.subject = 0,
            // "Bình quân mỗi ngày có 620 xe hàng thông quan" counts something new.
            Subject::Named
                if course.subject == 0
                    && predicate.measure().is_count()
                    && predicate.verb == Sense::Level
                    && (hosts || self.tells_no_count(found)) =>
            {
                course.scene.own = false;
                let acts = hosts && !under && !self.is_place(found.number) || is_actor(&self.name_of(found.number).key);
                whose = if acts { found.number } else { 0 };
            }
            Subject::Named => {
                let known = self.known(before, predicate, found, course);
                // "14.360 chủ rừng được chi trả, bình quân 412 nghìn đồng/ha": money is no count
                let known =
                    if UNUSUAL && course.scene.counted && predicate.measure() == Measure::Amount { 0 } else { known };
                // "học lực khá 38,4%, trung bình 27,5%" too
                let graded = UNUSUAL && (predicate.measure().is_count() || self.name_of(known).key.ends_with("khá"));
                if known > 0 && self.narrows(found, before, graded) {
                    course.subject = self.unqualified(known);
                    course.at = self.qualified(found.number, course.at);
                } else if self.scan.is_word(predicate.first, Word::thu) && self.is_place(found.number) {
                    // "Huyện Đầm Hà thu được 148 tỷ đồng": who, not what
                    course.subject = 0;
                } else {
                    self.begin(found, before, predicate, course);
                }
                if UNUSUAL && !found.who.is_empty() {
                    let who = self.scan.words(found.who);
                    // "thu nội địa, với số thu …"
                    let key = &self.name_of(course.subject).key;
                    let again = key.rsplit(' ').next().is_some_and(|last| who.starts_with(last));
                    course.subject = if again { self.name(who) } else { self.named("", course.subject, &who) };
                }
                course.scene.begin();
            }
        }
        let own = found.subject == Subject::Named;
        if UNUSUAL && own && course.portion.list == Portions::None {
            course.whose = 0;
        }
        let named = self.named_after(before, predicate, course);
        let named = if UNUSUAL { self.population(named, found, predicate, course) } else { named };
        if own {
            // "bậc mầm non có 211 trường, 78.150 trẻ; tiểu học 186 trường, 108.920 học sinh" too
            let school = UNUSUAL && {
                let key = &*self.name_of(found.number).key;
                SCHOOLS.has(key.strip_prefix("bậc ").or(key.strip_prefix("cấp ")).unwrap_or(key))
            };
            let topic = UNUSUAL && (course.scene.titled && named == 0 || school) && predicate.measure().is_count();
            let host = topic && !is_head(self.scan.word(found.name.first()));
            course.host = match host {
                true if school => found.number,
                true => course.subject,
                false => 0,
            };
            // "Tiểu học: 35 lớp, 1.204 học sinh; THCS: 22 lớp, 856 học sinh": others
            if host {
                self.counts.clear();
            }
        } else if UNUSUAL && course.scene.listing && !self.says_noun(predicate.unit.noun(), course.host) {
            whose = course.host;
        }
        if named > 0 {
            // "vụ vi phạm Công an huyện": others may find some too
            let whose = self.name_of(whose).text.clone();
            course.subject = if whose.is_empty() { named } else { self.named("", named, &whose) };
            course.scene.begin();
            course.scene.own = true;
        }
        if UNUSUAL && course.listed.is_empty() {
            course.listed = self.listed_apart(before, predicate);
            course.subject = if course.listed.is_empty() { course.subject } else { course.listed.first() };
        }
    }

    /// Whether so many of something stand before the predicate that was not understood: `lấy 245 mẫu`, *đạt 120% kế hoạch*.
    fn skips(&self, before: &Before<'_>) -> bool {
        let skips = |at: usize| {
            let figure = self.scan.figure(at).filter(|figure| !figure.trap);
            let noun = |figure: &Figure| figure.unit.measure.is_unit() || self.scan.among(at + 1, Kinds::PLAIN);
            let before = at.wrapping_sub(1);
            let told = self.scan.among(before, const { Kinds::PLAIN.and(&[Sense::Each]) });
            // Not "qua 12 phiên giao dịch".
            let around = WHERE.has(self.scan.word(before)) || self.scan.is_word(before, Word::qua);
            figure.is_some_and(noun) && told && !around
        };
        before.says(Sense::Figure) && (before.first..before.end).any(skips)
    }

    /// *lũy kế thu*, *lũy kế 8 tháng thu*: says no more than that what is known was taken in.
    fn takes_in(&self, found: &Found) -> bool {
        let last = found.name.end().wrapping_sub(1);
        self.scan.is_word(last, Word::thu) && self.says(last.saturating_sub(2), last, Sense::Total)
    }

    /// The subject so far: of this sentence, or where it names nothing before, of the one before.
    fn known(&self, before: &Before<'_>, predicate: &Predicate<'_>, found: &Found, course: &Course) -> usize {
        // "Tỉnh có tốc độ tăng trưởng cao, bình quân 5 năm là 16%" goes on about nothing before.
        // "Nếu loại trừ yếu tố giá, tăng 5%" too
        let first = found.name.first();
        let supposed = UNUSUAL && self.scan.is_word(first.wrapping_sub(1), Word::nếu);
        let begins = before.begins() + usize::from(supposed) == first;
        // "Bình quân mỗi ngày tiếp nhận 120 hồ sơ" counts something else than the sentence before.
        let other = predicate.measure().is_count() && !self.scan.view.begins(predicate.unit.noun(), self.last_noun);
        if course.subject > 0 || !begins || other { course.subject } else { self.last }
    }

    /// Whether the name does no more than narrow the subject before: a qualifier, or a place alone.
    fn narrows(&self, found: &Found, before: &Before<'_>, graded: bool) -> bool {
        let first = self.scan.tokens(found.name.first(), found.name.end()).first();
        let place = !place_words(&self.scan.view, first).is_empty();
        // "khá 230 em; trung bình 145 em": a grade
        let grade = UNUSUAL && graded && self.scan.is_word(found.name.first(), Word::trung);
        self.is_qualified(found) && !grade || place && before.leads_with(Word::riêng)
    }

    /// Whether the items of a topic name a place, and not that of the report: `Huyện Ba Tri:` *thu ngân sách 30 tỷ đồng*.
    fn is_other_place(&self, topic: Run) -> bool {
        let place = place_words(&self.scan.view, self.scan.tokens(topic.first(), topic.end()).first());
        let own = self.frame.place.as_deref().unwrap_or_default();
        !topic.is_empty() && !place.is_empty() && !self.scan.words(topic).eq_ignore_ascii_case(own)
    }

    /// The topic without what it says of each of those that follow: `Thu ngân sách` *các xã: xã A Lưới 4,2 tỷ đồng*, `Giải ngân` *theo
    /// chủ đầu tư: …*
    fn before_each(&self, topic: Run) -> Run {
        let first = topic.first();
        let each = |&at: &usize| match self.scan.word(at) {
            Word::các => {
                matches!(self.scan.word(at + 1), Word::xã | Word::huyện | Word::phường | Word::tỉnh | Word::sở)
            }
            word => word == Word::theo && self.scan.is_word(first, Word::giải),
        };
        Run::new(first, (first + 1..topic.end()).find(each).unwrap_or(topic.end()))
    }

    /// Goes over to the subject that was `found`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn begin(&mut self, found: &Found, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) {
        let name = found.number;
        let key = &self.name_of(name).key;
        // "Tổng vốn 90 tỷ đồng, trong đó vốn trung ương 50 tỷ đồng, đã giải ngân 40 tỷ đồng": of the whole
        // "vốn trung ương 120 tỷ đồng, giải ngân 65 tỷ đồng; vốn tỉnh 80 tỷ đồng, giải ngân 56 tỷ đồng" too
        let paid = UNUSUAL && PAID.has(key) && course.scene.last == Some(Claim::Value);
        let done = DONE.has(key) && self.scan.is_word(found.name.first().wrapping_sub(1), Word::đã) || paid;
        let known = self.name_of(if UNUSUAL && done && course.parted > 0 { course.parted } else { course.subject });
        // "dân số 12.000 người với mật độ dân số 225 người/km2" says whose it is.
        let (mut owned, mut whole) = (course.attached && !(UNUSUAL && holds(key, &known.key)), false);
        // "Vé tham quan bán được 15 nghìn vé, thu 1,4 tỷ đồng"
        if UNUSUAL
            && key == "thu"
            && let Some(sold) = known.text.strip_suffix(SOLD)
        {
            let sold = String::from(sold);
            course.subject = self.named("thu", 0, &sold);
            return;
        }
        if UNUSUAL && let Some(crop) = self.crop(key, course) {
            course.subject = self.named("", name, &crop);
            course.inherited = false;
            return;
        }
        if UNUSUAL && let Some(act) = self.injected(key, course) {
            course.subject = self.named(&act, name, "");
            return;
        }
        if UNUSUAL && let Some(before) = self.head_left_out(key, predicate, course) {
            course.subject = self.named(&before, name, "");
            course.inherited = false;
            return;
        }
        if UNUSUAL && let Some(what) = self.carried(key, course) {
            course.subject = self.named("", name, what);
            return;
        }
        if UNUSUAL && let Some(whose) = self.whose_extreme(key, found.name, course) {
            course.subject = self.named(&whose, name, "");
            return;
        }
        // "xảy ra 118 vụ cháy. So với cùng kỳ, số vụ tăng 12%": those that were counted
        if UNUSUAL && found.name.length() > 1 && self.scan.is_word(found.name.first(), Word::số) {
            let words = self.scan.tokens(found.name.first(), found.name.end());
            let counted = self.recounted(Run::new(words.first() + 1, words.end()));
            if counted > 0 {
                course.subject = counted;
                return;
            }
        }
        // "thu ngân sách 341 tỷ đồng. Lũy kế 7 tháng, số thu đạt 2.486 tỷ đồng": the same
        let last = if course.subject > 0 { course.subject } else { self.last };
        let same = |part: &str| holds(&self.name_of(last).key, part);
        // Not "Nếu trừ tiền sử dụng đất, số thu là 31 tỷ đồng".
        let in_all = || self.scan.find_word(before.first, before.end, Word::nếu) == before.end;
        // "xuất khẩu thủy sản đạt 782 triệu USD. Lũy kế 11 tháng, kim ngạch đạt 10,2 tỷ USD" too
        let traded = || key == "kim ngạch" && course.subject == 0 && (same("xuất khẩu") || same("nhập khẩu"));
        if UNUSUAL && (key == "số thu" && same("thu ") || key == "số chi" && same("chi ") || traded()) && in_all() {
            course.subject = last;
            return;
        }
        if ASPECTS.has(key) || UNUSUAL && self.is_of_goods(key, course.topic) {
            if UNUSUAL && !ASPECTS.has(&known.key) {
                course.owner = course.subject;
            }
            // "lũy kế 9 tháng giá trị đạt 9 tỷ USD"
            // "xuất trực tiếp 239.000 tấn (giá trị 102 triệu USD)"
            // "Hạt điều: xuất khẩu 9 tháng đạt 420 nghìn tấn": of the topic
            let shifted = course.scene.shifted && !(UNUSUAL && course.subject == 0);
            // "Dệt may chiếm 40% giá trị ngành, với giá trị 1.200 tỷ đồng" too
            let worth = matches!(&**key, "giá trị" | "kim ngạch" | "doanh thu");
            let part = || worth && course.scene.last == Some(Claim::Share) && course.topic.is_empty();
            owned |= shifted || UNUSUAL && (course.scene.bracketed || part()) && course.subject > 0;
            if course.scene.shifted && holds(&known.key, key) {
                return;
            }
        } else if done {
            owned = FUNDS.any_in(&known.key) && !PLANNED.begin(&known.key) && !holds(&known.key, "thu");
        } else if !UNUSUAL {
            // A topic stands before a colon.
        } else if (TOPICS.has(self.scan.word(course.topic.first()))
            || self.scan.is_word(course.topic.first(), Word::giải) && !PAID.any_in(key))
            && !found.name.is_empty()
            && !is_head(self.scan.word(found.name.first()))
        {
            whole = true;
        } else if !(ACTS.has(key) || SOWN.has(key) && !self.scan.among(predicate.end, Kinds::PLAIN))
            && (!self.is_other_place(course.topic) || self.is_other_place(found.name))
        {
            course.topic = Run::default();
        }
        let topic = if UNUSUAL && whole { self.before_each(course.topic) } else { course.topic };
        let topic = if UNUSUAL { self.scan.words(topic) } else { String::new() };
        let owner = if owned { known.text.clone() } else { topic };
        course.subject = match (&*owner, whole) {
            ("", _) => name,
            (owner, true) => self.named(owner, name, ""),
            (owner, false) => self.named("", name, owner),
        };
        course.inherited = false;
        if !UNUSUAL {
            return;
        }
        let count = predicate.count();
        let levels = predicate.verb == Sense::Level && predicate.refs.is_empty();
        // Three names need no "và".
        let each =
            predicate.tells_each() || predicate.verb == Sense::Share || levels || count > 2 && !predicate.changes();
        course.listed = if count > 1 { self.list(course.subject, count, each) } else { Run::default() };
        // "Bắc Giang, Hà Nam và Long An dẫn đầu, vốn đăng ký lần lượt đạt …"
        if course.listed.is_empty() {
            course.listed = self.listed_before(before, found.name, predicate);
        }
    }
}
