//! `cargo xtask fuzz`: runs the fuzz targets of `fuzz/`, each for its share of the time.
//!
//! In: the targets and the minutes for each; the inputs kept in `tests/fuzz/` to begin with. Out: a table of what was
//! done, and what was found in `target/fuzz/`: the inputs that reach new code, any that break a promise, and what
//! libFuzzer told. It guides itself by coverage, which rustc's stable flags give: no nightly compiler and no other tool
//! is needed, only a C++ compiler to build libFuzzer.

mod outcome;
mod target;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use outcome::Outcome;
use target::Target;

use crate::project::Project;
use crate::run::{output, run};
use crate::setup::{self, Need};
use crate::table::aligned;

/// Every target; the inputs kept for it are in `tests/fuzz/NAME`.
pub(crate) const TARGETS: [&str; 5] = ["prose", "table", "csv", "json", "html"];

/// What to run.
#[derive(Debug)]
pub(crate) struct Options {
    /// The targets; none means all.
    pub(crate) targets: Vec<String>,
    /// Minutes for each target.
    pub(crate) minutes: u32,
    /// Whether the fewest inputs that reach all that was reached are then kept in `tests/fuzz`.
    pub(crate) keep: bool,
}

/// The compiler flags of coverage that guides libFuzzer.
const COVERAGE: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// Builds the targets, runs them, and prints a table.
///
/// # Errors
/// No C++ compiler, a build that fails, or an input that breaks a promise: the message names its file.
pub(crate) fn command(project: &Project, options: &Options) -> Result<()> {
    setup::ensure(project, &[Need::CppCompiler])?;
    let programs = build(project)?;
    let named: Vec<&str> = options.targets.iter().map(String::as_str).collect();
    let names = if named.is_empty() { &TARGETS[..] } else { &named };
    let targets = names.iter().map(|name| Target::new(project, &programs, name)).collect::<Result<Vec<_>>>()?;
    let mut rows = vec![Outcome::head()];
    let mut failures = Vec::new();
    for target in targets {
        println!("{}: {} min", target.name, options.minutes);
        let outcome = target.run(options.minutes)?;
        rows.push(outcome.row(target.name, target.found()));
        if outcome.is_broken {
            failures.push(target.failure());
        } else if options.keep {
            target.keep()?;
        }
    }
    print!("{}", aligned(&rows));
    if !failures.is_empty() {
        bail!("{}\nrepair it, then keep the input in tests/fuzz/TARGET", failures.join("\n"));
    }
    Ok(())
}

/// Builds every target with coverage; the folder of the programs. With `--target` cargo gives the flags to the code that
/// runs here, not to build scripts.
fn build(project: &Project) -> Result<PathBuf> {
    let host = host(project)?;
    let folder = project.path("target/fuzz");
    let mut build = project.cargo();
    build.args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target", &host]);
    build.arg("--target-dir").arg(&folder).env_remove("RUSTFLAGS");
    run(build.env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}")))?;
    Ok(folder.join(host).join("release"))
}

/// What rustc calls this machine.
fn host(project: &Project) -> Result<String> {
    let told = output(project.command("rustc").arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` tells no host")
}
