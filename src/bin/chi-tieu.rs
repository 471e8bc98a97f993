//! `chi-tieu`: the reader and the charts on the command line.
//!
//! In goes a report (prose, or report JSON) from a file or standard input, out come its facts, its indicators or its
//! charts on standard output. Messages go to standard error, one line each.

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use chi_tieu::chart::{self, Chart, Options, Theme};
use chi_tieu::lang::Lang;
use chi_tieu::read::{Fact, prose};
use chi_tieu::report::{Report, json};
use lexopt::prelude::*;

const HELP: &str = "\
chi-tieu: reads Vietnamese socio-economic reports and draws growth and plan completion

usage: chi-tieu facts  [FILE]             every figure with the words that state it, one JSON object a line
       chi-tieu report [FILE]             the report's indicators as JSON
       chi-tieu svg    [FILE] [OPTIONS]   the charts as SVG

FILE is UTF-8 text, or report JSON (report and svg); - or no FILE: standard input.

options of svg:
  --charts LIST   growth, plan or both, in the order to draw (default: growth,plan)
  --width PIXELS  width of the picture, 200 to 4000 (default: 720)
  --lang LANG     language of words and numbers: vi or en (default: vi)
  --theme THEME   light or dark (default: light)

  -h, --help      show this help
  -V, --version   show the version

exit code: 0 done, 1 the report could not be read, 2 the command line was not understood
";

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Command {
    Facts,
    Report,
    Svg,
}

/// A command line.
struct Call {
    command: Command,
    /// The file to read; `-` is standard input.
    file: String,
    options: Options,
}

/// Why nothing, or not everything, was printed.
enum Failure {
    /// The command line is wrong: exit code 2.
    Usage(String),
    /// The input is: exit code 1.
    Input(String),
    /// The output could not be written.
    Output(io::Error),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough: `chi-tieu facts report.txt | head`.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => complain(&error.to_string(), 1),
        Err(Failure::Input(cause)) => complain(&cause, 1),
        Err(Failure::Usage(cause)) => complain(&(cause + "; see chi-tieu --help"), 2),
    }
}

fn complain(cause: &str, code: u8) -> ExitCode {
    // Where even standard error is closed the exit code alone must tell.
    let _ = writeln!(io::stderr(), "chi-tieu: {cause}");
    ExitCode::from(code)
}

fn run() -> Result<(), Failure> {
    let Some(call) = parse()? else { return Ok(()) };
    let text = input(&call.file)?;
    let out = match call.command {
        Command::Facts => facts(&call.file, &text)?,
        Command::Report => json::to_string_pretty(&report(&call.file, &text)?) + "\n",
        Command::Svg => chart::svg(&report(&call.file, &text)?, &call.options),
    };
    print(&out)
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Failure::Output)
}

/// Reads the command line; `None` where it only asked for help or the version.
fn parse() -> Result<Option<Call>, Failure> {
    let mut parser = lexopt::Parser::from_env();
    let (mut command, mut file, mut options) = (None, None, Options::default());
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return print(HELP).map(|()| None),
            Short('V') | Long("version") => {
                return print(concat!("chi-tieu ", env!("CARGO_PKG_VERSION"), "\n")).map(|()| None);
            }
            Long("charts") if command == Some(Command::Svg) => options.charts = charts(&parser.value()?.string()?)?,
            Long("width") if command == Some(Command::Svg) => options.width = width(&parser.value()?.string()?)?,
            Long("lang") if command == Some(Command::Svg) => options.lang = lang(&parser.value()?.string()?)?,
            Long("theme") if command == Some(Command::Svg) => options.theme = theme(&parser.value()?.string()?)?,
            Value(word) if command.is_none() => command = Some(named_command(&word.string()?)?),
            Value(path) if file.is_none() => file = Some(path.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let command = command.ok_or_else(|| Failure::Usage("say what to print: facts, report or svg".into()))?;
    Ok(Some(Call { command, file: file.unwrap_or_else(|| "-".into()), options }))
}

fn named_command(word: &str) -> Result<Command, Failure> {
    match word {
        "facts" => Ok(Command::Facts),
        "report" => Ok(Command::Report),
        "svg" => Ok(Command::Svg),
        _ => Err(Failure::Usage(format!("unknown command \"{word}\": expected facts, report or svg"))),
    }
}

fn charts(list: &str) -> Result<Vec<Chart>, Failure> {
    let charts = Chart::parse_list(list).map_err(|unknown| Failure::Usage(format!("--charts: {unknown}")))?;
    if charts.is_empty() { Err(Failure::Usage("--charts: expected growth, plan or both".into())) } else { Ok(charts) }
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

/// The text of a file or of standard input.
fn input(file: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| about(file, &error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        about(file, &format!("not UTF-8 at byte {at}: convert the text to UTF-8 first"))
    })
}

/// A failure that names the input.
fn about(file: &str, cause: &str) -> Failure {
    let name = if file == "-" { "standard input" } else { file };
    Failure::Input(format!("{name}: {cause}"))
}

/// The report in `text`: report JSON where it starts with `{`, else prose.
fn report(file: &str, text: &str) -> Result<Report, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        json::from_str(text).map_err(|error| about(file, &error.to_string()))
    } else {
        prose::report(text).map_err(|error| about(file, &error.to_string()))
    }
}

/// The facts in `text` as lines of JSON; none where it has none.
fn facts(file: &str, text: &str) -> Result<String, Failure> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return Err(about(file, "this is report JSON, and facts are read from prose: use report or svg"));
    }
    Ok(prose::facts(text).iter().map(|fact| line(fact, text)).collect())
}

fn line(fact: &Fact, text: &str) -> String {
    let object = serde_json::json!({
        "name": fact.name,
        "kind": fact.kind.code(),
        "number": fact.number,
        "unit": fact.unit,
        "base": fact.base.map(|base| base.code()),
        "at": fact.at.as_ref().map(|at| &at.words),
        "quote": fact.span.of(text),
        "start": fact.span.start,
        "end": fact.span.end,
    });
    object.to_string() + "\n"
}
