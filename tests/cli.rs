//! The command `chi-tieu`, run as a program.

#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "cli/archive.rs"]
mod archive;
#[path = "cli/inputs.rs"]
mod inputs;
#[path = "cli/page.rs"]
mod page;

use std::io::Write;
use std::process::{Command, Output, Stdio};

const TEXT: &str =
    "9 tháng năm 2022, huyện Vân Canh thu ngân sách đạt 148,2 tỷ đồng, bằng 84,7% KH,\r\ntăng 6,2% so với cùng kỳ.";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chi-tieu"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that does not read its input closes the pipe; that is no failure of the test.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the command ends")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The facts that were printed.
fn facts(output: &Output) -> Vec<serde_json::Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Checks that the fact's quote stands where it says, in bytes of `text`.
fn check_quote(fact: &serde_json::Value, text: &[u8]) {
    let at = |key: &str| usize::try_from(fact[key].as_u64().expect("a position")).expect("a position");
    assert_eq!(fact["quote"].as_str().expect("a quote").as_bytes(), &text[at("start")..at("end")]);
}

/// The one line on standard error.
fn complaint(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

#[test]
fn facts_are_lines_of_json() {
    let output = run(&["facts"], TEXT.as_bytes());
    assert!(output.status.success());
    let facts = facts(&output);
    assert_eq!(facts.len(), 3);
    assert_eq!(facts[0]["name"], "thu ngân sách");
    assert_eq!(facts[0]["kind"], "value");
    assert_eq!(facts[0]["number"], 148.2);
    assert_eq!(facts[2]["base"], "yoy");
    for fact in &facts {
        check_quote(fact, TEXT.as_bytes());
    }
}

#[test]
fn a_text_without_facts_gives_no_lines() {
    let output = run(&["facts", "-"], "Một ngày đẹp trời.".as_bytes());
    assert!(output.status.success());
    assert!(output.stdout.is_empty());
}

#[test]
fn reports_and_pictures_from_prose_and_json() {
    let report = run(&["report"], TEXT.as_bytes());
    let json: serde_json::Value = serde_json::from_str(&out(&report)).expect("JSON");
    assert_eq!(json["place"], "huyện Vân Canh");
    assert_eq!(json["period"]["months"], 9);
    assert_eq!(json["indicators"][0]["completion"], 84.7);
    for input in [TEXT.as_bytes(), &report.stdout] {
        let svg = run(&["svg", "--charts", "plan", "--width", "400", "--lang", "en", "--theme", "dark"], input);
        assert!(out(&svg).contains(" width=\"400\" "), "{}", out(&svg));
    }
    assert_eq!(run(&["report"], &report.stdout).stdout, report.stdout, "JSON in, the same JSON out");
}

#[test]
fn input_errors_name_the_input_and_the_cause() {
    let cases: [(&[&str], &[u8], &str); 11] = [
        (&["report"], b" \n", "standard input: the text is empty"),
        (&["svg"], b"abc", "standard input: no indicator was found"),
        (&["report"], b"{ \"indicators\": 5 }", "standard input: "),
        (&["facts"], b"{}", "use report or svg"),
        (&["facts"], b"ab\xff", "not UTF-8 at byte 2"),
        (&["facts", "/no/such/file.txt"], b"", "/no/such/file.txt: "),
        (&["facts", env!("CARGO_MANIFEST_DIR")], b"", "is a directory"),
        (&["text"], b"\xff\xfeT\0h\0u\0", "UTF-16"),
        (&["text"], b"T\0h\0u\0", "UTF-16"),
        (&["text"], b"%PDF-1.7", "PDF"),
        (&["report", "--from", "json"], b"Thu", "standard input: "),
    ];
    for (arguments, input, cause) in cases {
        let output = run(arguments, input);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(complaint(&output).contains(cause), "{}", complaint(&output));
    }
}

#[test]
fn usage_errors_point_to_the_help() {
    let cases: [&[&str]; 10] = [
        &[],
        &["draw"],
        &["facts", "--lang", "vi"],
        &["svg", "--charts", "pie"],
        &["svg", "--width", "9"],
        &["svg", "--lang", "fr"],
        &["svg", "--theme", "red"],
        &["svg", "a", "b"],
        &["facts", "--from", "word"],
        &["report", "--from"],
    ];
    for arguments in cases {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&output).contains("--help"));
    }
}

#[test]
fn help_and_version() {
    let help = out(&run(&["--help"], b""));
    for word in [
        "facts",
        "report",
        "csv",
        "svg",
        "text",
        "--from",
        "--all",
        "html",
        "json",
        "--charts",
        "--width",
        "--lang",
        "--theme",
        "--version",
        "exit code",
    ] {
        assert!(help.contains(word), "{word}");
    }
    assert_eq!(out(&run(&["-V"], b"")), concat!("chi-tieu ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let text = "Thu phí đạt 5 tỷ đồng. ".repeat(20_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_chi-tieu"))
        .arg("facts")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("the input is read");
    let output = child.wait_with_output().expect("the command ends");
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
