//! The page as a document: the surface tells what stands in an element, all at once, and the builder is told of it.
//!
//! What it tells is text. Control characters, which `www/page-text.js` leaves nowhere else, part and name its pieces.

use web_sys::Element;

use super::surface::Surface;
#[cfg(feature = "tools")]
use crate::read::document::Places;
use crate::read::document::{self, Builder, Display, Document, SKIPPED};
use crate::text::length_until;

/// What a piece begins with, as in `www/page-text.js`.
mod kind {
    /// The name of an element that begins lines of its own, or that stands in one.
    pub(super) const BLOCK: u8 = 1;
    pub(super) const INLINE: u8 = 2;
    // 3: the value of an attribute of `ATTRIBUTES`; these follow each name.
    /// The end of the element that began last.
    pub(super) const END: u8 = 4;
    /// Text in the element that began last, whose blanks mean something or not.
    pub(super) const PRE: u8 = 5;
    pub(super) const TEXT: u8 = 6;
}

/// The attributes that each element is told with, in this order.
const ATTRIBUTES: [&str; 3] = ["start", "colspan", "rowspan"];

/// The document in an element; the element itself counts as shown.
#[cfg(not(feature = "tools"))]
pub(super) fn document(surface: &Surface, root: &Element) -> Document {
    let told = surface.text(root, SKIPPED);
    Document::build(|builder| tell(&told, builder))
}

/// The text of an element as the reader reads it, and its text nodes in the order in which the text has them.
#[cfg(feature = "tools")]
pub(super) fn places(surface: &Surface, root: &Element, nodes: &js_sys::Array) -> (String, Places) {
    let told = surface.text_of(root, SKIPPED, nodes);
    Document::places(|builder| tell(&told, builder))
}

fn tell(told: &str, builder: &mut Builder) {
    let mut pieces = Pieces(told);
    while let Some((kind, words)) = pieces.next() {
        match kind {
            kind::BLOCK | kind::INLINE => {
                let attributes = ATTRIBUTES.map(|_| pieces.next().map_or("", |(_, value)| value));
                let display = if kind == kind::BLOCK { Display::Block } else { Display::Inline };
                builder.open(&Shown { name: words, display, attributes, pre: false });
            }
            kind::END => builder.close(),
            _ => builder.text(words, &Shown { pre: kind == kind::PRE, ..Shown::default() }),
        }
    }
}

/// The pieces of what was told: what they are, and their words.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = (u8, &'a str);

    fn next(&mut self) -> Option<(u8, &'a str)> {
        let kind = *self.0.as_bytes().first()?;
        let rest = self.0.get(1..)?;
        let (words, next) = rest.split_at_checked(length_until(rest, |byte| byte <= kind::TEXT))?;
        self.0 = next;
        Some((kind, words))
    }
}

/// An element of the page.
struct Shown<'a> {
    name: &'a str,
    display: Display,
    attributes: [&'a str; ATTRIBUTES.len()],
    pre: bool,
}

impl Default for Shown<'_> {
    fn default() -> Self {
        Self { name: "", display: Display::Inline, attributes: [""; ATTRIBUTES.len()], pre: false }
    }
}

impl document::Element for Shown<'_> {
    fn name(&self) -> String {
        self.name.into()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let place = ATTRIBUTES.iter().position(|known| *known == name)?;
        self.attributes.get(place).filter(|value| !value.is_empty()).map(|value| (*value).into())
    }

    fn display(&self) -> Display {
        self.display
    }

    fn keeps_blanks(&self) -> bool {
        self.pre
    }

    /// Asked only where TCVN3 letters are decoded, and here they are not.
    fn font_family(&self) -> String {
        String::new()
    }
}
