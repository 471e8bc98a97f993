//! Measures: what stands after a number and says of what it is so many: `%`, `điểm phần trăm`, `nghìn tỷ đồng`,
//! `triệu đồng/người/năm`.
//!
//! In go tokens after a number, out comes a [`Unit`]; the table of units is [`super::unit`].

use super::UNUSUAL;
use super::figure::PLANS;
use super::lexicon::Lexicon;
use super::run::Run;
use super::sense::Sense;
use super::view::View;
use super::word::Word;
use crate::read::words::{Words, words};

/// How many parts a unit may have after its first: *triệu đồng* `/người` `/năm`.
const UNIT_PARTS: usize = if UNUSUAL { 3 } else { 1 };

/// Last words of what was done to so many, and what else may stand before their number.
const DONE: Words = words!(
    "có" "được" "đạt" "còn" "là" "với" "gồm" "hơn" "trên" "khoảng" "gần" "thêm" "và" "giảm" "tăng" "hiện" "mới" "chữa" "dựng"
    "lập" "tra" "lý" "phạt" "hành" "trợ" "làm" "giản" "mở" "bị" "cho" "phát" "lấy" "tặng" "trao" "cấp" "giành" "đoạt" "chức"
    "xây" "sửa" "hóa" "đưa" "nâng" "lắp" "đặt" "nhận" "dụng" "hút" "công" "thành" "khai" "trôi" "mái" "sập" "hại" "gia" "soát"
    "sát" "luật" "sung" "giao" "thực" "truyền" "tải" "xuất" "xếp" "duyệt" "đó" "hiến" "trồng" "thu" "đón" "thiếu" "ước" "cả"
    "chi" "xóa" "rừng" "bố" "tư" "tốt" "khá" "yếu" "kém" "treo" "hạn" "kỳ" "để" "hoạch" "tiêu" "cộng" "phá" "bắt" "giữ" "chết"
    "hợp" "nối" "tố" "giam" "khám" "nghiệm" "bán" "mua" "chuyển" "dỡ" "hủy" "hồi" "thiệu" "dưỡng" "huấn" "nạp" "danh"
    "thưởng" "chỉnh" "dạy" "dọn" "kiểm" "đóng" "tuyển" "hội" "điểm" "diễn" "cứu" "nhập" "thuê" "ký" "bảo"
);
/// Whom sexes are compared by, and how many words name each: *112 bé trai/100 bé gái*.
const MALE: Words = words!("trai" "nam");
const FEMALE: Words = words!("gái" "nữ");
const SEX_WORDS: usize = 3;
/// What stands behind `%` where `‰` is meant.
const PERMILLE: Words = words!("o");
/// Words after a noun of one word that tell which ones are counted.
const WHICH: Words = words!(
    "tình" "đại" "bị" "dân" "tạm" "ở" "của" "tại" "trên" "cho" "trong" "với" "được" "xếp" "tiết" "vay" "công" "bảo" "tự" "nhất"
    "nhì" "ba" "khuyến" "thể" "cấp" "quốc" "các" "kiệt" "tuyên" "sinh" "chiếu" "rơi" "kết" "không" "thực" "yếu" "tốt" "khá" "và"
    "so" "gấp" "nước" "giám" "dương" "hư" "quy" "đạt" "kiểm" "làm" "văn" "sụp" "sập" "tốc" "hỏng" "đang"
);

/// For how many inhabitants something is told.
pub(super) const ROUND: [f64; 5] = [1.0, 100.0, 1000.0, 10_000.0, 100_000.0];

/// What a figure's unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    /// No unit that the reader knows.
    None,
    /// `%`, also `%/năm`
    Percent,
    /// Percentage points.
    Points,
    /// `lần`: so many times.
    Times,
    /// Thousands or millions of what was counted before: `7 nghìn`.
    Scale,
    /// Money, weights, areas: a name before it is enough to prove that the number is a figure of an indicator.
    Amount,
    /// A counter of something named before: 1.260 *lượt*, 42 *hộ*. Needs a verb too.
    Counter,
    /// A noun that is itself what is counted: 128 *hợp tác xã*. Needs a verb too.
    Thing,
}

impl Measure {
    /// Whether it is a unit of the table.
    pub(crate) fn is_unit(self) -> bool {
        matches!(self, Self::Amount | Self::Counter | Self::Thing)
    }

    /// Whether something is counted.
    pub(crate) fn is_count(self) -> bool {
        matches!(self, Self::Counter | Self::Thing)
    }

