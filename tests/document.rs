//! HTML files, through the public reader: what a reader of the page would see.

#![cfg(feature = "html")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use chi_tieu::read::document::{self, Document};
use chi_tieu::read::{ReadError, html};
use chi_tieu::report::Report;
use proptest::prelude::*;

fn read(markup: &str) -> Document {
    html::document(markup).expect("a page")
}

/// The text of a page, without the line end that its body adds.
fn text(markup: &str) -> String {
    read(markup).text().expect("letters").trim_end_matches('\n').into()
}

fn report(markup: &str) -> Report {
    document::report(&read(markup)).expect("a report")
}

fn names(markup: &str) -> Vec<String> {
    report(markup).indicators.into_iter().map(|indicator| indicator.name).collect()
}

#[test]
fn lines_are_those_of_the_page() {
    let cases = [
        ("<p>Thu\n  ngân   sách</p><p>đạt</p>", "Thu ngân sách\nđạt"),
        ("Thu<br>chi<br/><br>dư", "Thu\nchi\n\ndư"),
        ("Thu <b> ngân</b> <i>sách</i> ", "Thu ngân sách"),
        ("<div>A<div>B</div>C</div>D", "A\nB\nC\nD"),
        ("<pre>\nA  B\n\tC</pre>D", "A  B\n C\nD"),
        ("<p style='white-space: pre-line'>A\nB</p>", "A\nB"),
        ("<span style='display:block'>A</span>B", "A\nB"),
        ("<div style='display: inline'>A</div>B", "AB"),
        ("A&nbsp;B &amp; &#7879; &lt;p&gt;", "A\u{a0}B & ệ <p>"),
        ("", ""),
    ];
    for (markup, expected) in cases {
        assert_eq!(text(markup), expected, "{markup}");
    }
}

#[test]
fn list_items_have_their_marks() {
    let cases = [
        ("<ul><li>A<li>B</ul>", "- A\n- B"),
        ("<ol><li>A<li>B</ol>", "1. A\n2. B"),
        ("<ol start=4><li>A<li value=7>B<li>C</ol>", "4. A\n7. B\n8. C"),
        ("<ul><li>A<ol><li>B<ul><li>C</ul><li>D</ol><li>E</ul>", "- A\n1. B\n- C\n2. D\n- E"),
        ("<ul><li><p>A</p><p>B</p></ul>", "- A\nB"),
        ("<ul><li>- A<li>+ B</ul>", "- A\n+ B"),
        ("<ul><li><ul><li>A</ul></ul>", "- A"),
        ("<ol start=x><li>A</ol>", "1. A"),
    ];
    for (markup, expected) in cases {
        assert_eq!(text(markup), expected, "{markup}");
    }
}

#[test]
fn raised_marks_never_become_digits() {
    let cases = [
        ("905<sup>(1)</sup> hộ", "905 hộ"),
        ("905<sup>1</sup> hộ", "905 hộ"),
        ("905 <sup><a href='#n'>[1]</a></sup>hộ", "905 hộ"),
        ("418 m<sup>2</sup>, 5 km<sup>2</sup>", "418 m2, 5 km2"),
        ("5,2 x 10<sup>6</sup> tấn", "5,2 x 10^6 tấn"),
        ("27<sup>o</sup>C", "27oC"),
        ("CO<sub>2</sub>", "CO2"),
    ];
    for (markup, expected) in cases {
        assert_eq!(text(markup), expected, "{markup}");
    }
}

#[test]
fn what_is_not_shown_is_not_read() {
    let hidden = [
        "<del>9</del>",
        "<s>9</s>",
        "<span hidden>9</span>",
        "<span style='color:red; DISPLAY : NONE !important'>9</span>",
        "<script>9</script>",
        "<style>9</style>",
        "<noscript>9</noscript>",
        "<template>9</template>",
        "<!-- 9 -->",
        "<textarea>9</textarea>",
        "<chi-tieu><table><tr><td>9<td>9</table></chi-tieu>",
    ];
    for part in hidden {
        assert_eq!(text(&["Thu ", part, "5 tỷ"].concat()), "Thu 5 tỷ", "{part}");
    }
    assert_eq!(text("<html><head><title>9</title><body>Thu"), "Thu");
}

