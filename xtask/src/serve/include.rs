//! HTML with the parts that it includes, by the line that Apache and nginx know:
//! `<!--#include file="parts/article.html" -->`. What several pages share is written once.

use std::fs;
use std::path::Path;

const BEGIN: &str = "<!--#include file=\"";
const END: &str = "\" -->";

/// `page` with each line of that kind replaced by the file, a path in `folder`, that it names. One that names no file
/// there stays: browsers take it for a comment.
pub(super) fn assembled(page: &str, folder: &Path) -> String {
    let mut whole = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        whole.push_str(before);
        let part = after.split_once(END).and_then(|(name, beyond)| Some((read(folder, name)?, beyond)));
        let (part, beyond) = part.unwrap_or_else(|| (BEGIN.to_owned(), after));
        whole.push_str(&part);
        rest = beyond;
    }
    whole.push_str(rest);
    whole
}

/// A file in the folder, never one outside.
fn read(folder: &Path, name: &str) -> Option<String> {
    let file = folder.join(name).canonicalize().ok()?;
    if !file.starts_with(folder.canonicalize().ok()?) {
        return None;
    }
    fs::read_to_string(file).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn included(page: &str) -> String {
        assembled(page, Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    #[test]
    fn files_stand_in_the_place_of_their_names() {
        let lint = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
        let line = format!("{BEGIN}Cargo.toml{END}");
        assert_eq!(included(&format!("a{line}b{line}c")), format!("a{lint}b{lint}c"));
        assert_eq!(included("plain <!-- comment --> text"), "plain <!-- comment --> text");
    }

    #[test]
    fn what_is_not_there_or_outside_stays_a_comment() {
        for name in ["no-such-file", "../Cargo.toml", "/etc/passwd", ""] {
            let line = format!("a{BEGIN}{name}{END}b");
            assert_eq!(included(&line), line, "{name}");
        }
        assert_eq!(included("a<!--#include file=\"Cargo.toml"), "a<!--#include file=\"Cargo.toml");
    }
}
