//! What must hold for every text: no panic, spans that fit, quotes that hold their numbers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use chi_tieu::read::table::{self, Table};
use chi_tieu::read::{Decimal, Kind, prose};
use proptest::prelude::*;

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

/// Numbers in words.
const SPELLED: &[(&str, f64)] = &[
    ("rưỡi", 1.5),
    ("đôi", 2.0),
    ("hai", 2.0),
    ("ba", 3.0),
    ("bốn", 4.0),
    ("năm", 5.0),
    ("sáu", 6.0),
    ("bảy", 7.0),
    ("tám", 8.0),
    ("chín", 9.0),
    ("mười", 10.0),
    ("không", 0.0),
];

/// Whether `quote` has a number from which `number` follows by a rule of `kind`: as it stands, as a change (*giảm*),
/// as an index or a multiple less the whole, as what goes beyond the plan, or as a compound numeral.
fn states(quote: &str, kind: Kind, number: f64) -> bool {
    // What shows nothing does not part the digits of a number.
    let plain = quote
        .replace(['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'], "");
    let written: Vec<f64> = plain
        .split(|c: char| !matches!(c, '0'..='9' | '.' | ','))
        .flat_map(|run| [run.replace('.', "").replace(',', "."), run.replace(',', "")])
        .filter_map(|run| run.trim_matches('.').parse().ok())
        .collect();
    let words = SPELLED.iter().filter(|(word, _)| plain.contains(word)).map(|&(_, value)| value);
    let written: Vec<f64> = written.into_iter().chain(words).collect();
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b.abs().max(1.0);
    let said = |wanted: f64| written.iter().any(|&one| near(one, wanted));
    let compound = || plain.contains("triệu") && (said((number / 1e3).floor()) || said((number / 1e6).floor()));
    said(number.abs())
        || compound()
        || match kind {
            Kind::GrowthPct => said(number + 100.0) || said(number / 100.0 + 1.0) || said(number / 100.0),
            Kind::PlanPct => said(number - 100.0) || said(100.0 - number) || said(number / 100.0),
            _ => false,
        }
}

fn check(text: &str) {
    let mut last = 0;
    for fact in prose::facts(text) {
        let quote = fact.span.of(text).expect("a span on character boundaries inside the text");
        assert!(fact.number.is_finite());
        assert!(!fact.name.trim().is_empty(), "a fact without a name: {fact:?}");
        assert_eq!(fact.base.is_some(), matches!(fact.kind, Kind::GrowthPct | Kind::GrowthAbs));
        assert!(states(quote, fact.kind, fact.number), "{} is not said by {quote:?}", fact.number);
        assert!(fact.span.start >= last, "facts stand in text order");
        last = fact.span.start;
    }
    let _ = prose::report(text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn report_like_text_has_sound_facts(text in report_like()) {
        check(&text);
    }

    #[test]
    fn printed_numbers_are_read_back(mantissa in 0_i64..10_000_000_000, scale in 0_u8..5, grouped in any::<bool>()) {
        let decimal = Decimal::new(mantissa, scale).expect("few digits");
        let power = 10_i64.pow(scale.into());
        let whole = (mantissa / power).to_string();
        let whole = if grouped { group(&whole) } else { whole };
        let number = if scale == 0 {
            whole
        } else {
            format!("{whole},{:0width$}", mantissa % power, width = usize::from(scale))
        };
        let facts = prose::facts(&format!("Doanh thu đạt {number} tỷ đồng."));
        prop_assert_eq!(facts.len(), 1);
        prop_assert_eq!(facts[0].number, decimal.to_f64());
    }

    #[test]
    fn any_table_is_read_without_panic(rows in prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..7), caption in any::<Option<String>>()) {
        let _ = table::report(&Table { caption, rows });
    }
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

/// `1234567` → `1.234.567`
fn group(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Texts that would take minutes if any step looked back or ahead without a bound.
#[test]
fn hostile_texts_take_linear_time() {
    let n = 20_000;
    for piece in [
        "1",
        "1,",
        "1%, ",
        "1% và ",
        "(",
        ":",
        "a: ",
        "tăng ",
        "tăng 5% so với ",
        "/a",
        "1/a",
        "x",
        "đạt 5% KH ",
        "1-",
        "[",
    ] {
        let text = String::from("thu ngân sách ") + &piece.repeat(n);
        let start = std::time::Instant::now();
        let _ = prose::report(&text);
        assert!(start.elapsed().as_secs() < 5, "{piece:?} took {:?}", start.elapsed());
    }
    let many: String = (0..n).map(|k| format!("Chỉ số {k} đạt {k} tỷ đồng. ")).collect();
    let start = std::time::Instant::now();
    assert_eq!(prose::facts(&many).len(), n);
    let _ = prose::report(&many);
    assert!(start.elapsed().as_secs() < 10, "many indicators took {:?}", start.elapsed());
}
