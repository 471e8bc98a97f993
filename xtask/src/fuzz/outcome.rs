//! What a run of libFuzzer came to: what it told on standard error in, a row of a table out.

/// What was done by one target.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Whether an input broke a promise, or the target could not run at all.
    pub(super) is_broken: bool,
    executions: String,
    per_second: String,
    edges: String,
}

impl Outcome {
    /// Reads what was `told`.
    pub(super) fn new(told: &str, succeeded: bool) -> Self {
        let number = |label: &str| last_number(told, label).unwrap_or_else(|| "?".into());
        Self {
            is_broken: !succeeded,
            executions: number("stat::number_of_executed_units:"),
            per_second: number("stat::average_exec_per_sec:"),
            edges: number(" cov:"),
        }
    }

    /// The head of the table.
    pub(super) fn head() -> [String; 7] {
        ["target", "inputs run", "per second", "edges reached", "inputs found", "kB", "verdict"].map(String::from)
    }

    /// The row of a target that has found this many inputs of this many bytes, in this run and before.
    pub(super) fn row(&self, target: &str, (count, bytes): (usize, u64)) -> [String; 7] {
        let verdict = if self.is_broken { "BROKEN" } else { "sound" };
        let told = [&self.executions, &self.per_second, &self.edges].map(String::clone);
        let [executions, per_second, edges] = told;
        let kilobytes = bytes.div_ceil(1000).to_string();
        [target.into(), executions, per_second, edges, count.to_string(), kilobytes, verdict.into()]
    }
}

/// The last number after `label`.
fn last_number(text: &str, label: &str) -> Option<String> {
    let (_, after) = text.rsplit_once(label)?;
    after.split_whitespace().next().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "#2 INITED cov: 10 ft: 11\n#9 DONE cov: 52 ft: 60\n\
                        stat::number_of_executed_units: 9\nstat::average_exec_per_sec:     3\n";

    #[test]
    fn the_last_figures_told_make_a_row() {
        let row = Outcome::new(TOLD, true).row("csv", (2, 1200));
        assert_eq!(row, ["csv", "9", "3", "52", "2", "2", "sound"]);
    }

    #[test]
    fn a_target_that_tells_nothing_is_broken() {
        let row = Outcome::new("", false).row("csv", (0, 0));
        assert_eq!(row, ["csv", "?", "?", "?", "0", "0", "BROKEN"]);
    }
}
