//! Crops, herds and goods: whose an area, a yield or an amount is that names nothing by itself.
//!
//! In goes the name of such an aspect and the [`Course`], out comes what was told of before, or above in the line.

use super::UNUSUAL;
use super::attach::Attacher;
use super::course::Course;
use super::run::Run;
use super::texts::{holds, position};
use super::word::Word;
use crate::read::words::{Words, words};

/// What a crop has.
const CROP_ASPECTS: Words = words!("năng suất" "sản lượng" "năng suất bình quân" "ns" "sl");
/// What stands before the name of a crop, the longer first.
const AREAS: Words = words!(
    "diện tích gieo trồng" "diện tích gieo cấy" "diện tích thu hoạch" "diện tích" "dt" "năng suất bình quân" "năng suất"
    "sản lượng" "ns" "sl"
);
/// Words that begin the names of crops and seasons.
const CROPS: Words = words!("cây" "lúa" "ngô" "sắn" "lạc" "mía" "chè" "cà phê" "rau" "đậu" "khoai" "cá" "tôm" "vụ");
/// The same, of few texts.
const RARE_CROPS: Words = words!(
    "bắp" "hồ tiêu" "tiêu" "điều" "cao su" "dừa" "xoài" "cam" "bưởi" "quýt" "chanh" "nhãn" "vải" "chuối" "dứa" "mít" "sầu riêng" "thanh long" "na"
    "quế" "keo" "hoa" "nấm" "thuốc lá" "dược liệu"
);
/// What is done with a crop, behind its name.
const SOWING: [&str; 4] = [" gieo", " xuống giống", " cấy", " thu hoạch"];
/// Words that tell what is done on an area, and name no crop.
const ACTED: Words = words!(
    "kinh" "thu" "nhà" "hiện" "gieo" "trồng" "cho" "bị" "thả" "nuôi" "canh" "đang" "được" "xuống" "tổng" "mở" "đã" "cấy" "sạ" "cắt" "gặt" "giống"
);

/// Herds, by one word.
const HERDS: Words = words!("trâu" "bò" "dê" "lợn" "heo" "gà" "vịt" "chó" "mèo" "ngựa");
/// How it begins what is done to them, when they are counted for that.
const INJECTED: Words = words!("tiêm" "tiêm phòng" "tiêm vắc xin");
/// Aspects of goods and crops that are told behind a colon: *Cà phê: khối lượng xuất khẩu 1,2 triệu tấn*.
const GOODS_ASPECTS: Words = words!(
    "xuất khẩu" "khối lượng xuất khẩu" "lượng xuất khẩu" "giá trị xuất khẩu" "trị giá xuất khẩu" "kim ngạch xuất khẩu"
    "nhập khẩu" "khối lượng nhập khẩu" "lượng nhập khẩu" "giá trị nhập khẩu" "trị giá nhập khẩu" "kim ngạch nhập khẩu"
    "trị giá" "diện tích hiện có" "diện tích cho sản phẩm" "diện tích trồng mới" "năng suất bình quân" "sản lượng thu hoạch"
);
/// Words of topics that are no goods but what all goods are told under: *Về thương mại: xuất khẩu 1,2 tỷ USD*.
const FIELDS: Words = words!(
    "thương" "khẩu" "ngoại" "kinh tế" "ngành" "lĩnh vực" "tình hình" "hoạt động" "kết quả" "hàng hóa" "doanh nghiệp"
    "dịch vụ" "năm" "tháng" "quý" "lũy kế"
);

impl Attacher<'_> {
    /// Whether the aspect is one of the goods that the topic before a colon names.
    pub(super) fn is_of_goods(&self, aspect: &str, topic: Run) -> bool {
        let named = !topic.is_empty() && GOODS_ASPECTS.has(aspect);
        named && !FIELDS.any_in(self.scan.view.key(self.scan.tokens(topic.first(), topic.end())))
    }

    /// What is grown, by the name of the area or the yield before, where an aspect alone is named: *diện tích lúa 2.140 ha,
    /// năng suất 55 tạ/ha*.
    pub(super) fn crop(&self, aspect: &str, course: &Course) -> Option<String> {
        let grown = course.topic.is_empty() && CROP_ASPECTS.has(aspect);
        if !grown || !self.scan.view.is_word(course.unit.end().wrapping_sub(1), Word::ha) {
            return None;
        }
        let known = self.name_of(course.subject);
        let area = AREAS.length_in(&known.key);
        let (crop, key) = (known.text.get(area..)?.trim_start(), known.key.get(area..)?.trim_start());
        // "Vụ hè thu gieo sạ 228.312 ha"
        let season = key.starts_with("vụ ");
        let acts = SOWING.iter().filter(|_| season).filter_map(|act| position(key, act));
        let end = acts.min().unwrap_or(key.len());
        let (crop, key) = (crop.get(..end)?, key.get(..end)?);
        let season = season && end < known.key.len();
        // "lúa hè thu" is a crop, "diện tích thu" none.
        let summer = holds(key, "hè thu") || holds(key, "thu đông");
        let named = if area > 0 {
            !ACTED.begin(key)
        } else {
            (CROPS.begin(key) || UNUSUAL && RARE_CROPS.begin(key)) && (season || summer || !ACTED.any_in(key))
        };
        let other = key.is_empty() || holds(key, "bị") || holds(key, "diện tích") || key.ends_with(" bình quân");
        (named && !other).then(|| crop.into())
    }

    /// What was done to the herd before, where another is named alone: `Tiêm phòng dại` *chó 1.120 con, mèo 210 con*.
    pub(super) fn injected(&self, herd: &str, course: &Course) -> Option<String> {
        let known = self.name_of(course.subject);
        let herds = HERDS.has(herd) && known.key.rsplit(' ').next().is_some_and(|last| HERDS.has(last));
        let (mut act, _) = known.text.rsplit_once(' ').filter(|_| herds && INJECTED.begin(&known.key))?;
        // "Tiêm phòng cho trâu, bò 1.340 con, lợn 620 con"
        while let Some((before, _)) = act.rsplit_once(' ').filter(|_| act.ends_with(',')) {
            act = before;
        }
        Some(act.into())
    }
}
