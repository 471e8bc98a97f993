//! Places: where on the page each word of a document's text stands.
//!
//! In go the characters of the page's text nodes as the [`super::Builder`] takes them, out comes the node and the offset
//! in it of any byte of the text. Blanks and list marks are the builder's own; a word is the page's, letter by letter.

/// A place in a text node of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The number of the node, from 0 in the order of the page.
    pub node: u32,
    /// Where in it, in UTF-16 units as the DOM counts.
    pub offset: u32,
}

/// Where the words of a text stand.
#[derive(Debug, Default)]
pub struct Places {
    /// The first byte of each word with its place, in the order of the text.
    words: Vec<(usize, Place)>,
    /// How many nodes have begun, and how much of the last one has been passed before the letter at hand.
    nodes: u32,
    offset: u32,
    next: u32,
    /// Whether the next letter begins a word.
    fresh: bool,
}

impl Places {
    /// A text node begins.
    pub(super) fn enter(&mut self) {
        self.nodes += 1;
        self.next = 0;
        self.fresh = true;
    }

    /// The next letter of the node.
    pub(super) fn pass(&mut self, letter: char) {
        self.offset = self.next;
        self.next += letter.len_utf16() as u32;
        self.fresh |= letter.is_ascii_whitespace();
    }

    /// The letter at hand becomes the byte `at` of the text.
    pub(super) fn mark(&mut self, at: usize) {
        if self.fresh {
            self.words.push((at, Place { node: self.nodes.saturating_sub(1), offset: self.offset }));
        }
        self.fresh = false;
    }

    /// The text from byte `start` on is taken out.
    pub(super) fn cut(&mut self, start: usize) {
        while self.words.last().is_some_and(|(at, _)| *at >= start) {
            self.words.pop();
        }
        self.fresh = true;
    }

    /// The place of the letter at byte `at` of `text`, the text that these places are of; `None` before its first word.
    #[must_use]
    pub fn of(&self, text: &str, at: usize) -> Option<Place> {
        let word = self.words.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
        let &(start, place) = self.words.get(word)?;
        let letters = text.get(start..at)?.encode_utf16().count() as u32;
        Some(Place { offset: place.offset + letters, ..place })
    }

    /// The byte of `text` that stands at `place` or is the next before it.
    #[must_use]
    pub fn byte(&self, text: &str, place: Place) -> Option<usize> {
        let word = self.words.partition_point(|(_, known)| *known <= place).checked_sub(1)?;
        let &(start, known) = self.words.get(word)?;
        if known.node != place.node {
            return None;
        }
        let mut left = place.offset - known.offset;
        let rest = text.get(start..)?;
        let length = rest.char_indices().find(|(_, letter)| {
            let there = left == 0;
            left = left.saturating_sub(letter.len_utf16() as u32);
            there
        });
        Some(start + length.map_or(rest.len(), |(at, _)| at))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::read::document::{Builder, Display, Document, Element};

    struct Tag(&'static str);

    impl Element for Tag {
        fn name(&self) -> String {
            self.0.into()
        }

        fn attribute(&self, _: &str) -> Option<String> {
            None
        }

        fn display(&self) -> Display {
            if matches!(self.0, "li" | "p") { Display::Block } else { Display::Inline }
        }

        fn keeps_blanks(&self) -> bool {
            false
        }

        fn font_family(&self) -> String {
            String::new()
        }
    }

    const NODES: [(&str, &str); 4] = [("p", "  Thu ngân\n sách"), ("sup", "1"), ("li", "đạt 𝟓 150"), ("b", "tỷ đồng")];

    fn walk(builder: &mut Builder) {
        for (name, words) in NODES {
            builder.open(&Tag(name));
            builder.text(words, &Tag(name));
            builder.close();
        }
    }

    #[test]
    fn every_letter_is_found_where_it_stands() {
        let (text, places) = Document::places(walk);
        assert_eq!(text, "Thu ngân sách\n- đạt 𝟓 150\ntỷ đồng");
        for (word, node) in [("ngân", 0), ("sách", 0), ("150", 2), ("đồng", 3)] {
            let at = text.find(word).unwrap();
            let place = places.of(&text, at).unwrap();
            let units: Vec<u16> = NODES[node].1.encode_utf16().collect();
            let there = String::from_utf16(&units[place.offset as usize..]).unwrap();
            assert!(place.node == node as u32 && there.starts_with(word), "{word}: {place:?}");
            assert_eq!(places.byte(&text, place), Some(at));
            let second = text[at..].chars().next().unwrap().len_utf8();
            let after = Place { offset: place.offset + 1, ..place };
            assert_eq!(places.of(&text, at + second), Some(after));
            assert_eq!(places.byte(&text, after), Some(at + second));
        }
    }
}
