//! HTML files: markup → a [`Document`]. Native only: the browser has a DOM.
//!
//! html5ever reads the markup by the rules that browsers follow, broken markup too, and tells a `sink`, which keeps a
//! `tree`; here the tree is walked. There are no style sheets: what an element looks like is what HTML says of its name
//! and its own attributes (`style`).

mod host;
mod sink;
mod style;
mod tree;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};

use super::ReadError;
use super::document::{Builder, Document};
pub use host::{Given, Host, STATIC, hosts};
use sink::Sink;
use style::{Inherited, Styled};
use tree::{Content, DOCUMENT, Tree};

/// How many bytes are parsed between two looks at the limits of the tree. The parser itself has none: the time it
/// takes grows with the depth of what is open.
const CHUNK: usize = 4096;

/// Reads the text of an HTML file, a whole page or a part of one.
///
/// # Errors
///
/// [`ReadError::Markup`] where elements are nested more than a thousand deep, where there are millions, or where markup
/// that closes them in the wrong order repeats them endlessly. No other markup is an error.
///
/// ```
/// use chi_tieu::read::html;
///
/// let document = html::document("<h1>Kết quả</h1><ul><li>Thu đạt <b>905</b><sup>(1)</sup> tỷ &#273;ồng</ul>")?;
/// assert_eq!(document.text()?, "Kết quả\n- Thu đạt 905 tỷ đồng\n");
/// # Ok::<(), chi_tieu::read::ReadError>(())
/// ```
pub fn document(markup: &str) -> Result<Document, ReadError> {
    let tree = parse(chunks(markup.strip_prefix('\u{feff}').unwrap_or(markup)), |_, _| ())?;
    Ok(within(&tree, DOCUMENT))
}

/// The document in a node, which itself counts as shown.
fn within(tree: &Tree, root: usize) -> Document {
    Document::build(|builder| Walk { tree, root, open: Vec::new(), builder }.all())
}

fn chunks(mut rest: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let (chunk, after) = rest.split_at_checked(rest.floor_char_boundary(CHUNK)).unwrap_or((rest, ""));
        rest = after;
        Some(chunk).filter(|chunk| !chunk.is_empty())
    })
}

/// Parses the pieces of a page; `look` is shown after each what there is, and how many bytes that took.
fn parse<'a>(pieces: impl Iterator<Item = &'a str>, mut look: impl FnMut(&Sink, usize)) -> Result<Tree, ReadError> {
    let mut parser = parse_document(Sink::default(), ParseOpts::default());
    let mut read = 0;
    for piece in pieces {
        parser.process(StrTendril::from(piece));
        read += piece.len();
        let sink = &parser.tokenizer.sink.sink;
        if sink.is_beyond(read) {
            return Err(ReadError::Markup);
        }
        look(sink, read);
    }
    Ok(parser.finish())
}

/// Tells a builder of every node of a tree, in order. No recursion: the tree may be as deep as the input says.
struct Walk<'a> {
    tree: &'a Tree,
    root: usize,
    /// What each element that was entered hands down.
    open: Vec<Inherited<'a>>,
    builder: &'a mut Builder,
}

impl Walk<'_> {
    fn all(mut self) {
        let mut next = if self.root == DOCUMENT { self.tree.first_child(DOCUMENT) } else { self.enter(self.root) };
        while let Some(node) = next {
            next = self.enter(node).or_else(|| self.leave(node));
        }
    }

    /// Tells of a node; its first child, unless there is none to read.
    fn enter(&mut self, node: usize) -> Option<usize> {
        let around = self.open.last().copied().unwrap_or_default();
        match self.tree.content(node)? {
            Content::Text(words) => {
                let parent = self.tree.parent(node)?;
                self.builder.text(words, &Styled { tree: self.tree, node: parent, inherited: around });
            }
            Content::Element { .. } => {
                let element = Styled::new(self.tree, node, around);
                if self.builder.open(&element) {
                    let child = self.tree.first_child(node);
                    match child {
                        Some(_) => self.open.push(element.inherited),
                        None => self.builder.close(),
                    }
                    return child;
                }
            }
            Content::Other => {}
        }
        None
    }

    /// The node that follows `node` and its children; tells of the elements that end there.
    fn leave(&mut self, mut node: usize) -> Option<usize> {
        loop {
            if let Some(sibling) = self.tree.next_sibling(node) {
                return Some(sibling);
            }
            node = self.tree.parent(node).filter(|&parent| parent != self.root)?;
            self.open.pop();
            self.builder.close();
        }
    }
}
