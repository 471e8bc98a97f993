//! Output: what a file says, as text, JSON, CSV or a picture.

use std::io::Write;
use std::path::Path;

use chi_tieu::chart;
use chi_tieu::read::{Fact, prose};
use chi_tieu::report::{json, sheet};
use serde_json::{Value, json};

use crate::call::{Call, Command};
use crate::failure::Failure;
use crate::input;
use crate::source::Source;

/// Prints what stands before the first file.
pub(crate) fn begin(call: &Call, out: &mut impl Write) -> Result<(), Failure> {
    if call.command == Command::Csv {
        out.write_all(sheet::head(call.names_files()).as_bytes())?;
    }
    Ok(())
}

/// Prints what `call` asks of `file`.
pub(crate) fn print(call: &Call, file: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let source = Source::read(file, call.from)?;
    let name = call.names_files().then(|| input::name(file));
    match call.command {
        Command::Facts => facts(call, &source.text()?, name.as_deref(), out)?,
        Command::Text => out.write_all(source.text()?.as_bytes())?,
        Command::Csv => out.write_all(
            sheet::rows(&source.report(call.all)?, name.as_deref(), |number| number.to_string()).as_bytes(),
        )?,
        Command::Svg => out.write_all(chart::svg(&source.report(call.all)?, &call.options).as_bytes())?,
        Command::Report => match name {
            Some(name) => {
                writeln!(out, "{}", json!({ "file": name, "report": json::write(&source.report(call.all)?) }))?;
            }
            None => writeln!(out, "{}", json::to_string_pretty(&source.report(call.all)?))?,
        },
    }
    Ok(())
}

/// Prints the facts in `text`, a line each; none where it has none.
fn facts(call: &Call, text: &str, file: Option<&str>, out: &mut impl Write) -> Result<(), Failure> {
    let facts = if call.all { prose::facts_with_guesses(text) } else { prose::facts(text) };
    for fact in facts {
        let mut line = object(&fact, text);
        if let (Some(file), Some(line)) = (file, line.as_object_mut()) {
            line.insert("file".into(), file.into());
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn object(fact: &Fact, text: &str) -> Value {
    json!({
        "name": fact.name,
        "kind": fact.kind.code(),
        "number": fact.number,
        "unit": fact.unit,
        "base": fact.base.map(|base| base.code()),
        "at": fact.at.as_ref().map(|at| &at.words),
        "confidence": fact.confidence.code(),
        "quote": fact.span.of(text),
        "start": fact.span.start,
        "end": fact.span.end,
    })
}
