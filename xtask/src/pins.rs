//! Checks that a version that stands in several files is the same in all of them.
//!
//! The wasm-bindgen command refuses modules made by any other version of the crate, with a message that tells
//! nobody which file to edit; so this is asked before anything is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::declaration::{self, Tools};

/// The lock of the product.
const PRODUCT: &str = "Cargo.lock";
/// The lock of the command-line tools built by cargo.
const CARGO_TOOLS: &str = "xtask/tools/Cargo.lock";
/// The lock of the command-line tools installed by npm.
const NPM_TOOLS: &str = "xtask/tools/package-lock.json";

/// A tool and where else its version stands, beside the declaration.
struct Pin<'a> {
    tool: &'static str,
    declared: &'a str,
    /// File, and the package's name there.
    places: &'static [(&'static str, &'static str)],
}

/// Compares the declared versions with the lock files of the checkout at `root`.
///
/// # Errors
/// A lock file cannot be read or lacks the tool, or versions differ: the message lists every place with its version.
pub(crate) fn check(root: &Path, tools: &Tools) -> Result<()> {
    let locks = Locks::read(root)?;
    pins(tools).iter().try_for_each(|pin| locks.compare(pin))
}

fn pins(tools: &Tools) -> [Pin<'_>; 5] {
    [
        Pin {
            tool: "wasm-bindgen",
            declared: &tools.wasm_bindgen,
            places: &[(PRODUCT, "wasm-bindgen"), (CARGO_TOOLS, "wasm-bindgen-cli")],
        },
        Pin { tool: "wasm-pack", declared: &tools.wasm_pack, places: &[(CARGO_TOOLS, "wasm-pack")] },
        Pin { tool: "binaryen", declared: &tools.binaryen, places: &[(NPM_TOOLS, "binaryen")] },
        Pin { tool: "esbuild", declared: &tools.esbuild, places: &[(NPM_TOOLS, "esbuild")] },
        Pin { tool: "terser", declared: &tools.terser, places: &[(NPM_TOOLS, "terser")] },
    ]
}

/// Package name to version, by lock file.
struct Locks(BTreeMap<&'static str, BTreeMap<String, String>>);

impl Locks {
    fn read(root: &Path) -> Result<Self> {
        let read = |file| fs::read_to_string(root.join(file)).with_context(|| format!("cannot read {file}"));
        Self::parse(&read(PRODUCT)?, &read(CARGO_TOOLS)?, &read(NPM_TOOLS)?)
    }

    fn parse(product: &str, cargo_tools: &str, npm_tools: &str) -> Result<Self> {
        Ok(Self(BTreeMap::from([
            (PRODUCT, cargo_versions(product).context(PRODUCT)?),
            (CARGO_TOOLS, cargo_versions(cargo_tools).context(CARGO_TOOLS)?),
            (NPM_TOOLS, npm_versions(npm_tools).context(NPM_TOOLS)?),
        ])))
    }

    fn version(&self, file: &str, package: &str) -> Option<&str> {
        self.0.get(file)?.get(package).map(String::as_str)
    }

    fn compare(&self, pin: &Pin<'_>) -> Result<()> {
        let found = |&(file, package)| (file, self.version(file, package).unwrap_or("(missing)"));
        let mut places: Vec<_> = pin.places.iter().map(found).collect();
        if places.iter().all(|(_, version)| *version == pin.declared) {
            return Ok(());
        }
        places.push((declaration::FILE, pin.declared));
        let list: String = places.iter().map(|(file, version)| format!("\n  {file:<30}{version}")).collect();
        bail!(
            "{} must have the same version in {} places, but has{list}\n{}",
            pin.tool,
            places.len(),
            "Set one version in wasm-pack.toml, Cargo.toml, xtask/tools/Cargo.toml and xtask/tools/package.json, \
             then renew the locks: `cargo update -p NAME --precise VERSION` (in xtask/tools too), and there \
             `npm install --package-lock-only --omit-lockfile-registry-resolved`."
        );
    }
}

fn cargo_versions(lock: &str) -> Result<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(lock)?;
    Ok(lock.package.into_iter().map(|package| (package.name, package.version)).collect())
}

fn npm_versions(lock: &str) -> Result<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    struct Lock {
        packages: BTreeMap<String, Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        version: Option<String>,
    }
    let lock: Lock = serde_json::from_str(lock)?;
    let named =
        |(path, package): (String, Package)| Some((path.strip_prefix("node_modules/")?.to_owned(), package.version?));
    Ok(lock.packages.into_iter().filter_map(named).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(product: &str, tools: &str, declared: &str) -> Result<()> {
        let lock = |name, version| format!("version = 4\n[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        let npm = r#"{"packages": {"": {}, "node_modules/esbuild": {"version": "0.28.2"}}}"#;
        let locks = Locks::parse(&lock("wasm-bindgen", product), &lock("wasm-bindgen-cli", tools), npm)?;
        let places = &[(PRODUCT, "wasm-bindgen"), (CARGO_TOOLS, "wasm-bindgen-cli")];
        locks.compare(&Pin { tool: "wasm-bindgen", declared, places })?;
        locks.compare(&Pin { tool: "esbuild", declared: "0.28.2", places: &[(NPM_TOOLS, "esbuild")] })
    }

    #[test]
    fn equal_versions_agree() {
        compare("0.2.130", "0.2.130", "0.2.130").unwrap();
    }

    #[test]
    fn a_difference_names_all_three_places_and_what_to_do() {
        let message = format!("{:#}", compare("0.2.129", "0.2.130", "0.2.130").unwrap_err());
        for part in
            ["wasm-bindgen", "Cargo.lock", "0.2.129", "xtask/tools/Cargo.lock", "wasm-pack.toml", "cargo update"]
        {
            assert!(message.contains(part), "{part} is not in: {message}");
        }
    }

    #[test]
    fn the_locks_of_this_project_agree() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        check(root, &declaration::Declaration::read(root).unwrap().tools).unwrap();
    }
}
