//! A drawing before anything draws it: marks with geometry, text and the figure they mean.
//!
//! Coordinates are CSS pixels from the top left corner. Canvas, SVG, hit-testing and the tests of layout all use
//! the same scene.

use super::Font;
use crate::report::Base;

/// A rectangle: its left top corner and its size, in CSS pixels. Neither side is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// From the left to the right edge.
    pub width: f64,
    /// From the top to the bottom edge.
    pub height: f64,
}

impl Rect {
    /// How thick the lines of a frame are, in CSS pixels.
    pub const FRAME: f64 = 2.0;

    /// The rectangle between two positions on the x axis, given in any order.
    #[must_use]
    pub fn between(x0: f64, x1: f64, y: f64, height: f64) -> Self {
        Self { x: x0.min(x1), y, width: (x1 - x0).abs(), height }
    }

    /// The right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The bottom edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The four sides of its outline, `thick` and inside it; a rectangle without room for a middle is but its sides.
    #[must_use]
    pub fn sides(self, thick: f64) -> [Self; 4] {
        let (wide, high) = (thick.min(self.width), thick.min(self.height));
        [
            Self { height: high, ..self },
            Self { y: self.bottom() - high, height: high, ..self },
            Self { width: wide, ..self },
            Self { x: self.right() - wide, width: wide, ..self },
        ]
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self { x, y, width: self.right().max(other.right()) - x, height: self.bottom().max(other.bottom()) - y }
    }

    /// Whether the other stands inside.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        other.x >= self.x && other.right() <= self.right() && other.y >= self.y && other.bottom() <= self.bottom()
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// What colour a mark has, by meaning; a [`super::Theme`] gives the colour itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Text that is read first.
    Text,
    /// Text that explains.
    Muted,
    /// The ground of a bar, the plan as a whole; and what is cut into bars.
    Track,
    /// Zero lines and the line of the plan.
    Line,
    /// The line of the period's pace.
    Pace,
    /// An improvement, or a plan at or ahead of its pace.
    Good,
    /// A deterioration, or a plan behind its pace.
    Bad,
    /// A figure of which neither can be said.
    Neutral,
}

impl Paint {
    /// Every paint, with the name of the CSS custom property (after `--chi-tieu-`) that sets its colour.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Text, "text"),
        (Self::Muted, "muted"),
        (Self::Track, "track"),
        (Self::Line, "line"),
        (Self::Pace, "pace"),
        (Self::Good, "good"),
        (Self::Bad, "bad"),
        (Self::Neutral, "neutral"),
    ];
}

/// Which side of a text stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts at `x`.
    Start,
    /// The text ends at `x`.
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Its size and weight.
    pub font: Font,
    /// Where it stands from left to right.
    pub x: f64,
    /// Which side of the text stands at `x`.
    pub anchor: Anchor,
    /// The middle of the line from top to bottom.
    pub y: f64,
    /// The measured size of the text.
    pub size: (f64, f64),
}

impl Label {
    /// The box that the text fills.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let (width, height) = self.size;
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::End => self.x - width,
        };
        Rect { x, y: self.y - height / 2.0, width, height }
    }
}

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle: bars, and lines too, since a filled rectangle is sharp at every pixel ratio.
    Rect(Rect),
    /// The outline of a rectangle, drawn inside it: bars of what became worse.
    Frame(Rect),
    /// A filled circle: the points of the overview.
    Dot {
        /// Its middle from left to right.
        x: f64,
        /// Its middle from top to bottom.
        y: f64,
        /// From the middle to the edge.
        radius: f64,
    },
    /// A filled polygon: what marks a broken axis.
    Polygon(Vec<(f64, f64)>),
    /// A line of text.
    Label(Label),
}

/// Which figure of an indicator a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// The change against a base.
    Growth(Base),
    /// The completion of the plan.
    Completion,
    /// The level reached.
    Level,
    /// Growth and completion together.
    Overview,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Meaning {
    /// The place of the indicator in [`crate::report::Report::indicators`].
    pub indicator: usize,
    /// Which of its figures.
    pub figure: Figure,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its geometry.
    pub shape: Shape,
    /// Its colour by meaning.
    pub paint: Paint,
    /// The figure it shows; `None` for what frames the figures: titles, lines, tracks.
    pub meaning: Option<Meaning>,
}

/// A drawing: its size in CSS pixels and its marks, in the order in which they are painted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The width it was laid out for.
    pub width: f64,
    /// The height that the layout needs.
    pub height: f64,
    /// What to draw, from back to front.
    pub marks: Vec<Mark>,
    /// How many rows are left out of folded charts.
    pub folded: usize,
}

impl Scene {
    pub(super) fn push(&mut self, shape: Shape, paint: Paint, meaning: Option<Meaning>) {
        self.marks.push(Mark { shape, paint, meaning });
    }

    /// Moves all marks so that `margin` CSS pixels are free on every side.
    pub fn surround(&mut self, margin: f64) {
        self.width += 2.0 * margin;
        self.height += 2.0 * margin;
        for mark in &mut self.marks {
            let (x, y) = match &mut mark.shape {
                Shape::Rect(rect) | Shape::Frame(rect) => (&mut rect.x, &mut rect.y),
                Shape::Dot { x, y, .. } => (x, y),
                Shape::Label(label) => (&mut label.x, &mut label.y),
                Shape::Polygon(corners) => {
                    for (x, y) in corners {
                        *x += margin;
                        *y += margin;
                    }
                    continue;
                }
            };
            *x += margin;
            *y += margin;
        }
    }

    /// Where the drawing may be cut, in whole pixels from the top, `ratio` of them for each CSS pixel: above rows, and above
    /// what follows the last row of a panel. Titles stay with their first row, and an overview in one piece.
    #[must_use]
    pub fn cuts(&self, ratio: f64) -> Vec<f64> {
        let mut cuts = Vec::new();
        let mut last = None;
        for (mark, label) in self.labels() {
            let row = mark.meaning.filter(|meaning| meaning.figure != Figure::Overview);
            if last.is_some() && row != last {
                cuts.push((label.bounds().y * ratio).round());
            }
            last = row;
        }
        cuts
    }

    /// Every text of the scene, with its mark.
    pub fn labels(&self) -> impl Iterator<Item = (&Mark, &Label)> {
        self.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Label(label) => Some((mark, label)),
            _ => None,
        })
    }

    /// The bars that mean a figure, with their mark.
    pub fn bars(&self) -> impl Iterator<Item = (&Mark, Rect)> {
        self.marks.iter().filter_map(|mark| match (&mark.shape, mark.meaning) {
            (Shape::Rect(rect) | Shape::Frame(rect), Some(_)) => Some((mark, *rect)),
            _ => None,
        })
    }
}
