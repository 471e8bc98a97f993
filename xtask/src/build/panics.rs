//! Panics without a message: nobody would see it. On `wasm32-unknown-unknown` std writes the message of a panic nowhere,
//! and then runs into the instruction that traps; here it does so at once, and what would have made the message is gone.
//! It is what `-Cpanic=immediate-abort` does, for a standard library that was compiled without.
//!
//! In: a module with the names of its functions. Out: the same module, where the bodies of the functions that a panic
//! begins with trap, and so do those that format texts by std, unless anything but a panic calls them, and those that
//! nobody can call; of these the table of functions has one alone, and the texts that only they had are blank. wasm-opt
//! removes what is then never reached.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{ElementItems, ElementSectionReader, Operator, Parser, Payload};

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
    // An object is called that was freed, or that is at work: www/guard.js has both for what broke, whatever they say.
    "wasm_bindgen::__rt::throw_null",
    "wasm_bindgen::__rt::borrow_fail",
    "wasm_bindgen::throw_str",
];

/// What is in the paths of functions that JavaScript calls to run closures and futures of Rust, of which this crate gives
/// it none (js-sys alone keeps them in the table of functions), and to lengthen a text, which the glue does not (`lean`).
const UNCALLED: &[&str] = &["wasm_bindgen::convert::closures::", "js_sys::futures::", "__wbindgen_realloc"];

/// Messages that panics alone had.
const MESSAGES: &[&str] = &[
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "assertion failed: self.is_char_boundary(new_len)",
    "capacity overflow",
    "closure invoked recursively or after being dropped",
    "attempted to take ownership of Rust value while it was borrowed",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "null pointer passed to rust",
];
/// How the names of source files begin and end, which panics alone had too.
const ROOTS: &[&[u8]] = &[b"src/", b"crates/", b"/rustc/"];
const SOURCE: &[u8] = b".rs\0";

/// What is in the paths of functions that format texts by std.
const FORMATS: &[&str] = &["core::fmt::", "alloc::fmt::"];

/// A body that has no local variables and traps: the instructions `unreachable` and `end`.
const TRAP: &[u8] = &[0x00, 0x00, 0x0b];

/// The numbers of the sections that hold the table of functions, the bodies and the data.
const ELEMENTS: u8 = 9;
const CODE: u8 = 10;
const DATA: u8 = 11;

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
    let (functions, imported, sections) = functions(module)?;
    let formats = formats_for_panics_alone(&functions, imported);
    let is_cut = |name: &str| is_any(name, PANICS) || is_any(name, UNCALLED) || formats && is_any(name, FORMATS);
    let traps: Vec<u32> =
        (imported..).zip(&functions).filter(|(_, one)| is_cut(&one.name)).map(|(index, _)| index).collect();
    let mut bodies = Vec::new();
    leb(&mut bodies, functions.len());
    for (index, function) in (imported..).zip(&functions) {
        let body = if traps.binary_search(&index).is_ok() { TRAP } else { function.body };
        leb(&mut bodies, body.len());
        bodies.extend_from_slice(body);
    }
    let mut out = Vec::new();
    let mut from = 0;
    for (id, range, elements) in sections {
        let section = elements.map_or_else(|| Ok(bodies.clone()), |elements| table(module, elements, &traps))?;
        out.extend_from_slice(module.get(from..range.start).context("a section is nowhere")?);
        out.push(id);
        leb(&mut out, section.len());
        out.extend_from_slice(&section);
        from = range.end;
    }
    out.extend_from_slice(module.get(from..).context("the code section ends nowhere")?);
    blank(&mut out)?;
    Ok(out)
}

/// The section of the table of functions, where the first of those that trap stands for all of them: a function that has
/// another type than its caller expects traps too.
fn table(module: &[u8], elements: ElementSectionReader<'_>, traps: &[u32]) -> Result<Vec<u8>> {
    let whole = places(&elements.range())?;
    let (mut out, mut from) = (Vec::new(), whole.start);
    for element in elements {
        let ElementItems::Functions(items) = element?.items else { continue };
        let range = places(&items.range())?;
        out.extend_from_slice(module.get(from..range.start).context("the table is nowhere")?);
        leb(&mut out, items.count() as usize);
        for index in items {
            let index = index?;
            let trap = traps.first().filter(|_| traps.binary_search(&index).is_ok());
            leb(&mut out, *trap.unwrap_or(&index) as usize);
        }
        from = range.end;
    }
    out.extend_from_slice(module.get(from..whole.end).context("the table ends nowhere")?);
    Ok(out)
}

/// The same places in a module, as slices count them.
fn places(range: &Range<u64>) -> Result<Range<usize>> {
    Ok(usize::try_from(range.start)?..usize::try_from(range.end)?)
}