    /// The unit that a word of the table means.
    fn of(sense: Sense) -> Option<Self> {
        match sense {
            Sense::Measure => Some(Self::Amount),
            Sense::Counter | Sense::Piece => Some(Self::Counter),
            Sense::Thing => Some(Self::Thing),
            _ => None,
        }
    }
}

/// What is measured or counted, in the words of the text. Small, as every figure has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) measure: Measure,
    /// How many of its tokens are powers of ten: *nghìn* in *nghìn người*.
    powers: u8,
    /// Its tokens; none where there is no unit.
    pub(crate) run: Run,
}

impl Unit {
    pub(super) fn new(measure: Measure, first: usize, end: usize) -> Self {
        Self { measure, powers: 0, run: Run::new(first, end) }
    }

    /// The tokens of the noun in it, without the powers of ten before it.
    pub(crate) fn noun(&self) -> Run {
        Run::new(self.run.first() + usize::from(self.powers), self.run.end())
    }

    /// Whether it is one for each year: `triệu đồng/năm`.
    pub(crate) fn is_yearly(&self, view: &View<'_>) -> bool {
        self.run.length() > 1 && view.is_word(self.run.end() - 1, Word::năm)
    }

    /// Whether it is *điểm* alone: points of a score, or of a rate.
    pub(crate) fn is_score(&self) -> bool {
        UNUSUAL && self.measure == Measure::Points && self.run.length() == 1
    }

    /// The unit, or another where there is none.
    pub(crate) fn or<'a>(&'a self, other: &'a Self) -> &'a Self {
        if self.measure == Measure::None { other } else { self }
    }

    /// Makes it a noun that is counted, on the tokens up to `end`.
    pub(crate) fn count(&mut self, end: usize) {
        self.measure = Measure::Thing;
        self.run = Run::new(self.run.first(), end);
    }
}

