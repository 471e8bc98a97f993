//! Headers: what a column of a table holds, by the words over it.
//!
//! In goes the text over a column, out comes a [`Head`], or `None` where the words are not known. The words are data: to
//! teach the reader a header, add a word to the list of its kind.
//!
//! **Index or change.** Statistics offices head a column *So với cùng kỳ (%)* and mean an index: 120,8 is a rise of
//! 20,8 %. Others write 20,8 under the same words. So: *tăng*, *giảm*, *tăng trưởng*, *tốc độ* in the header say
//! change; *bằng*, *chỉ số* say index; for all other words the column itself must tell
//! ([`Columns::settle`](super::columns::Columns::settle)).

use super::period::{Periods, periods};
use crate::read::prose::normalise::{fold, key, position};
use crate::read::prose::time::{self, When};
use crate::read::words::{Words, words};
use crate::report::Base;
use crate::text::{by_blanks, length_until, pieces};

/// What a column of figures holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Value,
    /// The level of the same period of the year before.
    Previous,
    Plan,
    /// Completion of the plan, in per cent.
    Completion,
    /// A change in per cent.
    Growth(Base),
    /// An index: 100 is no change.
    Index(Base),
    /// An index or a change.
    Unclear(Base),
    /// A part of a whole, in per cent.
    Share,
}

impl Column {
    /// What the figures are compared with.
    pub(super) fn base(self) -> Option<Base> {
        match self {
            Self::Growth(base) | Self::Index(base) | Self::Unclear(base) => Some(base),
            _ => None,
        }
    }

