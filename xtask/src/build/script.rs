//! JavaScript: the shell of `www/` and wasm-bindgen's glue to one module by esbuild, made smaller by terser, which is slower
//! and leaves 280 bytes less of the first script than esbuild alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::{Stage, embed};
use crate::declaration::{Bundle, FILE, Format, Script};
use crate::project::Project;
use crate::run::run;

/// Bundles the entry of `bundle`; in it, `#glue` is wasm-bindgen's JavaScript and `#wasm` tells where the module is.
pub(super) fn bundle(project: &Project, name: &str, bundle: &Bundle, stage: &Stage) -> Result<()> {
    require_entry(project, &format!("bundle.{name}"), &bundle.entry)?;
    let wasm = embed::located(stage, &bundle.wasm)?;
    let mut command = esbuild(project, &bundle.entry, Format::Esm);
    command.arg(option("--alias:#glue=", &stage.short_glue())).arg(option("--alias:#wasm=", &wasm));
    command.arg(option("--outfile=", &stage.script())).arg(option("--metafile=", &stage.account()));
    run(&mut command)?;
    minify(project, &stage.script(), &["--module", "--format", AT_ONCE])
}

/// Bundles a script of its own into `to`; where it belongs to a bundle, whose stage is then given, `#glue` is that
/// one's JavaScript and `#wasm` tells a module where the WebAssembly is, and has it itself in a classic script.
pub(super) fn alone(project: &Project, name: &str, script: &Script, stage: Option<&Stage>, to: &Path) -> Result<()> {
    require_entry(project, &format!("script.{name}"), &script.entry)?;
    let mut command = esbuild(project, &script.entry, script.format);
    if let Some((stage, bundle)) = stage.zip(project.declaration.bundle.get(&script.bundle)) {
        let wasm = match script.format {
            Format::Esm => embed::located(stage, &bundle.wasm)?,
            Format::Iife => embed::packed(stage, &script.script)?,
        };
        command.arg(option("--alias:#glue=", &stage.short_glue())).arg(option("--alias:#wasm=", &wasm));
        command.arg(option("--alias:#unpack=", &project.path("www/all/unpack.js")));
    }
    run(command.arg(option("--outfile=", to)))?;
    minify(
        project,
        to,
        match script.format {
            Format::Esm => &["--module"],
            Format::Iife => &["--format", "ascii_only=true"],
        },
    )
}

/// Chromium compiles the functions of a script that begins so while it arrives, beside the page, in place of each when it
/// is first called: 3 ms less until the first chart. To others it is a comment.
const AT_ONCE: &str = r#"preamble="//# allFunctionsCalledOnLoad""#;

/// How: in three passes, and with arrows in the place of functions, which none of ours is called by `new`.
const COMPRESS: &str = "passes=3,unsafe_arrows";

/// Makes a script smaller, in its place.
fn minify(project: &Project, script: &Path, arguments: &[&str]) -> Result<()> {
    let mut command = project.command("terser");
    command.arg(script).args(["--ecma", "2022", "--compress", COMPRESS, "--mangle", "--output"]).arg(script);
    run(command.args(arguments))?;
    let text = fs::read_to_string(script).context("terser wrote no script")?;
    fs::write(script, with_tight_styles(&text)).context("cannot write the script")
}

/// What a script hands a style sheet to, as one literal.
const SHEET: &str = ".replaceSync(";

/// The script, in which no style sheet has spaces that CSS has no use for: to a bundler they are a text like any other.
fn with_tight_styles(script: &str) -> String {
    let mut pieces = script.split(SHEET);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(SHEET);
        let end = piece.chars().next().filter(|first| matches!(first, '"' | '\'')).and_then(|quote| {
            let length = piece.get(1..)?.find(quote)?;
            Some(length + 2)
        });
        let (literal, rest) = piece.split_at(end.unwrap_or(0));
        out.push_str(&tight(literal));
        out.push_str(rest);
    }
    out
}

/// A style sheet without line ends, as JavaScript writes them, and without the spaces beside signs. None of ours has such
/// signs within a string, or selectors that begin with a colon after one.
fn tight(css: &str) -> String {
    let joined = css.split("\\n").map(str::trim).collect::<String>();
    let signs = [" {", "{ ", "; ", ": ", ", ", " }", "} ", " > ", " ~ ", " !"];
    let tight = signs.iter().fold(joined, |css, sign| css.replace(sign, sign.trim()));
    tight.replace(";}", "}")
}

fn require_entry(project: &Project, key: &str, entry: &str) -> Result<()> {
    if !project.path(entry).is_file() {
        bail!("{FILE}: `{key}.entry`: there is no file {entry}");
    }
    Ok(())
}

fn esbuild(project: &Project, entry: &str, format: Format) -> Command {
    let mut command = project.command("esbuild");
    command.args([entry, "--bundle", "--minify", "--target=es2022", "--legal-comments=none", "--log-level=warning"]);
    command.arg(format!("--format={}", format.word()));
    // A module is read as UTF-8; a classic script as its page is, which may be anything.
    command.arg(if format == Format::Esm { "--charset=utf8" } else { "--charset=ascii" });
    // A script loads another when it needs it; each is built by itself.
    let declaration = &project.declaration;
    let bundles = declaration.bundle.values().map(|bundle| &bundle.script);
    let scripts = declaration.script.values().map(|script| &script.script);
    command.args(bundles.chain(scripts).map(|other| format!("--external:./{other}")));
    command
}

fn option(name: &str, path: &Path) -> String {
    format!("{name}{}", path.display())
}

/// A file that went into the script.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Below the top of the checkout.
    pub(crate) path: String,
    /// What esbuild leaves of it in the script, before terser.
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
    fn style_sheets_lose_the_spaces_that_mean_nothing() {
        let script = r#"a.replaceSync('\n:host, b > :is(c) { top: 0 !important;\n  left: 1px; }\n@media (x: y) { b { top: 0; } }\n'), b.replaceSync(c)"#;
        let tight =
            r#"a.replaceSync(':host,b>:is(c){top:0!important;left:1px}@media (x:y){b{top:0}}'), b.replaceSync(c)"#;
        assert_eq!(with_tight_styles(script), tight);
    }

    #[test]
    fn the_account_tells_each_file() {
        let account = r#"{"inputs": {}, "outputs": {"o.js": {"bytes": 9, "inputs": {"a.js": {"bytesInOutput": 7}}}}}"#;
        assert_eq!(parse(account).unwrap(), [Source { path: "a.js".to_owned(), bytes: 7 }]);
    }
}
