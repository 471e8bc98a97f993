//! Apart: what has one name and is not the same. Parts that belong to different wholes: *tôm* of *thủy sản nuôi trồng* is not that of *thủy sản*.
//!
//! In go facts, out come the same with the whole in brackets behind such a name.

use std::borrow::Cow;

use super::alias::canonical;
use super::buckets::Buckets;
use super::fact::Fact;
use super::prose::texts::{key, uncapitalised};

/// Among how many parts of one name another figure is looked for.
const VERSIONS: usize = 8;

/// `facts`, where parts of one name and period have different figures of different wholes named with these: *tôm (sản lượng thủy
/// sản nuôi trồng)*. What is told of a part without its whole keeps its name.
pub(super) fn apart(facts: &[Fact]) -> Cow<'_, [Fact]> {
    let mut parts = Parts { known: Vec::new(), places: Buckets::new() };
    let mut found = false;
    for fact in facts {
        if let Some(whole) = &fact.part_of {
            found |= parts.take(fact, whole);
        }
    }
    if !found {
        return Cow::Borrowed(facts);
    }
    let mut named = facts.to_vec();
    for fact in &mut named {
        if let Some(whole) = &fact.part_of
            && parts.differ(&key(&fact.full_name()))
        {
            for part in [" (", uncapitalised(whole).as_ref().unwrap_or(whole), ")"] {
                fact.name.push_str(part);
            }
        }
    }
    Cow::Owned(named)
}

/// Parts by their names.
struct Parts<'a> {
    /// Name and period of each, what is told of it, its whole, and whether its name has other figures of another whole.
    known: Vec<(String, &'a Fact, &'a str, bool)>,
    places: Buckets,
}

impl<'a> Parts<'a> {
    /// Takes one; whether an earlier one of its name has another figure of another whole.
    fn take(&mut self, fact: &'a Fact, whole: &'a str) -> bool {
        let name = key(&fact.full_name());
        let (mut rest, known) = (VERSIONS, &mut self.known);
        let mut differs = |at: usize| {
            let Some((known, other, other_whole, apart)) = known.get_mut(at) else { return false };
            let same = *known == name;
            rest -= usize::from(same);
            let told = same && fact.kind == other.kind && fact.base == other.base && fact.unit == other.unit;
            *apart |= told && fact.number != other.number && canonical(whole) != canonical(other_whole);
            same && *apart || rest == 0
        };
        let at = self.places.find(name.as_bytes(), &mut differs);
        let apart = self.known.get(at).is_some_and(|&(.., apart)| apart);
        self.places.add(name.as_bytes());
        self.known.push((name, fact, whole, apart));
        apart
    }

    /// Whether parts of this name differ: the last one knows.
    fn differ(&self, name: &str) -> bool {
        let at = self.places.find(name.as_bytes(), |at| self.known.get(at).is_some_and(|(known, ..)| known == name));
        self.known.get(at).is_some_and(|&(.., apart)| apart)
    }
}

/// Whether two groups are of a kind, so that a name in one is another than in the other: *Vụ xuân* and *Vụ hè thu*.
pub(super) fn are_kin(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let (one, other) = (key(one), key(other));
    one != other && one.split_once(' ').zip(other.split_once(' ')).is_some_and(|(one, other)| one.0 == other.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fact::Kind;
    use crate::report::{Base, Confidence, Span};

    fn part(name: &str, number: f64, whole: &str) -> Fact {
        Fact {
            name: name.into(),
            kind: Kind::Value,
            number,
            unit: "tấn".into(),
            base: None,
            at: None,
            part_of: (!whole.is_empty()).then(|| whole.into()),
            confidence: Confidence::High,
            span: Span::new(0, 1),
        }
    }

    fn names(facts: &[Fact]) -> Vec<String> {
        apart(facts).iter().map(|fact| fact.name.clone()).collect()
    }

    #[test]
    fn names_parts_of_different_wholes_with_these() {
        let facts = [
            part("tôm", 115.0, "Sản lượng thủy sản"),
            part("Cá", 577.2, "Sản lượng thủy sản"),
            part("Tôm", 101.3, "Thủy sản nuôi trồng"),
            Fact { base: Some(Base::Yoy), kind: Kind::GrowthPct, ..part("tôm", 4.2, "Thủy sản nuôi trồng") },
            part("tôm", 120.0, ""),
        ];
        let told = ["tôm (sản lượng thủy sản)", "Cá", "Tôm (thủy sản nuôi trồng)", "tôm (thủy sản nuôi trồng)", "tôm"];
        assert_eq!(names(&facts), told);
    }

    #[test]
    fn groups_of_a_kind_are_kin() {
        assert!(are_kin(Some("Vụ xuân"), Some("vụ Hè Thu")));
        for other in [Some("Vụ xuân"), Some("Chăn nuôi"), Some("Vụ"), None] {
            assert!(!are_kin(Some("Vụ xuân"), other), "{other:?}");
        }
    }

    #[test]
    fn leaves_what_is_the_same_or_of_one_whole() {
        for (number, whole) in [(115.0, "nuôi trồng"), (116.0, "thủy sản")] {
            let facts = [part("tôm", 115.0, "thủy sản"), part("tôm", number, whole)];
            assert_eq!(names(&facts), ["tôm"; 2]);
        }
        let facts = [part("tôm", 115.0, "thu ngân sách"), part("tôm", 116.0, "Thu NSNN trên địa bàn")];
        assert_eq!(names(&facts), ["tôm"; 2]);
    }
}
