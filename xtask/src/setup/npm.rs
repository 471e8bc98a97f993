//! What comes from npm: packages at the versions of a committed lock file, without running their install scripts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::project::Project;
use crate::run::{output, run};

/// In an installed folder: the lock file it was installed from.
const STAMP: &str = "node_modules/.installed-from-lock.json";

/// wasm-opt, esbuild and terser, into `target/tools/npm`.
pub(super) fn tools(project: &Project) -> Result<()> {
    let folder = project.tools().join("npm");
    let source = project.path("xtask/tools");
    let stamp = folder.join(STAMP);
    if is_current(&source, &stamp)? {
        return Ok(());
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(source.join(file), folder.join(file)).with_context(|| format!("cannot copy xtask/tools/{file}"))?;
    }
    install(project, &folder, "binaryen, esbuild and terser into target/tools/npm")
}

/// What the scripts of a folder import, beside them.
pub(super) fn beside(project: &Project, relative: &str) -> Result<()> {
    let folder = project.path(relative);
    if is_current(&folder, &folder.join(STAMP))? {
        return Ok(());
    }
    install(project, &folder, &format!("the packages of {relative}"))
}

fn is_current(source: &Path, stamp: &Path) -> Result<bool> {
    let lock = source.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    Ok(fs::read(stamp).is_ok_and(|installed| installed == wanted))
}

fn install(project: &Project, folder: &Path, what: &str) -> Result<()> {
    require_node(project)?;
    announce(&format!("installing {what}"));
    let mut command = project.command("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    run(&mut command)?;
    fs::copy(folder.join("package-lock.json"), folder.join(STAMP)).context("cannot note what was installed")?;
    Ok(())
}

/// Node's test runner knows `--test-timeout` from this version on.
const NODE: [u32; 2] = [20, 11];

fn require_node(project: &Project) -> Result<()> {
    let version = version(project, "node").unwrap_or_default();
    let numbers: Vec<u32> = version.trim_start_matches('v').split('.').map_while(|part| part.parse().ok()).collect();
    if numbers.as_slice() < NODE.as_slice() || project.which("npm").is_none() {
        bail!(
            "install Node.js {}.{} or newer with npm: it runs wasm-opt, esbuild, terser and the tests of pages",
            NODE[0],
            NODE[1]
        );
    }
    Ok(())
}

/// What `name --version` tells: its last word, or `None` where there is no such program.
pub(super) fn version(project: &Project, name: &str) -> Option<String> {
    project.which(name)?;
    let text = output(project.command(name).arg("--version")).ok()?;
    text.lines().next()?.split_whitespace().last().map(str::to_owned)
}
