//! Headers: what each column of a table holds, by the words over it.
//!
//! In goes a row of texts, out come [`Columns`], or `None` where the row is no header. The words are data: to teach the
//! reader a header, add a word to the list of its kind.
//!
//! **Index or change.** Statistics offices head a column *So với cùng kỳ (%)* and mean an index: 120,8 is a rise of
//! 20,8 %. Others write 20,8 under the same words. So: *tăng*, *giảm*, *tăng trưởng*, *tốc độ* in the header say
//! change; *bằng*, *chỉ số* say index; for all other words the column itself must tell. Any sign (`-3,1`, `+20,8`) or no
//! number of 50 or more: change. Every number 50 or more: index. Anything between is left out, because reading it
//! either way could invent a number.

use super::{cell, cell_of};
use crate::read::prose::normalise::{fold, key, position, tidy};
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

/// The place of a column that a table does not have, and of one that is not to be read.
const NOWHERE: usize = usize::MAX;

/// Where a table has what; each place is [`NOWHERE`] where it has none of the kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: usize,
    pub(super) group: usize,
    pub(super) figures: Vec<(usize, Column)>,
    /// The headers, for messages.
    headers: Vec<String>,
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
    "số lượng"
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
const LONG: Words = words!("lũy kế" "luỹ kế");
/// Bases, the more telling words first.
const BASES: &[(Words, Base)] = &[
    (words!("tháng 12 năm trước"), Base::Ytd),
    (words!("tháng trước"), Base::Mom),
    (words!("quý trước"), Base::Qoq),
    (words!("đầu năm" "cuối năm trước"), Base::Ytd),
    (words!("cùng kỳ" "cùng kì" "ck" "năm trước" "năm ngoái"), Base::Yoy),
    (words!("mốc khác"), Base::Other),
];

/// The least number that an index column may hold, and that no column of changes holds.
const LEAST_INDEX: f64 = 50.0;

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures.
    pub(super) fn of(row: &[String]) -> Option<Self> {
        let mut columns =
            Self { name: NOWHERE, unit: NOWHERE, group: NOWHERE, figures: Vec::new(), headers: Vec::new() };
        for (at, header) in row.iter().enumerate() {
            columns.add(at, header);
        }
        columns.agree();
        (columns.name != NOWHERE && !columns.figures.is_empty()).then_some(columns)
    }

    fn add(&mut self, at: usize, header: &str) {
        let name = key(header);
        if NUMBERINGS.has(&name) {
            return;
        }
        if UNITS.has(&name) {
            self.unit = self.unit.min(at);
        } else if GROUPS.has(&name) {
            self.group = self.group.min(at);
        } else if self.name == NOWHERE && NAMES.has(&name) {
            self.name = at;
        } else if let Some(column) = figures(header) {
            self.figure(at, column, header);
        }
    }

    /// Takes a column of figures. Of two of one kind the wider counts, the year so far before a month; of two that are
    /// as wide neither does, and neither does a plan of a month.
    fn figure(&mut self, at: usize, column: Column, header: &str) {
        let scope = scope(header);
        if scope == Scope::Month && matches!(column, Column::Plan | Column::Completion) {
            return;
        }
        for (figure, before) in self.figures.iter_mut().zip(&mut self.headers) {
            if figure.1 == column {
                let other = self::scope(before);
                if scope == other {
                    // Its kind stays, so that a third one is no better; no column is there to read.
                    figure.0 = NOWHERE;
                } else if scope > other {
                    figure.0 = at;
                    *before = tidy(header);
                }
                return;
            }
        }
        self.figures.push((at, column));
        self.headers.push(tidy(header));
    }

    /// Leaves out the level of a month beside a completion of the year: one does not follow from the other.
    fn agree(&mut self) {
        let completed = self.figures.iter().any(|&(_, column)| column == Column::Completion);
        for (figure, header) in self.figures.iter_mut().zip(&self.headers) {
            if completed && figure.1 == Column::Value && scope(header) == Scope::Month {
                figure.0 = NOWHERE;
            }
        }
    }

    /// Decides by their cells which unclear columns are indices and which are changes.
    pub(super) fn settle(&mut self, body: &[Vec<String>]) {
        for (at, column) in &mut self.figures {
            if let Column::Unclear(base) = *column {
                *column = settled(body, self.name, *at, base);
            }
        }
    }

    /// The headers that were understood.
    pub(super) fn known(self) -> Vec<String> {
        self.headers
    }
}

