//! The page of a test: elements put in, waited for, looked into and taken out.

use std::cell::Cell;

use chi_tieu::report::{Report, json};
use chi_tieu::widget::{Surface, Widget};
use js_sys::{Array, Float64Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlCanvasElement, HtmlElement, ShadowRoot, window};

#[wasm_bindgen(module = "/www/define.js")]
extern "C" {
    fn define(class: &JsValue);
}

#[wasm_bindgen(module = "/www/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = elementClass)]
    fn element_class(load: &Function, tools: &Function) -> JsValue;
}

#[wasm_bindgen(inline_js = "
    let live = 0;
    // The class, counting its objects: +1 for each that is made, -1 for each that is freed.
    export const counted = (Class) => class extends Class {
        constructor(...given) { super(...given); live += 1; }
        free() { super.free(); live -= 1; }
    };
    export const liveWidgets = () => live;
    // Stands for the tools, which are tested on whole pages (tests/e2e/): it tells the report and nothing else.
    export const toolsWith = (reportOf) => async () => ({
        attach: async (element, root, widget) => ({
            prepare() {},
            changed() {},
            remove() {},
            report: () => reportOf(widget.report(), widget.words()),
        }),
    });
")]
extern "C" {
    fn counted(class: &JsValue) -> JsValue;

    #[wasm_bindgen(js_name = toolsWith)]
    fn tools_with(report_of: &Function) -> Function;

    /// How many widgets the elements of the page have made and not given back.
    #[wasm_bindgen(js_name = liveWidgets)]
    pub(crate) fn live_widgets() -> u32;
}

#[wasm_bindgen(module = "/www/error.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(extends = js_sys::Error)]
    pub(crate) type ChiTieuError;
    #[wasm_bindgen(static_method_of = ChiTieuError, js_name = of)]
    pub(crate) fn of(error: &JsValue) -> ChiTieuError;
}

#[wasm_bindgen(module = "/www/surface.js")]
extern "C" {
    /// `Surface` as the page makes it.
    #[wasm_bindgen(js_name = Surface)]
    type Made;

    #[wasm_bindgen(constructor, js_class = "Surface")]
    fn new(host: &HtmlElement, root: &ShadowRoot) -> Made;
}

#[wasm_bindgen(module = "/www/page-text.js")]
extern "C" {
    /// Named here so that the file is served beside `surface.js`, which imports it.
    #[wasm_bindgen(js_name = pageText)]
    pub(crate) fn page_text(root: &Element, skipped: &str) -> String;
}

#[wasm_bindgen(module = "/www/pen.js")]
extern "C" {
    /// Named here so that the file is served beside `surface.js`, which imports it.
    #[wasm_bindgen(js_name = painted)]
    pub(crate) fn painted(context: &JsValue, css: &str) -> JsValue;
}

#[wasm_bindgen(module = "/www/pool.js")]
extern "C" {
    /// Named here so that the file is served beside `pen.js`, which imports it.
    #[wasm_bindgen(js_name = take)]
    pub(crate) fn take(canvas: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/www/wire.js")]
extern "C" {
    /// The report JSON of what a widget hands on.
    #[wasm_bindgen(js_name = reportOf)]
    fn report_of(numbers: &[f64], words: &str) -> JsValue;
}

#[wasm_bindgen(module = "/www/hands.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = handsOf)]
    pub(crate) fn hands_of(element: &Element);
}

#[wasm_bindgen(module = "/www/paper.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = print)]
    pub(crate) fn print(widget: &JsValue);
}

#[wasm_bindgen(module = "/www/source-file.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = sourceFile)]
    pub(crate) fn source_file(load: &Function);
}

#[wasm_bindgen(module = "/www/styles.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = sheet)]
    pub(crate) fn sheet();
}

#[wasm_bindgen(module = "/www/near.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = isNear)]
    pub(crate) fn is_near(element: &Element) -> bool;
}

