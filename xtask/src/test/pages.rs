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
const TIMEOUT: &str = "--test-timeout=600000";

/// Builds all bundles; none may be heavier than its budget.
pub(super) fn bundles_within_budgets(project: &Project) -> Result<()> {
    let deliveries = build::build(project)?;
    build::print(&deliveries);
    build::within_budgets(&deliveries)
}

/// A browser, and how it is told to the tests.
struct Engine {
    name: &'static str,
    variable: &'static str,
    program: Program,
    /// The test files, all of them where none is named.
    files: &'static [&'static str],
}

/// Serves the bundles and runs every `*.test.mjs` of `tests/e2e` against them.
///
/// Building again is quick when the step before has just done it, and right when this step runs alone.
pub(super) fn in_chromium(project: &Project) -> Result<()> {
    let chromium = Engine { name: "chromium", variable: "CHROMIUM", program: Program::Chromium, files: &[] };
    end_to_end(project, &chromium)
}

/// The core of them in Firefox: the demo, what happens where nothing can be drawn, hostile pages and texts. A test that
/// needs what only Chromium's driver can do says so and is left out.
pub(super) fn in_firefox(project: &Project) -> Result<()> {
    let files = &["demo", "fallback", "hostile-pages", "hostile-texts"];
    end_to_end(project, &Engine { name: "firefox", variable: "FIREFOX", program: Program::Firefox, files })
}

fn end_to_end(project: &Project, engine: &Engine) -> Result<()> {
    build::build(project)?;
    let server = serve::start(project, 0)?;
    let stem = |file: &PathBuf| file.file_name()?.to_str()?.strip_suffix(".test.mjs").map(str::to_owned);
    let chosen = |file: &PathBuf| stem(file).is_some_and(|name| engine.files.contains(&name.as_str()));
    let files = test_files(project)?.into_iter().filter(|file| engine.files.is_empty() || chosen(file));
    let mut command = project.command("node");
    command.args(["--test", "--test-reporter=spec", TIMEOUT]).args(files);
    command.env("CHI_TIEU_URL", server.url()).env("ENGINE", engine.name);
    command.env(engine.variable, program(project, engine.program)?);
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
