//! Delimiters: what stands between the cells of a file, by how it looks, and quotes that never end.
//!
//! In goes a text, out comes a [`Delimiter`]. Vietnamese spreadsheets save `;` because their decimal mark is a comma,
//! so a comma is the last thing to try: a file of `;` has commas in most of its rows as well.

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delimiter {
    Tab,
    Semicolon,
    Comma,
}

/// All of them, the surer ones first: a tab is no part of a text, a semicolon no part of a number.
const ALL: [Delimiter; 3] = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Comma];

/// In how many bytes of a text they are looked for.
const LOOKED_AT: usize = 1 << 16;

impl Delimiter {
    /// The delimiter of a text, and how many bytes a first line has that does nothing but name it: `sep=;`.
    pub(super) fn of(text: &str) -> (Self, usize) {
        if let Some((delimiter, length)) = named(text) {
            return (delimiter, length);
        }
        let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
        let lines = ALL.map(|delimiter| (delimiter, lines_with(start, delimiter)));
        let most = lines.iter().map(|&(_, lines)| lines).max().unwrap_or_default();
        let found = lines.iter().find(|&&(_, lines)| lines > 0 && lines * 2 >= most);
        (found.map_or(Self::Comma, |&(delimiter, _)| delimiter), 0)
    }

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Comma => b',',
        }
    }
}

/// What a first line `sep=;` names, as Excel writes and reads it, and its length with its end.
fn named(text: &str) -> Option<(Delimiter, usize)> {
    let end = text.find(['\r', '\n'])?;
    let line = text.get(..end)?.trim_matches('"');
    let name = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?;
    let delimiter = ALL.into_iter().find(|delimiter| name.as_bytes() == [delimiter.byte()])?;
    let is_pair = text.get(end..).is_some_and(|rest| rest.starts_with("\r\n"));
    Some((delimiter, end + 1 + usize::from(is_pair)))
}

/// In how many lines the delimiter stands outside quotes, and not before a blank as in a sentence.
fn lines_with(text: &str, delimiter: Delimiter) -> usize {
    let (mut lines, mut line) = (0, 0);
    let mut after = text.bytes().skip(1);
    walk(text, b"\t;,", |byte, at| {
        let next = after.next();
        if byte == Some(delimiter.byte()) && next != Some(b' ') && line != at {
            (lines, line) = (lines + 1, at);
        }
    });
    lines
}

/// The line, from 1, of a quote that begins a cell and is never closed.
pub(super) fn open_quote(text: &str, delimiter: Delimiter) -> Option<usize> {
    walk(text, &[delimiter.byte()], |_, _| {})
}

/// Tells `see` of each byte, `None` inside quotes, and of its line, where cells begin after one of `delimiters`;
/// returns the line of a quote left open.
fn walk(text: &str, delimiters: &[u8], mut see: impl FnMut(Option<u8>, usize)) -> Option<usize> {
    let mut line = 1;
    let mut open = None;
    let (mut starts, mut before) = (true, 0);
    for byte in text.bytes() {
        match byte {
            b'"' if open.is_some() => (open, starts) = (None, false),
            // A quote opens a cell, or goes on after one that was closed by its twin.
            b'"' if starts || before == b'"' => open = Some(line),
            _ if open.is_none() => starts = delimiters.contains(&byte) || matches!(byte, b'\n' | b'\r'),
            _ => {}
        }
        see(Some(byte).filter(|_| open.is_none()), line);
        line += usize::from(byte == b'\n' && before != b'\r' || byte == b'\r');
        before = byte;
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_delimiter() {
        let cases = [
            ("Chỉ tiêu;Thực hiện\nThu;69,2", Delimiter::Semicolon),
            ("Thu, chi ngân sách\nChỉ tiêu;Thực hiện, ước\nThu;69,2\nChi;7,5", Delimiter::Semicolon),
            ("Thu,chi\nXã,phường\nChỉ tiêu;Thực hiện\nThu;69,2\nChi;7,5", Delimiter::Semicolon),
            ("Chỉ tiêu,Thực hiện\nThu; chi,\"69,2\"", Delimiter::Comma),
            ("Chỉ tiêu,\"a;b\"\n\"c;\"\"d;\",5", Delimiter::Comma),
            ("Chỉ tiêu\tThực hiện\nThu; chi\t69,2", Delimiter::Tab),
            ("Chỉ tiêu", Delimiter::Comma),
            ("", Delimiter::Comma),
        ];
        for (text, delimiter) in cases {
            assert_eq!(Delimiter::of(text), (delimiter, 0), "{text}");
        }
    }

    #[test]
    fn takes_the_delimiter_that_a_file_names() {
        assert_eq!(Delimiter::of("sep=,\r\nA;B"), (Delimiter::Comma, 7));
        assert_eq!(Delimiter::of("sep=;\nA,B"), (Delimiter::Semicolon, 6));
        assert_eq!(Delimiter::of("sep=|\nA,B"), (Delimiter::Comma, 0));
    }

    #[test]
    fn finds_quotes_that_never_end() {
        let line = |text: &str| open_quote(text, Delimiter::Semicolon);
        assert_eq!(line("A;B\nC;\"D\nE"), Some(2));
        assert_eq!(line("A\r\n\"B\r\nC\";\r\n\"D"), Some(4));
        assert_eq!(line("A;\"B\"\"C\";5\" ống\n"), None);
        assert_eq!(line("\"A\"\"\nB"), Some(1));
    }
}
