//! Aspects: what of a thing is measured, by the words that its name begins with and by the units that it is measured in, as
//! data.

use super::prose::texts::key;
use super::words::{Words, words};

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Aspect {
    Worth,
    Area,
    /// What is measured in the units of no other aspect.
    Amount,
}

/// Each aspect with its words and its units.
const ASPECTS: [(Aspect, Words, Words); 3] = [
    (Aspect::Worth, words!("giá trị" "trị giá" "kim ngạch"), words!("đồng" "usd" "đô la" "đôla" "euro")),
    (Aspect::Area, words!("diện tích"), words!("ha" "hecta" "héc ta" "m2")),
    (Aspect::Amount, words!("lượng" "sản lượng" "khối lượng"), Words(&[])),
];

impl Aspect {
    /// What is measured in `unit`: of *2,6 tỷ USD* the worth; nothing of these in *%* and in *tạ/ha*, which are rates.
    pub(crate) fn of_unit(unit: &str) -> Option<Self> {
        let unit = key(unit);
        let ends = |units: Words| units.each().any(|one| unit.as_bytes().ends_with(one));
        let told = || ASPECTS.into_iter().find(|&(.., units)| ends(units)).map_or(Self::Amount, |(aspect, ..)| aspect);
        let rate = unit.bytes().any(|byte| matches!(byte, b'%' | b'/'));
        (!rate).then(told)
    }

    /// What the name, a key, says is measured, and of what: *giá trị gạo* is the worth of *gạo*.
    pub(crate) fn of_name(name: &str) -> Option<(Self, &str)> {
        ASPECTS.into_iter().find_map(|(aspect, words, _)| {
            let rest = name.get(words.length_in(name)..)?;
            rest.strip_prefix(' ').map(|whole| (aspect, whole))
        })
    }

    /// The usual word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Worth => "giá trị",
            Self::Area => "diện tích",
            Self::Amount => "lượng",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_units_tell_the_same() {
        assert_eq!(Aspect::of_name("trị giá xuất khẩu gạo"), Some((Aspect::Worth, "xuất khẩu gạo")));
        assert_eq!(Aspect::of_unit("tỷ USD"), Some(Aspect::Worth));
        assert_eq!(Aspect::of_unit("nghìn ha"), Some(Aspect::Area));
        assert_eq!(Aspect::of_unit("triệu tấn"), Some(Aspect::Amount));
        assert_eq!(Aspect::of_unit("tạ/ha"), None);
        assert_eq!(Aspect::of_unit("%"), None);
        assert_eq!(Aspect::of_name("lúa"), None);
        for (aspect, words, _) in ASPECTS {
            assert!(words.has(aspect.word()));
        }
    }
}
