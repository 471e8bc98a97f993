//! Reports → charts: scenes that hold together at any width, and the SVG of two reports kept as pictures in text.
//!
//! A change of a kept picture is shown by `cargo insta review`, or accepted by `INSTA_UPDATE=always cargo test`.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::Cell;

use chi_tieu::chart::{
    AverageWidths, Chart, Font, Meaning, Options, Paint, Rect, Scene, Shape, Table, scene, summary, svg,
};
use chi_tieu::lang::Lang;
use chi_tieu::report::{Report, json};

const REPORTS: [(&str, &str); 2] =
    [("hard", include_str!("charts/hard.json")), ("nine-months", include_str!("charts/nine-months.json"))];

const WIDTHS: [f64; 6] = [240.0, 320.0, 479.0, 480.0, 768.0, 1280.0];

fn reports() -> impl Iterator<Item = (&'static str, Report)> {
    REPORTS.into_iter().map(|(name, text)| (name, json::from_str(text).unwrap()))
}

/// Every choice of charts: what a choice leaves out stands in the list of levels.
const CHOICES: [&[Chart]; 4] = [&[Chart::Growth, Chart::Plan], &[Chart::Growth], &[Chart::Plan], &[]];

fn laid_out(report: &Report, width: f64, font_size: f64, charts: &[Chart]) -> Scene {
    let options = Options { width, font_size, charts: charts.to_vec(), ..Options::default() };
    scene(report, &options, &AverageWidths)
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
            let Table { caption, columns, rows, .. } = Table::new(&report, lang);
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
                for charts in CHOICES {
                    let at = format!("{name}, {width} px, font {font_size}, {charts:?}");
                    check(at, laid_out(&report, width, font_size, charts));
                }
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
fn an_indicator_with_one_figure_is_shown_and_told_whatever_is_drawn() {
    for figure in
        ["\"growth\": 2", "\"completion\": 70", "\"value\": 5", "\"share\": 9", "\"plan\": 3", "\"previous\": 4"]
    {
        let report = json::from_str(&format!(r#"{{ "indicators": [{{ "name": "A", {figure} }}] }}"#)).unwrap();
        for charts in CHOICES {
            let scene = laid_out(&report, 600.0, 16.0, charts);
            assert!(scene.labels().any(|(_, label)| label.font == Font::Number), "{figure}, {charts:?}");
            let spoken = summary(&report, charts, Lang::Vi);
            assert!(spoken.starts_with("Biểu đồ. ") && spoken.len() > "Biểu đồ. ".len(), "{figure}: {spoken}");
        }
    }
}

/// Completions around the pace: the table's words, the colour of the bar, what the summary counts.
#[test]
fn table_colour_and_summary_agree_about_the_pace() {
    for (months, completion, words, paint, counted) in [
        (1, "8.3", "đúng tiến độ", Paint::Good, "1/1"),
        (1, "8.2", "chậm 0,1 điểm", Paint::Bad, "0/1"),
        (1, "8.4", "vượt 0,1 điểm", Paint::Good, "1/1"),
        (9, "74.95", "đúng tiến độ", Paint::Good, "1/1"),
        (9, "74.94", "chậm 0,1 điểm", Paint::Bad, "0/1"),
    ] {
        let text = format!(
            r#"{{ "period": {{ "months": {months} }}, "indicators": [{{ "name": "A", "completion": {completion} }}] }}"#
        );
        let report = json::from_str(&text).unwrap();
        assert_eq!(Table::new(&report, Lang::Vi).rows, [["A", &format!("{}%", completion.replace('.', ",")), words]]);
        let scene = laid_out(&report, 600.0, 16.0, &[Chart::Plan]);
        assert_eq!(scene.bars().map(|(mark, _)| mark.paint).collect::<Vec<_>>(), [paint], "{completion}");
        let spoken = summary(&report, &[Chart::Plan], Lang::Vi);
        assert!(spoken.contains(counted), "{completion}: {spoken}");
    }
}

#[test]
fn nothing_is_cut_out_of_the_page_between_bars() {
    let count = Cell::new(0);
    each_layout(|at, scene| {
        let bars: Vec<Rect> = scene.bars().map(|(_, bar)| bar).collect();
        let seams = scene.marks.iter().filter_map(|mark| match mark.shape {
            Shape::Rect(rect) if mark.paint == Paint::Track && rect.width <= 4.0 => Some(rect),
            _ => None,
        });
        for seam in seams {
            let inside = |bar: &Rect| bar.y == seam.y && bar.height == seam.height && seam.overlaps(*bar);
            assert!(bars.iter().any(inside), "{at}: {seam:?}");
            count.set(count.get() + 1);
        }
    });
    assert!(count.get() > 0);
}

#[test]
fn the_level_before_is_in_the_table() {
    let report = json::from_str(r#"{ "indicators": [{ "name": "A", "unit": "ha", "value": 5, "previous": 4 }] }"#);
    let Table { columns, rows, .. } = Table::new(&report.unwrap(), Lang::Vi);
    assert_eq!(
        (columns.join(" | ").as_str(), rows),
        ("Chỉ tiêu | Thực hiện | Kỳ trước", vec![["A", "5 ha", "4 ha"].map(String::from).to_vec()])
    );
}

#[test]
fn a_report_without_indicators_is_an_empty_scene() {
    assert_eq!(laid_out(&Report::default(), 600.0, 16.0, &[Chart::Growth]).marks, []);
}

#[test]
fn an_axis_breaks_only_where_the_rest_would_be_flattened() {
    let bars = |json: &str| {
        let scene = laid_out(&json::from_str(json).unwrap(), 600.0, 16.0, &[Chart::Growth]);
        let mut widths: Vec<f64> = scene.bars().map(|(_, bar)| bar.width).collect();
        widths.sort_by(f64::total_cmp);
        widths
    };
    let plain = bars(r#"{"indicators": [{"name": "a", "growth": 3}, {"name": "b", "growth": 16}]}"#);
    assert!(plain[1] / plain[0] > 5.0, "16 % is five times as long as 3 %: {plain:?}");
    let broken = bars(r#"{"indicators": [{"name": "a", "growth": 3}, {"name": "b", "growth": 1250}]}"#);
    assert!(broken[0] > broken[1] / 2.0, "3 % beside 1 250 % is still a bar: {broken:?}");
}
