//! Other words than verbs and references: those that join, lead to a name, weaken or strengthen a number.

use super::super::lexicon::{Group, phrases};

/// Words around numbers and names.
pub(in super::super) const OTHERS: &[Group] = phrases! {
    Approx:
        "gần"        // gần 7 tỷ đồng
        "dưới"       // dưới 1,5%
        "trên"       // trên 810 phòng
        "vượt quá"
        "hơn"        // hơn 3 nghìn người
        "khoảng"     // khoảng 700 ha
        "xấp xỉ"     // xấp xỉ 34 tỷ USD
        "ước"        // ước 6.284 tỷ đồng
        "ước tính"   // ước tính 60 tỷ đồng
        "tới"        // tới 90 tỷ đồng
        "mới"        // mới đạt 29% kế hoạch
        "chỉ"        // chỉ đạt 31%
        "ít nhất"    // ít nhất 30 tỷ đồng
        "tối thiểu"  // tối thiểu 2 triệu lượt khách
        "sơ bộ"      // sơ bộ đạt 61 tỷ USD
    ;
    Done:
        "đã"       // toàn tỉnh đã cắt 398.760 ha
        "sẽ"       // quý IV xã sẽ trồng 90 ha ngô
        "quyết tâm"
        "cho biết" // báo cáo cho biết, thu đạt 5 tỷ đồng
        "cho thấy" // số liệu cho thấy, thu đạt 5 tỷ đồng
        "công bố"
        "vừa công bố" // Sở Du lịch vừa công bố: toàn tỉnh đón 7 triệu lượt khách
        "cho hay"  // Bộ Công Thương cho hay, xuất khẩu đạt 5 tỷ USD
        "góp phần"      // góp phần đưa tốc độ phát triển lên 17%
        "tăng như" // một số sản phẩm tăng như bia 12 triệu lít
        "tăng khá như"
        "tăng cao như"
        "giảm như"
        "thì"      // so với tháng trước thì thu giảm 5%
        "nên"      // được mùa nên sản lượng đạt 5 tấn
        "đem lại"  // các dự án đem lại giá trị sản xuất là 90 tỷ đồng
    ;
    Degree:
        "mạnh"       // tăng mạnh 15,27%
        "mạnh nhất"  // tăng mạnh nhất 9,1%
        "cao nhất"   // tăng cao nhất 2,9%
        "nhiều nhất"
        "thấp nhất"
        "sâu nhất"
        "nhẹ"        // tăng nhẹ 0,2%
        "thêm"       // mở rộng thêm 15,5 ha
        "trung bình" // tăng trung bình 6,8%/năm
    ;
    Each:
        "tương ứng"   // tăng tương ứng 1,1% và 4,7%
    ;
    And:
        "và"
    ;
    Link:
        "song"      // tăng 5%, song mới bằng 88%
        "đồng thời"
        "nâng"      // nâng tổng vốn lên 26 tỷ đồng
        "đưa"       // đưa 5 tháng lên 190 triệu USD
        "hay"       // tăng 20% hay 95 tỷ đồng
        "trong khi" // trong khi cùng kỳ nhập siêu 3,8 tỷ USD
        "trong khi đó"
    ;
    Lead:
        "cụ thể"              // cụ thể: vụ đông xuân 228.900 ha
        "cụ thể hơn"
        "kiểm soát"           // kiểm soát CPI cả năm không quá 4%
        "riêng"               // riêng đá ốp lát giảm 26,4%
        "đến nay"             // đến nay, tổng đàn bò 3.100 con
        "ngoài ra"
        "ngược lại"
        "thậm chí"
        "bên cạnh đó"
        "cùng với đó"
        "tuy"                 // tuy thấp hơn mức tăng 6% của quý I
        "tuy nhiên"           // tuy nhiên, thặng dư thương mại đạt 4,5 tỷ USD
        "nhìn chung"
        "đặc biệt"            // đặc biệt, xuất khẩu rau quả tăng 60%
        "đáng chú ý"
        "đáng chú ý là"
        "lớn nhất là"
        "dẫn đầu là"
        "đứng đầu là"
        "còn lại"             // còn lại 300 dự án đang làm thủ tục
        "tiếp đến là"
        "tính từ đầu năm"     // tính từ đầu năm, lượng khách đạt 2 triệu lượt
        "bằng tháng trước"    // đạt 9 tỷ đồng, bằng tháng trước và tăng 13% so với cùng kỳ
        "bằng cùng kỳ"
        "bằng cùng kỳ năm trước"
        "tương đương cùng kỳ"
        "tương đương cùng kỳ năm trước"
        "tương đương tháng trước"
        "trong số này"
        "qua đó"
        "nhờ đó"
        "do đó"
        "vì vậy"
        "hiện nay"
        "hiện tại"
        "đối với"             // đối với chăn nuôi, sản lượng đạt 71 nghìn tấn
        "từ đầu năm"          // thu từ đầu năm đạt 90 tỷ đồng
        "từ đầu năm đến nay"
        "kể từ đầu năm"
        "đến thời điểm này"
        "trong kỳ"
        "đầu kỳ"
        "cuối kỳ"             // đến cuối kỳ còn 268 hộ nghèo
        "trong tháng"
        "tuần qua"
        "trong quý"
        "trong năm"
        "toàn tỉnh"           // toàn tỉnh có 214 cơ sở lưu trú
        "toàn thành phố"
        "toàn thị xã"
        "toàn xã"
        "toàn phường"
        "toàn thị trấn"
        "toàn quận"
        "toàn quốc"
        "toàn ngành"
        "tính đến nay"
        "tính đến"            // tính đến 31/5/2024
        "tính tới"
        "tính chung"          // tính chung 8 tháng
    ;
    Plain:
        "trên địa bàn"           // trên địa bàn xảy ra 27 vụ
        "trên địa bàn tỉnh"
        "trên địa bàn thành phố"
        "trên địa bàn xã"
        "mức tăng"               // với mức tăng 2,9%
        "tốc độ tăng"
        "tỷ lệ tăng"             // tỷ lệ tăng dân số tự nhiên 0,9%
        "vốn thực hiện"          // vốn thực hiện lũy kế 291 tỷ USD
        "thu nhập tăng thêm"     // thu nhập tăng thêm bình quân 3 triệu đồng
        "tổng hợp"               // 6.350 viên ma túy tổng hợp
        "việc làm"               // giải quyết việc làm cho 1.100 lao động
        "giá trị tăng thêm"      // giá trị tăng thêm đạt 90 tỷ đồng
        "giá trị gia tăng"       // thuế giá trị gia tăng
        "miễn giảm"              // miễn giảm thuế 33 tỷ đồng
        "giảm nghèo"             // chương trình giảm nghèo
        "tăng trưởng kinh tế"    // tốc độ tăng trưởng kinh tế đạt 7%
        "tăng trưởng của"        // tăng trưởng của ngành chăn nuôi đạt 5,9%
        "tăng trưởng ngành"
        "tăng trưởng tín dụng"
        "tăng trưởng grdp"
        "tăng trưởng gdp"
        "ngân sách cấp trên"     // thu bổ sung từ ngân sách cấp trên
        "rác thải, nước thải"
        "có việc làm"
        "mặt bằng"               // giải phóng mặt bằng 215 ha
        "làm việc"               // lao động đi làm việc ở nước ngoài
        "hằng năm"               // diện tích cây hằng năm
        "hàng năm"
        "lâu năm"
        "nâng cao"               // xã nông thôn mới nâng cao
        "nông thôn mới"          // xã đạt chuẩn nông thôn mới
        "thành lập mới"          // doanh nghiệp thành lập mới
        "phát triển mới"
        "đăng ký mới"
        "cấp mới"
        "xây mới"
        "trồng mới"              // trồng mới 15 ha quế
        "chứng chỉ"              // lao động có chứng chỉ
        "bằng cấp"               // lao động có bằng cấp
        "cho vay"                // doanh số cho vay
        "lương tối thiểu"
        "đăng ký tăng thêm"      // vốn đăng ký tăng thêm 4 tỷ USD, giảm 5%
        "tăng vốn"               // 134 dự án tăng vốn
        "góp vốn"                // 128 lượt góp vốn
        "thu hút đầu tư"         // vốn thu hút đầu tư đạt 90 triệu USD
        "thu hút vốn"
        "chỉ đạo"                // tập trung chỉ đạo gieo trồng 700 ha
        "hoạt động"              // hoạt động xuất khẩu đạt 5 tỷ USD
        "tình hình"
        "đạt chuẩn"              // 361 trường đạt chuẩn quốc gia
        "về đích"                // 12 xã về đích nông thôn mới
        "đạt danh hiệu"          // 2.284 hộ đạt danh hiệu gia đình văn hóa
        "đạt gia đình"
        "còn dư nợ"              // 14.320 hộ còn dư nợ, giảm 215 hộ
        "đạt yêu cầu"            // 810 cơ sở đạt yêu cầu, chiếm 90%
        "trở nên"
        "làm nên"
        "phục vụ hành chính công" // trung tâm phục vụ hành chính công tiếp nhận 1.846 hồ sơ
        "chỉ số"                 // chỉ số sản xuất công nghiệp
        "sầu riêng"
        "con số"                 // tăng trưởng 2 con số
        "băng rộng"              // thuê bao internet băng rộng
        "dân tộc"
        "chế biến, chế tạo"      // công nghiệp chế biến, chế tạo là động lực
        "siêu âm"                // siêu âm 104.208 ca
        "nông, lâm"              // nông, lâm nghiệp và thủy sản
        "gia súc, gia cầm"
        "phí, lệ phí"
        "vận tải, kho bãi"
        "lưu trú, ăn uống"
    ;
    Still:
        "biến động" // biến động +0,2% và -1%
        "tiếp tục"  // khai khoáng tiếp tục giảm 3%
        "vẫn"
        "cũng"
        "cùng"      // xuất khẩu và nhập khẩu cùng tăng 14%
        "đều"
    ;
    Cite:
        "vẫn là"       // dệt may vẫn là ngành dẫn đầu với 5 tỷ USD
        "tiếp tục là"
        "là mặt hàng"
        "là thị trường" // Hoa Kỳ là thị trường lớn nhất, đạt 5 tỷ USD
        "là một trong"
        "xếp thứ"
        "đứng thứ"     // Hàn Quốc đứng thứ hai với 5 tỷ USD
        "đứng đầu"
        "dẫn đầu"      // khách Hàn Quốc dẫn đầu, chiếm 22%
    ;
    For:
        "cho" // giải quyết việc làm cho 1.100 lao động
    ;
    Aspect:
        "về" // giảm 15,2% về lượng
    ;
};
