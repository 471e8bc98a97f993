//! Grids: cells that take several columns or rows, what tells a table of figures from one that only lays out a page, and
//! which line above it tells its unit.

use crate::read::prose::texts::key;
use crate::read::table::Table;
use crate::read::words::{Words, words};

/// Words of a line that names the unit of a table.
const UNIT_WORDS: Words = words!("đơn vị" "đvt");

/// A cell with more bytes than this holds a part of the page, not a name or a figure.
const LARGEST_CELL: usize = 500;
/// A line of more bytes than this tells more than a unit.
const LONGEST_UNIT_LINE: usize = 200;

/// No cell takes more columns or rows than this.
const MOST_SPAN: u32 = 40;
/// So many cells of a table are repeated: a page of hostile spans must not fill the memory.
const MOST_REPEATED: u32 = 20_000;
/// A text of more bytes is no header and no name of a group: it is not said again in the other columns and rows.
const LONGEST_REPEATED: usize = 200;

/// A table that is being read. A cell over several columns or rows stands in each of them.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    table: Table,
    /// For each column how many rows the last cell in it goes on, and its text.
    below: Vec<(u32, String)>,
    /// How many cells were repeated.
    repeated: u32,
}

impl OpenTable {
    pub(super) fn caption(&mut self, words: String) {
        self.table.caption = Some(words);
    }

    pub(super) fn add_row(&mut self) {
        self.fill();
        self.table.rows.push(Vec::new());
    }

    pub(super) fn add_cell(&mut self, words: String, (columns, rows): (u32, u32)) {
        self.fill();
        let Some(row) = self.table.rows.last_mut() else { return };
        let spans = if self.repeated < MOST_REPEATED { columns.clamp(1, MOST_SPAN) } else { 1 };
        let again = rows.min(MOST_SPAN).saturating_sub(1);
        let repeated = if words.len() > LONGEST_REPEATED { "" } else { words.as_str() };
        for column in 0..spans {
            if again > 0 && self.repeated < MOST_REPEATED {
                while self.below.len() <= row.len() {
                    self.below.push((0, String::new()));
                }
                if let Some(below) = self.below.get_mut(row.len()) {
                    *below = (again, repeated.into());
                }
                self.repeated += again;
            }
            self.repeated += column.min(1);
            row.push(if column == 0 { &words } else { repeated }.into());
        }
    }

    /// Puts the cells from above into the columns that come next.
    fn fill(&mut self) {
        let Some(row) = self.table.rows.last_mut() else { return };
        while let Some((rows @ 1.., words)) = self.below.get_mut(row.len()) {
            *rows -= 1;
            row.push(words.clone());
        }
    }

    pub(super) fn finish(mut self) -> Table {
        self.fill();
        self.table
    }
}

/// Whether `table` only lays out what is in it: it has no row of two cells, or a cell full of prose.
pub(super) fn is_layout(table: &Table) -> bool {
    let prose = |row: &Vec<String>| row.iter().any(|cell| cell.len() > LARGEST_CELL);
    table.rows.iter().all(|row| row.len() < 2) || table.rows.iter().any(prose)
}

/// The last line of `text`, where it tells a unit: `Đơn vị tính: tỷ đồng`.
pub(super) fn unit_line(text: &str) -> Option<String> {
    let text = text.trim_ascii_end();
    let start = text.bytes().rposition(|byte| byte == b'\n').map_or(0, |end| end + 1);
    let line = text.get(start..)?;
    let tells = line.len() <= LONGEST_UNIT_LINE && UNIT_WORDS.any_in(&key(line));
    tells.then(|| line.into())
}
