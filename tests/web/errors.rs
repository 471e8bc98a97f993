//! Bad input: one line in the console and as an event, and the page's own content untouched.

use js_sys::{Array, Error, Function, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Events, Fixture, is_break};

#[wasm_bindgen(inline_js = "
    export function muteErrors(into) {
        const original = console.error;
        console.error = (...words) => into.push(words.join(' '));
        return () => { console.error = original; };
    }
")]
extern "C" {
    #[wasm_bindgen(js_name = muteErrors)]
    pub(crate) fn mute_errors(into: &Array) -> Function;
}

/// What is put into the page, and the line that must be told of it; browsers end a line differently that ends in a
/// colon here.
const BAD: &[(&str, &str, &str)] = &[
    (
        r#"<chi-tieu></chi-tieu>"#,
        "no-source",
        "<chi-tieu>: nothing to read: name an element with for=\"id\" or a file with src, put a <script \
         type=\"application/json\"> or a <table> inside, or set its report property",
    ),
    (
        r#"<chi-tieu for="khong-co"></chi-tieu>"#,
        "no-target",
        "<chi-tieu for=\"khong-co\">: no element of the page has the id that for= names",
    ),
    (
        r#"<p id="a"> </p><chi-tieu for="a"></chi-tieu>"#,
        "no-figures",
        "<chi-tieu for=\"a\">: the text is empty: give the words of a report",
    ),
    (
        r#"<p id="a">Trời đẹp.</p><chi-tieu for="a"></chi-tieu>"#,
        "no-figures",
        "<chi-tieu for=\"a\">: no indicator was found in the text: expected sentences such as \"thu ngân sách đạt 148 tỷ đồng, bằng 84,7% KH, tăng 6,2% so với cùng kỳ\"",
    ),
    (
        r#"<chi-tieu id="b"><table><tr><th>A&#10; a</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></chi-tieu>"#,
        "no-figures",
        "<chi-tieu id=\"b\">: the table's headers are not known: saw \"A a\", \"B\"; expected one for the name (Chỉ tiêu, \
         Tên, Nội dung) and at least one for figures (Thực hiện, Kế hoạch, % so KH, % so cùng kỳ, Tăng/giảm (%))",
    ),
    (
        r#"<chi-tieu><script type="application/json">{"indicators":</script></chi-tieu>"#,
        "bad-json",
        "<chi-tieu>: report JSON: not valid JSON: ",
    ),
    (
        r#"<chi-tieu><script type="application/json">{"indicators":[]}</script></chi-tieu>"#,
        "no-figures",
        "<chi-tieu>: the report has no indicator with a figure",
    ),
    (
        r#"<chi-tieu charts="pie"><script type="application/json">{"indicators":[{"name":"A","value":1}]}</script></chi-tieu>"#,
        "bad-attribute",
        "<chi-tieu>: attribute charts: unknown chart \"pie\": expected auto, overview, growth, plan or levels",
    ),
    (
        r#"<chi-tieu theme="pink"><script type="application/json">{"indicators":[{"name":"A","value":1}]}</script></chi-tieu>"#,
        "bad-attribute",
        "<chi-tieu>: attribute theme: \"pink\" is none of auto, light, dark",
    ),
    (
        r#"<div style="width: 0"><chi-tieu><script type="application/json">{"indicators":[{"name":"A","value":1}]}</script></chi-tieu></div>"#,
        "no-width",
        "<chi-tieu>: the element has no width; the chart is drawn as soon as it gets one",
    ),
];

#[wasm_bindgen_test]
async fn bad_input_is_told_in_one_line_and_the_page_stays() {
    for (html, code, line) in BAD {
        let (lines, events) = (Array::new(), Events::new("chi-tieu-error"));
        let unmute = mute_errors(&lines);
        let fixture = Fixture::new(html);
        let before = fixture.0.inner_html();
        let chart = fixture.chart();
        chart.drawn().await;
        unmute.call0(&JsValue::NULL).unwrap();
        assert_eq!((lines.length(), events.count()), (1, 1), "{html}");
        let told = lines.get(0).as_string().unwrap();
        assert!(told.starts_with(line) && !told.contains('\n'), "{html}: {told}");
        assert!(told == *line || line.ends_with(": ") && told.len() > line.len(), "{html}: {told}");
        assert_eq!((events.last("message"), events.last("code")), (told, (*code).to_owned()));
        assert!(!chart.is_shown(), "{html}");
        assert_eq!(fixture.0.inner_html(), before);
    }
}

