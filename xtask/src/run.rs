//! Runs other programs: a failure always names the command as a person would type it.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs `command` with the terminal's own output.
///
/// # Errors
/// It cannot be started, or ends with a failure.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs `command` and gives its standard output.
///
/// # Errors
/// It cannot be started, ends with a failure, or writes something that is not UTF-8.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({}): {}", line(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` wrote no text", line(command)))
}

/// Whether `command` can be started and succeeds; its output is dropped.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command as a person would type it, without its environment.
pub(crate) fn line(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program).to_owned();
    let words = command.get_args().map(|argument| quoted(&argument.to_string_lossy()));
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "-_=./:,@+".contains(character);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_reads_as_typed() {
        let mut command = Command::new("/usr/bin/esbuild");
        command.args(["www/a.js", "--alias:#glue=x", ""]);
        assert_eq!(line(&command), "esbuild www/a.js '--alias:#glue=x' ''");
    }

    #[test]
    fn a_failure_names_the_command() {
        let message = format!("{:#}", run(&mut Command::new("no-such-program-at-all")).unwrap_err());
        assert!(message.contains("cannot start `no-such-program-at-all`"), "{message}");
    }
}
