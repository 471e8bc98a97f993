//! Verbs: what a figure is said to do or to be.

use super::super::lexicon::{Group, phrases};

/// Verbs of level.
pub(in super::super) const LEVELS: &[Group] = phrases! {
    Level:
        "đạt"            // đạt 1.924 tỷ đồng
        "đạt tỷ lệ"      // đạt tỷ lệ 96,1%
        "đạt mức"        // đạt mức 31 tỷ đồng
        "đạt mốc"
        "chạm mốc"       // chạm mốc 3 tỷ USD
        "phát hiện"      // phát hiện 12 vụ vi phạm
        "có"             // toàn huyện có 128 hợp tác xã
        "hiện có"        // diện tích cao su hiện có 2.106 ha
        "hiện đạt"
        "được"           // thu được 148 tỷ đồng
        "thu được"       // chỉ thu được 96 tỷ đồng
        "thực hiện"      // ước thực hiện 1.645 tỷ đồng
        "ở mức"          // ở mức 2,1%
        "với"            // dẫn đầu với 74 tỷ USD
        "phổ biến"       // lãi suất phổ biến 6,5%/năm
        "đón"            // đón 2,4 triệu lượt khách
        "phục vụ"        // phục vụ 45 nghìn lượt khách
        "dẫn đầu với"    // Hoa Kỳ dẫn đầu với 74 tỷ USD
        "xuống giống"    // xuống giống 9.245 ha
        "thả giống"      // thả giống 700 ha
        "đưa vào sử dụng"
        "đưa vào vận hành"
        "đưa đi"         // đưa đi 320 lao động
        "hoàn thành"     // hoàn thành 100% KH
        "duy trì"        // tổng đàn duy trì 900.000 con
        "ghi nhận"       // ghi nhận 142 ca mắc
        "thu hút"        // toàn tỉnh thu hút 28 dự án đầu tư mới
        "xảy ra"         // tai nạn giao thông xảy ra 11 vụ
    ;
    Is:
        "là" // vốn huy động là 92 tỷ đồng
    ;
    Worth:
        "tương đương giá trị"
        "tương đương" // 74 triệu đồng, tương đương 2.980 USD
        "số tiền"     // chi trả cho 215 đối tượng, số tiền 3 tỷ đồng
        "tổng số tiền"
        "kinh phí"    // sửa chữa 45 căn nhà, kinh phí 3 tỷ đồng
        "tổng kinh phí"
    ;
    Reach:
        "còn"            // hộ nghèo còn 0,32%
        "hiện còn"       // hiện còn 12 hộ
        "xuống"          // từ 5% xuống 3%
        "lên"            // từ 49,6% lên 58,3%
        "lên đến"        // lên đến 190 tỷ đồng
        "nâng lên"       // nâng lên 31%
    ;
    From:
        "từ" // từ 515 hộ xuống còn 472 hộ
    ;
};

/// Verbs of change.
pub(in super::super) const CHANGES: &[Group] = phrases! {
    Rise:
        "tăng"        // tăng 20,8% CK
        "lại tăng"    // số trường giảm thì số học sinh lại tăng
        "tăng cao nhất" // tăng cao nhất 9,1%
        "tăng được"   // tăng được 20 ha
        "tăng trưởng" // tăng trưởng 8,1%
        "tăng đến"    // tăng đến 71%
        "tăng cao"    // tăng cao 25%
        "tăng khá"
        "cùng tăng"   // xuất khẩu và nhập khẩu cùng tăng 14%
        "cao hơn nhiều"
        "cao hơn"     // cao hơn 6,3% so cùng kỳ
        "nhanh hơn"   // nhanh hơn cùng kỳ 6.120 ha
        "nhiều hơn"   // nhiều hơn cùng kỳ 210 triệu USD
        "mở rộng"     // mở rộng thêm 15,5 ha
        "nhích"       // nhích 0,1%
        "nhích lên"   // nhích lên 0,1%
        "với mức tăng"  // tăng cao nhất với mức tăng 2,9%
        "tương ứng tăng" // tăng 5,7% (tương ứng tăng 400 nghìn đồng)
    ;
    Fall:
        "giảm"      // giảm 2,1% so cùng kỳ
        "lại giảm"
        "cắt giảm"  // cắt giảm 30% thời gian giải quyết
        "kéo giảm"  // phấn đấu kéo giảm 5% số vụ tai nạn
        "suy giảm"  // tiếp tục suy giảm 9,85%
        "giảm đi"   // giảm đi 3 vụ
        "giảm sâu"  // giảm sâu 25%
        "sụt giảm"
        "giảm được" // giảm được 1.152 hộ
        "chậm hơn"  // chậm hơn cùng kỳ 120 ha
        "ít hơn"    // ít hơn cùng kỳ 6 vụ
        "thấp hơn nhiều"
        "thấp hơn"  // thấp hơn 0,9 điểm phần trăm
        "thu hẹp"   // thu hẹp 12 ha
        "hụt"       // hụt 4% so cùng kỳ
        "sụt"       // sụt 4%
        "âm"        // cùng kỳ âm 3,7%
        "hạ"        // hạ 0,3 điểm phần trăm
        "với mức giảm"
        "tương ứng giảm"
    ;
    Equal:
        "bằng"     // bằng 69,2% KH
    ;
    Times:
        "gấp"      // gấp 1,7 lần cùng kỳ
        "cao gấp"  // cao gấp 1,2 lần cùng kỳ
    ;
    Exceed:
        "vượt mức" // vượt mức kế hoạch 7%
        "vượt"     // vượt 7% KH
    ;
    Share:
        "chiếm"          // chiếm 18,7% tổng dư nợ
        "chiếm tỷ lệ"    // 643 hộ cận nghèo, chiếm tỷ lệ 3%
        "chiếm đến"      // chiếm đến 70% tổng sản phẩm
        "với thị phần"   // Nhật Bản và Hàn Quốc với thị phần 5% và 4%
    ;
    Contribution:
        "góp"      // góp 0,06 điểm phần trăm
        "đóng góp" // đóng góp 74,4% vào mức tăng chung
        "kéo"      // kéo CPI giảm 0,15 điểm phần trăm
        "làm"      // làm CPI tăng 0,08 điểm phần trăm
    ;
};
