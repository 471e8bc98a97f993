//! The files of a delivered bundle, their bytes and the budget they must keep.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::declaration::FILE;
use crate::table::aligned;
use crate::weight::Weight;

/// A file in `dist/`.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) name: String,
    pub(crate) weight: Weight,
}

/// A bundle, or a script of its own, in `dist/`.
#[derive(Debug)]
pub(crate) struct Delivery {
    name: String,
    pub(crate) files: Vec<Built>,
    budget: usize,
}

impl Delivery {
    /// Weighs the `files` in `dist` that are delivered under a name, `bundle module` or `script auto`, for a
    /// budget of bytes by brotli.
    pub(super) fn weigh(name: String, files: &[&String], budget: usize, dist: &Path) -> Result<Self> {
        let weigh = |file: &&String| {
            let data = fs::read(dist.join(file)).with_context(|| format!("cannot read dist/{file}"))?;
            Ok(Built { name: (*file).clone(), weight: Weight::of(&data)? })
        };
        let files = files.iter().map(weigh).collect::<Result<_>>()?;
        Ok(Self { name, files, budget })
    }

    /// All files together.
    pub(crate) fn total(&self) -> Weight {
        self.files.iter().map(|file| file.weight).sum()
    }

    /// Each file and their total against the budget, for the terminal.
    pub(crate) fn table(&self) -> String {
        let head = [format!("{}, bytes", self.name), "raw".into(), "gzip".into(), "brotli".into()];
        let mut rows = vec![head];
        rows.extend(self.files.iter().map(|file| row(&file.name, file.weight)));
        if self.files.len() > 1 {
            rows.push(row("total", self.total()));
        }
        rows.push(["budget".into(), String::new(), String::new(), self.budget.to_string()]);
        aligned(&rows)
    }

    /// What to say if the bundle is heavier than its budget.
    pub(crate) fn excess(&self) -> Option<String> {
        let total = self.total().brotli;
        let over = total.checked_sub(self.budget).filter(|over| *over > 0)?;
        let (name, budget) = (&self.name, self.budget);
        Some(format!("{name}: {total} bytes by brotli, {over} over the {budget} that {FILE} allows"))
    }
}

fn row(name: &str, weight: Weight) -> [String; 4] {
    [name.to_owned(), weight.raw.to_string(), weight.gzip.to_string(), weight.brotli.to_string()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(budget: usize) -> Delivery {
        let weight = |brotli| Weight { raw: 4 * brotli, gzip: 2 * brotli, brotli };
        let built = |name: &str, brotli| Built { name: name.to_owned(), weight: weight(brotli) };
        Delivery { name: "bundle module".into(), files: vec![built("a.js", 10), built("a.wasm", 50)], budget }
    }

    #[test]
    fn the_budget_is_for_all_files_together_and_may_be_reached() {
        assert_eq!(delivery(60).excess(), None);
        let message = delivery(59).excess().unwrap();
        assert_eq!(message, "bundle module: 60 bytes by brotli, 1 over the 59 that wasm-pack.toml allows");
    }

    #[test]
    fn the_table_tells_files_total_and_budget() {
        let table = delivery(80).table();
        let lines: Vec<Vec<_>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[1], ["a.js", "40", "20", "10"]);
        assert_eq!(lines[3], ["total", "240", "120", "60"]);
        assert_eq!(lines[4], ["budget", "80"]);
    }
}
