//! Many files in one call.

use std::fs;
use std::path::{Path, PathBuf};

use super::{TEXT, check_quote, complaint, facts, out, run};

/// A directory that goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a directory");
        Self(folder)
    }

    fn add(&self, name: &str, bytes: &[u8]) -> String {
        let file = self.0.join(name);
        fs::write(&file, bytes).expect("a file");
        file.to_str().expect("UTF-8").into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// So many reports, each with a figure of its own.
fn reports(folder: &Folder, count: usize) -> Vec<String> {
    let text = |number: usize| format!("Năm 2022, xã Tân An thu phí đạt {number} tỷ đồng, tăng 5% so với cùng kỳ.");
    (0..count).map(|number| folder.add(&format!("{number}.txt"), text(number).as_bytes())).collect()
}

fn call<'a>(command: &'a str, files: &'a [String]) -> Vec<&'a str> {
    std::iter::once(command).chain(files.iter().map(String::as_str)).collect()
}

#[test]
fn a_thousand_files_stream_and_a_bad_one_is_left_out() {
    let folder = Folder::new("thousand");
    let mut files = reports(&folder, 1000);
    files.insert(500, folder.add("bad.txt", b"Thu \xff"));
    let output = run(&call("facts", &files), b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("bad.txt: not UTF-8 at byte 4"));
    let read = facts(&output);
    assert_eq!(read.len(), 2000);
    for (number, pair) in read.chunks(2).enumerate() {
        let file = pair[0]["file"].as_str().expect("a name");
        assert!(file.ends_with(&format!("{number}.txt")), "{file}");
        assert_eq!(pair[0]["number"], f64::from(u32::try_from(number).expect("small")));
        check_quote(&pair[1], &fs::read(file).expect("the file"));
    }
}

#[test]
fn reports_are_lines_that_name_their_file() {
    let folder = Folder::new("reports");
    let mut files = reports(&folder, 3);
    files.push(folder.add("page.html", format!("<p>{TEXT}").as_bytes()));
    files.push(folder.add("none.txt", "Một ngày đẹp trời.".as_bytes()));
    let output = run(&call("report", &files), b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("none.txt: no indicator"));
    let lines = facts(&output);
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[3]["report"]["place"], "huyện Vân Canh");
    assert_eq!(lines[0]["file"], files[0].as_str());
}

#[test]
fn rows_of_csv_name_their_file_place_and_period() {
    let folder = Folder::new("csv");
    let output = run(&call("csv", &reports(&folder, 2)), b"");
    assert!(output.status.success());
    let csv = out(&output);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("\u{feff}Tệp;Nơi báo cáo;Số tháng;Năm;Nhóm;Chỉ tiêu;"), "{csv}");
    assert!(lines[2].contains("1.txt;xã Tân An;12;2022;;thu phí;tỷ đồng;1;;;;5;"), "{csv}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_the_work_on_many_files() {
    use std::process::{Command, Stdio};
    let folder = Folder::new("closed");
    let list = folder.add("list", reports(&folder, 2000).join("\n").as_bytes());
    let mut child = Command::new(env!("CARGO_BIN_EXE_chi-tieu"))
        .args(["facts", "--files", &list])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn files_can_be_named_in_a_list() {
    let folder = Folder::new("list");
    let files = reports(&folder, 2);
    let list = folder.add("list", (files.join("\n") + "\n").as_bytes());
    let output = run(&["facts", "--files", &list], b"");
    assert!(output.status.success());
    assert_eq!(output.stdout, run(&call("facts", &files), b"").stdout);
    let one = facts(&run(&["facts", "--files", "-"], files[1].as_bytes()));
    assert_eq!(one[0]["file"], files[1].as_str(), "a list names its files, however short it is");
    assert!(run(&["csv", "--files", "-"], b"").status.success(), "an empty list");
    assert!(complaint(&run(&["facts", "--files", "/no/such/list"], b"")).contains("/no/such/list: "));
}

#[test]
fn text_of_many_files_stands_one_after_another() {
    let folder = Folder::new("text");
    let files = [folder.add("a.html", b"<p>A</p>"), folder.add("b.html", b"<p>B</p>")];
    assert_eq!(out(&run(&call("text", &files), b"")), "A\nB\n");
}
