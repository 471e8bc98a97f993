//! The path of a request in, a file out: never one outside the served folders.

use std::path::{Path, PathBuf};

use crate::project::Project;

/// Folders, each below a path; of several that have a file, the first counts.
#[derive(Debug)]
pub(super) struct Site(Vec<(&'static str, PathBuf)>);

impl Site {
    /// What the demo and the tests see: the built script stands in for its source in `www/`.
    pub(super) fn of(project: &Project) -> Self {
        let mount = |(at, folder): (&'static str, &str)| (at, project.path(folder));
        Self([("/", "dist"), ("/", "www"), ("/pages/", "tests/e2e/pages")].map(mount).into())
    }

    /// The file at `path`, still percent-encoded; that of a folder is its `index.html`.
    pub(super) fn find(&self, path: &str) -> Option<PathBuf> {
        let path = safe(&decoded(path)?)?;
        self.0.iter().find_map(|(at, folder)| within(folder, path.strip_prefix(at)?))
    }
}

/// `path` unless a segment of it leads elsewhere or to a hidden file.
fn safe(path: &str) -> Option<String> {
    let is_safe = |segment: &str| !segment.starts_with('.') && !segment.contains(['\\', ':', '\0']);
    (path.starts_with('/') && path.split('/').all(is_safe)).then(|| path.to_owned())
}

/// The file at `path` in `folder`, if it is really there: a link that leads out does not count.
fn within(folder: &Path, path: &str) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let wanted = folder.join(path.trim_start_matches('/'));
    let file = if path.is_empty() || path.ends_with('/') { wanted.join("index.html") } else { wanted };
    let file = file.canonicalize().ok()?;
    (file.is_file() && file.starts_with(&folder)).then_some(file)
}

/// Undoes percent-encoding; nothing if what comes out is not UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = if first == b'%' { after.get(..2).and_then(hexadecimal) } else { None };
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { after.get(2..)? } else { after };
    }
    String::from_utf8(bytes).ok()
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        Site(vec![("/", package.join("src/serve")), ("/setup/", package.join("src/setup")), ("/", package.join("src"))])
    }

    #[test]
    fn the_first_folder_that_has_a_file_counts() {
        assert!(site().find("/mod.rs").unwrap().ends_with("serve/mod.rs"));
        assert!(site().find("/setup/npm.rs").unwrap().ends_with("setup/npm.rs"));
        assert!(site().find("/main.rs").unwrap().ends_with("src/main.rs"));
        assert!(site().find("/%6dain.rs").is_some(), "percent-encoded");
    }

    #[test]
    fn nothing_outside_is_found() {
        for path in [
            "/../Cargo.toml",
            "/setup/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/setup//etc/passwd",
            "/.hidden",
            "main.rs",
            "/main.rs/",
            "/main.rs%00",
            "/%ff",
            "/setup",
            "/",
        ] {
            assert_eq!(site().find(path), None, "{path}");
        }
    }
}
