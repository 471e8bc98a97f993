//! wasm-bindgen's glue without what no page has use for: ways around browsers that are older than any in which the
//! element runs, and a second owner for objects that the shell frees itself. 150 bytes of every script.
//!
//! Where another wasm-bindgen writes something else, that stays, and the budgets tell.

/// Runs of lines that are left out: what the first one contains, and what the last one, be it the same line, ends with.
const CUTS: &[(&str, &str)] = &[
    // `using`, which we do not write.
    ("if (Symbol.dispose)", ";"),
    // Freeing what was forgotten: element.js and tools.js free what they made.
    ("Finalization = (typeof FinalizationRegistry", ", 1));"),
    ("Finalization.register(", ";"),
    ("Finalization.unregister(", ";"),
    // Safari 14.0 has no `encodeInto`; the element asks for 16.4.
    ("if (!('encodeInto' in cachedTextEncoder))", "\n}"),
    // Only for callers that give no `realloc`; ours do.
    ("    if (realloc === undefined)", "\n    }"),
];

/// Whether a view is of memory that has grown since: by the buffer, for which a detached one is asked first.
const DETACHED: &str = "cachedDataViewMemory0.buffer.detached === true || \
    (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)";

/// The same without asking.
const OTHER: &str = "cachedDataViewMemory0.buffer !== wasm.memory.buffer";

/// The glue without all that.
pub(super) fn lean(glue: &str) -> String {
    let cut = CUTS.iter().fold(glue.to_owned(), |glue, (from, to)| without(&glue, from, to));
    cut.replace(DETACHED, OTHER)
}

/// `text` without the lines from each that contains `from` to the end of the next `to` that ends a line.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let end = format!("{to}\n");
    while let Some(at) = rest.find(from) {
        let start = rest[..at].rfind('\n').map_or(0, |line| line + 1);
        let Some(length) = rest[at..].find(&end) else { break };
        kept.push_str(&rest[..start]);
        rest = &rest[at + length + end.len()..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
class Widget {
    __destroy_into_raw() {
        WidgetFinalization.unregister(this);
        return ptr;
    }
}
if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;
const WidgetFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_widget_free(ptr, 1));
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        return ptr;
    }
    let len = arg.length;
}
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        return {};
    };
}
let WASM_VECTOR_LEN = 0;
";

    const LEAN: &str = "\
class Widget {
    __destroy_into_raw() {
        return ptr;
    }
}
function passStringToWasm0(arg, malloc, realloc) {
    let len = arg.length;
}
let WASM_VECTOR_LEN = 0;
";

    #[test]
    fn leaves_out_what_no_page_needs() {
        assert_eq!(lean(GLUE), LEAN);
        assert_eq!(
            lean(&format!("if (view === null || {DETACHED}) {{\n")),
            format!("if (view === null || {OTHER}) {{\n")
        );
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        let other = "if (Symbol.dispose) {\n}\nlet wasm";
        assert_eq!(lean(other), other);
    }
}
