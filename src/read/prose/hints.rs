//! Hints: words in the names of indicators that tell what their figures are, as data.
//!
//! [`super::claim`] asks for them. A name is folded when it is asked: write them lower case.

use super::UNUSUAL;
use crate::read::words::{Words, words};

/// Words in the names of indicators that are percentages by themselves.
const RATES: Words = words!(
    "tỷ lệ"
    "tỷ suất"
    "tốc độ tăng"
    "tăng trưởng"
    "hộ nghèo"
    "cận nghèo"
    "công suất"
    "lãi suất"
    "che phủ"
    "bao phủ"
    "độ phủ"
    "tham gia"
    "thất nghiệp"
    "suy dinh dưỡng"
    "đạt chuẩn"
    "nước sạch"
    "nước hợp vệ sinh"
    "tốt nghiệp"
    "dân số"
    "bhyt"
    "bảo hiểm y tế"
    "hài lòng"
    "tiêm chủng"
    "nợ xấu"
    "nợ quá hạn"
    "tổn thất"
);

/// What is no part of anything, however it is said: *độ ẩm là 82%*, *thuế suất là 20%*.
pub(super) const NO_PARTS: Words = words!(
    "độ" "mức" "thuế" "lãi" "hàm lượng" "chỉ số" "biết chữ" "bình quân" "giải ngân" "nội địa hóa" "bỏ học" "nghèo" "lợi nhuận" "cổ tức"
    "thời gian"
);
/// The same, of few texts.
const RARE_RATES: Words = words!("thị phần" "độ tin cậy");

/// Whether what has this name is a percentage by itself.
pub(super) fn is_rate(name: &str) -> bool {
    // "các khoản thu phân chia theo tỷ lệ đạt 38,5%" of their budget
    let shared = UNUSUAL && name.ends_with("theo tỷ lệ");
    RATES.any_in(name) && !shared || UNUSUAL && RARE_RATES.any_in(name)
}

/// Words in the names of what is a percentage by itself where no verb tells more: *hồ sơ trực tuyến 88,4%*.
pub(super) const BARE_RATES: Words = words!(
    "học sinh" "hồ sơ" "không dùng tiền mặt" "trực tuyến" "huy động trẻ" "ra lớp" "tử vong" "người bệnh" "hộ dân" "rác thải"
    "phân loại rác" "chuyên cần" "chương trình lớp học" "chương trình tiểu học" "lên lớp" "số hóa" "đúng hạn" "trước hạn"
    "kiên cố" "dùng nước" "dùng điện" "sử dụng điện" "gia đình văn hóa" "trẻ em" "giường bệnh" "lao động qua đào tạo"
);

/// Words in the names of amounts: so many per cent of them, of what is not said, could be anything.
pub(super) const AMOUNTS: Words = words!(
    "thu"
    "chi"
    "vốn"
    "doanh thu"
    "sản lượng"
    "giá trị"
    "diện tích"
    "tổng"
    "kim ngạch"
    "xuất khẩu"
    "nhập khẩu"
    "khối lượng"
    "kế hoạch"
    "dự toán"
    "chỉ tiêu"
    "nhiệm vụ"
    "đào tạo"
    "gieo"
    "trồng"
    "đàn"
    "dư nợ"
    "huy động"
);

/// Words in the names of what has so many points.
pub(super) const SCORES: Words = words!("chỉ số" "điểm trung bình" "điểm bình quân");

/// Words in the names of what is done for so many of all, where no plan is told.
pub(super) const COVERED: Words = words!(
    "giải quyết" "đúng hạn" "điều tra" "thẩm tra" "trực tuyến" "tốt nghiệp" "lên lớp" "tiêm" "tham gia" "văn hóa" "nước sạch"
    "đạt chuẩn"
);

/// Who gives a part of what something costs.
pub(super) const GIVERS: Words = words!("nhân dân" "người dân" "hộ dân" "bà con");

/// Words in the names of rates of a year.
pub(super) const YEARLY: Words = words!("lãi suất" "tốc độ");

/// Words that begin the names of plans.
pub(super) const PLANNED: Words = words!("kế hoạch" "dự toán" "tổng kế hoạch" "tổng dự toán" "chỉ tiêu giao khoán");

/// Words in the names of what is done by degrees: a percentage is how far it is done.
pub(super) const DEGREES: Words =
    words!("giải ngân" "tiến độ" "thu ngân sách" "tổng thu" "chi ngân sách" "tổng chi" "thu nội địa");

/// Words in the names of what has a budget by its nature.
pub(super) const BUDGETED: Words =
    words!("xây dựng cơ bản" "chi đầu tư" "chi thường xuyên" "vốn đầu tư công" "vốn ngân sách" "chi sự nghiệp");

/// How the names of those begin who complete plans, and are no rates.
pub(super) const UNITS: Words = words!(
    "huyện" "thị xã" "thành phố" "quận" "phường" "thị trấn" "sở" "ban quản lý" "ban qlda" "chi cục" "công ty"
);

/// How the names of the parts of an economy begin that are told as rates.
pub(super) const SECTORS: Words =
    words!("tỷ lệ công nghiệp" "tỷ lệ nông" "tỷ lệ dịch vụ" "tỷ lệ thương mại" "tỷ lệ khu vực");

/// Words in the names of parts of a whole.
pub(super) const SHARES: Words = words!("tỷ trọng" "cơ cấu");
