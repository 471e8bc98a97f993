//! Input: a file, or standard input → its bytes and its text, or a line that says why it is none and what to do.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chi_tieu::read::tcvn3;

use crate::failure::Failure;

/// The most bytes that a file may have: a thousand times a long report.
const MOST_BYTES: u64 = 64 << 20;

/// Beginnings of files that hold no plain text, and what to do about them.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"\xff\xfe", "this is UTF-16: save it as UTF-8"),
    (b"\xfe\xff", "this is UTF-16: save it as UTF-8"),
    (b"%PDF", "this is a PDF: give its text, for example by pdftotext"),
    (b"PK\x03\x04", "this is a packed file, of Word or Excel perhaps: save it as HTML, CSV or text"),
    (b"\xd0\xcf\x11\xe0", "this is an old Office file: save it as HTML, CSV or text"),
    (b"{\\rtf", "this is RTF: save it as HTML or text"),
];

/// All bytes of `file`; `-` is standard input.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    opened(file).map_err(|cause| about(file, &cause))
}

/// The text that `bytes` of `file` are. A byte order mark stays in it, so that positions count from the first byte of the
/// file.
pub(crate) fn text<'a>(file: &Path, bytes: &'a [u8]) -> Result<&'a str, Failure> {
    if let Some((_, cause)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(about(file, cause));
    }
    if bytes.contains(&0) {
        return Err(about(file, "this is no text, or UTF-16: save it as UTF-8"));
    }
    // std looks at one letter after another, and Vietnamese has few in a row of one byte: a twelfth of all the time.
    simdutf8::compat::from_utf8(bytes).map_err(|error| about(file, &not_utf8(bytes, error.valid_up_to())))
}

/// The files that a list names, one in a line; `-` is standard input.
pub(crate) fn list(file: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = if file == Path::new("-") { io::read_to_string(io::stdin().lock()) } else { fs::read_to_string(file) };
    let names = read.map_err(|error| about(file, &error.to_string()))?;
    Ok(names.lines().filter(|name| !name.is_empty()).map(PathBuf::from).collect())
}

fn opened(file: &Path) -> Result<Vec<u8>, String> {
    if file == Path::new("-") {
        return limited(io::stdin().lock(), 0);
    }
    let opened = File::open(file).map_err(|error| error.to_string())?;
    let about = opened.metadata().ok();
    if about.as_ref().is_some_and(Metadata::is_dir) {
        return Err("this is a directory: name the files in it".into());
    }
    // A buffer of the right size is filled at once, one that has to grow by and by.
    let length = about.map_or(0, |about| about.len().min(MOST_BYTES));
    limited(opened, length)
}

/// All that can be read, most likely `length` bytes, unless that is more than any report has.
fn limited(from: impl Read, length: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err("this is larger than 64 MiB: no report is".into());
    }
    Ok(bytes)
}

fn not_utf8(bytes: &[u8], at: usize) -> String {
    if tcvn3::is_likely(bytes.iter().map(|&byte| char::from(byte))) {
        return format!("not UTF-8 at byte {at} but TCVN3 (ABC) it seems: convert it, by iconv -f TCVN -t UTF-8");
    }
    format!("not UTF-8 at byte {at} but Latin-1, Windows-1258 or the like: convert the text to UTF-8 first")
}

/// A failure that names the input.
pub(crate) fn about(file: &Path, cause: &str) -> Failure {
    Failure::Input(format!("{}: {cause}", name(file)))
}

/// The name of a file, in one line.
pub(crate) fn name(file: &Path) -> String {
    if file == Path::new("-") {
        return "standard input".into();
    }
    file.to_string_lossy().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
