//! The words that give a number its meaning, as data: one line for each, with an example.
//!
//! To teach the reader a verb, a base or an abbreviation, add a line under its sense ([`super::sense`] says what each
//! means), lower case, tones in the old place (*hóa*, *thủy*): a test checks that. Units have a file of their own,
//! [`super::unit`].

use super::lexicon::{Group, phrases};

/// Verbs of level.
pub(super) const LEVELS: &[Group] = phrases! {
    Level:
        "đạt"            // đạt 1.924 tỷ đồng
        "đạt được"       // đạt được 1.924 tỷ đồng
        "ước đạt"        // ước đạt 404,5 tỷ đồng
        "đạt tỷ lệ"      // đạt tỷ lệ 96,1%
        "đạt mức"        // đạt mức 31 tỷ đồng
        "có"             // toàn huyện có 128 hợp tác xã
        "được"           // thu được 148 tỷ đồng
        "thu được"       // chỉ thu được 96 tỷ đồng
        "thực hiện"      // ước thực hiện 1.645 tỷ đồng
        "thực hiện được" // thực hiện được 71 km
        "ở mức"          // ở mức 2,1%
        "với"            // dẫn đầu với 74 tỷ USD
        "phổ biến"       // lãi suất phổ biến 6,5%/năm
        "đón"            // đón 2,4 triệu lượt khách
        "đón được"       // đón được 2,4 triệu lượt khách
        "phục vụ"        // phục vụ 45 nghìn lượt khách
        "đón và phục vụ" // đón và phục vụ 45 nghìn lượt khách
        "dẫn đầu với"    // Hoa Kỳ dẫn đầu với 74 tỷ USD
        "xuống giống"    // xuống giống 9.245 ha
        "thả giống"      // thả giống 700 ha
        "đưa đi"         // đưa đi 320 lao động
        "đưa đi được"    // đưa đi được 320 lao động
        "hoàn thành"     // hoàn thành 100% KH
        "duy trì"        // tổng đàn duy trì 900.000 con
        "ghi nhận"       // ghi nhận 142 ca mắc
        "thu hút"        // toàn tỉnh thu hút 28 dự án đầu tư mới
        "thu hút được"
        "thu hút thêm"
        "xảy ra"         // tai nạn giao thông xảy ra 11 vụ
    ;
    Is:
        "là" // vốn huy động là 92 tỷ đồng
    ;
    Worth:
        "trị giá"     // 148 nghìn tấn, trị giá 671 triệu USD
        "tương đương" // 74 triệu đồng, tương đương 2.980 USD
        "số tiền"     // chi trả cho 215 đối tượng, số tiền 3 tỷ đồng
        "với số tiền"
        "tổng số tiền"
        "với tổng số tiền"
    ;
    Total:
        "lũy kế" // lũy kế 153 triệu tấn
        "cộng dồn"
    ;
    Reach:
        "còn"            // hộ nghèo còn 0,32%
        "chỉ còn"        // chỉ còn 12 hộ
        "xuống còn"      // xuống còn 310 hộ
        "giảm còn"       // giảm còn 1,8%
        "giảm xuống còn" // giảm xuống còn 0,32%
        "giảm xuống"     // giảm xuống 4,1%
        "hạ còn"         // hạ còn 3%
        "xuống"          // từ 5% xuống 3%
        "lên"            // từ 49,6% lên 58,3%
        "lên tới"        // lên tới 190 tỷ đồng
        "lên đến"        // lên đến 190 tỷ đồng
        "tăng lên"       // tăng lên 58,3%
        "nâng lên"       // nâng lên 31%
    ;
    From:
        "từ" // từ 515 hộ xuống còn 472 hộ
    ;
};

