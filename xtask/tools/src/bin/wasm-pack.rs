//! The `wasm-pack` command of the pinned version, without its look-up of newer versions.

use clap::Parser;
use wasm_pack::PBAR;

fn main() -> anyhow::Result<()> {
    let arguments = wasm_pack::Cli::parse();
    PBAR.set_log_level(arguments.log_level);
    PBAR.set_quiet(arguments.quiet);
    wasm_pack::command::run_wasm_pack(arguments.cmd)
}
