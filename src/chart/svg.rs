//! A scene as SVG text.
//!
//! Written here and not by plotters-svg: texts keep their exact sizes and their place on the line, numbers have no more
//! decimals than they need, and the picture says what it shows to who does not see it.

use super::measure::AverageWidths;
use super::scene::{Anchor, Label, Rect, Scene, Shape};
use super::{Options, scene, speech, words};
use crate::number::plain;
use crate::report::Report;
use crate::text::joined;

/// The faces that [`AverageWidths`] was made for.
pub const FAMILY: &str = "Arial, Helvetica, Liberation Sans, Noto Sans, sans-serif";

/// How far the line of letters stands below the middle of a text, in parts of its size: as on a canvas.
const BASELINE: f64 = 0.35;

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
    write(&scene, report, options, FAMILY, false)
}

/// The scene of a report as SVG in this CSS `font-family`, on the ground of its theme or on none.
#[must_use]
pub fn write(scene: &Scene, report: &Report, options: &Options, family: &str, ground: bool) -> String {
    let (width, height) = (plain(scene.width.ceil()), plain(scene.height.ceil()));
    let title = words::heading(report, options.lang).unwrap_or_else(|| words::CHART.say(options.lang).into());
    let spoken = speech::summary(report, &options.charts(report), options.lang);
    let mut text = joined(&[
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"",
        options.lang.tag(),
        "\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=\"0 0 ",
        &width,
        " ",
        &height,
        "\" font-family=\"",
        &escaped(family),
        "\">\n<title>",
        &escaped(&title),
        "</title>\n<desc>",
        &escaped(&spoken),
        "</desc>\n",
    ]);
    if ground {
        let page = Rect { x: 0.0, y: 0.0, width: scene.width.ceil(), height: scene.height.ceil() };
        add_rect(&mut text, page, &options.theme.ground.css());
    }
    for mark in &scene.marks {
        let fill = options.theme.colour(mark.paint).css();
        match &mark.shape {
            Shape::Rect(rect) => add_rect(&mut text, *rect, &fill),
            Shape::Frame(rect) => rect.sides(Rect::FRAME).into_iter().for_each(|side| add_rect(&mut text, side, &fill)),
            Shape::Dot { x, y, radius } => {
                let numbers = [("cx", *x), ("cy", *y), ("r", *radius)];
                add(&mut text, "circle", &numbers, &[("fill", &fill)]);
                text.push_str("/>\n");
            }
            Shape::Polygon(corners) => {
                let points: Vec<String> = corners.iter().map(|&(x, y)| joined(&[&plain(x), ",", &plain(y)])).collect();
                add(&mut text, "polygon", &[], &[("points", &points.join(" ")), ("fill", &fill)]);
                text.push_str("/>\n");
            }
            Shape::Label(label) => add_label(&mut text, label, options.font_size, &fill),
        }
    }
    text.push_str("</svg>\n");
    text
}

fn add_rect(text: &mut String, rect: Rect, fill: &str) {
    let numbers = [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)];
    add(text, "rect", &numbers, &[("fill", fill)]);
    text.push_str("/>\n");
}

fn add_label(text: &mut String, label: &Label, font_size: f64, fill: &str) {
    let size = label.font.scale() * font_size;
    let weight = if label.font.bold() { "bold" } else { "normal" };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::End => "end",
    };
    let numbers = [("x", label.x), ("y", label.y + BASELINE * size), ("font-size", size)];
    add(text, "text", &numbers, &[("font-weight", weight), ("text-anchor", anchor), ("fill", fill)]);
    text.push('>');
    text.push_str(&escaped(&label.text));
    text.push_str("</text>\n");
}

/// Begins an element with these attributes.
fn add(text: &mut String, name: &str, numbers: &[(&str, f64)], words: &[(&str, &str)]) {
    text.push('<');
    text.push_str(name);
    for &(name, number) in numbers {
        add_attribute(text, name, &plain((number * 100.0).round() / 100.0));
    }
    for &(name, value) in words {
        add_attribute(text, name, value);
    }
}

fn add_attribute(text: &mut String, name: &str, value: &str) {
    text.push_str(&joined(&[" ", name, "=\"", value, "\""]));
}

/// The text as it stands in XML or HTML, without the control characters that XML cannot hold.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::theme::Rgb;
    use super::*;

    #[test]
    fn hostile_names_are_text() {
        assert_eq!(escaped("a<img src=\"x\" onerror='y'>&\u{7}"), "a&lt;img src=&quot;x&quot; onerror='y'&gt;&amp; ");
    }

    #[test]
    fn colours_have_six_digits() {
        assert_eq!(Rgb(0, 101, 255).css(), "#0065ff");
    }
}
