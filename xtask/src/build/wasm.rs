//! Rust to WebAssembly: cargo compiles, wasm-bindgen writes the glue, wasm-opt shrinks the module.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Stage;
use super::remap::{self, target_folder};
use crate::declaration::Bundle;
use crate::project::Project;
use crate::run::{output, run};
use crate::setup::TARGET;

/// Compiles the package into `stage`: module, glue and types.
///
/// Not by `wasm-pack build`: it runs `cargo build`, which makes all the crate types of a library, and where one of them is
/// an `rlib` cargo leaves out the link-time optimisation that the profile asks for, without a word.
pub(super) fn compile(project: &Project, bundle: &Bundle, stage: &Stage) -> Result<()> {
    let folder = target_folder(project).join(project.standard.name().unwrap_or_default());
    let mut command = project.cargo();
    command.args(["rustc", "--lib", "--crate-type", "cdylib", "--profile", &bundle.profile, "--target", TARGET]);
    command.arg("--target-dir").arg(&folder).arg("--no-default-features");
    if !bundle.features.is_empty() {
        command.args(["--features", &bundle.features.join(",")]);
    }
    project.standard.apply(&mut command);
    let flags: Vec<_> = remap::flags(project)?.into_iter().chain(project.standard.flags()).collect();
    // Flags of the caller must not change what a portal serves.
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(command.arg("--").args(&project.declaration.rustc.arguments))?;
    bind(project, &folder.join(TARGET).join(&bundle.profile).join("chi_tieu.wasm"), stage)
}

/// Writes the glue of a compiled module, and the module that goes with it. The shell says where the module is: no place
/// of its own is in the glue.
fn bind(project: &Project, compiled: &Path, stage: &Stage) -> Result<()> {
    let mut command = project.command("wasm-bindgen");
    command.args(["--target", "web", "--out-name", "module", "--omit-default-module-path", "--out-dir"]);
    run(command.arg(&stage.0).arg(compiled))
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
