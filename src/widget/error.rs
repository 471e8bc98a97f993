//! What can go wrong with an element, as the page is told of it.

#[cfg(feature = "sheets")]
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

#[cfg(not(feature = "sheets"))]
use super::{FIRST, surface::Surface};
use crate::chart::UnknownChart;
#[cfg(not(feature = "sheets"))]
use crate::read::NO_FIGURES;
use crate::read::ReadError;
use crate::report::json::JsonError;
use crate::text::joined;

/// Why an element has no chart.
#[derive(Debug)]
#[cfg_attr(any(feature = "sheets", feature = "tools"), expect(dead_code, reason = "only the element has them all"))]
pub(super) enum WidgetError {
    /// No source of figures is given.
    NoSource,
    /// `for` names no element of the page.
    NoTarget,
    /// The report JSON is wrong.
    Json(JsonError),
    /// Prose or table cannot be read.
    Read(ReadError),
    /// The report has no indicator with a figure.
    NoFigures,
    /// The `charts` attribute names a chart that there is not.
    Charts(UnknownChart),
    /// The `theme` attribute names no theme.
    Theme(String),
    /// The element has no width on the page.
    NoWidth,
    /// The browser gives no canvas to draw on.
    NoCanvas,
    /// This build reads or shows less than is asked: the shell brings the whole one.
    Beyond,
}

impl WidgetError {
    /// A word for programs: the `code` of the `chi-tieu-error` event.
    const fn code(&self) -> &'static str {
        match self {
            Self::NoSource => "no-source",
            Self::NoTarget => "no-target",
            Self::Json(_) => "bad-json",
            Self::Read(_) | Self::NoFigures => "no-figures",
            Self::Charts(_) | Self::Theme(_) => "bad-attribute",
            Self::NoWidth => "no-width",
            Self::NoCanvas => "no-canvas",
            Self::Beyond => "beyond",
        }
    }

    fn path(&self) -> &str {
        match self {
            Self::Json(error) => error.path(),
            _ => "",
        }
    }
}

impl WidgetError {
    /// What is wrong, in a line.
    fn message(&self) -> String {
        let plain = match self {
            Self::NoSource => {
                "nothing to read: name an element with for=\"id\" or a file with src, put a <script \
                 type=\"application/json\"> or a <table> inside, or set its report property"
            }
            Self::NoTarget => "no element of the page has the id that for= names",
            Self::Json(error) => return joined(&["report JSON: ", &error.message()]),
            Self::Read(error) => return error.message(),
            Self::NoFigures => "the report has no indicator with a figure",
            Self::Charts(error) => return joined(&["attribute charts: ", &error.message()]),
            Self::Theme(theme) => return joined(&["attribute theme: \"", theme, "\" is none of auto, light, dark"]),
            Self::NoWidth => "the element has no width; the chart is drawn as soon as it gets one",
            Self::NoCanvas => "the browser gives no canvas to draw on",
            Self::Beyond => "",
        };
        plain.into()
    }
}

#[cfg(not(feature = "sheets"))]
impl WidgetError {
    /// The error for JavaScript.
    pub(super) fn told(&self, surface: &Surface) -> JsValue {
        if !FIRST {
            return surface.error(&self.message(), self.code(), self.path());
        }
        // A text may still be to come. Whatever else is wrong, the whole one says so.
        let figures = matches!(self, Self::NoFigures | Self::Read(ReadError::EmptyText | ReadError::NoFigures));
        let (message, code) = if figures { (NO_FIGURES, "no-figures") } else { ("", "beyond") };
        surface.error(message, code, "")
    }
}

/// A JavaScript `Error` whose `message` is the line above, with a `code` and the `path` inside the JSON.
#[cfg(feature = "sheets")]
impl From<WidgetError> for JsValue {
    fn from(error: WidgetError) -> Self {
        let value = Error::new(&error.message());
        // A fresh `Error` takes new properties.
        let _ = Reflect::set(&value, &"code".into(), &error.code().into());
        let _ = Reflect::set(&value, &"path".into(), &error.path().into());
        value.into()
    }
}

impl From<JsonError> for WidgetError {
    fn from(error: JsonError) -> Self {
        Self::Json(error)
    }
}

impl From<ReadError> for WidgetError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<UnknownChart> for WidgetError {
    fn from(error: UnknownChart) -> Self {
        Self::Charts(error)
    }
}
