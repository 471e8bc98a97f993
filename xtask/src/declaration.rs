//! `wasm-pack.toml`, the build's one declaration: text in, [`Declaration`] out.
//!
//! Nothing in it is optional, but for a second budget, and nothing unknown is accepted: a mistyped key would otherwise
//! silently turn off a budget or a flag.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, anyhow};
use serde::Deserialize;

/// The file's name, at the top of the checkout.
pub(crate) const FILE: &str = "wasm-pack.toml";

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Declaration {
    pub(crate) tools: Tools,
    pub(crate) rustc: Rustc,
    pub(crate) wasm_opt: WasmOpt,
    pub(crate) bundle: BTreeMap<String, Bundle>,
    pub(crate) script: BTreeMap<String, Script>,
}

/// Exact versions of the tools that the build and the tests run.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tools {
    pub(crate) wasm_pack: String,
    pub(crate) wasm_bindgen: String,
    pub(crate) binaryen: String,
    pub(crate) esbuild: String,
    pub(crate) terser: String,
    pub(crate) geckodriver: String,
}

/// How the compiler makes every module smaller, beside what the profile says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rustc {
    pub(crate) arguments: Vec<String>,
}

/// How wasm-opt makes every module smaller.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WasmOpt {
    pub(crate) arguments: Vec<String>,
}

/// One script with its WebAssembly module.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Bundle {
    /// The cargo profile it is compiled with.
    pub(crate) profile: String,
    /// Cargo features; the default ones are left out.
    pub(crate) features: Vec<String>,
    /// The script that esbuild starts from, below the top of the checkout.
    pub(crate) entry: String,
    /// File name of the script in `dist/`.
    pub(crate) script: String,
    /// File name of the WebAssembly module in `dist/`.
    pub(crate) wasm: String,
    pub(crate) budget: Budget,
}

/// A script beside the bundles: a smaller one of its own, or a bundle with its module inside.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Script {
    /// The script that esbuild starts from, below the top of the checkout.
    pub(crate) entry: String,
    pub(crate) format: Format,
    /// The bundle whose glue and module it imports; empty for none.
    pub(crate) bundle: String,
    /// File name in `dist/`.
    pub(crate) script: String,
    pub(crate) budget: Budget,
}

/// How a script is loaded.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// By `<script type="module">` or `import`.
    Esm,
    /// By a plain `<script>`.
    Iife,
}

impl Format {
    /// The word for it, as in the declaration and for esbuild.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Esm => "esm",
            Self::Iife => "iife",
        }
    }
}

/// The most bytes that a bundle or a script may have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// All its files together, each compressed by brotli at its best.
    pub(crate) brotli: usize,
    /// The same of a bundle that is built with `--smallest`, unless it is the same.
    pub(crate) smallest: Option<usize>,
}

impl Declaration {
    /// Reads the declaration of the checkout at `root`.
    ///
    /// # Errors
    /// The file is missing, is not TOML, or has a missing, unknown or mistyped key.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self> {
        let document = toml::Deserializer::parse(text).map_err(|error| anyhow!("{FILE}: {error}"))?;
        serde_path_to_error::deserialize(document).map_err(|error| explain(&error))
    }
}

/// Tells the key by its whole path: `bundle.module.bugdet` rather than `bugdet`.
fn explain(error: &serde_path_to_error::Error<toml::de::Error>) -> Error {
    let path = error.path().to_string();
    let message = error.inner().message();
    let parent = path.rsplit_once('.').map_or("", |(parent, _)| parent);
    match message.split_once("`, ") {
        Some((key, rest)) if key.starts_with("unknown field") => {
            let key = key.trim_start_matches("unknown field `");
            let prefix = if path.ends_with(key) { parent } else { path.as_str() };
            anyhow!("{FILE}: unknown key `{}`; {rest}", joined(prefix, key))
        }
        _ => match message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
            Some(key) => anyhow!("{FILE}: key `{}` is missing", joined(path.trim_matches('.'), key)),
            None => anyhow!("{FILE}: `{path}`: {message}"),
        },
    }
}

fn joined(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = include_str!("../../wasm-pack.toml");

    fn refusal(from: &str, to: &str) -> String {
        assert!(VALID.contains(from), "{from} is not in {FILE}");
        format!("{:#}", Declaration::parse(&VALID.replacen(from, to, 1)).unwrap_err())
    }

    #[test]
    fn the_declaration_of_this_project_is_valid() {
        let declaration = Declaration::parse(VALID).unwrap();
        assert_eq!(
            declaration.bundle.keys().collect::<Vec<_>>(),
            ["data", "files", "full", "module", "prose", "tools"]
        );
        let known = |script: &Script| script.bundle.is_empty() || declaration.bundle.contains_key(&script.bundle);
        assert!(declaration.script.values().all(known));
    }

    #[test]
    fn unknown_keys_are_refused_by_their_path() {
        let message = refusal("[bundle.module.budget]", "[bundle.module.bugdet]");
        assert!(
            message.starts_with("wasm-pack.toml: unknown key `bundle.module.bugdet`; expected one of"),
            "{message}"
        );
        let message = refusal("wasm-pack =", "wasm-pak =");
        assert!(message.contains("unknown key `tools.wasm-pak`; expected one of"), "{message}");
        let message = refusal("[tools]", "[tool]");
        assert!(message.contains("unknown key `tool`; expected"), "{message}");
    }

    #[test]
    fn missing_keys_are_named_by_their_path() {
        let message = refusal("brotli = ", "# ");
        assert_eq!(message, "wasm-pack.toml: key `bundle.module.budget.brotli` is missing");
    }

    #[test]
    fn wrong_types_are_named_by_their_path() {
        let message = refusal("brotli = ", "brotli = '80 kB' # ");
        assert!(message.starts_with("wasm-pack.toml: `bundle.module.budget.brotli`: invalid type"), "{message}");
    }

    #[test]
    fn what_is_not_toml_is_said_with_its_line() {
        let message = refusal("[tools]", "[tools");
        assert!(message.contains("line 7") || message.contains("TOML parse error"), "{message}");
    }
}
