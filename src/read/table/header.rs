//! Headers: what a column of a table holds, by the words over it.
//!
//! In goes the text over a column, out comes a [`Head`], or `None` where the words are not known. The words are data: to
//! teach the reader a header, add a word to the list of its kind.
//!
//! **Index or change.** Statistics offices head a column *So với cùng kỳ (%)* and mean an index: 120,8 is a rise of
//! 20,8 %. Others write 20,8 under the same words. So: *tăng*, *giảm*, *tăng trưởng*, *tốc độ* in the header say
//! change; *bằng*, *chỉ số* say index; for all other words the column itself must tell
//! ([`settled`](super::settle::settled)).

use super::period::{Periods, periods};
use crate::read::prose::base::base_of;
use crate::read::prose::normalise::fold;
use crate::read::prose::run::Run;
use crate::read::prose::texts::{key, position};
use crate::read::prose::time::When;
use crate::read::words::{Words, words};
use crate::report::Base;
use crate::text::{by_blanks, length_until, pieces};

/// What a column of figures holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing that is read.
    Nothing,
    Value,
    /// The level of the same period of the year before.
    Previous,
    Plan,
    /// Completion of the plan, in per cent.
    Completion,
    /// A part of a whole, in per cent.
    Share,
    /// A change in per cent.
    Growth,
    /// An index: 100 is no change.
    Index,
    /// An index or a change.
    Unclear,
}

impl Kind {
    /// Whether the figures are compared with something.
    pub(super) fn compares(self) -> bool {
        matches!(self, Self::Growth | Self::Index | Self::Unclear)
    }
}

/// Numbering columns.
const NUMBERINGS: Words = words!("stt" "tt" "số tt" "số thứ tự");
/// Columns of names.
const NAMES: Words = words!("chỉ tiêu"
    "tên"
    "nội dung"
    "danh mục"
    "khoản mục"
    "lĩnh vực"
    "ngành"
    "sản phẩm"
    "diễn giải"
    "hạng mục"
    "tên chỉ tiêu"
    "các chỉ tiêu"
    "chỉ tiêu chủ yếu"
    "nội dung chỉ tiêu"
    "nguồn thu"
    "địa phương"
    "đơn vị hành chính");
/// Columns of groups.
const GROUPS: Words = words!("nhóm" "nhóm chỉ tiêu");
/// Columns of units.
const UNITS: Words = words!("đơn vị" "đơn vị tính" "đvt" "đv tính");
/// What a header says, a bit for each thing.
type Says = u16;
const PLAN: Says = 1;
const COMPLETION: Says = 1 << 1;
const VALUE: Says = 1 << 2;
const CHANGE: Says = 1 << 3;
/// A change that goes up, or either way: under *giảm* alone a number has no sure sign.
const RISE: Says = 1 << 4;
const SHARE: Says = 1 << 5;
const PERCENT: Says = 1 << 6;
const INDEX: Says = 1 << 7;
const COMPARED: Says = 1 << 8;
/// In per cent, or compared.
const RELATIVE: Says = 1 << 9;
/// Names what it is compared with.
const BASED: Says = 1 << 10;
/// Names the year before.
const YOY: Says = 1 << 11;
/// Tells of points, not per cent.
const POINTS: Says = 1 << 12;

/// The words that say it.
const WORDS: &[(Says, Words)] = &[
    (PLAN, words!("kế hoạch" "kh" "dự toán" "dt" "nghị quyết" "nq" "mục tiêu" "chỉ tiêu năm" "chỉ tiêu giao")),
    (COMPLETION, words!("hoàn thành" "tỷ lệ thực hiện" "tỷ lệ đạt" "đạt tỷ lệ" "mức độ hoàn thành")),
    (
        VALUE,
        words!("thực hiện" "th" "giá trị" "đạt" "đạt được" "kết quả" "ước" "ước đạt" "số liệu" "ước thực hiện"
            "ước tính" "sơ bộ" "chính thức" "số lượng" "cộng dồn" "lũy kế"),
    ),
    (CHANGE | RISE, words!("tăng" "±" "+" "chênh lệch" "thay đổi" "tuyệt đối")),
    (CHANGE | RISE | PERCENT | RELATIVE, words!("tốc độ" "tăng trưởng")),
    (CHANGE, words!("giảm")),
    (POINTS, words!("điểm" "đóng góp")),
    (SHARE, words!("tỷ trọng" "cơ cấu")),
    (PERCENT | RELATIVE, words!("tỷ lệ")),
    (INDEX, words!("bằng" "chỉ số")),
    (COMPARED | RELATIVE, words!("so" "so với" "so sánh")),
];