#[wasm_bindgen(module = "/www/choose.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = chooser)]
    pub(crate) fn chooser(load: &Function);
}

#[wasm_bindgen(module = "/www/target.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    pub(crate) type Target;
    #[wasm_bindgen(constructor)]
    pub(crate) fn new(host: &Element) -> Target;
}

#[wasm_bindgen(module = "/www/turn.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    pub(crate) type Turn;
    #[wasm_bindgen(constructor)]
    pub(crate) fn new(act: &Function) -> Turn;
}

#[wasm_bindgen(module = "/www/needs.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = speaksEnglish)]
    pub(crate) fn speaks_english(element: &Element) -> bool;
}

#[wasm_bindgen(module = "/www/page.js")]
extern "C" {
    /// Named here so that the file is served beside `element.js`, which imports it.
    #[wasm_bindgen(js_name = onPageChange)]
    pub(crate) fn on_page_change(listener: &Function) -> Function;
}

#[wasm_bindgen(module = "/www/listen.js")]
extern "C" {
    /// Named here so that the file is served beside `page.js` and `hands.js`, which import it.
    pub(crate) fn listening() -> Array;
}

#[wasm_bindgen(module = "/www/guard.js")]
extern "C" {
    /// Whether an error is a trap, or an exception of the browser, after which nothing of the instance may be called.
    #[wasm_bindgen(js_name = isBreak)]
    pub(crate) fn is_break(error: &JsValue) -> bool;
}

/// Sample figures, as report JSON.
pub(crate) const REPORT: &str = r#"{
    "place": "huyện Ví Dụ", "period": { "months": 9, "year": 2022 },
    "indicators": [
        { "name": "giá trị sản xuất", "unit": "tỷ đồng", "value": 1924, "completion": 69.2, "growth": 20.8 },
        { "name": "thu ngân sách", "unit": "tỷ đồng", "value": 310, "completion": 91.6, "growth": -12.5 },
        { "name": "hộ nghèo", "unit": "%", "value": 0.32, "better": "lower" }
    ]
}"#;

/// A JavaScript value as report JSON.
pub(crate) fn node(value: JsValue) -> json::Node {
    serde_wasm_bindgen::from_value(value).unwrap()
}

pub(crate) fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// Defines the element, once for all tests.
fn define_element() {
    thread_local!(static DEFINED: Cell<bool> = const { Cell::new(false) });
    if DEFINED.replace(true) {
        return;
    }
    let load = Closure::<dyn Fn() -> Promise>::new(|| Promise::resolve(&counted(&widget_class())));
    let told = Closure::<dyn Fn(Float64Array, String) -> JsValue>::new(|numbers: Float64Array, words: String| {
        report_of(&numbers.to_vec(), &words)
    });
    define(&element_class(load.as_ref().unchecked_ref(), &tools_with(told.as_ref().unchecked_ref())));
    load.forget();
    told.forget();
}

/// What a widget without an element shows and draws on.
pub(crate) fn surface(host: &HtmlElement, root: &ShadowRoot) -> Surface {
    JsValue::from(Made::new(host, root)).unchecked_into()
}

/// The JavaScript class of [`Widget`], as a page gets it from the module.
fn widget_class() -> JsValue {
    let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    let mode = js_sys::Object::new();
    Reflect::set(&mode, &"mode".into(), &"open".into()).unwrap();
    let attach: Function = Reflect::get(&host, &"attachShadow".into()).unwrap().unchecked_into();
    let root: ShadowRoot = attach.call1(&host, &mode).unwrap().unchecked_into();
    let surface = surface(&host, &root);
    let widget = JsValue::from(Widget::new(surface));
    let class = Reflect::get(&widget, &"constructor".into()).unwrap();
    let free: Function = Reflect::get(&widget, &"free".into()).unwrap().unchecked_into();
    free.call0(&widget).unwrap();
    class
}

/// A part of the page, 600 pixels wide unless it says otherwise, that goes when it is dropped.
pub(crate) struct Fixture(pub(crate) HtmlElement);

