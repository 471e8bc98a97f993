//! CSV files: a text → the rows of its table, for the shell to build a `<table>` of.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::WidgetError;
use crate::read::csv;

/// The rows of the table in the text of a CSV or TSV file, each a list of the texts of its cells. The first row is the
/// caption, one text or none.
///
/// # Errors
///
/// An `Error` with `message` and `code`: a quote that is never closed, more rows than are read.
#[wasm_bindgen]
pub fn rows(text: &str) -> Result<Array, JsValue> {
    let table = csv::whole_table(text).map_err(WidgetError::Read)?;
    let rows = Array::new();
    rows.push(&list(table.caption.as_slice()));
    for row in &table.rows {
        rows.push(&list(row));
    }
    Ok(rows)
}

fn list(texts: &[String]) -> Array {
    let list = Array::new();
    for text in texts {
        list.push(&JsValue::from(text));
    }
    list
}
