//! Scene → pixels or vectors, by plotters' elements on any `DrawingBackend`.

use std::convert::Infallible;
use std::iter::{Once, once};

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, Drawable, PointCollection, Polygon, Rectangle};
use plotters::style::{Color, RGBColor};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use super::scene::{Anchor, Label, Rect, Scene, Shape};
use super::theme::{Rgb, Theme};

/// How a scene meets its backend.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// CSS `font-family` of every text.
    pub family: &'a str,
    /// The page's font size in CSS pixels: the one that the scene was laid out for.
    pub font_size: f64,
    /// Pixels of the backend for one CSS pixel. Every edge is rounded to a whole pixel of the backend, so bars are
    /// sharp at any ratio.
    pub ratio: f64,
}

/// Paints every mark of the scene on `area`, from back to front.
///
/// # Errors
///
/// Whatever the backend says when it cannot paint.
pub fn draw<DB: DrawingBackend>(
    scene: &Scene,
    pen: Pen,
    area: &DrawingArea<DB, Shift>,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    for mark in &scene.marks {
        let colour = colour(pen.theme.colour(mark.paint));
        match &mark.shape {
            Shape::Rect(rect) => area.draw(&Rectangle::new(pen.corners(*rect), colour.filled()))?,
            Shape::Frame(rect) => {
                for side in rect.sides(Rect::FRAME) {
                    area.draw(&Rectangle::new(pen.corners(side), colour.filled()))?;
                }
            }
            Shape::Dot { x, y, radius } => {
                area.draw(&Circle::new(pen.point(*x, *y), pen.point(*radius, 0.0).0, colour.filled()))?;
            }
            Shape::Polygon(points) => area.draw(&Polygon::new(pen.points(points), colour.filled()))?,
            Shape::Label(label) => {
                let style = Style { pen, label, colour: colour.to_backend_color() };
                area.draw(&Written { at: pen.point(label.x, label.y), style })?;
            }
        }
    }
    area.present()
}

const fn colour(Rgb(red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

impl Pen<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and no canvas is that large")]
    fn point(self, x: f64, y: f64) -> (i32, i32) {
        ((x * self.ratio).round() as i32, (y * self.ratio).round() as i32)
    }

    /// Two corners; a bar or a line that is not empty stays at least one pixel thick.
    fn corners(self, rect: Rect) -> [(i32, i32); 2] {
        let (left, top) = self.point(rect.x, rect.y);
        let (right, bottom) = self.point(rect.right(), rect.bottom());
        let wide = i32::from(rect.width > 0.0);
        let high = i32::from(rect.height > 0.0);
        [(left, top), (right.max(left.saturating_add(wide)), bottom.max(top.saturating_add(high)))]
    }

    fn points(self, points: &[(f64, f64)]) -> Vec<(i32, i32)> {
        points.iter().map(|&(x, y)| self.point(x, y)).collect()
    }
}

/// A label as an element of plotters. plotters' own text brings fonts that it would measure itself: 1 kB.
struct Written<'a> {
    at: BackendCoord,
    style: Style<'a>,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Written<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Written<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        places: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let mut places = places;
        places.try_for_each(|at| backend.draw_text(&self.style.label.text, &self.style, at))
    }
}

/// The style of a label.
struct Style<'a> {
    pen: Pen<'a>,
    label: &'a Label,
    colour: BackendColor,
}

impl BackendTextStyle for Style<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.label.font.scale() * self.pen.font_size * self.pen.ratio
    }

    fn style(&self) -> FontStyle {
        if self.label.font.bold() { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        let side = match self.label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::End => HPos::Right,
        };
        Pos::new(side, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.pen.family)
    }

    /// The box from its left middle, as the scene measured it.
    fn layout_box(&self, _: &str) -> Result<(BackendCoord, BackendCoord), Infallible> {
        let (width, height) = self.label.size;
        Ok((self.pen.point(0.0, -height / 2.0), self.pen.point(width, height / 2.0)))
    }

    /// Letters are drawn by the backend: backends that would have each pixel told are of no use here.
    fn draw<E, Draw: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: Draw,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

#[cfg(all(test, feature = "cli"))]
#[allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use plotters::drawing::IntoDrawingArea;
    use plotters_backend::BackendStyle;

    use super::*;
    use crate::chart::{AverageWidths, Options, scene};
    use crate::report::json;

    type Rects = Vec<(BackendCoord, BackendCoord)>;
    type Texts = Vec<(String, f64, BackendCoord)>;

    /// Writes down what it is asked to draw.
    struct Recorder<'a> {
        rects: &'a mut Rects,
        texts: &'a mut Texts,
    }

    type Done = Result<(), DrawingErrorKind<Infallible>>;

    impl DrawingBackend for Recorder<'_> {
        type ErrorType = Infallible;

        fn get_size(&self) -> (u32, u32) {
            (i32::MAX as u32, i32::MAX as u32)
        }

        fn ensure_prepared(&mut self) -> Done {
            Ok(())
        }

        fn present(&mut self) -> Done {
            Ok(())
        }

        fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
            panic!("a scene has no pixels")
        }

        fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S, fill: bool) -> Done {
            assert!(fill);
            self.rects.push((from, to));
            Ok(())
        }

        fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
            self.texts.push((text.to_owned(), style.size(), at));
            Ok(())
        }
    }

    #[test]
    fn every_bar_and_text_reaches_the_backend_on_whole_pixels() {
        let report = json::from_str(r#"{ "indicators": [{ "name": "việc làm", "completion": 91.6, "growth": 2 }] }"#);
        let scene = scene(&report.unwrap(), &Options::default(), &AverageWidths);
        let (mut rects, mut texts) = (Rects::new(), Texts::new());
        let area = Recorder { rects: &mut rects, texts: &mut texts }.into_drawing_area();
        draw(&scene, Pen { theme: &Theme::LIGHT, family: "", font_size: 16.0, ratio: 1.5 }, &area).unwrap();
        drop(area);
        let whole = |length: f64| (length * 1.5).round() as i32;
        for (_, bar) in scene.bars() {
            let corners = ((whole(bar.x), whole(bar.y)), (whole(bar.right()), whole(bar.bottom())));
            assert!(rects.contains(&corners), "{bar:?}");
        }
        let drawn: Vec<_> = texts.iter().map(|(text, ..)| text.as_str()).collect();
        assert_eq!(drawn, scene.labels().map(|(_, label)| label.text.as_str()).collect::<Vec<_>>());
        let (_, size, _) = texts.iter().find(|(text, ..)| text == "Việc làm").unwrap();
        assert_eq!(*size, 22.5);
    }

    #[test]
    fn the_thinnest_line_is_one_pixel() {
        let pen = Pen { theme: &Theme::LIGHT, family: "", font_size: 16.0, ratio: 0.25 };
        let line = Rect { x: 4.0, y: 8.0, width: 1.0, height: 400.0 };
        assert_eq!(pen.corners(line), [(1, 2), (2, 102)]);
        assert_eq!(pen.corners(Rect { width: 0.0, ..line }), [(1, 2), (1, 102)]);
    }
}
