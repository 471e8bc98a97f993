//! File names to media types. WebAssembly under any other type than its own is not compiled while it loads.

use std::path::Path;

const FALLBACK: &str = "application/octet-stream";

const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("xhtml", "application/xhtml+xml; charset=utf-8"),
];

/// The media type of `file`, by its name.
pub(super) fn of(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    TYPES.iter().find(|(known, _)| *known == extension).map_or(FALLBACK, |(_, kind)| kind)
}

/// Whether compressing makes a file of this type smaller.
pub(super) fn is_compressible(kind: &str) -> bool {
    kind.contains("charset") || kind == "application/wasm"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_follow_the_extension() {
        assert_eq!(of(Path::new("a/chi-tieu.wasm")), "application/wasm");
        assert_eq!(of(Path::new("a.unknown")), FALLBACK);
        assert!(is_compressible(of(Path::new("a.svg"))) && !is_compressible(of(Path::new("a.png"))));
    }
}
