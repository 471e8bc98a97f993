//! The canvas: plotters-canvas' backend with texts measured by the canvas itself.
//!
//! plotters measures text on the web by hanging a styled `<span>` into the page, which a strict policy forbids and
//! which costs a layout each time. Here `measureText` does it, and every width is asked for once.

use std::cell::Cell;
use std::f64::consts::TAU;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

#[cfg(feature = "tools")]
use crate::chart::Rgb;
use crate::chart::{self, Font, Measure, Pen, Scene, Theme};
use crate::number;
use crate::read::buckets::Buckets;
use crate::text::joined;

/// No side of a canvas is longer than this, in pixels: the least that current browsers draw.
const LONGEST_SIDE: f64 = 32_767.0;

/// No canvas has more pixels than this, 4 bytes each: current browsers draw more, old mobile Safari a quarter, which is
/// tried next.
const MOST_PIXELS: [f64; 2] = [67_108_864.0, 16_777_216.0];

/// Widths of texts, asked of a canvas and kept until the fonts change.
pub(super) struct Texts {
    context: CanvasRenderingContext2d,
    family: String,
    faces: Cell<Vec<Face>>,
}

/// A weight and a size of the family, and the texts that were measured in it.
struct Face {
    bold: bool,
    /// In pixels.
    size: f64,
    /// The value for the canvas' `font`.
    css: String,
    /// Texts with their widths, and where they are.
    widths: Vec<(String, f64)>,
    places: Buckets,
}

impl Texts {
    fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, family: String::new(), faces: Cell::default() }
    }

    /// The width of `text`; 0 where the canvas cannot tell.
    fn ask(&self, text: &str, bold: bool, size: f64) -> f64 {
        let mut faces = self.faces.take();
        let known = faces.iter().position(|face| face.bold == bold && face.size == size);
        let place = known.unwrap_or(faces.len());
        if known.is_none() {
            faces.push(Face { bold, size, css: self.css_font(bold, size), widths: Vec::new(), places: Buckets::new() });
        }
        let width = faces.get_mut(place).map_or(0.0, |face| face.ask(text, &self.context));
        self.faces.set(faces);
        width
    }

    fn css_font(&self, bold: bool, size: f64) -> String {
        joined(&[if bold { "bold " } else { "" }, &css_pixels(size), " ", &self.family])
    }
}

impl Face {
    fn ask(&mut self, text: &str, context: &CanvasRenderingContext2d) -> f64 {
        for place in self.places.of(text.as_bytes()) {
            if let Some((_, width)) = self.widths.get(place).filter(|(known, _)| known == text) {
                return *width;
            }
        }
        context.set_font(&self.css);
        let width = context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        self.places.add(text.as_bytes());
        self.widths.push((text.into(), width));
        width
    }
}

impl Measure for Texts {
    fn width(&self, text: &str, font: Font, size: f64) -> f64 {
        self.ask(text, font.bold(), font.scale() * size)
    }
}

/// What draws on a canvas; `None` where the browser gives nothing.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()?.map(JsCast::unchecked_into)
}

/// The canvas of one element.
pub(super) struct Canvas {
    element: HtmlCanvasElement,
    texts: Texts,
}

impl Canvas {
    /// `None` where the browser gives no drawing context.
    pub(super) fn new(element: HtmlCanvasElement) -> Option<Self> {
        let texts = Texts::new(context(&element)?);
        Some(Self { element, texts })
    }

    /// Measures and draws in this CSS `font-family` from now on.
    pub(super) fn set_family(&mut self, family: String) {
        if family != self.texts.family {
            self.forget_widths();
            self.texts.family = family;
        }
    }

    /// Measures anew from now on: another font may have come.
    pub(super) fn forget_widths(&self) {
        self.texts.faces.set(Vec::new());
    }

    pub(super) const fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Draws the scene at `ratio` device pixels for one CSS pixel, or fewer where that would make a canvas larger
    /// than browsers draw; tells at how many. `None` where the canvas could not be drawn on.
    pub(super) fn draw(&self, scene: &Scene, theme: &Theme, font_size: f64, ratio: f64) -> Option<f64> {
        let ratio = self.size(scene, ratio)?;
        let style = self.element.style();
        style.set_property("width", &css_pixels(scene.width)).ok()?;
        style.set_property("height", &css_pixels(scene.height)).ok()?;
        let canvas = CanvasBackend::with_canvas_object(self.element.clone())?;
        let area = Measured { canvas, texts: &self.texts, fill: None, font: None }.into_drawing_area();
        let pen = Pen { theme, family: &self.texts.family, font_size, ratio };
        chart::draw(scene, pen, &area).ok().map(|()| ratio)
    }

