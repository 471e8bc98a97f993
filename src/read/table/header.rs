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

use super::cell;
use super::words as words_of;
use crate::read::prose::normalise::{fold, key, position, tidy};
use crate::read::words::{Words, words};
use crate::report::Base;

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

/// Where a table has what.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: Option<usize>,
    pub(super) group: Option<usize>,
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
/// Bases, the more telling words first.
const BASES: &[(&str, Base)] = &[
    ("tháng 12 năm trước", Base::Ytd),
    ("tháng trước", Base::Mom),
    ("quý trước", Base::Qoq),
    ("đầu năm", Base::Ytd),
    ("cuối năm trước", Base::Ytd),
    ("cùng kỳ", Base::Yoy),
    ("cùng kì", Base::Yoy),
    ("ck", Base::Yoy),
    ("năm trước", Base::Yoy),
    ("năm ngoái", Base::Yoy),
    ("mốc khác", Base::Other),
];

/// The least number that an index column may hold, and that no column of changes holds.
const LEAST_INDEX: f64 = 50.0;

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures.
    pub(super) fn of(row: &[String]) -> Option<Self> {
        let mut columns = Self { name: usize::MAX, unit: None, group: None, figures: Vec::new(), headers: Vec::new() };
        for (at, header) in row.iter().enumerate() {
            columns.add(at, header);
        }
        (columns.name != usize::MAX && !columns.figures.is_empty()).then(|| columns.agree())
    }

    fn add(&mut self, at: usize, header: &str) {
        let name = key(header);
        if NUMBERINGS.has(&name) {
            return;
        }
        if UNITS.has(&name) {
            self.unit = self.unit.or(Some(at));
        } else if GROUPS.has(&name) {
            self.group = self.group.or(Some(at));
        } else if self.name == usize::MAX && NAMES.has(&name) {
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
        let known = self.figures.iter().position(|&(_, known)| known == column);
        let Some(place) = known else {
            self.figures.push((at, column));
            self.headers.push(tidy(header));
            return;
        };
        let (Some(figure), Some(before)) = (self.figures.get_mut(place), self.headers.get_mut(place)) else { return };
        let other = self::scope(before);
        if scope == other {
            // Its kind stays, so that a third one is no better; no column is there to read.
            figure.0 = usize::MAX;
        } else if scope > other {
            *figure = (at, column);
            *before = tidy(header);
        }
    }

    /// Leaves out the level of a month beside a completion of the year: one does not follow from the other.
    fn agree(mut self) -> Self {
        let month = |at: usize| self.headers.get(at).is_some_and(|header| scope(header) == Scope::Month);
        let value = self.figures.iter().position(|&(_, column)| column == Column::Value).filter(|&at| month(at));
        let completed = self.figures.iter().any(|&(_, column)| column == Column::Completion);
        if let Some(value) = value.filter(|_| completed).and_then(|value| self.figures.get_mut(value)) {
            value.0 = usize::MAX;
        }
        self
    }

    /// Decides by their cells which unclear columns are indices and which are changes.
    pub(super) fn settle(mut self, body: &[Vec<String>]) -> Self {
        let named = |row: &&Vec<String>| row.get(self.name).is_some_and(|name| name.trim_ascii().len() > 1);
        for (at, column) in &mut self.figures {
            if let Column::Unclear(base) = *column {
                *column = settled(body.iter().filter(named).filter_map(|row| row.get(*at)), base);
            }
        }
        self
    }

    /// The headers that were understood.
    pub(super) fn known(&self) -> Vec<String> {
        self.headers.clone()
    }
}

fn settled<'a>(cells: impl Iterator<Item = &'a String>, base: Base) -> Column {
    let (mut small, mut large, mut signed) = (0, 0, false);
    for text in cells {
        let Some((number, _)) = cell::range(text) else { continue };
        signed |= cell::is_signed(text);
        *(if number.to_f64() < LEAST_INDEX { &mut small } else { &mut large }) += 1;
    }
    match (small, large) {
        _ if signed => Column::Growth(base),
        (_, 0) => Column::Growth(base),
        (0, _) => Column::Index(base),
        _ => Column::Unclear(base),
    }
}

/// What figures stand under `header`; `None` where it is not known.
fn figures(header: &str) -> Option<Column> {
    let words = words_of(header);
    let has = |phrases: Words| phrases.0.lines().any(|phrase| contains(&words, phrase));
    let percent = words.iter().any(|word| word.bytes().any(|byte| byte == b'%')) || has(RATIOS);
    let base = BASES.iter().find(|(phrase, _)| contains(&words, phrase)).map(|&(_, base)| base);
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
    let number = |at: usize| words.get(at).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let months = words.iter().position(|word| word == "tháng");
    let several = months.and_then(|at| at.checked_sub(1)).is_some_and(number);
    if several || contains(&words, "lũy kế") || contains(&words, "luỹ kế") {
        Scope::Long
    } else if months.is_some() {
        Scope::Month
    } else if words.iter().any(|word| word == "năm") {
        Scope::Long
    } else {
        Scope::Unsaid
    }
}

/// Whether the words of `phrase` stand in `words`, one after another.
fn contains(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, part)| word == part))
}

/// The unit that a caption tells: `Đơn vị tính: tỷ đồng` → `tỷ đồng`.
pub(super) fn unit_in_caption(caption: &str) -> Option<String> {
    let folded = fold(caption);
    let after = |label: &str| Some(position(&folded.text, label)? + label.len());
    let from = ["đơn vị tính:", "đvt:", "đơn vị:"].into_iter().find_map(after)?;
    let unit = folded.plain.get(from..)?.split([')', ';', '\n']).next()?.trim_matches(' ');
    (!unit.is_empty()).then(|| unit.to_string())
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
