//! JavaScript: the shell of `www/` and wasm-bindgen's glue to one minified module, by esbuild.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::Stage;
use crate::declaration::{Bundle, FILE};
use crate::project::Project;
use crate::run::run;

/// Bundles the entry of `bundle`; in it, `#glue` is wasm-bindgen's JavaScript.
pub(super) fn bundle(project: &Project, name: &str, bundle: &Bundle, stage: &Stage) -> Result<()> {
    if !project.path(&bundle.entry).is_file() {
        bail!("{FILE}: `bundle.{name}.entry`: there is no file {}", bundle.entry);
    }
    let mut command = project.command("esbuild");
    command.args([bundle.entry.as_str(), "--bundle", "--minify", "--format=esm", "--target=es2022"]);
    command.args(["--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    // A bundle loads another when it needs it; each is built by itself.
    command.args(project.declaration.bundle.values().map(|other| format!("--external:./{}", other.script)));
    command.arg(option("--alias:#glue=", &stage.short_glue()));
    command.arg(option("--outfile=", &stage.script()));
    command.arg(option("--metafile=", &stage.account()));
    run(&mut command)
}

fn option(name: &str, path: &Path) -> String {
    format!("{name}{}", path.display())
}

/// A file that went into the script.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Below the top of the checkout.
    pub(crate) path: String,
    /// What is left of it in the script.
    pub(crate) bytes: usize,
}

/// What the script in `stage` was made of.
///
/// # Errors
/// esbuild's account is missing or has another form.
pub(crate) fn sources(stage: &Stage) -> Result<Vec<Source>> {
    let text = fs::read_to_string(stage.account()).context("esbuild left no account")?;
    parse(&text).context("esbuild's account cannot be read")
}

fn parse(account: &str) -> Result<Vec<Source>> {
    #[derive(Deserialize)]
    struct Account {
        outputs: BTreeMap<String, Output>,
    }
    #[derive(Deserialize)]
    struct Output {
        inputs: BTreeMap<String, Input>,
    }
    #[derive(Deserialize)]
    struct Input {
        #[serde(rename = "bytesInOutput")]
        bytes: usize,
    }
    let account: Account = serde_json::from_str(account)?;
    let inputs = account.outputs.into_values().flat_map(|output| output.inputs);
    Ok(inputs.map(|(path, input)| Source { path, bytes: input.bytes }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_tells_each_file() {
        let account = r#"{"inputs": {}, "outputs": {"o.js": {"bytes": 9, "inputs": {"a.js": {"bytesInOutput": 7}}}}}"#;
        assert_eq!(parse(account).unwrap(), [Source { path: "a.js".to_owned(), bytes: 7 }]);
    }
}