/// Verbs of change.
pub(super) const CHANGES: &[Group] = phrases! {
    Rise:
        "tăng"        // tăng 20,8% CK
        "tăng thêm"   // tăng thêm 3 cơ sở
        "tăng được"   // tăng được 20 ha
        "tăng trưởng" // tăng trưởng 8,1%
        "ước tăng"    // ước tăng 7,34%
        "cao hơn"     // cao hơn 6,3% so cùng kỳ
        "nhiều hơn"   // nhiều hơn cùng kỳ 210 triệu USD
        "mở rộng"     // mở rộng thêm 15,5 ha
        "nhích"       // nhích 0,1%
        "nhích lên"   // nhích lên 0,1%
        "tăng cao nhất với"  // nhóm giáo dục tăng cao nhất với 1,85%
        "tăng mạnh nhất với"
        "tăng nhiều nhất với"
        "tương ứng tăng" // tăng 5,7% (tương ứng tăng 400 nghìn đồng)
    ;
    Fall:
        "giảm"      // giảm 2,1% so cùng kỳ
        "suy giảm"  // tiếp tục suy giảm 9,85%
        "giảm đi"   // giảm đi 3 vụ
        "giảm được" // giảm được 1.152 hộ
        "ít hơn"    // ít hơn cùng kỳ 6 vụ
        "thấp hơn"  // thấp hơn 0,9 điểm phần trăm
        "thu hẹp"   // thu hẹp 12 ha
        "hụt"       // hụt 4% so cùng kỳ
        "sụt"       // sụt 4%
        "sụt giảm"  // sụt giảm 4%
        "âm"        // cùng kỳ âm 3,7%
        "hạ"        // hạ 0,3 điểm phần trăm
        "tương ứng giảm"
        "giảm mạnh nhất với" // nhóm giao thông giảm mạnh nhất với 1,62%
        "giảm nhiều nhất với"
        "giảm sâu nhất với"
    ;
    Equal:
        "bằng"     // bằng 69,2% KH
        "chỉ bằng" // chỉ bằng 87% cùng kỳ
    ;
    Times:
        "gấp"      // gấp 1,7 lần cùng kỳ
        "cao gấp"  // cao gấp 1,2 lần cùng kỳ
        "tăng gấp" // tăng gấp 1,7 lần
    ;
    Exceed:
        "vượt mức" // vượt mức kế hoạch 7%
        "vượt"     // vượt 7% KH
    ;
    Share:
        "chiếm"          // chiếm 18,7% tổng dư nợ
        "chiếm tỷ trọng" // chiếm tỷ trọng 18,7%
    ;
    Contribution:
        "góp"      // góp 0,06 điểm phần trăm
        "đóng góp" // đóng góp 74,4% vào mức tăng chung
        "kéo"      // kéo CPI giảm 0,15 điểm phần trăm
        "làm"      // làm CPI tăng 0,08 điểm phần trăm
    ;
};

