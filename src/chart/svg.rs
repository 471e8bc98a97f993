//! A report as SVG text.

use plotters::drawing::IntoDrawingArea;
use plotters_svg::SVGBackend;

use super::{AverageWidths, Options, Pen, draw, scene};
use crate::report::Report;

/// plotters-svg sets every text at 1 / 1.24 of the size it is asked for.
const FONT_RATIO: f64 = 1.24;

/// The faces that [`AverageWidths`] was made for.
const FAMILY: &str = "Arial, Helvetica, Liberation Sans, Noto Sans, sans-serif";

/// The charts of a report as SVG, laid out for the widths of common sans-serif faces.
///
/// The ground is transparent. A report without indicators gives an empty picture.
///
/// ```
/// use chi_tieu::{chart, report::json};
///
/// let report = json::from_str(r#"{ "indicators": [{ "name": "Việc làm", "completion": 91.6 }] }"#)?;
/// assert!(chart::svg(&report, &chart::Options::default()).contains("91,6%"));
/// # Ok::<(), json::JsonError>(())
/// ```
#[must_use]
pub fn svg(report: &Report, options: &Options) -> String {
    let scene = scene(report, options, &AverageWidths);
    let pen =
        Pen { theme: &options.theme, family: FAMILY, font_size: options.font_size, ratio: 1.0, font_ratio: FONT_RATIO };
    let mut text = String::new();
    let area = SVGBackend::with_string(&mut text, (whole(scene.width), whole(scene.height))).into_drawing_area();
    // Writing to a string cannot fail.
    let _ = draw(&scene, pen, &area);
    drop(area);
    text
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; sizes are not negative")]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}
