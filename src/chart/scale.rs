//! From figures to positions: a linear scale whose ends may break for an outlier.

/// How many times the next smaller figure an outlier is at least: what is left to the others then is less than 7 % of
/// the width.
const GAP: f64 = 15.0;

/// How many times most others an outlier is that flattens them to a line of two or three pixels, and how many times the
/// next smaller figure it is at least.
const FLAT: f64 = 100.0;
const FLAT_GAP: f64 = 5.0;

/// How many times the least high end an outlier is at least; for less a break would give the others no room.
const ABOVE: f64 = 2.0;

/// How much of the unbroken axis lies beyond the break: room for the piece of bar that tells the outlier.
const BEYOND: f64 = 0.18;

/// How far apart ticks are, in per cent.
const STEPS: [f64; 11] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0];

/// Where any axis ends at the latest, so that its length is a number too.
const FURTHEST: f64 = 1e300;

/// A linear scale from figures to positions on the x axis. Figures outside its domain land at its end and are
/// [`Scale::broken`]: the caller marks them and prints their number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    left: f64,
    width: f64,
}

impl Scale {
    /// A scale of `figures`, always with zero and `least_high` in its domain, on `width` pixels from `left`.
    pub(super) fn new(figures: &[f64], least_high: f64, left: f64, width: f64) -> Self {
        Self::over(figures, (0.0, least_high.max(0.0)), left, width)
    }

    /// A scale of `figures` with `middle` in its domain, which need not reach to zero.
    pub(super) fn around(figures: &[f64], middle: f64, left: f64, width: f64) -> Self {
        Self::over(figures, (middle, middle), left, width)
    }

    /// A scale of `figures` that reaches at least from `lowest` to `highest`.
    fn over(figures: &[f64], (lowest, highest): (f64, f64), left: f64, width: f64) -> Self {
        let bound = bound(figures, highest).max(highest);
        let reach = |figure: f64| if figure.abs() > bound { bound * (1.0 + BEYOND) * figure.signum() } else { figure };
        let low = figures.iter().map(|&figure| reach(figure)).fold(lowest, f64::min).max(-FURTHEST);
        let high = figures.iter().map(|&figure| reach(figure)).fold(highest, f64::max).min(FURTHEST);
        Self { low, high: if high > low { high } else { low + 1.0 }, left, width: width.max(0.0) }
    }

    /// The position of a figure, inside the scale's width.
    pub(super) fn at(self, figure: f64) -> f64 {
        let part = (figure.max(self.low).min(self.high) - self.low) / (self.high - self.low);
        self.left + part * self.width
    }

    /// The position of zero, on a whole pixel: bars and the line between them meet there.
    pub(super) fn zero(self) -> f64 {
        self.at(0.0).round()
    }

    /// Whether the figure lies beyond the end of the axis.
    pub(super) fn broken(self, figure: f64) -> bool {
        figure > self.high || figure < self.low
    }

    /// The scale's left and right end.
    pub(super) fn ends(self) -> (f64, f64) {
        (self.left, self.left + self.width)
    }

    /// Round figures inside the domain, six at most, from low to high; none where the domain is very long.
    pub(super) fn ticks(self) -> Vec<f64> {
        let mut ticks = Vec::new();
        if let Some(step) = STEPS.into_iter().find(|step| self.high - self.low <= 5.0 * step) {
            let mut tick = (self.low / step).ceil() * step;
            while tick <= self.high {
                ticks.push(tick);
                tick += step;
            }
        }
        ticks
    }

    /// Whether any figure of the domain is negative.
    pub(super) fn has_negative(self) -> bool {
        self.low < 0.0
    }
}

