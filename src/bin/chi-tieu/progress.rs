//! Progress: a line on the terminal that says how far a long run is.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A run shorter than this says nothing.
const LONG: Duration = Duration::from_secs(1);
/// How often the line changes.
const PACE: Duration = Duration::from_millis(200);

/// Says how many files are done: `1 240 of 10 000 files`. Only where standard error is a terminal that standard output
/// does not share.
pub(crate) struct Progress {
    total: usize,
    seen: bool,
    shown: bool,
    /// When to say it next.
    next: Instant,
}

impl Progress {
    pub(crate) fn new(total: usize) -> Self {
        let seen = total > 1 && io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { total, seen, shown: false, next: Instant::now() + LONG }
    }

    /// Says that so many files are done, where it is time to.
    pub(crate) fn tell(&mut self, done: usize) {
        let now = Instant::now();
        if self.seen && now >= self.next {
            // What cannot be shown is not worth failing for.
            let _ = write!(io::stderr(), "\r{}", line(done, self.total));
            (self.shown, self.next) = (true, now + PACE);
        }
    }

    /// Takes the line away again, for a message or at the end.
    pub(crate) fn clear(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r{}\r", " ".repeat(line(self.total, self.total).len()));
            self.shown = false;
        }
    }
}

fn line(done: usize, total: usize) -> String {
    format!("{} of {} files", grouped(done), grouped(total))
}

/// `10000` → `10 000`
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let spaced = |(at, digit)| {
        let before: usize = at;
        let blank = before > 0 && (digits.len() - before).is_multiple_of(3);
        if blank { vec![' ', digit] } else { vec![digit] }
    };
    digits.chars().enumerate().flat_map(spaced).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits() {
        assert_eq!(line(1240, 10_000), "1 240 of 10 000 files");
        assert_eq!(line(0, 999), "0 of 999 files");
    }
}
