//! The canvas: a plotters backend that writes down what is to be drawn, and measures texts by the canvas itself.
//!
//! plotters-canvas crosses to JavaScript some six times for each mark, and plotters measures text on the web by hanging
//! a styled `<span>` into the page, which a strict policy forbids and which costs a layout each time. Here a whole scene
//! crosses at once, as numbers and one text, and every width is asked of `measureText` once.

use std::cell::Cell;
use std::convert::Infallible;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::surface::Pen;
use crate::chart::{self, Font, Measure, Options, Rgb, Scene};
use crate::read::buckets::Buckets;
use crate::text::tell;

/// What each mark begins with, as in `www/pen.js`; its colour follows, as 0xRRGGBB.
mod kind {
    /// Left, top, width, height.
    pub(super) const RECT: f64 = 0.0;
    /// The middle from left and top, the radius.
    pub(super) const DOT: f64 = 1.0;
    /// How many corners; each from left and top.
    pub(super) const POLYGON: f64 = 2.0;
    /// Whether bold, the size, and how many texts, which are the next of the words; each whether it ends at its place, and
    /// the place.
    pub(super) const TEXTS: f64 = 3.0;
}

/// Widths of texts, asked of a canvas and kept until the fonts change. The letters of a number are measured one by one:
/// numbers are without end, and a chart that is updated for hours would keep the width of each.
pub(super) struct Texts {
    pen: Pen,
    family: String,
    fonts: f64,
    faces: Cell<Vec<Face>>,
}

/// A weight and a size of the family, and the texts that were measured in it.
struct Face {
    bold: bool,
    /// In pixels.
    size: f64,
    /// Texts with their widths, and where they are.
    widths: Vec<(String, f64)>,
    places: Buckets,
}

impl Texts {
    /// The width of `text`; 0 where the canvas cannot tell.
    fn ask(&self, text: &str, bold: bool, size: f64) -> f64 {
        let mut faces = self.faces.take();
        let known = faces.iter().position(|face| face.bold == bold && face.size == size);
        let place = known.unwrap_or(faces.len());
        if known.is_none() {
            faces.push(Face { bold, size, widths: Vec::new(), places: Buckets::new() });
        }
        let width = faces.get_mut(place).map_or(0.0, |face| face.ask(text, &self.pen));
        self.faces.set(faces);
        width
    }
}

impl Face {
    /// The width of a text: of each letter of the number it begins with, and of the rest. Fonts set figures under one another,
    /// so that no pair of them stands closer; what a comma is moved by is less than a pixel.
    fn ask(&mut self, text: &str, pen: &Pen) -> f64 {
        let (mut width, mut rest) = (0.0, text);
        for letter in text.chars() {
            let Some((numeral, after)) = rest.split_at_checked(letter.len_utf8()).filter(|_| is_numeral(letter)) else {
                break;
            };
            width += self.known(numeral, pen);
            rest = after;
        }
        width + if rest.is_empty() { 0.0 } else { self.known(rest, pen) }
    }