    /// The same, compared with `base`.
    pub(super) fn with_base(self, base: Base) -> Self {
        match self {
            Self::Growth(_) => Self::Growth(base),
            Self::Index(_) => Self::Index(base),
            Self::Unclear(_) => Self::Unclear(base),
            other => other,
        }
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
/// Words of a plan.
const PLANS: Words = words!("kế hoạch" "kh" "dự toán" "dt" "nghị quyết" "nq" "mục tiêu" "chỉ tiêu năm" "chỉ tiêu giao");
/// Words of completion.
const COMPLETIONS: Words = words!("hoàn thành" "tỷ lệ thực hiện" "tỷ lệ đạt" "mức độ hoàn thành");
/// Words of a level.
const VALUES: Words = words!("thực hiện"
    "th"
    "giá trị"
    "đạt"
    "đạt được"
    "kết quả"
    "ước"
    "ước đạt"
    "số liệu"
    "ước thực hiện"
    "ước tính"
    "sơ bộ"
    "chính thức"
    "số lượng"
    "cộng dồn"
    "lũy kế");
/// Words of a change.
const CHANGES: Words = words!("tăng" "giảm" "tốc độ" "±" "chênh lệch");
/// Words of a part of a whole.
const SHARES: Words = words!("tỷ trọng" "tỉ trọng" "cơ cấu");
/// Words of a percentage.
const RATIOS: Words = words!("tỷ lệ" "tỉ lệ");
/// Words of a change that goes up, or either way: under *giảm* alone a number has no sure sign.
const RISES: Words = words!("tăng" "tốc độ" "±" "chênh lệch");
/// Words of an index.
const INDICES: Words = words!("bằng" "chỉ số");
/// Words that compare.
const COMPARISONS: Words = words!("so" "so với" "so sánh");
/// Words of the year so far.
const LONG: Words = words!("lũy kế" "cộng dồn");
/// Bases, the more telling words first.
const BASES: &[(Words, Base)] = &[
    (words!("tháng 12 năm trước"), Base::Ytd),
    (words!("tháng trước"), Base::Mom),
    (words!("quý trước"), Base::Qoq),
    (words!("đầu năm" "cuối năm trước"), Base::Ytd),
    (words!("cùng kỳ" "cùng kì" "ck" "năm trước" "năm ngoái"), Base::Yoy),
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
    pub(super) column: Column,
    pub(super) scope: Scope,
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

/// What figures stand under `header`; `None` where it is not known.
pub(super) fn head(header: &str) -> Option<Head> {
    let words = words_of(header);
    let Periods { own, against, alone } = periods(&words);
    let has = |phrases: Words| stand_in(&words, phrases);
    let percent = words.bytes().any(|byte| byte == b'%') || has(RATIOS);
    let (plan, change, compared) = (has(PLANS), has(CHANGES), has(COMPARISONS));
    let said = BASES.iter().find(|&&(phrases, _)| has(phrases)).map(|&(_, base)| base);
    // "So với năm 2021 (%)" names only what is compared, "Tháng 9 so với tháng 8" and "2022/2021 (%)" both.
    let (when, against) = if against.is_none() && compared { (None, own) } else { (own, against) };
    let against = against.filter(|_| said.is_none() && !plan);
    let base = said.or(against.map(|_| Base::Other));
    let column = match base {
        _ if has(COMPLETIONS) => Column::Completion,
        None if has(SHARES) && percent && !change => Column::Share,
        None if plan && (percent || compared) && !change => Column::Completion,
        None if plan && !change => Column::Plan,
        _ if change && !has(RISES) => return None,
        None if plan && change => Column::Growth(Base::Plan),
        Some(base) if change && (percent || compared) => Column::Growth(base),
        Some(base) if has(INDICES) => Column::Index(base),
        Some(base) if percent || compared => Column::Unclear(base),
        Some(Base::Yoy) if !plan => Column::Previous,
        None if change && percent && !compared => Column::Growth(Base::Yoy),
        None if (alone || has(VALUES)) && !plan && !percent && !change => Column::Value,
        _ => return None,
    };
    Some(Head { column, scope: scope(&words), when, against })
}

/// What it means to compare figures of `own` with those of `against`; `None` where that is no growth.
pub(super) fn base(own: When, against: When) -> Option<Base> {
    let base = time::base(against, own.last_month(), own.year);
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
    } else if month.is_some() {
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
pub(super) fn unit_in_caption(caption: &str) -> Option<String> {
    let folded = fold(caption);
    let after = |label: &str| Some(position(&folded.text, label)? + label.len());
    let from = ["đơn vị tính:", "đvt:", "đơn vị:"].into_iter().find_map(after)?;
    let rest = folded.source(from, folded.text.len());
    let unit = rest.get(..length_until(rest, |byte| matches!(byte, b')' | b';' | b'\n')))?.trim_ascii();
    (!unit.is_empty()).then(|| unit.into())
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
            ("Thực hiện 9 tháng", Column::Value),
            ("TH 9T", Column::Value),
            ("KH năm 2022", Column::Plan),
            ("% so KH", Column::Completion),
            ("So với KH (%)", Column::Completion),
            ("TH/KH (%)", Column::Completion),
            ("Tỷ lệ hoàn thành", Column::Completion),
            ("Tăng/giảm (%)", Column::Growth(Base::Yoy)),
            ("Tăng, giảm so cùng kỳ (%)", Column::Growth(Base::Yoy)),
            ("Tốc độ tăng so với tháng trước (%)", Column::Growth(Base::Mom)),
            ("Bằng % cùng kỳ", Column::Index(Base::Yoy)),
            ("% so CK", Column::Unclear(Base::Yoy)),
            ("So với quý trước (%)", Column::Unclear(Base::Qoq)),
            ("Cùng kỳ năm trước", Column::Previous),
            ("Năm 2021", Column::Value),
            ("Cộng dồn 9 tháng", Column::Value),
            ("2022 so với 2021 (%)", Column::Unclear(Base::Other)),
            ("Tỷ trọng (%)", Column::Share),
            ("Chênh lệch với kế hoạch (%)", Column::Growth(Base::Plan)),
            ("Chênh lệch với mốc khác (%)", Column::Growth(Base::Other)),
        ];
        for (header, column) in cases {
            assert_eq!(head(header).map(|head| head.column), Some(column), "{header}");
        }
        assert_eq!(head("Ghi chú"), None);
    }

    #[test]
    fn tells_bases_by_their_periods() {
        let told = |header: &str| {
            let head = head(header)?;
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
        assert_eq!(unit_in_caption("Đơn vị tính: Tỷ đồng").as_deref(), Some("Tỷ đồng"));
        assert_eq!(unit_in_caption("Bảng 1 (ĐVT: ha)").as_deref(), Some("ha"));
        assert_eq!(unit_in_caption("Bảng 1"), None);
    }
}
