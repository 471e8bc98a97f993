//! Confidence: how an indicator was read.

/// How sure it is that the source states an indicator's figures, and of it. The less sure comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A number beside a name, without a word that says how they belong together. The widget draws none of these; the
    /// command line shows them when it is asked for all.
    Low,
    /// Stated, with something understood from the sentences before or from habit: the name (*…; bằng 84,7% KH*), or
    /// the same period of the year before as what a rise is measured against.
    Medium,
    /// Stated in full; also every figure of a table or of report JSON.
    #[default]
    High,
}

impl Confidence {
    /// Every confidence, the least first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// The code of the report JSON: `low`, `medium` or `high`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    /// The confidence with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|confidence| confidence.code() == code)
    }
}