    #[inline(never)]
    fn known(&mut self, text: &str, pen: &Pen) -> f64 {
        let same = |place: usize| self.widths.get(place).is_some_and(|(known, _)| known == text);
        if let Some(&(_, width)) = self.widths.get(self.places.find(text.as_bytes(), same)) {
            return width;
        }
        let width = pen.measure(self.bold, self.size, text);
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

/// Whether numbers are written with it.
const fn is_numeral(letter: char) -> bool {
    matches!(letter, '0'..='9' | '.' | ',' | '+' | '−')
}

/// The canvas of one element.
pub(super) struct Canvas(Texts);

impl Canvas {
    pub(super) fn new(pen: Pen) -> Self {
        Self(Texts { pen, family: String::new(), fonts: 0.0, faces: Cell::default() })
    }

    /// Measures and draws in this CSS `font-family` from now on: the one that the surface told last. Measures anew where
    /// it is another one than before, or where `fonts`, how often fonts came or went, is another number.
    pub(super) fn set_fonts(&mut self, family: String, fonts: f64) {
        let texts = &mut self.0;
        if family != texts.family || fonts != texts.fonts {
            texts.faces.take();
            (texts.family, texts.fonts) = (family, fonts);
        }
    }

    pub(super) const fn texts(&self) -> &Texts {
        &self.0
    }

    /// Draws the scene, on a `ground` if there is one, at `ratio` device pixels for one CSS pixel or fewer where that
    /// would make a canvas larger than browsers draw; tells at how many. `None` where the canvas could not be drawn on.
    pub(super) fn draw(
        &self,
        scene: &Scene,
        Options { theme, font_size, .. }: &Options,
        ratio: f64,
        ground: Option<Rgb>,
    ) -> Option<f64> {
        let pen = &self.0.pen;
        let ratio = pen.size(scene.width, scene.height, ratio);
        if ratio <= 0.0 {
            return None;
        }
        let (mut marks, mut texts) = (Vec::new(), Vec::new());
        let mut notes = Notes { marks: &mut marks, texts: &mut texts };
        if let Some(ground) = ground {
            notes.add([kind::RECT, ground.number().into(), 0.0, 0.0, scene.width * ratio, scene.height * ratio]);
        }
        let style = chart::Pen { theme, family: &self.0.family, font_size: *font_size, ratio };
        chart::draw(scene, style, &notes.into_drawing_area()).ok()?;
        let mut words = String::new();
        for style in texts {
            style.tell(&mut marks, &mut words);
        }
        pen.paint(&marks, &words);
        Some(ratio)
    }

    /// What measures and draws.
    #[cfg(feature = "tools")]
    pub(super) const fn pen(&self) -> &Pen {
        &self.0.pen
    }
}

/// What is to be drawn: marks as numbers, and above all of them the texts. These are gathered by style, because setting a
/// font costs a canvas as much as drawing a text.
struct Notes<'a> {
    marks: &'a mut Vec<f64>,
    texts: &'a mut Vec<Lettering>,
}

/// Texts of one style.
struct Lettering {
    colour: f64,
    bold: bool,
    /// In pixels.
    size: f64,
    /// Each text in three numbers, as [`kind::TEXTS`] has them.
    places: Vec<f64>,
    words: String,
}

impl Lettering {
    fn tell(self, marks: &mut Vec<f64>, words: &mut String) {
        let count = f64::from((self.places.len() / 3) as u32);
        marks.extend_from_slice(&[kind::TEXTS, self.colour, self.bold.into(), self.size, count]);
        marks.extend_from_slice(&self.places);
        words.push_str(&self.words);
    }
}

type Drawn<T = ()> = Result<T, DrawingErrorKind<Infallible>>;

impl Notes<'_> {
    fn begin(&mut self, kind: f64, colour: BackendColor) {
        self.add([kind, number(colour)]);
    }

    fn add<const COUNT: usize>(&mut self, numbers: [f64; COUNT]) {
        self.marks.extend_from_slice(&numbers);
    }
}

/// What scenes are made of is written down: filled rectangles, circles and polygons, upright texts.
impl DrawingBackend for Notes<'_> {
    type ErrorType = Infallible;

    /// As large as any scene: nothing is placed relative to the edges.
    fn get_size(&self) -> (u32, u32) {
        (i32::MAX as u32, i32::MAX as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.begin(kind::RECT, colour);
        self.add([x.into(), y.into(), 1.0, 1.0]);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        self.begin(kind::RECT, style.color());
        let [left, top, right, bottom] = [from.0, from.1, to.0, to.1].map(f64::from);
        self.add([left, top, right - left, bottom - top]);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, middle: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        self.begin(kind::DOT, style.color());
        self.add([middle.0.into(), middle.1.into(), radius.into()]);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.begin(kind::POLYGON, style.color());
        let count = self.marks.len();
        self.add([0.0]);
        let mut corners = 0.0;
        for (x, y) in path {
            self.add([x.into(), y.into()]);
            corners += 1.0;
        }
        if let Some(number) = self.marks.get_mut(count) {
            *number = corners;
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let (colour, bold, size) = (number(style.color()), matches!(style.style(), FontStyle::Bold), style.size());
        let known = self.texts.iter().position(|one| one.colour == colour && one.bold == bold && one.size == size);
        let place = known.unwrap_or(self.texts.len());
        if known.is_none() {
            self.texts.push(Lettering { colour, bold, size, places: Vec::new(), words: String::new() });
        }
        if let Some(lettering) = self.texts.get_mut(place) {
            let ends = matches!(style.anchor().h_pos, HPos::Right);
            lettering.places.extend_from_slice(&[ends.into(), at.0.into(), at.1.into()]);
            tell(&mut lettering.words, text);
        }
        Ok(())
    }
}

/// A colour as 0xRRGGBB.
fn number(colour: BackendColor) -> f64 {
    let (red, green, blue) = colour.rgb;
    Rgb(red, green, blue).number().into()
}
