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
use super::words;
use crate::read::prose::normalise::{fold, key, position, tidy};
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
}

/// Where a table has what.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: Option<usize>,
    pub(super) figures: Vec<(usize, Column)>,
    /// The headers, for messages.
    headers: Vec<String>,
}

/// Numbering columns.
const NUMBERINGS: &[&str] = &["stt", "tt", "số tt", "số thứ tự"];
/// Columns of names.
const NAMES: &[&str] = &[
    "chỉ tiêu",
    "tên",
    "nội dung",
    "danh mục",
    "khoản mục",
    "lĩnh vực",
    "ngành",
    "sản phẩm",
    "diễn giải",
    "hạng mục",
    "tên chỉ tiêu",
    "các chỉ tiêu",
    "chỉ tiêu chủ yếu",
    "nội dung chỉ tiêu",
    "nguồn thu",
    "địa phương",
    "đơn vị hành chính",
];
/// Columns of units.
const UNITS: &[&str] = &["đơn vị", "đơn vị tính", "đvt", "đv tính"];
/// Words of a plan.
const PLANS: &[&str] =
    &["kế hoạch", "kh", "dự toán", "dt", "nghị quyết", "nq", "mục tiêu", "chỉ tiêu năm", "chỉ tiêu giao"];
/// Words of completion.
const COMPLETIONS: &[&str] = &["hoàn thành", "tỷ lệ thực hiện", "tỷ lệ đạt", "mức độ hoàn thành"];
/// Words of a level.
const VALUES: &[&str] = &[
    "thực hiện",
    "th",
    "giá trị",
    "đạt",
    "đạt được",
    "kết quả",
    "ước",
    "ước đạt",
    "số liệu",
    "ước thực hiện",
    "số lượng",
    "lũy kế",
];
/// Words of a change.
const CHANGES: &[&str] = &["tăng", "giảm", "tốc độ", "±"];
/// Words of an index.
const INDICES: &[&str] = &["bằng", "chỉ số"];
/// Words that compare.
const COMPARISONS: &[&str] = &["so", "so với", "so sánh"];
/// Bases, the more telling words first.
const BASES: &[(&str, Base)] = &[
    ("tháng trước", Base::Mom),
    ("quý trước", Base::Qoq),
    ("đầu năm", Base::Ytd),
    ("cuối năm trước", Base::Ytd),
    ("cùng kỳ", Base::Yoy),
    ("cùng kì", Base::Yoy),
    ("ck", Base::Yoy),
    ("năm trước", Base::Yoy),
    ("năm ngoái", Base::Yoy),
];

/// The least number that an index column may hold, and that no column of changes holds.
const LEAST_INDEX: f64 = 50.0;

impl Columns {
    /// The columns under `row`, if it names a column of names and at least one of figures.
    pub(super) fn of(row: &[String]) -> Option<Self> {
        let mut columns = Self { name: usize::MAX, unit: None, figures: Vec::new(), headers: Vec::new() };
        for (at, header) in row.iter().enumerate() {
            columns.add(at, header);
        }
        (columns.name != usize::MAX && !columns.figures.is_empty()).then_some(columns)
    }

    fn add(&mut self, at: usize, header: &str) {
        let name = key(header);
        if NUMBERINGS.contains(&name.as_str()) {
            return;
        }
        if UNITS.contains(&name.as_str()) {
            self.unit = self.unit.or(Some(at));
        } else if self.name == usize::MAX && NAMES.contains(&name.as_str()) {
            self.name = at;
        } else if let Some(column) = figures(header).filter(|&column| self.is_new(column)) {
            self.figures.push((at, column));
            self.headers.push(tidy(header));
        }
    }

    /// Of two columns of one kind the first counts.
    fn is_new(&self, column: Column) -> bool {
        self.figures.iter().all(|&(_, known)| known != column)
    }

    /// Decides by their cells which unclear columns are indices and which are changes.
    pub(super) fn settle(mut self, body: &[Vec<String>]) -> Self {
        for (at, column) in &mut self.figures {
            if let Column::Unclear(base) = *column {
                *column = settled(body.iter().filter_map(|row| row.get(*at)), base);
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
    let words = words(header);
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| contains(&words, phrase));
    let percent = words.iter().any(|word| word.bytes().any(|byte| byte == b'%')) || has(&["tỷ lệ", "tỉ lệ"]);
    let base = BASES.iter().find(|(phrase, _)| contains(&words, phrase)).map(|&(_, base)| base);
    let (plan, change, compared) = (has(PLANS), has(CHANGES), has(COMPARISONS));
    match base {
        _ if has(COMPLETIONS) => Some(Column::Completion),
        None if plan && (percent || compared) && !change => Some(Column::Completion),
        None if plan && !change => Some(Column::Plan),
        Some(base) if change && (percent || compared) => Some(Column::Growth(base)),
        Some(base) if has(INDICES) => Some(Column::Index(base)),
        Some(base) if percent || compared => Some(Column::Unclear(base)),
        Some(Base::Yoy) if !plan => Some(Column::Previous),
        None if change && percent => Some(Column::Growth(Base::Yoy)),
        None if has(VALUES) && !plan && !percent && !change => Some(Column::Value),
        _ => None,
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
