//! `cargo xtask`: sets up what is missing on this machine, then builds, shows, measures or tests chi-tieu.
//!
//! In: the command line and `wasm-pack.toml`, the build's one declaration. Out: `dist/` (what a portal serves), a
//! served demo, a picture of it, a table of bytes, or the verdict of every check. Everything it installs for itself
//! goes under `target/tools`; only browsers come from the system's package manager.

mod archive;
mod bench;
mod build;
mod cli;
mod declaration;
mod demo;
mod fuzz;
mod pins;
mod project;
mod reproduce;
mod run;
mod serve;
mod setup;
mod size;
mod supply;
mod table;
mod test;
mod weight;

use std::process::ExitCode;

use build::Standard;
use cli::{Command, Invocation};
use project::Project;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)).and_then(execute) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(Invocation { command, smallest }: Invocation) -> anyhow::Result<()> {
    match command {
        Command::Help => {
            println!("{}", cli::help());
            Ok(())
        }
        Command::Archive(options) => archive::command(&options),
        Command::Build => build::command(&project(smallest)?),
        Command::Bench(options) => bench::command(&project(smallest)?, &options),
        Command::Reproduce => reproduce::command(&project(smallest)?),
        Command::Size => size::command(&project(smallest)?),
        Command::Fuzz(options) => fuzz::command(&project(smallest)?, &options),
        Command::Demo(options) => demo::command(&project(smallest)?, &options),
        Command::Test(selection) => test::command(&project(smallest)?, &selection),
    }
}

/// The checkout, and whether it builds the smallest bundles that the toolchain can make.
fn project(smallest: bool) -> anyhow::Result<Project> {
    let mut project = Project::open()?;
    if smallest {
        project.standard = Standard::smallest(&project);
    }
    Ok(project)
}
