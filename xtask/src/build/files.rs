//! What is delivered as it stands: the framed page, the types, and the npm package in `dist/npm`, made of the bundles.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;

/// Files of the checkout, and where they go in `dist/`.
const COPIED: &[(&str, &str)] = &[
    ("www/embed.html", "embed.html"),
    ("www/embed.css", "embed.css"),
    ("www/chi-tieu.d.ts", "chi-tieu.d.ts"),
    ("www/chi-tieu.d.ts", "npm/chi-tieu.d.ts"),
    ("www/npm/define.js", "npm/define.js"),
    ("www/npm/custom-elements.json", "npm/custom-elements.json"),
    ("www/npm/README.md", "npm/README.md"),
    ("LICENSE-MIT", "npm/LICENSE-MIT"),
    ("LICENSE-APACHE", "npm/LICENSE-APACHE"),
    ("dist/chi-tieu.wasm", "npm/chi-tieu.wasm"),
    ("dist/chi-tieu-prose.js", "npm/chi-tieu-prose.js"),
    ("dist/chi-tieu-prose.wasm", "npm/chi-tieu-prose.wasm"),
    ("dist/chi-tieu-data.js", "npm/chi-tieu-data.js"),
    ("dist/chi-tieu-data.wasm", "npm/chi-tieu-data.wasm"),
    ("dist/chi-tieu-full.js", "npm/chi-tieu-full.js"),
    ("dist/chi-tieu-full.wasm", "npm/chi-tieu-full.wasm"),
    ("dist/chi-tieu-tools.js", "npm/chi-tieu-tools.js"),
    ("dist/chi-tieu-tools.wasm", "npm/chi-tieu-tools.wasm"),
    ("dist/chi-tieu-files.js", "npm/chi-tieu-files.js"),
    ("dist/chi-tieu-files.wasm", "npm/chi-tieu-files.wasm"),
];

/// The package's description, in which no version stands but [`NO_VERSION`].
const PACKAGE: &str = "www/npm/package.json";
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// Copies what is delivered as it stands, once the bundles are there, and gives the package the crates' version.
pub(super) fn deliver(project: &Project, dist: &Path) -> Result<()> {
    fs::create_dir_all(dist.join("npm")).context("cannot create dist/npm")?;
    for (from, to) in COPIED {
        fs::copy(project.path(from), dist.join(to)).with_context(|| format!("cannot copy {from} to dist/{to}"))?;
    }
    let package = fs::read_to_string(project.path(PACKAGE)).with_context(|| format!("cannot read {PACKAGE}"))?;
    let version = format!("\"version\": {:?}", env!("CARGO_PKG_VERSION"));
    fs::write(dist.join("npm/package.json"), package.replace(NO_VERSION, &version))
        .context("cannot write dist/npm/package.json")
}
