//! CSV and TSV files through the public reader: `tests/tables/*.csv`, each beside what must be read of it.

#![cfg(feature = "csv")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;

use chi_tieu::read::{ReadError, csv};
use chi_tieu::report::{Base, Completion, Growth, Indicator, Percent, Plan, Quantity, Report};
use proptest::prelude::*;

/// What a report says: its frame, then a line for each indicator, `group / name [unit] value … growth`.
fn told(report: &Report) -> String {
    let period = report.period.map(|period| format!("{} {:?}", period.months(), period.year()));
    let frame = format!("{:?} | {:?} | {period:?}", report.title, report.place);
    [vec![frame], report.indicators.iter().map(line).collect()].concat().join("\n")
}

fn line(row: &Indicator) -> String {
    let group = row.group.as_deref().map(|group| format!("{group} / ")).unwrap_or_default();
    let mut line = format!("{group}{} [{}]", row.name, row.unit);
    let mut say = |what: &str, number: Option<f64>| {
        line += &number.map(|number| format!(" {what}={number}")).unwrap_or_default();
    };
    say("value", row.value.map(|value| value.number));
    say("previous", row.previous.map(|previous| previous.number));
    say("low", row.plan.map(|plan| plan.low));
    say("high", row.plan.filter(|plan| plan.low != plan.high).map(|plan| plan.high));
    say("done", row.completion.map(|done| done.pct.get()));
    say("share", row.share.map(|share| share.pct.get()));
    for growth in &row.growth {
        say(growth.base.code(), Some(growth.pct.get()));
    }
    line
}

#[test]
fn files_are_read_as_they_are_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the cases") {
        let file = entry.expect("a case").path();
        if file.extension().is_none_or(|ending| ending == "txt") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a file");
        let expected = fs::read_to_string(file.with_extension("txt")).expect("what must be read of it");
        let got = csv::report(&text).map_or_else(|error| error.to_string(), |report| told(&report));
        assert_eq!(got, expected.trim_end(), "{}\n{text}", file.display());
        count += 1;
    }
    assert!(count >= 15, "{count} cases");
}

#[test]
fn every_way_to_save_a_file_says_the_same() {
    let semicolons = "Chỉ tiêu;ĐVT;Thực hiện;% so KH\nThu, chi;tỷ đồng;1.924;69,2\nLúa;tấn;7;80,5\n";
    let expected = told(&csv::report(semicolons).unwrap());
    let commas = "Chỉ tiêu,ĐVT,Thực hiện,% so KH\n\"Thu, chi\",tỷ đồng,1.924,\"69,2\"\nLúa,tấn,7,\"80,5\"\n";
    let others = [
        semicolons.replace('\n', "\r\n"),
        semicolons.replace('\n', "\r"),
        semicolons.replace(';', "\t"),
        format!("\u{feff}{semicolons}"),
        format!("\u{feff}sep=;\r\n{semicolons}"),
        semicolons.replace('\n', ";;;\n;;;;;;\n"),
        semicolons.trim_end().into(),
        commas.into(),
        commas.replace("1.924", "\"1,924.0\"").replace("\"69,2\"", "69.2").replace("\"80,5\"", "80.5"),
    ];
    for text in others {
        let got = csv::report(&text).map_or_else(|error| error.to_string(), |report| told(&report));
        assert_eq!(got, expected, "{text:?}");
    }
}

#[test]
fn errors_tell_what_is_wrong_and_where() {
    let error = |text: &str| csv::report(text).unwrap_err();
    assert_eq!(error("Chỉ tiêu;Thực hiện\nThu;5\n\"Chi;6\n"), ReadError::OpenQuote { line: 3 });
    assert_eq!(error("sep=;\nChỉ tiêu;Thực hiện\n\"Chi;6\n"), ReadError::OpenQuote { line: 3 });
    assert_eq!(error("\u{feff} ;\r\n;"), ReadError::EmptyTable);
    let seen = ReadError::UnknownHeaders { seen: vec!["Thu".into()] };
    assert_eq!(error("Thu\nChi\n"), ReadError::InLine { line: 1, error: Box::new(seen) }, "titles of no table");
    let many = "Chỉ tiêu;Thực hiện\n".to_string() + &"Thu;5\n".repeat(20_000);
    assert_eq!(error(&many), ReadError::ManyRows { most: 20_000 });
    let unknown = error("Danh bạ\n\nHọ;Điện thoại\nA;1\n");
    assert!(unknown.to_string().starts_with("line 3: the table's headers are not known: saw \"Họ\""), "{unknown}");
    for text in ["\"", "Họ;Tuổi\nA;1", &many, "Chỉ tiêu;Thực hiện\nThu;"] {
        assert!(!error(text).to_string().contains('\n'), "one line: {text}");
    }
}

