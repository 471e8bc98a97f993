//! Indicators: whether what stands where a name may is that of one: not who reports, not a sentence, not a distance.
//!
//! In go the items of a name, out comes the [`Subject`] that it is.

use super::UNUSUAL;
use super::naming::WHERE;
use super::place::place_words;
use super::predicate::CHANGES;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::{Before, Name, Subject};
use super::texts::holds;
use super::word::{self, Word, any};
use crate::read::words::{Words, words};

/// A name longer than this is a sentence that was not understood.
const NAME_WORDS: usize = 26;

/// No name of so few words is longer; one that is only a number has none.
const NAME_BYTES: usize = 400;

/// How many words name the subject before once more: *tỷ lệ này*.
const THIS_WORDS: usize = 4;

/// What is said of a multiple, and is no name: *tổng vốn 4.870 tỷ đồng,* `nhiều` *gấp đôi năm trước*.
const MORE: &str = "nhiều";

/// What is numbered: *đợt 2*.
const ROUND: &str = "đợt";

/// Words in what is no indicator: distances.
const NO_FIGURES: Words = words!("cự ly" "cách nhau" "nằm cách" "hạng cân" "mỗi giờ đi");

/// How a story of somebody begins, which states nothing of a place: *ông vận động dân làng lập 2 tổ*, *cá biệt có nơi giảm 60%*; or
/// what is said of what was told: `Đây là` *mức tăng khá so với mức tăng 5,3% của năm 2018*.
const PERSONS: Words = words!(
    "ông" "chị" "tôi" "gia đình ông" "gia đình bà" "gia đình anh" "gia đình chị" "cá biệt" "cá biệt có" "đây là" "nghị định số" "thông tư số"
    "quyết định số"
);

/// Words before the size of one thing.
const SIZES: word::Words = any!(nặng rộng dài sâu);

/// How what is cited begins, behind *theo*.
pub(super) const CITED: Words = words!("số liệu" "thống kê" "báo cáo" "điều tra" "đánh giá" "kết quả");

/// Words that name who reports, not what is reported; folded.
pub(super) const GENERAL: Words = words!(
    "huyện"
    "tỉnh"
    "bộ"
    "xã"
    "thành phố"
    "thị xã"
    "thị trấn"
    "phường"
    "quận"
    "ngành"
    "các ngành"
    "địa phương"
    "đơn vị"
    "chỉ tiêu"
    "tốc độ"
    "tốc độ tăng"
    "con số"
    "số"
    "tổng số"
    "tài sản"
    "tỷ lệ"
    "mức"
    "thêm"
    "mức tăng"
    "mức giảm"
    "kinh phí"
    "từ"
    "để"
    "đi"
    "ban đầu"
    "ban hành quyết định"
    "trước đó"
    "sau"
);

/// What is left of a name where its verb was taken for that of a level: *làm* `rõ` *8/9 vụ*, `không` *tăng không giảm*, *các* `quý` *còn lại*; or
/// where it is, *trong năm* `địa bàn tỉnh` *xảy ra 5 vụ*.
const REMAINS: Words = words!(
    "không" "chưa" "rõ" "quý" "địa bàn" "địa bàn tỉnh" "địa bàn thành phố" "địa bàn huyện" "địa bàn thị xã" "địa bàn xã"
);

