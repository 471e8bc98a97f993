//! Reports → charts: what scenes, tables and summaries say, and the SVG of some reports kept as pictures in text.
//!
//! A change of a kept picture is shown by `cargo insta review`, or accepted by `INSTA_UPDATE=always cargo test`.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::chart::{AverageWidths, Chart, Font, Options, Paint, Scene, Table, scene, summary, svg};
use chi_tieu::lang::Lang;
use chi_tieu::report::{Report, json};

const REPORTS: [(&str, &str); 3] = [
    ("hard", include_str!("charts/hard.json")),
    ("nine-months", include_str!("charts/nine-months.json")),
    ("province", include_str!("../www/gallery/province.json")),
];

fn reports() -> impl Iterator<Item = (&'static str, Report)> {
    REPORTS.into_iter().map(|(name, text)| (name, json::from_str(text).unwrap()))
}

/// Every choice of charts: what a choice leaves out stands in the list of levels.
const CHOICES: [&[Chart]; 5] =
    [&[Chart::Growth, Chart::Plan], &[Chart::Growth], &[Chart::Plan], &[Chart::Overview], &[Chart::Levels]];

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
            let spoken = summary(&report, &Chart::suited(&report), lang);
            insta::assert_snapshot!(format!("{name}-{}", lang.tag()), format!("{spoken}\n\n{caption}\n{table}"));
        }
    }
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
