//! Names: what a row is about, without the numbering, list marks and footnote marks around it.
//!
//! In goes the text of a cell, out comes the name, and the unit where the name ends in one.

use crate::read::prose::{
    self,
    texts::{key, position, tidy},
};
use crate::read::words::{Words, words};
use crate::text::{after, joined, length_until};

/// Names of no indicator: what leads to the rows below.
const LEADS: Words =
    words!("trong đó" "trong đó:" "tr.đó:" "tđ:" "chia ra" "chia ra:" "gồm" "gồm:" "bao gồm" "bao gồm:");
/// What stands before the names of a list.
const LIST_MARKS: &[&str] = &[" ", "-", "–", "+", "*", "•"];
/// The lead that a name may follow in its own cell.
const LEAD: Words = words!("trong đó:" "tr.đó:" "tr. đó:" "tđ:");

/// The name in a cell; `None` where it names nothing (an empty cell, the numbers of the columns, *Trong đó:*).
pub(super) fn name(cell: &str) -> Option<String> {
    let name = tidy(cell);
    let mut rest = without_marks(without_numbering(&name));
    let folded = key(rest);
    if LEADS.has(&folded) {
        return None;
    }
    if LEAD.begin(&folded) {
        rest = rest.get(position(rest, ":")? + 1..)?.trim_ascii_start();
    }
    let letters = rest.bytes().filter(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()).count();
    (letters > 1).then(|| rest.to_string())
}

/// The name before a unit in brackets, and the unit: `Sản lượng lúa (tấn)`.
pub(super) fn with_unit(name: &str) -> Option<(&str, &str)> {
    let rest = name.strip_suffix(")")?;
    let at = rest.bytes().rposition(|byte| byte == b'(')?;
    let (name, unit) = (rest.get(..at)?.trim_ascii_end(), rest.get(at + 1..)?);
    (!name.is_empty() && is_unit(unit)).then_some((name, unit))
}

/// Whether the row of a name and a unit is of a rate: its levels are in per cent.
pub(super) fn is_rate(name: &str, unit: &str) -> bool {
    unit.trim_ascii() == "%" || name.trim_ascii().ends_with("(%)")
}

/// Whether prose reads `text` as the unit of a number.
pub(super) fn is_unit(text: &str) -> bool {
    prose::is_unit(&joined(&["1 ", text]))
}

/// The text without footnote marks at its end: `148,2*`, `Số hộ (1)`, `Số hộ [2]`.
pub(super) fn without_marks(text: &str) -> &str {
    let mut rest = without_stars(text);
    let bytes = rest.as_bytes();
    if let [.., b')' | b']'] = bytes {
        let open = bytes.iter().rposition(|byte| matches!(byte, b'(' | b'[')).unwrap_or_default();
        let inner = bytes.get(open + 1..bytes.len() - 1).unwrap_or_default();
        let is_mark = inner.len() <= 2 && inner.iter().all(|byte| byte.is_ascii_digit() || *byte == b'*');
        if is_mark && open > 0 {
            rest = without_stars(rest.get(..open).unwrap_or_default());
        }
    }
    rest
}

fn without_stars(text: &str) -> &str {
    let mut rest = text;
    while let Some(shorter) = rest.strip_suffix(" ").or_else(|| rest.strip_suffix("*")) {
        rest = shorter;
    }
    rest
}

/// The text after its list mark or numbering: `- Thu`, `1.1. Thu`, `I. Thu`, `a) Thu`.
fn without_numbering(text: &str) -> &str {
    let text = without_list_marks(text);
    let mut rest = text;
    let mut inside = false;
    while let Some(length) = label(rest) {
        let after = rest.get(length..).unwrap_or_default();
        let number = rest.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let next = match after.as_bytes() {
            [b'.', ..] | [b')' | b'/', b' ', ..] => 1,
            [b'-', b' ', ..] if !number => 1,
            [b' ', b'-', b' ', ..] if !number => 2,
            [b' ', ..] if inside => 0,
            _ => break,
        };
        inside = true;
        rest = after.get(next..).unwrap_or_default();
        if let Some(name) = rest.strip_prefix(" ") {
            return without_list_marks(name);
        }
    }
    // "1.500 hộ nghèo"
    if rest.as_bytes().first().is_some_and(u8::is_ascii_digit) { text } else { rest }
}

fn without_list_marks(text: &str) -> &str {
    let mut rest = text;
    while let Some(next) = after(rest, LIST_MARKS) {
        rest = next;
    }
    rest
}

/// The length of the number, Roman number or letter that `text` starts with.
fn label(text: &str) -> Option<usize> {
    let digits = length_until(text, |byte| !byte.is_ascii_digit());
    let roman = length_until(text, |byte| !matches!(byte, b'I' | b'V' | b'X' | b'i' | b'v' | b'x'));
    match (digits, roman, text.as_bytes()) {
        (1..=2, ..) => Some(digits),
        (_, 1..=5, _) => Some(roman),
        (.., [b'A'..=b'G' | b'a'..=b'g', ..]) => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_what_stands_around_a_name() {
        let cases = [
            ("I. Kinh tế", "Kinh tế"),
            ("II - Xã hội", "Xã hội"),
            ("A. Thu", "Thu"),
            ("1. Thu", "Thu"),
            ("1.1 Thu", "Thu"),
            ("1.1. Thu", "Thu"),
            ("1.Thu", "Thu"),
            ("a) Thu", "Thu"),
            ("- Thu", "Thu"),
            ("+ Thu (1)", "Thu"),
            ("Thu* [2]", "Thu"),
            ("Trong đó: Thu", "Thu"),
            ("- Tr.đó: Thu", "Thu"),
            ("9 tháng đầu năm", "9 tháng đầu năm"),
            ("1.500 hộ nghèo", "1.500 hộ nghèo"),
            ("3 - 5 tuổi", "3 - 5 tuổi"),
            ("TP. Hạ Long", "TP. Hạ Long"),
            ("Chi cục (cũ)", "Chi cục (cũ)"),
        ];
        for (cell, expected) in cases {
            assert_eq!(name(cell).as_deref(), Some(expected), "{cell}");
        }
        for cell in ["", "A", "1", "3=2/1", "(1)", "Trong đó:", "-"] {
            assert_eq!(name(cell), None, "{cell}");
        }
    }

    #[test]
    fn finds_units_in_names() {
        assert_eq!(with_unit("Sản lượng lúa (tấn)"), Some(("Sản lượng lúa", "tấn")));
        assert_eq!(with_unit("Năng suất (tạ/ha)"), Some(("Năng suất", "tạ/ha")));
        assert_eq!(with_unit("Tỷ lệ hộ nghèo (%)"), Some(("Tỷ lệ hộ nghèo", "%")));
        assert_eq!(with_unit("GRDP (triệu đồng/người)"), Some(("GRDP", "triệu đồng/người")));
        assert_eq!(with_unit("Giá trị sản xuất (giá hiện hành)"), None);
        assert_eq!(with_unit("(tấn)"), None);
    }
}
