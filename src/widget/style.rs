//! What the page says of how the element looks: language, font, and whether its ground is light or dark.

use web_sys::HtmlElement;

use super::error::WidgetError;
use super::surface::Surface;
use crate::chart::{Chart, Paint, Rgb, Source, Theme};
use crate::lang::Lang;

/// The font size of a page that does not tell, in CSS pixels.
const FONT_SIZE: f64 = 16.0;

/// What an element's attributes and the page's styles ask for.
pub(super) struct Look {
    pub(super) charts: Vec<Chart>,
    pub(super) lang: Lang,
    pub(super) theme: Theme,
    /// CSS `font-family`.
    pub(super) family: String,
    /// In CSS pixels.
    pub(super) font_size: f64,
    pub(super) source: Source,
}

impl Look {
    /// The look of `host` at this moment.
    ///
    /// # Errors
    ///
    /// An attribute with a value that means nothing.
    pub(super) fn of(host: &HtmlElement, surface: &Surface) -> Result<Self, WidgetError> {
        let mut numbers = [0.0; 2 + Paint::ALL.len()];
        let mut names = String::new();
        for (_, name) in Paint::ALL {
            names.push_str(name);
            names.push(' ');
        }
        let family = surface.look(&mut numbers, &names);
        let [size, text, paints @ ..] = numbers;
        Ok(Self {
            charts: Chart::parse_list(host.get_attribute("charts").as_deref().unwrap_or_default())?,
            lang: lang(host),
            theme: theme(host, text, paints)?,
            source: source(host),
            family,
            font_size: if size > 0.0 { size } else { FONT_SIZE },
        })
    }
}

/// The language of the nearest element that says one.
fn lang(host: &HtmlElement) -> Lang {
    let speaking = host.closest("[lang]").ok().flatten();
    speaking.and_then(|element| element.get_attribute("lang")).map_or(Lang::Vi, |tag| Lang::from_tag(&tag))
}

/// The theme that the element asks for or that goes with the colour of its text, with the paints that the page gave a
/// colour of its own.
fn theme(host: &HtmlElement, text: f64, paints: [f64; Paint::ALL.len()]) -> Result<Theme, WidgetError> {
    let mut theme = match host.get_attribute("theme").as_deref() {
        None | Some("" | "auto") if colour(text).is_some_and(is_light) => Theme::DARK,
        None | Some("" | "auto" | "light") => Theme::LIGHT,
        Some("dark") => Theme::DARK,
        Some(other) => return Err(WidgetError::Theme(other.into())),
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

/// What the element says of the source of its figures; those that it takes from the page come from there.
fn source(host: &HtmlElement) -> Source {
    match host.get_attribute("source") {
        Some(named) if named.is_empty() => Source::Unsaid,
        Some(named) => Source::Named(named),
        None if host.has_attribute("for") => Source::Page,
        None => Source::Unsaid,
    }
}
