//! The `<chi-tieu>` elements of an HTML file: where each begins, and what it shows.
//!
//! The parser tells no places. But it has made an element as soon as it has seen the `>` of its tag, so the file is
//! given to it in pieces that end there, and after each is asked for how many such elements there are.

use html5ever::LocalName;

use super::tree::{Content, DOCUMENT, Tree};
use super::{parse, within};
use crate::read::ReadError;
use crate::read::document::Document;

/// The element's name.
pub(super) const HOST: &str = "chi-tieu";

/// The class of what is written into the element for readers whose browser cannot draw it; the widget hides it.
pub const STATIC: &str = "chi-tieu-static";

/// A `<chi-tieu>` of a page.
#[derive(Debug)]
pub struct Host {
    /// The byte after its start tag.
    pub inside: usize,
    /// What its figures come from.
    pub given: Given,
    /// Whether it holds a static chart already.
    pub is_static: bool,
    attributes: Vec<(LocalName, String)>,
}

/// What the figures of an element come from.
#[derive(Debug)]
pub enum Given {
    /// The part of the page that `for` names, or the table in the element.
    Document(Document),
    /// Report JSON in the element.
    Json(String),
    /// Nothing that stands in the page.
    Nothing,
}

impl Host {
    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.as_str())
    }
}

/// The `<chi-tieu>` elements of an HTML file, in its order.
///
/// # Errors
///
/// [`ReadError::Markup`], as of [`super::document`].
///
/// ```
/// use chi_tieu::read::html;
///
/// let page = "<!-- <chi-tieu> --><p id=a>Thu đạt 905 tỷ đồng</p><chi-tieu for=a lang='en'></chi-tieu>";
/// let hosts = html::hosts(page)?;
/// assert!(page[hosts[0].inside..].starts_with("</chi-tieu>"));
/// assert_eq!((hosts.len(), hosts[0].attribute("lang")), (1, Some("en")));
/// # Ok::<(), chi_tieu::read::ReadError>(())
/// ```
pub fn hosts(markup: &str) -> Result<Vec<Host>, ReadError> {
    let (mark, page) = markup.strip_prefix('\u{feff}').map_or((0, markup), |page| ('\u{feff}'.len_utf8(), page));
    let mut ends = Vec::new();
    let tree = parse(page.split_inclusive('>'), |sink, read| ends.resize(sink.hosts(), mark + read))?;
    // Numbers of nodes are in the order in which they were made.
    let made = (0..tree.len()).filter(|&node| name(&tree, node) == Some(HOST));
    Ok(made.zip(ends).map(|(node, inside)| host(&tree, node, inside)).collect())
}

fn host(tree: &Tree, node: usize, inside: usize) -> Host {
    let attributes = match tree.content(node) {
        Some(Content::Element { attributes, .. }) => {
            attributes.iter().map(|one| (one.name.local.clone(), one.value.to_string())).collect()
        }
        _ => Vec::new(),
    };
    let is_static = children(tree, node).any(|child| {
        attribute(tree, child, "class").is_some_and(|class| class.split_whitespace().any(|one| one == STATIC))
    });
    Host { inside, given: given(tree, node), is_static, attributes }
}

/// What the browser's element looks for, in the same order.
fn given(tree: &Tree, host: usize) -> Given {
    if let Some(id) = attribute(tree, host, "for") {
        let named = (0..tree.len()).find(|&node| attribute(tree, node, "id") == Some(id));
        return named.map_or(Given::Nothing, |node| Given::Document(within(tree, node)));
    }
    let child = |wanted: &str| children(tree, host).find(|&child| name(tree, child) == Some(wanted));
    let json = child("script").filter(|&script| attribute(tree, script, "type") == Some("application/json"));
    match (json, child("table")) {
        (Some(script), _) => Given::Json(children(tree, script).filter_map(|child| text(tree, child)).collect()),
        (None, Some(table)) => Given::Document(within(tree, table)),
        (None, None) => Given::Nothing,
    }
}

fn children(tree: &Tree, node: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(tree.first_child(node), |&child| tree.next_sibling(child))
}

/// The name of an element that stands in the page.
fn name(tree: &Tree, node: usize) -> Option<&str> {
    match tree.content(node)? {
        Content::Element { name, .. } if node != DOCUMENT => Some(&name.local),
        _ => None,
    }
}

fn attribute<'a>(tree: &'a Tree, node: usize, name: &str) -> Option<&'a str> {
    match tree.content(node)? {
        Content::Element { attributes, .. } => {
            attributes.iter().find(|one| &*one.name.local == name).map(|one| &*one.value)
        }
        _ => None,
    }
}

fn text(tree: &Tree, node: usize) -> Option<&str> {
    match tree.content(node)? {
        Content::Text(words) => Some(words),
        _ => None,
    }
}
