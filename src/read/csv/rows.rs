//! Rows: the text of a file → rows of cells, by csv-core.
//!
//! Quotes, doubled quotes, line breaks inside quotes and all kinds of line ends are its business; here cells become
//! texts. Blank rows and blank cells at the end of a row cost nothing, whatever the file says.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::delimiter::Delimiter;

/// How many rows are read.
pub(super) const MOST_ROWS: usize = 20_000;
/// No table of figures has more columns; what stands further right is dropped.
const MOST_COLUMNS: usize = 64;
/// What a spreadsheet could take for a formula has an apostrophe in front: `'- Thu nội địa`.
const GUARDED: [char; 4] = ['=', '+', '-', '@'];

/// A row that says something.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the text it begins in, from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// The rows of a text, and whether there are more than [`MOST_ROWS`].
pub(super) fn rows(text: &str, delimiter: Delimiter) -> (Vec<Row>, bool) {
    let mut cells = Cells::new(text, delimiter);
    let mut rows = Vec::new();
    while let Some(row) = cells.row() {
        if rows.len() == MOST_ROWS {
            return (rows, true);
        }
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    (rows, false)
}

/// A text while its cells are taken.
struct Cells<'a> {
    reader: Reader,
    rest: &'a [u8],
    /// The line that the rest begins in.
    line: usize,
    /// The last byte that was taken.
    before: u8,
}

impl<'a> Cells<'a> {
    fn new(text: &'a str, delimiter: Delimiter) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter.byte()).build();
        Self { reader, rest: text.as_bytes(), line: 1, before: 0 }
    }

    /// The next row, without the blank cells at its end.
    fn row(&mut self) -> Option<Row> {
        while let [b'\r' | b'\n', ..] = self.rest {
            self.take(1);
        }
        let line = self.line;
        let mut cells = Vec::new();
        let mut at = 0;
        loop {
            let (cell, is_last) = self.cell()?;
            if at < MOST_COLUMNS && !cell.trim().is_empty() {
                cells.resize(at, String::new());
                cells.push(cell);
            }
            at += 1;
            if is_last {
                return Some(Row { line, cells });
            }
        }
    }

    /// The next cell, and whether its row ends with it.
    fn cell(&mut self) -> Option<(String, bool)> {
        let mut cell = Vec::new();
        let mut out = [0; 256];
        loop {
            let (result, taken, written) = self.reader.read_field(self.rest, &mut out);
            self.take(taken);
            cell.extend_from_slice(out.get(..written)?);
            match result {
                ReadFieldResult::Field { record_end } => return Some((text(cell), record_end)),
                ReadFieldResult::End => return None,
                // The reader ends its last cell when it is asked again with nothing left.
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }

    fn take(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        for &byte in taken {
            self.line += usize::from(byte == b'\n' && self.before != b'\r' || byte == b'\r');
            self.before = byte;
        }
        self.rest = rest;
    }
}

/// The text of a cell without the apostrophe that guards it.
fn text(cell: Vec<u8>) -> String {
    let cell = String::from_utf8(cell).unwrap_or_default();
    match cell.strip_prefix('\'').filter(|rest| rest.starts_with(GUARDED)) {
        Some(rest) => rest.into(),
        None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        rows(text, Delimiter::Semicolon).0.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).into()).collect())
    }

    #[test]
    fn takes_cells_apart() {
        assert_eq!(read("A;B\r\n\r\n;;\r\nC; ;D;;"), [row(1, &["A", "B"]), row(4, &["C", "", "D"])]);
        assert_eq!(
            read("\"Thu;\r\nchi\";\"\"\"5\"\"\"\nB;6"),
            [row(1, &["Thu;\r\nchi", "\"5\""]), row(3, &["B", "6"])]
        );
        assert_eq!(read("A;1\rB;2"), [row(1, &["A", "1"]), row(2, &["B", "2"])]);
        assert_eq!(read("'- Thu;'-3\n'x'"), [row(1, &["- Thu", "-3"]), row(2, &["'x'"])]);
        let long = "đ".repeat(1000);
        assert_eq!(read(&long), [row(1, &[&long])]);
    }

    #[test]
    fn hostile_files_stay_small() {
        let wide = rows(&[";".repeat(100_000), "x\n".into()].concat().repeat(3), Delimiter::Semicolon).0;
        assert!(wide.is_empty(), "what stands beyond the last column is dropped");
        let (long, is_cut) = rows(&"x\n".repeat(MOST_ROWS + 1), Delimiter::Semicolon);
        assert_eq!((long.len(), is_cut), (MOST_ROWS, true));
        assert!(!rows(&"x\n".repeat(MOST_ROWS), Delimiter::Semicolon).1);
    }
}
