//! Panics without a message: nobody would see it. On `wasm32-unknown-unknown` std writes the message of a panic nowhere,
//! and then runs into the instruction that traps; here it does so at once, and what would have made the message is gone.
//! It is what `-Cpanic=immediate-abort` does, for a standard library that was compiled without.
//!
//! In: a module with the names of its functions. Out: the same module, where the bodies of the functions that a panic
//! begins with trap, and so do those that format texts by std, unless anything but a panic calls them. wasm-opt removes
//! what is then never reached.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{Operator, Parser, Payload};

use crate::size::{function_names, imported_functions};

/// What is in the paths of functions that never return: they begin a panic or belong to one.
const PANICS: &[&str] = &[
    "core::panicking::",
    "std::panicking::",
    "core::cell::panic_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
    "std::alloc::rust_oom",
    "__rustc::rust_begin_unwind",
    "__rustc::rust_panic",
    "__rustc::__rust_start_panic",
];

/// What is in the paths of functions that format texts by std.
const FORMATS: &[&str] = &["core::fmt::", "alloc::fmt::"];

/// A body that has no local variables and traps: the instructions `unreachable` and `end`.
const TRAP: &[u8] = &[0x00, 0x00, 0x0b];

/// The number of the section that holds the bodies.
const CODE: u8 = 10;

/// A function with a body.
struct Function<'a> {
    name: String,
    body: &'a [u8],
    /// The numbers of the functions that it calls by name.
    calls: Vec<u32>,
}

/// The module whose panics trap at once.
///
/// # Errors
/// `module` is no valid WebAssembly.
pub(super) fn cut(module: &[u8]) -> Result<Vec<u8>> {
    let (functions, imported, section) = functions(module)?;
    let formats = formats_for_panics_alone(&functions, imported);
    let mut bodies = Vec::new();
    leb(&mut bodies, functions.len());
    for function in &functions {
        let is_cut = is_any(&function.name, PANICS) || formats && is_any(&function.name, FORMATS);
        let body = if is_cut { TRAP } else { function.body };
        leb(&mut bodies, body.len());
        bodies.extend_from_slice(body);
    }
    let (head, tail) = (module.get(..section.start), module.get(section.end..));
    let mut out = head.context("the code section is nowhere")?.to_vec();
    out.push(CODE);
    leb(&mut out, bodies.len());
    out.extend_from_slice(&bodies);
    out.extend_from_slice(tail.context("the code section ends nowhere")?);
    Ok(out)
}

/// Whether every function that calls one which formats belongs to a panic, or formats itself.
fn formats_for_panics_alone(functions: &[Function], imported: u32) -> bool {
    let is_format = |call: &u32| {
        let called = call.checked_sub(imported).and_then(|place| functions.get(place as usize));
        called.is_some_and(|called| is_any(&called.name, FORMATS) && !is_any(&called.name, PANICS))
    };
    let others = functions.iter().filter(|one| !is_any(&one.name, PANICS) && !is_any(&one.name, FORMATS));
    !others.flat_map(|other| &other.calls).any(is_format)
}

fn is_any(name: &str, marks: &[&str]) -> bool {
    marks.iter().any(|mark| name.contains(mark))
}

/// The functions of a module, how many imported ones are numbered before them, and where the code section stands with
/// its head.
fn functions(module: &[u8]) -> Result<(Vec<Function<'_>>, u32, Range<usize>)> {
    let (mut functions, mut names, mut imported) = (Vec::new(), HashMap::new(), 0);
    let (mut code, mut before) = (0..0, 0);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("cannot read the module")?;
        let end = payload.as_section().map_or(Ok(before), |(_, range)| usize::try_from(range.end))?;
        match payload {
            Payload::ImportSection(imports) => imported = imported_functions(imports)?,
            Payload::CodeSectionStart { .. } => code = before..end,
            Payload::CustomSection(section) => names.extend(function_names(&section)?),
            Payload::CodeSectionEntry(body) => {
                let mut calls = Vec::new();
                for operator in body.get_operators_reader()? {
                    if let Operator::Call { function_index } = operator? {
                        calls.push(function_index);
                    }
                }
                functions.push(Function { name: String::new(), body: body.as_bytes(), calls });
            }
            _ => {}
        }
        before = end;
    }
    for (index, function) in (imported..).zip(&mut functions) {
        function.name = names.remove(&index).unwrap_or_default();
    }
    Ok((functions, imported, code))
}

/// Appends a length as WebAssembly writes it: seven bits to the byte, the lowest first (LEB128).
pub(super) fn leb(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of functions that neither take nor give anything: their names and bodies.
    fn module(functions: &[(&str, &[u8])]) -> Vec<u8> {
        let count = functions.len();
        let mut types = vec![count as u8];
        types.resize(count + 1, 0);
        let (mut code, mut names) = (Vec::new(), Vec::new());
        leb(&mut code, count);
        leb(&mut names, count);
        for (index, (name, body)) in functions.iter().enumerate() {
            leb(&mut code, body.len());
            code.extend_from_slice(body);
            leb(&mut names, index);
            leb(&mut names, name.len());
            names.extend_from_slice(name.as_bytes());
        }
        let mut custom = b"\x04name\x01".to_vec();
        leb(&mut custom, names.len());
        custom.extend(names);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in [(1, vec![1, 0x60, 0, 0]), (3, types), (CODE, code), (0, custom)] {
            module.push(id);
            leb(&mut module, section.len());
            module.extend(section);
        }
        module
    }

    /// A body that calls function 0.
    const CALL: &[u8] = &[0, 0x10, 0, 0x0b];

    fn cut_bodies(functions: &[(&str, &[u8])]) -> Vec<bool> {
        let cut = cut(&module(functions)).unwrap();
        let (functions, ..) = super::functions(&cut).unwrap();
        functions.iter().map(|function| function.body == TRAP).collect()
    }

    #[test]
    fn panics_trap_and_take_formatting_with_them() {
        let own = [("core::fmt::write", CALL), ("core::panicking::panic_fmt", CALL), ("chi_tieu::number::exact", CALL)];
        assert_eq!(cut_bodies(&own[..2]), [true, true]);
        let names = [("core::panicking::panic", CALL), ("core::fmt::write", CALL), ("chi_tieu::number::exact", CALL)];
        assert_eq!(cut_bodies(&names), [true, true, false]);
    }

    #[test]
    fn formatting_that_anything_else_asks_for_stays() {
        let names = [("core::fmt::write", CALL), ("core::panicking::panic_fmt", CALL), ("alloc::vec::x", CALL)];
        assert_eq!(cut_bodies(&names), [false, true, false]);
    }

    #[test]
    fn what_stands_around_the_code_stays() {
        let module = module(&[("a", CALL), ("b", CALL)]);
        assert_eq!(cut(&module).unwrap(), module);
        assert!(cut(b"not wasm").is_err());
    }
}
