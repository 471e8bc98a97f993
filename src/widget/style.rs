//! What the page says of how the element looks: language, font, and whether its ground is light or dark.

use web_sys::{CssStyleDeclaration, Element, HtmlCanvasElement, HtmlElement};

use super::canvas::{context, painted};
use super::dom::make;
use super::error::WidgetError;
use crate::chart::{Chart, Paint, Rgb, Source, Theme};
use crate::lang::Lang;
use crate::text::joined;

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
    pub(super) fn of(host: &HtmlElement) -> Result<Self, WidgetError> {
        let computed = computed(host);
        let property = |name: &str| property(computed.as_ref(), name);
        let size = leading_number(&property("font-size"));
        Ok(Self {
            charts: Chart::parse_list(host.get_attribute("charts").as_deref().unwrap_or_default())?,
            lang: lang(host),
            theme: theme(host, computed.as_ref())?,
            source: source(host),
            family: property("font-family"),
            font_size: if size > 0.0 { size } else { FONT_SIZE },
        })
    }
}

/// The width of an element's content, in CSS pixels; 0 where it is not shown.
pub(super) fn width(element: &HtmlElement) -> f64 {
    leading_number(&property(computed(element).as_ref(), "width"))
}

pub(super) fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    element.owner_document()?.default_view()?.get_computed_style(element).ok().flatten()
}

pub(super) fn property(style: Option<&CssStyleDeclaration>, name: &str) -> String {
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
}

/// The language of the nearest element that says one.
fn lang(host: &HtmlElement) -> Lang {
    let speaking = host.closest("[lang]").ok().flatten();
    speaking.and_then(|element| element.get_attribute("lang")).map_or(Lang::Vi, |tag| Lang::from_tag(&tag))
}

fn theme(host: &HtmlElement, style: Option<&CssStyleDeclaration>) -> Result<Theme, WidgetError> {
    let mut theme = match host.get_attribute("theme").as_deref() {
        None | Some("" | "auto") => {
            let dark = colour(host, &property(style, "color")).is_some_and(is_light);
            if dark { Theme::DARK } else { Theme::LIGHT }
        }
        Some("light") => Theme::LIGHT,
        Some("dark") => Theme::DARK,
        Some(other) => return Err(WidgetError::Theme(other.into())),
    };
    for (paint, name) in Paint::ALL {
        let value = property(style, &joined(&["--chi-tieu-", name]));
        if let Some(colour) = colour(host, value.trim_ascii()) {
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

/// The colour that a CSS value says; `None` for an empty one. CSS has many ways to write a colour, and browsers keep the
/// way of the page: where it is not the common `rgb(…)`, a pixel is painted with it and read back.
fn colour(host: &HtmlElement, value: &str) -> Option<Rgb> {
    if value.is_empty() {
        return None;
    }
    if let Some(channels) = value.strip_prefix("rgb(") {
        let mut channels = channels.split(',').map(|channel| leading_number(channel.trim_ascii_start()) as u8);
        if let (Some(red), Some(green), Some(blue)) = (channels.next(), channels.next(), channels.next()) {
            return Some(Rgb(red, green, blue));
        }
    }
    let canvas: HtmlCanvasElement = make(&host.owner_document()?, "canvas")?;
    canvas.set_width(1);
    let [red, green, blue, _] = painted(&context(&canvas)?, value)?;
    Some(Rgb(red, green, blue))
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

/// The number at the beginning of a computed length: 16 of `16px`, 0 where there is none. They are plain decimals, read
/// here because std's reading of floats costs 15 kB.
fn leading_number(value: &str) -> f64 {
    let (mut number, mut place) = (0.0, None);
    for byte in value.bytes() {
        match (byte, place) {
            (b'0'..=b'9', None) => number = number * 10.0 + f64::from(byte - b'0'),
            (b'0'..=b'9', Some(part)) => {
                number += f64::from(byte - b'0') * part;
                place = Some(part / 10.0);
            }
            (b'.', None) => place = Some(0.1),
            _ => break,
        }
    }
    number
}
