//! Grids: what tells a table of figures from one that only lays out a page, and which line above it tells its unit.

use crate::read::prose::normalise::key;
use crate::read::table::Table;
use crate::read::words::{Words, words};

/// Words of a line that names the unit of a table.
const UNIT_WORDS: Words = words!("đơn vị" "đvt");

/// A cell with more bytes than this holds a part of the page, not a name or a figure.
const LARGEST_CELL: usize = 500;
/// A line of more bytes than this tells more than a unit.
const LONGEST_UNIT_LINE: usize = 200;

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
