//! The overview: each indicator that has both growth and plan completion as a point, completion from left to right,
//! growth on the same period of the year before from bottom to top, parted by the line of the pace and by the line of
//! no change.
//!
//! A point is named where there is room: names never stand on one another, on a point or on the names of the quarters.
//! Every figure is in the other charts and in the table.

use super::layout::Page;
use super::pace::Standing;
use super::rows::{Row, Shown};
use super::scale::Scale;
use super::scene::{Anchor, Figure, Paint, Rect, Shape};
use super::{Font, words};
use crate::number;
use crate::report::{Base, Indicator, Percent};
use crate::text::joined;

/// The height of the plot as a part of its width, and its bounds in pixels at a font size of 16.
const HEIGHT: f64 = 0.56;
const LOWEST: f64 = 260.0;
const HIGHEST: f64 = 420.0;

/// No name is cut to fewer pixels at a font size of 16: `Giá tr…` names nothing.
const SHORTEST: f64 = 120.0;

/// How wide the name of a point may be, as a part of the plot, and how much of what is [`Plot::taken`] it may stand on:
/// beside the lines or on a line, first whole, then short.
const NAMES_AT_MOST: [(f64, usize); 5] = [(0.34, 0), (0.22, 0), (0.0, 0), (0.34, LINES), (0.0, LINES)];

/// The most points: the time to name them grows with their square, and more of them are a blot.
pub(super) const MOST: usize = 300;

/// A name that is cut is at least so much of the room it was cut for: but a letter and a space less.
const NEARLY: f64 = 0.75;

/// How large a point is, in pixels at a font size of 16.
const RADIUS: f64 = 5.0;

/// Where a name may stand beside its point, the better places first: from its middle to that of the name, as parts of
/// half the width and half the height of both together.
const PLACES: [(f64, f64); 12] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.8, -1.0),
    (0.8, 1.0),
    (-0.8, -1.0),
    (-0.8, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
];

/// Whether the indicator is a point of the overview.
pub(super) fn has_point(indicator: &Indicator) -> bool {
    indicator.completion.is_some() && indicator.growth_by(Base::Yoy).is_some()
}

/// The panel; nothing where no indicator has both figures, or the build has no overview.
pub(super) fn panel(page: &mut Page) {
    if !cfg!(feature = "overview") {
        return;
    }
    let (lang, pace) = (page.lang, page.report.pace());
    let points = page.first_rows(MOST, Figure::Overview, &|indicator, seen| {
        let growth = indicator.growth_by(Base::Yoy)?.pct;
        let completion = indicator.completion?.pct;
        let (number, remark) =
            if seen { (words::percent(completion, lang), words::change(growth, lang)) } else { Default::default() };
        Some(Shown { figure: completion.get(), number, remark, paint: Standing::paint(completion, pace) })
    });
    let (rest, points) = (points.figures.len() - points.shown.len(), points.shown);
    if points.is_empty() {
        return;
    }
    page.title(words::OVERVIEW_TITLE.say(lang));
    if rest > 0 {
        page.lines(&words::more(rest, lang), Font::Note, Paint::Muted, page.full(), None);
    }
    let mut plot = Plot::of(page, &points);
    plot.ground(page);
    plot.points(page, &points);
    plot.quarters(page);
    let linear = !points.iter().any(|point| plot.is_beyond(point));
    plot.names(page, &points);
    if linear {
        plot.ticks(page);
    }
    page.y = plot.area.bottom() + page.px(4.0) + if linear { page.setter.line(Font::Note) } else { 0.0 };
    page.lines(words::OVERVIEW_READING.say(lang), Font::Note, Paint::Muted, page.full(), None);
}

/// Where the plot stands, and what of it is taken.
struct Plot {
    across: Scale,
    /// Upwards is towards smaller positions, so it is a scale of falls.
    down: Scale,
    area: Rect,
    /// Where the line of the pace stands, or that of the plan where there is no pace.
    line: f64,
    /// What no name may stand on: first the two lines, which it may where there is no other room.
    taken: Vec<Rect>,
}

