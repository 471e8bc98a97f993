//! The text that a reader of the page sees in an element: prose line by line, tables cell by cell.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTableElement, HtmlTableRowElement, Node};

/// Elements that begin and end a line of text of their own.
const BLOCKS: &[&str] = &[
    "ADDRESS",
    "ARTICLE",
    "ASIDE",
    "BLOCKQUOTE",
    "BR",
    "DD",
    "DIV",
    "DL",
    "DT",
    "FIGCAPTION",
    "FIGURE",
    "FOOTER",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "HEADER",
    "HR",
    "LI",
    "MAIN",
    "NAV",
    "OL",
    "P",
    "PRE",
    "SECTION",
    "TABLE",
    "UL",
];

/// Elements whose text is not prose: code, charts, and tables, which are read as such.
const SKIPPED: &[&str] = &["CHI-TIEU", "NOSCRIPT", "SCRIPT", "STYLE", "TABLE", "TEMPLATE"];

/// The prose of an element, with a line break around each block.
pub(super) fn of(element: &Element) -> String {
    let mut text = String::new();
    let mut next = element.first_child();
    while let Some(node) = next {
        next = enter(&node, &mut text).or_else(|| leave(node, element, &mut text));
    }
    text
}

/// Adds what a node says before its children; its first child, unless there is none to read.
fn enter(node: &Node, text: &mut String) -> Option<Node> {
    if node.node_type() == Node::TEXT_NODE {
        let words = node.node_value().unwrap_or_default();
        text.extend(words.chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
        return None;
    }
    break_line(node, text);
    if is_one_of(node, SKIPPED) { None } else { node.first_child() }
}

/// The node that follows `node` and its children, below `root`; adds the line breaks of the blocks that end there.
fn leave(mut node: Node, root: &Element, text: &mut String) -> Option<Node> {
    loop {
        break_line(&node, text);
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| !parent.is_same_node(Some(root)))?;
    }
}

fn break_line(node: &Node, text: &mut String) {
    if is_one_of(node, BLOCKS) {
        text.push('\n');
    }
}

fn is_one_of(node: &Node, names: &[&str]) -> bool {
    node.node_type() == Node::ELEMENT_NODE && names.iter().any(|name| node.node_name().eq_ignore_ascii_case(name))
}

/// The caption of a table, if it has one.
pub(super) fn caption(table: &Element) -> Option<String> {
    let caption = table.dyn_ref::<HtmlTableElement>()?.caption()?.text_content()?;
    Some(caption.trim().into())
}

/// The cells of a table, row by row, in the order of the document.
pub(super) fn cells(table: &Element) -> Vec<Vec<String>> {
    let Some(table) = table.dyn_ref::<HtmlTableElement>() else { return Vec::new() };
    let rows = table.rows();
    (0..rows.length()).filter_map(|row| rows.item(row)?.dyn_into().ok()).map(|row| cells_of(&row)).collect()
}

fn cells_of(row: &HtmlTableRowElement) -> Vec<String> {
    let cells = row.cells();
    let cell = |place| Some(cells.item(place)?.text_content().unwrap_or_default().trim().into());
    (0..cells.length()).filter_map(cell).collect()
}
