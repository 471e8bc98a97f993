//! Where the figures come from, and what the page gets to hear and to see of them.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{Fixture, REPORT, frames};

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
    chart.report().unwrap().indicators.into_iter().map(|indicator| indicator.name).collect()
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
    assert_eq!(chart.report().unwrap().indicators.len(), 3);
    chart.set_report(&JsValue::NULL);
    chart.drawn().await;
    assert_eq!(chart.report().unwrap().indicators.len(), 1);
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
    assert_eq!(chart.report().unwrap().indicators[0].value.unwrap().number, 813.0);
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
