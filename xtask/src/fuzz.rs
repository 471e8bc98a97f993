//! `cargo xtask fuzz`: runs the fuzz targets of `fuzz/`, each for its share of the time.
//!
//! In: the targets and the minutes for each; the inputs kept in `tests/fuzz/` to begin with. Out: a table of what was
//! done, and what was found in `target/fuzz/`: the inputs that reach new code, and any that break a promise. libFuzzer
//! guides itself by coverage, which rustc's stable flags give; no nightly compiler is needed, only a C++ compiler.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::run::run;
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

/// With `--target` cargo gives the flags to the code that runs here, not to build scripts.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Builds the targets, runs them, and prints a table.
///
/// # Errors
/// A build that fails, or an input that breaks a promise: the message names its file.
pub(crate) fn command(project: &Project, options: &Options) -> Result<()> {
    let mut build = project.cargo();
    build.args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target", TARGET]);
    build.arg("--target-dir").arg(folder(project)).env_remove("RUSTFLAGS");
    run(build.env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}")))?;
    let named: Vec<&str> = options.targets.iter().map(String::as_str).collect();
    let targets = if named.is_empty() { &TARGETS[..] } else { &named };
    let mut rows = vec![["target", "inputs run", "coverage", "inputs kept"].map(String::from)];
    let mut broken = Vec::new();
    for target in targets {
        println!("{target}: {} min", options.minutes);
        let (row, found) = fuzz(project, target, options.minutes)?;
        rows.push(row);
        broken.extend(found);
    }
    print!("{}", aligned(&rows));
    match broken.as_slice() {
        [] => Ok(()),
        files => bail!("promises broken by {}: keep each in tests/fuzz/TARGET once it is repaired", files.join(", ")),
    }
}

fn folder(project: &Project) -> PathBuf {
    project.path("target/fuzz")
}

/// Runs one target; its row of the table, and the files of inputs that broke a promise.
fn fuzz(project: &Project, target: &str, minutes: u32) -> Result<([String; 4], Vec<String>)> {
    let folder = folder(project);
    let (found, broken) = (folder.join("found").join(target), folder.join("broken").join(target));
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    let mut command = project.command(folder.join(TARGET).join("release").join(target));
    command.arg(&found).arg(project.path("tests/fuzz").join(target)).args([
        "-dict=fuzz/words.dict",
        "-max_len=16384",
        "-timeout=10",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]);
    command.arg(format!("-max_total_time={}", 60 * minutes)).arg(format!("-artifact_prefix={}/", broken.display()));
    let told = output(&mut command)?;
    let number = |label: &str| last_number(&told, label).unwrap_or_else(|| "?".into());
    let kept = fs::read_dir(&found).map_or(0, Iterator::count);
    let row = [target.into(), number("stat::number_of_executed_units:"), number("cov:"), kept.to_string()];
    Ok((row, files(&broken)))
}

/// What libFuzzer tells on standard error, also where it stops at an input that breaks a promise.
fn output(command: &mut Command) -> Result<String> {
    let ended = command.stdout(Stdio::null()).output().context("cannot start the fuzz target")?;
    Ok(String::from_utf8_lossy(&ended.stderr).into_owned())
}

/// The last number after `label`.
fn last_number(text: &str, label: &str) -> Option<String> {
    let (_, after) = text.rsplit_once(label)?;
    after.split_whitespace().next().map(String::from)
}

fn files(folder: &PathBuf) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path().display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_last_figure_that_is_told() {
        let told = "#2 INITED cov: 10 ft: 11\n#9 DONE cov: 52 ft: 60\nstat::number_of_executed_units: 9\n";
        assert_eq!(last_number(told, "cov:").as_deref(), Some("52"));
        assert_eq!(last_number(told, "stat::number_of_executed_units:").as_deref(), Some("9"));
        assert_eq!(last_number(told, "rss:"), None);
    }
}
