//! Texts made of parts.

/// The parts, one after another. What std's `concat` and `format!` do, in a tenth of their WebAssembly: both can fail
/// in ways that these cannot, and carry the words to say so.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// The items as they are named in a message: each between two of these marks, with commas.
pub(crate) fn quoted(items: &[impl AsRef<str>], mark: &str) -> String {
    let mut text = String::new();
    for item in items {
        let comma = if text.is_empty() { "" } else { ", " };
        text.push_str(&joined(&[comma, mark, item.as_ref(), mark]));
    }
    text
}
