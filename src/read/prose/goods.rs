//! Crops, herds and goods: whose an area, a yield or an amount is that names nothing by itself.
//!
//! In goes the name of such an aspect and the [`Course`], out comes what was told of before, or above in the line; and the price of what is sold
//! by its weight.

use super::UNUSUAL;
use super::attach::Attacher;
use super::course::Course;
use super::letters::lower;
use super::measure::Unit;
use super::run::Run;
use super::texts::{holds, position};
use super::word::Word;
use crate::read::aspect::Aspect;
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
    "bắp" "hồ tiêu" "hạt điều" "cao su" "dừa" "xoài" "cam" "bưởi" "quýt" "chanh" "nhãn" "vải" "chuối" "dứa" "mít" "sầu riêng" "thanh long"
    "quế" "cây keo" "nấm" "thuốc lá" "dược liệu"
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
    "lượng nhập" "lượng xuất" "giá nhập bình quân" "giá xuất bình quân" "giá xuất khẩu bình quân" "giá nhập khẩu bình quân" "giá bình quân"
    "trị giá" "diện tích hiện có" "diện tích cho sản phẩm" "diện tích trồng mới" "năng suất bình quân" "sản lượng thu hoạch"
);
/// What is told of loans behind a colon, and how those begin: *Cho vay nhà ở xã hội: giải ngân 63 tỷ đồng*.
const LENT: Words = words!("giải ngân" "nợ xấu" "nợ quá hạn" "nợ khoanh" "tỷ lệ nợ xấu" "lãi suất");
const LOANS: Words = words!("cho vay");
/// How the names of amounts traded begin, the longer first: `khối lượng và giá trị` *xuất khẩu gạo*.
const AMOUNTS: Words = words!(
    "khối lượng và giá trị" "khối lượng và kim ngạch" "khối lượng và trị giá" "số lượng và giá trị" "lượng và giá trị" "lượng và trị giá"
    "khối lượng" "số lượng" "lượng"
);
/// Words of topics that are no goods but what all goods are told under: *Về thương mại: xuất khẩu 1,2 tỷ USD*.
const FIELDS: Words = words!(
    "thương" "khẩu" "ngoại" "kinh tế" "ngành" "lĩnh vực" "tình hình" "hoạt động" "kết quả" "hàng hóa" "doanh nghiệp"
    "dịch vụ" "năm" "tháng" "quý" "lũy kế" "điểm" "tin" "nội dung" "theo" "ông" "bà" "chính" "cụ thể" "nổi bật"
);
/// Among how many tokens before an amount the colon behind a topic is looked for, and the words of that.
const TOPIC_TOKENS: usize = 24;
/// How the name of a price begins.
const PRICE: &str = "giá";
/// What has a price, and by what that is told.
const GOODS: Words = words!(
    "xăng" "dầu diesel" "dầu hỏa" "dầu mazut" "dầu ăn" "gas" "lúa" "gạo" "thóc" "ngô" "sắn" "mía" "lạc" "chè" "cà phê" "hồ tiêu"
    "hạt điều" "cao su" "mủ" "dừa" "cau" "rau" "cam" "bưởi" "xoài" "chuối" "thanh long" "sầu riêng" "nhãn" "vải thiều" "mít" "heo"
    "lợn" "thịt" "bò" "trâu" "dê" "gà" "vịt" "trứng" "tôm" "cá tra" "cá basa" "cá lóc" "cua" "nghêu" "mực" "muối" "đường kính"
    "đường cát" "sữa" "vàng" "thép" "xi măng" "cát san lấp" "cát xây" "gạch" "gỗ" "than" "phân bón" "phân đạm" "phân lân" "phân kali"
);
/// What else may be told by their weight.
const NO_PRICES: Words = words!(
    "giá" "thuế" "phí" "lãi" "vốn" "hỗ trợ" "lợi nhuận" "trích" "quỹ" "cước" "chênh" "vận chuyển" "nhân công"
);
const PER: Words = words!("kg" "lít" "tấn" "tạ" "yến" "lượng" "chỉ" "bình" "m3" "thùng" "quả" "trái");

