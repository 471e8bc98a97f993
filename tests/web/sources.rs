//! Where the figures come from, and what the page gets to hear and to see of them.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use chi_tieu::report::{Indicator, Report, json};

use crate::errors::mute_errors;
use crate::page::{Events, Fixture, REPORT, frames, node, page_text};

const PROSE: &str = "<h2>Kinh tế khởi sắc</h2><p>Trong 9 tháng năm 2022, giá trị sản xuất nông nghiệp đạt \
    <b>812 tỷ đồng</b>, bằng 70,5% kế hoạch,\n tăng 6,3% so với cùng kỳ.</p>";

const TABLE: &str = "<table><caption>9 tháng năm 2022</caption><tr><th>Chỉ tiêu</th><th>Đơn vị tính</th>\
    <th>Thực hiện</th><th>% kế hoạch</th></tr><tr><td>Sản lượng tôm</td><td>tấn</td><td>1.250</td><td>80,5</td></tr>\
    </table>";

async fn names(html: &str) -> Vec<String> {
    let fixture = Fixture::new(html);
    let chart = fixture.chart();
    chart.drawn().await;
    assert!(chart.is_shown(), "{html}");
    chart.report().await.unwrap().indicators.into_iter().map(|indicator| indicator.name).collect()
}

#[wasm_bindgen_test]
async fn prose_of_the_element_that_for_names() {
    let html = format!(r#"<div id="bao-cao">{PROSE}</div><chi-tieu for="bao-cao"></chi-tieu>"#);
    assert_eq!(names(&html).await, ["giá trị sản xuất nông nghiệp"]);
}

#[wasm_bindgen_test]
async fn an_element_inside_the_text_does_not_read_itself() {
    let html = format!(r#"<div id="bao-cao">{PROSE}<chi-tieu for="bao-cao">{TABLE}</chi-tieu></div>"#);
    assert_eq!(names(&html).await, ["giá trị sản xuất nông nghiệp"]);
}

#[wasm_bindgen_test]
async fn table_of_the_element_that_for_names() {
    let html = format!(r#"<div id="bang"><p>Số liệu trong bảng.</p>{TABLE}</div><chi-tieu for="bang"></chi-tieu>"#);
    assert_eq!(names(&html).await, ["Sản lượng tôm"]);
}

#[wasm_bindgen_test]
fn elements_and_text_of_a_page_are_told_as_one_text() {
    let fixture = Fixture::new("<p>Thu\u{4} <b>5</b></p><script>6</script><ol start=\"3\"></ol>");
    let told = "\u{1}div\u{3}\u{3}\u{3}\u{1}p\u{3}\u{3}\u{3}\u{6}Thu  \u{2}b\u{3}\u{3}\u{3}\u{6}5\u{4}\u{4}\
        \u{1}ol\u{3}3\u{3}\u{3}\u{4}\u{4}";
    assert_eq!(page_text(&fixture.0, " script "), told);
}

#[wasm_bindgen_test]
async fn control_characters_of_a_page_are_blanks() {
    let html =
        format!(r#"<div id="bao-cao">{}</div><chi-tieu for="bao-cao"></chi-tieu>"#, PROSE.replace(' ', "&#4;&#1;"));
    assert_eq!(names(&html).await, ["giá trị sản xuất nông nghiệp"]);
}

/// The report of what stands in `<div id="bao-cao">`.
async fn report(html: &str) -> Report {
    let fixture = Fixture::new(&format!(r#"<div id="bao-cao">{html}</div><chi-tieu for="bao-cao"></chi-tieu>"#));
    let chart = fixture.chart();
    chart.drawn().await;
    chart.report().await.expect(html)
}

async fn values(html: &str) -> Vec<(String, f64)> {
    let value = |one: Indicator| Some((one.name, one.value?.number));
    report(html).await.indicators.into_iter().filter_map(value).collect()
}

#[wasm_bindgen_test]
async fn text_is_read_as_the_page_shows_it() {
    let cases = [
        ("Thu ngân sách đạt 905<sup>(1)</sup> tỷ đồng.", "Thu ngân sách", 905.0),
        ("Thu ngân sách đạt 905<sup>1</sup> tỷ đồng.", "Thu ngân sách", 905.0),
        ("Diện tích rừng đạt 418 m<sup>2</sup>.", "Diện tích rừng", 418.0),
        ("Thu ngân sách <del>đạt 5 tỷ đồng</del> đạt 6 tỷ đồng.", "Thu ngân sách", 6.0),
        ("Thu ngân sách <span class='an'>đạt 5 tỷ đồng</span> đạt 6 tỷ đồng.", "Thu ngân sách", 6.0),
        ("<p style='white-space: pre-line'>Kết quả\nThu ngân sách đạt 6 tỷ đồng", "Thu ngân sách", 6.0),
        ("<b style='display: block'>Kết quả</b>Thu ngân sách đạt 6 tỷ đồng", "Thu ngân sách", 6.0),
        ("<table><tr><td>Thu ngân sách đạt 6 tỷ đồng.</td></tr></table>", "Thu ngân sách", 6.0),
    ];
    for (html, name, number) in cases {
        let styled = ["<style>.an { display: none }</style>", html].concat();
        assert_eq!(values(&styled).await, [(name.into(), number)], "{html}");
    }
}

#[wasm_bindgen_test]
async fn a_target_that_is_hidden_itself_is_read() {
    assert_eq!(
        names(r#"<p id="a" hidden>Thu ngân sách đạt 6 tỷ đồng</p><chi-tieu for="a"></chi-tieu>"#).await.len(),
        1
    );
}

#[wasm_bindgen_test]
async fn nested_lists_are_lines() {
    let html = "<ol><li>Thu ngân sách đạt 9 tỷ đồng, trong đó:<ul><li>Thu nội địa đạt 6 tỷ đồng<li>Thu khác đạt 3 tỷ đồng</ul>\
        <li>Sản lượng tôm đạt 7 tấn</ol>";
    let numbers: Vec<f64> = values(html).await.into_iter().map(|(_, number)| number).collect();
    assert_eq!(numbers, [9.0, 6.0, 3.0, 7.0]);
}

#[wasm_bindgen_test]
async fn tables_add_to_the_prose() {
    let html = [PROSE, "<p>Sản lượng tôm đạt 1.250 tấn.</p>", TABLE, &TABLE.replace("tôm", "cá")].concat();
    let names: Vec<String> = report(&html).await.indicators.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["giá trị sản xuất nông nghiệp", "Sản lượng tôm", "Sản lượng tôm", "Sản lượng cá"]);
    let said = [PROSE, "<p>Sản lượng tôm đạt 1.250 tấn, bằng 80,5% kế hoạch.</p>", TABLE].concat();
    assert_eq!(values(&said).await.len(), 2, "what the prose says is not said again");
}

#[wasm_bindgen_test]
async fn tcvn3_is_decoded_or_refused_and_never_misread() {
    let tcvn3 = "Thu ng©n s¸ch ®¹t 148,2 tû ®ång, t¨ng 6% so víi cïng kú, c¶ n¨m ®¹t kh¸";
    let read = [("Thu ngân sách".to_string(), 148.2)];
    let kept = "<p style=\"font-family: '.VnTime'\">Thu ngân sách đạt 148,2 tỷ đồng";
    assert_eq!(values(kept).await, read, "a font that stayed after the text was converted");
    let pages = [
        format!("<style>.cu {{ font-family: '.VnTime' }}</style><p class=cu>{tcvn3}"),
        format!("<font face='.VnArial'>{tcvn3}</font><p>Đã chuyển mã được nửa"),
        format!("<p>{tcvn3}"),
    ];
    for page in pages {
        if cfg!(feature = "tcvn3") {
            assert_eq!(values(&page).await, read, "{page}");
        } else {
            refused(&page).await;
        }
    }
    refused(&format!("<p>{tcvn3} Đã chuyển mã được nửa")).await;
    refused(&"<p>Doanh thu đt 5 t đng, tăng 6%; xut khu đưc 3 triu USD, gim 2%.".repeat(10)).await;
}

async fn refused(html: &str) {
    let (lines, events) = (js_sys::Array::new(), Events::new("chi-tieu-error"));
    let unmute = mute_errors(&lines);
    let fixture = Fixture::new(&format!(r#"<div id="bao-cao">{html}</div><chi-tieu for="bao-cao"></chi-tieu>"#));
    let chart = fixture.chart();
    chart.drawn().await;
    unmute.call0(&JsValue::NULL).unwrap();
    assert!(!chart.is_shown(), "{html}");
    assert!(events.last("message").contains("TCVN3"), "{html}");
}

#[wasm_bindgen_test]
async fn json_and_table_inside() {
    let json = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu>"#);
    assert_eq!(names(&json).await, ["giá trị sản xuất", "thu ngân sách", "hộ nghèo"]);
    assert_eq!(names(&format!("<chi-tieu>{TABLE}</chi-tieu>")).await, ["Sản lượng tôm"]);
}

#[wasm_bindgen_test]
async fn the_property_comes_first_and_null_gives_it_up() {
    let fixture = Fixture::new(&format!("<chi-tieu>{TABLE}</chi-tieu>"));
    let chart = fixture.chart();
    chart.set_report(&js_sys::JSON::parse(REPORT).unwrap());
    chart.drawn().await;
    assert_eq!(chart.report().await.unwrap().indicators.len(), 3);
    chart.set_report(&JsValue::NULL);
    chart.drawn().await;
    assert_eq!(chart.report().await.unwrap().indicators.len(), 1);
}

#[wasm_bindgen_test]
async fn a_text_that_changes_is_read_again() {
    let html = format!(r#"<div id="bao-cao">{PROSE}</div><chi-tieu for="bao-cao"></chi-tieu>"#);
    let fixture = Fixture::new(&html);
    let chart = fixture.chart();
    chart.drawn().await;
    let number: Element = fixture.0.query_selector("b").unwrap().unwrap();
    number.set_text_content(Some("813 tỷ đồng"));
    frames(2).await;
    chart.drawn().await;
    assert_eq!(chart.report().await.unwrap().indicators[0].value.unwrap().number, 813.0);
}

#[wasm_bindgen_test]
async fn figures_stand_in_a_table_and_a_summary() {
    let html = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu>"#);
    let fixture = Fixture::new(&html);
    let chart = fixture.chart();
    chart.drawn().await;
    assert_eq!(
        chart.table(),
        [
            "Chỉ tiêu | Thực hiện | Kế hoạch | % kế hoạch | So với tiến độ | Tăng, giảm so với cùng kỳ năm trước",
            "Giá trị sản xuất | 1.924 tỷ đồng | ≈ 2.780 tỷ đồng | 69,2% | chậm 5,8 điểm | +20,8%",
            "Thu ngân sách | 310 tỷ đồng | ≈ 338 tỷ đồng | 91,6% | vượt 16,6 điểm | −12,5%",
            "Hộ nghèo | 0,32% |  |  |  | ",
        ]
    );
    let canvas = chart.canvas();
    assert_eq!(canvas.get_attribute("role").as_deref(), Some("img"));
    let spoken = canvas.get_attribute("aria-label").unwrap();
    assert!(spoken.starts_with("Huyện Ví Dụ, 9 tháng năm 2022. "), "{spoken}");
}

#[wasm_bindgen_test]
async fn a_table_of_the_page_stays_visible_and_is_not_doubled() {
    let fixture = Fixture::new(&format!("<chi-tieu>{TABLE}</chi-tieu>"));
    let chart = fixture.chart();
    chart.drawn().await;
    let table: web_sys::HtmlElement = fixture.0.query_selector("table").unwrap().unwrap().unchecked_into();
    assert!(table.offset_height() > 0);
    assert!(chart.table().is_empty());
}

#[wasm_bindgen_test]
async fn the_report_is_what_is_shown_and_none_where_it_was_refused() {
    let (lines, fixture) = (js_sys::Array::new(), Fixture::new("<chi-tieu></chi-tieu>"));
    let (unmute, chart) = (mute_errors(&lines), fixture.chart());
    chart.drawn().await;
    assert_eq!(chart.report().await, None);
    for (text, name) in [
        (r#"{"indicators":[{"name":"A","value":1}]}"#, Some("A")),
        (r#"{"indicators":[{"name":"B","value":2}]}"#, Some("B")),
        (r#"{"indicators":[{"name":"C","value":"3"}]}"#, None),
    ] {
        chart.set_report(&js_sys::JSON::parse(text).unwrap());
        let shown = chart.report().await.map(|report| report.indicators[0].name.clone());
        assert_eq!(shown.as_deref(), name);
    }
    unmute.call0(&JsValue::NULL).unwrap();
}

#[wasm_bindgen_test]
async fn words_of_the_report_are_vietnamese_in_an_english_table() {
    let html = format!(r#"<chi-tieu lang="en"><script type="application/json">{REPORT}</script></chi-tieu>"#);
    let fixture = Fixture::new(&html);
    let chart = fixture.chart();
    chart.drawn().await;
    let marked = chart.0.shadow_root().unwrap().query_selector_all("table [lang=vi]").unwrap();
    let texts: Vec<_> = (0..marked.length()).filter_map(|place| marked.get(place)?.text_content()).collect();
    assert_eq!(texts, ["Huyện Ví Dụ", "Giá trị sản xuất", "Thu ngân sách", "Hộ nghèo"]);
    assert_eq!(
        chart.table()[1],
        "Giá trị sản xuất | 1,924 billion VND | ≈ 2,780 billion VND | 69.2% | behind by 5.8 points | +20.8%"
    );
    assert_eq!(chart.find("caption").unwrap().text_content().as_deref(), Some("Huyện Ví Dụ, 9 months of 2022"));
}

/// Indicators that are told by their figures, and some that have something wrong and are told with all that they hold.
const INDICATORS: &[&str] = &[
    r#"{"name":"A","group":"G","unit":"ha","value":1.5,"previous":-2,"plan":3,"completion":0,"growth":-4,"share":0,
        "better":"lower","doubt":"shares","confidence":"medium"}"#,
    r#"{"name":"A","value":0,"group":null,"growth":null,"growthBase":null,"confidence":"high","better":"higher"}"#,
    r#"{"name":"A","plan":[2,3],"growth":5,"growthBase":"mom"}"#,
    r#"{"name":"A","plan":[3,3],"growth":5,"growthBase":"other"}"#,
    r#"{"name":"A","growth":[{"pct":1},{"pct":-2,"base":"mom"}]}"#,
    r#"{"name":"  \u200bA\u00ad ","unit":"","value":150,"plan":200,"completion":85}"#,
    r#"{"name":"A","value":"3"}"#,
    r#"{"name":"A","value":1,"completion":-1}"#,
    r#"{"name":"A","value":1,"share":-0.5}"#,
    r#"{"name":"A","plan":[3,2]}"#,
    r#"{"name":"A","plan":[3]}"#,
    r#"{"name":"A","plan":[3,4,5]}"#,
    r#"{"name":"A","plan":["3","4"]}"#,
    r#"{"name":"A","value":1,"growthBase":"yoy"}"#,
    r#"{"name":"A","growth":1,"growthBase":"never"}"#,
    r#"{"name":"A","value":1,"better":"more"}"#,
    r#"{"name":"A","value":1,"doubt":true}"#,
    r#"{"name":"A","value":1,"strange":null}"#,
    r#"{"name":"A","value":1,"__proto__":1}"#,
    r#"{"name":" ","value":1}"#,
    r#"{"name":["A"],"value":1}"#,
    r#"{"value":1}"#,
    "null",
    "[]",
    r#""A""#,
];

#[wasm_bindgen_test]
async fn an_indicator_is_read_alike_whichever_way_it_is_told() {
    let (lines, fixture) = (js_sys::Array::new(), Fixture::new("<chi-tieu></chi-tieu>"));
    let (unmute, chart) = (mute_errors(&lines), fixture.chart());
    chart.drawn().await;
    let mut wrong = Vec::new();
    for one in INDICATORS {
        let text = format!(r#"{{"indicators":[{{"name":"Trước","value":1}},{one}]}}"#);
        let value = js_sys::JSON::parse(&text).unwrap();
        // The same error twice would be told once.
        chart.set_report(&js_sys::JSON::parse(REPORT).unwrap());
        chart.drawn().await;
        lines.set_length(0);
        chart.set_report(&value);
        chart.drawn().await;
        let said = (chart.report().await, lines.get(0).as_string());
        let expected = match json::read(&node(value)) {
            Ok(report) => (Some(report), None),
            Err(error) => (None, Some(format!("<chi-tieu>: report JSON: {error}"))),
        };
        if said != expected {
            wrong.push(format!("{one}: {said:?} and not {expected:?}"));
        }
    }
    unmute.call0(&JsValue::NULL).unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
