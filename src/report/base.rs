//! What a change is measured against.

/// The base of a growth figure: the state of things that it compares with.
///
/// The codes ([`Base::code`]) are those of the report JSON and of the reader's facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(target_arch = "wasm32", repr(u32))]
pub enum Base {
    /// The same period of the year before (*cùng kỳ*, CK); also the year before as a whole.
    #[default]
    Yoy,
    /// The month before (*tháng trước*).
    Mom,
    /// The quarter before (*quý trước*).
    Qoq,
    /// The beginning of the year (*đầu năm*, *31/12*, *tháng 12 năm trước*).
    Ytd,
    /// The plan: a stated difference from it (*vượt 60 ha so với KH*).
    Plan,
    /// Anything else: an earlier year, a yearly average, another indicator.
    Other,
}

impl Base {
    /// Every base, in the order in which charts show them.
    pub const ALL: [Self; 6] = [Self::Yoy, Self::Mom, Self::Qoq, Self::Ytd, Self::Plan, Self::Other];

    /// The code of the base: `yoy`, `mom`, `qoq`, `ytd`, `plan` or `other`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yoy => "yoy",
            Self::Mom => "mom",
            Self::Qoq => "qoq",
            Self::Ytd => "ytd",
            Self::Plan => "plan",
            Self::Other => "other",
        }
    }

    /// The base with this code, if there is one.
    ///
    /// ```
    /// use chi_tieu::report::Base;
    ///
    /// assert_eq!(Base::from_code("mom"), Some(Base::Mom));
    /// assert_eq!(Base::from_code("tháng trước"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.code() == code)
    }
}