impl Fixture {
    /// Puts `html` into the page.
    pub(crate) fn new(html: &str) -> Self {
        define_element();
        let part: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        part.set_inner_html(html);
        // In view, so that the element is drawn at once.
        let style = part.style();
        for (name, value) in [("position", "absolute"), ("top", "0"), ("left", "0"), ("width", "600px")] {
            style.set_property(name, value).unwrap();
        }
        document().body().unwrap().append_child(&part).unwrap();
        Self(part)
    }

    /// The `<chi-tieu>` in it.
    pub(crate) fn chart(&self) -> Chart {
        Chart(self.0.query_selector("chi-tieu").unwrap().unwrap().unchecked_into())
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A `<chi-tieu>` on the page.
pub(crate) struct Chart(pub(crate) HtmlElement);

impl Chart {
    /// Waits until what was asked for is drawn, or has failed.
    pub(crate) async fn drawn(&self) -> &Self {
        let promise = Reflect::get(&self.0, &"drawn".into()).unwrap();
        JsFuture::from(promise.unchecked_into::<Promise>()).await.unwrap();
        self
    }

    /// The report that is shown, once it is; none where what was asked for could not be drawn.
    pub(crate) async fn report(&self) -> Option<Report> {
        let ask: Function = Reflect::get(&self.0, &"toReport".into()).unwrap().unchecked_into();
        let promise: Promise = ask.call0(&self.0).unwrap().unchecked_into();
        let value = JsFuture::from(promise).await.ok()?;
        Some(json::read(&node(value)).unwrap())
    }

    pub(crate) fn set_report(&self, report: &JsValue) {
        Reflect::set(&self.0, &"report".into(), report).unwrap();
    }

    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.0.shadow_root().unwrap().query_selector(selector).unwrap()
    }

    pub(crate) fn canvas(&self) -> HtmlCanvasElement {
        self.find("canvas").unwrap().unchecked_into()
    }

    pub(crate) fn is_shown(&self) -> bool {
        self.find(".chart:not([hidden])").is_some()
    }

    /// The texts of the cells of the table for assistive technology, row by row.
    pub(crate) fn table(&self) -> Vec<String> {
        let rows = self.0.shadow_root().unwrap().query_selector_all("table tr").unwrap();
        let cells = |row: Element| {
            let cells = Array::from(&row.children());
            let texts = cells.iter().map(|cell| cell.unchecked_into::<Element>().text_content().unwrap());
            texts.collect::<Vec<_>>().join(" | ")
        };
        (0..rows.length()).map(|row| cells(rows.get(row).unwrap().unchecked_into())).collect()
    }
}

/// Waits for so many frames.
pub(crate) async fn frames(count: usize) {
    for _ in 0..count {
        let frame = Promise::new(&mut |resolve, _| {
            window().unwrap().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

/// Gathers the details of the events of one type that reach the document, until it is dropped.
pub(crate) struct Events {
    kind: &'static str,
    gathered: Array,
    listener: Closure<dyn FnMut(JsValue)>,
}

impl Events {
    pub(crate) fn new(kind: &'static str) -> Self {
        let gathered = Array::new();
        let events = gathered.clone();
        let listener = Closure::new(move |event: JsValue| {
            events.push(&Reflect::get(&event, &"detail".into()).unwrap());
        });
        document().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref()).unwrap();
        Self { kind, gathered, listener }
    }

    pub(crate) fn count(&self) -> u32 {
        self.gathered.length()
    }

    /// A property of the last event's detail.
    pub(crate) fn last(&self, property: &str) -> String {
        let last = self.gathered.get(self.count().checked_sub(1).expect("an event"));
        Reflect::get(&last, &property.into()).unwrap().as_string().unwrap_or_default()
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        document().remove_event_listener_with_callback(self.kind, self.listener.as_ref().unchecked_ref()).unwrap();
    }
}
