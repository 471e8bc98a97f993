//! What is delivered: its bytes, and whole pages that use it in a real browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use crate::build;
use crate::project::Project;
use crate::run::run;
use crate::serve;
use crate::setup::{Program, program};

/// Whole pages, as Playwright drives browsers.
const PAGES: &str = "tests/e2e";
/// The core of them, as a browser is driven by the classic protocol.
const CORE: &str = "tests/e2e/webkit";
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
    /// Where its test files are.
    folder: &'static str,
    /// Whether it needs a screen to start.
    on_screen: bool,
}

/// Serves the bundles and runs every `*.test.mjs` of `tests/e2e` against them.
///
/// Building again is quick when the step before has just done it, and right when this step runs alone.
pub(super) fn in_chromium(project: &Project) -> Result<()> {
    let (variable, program) = ("CHROMIUM", Program::Chromium);
    end_to_end(project, &Engine { name: "chromium", variable, program, folder: PAGES, on_screen: false })
}

/// The same in Firefox. A test that needs what only Chromium's driver can do says so and is left out.
pub(super) fn in_firefox(project: &Project) -> Result<()> {
    let (variable, program) = ("FIREFOX", Program::Firefox);
    end_to_end(project, &Engine { name: "firefox", variable, program, folder: PAGES, on_screen: false })
}

/// The core of them in `WebKitGTK`: ways in, properties and events, tools, fallbacks, hostile pages.
pub(super) fn in_webkit(project: &Project) -> Result<()> {
    let (variable, program) = ("WEBKITDRIVER", Program::WebKit);
    end_to_end(project, &Engine { name: "webkit", variable, program, folder: CORE, on_screen: true })
}

fn end_to_end(project: &Project, engine: &Engine) -> Result<()> {
    build::build(project)?;
    let server = serve::start(project, 0)?;
    let mut command = if engine.on_screen {
        let mut command = project.command(program(project, Program::Screen)?);
        command.args(["-a", "node"]);
        command
    } else {
        project.command("node")
    };
    let told = project.path(&format!("target/pages-{}.txt", engine.name));
    // What the run before told is no matter of this one.
    let _ = fs::remove_file(&told);
    for destination in [Path::new("stdout"), &told] {
        command.arg("--test-reporter=spec").arg("--test-reporter-destination").arg(destination);
    }
    command.args(["--test", TIMEOUT]).args(test_files(project, engine.folder)?);
    command.env("CHI_TIEU_URL", server.url()).env("ENGINE", engine.name);
    command.env(engine.variable, program(project, engine.program)?);
    run(&mut command).map_err(|error| anyhow!("{error:#}\n{}", failing(&fs::read_to_string(&told).unwrap_or_default())))
}

/// What a report of `node --test` says in its end of the tests that failed: it is told once more when all steps have run,
/// where it is found.
fn failing(report: &str) -> &str {
    report.find("✖ failing tests").map_or("", |at| &report[at..])
}

fn test_files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project.path(folder)).with_context(|| format!("cannot read {folder}"))?;
    let names = entries.flatten().map(|entry| entry.file_name());
    let tests = names.filter(|name| name.to_string_lossy().ends_with(".test.mjs"));
    let mut files: Vec<_> = tests.map(|name| PathBuf::from(folder).join(name)).collect();
    files.sort();
    if files.is_empty() {
        bail!("there is no *.test.mjs in {folder}");
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_tests_are_told_from_the_end_of_a_report() {
        let report = "✔ a (2ms)\n✖ b (3ms)\nℹ fail 1\n\n✖ failing tests:\n\ntest at b.mjs\n✖ b (3ms)\n";
        assert_eq!(failing(report), "✖ failing tests:\n\ntest at b.mjs\n✖ b (3ms)\n");
        assert_eq!(failing("✔ a (2ms)\n"), "");
    }
}
