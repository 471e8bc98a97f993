//! Which standard library a bundle is built with: the one that comes with the toolchain, or one compiled anew for this
//! bundle alone, for the fewest bytes and with panics that trap at once (`--smallest`).
//!
//! The second needs Rust's own sources and options of the compiler that are not stable: `RUSTC_BOOTSTRAP` unlocks them
//! in a stable compiler. They may be gone in the next one, so nothing depends on them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::declaration::Budget;
use crate::project::Project;
use crate::run::succeeds;
use crate::setup::{self, Need};

/// What unlocks the options below.
const UNLOCKED: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Panics trap and say nothing, not even where; nothing is formatted for debugging.
const FLAGS: &[&str] = &["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// cargo's options: what is compiled anew, and its feature for fewer bytes.
const ARGUMENTS: &[&str] = &["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// The standard library of a build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standard {
    /// As it comes with the toolchain.
    #[default]
    Shipped,
    /// Compiled anew.
    Smallest,
}

impl Standard {
    /// [`Self::Smallest`], or what is said of why the toolchain has none and [`Self::Shipped`].
    pub(crate) fn smallest(project: &Project) -> Self {
        match allowed(project) {
            Ok(()) => Self::Smallest,
            Err(reason) => {
                eprintln!("--smallest: {reason:#}; building with the standard library of the toolchain instead");
                Self::Shipped
            }
        }
    }

    /// How many bytes it may have by brotli.
    pub(super) fn budget(self, budget: &Budget) -> usize {
        match self {
            Self::Shipped => budget.brotli,
            Self::Smallest => budget.smallest.unwrap_or(budget.brotli),
        }
    }

    /// What folders with it are called, unless they are the usual ones.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Shipped => None,
            Self::Smallest => Some("smallest"),
        }
    }

    /// Flags of the compiler.
    pub(super) fn flags(self) -> impl Iterator<Item = String> {
        let flags = if self == Self::Smallest { FLAGS } else { &[] };
        flags.iter().map(|&flag| flag.to_owned())
    }

    /// Gives a command, whose last arguments are cargo's, what the build needs.
    pub(super) fn apply(self, command: &mut Command) {
        if self == Self::Smallest {
            command.args(ARGUMENTS).env(UNLOCKED.0, UNLOCKED.1);
        }
    }
}

/// # Errors
/// The sources are missing and cannot be installed, or the compiler does not know the options.
fn allowed(project: &Project) -> Result<()> {
    setup::ensure(project, &[Need::WasmTarget, Need::RustSource])?;
    let mut probe = project.command("rustc");
    probe.args(FLAGS).args(["--print", "cfg", "--target", setup::TARGET]).env(UNLOCKED.0, UNLOCKED.1);
    if !succeeds(&mut probe) {
        bail!("this Rust compiler does not know {}", FLAGS.join(" "));
    }
    Ok(())
}
