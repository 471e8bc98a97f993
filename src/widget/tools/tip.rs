//! The tooltip, and the light on the row that it tells of.

use web_sys::{Document, DomRect, HtmlElement, Window};

use super::child;
use crate::chart::{Detail, Rect, Rgb, Theme};
use crate::number;
use crate::text::joined;

/// How far the tooltip stays from its row and from the edges of the window, in CSS pixels.
const GAP: f64 = 8.0;

/// The elements in the chart's shadow root.
pub(super) struct Tip {
    window: Window,
    light: HtmlElement,
    tip: HtmlElement,
}

impl Tip {
    /// Hidden, in `chart`; `None` where the document cannot.
    pub(super) fn new(document: &Document, chart: &HtmlElement) -> Option<Self> {
        let (light, tip) = (child(chart, "div", "light")?, child(chart, "div", "tip")?);
        // The figures' names say the same to who does not see it.
        tip.set_attribute("aria-hidden", "true").ok()?;
        tip.set_attribute("part", "tip").ok()?;
        light.set_hidden(true);
        tip.set_hidden(true);
        Some(Self { window: document.default_view()?, light, tip })
    }

    /// Shows `detail` beside the `row` of the canvas.
    pub(super) fn show(&self, detail: &Detail, row: Rect, x: f64, canvas: &HtmlElement, theme: &Theme) -> Option<()> {
        self.tip.set_text_content(None);
        let name = child(&self.tip, "p", "name")?;
        name.set_lang("vi");
        name.set_text_content(Some(&detail.name));
        let lines = child(&self.tip, "dl", "")?;
        for (word, figure) in &detail.lines {
            child(&lines, "dt", "")?.set_text_content(Some(word));
            child(&lines, "dd", "")?.set_text_content(Some(figure));
        }
        if let Some(quote) = &detail.quote {
            let words = child(&self.tip, "q", "")?;
            words.set_lang("vi");
            words.set_text_content(Some(quote));
        }
        let style = self.tip.style();
        for (property, Rgb(red, green, blue)) in [("background", theme.ground), ("color", theme.text())] {
            let [red, green, blue] = [red, green, blue].map(|channel| number::plain(f64::from(channel)));
            style.set_property(property, &joined(&["rgb(", &red, " ", &green, " ", &blue, ")"])).ok()?;
        }
        self.tip.set_hidden(false);
        self.place(row, x, &canvas.get_bounding_client_rect())
    }

    /// Puts the tooltip above the row, or below where there is more room, inside the window.
    fn place(&self, row: Rect, x: f64, canvas: &DomRect) -> Option<()> {
        let (width, height) = (f64::from(self.tip.offset_width()), f64::from(self.tip.offset_height()));
        let across = self.window.inner_width().ok()?.as_f64()? - width - GAP;
        let down = self.window.inner_height().ok()?.as_f64()? - height - GAP;
        let above = canvas.top() + row.y - height - GAP;
        let below = canvas.top() + row.bottom() + GAP;
        let top = if above >= GAP || below > down { above } else { below };
        put(&self.tip, "left", (canvas.left() + x - width / 2.0).min(across).max(GAP))?;
        put(&self.tip, "top", top.min(down).max(GAP))
    }

    /// Lights a row of the canvas.
    pub(super) fn light(&self, row: Rect, canvas: &HtmlElement) -> Option<()> {
        place(&self.light, row, canvas)?;
        self.light.set_hidden(false);
        Some(())
    }

    pub(super) fn hide(&self) {
        self.light.set_hidden(true);
        self.tip.set_hidden(true);
    }

    pub(super) fn remove(&self) {
        self.light.remove();
        self.tip.remove();
    }
}

/// Puts an element over a part of the canvas.
pub(super) fn place(element: &HtmlElement, part: Rect, canvas: &HtmlElement) -> Option<()> {
    put(element, "left", f64::from(canvas.offset_left()) + part.x)?;
    put(element, "top", f64::from(canvas.offset_top()) + part.y)?;
    put(element, "width", part.width)?;
    put(element, "height", part.height)
}

fn put(element: &HtmlElement, property: &str, pixels: f64) -> Option<()> {
    element.style().set_property(property, &joined(&[&number::plain(pixels), "px"])).ok()
}
