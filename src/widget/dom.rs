//! Elements: made, named and hung into one another.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// A new element; `None` where the document cannot make one.
pub(super) fn make<T: JsCast>(document: &Document, name: &str) -> Option<T> {
    document.create_element(name).ok().map(JsCast::unchecked_into)
}

/// Hangs `child` at the end of `parent`.
pub(super) fn append(parent: &Element, child: &Element) -> Option<()> {
    parent.append_child(child).ok().map(|_| ())
}
