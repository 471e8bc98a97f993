//! The checks of the project, in the order they run: quick ones first, whole pages last.

use anyhow::Result;

use super::{pages, web};
use crate::project::Project;
use crate::setup::Need;
use crate::supply;
use crate::{bench, build};

/// One check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// What it checks, for the heading and the help.
    pub(crate) what: &'static str,
    pub(super) needs: &'static [Need],
    pub(super) action: Action,
    /// How to see more of a failure.
    pub(super) more: &'static str,
}

/// How a check is done.
pub(super) enum Action {
    /// cargo succeeds.
    Cargo { arguments: &'static [&'static str], environment: &'static [(&'static str, &'static str)] },
    /// A function of this program succeeds.
    Call(fn(&Project) -> Result<()>),
}

const fn cargo(arguments: &'static [&'static str]) -> Action {
    Action::Cargo { arguments, environment: &[] }
}

const fn rustdoc(arguments: &'static [&'static str]) -> Action {
    Action::Cargo { arguments, environment: &[("RUSTDOCFLAGS", "-D warnings")] }
}

/// A check of the browser code of one module, as its cargo features make it.
macro_rules! browser {
    ($name:literal, $features:literal, $what:literal, $needs:expr, $action:ident, $command:literal $(, $argument:literal)*) => {
        Step {
            name: $name,
            what: $what,
            needs: $needs,
            action: $action(&[
                $command,
                "--package=chi-tieu",
                "--no-default-features",
                concat!("--features=", $features),
                "--target=wasm32-unknown-unknown",
                $($argument),*
            ]),
            more: concat!(
                "`cargo ",
                $command,
                " -p chi-tieu --no-default-features --features ",
                $features,
                " --target wasm32-unknown-unknown`"
            ),
        }
    };
}

macro_rules! browser_lints {
    ($name:literal, $features:literal, $what:literal $(, $argument:literal)*) => {
        browser!(
            $name, $features, $what, &[Need::Clippy, Need::WasmTarget], cargo,
            "clippy" $(, $argument)*, "--", "-D", "warnings"
        )
    };
}

macro_rules! browser_docs {
    ($name:literal, $features:literal, $what:literal) => {
        browser!($name, $features, $what, &[Need::WasmTarget], rustdoc, "doc", "--no-deps", "--document-private-items")
    };
}

