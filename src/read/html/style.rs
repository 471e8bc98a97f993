//! What an element looks like where no browser tells: the defaults of HTML, and the element's own attributes.

use super::tree::{Content, Tree};
use crate::read::document::{Display, Element};

/// Elements that stand in lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// An element of a tree, as it is shown.
pub(super) struct Styled<'a> {
    pub(super) tree: &'a Tree,
    pub(super) node: usize,
}

impl Styled<'_> {
    fn local_name(&self) -> &str {
        match self.tree.content(self.node) {
            Some(Content::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        let Some(Content::Element { attributes, .. }) = self.tree.content(self.node) else { return None };
        attributes.iter().find(|attribute| &*attribute.name.local == key).map(|attribute| &*attribute.value)
    }

    /// The value of a property in the `style` attribute; of two the last counts.
    fn style(&self, property: &str) -> Option<&str> {
        let declarations = self.get("style")?.split(';').rev().filter_map(|declaration| declaration.split_once(':'));
        let mut named = declarations.filter(|(name, _)| name.trim_ascii().eq_ignore_ascii_case(property));
        named.next().map(|(_, value)| value.split('!').next().unwrap_or_default().trim_ascii())
    }

    /// The first answer of the element and those it stands in, from the inside.
    fn inherited<T>(&self, ask: impl Fn(&Styled<'_>) -> Option<T>) -> Option<T> {
        let mut nodes = std::iter::successors(Some(self.node), |&node| self.tree.parent(node));
        nodes.find_map(|node| ask(&Styled { tree: self.tree, node }))
    }
}

impl Element for Styled<'_> {
    fn name(&self) -> String {
        self.local_name().into()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.get(name).map(String::from)
    }

    fn display(&self) -> Display {
        let own = self.style("display").map(str::to_ascii_lowercase);
        match own.as_deref() {
            Some("none") => Display::Hidden,
            None if self.get("hidden").is_some() => Display::Hidden,
            Some(own) if own.starts_with("inline") || own == "contents" => Display::Inline,
            Some(own) if !own.starts_with("inherit") => Display::Block,
            _ if BLOCKS.contains(&self.local_name()) => Display::Block,
            _ => Display::Inline,
        }
    }

    fn keeps_blanks(&self) -> bool {
        let white_space = |element: &Styled<'_>| match element.style("white-space") {
            Some(own) => Some(own.starts_with("pre") || own.starts_with("break")),
            None => (element.local_name() == "pre").then_some(true),
        };
        self.inherited(white_space).unwrap_or(false)
    }

    fn font_family(&self) -> String {
        let own = |element: &Styled<'_>| {
            let font = if element.local_name() == "font" { element.get("face") } else { None };
            element.style("font-family").or(font).map(String::from)
        };
        self.inherited(own).unwrap_or_default()
    }
}