/// What a column holds by what its header says and does not say; the first that fits.
const RULES: &[(Says, Says, Kind)] = &[
    (POINTS, 0, Kind::Nothing),                            // Đóng góp vào tăng trưởng (điểm %)
    (COMPLETION, 0, Kind::Completion),                     // Tỷ lệ hoàn thành
    (SHARE | PERCENT, BASED | CHANGE, Kind::Share),        // Tỷ trọng (%)
    (PLAN | RELATIVE, BASED | CHANGE, Kind::Completion),   // % so KH
    (PLAN, BASED | CHANGE, Kind::Plan),                    // KH năm 2022
    (CHANGE, RISE, Kind::Nothing),                         // Giảm so cùng kỳ (%)
    (PLAN | CHANGE, BASED, Kind::Growth),                  // Chênh lệch với kế hoạch (%)
    (BASED | CHANGE | RELATIVE, 0, Kind::Growth),          // Tăng, giảm so cùng kỳ (%)
    (BASED | INDEX, 0, Kind::Index),                       // Bằng % cùng kỳ
    (BASED | RELATIVE, 0, Kind::Unclear),                  // % so CK
    (YOY, PLAN, Kind::Previous),                           // Cùng kỳ năm trước
    (CHANGE, BASED | COMPARED, Kind::Growth),              // Tăng/giảm (%)
    (VALUE, BASED | PLAN | PERCENT | CHANGE, Kind::Value), // Thực hiện 9 tháng
];

/// What something is divided by: `TH 2024/KH 2024`.
const DIVISORS: Words = words!("/kế hoạch" "/kh" "/dự toán" "/dt" "/thực hiện" "/th" "/cùng kỳ" "/ck");
/// Words of the year so far.
const LONG: Words = words!("lũy kế" "cộng dồn");
/// Bases, the more telling words first.
const BASES: &[(Words, Base)] = &[
    (words!("tháng 12 năm trước"), Base::Ytd),
    (words!("tháng trước"), Base::Mom),
    (words!("quý trước"), Base::Qoq),
    // Not "9 tháng đầu năm", "Lũy kế từ đầu năm": these are what is compared.
    (words!("so đầu năm" "với đầu năm" "% đầu năm" "điểm đầu năm" "cuối năm trước"), Base::Ytd),
    (words!("cùng kỳ" "ck" "năm trước" "năm ngoái"), Base::Yoy),
    (words!("mốc khác" "kỳ gốc"), Base::Other),
];

/// Who or what a column that has no figures tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Numbering,
    Name,
    Group,
    Unit,
}

/// A header that tells of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The number of its column.
    pub(super) at: usize,
    pub(super) kind: Kind,
    /// What the figures are compared with, where they are.
    pub(super) base: Base,
    pub(super) scope: Scope,
    /// Whether it says that they are in per cent.
    pub(super) percent: bool,
    /// Whether it says that they are of the whole, not of parts that stand beside it.
    pub(super) total: bool,
    /// Whether the cells told what it holds.
    pub(super) unclear: bool,
    /// When the figures were true, where the header says it.
    pub(super) when: Option<When>,
    /// The period they are compared with, which tells the base of the column.
    pub(super) against: Option<When>,
}

/// How much of a year a column covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scope {
    Month,
    Unsaid,
    Long,
}

/// What stands under a header that tells of no figures.
pub(super) fn label(header: &str) -> Option<Label> {
    let header = key(header);
    let labels = [(NUMBERINGS, Label::Numbering), (UNITS, Label::Unit), (GROUPS, Label::Group), (NAMES, Label::Name)];
    labels.into_iter().find(|&(words, _)| words.has(&header)).map(|(_, label)| label)
}