/// How many of what is taken are lines.
const LINES: usize = 2;

impl Plot {
    fn of(page: &mut Page, points: &[Row]) -> Self {
        let (name, pace) = match page.report.period.filter(|period| period.runs()) {
            Some(period) => (words::pace(period, page.lang), period.pace()),
            None => (words::PLAN_LINE.say(page.lang).to_owned(), Percent::HUNDRED),
        };
        let inset = page.px(24.0);
        // So that neither a point nor a name beside it stands on the name of a quarter.
        let edge = page.setter.line(Font::Note) + page.px(18.0);
        let width = page.scene.width;
        let height = (width * HEIGHT).max(page.px(LOWEST)).min(page.px(HIGHEST)).round();
        let area = Rect { x: 0.0, y: page.y + page.setter.line(Font::Note), width, height };
        let completions: Vec<f64> = points.iter().map(|point| point.figure).collect();
        let falls: Vec<f64> = points.iter().map(fall).collect();
        let across = Scale::around(&completions, pace.get(), inset, width - 2.0 * inset);
        let line = across.at(pace.get()).round();
        let name = page.setter.cut(&name, Font::Note, width);
        let long = page.setter.width(&name, Font::Note);
        let start = (line - long / 2.0).min(width - long).max(0.0);
        page.text(name, Font::Note, Paint::Text, (start, Anchor::Start), None);
        Self {
            across,
            down: Scale::new(&falls, 0.0, area.y + edge, height - 2.0 * edge),
            area,
            line,
            taken: Vec::new(),
        }
    }

    fn ground(&mut self, page: &mut Page) {
        let area = self.area;
        page.rect(area, Paint::Track, None);
        for line in [Rect { y: self.down.zero(), height: 1.0, ..area }, Rect { x: self.line, width: 1.0, ..area }] {
            page.rect(line, Paint::Line, None);
            self.taken.push(line);
        }
    }

    /// Says in the outer corner of each quarter what stands there, where it has room for that.
    fn quarters(&mut self, page: &mut Page) {
        let (area, edge) = (self.area, page.px(6.0));
        let height = page.setter.line(Font::Note);
        for (words, right, below) in words::QUARTERS {
            let text = words.say(page.lang);
            let width = page.setter.width(text, Font::Note);
            let x = if right { area.right() - width - edge } else { edge };
            let y = if below { area.bottom() - height - edge } else { area.y + edge };
            let fits_across = if right { x > self.line + edge } else { x + width < self.line - edge };
            let zero = self.down.zero();
            let fits_down = if below { y > zero + edge } else { y + height < zero - edge };
            let bounds = Rect { x, y, width, height };
            if fits_across && fits_down && self.is_free(bounds, LINES) {
                self.taken.push(bounds);
                note(page, text.to_owned(), bounds);
            }
        }
    }

    /// Some growths at the left edge and some completions below the plot, where there is room for them.
    fn ticks(&mut self, page: &mut Page) {
        let line = page.setter.line(Font::Note);
        for fall in self.down.ticks() {
            let text = percents(number::signed(-fall, page.lang));
            let x = page.setter.width(&text, Font::Note) / 2.0 + page.px(6.0);
            self.tick(page, text, (x, self.down.at(fall)));
        }
        for completion in self.across.ticks() {
            let text = percents(number::exact(completion, page.lang));
            self.tick(page, text, (self.across.at(completion), self.area.bottom() + line / 2.0 + page.px(2.0)));
        }
    }

    fn tick(&mut self, page: &mut Page, text: String, (x, y): (f64, f64)) {
        let size = (page.setter.width(&text, Font::Note), page.setter.line(Font::Note));
        let bounds = centred((x.round(), y.round()), size);
        let fits = bounds.x >= 0.0 && bounds.right() <= self.area.right();
        if fits && !self.taken.iter().any(|taken| taken.overlaps(bounds)) {
            // A little air between neighbours.
            self.taken.push(Rect { width: bounds.width + page.px(8.0), ..bounds });
            note(page, text, bounds);
        }
    }