/// The largest magnitude that is no outlier. Outliers are the few largest (one, or a quarter of all, five at most)
/// that a gap of more than [`GAP`] times parts from the rest, or a smaller one where they would flatten most figures
/// to nothing; and that stand far above the least high end.
fn bound(figures: &[f64], least_high: f64) -> f64 {
    let sizes = || figures.iter().map(|figure| figure.abs());
    let largest_below = |limit: f64| sizes().filter(|&size| size < limit).fold(0.0, f64::max);
    let mut size = largest_below(f64::INFINITY);
    let mut bound = size;
    for _ in 0..(figures.len() / 4).clamp(1, 5) {
        let next = largest_below(size);
        let flat = sizes().filter(|other| other * FLAT < size).count();
        let flattens = 2 * flat > figures.len() && size > FLAT_GAP * next;
        if next > 0.0 && (size > GAP * next || flattens) && size > ABOVE * least_high {
            bound = next;
        }
        size = next;
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_the_least_high_are_always_there() {
        let scale = Scale::new(&[69.2, 91.6], 100.0, 10.0, 200.0);
        assert_eq!((scale.at(0.0), scale.at(100.0), scale.at(50.0)), (10.0, 210.0, 110.0));
        let falls = Scale::new(&[-4.0, -2.0], 0.0, 0.0, 100.0);
        assert_eq!((falls.at(-4.0), falls.at(0.0)), (0.0, 100.0));
    }

    #[test]
    fn one_outlier_breaks_the_axis_and_the_rest_keeps_its_length() {
        let scale = Scale::new(&[2.0, 3.0, 4.0, 1250.0], 0.0, 0.0, 118.0);
        assert!(scale.broken(1250.0) && !scale.broken(4.0));
        assert_eq!((scale.at(1250.0), scale.at(4.0).round()), (118.0, 100.0));
    }

    #[test]
    fn the_break_lies_beyond_the_plan() {
        let scale = Scale::new(&[0.5, 11.0, 340.0], 100.0, 0.0, 118.0);
        assert_eq!((scale.at(100.0), scale.at(340.0)), (100.0, 118.0));
    }

    #[test]
    fn two_crowds_are_no_outliers() {
        assert_eq!(bound(&[0.2, -0.3, 0.5, 10.0, 12.0], 0.0), 12.0);
        assert_eq!(bound(&[20.0, 100.0], 0.0), 100.0);
        assert_eq!(bound(&[-1250.0, 2.0], 0.0), 2.0);
    }

    #[test]
    fn what_flattens_most_is_an_outlier_beside_a_larger_one() {
        assert_eq!(bound(&[1250.0, 2.0, -96.2, 3.4, -5.0], 0.0), 96.2);
    }

    #[test]
    fn what_leaves_room_for_the_rest_is_no_outlier() {
        assert_eq!(bound(&[2.1, 3.0, 16.0], 0.0), 16.0);
        assert_eq!(bound(&[2.0, 3.0, 40.0], 0.0), 40.0);
        assert_eq!(bound(&[2.0, 8.0, 150.0], 100.0), 150.0);
    }

    #[test]
    fn ticks_are_round_and_few() {
        let ticks = |low: f64, high: f64| Scale::over(&[low, high], (low, high), 0.0, 100.0).ticks();
        assert_eq!(ticks(58.3, 104.0), [60.0, 70.0, 80.0, 90.0, 100.0]);
        assert_eq!(ticks(-11.5, 24.9), [-10.0, 0.0, 10.0, 20.0]);
        assert_eq!(ticks(-1.2, 0.4), [-1.0, 0.0]);
        assert!(ticks(0.2, 0.4).is_empty());
        assert_eq!(ticks(-1250.0, 300.0), [-1000.0, -500.0, 0.0]);
        assert!(ticks(0.0, 1e300).is_empty());
    }

    #[test]
    fn the_largest_numbers_have_a_scale() {
        let scale = Scale::new(&[f64::MAX, -f64::MAX], 0.0, 0.0, 100.0);
        assert_eq!((scale.at(f64::MAX), scale.at(-f64::MAX)), (100.0, 0.0));
        assert!(scale.broken(f64::MAX));
    }

    #[test]
    fn equal_single_and_missing_figures_have_a_scale() {
        for figures in [&[][..], &[0.0], &[5.0], &[0.0, 0.0]] {
            let scale = Scale::new(figures, 0.0, 0.0, 100.0);
            assert!(figures.iter().all(|&figure| (0.0..=100.0).contains(&scale.at(figure)) && !scale.broken(figure)));
        }
    }
}