/// What figures stand under `header`, over column `at`; `None` where it is not known.
pub(super) fn head(header: &str, at: usize) -> Option<Head> {
    let words = words_of(header);
    let Periods { own, against, alone } = periods(&words);
    let mut says = if alone { VALUE } else { 0 };
    for &(said, phrases) in WORDS {
        says |= if stand_in(&words, phrases) { said } else { 0 };
    }
    if words.bytes().any(|byte| byte == b'%') {
        says |= PERCENT | RELATIVE;
    }
    if DIVISORS.any_in(&key(header)) {
        says |= RELATIVE;
    }
    let said = BASES.iter().find(|&&(phrases, _)| stand_in(&words, phrases)).map(|&(_, base)| base);
    // "So với năm 2021 (%)" names only what is compared, "Tháng 9 so với tháng 8" and "2022/2021 (%)" both.
    let (when, against) = if against.is_none() && says & COMPARED > 0 { (None, own) } else { (own, against) };
    let against = if said.is_none() && says & PLAN == 0 { against } else { None };
    let based = said.or(against.map(|_| Base::Other));
    says |= match based {
        Some(Base::Yoy) => BASED | YOY,
        Some(_) => BASED,
        None => 0,
    };
    let base = based.unwrap_or(if says & PLAN > 0 { Base::Plan } else { Base::Yoy });
    let &(.., kind) = RULES.iter().find(|&&(needs, lacks, _)| says & (needs | lacks) == needs)?;
    let (percent, unclear) = (says & PERCENT > 0, kind == Kind::Unclear);
    let total = stands_in(&words, "tổng".as_bytes());
    let head = Head { at, kind, base, scope: scope(&words), percent, total, unclear, when, against };
    if kind == Kind::Nothing { None } else { Some(head) }
}

/// What it means to compare figures of `own` with those of `against`; `None` where that is no growth.
pub(super) fn base(own: When, against: When) -> Option<Base> {
    let base = base_of(against, against.is_before(own.year), own.last_month(), own.year);
    let same = own.is_part_of(against);
    // Nine months are no more or less than a year.
    if own.year == 0 || base == Base::Yoy && !same { None } else { Some(base) }
}

/// `Thực hiện tháng 9` is of a month, `Thực hiện 9 tháng`, `Lũy kế`, `KH năm 2022` are of more.
fn scope(words: &str) -> Scope {
    let month = position(words, " tháng ");
    let before = month.and_then(|at| words.get(..at)).unwrap_or_default();
    let number = by_blanks(before).last().unwrap_or("-");
    if number.bytes().all(|byte| byte.is_ascii_digit()) || stand_in(words, LONG) {
        Scope::Long
    } else if month.is_some() || stands_in(words, "kỳ báo cáo".as_bytes()) {
        Scope::Month
    } else if stands_in(words, "năm".as_bytes()) {
        Scope::Long
    } else {
        Scope::Unsaid
    }
}

/// The words of a header: lower case, without the punctuation around them, each between single blanks.
fn words_of(header: &str) -> String {
    let mut words = String::from(" ");
    for word in pieces(&key(header), |byte| matches!(byte, b' ' | b'(' | b')' | b':' | b'.' | b';' | b',' | b'/')) {
        words.push_str(word);
        words.push(' ');
    }
    words
}

/// Whether one of the phrases stands in `words`.
fn stand_in(words: &str, phrases: Words) -> bool {
    phrases.each().any(|phrase| stands_in(words, phrase))
}

/// Whether the words of `phrase` stand in `words`, one after another.
fn stands_in(words: &str, phrase: &[u8]) -> bool {
    let words = words.as_bytes();
    let is_blank = |at: usize| words.get(at) == Some(&b' ');
    let stands = |at: usize| {
        let end = at + 1 + phrase.len();
        is_blank(at) && is_blank(end) && words.get(at + 1..end) == Some(phrase)
    };
    (0..words.len()).any(stands)
}

/// The unit that a caption tells: `Đơn vị tính: tỷ đồng` → `tỷ đồng`.
pub(super) fn unit_in_caption(caption: &str) -> Option<&str> {
    let folded = fold(caption);
    let after = |label: &str| Some(position(&folded.text, label)? + label.len());
    let from = ["đơn vị tính:", "đvt:", "đơn vị:"].into_iter().find_map(after)?;
    let rest = folded.source(Run::new(from, folded.text.len()));
    Some(rest.get(..length_until(rest, |byte| matches!(byte, b')' | b';' | b'\n')))?.trim_ascii())
}