impl Before<'_> {
    /// Whether the name ends in a base that nothing in it is compared with.
    fn ends_in_base(&self, name: Run) -> bool {
        let base = self.scan.among(name.end() - 1, const { Kinds::BASE.but(Sense::OtherBase) });
        base && !self.scan.any(name.first(), name.end(), CHANGES)
    }

    /// Whether what ends in a size is a kind of something of which there is so much, `Đất phèn sâu` *có 300 ha*, `Công nghiệp nặng`
    /// *đạt 300 tỷ đồng*, and no size of one thing, *kho rộng 350 m2*, *chiều dài đạt 5 km*.
    fn is_kind(&self, name: Run) -> bool {
        self.scan.among(self.end, const { Kinds::of(&[Sense::Level, Sense::Share]) })
            && !self.scan.is_word(name.end().wrapping_sub(2), Word::chiều)
    }

    /// Whether so many of something stand in the name before a comma, and so belong to another thought: *kiểm tra* `58
    /// website,` *tài khoản bán hàng, xử phạt*; not *thu ngân sách của 7 xã, thị trấn*.
    fn counts_before_comma(&self, name: Run) -> bool {
        let counted = |at: &usize| {
            let told = self.scan.figure(*at).is_some_and(|figure| !figure.trap);
            // Not "tiêm phòng đợt 2 cho trâu, bò".
            told && !WHERE.has(self.scan.word(at.wrapping_sub(1))) && self.scan.key(at.saturating_sub(1)) != ROUND
        };
        let first = (name.first()..name.end()).find(counted).unwrap_or(name.end());
        self.comma(first, name.end()) < name.end()
    }

    /// Whether the topic names members: no place, and not *kết quả*.
    pub(super) fn is_of_members(&self, topic: Run) -> bool {
        let first = self.scan.tokens(topic.first(), topic.end()).first();
        !topic.is_empty()
            && !self.scan.is_word(topic.first(), Word::kết)
            && !self.scan.says(topic.first(), Sense::Plan)
            && place_words(&self.scan.view, first).is_empty()
    }

    /// Whether the name is no more than how many of how many there are: `212/359 trường`.
    pub(super) fn is_members_alone(&self, name: Run) -> bool {
        name.length() == 1 && self.scan.figure(name.first()).is_some_and(|figure| figure.trap)
    }

    /// Whether some are told to pass a mark, and nothing is told of any of them: *5/9* `huyện, thành phố có tỷ lệ nghèo` *dưới 3%*,
    /// *15 bộ,* `ngành có tỷ lệ trực tuyến` *dưới 10%*, *các* `tỉnh còn lại` *đạt tỷ lệ dưới 50%*.
    fn pass_mark(&self, name: Run, key: &str) -> bool {
        let before = name.first().wrapping_sub(1);
        let comma = self.scan.says(before, Sense::Comma) && self.scan.among(before.wrapping_sub(1), Kinds::PLAIN);
        let counted = self.scan.figure(if comma { before.wrapping_sub(2) } else { before }).is_some();
        let all = self.scan.is_word(before, Word::các)
            && self.scan.view.key(self.scan.tokens(self.end, self.end + 1)) == "đạt tỷ lệ"
            && self.scan.says(self.end + 1, Sense::Approx);
        // Not "có 412 hộ nghèo, tỷ lệ hộ nghèo còn 3,2%".
        let rate = holds(key, "tỷ lệ") && !key.starts_with("tỷ lệ");
        counted && (rate || key.ends_with(" tiến độ")) || all
    }

    /// What the name on `items` is.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn named(&self, items: Run, names: &mut Vec<Name>) -> Subject {
        let name = self.name(items);
        let changes = const { CHANGES.and(&[Sense::Exceed]) };
        // "11 khoản đạt trên 85% dự toán" counts members.
        let counts = self.scan.figure(items.first()).is_some_and(|figure| !figure.trap);
        // "hộ nghèo còn 32 hộ/4.512 hộ tỷ lệ 0,71%"
        let rate = UNUSUAL
            && self.scan.any(items.first(), items.end(), const { Kinds::of(&[Sense::Figure]) })
            && name.key.ends_with(" tỷ lệ");
        let counts = counts || rate || UNUSUAL && self.counts_before_comma(items);
        if !(1..=NAME_BYTES).contains(&name.text.len()) || self.scan.among(items.first(), changes) || counts {
            return Subject::Unclear;
        }
        // "cách cầu chừng 2 km" is a place, "kho rộng 350 m2" the size of one thing.
        let last = self.scan.tokens(items.first(), items.end()).end().wrapping_sub(1);
        // "tranh tài ở cự ly 5 km" is no indicator.
        let placed = self.scan.is_word(items.first(), Word::cách)
            || NO_FIGURES.any_in(&name.key)
            || SIZES.has(self.scan.word(items.end() - 1))
                && !self.scan.view.is_capital(last)
                && !(UNUSUAL && (holds(&name.key, "tổng chiều") || self.is_kind(items)));
        // "khảo sát cho thấy 62% doanh nghiệp gặp khó khăn": who says so
        let person = UNUSUAL && PERSONS.begin(&name.key);
        let cites =
            UNUSUAL && self.scan.says(items.end(), Sense::Done) && self.scan.key(items.end()).starts_with("cho ");
        if placed || cites || person || GENERAL.has(&name.key) {
            return Subject::Unclear;
        }
        // "mỗi phòng bố trí tối đa 24 thí sinh" is no result, "cao hơn vụ xuân năm trước 0,7 tạ/ha" a change.
        let most = name.key.starts_with("mỗi ") && name.key.ends_with(" tối đa");
        // "Theo số liệu của Tổng cục Thống kê thì toàn tỉnh có …" cites, not "Theo số liệu điều tra năm 2011 dân số là …".
        let head = |at: usize| self.is_head(at) && !self.scan.view.is_capital(self.scan.tokens(at, at + 1).first());
        if UNUSUAL
            && self.scan.is_word(items.first().wrapping_sub(1), Word::theo)
            && CITED.begin(&name.key)
            && !(items.first() + 1..items.end()).any(head)
        {
            return Subject::Unclear;
        }
        if UNUSUAL && (REMAINS.has(&name.key) || self.pass_mark(items, &name.key)) {
            return Subject::Unclear;
        }
        // "Mỗi năm thu hút 1.700 lượt khách" says who nowhere.
        if UNUSUAL && (most || name.key == "mỗi" || self.ends_in_base(items)) {
            return Subject::Unclear;
        }
        let words = self.words(items);
        // "tỷ lệ này", but not "chỉ số tồn kho của ngành này"
        // "mục tiêu thu 12 tỷ đồng; kết quả đạt 13 tỷ đồng"
        if words <= THIS_WORDS && (name.key.ends_with(" này") || name.key == "kết quả" || UNUSUAL && name.key == MORE)
        {
            return Subject::Same;
        }
        // "và là năm thứ hai vượt 40 tỷ đồng"
        if words > NAME_WORDS {
            return Subject::Unclear;
        }
        names.push(name);
        Subject::Named
    }
}
