//! Stripping: what stands around a name and is none of it.
//!
//! In go the items of a part of a clause, out come those of the name in it.

use super::UNUSUAL;
use super::attach::ASPECTS;
use super::indicator::{CITED, GENERAL};
use super::name::CAUSES;
use super::place::{PLACE_KINDS, place_words};
use super::predicate::CHANGES;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::Before;
use super::texts::holds;
use super::word::{Word, Words, any};
use crate::read::words;

/// Nouns that begin the name of an indicator; such a part may be longer.
const HEADS: Words = any!(
    bán cây chi chỉ cơ dân diện doanh dư giá hoạt xuất nhập mức kim khu lúa lượng
    ngành nhóm nợ quy sản số thu tiền tổng tỷ tốc vốn vụ đàn
);

/// The same, of few texts.
const RARE_HEADS: Words = any!(thuế gtsx);

/// What may stand before a name and is none of it.
const LEADING: Kinds = Kinds::BREAK.with(Kinds::BASE).and(&[
    Sense::Time,
    Sense::Lead,
    Sense::Still,
    Sense::Part,
    Sense::And,
    Sense::Link,
    Sense::Approx,
    Sense::Target,
    Sense::Aspect,
    Sense::Level,
    Sense::For,
    Sense::Total,
    Sense::PlanTail,
    Sense::Than,
    Sense::Is,
]);

