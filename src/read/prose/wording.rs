//! Wording: names and periods put together of words, of a name that is known, and of what stands beside a figure.
//!
//! In go a subject and words, out comes the number of a new name or period of [`Attacher`]: under an aspect (*giảm 5% về
//! lượng*), as a part of a whole, under a qualifier, at another period (*cùng kỳ tăng 2,1%*).

use std::mem::take;

use super::UNUSUAL;
use super::attach::{ASPECTS, Attacher};
use super::course::Course;
use super::hints::SHARES;
use super::predicate::Predicate;
use super::refs::MOST;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::statement::Claim;
use super::subject::{Before, Found, Name};
use super::texts::{add_words, holds, position, uncapitalised};
use super::time::{Part, When};
use super::word::{self, Word, any};
use crate::read::fact::At;
use crate::read::words::{Words, words};
use crate::text::by_blanks;

/// The name of what is not known.
static NAMELESS: Name = Name { text: String::new(), key: String::new() };
/// What the level that a change began at is called.
const PERIOD_BEFORE: &str = "kỳ trước";

/// What stands between the members of a list, and the mark that else ends one. Dashes may stand within members, *công nghiệp -
/// xây dựng và dịch vụ*, and commas: *nông nghiệp - công nghiệp, xây dựng - dịch vụ*.
const LIST_JOINTS: &[(Words, char)] = &[(words!("và"), ','), (words!("-" "–"), ','), (words!("-" "–"), '-')];
/// What tells of a list that its last member or all are so.
const TELLING: Kinds = Kinds::of(&[Sense::Cite, Sense::Degree]);
/// How many items a member of a list may have that stands apart from what is told of it.
const LISTED_ITEMS: usize = 5;
/// Words that begin what an amount is worth, and name it: *trị giá*, *kinh phí*, *tổng số tiền*.
const WORTHS: word::Words = any!(trị kinh tổng số);
/// Words before the end of a period.
const UNTIL: word::Words = any!(cuối đến hết);
/// Aspects that are names by themselves.
pub(super) const WHOLES: Words = words!("số" "tổng" "vốn" "diện tích" "sản lượng");

/// How the names of those begin who act.
const ACTORS: Words =
    words!("công an" "công ty" "ubnd" "ngành chức năng" "lực lượng chức năng" "lực lượng công an" "lực lượng kiểm");
/// The same, in few texts.
const RARE_ACTORS: Words = words!(
    "lực lượng cảnh sát" "toàn lực lượng" "toàn đảng bộ" "đảng bộ" "toàn ngành" "cơ quan" "bhxh" "sở" "chi cục" "cục" "hạt kiểm lâm"
    "trung tâm" "bệnh viện" "ban chỉ huy" "bộ đội" "biên phòng" "thanh tra" "viện kiểm sát" "viện ksnd" "tòa án" "tand"
    "mttq" "hội" "đoàn" "đội" "ủy ban" "ban" "phòng" "ngành" "điện lực" "ngân hàng" "quỹ" "chi nhánh" "trường" "huyện đoàn"
);

/// How the names of programmes begin, which have a name in quotes too.
const PROGRAMMES: Words = words!("đề án" "chương trình" "mô hình" "phong trào" "cuộc vận động" "dự án" "hội thi");

/// Whether the name is of one who acts.
pub(super) fn is_actor(name: &str) -> bool {
    // "Chương trình "Mỗi xã một sản phẩm" có 120 sản phẩm"
    let programme = UNUSUAL && (holds(name, "\"") || holds(name, "“")) && PROGRAMMES.begin(name);
    ACTORS.begin(name) || UNUSUAL && RARE_ACTORS.begin(name) || programme
}