/// Blanks the texts of panics in the data of a module.
fn blank(module: &mut [u8]) -> Result<()> {
    let sections = Parser::new(0).parse_all(module).map(|payload| payload.map(|payload| payload.as_section()));
    let sections: Vec<_> = sections.collect::<Result<_, _>>().context("cannot read the module")?;
    for (_, range) in sections.into_iter().flatten().filter(|(id, _)| *id == DATA) {
        let data = module.get_mut(places(&range)?);
        let data = data.context("the data section is nowhere")?;
        for message in MESSAGES {
            while let Some(at) = find(data, message.as_bytes()) {
                erase(data, at..at + message.len());
            }
        }
        for place in 0..data.len() {
            if let Some(name) = name_until(data, place) {
                erase(data, name);
            }
        }
    }
    Ok(())
}

/// The name of a source file that ends at `end`, its ending included. What stands before it may be another text.
fn name_until(data: &[u8], end: usize) -> Option<Range<usize>> {
    let (before, after) = data.split_at_checked(end)?;
    let is_path = |byte: &&u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let length = after.starts_with(SOURCE).then(|| before.iter().rev().take_while(is_path).count())?;
    let path = before.get(end - length..)?;
    let start = ROOTS.iter().filter_map(|root| find(path, root)).min()?;
    Some(end - length + start..end + SOURCE.len())
}

fn erase(data: &mut [u8], range: Range<usize>) {
    data.get_mut(range).unwrap_or_default().fill(0);
}

/// Where `text` first stands in `data`.
fn find(data: &[u8], text: &[u8]) -> Option<usize> {
    data.windows(text.len()).position(|window| window == text)
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

/// A section that is written anew: its number, where it stands with its head, and the table of functions if it is that.
type Section<'a> = (u8, Range<usize>, Option<ElementSectionReader<'a>>);

/// The functions of a module, how many imported ones are numbered before them, and the sections of the table and the code.
fn functions(module: &[u8]) -> Result<(Vec<Function<'_>>, u32, Vec<Section<'_>>)> {
    let (mut functions, mut names, mut imported) = (Vec::new(), HashMap::new(), 0);
    let (mut sections, mut before) = (Vec::new(), 0);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("cannot read the module")?;
        let end = payload.as_section().map_or(Ok(before), |(_, range)| usize::try_from(range.end))?;
        match payload {
            Payload::ImportSection(imports) => imported = imported_functions(imports)?,
            Payload::ElementSection(elements) => sections.push((ELEMENTS, before..end, Some(elements))),
            Payload::CodeSectionStart { .. } => sections.push((CODE, before..end, None)),
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
    Ok((functions, imported, sections))
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
    fn what_runs_closures_and_futures_traps() {
        let names = [("wasm_bindgen::convert::closures::_::invoke::h0", CALL), ("js_sys::Reflect::set", CALL)];
        assert_eq!(cut_bodies(&names), [true, false]);
    }

    #[test]
    fn the_table_has_one_of_those_that_trap() {
        let names = ["chi_tieu::a", "core::panicking::panic", "chi_tieu::b", "core::panicking::panic_fmt"];
        let plain = module(&names.map(|name| (name, CALL)));
        // Between the functions and the code: a table of four, and what is in it.
        let at = find(&plain, &[CODE, 21]).unwrap();
        let tables: [&[u8]; 2] = [&[4, 4, 1, 0x70, 0, 4], &[ELEMENTS, 10, 1, 0, 0x41, 0, 0x0b, 4, 3, 2, 1, 0]];
        let with = |table: &[u8]| [&plain[..at], tables[0], table, &plain[at..]].concat();
        let after = cut(&with(tables[1])).unwrap();
        assert!(find(&after, &[ELEMENTS, 10, 1, 0, 0x41, 0, 0x0b, 4, 1, 2, 1, 0]).is_some(), "{after:?}");
    }

    #[test]
    fn texts_of_panics_are_blank() {
        let mut module = module(&[("a", CALL)]);
        let data = b"\x01\0\x41\0\x0b\x28!capacity overflowkhusrc/a-b/c_d.rs\0tr.rs\0";
        module.extend([DATA, data.len() as u8]);
        module.extend(data);
        let cut = cut(&module).unwrap();
        let kept: Vec<_> = cut.split(|byte| *byte == 0).filter(|text| text.len() > 2).collect();
        assert!(kept.ends_with(&[b"khu", b"tr.rs"]), "{kept:?}");
    }

    #[test]
    fn what_stands_around_the_code_stays() {
        let module = module(&[("a", CALL), ("b", CALL)]);
        assert_eq!(cut(&module).unwrap(), module);
        assert!(cut(b"not wasm").is_err());
    }
}
