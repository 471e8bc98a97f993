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

/// What an element hands down to those in it. Kept on the way down: asking every element around each time would take
/// time without bound in deep pages.
#[derive(Clone, Copy, Default)]
pub(super) struct Inherited<'a> {
    keeps_blanks: bool,
    font_family: &'a str,
}

/// An element of a tree, as it is shown.
pub(super) struct Styled<'a> {
    pub(super) tree: &'a Tree,
    pub(super) node: usize,
    /// What it hands down.
    pub(super) inherited: Inherited<'a>,
}

impl<'a> Styled<'a> {
    /// The element at `node`, in one that hands down what is `around` it.
    pub(super) fn new(tree: &'a Tree, node: usize, around: Inherited<'a>) -> Self {
        let mut element = Self { tree, node, inherited: around };
        if let Some(own) = element.style("white-space") {
            element.inherited.keeps_blanks = own.starts_with("pre") || own.starts_with("break");
        } else if element.local_name() == "pre" {
            element.inherited.keeps_blanks = true;
        }
        let face = if element.local_name() == "font" { element.get("face") } else { None };
        if let Some(own) = element.style("font-family").or(face) {
            element.inherited.font_family = own;
        }
        element
    }

    fn local_name(&self) -> &'a str {
        match self.tree.content(self.node) {
            Some(Content::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    fn get(&self, key: &str) -> Option<&'a str> {
        let Some(Content::Element { attributes, .. }) = self.tree.content(self.node) else { return None };
        attributes.iter().find(|attribute| &*attribute.name.local == key).map(|attribute| &*attribute.value)
    }

    /// The value of a property in the `style` attribute; of two the last counts.
    fn style(&self, property: &str) -> Option<&'a str> {
        let declarations = self.get("style")?.split(';').rev().filter_map(|declaration| declaration.split_once(':'));
        let mut named = declarations.filter(|(name, _)| name.trim_ascii().eq_ignore_ascii_case(property));
        named.next().map(|(_, value)| value.split('!').next().unwrap_or_default().trim_ascii())
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
        self.inherited.keeps_blanks
    }

    fn font_family(&self) -> String {
        self.inherited.font_family.into()
    }
}
