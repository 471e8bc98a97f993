//! `chi-tieu html`: charts in the page itself.

use crate::{complaint, out, run};

/// All that must not be taken for an element, and four ways to give figures.
const PAGE: &str = "\u{feff}<!doctype html>\r\n<html lang=vi><title><chi-tieu></title>\r\n\
    <!-- <chi-tieu for=a> --><script>const a = '<chi-tieu></chi-tieu>';</script>\r\n\
    <p title=\"<chi-tieu>\" id='bao-cao'>9 tháng năm 2022, thu ngân sách đạt 148,2 tỷ đồng, bằng 84,7% KH, tăng 6,2% so với \
    cùng kỳ.</P>\r\n<CHI-TIEU\tfor = bao-cao  charts='plan'></chi-tieu>\r\n<div><chi-tieu lang=en>\
    <script type=\"application/json\">{\"indicators\": [{\"name\": \"<img src=x onerror=hit()>\", \"value\": 5}]}</script>\
    </chi-tieu></div>\r\n<chi-tieu id=c data-x='a>b'><table><tr><th>Chỉ tiêu<th>Thực hiện<tr><td>Số xã<td>12</table></chi-tieu>\r\n";

const START: &str = "<div class=\"chi-tieu-static\">\n";

/// What was written into the page, and the page without it.
fn taken_apart(page: &str) -> (Vec<&str>, String) {
    let mut pieces = page.split(START);
    let mut rest = pieces.next().unwrap().to_owned();
    let mut parts = Vec::new();
    for piece in pieces {
        let (part, after) = piece.split_once("</table>\n</div>").unwrap();
        parts.push(part);
        rest.push_str(after);
    }
    (parts, rest)
}

#[test]
fn charts_are_written_into_their_elements_and_nothing_else_changes() {
    let page = out(&run(&["html"], PAGE.as_bytes()));
    let (parts, rest) = taken_apart(&page);
    assert_eq!(rest, PAGE);
    let [plan, json, table] = parts[..] else { panic!("{} parts", parts.len()) };
    assert!(plan.starts_with("<svg ") && plan.contains("84,7%") && plan.contains("<td>148,2 tỷ đồng</td>"), "{plan}");
    assert!(json.contains("&lt;img src=x") && !json.contains("<img") && json.contains("lang=\"en\""), "{json}");
    assert!(table.contains("<th scope=\"row\">Số xã</th>"), "{table}");
    for part in parts {
        assert!(!part.contains(" style=") && !part.contains("<style") && part.contains("width=\"100%\""), "{part}");
    }
}

#[test]
fn each_stands_inside_its_element() {
    let page = out(&run(&["html"], PAGE.as_bytes()));
    for before in ["charts='plan'>", "<chi-tieu lang=en>", "data-x='a>b'>"] {
        assert!(page.contains(&format!("{before}{START}")), "{before}");
    }
}

#[test]
fn what_is_read_from_the_page_stays_the_same() {
    let page = out(&run(&["html"], PAGE.as_bytes()));
    let facts = |page: &str| out(&run(&["facts", "--from", "html"], page.as_bytes()));
    assert_eq!(facts(&page), facts(PAGE));
}

#[test]
fn what_cannot_be_written_is_told_in_one_line() {
    let cases = [
        ("<p>Thu đạt 5 tỷ đồng.</p>", "there is no <chi-tieu> in the page"),
        ("<chi-tieu for=\"b\"></chi-tieu>", "<chi-tieu for=\"b\">: nothing to read"),
        ("<p id=a>Trời đẹp.</p><chi-tieu for=a></chi-tieu>", "<chi-tieu for=\"a\">: no indicator was found"),
        ("<p id=a>Thu đạt 5 tỷ đồng.<p><chi-tieu for=a></chi-tieu></p>", "stands where HTML allows no <div>"),
        ("<p id=a>Thu đạt 5 tỷ đồng.</p><chi-tieu for=a charts=pie></chi-tieu>", "attribute charts: "),
    ];
    for (page, cause) in cases {
        let output = run(&["html"], page.as_bytes());
        assert_eq!((output.status.code(), out(&output)), (Some(1), String::new()), "{page}");
        assert!(complaint(&output).contains(cause), "{page}: {}", complaint(&output));
    }
    let twice = run(&["html"], &run(&["html"], PAGE.as_bytes()).stdout);
    assert!(complaint(&twice).contains("its chart is in the page already"));
    assert!(complaint(&run(&["html"], b"{\"indicators\": []}")).contains("this is no HTML page"));
}
