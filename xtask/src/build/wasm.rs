//! Rust to WebAssembly: wasm-pack compiles and writes the glue, wasm-opt shrinks the module.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Stage, remap};
use crate::declaration::Bundle;
use crate::project::Project;
use crate::run::{output, run};

/// Compiles the package into `stage`: module, glue and types.
pub(super) fn compile(project: &Project, bundle: &Bundle, stage: &Stage) -> Result<()> {
    let mut command = project.command("wasm-pack");
    // `no-install`: all tools are there, nothing is to be downloaded. `no-opt`: wasm-pack would take any wasm-opt,
    // or none, without a word.
    command.args(["--log-level", "warn", "build", "--mode", "no-install", "--no-opt", "--no-pack", "--no-gitignore"]);
    command.args(["--target", "web", "--profile", &bundle.profile, "--out-name", "module", "--out-dir"]);
    command.arg(&stage.0).args(["--", "--no-default-features"]);
    if !bundle.features.is_empty() {
        command.args(["--features", &bundle.features.join(",")]);
    }
    if let Some(name) = project.standard.name() {
        command.env("CARGO_TARGET_DIR", project.path("target").join(name));
    }
    project.standard.apply(&mut command);
    let flags: Vec<_> = remap::flags(project)?.into_iter().chain(project.standard.flags()).collect();
    // Flags of the caller must not change what a portal serves.
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut command)
}

/// Runs wasm-opt with `arguments` on the compiled module, unless `to` already came from the same module and arguments.
pub(super) fn optimise(project: &Project, arguments: &[String], stage: &Stage, to: &Path) -> Result<()> {
    let compiled = fs::read(stage.quiet()).context("no module is compiled")?;
    let recipe = [arguments.join(" ").as_bytes(), b"\n", &compiled].concat();
    let stamp = to.with_extension("recipe");
    if to.is_file() && fs::read(&stamp).is_ok_and(|made| made == recipe) {
        return Ok(());
    }
    assert_version(project)?;
    run(project.command("wasm-opt").args(arguments).arg(stage.quiet()).arg("-o").arg(to))?;
    fs::write(&stamp, recipe).with_context(|| format!("cannot write {}", stamp.display()))
}

/// An older wasm-opt, such as Debian's, may succeed and yet break the module.
fn assert_version(project: &Project) -> Result<()> {
    let text = output(project.command("wasm-opt").arg("--version"))?;
    let declared = &project.declaration.tools.binaryen;
    let major = declared.split('.').next().unwrap_or(declared);
    if !text.split_whitespace().any(|word| word == major) {
        bail!("wasm-opt is of another version than binaryen {declared}: {}", text.trim());
    }
    Ok(())
}
