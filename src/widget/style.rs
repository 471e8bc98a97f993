//! What the page says of how the element looks: language, font, and whether its ground is light or dark.

use super::error::WidgetError;
use super::surface::Surface;
use crate::chart::{Chart, Paint, Rgb, Source, Theme};
use crate::lang::Lang;
use crate::text::take;

/// The font size of a page that does not tell, in CSS pixels.
const FONT_SIZE: f64 = 16.0;

/// What an element's attributes and the page's styles ask for.
pub(super) struct Look {
    pub(super) charts: Vec<Chart>,
    pub(super) lang: Lang,
    pub(super) theme: Theme,
    /// CSS `font-family`.
    pub(super) family: String,
    /// How often fonts came or went.
    pub(super) fonts: f64,
    /// In CSS pixels.
    pub(super) font_size: f64,
    pub(super) source: Source,
}

impl Look {
    /// The look of the element at this moment.
    ///
    /// # Errors
    ///
    /// An attribute with a value that means nothing.
    pub(super) fn of(surface: &Surface) -> Result<Self, WidgetError> {
        let mut numbers = [0.0; 4 + Paint::ALL.len()];
        let mut names = String::new();
        for (_, name) in Paint::ALL {
            names.push_str(name);
            names.push(' ');
        }
        let told = surface.look(&mut numbers, &names);
        let mut words = told.as_str();
        let [family, charts, lang, asked, named] = std::array::from_fn(|_| take(&mut words));
        let [size, fonts, from_page, text, paints @ ..] = numbers;
        Ok(Self {
            charts: Chart::parse_list(charts)?,
            lang: Lang::from_tag(lang),
            theme: theme(asked, text, paints)?,
            source: match named {
                "" if from_page > 0.0 => Source::Page,
                "" => Source::Unsaid,
                named => Source::Named(named.into()),
            },
            family: family.into(),
            fonts,
            font_size: if size > 0.0 { size } else { FONT_SIZE },
        })
    }
}

/// The theme that the element asks for or that goes with the colour of its text, with the paints that the page gave a
/// colour of its own.
fn theme(asked: &str, text: f64, paints: [f64; Paint::ALL.len()]) -> Result<Theme, WidgetError> {
    let mut theme = match asked {
        "" | "auto" if colour(text).is_some_and(is_light) => Theme::DARK,
        "" | "auto" | "light" => Theme::LIGHT,
        "dark" => Theme::DARK,
        other => return Err(WidgetError::Theme(other.into())),
    };
    for ((paint, _), number) in Paint::ALL.into_iter().zip(paints) {
        if let Some(colour) = colour(number) {
            theme.set(paint, colour);
        }
    }
    Ok(theme)
}

/// Whether the page writes in a light colour, and so on a dark ground. The colour that the element inherits tells
/// more than the reader's preferred scheme: many pages have but one.
fn is_light(Rgb(red, green, blue): Rgb) -> bool {
    let [red, green, blue] = [red, green, blue].map(u32::from);
    54 * red + 183 * green + 19 * blue > 127 * 256
}

/// The colour that the surface told; `None` where it told none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn colour(number: f64) -> Option<Rgb> {
    (number >= 0.0).then(|| Rgb::from_number(number as u32))
}
