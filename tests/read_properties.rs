//! What must hold for every text: no panic, spans that fit, quotes that hold their numbers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use proptest::prelude::*;

#[allow(dead_code, unreachable_pub, reason = "the same file is a library for the fuzz targets")]
#[path = "../fuzz/src/lib.rs"]
mod promises;

/// Pieces that make text look like a report, so that random texts reach the grammar.
const PIECES: &[&str] = &[
    "tăng",
    "giảm",
    "đạt",
    "bằng",
    "vượt",
    "gấp",
    "còn",
    "chiếm",
    "là",
    "có",
    "so với",
    "cùng kỳ",
    "CK",
    "tháng trước",
    "KH",
    "dự toán",
    "lần lượt",
    "và",
    "trong đó",
    "tỷ đồng",
    "nghìn",
    "tấn",
    "ha",
    "hộ",
    "%",
    "lần",
    "điểm phần trăm",
    "thu ngân sách",
    "hộ nghèo",
    "năm",
    "2022",
    "9 tháng",
    "quý I",
    "31/12",
    "1.924",
    "69,2",
    "20,8%",
    "-3,4%",
    "145/160",
    "6-6,5%",
    "0",
    ",",
    ";",
    ":",
    ".",
    "(",
    ")",
    "\n",
    "- ",
    " ",
    "\u{ad}",
    "\u{a0}",
    "a\u{323}",
    "về lượng",
    "phấn đấu",
    "cho",
    "hợp tác xã",
    "/KH",
    "[1]",
    "(1)",
    "“",
    "…",
    "cơ cấu",
    "mục tiêu",
    "trở lên",
    "đã",
    "toàn tỉnh",
    "tổng",
    "GDP",
];

fn report_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(String::from), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec((piece, any::<bool>()), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, spaced)| if spaced { piece + " " } else { piece }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        promises::prose(text.as_bytes());
    }

    #[test]
    fn report_like_text_has_sound_facts(text in report_like()) {
        promises::prose(text.as_bytes());
    }

    #[test]
    fn any_table_is_read_without_panic(rows in prop::collection::vec(row(), 0..8)) {
        promises::table(rows.join("\n").as_bytes());
    }
}

fn row() -> impl Strategy<Value = String> {
    prop::collection::vec(cell(), 0..7).prop_map(|cells| cells.join("|"))
}

fn cell() -> impl Strategy<Value = String> {
    let known = [
        "Chỉ tiêu",
        "Đơn vị tính",
        "Thực hiện",
        "% so KH",
        "% so CK",
        "Tăng/giảm (%)",
        "KH năm 2022",
        "1.924",
        "-3,1",
        "",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(String::from), 1 => any::<String>()]
}
