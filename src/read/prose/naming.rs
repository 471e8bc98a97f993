//! Naming: subjects that stand in or after a predicate, not before it.
//!
//! In goes a predicate, out come names: what is counted (*có 128 hợp tác xã*), what is planned (*37% kế hoạch vốn sự
//! nghiệp*), what is sown (*28.867 ha tôm sú*) and what a number is (*418,6 triệu USD là kim ngạch xuất khẩu*).

use super::UNUSUAL;
use super::attach::{ASPECTS, Attacher, TAIL_ITEMS};
use super::counted::RATE;
use super::course::Course;
use super::hints::DEGREES;
use super::measure::Measure;
use super::portion::Portions;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::{Claim, Statement};
use super::subject::Before;
use super::tail::{ENDS, SOWN};
use super::texts::holds;
use super::word::{self, Word, any};
use super::wording::WHOLES;
use crate::read::words::{Words, words};

/// How many items the name after *là* may have.
const DEFINED_ITEMS: usize = 16;
/// How many words the name of what is sown or caught may have.
const SOWN_WORDS: usize = 8;

/// What stands before those that a rate is for, and how many items they have at most.
const FOR_WHOM: &str = "đối với";
const RATED_ITEMS: usize = 12;
/// What says that a rate is told of what was counted, and how the name of a number begins.
const REACHED_RATE: &str = "đạt tỷ lệ";
const NUMBER: &str = "số ";
/// How the name of what is sown begins.
const AREA: &str = "diện tích ";
/// How a rate is told to be what it is with those counted before, and of how many items.
const RAISED: Words = words!("nâng tỷ lệ" "đưa tỷ lệ" "tăng tỷ lệ");
const RAISED_ITEMS: usize = 3;
/// What judgments are, of whose money a rate is told too.
const ENFORCED: &str = "thi hành";
/// What stands over targets and is no indicator: *Phương hướng năm 2025: (1) trên 83.000 lượt khám*.
const HEADINGS: Words =
    words!("phương hướng" "nhiệm vụ" "phương hướng, nhiệm vụ" "mục tiêu" "kịch bản" "định hướng" "quy hoạch");
