//! Direction: which indicators are better when they fall, as data.

use super::prose::{UNUSUAL, texts::key};
use super::words::{Words, words};
use crate::report::Better;

/// Words in the name of an indicator that make less of it better; lower case, spelled as folding leaves it.
const LOWER: Words = words!(
    "hộ nghèo"        // tỷ lệ hộ nghèo còn 0,32%
    "cận nghèo"       // hộ cận nghèo còn 48 hộ
    "thất nghiệp"     // tỷ lệ thất nghiệp 2,24%
    "thiếu việc làm"  // tỷ lệ thiếu việc làm 1,8%
    "tai nạn"         // tai nạn giao thông 11 vụ
    "chết"            // làm chết 6 người
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

/// What is done against those, or for them: more of it is no harm.
const ACTS: Words = words!(
    "được"     // số hộ nghèo được hỗ trợ
    "hỗ trợ"
    "cho vay"  // dư nợ cho vay hộ nghèo
    "tặng"     // tặng quà hộ nghèo
    "xử lý"    // số vụ vi phạm được xử lý
    "phạt"     // số tiền xử phạt vi phạm
    "kiểm tra"
    "thu hồi"  // thu hồi nợ đọng
    "có bhyt"  // tỷ lệ hộ nghèo có BHYT
    "có bảo hiểm"
    "tham gia"
    "hưởng"
    "mức giảm" // mức giảm tỷ lệ hộ nghèo
    "tỷ lệ giảm"
    "giảm trong"
    "bảo trợ"  // tổng số tiền bảo trợ xã hội, hộ nghèo
    "trợ cấp"
    "trợ giúp"
    "kinh phí" // kinh phí xóa nhà tạm cho hộ nghèo
    "số tiền"
    "quà"
    "phòng cháy" // phương án phòng cháy, chữa cháy
    "chữa cháy"
    "khắc phục"  // khắc phục thiệt hại
    "bồi thường"
    "khám phá" // tỷ lệ khám phá án phạm pháp hình sự
    "điều tra"
);

/// What begins the names of falls.
const FALLS: Words = words!("giảm" "thoát" "xóa");

/// Which direction is better for the indicator `name`; `None` where the table does not know.
pub(crate) fn better(name: &str) -> Option<Better> {
    let name = key(name);
    // "Giảm nghèo", "thoát nghèo": the fall itself is what is counted.
    let counts_the_fall = FALLS.begin(&name);
    (!counts_the_fall && LOWER.any_in(&name) && !(UNUSUAL && ACTS.any_in(&name))).then_some(Better::Lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_should_fall() {
        assert_eq!(better("Tỷ lệ HỘ NGHÈO"), Some(Better::Lower));
        assert_eq!(better("thu ngân sách"), None);
        assert_eq!(better("thoát nghèo bền vững của hộ nghèo"), None);
        assert_eq!(better("số người chết"), Some(Better::Lower));
        let acts = [
            "tổng số tiền bảo trợ xã hội, hộ nghèo",
            "dư nợ cho vay hộ nghèo",
            "xử lý vi phạm",
            "hộ nghèo có BHYT",
            "mức giảm tỷ lệ hộ nghèo",
        ];
        assert!(acts.iter().all(|act| better(act).is_none()));
    }

    #[test]
    fn entries_are_folded() {
        for word in LOWER.each().chain(ACTS.each()) {
            assert_eq!(key(std::str::from_utf8(word).expect("a word")).as_bytes(), word);
        }
    }
}
