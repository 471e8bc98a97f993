//! Where an element's figures come from: the `report` property or a JSON file, the element that `for` names or that was
//! made of a file, or its own children.

use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::GIVEN;
use super::error::WidgetError;
use super::surface::Surface;
use super::{text, value};
use crate::read::document;
use crate::report::Report;
use crate::report::json::JsonError;

/// Whether this build reads what a page shows. The shell asks of none what it cannot.
const PROSE: bool = cfg!(feature = "prose");

/// Reads the figures of an element: what was `given` as report JSON, else what is written in `target`, else what its own
/// children hold; and whether they are of a table that stands in the element itself, and so is read out from there.
///
/// # Errors
///
/// No source, one that cannot be read, or one without any figure.
pub(super) fn read(
    surface: &Surface,
    given: &JsValue,
    target: Option<&Element>,
) -> Result<(Report, bool), WidgetError> {
    let (report, own_table) = find(surface, given, target)?;
    let report = report.sure();
    if report.has_figures() { Ok((report, own_table)) } else { Err(WidgetError::NoFigures) }
}

fn find(surface: &Surface, given: &JsValue, target: Option<&Element>) -> Result<(Report, bool), WidgetError> {
    if GIVEN && is_given(given) {
        return Ok((value::report(given)?, false));
    }
    if let Some(target) = target {
        return Ok((from_element(surface, target)?, false));
    }
    if !GIVEN {
        return Err(WidgetError::Beyond);
    }
    let source = surface.source();
    if let Some(text) = source.as_string() {
        Ok((from_json(&text)?, false))
    } else if source.is_undefined() {
        Err(WidgetError::NoSource)
    } else if source.is_null() {
        Err(WidgetError::NoTarget)
    } else {
        Ok((from_element(surface, source.unchecked_ref())?, true))
    }
}

/// Whether there is a value.
fn is_given(given: &JsValue) -> bool {
    !given.is_null() && !given.is_undefined()
}

/// What is written in an element, prose and tables, or in the table that it is.
fn from_element(surface: &Surface, element: &Element) -> Result<Report, WidgetError> {
    if !PROSE {
        return Err(WidgetError::Beyond);
    }
    Ok(document::report(&text::document(surface, element))?)
}

fn from_json(text: &str) -> Result<Report, JsonError> {
    let value = JSON::parse(text).map_err(|error| JsonError::syntax(&message(&error)))?;
    value::report(&value)
}

fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default()
}
