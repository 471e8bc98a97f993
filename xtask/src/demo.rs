//! `cargo xtask demo`: builds, then serves the demo or renders a page of it to a picture.

use std::path::PathBuf;

use anyhow::Result;

use crate::build;
use crate::project::Project;
use crate::run::run;
use crate::serve;
use crate::setup::{self, Need, Program, program};

const PORT: u16 = 8000;

/// What the demo is asked for.
#[derive(Debug)]
pub(crate) struct Options {
    /// 8000 if none is given, any free one for a picture.
    pub(crate) port: Option<u16>,
    pub(crate) screenshot: Option<Screenshot>,
}

/// A page rendered to a file.
#[derive(Debug)]
pub(crate) struct Screenshot {
    pub(crate) file: PathBuf,
    pub(crate) path: String,
    /// CSS pixels.
    pub(crate) width: u32,
    /// Device pixels per CSS pixel.
    pub(crate) scale: f64,
    pub(crate) dark: bool,
    /// CSS pixels from the top of the page; the whole page if none is given.
    pub(crate) height: Option<u32>,
}

impl Default for Screenshot {
    fn default() -> Self {
        let path = "/index.html".to_owned();
        Self { file: PathBuf::new(), path, width: 1280, scale: 1.0, dark: false, height: None }
    }
}

/// Serves until stopped, or renders one picture.
///
/// # Errors
/// A missing tool, a failed build, a taken port, a page whose charts were not drawn.
pub(crate) fn command(project: &Project, options: &Options) -> Result<()> {
    let picture = [Need::PagePackages, Need::Chromium, Need::Fonts];
    let more = options.screenshot.as_ref().map_or(&[][..], |_| &picture);
    setup::ensure(project, &[build::NEEDS, more].concat())?;
    let deliveries = build::build(project)?;
    build::print(&deliveries);
    if let Err(error) = build::within_budgets(&deliveries) {
        eprintln!("warning: {error}");
    }
    match &options.screenshot {
        Some(screenshot) => render(project, screenshot, options.port.unwrap_or(0)),
        None => serve_until_stopped(project, options.port.unwrap_or(PORT)),
    }
}

fn serve_until_stopped(project: &Project, port: u16) -> Result<()> {
    let server = serve::start(project, port)?;
    println!("{}/ shows the demo; Ctrl-C ends it", server.url());
    server.wait();
    Ok(())
}

fn render(project: &Project, screenshot: &Screenshot, port: u16) -> Result<()> {
    let server = serve::start(project, port)?;
    let mut command = project.command("node");
    // Below the folder that the user is in, while node runs at the top of the checkout.
    command.arg("tests/e2e/support/screenshot.mjs").arg("--out").arg(std::path::absolute(&screenshot.file)?);
    command.args(["--path", &screenshot.path]);
    command.args(["--width", &screenshot.width.to_string(), "--scale", &screenshot.scale.to_string()]);
    command.args(screenshot.dark.then_some("--dark"));
    if let Some(height) = screenshot.height {
        command.args(["--height", &height.to_string()]);
    }
    command.env("CHI_TIEU_URL", server.url()).env("CHROMIUM", program(project, Program::Chromium)?);
    run(&mut command)
}
