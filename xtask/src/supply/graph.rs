//! The dependency graph: what `cargo metadata` tells → crates, and which of them another one is built with.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::Project;
use crate::run::output;
use crate::setup;

/// What cargo tells.
#[derive(Debug, Deserialize)]
pub(super) struct Graph {
    pub(super) packages: Vec<Package>,
    resolve: Resolve,
}

/// A crate.
#[derive(Debug, Deserialize)]
pub(super) struct Package {
    id: String,
    pub(super) name: String,
    pub(super) version: String,
    /// By SPDX.
    pub(super) license: Option<String>,
    /// Where it comes from; nothing for a folder of this project.
    pub(super) source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

/// Normal where there is no word for it; else `dev` or `build`.
#[derive(Debug, Deserialize)]
struct Kind {
    kind: Option<String>,
}

impl Graph {
    /// All crates of the workspace, with all features.
    pub(super) fn whole(project: &Project) -> Result<Self> {
        Self::of(project, &["--all-features"])
    }

    /// The crates of the WebAssembly modules, with the features of all bundles.
    pub(super) fn shipped(project: &Project) -> Result<Self> {
        let features: BTreeSet<_> = project.declaration.bundle.values().flat_map(|bundle| &bundle.features).collect();
        let features = features.into_iter().cloned().collect::<Vec<_>>().join(",");
        let platform = ["--filter-platform", setup::TARGET, "--no-default-features", "--features", &features];
        Self::of(project, &platform)
    }

    fn of(project: &Project, arguments: &[&str]) -> Result<Self> {
        let mut command = project.cargo();
        command.args(["metadata", "--format-version=1", "--locked"]).args(arguments);
        Self::parse(&output(&mut command)?)
    }

    pub(super) fn parse(told: &str) -> Result<Self> {
        serde_json::from_str(told).context("cargo told its metadata in an unknown form")
    }

    /// The crates whose code becomes part of the crate `name`, itself among them, each with those it uses itself; macros
    /// only write code and are none.
    pub(super) fn within(&self, name: &str) -> BTreeMap<&str, Vec<&Package>> {
        let mut found = BTreeMap::new();
        let mut open: Vec<_> =
            self.packages.iter().filter(|package| package.name == name && package.source.is_none()).collect();
        while let Some(package) = open.pop() {
            if found.contains_key(package.id.as_str()) {
                continue;
            }
            let uses = self.uses(package);
            open.extend(&uses);
            found.insert(package.id.as_str(), uses);
        }
        found
    }

    pub(super) fn package(&self, id: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.id == id)
    }

    fn uses(&self, package: &Package) -> Vec<&Package> {
        let node = self.resolve.nodes.iter().find(|node| node.id == package.id);
        let dependencies = node.into_iter().flat_map(|node| &node.deps);
        let normal = dependencies.filter(|one| one.dep_kinds.iter().any(|kind| kind.kind.is_none()));
        normal.filter_map(|one| self.package(&one.pkg)).filter(|package| !package.is_macro()).collect()
    }
}

impl Package {
    fn is_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}
