//! `chi-tieu`: the reader and the charts on the command line.
//!
//! In go reports (text, HTML, CSV or report JSON) from files or standard input, out come their facts, indicators, charts
//! or text on standard output. Messages go to standard error, one line each. Many files are read by all cores at once, printed
//! in their order and forgotten: an archive needs no more memory than some reports for each core.

mod archive;
mod call;
mod failure;
mod input;
mod output;
mod page;
mod progress;
mod source;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use call::{Asked, Call};
use failure::Failure;
use progress::Progress;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
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

/// How many bytes are written at once: as many as a pipe takes.
const BUFFER: usize = 1 << 16;

fn run() -> Result<ExitCode, Failure> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    match call::parse()? {
        Asked::Say(text) => out.write_all(text.as_bytes())?,
        Asked::Read(call) => {
            let code = read_all(&call, &mut out)?;
            out.flush()?;
            return Ok(code);
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what is asked of every file; one that cannot be read is told of and left out.
fn read_all(call: &Call, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let mut code = ExitCode::SUCCESS;
    let mut progress = Progress::new(call.files.len());
    output::begin(call, out)?;
    archive::each(
        &call.files,
        |file| output::of(call, file),
        |done, outcome| {
            progress.tell(done);
            match outcome {
                Err(Failure::Input(cause)) => {
                    progress.clear();
                    code = complain(&cause, 1);
                    Ok(())
                }
                printed => Ok(out.write_all(&printed?)?),
            }
        },
    )?;
    progress.clear();
    Ok(code)
}
