//! What comes with the system: browsers, their drivers, web servers, a font and a C++ compiler; installed by apt on Debian as root.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::services::Stopped;
use super::{Need, announce};
use crate::project::Project;
use crate::run::{output, run};

/// A program of the system that tests run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    Chromium,
    Chromedriver,
    Firefox,
    Geckodriver,
    /// The driver of `WebKitGTK`, which starts the browser itself.
    WebKit,
    /// A screen for it: `WebKitGTK` does not start without one.
    Screen,
}

/// How a [`Program`] is found.
struct Place {
    /// The variable that may tell where it is.
    variable: &'static str,
    /// Its names on the search path.
    names: &'static [&'static str],
    /// Where it is on macOS, which has no such names.
    application: &'static str,
    /// What to install.
    advice: &'static str,
}

impl Program {
    fn place(self) -> Place {
        match self {
            Self::Chromium => Place {
                variable: "CHROMIUM",
                names: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
                application: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                advice: "Chromium or Chrome",
            },
            Self::Chromedriver => Place {
                variable: "CHROMEDRIVER",
                names: &["chromedriver"],
                application: "",
                advice: "chromedriver of Chromium's version",
            },
            Self::Firefox => Place {
                variable: "FIREFOX",
                names: &["firefox", "firefox-esr"],
                application: "/Applications/Firefox.app/Contents/MacOS/firefox",
                advice: "Firefox",
            },
            Self::Geckodriver => {
                Place { variable: "GECKODRIVER", names: &["geckodriver"], application: "", advice: "geckodriver" }
            }
            Self::WebKit => Place {
                variable: "WEBKITDRIVER",
                names: &["WebKitWebDriver"],
                application: "",
                advice: "WebKitWebDriver (webkit2gtk-driver)",
            },
            Self::Screen => {
                Place { variable: "XVFB_RUN", names: &["xvfb-run"], application: "", advice: "xvfb-run (xvfb, xauth)" }
            }
        }
    }
}

/// Where a program is, if anywhere: what its variable says, else the search path.
pub(super) fn find(project: &Project, program: Program) -> Option<PathBuf> {
    let place = program.place();
    if let Some(told) = told(place.variable) {
        return told.is_file().then_some(told);
    }
    let application = Path::new(place.application);
    let found = place.names.iter().find_map(|name| project.which(name));
    found.or_else(|| application.is_file().then(|| application.to_owned()))
}

fn told(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|told| !told.is_empty()).map(PathBuf::from)
}

/// Where a program is.
///
/// # Errors
/// It is nowhere: what to install, or which variable to set.
pub(crate) fn program(project: &Project, program: Program) -> Result<PathBuf> {
    let place = program.place();
    find(project, program).with_context(|| match told(place.variable) {
        Some(told) => format!("{} names {}, where no file is", place.variable, told.display()),
        None => format!("install {}, or set {} to where it is", place.advice, place.variable),
    })
}

/// What builds libFuzzer: any compiler that `CXX` names, else `c++`.
///
/// # Errors
/// There is none: what to install.
pub(super) fn cpp_compiler(project: &Project) -> Result<()> {
    let found = told("CXX").is_some() || project.which("c++").is_some();
    if found {
        Ok(())
    } else {
        bail!("install a C++ compiler, or set CXX to its name: fuzzing builds libFuzzer with it")
    }
}

/// Debian's packages for the needs that a system meets.
const PACKAGES: &[(Need, &str)] = &[
    (Need::Chromium, "chromium"),
    (Need::Chromedriver, "chromium-driver"),
    (Need::Firefox, "firefox-esr"),
    (Need::WebKit, "webkit2gtk-driver"),
    (Need::WebKit, "xvfb"),
    (Need::WebKit, "xauth"),
    (Need::Fonts, "fonts-dejavu-core"),
    (Need::CppCompiler, "g++"),
    (Need::WebServers, "nginx"),
    // Apache without its service, and the types of files that it looks for.
    (Need::WebServers, "apache2-bin"),
    (Need::WebServers, "media-types"),
];

/// On Debian, installs the packages of those `needs` that are missing, or tells how. A failure is told and no more:
/// each need is looked at afterwards anyway.
pub(super) fn install_missing(project: &Project, needs: &[Need]) {
    if !is_debian() {
        return;
    }
    let missing = PACKAGES.iter().filter(|(need, _)| needs.contains(need) && !is_met(project, *need));
    let packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return;
    }
    if !is_root(project) {
        eprintln!("set-up: missing; run `sudo apt-get install {}`", packages.join(" "));
        return;
    }
    announce(&format!("installing {} by apt-get", packages.join(", ")));
    if let Err(error) = apt(project, &packages) {
        eprintln!("set-up: {error:#}");
    }
}

fn apt(project: &Project, packages: &[&str]) -> Result<()> {
    let quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    let _stopped = Stopped::begin();
    run(project.command("apt-get").args(quiet).arg("update"))?;
    let mut install = project.command("apt-get");
    install.args(quiet).args(["install", "-y", "--no-install-recommends"]).args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

/// A program that a variable names is not installed, even if it is not there: it was meant to be another one.
fn is_met(project: &Project, need: Need) -> bool {
    let has = |program: Program| told(program.place().variable).is_some() || find(project, program).is_some();
    match need {
        Need::Chromium => has(Program::Chromium),
        Need::Chromedriver => has(Program::Chromedriver),
        Need::Firefox => has(Program::Firefox),
        Need::WebKit => has(Program::WebKit) && has(Program::Screen),
        Need::CppCompiler => cpp_compiler(project).is_ok(),
        Need::WebServers => {
            ["/usr/sbin/nginx", "/usr/sbin/apache2", "/etc/mime.types"].iter().all(|file| Path::new(file).is_file())
        }
        Need::Fonts => Path::new("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").is_file(),
        _ => true,
    }
}

/// Debian itself: Ubuntu has the same package manager, but its browsers are not in these packages.
fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line.trim_matches('"') == "ID=debian")
}

fn is_root(project: &Project) -> bool {
    output(project.command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
