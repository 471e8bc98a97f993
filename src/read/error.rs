//! What can be wrong with a source.

use std::fmt;

#[cfg(feature = "csv")]
use crate::number::count;
use crate::text::{joined, quoted};

/// Why a source gave no report. One line of plain words that says what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The text has no words at all.
    EmptyText,
    /// The text was read, but no figure of an indicator was found in it.
    NoFigures,
    /// The text, or part of it, is in TCVN3 letters that cannot be told from Unicode, or lost letters on its way through another
    /// code page.
    LegacyLetters,
    /// The markup is nested so deeply, or makes so many elements, that it is no page.
    #[cfg(feature = "html")]
    Markup,
    /// The table has no row that could hold headers.
    EmptyTable,
    /// No row of the table has headers that the reader knows.
    UnknownHeaders {
        /// The cells of the first row, as they stand.
        seen: Vec<String>,
    },
    /// The table's headers are known, but no row has a name and a figure under them.
    NoRows {
        /// The headers that were understood, as they stand.
        known: Vec<String>,
    },
    /// A quote of a CSV file is never closed, so that nobody knows where its cell ends.
    #[cfg(feature = "csv")]
    OpenQuote {
        /// The line it opens in, from 1.
        line: usize,
    },
    /// A CSV file has more rows than a table of indicators.
    #[cfg(feature = "csv")]
    ManyRows {
        /// How many rows are read.
        most: usize,
    },
    /// A CSV file's rows are not a table that is known.
    #[cfg(feature = "csv")]
    InLine {
        /// The line that the table begins in, from 1.
        line: usize,
        /// What is wrong with it.
        error: Box<ReadError>,
    },
}

/// What is said of a text in which nothing was found.
pub(crate) const NO_FIGURES: &str = "no indicator was found in the text: expected sentences such as \"thu ngân sách đạt 148 tỷ đồng, \
     bằng 84,7% KH, tăng 6,2% so với cùng kỳ\"";

impl ReadError {
    pub(crate) fn message(&self) -> String {
        let plain = match self {
            // Nothing else reads tables.
            Self::EmptyTable | Self::UnknownHeaders { .. } | Self::NoRows { .. }
                if !cfg!(any(feature = "tables", feature = "csv")) =>
            {
                ""
            }
            Self::EmptyText => "the text is empty: give the words of a report",
            Self::NoFigures => NO_FIGURES,
            Self::LegacyLetters => {
                "the text is in TCVN3 (ABC) letters, made for fonts such as .VnTime, all or part of it, or has lost letters \
                 (\"gim\" for \"giảm\"): convert it to Unicode"
            }
            #[cfg(feature = "html")]
            Self::Markup => {
                "the markup is nested too deeply, or has too many elements: give only the part with the report"
            }
            Self::EmptyTable => "the table is empty: give it a header row and one row for each indicator",
            Self::UnknownHeaders { seen } => {
                return joined(&[
                    "the table's headers are not known: saw ",
                    &quoted(seen, "\""),
                    "; expected one for the name (Chỉ tiêu, Tên, Nội dung) and at least one for figures (Thực hiện, \
                     Kế hoạch, % so KH, % so cùng kỳ, Tăng/giảm (%))",
                ]);
            }
            Self::NoRows { known } => {
                let known = quoted(known, "\"");
                return joined(&[
                    "the table has no row with a name and a number under ",
                    &known,
                    ": fill in at least one",
                ]);
            }
            #[cfg(feature = "csv")]
            Self::OpenQuote { line } => {
                return joined(&[
                    "line ",
                    &count(*line),
                    ": the quote that begins a cell here is never closed: close it, or write it twice and the whole \
                     cell in quotes where it belongs to the text",
                ]);
            }
            #[cfg(feature = "csv")]
            Self::ManyRows { most } => {
                return joined(&[
                    "the table has more than ",
                    &count(*most),
                    " rows: give only the rows of the report, or several files",
                ]);
            }
            #[cfg(feature = "csv")]
            Self::InLine { line, error } => return joined(&["line ", &count(*line), ": ", &error.message()]),
        };
        plain.into()
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for ReadError {}