/// What the column `at` holds by its cells in rows that have a name in column `name`.
fn settled(body: &[Vec<String>], name: usize, at: usize, base: Base) -> Column {
    let (mut small, mut large) = (false, false);
    for row in body.iter().filter(|row| cell_of(row, name).trim_ascii().len() > 1) {
        let text = cell_of(row, at);
        if let Some((number, _)) = cell::range(text) {
            if cell::is_signed(text) {
                return Column::Growth(base);
            }
            let is_small = number.to_f64() < LEAST_INDEX;
            small |= is_small;
            large |= !is_small;
        }
    }
    match (small, large) {
        (_, false) => Column::Growth(base),
        (false, true) => Column::Index(base),
        (true, true) => Column::Unclear(base),
    }
}

/// What figures stand under `header`; `None` where it is not known.
fn figures(header: &str) -> Option<Column> {
    let words = words_of(header);
    let has = |phrases: Words| phrases.each().any(|phrase| stands_in(&words, phrase));
    let percent = words.bytes().any(|byte| byte == b'%') || has(RATIOS);
    let base = BASES.iter().find(|&&(phrases, _)| has(phrases)).map(|&(_, base)| base);
    let (plan, change, compared) = (has(PLANS), has(CHANGES), has(COMPARISONS));
    match base {
        _ if has(COMPLETIONS) => Some(Column::Completion),
        None if has(SHARES) && percent && !change => Some(Column::Share),
        None if plan && (percent || compared) && !change => Some(Column::Completion),
        None if plan && !change => Some(Column::Plan),
        _ if change && !has(RISES) => None,
        None if plan && change => Some(Column::Growth(Base::Plan)),
        Some(base) if change && (percent || compared) => Some(Column::Growth(base)),
        Some(base) if has(INDICES) => Some(Column::Index(base)),
        Some(base) if percent || compared => Some(Column::Unclear(base)),
        Some(Base::Yoy) if !plan => Some(Column::Previous),
        None if change && percent && !compared => Some(Column::Growth(Base::Yoy)),
        None if has(VALUES) && !plan && !percent && !change => Some(Column::Value),
        _ => None,
    }
}

/// How much of a year a column covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scope {
    Month,
    Unsaid,
    Long,
}

/// `Thực hiện tháng 9` is of a month, `Thực hiện 9 tháng`, `Lũy kế`, `KH năm 2022` are of more.
fn scope(header: &str) -> Scope {
    let words = words_of(header);
    let month = position(&words, " tháng ");
    let before = month.and_then(|at| words.get(..at)).unwrap_or_default();
    let number = by_blanks(before).last().unwrap_or("-");
    if number.bytes().all(|byte| byte.is_ascii_digit()) || LONG.each().any(|phrase| stands_in(&words, phrase)) {
        Scope::Long
    } else if month.is_some() {
        Scope::Month
    } else if stands_in(&words, "năm".as_bytes()) {
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
    let rest = folded.plain.get(from..)?;
    let unit = rest.get(..length_until(rest, |byte| matches!(byte, b')' | b';' | b'\n')))?.trim_ascii();
    (!unit.is_empty()).then(|| unit.into())
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
            ("Tỷ trọng (%)", Column::Share),
            ("Chênh lệch với kế hoạch (%)", Column::Growth(Base::Plan)),
            ("Chênh lệch với mốc khác (%)", Column::Growth(Base::Other)),
        ];
        for (header, column) in cases {
            assert_eq!(figures(header), Some(column), "{header}");
        }
        assert_eq!(figures("Ghi chú"), None);
    }

    #[test]
    fn finds_the_unit_in_a_caption() {
        assert_eq!(unit_in_caption("Đơn vị tính: Tỷ đồng").as_deref(), Some("Tỷ đồng"));
        assert_eq!(unit_in_caption("Bảng 1 (ĐVT: ha)").as_deref(), Some("ha"));
        assert_eq!(unit_in_caption("Bảng 1"), None);
    }
}
