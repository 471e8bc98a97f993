//! Tags: what the name of an element means for a reader, where its display does not tell.

use crate::text::by_blanks;

/// What an element is to the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Nothing special.
    Other,
    /// Its text is not prose.
    Skipped,
    Break,
    Bullets,
    Numbers,
    Item,
    Raised,
    Table,
    Caption,
    Row,
    Cell,
}

/// Code, controls, pictures, what was struck out, and charts of our own.
pub const SKIPPED: &str = " script style template noscript head title del s strike select textarea button svg math canvas \
    iframe object audio video nav chi-tieu ";

/// Names in groups; what is in no group is [`Tag::Other`].
const TAGS: &[(Tag, &str)] = &[
    (Tag::Break, " br "),
    (Tag::Bullets, " ul menu dir "),
    (Tag::Numbers, " ol "),
    (Tag::Item, " li "),
    (Tag::Raised, " sup "),
    (Tag::Table, " table "),
    (Tag::Caption, " caption "),
    (Tag::Row, " tr "),
    (Tag::Cell, " td th "),
    (Tag::Skipped, SKIPPED),
];

/// The tag with this name, in any case.
pub(super) fn tag(name: &str) -> Tag {
    let is_named = |names: &str| by_blanks(names).any(|one| one.eq_ignore_ascii_case(name));
    let found = TAGS.iter().find(|(_, names)| !name.is_empty() && is_named(names));
    found.map_or(Tag::Other, |&(tag, _)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_names_in_any_case() {
        assert_eq!(tag("TD"), Tag::Cell);
        assert_eq!(tag("chi-tieu"), Tag::Skipped);
        assert_eq!(tag("t"), Tag::Other);
        assert_eq!(tag(""), Tag::Other);
    }
}
