//! Sources: a file's text → what it is, and what the reader makes of it.

use std::borrow::Cow;
use std::path::Path;

use chi_tieu::read::document::{self, Document};
use chi_tieu::read::{ReadError, csv, html, prose, tcvn3};
use chi_tieu::report::{Report, json};

use crate::failure::Failure;
use crate::input::{self, about};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Html,
    Csv,
    Json,
}

/// The formats, as `--from` and the endings of files name them.
const NAMES: &[(&str, Format)] = &[
    ("text", Format::Text),
    ("html", Format::Html),
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("txt", Format::Text),
    ("md", Format::Text),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("tsv", Format::Csv),
];

/// In how much of a text marks of HTML are looked for.
const LOOKED_AT: usize = 4096;

impl Format {
    /// The format that `--from` names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        NAMES.iter().take(4).find(|(known, _)| *known == name).map(|&(_, format)| format)
    }

    /// What `text` is: by how it begins, else by the ending of the file's name, else by what is in it.
    fn of(file: &Path, text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let named = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|&(_, format)| format);
        match text.as_bytes() {
            [b'{', ..] => Self::Json,
            [b'<', b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?', ..] => Self::Html,
            _ => named.unwrap_or_else(|| if has_tags(text) { Self::Html } else { by_columns(text) }),
        }
    }
}

/// Whether a text has any of the characters that tell TCVN3, which all begin with this byte: most texts have none, and
/// need not be looked at letter by letter.
fn may_be_tcvn3(text: &str) -> bool {
    text.as_bytes().contains(&0xc2)
}

/// Whether a text has the end of an element, or a line break of HTML, near its beginning.
fn has_tags(text: &str) -> bool {
    let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text).to_ascii_lowercase();
    let closes = |rest: &str| rest.starts_with(|c: char| c.is_ascii_lowercase());
    start.split("</").skip(1).any(closes) || ["<br>", "<br/>", "<br />"].iter().any(|tag| start.contains(tag))
}

/// How many bytes a cell of a table has at most, on average; a line of running text has more between its commas.
const CELL: usize = 40;

/// CSV where the first lines have as many tabs, semicolons or commas (none before a blank) as one another, and little
/// between them, and are no list of sentences; else text.
fn by_columns(text: &str) -> Format {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(3).collect();
    let short = |mark: char| lines.iter().all(|line| line.len() <= CELL * (1 + line.matches(mark).count()));
    let agree = |mark: char, least: usize| {
        let mut counts = lines.iter().map(|line| line.matches(mark).count());
        let first = counts.next().unwrap_or_default();
        lines.len() > 1 && first >= least && counts.all(|count| count == first) && short(mark)
    };
    // "- Ngô: 2.145 ha; năng suất 42 tạ/ha; sản lượng 9.012 tấn."
    let listed = |line: &&str| line.starts_with(['-', '+', '*', '•']) || line.ends_with('.');
    let told = |line: &&str| listed(line) && line.matches("; ").count() == line.matches(';').count();
    let semicolons = || agree(';', 2) && !lines.iter().all(told);
    let commas = || agree(',', 2) && lines.iter().all(|line| !line.contains(", "));
    if agree('\t', 1) || semicolons() || commas() { Format::Csv } else { Format::Text }
}

/// A file that was read.
pub(crate) struct Source<'a> {
    file: &'a Path,
    text: &'a str,
    format: Format,
}

impl<'a> Source<'a> {
    /// Reads the `bytes` of `file`, which holds what `from` says or else what it looks like.
    pub(crate) fn read(file: &'a Path, bytes: &'a [u8], from: Option<Format>) -> Result<Self, Failure> {
        let text = input::text(file, bytes)?;
        let format = from.unwrap_or_else(|| Format::of(file, text));
        Ok(Self { file, text, format })
    }

