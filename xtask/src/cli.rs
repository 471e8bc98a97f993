//! The command line of `cargo xtask`: arguments in, a [`Command`] out.

use std::ffi::OsString;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::archive;
use crate::bench;
use crate::demo::{self, Screenshot};
use crate::fuzz;
use crate::test::{self, Selection};

/// A command, and how it builds.
#[derive(Debug)]
pub(crate) struct Invocation {
    pub(crate) command: Command,
    /// Whether bundles are built for the fewest bytes, with a standard library of their own.
    pub(crate) smallest: bool,
}

/// What `cargo xtask` is asked to do.
#[derive(Debug)]
pub(crate) enum Command {
    Help,
    Archive(archive::Options),
    Build,
    Bench(bench::Options),
    Reproduce,
    Size,
    Demo(demo::Options),
    Fuzz(fuzz::Options),
    Test(Selection),
}

/// The option that all commands which build bundles have.
const SMALLEST: &str = "--smallest";

const USAGE: &str = "\
cargo xtask COMMAND: sets up what is missing, then

  archive FOLDER        writes generated reports there, to read in bulk
    --reports N         so many (10000)
  build                 writes what a portal serves to dist/ and prints its bytes
  demo                  builds, serves the demo on 127.0.0.1 and prints its address
    --port N            the port (8000; 0 takes any free one)
    --screenshot FILE   renders one page to a PNG instead, and exits
      --path PATH       the page (/index.html)
      --width N         CSS pixels (1280)
      --scale N         device pixels per CSS pixel (1)
      --height N        so many CSS pixels of it (the whole page)
      --dark            as a reader who prefers dark colours sees it
  bench                 measures the element beside chart libraries in Chromium; writes peers.md and peers.json
    --peers A,B         only these: names of benches/peers/adapters (all)
    --rounds N          interleaved rounds (7)
    --suites A,B        only cold (from an empty cache) or warm (draw, update, hover)
    --sizes A,B         only these numbers of indicators: 3, 30, 300, 3000, 30000
    --big-every N       3 000 indicators and more in one of so many rounds (3)
    --quick             a look in some seconds, not for figures to tell
    --scale             what the element costs from 300 to 300 000 indicators, and on pages of 1 000 reports
    --shots             pictures of all of them instead
    --out FOLDER        where to write (target/bench)
    --native            the reader natively instead, as cargo bench does
  fuzz [TARGET …]       looks for inputs that break a reader: prose, table, csv, json, html (all of them)
    --minutes N         for each (15)
    --keep              then keeps the fewest inputs that reach as much in tests/fuzz/
  reproduce             builds the commit a second time in another folder and compares every byte
  size                  tells which part of the code takes how many bytes
  test                  runs every check
    --only STEP         only this one; may be given several times
    --skip STEP         all but this one; may be given several times

Whatever builds bundles (build, bench, demo, size, test) takes
  --smallest            with a standard library compiled anew for the fewest bytes, where the toolchain can do that

Steps of the test:
";

/// The help text, with the steps of `test` as they are.
pub(crate) fn help() -> String {
    let mut text = USAGE.to_owned();
    for step in test::STEPS {
        text.push_str(&format!("  {:<16} {}\n", step.name, step.what));
    }
    text.trim_end().to_owned()
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// An unknown command, option or step, a missing or malformed value: the message names it.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Invocation> {
    let (flags, others): (Vec<_>, Vec<_>) = arguments.partition(|argument| argument == SMALLEST);
    let smallest = !flags.is_empty();
    // Behind a command too: the help tells of all.
    let asks = others.iter().any(|argument| argument == "--help" || argument == "-h");
    let mut parser = Parser::from_args(others);
    let command = match parser.next()? {
        _ if asks => Command::Help,
        None => Command::Help,
        Some(Arg::Value(name)) => command(&name.string()?, &mut parser)?,
        Some(other) => return Err(other.unexpected().into()),
    };
    if smallest && matches!(command, Command::Help | Command::Archive(_) | Command::Fuzz(_)) {
        bail!("{SMALLEST} belongs to `build`, `bench`, `demo`, `size` or `test`");
    }
    Ok(Invocation { command, smallest })
}

fn command(name: &str, parser: &mut Parser) -> Result<Command> {
    match name {
        "help" => plain(Command::Help, parser),
        "build" => plain(Command::Build, parser),
        "reproduce" => plain(Command::Reproduce, parser),
        "size" => plain(Command::Size, parser),
        "archive" => archive_options(parser).map(Command::Archive),
        "bench" => bench_options(parser).map(Command::Bench),
        "demo" => demo_options(parser).map(Command::Demo),
        "fuzz" => fuzz_options(parser).map(Command::Fuzz),
        "test" => selection(parser).map(Command::Test),
        _ => bail!(
            "unknown command `{name}`; expected one of `archive`, `bench`, `build`, `demo`, `fuzz`, `reproduce`, `size`, `test`, `help`"
        ),
    }
}

