//! Where things are: the checkout, what it declares, and the search path on which its own tools come first.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::build::Standard;
use crate::declaration::Declaration;
use crate::pins;

/// The checkout that `cargo xtask` works on.
#[derive(Debug)]
pub(crate) struct Project {
    /// The checkout's top folder.
    pub(crate) root: PathBuf,
    /// What `wasm-pack.toml` declares.
    pub(crate) declaration: Declaration,
    /// The standard library that bundles are built with.
    pub(crate) standard: Standard,
    search_path: OsString,
}

impl Project {
    /// Finds the checkout, reads its declaration and checks that the pinned versions agree everywhere.
    ///
    /// # Errors
    /// Not run by cargo, an unreadable or wrong declaration, versions that disagree.
    pub(crate) fn open() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let root = Path::new(&package).parent().context("the folder of xtask lies in no checkout")?.to_owned();
        let declaration = Declaration::read(&root)?;
        pins::check(&root, &declaration.tools)?;
        let search_path = search_path(&root)?;
        Ok(Self { root, declaration, standard: Standard::default(), search_path })
    }

    /// A command that runs at the top of the checkout and finds the project's own tools before the system's.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir(&self.root).env("PATH", &self.search_path);
        command
    }

    /// `cargo` as it runs xtask, in a [`Self::command`].
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
    }

    /// Where `name` is on the search path, if it is.
    pub(crate) fn which(&self, name: &str) -> Option<PathBuf> {
        let file = Path::new(name).with_extension(env::consts::EXE_EXTENSION);
        env::split_paths(&self.search_path).map(|folder| folder.join(&file)).find(|path| path.is_file())
    }

    /// A path below the top of the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where the tools of this project are installed.
    pub(crate) fn tools(&self) -> PathBuf {
        tools(&self.root)
    }
}

fn tools(root: &Path) -> PathBuf {
    root.join("target").join("tools")
}

fn search_path(root: &Path) -> Result<OsString> {
    let tools = tools(root);
    let own = [tools.join("debug"), tools.join("npm/node_modules/.bin"), tools.join("geckodriver/bin")];
    let system = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&system)))
        .with_context(|| format!("{} cannot be part of PATH", root.display()))
}
