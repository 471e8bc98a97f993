//! Where an element's figures come from: the `report` property or a JSON file, the element that `for` names or that was
//! made of a file, or its own children.

use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::error::WidgetError;
use super::{text, value};
use crate::read::{ReadError, document};
use crate::report::Report;
use crate::report::json::{self, JsonError};

/// Reads the figures of `host`: what was `given` as report JSON, else what is written in `target`, else what its own
/// children hold.
///
/// # Errors
///
/// No source, one that cannot be read, or one without any figure.
pub(super) fn read(host: &HtmlElement, given: &JsValue, target: Option<&Element>) -> Result<Report, WidgetError> {
    let report = find(host, given, target)?.sure();
    if report.has_figures() { Ok(report) } else { Err(WidgetError::NoFigures) }
}

fn find(host: &HtmlElement, given: &JsValue, target: Option<&Element>) -> Result<Report, WidgetError> {
    if !given.is_null() && !given.is_undefined() {
        return Ok(json::read(&value::node(given))?);
    }
    if let Some(target) = target {
        return Ok(from_element(target)?);
    }
    if host.has_attribute("for") {
        return Err(WidgetError::NoTarget);
    }
    if let Some(script) = child(host, ":scope > script[type='application/json']") {
        return Ok(from_json(&script.text_content().unwrap_or_default())?);
    }
    match child(host, ":scope > table") {
        Some(table) => Ok(from_element(&table)?),
        None => Err(WidgetError::NoSource),
    }
}

/// Whether the figures come from a table that stands in the element itself, and so are read out from there.
pub(super) fn is_own_table(host: &HtmlElement, given: &JsValue, target: Option<&Element>) -> bool {
    let scripted = || child(host, ":scope > script[type='application/json']").is_some();
    let elsewhere = !given.is_null() && !given.is_undefined() || target.is_some() || scripted();
    !elsewhere && child(host, ":scope > table").is_some()
}

fn child(host: &HtmlElement, selector: &str) -> Option<Element> {
    host.query_selector(selector).ok().flatten()
}

fn from_json(text: &str) -> Result<Report, JsonError> {
    let value = JSON::parse(text).map_err(|error| JsonError::syntax(&message(&error)))?;
    json::read(&value::node(&value))
}

fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default()
}

/// What is written in an element, prose and tables, or in the table that it is.
fn from_element(element: &Element) -> Result<Report, ReadError> {
    document::report(&text::document(element))
}