fn plain(command: Command, parser: &mut Parser) -> Result<Command> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn demo_options(parser: &mut Parser) -> Result<demo::Options> {
    let mut port = None;
    let mut file = None;
    let mut shot = Screenshot::default();
    let mut shot_option = None;
    while let Some(argument) = parser.next()? {
        if let Arg::Long(name @ ("path" | "width" | "scale" | "height" | "dark")) = argument {
            shot_option = Some(name.to_owned());
        }
        match argument {
            Arg::Long("port") => port = Some(parser.value()?.parse().context("--port takes a number up to 65535")?),
            Arg::Long("screenshot") => file = Some(parser.value()?.into()),
            Arg::Long("path") => shot.path = parser.value()?.string()?,
            Arg::Long("width") => shot.width = parser.value()?.parse().context("--width takes CSS pixels")?,
            Arg::Long("height") => shot.height = Some(parser.value()?.parse().context("--height takes CSS pixels")?),
            Arg::Long("scale") => shot.scale = parser.value()?.parse().context("--scale takes a number")?,
            Arg::Long("dark") => shot.dark = true,
            other => return Err(other.unexpected().into()),
        }
    }
    match (file, shot_option) {
        (Some(file), _) => Ok(demo::Options { port, screenshot: Some(Screenshot { file, ..shot }) }),
        (None, Some(option)) => bail!("--{option} belongs to --screenshot FILE"),
        (None, None) => Ok(demo::Options { port, screenshot: None }),
    }
}

fn archive_options(parser: &mut Parser) -> Result<archive::Options> {
    let (mut reports, mut folder) = (10_000, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("reports") => reports = parser.value()?.parse().context("--reports takes a number")?,
            Arg::Value(path) if folder.is_none() => folder = Some(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(archive::Options { reports, folder: folder.context("name the folder to write to")? })
}

/// The options of the peers' scripts are theirs to judge.
fn bench_options(parser: &mut Parser) -> Result<bench::Options> {
    let words: Vec<OsString> = parser.raw_args()?.collect();
    match words.as_slice() {
        [word] if word == "--native" => Ok(bench::Options::Native),
        words if words.iter().any(|word| word == "--native") => bail!("--native goes with no other option"),
        _ => Ok(bench::Options::Peers(words)),
    }
}

fn fuzz_options(parser: &mut Parser) -> Result<fuzz::Options> {
    let mut options = fuzz::Options { targets: Vec::new(), minutes: 15, keep: false };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("minutes") => options.minutes = parser.value()?.parse().context("--minutes takes a number")?,
            Arg::Long("keep") => options.keep = true,
            Arg::Value(name) => options.targets.push(fuzz_target(name.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn fuzz_target(name: String) -> Result<String> {
    if !fuzz::TARGETS.contains(&name.as_str()) {
        bail!("unknown fuzz target `{name}`; expected one of {}", fuzz::TARGETS.join(", "));
    }
    Ok(name)
}

fn selection(parser: &mut Parser) -> Result<Selection> {
    let mut selection = Selection::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("only") => selection.only.push(step(parser)?),
            Arg::Long("skip") => selection.skip.push(step(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(selection)
}

fn step(parser: &mut Parser) -> Result<String> {
    let name = parser.value()?.string()?;
    if test::STEPS.iter().any(|step| step.name == name) {
        return Ok(name);
    }
    let names: Vec<_> = test::STEPS.iter().map(|step| step.name).collect();
    bail!("unknown step `{name}`; expected one of {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Invocation> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn screenshot_options_are_read() {
        let line = "demo --screenshot a.png --width 320 --height 900 --scale 2 --dark";
        let Command::Demo(options) = parsed(line).unwrap().command else {
            panic!("not a demo");
        };
        let shot = options.screenshot.unwrap();
        assert_eq!((shot.width, shot.height, shot.scale, shot.dark), (320, Some(900), 2.0, true));
        assert_eq!(shot.path, "/index.html");
    }

    #[test]
    fn whatever_builds_may_build_the_smallest() {
        for (line, smallest) in [("build", false), ("build --smallest", true), ("test --smallest --only fmt", true)] {
            assert_eq!(parsed(line).unwrap().smallest, smallest, "{line}");
        }
    }

    #[test]
    fn help_is_given_wherever_it_is_asked_for() {
        for line in ["", "help", "--help", "-h", "bench --help", "build -h", "bench --rounds 2 --help"] {
            assert!(matches!(parsed(line).unwrap().command, Command::Help), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (line, expected) in [
            ("bulid", "unknown command `bulid`"),
            ("build --fast", "--fast"),
            ("fuzz --smallest", "--smallest belongs to `build`"),
            ("demo --dark", "--dark belongs to --screenshot"),
            ("demo --port many", "--port takes a number"),
            ("test --only clipy", "unknown step `clipy`"),
            ("archive", "name the folder"),
            ("bench --native --quick", "--native goes with no other option"),
            ("fuzz proze", "unknown fuzz target `proze`"),
            ("fuzz --minutes few", "--minutes takes a number"),
        ] {
            let message = format!("{:#}", parsed(line).unwrap_err());
            assert!(message.contains(expected), "{line}: {message}");
        }
    }

    #[test]
    fn the_help_lists_every_step() {
        let help = help();
        assert!(test::STEPS.iter().all(|step| help.contains(step.name)));
    }
}