/// Pieces that reach the rules of delimiters, quotes, titles, headers and marks.
const PIECES: &[&str] = &[
    ";",
    ",",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\u{feff}",
    "sep=;\n",
    "'",
    "=",
    " ",
    "Chỉ tiêu",
    "ĐVT",
    "Thực hiện 9 tháng",
    "KH năm 2022",
    "% so KH",
    "% so CK",
    "Đơn vị tính: tỷ đồng",
    "I",
    "1.1",
    "Thu nội địa",
    "(1)",
    "*",
    "-",
    "…",
    "1.924",
    "1,924",
    "69,2",
    "69.2",
    "1.234.567",
    "-3,1%",
    "5 - 6",
    "0",
    "\u{301}",
    "é",
];

/// Names, units and numbers as reports have them; each is read back from every kind of file.
fn indicator() -> impl Strategy<Value = Indicator> {
    let number = || (-99_999_i32..9_999_999).prop_map(|number| f64::from(number) / 100.0);
    let some = || prop::option::of(number());
    let name = prop::sample::select(vec!["Thu, chi ngân sách", "Lúa \"mùa\"", "Nuôi trồng; khai thác", "Gạch nung"]);
    (name, prop::sample::select(vec!["tỷ đồng", "tấn"]), number(), some(), some(), some()).prop_map(
        |(name, unit, value, plan, done, growth)| Indicator {
            name: name.into(),
            unit: unit.into(),
            value: Some(Quantity { number: value, span: None }),
            plan: plan.map(|plan| Plan { low: plan, high: plan, span: None }),
            // Of what could be a fraction or an index nothing is read.
            completion: done
                .and_then(|done| Percent::new(done.abs().max(2.0)))
                .map(|pct| Completion { pct, span: None }),
            growth: growth
                .filter(|growth| !(70.0..=130.0).contains(growth))
                .and_then(Percent::new)
                .map(|pct| Growth { pct, base: Base::Yoy, span: None })
                .into_iter()
                .collect(),
            ..Indicator::default()
        },
    )
}

/// A report's indicators as a file: `mark` between cells, `decimal` before decimals.
fn print(rows: &[Indicator], mark: char, decimal: &str) -> String {
    let quoted = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
    let number =
        |number: Option<f64>| quoted(number.map(|number| number.to_string().replace('.', decimal)).unwrap_or_default());
    let row = |row: &Indicator| {
        let growth = row.growth_by(Base::Yoy).map(|growth| growth.pct.get());
        let figures = [
            row.value.map(|value| value.number),
            row.plan.map(|plan| plan.low),
            row.completion.map(|done| done.pct.get()),
            growth,
        ];
        let words = [quoted(row.name.clone()), quoted(row.unit.clone())].into_iter();
        words.chain(figures.map(number)).collect::<Vec<_>>().join(&mark.to_string())
    };
    let head = ["Chỉ tiêu", "Đơn vị tính", "Thực hiện", "Kế hoạch", "% so KH", "Tăng/giảm so cùng kỳ (%)"];
    let head = head.join(&mark.to_string());
    [vec![head], rows.iter().map(row).collect()].concat().join("\r\n")
}

proptest! {
    #[test]
    fn any_file_is_read_without_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        check(&text);
        check(&format!("Chỉ tiêu;Thực hiện\n{text}"));
    }

    #[test]
    fn what_is_printed_is_read_back(
        rows in prop::collection::vec(indicator(), 1..6),
        mark in prop::sample::select(vec![';', ',', '\t']),
        decimal in prop::sample::select(vec![",", "."]),
    ) {
        let text = print(&rows, mark, decimal);
        let report = csv::report(&text).expect("a report");
        let read: Vec<String> = report.indicators.iter().map(line).collect();
        prop_assert_eq!(read, rows.iter().map(line).collect::<Vec<_>>(), "{}", text);
    }
}

/// Rows within the limits, and of a report only what has a name and a figure.
fn check(text: &str) {
    let table = csv::table(text);
    assert!(table.rows.iter().all(|row| row.len() <= 64 && row.last().is_none_or(|cell| cell.len() <= text.len())));
    let Ok(report) = csv::report(text) else { return };
    assert!(report.indicators.iter().all(|row| !row.name.is_empty() && row.has_figures()), "{report:?}");
}
