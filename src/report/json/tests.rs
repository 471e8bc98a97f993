//! Report JSON at the boundary people use: text in, report or message out.

use super::{Node, Reader, from_str, to_string_pretty};
use crate::report::{Base, Better, Indicator};

const FULL: &str = r#"{
  "title": "Kết quả 9 tháng", "place": "huyện Ví Dụ", "period": { "months": 9, "year": 2022 },
  "indicators": [
    { "name": "Giá trị sản xuất", "group": "Kinh tế", "unit": "tỷ đồng", "value": 1924.5, "previous": 1593,
      "plan": [2700, 2800], "completion": 69.2, "growth": 20.8, "growthBase": "ytd", "better": "higher" },
    { "name": "Hộ nghèo", "unit": "%", "value": 0.32, "share": 4,
      "growth": [{ "pct": -3, "base": "yoy" }, { "pct": 1, "base": "mom" }], "better": "lower" }
  ]
}"#;

#[test]
fn reads_every_key() {
    let report = from_str(FULL).unwrap();
    let [output, poverty] = report.indicators.as_slice() else { panic!("two indicators") };
    assert_eq!(report.pace().map(|pace| pace.get()), Some(75.0));
    assert_eq!(output.plan.map(|plan| (plan.low, plan.high)), Some((2700.0, 2800.0)));
    assert_eq!(output.growth_by(Base::Ytd).map(|growth| growth.pct.get()), Some(20.8));
    assert_eq!(poverty.growth.len(), 2);
    assert_eq!(poverty.better, Some(Better::Lower));
}

#[test]
fn writes_what_it_reads() {
    let report = from_str(FULL).unwrap();
    assert_eq!(from_str(&to_string_pretty(&report)).unwrap(), report);
}

#[test]
fn null_is_no_value() {
    let report = from_str(r#"{ "title": null, "indicators": [{ "name": "A", "growth": null }] }"#).unwrap();
    assert_eq!((report.title, report.indicators[0].growth.len()), (None, 0));
}

/// Bad report JSON and the message that must come of it.
const BAD: &[(&str, &str)] = &[
    ("[1]", "expected an object, found a list"),
    ("{}", "expected the key `indicators`, found none"),
    (
        r#"{ "indicators": [], "titel": "x" }"#,
        "titel: expected one of the keys `title`, `place`, `period`, `indicators`, found an unknown key",
    ),
    (r#"{ "indicators": [], "indicators": [] }"#, "indicators: expected each key once, found the key again"),
    (
        r#"{ "indicators": [], "period": { "months": -9 } }"#,
        "period.months: expected a whole number of months from 1 to 12, found the number −9",
    ),
    (
        r#"{ "indicators": [], "period": { "months": 9, "alone": "week" } }"#,
        "period.alone: expected month or quarter, found the text \"week\"",
    ),
    (
        r#"{ "indicators": [], "period": { "months": 9, "year": 22 } }"#,
        "period.year: expected a year from 1900 to 2200, found the number 22",
    ),
    (
        r#"{ "indicators": [{ "name": " " }] }"#,
        "indicators[0].name: expected a text that is not empty, found the text \" \"",
    ),
    (
        r#"{ "indicators": [{ "name": "A" }, { "name": "B", "growth": "20,8%" }] }"#,
        "indicators[1].growth: expected a finite number, or a list of {pct, base}, found the text \"20,8%\"",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "growth": 1, "growthBase": "year" }] }"#,
        "indicators[0].growthBase: expected one of yoy, mom, qoq, ytd, plan, other, found the text \"year\"",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "growthBase": "yoy" }] }"#,
        "indicators[0].growthBase: expected `growth` beside it, found the text \"yoy\"",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "growth": [{ "pct": 1 }, { "pct": 2 }] }] }"#,
        "indicators[0].growth[1]: expected each base once, found an object",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "completion": -1 }] }"#,
        "indicators[0].completion: expected a percentage of 0 or more, found the number −1",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "plan": [5, 4] }] }"#,
        "indicators[0].plan: expected a number, or [low, high] with low not above high, found a list",
    ),
    (
        r#"{ "indicators": [{ "name": "A", "value": true }] }"#,
        "indicators[0].value: expected a finite number, found `true`",
    ),
];

#[test]
fn errors_are_one_line_and_empty_texts_are_none() {
    let error = from_str("{ \"a\\nb\": 1, \"indicators\": [] }").unwrap_err();
    assert!(error.to_string().starts_with("a b: expected one of the keys"), "{error}");
    let report = from_str(r#"{ "title": "", "indicators": [{ "name": "A", "group": "", "value": 1 }] }"#).unwrap();
    assert_eq!((report.title, report.indicators[0].group.as_deref()), (None, None));
}

#[test]
fn names_the_path_and_what_was_expected() {
    for (text, message) in BAD {
        assert_eq!(&from_str(text).unwrap_err().to_string(), message, "for {text}");
    }
}

#[test]
fn broken_and_bottomless_json_is_refused() {
    assert!(from_str("{ \"indicators\": ").unwrap_err().to_string().starts_with("not valid JSON: "));
    let deep = ["{\"indicators\":", &"[".repeat(100), &"]".repeat(100), "}"].concat();
    assert!(from_str(&deep).unwrap_err().to_string().contains("too deep"));
}

#[test]
fn the_first_of_many_unknown_keys_is_told() {
    // Comparing each with all before it would take a minute.
    let keys: String = (0..100_000).map(|key| format!(", \"{key}\": 1")).collect();
    let error = from_str(&format!("{{ \"indicators\": []{keys} }}")).unwrap_err();
    assert_eq!(error.path(), "0");
}

/// The bytes that an indicator holds beside its texts, in this machine's words.
fn bytes_beside_texts(one: &Indicator) -> usize {
    let texts = [Some(&one.name), one.group.as_ref(), Some(&one.unit)];
    let slack: usize = texts.into_iter().flatten().map(|text| text.capacity() - text.len()).sum();
    size_of::<Indicator>() + slack + one.growth.bytes_elsewhere()
}

#[test]
fn an_indicator_holds_at_most_two_hundred_bytes_beside_its_texts() {
    let text =
        r#"{ "name": "Sản lượng thủy sản nuôi trồng", "unit": "tấn", "value": 4.5, "completion": 69.2, "growth": 2 }"#;
    let node: Node = serde_json::from_str(text).unwrap();
    let mut reader = Reader::of(30_000);
    (0..30_000).for_each(|_| reader.take(&node));
    let read = reader.finish(&serde_json::from_str(r#"{ "indicators": [] }"#).unwrap()).unwrap().indicators;
    assert_eq!((read.len(), read.capacity()), (30_000, 30_000));
    assert!(read.iter().all(|one| bytes_beside_texts(one) <= 200), "{}", bytes_beside_texts(&read[0]));
}
