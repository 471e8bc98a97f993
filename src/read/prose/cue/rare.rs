//! Phrases of few texts, which only the module that has everything knows: [`super::super::UNUSUAL`].

use super::super::UNUSUAL;
use super::super::lexicon::{Group, phrases};

/// They go before the shorter phrases that they begin with.
pub(in super::super) const RARE: &[Group] = if UNUSUAL { PHRASES } else { &[] };

const PHRASES: &[Group] = phrases! {
    Degree:
        "bình quân hàng năm"  // tăng bình quân hàng năm 22,6%
        "bình quân mỗi năm"
        "trung bình hàng năm"
        "trung bình hằng năm"
        "trung bình mỗi năm"
    ;
    Plain:
        "giao khoán"     // giao khoán bảo vệ rừng 138.650 ha
        "chỉ tiêu giao khoán" // chỉ tiêu giao khoán 500 ha
        "giao rừng"
        "giao đất"       // giao đất cho 120 hộ
    ;
};
