//! One stated figure of one indicator, with the words it was read from.

use crate::report::{Base, Confidence, Span};

/// What a figure says of its indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A level, also a rate: *đạt 1.924 tỷ đồng*, *hộ nghèo còn 0,32%*.
    Value,
    /// How far a plan is fulfilled, in per cent: *bằng 69,2% KH*.
    PlanPct,
    /// A change in per cent against [`Fact::base`]: *tăng 20,8% CK*.
    GrowthPct,
    /// A change in units against [`Fact::base`]: *tăng 37 tỷ đồng*.
    GrowthAbs,
    /// A part of a whole, in per cent: *chiếm 23,4%*.
    SharePct,
    /// A stated target: *KH 55 triệu đồng*.
    PlanValue,
}

impl Kind {
    /// The code of the kind: `value`, `plan_pct`, `growth_pct`, `growth_abs`, `share_pct` or `plan_value`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::PlanPct => "plan_pct",
            Self::GrowthPct => "growth_pct",
            Self::GrowthAbs => "growth_abs",
            Self::SharePct => "share_pct",
            Self::PlanValue => "plan_value",
        }
    }
}

/// A period that is not the report's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The period in the words of the text (*lũy kế 10 tháng*, *cùng kỳ*); *kỳ trước* for the level that a change
    /// began at (*từ 515 hộ xuống còn 472 hộ*).
    pub words: String,
    /// Whether it is that of the year before, or the beginning of this one, so that the figure is one to compare with.
    pub earlier: bool,
}

impl Fact {
    /// The name with the period in brackets, where that is not the report's: *Thu ngân sách (cùng kỳ)*.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut name = self.name.clone();
        if let Some(at) = &self.at {
            for part in [" (", &at.words, ")"] {
                name.push_str(part);
            }
        }
        name
    }
}

/// One number that a text states about one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The indicator in the words of the text, composed (NFC), with single blanks.
    pub name: String,
    /// What the number says.
    pub kind: Kind,
    /// The number; a decrease is negative. Finite.
    pub number: f64,
    /// The unit words of the text; `%` for the `*_pct` kinds; empty where the text has none.
    pub unit: String,
    /// What a change is measured against; `None` for the kinds that are no change.
    pub base: Option<Base>,
    /// When it was true; `None` for the period of the report.
    pub at: Option<At>,
    /// The whole that it was told as a part of, *sản lượng thủy sản, trong đó* `tôm`; `None` where it was told by itself.
    pub part_of: Option<String>,
    /// How sure the reader was.
    pub confidence: Confidence,
    /// The words that state it; [`Span::of`] on the text that was read gives the quote, and the quote holds the number.
    pub span: Span,
}
