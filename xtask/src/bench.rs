//! `cargo xtask bench`: how quick the element is beside chart libraries, and how quick the reader is natively.
//!
//! In: a build of the bundles and what is asked. Out: tables on the terminal, and `peers.json` and `peers.md` in
//! `target/bench`. The measuring itself is done by the scripts of `benches/peers`, which know their own options.

use std::ffi::OsString;

use anyhow::Result;

use crate::build;
use crate::project::Project;
use crate::run::run;
use crate::setup::{self, Need, Program, program};

/// What all benches of pages need; the chart libraries come on top.
pub(crate) const NEEDS: &[Need] =
    &[Need::WasmTarget, Need::WasmTools, Need::NpmTools, Need::PagePackages, Need::Chromium, Need::Fonts];

/// The adapters that need no chart library.
const WITHOUT_LIBRARY: &str = "chi-tieu,chi-tieu-unfolded,chi-tieu-prose,vanilla,blank";

/// What is measured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Options {
    /// The element beside the peers: what the scripts are told.
    Peers(Vec<OsString>),
    /// The reader and the layout of charts, natively.
    Native,
}

/// Sets up, builds and measures.
///
/// # Errors
/// Something is missing, the build fails, a peer does not draw.
pub(crate) fn command(project: &Project, options: &Options) -> Result<()> {
    match options {
        Options::Native => {
            run(project.cargo().args(["bench", "--package=chi-tieu", "--bench=reader", "--bench=chart"]))
        }
        Options::Peers(words) => {
            setup::ensure(project, NEEDS)?;
            setup::ensure(project, &[Need::PeerPackages])?;
            build::build(project)?;
            peers(project, words)
        }
    }
}

/// Whether the harness still works: what needs no chart library draws, is measured and leaves nothing behind.
///
/// # Errors
/// It does not.
pub(crate) fn smoke(project: &Project) -> Result<()> {
    build::build(project)?;
    peers(project, &["--quick", "--peers", WITHOUT_LIBRARY, "--out", "target/bench/smoke"].map(OsString::from))
}

fn peers(project: &Project, words: &[OsString]) -> Result<()> {
    let mut command = project.command("node");
    command.arg("benches/peers/bench.mjs").args(words).env("CHROMIUM", program(project, Program::Chromium)?);
    run(&mut command)
}
