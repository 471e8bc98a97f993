//! A WebAssembly module in, its pieces out: every function body with its name, and the other sections.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{CustomSectionReader, ImportSectionReader, KnownCustom, Name, Parser, Payload, TypeRef};

/// A run of bytes of the module. All pieces together are the module without its function names and a few bytes of
/// lengths.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    /// A function's path, or `section: NAME`.
    pub(super) name: String,
    pub(super) bytes: &'a [u8],
}

/// Takes `module` apart.
///
/// # Errors
/// It is no valid WebAssembly.
pub(super) fn pieces(module: &[u8]) -> Result<Vec<Piece<'_>>> {
    let mut sections = Vec::new();
    let mut bodies = Vec::new();
    let mut names = HashMap::new();
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("cannot read the module")? {
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            // What matters of it are its entries, which follow.
            Payload::CodeSectionStart { .. } => {}
            Payload::CustomSection(section) => names.extend(function_names(&section)?),
            Payload::ImportSection(imports) => {
                sections.push(section(module, 2, imports.range())?);
                imported = imported_functions(imports)?;
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    sections.push(section(module, id, range)?);
                }
            }
        }
    }
    let name = |index| names.get(&index).cloned().unwrap_or_else(|| "function without a name".to_owned());
    let functions = (imported..).zip(bodies).map(|(index, bytes)| Piece { name: name(index), bytes });
    Ok(sections.into_iter().chain(functions).collect())
}

fn section(module: &[u8], id: u8, range: Range<u64>) -> Result<Piece<'_>> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    let bytes = module.get(range).context("a section reaches beyond the module")?;
    Ok(Piece { name: section_name(id).to_owned(), bytes })
}

/// Functions are numbered from the imported ones on.
pub(crate) fn imported_functions(imports: ImportSectionReader<'_>) -> Result<u32> {
    let mut count = 0;
    for import in imports.into_imports() {
        if matches!(import.context("cannot read the imports")?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
            count += 1;
        }
    }
    Ok(count)
}

/// Names by function number; nothing if `section` is another than the name section.
pub(crate) fn function_names(section: &CustomSectionReader<'_>) -> Result<Vec<(u32, String)>> {
    let KnownCustom::Name(subsections) = section.as_known() else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for subsection in subsections {
        if let Name::Function(functions) = subsection.context("cannot read the names")? {
            for naming in functions {
                let naming = naming.context("cannot read a name")?;
                names.push((naming.index, without_hashes(naming.name)));
            }
        }
    }
    Ok(names)
}

/// A path as it stands in the source. wasm-bindgen has already demangled it, but left in what tells apart crates and
/// instances of one name: `core[c5930c85a12de822]::fmt` and `plotters::draw::h3d40aa71896d57c3`.
fn without_hashes(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let path = match name.rsplit_once("::h") {
        Some((path, hash)) if is_hash(hash) => path,
        _ => name,
    };
    let mut plain = String::with_capacity(path.len());
    for piece in path.split_inclusive(']') {
        match piece.rsplit_once('[') {
            Some((before, hash)) if hash.strip_suffix(']').is_some_and(is_hash) => plain.push_str(before),
            _ => plain.push_str(piece),
        }
    }
    plain
}

/// Section numbers of the WebAssembly specification.
fn section_name(id: u8) -> &'static str {
    match id {
        11 => "section: data",
        1 => "section: types",
        2 | 7 => "section: imports and exports",
        9 => "section: table of functions",
        _ => "section: other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_dropped_from_paths() {
        for (name, plain) in [
            ("core[c5930c85a12de822]::fmt::float::exact::<f64>", "core::fmt::float::exact::<f64>"),
            ("<a[c5930c85a12de822]::B<c[e24a27700634d609]::D>>::e", "<a::B<c::D>>::e"),
            ("<&T as core::fmt::Debug>::fmt::h3d40aa71896d57c3", "<&T as core::fmt::Debug>::fmt"),
            ("<[u8; 4] as x::Y>::hash", "<[u8; 4] as x::Y>::hash"),
        ] {
            assert_eq!(without_hashes(name), plain);
        }
    }

    #[test]
    fn a_module_falls_into_its_sections() {
        // Magic, version, an empty type section, then a custom section, which counts as names or not at all.
        let module = b"\0asm\x01\0\0\0\x01\x01\0\0\x02\x01x";
        let names: Vec<_> = pieces(module).unwrap().into_iter().map(|piece| piece.name).collect();
        assert_eq!(names, ["section: types"]);
        assert!(pieces(b"not wasm").is_err());
    }
}
