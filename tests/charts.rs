//! Reports → charts: scenes that hold together at any width, and the SVG of two reports kept as pictures in text.
//!
//! A change of a kept picture is shown by `cargo insta review`, or accepted by `INSTA_UPDATE=always cargo test`.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::chart::{AverageWidths, Chart, Font, Meaning, Options, Rect, Scene, Table, Theme, scene, summary, svg};
use chi_tieu::lang::Lang;
use chi_tieu::report::{Report, json};

const REPORTS: [(&str, &str); 2] =
    [("hard", include_str!("charts/hard.json")), ("nine-months", include_str!("charts/nine-months.json"))];

const WIDTHS: [f64; 6] = [240.0, 320.0, 479.0, 480.0, 768.0, 1280.0];

fn reports() -> impl Iterator<Item = (&'static str, Report)> {
    REPORTS.into_iter().map(|(name, text)| (name, json::from_str(text).unwrap()))
}

fn laid_out(report: &Report, width: f64, font_size: f64) -> Scene {
    scene(report, &Options { width, font_size, ..Options::default() }, &AverageWidths)
}

#[test]
fn svg_is_as_kept() {
    for (name, report) in reports() {
        for width in [320, 720] {
            let options = Options { width: f64::from(width), ..Options::default() };
            insta::assert_snapshot!(format!("{name}-{width}"), svg(&report, &options));
        }
    }
}

#[test]
fn table_and_summary_are_as_kept() {
    for (name, report) in reports() {
        for lang in [Lang::Vi, Lang::En] {
            let Table { caption, columns, rows } = Table::new(&report, lang);
            let lines = [columns].into_iter().chain(rows).map(|cells| cells.join(" | "));
            let table = lines.collect::<Vec<_>>().join("\n");
            let spoken = summary(&report, &[Chart::Growth, Chart::Plan], lang);
            insta::assert_snapshot!(format!("{name}-{}", lang.tag()), format!("{spoken}\n\n{caption}\n{table}"));
        }
    }
}

#[test]
fn every_mark_stays_inside_its_scene() {
    each_layout(|at, scene| {
        let inside = |bounds: Rect| {
            bounds.x >= -0.5
                && bounds.right() <= scene.width + 0.5
                && bounds.y >= -0.5
                && bounds.bottom() <= scene.height + 0.5
        };
        for (_, label) in scene.labels() {
            assert!(inside(label.bounds()), "{at}: {:?} of {}", label.bounds(), label.text);
        }
        for (_, bar) in scene.bars() {
            assert!(inside(bar), "{at}: {bar:?}");
        }
    });
}

#[test]
fn no_text_stands_on_another_or_on_a_bar() {
    each_layout(|at, scene| {
        let labels: Vec<_> = scene.labels().map(|(_, label)| (label.bounds(), &label.text)).collect();
        for (place, (bounds, text)) in labels.iter().enumerate() {
            for (other, other_text) in labels.iter().skip(place + 1) {
                assert!(!bounds.overlaps(*other), "{at}: {text} on {other_text}");
            }
            for (_, bar) in scene.bars() {
                assert!(!bounds.overlaps(bar), "{at}: {text} on a bar at {bar:?}");
            }
        }
    });
}

fn each_layout(check: impl Fn(String, Scene)) {
    for (name, report) in reports() {
        for width in WIDTHS {
            for font_size in [16.0, 20.0, 32.0] {
                check(format!("{name}, {width} px, font {font_size}"), laid_out(&report, width, font_size));
            }
        }
    }
}

#[test]
fn every_indicator_is_shown_and_named() {
    each_layout(|at, scene| {
        let shown = |place: usize| {
            let meant = |meaning: Option<Meaning>| meaning.is_some_and(|meaning| meaning.indicator == place);
            let fonts: Vec<Font> =
                scene.labels().filter(|(mark, _)| meant(mark.meaning)).map(|(_, label)| label.font).collect();
            fonts.contains(&Font::Name) && fonts.contains(&Font::Number)
        };
        let count = if at.starts_with("hard") { 7 } else { 5 };
        assert!((0..count).all(shown), "{at}");
    });
}

#[test]
fn a_report_without_indicators_is_an_empty_scene() {
    assert_eq!(laid_out(&Report::default(), 600.0, 16.0).marks, []);
}

fn texts(scene: &Scene) -> String {
    scene.labels().map(|(_, label)| label.text.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_indicator_that_the_asked_charts_cannot_show_is_told_in_words() {
    let report = json::from_str(r#"{"indicators": [{"name": "Bán lẻ", "growth": 12.5}]}"#).unwrap();
    let options = Options { charts: vec![Chart::Plan], ..Options::default() };
    let texts = texts(&scene(&report, &options, &AverageWidths));
    assert!(texts.contains("Bán lẻ") && texts.contains("+12,5%"), "{texts}");
}

#[test]
fn chart_table_and_summary_agree_on_what_keeps_pace() {
    let json = r#"{"period": {"months": 1}, "indicators": [{"name": "Thu", "completion": 8.3}]}"#;
    let report = json::from_str(json).unwrap();
    let bad = Theme::LIGHT.bad;
    let picture = svg(&report, &Options::default()).to_uppercase();
    assert!(!picture.contains(&format!("#{:02X}{:02X}{:02X}", bad.0, bad.1, bad.2)), "no bar is behind");
    assert!(Table::new(&report, Lang::Vi).rows[0].iter().any(|cell| cell == "đúng tiến độ"));
    assert!(summary(&report, &[Chart::Plan], Lang::Vi).contains("1/1"));
}

#[test]
fn an_axis_breaks_only_where_the_rest_would_be_flattened() {
    let bars = |json: &str| {
        let scene = laid_out(&json::from_str(json).unwrap(), 600.0, 16.0);
        let mut widths: Vec<f64> = scene.bars().map(|(_, bar)| bar.width).collect();
        widths.sort_by(f64::total_cmp);
        widths
    };
    let plain = bars(r#"{"indicators": [{"name": "a", "growth": 3}, {"name": "b", "growth": 16}]}"#);
    assert!(plain[1] / plain[0] > 5.0, "16 % is five times as long as 3 %: {plain:?}");
    let broken = bars(r#"{"indicators": [{"name": "a", "growth": 3}, {"name": "b", "growth": 1250}]}"#);
    assert!(broken[0] > broken[1] / 2.0, "3 % beside 1 250 % is still a bar: {broken:?}");
}
