//! What can be taken away: the picture, the figures as a sheet and as words, and what a file of them is called.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use super::Tools;
use crate::chart::svg::write;
use crate::chart::{Scene, Source, Table, controls, scene};
use crate::lang::Lang;
use crate::report::sheet;
use crate::text::joined;
use crate::widget::error::WidgetError;

/// How many pixels a picture has for each CSS pixel.
const SHARP: f64 = 2.0;

/// The room around a picture, in CSS pixels.
const MARGIN: f64 = 16.0;

#[wasm_bindgen]
impl Tools {
    /// The chart as SVG text, on its ground, with its title and its source.
    pub fn svg(&self) -> String {
        let scene = self.picture();
        write(&scene, &self.report, &self.options, &self.family, true)
    }

    /// The chart as a canvas of twice as many pixels, on its ground, with its title and its source.
    ///
    /// # Errors
    ///
    /// A canvas that cannot be drawn on.
    pub fn canvas(&self) -> Result<HtmlCanvasElement, JsValue> {
        let theme = &self.options.theme;
        let drawn = self.pen.draw(&self.picture(), &self.options, SHARP, Some(theme.ground));
        drawn.ok_or_else(|| WidgetError::NoCanvas.told(&self.surface))?;
        Ok(self.pen.pen().canvas())
    }

    /// The figures as CSV for spreadsheets here: a byte order mark, semicolons, decimal commas.
    pub fn csv(&self) -> String {
        joined(&[&sheet::head(false), &sheet::rows(&self.report, None, written)])
    }

    /// The figures as lines of words, with tabs between columns: spreadsheets take them as a table.
    pub fn words(&self) -> String {
        let Table { caption, columns, rows, .. } = Table::new(&self.report, self.options.lang);
        let mut text = sheet::guarded(&caption);
        for mut cells in [columns].into_iter().chain(rows) {
            // The name is the report's own words; all other cells begin with a figure or with words of ours.
            if let Some(name) = cells.first_mut() {
                *name = sheet::guarded(name);
            }
            text.push('\n');
            text.push_str(&cells.join("\t"));
        }
        text
    }

    /// What the shell writes on the menu: its name `save`, `copy`, and what became of that: `copied` or `refused`.
    pub fn labels(&self) -> JsValue {
        let labels = Object::new();
        let all = [
            ("save", controls::SAVE),
            ("copy", controls::COPY),
            ("copied", controls::COPIED),
            ("refused", controls::REFUSED),
        ];
        for (name, label) in all {
            // A fresh object takes new properties.
            let _ = Reflect::set(&labels, &name.into(), &label.say(self.options.lang).into());
        }
        labels.into()
    }

    /// What a file of the report is called, without extension: `chi-tieu-huyen-dam-ha-9-thang-2022`.
    #[wasm_bindgen(js_name = fileName)]
    pub fn file_name(&self) -> String {
        let Table { caption, .. } = Table::new(&self.report, Lang::Vi);
        // Letters and their marks apart: what is left of each letter is ASCII, but for đ.
        let letters = String::from(JsString::from(caption).normalize("NFD"));
        let mut name = String::from("chi-tieu");
        let mut apart = true;
        for letter in letters.chars() {
            let letter = if matches!(letter, 'đ' | 'Đ') { 'd' } else { letter.to_ascii_lowercase() };
            if letter.is_ascii_alphanumeric() {
                if apart {
                    name.push('-');
                }
                name.push(letter);
            }
            apart = if letter.is_ascii() { !letter.is_ascii_alphanumeric() } else { false };
        }
        name
    }
}

impl Tools {
    /// The scene with room around it, and with the source that a file must name: "this page" would be none.
    fn picture(&self) -> Scene {
        let mut options = self.options.clone();
        if options.source == Source::Page {
            options.source = Source::Named(self.page().unwrap_or_default());
        }
        let mut scene = scene(&self.report, &options, self.pen.texts());
        scene.surround(MARGIN);
        scene
    }

    /// Who publishes the page, and its title.
    fn page(&self) -> Option<String> {
        let document = self.host.owner_document()?;
        let host = document.default_view()?.location().hostname().ok()?;
        Some(joined(&[&host, " – ", &document.title()]))
    }
}

/// The number with all its digits, as JavaScript writes it.
fn written(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