/// Plans, targets and their tails.
pub(super) const PLANS: &[Group] = phrases! {
    Plan:
        "kế hoạch"   // đạt 110% kế hoạch
        "kh"         // bằng 69,2% KH
        "dự toán"    // đạt 99% dự toán
        "dt"         // đạt 76,2% DT
        "nq"         // đạt 101,6% NQ
        "nghị quyết" // đạt 100,9% nghị quyết
        "chỉ tiêu"   // đạt 98% chỉ tiêu
    ;
    PlanTail:
        "năm"             // KH năm
        "hết năm"         // phấn đấu hết năm đạt 95%
        "cả năm"          // kế hoạch cả năm
        "tỉnh giao"       // dự toán tỉnh giao
        "huyện giao"      // dự toán huyện giao
        "thành phố giao"  // dự toán thành phố giao
        "thị xã giao"     // KH thị xã giao
        "xã giao"         // KH xã giao
        "trung ương giao" // dự toán trung ương giao
        "hđnd giao"       // dự toán HĐND giao
        "hđnd tỉnh giao"
        "hđnd huyện giao"
        "hđnd thành phố giao"
        "hđnd xã giao"
        "hđnd"            // đạt 96% nghị quyết HĐND
        "hđnd tỉnh"
        "hđnd huyện"
        "hđnd thị xã"
        "hđnd thành phố"
        "hđnd xã"
        "hội đồng nhân dân"
        "ubnd tỉnh giao"
        "ubnd huyện giao"
        "quận giao"
        "phường giao"
        "chính phủ giao"
        "thủ tướng chính phủ giao"
        "bộ giao"
        "cấp trên giao"
        "đại hội"         // đạt 96% nghị quyết đại hội
        "đại hội đề ra"
        "đại hội đảng bộ"
        "đại hội đảng bộ huyện"
        "đại hội đảng bộ tỉnh"
        "đại hội đảng bộ xã"
        "đặt ra"
        "điều chỉnh"      // KH điều chỉnh 1.562 tỷ đồng
        "đề ra"           // kế hoạch đề ra
    ;
    Given:
        "giao"      // vốn giao 52 tỷ đồng
        "được giao" // kế hoạch được giao
    ;
    Target:
        "phấn đấu"     // phấn đấu thu 300 tỷ đồng
        "mục tiêu"     // mục tiêu thu nội địa 860 tỷ đồng
        "để về đích"   // để về đích 40 tỷ đồng
        "còn phải"     // còn phải thu 12 tỷ đồng
        "đặt chỉ tiêu" // đặt chỉ tiêu CPI tăng 4%
        "yêu cầu"      // yêu cầu giải ngân từ 95% kế hoạch
    ;
    Bound:
        "không quá" // nợ xấu không quá 2%
    ;
    AtLeast:
        "trở lên"   // tăng 8% trở lên
        "trở xuống" // giảm còn 3% trở xuống
    ;
};

/// Bases of comparison. Bases that name a month, a quarter or a year are read by [`super::time`].
pub(super) const BASES: &[Group] = phrases! {
    Yoy:
        "cùng kỳ"        // tăng 5% so với cùng kỳ
        "ck"             // tăng 20,8% CK
        "cùng kì"        // tăng 5% so cùng kì
        "cùng thời điểm" // so với cùng thời điểm năm trước
        "cùng thời gian"
        "vụ xuân năm trước"
        "vụ mùa năm trước"
        "vụ đông năm trước"
        "vụ đông xuân năm trước"
        "vụ hè thu năm trước"
        "cùng tháng"     // so với cùng tháng năm trước
        "cùng quý"
        "năm trước"      // so năm trước
        "năm ngoái"      // so với năm ngoái
        "năm học trước"  // so với năm học trước
    ;
    Mom:
        "tháng trước" // giảm 0,12% so với tháng trước
        "cùng thời điểm tháng trước"
    ;
    Qoq:
        "quý trước" // tăng 8,4% so với quý trước
        "cùng thời điểm quý trước"
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
        "so với thời điểm" // so với thời điểm 31/12
        "so"          // so CK
        "so sánh với" // so sánh với cùng kỳ
    ;
    Parts:
        "cơ cấu"   // cơ cấu kinh tế chuyển dịch tích cực
        "tỷ trọng" // tỷ trọng công nghiệp tăng
        "tỉ trọng"
    ;
    Whole:
        "tổng"    // chiếm 4,5% tổng kim ngạch
        "tổng số" // bằng 96% tổng số hộ
        "gdp"     // bằng 43,1% GDP
        "grdp"    // bằng 38% GRDP
    ;
};

