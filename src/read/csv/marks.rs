//! Marks: whether a file writes 69,2 or 69.2, and so what 1.924 means in it.
//!
//! In go the rows of a file, out come the same rows with numbers that can be read in one way only. Most numbers tell
//! their mark (`69,2`, `1.234.567` here; `69.2`, `1,234.5` abroad); one mark before three digits does not. Prose is
//! Vietnamese and has its rule for these, files come from programs. So:
//!
//! | the file's other numbers | `1.924`            | `1,924`            |
//! |--------------------------|--------------------|--------------------|
//! | Vietnamese               | 1924               | 1,924 (prose rule) |
//! | English                  | in doubt: left out | 1924               |
//! | both                     | in doubt: left out | in doubt: left out |
//! | none, cells apart by `,` | in doubt: left out | in doubt: left out |
//! | none, else               | 1924               | 1,924 (prose rule) |

use super::delimiter::Delimiter;
use crate::read::prose::texts::key;

/// What a number's marks tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    Vietnamese,
    English,
    /// One mark before three digits: a comma, or a point.
    Open(char),
    /// It has none, or is no number.
    None,
}

/// How the numbers of a file are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Vietnamese,
    English,
    Doubtful,
}

/// The rows with the numbers in doubt left out; a row that had no other goes, lest it pass for the name of a group.
pub(super) fn settle(rows: Vec<Vec<String>>, delimiter: Delimiter) -> Vec<Vec<String>> {
    let style = style(&rows, delimiter);
    if style == Style::Vietnamese {
        return rows;
    }
    rows.into_iter().filter_map(|row| settled(row, style)).collect()
}

/// The style that the numbers of all rows agree on.
fn style(rows: &[Vec<String>], delimiter: Delimiter) -> Style {
    let told =
        |marks: Marks| rows.iter().flat_map(|row| figures(row)).flat_map(|cell| runs(cell)).any(|run| of(run) == marks);
    match (told(Marks::Vietnamese), told(Marks::English)) {
        (true, false) => Style::Vietnamese,
        (false, true) => Style::English,
        (false, false) if delimiter != Delimiter::Comma => Style::Vietnamese,
        _ => Style::Doubtful,
    }
}

fn settled(mut row: Vec<String>, style: Style) -> Option<Vec<String>> {
    let first = first_figure(&row);
    let (mut kept, mut dropped) = (false, false);
    for cell in row.iter_mut().skip(first).filter(|cell| is_figure(cell)) {
        if runs(cell).any(|run| is_in_doubt(run, style)) {
            cell.clear();
            dropped = true;
        } else {
            kept = true;
            if runs(cell).any(|run| of(run) == Marks::Open(',')) {
                cell.retain(|c| c != ',');
            }
        }
    }
    (kept || !dropped).then_some(row)
}

/// Whether a number has two readings in a file that is not Vietnamese throughout.
fn is_in_doubt(run: &str, style: Style) -> bool {
    match of(run) {
        Marks::Open(mark) => mark == '.' || style != Style::English,
        _ => false,
    }
}

/// The cells of figures, after the name: numbering such as 1.1 stands before it.
fn figures(row: &[String]) -> impl Iterator<Item = &String> {
    row.iter().skip(first_figure(row)).filter(|cell| is_figure(cell))
}

/// The place after the first cell with a word.
fn first_figure(row: &[String]) -> usize {
    let is_word = |cell: &String| cell.chars().filter(|c| c.is_alphabetic()).count() > 1;
    row.iter().position(is_word).map_or(0, |at| at + 1)
}

/// Whether the cell has a number, or several, and nothing beside but signs and marks of footnotes.
fn is_figure(cell: &str) -> bool {
    const AROUND: &str = " .,+-−–—±%()[]*";
    let cell = key(cell);
    cell.bytes().any(|byte| byte.is_ascii_digit()) && cell.chars().all(|c| c.is_ascii_digit() || AROUND.contains(c))
}

/// The runs of digits, points and commas in a cell.
fn runs(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).map(|run| run.trim_matches(['.', ',']))
}

/// What the marks in a run of digits tell.
fn of(run: &str) -> Marks {
    let points = run.matches('.').count();
    let commas = run.matches(',').count();
    match (points, commas) {
        (0, 0) => Marks::None,
        (1, 0) => single(run, '.', Marks::English),
        (0, 1) => single(run, ',', Marks::Vietnamese),
        (_, 0) if is_grouped(run, '.') => Marks::Vietnamese,
        (0, _) if is_grouped(run, ',') => Marks::English,
        (_, 1) if run.rfind('.') < run.find(',') => Marks::Vietnamese,
        (1, _) if run.rfind(',') < run.find('.') => Marks::English,
        _ => Marks::None,
    }
}

/// One mark: before three digits it could group them, else it is the decimal mark of `style`.
fn single(run: &str, mark: char, style: Marks) -> Marks {
    if is_grouped(run, mark) { Marks::Open(mark) } else { style }
}

/// Whether the marks stand where they group thousands: 1.924, but not 0.125, 1234.567 or 69.2.
fn is_grouped(run: &str, mark: char) -> bool {
    let mut groups = run.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle_cells(cells: &[&str], delimiter: Delimiter) -> Vec<String> {
        let row = |cell: &&str| vec!["1.1".into(), "Lúa".into(), "2022".into(), (*cell).into()];
        let rows = settle(cells.iter().map(row).collect(), delimiter);
        rows.iter().map(|row| row[3].clone()).collect()
    }

    #[test]
    fn marks_tell_a_style() {
        let cases = [
            ("69,2", Marks::Vietnamese),
            ("1.234.567", Marks::Vietnamese),
            ("1.924,5", Marks::Vietnamese),
            ("0,125", Marks::Vietnamese),
            ("69.2", Marks::English),
            ("1,234,567", Marks::English),
            ("1,924.5", Marks::English),
            ("1234.567", Marks::English),
            ("1.924", Marks::Open('.')),
            ("1,924", Marks::Open(',')),
            ("2022", Marks::None),
            ("31.12.2022", Marks::None),
            ("", Marks::None),
        ];
        for (run, marks) in cases {
            assert_eq!(of(run), marks, "{run}");
        }
    }

    #[test]
    fn numbers_in_doubt_are_left_out() {
        let (comma, semicolon) = (Delimiter::Comma, Delimiter::Semicolon);
        assert_eq!(settle_cells(&["1.924", "69,2"], comma), ["1.924", "69,2"]);
        assert_eq!(settle_cells(&["1,924", "1.924", "69.2"], comma), ["1924", "", "69.2"]);
        assert_eq!(settle_cells(&["1.924", "12"], comma), ["", "12"]);
        assert_eq!(settle_cells(&["1.924", "12"], semicolon), ["1.924", "12"]);
        assert_eq!(settle_cells(&["1.924 - 2.000", "98.4", "69,2"], semicolon), ["", "98.4", "69,2"]);
    }

    #[test]
    fn rows_without_a_sure_number_go() {
        let row = |cells: [&str; 2]| cells.map(String::from).to_vec();
        let rows = settle(vec![row(["Lúa", "1.924"]), row(["Kinh tế", ""]), row(["Ngô", "12"])], Delimiter::Comma);
        assert_eq!(rows, [row(["Kinh tế", ""]), row(["Ngô", "12"])]);
    }
}
