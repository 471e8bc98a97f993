//! Alignment as the type of each access has it. A compiler tells how an address is aligned as far as it knows, and so the
//! same instruction stands in the module with several hints; engines of today take none of them. With one hint for each
//! instruction more of the code is alike: 200 bytes of a module, by brotli.
//!
//! In: a module. Out: the same module with those hints, which do not change what it does.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

/// The first instruction that has a hint, `i32.load`, and from there on the exponents of the sizes that each accesses.
const FIRST: u8 = 0x28;
const EXPONENTS: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// The module with the hint that each access has by its type.
///
/// # Errors
/// `module` is no valid WebAssembly.
pub(super) fn by_type(module: &[u8]) -> Result<Vec<u8>> {
    let mut out = module.to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CodeSectionEntry(body) = payload.context("cannot read the module")? else { continue };
        for operator in body.get_operators_reader()?.into_iter_with_offsets() {
            let (_, offset) = operator.context("cannot read the module")?;
            // The hint is one byte: no exponent is as large as 128.
            if let Some([instruction, hint]) = usize::try_from(offset).ok().and_then(|at| out.get_mut(at..at + 2))
                && let Some(exponent) =
                    instruction.checked_sub(FIRST).and_then(|place| EXPONENTS.get(usize::from(place)))
            {
                *hint = *exponent;
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_access_has_the_hint_of_its_type() {
        let head = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x05\x03\x01\0\x01";
        // i32.const 40, i64.load align=1 offset=40, drop; i32.const 40, i32.const 1, i32.store8 align=1.
        let code = |hint: u8| [0, 0x41, 40, 0x29, hint, 40, 0x1a, 0x41, 40, 0x41, 1, 0x3a, 0, 0, 0x0b];
        let module = |hint| [&head[..], &[0x0a, 17, 1, 15], &code(hint)].concat();
        assert_eq!(by_type(&module(0)).unwrap(), module(3));
        assert!(by_type(b"not wasm").is_err());
    }
}
