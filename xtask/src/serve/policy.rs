//! Content-Security-Policies by name: the strict one that is sent with everything, and what tests ask for instead.
//!
//! A test chooses by the query of the page, `/pages/prose.html?policy=no-wasm`. The policy of the page is what
//! counts; those sent with its scripts and images have no effect.

/// A policy that a page can ask for.
struct Policy {
    name: &'static str,
    header: &'static str,
}

/// The default, on which the others are variations: stricter than what the README asks for.
macro_rules! policy {
    (script: $script:literal) => {
        concat!(
            "default-src 'none'; script-src ",
            $script,
            "; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; ",
            "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'"
        )
    };
}

const POLICIES: &[Policy] = &[
    // What the README tells a webmaster to send.
    Policy { name: "readme", header: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'" },
    // The same, and all else forbidden that neither the widget nor the demo needs.
    Policy { name: "strict", header: policy!(script: "'self' 'wasm-unsafe-eval'") },
    // The strict one of a page that holds charts in frames.
    Policy { name: "frames", header: concat!(policy!(script: "'self' 'wasm-unsafe-eval'"), "; frame-src 'self'") },
    // Nothing may be fetched at all, and no text may become a script or markup: what the single file works under.
    Policy {
        name: "sealed",
        header: concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'none'; ",
            "img-src 'self' data: blob:; require-trusted-types-for 'script'"
        ),
    },
    // A portal whose webmaster has not yet allowed WebAssembly: the page must stay as it was.
    Policy { name: "no-wasm", header: policy!(script: "'self'") },
    // No script of any kind: what a reader without JavaScript sees.
    Policy { name: "no-script", header: policy!(script: "'none'") },
    // No policy at all, as most portals are today.
    Policy { name: "none", header: "" },
];

/// The policy that the query of a request asks for: the strict one unless `policy=NAME` says otherwise, nothing if
/// there is no such name. It is empty if no header is to be sent.
pub(super) fn of_query(query: &str) -> Option<&'static str> {
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("policy=")).unwrap_or("strict");
    POLICIES.iter().find(|policy| policy.name == asked).map(|policy| policy.header)
}

/// All names, for a message.
pub(super) fn names() -> String {
    POLICIES.iter().map(|policy| policy.name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strict_policy_is_the_default() {
        let strict = of_query("").unwrap();
        assert!(strict.contains("script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"), "{strict}");
        assert!(strict.ends_with("; require-trusted-types-for 'script'"), "{strict}");
        assert_eq!(of_query("a=b&policy=strict"), Some(strict));
    }

    #[test]
    fn tests_choose_another_by_name() {
        assert!(!of_query("policy=no-wasm").unwrap().contains("wasm"));
        assert_eq!(of_query("policy=none"), Some(""));
        assert_eq!(of_query("policy=lax"), None);
    }
}
