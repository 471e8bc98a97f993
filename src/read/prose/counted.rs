//! Counted: where the noun that is counted is the name itself: *có 128* `hợp tác xã`, *186* `doanh nghiệp hoạt động trở lại`.
//!
//! In goes a predicate, out comes the subject that its noun names, or that was counted by it before.

use super::UNUSUAL;
use super::around::ACTS;
use super::attach::{Attacher, TAIL_ITEMS};
use super::course::Course;
use super::making::CASES;
use super::measure::Measure;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::Before;
use super::texts::{holds, key};
use super::word::{self, Word, any};
use crate::read::steps::step;
use crate::read::words::{Words, words};

/// Among how many counts, the last of them, the one that goes on is looked for.
const COUNTS: usize = 64;

/// Counted nouns that say nothing beside what follows them: *tiêm phòng 12.400* `con` *gia cầm*.
const CLASSIFIERS: Words = words!("con" "km" "lượt" "liều" "viên" "cuốn" "khẩu" "cái" "chiếc" "suất" "ca");

/// Who gets money, where they are counted.
const GETTERS: Words = words!(
    "hộ" "người" "em" "cháu" "đối tượng" "gia đình" "trường hợp" "lượt hộ" "lượt người" "lượt đối tượng" "chủ rừng"
    "hội viên" "khách hàng"
);

/// What those may be called once more who were counted last, if they are these.
const CHILD: &str = "em";
const CHILDREN: Words = words!("học sinh" "trẻ" "trẻ em");

/// What is told of those of the ones counted that are ready.
const COMPLETES: &str = "hoàn thành";

/// How amounts begin that are told for so many, and not given to them.
const NORMS: Words = words!("mức" "định mức" "giá" "đơn giá" "chi phí" "học phí" "suất");

/// How the names of fields begin that have so many of what others have as well.
pub(super) const FIELDS: Words = words!(
    "lĩnh vực" "khu vực" "khối" "mảng" "loại hình" "cấp học" "bậc học" "cấp tỉnh" "cấp huyện" "cấp xã" "đầu tư trong nước"
    "đầu tư nước ngoài" "vốn trong nước" "vốn nước ngoài"
);

/// What is counted of something else, and is no indicator by itself.
const NO_NOUNS: word::Words = any!(km ngày);
/// What animals are counted by, which names none of them.
const ANIMALS: &str = "con";

/// How the name of a rate begins of which a count may be told as well.
pub(super) const RATE: &str = "tỷ lệ ";

