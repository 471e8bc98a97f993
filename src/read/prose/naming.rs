//! Naming: subjects that stand in or after a predicate, not before it.
//!
//! In goes a predicate, out come names: what is counted (*có 128 hợp tác xã*), what is planned (*37% kế hoạch vốn sự
//! nghiệp*), what is sown (*28.867 ha tôm sú*) and what a number is (*418,6 triệu USD là kim ngạch xuất khẩu*).

use super::UNUSUAL;
use super::attach::{ASPECTS, Attacher, TAIL_ITEMS};
use super::course::Course;
use super::inherit::CASES;
use super::measure::Measure;
use super::portion::Portions;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::Before;
use super::tail::{ENDS, SOWN};
use super::texts::{holds, key};
use super::word::{self, Word, any};
use super::wording::WHOLES;
use crate::read::steps::step;
use crate::read::words::{Words, words};

/// How many items the name after *là* may have.
const DEFINED_ITEMS: usize = 16;
/// Among how many counts, the last of them, the one that goes on is looked for.
const COUNTS: usize = 64;
/// How many words the name of what is sown or caught may have.
const SOWN_WORDS: usize = 8;

/// What stands before those that a rate is for, and how many items they have at most.
const FOR_WHOM: &str = "đối với";
const RATED_ITEMS: usize = 12;
/// How the name of a rate begins of which a count may be told as well.
const RATE: &str = "tỷ lệ ";
/// Counted nouns that say nothing beside what follows them: *tiêm phòng 12.400* `con` *gia cầm*.
const CLASSIFIERS: Words = words!("con" "km" "lượt" "liều" "viên" "cuốn" "khẩu" "cái" "chiếc" "suất" "ca");
/// Who gets money, where they are counted.
const GETTERS: Words = words!(
    "hộ" "người" "em" "cháu" "đối tượng" "gia đình" "trường hợp" "lượt hộ" "lượt người" "lượt đối tượng" "chủ rừng"
    "hội viên"
);
/// How amounts begin that are told for so many, and not given to them.
const NORMS: Words = words!("mức" "định mức" "giá" "đơn giá" "chi phí" "học phí" "suất");
/// What stands over targets and is no indicator: *Phương hướng năm 2025: (1) trên 83.000 lượt khám*.
const HEADINGS: Words = words!("phương hướng" "nhiệm vụ" "phương hướng, nhiệm vụ" "mục tiêu" "kịch bản" "định hướng");
/// What is counted of something else, and is no indicator by itself.
const NO_NOUNS: word::Words = any!(km ngày);
/// Words after a counted noun that say where, not which.
pub(super) const WHERE: word::Words = any!(đến tại ở trên của r#do trong từ theo);

impl Attacher<'_> {
    /// The subject that the predicate itself names, if it names one; else 0.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn named_after(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        if UNUSUAL {
            course.scene.part = false;
        }
        // "Bão làm 245 ha lúa bị ngập": what it did
        // "khai khoáng giảm 6,4%, làm giảm 1 điểm phần trăm trong mức tăng chung"
        let does = match predicate.measure() {
            Measure::Amount => true,
            Measure::Points => UNUSUAL && predicate.verb == Sense::Fall && predicate.refs.is_empty(),
            _ => false,
        };
        if does && self.scan.is_word(predicate.first, Word::làm) {
            course.subject = 0;
            return 0;
        }
        if UNUSUAL && course.portion.list != Portions::None {
            return self.name_portion(course);
        }
        // "phấn đấu giảm 5% số vụ và 10% số người chết"
        let aspect = predicate.aspect;
        // "giảm 65 số vụ khám phá (-4,2%)" too
        let anew = course.subject == 0 || predicate.is_amount();
        if UNUSUAL && anew && !aspect.is_empty() && self.scan.is_word(aspect.first(), Word::số) {
            return self.name(self.scan.words(aspect));
        }
        if predicate.verb == Sense::Contribution && course.scene.own && !predicate.measure().is_count() {
            return self.named("đóng góp của", course.subject, "");
        }
        if UNUSUAL && let Some(harmed) = self.harmed(before, predicate, course) {
            course.tail = harmed.end();
            return self.name(self.scan.words(harmed));
        }
        if UNUSUAL && predicate.measure().is_count() && HEADINGS.has(&self.name_of(course.subject).key) {
            course.scene.own = false;
            course.subject = 0;
        }
        let noun = predicate.unit.noun();
        let part = self.after_part(predicate, course);
        course.scene.part = !part.is_empty();
        course.tail = part.end();
        let act = self.act(before, predicate, course);
        if !act.is_empty() {
            course.tail = act.end();
            let tail = self.scan.tokens(act.first(), act.end());
            // "hỗ trợ hộ nghèo", but "tiêm phòng gia cầm", "nâng cấp đường giao thông"
            let named = noun.length() > 1 || UNUSUAL && self.adds_noun(noun, course.act);
            let first = if named && predicate.measure() == Measure::Counter { noun } else { tail }.first();
            let words = self.scan.view.words(Run::new(first, tail.end()));
            // "Gieo cấy 1.286 ha lúa"
            let act = self.name_of(course.act).key.clone();
            // "31,8 nghìn m3 gỗ và 4,6 triệu cây luồng"
            if UNUSUAL {
                course.scene.listing |= !course.scene.own && predicate.measure().is_count();
            }
            return if self.scan.view.is_word(predicate.unit.run.end() - 1, Word::ha) && !holds(&act, "kế hoạch") {
                let area = self.named("diện tích", 0, &act);
                self.named("", area, &words)
            } else {
                self.named("", course.act, &words)
            };
        }
        let whom = if UNUSUAL { self.rated_for(predicate) } else { Run::default() };
        if !whom.is_empty() {
            course.rated = if course.scene.own { course.subject } else { course.rated };
            course.tail = whom.end();
            return if course.rated > 0 { self.named("", course.rated, &self.scan.words(whom)) } else { 0 };
        }
        if UNUSUAL && let Some(part) = self.amount_of_part(before, predicate, course) {
            course.tail = part.end();
            course.scene.told = true;
            let (words, whole) = (self.scan.words(part), &self.name_of(course.subject).key);
            // "Tổng vốn 45 tỷ đồng, trong đó 20 tỷ đồng vốn vay"
            let again = self.scan.view.key(self.scan.tokens(part.first(), part.first() + 1));
            let apart = again.split(' ').next().is_some_and(|word| holds(whole, word));
            return if apart { self.name(words) } else { self.named("", course.subject, &words) };
        }
        // "2,2 triệu lượt khách, tăng 9% và 100 triệu lượt khách.km, tăng 10%"
        let carried = noun.length() > 1 && self.scan.view.is_word(noun.end() - 1, Word::km);
        if carried && course.scene.bare {
            return self.named("", course.subject, "luân chuyển");
        }
        let capital = if UNUSUAL { self.capital(predicate) } else { Run::default() };
        course.tail = course.tail.max(capital.end());
        let all = [predicate.object, self.after_defined(before, predicate), part, capital];
        match all.iter().find(|run| !run.is_empty()) {
            Some(run) => self.name(self.scan.words(*run)),
            None => match self.counted(before, predicate, course) {
                0 => self.taken_in(predicate, course),
                named => named,
            },
        }
    }

    /// *10 tháng thu hút 1,7 tỷ USD*, *huyện thu được 148 tỷ đồng*: what is said to be taken in, where nothing else names
    /// it; else 0.
    fn taken_in(&mut self, predicate: &Predicate<'_>, course: &Course) -> usize {
        // "Xuống giống 1.870 ha, đạt 99% KH"
        let sown = self.scan.find_word(predicate.first, predicate.end, Word::xuống);
        let own = UNUSUAL && self.scan.says(sown, Sense::Level);
        let at = if own { sown } else { self.scan.find_word(predicate.first, predicate.end, Word::thu) };
        if at == predicate.end || course.subject > 0 && !(own && course.inherited) {
            return 0;
        }
        let verb = self.scan.tokens(at, at + 1);
        let end = verb.end() - usize::from(self.scan.view.is_word(verb.end() - 1, Word::được));
        let words = self.scan.view.words(Run::new(verb.first(), end));
        // "Thanh long: diện tích 26.495 ha; 6 tháng thu hoạch 268 nghìn tấn"
        let taken = self.name(words);
        if UNUSUAL && !course.topic.is_empty() {
            return self.named("", taken, &self.scan.words(course.topic));
        }
        taken
    }

    /// *lãi suất 6,5%/năm đối với* `vay ngắn hạn`: the items that say what the rate is for; none where they do not.
    fn rated_for(&self, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end + 1;
        let rate = predicate.measure() == Measure::Percent && predicate.unit.run.length() > 1;
        let says = |at: usize| self.scan.view.key(self.scan.tokens(at, at + 1)) == FOR_WHOM;
        if !rate || !self.scan.says(first - 1, Sense::Lead) || !says(first - 1) {
            return Run::default();
        }
        let end = self.scan.find(first, first + RATED_ITEMS, Kinds::BREAK);
        // "đối với trung, dài hạn"
        let more = self.scan.after(end + 1, RATED_ITEMS, Kinds::PLAIN);
        let listed = self.scan.says(end, Sense::Comma) && more > end + 1 && self.scan.among(more, Kinds::BREAK);
        Run::new(first, if listed { more } else { end })
    }

    /// *thu hút 1,7 tỷ USD* `vốn FDI`: the items of the capital that was taken in.
    fn capital(&self, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end;
        let taken = predicate.verb == Sense::Level && self.scan.is_word(predicate.first, Word::thu);
        if !taken || !self.scan.is_word(first, Word::vốn) || predicate.measure() != Measure::Amount {
            return Run::default();
        }
        let end = self.after_more(first, TAIL_ITEMS);
        let told = end > first + 1 && self.scan.among(end, const { ENDS.and(&[Sense::Open]) });
        if told { Run::new(first, end) } else { Run::default() }
    }

    /// *418,6 triệu USD là kim ngạch xuất khẩu*: the items of the name after the number.
    fn after_defined(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end + 1;
        if !UNUSUAL
            || predicate.verb != Sense::Nothing
            || !self.scan.says(predicate.end, Sense::Is)
            || !before.is_bare()
        {
            return Run::default();
        }
        let end = self.scan.after(first, DEFINED_ITEMS, const { Kinds::PLAIN.and(&[Sense::Whole]) });
        Run::new(first, end)
    }

    /// *trồng 418 ha ngô, 87 ha lạc*, *đã thả giống 28.867 ha tôm sú*: the items of what is done so much of.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn act(&self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> Run {
        let scene = &course.scene;
        // "Trồng 45 ha na (giá trị 12 tỷ đồng), 30 ha nhãn" goes on with the act.
        let anew = scene.own && !(UNUSUAL && scene.bracketed);
        if anew {
            let acts = scene.closed && !WHOLES.begin(&self.name_of(course.subject).key);
            course.act = if acts { course.subject } else { 0 };
        }
        let name = &self.name_of(if course.act > 0 { course.act } else { course.subject }).key;
        let unit = predicate.unit.run.end().wrapping_sub(1);
        let sown = predicate.verb == Sense::Level && SOWN.has(self.scan.view.word(unit));
        // "xây mới 105 nhà; giảm 616 hộ nghèo" is another thought.
        let goes_on = before.is_bare() && !(UNUSUAL && predicate.verb != Sense::Nothing);
        let acts = sown || course.act > 0 && (scene.own || goes_on);
        let measured = matches!(predicate.measure(), Measure::Amount | Measure::Counter);
        let first = predicate.end;
        let end = self.after_more(first, SOWN_WORDS);
        // "triệu đồng/lượt khách" is a unit.
        let per = self.scan.view.is_mark(unit.wrapping_sub(1), '/');
        // "nhập khẩu 8,4 triệu tấn sắt thép với trị giá 5,6 tỷ USD"
        let worth =
            UNUSUAL && predicate.is_amount() && !predicate.measure().is_count() && self.scan.is_word(end, Word::với);
        let ends = self.scan.among(end, ENDS) || worth;
        let follows = self.scan.says(first - 1, Sense::Figure) && (ends || WHERE.has(self.scan.word(end)));
        if end > first && acts && measured && !per && follows && !ASPECTS.any_in(name) {
            Run::new(first, end)
        } else {
            course.act = if anew { 0 } else { course.act };
            Run::default()
        }
    }

    /// Whether the noun is the one that was counted last.
    pub(super) fn goes_on(&self, noun: Run, course: &Course) -> bool {
        self.scan.view.begins(course.noun, noun) || self.scan.view.begins(self.last_noun, noun)
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
        0
    }

    /// The subject that the counted noun itself names, if it names one (`có 128 hợp tác xã`, `186 doanh nghiệp hoạt
    /// động trở lại`); else 0.
    fn counted(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        let (noun, unit) = (predicate.unit.noun(), predicate.unit.run);
        // "18,4 bác sĩ/vạn dân" is a name of its own.
        let per = (unit.first()..unit.end()).any(|at| self.scan.view.is_mark(at, '/'));
        let mean = before.says_mean() || !course.scene.own && before.ends_in(Sense::Degree);
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
        let alone = noun.length() == 1 && !course.scene.tailed;
        let nowhere = alone && NO_NOUNS.has(self.scan.view.word(noun.first()));
        if noun.is_empty() || nowhere || !lent && !acts && !self.names_itself(predicate, noun, course, per, mean) {
            return 0;
        }
        course.tail = self.after_grade(self.after_more(predicate.end, TAIL_ITEMS));
        course.tail = self.after_told(course.tail);
        // "…, gồm 29 công trình tại các trường mầm non"
        if UNUSUAL && course.tail == predicate.end && course.scene.listing && course.scene.recounted {
            course.tail = self.after_where(predicate.end);
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
        let which = if predicate.which.is_empty() { Run::new(predicate.end, course.tail) } else { predicate.which };
        let end = if which.is_empty() { unit } else { self.scan.tokens(which.first(), which.end()) }.end();
        let name = self.scan.view.words(Run::new(noun.first(), end));
        if acts {
            return self.named("", course.subject, &name);
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
        let bare = UNUSUAL && end == noun.end() && GETTERS.has(&self.scan.view.key(noun));
        if (own || bare) && predicate.verb == Sense::For {
            return self.named(&name, course.subject, "");
        }
        self.named(if mean { "bình quân" } else { "" }, 0, &name)
    }

    /// Whether so many got the amount before: *chi trả 1.934 tỷ đồng cho 2.206 hộ*; not *thu nhập 52 triệu đồng cho 1 lao động*, nor
    /// *mức vay 100 triệu đồng cho 3 người*.
    fn got_it(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let several = predicate.figures.first().is_some_and(|figure| figure.low.to_f64() > 1.0);
        let who = GETTERS.has(&self.scan.view.key(predicate.unit.noun()));
        several && who && !NORMS.begin(&self.name_of(course.subject).key)
    }

    /// Whether the noun that is counted says more than the act of `subject` and what it is done to.
    fn adds_noun(&self, noun: Run, subject: usize) -> bool {
        let noun = self.scan.view.key(noun);
        !CLASSIFIERS.has(&noun) && !self.name_of(subject).key.ends_with(&*noun)
    }

    /// Whether it counts what belongs to the amount before: *45 tỷ đồng với 1.120 hộ vay*.
    pub(super) fn is_beside(&self, predicate: &Predicate<'_>) -> bool {
        // "Tổng dư nợ là 2.757 triệu đồng/980 hộ vay"
        let joint = predicate.first.wrapping_sub(1);
        let slash = UNUSUAL && self.scan.says(joint, Sense::Comma) && self.scan.mark(joint) == '/';
        slash || self.scan.is_word(predicate.first, Word::với)
    }

    /// Whether a counted noun is the name of what is counted; `per` so much of something, and in the `mean`.
    fn names_itself(&self, predicate: &Predicate<'_>, noun: Run, course: &Course, per: bool, mean: bool) -> bool {
        let (scene, verb) = (&course.scene, predicate.verb);
        let measure = predicate.measure();
        if !measure.is_count() {
            return false;
        }
        let changes = predicate.does(const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Exceed, Sense::Reach]) });
        if UNUSUAL && scene.changed_list {
            return scene.tailed || !scene.recounted;
        }
        // "Kết quả rà soát: toàn xã còn 45 hộ nghèo"
        let told = scene.titled && scene.tailed;
        if told && predicate.does(const { Kinds::of(&[Sense::Level, Sense::Reach]) }) {
            return true;
        }
        // "tăng 1 người chết"
        if changes {
            // "giảm 45 đơn vị sự nghiệp, giảm 312 biên chế"
            let else_counted = UNUSUAL && scene.other && noun.length() > 1 && !course.noun.is_empty();
            return !scene.own && (scene.tailed || else_counted || verb == Sense::Reach && course.subject == 0);
        }
        // "…; 9,1 bác sĩ/vạn dân"
        let proved = verb != Sense::Nothing || per || scene.followed || scene.listing || scene.target || scene.graded;
        let proved = proved || UNUSUAL && (scene.told || self.is_beside(predicate));
        if !proved {
            return false;
        }
        // "xảy ra 21 vụ, làm 8 người chết"
        let causes = verb == Sense::Contribution;
        if scene.listing
            || scene.graded && verb == Sense::Nothing
            || causes
            || self.is_beside(predicate) && !scene.own
            || per && (!scene.own || mean || scene.colon)
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
            let anew = !scene.own && (has || scene.shifted && !self.goes_on(noun, course) && !scene.recounted);
            // "…; 3 vụ tai nạn điện trong dân, tăng 1 vụ"
            let compared = scene.bare && scene.tailed && scene.followed;
            // "xuất khẩu đạt 9 tỷ USD và đón 5 triệu lượt khách"
            let apart = scene.bare && verb == Sense::Level && !scene.counted && scene.last.is_some();
            let apart = apart && !self.scan.is_word(predicate.first, Word::đạt);
            return course.subject == 0 || anew || compared || apart || UNUSUAL && scene.told;
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