/// Small words around numbers and names.
pub(super) const SMALL: &[Group] = phrases! {
    Approx:
        "gần"        // gần 7 tỷ đồng
        "dưới"       // dưới 1,5%
        "trên"       // trên 810 phòng
        "hơn"        // hơn 3 nghìn người
        "chừng"      // chừng 700 ha
        "khoảng"     // khoảng 700 ha
        "xấp xỉ"     // xấp xỉ 34 tỷ USD
        "ước"        // ước 6.284 tỷ đồng
        "ước tính"   // ước tính 60 tỷ đồng
        "ước khoảng" // ước khoảng 700 ha
        "ngót"       // ngót 20 tấn
        "tới"        // tới 90 tỷ đồng
        "mới"        // mới đạt 29% kế hoạch
        "chỉ"        // chỉ đạt 31%
        "sơ bộ"      // sơ bộ đạt 61 tỷ USD
    ;
    Done:
        "đã"       // toàn tỉnh đã cắt 398.760 ha
        "cho biết" // báo cáo cho biết, thu đạt 5 tỷ đồng
        "cho thấy" // số liệu cho thấy, thu đạt 5 tỷ đồng
        "cho hay"  // Bộ Công Thương cho hay, xuất khẩu đạt 5 tỷ USD
        "góp phần"      // góp phần đưa tốc độ phát triển lên 17%
        "góp phần đưa"
        "góp phần nâng"
        "nên"      // được mùa nên sản lượng đạt 5 tấn
        "đem lại"  // các dự án đem lại giá trị sản xuất là 90 tỷ đồng
        "mang lại" // đàn bò mang lại thu nhập 5 tỷ đồng
    ;
    Degree:
        "mạnh"       // tăng mạnh 15,27%
        "nhẹ"        // tăng nhẹ 0,2%
        "thêm"       // mở rộng thêm 15,5 ha
        "bình quân"  // tăng bình quân 6,8%/năm
        "trung bình" // tăng trung bình 6,8%/năm
    ;
    Each:
        "lần lượt"    // lần lượt 5,4% và 17,2%
        "lần lượt là" // lần lượt là 52, 106 và 84 em
        "tương ứng"   // tăng tương ứng 1,1% và 4,7%
    ;
    And:
        "và"
    ;
    Link:
        "nhưng"     // giảm 0,3% nhưng vượt 85 ha so KH
        "song"      // tăng 5%, song mới bằng 88%
        "đồng thời"
        "nâng"      // nâng tổng vốn lên 26 tỷ đồng
        "đưa"       // đưa 5 tháng lên 190 triệu USD
        "tức"       // tức giảm 84 triệu USD
        "tức là"
        "hay"       // tăng 20% hay 95 tỷ đồng
        "trong khi" // trong khi cùng kỳ nhập siêu 3,8 tỷ USD
    ;
    Part:
        "trong đó" // trong đó: thu nội địa 4.053 tỷ đồng
        "gồm"      // gồm chi đầu tư 178 tỷ đồng
        "bao gồm"
    ;
    Lead:
        "cụ thể"              // cụ thể: vụ đông xuân 228.900 ha
        "dự kiến"             // dự kiến cả năm đạt 5 tỷ đồng
        "riêng"               // riêng đá ốp lát giảm 26,4%
        "đến nay"             // đến nay, tổng đàn bò 3.100 con
        "ngoài ra"
        "ngược lại"
        "bên cạnh đó"
        "cùng với đó"
        "tuy nhiên"           // tuy nhiên, thặng dư thương mại đạt 4,5 tỷ USD
        "nhìn chung"
        "đặc biệt"            // đặc biệt, xuất khẩu rau quả tăng 60%
        "đáng chú ý"
        "đáng chú ý là"
        "tăng cao là"         // tăng cao là thịt gia cầm với 24 nghìn tấn
        "tăng mạnh là"
        "tăng khá là"
        "tăng cao nhất là"
        "tăng mạnh nhất là"
        "tăng nhiều nhất là"
        "giảm mạnh là"        // giảm mạnh là thịt lợn, chỉ đạt 42 nghìn tấn
        "sụt giảm mạnh là"
        "giảm sâu là"
        "giảm mạnh nhất là"
        "giảm nhiều nhất là"
        "cao nhất là"         // cao nhất là xã Tân Lập với 98%
        "thấp nhất là"
        "lớn nhất là"
        "nhiều nhất là"
        "dẫn đầu là"
        "đứng đầu là"
        "tiếp đến là"
        "tiếp theo là"
        "kế đến là"
        "trong số đó"
        "trong số này"
        "theo đó"
        "qua đó"
        "nhờ đó"
        "do đó"
        "vì vậy"
        "hiện nay"
        "hiện tại"
        "đối với"             // đối với chăn nuôi, sản lượng đạt 71 nghìn tấn
        "từ đầu năm đến nay"
        "đến thời điểm này"
        "đến thời điểm hiện tại"
        "lũy kế đến nay"
        "trong kỳ"
        "đầu kỳ"
        "cuối kỳ"             // đến cuối kỳ còn 268 hộ nghèo
        "trong tháng"
        "trong quý"
        "trong năm"
        "toàn tỉnh"           // toàn tỉnh có 214 cơ sở lưu trú
        "toàn huyện"
        "toàn thành phố"
        "toàn thị xã"
        "toàn xã"
        "toàn phường"
        "toàn thị trấn"
        "toàn quận"
        "toàn quốc"
        "cả nước"
        "toàn ngành"
        "tính đến"            // tính đến 31/5/2024
        "tính tới"
        "tính chung"          // tính chung 8 tháng
        "trong thời kỳ này"
        "trong giai đoạn này"
    ;
    Plain:
        "trên địa bàn"           // trên địa bàn xảy ra 27 vụ
        "trên địa bàn tỉnh"
        "trên địa bàn huyện"
        "trên địa bàn thành phố"
        "trên địa bàn xã"
        "tốc độ tăng trưởng"     // tốc độ tăng trưởng đạt 11,2%
        "mức tăng trưởng"
        "tốc độ tăng"
        "tỷ lệ tăng"             // tỷ lệ tăng dân số tự nhiên 0,9%
        "việc làm"               // giải quyết việc làm cho 1.100 lao động
        "giá trị tăng thêm"      // giá trị tăng thêm đạt 90 tỷ đồng
        "giá trị gia tăng"       // thuế giá trị gia tăng
        "miễn giảm"              // miễn giảm thuế 33 tỷ đồng
        "giảm nghèo"             // chương trình giảm nghèo
        "tăng trưởng kinh tế"    // tốc độ tăng trưởng kinh tế đạt 7%
        "có việc làm"
        "giao thông"             // tai nạn giao thông
        "giao dịch"
        "bàn giao"
        "giao lưu"
        "giao quân"              // giao quân đạt 100% chỉ tiêu
        "giao nhận quân"
        "làm việc"               // lao động đi làm việc ở nước ngoài
        "hằng năm"               // diện tích cây hằng năm
        "hàng năm"
        "lâu năm"
        "nông thôn mới"          // xã đạt chuẩn nông thôn mới
        "thành lập mới"          // doanh nghiệp thành lập mới
        "phát triển mới"
        "đăng ký mới"
        "cấp mới"
        "xây mới"
        "trồng mới"              // trồng mới 15 ha quế
        "chứng chỉ"              // lao động có chứng chỉ
        "nhà ở"                  // diện tích sàn nhà ở
        "cho vay"                // doanh số cho vay
        "thu hút đầu tư"         // vốn thu hút đầu tư đạt 90 triệu USD
        "thu hút vốn"
        "thu hút khách"
        "so sánh"                // theo giá so sánh 2010
        "kiểm soát"
        "hoạt động"              // hoạt động xuất khẩu đạt 5 tỷ USD
        "tình hình"
        "đạt chuẩn"              // 361 trường đạt chuẩn quốc gia
        "trở nên"
        "làm nên"
        "hộ kinh doanh"
        "chỉ số"                 // chỉ số sản xuất công nghiệp
        "sầu riêng"
        "băng rộng"              // thuê bao internet băng rộng
        "dân tộc"
    ;
    Still:
        "biến động" // biến động +0,2% và -1%
        "tiếp tục"  // khai khoáng tiếp tục giảm 3%
        "vẫn"
        "cũng"
        "đều"
    ;
    Cite:
        "theo nghị định"  // thủ tục theo Nghị định số 42 đạt 96%
        "theo quyết định"
        "theo nghị quyết"
        "theo thông tư"
        "theo chỉ thị"
        "theo luật"
    ;
    For:
        "cho" // giải quyết việc làm cho 1.100 lao động
    ;
    Aspect:
        "về" // giảm 15,2% về lượng
    ;
};