    /// Paints the ground under what is drawn.
    #[cfg(feature = "tools")]
    pub(super) fn lay_ground(&self, ground: Rgb) {
        let context = &self.texts.context;
        let Rgb(red, green, blue) = ground;
        // Every browser knows this operation.
        let _ = context.set_global_composite_operation("destination-over");
        context.set_fill_style_str(&css_colour((red, green, blue)));
        context.fill_rect(0.0, 0.0, f64::from(self.element.width()), f64::from(self.element.height()));
    }

    #[cfg(feature = "tools")]
    pub(super) const fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    /// Gives the canvas the size of the scene at `ratio` or the largest that can be drawn; tells the ratio.
    fn size(&self, scene: &Scene, ratio: f64) -> Option<f64> {
        let (width, height) = (scene.width.max(1.0), scene.height.max(1.0));
        let longest = ratio.min(LONGEST_SIDE / width.max(height));
        MOST_PIXELS.into_iter().find_map(|most| {
            let largest = (most / (width * height)).sqrt();
            let ratio = longest.min(largest);
            self.element.set_width(pixels(width * ratio));
            self.element.set_height(pixels(height * ratio));
            // A canvas too large for the browser takes every call and draws nothing. Reading is slow: not for all.
            (ratio * 2.0 <= largest || self.draws()).then_some(ratio)
        })
    }

    /// Whether a pixel stays that is drawn, be it as good as transparent.
    fn draws(&self) -> bool {
        painted(&self.texts.context, "#00000001").is_some_and(|[.., alpha]| alpha > 0)
    }
}

/// The pixel in the corner, painted with this CSS colour.
pub(super) fn painted(context: &CanvasRenderingContext2d, colour: &str) -> Option<[u8; 4]> {
    context.set_fill_style_str(colour);
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data().0.try_into().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; sizes are not negative")]
fn pixels(length: f64) -> u32 {
    length.round() as u32
}

fn css_pixels(length: f64) -> String {
    joined(&[&number::plain(length), "px"])
}

/// [`CanvasBackend`], measuring by [`Texts`], and painting what scenes are made of (filled rectangles and polygons,
/// upright texts) itself: each colour and font is set once for as long as it stays, where [`CanvasBackend`] writes
/// and sets both anew for every mark.
struct Measured<'a> {
    canvas: CanvasBackend,
    texts: &'a Texts,
    fill: Option<(u8, u8, u8)>,
    font: Option<(bool, f64)>,
}

type Drawn<T = ()> = Result<T, DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Measured<'_> {
    fn set_fill(&mut self, colour: BackendColor) {
        if self.fill.replace(colour.rgb) != Some(colour.rgb) {
            self.texts.context.set_fill_style_str(&css_colour(colour.rgb));
        }
    }

    fn set_font(&mut self, bold: bool, size: f64) {
        if self.font.replace((bold, size)) != Some((bold, size)) {
            self.texts.context.set_font(&self.texts.css_font(bold, size));
        }
    }
}

/// `#0065a5`.
fn css_colour((red, green, blue): (u8, u8, u8)) -> String {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 });
    let mut css = String::from("#");
    for channel in [red, green, blue] {
        css.push(digit(channel / 16));
        css.push(digit(channel % 16));
    }
    css
}

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
        self.set_fill(style.color());
        let [left, top, right, bottom] = [from.0, from.1, to.0, to.1].map(f64::from);
        if fill {
            self.texts.context.fill_rect(left, top, right - left, bottom - top);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.canvas.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.set_fill(style.color());
        if fill {
            let context = &self.texts.context;
            context.begin_path();
            // `arc` fails for a negative radius only.
            let _ = context.arc(f64::from(center.0), f64::from(center.1), f64::from(radius), 0.0, TAU);
            context.fill();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.set_fill(style.color());
        let context = &self.texts.context;
        context.begin_path();
        for (x, y) in path {
            // The first `lineTo` of a path moves there.
            context.line_to(f64::from(x), f64::from(y));
        }
        context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.set_fill(style.color());
        self.set_font(is_bold(style), style.size());
        let context = &self.texts.context;
        context.set_text_baseline("middle");
        context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        // `fillText` fails for numbers that are not finite, and these are whole.
        let _ = context.fill_text(text, f64::from(at.0), f64::from(at.1));
        Ok(())
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates; sizes are not negative"
    )]
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Drawn<(u32, u32)> {
        let width = self.texts.ask(text, is_bold(style), style.size());
        Ok((width.ceil() as u32, (style.size() * Font::LINE_HEIGHT).ceil() as u32))
    }
}

fn is_bold<S: BackendTextStyle>(style: &S) -> bool {
    matches!(style.style(), FontStyle::Bold)
}
