//! One fuzz target: its program, the folders it reads and writes, and how libFuzzer is called.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::outcome::Outcome;
use crate::project::Project;
use crate::run::run;

/// The longest input, in bytes.
const LONGEST: &str = "-max_len=65536";
/// Kept inputs are cut to this length, so that all of them are small.
const LONGEST_KEPT: &str = "-max_len=2048";
/// No input may take longer than ten seconds, or more than two gigabytes.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=2048"];

/// A fuzz target.
pub(super) struct Target<'a> {
    pub(super) name: &'a str,
    project: &'a Project,
    program: PathBuf,
    /// The inputs that reach new code.
    found: PathBuf,
    /// The inputs that broke a promise.
    broken: PathBuf,
    /// The inputs of the tests.
    kept: PathBuf,
}

impl<'a> Target<'a> {
    /// The target whose program is in the folder `programs`.
    pub(super) fn new(project: &'a Project, programs: &Path, name: &'a str) -> Result<Self> {
        let folder = project.path("target/fuzz");
        let (found, broken) = (folder.join("found").join(name), folder.join("broken").join(name));
        for folder in [&found, &broken] {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        let kept = project.path("tests/fuzz").join(name);
        Ok(Self { name, project, program: programs.join(name), found, broken, kept })
    }

    /// Runs the target until the time is over or an input breaks a promise; those that did before come first.
    pub(super) fn run(&self, minutes: u32) -> Result<Outcome> {
        let log = self.log();
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = self.fuzzer();
        command.args([&self.found, &self.broken, &self.kept]);
        command.args([LONGEST, "-dict=fuzz/words.dict", "-print_final_stats=1"]);
        command.arg(format!("-artifact_prefix={}/", self.broken.display()));
        // Zero would be without end.
        command.arg(if minutes == 0 { "-runs=0".into() } else { format!("-max_total_time={}", 60 * minutes) });
        let status = command.stdout(Stdio::null()).stderr(file).status().context("cannot start the fuzz target")?;
        let told = fs::read(&log).with_context(|| format!("cannot read {}", log.display()))?;
        Ok(Outcome::new(&String::from_utf8_lossy(&told), status.success()))
    }

    /// Makes the inputs of the tests anew: the fewest, found or kept, that reach what all of them reach. Those with a
    /// name of their own, because they once broke a promise, stay.
    pub(super) fn keep(&self) -> Result<()> {
        let fewest = self.found.with_extension("fewest");
        let _ = fs::remove_dir_all(&fewest);
        fs::create_dir_all(&fewest).with_context(|| format!("cannot create {}", fewest.display()))?;
        let mut command = self.fuzzer();
        command.args(["-set_cover_merge=1", "-use_counters=0", LONGEST_KEPT]).args([&fewest, &self.kept, &self.found]);
        run(command.stdout(Stdio::null()).stderr(Stdio::null()))?;
        for old in files(&self.kept).iter().filter(|file| is_nameless(file)) {
            fs::remove_file(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
        for new in files(&fewest) {
            let name = new.file_name().unwrap_or_default();
            fs::copy(&new, self.kept.join(name)).with_context(|| format!("cannot keep {}", new.display()))?;
        }
        Ok(())
    }

    /// How many inputs were found, and their bytes.
    pub(super) fn found(&self) -> (usize, u64) {
        let sizes = files(&self.found).into_iter().filter_map(|file| Some(file.metadata().ok()?.len()));
        sizes.fold((0, 0), |(count, bytes), size| (count + 1, bytes + size))
    }

    /// What broke, and where to read more.
    pub(super) fn failure(&self) -> String {
        let inputs: Vec<String> = files(&self.broken).iter().map(|file| file.display().to_string()).collect();
        let program = self.program.display();
        format!("{} breaks a promise: {} INPUT, with {}", self.name, program, inputs.join(" or "))
            + &format!("; {} tells why", self.log().display())
    }

    fn log(&self) -> PathBuf {
        self.broken.with_extension("log")
    }

    fn fuzzer(&self) -> Command {
        let mut command = self.project.command(&self.program);
        command.args(LIMITS);
        command
    }
}

/// The files in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// Whether libFuzzer named the file, by a hash of 40 digits.
fn is_nameless(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_with_a_name_stay() {
        assert!(is_nameless(Path::new("tests/fuzz/csv/002ef329382232f9ce7da2f3942ef2bda885d12d")));
        assert!(!is_nameless(Path::new("tests/fuzz/csv/broken-51d86c9e")));
    }
}
