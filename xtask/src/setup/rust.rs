//! What comes with Rust: a target, components, and tools that cargo builds.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::system::{Program, find};
use super::{announce, npm};
use crate::project::Project;
use crate::run::{line, output, run, succeeds};

/// The target that bundles are compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Rust's standard library for WebAssembly.
pub(super) fn wasm_target(project: &Project) -> Result<()> {
    let mut query = project.command("rustc");
    query.args(["--print", "target-libdir", "--target", TARGET]);
    if Path::new(output(&mut query)?.trim()).is_dir() {
        return Ok(());
    }
    announce("adding Rust's WebAssembly target");
    rustup(project, &["target", "add", TARGET])
}

/// The sources of the standard library, as `-Zbuild-std` looks for them.
pub(super) fn source(project: &Project) -> Result<()> {
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    announce("adding the sources of Rust's standard library");
    rustup(project, &["component", "add", "rust-src"])
}

/// A component of the toolchain, by its name and by the cargo command it brings.
pub(super) fn component(project: &Project, name: &str, command: &str) -> Result<()> {
    if succeeds(project.cargo().args([command, "--version"])) {
        return Ok(());
    }
    announce(&format!("adding Rust's {name}"));
    rustup(project, &["component", "add", name])
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    let mut command = project.command("rustup");
    command.args(arguments);
    run(&mut command).with_context(|| format!("run `{}`, or install the same with your system's Rust", line(&command)))
}

/// wasm-pack, wasm-bindgen and its test runner, at exactly the declared versions.
pub(super) fn wasm_tools(project: &Project) -> Result<()> {
    if wrong_tool(project).is_none() {
        return Ok(());
    }
    announce("building wasm-pack and wasm-bindgen into target/tools (once; some 4 minutes on 2 cores)");
    let mut build = project.cargo();
    build.args(["build", "--locked", "--manifest-path", "xtask/tools/Cargo.toml", "--target-dir", "target/tools"]);
    run(without_flags(&mut build))?;
    match wrong_tool(project) {
        Some(name) => bail!("{name} was built into target/tools but does not tell the declared version"),
        None => Ok(()),
    }
}

fn wrong_tool(project: &Project) -> Option<&'static str> {
    let tools = &project.declaration.tools;
    let expected = [
        ("wasm-pack", &tools.wasm_pack),
        ("wasm-bindgen", &tools.wasm_bindgen),
        ("wasm-bindgen-test-runner", &tools.wasm_bindgen),
    ];
    let wrong = expected.into_iter().find(|(name, version)| npm::version(project, name).as_ref() != Some(version));
    wrong.map(|(name, _)| name)
}

/// The driver through which tests reach Firefox; any version found will do.
pub(super) fn geckodriver(project: &Project) -> Result<()> {
    if find(project, Program::Geckodriver).is_some() {
        return Ok(());
    }
    announce("building geckodriver into target/tools (once; some 3 minutes on 2 cores)");
    let version = &project.declaration.tools.geckodriver;
    let mut install = project.cargo();
    install.args(["install", "geckodriver", "--version", version, "--locked", "--debug"]);
    install.args(["--root", "target/tools/geckodriver", "--target-dir", "target/tools/geckodriver/build"]);
    run(without_flags(&mut install)).context("install geckodriver, or set GECKODRIVER to where it is")
}

/// Flags that a caller set for the product have nothing to do in its tools.
fn without_flags(command: &mut Command) -> &mut Command {
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET")
}