    /// The running text; the positions of facts count its bytes.
    pub(crate) fn text(&self) -> Result<Cow<'_, str>, Failure> {
        match self.format {
            Format::Text => self.plain().map(Cow::from),
            Format::Html => {
                self.document()?.text().map(|text| Cow::Owned(text.into())).map_err(|error| self.about(error))
            }
            Format::Csv => Err(about(self.file, "this is a table, and has no running text: use report or csv")),
            Format::Json => Err(about(self.file, "this is report JSON, and has no running text: use report or svg")),
        }
    }

    /// The report, with `all` that may be a figure or only what is sure.
    pub(crate) fn report(&self, all: bool) -> Result<Report, Failure> {
        let report = self.read_report(all)?;
        Ok(if all { report } else { report.sure() })
    }

    fn read_report(&self, all: bool) -> Result<Report, Failure> {
        let read_prose = if all { prose::report_with_guesses } else { prose::report };
        let read_document = if all { document::report_with_guesses } else { document::report };
        match self.format {
            Format::Text => read_prose(self.plain()?).map_err(|error| self.about(error)),
            Format::Html => read_document(&self.document()?).map_err(|error| self.about(error)),
            Format::Csv => csv::report(self.text).map_err(|error| self.about(error)),
            Format::Json => json::from_str(self.text).map_err(|error| about(self.file, &error.to_string())),
        }
    }

    /// The page, where it is one.
    pub(crate) fn markup(&self) -> Result<&str, Failure> {
        if self.format == Format::Html { Ok(self.text) } else { Err(about(self.file, "this is no HTML page")) }
    }

    fn document(&self) -> Result<Document, Failure> {
        html::document(self.text).map_err(|error| self.about(error))
    }

    /// The text as it stands, unless its letters are not what they look like.
    fn plain(&self) -> Result<&str, Failure> {
        if may_be_tcvn3(self.text) && tcvn3::is_likely(self.text.chars()) || tcvn3::is_lossy(self.text) {
            Err(self.about(ReadError::LegacyLetters))
        } else {
            Ok(self.text)
        }
    }

    fn about(&self, error: ReadError) -> Failure {
        self.fails(&error.to_string())
    }

    /// A failure that names the file.
    pub(crate) fn fails(&self, cause: &str) -> Failure {
        about(self.file, cause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_formats_apart() {
        let cases = [
            ("-", "\u{feff} {\"indicators\": []}", Format::Json),
            ("a.txt", "<!DOCTYPE html><p>Thu", Format::Html),
            ("-", "Thu đạt<br>5 tỷ đồng", Format::Html),
            ("-", "Thu đạt <b>5</B> tỷ đồng", Format::Html),
            ("a.txt", "Thu đạt<br>5 tỷ đồng", Format::Text),
            ("-", "Thu < 5 và > 3 tỷ đồng", Format::Text),
            ("a.HTM", "Thu đạt 5 tỷ đồng", Format::Html),
            ("a.csv", "Chỉ tiêu", Format::Csv),
            ("-", "Chỉ tiêu\tThực hiện\nThu\t5", Format::Csv),
            ("-", "Chỉ tiêu;ĐVT;Thực hiện\nThu;tỷ đồng;5", Format::Csv),
            ("-", "Chỉ tiêu,ĐVT,Thực hiện\nThu,tỷ đồng,5", Format::Csv),
            ("-", "Thu 5 tỷ, chi 6 tỷ, dư 1 tỷ.\nThu 5 tỷ, chi 6 tỷ, dư 1 tỷ.", Format::Text),
            ("-", "Thu 5 tỷ; chi 6 tỷ;", Format::Text),
            ("-", "- Ngô: 2 ha; 42 tạ/ha; 9 tấn.\n- Lạc: 1 ha; 22 tạ/ha; 3 tấn.", Format::Text),
            ("-", "- Ngô;ha;2\n- Lạc;ha;1", Format::Csv),
            (
                "-",
                "Thu ngân sách của thành phố đạt 5 tỷ đồng năm 2010; chi ngân sách 6 tỷ đồng; còn dư;\nRau; quả; hoa.",
                Format::Text,
            ),
            ("-", "", Format::Text),
        ];
        for (file, text, format) in cases {
            assert_eq!(Format::of(Path::new(file), text), format, "{file}: {text}");
        }
    }
}
