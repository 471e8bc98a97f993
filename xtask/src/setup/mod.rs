//! Makes this machine able to run a command: each thing a command needs is looked for, and installed if missing.
//!
//! In: the [`Need`]s of a command. Out: for each, that it is there, or in one line what to do. Every installer looks
//! first, so a second run does nothing and says nothing. Compiled and npm tools go under `target/tools` at the
//! versions of `wasm-pack.toml`; browsers come from the system, on Debian as root by apt.

mod npm;
mod rust;
mod services;
mod system;

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};

pub(crate) use rust::TARGET;
pub(crate) use system::{Program, program};

use crate::project::Project;

/// Something that a command cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// Rust's standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// The sources of the standard library.
    RustSource,
    Rustfmt,
    Clippy,
    /// wasm-pack, wasm-bindgen and wasm-bindgen-test-runner.
    WasmTools,
    /// wasm-opt, esbuild and terser.
    NpmTools,
    /// What the scripts of `tests/e2e` import.
    PagePackages,
    /// The chart libraries of `benches/peers`.
    PeerPackages,
    Chromium,
    Chromedriver,
    Firefox,
    Geckodriver,
    /// `WebKitGTK`'s driver, and a screen for it.
    WebKit,
    /// nginx and Apache, for whom the guides have lines.
    WebServers,
    /// A font with all letters of Vietnamese: without any, headless browsers draw no text at all.
    Fonts,
    /// What builds libFuzzer.
    CppCompiler,
}

/// What was needed, and whether it is there now.
#[derive(Debug, Default)]
pub(crate) struct Readiness(BTreeMap<Need, Option<String>>);

impl Readiness {
    /// # Errors
    /// One of `needs` is not there: why, and what to do.
    pub(crate) fn require(&self, needs: &[Need]) -> Result<()> {
        let reason = needs.iter().find_map(|need| self.0.get(need)?.as_ref());
        reason.map_or(Ok(()), |reason| Err(anyhow!("{reason}")))
    }
}

/// Looks for all `needs` and installs what is missing; what one need lacks does not keep others from being met.
pub(crate) fn prepare(project: &Project, needs: &[Need]) -> Readiness {
    system::install_missing(project, needs);
    let check = |need: &Need| (*need, meet(project, *need).err().map(|error| format!("{error:#}")));
    Readiness(needs.iter().map(check).collect())
}

/// Looks for all `needs` and installs what is missing.
///
/// # Errors
/// The first need that could not be met: why, and what to do.
pub(crate) fn ensure(project: &Project, needs: &[Need]) -> Result<()> {
    prepare(project, needs).require(needs)
}

fn meet(project: &Project, need: Need) -> Result<()> {
    match need {
        Need::WasmTarget => rust::wasm_target(project),
        Need::RustSource => rust::source(project),
        Need::Rustfmt => rust::component(project, "rustfmt", "fmt"),
        Need::Clippy => rust::component(project, "clippy", "clippy"),
        Need::WasmTools => rust::wasm_tools(project),
        Need::NpmTools => npm::tools(project),
        Need::PagePackages => npm::beside(project, "tests/e2e"),
        Need::PeerPackages => npm::beside(project, "benches/peers"),
        Need::Geckodriver => rust::geckodriver(project),
        Need::Chromium => program(project, Program::Chromium).map(drop),
        Need::Chromedriver => program(project, Program::Chromedriver).map(drop),
        Need::Firefox => program(project, Program::Firefox).map(drop),
        Need::WebKit => program(project, Program::WebKit).and(program(project, Program::Screen)).map(drop),
        Need::CppCompiler => system::cpp_compiler(project),
        // The tests of what is for them say where they are missing.
        Need::Fonts | Need::WebServers => Ok(()),
    }
}

/// Says what a long step does, and why, before it starts.
fn announce(what: &str) {
    eprintln!("set-up: {what}");
}
