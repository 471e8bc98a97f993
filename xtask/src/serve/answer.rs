//! One request in, one answer out; no network here.

use std::fs;
use std::path::Path;

use super::compress::Compressor;
use super::include;
use super::mime;
use super::policy;
use super::site::Site;

/// What matters of a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'a> {
    pub(super) method: &'a str,
    /// Path and query.
    pub(super) target: &'a str,
    /// The header `Accept-Encoding`.
    pub(super) accepts: &'a str,
}

/// What to send back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn text(status: u16, text: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8"), ("X-Content-Type-Options", "nosniff")];
        Self { status, headers, body: format!("{text}\n").into_bytes() }
    }
}

/// Answers `question` from `site`.
pub(super) fn answer(site: &Site, compressor: &Compressor, question: &Question<'_>) -> Answer {
    if !matches!(question.method, "GET" | "HEAD") {
        let mut refusal = Answer::text(405, "only GET and HEAD");
        refusal.headers.push(("Allow", "GET, HEAD"));
        return refusal;
    }
    let (path, query) = question.target.split_once('?').unwrap_or((question.target, ""));
    let Some(policy) = policy::of_query(query) else {
        return Answer::text(400, &format!("unknown policy; expected one of {}", policy::names()));
    };
    if path == "/favicon.ico" {
        // Browsers ask for it by themselves; a 404 would stand in the console of every page that names no icon.
        return Answer { status: 204, headers: Vec::new(), body: Vec::new() };
    }
    let Some(found) = site.find(path).and_then(|file| read(&file)) else {
        return Answer::text(404, "not found");
    };
    file(found, policy, compressor, question.accepts)
}

/// A file and its type; a page with all that it includes.
fn read(file: &Path) -> Option<(Vec<u8>, &'static str)> {
    let kind = mime::of(file);
    if kind.starts_with("text/html")
        && let (Ok(page), Some(folder)) = (fs::read_to_string(file), file.parent())
    {
        return Some((include::assembled(&page, folder).into_bytes(), kind));
    }
    Some((fs::read(file).ok()?, kind))
}

fn file((body, kind): (Vec<u8>, &'static str), policy: &'static str, compressor: &Compressor, accepts: &str) -> Answer {
    let mut headers = vec![
        ("Content-Type", kind),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
        ("Vary", "Accept-Encoding"),
    ];
    if !policy.is_empty() {
        headers.push(("Content-Security-Policy", policy));
    }
    if mime::is_compressible(kind)
        && accepts_brotli(accepts)
        && let Some(compressed) = compressor.brotli(&body)
    {
        headers.push(("Content-Encoding", "br"));
        return Answer { status: 200, headers, body: compressed };
    }
    Answer { status: 200, headers, body }
}

/// Whether the header `Accept-Encoding` names brotli and does not forbid it by `q=0`.
fn accepts_brotli(header: &str) -> bool {
    header.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        let weight = weight.trim().trim_start_matches("q=").parse::<f32>();
        name.trim().eq_ignore_ascii_case("br") && weight.is_ok_and(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_only_to_whom_it_suits() {
        for accepting in ["br", "gzip, deflate, br", "gzip;q=1.0, BR;q=0.5"] {
            assert!(accepts_brotli(accepting), "{accepting}");
        }
        for refusing in ["", "gzip", "br;q=0", "gzip, br;q=0.0", "brotli"] {
            assert!(!accepts_brotli(refusing), "{refusing}");
        }
    }
}
