//! Sections: the headings that figures stand under.
//!
//! In go sentences, out come the headings in text order: short lines of their own, without a figure and without a full
//! stop. An item of a list is none, nor is a line that tells when the report was written, nor the report's title.

use super::clause::Sentence;
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use crate::report::Span;

/// A heading has at most this many items.
const HEADING_ITEMS: usize = 20;
/// What no name begins or ends with.
const AROUND: Kinds = Kinds::BREAK;

/// A heading: where it stands, and its words without number and colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    span: Span,
    name: String,
}

/// The headings among `sentences`.
pub(crate) fn sections(scan: &Scan<'_>, sentences: &[Sentence]) -> Vec<Section> {
    let mut sections = Vec::new();
    // The first line is the title of the whole.
    for line in sentences.iter().skip(1).filter(|line| line.heading && line.end - line.first <= HEADING_ITEMS) {
        let listed = matches!(scan.mark(line.first.wrapping_sub(1)), '-' | '–' | '—' | '+' | '*' | '•');
        if !listed
            && !scan.any(line.first, line.end, const { Kinds::of(&[Sense::Figure]) })
            && let Some(section) = section(scan, line)
        {
            sections.push(section);
        }
    }
    sections
}

/// The heading on a line; `None` where it only names a period, or a day.
fn section(scan: &Scan<'_>, line: &Sentence) -> Option<Section> {
    let dated = |at: usize| scan.time(at).is_some_and(|when| !when.is_span());
    if (line.first..line.end).any(dated) || !scan.any(line.first, line.end, AROUND.and(&[Sense::Time]).others()) {
        return None;
    }
    let first = scan.find(line.first, line.end, AROUND.others());
    let end = scan.after_last(line.first, line.end, AROUND.others());
    Some(Section { span: scan.span(first, end), name: scan.words(Run::new(first, end)) })
}

/// The last heading above `place`; a title is no heading of a section.
pub(crate) fn above(sections: &[Section], place: Span, title: Option<&str>) -> Option<String> {
    let below = sections.partition_point(|section| section.span.end <= place.start);
    let section = below.checked_sub(1).and_then(|above| sections.get(above))?;
    Some(section.name.clone()).filter(|name| Some(name.as_str()) != title)
}