#[test]
fn broken_markup_is_read_as_browsers_do() {
    let cases = [
        ("<p>A<p>B", "A\nB"),
        ("<b>A<i>B</b>C</i>", "ABC"),
        ("<p>A</div>B</p", "AB"),
        ("A<table>B<tr><td>C", "AB\nC"),
        ("A < B & C <", "A < B & C <"),
        ("<li>A</li></ul>B", "- A\nB"),
        ("\u{feff}<p title='>'>A", "A"),
    ];
    for (markup, expected) in cases {
        assert_eq!(text(markup), expected, "{markup}");
    }
}

const TABLE: &str = "<table><tr><th>Chỉ tiêu</th><th>Thực hiện</th><th>% kế hoạch</th></tr>\
    <tr><td>Thu ngân sách</td><td>148,2</td><td></td></tr><tr><td>Chi<sup>2</sup></td><td>90</td><td>80,5</td></tr>\
    </table>";

#[test]
fn tables_amid_prose_add_what_the_prose_does_not_say() {
    let prose = "<p>Năm 2022, xã Tân An thu ngân sách đạt 148,2 tỷ đồng.</p><p>Đơn vị tính: tỷ đồng</p>";
    let markup = [prose, TABLE, "<p>Việc làm mới cho 300 lao động.</p>"].concat();
    let read = read(&markup);
    assert_eq!(read.tables().len(), 1);
    assert!(!read.text().expect("letters").contains("Chi"), "cells are no prose");
    assert_eq!(names(&markup).iter().filter(|name| name.eq_ignore_ascii_case("thu ngân sách")).count(), 1);
    let report = report(&markup);
    let spent = report.indicators.iter().find(|one| one.name == "Chi").expect("a row of the table");
    assert_eq!(spent.unit, "tỷ đồng");
    assert_eq!(spent.completion.map(|done| done.pct.get()), Some(80.5));
}

#[test]
fn every_table_counts_and_none_needs_prose() {
    let second = TABLE.replace("Chi<", "Nợ<").replace("148,2", "150");
    assert_eq!(names(&[TABLE, &second].concat()), ["Thu ngân sách", "Chi", "Thu ngân sách", "Nợ"]);
    let unknown = "<table><tr><td>Họ<td>Tên đệm<tr><td>A<td>B</table>";
    assert_eq!(names(&[unknown, TABLE].concat()), ["Thu ngân sách", "Chi"]);
    assert!(matches!(document::report(&read(unknown)), Err(ReadError::UnknownHeaders { .. })));
    assert_eq!(document::report(&read("<p>Trời đẹp")), Err(ReadError::NoFigures));
    assert_eq!(document::report(&read("<p> ")), Err(ReadError::EmptyText));
}

#[test]
fn cells_over_several_columns_and_rows_stand_in_each() {
    let report = report(
        "<p>Đơn vị tính: tấn</p><table>
         <tr><th rowspan=2>TT</th><th rowspan=2>Chỉ tiêu</th><th colspan=2>Thực hiện</th><th rowspan=2>KH năm 2022</th></tr>
         <tr><th>Tháng 9</th><th>9 tháng</th></tr>
         <tr><td>I</td><td colspan=4>Thủy sản</td></tr>
         <tr><td>1</td><td>Sản lượng tôm</td><td>120</td><td>980</td><td>1.300</td></tr></table>",
    );
    let [shrimp] = report.indicators.as_slice() else { panic!("{report:?}") };
    assert_eq!((shrimp.name.as_str(), shrimp.unit.as_str()), ("Sản lượng tôm", "tấn"));
    assert_eq!(shrimp.group.as_deref(), Some("Thủy sản"));
    assert_eq!(shrimp.value.map(|value| value.number), Some(980.0));
    assert_eq!(shrimp.plan.map(|plan| plan.low), Some(1300.0));
}

#[test]
fn tables_that_lay_out_a_page_are_prose() {
    let around = format!("<table><tr><td>Trang chủ<td><p>Thu phí đạt 5 tỷ đồng.</p>{TABLE}</table>");
    assert_eq!(names(&around), ["Thu phí", "Thu ngân sách", "Chi"]);
    assert_eq!(names("<table><tr><td>Thu phí đạt 5 tỷ đồng.</table>"), ["Thu phí"]);
    let long = format!("<table><tr><td>Tin<td>Thu phí đạt 5 tỷ đồng. {}</table>", "Trời đẹp. ".repeat(60));
    assert_eq!(names(&long), ["Thu phí"]);
}

