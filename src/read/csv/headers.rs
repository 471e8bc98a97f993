//! Headers over several columns: spreadsheets save a merged cell as its text and empty cells after it.
//!
//! In go the rows of a table, out come the same rows with such a text in each of its columns, as pages have it:
//! `So sánh (%);` over `Dự toán năm;Cùng kỳ` is `So sánh (%);So sánh (%)`.

/// Among so many rows headers stand.
const HEADER_ROWS: usize = 5;

/// Says the headers again in the empty cells after them, where the row below has a header of its own.
pub(super) fn carry_on(rows: &mut [Vec<String>]) {
    let count = rows.iter().take(HEADER_ROWS).take_while(|row| !row.iter().any(|cell| is_number(cell))).count();
    // From below: a header in the middle may go on over several columns itself.
    for row in (1..count).rev() {
        let (above, below) = rows.split_at_mut(row);
        if let (Some(upper), Some(lower)) = (above.last_mut(), below.first()) {
            fill(upper, lower);
        }
    }
}

fn fill(upper: &mut Vec<String>, lower: &[String]) {
    let mut header = None;
    for (at, below) in lower.iter().enumerate() {
        if upper.len() <= at {
            upper.push(String::new());
        }
        let Some(cell) = upper.get_mut(at) else { return };
        if !is_header(below) {
            header = None;
        } else if !cell.trim().is_empty() {
            header = Some(cell.clone());
        } else if let Some(header) = &header {
            cell.clone_from(header);
        }
    }
}

/// Whether the cell holds a number other than a calendar year, as rows below the headers do, and `1`, `2`, `3`.
fn is_number(cell: &str) -> bool {
    let is_year = cell.trim().len() == 4 && cell.trim().starts_with("20");
    !is_year && cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(char::is_alphabetic)
}

/// Whether the cell may be a header, and does not count the columns: `(1)`, `A`, `3=2/1`.
fn is_header(cell: &str) -> bool {
    cell.trim().chars().count() > 1 || cell.trim() == "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carried(lines: &str) -> String {
        let mut rows: Vec<Vec<String>> =
            lines.lines().map(|line| line.split(';').map(String::from).collect()).collect();
        carry_on(&mut rows);
        rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn carries_on_what_stands_over_several_columns() {
        assert_eq!(carried("Tên;Năm 2024\n;KH;TH\nThu;5;6"), "Tên;Năm 2024;Năm 2024\n;KH;TH\nThu;5;6");
        assert_eq!(carried("Tên;A B;\n;C D;\n;E F;GH"), "Tên;A B;A B\n;C D;C D\n;E F;GH");
        for same in ["Tên;KH;\nA;B;C\nThu;5;6", "Tên;KH;\n;(1);(2)", "Tên;KH;\nThu;5;6", "I;Kinh tế;;\n1;Thu;5;6"]
        {
            assert_eq!(carried(same), same);
        }
    }
}