/// Words before a name: *hoạt động xuất khẩu* is about *xuất khẩu*.
const INTRODUCING: Words =
    any!(trên hoạt tình trong theo của ở các những qua đến tại giữa hiện hết làm nếu r#do vì nhờ để kéo);

/// What may stand after a name and is none of it; *Tổng thu* `là`*: 45 tỷ đồng* too.
const TRAILING: Kinds = if UNUSUAL { ENDINGS.and(&[Sense::Is]) } else { ENDINGS };
const ENDINGS: Kinds = Kinds::BREAK.but(Sense::Close).and(&[
    Sense::Ytd,
    Sense::Time,
    Sense::For,
    Sense::Level,
    Sense::And,
    Sense::Each,
    Sense::Link,
    Sense::Total,
    Sense::Still,
    Sense::Lead,
    Sense::PlanTail,
    Sense::Done,
]);

/// Words after a name.
const ENDING: Words = any!(trong của ở đến tới tính từ cuối hết ước khi giữa tại theo phải vào đang);

/// What says that of several things one is told next: *đứng thứ hai là* …
const RANKING: Kinds = CHANGES.and(&[Sense::Cite, Sense::Than]);

/// What is said of it before what it is compared with, and is no part of its name.
const MOVES: Kinds = Kinds::of(&[Sense::Rise, Sense::Fall]);

/// What ends a name in the middle of a part.
const CUTTING: Kinds = Kinds::of(&[Sense::Than, Sense::Cite, Sense::Given, Sense::Total]);

/// How it ends that a place is meant as a whole: *toàn tỉnh*, *cả huyện*.
const WHOLE_PLACES: Words = any!(tỉnh huyện xã quận phố phường trấn);

/// What stands behind who pays money out.
pub(super) const PAYS_OUT: &str = "giải ngân";
/// What stands behind who expects something.
pub(super) const FORESEES: &str = "dự kiến";

/// How names begin that a heading runs into where a page lost the break between them.
const MERGED: words::Words = words::words!(
    "tổng sản phẩm" "tổng giá trị" "tổng diện tích" "tổng số" "tổng mức" "tổng thu" "tổng chi" "tổng vốn" "tổng đàn" "tổng sản lượng"
    "tổng kim ngạch" "diện tích" "sản lượng" "giá trị" "tỷ lệ" "tốc độ" "doanh thu" "kim ngạch" "chỉ số"
);

/// What stands behind *trong* where that is no preposition.
const INLAND: &str = "nước";

/// How many items those for whom something is done may have before others of them: *cho* `đàn trâu`*, bò*.
const WHOM_ITEMS: usize = 2;

/// Those that firms stand beside.
const DOERS: words::Words = words::words!("tổ chức" "cá nhân" "cơ quan" "đơn vị" "hộ kinh doanh" "hợp tác xã" "nhà hảo tâm" "mạnh thường quân" "tập đoàn");

/// What makes something change.
const CAUSE: &str = "nguyên nhân";

/// How many items may tell of a place before what it has.
const PLACE_ITEMS: usize = 8;

/// Words that begin what something went with: *Chăn nuôi phát triển với* `tổng` *đàn lợn*.
const TOTALS: Words = any!(giá diện doanh tổng sản số vốn tỷ tốc dân lượng dư kim);

impl Before<'_> {
    /// Whether the item begins the name of an indicator.
    pub(super) fn is_head(&self, at: usize) -> bool {
        is_head(self.scan.word(at))
    }

    /// A part without the words around its name; empty where nothing is left.
    pub(super) fn strip(&self, part: Run) -> Run {
        let (first, end) = (part.first(), part.end());
        // "Về thị trường, …" is no name, "Về sử dụng vốn đạt …" has one.
        if self.scan.says(first, Sense::Aspect) && end < self.end {
            return Run::default();
        }
        let end = self.before_trail(first, end);
        let done = self.after_last_of(first, end, const { Kinds::of(&[Sense::Done]) });
        // "Số hồ sơ đã giải quyết"
        let head = first + usize::from(UNUSUAL && self.scan.says(first, Sense::Lead));
        let number = matches!(self.scan.word(head), Word::số | Word::diện | Word::tổng)
            && self.scan.is_word(done.wrapping_sub(1), Word::đã);
        let mut start = if number { head } else { done };
        // "Đứng thứ hai là dệt may", "tăng cao nhất là thịt gia cầm"
        let is = self.after_last_of(start, end, const { Kinds::of(&[Sense::Is]) });
        // "dẫn đầu là Singapore"
        let heads = UNUSUAL && is > start && {
            let last = self.scan.tokens(start, is - 1).end().wrapping_sub(1);
            self.scan.view.is_word(last, Word::đầu)
        };
        if is < end && (heads || self.scan.any(start, is, RANKING) || self.scan.says(start, Sense::Degree)) {
            start = is;
        }
        // "Hai thị trường tiếp theo là châu Mỹ và châu Âu"
        let next = |&at: &usize| self.scan.says(at, Sense::Lead) && self.scan.last_word(at) == Word::là;
        let leads = const { Kinds::of(&[Sense::Lead]) };
        let after = if UNUSUAL && self.has(leads) { (start + 1..end).rev().find(next) } else { None };
        start = after.map_or(start, |at| at + 1);
        // "cao nhất là mầm non 98%, thấp nhất tiểu học 95%"
        let extreme = UNUSUAL && self.scan.says(start, Sense::Degree) && self.scan.last_word(start) == Word::nhất;
        start += usize::from(extreme && start + 1 < end);
        // "Theo số liệu điều tra ngày 1 tháng 4 năm 2011 dân số tỉnh là …"
        let cited = UNUSUAL
            && self.scan.is_word(first, Word::theo)
            && CITED.begin(self.scan.view.key(self.scan.tokens(first + 1, end)));
        let when = self.after_last_of(first, end, const { Kinds::of(&[Sense::Time]) });
        start = if cited && when > start && when < end && self.is_head(when) { when } else { start };
        if UNUSUAL {
            start = (start + 1..end).rev().find(|&at| self.begins_anew(at, end)).unwrap_or(start);
        }
        while start < end && self.leads(start) {
            start = if UNUSUAL { self.after_bracket(start, end) } else { start + 1 };
        }
        // "không có tử vong (cùng kỳ: 02 ca)"
        if UNUSUAL && self.scan.says(part.end(), Sense::Open) && self.scan.is_word(start, Word::không) {
            start += if self.scan.is_word(start + 1, Word::có) { 2 } else { 0 };
        }
        let place = self.after_whole(start, end);
        start = self.after_place(place, end);
        // "thành phố Kon Tum do phụ thuộc tiền sử dụng đất nên chỉ đạt 17,9%"
        if UNUSUAL && start > place && CAUSES.has(self.scan.word(start)) {
            return Run::new(place, start);
        }
        // "huyện giải ngân 150 tỷ đồng"
        let act = || self.scan.view.key(self.scan.tokens(start + 1, end)) == PAYS_OUT;
        start += usize::from(UNUSUAL && GENERAL.has(self.scan.key(start)) && act());
        // "Huyện thu 50 tỷ đồng"
        let pays = UNUSUAL && end > start + 1 && matches!(self.scan.word(end - 1), Word::thu | Word::chi);
        start =
            if pays && PLACE_KINDS.has(self.scan.view.key(self.scan.tokens(start, end - 1))) { end - 1 } else { start };
        // "Chưa kể chăn nuôi chiếm 65% diện tích" has a subject.
        let beside = UNUSUAL && self.scan.says(self.end, Sense::Share);
        let beside = beside && self.scan.view.key(self.scan.tokens(start, start + 2)) == "chưa kể";
        start += if beside && start + 2 < end { 2 } else { 0 };
        // "Sở Công Thương dự kiến IIP tăng 8%"
        if UNUSUAL && self.has(leads) && !self.is_head(start) {
            let foresees = |&at: &usize| self.scan.says(at, Sense::Lead) && self.scan.key(at) == FORESEES;
            start = (start + 1..end).find(foresees).map_or(start, |at| at + 1);
        }
        // "Huyện có diện tích 450 km2", "Thị xã Phú Thọ có diện tích 64 km2"
        if UNUSUAL {
            let has = self.scan.find_word(start, end.min(start + PLACE_ITEMS), Word::có);
            // "Sau khi sáp nhập, xã mới có diện tích 45 km2"
            let lies = matches!(self.scan.word(has + 1), Word::diện | Word::dân);
            let kind = self.scan.view.key(self.scan.tokens(start, has));
            // "Thành phố sau khi điều chỉnh, mở rộng có diện tích 8.154 ha"
            let lies = lies && (PLACE_KINDS.begin(kind) || self.scan.among(start, CHANGES));
            let place = has == start || PLACE_KINDS.has(kind) || lies;
            start = if self.is_head(has + 1) && has + 1 < end && place { has + 1 } else { start };
        }
        // "Giao quân 14/14 thanh niên, đạt 100% chỉ tiêu"
        let end = if UNUSUAL { self.fraction(start, end) } else { end };
        // "Thuế, phí tháng 8 thu 308 tỷ đồng"
        let took = end > start + 2 && self.scan.is_word(end - 1, Word::thu) && self.scan.says(end - 2, Sense::Time);
        // "Giá tiêu tăng so với hôm qua, mức tăng 1.500 đồng/kg"
        let moved = UNUSUAL && end > start + 1 && self.scan.says(end, Sense::Than) && self.scan.among(end - 1, MOVES);
        let end = self.before_scope(start, end - usize::from(took || moved));
        let end = self.before_trail(start, end);
        Run::new(start, self.first_of(start, end, CUTTING))
    }

    /// Whether the name begins at `at` and not before: behind a citation, *Theo "Niên giám thống kê"* `dân số`, but not *Bộ phim "Mai" thu
    /// …*; behind what it is told in spite of, *Mưa nhiều nhưng* `sản lượng lúa`; behind a heading that lost its end, *Sản xuất nông nghiệp*
    /// `Tổng diện tích`.
    fn begins_anew(&self, at: usize, end: usize) -> bool {
        let quoted = self.scan.is_quoted(at - 1) && self.is_head(at) && !self.scan.is_word(at, Word::thu);
        let tokens = self.scan.tokens(at, end);
        let capital = |token: usize| self.scan.view.is_capital(token);
        let merged = capital(tokens.first())
            && !capital(tokens.first() - 1)
            && self.scan.among(at - 1, Kinds::PLAIN)
            && MERGED.begin(self.scan.view.key(tokens));
        quoted || merged || self.scan.says(at - 1, Sense::Link) && self.scan.key(at - 1) == "nhưng"
    }

    /// Whether the item begins what somebody or something has in all: *tổng vốn*, *số lượt khách*.
    pub(super) fn is_total(&self, at: usize) -> bool {
        TOTALS.has(self.scan.word(at))
    }

    /// The part of the name after *với*, where that is what somebody who is something has, or a total.
    pub(super) fn after_with(&self, name: Run) -> Run {
        let with = self.scan.find_word(name.first(), name.end(), Word::với) + 1;
        let is = self.says(Sense::Is)
            && self.scan.any(name.first(), with, const { Kinds::of(&[Sense::Is]) })
            && !self.scan.view.is_capital(self.scan.tokens(with, name.end()).first());
        let total = self.is_total(with) && !ASPECTS.has(self.scan.view.key(self.scan.tokens(with, name.end())));
        if with < name.end() && (is || total) { Run::new(with, name.end()) } else { name }
    }

    /// The part of the name that tells what something was the cause of: *Mưa lũ là yếu tố làm cho* `CPI` *tăng 0,09%*, *Huyện kéo*
    /// `tỷ lệ hộ nghèo` *xuống còn 3,6%*, *Giá gạo là nguyên nhân chính làm* `CPI` *tăng 0,4%*; or what that was itself: *giảm 3% chủ
    /// yếu do* `giá xăng` *giảm 6%*.
    pub(super) fn after_cause(&self, name: Run) -> Run {
        let (first, end) = (name.first(), name.end());
        let made = self.after_last_of(first, end, const { Kinds::of(&[Sense::Contribution]) });
        let change = self.scan.among(self.end, CHANGES);
        let causes = || change && holds(self.scan.view.key(self.scan.tokens(first, made)), CAUSE);
        // "…, khiến dân số lên 58.000 người" too
        let told = UNUSUAL && made > first && self.scan.key(made - 1) == "khiến"
            || matches!(self.scan.last_word(made.wrapping_sub(1)), Word::cho | Word::kéo);
        if made < end && (told || causes()) {
            return Run::new(made, end);
        }
        let caused = |&at: &usize| CAUSES.has(self.scan.word(at)) && self.is_head(at + 1);
        let cause = (first..end.saturating_sub(1)).find(caused).filter(|_| !self.is_head(first));
        cause.filter(|_| change).map_or(name, |at| Run::new(at + 1, end))
    }

    /// The first item of the cause that the clause `start..end` tells of before what changed itself, or before its part in a bracket:
    /// *Nông nghiệp tăng thấp do* `chăn nuôi` *giảm 2%*; `start` where it tells none.
    pub(super) fn after_effect(&self, start: usize, end: usize) -> usize {
        if !self.has(CHANGES) {
            return start;
        }
        let part = self.scan.says(end, Sense::Open) && self.scan.says(end + 1, Sense::Share);
        let clause = self.after_last_of(start, end, const { Kinds::BREAK.and(&[Sense::And, Sense::Link]) });
        let cause = |&at: &usize| CAUSES.has(self.scan.word(at)) && self.scan.says(at, Sense::Word);
        let cause = (clause..end.saturating_sub(1)).rfind(cause).unwrap_or(start);
        let effect = self.scan.find(start, cause, CHANGES);
        // Not "Thu nội địa tăng do kinh tế phục hồi tăng 15%", which may be of either.
        let against = self.scan.sense(effect) != self.scan.sense(end);
        let other = part || self.scan.among(end, CHANGES) && (against || self.is_head(cause + 1));
        if effect < cause && other { cause + 1 } else { start }
    }

    /// Whether what is done in the member is done for what the name says as well: *Tiêm phòng lở mồm long móng cho* `trâu, bò` *960 con*.
    pub(super) fn is_for_both(&self, member: Run, name: Run) -> bool {
        let whom = self.after_last_of(member.first(), member.end(), const { Kinds::of(&[Sense::For]) });
        let whose = member.end() - whom;
        whom > member.first() && whose <= WHOM_ITEMS && name.length() == 1 && !self.is_head(name.first())
    }

    /// Whether the member ends in whose it is: *Mật độ dân số* `của Phú An`*, Bình An và Tân An*.
    pub(super) fn is_of_proper(&self, member: Run) -> bool {
        let whose = self.scan.find_word(member.first() + 1, member.end(), Word::của) + 1;
        let tokens = self.scan.tokens(whose, member.end());
        whose < member.end() && (tokens.first()..tokens.end()).all(|at| self.scan.view.is_proper(at))
    }

    /// Whether the member names some of those who did something, as firms beside them: *Các xã,* `tổ chức`*, doanh nghiệp hỗ trợ 412
    /// triệu đồng*.
    pub(super) fn are_doers(&self, member: Run) -> bool {
        DOERS.has(self.scan.view.key(self.scan.tokens(member.first(), member.end())))
    }

    /// The end of the part `first..end` without the words that may stand after a name.
    fn before_trail(&self, first: usize, end: usize) -> usize {
        let mut end = end;
        // "Tổng vốn cấp mới và điều chỉnh là" does not end in "và".
        let joined = |end: usize| {
            UNUSUAL && self.scan.says(end - 1, Sense::PlanTail) && self.scan.says(end.wrapping_sub(2), Sense::And)
        };
        while end > first && self.trails(end - 1) && !joined(end) {
            end -= 1;
        }
        end
    }

    /// The first item of `first..end` that is a fraction; `end` where there is none.
    pub(super) fn fraction(&self, first: usize, end: usize) -> usize {
        (first..end).find(|&at| self.is_fraction(at)).unwrap_or(end)
    }

    /// Whether `14/14` stands at `at`.
    pub(super) fn is_fraction(&self, at: usize) -> bool {
        self.scan.figure(at).is_some_and(|figure| self.scan.view.is_mark(figure.first as usize + 1, '/'))
    }

    /// The first item after a place that acts: *huyện Vân Canh thu ngân sách* is about *thu ngân sách*.
    fn after_place(&self, start: usize, end: usize) -> usize {
        let Some(item) = self.scan.item(start) else { return start };
        let place = place_words(&self.scan.view, item.first());
        let acts = |at: &usize| !place.is_empty() && self.scan.tokens(*at, at + 1).first() == place.end();
        let after = (start..end).find(acts).unwrap_or(start);
        // "thị xã Ninh Hòa và huyện Diên Khánh lần lượt đạt …"
        let listed = UNUSUAL && self.scan.says(after, Sense::And) && {
            let next = self.scan.tokens(after + 1, end).first();
            !place_words(&self.scan.view, next).is_empty()
        };
        // "huyện Tuy Phước giải ngân cao nhất, đạt 58,6%"
        let most = UNUSUAL && after > start && (after..=end).any(|at| self.scan.last_word(at) == Word::nhất);
        if listed || most { start } else { after }
    }

    /// The item after the name of a place at `start` that is told to be meant as a whole: *Toàn tỉnh* `Lào Cai` *giải ngân*.
    fn after_whole(&self, start: usize, end: usize) -> usize {
        let whole = self.scan.says(start.wrapping_sub(1), Sense::Lead)
            && WHOLE_PLACES.has(self.scan.last_word(start.wrapping_sub(1)));
        let proper = |&at: &usize| self.scan.view.is_proper(self.scan.tokens(at, at + 1).first());
        let after = (start..end).find(|at| !proper(at)).unwrap_or(start);
        if UNUSUAL && whole { after } else { start }
    }

    /// The item after the bracket that opens at `start`, or after the item.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn after_bracket(&self, start: usize, end: usize) -> usize {
        if !self.scan.says(start, Sense::Open) {
            return start + 1;
        }
        self.scan.find(start, end, const { Kinds::of(&[Sense::Close]) }) + 1
    }

    fn leads(&self, at: usize) -> bool {
        match self.scan.sense(at) {
            // "làm chết 7 người"
            Sense::Word | Sense::Plain | Sense::Contribution => {
                // "(trong nước 2.310 tỷ đồng, nước ngoài 616 tỷ đồng)"
                let inland = UNUSUAL && at + 2 == self.end && self.scan.key(at + 1) == INLAND;
                INTRODUCING.has(self.scan.word(at)) && !inland
            }
            // "Phấn đấu giảm tai nạn giao thông từ 5% trở lên"
            Sense::Rise | Sense::Fall => {
                // "Hạ Long" is a place.
                let next = self.scan.tokens(at + 1, at + 2).first();
                let aimed = self.scan.says(at.wrapping_sub(1), Sense::Target) && !self.scan.view.is_capital(next);
                aimed || self.is_head(at + 1)
            }
            // "nam chiếm 48%, còn nữ chiếm 52%"; not "toàn tỉnh còn thiếu 512 giáo viên"
            Sense::Reach => {
                UNUSUAL && self.scan.is_word(at, Word::còn) && !self.scan.says(at.wrapping_sub(1), Sense::Lead)
            }
            sense => LEADING.has(sense),
        }
    }

    fn trails(&self, at: usize) -> bool {
        self.scan.among(at, TRAILING) || ENDING.has(self.scan.word(at))
    }
}

/// Whether the folded word begins the name of an indicator.
pub(crate) fn is_head(word: Word) -> bool {
    HEADS.has(word) || UNUSUAL && RARE_HEADS.has(word)
}
