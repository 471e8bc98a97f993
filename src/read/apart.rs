//! Apart: what has one name and is not the same. Parts that belong to different wholes: *tôm* of *thủy sản nuôi trồng* is not that of *thủy sản*.
//!
//! In go facts, out come the same with the whole in brackets behind such a name.

use std::borrow::Cow;

use super::alias::canonical;
use super::fact::{Fact, Kind};
use super::prose::texts::{key, uncapitalised};

/// `facts`, where parts of one name and period have different figures of different wholes named with these: *tôm (sản lượng thủy
/// sản nuôi trồng)*. What is told of a part without its whole keeps its name.
pub(super) fn apart(facts: &[Fact]) -> Cow<'_, [Fact]> {
    let parts = facts.iter().filter_map(|fact| Some((key(&fact.full_name()), fact, fact.part_of.as_deref()?)));
    let mut parts: Vec<_> = parts.collect();
    // One after another come those that tell the same of a name, in the order of the text.
    parts.sort_by(|(name, fact, _), (other_name, other, _)| {
        (name, fact.kind.code(), &fact.unit).cmp(&(other_name, other.kind.code(), &other.unit))
    });
    let differ = |pair: &&[(String, &Fact, &str)]| match pair {
        [(name, fact, whole), (other_name, other, other_whole)] => {
            let asked = name == other_name && told(fact) == told(other);
            asked && fact.number != other.number && canonical(whole) != canonical(other_whole)
        }
        _ => false,
    };
    let names: Vec<_> =
        parts.windows(2).filter(differ).filter_map(|pair| pair.first()).map(|(name, ..)| name.as_str()).collect();
    if names.is_empty() {
        return Cow::Borrowed(facts);
    }
    let named = |fact: &Fact| {
        let mut fact = fact.clone();
        if let Some(whole) = &fact.part_of
            && names.binary_search(&&*key(&fact.full_name())).is_ok()
        {
            fact.name = [&*fact.name, " (", uncapitalised(whole).as_ref().unwrap_or(whole), ")"].concat();
        }
        fact
    };
    Cow::Owned(facts.iter().map(named).collect())
}

/// Whether two groups are of a kind, so that a name in one is another than in the other: *Vụ xuân* and *Vụ hè thu*.
pub(super) fn are_kin(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let (one, other) = (key(one), key(other));
    one != other && one.split_once(' ').zip(other.split_once(' ')).is_some_and(|(one, other)| one.0 == other.0)
}

/// What a fact tells of its indicator.
fn told(fact: &Fact) -> (Kind, Option<crate::report::Base>, &str) {
    (fact.kind, fact.base, &fact.unit)
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let facts =
            [part("tôm", 115.0, "thủy sản"), part("tôm", 115.0, "nuôi trồng"), part("tôm", 116.0, "nuôi trồng")];
        assert_eq!(names(&facts), ["tôm"; 3]);
        let facts = [part("tôm", 115.0, "thu ngân sách"), part("tôm", 116.0, "Thu NSNN trên địa bàn")];
        assert_eq!(names(&facts), ["tôm"; 2]);
    }
}
