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
    Lead:
        "yêu cầu nộp"      // yêu cầu nộp 2 tỷ đồng vào ngân sách: no target
        "yêu cầu truy nộp"
        "yêu cầu truy thu"
        "yêu cầu truy đóng"
        "yêu cầu thu hồi"
        "yêu cầu bồi thường"
    ;
    Target:
        "dự báo" // dự báo cả năm xuất khẩu tăng 8%: no result
    ;
    Plain:
        "dự báo thời tiết"
        "dự báo khó khăn" // 21,3% số doanh nghiệp dự báo khó khăn hơn
        "dự báo ổn định"
        "dự báo tốt"
        "giao khoán"     // giao khoán bảo vệ rừng 138.650 ha
        "giao rừng"
        "giao đất"       // giao đất cho 120 hộ
    ;
};
