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
            for paint in [Paint::Text, Paint::Muted, Paint::Good, Paint::Bad] {
                let contrast = theme.colour(paint).contrast(theme.ground);
                assert!(contrast >= 4.5, "{paint:?} as text: {contrast}");
            }
            for paint in [Paint::Line, Paint::Pace, Paint::Neutral] {
                let contrast = theme.colour(paint).contrast(theme.ground);
                assert!(contrast >= 3.0, "{paint:?} as a mark: {contrast}");
            }
            for bar in [Paint::Good, Paint::Bad] {
                let contrast = theme.colour(bar).contrast(theme.colour(Paint::Track));
                assert!(contrast >= 3.0, "{bar:?} on its track: {contrast}");
            }
        }
    }

    #[test]
    fn contrast_runs_from_1_to_21() {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    }
}
