//! Direction: which indicators are better when they fall, as data.

use super::prose::texts::key;
use super::words::{Words, words};
use crate::report::Better;

/// Words in the name of an indicator that make less of it better; lower case, spelled as folding leaves it.
const LOWER: Words = words!(
    "hộ nghèo"        // tỷ lệ hộ nghèo còn 0,32%
    "cận nghèo"       // hộ cận nghèo còn 48 hộ
    "thất nghiệp"     // tỷ lệ thất nghiệp 2,24%
    "thiếu việc làm"  // tỷ lệ thiếu việc làm 1,8%
    "tai nạn"         // tai nạn giao thông 11 vụ
    "người chết"      // 6 người chết
    "bị thương"       // 7 người bị thương
    "tử vong"         // tử vong 4 ca
    "suy dinh dưỡng"  // trẻ suy dinh dưỡng thể thấp còi
    "sinh con thứ ba" // tỷ lệ sinh con thứ ba trở lên
    "sinh con thứ 3"
    "nợ xấu" // nợ xấu 1,8%
    "nợ quá hạn"
    "nợ đọng"
    "nợ thuế"
    "tội phạm"
    "phạm pháp" // số vụ phạm pháp hình sự
    "vi phạm"
    "cháy" // số vụ cháy
    "thiệt hại"
    "ca mắc"
    "sốt xuất huyết"
    "tay chân miệng"
    "giải thể" // doanh nghiệp giải thể
    "ngừng hoạt động"
    "ngừng kinh doanh"
    "lạm phát"
    "nhập siêu"
    "cắt giảm" // số lao động bị cắt giảm
    "bỏ học"
    "tảo hôn"
);

/// What begins the names of falls.
const FALLS: Words = words!("giảm" "thoát" "xóa");

/// Which direction is better for the indicator `name`; `None` where the table does not know.
pub(crate) fn better(name: &str) -> Option<Better> {
    let name = key(name);
    // "Giảm nghèo", "thoát nghèo": the fall itself is what is counted.
    let counts_the_fall = FALLS.begin(&name);
    (!counts_the_fall && LOWER.any_in(&name)).then_some(Better::Lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_should_fall() {
        assert_eq!(better("Tỷ lệ HỘ NGHÈO"), Some(Better::Lower));
        assert_eq!(better("thu ngân sách"), None);
        assert_eq!(better("thoát nghèo bền vững của hộ nghèo"), None);
    }

    #[test]
    fn entries_are_folded() {
        for word in LOWER.each() {
            assert_eq!(key(std::str::from_utf8(word).expect("a word")).as_bytes(), word);
        }
    }
}
