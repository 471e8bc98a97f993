//! Bars stand on the canvas where the scene says, at every pixel ratio, and move with the page.

use chi_tieu::chart::{Font, Measure, Options, Paint, Scene, Theme, scene};
use chi_tieu::report::json;
use chi_tieu::widget::Widget;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ShadowRoot};

use crate::page::{Chart, Events, Fixture, REPORT, document, frames, node, surface};

/// Measures as the page does, but by a canvas of its own.
struct Ruler {
    context: CanvasRenderingContext2d,
    family: &'static str,
}

impl Ruler {
    fn new(family: &'static str) -> Self {
        let canvas: HtmlCanvasElement = document().create_element("canvas").unwrap().unchecked_into();
        Self { context: canvas.get_context("2d").unwrap().unwrap().unchecked_into(), family }
    }
}

impl Measure for Ruler {
    fn width(&self, text: &str, font: Font, size: f64) -> f64 {
        let weight = if font.bold() { "bold" } else { "normal" };
        self.context.set_font(&format!("{weight} {}px {}", font.scale() * size, self.family));
        self.context.measure_text(text).unwrap().width()
    }
}

/// The canvas that was drawn on; before, there is none.
fn canvas_in(root: &ShadowRoot) -> HtmlCanvasElement {
    root.query_selector("canvas").unwrap().unwrap().unchecked_into()
}

/// The colour of a pixel: red, green, blue, alpha.
fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> [u8; 4] {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let data = context.get_image_data(x.floor(), y.floor(), 1.0, 1.0).unwrap();
    let bytes = Uint8Array::new(&Reflect::get(&data, &"data".into()).unwrap()).to_vec();
    bytes.try_into().unwrap()
}

fn opaque(theme: &Theme, paint: Paint) -> [u8; 4] {
    let colour = theme.colour(paint);
    [colour.0, colour.1, colour.2, 255]
}

/// The scene that an element of this width must show.
fn expected(width: f64, family: &'static str) -> Scene {
    let options = Options { width, ..Options::default() };
    scene(&json::read(&parsed()).unwrap(), &options, &Ruler::new(family))
}

fn parsed() -> json::Node {
    node(js_sys::JSON::parse(REPORT).unwrap())
}

/// Checks the first and last pixel of every bar in both directions, and those just outside its free end.
fn assert_bars(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) {
    let edge = |length: f64| (length * ratio).round();
    assert_eq!(f64::from(canvas.width()), edge(scene.width), "the width of the canvas");
    assert_eq!(f64::from(canvas.height()), edge(scene.height), "the height of the canvas");
    assert_eq!(scene.bars().count(), 4, "two bars of growth, two of completion");
    for (mark, bar) in scene.bars() {
        let paint = opaque(&Theme::LIGHT, mark.paint);
        let (left, right) = (edge(bar.x), edge(bar.right()) - 1.0);
        let (top, bottom) = (edge(bar.y), edge(bar.bottom()) - 1.0);
        for (x, y) in [(left + 2.0 * ratio, top), (right, top), (right, bottom), (left + 2.0 * ratio, bottom)] {
            assert_eq!(pixel(canvas, x, y), paint, "inside {bar:?} at {x}, {y}, ratio {ratio}");
        }
        for (x, y) in [(right, top - 1.0), (right, bottom + 1.0), (right + 1.0, top)] {
            assert_ne!(pixel(canvas, x, y), paint, "outside {bar:?} at {x}, {y}, ratio {ratio}");
        }
    }
}

#[wasm_bindgen_test]
fn bars_are_drawn_where_the_scene_says_at_every_ratio() {
    let fixture = Fixture::new(r#"<div id="host" style="font: 16px sans-serif; color: black"></div>"#);
    let host: HtmlElement = fixture.0.query_selector("#host").unwrap().unwrap().unchecked_into();
    let mode = web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open);
    let root: ShadowRoot = host.attach_shadow(&mode).unwrap();
    let surface = surface(&host, &root);
    let mut widget = Widget::new(surface);
    widget.read(&js_sys::JSON::parse(REPORT).unwrap(), None).unwrap();
    for ratio in [1.0, 2.0, 1.5, 3.0] {
        widget.draw(ratio, false).unwrap();
        assert_bars(&canvas_in(&root), &expected(600.0, "sans-serif"), ratio);
    }
}

