//! Facts for JavaScript: every figure that a text states, with the words that state it.

use crate::read::Fact;
use crate::report::wire::Wire;

/// The facts, for `www/wire.js`; `text` is what they were read from.
///
/// Each takes a text and numbers in this order: its name, its kind, the number, its unit, its base (one beyond all where it
/// has none), when it was true (the empty text for the period of the report), how sure it is, the words that state it, and
/// their first byte and the byte after the last.
pub(super) fn wire(facts: &[Fact], text: &str) -> Wire {
    let mut wire = Wire::default();
    for fact in facts {
        wire.text(&fact.name);
        wire.number(fact.kind as u8);
        wire.number(fact.number);
        wire.text(&fact.unit);
        wire.number(fact.base.map_or(u8::MAX, |base| base as u8));
        wire.text(fact.at.as_ref().map_or("", |at| &at.words));
        wire.number(fact.confidence as u8);
        wire.text(fact.span.of(text).unwrap_or_default());
        wire.number(fact.span.start as u32);
        wire.number(fact.span.end as u32);
    }
    wire
}