    fn points(&mut self, page: &mut Page, points: &[Row]) {
        let radius = page.px(RADIUS);
        for point in points {
            let (x, y) = self.middle(point);
            page.scene.push(Shape::Dot { x, y, radius }, point.paint, Some(point.meaning));
            self.taken.push(centred((x, y), (2.0 * radius, 2.0 * radius)));
        }
    }

    /// Names the points; what an axis cannot show is told beside the name, so these come first.
    fn names(&mut self, page: &mut Page, points: &[Row]) {
        for beyond in [true, false] {
            for point in points {
                if self.is_beyond(point) == beyond {
                    self.name(page, point);
                }
            }
        }
    }

    /// Whether a text may stand there, lines and all, or without the first `few` of what is taken.
    fn is_free(&self, bounds: Rect, few: usize) -> bool {
        self.area.holds(bounds) && !self.taken.iter().skip(few).any(|taken| taken.overlaps(bounds))
    }

    fn middle(&self, point: &Row) -> (f64, f64) {
        (self.across.at(point.figure).round(), self.down.at(fall(point)).round())
    }

    fn is_beyond(&self, point: &Row) -> bool {
        self.across.broken(point.figure) || self.down.broken(fall(point))
    }

    /// The first place beside `middle` that is free for a text of this size, but for the first `few` of what is taken.
    fn place(&self, page: &Page, (x, y): (f64, f64), size: (f64, f64), few: usize) -> Option<Rect> {
        let radius = page.px(RADIUS);
        let (across, down) = (radius + page.px(4.0) + size.0 / 2.0, radius + size.1 / 2.0);
        let mut places = PLACES.into_iter().map(|(right, below)| centred((x + right * across, y + below * down), size));
        places.find(|&place| self.is_free(place, few))
    }

    /// Names the point at the first place that is free.
    fn name(&mut self, page: &mut Page, point: &Row) {
        let name = words::capitalised(&point.indicator.name);
        let middle = self.middle(point);
        let (x, _) = middle;
        let whole = page.setter.width(&name, Font::Note);
        for (most, few) in NAMES_AT_MOST {
            let most = (self.area.width * most).max(page.px(SHORTEST));
            // Where there is no room for most of it, it need not be cut letter by letter.
            let least = (whole.min(most) * NEARLY, page.setter.line(Font::Note));
            if self.place(page, middle, least, few).is_none() {
                continue;
            }
            let mut text = page.setter.cut(&name, Font::Note, most);
            if self.is_beyond(point) {
                text = joined(&[&text, " (", &point.number, "; ", &point.remark, ")"]);
            }
            let size = (page.setter.width(&text, Font::Note), page.setter.line(Font::Note));
            if let Some(bounds) = self.place(page, middle, size, few) {
                // Lines end where a name stands on them.
                if !self.is_free(bounds, 0) {
                    page.rect(bounds, Paint::Track, None);
                }
                self.taken.push(bounds);
                page.y = bounds.y;
                let side = if bounds.x < x { (bounds.right(), Anchor::End) } else { (bounds.x, Anchor::Start) };
                page.text(text, Font::Note, Paint::Text, side, Some(point.meaning));
                return;
            }
        }
    }
}

/// How far the point's indicator fell, in per cent.
fn fall(point: &Row) -> f64 {
    point.indicator.growth_by(Base::Yoy).map_or(0.0, |growth| -growth.pct.get())
}

fn percents(number: String) -> String {
    joined(&[&number, "%"])
}

/// What explains the plot, at the left top corner of `bounds`. The pen stays.
fn note(page: &mut Page, text: String, bounds: Rect) {
    let pen = std::mem::replace(&mut page.y, bounds.y);
    page.text(text, Font::Note, Paint::Muted, (bounds.x, Anchor::Start), None);
    page.y = pen;
}

fn centred((x, y): (f64, f64), (width, height): (f64, f64)) -> Rect {
    Rect { x: x - width / 2.0, y: y - height / 2.0, width, height }
}
