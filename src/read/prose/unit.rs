//! Units, as data: what stands after a number and says what is counted or measured.

use super::cue::{Entry, Sense::*};

/// How much a unit alone proves that its number is a figure of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Money, weights, areas: a name before it is enough.
    Measure,
    /// A counter of something named before: 1.260 *lượt*, 42 *hộ*. Needs a verb too.
    Counter,
    /// A noun that is itself what is counted: 128 *hợp tác xã*. Needs a verb too.
    Thing,
}

use Class::*;

/// Powers of ten and units. Composite units (`tạ/ha`, `triệu đồng/người/năm`) are put together by the reader.
pub(super) const UNITS: &[Entry] = &[
    ("trăm", Scale(2)),
    ("nghìn", Scale(3)),
    ("ngàn", Scale(3)),
    ("triệu", Scale(6)),
    ("tỷ", Scale(9)),
    ("tỉ", Scale(9)),
    ("đồng", Unit(Measure)),
    ("đ", Unit(Measure)),
    ("tr.đ", Unit(Measure)),
    ("trđ", Unit(Measure)),
    ("usd", Unit(Measure)),
    ("đô la", Unit(Measure)),
    ("đô la mỹ", Unit(Measure)),
    ("euro", Unit(Measure)),
    ("tấn", Unit(Measure)),
    ("tạ", Unit(Measure)),
    ("kg", Unit(Measure)),
    ("lít", Unit(Measure)),
    ("ha", Unit(Measure)),
    ("hecta", Unit(Measure)),
    ("héc ta", Unit(Measure)),
    ("m2", Unit(Measure)),
    ("m²", Unit(Measure)),
    ("m3", Unit(Measure)),
    ("m³", Unit(Measure)),
    ("km2", Unit(Measure)),
    ("km²", Unit(Measure)),
    ("kwh", Unit(Measure)),
    ("mwh", Unit(Measure)),
    ("mw", Unit(Measure)),
    ("teu", Unit(Measure)),
    ("hành khách", Unit(Counter)),
    ("người", Unit(Counter)),
    ("lượt", Unit(Counter)),
    ("lượt người", Unit(Counter)),
    ("lượt khách", Unit(Counter)),
    ("lượt du khách", Unit(Counter)),
    ("lượt xe", Unit(Counter)),
    ("lượt hành khách", Unit(Counter)),
    ("lao động", Unit(Counter)),
    ("hộ", Unit(Counter)),
    ("con", Unit(Counter)),
    ("cây", Unit(Counter)),
    ("vụ", Unit(Counter)),
    ("ca", Unit(Counter)),
    ("ca mắc", Unit(Counter)),
    ("em", Unit(Counter)),
    ("cháu", Unit(Counter)),
    ("học sinh", Unit(Counter)),
    ("viên", Unit(Counter)),
    ("cái", Unit(Counter)),
    ("chiếc", Unit(Counter)),
    ("bao", Unit(Counter)),
    ("quả", Unit(Counter)),
    ("sản phẩm", Unit(Counter)),
    ("hồ sơ", Unit(Counter)),
    ("giáo viên", Unit(Counter)),
    ("tiêu chí", Unit(Counter)),
    ("ngày", Unit(Counter)),
    ("giường", Unit(Counter)),
    ("phòng", Unit(Thing)),
    ("buồng", Unit(Thing)),
    ("khách sạn", Unit(Thing)),
    ("lớp", Unit(Thing)),
    ("làng", Unit(Thing)),
    ("giường bệnh", Unit(Counter)),
    ("bác sĩ", Unit(Counter)),
    ("bác sỹ", Unit(Counter)),
    ("doanh nghiệp", Unit(Thing)),
    ("hợp tác xã", Unit(Thing)),
    ("tổ hợp tác", Unit(Thing)),
    ("dự án", Unit(Thing)),
    ("cơ sở", Unit(Thing)),
    ("trường", Unit(Thing)),
    ("khách hàng", Unit(Thing)),
    ("xã", Unit(Thing)),
    ("thôn", Unit(Thing)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_powers_of_ten() {
        for (word, sense) in UNITS {
            if let Scale(power) = sense {
                assert!([2, 3, 6, 9].contains(power), "{word}");
            }
        }
    }
}