impl Attacher<'_> {
    /// Whether the aspect is one of the goods that the topic before a colon names.
    pub(super) fn is_of_goods(&self, aspect: &str, topic: Run) -> bool {
        let (goods, lent) = (GOODS_ASPECTS.has(aspect), LENT.has(aspect));
        if topic.is_empty() || !goods && !lent {
            return false;
        }
        let topic = self.scan.view.key(self.scan.tokens(topic.first(), topic.end()));
        goods && !FIELDS.any_in(topic) || lent && LOANS.begin(topic)
    }

    /// How many bytes the name of `subject` begins with that tell how much is traded: `Lượng` *ô tô nhập khẩu*; 0 where none do.
    fn amount_traded(&self, subject: usize) -> usize {
        let key = &self.name_of(subject).key;
        let amount = if UNUSUAL { AMOUNTS.length_in(key) } else { 0 };
        let trades = amount > 0 && (holds(key, "xuất khẩu") || holds(key, "nhập khẩu"));
        if trades { amount } else { 0 }
    }

    /// What is traded, for another aspect of it than the name of `subject` begins with: *Lượng ô tô nhập khẩu 19.420 chiếc, tăng 2%
    /// về trị giá*.
    pub(super) fn traded(&mut self, subject: usize) -> usize {
        let amount = self.amount_traded(subject);
        let what = self.name_of(subject).text.get(amount..).filter(|_| amount > 0).map(|what| what.trim_start().into());
        what.map_or(subject, |what| self.name(what))
    }

    /// The one that is measured in `unit` of two that a name tells together: `Khối lượng` *và* `giá trị` *xuất khẩu gạo đạt 5 triệu
    /// tấn và 2,8 tỷ USD*.
    pub(super) fn of_both(&mut self, subject: usize, unit: Run) -> usize {
        let amount = self.amount_traded(subject);
        let Some((how_much, worth)) = self.name_of(subject).text.get(..amount).and_then(|both| both.split_once(" và "))
        else {
            return subject;
        };
        let money = Aspect::of_unit(self.scan.view.key(unit)) == Some(Aspect::Worth);
        let aspect = String::from(if money { worth } else { how_much });
        let what = self.traded(subject);
        self.named(&aspect, what, "")
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

    /// The price of `subject`, where an amount of money is told by the weight of goods: *Tôm thẻ mua tại ao 98.000 đồng/kg*; else it.
    pub(super) fn price_of(&mut self, subject: usize, unit: &Unit, course: &mut Course) -> usize {
        let money = self.scan.view.key(unit.run).rsplit_once('/').is_some_and(|(money, per)| {
            PER.has(per.trim_start()) && ["đồng", "usd"].iter().any(|coin| money.trim_end().ends_with(coin))
        });
        let name = self.name_of(subject);
        if !money || !GOODS.begin(&name.key) || NO_PRICES.any_in(&name.key) {
            return subject;
        }
        // "Thuế bảo vệ môi trường: xăng 2.000 đồng/lít", "Mức hỗ trợ đối với lợn 38.000 đồng/kg, trâu 50.000 đồng/kg": no price
        let first = unit.run.first();
        let colon = (first.saturating_sub(TOPIC_TOKENS)..first).rev().find(|&at| self.scan.view.is_mark(at, ':'));
        let topic = colon.map_or("", |at| self.scan.view.key(Run::new(at.saturating_sub(TOPIC_TOKENS), at)));
        let told = self.out.statements.last().filter(|last| last.sentence == self.sentences && last.unit.length() > 1);
        let other = told.is_some_and(|last| {
            let view = &self.scan.view;
            view.begins(last.unit, unit.run) && !self.name_of(last.subject as usize).key.starts_with(PRICE)
        });
        if NO_PRICES.any_in(topic) || other {
            return subject;
        }
        // "Xăng RON95" has no capital of its own.
        let mut letters = name.text.chars();
        let first = letters.next().map(lower);
        let price = PRICE.chars().chain([' ']).chain(first).chain(letters).collect();
        course.subject = self.name(price);
        course.subject
    }
}
