//! References: plans, bases of comparison and wholes.

use super::super::lexicon::{Group, phrases};

/// Plans, targets and their tails.
pub(in super::super) const PLANS: &[Group] = phrases! {
    Plan:
        "kế hoạch"   // đạt 110% kế hoạch
        "kh"         // bằng 69,2% KH
        "dự toán"    // đạt 99% dự toán
        "nghị quyết" // đạt 100,9% nghị quyết
        "chỉ tiêu"   // đạt 98% chỉ tiêu
    ;
    PlanTail:
        "năm"             // KH năm
        "hết năm"         // phấn đấu hết năm đạt 95%
        "hđnd"            // đạt 96% nghị quyết HĐND
        "hội đồng nhân dân"
        "ubnd"            // kế hoạch UBND tỉnh giao
        "thủ tướng"       // kế hoạch Thủ tướng Chính phủ giao
        "đại hội"         // đạt 96% nghị quyết đại hội
        "đặt ra"
        "điều chỉnh"      // KH điều chỉnh 1.562 tỷ đồng
        "đề ra"           // kế hoạch đề ra
        "pháp lệnh"       // đạt 98% dự toán pháp lệnh
    ;
    Target:
        "mục tiêu"     // mục tiêu thu nội địa 860 tỷ đồng
        "từ nay đến cuối năm" // từ nay đến cuối năm thu thêm 15 tỷ đồng
        "từ nay đến hết năm"
        "còn phải"     // còn phải thu 12 tỷ đồng
        "yêu cầu"      // yêu cầu giải ngân từ 95% kế hoạch
    ;
};

/// Bases of comparison. Bases that name a month, a quarter or a year are read by [`super::super::time`].
pub(in super::super) const BASES: &[Group] = phrases! {
    Yoy:
        "cùng kỳ"        // tăng 5% so với cùng kỳ
        "ck"             // tăng 20,8% CK
        "cknt"           // giảm 11,2% so với CKNT
        "svck"           // bằng 113,9% SVCK
        "cùng thời điểm" // so với cùng thời điểm năm trước
        "cùng thời gian"
        "niên vụ trước"
        "cùng tháng"     // so với cùng tháng năm trước
        "cùng quý"
        "năm trước"      // so năm trước
        "năm ngoái"      // so với năm ngoái
        "vụ trước"       // cao hơn vụ trước 2,5 tạ/ha
        "năm học trước"  // so với năm học trước
    ;
    Mom:
        "tháng trước" // giảm 0,12% so với tháng trước
        "cùng thời điểm tháng trước"
        "cùng kỳ tháng trước"
    ;
    Qoq:
        "quý trước" // tăng 8,4% so với quý trước
        "cùng kỳ quý trước"
    ;
    Ytd:
        "đầu năm"        // tăng 2,9% so với đầu năm
        "cuối năm"       // so với cuối năm 2023
        "cuối năm trước" // so với cuối năm trước
    ;
    OtherBase:
        "tuần trước" // so với tuần trước
    ;
    Than:
        "so với"      // so với cùng kỳ
        "so"          // so CK
    ;
    Whole:
        "tổng"    // chiếm 4,5% tổng kim ngạch
        "dân số"  // đạt 95,1% dân số
        "tổng số" // bằng 96% tổng số hộ
        "gdp"     // bằng 43,1% GDP
        "grdp"    // bằng 38% GRDP
    ;
};
