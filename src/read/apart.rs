//! Apart: what has one name and is not the same. Parts that belong to different wholes: *tôm* of *thủy sản nuôi trồng* is not that of *thủy sản*.
//!
//! In go facts, which then have the whole in brackets behind such a name.

use super::alias::canonical;
use super::buckets::Buckets;
use super::fact::Fact;
use super::prose::texts::{key, uncapitalised};

/// Among how many parts of one name another figure is looked for.
const VERSIONS: usize = 8;

/// Names parts of one name and period that have different figures of different wholes with these: *tôm (sản lượng thủy sản nuôi
/// trồng)*. What is told of a part without its whole keeps its name.
pub(super) fn apart(facts: &mut [Fact]) {
    let mut parts = Parts { known: Vec::new(), places: Buckets::new() };
    for at in 0..facts.len() {
        parts.take(facts, at);
    }
    for fact in facts {
        if let Some(whole) = &fact.part_of
            && parts.differ(&key(&fact.full_name()))
        {
            for part in [" (", uncapitalised(whole).as_ref().unwrap_or(whole), ")"] {
                fact.name.push_str(part);
            }
        }
    }
}

/// Parts by their names.
struct Parts {
    /// Name and period of each, which fact it is, and whether its name has other figures of another whole.
    known: Vec<(String, usize, bool)>,
    places: Buckets,
}

impl Parts {
    /// Takes the fact at `at`, if it is a part.
    fn take(&mut self, facts: &[Fact], at: usize) {
        let Some(fact) = facts.get(at) else { return };
        let Some(whole) = &fact.part_of else { return };
        let name = key(&fact.full_name());
        let (mut rest, known) = (VERSIONS, &mut self.known);
        let mut differs = |at: usize| {
            let Some((_, other, apart)) = known.get_mut(at).filter(|known| known.0 == name) else { return false };
            rest -= 1;
            if let Some(other) = facts.get(*other) {
                let told = fact.kind == other.kind && fact.base == other.base && fact.unit == other.unit;
                let of_another = || canonical(whole) != canonical(other.part_of.as_deref().unwrap_or_default());
                *apart |= told && fact.number != other.number && of_another();
            }
            *apart || rest == 0
        };
        let earlier = self.places.find(name.as_bytes(), &mut differs);
        let apart = self.known.get(earlier).is_some_and(|known| known.2);
        self.places.add(name.as_bytes());
        self.known.push((name, at, apart));
    }

    /// Whether parts of this name differ: the last one knows.
    fn differ(&self, name: &str) -> bool {
        let at = self.places.find(name.as_bytes(), |at| self.known.get(at).is_some_and(|known| known.0 == name));
        self.known.get(at).is_some_and(|known| known.2)
    }
}

/// Whether two groups are of a kind, so that a name in one is another than in the other: *Vụ xuân* and *Vụ hè thu*.
pub(super) fn are_kin(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    if one == other {
        return false;
    }
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
        let mut facts = facts.to_vec();
        apart(&mut facts);
        facts.into_iter().map(|fact| fact.name).collect()
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