#[wasm_bindgen_test]
async fn a_new_width_is_drawn_in_the_next_frames() {
    let html = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu>"#);
    let fixture = Fixture::new(&html);
    let chart = fixture.chart();
    chart.drawn().await;
    assert_eq!(chart.canvas().client_width(), 600);
    fixture.0.style().set_property("width", "320px").unwrap();
    frames(3).await;
    chart.drawn().await;
    assert_eq!(chart.canvas().client_width(), 320);
}

#[wasm_bindgen_test]
async fn changes_of_one_frame_are_drawn_once() {
    let fixture = Fixture::new(r#"<chi-tieu></chi-tieu>"#);
    let chart = fixture.chart();
    let ready = Events::new("chi-tieu-ready");
    for _ in 0..3 {
        chart.set_report(&js_sys::JSON::parse(REPORT).unwrap());
        chart.0.set_attribute("charts", "plan").unwrap();
    }
    chart.drawn().await;
    frames(2).await;
    assert_eq!(ready.count(), 1);
}

#[wasm_bindgen_test]
async fn attributes_choose_charts_language_and_theme() {
    let html = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu>"#);
    let fixture = Fixture::new(&html);
    let chart = fixture.chart();
    chart.drawn().await;
    let both = chart.canvas().height();
    chart.0.set_attribute("charts", "plan").unwrap();
    chart.0.set_attribute("lang", "en").unwrap();
    chart.drawn().await;
    assert!(chart.canvas().height() < both, "one chart is lower than two");
    let spoken = chart.canvas().get_attribute("aria-label").unwrap();
    assert!(spoken.contains("Plan completion") && !spoken.contains("Change on"), "{spoken}");
    assert_eq!(chart.find(".chart").unwrap().get_attribute("lang").as_deref(), Some("en"));
}

/// Whether any pixel of the chart has the colour of a text on this ground.
fn is_drawn_for(chart: &Chart, theme: &Theme) -> bool {
    let canvas = chart.canvas();
    let (width, wanted) = (f64::from(canvas.width()), opaque(theme, Paint::Good));
    (0..canvas.height()).any(|y| (0..20).any(|part| pixel(&canvas, width * f64::from(part) / 20.0, y.into()) == wanted))
}

#[wasm_bindgen_test]
async fn the_ground_is_told_by_any_way_to_write_a_colour() {
    let cases = [
        ("#eee", true),
        ("oklch(0.95 0.01 250)", true),
        ("color(srgb 0.9 0.9 0.9)", true),
        ("rgb(255 255 255 / 0.87)", true),
        ("oklch(0.2 0.01 250)", false),
        ("color(srgb 0.1 0.1 0.1)", false),
        ("#333", false),
    ];
    for (colour, dark) in cases {
        let html = format!(
            r#"<div style="color: {colour}"><chi-tieu><script type="application/json">{REPORT}</script></chi-tieu></div>"#
        );
        let fixture = Fixture::new(&html);
        let chart = fixture.chart();
        chart.drawn().await;
        let drawn = (is_drawn_for(&chart, &Theme::DARK), is_drawn_for(&chart, &Theme::LIGHT));
        assert_eq!(drawn, (dark, !dark), "{colour}");
    }
}

#[wasm_bindgen_test]
async fn a_hundred_indicators_are_sharp_and_none_is_lost() {
    let one = |place: usize| format!(r#"{{ "name": "chỉ tiêu {place}", "value": 3, "completion": 70, "growth": 2 }}"#);
    let report = |count| format!(r#"{{ "indicators": [{}] }}"#, (0..count).map(one).collect::<Vec<_>>().join(","));
    let fixture = Fixture::new(r#"<div id="host" style="font: 16px sans-serif; color: black"></div>"#);
    let host: HtmlElement = fixture.0.query_selector("#host").unwrap().unwrap().unchecked_into();
    let root: ShadowRoot = host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    let surface = surface(&host, &root);
    let mut widget = Widget::new(surface);
    for (count, least) in [(100, 2.0), (300, 1.0)] {
        widget.read(&js_sys::JSON::parse(&report(count)).unwrap(), None).unwrap();
        assert!(widget.draw(2.0, false).unwrap().is_empty(), "only paper is cut");
        let canvas = canvas_in(&root);
        let ratio = f64::from(canvas.width()) / 600.0;
        assert!(ratio >= least, "{count}: {ratio}");
        let high = f64::from(canvas.client_height()) * ratio;
        assert!((f64::from(canvas.height()) - high).abs() <= ratio, "{count}: {} of {high}", canvas.height());
        let bottom = (1..200).any(|up| pixel(&canvas, 2.0, f64::from(canvas.height() - up))[3] > 0);
        assert!(bottom, "{count}: the last name is drawn");
    }
}
