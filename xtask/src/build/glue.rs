//! wasm-bindgen's glue without what no page has use for: ways around browsers that are older than any in which the
//! element runs, a second owner for objects that the shell frees itself, and what is quicker by less than can be measured.
//! 450 bytes of every script.
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
    // The long way of a text into memory, letter by letter: see below.
    ("    let len = arg.length;", "    return ptr;"),
    // A decoder of texts that is kept, and in Safari made anew before it has read 2 GB: see below.
    ("let cachedTextDecoder = ", "cachedTextDecoder.decode();"),
    ("    numBytesDecoded += ", "    }"),
    ("const cachedTextEncoder = ", ";"),
    // Views of memory that are kept until it grows: they are needed some fifty times for a chart, and made in no time.
    ("Memory0 === null || ", "    }"),
];

/// What stands for other words: the short way of a text into memory alone, and views, a decoder and an encoder that nobody
/// keeps.
const OTHERS: &[(&str, &str)] = &[
    ("    if (realloc === undefined) {\n", ""),
    ("        return ptr;\n    }\n\n}", "        return ptr;\n}"),
    ("(arg, malloc, realloc)", "(arg, malloc)"),
    (", wasm.__wbindgen_realloc)", ")"),
    ("cachedTextEncoder.encode", "new TextEncoder().encode"),
    ("cachedTextDecoder.decode(bytes)", "new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)"),
    // Addresses above 2 GB: no report that is read needs a tenth of that.
    (" >>> 0", ""),
    ("return cachedDataViewMemory0;", "return new DataView(wasm.memory.buffer);"),
    ("return cachedFloat64ArrayMemory0;", "return new Float64Array(wasm.memory.buffer);"),
    ("return cachedUint8ArrayMemory0;", "return new Uint8Array(wasm.memory.buffer);"),
];

/// The glue without all that.
pub(super) fn lean(glue: &str) -> String {
    let cut = CUTS.iter().fold(glue.to_owned(), |glue, (from, to)| without(&glue, from, to));
    OTHERS.iter().fold(cut, |glue, (long, short)| glue.replace(long, short))
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
        const buf = cachedTextEncoder.encode(arg);
        return ptr;
    }

    let len = arg.length;
    WASM_VECTOR_LEN = offset;
    return ptr;
}
let cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
cachedTextDecoder.decode();
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
        numBytesDecoded = bytes.length;
    }
    return cachedTextDecoder.decode(bytes);
}
const cachedTextEncoder = new TextEncoder();
let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer !== wasm.memory.buffer) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
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
function passStringToWasm0(arg, malloc) {
        const buf = new TextEncoder().encode(arg);
        return ptr;
}
let numBytesDecoded = 0;
function decodeText(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    return new DataView(wasm.memory.buffer);
}
let WASM_VECTOR_LEN = 0;
";

    #[test]
    fn leaves_out_what_no_page_needs() {
        assert_eq!(lean(GLUE), LEAN);
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        let other = "if (Symbol.dispose) {\n}\nlet wasm";
        assert_eq!(lean(other), other);
    }
}