impl Attacher<'_> {
    /// The subject without the price base that its name ends with: *GRDP theo giá hiện hành* → *GRDP*.
    pub(super) fn unqualified(&mut self, subject: usize) -> usize {
        let name = &self.name_of(subject).text;
        // "cao nhất 42 triệu đồng, bình quân 8 triệu đồng" too
        let ends = if UNUSUAL { [" cao nhất", " thấp nhất", " theo giá "].as_slice() } else { &[] };
        match ends.iter().find_map(|end| position(name, end)).and_then(|at| name.get(..at)) {
            Some(short) => self.name(String::from(short)),
            None => subject,
        }
    }

    /// The period `at`, or the report's, seen under a qualifier: the name of `subject`.
    pub(super) fn qualified(&mut self, subject: usize, at: usize) -> usize {
        let mut words = self.name_of(subject).text.clone();
        let mut earlier = false;
        if let Some(period) = self.out.ats.get(at.wrapping_sub(1)) {
            words.push(' ');
            words.push_str(&period.words);
            earlier = period.earlier;
        }
        self.at(words, earlier)
    }

    /// The subject with the aspect that follows the figure: *giảm 5% về lượng*.
    pub(super) fn aspect(&mut self, subject: usize, owner: usize, predicate: &Predicate<'_>) -> usize {
        if predicate.verb == Sense::Worth {
            let worth = self.scan.find(predicate.first, predicate.end, const { Kinds::of(&[Sense::Worth]) });
            if WORTHS.has(self.scan.word(worth)) {
                let subject = if UNUSUAL { self.traded(subject) } else { subject };
                return self.named(&self.scan.words(Run::new(worth, worth + 1)), subject, "");
            }
        }
        let aspect = predicate.aspect;
        if !UNUSUAL || aspect.is_empty() {
            return subject;
        }
        // "tăng 6% về số dự án" goes on about those that were counted.
        if self.scan.is_word(aspect.first(), Word::số) {
            let counted = self.recounted(self.scan.tokens(aspect.first() + 1, aspect.end()));
            if counted > 0 {
                return counted;
            }
        }
        // "tăng 18% số trường hợp và 31% số tiền" says nothing of the pairs to come.
        if self.scan.says(aspect.first().wrapping_sub(1), Sense::Aspect) {
            let [_, last] = self.aspects;
            self.aspects = [last, aspect];
        }
        let named = self.named_by(aspect, subject);
        if named > 0 {
            return named;
        }
        // "Xuất khẩu chè đạt 9 nghìn tấn, giá trị đạt 17 triệu USD, giảm 15% về lượng"
        let alone = ASPECTS.has(&self.name_of(subject).key);
        self.under(self.scan.words(aspect), if alone { owner } else { subject })
    }

    /// The subject of a member of a pair, after *về lượng … về trị giá* said what pairs mean; else 0.
    pub(super) fn aspect_of_pair(&mut self, place: usize, subject: usize) -> usize {
        let [first, _] = self.aspects;
        match self.aspects.get(place.wrapping_sub(1)) {
            Some(&aspect) if UNUSUAL && !first.is_empty() => self.under(self.scan.words(aspect), subject),
            _ => 0,
        }
    }

    /// The subject under an aspect: *lượng gạo*.
    pub(super) fn under(&mut self, aspect: String, subject: usize) -> usize {
        // "về lượng" needs the name, "về số doanh nghiệp" is one.
        let whole = WHOLES.begin(&aspect) && holds(&aspect, " ") && !ASPECTS.has(&aspect);
        let subject = if UNUSUAL && !whole { self.traded(subject) } else { subject };
        if whole { self.name(aspect) } else { self.named(&aspect, subject, "") }
    }

    /// The subject as a part of a whole: *cơ cấu kinh tế: dịch vụ*.
    pub(super) fn part(&mut self, subject: usize, whole: Run) -> usize {
        let name = self.name_of(subject);
        if whole.is_empty() || SHARES.any_in(&name.key) {
            return subject;
        }
        let mut words = self.scan.words(whole);
        words.push_str(if self.scan.is_word(whole.first(), Word::cơ) { ":" } else { "" });
        self.named(&words, subject, "")
    }

    /// The period of a figure: the one beside it, the one where a change began, else that of the clause.
    pub(super) fn period(&mut self, predicate: &Predicate<'_>, claim: Claim, course: &Course) -> usize {
        if !predicate.at().is_empty() {
            // "tháng 5 đạt 34 ha, lũy kế 5 tháng 142 ha (cùng kỳ 163 ha)": none to compare the 34 with
            let earlier = self.out.ats.get(course.at.wrapping_sub(1)).is_none_or(|at| at.earlier);
            let earlier = earlier && self.is_year_before(predicate.at());
            return self.at(self.scan.words(predicate.at()), earlier);
        }
        // "tăng 25% năm 2004" too
        let value = claim == Claim::Value || UNUSUAL && claim == Claim::Change && predicate.refs.is_empty();
        let when = self.scan.time(predicate.end - 1);
        if let Some(when) = when.filter(|&when| value && !self.frame.covers(when)) {
            let words = self.scan.words(Run::new(predicate.end - 1, predicate.end));
            let year_before = || self.is_year_before(Run::new(predicate.end - 1, predicate.end));
            let earlier = if UNUSUAL { year_before() } else { self.frame.is_after(when) };
            return self.at(words, earlier);
        }
        if UNUSUAL && (course.scene.begins || predicate.compared) {
            return self.at(String::from(PERIOD_BEFORE), true);
        }
        // "Phấn đấu năm 2023 thu 90 tỷ đồng, chi 70 tỷ đồng": both are of that year
        // "Dự toán năm 2025 là 90 tỷ đồng, tăng 8% so với dự toán năm 2024": what it grows by then too
        let grown = UNUSUAL && course.scene.planned && matches!(claim, Claim::Change | Claim::Difference);
        let aimed = course.target && claim == Claim::Target || grown && !course.scene.valued;
        if UNUSUAL && course.at == 0 && course.due > 0 && aimed {
            return self.at(self.scan.words(Run::new(course.due, course.due + 1)), false);
        }
        // "Phấn đấu cả năm thu 90 tỷ đồng"
        if UNUSUAL && claim == Claim::Target && course.at == course.whole_year { 0 } else { course.at }
    }

    /// The period that a shift leads to; 0 for the report's.
    pub(super) fn shifted(&mut self, shift: Run, when: Option<When>) -> usize {
        let earlier = if UNUSUAL {
            self.is_year_before(shift)
        } else {
            self.scan.among(shift.end() - 1, Kinds::BASE) || when.is_some_and(|when| self.frame.is_after(when))
        };
        // "Tính đến cuối tháng 3" of a report on a quarter
        let before = self.scan.tokens(shift.first().wrapping_sub(1), shift.first()).end();
        let until = UNTIL.has(self.scan.view.word(before.wrapping_sub(1)));
        let covered = match when {
            Some(when) if UNUSUAL && when.part == Part::Day => !self.frame.is_of_months(),
            Some(when) => self.frame.covers(when) || until && self.frame.ends_with(when),
            // "Trong tuần" is less than any report is on.
            None => {
                let week = UNUSUAL && self.scan.view.is_word(before + 1, Word::tuần);
                self.scan.says(shift.end() - 1, Sense::Lead) && !self.frame.is_of_months() && !week
            }
        };
        if covered { 0 } else { self.at(self.scan.words(shift), earlier) }
    }

    pub(super) fn at(&mut self, words: String, earlier: bool) -> usize {
        self.out.ats.push(At { words, earlier });
        self.out.ats.len()
    }

    pub(super) fn name(&mut self, name: String) -> usize {
        self.out.names.push(Name::new(name));
        self.out.names.len()
    }

    /// The number of the name of `subject` with words before and after it.
    pub(super) fn named(&mut self, before: &str, subject: usize, after: &str) -> usize {
        let mut name = String::new();
        for part in [before, &self.name_of(subject).text, after] {
            let inner = if UNUSUAL && !name.is_empty() { uncapitalised(part) } else { None };
            add_words(&mut name, inner.as_deref().unwrap_or(part));
        }
        self.name(name)
    }

    /// Names the members of the list that the name of `subject` is, if it is one of `count`: *EU, ASEAN và Hàn Quốc*; a
    /// run of subjects. Of commas alone only where there is a figure for `each`: *công nghiệp chế biến, chế tạo* is one.
    pub(super) fn list(&mut self, subject: usize, count: usize, each: bool) -> Run {
        if !UNUSUAL {
            return Run::default();
        }
        let first = self.out.names.len() + 1;
        for &(ref joints, comma) in LIST_JOINTS {
            let mut text = self.name_of(subject).text.clone();
            text.push(comma);
            let (mut name, mut joined) = (String::new(), each);
            for word in by_blanks(&text) {
                let bare = word.strip_suffix(comma).unwrap_or(word);
                let joins = joints.has(bare);
                joined |= joins;
                add_words(&mut name, if joins { "" } else { bare });
                if (joins || bare.len() < word.len()) && !name.is_empty() {
                    self.name(take(&mut name));
                }
            }
            if joined && self.out.names.len() + 1 == first + count {
                return Run::new(first, first + count);
            }
            self.out.names.truncate(first - 1);
        }
        Run::default()
    }

    /// What the last part of a name is told of in turn, where the part before it lists so many: *nhãn, xoài, vú sữa đã* `xuất khẩu` *lần
    /// lượt 14 tấn, 2 tấn và 3 tấn*; a run of subjects.
    pub(super) fn listed_before(&mut self, before: &Before<'_>, name: Run, predicate: &Predicate<'_>) -> Run {
        let count = predicate.count();
        if !predicate.tells_each() || count < 2 {
            return Run::default();
        }
        // "Ba thị trường lớn nhất là Hàn Quốc, Trung Quốc, Nga lần lượt chiếm …": the list stands behind it
        if self.scan.any(before.first, name.first(), const { Kinds::of(&[Sense::Is, Sense::Lead]) }) {
            return Run::default();
        }
        let part = before.last_part(name.first(), name.end());
        let end = self.scan.after_last(before.first, part.first(), Kinds::PLAIN.with(TELLING));
        self.members(before.first, end, count, part, false)
    }

    /// What has these parts in turn, where the sentence says which they are, before *là* or behind it: `Hoa Kỳ, Trung Quốc và Nhật
    /// Bản` *là ba bạn hàng lớn nhất, chiếm 21%, 20% và 7%*; a run of subjects.
    pub(super) fn listed_apart(&mut self, before: &Before<'_>, predicate: &Predicate<'_>) -> Run {
        let count = predicate.count();
        if count < 2 || !(predicate.tells_each() || predicate.verb == Sense::Share) {
            return Run::default();
        }
        let whole = before.whole();
        // "lớn nhất là"
        let is = self.scan.after_last(before.first, before.end, const { Kinds::of(&[Sense::Is, Sense::Lead]) });
        // "Trang phục, giày dép, vỏ ruột xe là những mặt hàng đi xuống, giảm lần lượt 12%, 9% và 5%"
        // "Dẫn đầu là Vĩnh Châu và Kế Sách, giải ngân lần lượt 74% và 70%"
        // "Các vị trí tiếp theo thuộc về thủy sản; gỗ và sản phẩm gỗ; dầu thô, lần lượt đạt …"
        let several = self.scan.is_word(is, Word::những)
            || matches!(self.scan.last_word(is.wrapping_sub(1)), Word::là | Word::về);
        let several = predicate.tells_each() && several;
        if predicate.verb != Sense::Share && whole.is_empty() && !several || is == before.first {
            return Run::default();
        }
        let listed = self.members(before.first, is - 1, count, whole, false);
        if !listed.is_empty() {
            return listed;
        }
        let comma = self.scan.after_last(is, before.end, const { Kinds::of(&[Sense::Comma]) });
        let listed = self.members(is, comma - 1, count, whole, true);
        // "Ba thị trường lớn nhất là Hàn Quốc, Trung Quốc, Nga lần lượt chiếm 48%, 24% và 5%"
        if listed.is_empty() && predicate.tells_each() {
            return self.members(is, before.end, count, whole, true);
        }
        listed
    }

    /// Names the last `count` members of the list in items `start..end`, or `all` where it has so many, each behind the words
    /// `of`; a run of subjects.
    fn members(&mut self, start: usize, mut end: usize, count: usize, of: Run, all: bool) -> Run {
        // "thủy sản; gỗ và sản phẩm gỗ; dầu thô"
        let strong = const { Kinds::of(&[Sense::Colon, Sense::Semicolon, Sense::Is, Sense::Lead]) };
        let several = self.says(start, end, Sense::Semicolon);
        let breaks = if several { strong } else { strong.and(&[Sense::Comma, Sense::And]) };
        let mut members = [Run::default(); MOST];
        let Some(members) = members.get_mut(..count) else { return Run::default() };
        for member in members.iter_mut().rev() {
            if end <= start {
                return Run::default();
            }
            let first = self.scan.after_last(start, end, breaks);
            *member = Run::new(first, end);
            end = first.saturating_sub(1);
        }
        if let Some(last) = members.last_mut() {
            // "Long An dẫn đầu"
            *last = Run::new(last.first(), self.scan.find(last.first(), last.end(), TELLING));
        }
        let words = const { Kinds::PLAIN.and(&[Sense::Dash]) };
        let others = if several { words.and(&[Sense::Comma, Sense::And]) } else { words }.others();
        let plain = |member: &Run| {
            (1..=LISTED_ITEMS).contains(&member.length()) && !self.scan.any(member.first(), member.end(), others)
        };
        if all && end > start || !members.iter().all(plain) {
            return Run::default();
        }
        let first = self.out.names.len() + 1;
        for member in members {
            let mut words = self.scan.words(of);
            add_words(&mut words, &self.scan.words(*member));
            self.name(words);
        }
        Run::new(first, first + count)
    }

    /// Whether the name is that of the place which the report is of, or its last words: *Sa Pa* of *thị xã Sa Pa*.
    pub(super) fn is_place(&self, name: usize) -> bool {
        let (name, place) = (&self.name_of(name).text, self.frame.place.as_deref().unwrap_or_default());
        let end = place.len().checked_sub(name.len()).and_then(|first| place.get(first..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(name))
    }

    /// Whether the name tells where or by whom something is counted, or how, but not what: *Sa Pa đón 268 nghìn lượt khách*,
    /// *Công an huyện phát hiện 35 vụ vi phạm*, *Bình quân mỗi ngày có 620 xe hàng thông quan*.
    pub(super) fn tells_no_count(&self, found: &Found) -> bool {
        let acts = is_actor(&self.name_of(found.number).key);
        acts || self.is_qualified(found) || self.is_place(found.number)
    }

    pub(super) fn is_qualified(&self, found: &Found) -> bool {
        is_qualifier(&self.name_of(found.number).key)
    }

    /// The name of a subject; empty for none. Not inlined: it is asked for everywhere.
    #[inline(never)]
    pub(super) fn name_of(&self, subject: usize) -> &Name {
        self.out.names.get(subject.wrapping_sub(1)).unwrap_or(&NAMELESS)
    }
}

