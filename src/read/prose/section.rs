//! Sections: the headings that figures stand under.
//!
//! In go sentences, out come the headings in text order: short lines of their own, without a figure and without a full
//! stop. An item of a list is none, nor is a line that tells when the report was written, nor the report's title.

use super::clause::Sentence;
use super::item::{Item, What};
use super::time::Part;
use super::view::View;
use crate::report::{Indicator, Span};

/// A heading has at most this many items.
const HEADING_ITEMS: usize = 20;

/// A heading: where it stands, and its words without number and colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    span: Span,
    name: String,
}

/// The headings among `sentences`.
pub(crate) fn sections(view: &View<'_>, items: &[Item], sentences: &[Sentence]) -> Vec<Section> {
    let mut sections = Vec::new();
    // The first line is the title of the whole.
    for sentence in sentences.iter().skip(1).filter(|sentence| sentence.heading) {
        let line = items.get(sentence.first..sentence.end).unwrap_or_default();
        let listed = sentence.first.checked_sub(1).and_then(|before| items.get(before));
        let listed = listed.is_some_and(|item| matches!(item.what, What::Mark('-' | '–' | '—' | '+' | '*' | '•')));
        if !listed && line.len() <= HEADING_ITEMS && line.iter().all(is_of_heading) {
            sections.extend(section(view, line));
        }
    }
    sections
}

fn is_of_heading(item: &Item) -> bool {
    !matches!(item.what, What::Figure(_))
        && !matches!(item.what, What::Time(when) if matches!(when.part, Part::Day(..)))
}

fn section(view: &View<'_>, line: &[Item]) -> Option<Section> {
    let mut words = line.iter().filter(|item| !matches!(item.what, What::Mark(_) | What::Line));
    // A line of a period alone names no section.
    if words.clone().all(|item| matches!(item.what, What::Time(_))) {
        return None;
    }
    let first = words.next()?;
    let (first, last) = (first.first, words.next_back().unwrap_or(first).end);
    let span = view.folded.span(view.token(first)?.start, view.token(last.checked_sub(1)?)?.end);
    Some(Section { span, name: view.words(first, last) })
}

/// Tells each indicator the last heading above its first figure; a title is no heading of a section.
pub(crate) fn group(indicators: &mut [Indicator], sections: &[Section], title: Option<&str>) {
    for indicator in indicators {
        let Some(place) = indicator.first_span() else { continue };
        let below = sections.partition_point(|section| section.span.end <= place.start);
        let section = below.checked_sub(1).and_then(|above| sections.get(above));
        indicator.group = section.map(|section| section.name.clone()).filter(|name| Some(name.as_str()) != title);
    }
}