#[test]
fn tcvn3_is_decoded_where_the_font_and_the_letters_say_so() {
    let tcvn3 = "9 th¸ng n¨m 2022, thu ng©n s¸ch ®¹t 148,2 tû ®ång, v\u{ad}ît kÕ ho¹ch";
    let unicode = "9 tháng năm 2022, thu ngân sách đạt 148,2 tỷ đồng, vượt kế hoạch";
    let fonts = [
        format!("<font face='.VnTime'>{tcvn3}</font>"),
        format!("<div style=\"font-family: '.VnArial', sans-serif\"><b>{tcvn3}</b></div>"),
        format!("<font face=.VnTimeH><font face=.VnTime>{tcvn3}</font></font>"),
    ];
    for markup in fonts {
        assert_eq!(text(&markup), unicode, "{markup}");
    }
    assert_eq!(text(&format!("<p>{tcvn3}")), unicode, "letters alone tell");
    let kept = format!("<font face='.VnTime'>{unicode}</font>");
    assert_eq!(text(&kept), unicode, "a font that stayed after the text was converted");
    assert_eq!(text("<font face=.VnTimeH>huyÖn ®Çm hµ</font>"), "HUYỆN ĐẦM HÀ");
    let mixed = format!("<p>{tcvn3}<p>{unicode}");
    assert_eq!(read(&mixed).text(), Err(ReadError::LegacyLetters));
    assert_eq!(document::report(&read(&mixed)), Err(ReadError::LegacyLetters));
}

#[test]
fn markup_that_is_no_page_is_an_error() {
    for piece in ["<div>", "<table><tr><td>", "<ul><li>"] {
        assert_eq!(html::document(&piece.repeat(20_000)), Err(ReadError::Markup), "{piece}");
    }
    let fonts: String = (0..600).map(|size| format!("<font size={size}>")).collect();
    assert_eq!(html::document(&["<p>", &fonts, "</p>", &"<p>x</p>".repeat(20_000)].concat()), Err(ReadError::Markup));
}

#[test]
fn headings_tell_what_tables_are_about() {
    let page = "<h2>Kết quả sản xuất 9 tháng năm 2022 huyện Tiên Yên</h2>\
        <table><tr><th>Chỉ tiêu<th>Thực hiện<tr><td>Sản lượng tôm<td>980</table>";
    let report = document::report(&read(page)).expect("a report");
    assert_eq!(report.title.as_deref(), Some("Kết quả sản xuất 9 tháng năm 2022 huyện Tiên Yên"));
    assert_eq!(report.place.as_deref(), Some("huyện Tiên Yên"));
    assert_eq!(report.period.map(|period| (period.months(), period.year())), Some((9, Some(2022))));
}

#[test]
fn a_unit_above_is_that_of_the_next_table_alone() {
    let table = |name: &str| format!("<table><tr><th>Chỉ tiêu<th>Thực hiện<tr><td>{name}<td>980</table>");
    let page = ["<p>Đơn vị tính: tỷ đồng</p>", &table("Thu phí"), &table("Đàn bò")].concat();
    let units: Vec<_> =
        document::report(&read(&page)).expect("a report").indicators.into_iter().map(|row| row.unit).collect();
    assert_eq!(units, ["tỷ đồng", ""]);
}

/// Pieces of markup, so that random texts reach the parser and the builder.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<caption>",
    "<ul>",
    "<ol start=9>",
    "<li>",
    "</ul>",
    "<sup>",
    "</sup>",
    "<b>",
    "</b>",
    "<pre>",
    "<font face=.VnTimeH>",
    "</font>",
    "<template>",
    "<svg>",
    "<select>",
    "<del>",
    "<br>",
    "&#0;",
    "10",
    "m",
    "2",
    "¸µ¶®¹",
    "tăng 5%",
    "Chỉ tiêu",
    "Thực hiện",
    " ",
    "\n",
    "<",
    "&",
    "<!--",
];

fn check(markup: &str) {
    let Ok(document) = html::document(markup) else { return };
    let _ = document::report(&document);
    let Ok(text) = document.text() else { return };
    for fact in chi_tieu::read::prose::facts(text) {
        assert!(fact.span.of(text).is_some());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_markup_is_read_without_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        check(&pieces.concat());
    }
}
