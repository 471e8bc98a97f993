//! `cargo xtask reproduce`: builds the commit a second time in another folder, and compares every byte of `dist/`.
//!
//! Whoever serves the files can so tell that they come from this source. The tools are shared, since they are pinned;
//! nothing that was compiled is.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::project::Project;
use crate::run::{run, succeeds};
use crate::setup;

/// Where the other checkout stands: a path of another length than this one's.
const TWIN: &str = "target/reproduce/another-folder-of-another-name";

/// Builds twice and compares.
///
/// # Errors
/// Changes that are not committed, a failed build, a file that differs.
pub(crate) fn command(project: &Project) -> Result<()> {
    setup::ensure(project, build::NEEDS)?;
    if !succeeds(project.command("git").args(["diff", "--quiet", "HEAD"])) {
        bail!("commit your changes first: it is the commit that is built twice");
    }
    let twin = project.path(TWIN);
    forget(project);
    run(project.command("git").args(["worktree", "add", "--detach", "--quiet"]).arg(&twin).arg("HEAD"))?;
    let compared = build_both(project, &twin).and_then(|()| compare(&project.path("dist"), &twin.join("dist")));
    forget(project);
    let count = compared?;
    println!("{count} files of dist/ are the same to the byte when they are built in another folder.");
    Ok(())
}

fn build_both(project: &Project, twin: &Path) -> Result<()> {
    link_tools(project, twin)?;
    build::command(project)?;
    let program = env::current_exe().context("cannot tell which program this is")?;
    // The checkout to work on is told by this variable; see `Project::open`.
    run(project.command(program).arg("build").env("CARGO_MANIFEST_DIR", twin.join("xtask")))
}

fn link_tools(project: &Project, twin: &Path) -> Result<()> {
    fs::create_dir_all(twin.join("target")).context("cannot make a folder for the second build")?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(project.tools(), twin.join("target/tools")).context("cannot share the tools")?;
    Ok(())
}

/// How many files are the same in both folders.
fn compare(one: &Path, other: &Path) -> Result<usize> {
    let (names, others) = (files(one)?, files(other)?);
    let stale = |name: &&PathBuf| !others.contains(name);
    if let Some(name) = names.iter().find(stale) {
        bail!("{} is only in {}: remove what older builds left there", name.display(), one.display());
    }
    for name in &others {
        let read =
            |folder: &Path| fs::read(folder.join(name)).with_context(|| format!("cannot read {}", name.display()));
        if read(one)? != read(other)? {
            bail!("{} differs between {} and {}", name.display(), one.display(), other.display());
        }
    }
    Ok(others.len())
}

/// The names of the files in a folder, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<_> = files.map(|entry| PathBuf::from(entry.file_name())).collect();
    names.sort();
    Ok(names)
}

/// Removes the other checkout, if there is one.
fn forget(project: &Project) {
    succeeds(project.command("git").args(["worktree", "remove", "--force", TWIN]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_that_differs_names_its_file() {
        let folder = env::temp_dir().join(format!("xtask-reproduce-{}", std::process::id()));
        let (one, other) = (folder.join("one"), folder.join("other"));
        for (place, text) in [(&one, "a"), (&other, "a")] {
            fs::create_dir_all(place).unwrap();
            fs::write(place.join("a.js"), text).unwrap();
        }
        assert_eq!(compare(&one, &other).unwrap(), 1);
        fs::write(other.join("a.js"), "b").unwrap();
        assert!(compare(&one, &other).unwrap_err().to_string().starts_with("a.js differs"));
        fs::remove_dir_all(folder).unwrap();
    }
}
