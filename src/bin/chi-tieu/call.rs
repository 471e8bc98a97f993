//! The command line: words → a [`Call`].

use std::path::{Path, PathBuf};

use chi_tieu::chart::{Chart, Options, Source, Theme};
use chi_tieu::lang::Lang;
use lexopt::Parser;
use lexopt::prelude::*;

use crate::failure::Failure;
use crate::input;
use crate::source::Format;

const HELP: &str = "\
chi-tieu: reads Vietnamese socio-economic reports and draws growth and plan completion

usage: chi-tieu facts  [OPTIONS] [FILE…]  every figure of the running text with the words that state it
       chi-tieu report [OPTIONS] [FILE…]  the report's indicators, those of its tables too, as report JSON
       chi-tieu csv    [OPTIONS] [FILE…]  the same as a CSV table for spreadsheets: UTF-8, semicolons, decimal commas
       chi-tieu svg    [OPTIONS] [FILE]   the charts as SVG
       chi-tieu text   [OPTIONS] [FILE…]  the running text that facts are read from
       chi-tieu html   [OPTIONS] [FILE]   an HTML page with the charts of its <chi-tieu> elements written into them, as SVG
                                          and table, for readers without JavaScript; all else stays byte for byte

FILE is UTF-8: a text, an HTML page, a CSV table (report, csv and svg) or report JSON (the same); - or no FILE:
standard input. Which of them it is, is told by its content and its name.

options:
  --from FORMAT   what every FILE is: text, html, csv or json
  --files LIST    also the files that LIST names, one in a line; - is standard input
  --all           also what may be a figure but is not stated for sure (confidence low)
  -h, --help      show this help
  -V, --version   show the version

options of svg and html; in html what an element's own attributes say comes first:
  --charts LIST   auto, or any of overview, growth, plan and levels in the order to draw (default: auto, what suits
                  the report); what none of them writes follows as levels
  --unfold        all rows of long charts, not only the first ten
  --source TEXT   a line that tells where the figures come from
  --width PIXELS  width of the picture, 200 to 4000 (default: 720)
  --lang LANG     language of words and numbers: vi or en (default: vi)
  --theme THEME   light or dark (default: light)

facts prints NDJSON, an object a line: name, kind, number, unit, base, at, confidence, quote, start, end. start and end
count bytes of the file where it is a text, and of what chi-tieu text prints where it is HTML: quote is what stands
there. confidence is high where all is said in one sentence, medium where the name or what is compared with is
understood from elsewhere; with --all it may be low. Figures that contradict one another have a doubt in a report:
completion, growth, shares or contradiction.

Several files are read by all cores at once and printed in the order given. Each fact then also names its file; report prints a line for each file,
{\"file\": …, \"report\": {…}}; csv begins each row with file, place, months and year. A file that cannot be read is told
of on standard error and left out.

exit code: 0 done, 1 a report could not be read, 2 the command line was not understood
";

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Facts,
    Report,
    Csv,
    Svg,
    Text,
    Html,
}

/// The commands by name.
const COMMANDS: &[(&str, Command)] = &[
    ("facts", Command::Facts),
    ("report", Command::Report),
    ("csv", Command::Csv),
    ("svg", Command::Svg),
    ("text", Command::Text),
    ("html", Command::Html),
];

/// A command line.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) command: Command,
    /// The files to read, at least one; `-` is standard input.
    pub(crate) files: Vec<PathBuf>,
    /// What the files are, where that is said.
    pub(crate) from: Option<Format>,
    /// Whether files come from a list, however many these are.
    pub(crate) listed: bool,
    /// Whether what is only guessed is asked for as well.
    pub(crate) all: bool,
    /// How charts look.
    pub(crate) options: Options,
}

impl Call {
    /// Whether the output must tell files apart.
    pub(crate) fn names_files(&self) -> bool {
        self.listed || self.files.len() > 1
    }
}

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Asked {
    /// To read reports.
    Read(Call),
    /// To say this: the help, the version.
    Say(&'static str),
}

/// Reads the command line.
pub(crate) fn parse() -> Result<Asked, Failure> {
    let mut parser = Parser::from_env();
    let (mut command, mut files, mut listed, mut from, mut all) = (None, Vec::new(), false, None, false);
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Asked::Say(HELP)),
            Short('V') | Long("version") => {
                return Ok(Asked::Say(concat!("chi-tieu ", env!("CARGO_PKG_VERSION"), "\n")));
            }
            Long("all") => all = true,
            Long("from") => from = Some(format(&parser.value()?.string()?)?),
            Long("files") => {
                listed = true;
                files.extend(input::list(Path::new(&parser.value()?))?);
            }
            Long("unfold") if draws(command) => options.unfolded = true,
            Long(name @ ("charts" | "width" | "lang" | "theme" | "source")) if draws(command) => {
                let name = name.to_owned();
                set(&mut options, &name, &parser.value()?.string()?)?;
            }
            Value(word) if command.is_none() => command = Some(named_command(&word.string()?)?),
            Value(path) => files.push(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let command =
        command.ok_or_else(|| Failure::Usage("say what to print: facts, report, csv, svg, text or html".into()))?;
    if draws(Some(command)) && (listed || files.len() > 1) {
        return Err(Failure::Usage("svg and html draw one file: give one".into()));
    }
    if files.is_empty() && !listed {
        files.push("-".into());
    }
    Ok(Asked::Read(Call { command, files, listed, from, all, options }))
}

/// Whether a command draws charts, and so has their options.
fn draws(command: Option<Command>) -> bool {
    matches!(command, Some(Command::Svg | Command::Html))
}

fn named_command(word: &str) -> Result<Command, Failure> {
    let found = COMMANDS.iter().find(|(name, _)| *name == word).map(|&(_, command)| command);
    found.ok_or_else(|| {
        Failure::Usage(format!("unknown command \"{word}\": expected facts, report, csv, svg, text or html"))
    })
}

fn format(name: &str) -> Result<Format, Failure> {
    Format::named(name).ok_or_else(|| Failure::Usage(format!("--from \"{name}\": expected text, html, csv or json")))
}

/// Sets an option of drawing.
fn set(options: &mut Options, name: &str, value: &str) -> Result<(), Failure> {
    match name {
        "charts" => options.charts = charts(value)?,
        "width" => options.width = width(value)?,
        "lang" => options.lang = lang(value)?,
        "source" => options.source = Source::Named(value.into()),
        _ => options.theme = theme(value)?,
    }
    Ok(())
}

fn charts(list: &str) -> Result<Vec<Chart>, Failure> {
    Chart::parse_list(list).map_err(|unknown| Failure::Usage(format!("--charts: {unknown}")))
}

fn width(pixels: &str) -> Result<f64, Failure> {
    let width = pixels.parse::<u16>().ok().filter(|width| (200..=4000).contains(width));
    width.map(f64::from).ok_or_else(|| Failure::Usage(format!("--width \"{pixels}\": expected 200 to 4000")))
}

fn lang(tag: &str) -> Result<Lang, Failure> {
    match tag {
        "vi" => Ok(Lang::Vi),
        "en" => Ok(Lang::En),
        _ => Err(Failure::Usage(format!("--lang \"{tag}\": expected vi or en"))),
    }
}

fn theme(name: &str) -> Result<Theme, Failure> {
    match name {
        "light" => Ok(Theme::LIGHT),
        "dark" => Ok(Theme::DARK),
        _ => Err(Failure::Usage(format!("--theme \"{name}\": expected light or dark"))),
    }
}
