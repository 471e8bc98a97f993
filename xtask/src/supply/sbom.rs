//! The bill of materials: which crates are in the WebAssembly modules, and what each shipped file hashes to, as
//! `CycloneDX` 1.5 JSON. No time and no serial number stand in it: the same commit gives the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::graph::{Graph, Package};
use crate::build::{Delivery, integrity};
use crate::project::Project;
use crate::run::output;

/// The file's name, in `dist/`.
const FILE: &str = "sbom.cdx.json";

/// The package that is shipped.
const PACKAGE: &str = "chi-tieu";

/// Writes the bill of what was delivered.
///
/// # Errors
/// cargo or rustc cannot be asked, or `dist/` cannot be read or written.
pub(crate) fn write(project: &Project, deliveries: &[Delivery]) -> Result<()> {
    let dist = project.path("dist");
    let rustc = output(project.command("rustc").arg("--version"))?;
    let version = rustc.split(' ').nth(1).unwrap_or("unknown").to_owned();
    let bill = bill(&Graph::shipped(project)?, &version, &files(deliveries, &dist)?);
    let text = serde_json::to_string_pretty(&bill).context("the bill of materials is no JSON")? + "\n";
    fs::write(dist.join(FILE), text).with_context(|| format!("cannot write dist/{FILE}"))
}

fn files(deliveries: &[Delivery], dist: &Path) -> Result<Vec<Value>> {
    let names = deliveries.iter().flat_map(|delivery| &delivery.files).map(|file| &file.name);
    let file = |name: &String| {
        let digest = integrity::digest(dist, name)?;
        let content: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(json!({ "type": "file", "name": name, "hashes": [{ "alg": "SHA-384", "content": content }] }))
    };
    names.map(file).collect()
}

fn bill(graph: &Graph, rust: &str, files: &[Value]) -> Value {
    let within = graph.within(PACKAGE);
    let all = || within.keys().filter_map(|id| graph.package(id));
    let own = all().find(|package| package.name == PACKAGE);
    let standard = json!({
        "type": "library", "name": "rust-std", "version": rust, "bom-ref": format!("pkg:generic/rust-std@{rust}"),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let mut components: Vec<Value> = all().filter(|package| package.name != PACKAGE).map(component).collect();
    components.push(standard);
    components.extend_from_slice(files);
    let uses = |(id, uses): (&&str, &Vec<&Package>)| {
        let mut on: Vec<_> = uses.iter().map(|package| address(package)).collect();
        on.sort();
        Some(json!({ "ref": address(graph.package(id)?), "dependsOn": on }))
    };
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": own.map(component) },
        "components": components,
        "dependencies": within.iter().filter_map(uses).collect::<Vec<_>>(),
    })
}

fn component(package: &Package) -> Value {
    json!({
        "type": "library",
        "name": package.name,
        "version": package.version,
        "bom-ref": address(package),
        "purl": address(package),
        "licenses": [{ "expression": package.license.as_deref().unwrap_or("NOASSERTION").replace('/', " OR ") }],
    })
}

/// A crate's package URL.
fn address(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_is_what_is_used_but_for_macros_and_tests() {
        let package = |name: &str, source: &str, kind: &str| {
            json!({ "id": name, "name": name, "version": "1.2.3", "license": "MIT/Apache-2.0", "source": source,
                    "targets": [{ "kind": [kind] }] })
        };
        let mut own = package(PACKAGE, "", "lib");
        if let Some(own) = own.as_object_mut() {
            own.insert("source".into(), Value::Null);
        }
        let uses = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let told = json!({
            "packages": [own, package("used", "registry+a", "lib"), package("macros", "registry+a", "proc-macro"),
                         package("tests", "registry+a", "lib"), package("deep", "registry+a", "lib")],
            "resolve": { "nodes": [
                { "id": PACKAGE, "deps": [uses("used", Value::Null), uses("macros", Value::Null), uses("tests", json!("dev"))] },
                { "id": "used", "deps": [uses("deep", Value::Null), uses("used", Value::Null)] },
            ] },
        });
        let bill = bill(&Graph::parse(&told.to_string()).unwrap(), "1.95.0", &[]);
        let names: Vec<_> =
            bill["components"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["deep", "used", "rust-std"]);
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["metadata"]["component"]["purl"], "pkg:cargo/chi-tieu@1.2.3");
    }
}