/// Values for the `report` property, and the path and the end of the message that each must give.
const BAD_REPORTS: &[(&str, &str, &str)] = &[
    (
        "({ indicators: [{ name: 'A' }, { name: 'B' }, { name: 'C', growth: NaN }] })",
        "indicators[2].growth",
        "found a number that is not finite",
    ),
    ("({ indicators: [{ name: 'A', grwoth: 3 }] })", "indicators[0].grwoth", "found an unknown key"),
    (
        "({ indicators: [{ name: 'A', value: '12' }] })",
        "indicators[0].value",
        "expected a finite number, found the text \"12\"",
    ),
    ("({ indicators: [{ name: 'A', plan: [1] }] })", "indicators[0].plan", "found a list"),
    (
        "({ period: { months: -9 }, indicators: [] })",
        "period.months",
        "expected a whole number of months from 1 to 12, found the number −9",
    ),
    ("(() => { const a = {}; a.indicators = a; return a; })()", "indicators", "expected a list, found an object"),
    ("({ indicators: new Array(2e7) })", "indicators", "expected a list, found values without end"),
    (
        "(() => { const a = new Array(19e5); a[0] = a; return { indicators: a }; })()",
        "indicators[0]",
        "expected an object, found values without end",
    ),
    ("(() => { const a = []; a.push(a, a, a); return { indicators: a }; })()", "indicators[0]", "found a list"),
    ("({ indicators: [{ name: () => 'A' }] })", "indicators[0].name", "expected a text, found a function"),
    ("({ indicators: [{ name: 'A', value: 3n }] })", "indicators[0].value", "found a bigint"),
    ("({ get indicators() { throw new Error('no'); } })", "indicators", "expected a list, found a value that throws"),
];

#[wasm_bindgen_test]
async fn errors_in_a_report_name_the_path() {
    for (script, path, end) in BAD_REPORTS {
        let (lines, events) = (Array::new(), Events::new("chi-tieu-error"));
        let unmute = mute_errors(&lines);
        let fixture = Fixture::new("<chi-tieu></chi-tieu>");
        let chart = fixture.chart();
        chart.set_report(&js_sys::eval(script).unwrap());
        chart.drawn().await;
        unmute.call0(&JsValue::NULL).unwrap();
        assert_eq!(events.last("path"), *path, "{script}");
        assert!(events.last("message").contains(end), "{script}: {}", events.last("message"));
    }
}

#[wasm_bindgen_test]
async fn good_data_after_bad_is_drawn_and_bad_after_good_is_not() {
    let (lines, ready) = (Array::new(), Events::new("chi-tieu-ready"));
    let unmute = mute_errors(&lines);
    let fixture = Fixture::new("<chi-tieu></chi-tieu>");
    let chart = fixture.chart();
    chart.drawn().await;
    for (report, shown, count) in [
        (r#"{"indicators":[{"name":"A","growth":2}]}"#, true, 1),
        (r#"{"indicators":[{"name":"A","growth":"2"}]}"#, false, 1),
        (r#"{"indicators":[{"name":"A","growth":3}]}"#, true, 2),
    ] {
        chart.set_report(&JSON::parse(report).unwrap());
        chart.drawn().await;
        assert_eq!((chart.is_shown(), ready.count()), (shown, count), "{report}");
    }
    unmute.call0(&JsValue::NULL).unwrap();
    assert_eq!(lines.length(), 2);
    assert!(Reflect::has(&chart.0, &"report".into()).unwrap());
}

#[wasm_bindgen_test]
fn an_error_without_a_code_is_taken_for_a_trap() {
    let error = Error::new("unreachable");
    assert!(is_break(&error));
    Reflect::set(&error, &"code".into(), &"no-figures".into()).unwrap();
    assert!(!is_break(&error));
}
