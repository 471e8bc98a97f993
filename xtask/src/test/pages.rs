//! What is delivered: its bytes, and whole pages that use it in a real browser.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::project::Project;
use crate::run::run;
use crate::serve;
use crate::setup::{Program, program};

const FOLDER: &str = "tests/e2e";
/// Milliseconds for a test file: a page that hangs must not hold up all else.
const TIMEOUT: &str = "--test-timeout=180000";

/// Builds all bundles; none may be heavier than its budget.
pub(super) fn bundles_within_budgets(project: &Project) -> Result<()> {
    let deliveries = build::build(project)?;
    build::print(&deliveries);
    build::within_budgets(&deliveries)
}

/// Serves the bundles and runs every `*.test.mjs` of `tests/e2e` against them.
///
/// Building again is quick when the step before has just done it, and right when this step runs alone.
pub(super) fn end_to_end(project: &Project) -> Result<()> {
    build::build(project)?;
    let server = serve::start(project, 0)?;
    let mut command = project.command("node");
    command.args(["--test", "--test-reporter=spec", TIMEOUT]).args(test_files(project)?);
    command.env("CHI_TIEU_URL", server.url()).env("CHROMIUM", program(project, Program::Chromium)?);
    run(&mut command)
}

fn test_files(project: &Project) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project.path(FOLDER)).with_context(|| format!("cannot read {FOLDER}"))?;
    let names = entries.flatten().map(|entry| entry.file_name());
    let tests = names.filter(|name| name.to_string_lossy().ends_with(".test.mjs"));
    let mut files: Vec<_> = tests.map(|name| PathBuf::from(FOLDER).join(name)).collect();
    files.sort();
    if files.is_empty() {
        bail!("there is no *.test.mjs in {FOLDER}");
    }
    Ok(files)
}
