//! Sections: the headings that figures stand under.
//!
//! In go sentences, out come the headings in text order: short lines of their own, without a figure and without a full
//! stop. An item of a list is none, nor is a line that tells when the report was written, nor the report's title. What is
//! numbered as a heading above is ends it: it is one itself, by its words before a colon, or goes on under the heading over both.

use super::UNUSUAL;
use super::clause::Sentence;
use super::run::Run;
use super::scan::Scan;
use super::sense::{Kinds, Sense};
use super::time::{Part, When};
use crate::read::words::{Words, words};
use crate::report::Span;

/// A heading has at most this many items.
const HEADING_ITEMS: usize = 20;
/// Among how many headings, the last of them, those are that are open.
const OPEN_WITHIN: usize = 64;
/// What stands before a colon in a line that tells who made a picture or a text.
const CREDITS: Words = words!(
    "ảnh" "ảnh minh họa" "ảnh tư liệu" "nguồn" "nguồn ảnh" "tin, ảnh" "bài, ảnh" "tin và ảnh" "bài và ảnh" "tác giả"
);
/// What no name begins or ends with.
const AROUND: Kinds = Kinds::BREAK;

/// A heading: where it stands, and its words without number and colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    span: Span,
    name: String,
    /// How deep it is, by its number.
    level: u8,
}

/// The headings among `sentences`.
pub(crate) fn sections(scan: &Scan<'_>, sentences: &[Sentence]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    // The first line is the title of the whole.
    for line in sentences.iter().skip(1) {
        let level = if UNUSUAL { level(scan, line.first) } else { 0 };
        let mut found = alone(scan, line);
        if UNUSUAL && found.is_none() && level < UNNUMBERED && open(&sections).any(|above| above.level == level) {
            let above = open(&sections).find(|above| above.level < level).map_or("", |above| &above.name);
            let closes = || Section { span: scan.span(line.first, line.first), name: String::from(above), level };
            found = Some(before_text(scan, line).unwrap_or_else(closes));
        }
        if let Some(mut section) = found {
            section.level = level;
            sections.push(section);
        }
    }
    sections
}

/// The headings that are open after all of these, the innermost first: `b)`, `1.` and `I.` after `I.`, `1.`, `a)`, `b)`.
fn open(sections: &[Section]) -> impl Iterator<Item = &Section> {
    let mut least = u8::MAX;
    let mut opens = move |section: &&Section| {
        let open = section.level < least;
        least = least.min(section.level);
        open
    };
    sections.iter().rev().take(OPEN_WITHIN).filter(move |section| opens(section))
}

/// The heading that is a line of its own.
fn alone(scan: &Scan<'_>, line: &Sentence) -> Option<Section> {
    let listed = matches!(scan.mark(line.first.wrapping_sub(1)), '-' | '–' | '—' | '+' | '*' | '•');
    let plain = || !scan.any(line.first, line.end, const { Kinds::of(&[Sense::Figure]) });
    let short = line.heading && line.end - line.first <= HEADING_ITEMS;
    if short && !listed && plain() { section(scan, line) } else { None }
}

/// The heading before a colon, with its text behind it: `c) Lâm nghiệp:` *Trồng rừng đạt 42 ha*.
fn before_text(scan: &Scan<'_>, line: &Sentence) -> Option<Section> {
    let end = scan.find(line.first, line.end, const { Kinds::of(&[Sense::Figure, Sense::Colon]) });
    let headed = scan.says(end, Sense::Colon) && end - line.first <= HEADING_ITEMS;
    if headed { section(scan, &Sentence { end, ..*line }) } else { None }
}

/// The level of a line without a number: below all.
const UNNUMBERED: u8 = 9;

/// The level of a line by the number that it stands behind: *Điều 1.* or *A.*, *I.*, *1.*, *1.1.* or *1)*, *a)*, *(1)*.
fn level(scan: &Scan<'_>, first: usize) -> u8 {
    let (label, mark) = (first.wrapping_sub(2), scan.mark(first.wrapping_sub(1)));
    if !matches!(mark, '.' | ')' | '/') || scan.item(label).is_none_or(|item| item.end() != item.first() + 1) {
        return UNNUMBERED;
    }
    let key = scan.key(label);
    let figure = key.as_bytes().first().is_some_and(u8::is_ascii_digit);
    match scan.sense(first.wrapping_sub(3)) {
        Sense::Line | Sense::Nothing => {}
        Sense::Open => return 6,
        _ => return if figure && mark == '.' { 1 } else { UNNUMBERED },
    }
    let roman = key.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let capital = scan.view.is_capital(scan.tokens(label, label + 1).first());
    match mark {
        '.' if figure && key.bytes().all(|byte| byte.is_ascii_digit()) => 3,
        _ if figure => 4,
        '.' | '/' if capital => {
            if roman {
                2
            } else {
                1
            }
        }
        _ => 5,
    }
}

/// The heading on a line; `None` where it only names a period, or a day.
fn section(scan: &Scan<'_>, line: &Sentence) -> Option<Section> {
    // "Nhiệm vụ 6 tháng cuối năm" tells no day
    let dated = |when: When| !(when.is_span() || UNUSUAL && when.part == Part::Other);
    let dated = |at: usize| scan.time(at).is_some_and(dated);
    if (line.first..line.end).any(dated) || !scan.any(line.first, line.end, AROUND.and(&[Sense::Time]).others()) {
        return None;
    }
    let colon = scan.find(line.first, line.end, const { Kinds::of(&[Sense::Colon]) });
    if UNUSUAL && colon < line.end && CREDITS.has(scan.view.key(scan.tokens(line.first, colon))) {
        return None;
    }
    let first = scan.find(line.first, line.end, AROUND.others());
    let end = scan.after_last(line.first, line.end, AROUND.others());
    Some(Section { span: scan.span(first, end), name: scan.words(Run::new(first, end)), level: 0 })
}

/// The last heading above `place`; a title is no heading of a section.
pub(crate) fn above<'a>(sections: &'a [Section], place: Span, title: Option<&str>) -> Option<&'a str> {
    let below = sections.partition_point(|section| section.span.end <= place.start);
    let section = below.checked_sub(1).and_then(|above| sections.get(above))?;
    let named = !UNUSUAL || !section.name.is_empty();
    Some(section.name.as_str()).filter(|&name| named && Some(name) != title)
}
