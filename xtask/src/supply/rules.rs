//! The rules of `deny.toml`, as far as cargo itself tells what they ask for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::graph::{Graph, Package};

const FILE: &str = "deny.toml";

/// What is allowed.
#[derive(Debug, Deserialize)]
pub(super) struct Rules {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Debug, Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

impl Rules {
    /// Reads the rules of the checkout at `root`.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
        toml::from_str(&text).context(FILE)
    }

    /// What of the graph is not allowed, a line for each.
    pub(super) fn complaints(&self, graph: &Graph) -> Vec<String> {
        graph.packages.iter().flat_map(|package| self.about(package)).collect()
    }

    fn about(&self, package: &Package) -> Vec<String> {
        let Package { name, version, license, source, .. } = package;
        let mut complaints = Vec::new();
        let license = license.as_deref().unwrap_or("none");
        if !self.allows(license) {
            complaints.push(format!("{name} {version}: its licence, {license}"));
        }
        let registry = source.as_deref().map(|source| source.trim_start_matches("registry+"));
        if let Some(registry) =
            registry.filter(|registry| !self.sources.allow_registry.iter().any(|one| one == registry))
        {
            complaints.push(format!("{name} {version}: where it comes from, {registry}"));
        }
        if self.bans.deny.iter().any(|banned| banned.name == *name) {
            complaints.push(format!("{name} {version}: the crate itself"));
        }
        complaints
    }

    /// Whether an SPDX expression can be met by what is allowed: one of its alternatives, with all that belongs to it.
    fn allows(&self, expression: &str) -> bool {
        let expression = expression.replace('/', " OR ");
        let Some(open) = expression.find('(') else { return self.allows_flat(&expression) };
        let close = expression.get(open..).and_then(|rest| rest.find(')')).map_or(expression.len(), |at| open + at);
        let inner = expression.get(open + 1..close).unwrap_or_default();
        let verdict = if self.allows(inner) { self.licenses.allow.first().map_or("", String::as_str) } else { "NONE" };
        let (before, after) = (expression.get(..open), expression.get(close + 1..));
        self.allows(&format!("{}{verdict}{}", before.unwrap_or_default(), after.unwrap_or_default()))
    }

    fn allows_flat(&self, expression: &str) -> bool {
        let known = |license: &str| self.licenses.allow.iter().any(|allowed| allowed == license.trim());
        expression.split(" OR ").any(|all| all.split(" AND ").all(known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        let text = "[licenses]\nallow = ['MIT', 'Zlib']\n[bans]\ndeny = [{ crate = 'cc' }]\n\
                    [sources]\nallow-registry = ['https://a/index']\n";
        toml::from_str(text).unwrap()
    }

    #[test]
    fn expressions_are_met_by_one_alternative() {
        for allowed in
            ["MIT", "MIT OR GPL-3.0", "GPL-3.0/MIT", "MIT AND Zlib", "(MIT OR X) AND Zlib", "X OR (MIT AND Zlib)"]
        {
            assert!(rules().allows(allowed), "{allowed}");
        }
        for refused in ["GPL-3.0", "MIT AND GPL-3.0", "(X OR Y) AND MIT", "none", "MIT-0"] {
            assert!(!rules().allows(refused), "{refused}");
        }
    }

    #[test]
    fn each_fault_is_told() {
        let package = |name: &str, license: &str, source: &str| {
            format!(
                r#"{{"id": "{name}", "name": "{name}", "version": "1.0.0", "license": "{license}", "source": {source}, "targets": []}}"#
            )
        };
        let packages = [
            package("own", "MIT", "null"),
            package("cc", "MIT", r#""registry+https://a/index""#),
            package("far", "Zlib", r#""git+https://b""#),
            package("bound", "GPL-3.0", "null"),
        ];
        let graph =
            Graph::parse(&format!(r#"{{"packages": [{}], "resolve": {{"nodes": []}}}}"#, packages.join(","))).unwrap();
        let complaints = rules().complaints(&graph);
        assert_eq!(
            complaints,
            [
                "cc 1.0.0: the crate itself",
                "far 1.0.0: where it comes from, git+https://b",
                "bound 1.0.0: its licence, GPL-3.0",
            ]
        );
    }
}
