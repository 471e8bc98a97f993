//! What the element shows: a canvas with its spoken summary, and the table for who does not see it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlCanvasElement, HtmlElement, ShadowRoot};

use super::style;
use crate::chart::{Table, unfold};
use crate::lang::Lang;

/// The elements in the shadow root that the style sheet of `www/element.js` names.
pub(super) struct View {
    document: Document,
    chart: HtmlElement,
    canvas: HtmlCanvasElement,
    /// The button that shows all rows of folded charts.
    more: HtmlElement,
    table: HtmlElement,
}

impl View {
    /// Builds the view into a shadow root, before what stands there, and hidden. `None` where the document cannot.
    pub(super) fn new(root: &ShadowRoot) -> Option<Self> {
        let document = root.owner_document()?;
        let chart: HtmlElement = make(&document, "div")?;
        let canvas: HtmlCanvasElement = make(&document, "canvas")?;
        let more: HtmlElement = make(&document, "button")?;
        let table: HtmlElement = make(&document, "div")?;
        for (element, name) in [(&chart, "chart"), (&canvas, "canvas"), (&more, "more"), (&table, "table")] {
            element.set_class_name(name);
            element.set_attribute("part", name).ok()?;
        }
        chart.set_hidden(true);
        more.set_attribute("type", "button").ok()?;
        canvas.set_attribute("role", "img").ok()?;
        // Text starts at the left whatever the direction of the page: positions in a scene are from the left.
        canvas.set_attribute("dir", "ltr").ok()?;
        append(&chart, &canvas)?;
        append(&chart, &more)?;
        append(&chart, &table)?;
        root.insert_before(&chart, root.first_child().as_ref()).ok()?;
        Some(Self { document, chart, canvas, more, table })
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
            append(&self.table, &self.table_element(table)?)?;
        }
        Some(())
    }

    /// Offers to show all rows, or to fold the charts again; `None` where all rows are always shown.
    pub(super) fn offer(&self, unfolded: Option<bool>, lang: Lang) {
        self.more.set_hidden(unfolded.is_none());
        self.more.set_text_content(unfolded.map(|unfolded| unfold(unfolded, lang)));
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

pub(super) fn make<T: JsCast>(document: &Document, name: &str) -> Option<T> {
    document.create_element(name).ok().map(JsCast::unchecked_into)
}

fn append(parent: &Element, child: &Element) -> Option<()> {
    parent.append_child(child).ok().map(|_| ())
}