/// The unit at `at`.
pub(super) fn unit(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Unit {
    if view.is_percent(at) {
        // "15,2%o"
        if UNUSUAL
            && view.is_glued(at + 1)
            && view.length(at + 1) == 1
            && PERMILLE.has(view.key(Run::new(at + 1, at + 2)))
        {
            return Unit::new(Measure::Amount, at, at + 2);
        }
        let end = if UNUSUAL { per(view, lexicon, at + 1) } else { at + 1 };
        return Unit::new(Measure::Percent, at, end);
    }
    if UNUSUAL && view.is_mark(at, '‰') {
        return Unit::new(Measure::Amount, at, at + 1);
    }
    let sexes = if UNUSUAL { sexes(view, at) } else { at };
    if sexes > at {
        return Unit::new(Measure::Amount, at, sexes);
    }
    let (measure, words) = match (view.word(at), view.word(at + 1)) {
        (Word::phần, Word::trăm) => (Measure::Percent, 2),
        (Word::lần, next) if next != Word::lượt => (Measure::Times, 1),
        (Word::điểm, Word::phần) if UNUSUAL && view.is_word(at + 2, Word::trăm) => (Measure::Points, 3),
        (Word::điểm, _) if UNUSUAL && view.is_percent(at + 1) => (Measure::Points, 2),
        // "còn 0,62%, giảm 0,09 điểm so đầu năm"
        (Word::điểm, Word::so | Word::NONE) => (Measure::Points, 1),
        (Word::điểm, Word::và) if UNUSUAL => (Measure::Points, 1),
        _ => return named(view, lexicon, at),
    };
    Unit::new(measure, at, at + words)
}

/// The token after *bé trai/100 bé gái*, *nam trên 100 nữ* at `at`; `at` where nothing of the kind stands there.
fn sexes(view: &View<'_>, at: usize) -> usize {
    let slash = (at + 1..at + SEX_WORDS).find(|&at| view.is_mark(at, '/') || view.is_word(at, Word::trên));
    let Some(slash) = slash.filter(|&slash| view.whole(slash + 1, 100, 100) > 0) else { return at };
    let last = |first: usize, names: Words| {
        (first..first + SEX_WORDS).find(|&at| view.word(at) != Word::NONE && names.has(view.key(Run::new(at, at + 1))))
    };
    match (last(slash - 1, MALE), last(slash + 2, FEMALE)) {
        (Some(male), Some(female)) if male + 1 == slash => female + 1,
        _ => at,
    }
}

/// A unit of the table, with the powers of ten before it.
fn named(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Unit {
    let mut next = at;
    let mut money = false;
    loop {
        let phrase = lexicon.longest(view, next);
        let end = next + phrase.words;
        if next < at + 3 && matches!(phrase.sense, Sense::Scale | Sense::Milliard) {
            (next, money) = (end, phrase.sense == Sense::Milliard);
            continue;
        }
        let powers = (next - at) as u8;
        // "12,4 tỷ nhà ở" is money.
        let none = UNUSUAL && phrase.sense == Sense::Piece && (money || !is_piece(view, at, next, end));
        let none = none || UNUSUAL && view.is_word(next, Word::dân) && is_for_so_many(view, at, end);
        let (measure, end) = match if none { None } else { Measure::of(phrase.sense) } {
            Some(measure) => (measure, per(view, lexicon, end)),
            None if powers > 0 => match per(view, lexicon, next) {
                // "86 nghìn" alone is of what was counted before.
                end if end == next && !money => (Measure::Scale, next),
                // "12,4 tỷ" alone is money, and so is "28 triệu/người".
                end => (Measure::Amount, end),
            },
            None => (Measure::None, at),
        };
        return Unit { powers, ..Unit::new(measure, at, end) };
    }
}

/// Whether the noun on `first..end` is what a number is of that stands before `at`: after a mark or a word for what was done,
/// and, a noun of one word, before what tells which; not in *Quốc lộ 15 cầu Na Sài*, *Đề án 06 tổ chức*, *12 nhà hàng*, *3
/// mẫu/lô*.
fn is_piece(view: &View<'_>, at: usize, first: usize, end: usize) -> bool {
    let mut before = at.wrapping_sub(2);
    // "xây mới được 62/80 nhà"
    if view.is_mark(before, '/') && view.number(before.wrapping_sub(1)).is_some() {
        before = before.wrapping_sub(2);
    }
    let word = view.word(before) != Word::NONE;
    let glued = view.is_mark(before, '/') || view.is_dash(before) && view.is_glued(at.wrapping_sub(1));
    // "Trà Vinh 22 nhà"
    let place = UNUSUAL && view.is_proper(before) && view.is_proper(before.wrapping_sub(1));
    let told = !glued && (!word || place || DONE.has(view.key(Run::new(before, before + 1))));
    let alone = end == first + 1 && view.word(end) != Word::NONE;
    let goes_on = !alone || WHICH.has(view.key(Run::new(end, end + 1)));
    told && goes_on && !view.is_mark(end, '/')
}

/// Whether the number before `at` is of how many inhabitants something is told for: *9 bác sĩ trên* `10.000` *dân*, *số
/// máy/100 dân*, *cứ 1 vạn dân*; so is what lives on an area, *577 dân/km2*.
fn is_for_so_many(view: &View<'_>, at: usize, end: usize) -> bool {
    let round = view.number(at.wrapping_sub(1)).is_some_and(|number| ROUND.contains(&number.to_f64()));
    round || view.is_mark(at.wrapping_sub(2), '/') || view.is_mark(end, '/')
}

/// The token after `/ha`, `/người/năm`, `.km`; `at` where nothing of the kind follows.
fn per(view: &View<'_>, lexicon: &Lexicon, at: usize) -> usize {
    let mut at = at;
    for _ in 0..UNIT_PARTS {
        let end = part(view, lexicon, at);
        if end == at {
            break;
        }
        at = end;
    }
    at
}

/// The token after one part of a composite unit at `at`; `at` where there is none.
fn part(view: &View<'_>, lexicon: &Lexicon, at: usize) -> usize {
    // "ngàn người km"
    if UNUSUAL && view.is_word(at, Word::km) {
        return at + 1;
    }
    let slash = match view.mark(at) {
        '/' => true,
        '-' | '.' => view.is_word(at + 1, Word::km) && view.is_glued(at + 1),
        _ => false,
    };
    if !slash {
        return at;
    }
    match view.word(at + 1) {
        // `/vạn dân`: two words, if there are two.
        Word::vạn if UNUSUAL && view.word(at + 2) != Word::NONE => at + 3,
        // `/1 vạn dân`, `/10.000 dân`
        Word::NONE if UNUSUAL && view.number(at + 1).is_some() => match (view.word(at + 2), view.word(at + 3)) {
            (Word::vạn, Word::dân) => at + 4,
            (Word::dân, _) => at + 3,
            _ => at,
        },
        Word::NONE => at,
        // `/doanh nghiệp`
        word if !PLANS.has(word) => at + 1 + lexicon.longest(view, at + 1).words.max(1),
        _ => at,
    }
}
