//! What the element shows: a canvas with its spoken summary, the table of the same figures, and the buttons below.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlCanvasElement, HtmlElement, ShadowRoot};

use super::dom::{append, make};
use super::style;
use crate::chart::{Table, controls};
use crate::lang::Lang;

/// The elements in the shadow root that the style sheet of `www/element.js` names.
pub(super) struct View {
    document: Document,
    chart: HtmlElement,
    canvas: HtmlCanvasElement,
    table: HtmlElement,
    /// In the order of [`BUTTONS`].
    buttons: Vec<HtmlElement>,
}

/// The buttons, as classes and as parts: all rows, the chart, the table, the menu of what can be taken away.
const BUTTONS: [&str; 4] = ["more", "drawn", "listed", "menu"];

impl View {
    /// Builds the view into a shadow root, before what stands there, and hidden. `None` where the document cannot.
    pub(super) fn new(root: &ShadowRoot) -> Option<Self> {
        let document = root.owner_document()?;
        let chart: HtmlElement = part(&document, "div", "chart")?.unchecked_into();
        let canvas = part(&document, "canvas", "canvas")?;
        let table = part(&document, "div", "table")?;
        let bar = part(&document, "div", "bar")?;
        let mut buttons = Vec::new();
        for name in BUTTONS {
            let button = part(&document, "button", name)?;
            button.set_attribute("type", "button").ok()?;
            append(&bar, &button)?;
            buttons.push(button.unchecked_into());
        }
        chart.set_hidden(true);
        for (name, value) in [("role", "img"), ("tabindex", "0"), ("dir", "ltr")] {
            // `dir`: text starts at the left whatever the direction of the page, positions in a scene are from the left.
            canvas.set_attribute(name, value).ok()?;
        }
        for child in [&canvas, &table, &bar] {
            append(&chart, child)?;
        }
        root.insert_before(&chart, root.first_child().as_ref()).ok()?;
        let view = Self { document, chart, canvas: canvas.unchecked_into(), table: table.unchecked_into(), buttons };
        view.turn(false);
        Some(view)
    }

    pub(super) const fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Shows the chart and tells how wide it may be, in whole CSS pixels; `None` where it has no width.
    pub(super) fn width(&self) -> Option<f64> {
        self.chart.set_hidden(false);
        Some(style::width(&self.chart).floor()).filter(|width| *width > 0.0)
    }

    /// Sets what is said of the chart: its summary, and a table unless the page has its own.
    pub(super) fn tell(&self, summary: &str, table: Option<&Table>, lang: Lang) -> Option<()> {
        self.chart.set_lang(lang.tag());
        self.canvas.set_attribute("aria-label", summary).ok()?;
        self.table.set_text_content(None);
        if let Some(table) = table {
            for (name, value) in [("role", "group"), ("aria-label", &table.caption)] {
                self.table.set_attribute(name, value).ok()?;
            }
            append(&self.table, &self.table_element(table)?)?;
        }
        Some(())
    }

    /// Names the buttons, and shows those there is use for: `unfolded` is `None` where all rows are always shown,
    /// `listed` whether there is a table to turn to.
    pub(super) fn offer(&self, unfolded: Option<bool>, listed: bool, lang: Lang) {
        let more = if unfolded == Some(true) { controls::FOLD } else { controls::UNFOLD };
        let names = [more, controls::CHART, controls::TABLE, controls::SAVE];
        let shown = [unfolded.is_some(), listed, listed, true];
        for ((button, name), shown) in self.buttons.iter().zip(names).zip(shown) {
            button.set_text_content(Some(name.say(lang)));
            button.set_hidden(!shown);
        }
    }

    /// Shows the table in the place of the chart, or the chart.
    pub(super) fn turn(&self, table: bool) {
        self.chart.set_class_name(if table { "chart turned" } else { "chart" });
        // What may have to be scrolled must be reached by the keyboard.
        self.table.set_tab_index(if table { 0 } else { -1 });
        for (button, pressed) in self.buttons.iter().skip(1).zip([!table, table]) {
            // An element takes any attribute of this name.
            let _ = button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
        }
    }

    pub(super) fn hide(&self) {
        self.chart.set_hidden(true);
    }

    pub(super) fn remove(&self) {
        self.chart.remove();
    }

    fn table_element(&self, table: &Table) -> Option<Element> {
        let element = self.element("table", None)?;
        append(&element, &self.cell("caption", &table.caption, &table.place)?)?;
        let (head, body) = (self.element("thead", None)?, self.element("tbody", None)?);
        append(&head, &self.row(&table.columns, None)?)?;
        for (row, unit) in table.rows.iter().zip(&table.units) {
            append(&body, &self.row(row, Some(unit))?)?;
        }
        append(&element, &head)?;
        append(&element, &body)?;
        Some(element)
    }

    /// A row of figures in this unit, whose first cell names them; without a unit, the heads of the columns.
    fn row(&self, cells: &[String], unit: Option<&String>) -> Option<Element> {
        let row = self.element("tr", None)?;
        for (place, text) in cells.iter().enumerate() {
            let (name, vietnamese) = match unit {
                None => ("th", ""),
                Some(_) if place == 0 => ("th", text.as_str()),
                Some(unit) => ("td", unit.as_str()),
            };
            let cell = self.cell(name, text, vietnamese)?;
            if name == "th" {
                cell.set_attribute("scope", if unit.is_some() { "row" } else { "col" }).ok()?;
            }
            append(&row, &cell)?;
        }
        Some(row)
    }

    /// An element with a text, of which what is in the words of the report is marked as Vietnamese: the beginning or,
    /// after a space, the end.
    fn cell(&self, name: &str, text: &str, vietnamese: &str) -> Option<Element> {
        let (before, after) = match (text.strip_prefix(vietnamese), text.strip_suffix(vietnamese)) {
            _ if vietnamese.is_empty() => (text, ""),
            (Some(after), _) => ("", after),
            (_, Some(before)) if before.ends_with(' ') => (before, ""),
            _ => (text, ""),
        };
        let cell = self.element(name, Some(before))?;
        if before.len() < text.len() {
            let words = self.element("span", Some(vietnamese))?;
            words.set_attribute("lang", "vi").ok()?;
            append(&cell, &words)?;
            append(&cell, &self.element("span", Some(after))?)?;
        }
        Some(cell)
    }

    fn element(&self, name: &str, text: Option<&str>) -> Option<Element> {
        let element: Element = make(&self.document, name)?;
        element.set_text_content(text);
        Some(element)
    }
}

/// A new element that style sheets reach by the class, and those of the page by the part, `name`.
fn part(document: &Document, tag: &str, name: &str) -> Option<Element> {
    let element: Element = make(document, tag)?;
    element.set_class_name(name);
    element.set_attribute("part", name).ok()?;
    Some(element)
}