/// Whether a caption tells a unit and nothing else.
pub(super) fn is_unit_line(caption: &str) -> bool {
    UNITS.begin(pieces(&key(caption), |byte| matches!(byte, b'(' | b':')).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_headers() {
        let cases = [
            ("Thực hiện 9 tháng", (Kind::Value, Base::Yoy)),
            ("TH 9T", (Kind::Value, Base::Yoy)),
            ("KH năm 2022", (Kind::Plan, Base::Yoy)),
            ("% so KH", (Kind::Completion, Base::Yoy)),
            ("So với KH (%)", (Kind::Completion, Base::Yoy)),
            ("TH/KH (%)", (Kind::Completion, Base::Yoy)),
            ("Tỷ lệ hoàn thành", (Kind::Completion, Base::Yoy)),
            ("Tăng/giảm (%)", (Kind::Growth, Base::Yoy)),
            ("Tăng, giảm so cùng kỳ (%)", (Kind::Growth, Base::Yoy)),
            ("Tốc độ tăng so với tháng trước (%)", (Kind::Growth, Base::Mom)),
            ("Bằng % cùng kỳ", (Kind::Index, Base::Yoy)),
            ("% so CK", (Kind::Unclear, Base::Yoy)),
            ("So với quý trước (%)", (Kind::Unclear, Base::Qoq)),
            ("Cùng kỳ năm trước", (Kind::Previous, Base::Yoy)),
            ("Năm 2021", (Kind::Value, Base::Yoy)),
            ("Cộng dồn 9 tháng", (Kind::Value, Base::Yoy)),
            ("Cộng dồn từ đầu năm", (Kind::Value, Base::Yoy)),
            ("Cộng dồn từ đầu năm so cùng kỳ (%)", (Kind::Unclear, Base::Yoy)),
            ("Dư nợ so với đầu năm (%)", (Kind::Unclear, Base::Ytd)),
            ("2022 so với 2021 (%)", (Kind::Unclear, Base::Other)),
            ("Tỷ trọng (%)", (Kind::Share, Base::Yoy)),
            ("Chênh lệch với kế hoạch (%)", (Kind::Growth, Base::Plan)),
            ("Chênh lệch với mốc khác (%)", (Kind::Growth, Base::Other)),
        ];
        for (header, column) in cases {
            let head =
                head(header, 0).map(|head| (head.kind, if head.kind.compares() { head.base } else { Base::Yoy }));
            assert_eq!(head, Some(column), "{header}");
        }
        assert_eq!(head("Ghi chú", 0), None);
        assert_eq!(head("Giảm so cùng kỳ (%)", 0), None);
    }

    #[test]
    fn tells_bases_by_their_periods() {
        let told = |header: &str| {
            let head = head(header, 0)?;
            base(head.when?, head.against?)
        };
        let cases = [
            ("2022/2021 (%)", Some(Base::Yoy)),
            ("9 tháng năm 2022 so với 9 tháng năm 2021 (%)", Some(Base::Yoy)),
            ("Tháng 9/2022 so với tháng 8/2022 (%)", Some(Base::Mom)),
            ("Tháng 9/2022 so với tháng 9/2021 (%)", Some(Base::Yoy)),
            ("Tháng 9/2022 so với tháng 12/2021 (%)", Some(Base::Ytd)),
            ("Quý II/2024 so với quý I/2024 (%)", Some(Base::Qoq)),
            ("Năm 2022 so với năm 2020 (%)", Some(Base::Other)),
            ("9 tháng năm 2022 so với năm 2021 (%)", None),
        ];
        for (header, expected) in cases {
            assert_eq!(told(header), expected, "{header}");
        }
    }

    #[test]
    fn finds_the_unit_in_a_caption() {
        assert_eq!(unit_in_caption("Đơn vị tính: Tỷ đồng"), Some("Tỷ đồng"));
        assert_eq!(unit_in_caption("Bảng 1 (ĐVT: ha)"), Some("ha"));
        assert_eq!(unit_in_caption("Bảng 1"), None);
    }
}