/// Words that narrow the subject before rather than naming one.
const QUALIFIERS: Words = words!(
    "loại trừ" // nếu loại trừ yếu tố giá tăng 4,4%
    "không kể"
    "chưa kể"
    "giá hiện hành" // theo giá hiện hành đạt 90 tỷ đồng
    "giá thực tế"
    "giá so sánh"
    "giá cố định"
    "bình quân mỗi"
);

/// What a mean is of each of, if it is no time, and how many words that has at most where nothing is told of it.
const EACH: &str = "bình quân mỗi ";
const EACH_WORDS: usize = 2;
pub(super) const TIMES: Words = words!("ngày" "tháng" "năm" "quý" "tuần" "vụ");

/// Whether `name` narrows the subject before: *nếu loại trừ yếu tố giá*; *bình quân* alone does too.
pub(super) fn is_qualifier(name: &str) -> bool {
    // "nếu không tính ghi thu chi là 207.000 tỷ đồng"
    let without = UNUSUAL && name.starts_with("không tính ");
    // "bình quân mỗi khách chi tiêu 4,5 triệu đồng": an indicator of its own
    let told = |of: &str| !TIMES.begin(of) && of.split(' ').nth(EACH_WORDS).is_some();
    let own = UNUSUAL && name.strip_prefix(EACH).is_some_and(told);
    matches!(name, "bình quân" | "trung bình") || QUALIFIERS.begin(name) && !own || without
}
