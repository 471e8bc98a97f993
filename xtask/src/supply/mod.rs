//! What comes from others: which crates, under which licences, from where, and which of them are in what is shipped.
//!
//! In goes what cargo tells of its dependency graph ([`graph`]). Out come a verdict by the rules of `deny.toml`
//! ([`rules`]) and a bill of materials ([`sbom`]).

mod graph;
mod rules;
mod sbom;

use anyhow::{Result, bail};

pub(crate) use sbom::write as write_sbom;

use crate::project::Project;
use crate::run::{run, succeeds};
use graph::Graph;
use rules::Rules;

/// Checks every crate that what is shipped, its tests and this program are built with; where cargo-deny is installed, by
/// that as well, and against the advisories of `RustSec` where their database can be reached.
///
/// # Errors
/// A licence, a source or a crate that `deny.toml` does not allow; an advisory.
pub(crate) fn check(project: &Project) -> Result<()> {
    let (rules, graph) = (Rules::read(&project.root)?, Graph::whole(project)?);
    let complaints = rules.complaints(&graph);
    if !complaints.is_empty() {
        bail!("deny.toml does not allow:\n  {}", complaints.join("\n  "));
    }
    println!("{} crates: licences, sources and bans hold.", graph.packages.len());
    if succeeds(project.cargo().args(["deny", "--version"])) {
        return deny(project);
    }
    println!("Advisories were not checked: `cargo install cargo-deny` does it where its database can be reached.");
    Ok(())
}

fn deny(project: &Project) -> Result<()> {
    run(project.cargo().args(["deny", "check", "bans", "licenses", "sources"]))?;
    if succeeds(project.cargo().args(["deny", "fetch", "db"])) {
        return run(project.cargo().args(["deny", "check", "advisories"]));
    }
    println!("Advisories were not checked: their database cannot be reached.");
    Ok(())
}