impl Attacher<'_> {
    /// Whether the noun is the one that was counted last.
    pub(super) fn goes_on(&self, noun: Run, course: &Course) -> bool {
        self.scan.view.begins(course.noun, noun) || self.scan.view.begins(self.last_noun, noun)
    }

    /// Forgets those to whom something was done where others were counted first: *Xảy ra 96 vụ; khám phá 81 vụ. So với tháng
    /// trước giảm 12 vụ* is of those that happened.
    pub(super) fn forget_acts(&mut self) {
        let names = &self.out.names;
        let acts = |subject: usize| names.get(subject.wrapping_sub(1)).is_some_and(|name| ACTS.has(&name.key));
        if self.counts.first().is_some_and(|&(_, first)| first > 0 && !acts(first)) {
            self.counts.retain(|&(_, subject)| !acts(subject));
        }
    }

    /// The subject that was counted by this noun before: *có 31 trường; giảm 02 trường*; else 0.
    pub(super) fn recounted(&self, noun: Run) -> usize {
        let counts = |known: Run| {
            step();
            self.scan.view.begins(known, noun)
        };
        // "Xảy ra 300 vụ, đường sắt 5 vụ. Riêng tháng 9 xảy ra 36 vụ": of those that were counted first
        if UNUSUAL
            && self.narrows > 0
            && let Some((before, now)) = self.counts.split_at_checked(self.narrows)
        {
            let mut all = now.iter().rev().chain(before).take(COUNTS);
            return all.find(|&&(known, _)| counts(known)).map_or(0, |&(_, subject)| subject);
        }
        for &(known, subject) in self.counts.iter().rev().take(COUNTS) {
            if counts(known) {
                return subject;
            }
        }
        // "2.420 học sinh, tăng 61 em"
        let short = UNUSUAL && noun.length() == 1 && self.scan.view.length(noun.first()) == CHILD.len();
        let last = self.counts.last().filter(|_| short && self.scan.view.key(noun) == CHILD);
        let of_children = |&&(known, _): &&(Run, usize)| CHILDREN.has(self.scan.view.key(known));
        last.filter(of_children).map_or(0, |&(_, subject)| subject)
    }

    /// The subject that the counted noun itself names, if it names one (`có 128 hợp tác xã`, `186 doanh nghiệp hoạt
    /// động trở lại`); else 0.
    pub(super) fn counted(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        let (noun, unit) = (predicate.unit.noun(), predicate.unit.run);
        // "18,4 bác sĩ/vạn dân" is a name of its own.
        let per = (unit.first()..unit.end()).any(|at| self.scan.view.is_mark(at, '/'));
        // "đạt 14 máy/100 dân (dự kiến năm 2025 đạt 17 máy/100 dân)": the same
        // "…, trong khi cùng kỳ chỉ 12 máy/100 dân" too
        let then = course.depth > 0 || !predicate.at().is_empty();
        let again = per && then && course.subject > 0 && self.scan.view.begins(course.unit, unit);
        if UNUSUAL && again && !course.scene.own {
            return 0;
        }
        // "; thêm 42/60 người" is no mean
        let more = UNUSUAL && self.scan.is_word(before.end.wrapping_sub(1), Word::thêm);
        let mean = !more && (before.says_mean() || !course.scene.own && before.ends_in(Sense::Degree));
        // "Ngân hàng cho 384 hộ vay": whom is lent to, not who lends
        let lent = self.scan.is_word(predicate.end, Word::vay) && predicate.measure().is_count();
        // "cấp mới 8 dự án", "tặng 45 giường bệnh"
        let own = course.scene.own && !lent;
        // "xử phạt 214 vụ vi phạm"
        // "tiếp nhận 29 phản ánh của du khách"
        let tells = course.scene.tailed
            || UNUSUAL && course.scene.acts && noun.length() > 1 && !per && !self.says_noun(noun, course.subject);
        let act = predicate.measure() == Measure::Thing
            || predicate.measure() == Measure::Counter && tells && course.scene.own;
        let acts = course.scene.closed && act && predicate.verb == Sense::Nothing;
        // "tiếp nhận và giải quyết cho 4.215 người hưởng lương hưu"
        let served = UNUSUAL
            && predicate.verb == Sense::For
            && course.scene.acts
            && self.scan.is_word(predicate.end, Word::hưởng)
            && predicate.measure() == Measure::Counter;
        let alone = noun.length() == 1 && !course.scene.tailed;
        // "23 trại gà với 9.400 con": of those before
        let nowhere = alone
            && (NO_NOUNS.has(self.scan.view.word(noun.first())) || UNUSUAL && self.scan.view.key(noun) == ANIMALS);
        if noun.is_empty()
            || nowhere
            || !lent && !acts && !served && !self.names_itself(predicate, noun, course, per, mean)
        {
            return 0;
        }
        // "Cho vay hộ nghèo: 245 tỷ đồng/4.120 hộ."
        let slash = UNUSUAL && self.is_slash(predicate);
        course.scene.told |= slash;
        course.tail = self.after_more(predicate.end, TAIL_ITEMS);
        if UNUSUAL {
            course.tail = self.after_told(self.after_grade(course.tail));
            course.tail = self.after_listed(course.tail);
        }
        // "…, gồm 29 công trình tại các trường mầm non"
        if UNUSUAL && course.tail == predicate.end && course.scene.listing && course.scene.recounted {
            course.tail = self.after_where(predicate.end);
            // "Lao động có việc làm 51 triệu người, gồm 19 triệu người ở khu vực thành thị và 32 triệu người ở khu vực nông thôn": of the whole
            let whole = if course.parted > 0 { course.parted } else { course.subject };
            if course.tail > predicate.end && GETTERS.has(self.scan.view.key(noun)) && whole > 0 {
                let place = self.scan.words(Run::new(predicate.end, course.tail));
                return self.named("", whole, &place);
            }
        }
        // "Phát hiện 412 vụ, 498 đối tượng phạm tội về ma túy"
        if UNUSUAL && course.tail == predicate.end && self.scan.view.key(noun) == CASES {
            let of = match self.whose_cases(predicate.end) {
                of if of.is_empty() && predicate.verb == Sense::Level => self.topic_of_cases(before),
                of => of,
            };
            if !of.is_empty() {
                let (words, of) = (self.scan.view.words(noun), self.scan.words(of));
                // "Số vụ phạm tội về ma túy: Toàn quốc xảy ra 112 vụ"
                let told = holds(&key(&of), CASES);
                return self.name(if told { of } else { words + " " + &of });
            }
        }
        let ends = self.completes(predicate, course);
        let which = if predicate.which.is_empty() { Run::new(predicate.end, course.tail) } else { predicate.which };
        let end = if which.is_empty() { unit } else { self.scan.tokens(which.first(), which.end()) }.end();
        let name = self.scan.view.words(Run::new(noun.first(), end));
        if acts {
            // "Doanh nghiệp thành lập mới 418 doanh nghiệp"
            if UNUSUAL && which.is_empty() && self.says_noun(noun, course.subject) {
                return course.subject;
            }
            return self.named("", course.subject, &name);
        }
        if ends {
            return self.name(String::from(COMPLETES) + " " + &name);
        }
        if UNUSUAL && self.scan.view.key(noun) == CASES {
            match (end > noun.end(), self.cases.take()) {
                (true, known) => {
                    let other = known.as_ref().is_some_and(|known| key(known) != key(&name));
                    self.cases = Some(if other { String::new() } else { name.clone() });
                }
                // "Riêng tháng 6, cả nước xảy ra 1.985 vụ" in a text on accidents alone
                (false, Some(known)) if !known.is_empty() && predicate.verb == Sense::Level => {
                    self.cases = Some(known.clone());
                    return self.name(known);
                }
                (false, known) => self.cases = known,
            }
        }
        if UNUSUAL && end == noun.end() {
            // "2.045 xã (23%) được công nhận đạt chuẩn"
            let told = self.beyond_bracket(predicate.end);
            if !told.is_empty() {
                return self.name(name + " " + &self.scan.words(told));
            }
            // "Tỷ lệ hộ nghèo: Tây Nguyên 8,4% với 129.160 hộ"
            let rate = self.name_of(course.subject);
            let of_rate =
                self.is_beside(predicate) && rate.key.starts_with(RATE) && self.says_noun(noun, course.subject);
            if let Some(of) = rate.text.get(RATE.len()..).filter(|_| of_rate) {
                let of = String::from(of);
                return self.name(of);
            }
        }
        // "cấp đăng ký thành lập mới cho 186 doanh nghiệp"
        // "chi trả 1.934 tỷ đồng cho 2.206 hộ" too: *hộ* alone tells nothing.
        let bare = UNUSUAL && end == noun.end() && GETTERS.has(self.scan.view.key(noun));
        if UNUSUAL && ((own || bare) && predicate.verb == Sense::For && !served || slash && course.subject > 0) {
            return self.named(&name, course.subject, "");
        }
        // "Dân tộc Dao có 512 hộ, 2.592 người": of them too
        let last = self
            .counts
            .last()
            .filter(|&&(known, subject)| bare && subject == course.subject && !self.says_noun(known, subject));
        if UNUSUAL && !own && course.host == 0 && predicate.verb == Sense::Nothing && before.is_bare() && last.is_some()
        {
            return self.named(&name, course.subject, "");
        }
        // "Lĩnh vực công nghiệp có 12 dự án": others have some too
        let field = UNUSUAL && own && FIELDS.begin(&self.name_of(course.subject).key);
        if field && self.scan.last_word(predicate.first) == Word::có {
            return self.named(&name, course.subject, "");
        }
        self.named(if mean { "bình quân" } else { "" }, 0, &name)
    }

    /// Whether so many got the amount before: *chi trả 1.934 tỷ đồng cho 2.206 hộ*; not *thu nhập 52 triệu đồng cho 1 lao động*, nor
    /// *mức vay 100 triệu đồng cho 3 người*.
    fn got_it(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let several = predicate.figures.first().is_some_and(|figure| figure.low.to_f64() > 1.0);
        let who = GETTERS.has(self.scan.view.key(predicate.unit.noun()));
        several && who && !NORMS.begin(&self.name_of(course.subject).key)
    }

    /// Whether the noun that is counted says more than the act of `subject` and what it is done to.
    pub(super) fn adds_noun(&self, noun: Run, subject: usize) -> bool {
        let noun = self.scan.view.key(noun);
        !CLASSIFIERS.has(noun) && !self.name_of(subject).key.ends_with(noun)
    }

    /// Whether it counts what belongs to the amount before: *45 tỷ đồng với 1.120 hộ vay*.
    pub(super) fn is_beside(&self, predicate: &Predicate<'_>) -> bool {
        UNUSUAL && self.is_slash(predicate) || self.scan.is_word(predicate.first, Word::với)
    }

    /// Whether a slash stands before it: *Tổng dư nợ là 2.757 triệu đồng/* `980 hộ vay`.
    fn is_slash(&self, predicate: &Predicate<'_>) -> bool {
        let joint = predicate.first.wrapping_sub(1);
        // "45 trường/620 lớp" is a list, "12 ca mắc/1 ca tử vong" is none.
        let other = |figure: &super::figure::Figure| {
            figure.unit.measure.is_count() && !self.scan.view.begins(figure.unit.noun(), predicate.unit.noun())
        };
        let listed = || self.scan.figure(joint.wrapping_sub(1)).is_some_and(other);
        self.scan.says(joint, Sense::Comma) && self.scan.mark(joint) == '/' && !listed()
    }

    /// Takes in whether something has so much, and so much more: *có 500 ha lúa* `và 3.000 con bò`, *65 trường* `(350 lớp)`.
    pub(super) fn look_at_having(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) {
        let joints = const { Kinds::of(&[Sense::And, Sense::Comma, Sense::Semicolon]) };
        let silent = predicate.verb == Sense::Nothing && predicate.refs.is_empty() && predicate.is_amount();
        let scene = &mut course.scene;
        let told = silent && scene.last == Some(Claim::Value);
        scene.member = course.having && told && scene.bare && self.scan.among(predicate.first.wrapping_sub(1), joints);
        let closes = || self.scan.says(self.after_more(predicate.end, TAIL_ITEMS), Sense::Close);
        let beside = told && scene.tight && scene.counted && scene.other && closes();
        // "có 5 ha cà phê và 3 con" says not of what
        let bare = !scene.recounted && !CLASSIFIERS.has(self.scan.view.key(predicate.unit.noun()));
        let more = scene.member && (scene.tailed || bare);
        scene.listing |= (more || beside) && predicate.measure().is_count();
        let has = || {
            matches!(self.scan.last_word(predicate.first), Word::có | Word::được)
                || self.scan.find_word(before.first, before.end, Word::có) < before.end
        };
        course.having = scene.member || if predicate.is_amount() { has() } else { course.having };
    }

    /// Whether it is told how many of those counted before are ready: *khởi công 386 căn,* `hoàn thành 291 căn`.
    fn completes(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        UNUSUAL && course.scene.recounted && self.scan.key(predicate.first) == COMPLETES
    }

    /// Whether a counted noun is the name of what is counted; `per` so much of something, and in the `mean`.
    fn names_itself(&self, predicate: &Predicate<'_>, noun: Run, course: &Course, per: bool, mean: bool) -> bool {
        let (scene, verb) = (&course.scene, predicate.verb);
        let measure = predicate.measure();
        // "thuê bao 22,3 triệu, tương ứng 22,4 thuê bao/100 dân"
        let same = UNUSUAL && per && verb == Sense::Worth && course.subject > 0;
        if !measure.is_count() || same {
            return false;
        }
        let changes = predicate.does(const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Exceed, Sense::Reach]) });
        if UNUSUAL && scene.changed_list {
            return scene.tailed || !scene.recounted;
        }
        if self.completes(predicate, course) {
            return true;
        }
        // "Kết quả rà soát: toàn xã còn 45 hộ nghèo"
        let told = scene.titled && scene.tailed;
        if told && predicate.does(const { Kinds::of(&[Sense::Level, Sense::Reach]) }) {
            return true;
        }
        // "tăng 1 người chết"
        if changes {
            // "mở rộng thêm 16 trường" of what is not said
            if UNUSUAL && self.scan.key(predicate.first) == "mở rộng" {
                return false;
            }
            // "giảm 45 đơn vị sự nghiệp, giảm 312 biên chế"
            let else_counted = UNUSUAL && scene.other && noun.length() > 1 && !course.noun.is_empty();
            return !scene.own && (scene.tailed || else_counted || verb == Sense::Reach && course.subject == 0);
        }
        // "…; 9,1 bác sĩ/vạn dân"
        let proved = verb != Sense::Nothing
            || per
            || scene.followed
            || scene.listing
            || UNUSUAL && (scene.target || scene.graded);
        // "; 42/60 người tham gia BHXH (70% KH)" too
        let proved = proved || UNUSUAL && (scene.told || self.is_beside(predicate) || predicate.has_plan());
        // "2.846 ca mắc, tăng 1.120 ca so với cùng kỳ, 2 ca tử vong"
        let others = UNUSUAL && verb == Sense::Nothing && scene.bare && scene.tailed;
        let others = others && scene.last == Some(Claim::Difference) && self.scan.view.begins(course.noun, noun);
        let proved = proved || others;
        if !proved {
            return false;
        }
        // "xảy ra 21 vụ, làm 8 người chết"
        let causes = verb == Sense::Contribution;
        if scene.listing
            || UNUSUAL && scene.graded && verb == Sense::Nothing
            || UNUSUAL && causes
            || self.is_beside(predicate) && !scene.own
            || per && (!scene.own || mean || UNUSUAL && scene.colon)
        {
            return true;
        }
        if measure == Measure::Counter {
            // "cho vay 151 tỷ đồng, có 3.636 lượt hộ vay vốn"
            let has = verb == Sense::Level && scene.tailed && !self.scan.is_word(predicate.first, Word::đạt);
            // "41 lớp tập huấn cho 8.213 lượt người"
            // "chi trả 1.934 tỷ đồng cho 2.206 hộ"
            let told = scene.counted || UNUSUAL && scene.last == Some(Claim::Value) && self.got_it(predicate, course);
            let has = has || UNUSUAL && verb == Sense::For && told;
            // "mục tiêu đón 3 triệu lượt khách, trong đó 350 nghìn lượt khách quốc tế"
            let has = has || UNUSUAL && course.parts_told && scene.tailed && scene.target;
            // "212 nhân viên y tế, trong đó có 38 bác sĩ" too
            let others = UNUSUAL && course.parts_told && scene.counted && !scene.recounted;
            let has = has || others && self.scan.is_word(predicate.first, Word::có);
            let anew = !scene.own && (has || scene.shifted && !self.goes_on(noun, course) && !scene.recounted);
            // "…; 3 vụ tai nạn điện trong dân, tăng 1 vụ"
            let compared = scene.bare && scene.tailed && scene.followed;
            // "xuất khẩu đạt 9 tỷ USD và đón 5 triệu lượt khách"
            let apart = scene.bare && verb == Sense::Level && !scene.counted && scene.last.is_some();
            let apart = apart && !self.scan.is_word(predicate.first, Word::đạt);
            // "quy hoạch đến năm 2030 có 21 KCN, 38 CCN"
            let aimed = UNUSUAL && scene.target && scene.other && scene.bare && verb == Sense::Nothing;
            // "ban hành quyết định cho 41 người" says nowhere what for.
            let for_none = UNUSUAL && verb == Sense::For && !scene.tailed;
            // "giảm tỷ lệ hộ nghèo 1%; đưa 400 lao động đi làm việc ở nước ngoài": no rate is counted
            let rate = UNUSUAL && scene.tailed && self.name_of(course.subject).key.starts_with(RATE);
            let unnamed = (course.subject == 0 || rate) && !for_none;
            return unnamed || anew || aimed || others || compared || apart || UNUSUAL && scene.told;
        }
        // "có 269 trường học, trong đó Trung học phổ thông có 28 trường"
        let member = UNUSUAL && scene.own && scene.recounted && course.parts_told && !scene.tailed;
        !scene.own || !member && !self.says_noun(noun, course.subject)
    }

    /// Whether the subject's name has the noun that is counted: *Số doanh nghiệp giải thể là 42 doanh nghiệp*.
    pub(super) fn says_noun(&self, noun: Run, subject: usize) -> bool {
        holds(&self.name_of(subject).key, self.scan.view.key(noun))
    }
}
