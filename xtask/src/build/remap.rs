//! Keeps this machine's paths out of the module: panic messages name source files, and rustc would write them as
//! they are here. With them the same commit gave other bytes on each machine, and told whose it was.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::output;

/// The compiler flags that rename every folder sources come from; of several that fit, rustc takes the last.
pub(super) fn flags(project: &Project) -> Result<Vec<String>> {
    let cargo = cargo_home()?;
    let mut pairs = vec![(cargo.clone(), "cargo".to_owned())];
    pairs.extend(registries(&cargo).into_iter().map(|folder| (folder, "crates".to_owned())));
    pairs.push((project.root.clone(), "chi-tieu".to_owned()));
    pairs.push((target_folder(project), "target".to_owned()));
    pairs.push(standard_library(project)?);
    Ok(pairs.into_iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect())
}

fn cargo_home() -> Result<PathBuf> {
    let told = env::var_os("CARGO_HOME").map(PathBuf::from);
    told.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).context("cannot tell where cargo keeps its files")
}

/// One folder per registry, named after its address: which one a crate came from must not show either.
fn registries(cargo: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(cargo.join("registry").join("src")).into_iter().flatten();
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// Where cargo puts what it builds.
pub(super) fn target_folder(project: &Project) -> PathBuf {
    let told = env::var_os("CARGO_TARGET_DIR").map(|told| project.root.join(told));
    told.unwrap_or_else(|| project.path("target"))
}

/// Where rust-src is installed, rustc names its files instead of the ones in its own binary.
fn standard_library(project: &Project) -> Result<(PathBuf, String)> {
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"]))?;
    let about = output(project.command("rustc").arg("-vV"))?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    Ok((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}
