//! The words beside the chart, for the surface: the table as texts one after another, and what the buttons say.

use crate::chart::{Table, controls};
use crate::lang::Lang;
use crate::number;
use crate::text::{joined, tell};

/// A table on its way to JavaScript: every cell in three parts, of which the middle one is in the words of the report.
#[derive(Default)]
pub(super) struct Cells {
    /// How many columns; 0 for no table.
    pub(super) columns: usize,
    /// All parts, with a `\0` after each.
    pub(super) words: String,
}

impl Cells {
    /// The caption, the heads of the columns, and the rows.
    pub(super) fn of(table: &Table) -> Self {
        let mut cells = Self { columns: table.columns.len(), ..Self::default() };
        cells.add(&table.caption, &table.place);
        for head in &table.columns {
            cells.add(head, "");
        }
        for (row, unit) in table.rows.iter().zip(&table.units) {
            for (place, text) in row.iter().enumerate() {
                // The first cell names the row.
                cells.add(text, if place == 0 { text } else { unit });
            }
        }
        cells
    }

    /// A cell whose beginning or, after a space, end is in the words of the report where that is `vietnamese`.
    fn add(&mut self, text: &str, vietnamese: &str) {
        let parts = match (text.strip_prefix(vietnamese), text.strip_suffix(vietnamese)) {
            _ if vietnamese.is_empty() => [text, "", ""],
            (Some(after), _) => ["", vietnamese, after],
            (_, Some(before)) if before.ends_with(' ') => [before, vietnamese, ""],
            _ => [text, "", ""],
        };
        for part in parts {
            tell(&mut self.words, part);
        }
    }
}

/// The names of the buttons, a line each: `unfolded` tells whether all rows are shown.
pub(super) fn names(unfolded: bool, lang: Lang) -> String {
    let more = if unfolded { controls::FOLD } else { controls::UNFOLD };
    let [more, chart, table, save] =
        [more, controls::CHART, controls::TABLE, controls::SAVE].map(|button| button.say(lang));
    joined(&[more, "\n", chart, "\n", table, "\n", save])
}

/// The button for so many further rows of the table; empty where there are none.
pub(super) fn rest(rows: usize, lang: Lang) -> String {
    if rows > 0 { joined(&[controls::REST.say(lang), &number::count(rows)]) } else { String::new() }
}
