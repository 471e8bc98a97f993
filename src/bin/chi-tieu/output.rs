//! Output: what a file says, as text, JSON, CSV or a picture.

use std::io::{self, Write};
use std::path::Path;

use chi_tieu::chart;
use chi_tieu::read::{Fact, prose};
use chi_tieu::report::json::Node;
use chi_tieu::report::{Base, Report, json, sheet};
use serde::Serialize;

use crate::archive::Outcome;
use crate::call::{Call, Command};
use crate::failure::Failure;
use crate::input;
use crate::page;
use crate::source::Source;

/// Prints what stands before the first file.
pub(crate) fn begin(call: &Call, out: &mut impl Write) -> Result<(), Failure> {
    if call.command == Command::Csv {
        out.write_all(sheet::head(call.names_files()).as_bytes())?;
    }
    Ok(())
}

/// What `call` asks of `file`.
pub(crate) fn of(call: &Call, file: &Path) -> Outcome {
    let bytes = input::bytes(file)?;
    let source = Source::read(file, &bytes, call.from)?;
    let name = call.names_files().then(|| input::name(file));
    Ok(match call.command {
        Command::Facts => facts(call, &source.text()?, name.as_deref())?,
        Command::Text => source.text()?.into_owned().into_bytes(),
        Command::Csv => {
            sheet::rows(&source.report(call.all)?, name.as_deref(), |number| number.to_string()).into_bytes()
        }
        Command::Svg => chart::svg(&source.report(call.all)?, &call.options).into_bytes(),
        Command::Html => page::with_charts(&source, call)?.into_bytes(),
        Command::Report => report(&source.report(call.all)?, name.as_deref())?,
    })
}

/// A report: by itself for people to read, of many a line each.
fn report(report: &Report, file: Option<&str>) -> Outcome {
    let mut out = match file {
        Some(file) => {
            serde_json::to_vec(&NamedReport { file, report: json::write(report) }).map_err(io::Error::from)?
        }
        None => json::to_string_pretty(report).into_bytes(),
    };
    out.push(b'\n');
    Ok(out)
}

#[derive(Serialize)]
struct NamedReport<'a> {
    file: &'a str,
    report: Node,
}

/// How many bytes of NDJSON a fact has, about.
const LINE: usize = 256;

/// The facts in `text`, a line each; nothing where it has none.
fn facts(call: &Call, text: &str, file: Option<&str>) -> Outcome {
    let facts = if call.all { prose::facts_with_guesses(text) } else { prose::facts(text) };
    let mut out = Vec::with_capacity(facts.len() * LINE);
    for fact in &facts {
        serde_json::to_writer(&mut out, &Line::of(fact, text, file)).map_err(io::Error::from)?;
        out.push(b'\n');
    }
    Ok(out)
}

/// A fact as a line tells it. Written key by key as it stands here: a tree of values for each line took as long as the
/// reading itself.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    name: &'a str,
    kind: &'static str,
    number: f64,
    unit: &'a str,
    base: Option<&'static str>,
    at: Option<&'a str>,
    confidence: &'static str,
    quote: Option<&'a str>,
    start: usize,
    end: usize,
}

impl<'a> Line<'a> {
    fn of(fact: &'a Fact, text: &'a str, file: Option<&'a str>) -> Self {
        Self {
            file,
            name: &fact.name,
            kind: fact.kind.code(),
            number: fact.number,
            unit: &fact.unit,
            base: fact.base.map(Base::code),
            at: fact.at.as_ref().map(|at| at.words.as_str()),
            confidence: fact.confidence.code(),
            quote: fact.span.of(text),
            start: fact.span.start,
            end: fact.span.end,
        }
    }
}
