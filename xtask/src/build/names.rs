//! Short names between module and glue: wasm-bindgen names every import after its function with a hash, 80 names of some
//! 40 letters that stand in both files and do not compress. wasm-opt shortens them in the module and tells how; here
//! the glue follows.

use std::collections::HashMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Stage;
use super::glue::lean;
use crate::project::Project;
use crate::run::output;

/// What wasm-opt renamed.
#[derive(Debug, Default, Deserialize)]
struct Renamed {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

/// What Rust's modules use beyond the first version of WebAssembly; an optimised module no longer says so. Not all
/// that wasm-opt knows: it would write imports in a form that browsers do not read yet.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The one module that wasm-opt makes of all modules which imports come from.
const MODULE: &str = "a";

/// `Class.renew()` puts a fresh instance of the module in the place of one that broke: what `init` does, but at once and
/// of the module that is there. Objects of the old instance must not be used any more.
const RENEW: &str =
    ".renew = () => __wbg_finalize_init(new WebAssembly.Instance(wasmModule, __wbg_get_imports()), wasmModule);\n";

/// What a script needs to start the module itself: wasm-bindgen's own way has more ways in than are needed here.
const PARTS: &str = "export { __wbg_get_imports as imports, __wbg_finalize_init as begin };\n";

/// Writes the module of `stage` in its order with short names, and the glue that goes with it.
pub(super) fn shorten(project: &Project, stage: &Stage) -> Result<()> {
    let mut command = project.command("wasm-opt");
    command
        .arg(stage.ordered())
        .args(["--reorder-functions-by-name", "--minify-imports-and-exports-and-modules"])
        .arg("-o")
        .arg(stage.short());
    let told = output(command.args(FEATURES))?;
    let renamed: Renamed = serde_json::from_str(&told).context("wasm-opt told no names")?;
    let glue = fs::read_to_string(stage.glue()).context("wasm-bindgen wrote no glue")?;
    fs::write(stage.short_glue(), renewable(&renamed.apply(&renamed.imported(&lean(&glue)))))
        .context("cannot write the glue")
}

/// The glue, with [`PARTS`], and [`RENEW`] for each of its classes.
fn renewable(glue: &str) -> String {
    let classes = glue.lines().filter_map(|line| line.strip_prefix("export class ")?.split(' ').next());
    classes.fold(glue.to_owned() + PARTS, |glue, class| glue + class + RENEW)
}

impl Renamed {
    /// The glue without functions for imports that the optimised module has no more, one after another at the depth of such.
    fn imported(&self, glue: &str) -> String {
        let mut left = false;
        let mut kept = |line: &&str| {
            if let Some((name, _)) = line.strip_prefix("        __").and_then(|entry| entry.split_once(": function(")) {
                left = !self.imports.iter().any(|(_, import, _)| import.strip_prefix("__") == Some(name));
            }
            let keeps = !left;
            left &= !line.starts_with("        },");
            keeps
        };
        glue.split_inclusive('\n').filter(|line| kept(line)).collect()
    }

    fn apply(&self, glue: &str) -> String {
        let imports: HashMap<_, _> = self.imports.iter().map(|(_, name, short)| (name.as_str(), short)).collect();
        let exports: HashMap<_, _> = self.exports.iter().map(|(name, short)| (name.as_str(), short)).collect();
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some(first) = rest.chars().next() {
            let end = if is_name(first) { rest.find(|c| !is_name(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
            let (word, after) = rest.split_at(end);
            let exported = exports.get(word).filter(|_| out.ends_with("wasm."));
            out.push_str(imports.get(word).or(exported).map_or(word, |short| short.as_str()));
            rest = after;
        }
        if let Some((module, ..)) = self.imports.first() {
            out = out.replace(&format!("\"{module}\""), &format!("\"{MODULE}\""));
        }
        out
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_can_be_renewed() {
        let glue = renewable("export class Widget {\n}\nlet wasm;\n");
        let (before, after) = glue.split_once(PARTS).unwrap();
        assert_eq!(before, "export class Widget {\n}\nlet wasm;\n");
        assert!(after.starts_with("Widget.renew = () => __wbg_finalize_init("), "{after}");
    }

    #[test]
    fn glue_has_nothing_for_an_import_that_is_gone() {
        let told = r#"{"imports": [["./m.js", "__wbg_new_1f", "A"]], "exports": []}"#;
        let renamed: Renamed = serde_json::from_str(told).unwrap();
        let gone = "        __wbg_throw_2e: function(arg0) {\n            throw arg0;\n        },\n";
        let there = "        __wbg_new_1f: function(arg0) {\n            return {};\n        },\n    };\n";
        assert_eq!(renamed.imported(&format!("{gone}{there}")), there);
    }

    #[test]
    fn glue_follows_the_module() {
        let told = r#"{"imports": [["./m.js", "__wbg_new_1f", "A"]], "exports": [["memory", "b"]]}"#;
        let renamed: Renamed = serde_json::from_str(told).unwrap();
        let glue = r#"const i = { __wbg_new_1f: f, memory: 1 }; use({ "./m.js": i }); wasm.memory.buffer;"#;
        let short = r#"const i = { A: f, memory: 1 }; use({ "a": i }); wasm.b.buffer;"#;
        assert_eq!(renamed.apply(glue), short);
    }
}