/// All checks.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "the workspace is formatted",
        needs: &[Need::Rustfmt],
        action: cargo(&["fmt", "--all", "--check"]),
        more: "`cargo fmt --all` formats it",
    },
    Step {
        name: "fmt-tools",
        what: "the tools crate is formatted",
        needs: &[Need::Rustfmt],
        action: cargo(&["fmt", "--manifest-path", "xtask/tools/Cargo.toml", "--check"]),
        more: "`cargo fmt --manifest-path xtask/tools/Cargo.toml` formats it",
    },
    Step {
        name: "fmt-fuzz",
        what: "the fuzz targets are formatted",
        needs: &[Need::Rustfmt],
        action: cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]),
        more: "`cargo fmt --manifest-path fuzz/Cargo.toml` formats them",
    },
    Step {
        name: "clippy",
        what: "no lint of native code",
        needs: &[Need::Clippy],
        action: cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]),
        more: "`cargo clippy --workspace --all-targets --all-features`",
    },
    browser_lints!("clippy-wasm", "full", "no lint of browser code, tests too", "--all-targets"),
    browser_lints!("clippy-usual", "prose", "no lint of the browser code that reads usual prose alone"),
    browser_lints!("clippy-prose", "prose,unusual", "no lint of the browser code that reads any prose"),
    browser_lints!("clippy-data", "data", "no lint of the browser code that takes report JSON alone"),
    browser_lints!("clippy-tools", "tools", "no lint of the tools' browser code"),
    browser_lints!("clippy-sheets", "sheets", "no lint of the browser code for CSV files"),
    Step {
        name: "docs",
        what: "documentation of native code, without a broken link",
        needs: &[],
        action: rustdoc(&["doc", "--workspace", "--all-features", "--no-deps", "--document-private-items"]),
        more: "`cargo doc --workspace --no-deps --open`",
    },
    browser_docs!("docs-wasm", "full", "documentation of browser code, without a broken link"),
    browser_docs!("docs-tools", "tools", "documentation of the tools, without a broken link"),
    browser_docs!("docs-sheets", "sheets", "documentation of what reads CSV files in browsers, without a broken link"),
    Step {
        name: "test",
        what: "native tests and the examples of the documentation",
        needs: &[],
        action: cargo(&["test", "--workspace"]),
        more: "`cargo test -p chi-tieu NAME -- --nocapture`",
    },
    Step {
        name: "supply",
        what: "licences, sources and bans of all crates",
        needs: &[],
        action: Action::Call(supply::check),
        more: "deny.toml has the rules; `cargo tree -i NAME` tells who needs a crate",
    },
    Step {
        name: "web-chromium",
        what: "browser tests in Chromium",
        needs: &[Need::WasmTarget, Need::WasmTools, Need::Chromium, Need::Chromedriver, Need::Fonts],
        action: Action::Call(web::chromium),
        more: "the tests' console output is above; `NO_HEADLESS=1` serves them to a browser of your own",
    },
    Step {
        name: "web-chromium-2x",
        what: "the same at two device pixels per CSS pixel",
        needs: &[Need::WasmTarget, Need::WasmTools, Need::Chromium, Need::Chromedriver, Need::Fonts],
        action: Action::Call(web::chromium_2x),
        more: "the tests' console output is above; `NO_HEADLESS=1` serves them to a browser of your own",
    },
    Step {
        name: "web-firefox",
        what: "browser tests in Firefox",
        needs: &[Need::WasmTarget, Need::WasmTools, Need::Firefox, Need::Geckodriver, Need::Fonts],
        action: Action::Call(web::firefox),
        more: "the tests' console output is above; `NO_HEADLESS=1` serves them to a browser of your own",
    },
    Step {
        name: "web-webkit",
        what: "browser tests in WebKitGTK",
        needs: &[Need::WasmTarget, Need::WasmTools, Need::WebKit, Need::Fonts],
        action: Action::Call(web::webkit),
        more: "the tests' console output is above; `NO_HEADLESS=1` serves them to a browser of your own",
    },
    Step {
        name: "build",
        what: "bundles within their byte budgets",
        needs: build::NEEDS,
        action: Action::Call(pages::bundles_within_budgets),
        more: "`cargo xtask size` tells which part of the code takes how many bytes",
    },
    Step {
        name: "pages",
        what: "whole pages in Chromium, end to end",
        needs: &[
            Need::WasmTarget,
            Need::WasmTools,
            Need::NpmTools,
            Need::PagePackages,
            Need::Chromium,
            Need::WebServers,
            Need::Fonts,
        ],
        action: Action::Call(pages::in_chromium),
        more: "`cargo xtask demo`, then `CHI_TIEU_URL=http://127.0.0.1:8000 CHROMIUM=… node --test tests/e2e/NAME`",
    },
    Step {
        name: "bench",
        what: "the benches beside the peers draw and measure",
        needs: bench::NEEDS,
        action: Action::Call(bench::smoke),
        more: "`cargo xtask bench --quick --peers chi-tieu,vanilla`",
    },
    Step {
        name: "pages-firefox",
        what: "the same in Firefox",
        needs: &[
            Need::WasmTarget,
            Need::WasmTools,
            Need::NpmTools,
            Need::PagePackages,
            Need::Firefox,
            Need::WebServers,
            Need::Fonts,
        ],
        action: Action::Call(pages::in_firefox),
        more: "`cargo xtask demo`, then `CHI_TIEU_URL=http://127.0.0.1:8000 ENGINE=firefox FIREFOX=… node --test tests/e2e/NAME`",
    },
    Step {
        name: "pages-webkit",
        what: "the core of them in WebKitGTK",
        needs: &[Need::WasmTarget, Need::WasmTools, Need::NpmTools, Need::PagePackages, Need::WebKit, Need::Fonts],
        action: Action::Call(pages::in_webkit),
        more: "`cargo xtask demo`, then `CHI_TIEU_URL=http://127.0.0.1:8000 WEBKITDRIVER=… xvfb-run -a node --test tests/e2e/webkit/NAME`",
    },
];