/// Words after a counted noun that say where, not which.
pub(super) const WHERE: word::Words = any!(đến tại ở trên của r#do trong từ theo);

impl Attacher<'_> {
    /// The subject that the predicate itself names, if it names one; else 0.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn named_after(&mut self, before: &Before<'_>, predicate: &Predicate<'_>, course: &mut Course) -> usize {
        if UNUSUAL {
            course.scene.part = false;
        }
        if UNUSUAL && let Some(harmed) = self.harmed(before, predicate, course) {
            course.tail = harmed.end();
            return self.name(self.scan.words(harmed));
        }
        // "Bão làm ngập 245 ha lúa": what it did
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
        let rated = if UNUSUAL { self.rated(predicate, course) } else { 0 };
        if rated > 0 {
            course.scene.part = true;
            let of = self.cases_of(rated);
            let name = self.name_of(of);
            let (text, key) = (&name.text, &name.key);
            let counted = text.get(NUMBER.len()..).filter(|_| key.starts_with(NUMBER));
            return match counted {
                Some(counted) => self.name(String::from(RATE) + counted),
                None => self.named(RATE.trim_ascii_end(), of, ""),
            };
        }
        if UNUSUAL && predicate.verb == Sense::Contribution && course.scene.own && !predicate.measure().is_count() {
            return self.named("đóng góp của", course.subject, "");
        }
        if UNUSUAL && predicate.measure().is_count() && HEADINGS.has(&self.name_of(course.subject).key) {
            course.scene.own = false;
            course.subject = 0;
        }
        let noun = predicate.unit.noun();
        let part = if UNUSUAL { self.after_part(predicate, course) } else { Run::default() };
        course.scene.part = !part.is_empty();
        course.tail = part.end();
        let member = if UNUSUAL { self.after_member(before, predicate, course) } else { Run::default() };
        if !member.is_empty() {
            course.tail = member.end();
            (course.scene.part, course.scene.portion) = (false, true);
            let words = self.scan.words(member);
            return self.named("", course.parted, &words);
        }
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
        if UNUSUAL && !whom.is_empty() {
            course.rated = if course.scene.own { course.subject } else { course.rated };
            course.tail = whom.end();
            // "lãi suất cho vay 6%/năm đối với vay ngắn hạn" says "vay" once.
            let (words, rate) = (self.scan.words(whom), &self.name_of(course.rated).key);
            let said = rate.split(' ').next_back().and_then(|last| words.strip_prefix(last)?.strip_prefix(' '));
            return if course.rated > 0 { self.named("", course.rated, said.unwrap_or(&words)) } else { 0 };
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
        // "1.600 ha lúa bị ngập, tương đương 8.000 tấn lúa": no area
        if UNUSUAL
            && predicate.verb == Sense::Worth
            && predicate.is_amount()
            && self.scan.view.is_word(course.unit.end().wrapping_sub(1), Word::ha)
            && let Some(of) = self.name_of(course.subject).text.strip_prefix(AREA)
        {
            let of = String::from(of);
            return self.name(of);
        }
        let capital = if UNUSUAL { self.capital(predicate, course) } else { Run::default() };
        let defined = self.after_defined(before, predicate);
        course.tail = course.tail.max(capital.end()).max(defined.end());
        // "12.000 lao động, 60% là nữ"
        course.scene.parts |= UNUSUAL && !defined.is_empty();
        let all = [predicate.object, defined, part, capital];
        match all.iter().find(|run| !run.is_empty()) {
            Some(run) => self.name(self.scan.words(*run)),
            None => match self.counted(before, predicate, course) {
                0 => self.taken_in(predicate, course),
                named => named,
            },
        }
    }

    /// The subject that the predicate tells a rate of: *có thêm 12 trường đạt chuẩn,* `nâng tỷ lệ lên 68,5%`, and as
    /// [`Self::is_rate_reached`]; else 0.
    fn rated(&self, predicate: &Predicate<'_>, course: &Course) -> usize {
        let words = self.scan.tokens(predicate.first.wrapping_sub(RAISED_ITEMS), predicate.first);
        if predicate.verb == Sense::Reach && RAISED.has(self.scan.view.key(words)) {
            let counted = |last: &&Statement| {
                let told = last.counts && matches!(last.claim, Claim::Value | Claim::Target);
                // Not of who had something built: "xây mới 3 trạm y tế", "cấp nước cho 320 hộ"
                let name = &self.name_of(last.subject as usize).key;
                told && last.sentence == self.sentences && name.starts_with(self.scan.view.key(last.unit))
            };
            return self.out.statements.last().filter(counted).map_or(0, |last| last.subject as usize);
        }
        if self.is_rate_reached(predicate, course) { course.subject } else { 0 }
    }

    /// *181 xã đạt chuẩn,* `đạt tỷ lệ 99,45%`: whether what was counted last is told once more, as a rate.
    fn is_rate_reached(&self, predicate: &Predicate<'_>, course: &Course) -> bool {
        let scene = &course.scene;
        predicate.measure() == Measure::Percent
            && self.scan.key(predicate.first) == REACHED_RATE
            && predicate.refs.is_empty()
            && (scene.counted || self.name_of(course.subject).key.starts_with(ENFORCED))
            && scene.last == Some(Claim::Value)
            && !scene.own
            && !scene.target
            && !DEGREES.any_in(&self.name_of(course.subject).key)
    }

    /// *10 tháng thu hút 1,7 tỷ USD*, *huyện thu được 148 tỷ đồng*: what is said to be taken in, where nothing else names
    /// it; else 0.
    fn taken_in(&mut self, predicate: &Predicate<'_>, course: &Course) -> usize {
        if course.subject > 0 && !(UNUSUAL && course.inherited) {
            return 0;
        }
        // "Xuống giống 1.870 ha, đạt 99% KH"
        let sown = self.scan.find_word(predicate.first, predicate.end, Word::xuống);
        let own = UNUSUAL && self.scan.says(sown, Sense::Level);
        let at = if own { sown } else { self.scan.find_word(predicate.first, predicate.end, Word::thu) };
        if at == predicate.end || course.subject > 0 && !own {
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
        let rate = match predicate.measure() {
            Measure::Percent => predicate.unit.run.length() > 1,
            // "Mức hỗ trợ 20 triệu đồng/hộ đối với xây mới"
            measure => measure == Measure::Amount && !predicate.changes(),
        };
        if !rate || !self.scan.says(first - 1, Sense::Lead) || self.scan.key(first - 1) != FOR_WHOM {
            return Run::default();
        }
        let end = self.scan.find(first, first + RATED_ITEMS, Kinds::BREAK);
        // "đối với lúa lai và 58 tạ/ha đối với lúa thuần"
        let other = |&at: &usize| {
            let after = at + 1 + usize::from(self.scan.says(at + 1, Sense::Approx));
            self.scan.says(at, Sense::And) && self.scan.says(after, Sense::Figure)
        };
        let end = (first..end).find(other).unwrap_or(end);
        // "đối với trung, dài hạn"
        let more = self.scan.after(end + 1, RATED_ITEMS, Kinds::PLAIN);
        let listed = self.scan.says(end, Sense::Comma) && more > end + 1 && self.scan.among(more, Kinds::BREAK);
        Run::new(first, if listed { more } else { end })
    }

    /// *thu hút 1,7 tỷ USD* `vốn FDI`: the items of the capital that was taken in.
    fn capital(&self, predicate: &Predicate<'_>, course: &Course) -> Run {
        let first = predicate.end;
        // "… và 12.000 tỷ đồng vốn trong nước"
        let goes_on = course.scene.bare && self.name_of(course.subject).key.starts_with("vốn ");
        // "có 500 tỷ đồng vốn" too
        let has = UNUSUAL && self.scan.last_word(predicate.first) == Word::có;
        let taken = predicate.verb == Sense::Level && (has || self.scan.is_word(predicate.first, Word::thu));
        let taken = taken || predicate.verb == Sense::Nothing && goes_on;
        if !taken || !self.scan.is_word(first, Word::vốn) || predicate.measure() != Measure::Amount {
            return Run::default();
        }
        let end = self.after_more(first, TAIL_ITEMS);
        let told = (has || end > first + 1) && self.scan.among(end, const { ENDS.and(&[Sense::Open]) });
        if told { Run::new(first, end) } else { Run::default() }
    }

    /// *418,6 triệu USD là kim ngạch xuất khẩu*: the items of the name after the number.
    fn after_defined(&self, before: &Before<'_>, predicate: &Predicate<'_>) -> Run {
        let first = predicate.end + 1;
        // "và có đến 54% là nữ" too
        let bare = predicate.verb == Sense::Nothing || self.scan.is_word(predicate.first, Word::có);
        if !UNUSUAL
            || !bare
            || !self.scan.says(predicate.end, Sense::Is)
            || !before.is_bare() && !before.is_part()
            || WHERE.has(self.scan.word(first))
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
        // "có 4.000 ha rừng và 2.000 ha chè" too; "…, 2.000 ha cho thu hoạch" are of the same
        let more = UNUSUAL
            && scene.member
            && !matches!(self.scan.word(predicate.end), Word::được | Word::bị | Word::đã | Word::cho);
        let sown = (predicate.verb == Sense::Level || more) && SOWN.has(self.scan.view.word(unit));
        // "xây mới 105 nhà; giảm 616 hộ nghèo" is another thought.
        let goes_on = before.is_bare() && !(UNUSUAL && predicate.verb != Sense::Nothing);
        let acts = sown || course.act > 0 && (scene.own || goes_on);
        let measured = matches!(predicate.measure(), Measure::Amount | Measure::Counter);
        let first = predicate.end;
        // "triệu đồng/lượt khách" is a unit.
        let told = acts && measured && !self.scan.view.is_mark(unit.wrapping_sub(1), '/');
        let end = if told { self.after_more(first, SOWN_WORDS) } else { first };
        // "Hỗ trợ 125 hộ nghèo, cận nghèo vay vốn"
        let end = if UNUSUAL && end > first { self.after_listed(end) } else { end };
        // "nhập khẩu 8,4 triệu tấn sắt thép với trị giá 5,6 tỷ USD"
        let worth =
            UNUSUAL && predicate.is_amount() && !predicate.measure().is_count() && self.scan.is_word(end, Word::với);
        let ends = self.scan.among(end, ENDS) || worth;
        // "Vận chuyển 5 triệu tấn hàng hóa và 12 triệu lượt khách"
        let carried = UNUSUAL
            && told
            && !scene.own
            && end == first
            && ends
            && self.scan.view.is_word(predicate.unit.noun().first(), Word::lượt);
        if carried {
            return Run::new(first - 1, first);
        }
        let follows = self.scan.says(first - 1, Sense::Figure) && (ends || WHERE.has(self.scan.word(end)));
        if end > first && follows && (more || !ASPECTS.any_in(name)) {
            Run::new(first, end)
        } else {
            course.act = if anew { 0 } else { course.act };
            Run::default()
        }
    }
}
