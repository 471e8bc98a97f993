//! Browser tests: `wasm-pack test` in Chromium, Firefox and `WebKitGTK`, each through its driver.
//!
//! wasm-bindgen's runner reads what the browser is started with from a `webdriver.json`; it is written here, under
//! `target/`, because it names the browser that was found on this machine.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::visits::{self, Visits};
use crate::project::Project;
use crate::run::run;
use crate::setup::{Program, program};

/// Chromium's own business, which no test needs: update checks, telemetry and speculative connections.
const QUIET: [&str; 6] = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
];

/// How long the tests may take in a browser, where other work keeps the machine busy. Tests that fail say so much
/// sooner.
const PATIENCE: Duration = Duration::from_secs(180);

/// A browser and how wasm-pack and the runner are told to use it.
struct Browser {
    name: &'static str,
    /// The browser, and the flag its driver's path follows.
    flags: [&'static str; 2],
    driver: Program,
    driver_variable: &'static str,
    other_drivers: [&'static str; 2],
    capabilities: Value,
    /// Whether it needs a screen to start.
    on_screen: bool,
}

/// Runs the browser tests in Chromium.
pub(super) fn chromium(project: &Project) -> Result<()> {
    in_chromium(project, "chromium", &[])
}

/// Runs the browser tests in Chromium as on a screen with two device pixels per CSS pixel.
pub(super) fn chromium_2x(project: &Project) -> Result<()> {
    in_chromium(project, "chromium-2x", &["--force-device-scale-factor=2"])
}

fn in_chromium(project: &Project, name: &'static str, arguments: &[&str]) -> Result<()> {
    let binary = program(project, Program::Chromium)?;
    let arguments = [&QUIET, arguments].concat();
    test(
        project,
        &Browser {
            name,
            flags: ["--chrome", "--chromedriver"],
            driver: Program::Chromedriver,
            driver_variable: "CHROMEDRIVER",
            other_drivers: ["GECKODRIVER", "SAFARIDRIVER"],
            capabilities: json!({ "goog:chromeOptions": { "binary": binary, "args": arguments } }),
            on_screen: false,
        },
    )
}

/// Runs the browser tests in Firefox.
pub(super) fn firefox(project: &Project) -> Result<()> {
    let binary = program(project, Program::Firefox)?;
    test(
        project,
        &Browser {
            name: "firefox",
            flags: ["--firefox", "--geckodriver"],
            driver: Program::Geckodriver,
            driver_variable: "GECKODRIVER",
            other_drivers: ["CHROMEDRIVER", "SAFARIDRIVER"],
            capabilities: json!({ "moz:firefoxOptions": { "binary": binary } }),
            on_screen: false,
        },
    )
}

/// Runs the browser tests in `WebKitGTK`, which the runner takes for Safari.
pub(super) fn webkit(project: &Project) -> Result<()> {
    test(
        project,
        &Browser {
            name: "webkit",
            flags: ["--safari", "--safaridriver"],
            driver: Program::WebKit,
            driver_variable: "SAFARIDRIVER",
            other_drivers: ["CHROMEDRIVER", "GECKODRIVER"],
            capabilities: json!({}),
            on_screen: true,
        },
    )
}

fn test(project: &Project, browser: &Browser) -> Result<()> {
    let driver = program(project, browser.driver)?;
    let mut command = if browser.on_screen {
        let mut command = project.command(program(project, Program::Screen)?);
        command.args(["-a", "wasm-pack"]);
        command
    } else {
        project.command("wasm-pack")
    };
    command.args(["test", "--mode", "no-install", "--headless"]).args(browser.flags).arg(&driver);
    // No `--` before cargo's options: wasm-pack would hand them to the tests.
    command.args([".", "--no-default-features", "--features", "full", "--test", "web*"]);
    // The runner takes the first driver that any variable names.
    for other in browser.other_drivers {
        command.env_remove(other);
    }
    command.env(browser.driver_variable, driver);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(project, browser)?);
    // The runner's 20 and 5 seconds are too few on a machine that is busy.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE.as_secs().to_string());
    command.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    let server = visits::free_address()?;
    command.env("WASM_BINDGEN_TEST_ADDRESS", server.to_string());
    let _visits = Visits::begin(server);
    run(&mut command)
}

fn capabilities(project: &Project, browser: &Browser) -> Result<PathBuf> {
    let folder = project.path("target/webdriver");
    let file = folder.join(format!("{}.json", browser.name));
    let mut capabilities = browser.capabilities.clone();
    // A page that is never loaded would be waited for five minutes.
    let limit = PATIENCE.as_millis();
    if let Some(all) = capabilities.as_object_mut() {
        all.insert("timeouts".into(), json!({ "pageLoad": limit, "script": limit }));
    }
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, capabilities.to_string()));
    written.with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
