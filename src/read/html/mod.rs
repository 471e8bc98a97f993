//! HTML files: markup → a [`Document`]. Native only: the browser has a DOM.
//!
//! html5ever reads the markup by the rules that browsers follow, broken markup too, and tells a `sink`, which keeps a
//! `tree`; here the tree is walked. There are no style sheets: what an element looks like is what HTML says of its name
//! and its own attributes (`style`).

mod sink;
mod style;
mod tree;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};

use super::ReadError;
use super::document::{Builder, Document};
use sink::Sink;
use style::Styled;
use tree::{Content, DOCUMENT, Tree};

/// How many bytes are parsed between two looks at the limits of the tree. The parser itself has none: the time it
/// takes grows with the depth of what is open.
const CHUNK: usize = 4096;

/// Reads the text of an HTML file, a whole page or a part of one.
///
/// # Errors
///
/// [`ReadError::Markup`] where elements are nested more than some hundred deep, or are repeated endlessly by markup
/// that closes them in the wrong order. No other markup is an error.
///
/// ```
/// use chi_tieu::read::html;
///
/// let document = html::document("<h1>Kết quả</h1><ul><li>Thu đạt <b>905</b><sup>(1)</sup> tỷ &#273;ồng</ul>")?;
/// assert_eq!(document.text()?, "Kết quả\n- Thu đạt 905 tỷ đồng\n");
/// # Ok::<(), chi_tieu::read::ReadError>(())
/// ```
pub fn document(markup: &str) -> Result<Document, ReadError> {
    let tree = parse(markup.strip_prefix('\u{feff}').unwrap_or(markup))?;
    Ok(Document::build(|builder| walk(&tree, builder)))
}

fn parse(markup: &str) -> Result<Tree, ReadError> {
    let mut parser = parse_document(Sink::default(), ParseOpts::default());
    let mut rest = markup;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at_checked(rest.floor_char_boundary(CHUNK)).unwrap_or((rest, ""));
        parser.process(StrTendril::from(chunk));
        if parser.tokenizer.sink.sink.is_beyond(markup.len()) {
            return Err(ReadError::Markup);
        }
        rest = after;
    }
    Ok(parser.finish())
}

/// Tells `builder` of every node of the tree, in order. No recursion: the tree may be as deep as the input says.
fn walk(tree: &Tree, builder: &mut Builder) {
    let mut next = tree.first_child(DOCUMENT);
    while let Some(node) = next {
        next = enter(tree, node, builder).or_else(|| leave(tree, node, builder));
    }
}

/// Tells of a node; its first child, unless there is none to read.
fn enter(tree: &Tree, node: usize, builder: &mut Builder) -> Option<usize> {
    match tree.content(node)? {
        Content::Text(words) => builder.text(words, &Styled { tree, node: tree.parent(node)? }),
        Content::Element { .. } if builder.open(&Styled { tree, node }) => match tree.first_child(node) {
            None => builder.close(),
            child => return child,
        },
        _ => {}
    }
    None
}

/// The node that follows `node` and its children; tells of the elements that end there.
fn leave(tree: &Tree, mut node: usize, builder: &mut Builder) -> Option<usize> {
    loop {
        if let Some(sibling) = tree.next_sibling(node) {
            return Some(sibling);
        }
        node = tree.parent(node).filter(|&parent| parent != DOCUMENT)?;
        builder.close();
    }
}
