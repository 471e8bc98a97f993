//! `cargo xtask test`: runs every check there is, and in the end tells which failed and how to see more.
//!
//! The checks are a table, in [`steps`]; this module only walks it. A failed step does not keep the others from
//! running: one run tells everything that is wrong.

mod pages;
mod steps;
mod visits;
mod web;

use std::time::Instant;

use anyhow::{Result, bail};

pub(crate) use steps::STEPS;
use steps::{Action, Step};

use crate::project::Project;
use crate::run::run;
use crate::setup::{self, Need, Readiness};

/// Which steps to run: `only` these, or all but those to `skip`.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    pub(crate) only: Vec<String>,
    pub(crate) skip: Vec<String>,
}

impl Selection {
    fn has(&self, step: &Step) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == step.name);
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
    }
}

/// Sets up, runs the selected steps, and prints how many passed as the last line of standard output.
///
/// # Errors
/// A step failed.
pub(crate) fn command(project: &Project, selection: &Selection) -> Result<()> {
    let steps: Vec<_> = STEPS.iter().filter(|step| selection.has(step)).collect();
    let readiness = timed("set-up", "what is missing on this machine", || Ok(set_up(project, &steps)))?;
    let failures: Vec<_> = steps.iter().filter_map(|step| perform(project, step, &readiness).err()).collect();
    if !failures.is_empty() {
        println!("\nfailed:\n{}", failures.join("\n"));
    }
    println!("steps: {} passed, {} failed", steps.len() - failures.len(), failures.len());
    if !failures.is_empty() {
        bail!("{} of {} steps failed", failures.len(), steps.len());
    }
    Ok(())
}

fn set_up(project: &Project, steps: &[&Step]) -> Readiness {
    let mut needs: Vec<Need> = steps.iter().flat_map(|step| step.needs).copied().collect();
    needs.sort_unstable();
    needs.dedup();
    setup::prepare(project, &needs)
}

/// Runs one step; its failure comes with how to run it alone and how to see more.
fn perform(project: &Project, step: &Step, readiness: &Readiness) -> Result<(), String> {
    timed(step.name, step.what, || {
        readiness.require(step.needs)?;
        act(project, &step.action)
    })
    .map_err(|error| {
        eprintln!("error: {error:#}");
        let (name, more) = (step.name, step.more);
        format!("  {name}: {error:#}\n    alone: cargo xtask test --only {name}\n    more:  {more}")
    })
}

fn act(project: &Project, action: &Action) -> Result<()> {
    match action {
        Action::Cargo { arguments, environment } => {
            run(project.cargo().args(*arguments).envs(environment.iter().copied()))
        }
        Action::Call(function) => function(project),
    }
}

/// Prints a heading, does the `work`, and prints how long it took and how it ended.
fn timed<T>(name: &str, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n== {name}: {what}");
    let start = Instant::now();
    let result = work();
    let verdict = if result.is_ok() { "done" } else { "FAILED" };
    println!("-- {name}: {verdict} in {:.1} s", start.elapsed().as_secs_f64());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(selection: &Selection) -> Vec<&'static str> {
        STEPS.iter().filter(|step| selection.has(step)).map(|step| step.name).collect()
    }

    #[test]
    fn steps_are_selected_by_name() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let only = Selection { only: names(&["fmt", "docs"]), skip: Vec::new() };
        assert_eq!(selected(&only), ["fmt", "docs"]);
        let skip = Selection { only: Vec::new(), skip: names(&["fmt"]) };
        assert_eq!(selected(&skip).len(), STEPS.len() - 1);
    }

    #[test]
    fn step_names_are_distinct() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
