//! Hits: where on a scene each figure is touched.

use super::scene::{Figure, Meaning, Rect, Scene, Shape};

/// The least height and width of a target, in CSS pixels (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;

/// A figure and the area that stands for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The figure.
    pub meaning: Meaning,
    /// Its whole row, or the smallest rectangle around its marks where they are a point; no smaller than a finger.
    pub bounds: Rect,
}

impl Hit {
    /// The areas of a scene, in the order in which its figures are drawn.
    #[must_use]
    pub fn all(scene: &Scene) -> Vec<Self> {
        let mut hits: Vec<Self> = Vec::new();
        for mark in &scene.marks {
            let Some(meaning) = mark.meaning else { continue };
            let bounds = bounds(&mark.shape);
            // The marks of a row stand together, so the last areas are looked at first.
            match hits.iter_mut().rev().find(|hit| hit.meaning == meaning) {
                Some(hit) => hit.bounds = hit.bounds.around(bounds),
                None => hits.push(Self { meaning, bounds }),
            }
        }
        for hit in &mut hits {
            let row = hit.meaning.figure != Figure::Overview;
            let bounds = if row { Rect { x: 0.0, width: scene.width, ..hit.bounds } } else { hit.bounds };
            hit.bounds = grown(bounds);
        }
        hits
    }

    /// The place in `hits` of the area at a point; of several the one whose middle is nearest.
    #[must_use]
    pub fn at(hits: &[Self], x: f64, y: f64) -> Option<usize> {
        let mut best = None;
        let mut nearest = f64::INFINITY;
        for (place, hit) in hits.iter().enumerate() {
            let Rect { x: left, y: top, width, height } = hit.bounds;
            let inside = x >= left && x <= left + width && y >= top && y <= top + height;
            let distance = (left + width / 2.0 - x).abs() + (top + height / 2.0 - y).abs();
            if inside && distance < nearest {
                nearest = distance;
                best = Some(place);
            }
        }
        best
    }
}

fn bounds(shape: &Shape) -> Rect {
    match shape {
        Shape::Rect(rect) | Shape::Frame(rect) => *rect,
        Shape::Label(label) => label.bounds(),
        Shape::Dot { x, y, radius } => Rect { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius },
        Shape::Polygon(corners) => {
            let corner = |&(x, y): &(f64, f64)| Rect { x, y, width: 0.0, height: 0.0 };
            corners.iter().map(corner).reduce(Rect::around).unwrap_or_default()
        }
    }
}

/// The rectangle with room for a finger.
fn grown(rect: Rect) -> Rect {
    let (wide, high) = ((TARGET - rect.width).max(0.0), (TARGET - rect.height).max(0.0));
    Rect { x: rect.x - wide / 2.0, y: rect.y - high / 2.0, width: rect.width + wide, height: rect.height + high }
}

#[cfg(all(test, feature = "cli"))]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::chart::{AverageWidths, Figure, Options, scene};
    use crate::report::{Base, json};

    #[test]
    fn every_figure_has_an_area_and_areas_of_rows_do_not_meet() {
        let report = json::from_str(include_str!("../../www/gallery/province.json")).unwrap();
        for width in [240.0, 720.0] {
            let scene = scene(&report, &Options { width, unfolded: true, ..Options::default() }, &AverageWidths);
            let hits = Hit::all(&scene);
            let of_rows: Vec<&Hit> = hits.iter().filter(|hit| hit.meaning.figure != Figure::Overview).collect();
            assert_eq!(of_rows.len(), 16 + 1 + 16 + 2);
            assert!(hits.iter().all(|hit| hit.bounds.height >= TARGET && hit.bounds.width >= TARGET));
            for pair in of_rows.windows(2) {
                let (above, below) = (pair[0].bounds, pair[1].bounds);
                assert!(above.bottom() - below.y < 3.0, "{above:?} {below:?}");
            }
        }
    }

    #[test]
    fn a_point_finds_its_figure() {
        let report = json::from_str(include_str!("../../www/gallery/one.json")).unwrap();
        let hits = Hit::all(&scene(&report, &Options::default(), &AverageWidths));
        assert_eq!(hits.len(), 2);
        for (place, hit) in hits.iter().enumerate() {
            let Rect { x, y, width, height } = hit.bounds;
            assert_eq!(Hit::at(&hits, x + width / 2.0, y + height / 2.0), Some(place));
        }
        assert_eq!(hits[0].meaning, Meaning { indicator: 0, figure: Figure::Growth(Base::Yoy) });
        assert_eq!(Hit::at(&hits, -50.0, 0.0), None);
    }
}
