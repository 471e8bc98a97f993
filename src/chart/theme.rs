//! The colours that meanings have, for light and for dark grounds.
//!
//! Good is blue and bad is vermilion: the pair that people with any common colour blindness tell apart
//! (Okabe and Ito, *Color Universal Design*, 2008), darkened or lightened until each stands at 3:1 and each text at
//! 4.5:1 against its ground (WCAG 2.2, 1.4.11 and 1.4.3); a test holds both.

use super::Paint;

/// A colour: red, green and blue, 0 to 255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour as one number: 0xRRGGBB.
    #[must_use]
    pub const fn number(self) -> u32 {
        u32::from_be_bytes([0, self.0, self.1, self.2])
    }

    /// The colour as CSS and SVG write it: `#0065a5`.
    #[must_use]
    pub fn css(self) -> String {
        let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 });
        let mut text = String::from("#");
        for channel in [self.0, self.1, self.2] {
            text.push(digit(channel / 16));
            text.push(digit(channel % 16));
        }
        text
    }

    /// The colour of such a number; what is above 0xFFFFFF is left out.
    #[must_use]
    pub const fn from_number(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self(red, green, blue)
    }

    /// The relative luminance of the colour, 0 for black to 1 for white (WCAG 2.2, "relative luminance").
    #[must_use]
    pub fn luminance(self) -> f64 {
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// The linear light of an sRGB channel, approximated by the power 2.2, within 0.003 of the exact curve.
fn linear(channel: u8) -> f64 {
    (f64::from(channel) / 255.0).powf(2.2)
}

/// The colours of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The page under the chart, that the other colours are made for. Nothing is painted in it: a page may have
    /// another.
    pub ground: Rgb,
    /// A colour for each paint, in the order of [`Paint::ALL`].
    colours: [Rgb; Paint::ALL.len()],
}

impl Theme {
    /// For white and other light grounds.
    pub const LIGHT: Self = Self {
        ground: Rgb(255, 255, 255),
        colours: [
            Rgb(27, 31, 36),
            Rgb(87, 96, 106),
            Rgb(232, 236, 240),
            Rgb(64, 70, 77),
            Rgb(27, 31, 36),
            Rgb(0, 101, 165),
            Rgb(196, 78, 0),
            Rgb(105, 113, 122),
        ],
    };

    /// For black and other dark grounds.
    pub const DARK: Self = Self {
        ground: Rgb(22, 25, 29),
        colours: [
            Rgb(232, 234, 237),
            Rgb(160, 168, 177),
            Rgb(46, 52, 59),
            Rgb(190, 196, 203),
            Rgb(232, 234, 237),
            Rgb(86, 176, 236),
            Rgb(245, 138, 66),
            Rgb(150, 158, 167),
        ],
    };

    /// The colour of a paint.
    #[must_use]
    pub fn colour(&self, paint: Paint) -> Rgb {
        self.colours.get(paint as usize).copied().unwrap_or(self.ground)
    }

    /// The colour of text that is read first.
    #[must_use]
    pub fn text(&self) -> Rgb {
        self.colour(Paint::Text)
    }

    /// Gives a paint another colour.
    pub fn set(&mut self, paint: Paint, colour: Rgb) {
        if let Some(place) = self.colours.get_mut(paint as usize) {
            *place = colour;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_bars_stand_out_from_their_ground() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let contrast = |paint, ground| theme.colour(paint).contrast(ground);
            let track = theme.colour(Paint::Track);
            for paint in [Paint::Text, Paint::Muted, Paint::Good, Paint::Bad, Paint::Neutral] {
                assert!(contrast(paint, theme.ground) >= 4.5, "{paint:?} as text");
            }
            // The overview writes on a track.
            for paint in [Paint::Text, Paint::Muted] {
                assert!(contrast(paint, track) >= 4.5, "{paint:?} as text on a track");
            }
            for paint in [Paint::Line, Paint::Pace, Paint::Good, Paint::Bad, Paint::Neutral] {
                assert!(contrast(paint, theme.ground) >= 3.0, "{paint:?} as a mark");
                assert!(contrast(paint, track) >= 3.0, "{paint:?} on a track");
            }
        }
    }

    /// Linear red, green and blue as people without one kind of cone see them (Viénot, Brettel and Mollon, 1999, for
    /// red and green; Machado, Oliveira and Fernandes, 2009, for blue).
    const BLINDNESSES: [(&str, [[f64; 3]; 3]); 3] = [
        ("red", [[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]]),
        ("green", [[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]]),
        ("blue", [[1.25553, -0.07675, -0.17878], [-0.07841, 0.93081, 0.14760], [0.00473, 0.69137, 0.30390]]),
    ];

    /// CIE 1976 lightness, red-green and yellow-blue of linear sRGB under daylight.
    fn lab(rgb: [f64; 3]) -> [f64; 3] {
        let mixed = |weights: [f64; 3]| -> f64 { weights.iter().zip(rgb).map(|(weight, part)| weight * part).sum() };
        let root = |part: f64| if part > 0.008856 { part.cbrt() } else { 7.787 * part.max(0.0) + 16.0 / 116.0 };
        let x = root(mixed([0.4124, 0.3576, 0.1805]) / 0.9505);
        let y = root(mixed([0.2126, 0.7152, 0.0722]));
        let z = root(mixed([0.0193, 0.1192, 0.9505]) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn good_and_bad_differ_for_colour_blind_readers() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for (cone, matrix) in BLINDNESSES {
                let seen = |paint| {
                    let Rgb(red, green, blue) = theme.colour(paint);
                    let linear = [red, green, blue].map(linear);
                    lab(matrix.map(|row| row.iter().zip(linear).map(|(weight, part)| weight * part).sum()))
                };
                let (good, bad) = (seen(Paint::Good), seen(Paint::Bad));
                let squares = good.iter().zip(bad).map(|(one, other)| (one - other) * (one - other));
                let distance = squares.sum::<f64>().sqrt();
                // Ten times what is just noticed.
                assert!(distance > 23.0, "without {cone}: {distance}");
            }
        }
    }

    #[test]
    fn a_colour_is_a_number() {
        assert_eq!(Rgb(0, 101, 165).number(), 0x00_65_a5);
        assert_eq!(Rgb::from_number(0xff_00_65_a5), Rgb(0, 101, 165));
    }

    #[test]
    fn contrast_runs_from_1_to_21() {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    }
}
