//! Every kind of input, and the ways it is told what it is.

use super::{TEXT, check_quote, complaint, facts, out, run};

const HTML: &str = "<!doctype html>\r\n<title>Trang</title><p>9 tháng năm 2022, huyện Vân Canh thu ngân sách đạt \
    <b>148,2</b><sup>(1)</sup> tỷ đồng,\r\n<i>bằng&nbsp;84,7% KH</i></p><p>Đơn vị tính: tấn</p><table><tr><th>Chỉ tiêu\
    <th>Thực hiện<tr><td>Sản lượng tôm<td>1.250</table>";

/// *Thu ngân sách đạt 148,2 tỷ đồng, tăng 6,2% so với cùng kỳ*
const TCVN3: &str =
    "Thu ng©n s¸ch ®¹t 148,2 tû ®ång, t¨ng 6,2% so víi cïng kú n¨m tr\u{ad}íc, v\u{ad}ît kÕ ho¹ch c¶ n¨m";

#[test]
fn facts_of_html_count_in_its_text() {
    let text = run(&["text"], HTML.as_bytes());
    assert_eq!(
        out(&text),
        "9 tháng năm 2022, huyện Vân Canh thu ngân sách đạt 148,2 tỷ đồng, bằng\u{a0}84,7% KH\nĐơn vị tính: tấn\n"
    );
    let read = facts(&run(&["facts"], HTML.as_bytes()));
    assert_eq!(read.len(), 2);
    read.iter().for_each(|fact| check_quote(fact, &text.stdout));
}

#[test]
fn reports_of_html_have_prose_and_tables() {
    let report: serde_json::Value = serde_json::from_str(&out(&run(&["report"], HTML.as_bytes()))).expect("JSON");
    assert_eq!(report["place"], "huyện Vân Canh");
    let indicators = report["indicators"].as_array().expect("a list");
    assert_eq!(indicators.len(), 2);
    assert_eq!((&indicators[1]["name"], &indicators[1]["unit"]), (&"Sản lượng tôm".into(), &"tấn".into()));
}

#[test]
fn text_is_printed_as_it_is() {
    assert_eq!(run(&["text"], TEXT.as_bytes()).stdout, TEXT.as_bytes());
}

#[test]
fn positions_count_from_the_first_byte_of_the_file() {
    for text in [["\u{feff}", TEXT].concat(), TEXT.replace("\r\n", "\n"), TEXT.replace("\r\n", "\r\n\r\n")] {
        let read = facts(&run(&["facts"], text.as_bytes()));
        assert_eq!(read.len(), 3, "{text}");
        read.iter().for_each(|fact| check_quote(fact, text.as_bytes()));
    }
}

#[test]
fn from_says_what_the_input_is() {
    let markup = "Thu ngân sách đạt <b>5</b> tỷ đồng.";
    assert_eq!(out(&run(&["text", "--from", "html"], markup.as_bytes())), "Thu ngân sách đạt 5 tỷ đồng.\n");
    assert_eq!(out(&run(&["text", "--from=text"], markup.as_bytes())), markup);
    assert!(complaint(&run(&["text", "--from", "csv"], b"Thu")).contains("has no running text"));
}

#[test]
fn tables_of_spreadsheets_are_read() {
    let cells = "\u{feff}Chỉ tiêu;ĐVT;Thực hiện 9 tháng năm 2022;% so KH\r\nThu ngân sách;tỷ đồng;1.924;69,2\r\n";
    let report: serde_json::Value = serde_json::from_str(&out(&run(&["report"], cells.as_bytes()))).expect("JSON");
    assert_eq!(report["period"]["months"], 9);
    assert_eq!(report["indicators"][0]["value"], 1924.0);
    assert_eq!(report["indicators"][0]["completion"], 69.2);
    let open = run(&["report", "--from", "csv"], "Chỉ tiêu;Thực hiện\nThu;\"5".as_bytes());
    assert_eq!(open.status.code(), Some(1));
    assert!(complaint(&open).contains("line 2"));
}

#[test]
fn all_shows_what_is_not_sure() {
    let text = "Thu phí đạt 5 tỷ đồng; nợ đọng thuế 12 doanh nghiệp lớn.".as_bytes();
    assert_eq!(facts(&run(&["facts"], text)).len(), 1);
    let all = facts(&run(&["facts", "--all"], text));
    assert_eq!((&all[0]["confidence"], &all[1]["confidence"]), (&"high".into(), &"low".into()));
    let count = |arguments: &[&str], input: &[u8]| {
        let report: serde_json::Value = serde_json::from_str(&out(&run(arguments, input))).expect("JSON");
        report["indicators"].as_array().expect("a list").len()
    };
    assert_eq!((count(&["report"], text), count(&["report", "--all"], text)), (1, 2));
    let json = run(&["report", "--all"], text).stdout;
    assert_eq!((count(&["report"], &json), count(&["--all", "report"], &json)), (1, 2));
}

#[test]
fn csv_has_heads_decimal_commas_and_no_formulas() {
    let json = r#"{"indicators": [{"name": "=HYPERLINK(1)", "unit": "tỷ; đồng", "value": 1924.5, "growth": -3}]}"#;
    let csv = out(&run(&["csv"], json.as_bytes()));
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}Nhóm;Chỉ tiêu;Đơn vị tính;Thực hiện;"), "{csv}");
    assert!(lines[1].starts_with(";'=HYPERLINK(1);\"tỷ; đồng\";1924,5;;;;-3;"), "{csv}");
    assert_eq!(lines[0].matches(';').count(), 13);
}

#[test]
fn tcvn3_is_read_from_html_and_refused_elsewhere() {
    for html in [
        format!("<p style='font-family:\".VnTime\"'>{TCVN3}"),
        format!("<font face=.VnArial>{TCVN3}</font><p>Đã chuyển mã"),
        format!("<p class=MsoNormal>{TCVN3}"),
    ] {
        let read = facts(&run(&["facts"], html.as_bytes()));
        assert_eq!(read.len(), 2, "{html}");
        assert_eq!(read[0]["quote"], "đạt 148,2 tỷ đồng");
    }
    let mixed = format!("<p>{TCVN3}<p>Đã chuyển mã một phần, được năm dòng");
    let lost = "Doanh thu đt 5 t đng, tăng 6%; xut khu đưc 3 triu USD, gim 2%. ".repeat(10);
    let bytes: Vec<u8> = TCVN3.chars().map(|c| u8::try_from(u32::from(c)).expect("one byte")).collect();
    for input in [TCVN3.as_bytes(), mixed.as_bytes(), lost.as_bytes(), &bytes] {
        let output = run(&["facts"], input);
        assert_eq!(output.status.code(), Some(1));
        assert!(complaint(&output).contains("TCVN3"), "{}", complaint(&output));
    }
}

#[test]
fn markup_that_is_no_page_is_refused() {
    for piece in ["<div>", "<table><tr><td>"] {
        let output = run(&["report", "--from", "html"], piece.repeat(200_000).as_bytes());
        assert!(complaint(&output).contains("nested"), "{piece}");
    }
}
