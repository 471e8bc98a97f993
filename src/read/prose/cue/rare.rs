//! Phrases of few texts, which the module for usual prose does not know: [`super::super::UNUSUAL`].

use super::super::UNUSUAL;
use super::super::lexicon::{Group, phrases};

/// They go before the shorter phrases that they begin with.
pub(in super::super) const RARE: &[Group] = if UNUSUAL { PHRASES } else { &[] };

const PHRASES: &[Group] = phrases! {
    Share:
        "chiếm tỷ lệ cơ cấu"
        "chiếm tỷ trọng lớn"
        "chiếm tỷ trọng lớn nhất"
        "chiếm phần lớn"
        "chiếm đa số"
        "đảm nhiệm" // đường sắt đảm nhiệm 12% lượng hàng hóa
    ;
    Worth:
        "tương ứng tỷ lệ" // tương ứng tỷ lệ 36% kế hoạch
        "tương ứng với tỷ lệ"
        "tức"             // 3 triệu khách, tức 70% lượng khách
        "tức là"
        "thu về" // xuất khẩu 13,7 triệu tấn, thu về 482 triệu USD
    ;
    Plan:
        "mức đánh giá thực hiện" // bằng 87,6% mức đánh giá thực hiện cả năm
        "kế hoạch ban đầu"       // so với kế hoạch 10,2%
        "khn"
        "dự toán ban đầu"
        "kịch bản"               // (kịch bản tăng 6,4%)
    ;
    OtherBase:
        "tuần trước đó" // tăng 26 ca so với tuần trước đó
        "hôm qua"       // giá vàng tăng 200 nghìn đồng/lượng so với hôm qua
        "ngày hôm qua"
        "cùng thời điểm hôm qua"
        "cùng thời điểm ngày hôm qua"
    ;
    Yoy:
        "sck" // (SCK tăng 5%)
    ;
    Qoq:
        "quý trước đó"
        "quý liền trước"
        "quý liền kề"
        "quý liền kề trước"
        "quý liền kề trước đó"
    ;
    Ytd:
        "đầu năm ngoái"
        "cuối năm ngoái"
    ;
    Mom:
        "tháng trước đó"
        "tháng kề trước"
        "tháng liền kề"  // so với tháng liền kề trước đó
        "tháng liền kề trước"
        "tháng liền kề trước đó"
        "tháng liền trước"
        "tháng liền trước đó"
    ;
    Link:
        "mà"
        "mà còn"
        "thay vì" // tăng 4%, thay vì giảm 2% như 6 tháng
    ;
    Each:
        "tương ứng là" // tương ứng là: 10%; 63% và 27%
    ;
    Reach:
        "vọt lên" // giá trị vọt lên 2,8 tỷ USD
        "lên mức" // giá tăng 14,7%, lên mức 1.591 USD/tấn
    ;
    Bound:
        "không vượt" // tổn thất không vượt 4,4%
        "không vượt quá"
    ;
    PlanTail:
        "cấp trên giao" // kế hoạch ngân hàng cấp trên giao
    ;
    Given:
        "giao phấn đấu" // 57,5% chỉ tiêu Tổng cục giao phấn đấu
        "phấn đấu giao"
    ;
    Degree:
        "đáng kể"
        "tốt nhất" // huyện giải ngân tốt nhất, đạt 58,6%
        "dứt điểm" // xuống giống dứt điểm 1.845 ha
        "bình quân hàng năm"  // tăng bình quân hàng năm 22,6%
        "bình quân mỗi năm"
        "trung bình hàng năm"
        "trung bình hằng năm"
        "trung bình mỗi năm"
    ;
    Fall:
        "lùi" // khai khoáng lùi 6,3%
        "rẻ đi"  // rẻ đi 1.200 đồng/lít so với tháng trước
        "rẻ hơn" // rẻ hơn 9% so với cùng kỳ
        "rẻ thêm"
        "giảm nhanh"
        "giảm đến"
        "giảm sút"
        "giảm bớt"
        "giảm trở lại"
        "giảm rất mạnh"
        "giảm khá mạnh"
        "tụt"
        "tụt giảm"
        "rớt"
        "sa sút"
        "co hẹp"
        "thụt lùi"
        "lao dốc"
        "kém hơn"
        "giảm giá tới"
        "có mức giảm"
        "giảm hơn"
        "với sự sụt giảm"
    ;
    Rise:
        "leo" // nhóm giao thông leo 3,57%
        "đắt hơn"
        "đắt thêm" // đắt thêm 1.200 đồng/lít
        "đắt lên"
        "nhích thêm"
        "nhích nhẹ"
        "tăng trở lại" // sau ba tháng, xuất khẩu tăng trở lại 3%
        "nhỉnh hơn" // nhỉnh hơn cùng kỳ 1,5%
        "tăng vọt"
        "tăng nhanh"
        "tăng chậm"
        "tăng đột biến"
        "tăng ấn tượng"
        "tăng khá cao"
        "tăng rất cao"
        "tăng rất mạnh"
        "tăng khá mạnh"
        "bật tăng"
        "gia tăng"
        "tăng trưởng dương"
        "tăng trưởng ấn tượng"
        "tăng trưởng đạt"
        "tăng giá tới" // thực phẩm tăng giá tới 1,3%
        "tăng ở mức"   // nông nghiệp tăng khá ở mức 2%
        "tăng khá ở mức"
        "tăng trưởng ở mức"
        "tăng trưởng khá" // xây dựng tăng trưởng khá với tốc độ 8,5%
        "tăng hơn"     // tăng hơn so với tháng trước gần 6%
        "giữ mức tăng" // dệt may giữ mức tăng cao nhất với 9,8%
        "có mức tăng"  // lương thực có mức tăng cao nhất, với 12,8%
        "có mức tăng trưởng"
        "tăng trưởng cao"
        "có sự gia tăng" // có sự gia tăng mạnh nhất, với 52%
        "có sự tăng trưởng"
        "với sự gia tăng"
        "với sự tăng trưởng"
    ;
    Level:
        "đang có" // thị xã đang có 6 tuyến xe buýt
        "dừng ở"
        "dừng ở mức"
        "đứng ở mức"
        "cán mốc"
        "vượt mốc"
        "lần đầu vượt mốc"
        "lần đầu tiên vượt mốc"
        "chạm mức"
        "chạm ngưỡng"
        "ở ngưỡng"
        "đạt ngưỡng"
        "đạt kỷ lục"
        "đạt mức kỷ lục"
        "đạt mức cao"
        "đạt mức cao nhất"
        "đạt mức cao kỷ lục"
        "đạt mức thấp"
        "đạt mức thấp nhất"
        "đạt con số"
        "với con số"
        "đạt cao"
        "giữ mức"
        "giữ ở mức"
        "duy trì mức"
        "ổn định ở mức"
        "ổn định ở" // đàn trâu ổn định ở 315 con
        "mang về"   // nông sản mang về 12,9 tỷ USD
        "khống chế" // nợ xấu khống chế dưới 2%
        "khống chế ở mức"
        "hiện đang có"
    ;
    Contribution:
        "làm cho" // mưa lũ làm cho CPI tăng 0,09% so với tháng trước
        "khiến" // mưa lũ khiến 12 người chết
    ;
    Done:
        "khiến cho"  // dịch bệnh khiến cho tổng đàn lợn giảm 12%
        "có thể" // thu ngân sách có thể đạt 90 tỷ đồng
        "nêu rõ" // báo cáo số 76 nêu rõ, toàn tỉnh có 5 xã
    ;
    Target:
        "kỳ vọng" // so với kỳ vọng 42%
        "được kỳ vọng" // dư nợ được kỳ vọng tăng 10%
        "dồn sức để" // huyện dồn sức để tổng thu đạt 90 tỷ đồng
        "quyết tâm đưa" // tỉnh quyết tâm đưa thu nhập lên 71 triệu đồng
        "quyết tâm đạt"
        "tập trung hoàn thành các chỉ tiêu" // xã tập trung hoàn thành các chỉ tiêu, cụ thể: thu 12 tỷ đồng
        "tập trung thực hiện các chỉ tiêu"
        "phải đạt" // quý II phải đạt 13,5 tỷ USD
        "cần đạt"
        "cần phải đạt"
        "phải giải ngân" // hai tháng cuối năm phải giải ngân 900 tỷ đồng
        "cần giải ngân"
        "mỗi tháng phải thu" // bình quân mỗi tháng phải thu 815 tỷ đồng
        "mỗi tháng cần thu"
        "được giao chỉ tiêu"
        "đặt ra chỉ tiêu" // đại hội đặt ra các chỉ tiêu, như: thu ngân sách 12 tỷ đồng
        "đặt ra các chỉ tiêu"
        "đặt ra một số chỉ tiêu"
        "đề ra các chỉ tiêu"
        "đề ra một số chỉ tiêu"
        "thông qua chỉ tiêu"
        "thông qua các chỉ tiêu"
        "thống nhất các chỉ tiêu"
        "xác định các chỉ tiêu"
    ;
    Lead:
        "sau đó"    // 143 tỷ đồng, sau đó tăng lên 160 tỷ đồng
        "nhất là"   // nhất là xuất khẩu tăng 6%
        "kế đến"    // kế đến Bắc Ninh 1,71 tỷ USD
        "kế đó là"
        "sau đó là"
        "năm nay"   // lũy kế năm nay 7.216 ca
        "thời điểm trên" // số giường bệnh tại thời điểm trên là 2.145 giường
        "mặc dù vậy"
        "song song đó"
        "thời gian qua"
        "trong thời gian qua"
        "nổi bật"   // nổi bật, xuất khẩu tăng 9%
        "nổi bật là"
        "đông nhất là"  // đông nhất là người Kinh, chiếm 88,1%
        "đông thứ hai là"
        "đông thứ ba là"
        "thứ hai là"
        "thứ ba là"
        "thứ tư là"
        "cuối cùng là"
        "sau cùng là"
        "tiếp sau là"
        "tiếp sau đó là"
        "đáng kể là"
        "chủ yếu là"
        "cả huyện"
        "cả xã"
        "cả thành phố"
        "gần đây"   // những năm gần đây, kinh tế tăng 14%
        "năm gần đây"
        "đầu năm học" // đầu năm học, huyện có 45 trường
        "năm học này" // năm học này, toàn huyện có 45 trường
        "năm học qua"
        "ngày nay"
        "năm đó"    // cùng năm đó, thu đạt 5 tỷ đồng
        "khi đó"
        "từ đó"
        "như vậy"
        "chung"       // IIP tháng 9 tăng 4,9%; chung 9 tháng tăng 4,5%
        "không chỉ"   // không chỉ thu nội địa tăng 12% mà thu xuất nhập khẩu cũng tăng 8%
        "không chỉ có"
        "không những"
        "nếu như"     // nếu như năm 2021 thu đạt 80 tỷ đồng
        "trong số đó"
        "cả tỉnh"
        "cả vùng"
        "toàn vùng"
        "tháng này"  // CPI tháng này tăng 0,1%
        "trong tháng này"
        "quý này"
        "không thay đổi" // là 2,3%, không thay đổi so với quý trước và tăng 0,02 điểm phần trăm
        "nhiệm kỳ qua"
        "mặc dù"
        "dù" // dù diện tích giảm 350 ha
        "cho dù"
        "dù vậy"
        "kiềm chế" // phấn đấu kiềm chế CPI dưới 4,5%
        "nhanh chóng" // đạt 5 tỷ USD, nhanh chóng tăng lên 8 tỷ USD
    ;
    Is:
        "thuộc về" // vị trí thứ ba thuộc về Hải Phòng
    ;
    Cite:
        "vươn lên vị trí" // cà phê vươn lên vị trí thứ tư với kim ngạch 3 tỷ USD
        "đứng ở vị trí"
        "đứng vị trí"
        "xếp ở vị trí"
        "xếp vị trí"
        "là nước" // Úc là nước dẫn đầu với 102 triệu USD
        "là quốc gia"
    ;
    Approx:
        "chưa đầy"
        "ngót"
        "ngót nghét"
        "chừng"
        "tròn"
        "dự ước"
        "suýt soát"
        "khoảng xấp xỉ"
        "không cao hơn" // giá xăng không cao hơn 22.115 đồng/lít
        "không thấp hơn"
        "vỏn vẹn" // vỏn vẹn 3,1% kế hoạch
        "khoảng gần"
        "chưa đến" // chiếm chưa đến 10%
        "chưa tới"
        "khoảng trên"
        "vào khoảng" // có dân số vào khoảng 35.000 người
    ;
    Plain:
        "cổ tức"          // worth nothing
        "lợi tức"
        "tin tức"
        "lập tức"
        "tức thời"
        "chu kỳ thuê"       // 120 USD/m2/chu kỳ thuê
        "fdi thực hiện"     // vốn FDI thực hiện ước 465 triệu USD
        "đầu tư thực hiện"
        "làm nông nghiệp" // tỷ lệ dân số làm nông nghiệp còn 45%
        "nông nghiệp, nông thôn mới"
        "trung hạn, dài hạn"
        "điện, khí đốt"          // sản xuất và phân phối điện, khí đốt
        "mức giảm"       // so với mức giảm 1,3% của cùng kỳ
        "ngành còn lại" // các ngành còn lại đạt 2,5 tỷ USD
        "lĩnh vực còn lại"
        "nước còn lại"
        "thị trường còn lại"
        "mặt hàng còn lại"
        "nông nghiệp, nông thôn" // the comma is one of the name
        "bán buôn, bán lẻ"
        "trung, dài hạn"
        "phòng hộ, đặc dụng"
        "đặc dụng, phòng hộ"
        "điện, khí đốt, nước nóng, hơi nước"
        "điện, khí đốt, nước nóng"
        "cung cấp nước, hoạt động quản lý"
        "lương thực, thực phẩm"
        "thương mại, dịch vụ"
        "kcn, kkt"
        "phòng, chống"
        "miễn, giảm"
        "giảm lỗ"
        "huyện đồng bằng" // các huyện đồng bằng
        "vùng đồng bằng"
        "xã đồng bằng"
        "khu vực đồng bằng"
        "nâng cấp"       // nâng cấp 5 trường học
        "vốn góp"        // tổng giá trị vốn góp 6,2 tỷ USD
        "cấp mới và tăng thêm" // vốn đăng ký cấp mới và tăng thêm 3 tỷ USD
        "còn gọi"        // đất pha cát, còn gọi là đất màu, diện tích 200 ha
        "mới thành lập"  // 61.300 doanh nghiệp mới thành lập
        "mới được cấp phép"
        "đi làm việc ở nước ngoài" // 250 lao động đi làm việc ở nước ngoài
        "làm việc ở nước ngoài"
        "đi làm việc có thời hạn ở nước ngoài"
        "làm việc có thời hạn ở nước ngoài"
        "dt gieo sạ"     // diện tích: chiếm 32,5% DT gieo sạ
        "dt gieo trồng"
        "dt gieo cấy"
        "dt xuống giống"
        "dt canh tác"
        "đạt mục tiêu tăng trưởng" // đạt mục tiêu tăng trưởng từ 12-13%
        "hàng không"     // khách đường hàng không đạt 12.000 lượt
        "đường không"    // khách đi đường không đạt 12.000 lượt
        "tiêu dùng cuối cùng" // tiêu dùng cuối cùng tăng 7%
        "cấp mới, tăng thêm"  // vốn cấp mới, tăng thêm và góp vốn đạt 3 tỷ USD
        "chanh leo"      // a fruit: diện tích chanh leo 820 ha
        "hè thu"         // vụ Hè Thu được 700 ha
        "đầu vào"        // giá nguyên liệu đầu vào tăng 20%
        "có thời hạn"    // 8.522 doanh nghiệp tạm ngừng kinh doanh có thời hạn
        "đã qua đào tạo"      // lao động đã qua đào tạo chiếm 27%
        "cao đẳng, đại học"
        "đại học, cao đẳng"
        "kéo dài" // vốn kéo dài 3 tỷ đồng
        "chèo kéo"       // 87 trường hợp chèo kéo
        "giới tính"      // tỷ số giới tính 97,9%
        "khám, chữa bệnh"
        "đất ở"          // đất ở chiếm 5%
        "công nghiệp, bán công nghiệp" // tôm công nghiệp, bán công nghiệp 318 ha
        "thâm canh, bán thâm canh"
        "đẩy lùi" // tỷ lệ hộ nghèo bị đẩy lùi
        "giao khoán"     // giao khoán bảo vệ rừng 138.650 ha
        "chỉ tiêu giao khoán" // chỉ tiêu giao khoán 500 ha
        "giao rừng"
        "tiết kiệm và vay vốn" // 2.715 tổ tiết kiệm và vay vốn
        "giao đất"       // giao đất cho 120 hộ
        "giải quyết" // no prizes: 98% giải quyết đúng hạn
        "tiết giảm"  // công suất tiết giảm 21 MW
        "yêu cầu truy đóng" // what was asked of those inspected is no target
        "yêu cầu truy thu"
        "yêu cầu thu hồi"
        "yêu cầu hoàn trả"
        "yêu cầu khắc phục"
        "yêu cầu nộp"
    ;
};
