//! The name of a function in, the part of the project it belongs to out.

/// The part of functions without a path: wasm-bindgen's exports, into which the compiler inlines what they call.
const EXPORTS: &str = "exports, with what is inlined";

/// The part that everything not listed belongs to.
const OTHER: &str = "other";

/// A part and what its functions' paths contain.
type Part = (&'static str, &'static [&'static str]);

/// Own code: a library's generic function that names one of these types was compiled for it, and belongs to it.
const OWN: &[Part] = &[
    ("reader", &["chi_tieu::read"]),
    ("report", &["chi_tieu::report"]),
    ("charts", &["chi_tieu::chart"]),
    ("widget", &["chi_tieu::widget"]),
    ("own code, other modules", &["chi_tieu::"]),
];

/// Others' code, sections, and the functions wasm-bindgen exports under names of their own.
const OTHERS: &[Part] = &[
    ("data", &["section: data"]),
    ("tables, types, imports, exports", &["section: "]),
    ("plotters", &["plotters_canvas::", "plotters_backend::", "plotters::"]),
    ("serde", &["serde_wasm_bindgen::", "serde_core::", "serde::"]),
    ("glue", &["wasm_bindgen::", "__wbindgen", "__wbg", "js_sys::", "web_sys::", "externref"]),
    ("allocator", &["dlmalloc::", "__rustc::__rust", "__rust_alloc", "__rust_dealloc", "__rust_realloc", "__rdl_"]),
    ("standard library", &["core::", "alloc::", "std::", "compiler_builtins::", "rust_begin_unwind", "mem"]),
];

/// The part that the function `name` belongs to: own code wherever in its path it stands, else the first crate named.
pub(super) fn of(name: &str) -> &'static str {
    let rest = if name.contains("::") { OTHER } else { EXPORTS };
    earliest(OWN, name).or_else(|| earliest(OTHERS, name)).unwrap_or(rest)
}

/// The part whose mark stands first in `name`; of marks at the same place the first listed.
fn earliest(parts: &[Part], name: &str) -> Option<&'static str> {
    let place = |(part, marks): &Part| Some((marks.iter().filter_map(|mark| position(name, mark)).min()?, *part));
    parts.iter().filter_map(place).min_by_key(|(at, _)| *at).map(|(_, part)| part)
}

/// Where `mark` starts in `name` as a whole path segment: `alloc::` is not in `dlmalloc::`.
fn position(name: &str, mark: &str) -> Option<usize> {
    let starts_segment = |at: usize| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric() && before != '_' && (before != ':'))
    };
    name.match_indices(mark).map(|(at, _)| at).find(|at| starts_segment(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_the_part_they_were_compiled_for() {
        for (name, part) in [
            ("chi_tieu::read::prose::lex::next", "reader"),
            ("core::ptr::drop_in_place<chi_tieu::chart::Scene>", "charts"),
            ("<serde_wasm_bindgen::Deserializer as serde::Deserializer>::deserialize_any", "serde"),
            ("<chi_tieu::report::Report as serde::Deserialize>::deserialize", "report"),
            ("<plotters_canvas::canvas::CanvasBackend as plotters_backend::DrawingBackend>::draw_line", "plotters"),
            ("dlmalloc::dlmalloc::Dlmalloc<A>::malloc", "allocator"),
            ("<alloc::vec::Vec<T> as core::ops::Drop>::drop", "standard library"),
            ("<web_sys::Element as wasm_bindgen::JsCast>::instanceof", "glue"),
            ("section: data", "data"),
            ("section: types", "tables, types, imports, exports"),
            ("widget_draw multivalue shim", EXPORTS),
            ("mystery::solve", OTHER),
        ] {
            assert_eq!(of(name), part, "{name}");
        }
    }
}
