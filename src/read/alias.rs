//! Aliases: words in the names of indicators that say the same, as data.
//!
//! In goes a name, out comes what it is compared by: *Thu NSNN trên địa bàn* and *thu ngân sách* are one indicator.
//! Only what cannot change the meaning is here: abbreviations, and the words that every report could add. *Tổng thu
//! ngân sách* may hold more than *thu ngân sách* and stays another name.

use super::prose::{UNUSUAL, texts::key};
use super::words::{Words, begins, words};
use crate::text::length_until;

/// Words that a name says or leaves out: the whole place that reports, and what joins the parts of a name.
const SILENT: Words = words!(
    "trên địa bàn huyện" // thu ngân sách trên địa bàn huyện
    "trên địa bàn tỉnh"
    "trên địa bàn thị xã"
    "trên địa bàn thành phố"
    "trên địa bàn xã"
    "trên địa bàn phường"
    "trên địa bàn"
    "của huyện" // thu ngân sách của huyện
    "của tỉnh"
    "toàn huyện" // sản lượng lương thực toàn huyện
    "toàn tỉnh"
    "toàn xã"
    "toàn thành phố"
    "và"        // nông, lâm nghiệp và thủy sản
    "-"         // nông - lâm - thủy sản
    "–"
);

/// Words that say the same, the longer ones first; a line of its own ends each set of them. Then `more` of them.
macro_rules! same {
    ($($more:literal)*) => {
        words!(
            "ngân sách nhà nước" "ngân sách" "nsnn" "ns" "="
            "giá trị sản xuất" "gtsx" "="
            "giá trị" "trị giá" "="
            "tổng sản phẩm trên địa bàn" "grdp" "="
            "tổng sản phẩm trong nước" "gdp" "="
            "chỉ số giá tiêu dùng" "cpi" "="
            "chỉ số sản xuất toàn ngành công nghiệp" "chỉ số sản xuất công nghiệp" "chỉ số sản xuất ngành công nghiệp" "iip" "="
            "kim ngạch xuất khẩu hàng hóa" "kim ngạch xuất khẩu" "knxk" "="
            "kim ngạch nhập khẩu hàng hóa" "kim ngạch nhập khẩu" "knnk" "="
            "bảo hiểm y tế" "bhyt" "="
            "bảo hiểm xã hội" "bhxh" "="
            "bảo hiểm thất nghiệp" "bhtn" "="
            "doanh nghiệp" "dn" "="
            "hợp tác xã" "htx" "="
            "lao động" "lđ" "="
            "tiểu thủ công nghiệp" "ttcn" "="
            "đầu tư trực tiếp nước ngoài" "fdi" "="
            "nông thôn mới" "ntm" "="
            $($more)*
        )
    };
}

/// They, with those of few texts.
const SAME: Words = if UNUSUAL {
    same!(
        "số người bị chết" "số người chết" "người bị chết" "người chết" "bị chết" "chết" "="
        "số người bị thương" "người bị thương" "bị thương" "="
    )
} else {
    same!()
};

/// What names are compared by: names with the same one are of the same indicator.
pub(crate) fn canonical(name: &str) -> String {
    let name = key(name);
    let mut rest = name.as_str();
    let mut out = String::new();
    while !rest.is_empty() {
        let length = say(rest, &mut out);
        rest = rest.get(length..).unwrap_or_default();
        let next = length_until(rest, |byte| !matches!(byte, b' ' | b','));
        rest = rest.get(next..).unwrap_or_default();
    }
    out
}

/// Adds what stands for the first word or words of `rest`; tells how long these are.
fn say(rest: &str, out: &mut String) -> usize {
    let silent = SILENT.length_in(rest);
    if silent > 0 {
        return silent;
    }
    let mut number = b'0';
    for word in SAME.each() {
        number += u8::from(word == b"=");
        if begins(rest, word) {
            out.push('=');
            out.push(number.into());
            return word.len();
        }
    }
    let length = length_until(rest, |byte| matches!(byte, b' ' | b','));
    out.push_str(rest.get(..length).unwrap_or(rest));
    out.push(' ');
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_say_the_same_are_the_same() {
        let cases = [
            ("thu ngân sách", "Thu NSNN trên địa bàn"),
            ("GTSX nông, lâm, thủy sản", "giá trị sản xuất nông - lâm - thuỷ sản"),
            ("sản lượng nông, lâm nghiệp và thủy sản", "sản lượng nông lâm nghiệp, thủy sản toàn tỉnh"),
            ("CPI", "chỉ số giá tiêu dùng"),
            ("làm chết", "làm số người chết"),
            ("bị thương", "Số người bị thương"),
        ];
        for (one, other) in cases {
            assert_eq!(canonical(one), canonical(other), "{one}");
        }
    }

    #[test]
    fn other_names_stay_others() {
        let cases = [
            ("thu ngân sách", "tổng thu ngân sách"),
            ("thu ngân sách", "chi ngân sách"),
            ("doanh nghiệp thành lập", "doanh nghiệp giải thể"),
            ("nsnnx", "ngân sách"),
        ];
        for (one, other) in cases {
            assert_ne!(canonical(one), canonical(other), "{one}");
        }
    }

    #[test]
    fn entries_are_folded() {
        for list in [SAME, SILENT] {
            for word in list.each().filter(|&word| word != b"=") {
                assert_eq!(key(std::str::from_utf8(word).expect("a word")).as_bytes(), word);
            }
        }
    }
}
