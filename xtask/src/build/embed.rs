//! How a script gets at its module: by its address beside the script, or packed inside.
//!
//! Either way a file comes out that entries import as `#wasm`: its default export is a function that gives the compiled
//! module, by a function that fetches and compiles what is at an address; `name` is what to call the module in a message.
//!
//! Packed is deflate at its best in base64. The ways to write a module in a script that any server and any page's
//! charset leaves as it is, measured with one of 191 139 bytes, as the server sends them:
//!
//! | way | plain | gzip | brotli |
//! |---|---:|---:|---:|
//! | base64 of the module | 254 852 | 111 271 | 96 576 |
//! | hexadecimal digits | 382 278 | 95 704 | 81 360 |
//! | ASCII, with escapes for what is not printable | 302 617 | 94 029 | 80 989 |
//! | base64 of deflate, by zlib | 116 564 | 87 826 | 87 485 |
//! | base64 of deflate, by zopfli | 109 604 | 82 575 | 82 427 |
//!
//! The last one is the smallest by far where the server compresses nothing or by gzip, and 2 % larger by brotli.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use zopfli::{Format, Options};

use super::Stage;

/// Writes the script that tells where the module is: in a file `wasm` beside it.
pub(super) fn located(stage: &Stage, wasm: &str) -> Result<PathBuf> {
    // Bundlers find the file by this very expression.
    let address = format!("new URL({:?}, import.meta.url)", format!("./{wasm}"));
    write(stage.located(), &format!("export const name = {wasm:?};\nexport default (compile) => compile({address});\n"))
}

/// Writes the script that has the module of `stage` inside, to be built into a script called `name`.
pub(super) fn packed(stage: &Stage, name: &str) -> Result<PathBuf> {
    let module = fs::read(stage.short()).context("there is no module to pack")?;
    let text = STANDARD_NO_PAD.encode(deflated(&module)?);
    let unpack = "import { unpack } from '#unpack';\n";
    write(
        stage.packed(),
        &format!(
            "{unpack}export const name = \"the module in {name}\";\nexport default () => unpack({text:?}).then(WebAssembly.compile);\n"
        ),
    )
}

fn deflated(data: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    zopfli::compress(Options::default(), Format::Deflate, data, &mut out).context("deflate failed")?;
    Ok(out)
}

fn write(path: PathBuf, text: &str) -> Result<PathBuf> {
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}
