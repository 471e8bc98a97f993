//! The marks: a button for each figure, over its row, for who goes by the keyboard or by ear.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::child;
use crate::chart::{Both, Hit, Rect, controls};
use crate::lang::Lang;
use crate::number;
use crate::text::joined;

/// Charts of more figures than this are gone through in the table.
const MOST: usize = 400;

/// The buttons, in the chart's shadow root; only one can be tabbed to.
pub(super) struct Marks {
    list: HtmlElement,
    hint: HtmlElement,
    chart: HtmlElement,
    buttons: Vec<HtmlElement>,
}

impl Marks {
    /// Empty, after the canvas of `chart`, so that who leaves them comes to the buttons; `None` where there is none.
    pub(super) fn new(chart: &HtmlElement) -> Option<Self> {
        let (list, hint) = (child(chart, "div", "marks")?, child(chart, "p", "hint")?);
        canvas(chart)?.insert_adjacent_element("afterend", &list).ok()?;
        list.set_attribute("role", "group").ok()?;
        list.set_attribute("aria-describedby", "hint").ok()?;
        hint.set_id("hint");
        list.set_hidden(true);
        hint.set_hidden(true);
        Some(Self { list, hint, chart: chart.clone(), buttons: Vec::new() })
    }

    /// Makes the buttons of `hits`, called `names`, and says which keys move among them. The canvas is no longer tabbed
    /// to: who comes back to the buttons would never get past it.
    pub(super) fn fill(&mut self, hits: &[Hit], names: &[String], keys: Both, lang: Lang) {
        self.clear();
        let Some(canvas) = canvas(&self.chart) else { return };
        let corner = (f64::from(canvas.offset_left()), f64::from(canvas.offset_top()));
        for (hit, name) in hits.iter().zip(names).take(MOST) {
            let Some(button) = child(&self.list, "button", "mark") else { return };
            let named = [("type", "button"), ("tabindex", "-1"), ("aria-label", name)];
            let made = named.into_iter().all(|(attribute, value)| button.set_attribute(attribute, value).is_ok());
            if !made || place(&button, hit.bounds, corner).is_none() {
                return;
            }
            self.buttons.push(button);
        }
        let _ = self.list.set_attribute("aria-label", controls::FIGURES.say(lang));
        self.hint.set_text_content(Some(keys.say(lang)));
        self.list.set_hidden(false);
        self.hint.set_hidden(false);
        canvas.set_tab_index(-1);
        self.choose(0);
    }

    pub(super) fn clear(&mut self) {
        self.buttons.clear();
        self.list.set_text_content(None);
        self.list.set_hidden(true);
        self.hint.set_hidden(true);
        if let Some(canvas) = canvas(&self.chart) {
            canvas.set_tab_index(0);
        }
    }

    /// Makes a button the one that is tabbed to.
    pub(super) fn choose(&self, number: usize) {
        for (place, button) in self.buttons.iter().enumerate() {
            button.set_tab_index(if place == number { 0 } else { -1 });
        }
    }

    pub(super) fn remove(&self) {
        self.list.remove();
        self.hint.remove();
    }
}

/// The canvas of a chart: another one after a time far from what is seen (`www/pool.js`).
fn canvas(chart: &HtmlElement) -> Option<HtmlElement> {
    chart.query_selector(":scope > canvas").ok().flatten().map(JsCast::unchecked_into)
}

/// Puts an element over a part of the canvas, whose corner is so far from the left and from the top.
fn place(element: &HtmlElement, part: Rect, (left, top): (f64, f64)) -> Option<()> {
    let style = element.style();
    let lengths = [("left", left + part.x), ("top", top + part.y), ("width", part.width), ("height", part.height)];
    lengths
        .into_iter()
        .try_for_each(|(name, pixels)| style.set_property(name, &joined(&[&number::plain(pixels), "px"])))
        .ok()
}
