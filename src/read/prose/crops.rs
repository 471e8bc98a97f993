//! Crops and herds: names that what was told before them makes whole: *diện tích lúa 2.140 ha,* `năng suất` *55 tạ/ha*, *tiêm
//! phòng dại chó 1.120 con,* `mèo` *210 con*.
//!
//! In goes the folded name that stands alone, out come the words that it goes on with.

use super::attach::Attacher;
use super::course::Course;
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

impl Attacher<'_> {
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
        let named =
            if area > 0 { !ACTED.begin(key) } else { CROPS.begin(key) && (season || summer || !ACTED.any_in(key)) };
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
