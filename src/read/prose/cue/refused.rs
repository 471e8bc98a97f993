//! Phrases of which `www/needs.js` leaves no text to the module for usual prose: [`super::super::UNUSUAL`].

use super::super::UNUSUAL;
use super::super::lexicon::{Group, phrases};

/// They go with those of their senses in [`super::other`], [`super::reference`] and [`super::verb`].
pub(in super::super) const REFUSED: &[Group] = if UNUSUAL { PHRASES } else { &[] };

const PHRASES: &[Group] = phrases! {
    Done:
        "không để" // không để nợ xấu vượt quá 3%
    ;
    Degree:
        "bình quân" // tăng bình quân 6,8%/năm
    ;
    Each:
        "lần lượt" // lần lượt 5,4% và 17,2%
        "lần lượt là" // lần lượt là 52, 106 và 84 em
    ;
    Link:
        "nhưng" // giảm 0,3% nhưng vượt 85 ha so KH
    ;
    Part:
        "gồm" // gồm chi đầu tư 178 tỷ đồng
        "bao gồm"
        "trong đó" // trong đó: thu nội địa 4.053 tỷ đồng
    ;
    Lead:
        "dự kiến" // dự kiến cả năm đạt 5 tỷ đồng
        "tiếp theo là"
        "kế đến là"
        "kế tiếp là"
        "theo đó"
        "trong tuần"
        "toàn huyện"
        "cả nước"
    ;
    Plain:
        "trên địa bàn huyện"
        "chương trình mục tiêu" // chi chương trình mục tiêu 12 tỷ đồng
        "có mục tiêu" // bổ sung có mục tiêu 15,6 tỷ đồng
        "đạt mục tiêu" // huyện đạt mục tiêu đề ra
        "theo yêu cầu" // khám dịch vụ theo yêu cầu 2 nghìn lượt
        "giao thông" // tai nạn giao thông
        "bàn giao"
        "giao lưu"
        "giao ban"
        "giao quân" // giao quân đạt 100% chỉ tiêu
        "giao nhận quân"
        "so sánh" // theo giá so sánh 2010
        "toàn xã hội" // vốn đầu tư toàn xã hội
    ;
    Cite:
        "kế hoạch số" // thực hiện Kế hoạch số 125, đến nay có 24 hộ đăng ký
        "theo nghị định" // thủ tục theo Nghị định số 42 đạt 96%
        "theo quyết định"
        "theo nghị quyết"
        "theo thông tư"
        "theo luật"
        "là ba thị trường"
    ;
    Worth:
        "trị giá" // 148 nghìn tấn, trị giá 671 triệu USD
        "tổng trị giá"
    ;
    Total:
        "cộng dồn"
        "lũy kế" // lũy kế 153 triệu tấn
    ;
    Plan:
        "dt" // đạt 76,2% DT
        "nq" // đạt 101,6% NQ
        "kế hoạch phấn đấu" // đạt 98% kế hoạch phấn đấu
        "dự toán phấn đấu"
        "dự toán trung ương"
        "chỉ tiêu phấn đấu"
    ;
    PlanTail:
        "tỉnh giao" // dự toán tỉnh giao
        "huyện giao" // dự toán huyện giao
        "thành phố giao" // dự toán thành phố giao
        "thị xã giao" // KH thị xã giao
        "xã giao" // KH xã giao
        "quận giao"
        "phường giao"
        "chính phủ giao"
        "bộ giao"
    ;
    Given:
        "giao" // vốn giao 52 tỷ đồng
        "được giao" // kế hoạch được giao
    ;
    Target:
        "phấn đấu" // phấn đấu thu 300 tỷ đồng
        "đặt kế hoạch" // đặt kế hoạch doanh thu 390 tỷ đồng
        "tỉnh giao chỉ tiêu"
        "huyện giao chỉ tiêu"
        "giao chỉ tiêu" // giao chỉ tiêu thu ngân sách 5.200 tỷ đồng
        "đề ra chỉ tiêu"
        "để đạt mục tiêu" // để đạt mục tiêu tăng 11% cả năm
        "để đạt kế hoạch"
        "đặt chỉ tiêu" // đặt chỉ tiêu CPI tăng 4%
    ;
    Bound:
        "không quá" // nợ xấu không quá 2%
        "không dưới"
    ;
    OtherBase:
        "bình quân hằng năm" // tăng bình quân hằng năm trên 18%
    ;
    Than:
        "so với thời điểm" // so với thời điểm 31/12
        "so sánh với" // so sánh với cùng kỳ
    ;
    Parts:
        "tỷ trọng" // tỷ trọng công nghiệp tăng
        "cơ cấu" // cơ cấu kinh tế chuyển dịch tích cực
    ;
    Share:
        "chiếm tỷ trọng" // chiếm tỷ trọng 18,7%
    ;
    AtLeast:
        "trở lên" // tăng 8% trở lên
        "trở xuống" // giảm còn 3% trở xuống
    ;
};
