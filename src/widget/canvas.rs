//! The canvas: plotters-canvas' backend with texts measured by the canvas itself.
//!
//! plotters measures text on the web by hanging a styled `<span>` into the page, which a strict policy forbids and
//! which costs a layout each time. Here `measureText` does it, and every width is asked for once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{self, Font, Measure, Pen, Scene, Theme};

/// No side of a canvas is longer than this, in pixels: the least that current browsers draw.
const LONGEST_SIDE: f64 = 16_384.0;

/// No canvas has more pixels than this: what mobile Safari draws.
const MOST_PIXELS: f64 = 16_777_216.0;

/// Widths of texts by CSS font, asked of a canvas and kept until the fonts change.
pub(super) struct Texts {
    context: CanvasRenderingContext2d,
    family: String,
    widths: RefCell<BTreeMap<String, BTreeMap<String, f64>>>,
}

impl Texts {
    fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, family: String::new(), widths: RefCell::default() }
    }

    /// The width of `text` in the CSS font `font`; 0 where the canvas cannot tell.
    fn ask(&self, text: &str, font: &str) -> f64 {
        let mut fonts = self.widths.borrow_mut();
        if let Some(width) = fonts.get(font).and_then(|widths| widths.get(text)) {
            return *width;
        }
        self.context.set_font(font);
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        fonts.entry(font.into()).or_default().insert(text.into(), width);
        width
    }

    fn css_font(&self, bold: bool, size: f64) -> String {
        let weight = if bold { "bold " } else { "" };
        [weight, &size.to_string(), "px ", &self.family].concat()
    }
}

impl Measure for Texts {
    fn width(&self, text: &str, font: Font, size: f64) -> f64 {
        self.ask(text, &self.css_font(font.bold(), font.scale() * size))
    }
}

/// The canvas of one element.
pub(super) struct Canvas {
    element: HtmlCanvasElement,
    texts: Texts,
}

impl Canvas {
    /// `None` where the browser gives no drawing context.
    pub(super) fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element, texts: Texts::new(context) })
    }

    /// Measures and draws in this CSS `font-family` from now on.
    pub(super) fn set_family(&mut self, family: String) {
        self.texts.family = family;
    }

    /// Measures anew from now on: another font may have come.
    pub(super) fn forget_widths(&self) {
        self.texts.widths.borrow_mut().clear();
    }

    pub(super) const fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Draws the scene at `ratio` device pixels for one CSS pixel, or fewer where that would make a canvas larger
    /// than browsers draw. `None` where the canvas could not be drawn on.
    pub(super) fn draw(&self, scene: &Scene, theme: &Theme, font_size: f64, ratio: f64) -> Option<()> {
        let ratio = ratio.min(largest_ratio(scene));
        self.element.set_width(pixels(scene.width * ratio));
        self.element.set_height(pixels(scene.height * ratio));
        let style = self.element.style();
        style.set_property("width", &css_pixels(scene.width)).ok()?;
        style.set_property("height", &css_pixels(scene.height)).ok()?;
        let backend = CanvasBackend::with_canvas_object(self.element.clone())?;
        let area = Measured { canvas: backend, texts: &self.texts }.into_drawing_area();
        let pen = Pen { theme, family: &self.texts.family, font_size, ratio, font_ratio: 1.0 };
        chart::draw(scene, pen, &area).ok()
    }
}

fn largest_ratio(scene: &Scene) -> f64 {
    let (width, height) = (scene.width.max(1.0), scene.height.max(1.0));
    (LONGEST_SIDE / width.max(height)).min((MOST_PIXELS / (width * height)).sqrt())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; sizes are not negative")]
fn pixels(length: f64) -> u32 {
    length.round() as u32
}

fn css_pixels(length: f64) -> String {
    [&length.to_string(), "px"].concat()
}

/// [`CanvasBackend`], measuring by [`Texts`].
struct Measured<'a> {
    canvas: CanvasBackend,
    texts: &'a Texts,
}

type Drawn<T = ()> = Result<T, DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl DrawingBackend for Measured<'_> {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.canvas.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.canvas.draw_pixel(point, colour)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.canvas.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.canvas.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.canvas.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.canvas.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.canvas.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.canvas.draw_text(text, style, at)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; sizes are not negative")]
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Drawn<(u32, u32)> {
        let bold = matches!(style.style(), FontStyle::Bold);
        let width = self.texts.ask(text, &self.texts.css_font(bold, style.size()));
        Ok((width.ceil() as u32, (style.size() * Font::LINE_HEIGHT).ceil() as u32))
    }
}
