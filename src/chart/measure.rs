//! How wide texts are: measured by the canvas in a browser, by a table of advance widths everywhere else.

/// The roles that text has in a chart. A role fixes size and weight, relative to the font size of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Font {
    /// Place and period.
    Heading,
    /// What a chart shows.
    Title,
    /// The name of an indicator.
    Name,
    /// The figure that a bar shows.
    Number,
    /// What explains: base, unit, plan, pace.
    Note,
}

impl Font {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Heading, Self::Title, Self::Name, Self::Number, Self::Note];

    /// The size as a part of the page's font size.
    #[must_use]
    pub const fn scale(self) -> f64 {
        match self {
            Self::Heading => 1.25,
            Self::Title => 1.0625,
            Self::Name | Self::Number => 0.9375,
            Self::Note => 0.8125,
        }
    }

    /// Whether the text is bold.
    #[must_use]
    pub const fn bold(self) -> bool {
        matches!(self, Self::Heading | Self::Title | Self::Number)
    }

    /// The height of a line of text, in parts of its size: Vietnamese capitals carry two marks above them.
    pub const LINE_HEIGHT: f64 = 1.3;
}

/// Tells how wide a text is.
pub trait Measure {
    /// The width of `text` in CSS pixels when it is set in `font` and the page's font size is `size` pixels.
    fn width(&self, text: &str, font: Font, size: f64) -> f64;
}

/// Widths of a common sans-serif face, for where no font can be asked (SVG from the command line).
///
/// Each character counts as its class in the table below, rounded up, so that text set in Arial, Helvetica,
/// Liberation Sans or Noto Sans fits the space that the layout gave it. What figures are made of counts as in `DejaVu Sans`, the widest
/// that browsers take for `sans-serif`: a figure beside the longest bar ends where the picture does.
#[derive(Clone, Copy, Debug, Default)]
pub struct AverageWidths;

/// Advance widths in thousandths of the font size; what is not named is as wide as [`OTHER`].
const WIDTHS: &[(&str, f64)] = &[
    ("ijl|'‘’.,:;!ìíỉĩị", 280.0),
    ("frtI()[]-/ \u{a0}“”\"·ÌÍỈĨỊ", 390.0),
    ("abcdeghknopqsuvxyzJ", 575.0),
    ("0123456789", 640.0),
    ("ABEFKLPSTVXYZ–&", 700.0),
    ("CDGHNOQRUwĐÔƠƯ+−", 780.0),
    ("mMW—…@%", 940.0),
];

const OTHER: f64 = 620.0;
const BOLD: f64 = 1.07;

impl Measure for AverageWidths {
    fn width(&self, text: &str, font: Font, size: f64) -> f64 {
        let thousandths: f64 = text.chars().map(advance).sum();
        let weight = if font.bold() { BOLD } else { 1.0 };
        thousandths / 1000.0 * weight * font.scale() * size
    }
}

fn advance(letter: char) -> f64 {
    WIDTHS.iter().find(|(letters, _)| letters.contains(letter)).map_or(OTHER, |(_, width)| *width)
}
