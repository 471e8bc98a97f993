//! The two languages that readers of the page may speak.

use crate::text::length_until;

/// A language of visible text and of the way numbers are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese: `1.924,5`.
    #[default]
    Vi,
    /// English: `1,924.5`.
    En,
}

impl Lang {
    /// The language of a tag such as `en-GB` (BCP 47, any case); Vietnamese for every tag that is not English.
    ///
    /// ```
    /// use chi_tieu::lang::Lang;
    ///
    /// assert_eq!(Lang::from_tag("EN-us"), Lang::En);
    /// assert_eq!(Lang::from_tag("vi"), Lang::Vi);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.get(..length_until(tag, |byte| matches!(byte, b'-' | b'_'))).unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") { Self::En } else { Self::Vi }
    }

    /// Whether words and numbers are English: those of a build without the feature `english` never are.
    #[must_use]
    pub const fn is_english(self) -> bool {
        cfg!(feature = "english") && matches!(self, Self::En)
    }

    /// The tag of the language: `vi` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        if self.is_english() { "en" } else { "vi" }
    }

    /// What groups thousands.
    pub(crate) const fn group_mark(self) -> char {
        if self.is_english() { ',' } else { '.' }
    }

    /// What stands before decimals.
    pub(crate) const fn decimal_mark(self) -> char {
        if self.is_english() { '.' } else { ',' }
    }
}
