//! The tooltip, and the light on the row that it tells of.

use std::cell::Cell;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, DomRect, HtmlElement, Window};

use super::child;
use crate::chart::{Detail, Rect, Rgb, Theme};
use crate::number;
use crate::text::joined;

/// How far the tooltip stays from its row, so that a pointer reaches it before the next row, and from the edges of the
/// window, in CSS pixels.
const GAP: f64 = 4.0;

/// How far apart the tooltip is tried to learn where its lengths lead, in CSS pixels.
const APART: f64 = 100.0;

/// The elements in the chart's shadow root.
pub(super) struct Tip {
    window: Window,
    light: HtmlElement,
    tip: HtmlElement,
    /// Where its lengths lead, for as long as it is shown: each look costs a layout.
    frame: Cell<Option<Frame>>,
}

/// Where the lengths of the tooltip lead: in an element that is moved or zoomed not to the same place in the window.
#[derive(Clone, Copy)]
struct Frame {
    /// The place in the window, from the left and from the top, that it has at 0.
    origin: (f64, f64),
    /// How many pixels of the window one of its own is, across and down.
    zoom: (f64, f64),
    /// The width and the height of the window.
    room: (f64, f64),
}

#[wasm_bindgen(module = "/www/tip.js")]
extern "C" {
    /// Writes into the tooltip what is `told`: a name, words with their figures, perhaps a sentence, with `\0` between.
    fn write(tip: &HtmlElement, told: &str);
}

impl Tip {
    /// Hidden, in `chart`; `None` where the document cannot.
    pub(super) fn new(document: &Document, chart: &HtmlElement) -> Option<Self> {
        let (light, tip) = (child(chart, "div", "light")?, child(chart, "div", "tip")?);
        // The figures' names say the same to who does not see it.
        tip.set_attribute("aria-hidden", "true").ok()?;
        tip.set_attribute("part", "tip").ok()?;
        // In the browser's top layer nothing of the page clips it.
        tip.set_attribute("popover", "manual").ok()?;
        light.set_hidden(true);
        tip.set_hidden(true);
        Some(Self { window: document.default_view()?, light, tip, frame: Cell::default() })
    }

    /// Gives it the colours of the chart.
    pub(super) fn paint(&self, theme: &Theme) -> Option<()> {
        let style = self.tip.style();
        for (property, Rgb(red, green, blue)) in [("background", theme.ground), ("color", theme.text())] {
            let [red, green, blue] = [red, green, blue].map(|channel| number::plain(f64::from(channel)));
            style.set_property(property, &joined(&["rgb(", &red, " ", &green, " ", &blue, ")"])).ok()?;
        }
        Some(())
    }

    /// Shows `detail` beside the `row` of the canvas.
    pub(super) fn show(&self, detail: &Detail, row: Rect, x: f64, canvas: &HtmlElement) -> Option<()> {
        let mut told = detail.name.clone();
        let lines = detail.lines.iter().flat_map(|(word, figure)| [*word, figure]);
        for text in lines.chain(detail.quote.as_deref()) {
            told.push('\0');
            told.push_str(text);
        }
        write(&self.tip, &told);
        if self.frame.get().is_none() {
            self.tip.set_hidden(false);
            // Fails where browsers know no popovers: it is then placed as it is.
            let _ = self.tip.show_popover();
        }
        self.place(row, x, canvas)
    }

    /// Puts the tooltip above the row, or below where there is more room, inside the window.
    fn place(&self, row: Rect, x: f64, canvas: &HtmlElement) -> Option<()> {
        let Frame { origin, zoom: (wide, high), room: (across, down) } = self.frame.get().or_else(|| self.look())?;
        let (tip, shown) = (self.tip.get_bounding_client_rect(), canvas.get_bounding_client_rect());
        // The page may show the chart larger or smaller than it was laid out.
        let scale = shown.height() / f64::from(canvas.offset_height()).max(1.0);
        let above = shown.top() + row.y * scale - tip.height() - GAP;
        let below = shown.top() + row.bottom() * scale + GAP;
        let lowest = down - tip.height() - GAP;
        let top = if above >= GAP || below > lowest { above } else { below }.min(lowest).max(GAP);
        let left = (shown.left() + x * scale - tip.width() / 2.0).min(across - tip.width() - GAP).max(GAP);
        put(&self.tip, "left", (left - origin.0) / wide)?;
        put(&self.tip, "top", (top - origin.1) / high)
    }

    /// Tries where its lengths lead, keeps that, and lets it be no larger than the window.
    fn look(&self) -> Option<Frame> {
        let (origin, apart) = (self.tried(0.0)?, self.tried(APART)?);
        let zoom = (zoom(origin.left(), apart.left()), zoom(origin.top(), apart.top()));
        let room = (self.window.inner_width().ok()?.as_f64()?, self.window.inner_height().ok()?.as_f64()?);
        let limit = |room: f64, zoom: f64| joined(&["min(22rem, ", &number::plain((room - 2.0 * GAP) / zoom), "px)"]);
        self.tip.style().set_property("max-inline-size", &limit(room.0, zoom.0)).ok()?;
        put(&self.tip, "max-block-size", (room.1 - 2.0 * GAP) / zoom.1)?;
        let frame = Frame { origin: (origin.left(), origin.top()), zoom, room };
        self.frame.set(Some(frame));
        Some(frame)
    }

    /// Where the tooltip stands when it is put `length` CSS pixels from the left and from the top.
    fn tried(&self, length: f64) -> Option<DomRect> {
        put(&self.tip, "left", length)?;
        put(&self.tip, "top", length)?;
        Some(self.tip.get_bounding_client_rect())
    }

    /// Lights a row of the canvas.
    pub(super) fn light(&self, row: Rect, canvas: &HtmlElement) -> Option<()> {
        place(&self.light, row, canvas)?;
        self.light.set_hidden(false);
        Some(())
    }

    pub(super) fn hide(&self) {
        self.light.set_hidden(true);
        if self.frame.take().is_some() {
            // Fails where browsers know no popovers.
            let _ = self.tip.hide_popover();
            self.tip.set_hidden(true);
        }
    }

    pub(super) fn remove(&self) {
        self.light.remove();
        self.tip.remove();
    }
}

/// How many pixels of the window one CSS pixel of the tooltip is, which stood at `origin`, and [`APART`] from there at
/// `apart`.
fn zoom(origin: f64, apart: f64) -> f64 {
    if apart > origin { (apart - origin) / APART } else { 1.0 }
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
