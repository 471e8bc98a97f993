//! The cases of `tests/prose/`: texts, and the facts that the reader must find in them.

#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chi_tieu::read::{Fact, prose};
use chi_tieu::report::{Alone, Confidence, Indicator};

/// A case of a file, as `tests/prose/README.md` describes it.
struct Case {
    name: String,
    text: String,
    facts: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prose")
}

fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_facts = false;
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("= ") {
            cases.push(Case { name: name.into(), text: String::new(), facts: Vec::new() });
            in_facts = false;
        } else if line == "-" {
            in_facts = true;
        } else if let Some(case) = cases.last_mut() {
            match (in_facts, line.trim().is_empty()) {
                (true, true) => {}
                (true, false) => case.facts.push(line.split('|').map(str::trim).collect::<Vec<_>>().join(" | ")),
                (false, _) => {
                    case.text.push_str(line);
                    case.text.push('\n');
                }
            }
        }
    }
    cases
}

fn show(fact: &Fact) -> String {
    let base = fact.base.map_or("", |base| base.code());
    format!("{} | {} | {} | {base} | {}", fact.kind.code(), fact.number, fact.unit, fact.full_name())
}

#[test]
fn every_case_reads_as_expected() {
    let mut report = String::new();
    let mut count = 0;
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).expect("the folder").map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "txt")) {
        for case in cases(&fs::read_to_string(path).expect("a case file")) {
            count += 1;
            let got: Vec<String> = prose::facts(&case.text).iter().map(show).collect();
            if got != case.facts {
                let file = path.file_name().unwrap().to_string_lossy();
                let (expected, got) = (case.facts.join("\n  "), got.join("\n  "));
                write!(report, "\n{file}: {}\n{}expected:\n  {expected}\ngot:\n  {got}\n", case.name, case.text)
                    .unwrap();
            }
        }
    }
    assert!(count > 310, "only {count} cases were found");
    assert!(report.is_empty(), "{report}");
}

/// The report that the project began with: every fact without doubt, and no other.
#[test]
fn dam_ha_is_read_completely() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/dev/dam-ha-2022-9t.json");
    let Ok(json) = fs::read_to_string(&path) else {
        println!("skipped: {} is absent", path.display());
        return;
    };
    let gold: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let wanted = gold["facts"].as_array().expect("facts").iter().filter(|fact| fact["ambiguous"] != true);
    let wanted: Vec<String> = wanted
        .map(|fact| {
            let name = fact["name"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
            let (kind, unit) = (fact["kind"].as_str().unwrap(), fact["unit"].as_str().unwrap());
            format!(
                "{kind} | {} | {unit} | {} | {name}",
                fact["number"].as_f64().unwrap(),
                fact["base"].as_str().unwrap_or("")
            )
        })
        .collect();
    let text = gold["text"].as_str().expect("text");
    assert_eq!(prose::facts(text).iter().map(show).collect::<Vec<_>>(), wanted);

    let report = prose::report(text).expect("a report");
    assert_eq!(report.place.as_deref(), Some("huyện Đầm Hà"));
    assert_eq!(report.period.map(|period| (period.months(), period.year())), Some((9, Some(2022))));
    assert_eq!(report.indicators.len(), 6);
}

/// Months and year.
type Covered = (u8, Option<u16>);

/// Texts with the place and the period of their frame.
const FRAMES: &[(&str, Option<&str>, Option<Covered>)] = &[
    ("9 tháng năm 2022, huyện Vân Canh thu đạt 5 tỷ đồng.", Some("huyện Vân Canh"), Some((9, Some(2022)))),
    (
        "Sáu tháng đầu năm 2021, thu của thành phố Hội An đạt 5 tỷ đồng.",
        Some("thành phố Hội An"),
        Some((6, Some(2021))),
    ),
    ("Kết quả sản xuất quý I/2025\nSản lượng điện đạt 5 tỷ kWh.", None, Some((3, Some(2025)))),
    ("Tháng 10 năm 2012, doanh thu đạt 5 tỷ đồng.", None, Some((10, Some(2012)))),
    ("Năm 2023, XÃ TÂN LẬP thu đạt 5 tỷ đồng, tăng 2% so với năm 2022.", Some("xã Tân Lập"), Some((12, Some(2023)))),
    (
        "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI QUÝ III VÀ 9 THÁNG NĂM 2023 CỦA TỈNH QUẢNG NINH NĂM 2023\nThu đạt 5 tỷ đồng.",
        Some("tỉnh Quảng Ninh"),
        Some((9, Some(2023))),
    ),
    (
        "Tháng 8/2024, giá cà phê tại các tỉnh Tây Nguyên là 5 triệu đồng/tạ, tại tỉnh Gia Lai 6 triệu đồng/tạ.",
        Some("tỉnh Gia Lai"),
        Some((8, Some(2024))),
    ),
    (
        "Sáu tháng đầu năm, thu phí đạt 5 tỷ đồng, tăng 7%. Quý II/2023, thu phí đạt 3 tỷ đồng.",
        None,
        Some((6, Some(2023))),
    ),
    // What a rate is for is no period.
    ("Báo cáo quý II/2024. Thu phí đạt 5 tỷ đồng. Lãi suất kỳ hạn 6 tháng là 5%/năm.", None, Some((6, Some(2024)))),
    ("Quý một năm 2024, thị trấn Ba Chẽ thu đạt 5 tỷ đồng.", Some("thị trấn Ba Chẽ"), Some((3, Some(2024)))),
    ("Mười một tháng đầu năm 2024, thu đạt 5 tỷ đồng.", None, Some((11, Some(2024)))),
    (
        "Theo Bộ Lao động - Thương binh và Xã hội, số người có việc đạt 5 triệu người.",
        Some("Bộ Lao động - Thương binh và Xã hội"),
        None,
    ),
    ("Bộ trưởng Bộ Tài chính nói thu đạt 5 tỷ đồng, tỉnh Hà Nam thu 3 tỷ đồng.", Some("tỉnh Hà Nam"), None),
    ("Theo Bộ Tài chính: thu đạt 5 tỷ đồng.", Some("Bộ Tài chính"), None),
    ("“Báo cáo của Bộ Y tế” nêu doanh thu đạt 5 tỷ đồng.", Some("Bộ Y tế"), None),
    ("Bộ Y tếbào, doanh thu đạt 5 tỷ đồng.", None, None),
    (
        "Huyện thực hiện Nghị quyết năm 2020 của tỉnh. Năm 2022, thu phí đạt 5 tỷ đồng. Năm 2022, chi trả 3 tỷ đồng.",
        None,
        Some((12, Some(2022))),
    ),
    (
        "Kết quả năm 2020\nThu phí đạt 5 tỷ đồng. Năm 2022, thu phí đạt 5 tỷ đồng. Năm 2022, chi trả 3 tỷ đồng.",
        None,
        Some((12, Some(2020))),
    ),
    ("Bộ máy gọn nhẹ, thu đạt 5 tỷ đồng.", None, None),
    ("Năm 2022, thị xã Kỳ Anh thu phí 5 tỷ đồng.", Some("thị xã Kỳ Anh"), Some((12, Some(2022)))),
    ("HĐND HUYỆN TÂN KỲ KỲ HỌP THỨ 8\nThu phí năm 2022 đạt 5 tỷ đồng.", Some("huyện Tân Kỳ"), Some((12, Some(2022)))),
    (
        "Thu phí năm 2022 đạt 5 tỷ đồng. Mục tiêu đến năm 2025 thu 7 tỷ đồng, định hướng đến năm 2030 thu 9 tỷ đồng.",
        None,
        Some((12, Some(2022))),
    ),
    ("Quý III/2024, doanh thu đạt 5 tỷ đồng.", None, Some((9, Some(2024)))),
    ("Doanh thu đạt 5 tỷ đồng.", None, None),
    // Named more often, but as what is compared with.
    (
        "Năm 2021, huyện Phù Yên trồng 400 ha mía. Thu phí 5 tỷ đồng, bằng 104% năm 2020; chi 3 tỷ đồng, gấp đôi năm 2020.",
        Some("huyện Phù Yên"),
        Some((12, Some(2021))),
    ),
    // A commune and a district are named in passing.
    (
        "Hà Nam: trồng vụ đông\nSáu tháng đầu năm 2024, toàn tỉnh thu phí 5 tỷ đồng. Xã Thanh Hà chi 3 tỷ đồng.",
        None,
        Some((6, Some(2024))),
    ),
    (
        "Thanh Hà được mùa\nSáu tháng đầu năm 2024 thu phí 5 tỷ đồng. Xã Thanh Hà dẫn đầu toàn tỉnh.",
        Some("xã Thanh Hà"),
        Some((6, Some(2024))),
    ),
    // A title may state figures; a month ends by which so much was done of the plan of a year.
    ("Giải ngân vốn 8 tháng đạt 47% kế hoạch\nVốn năm 2024 là 5 tỷ đồng.", None, Some((8, Some(2024)))),
    (
        "Tính đến hết ngày 31/8/2024, xã thu phí 5 tỷ đồng. Kế hoạch vốn đầu tư công năm 2024 là 9 tỷ đồng.",
        None,
        Some((8, Some(2024))),
    ),
    (
        "Giải ngân kế hoạch vốn đầu tư công năm 2024 đến hết ngày 31/8/2024\nThu phí 5 tỷ đồng. Vốn kéo dài từ năm 2023 là 3 tỷ đồng.",
        None,
        Some((8, Some(2024))),
    ),
    ("BÁO CÁO kinh tế tháng 5 năm 2024\nThu phí đạt 3 tỷ đồng.", None, Some((5, Some(2024)))),
    // A year is aimed for after results of the one before.
    (
        "Năm 2022, thu phí đạt 5 tỷ đồng. Năm 2023 phấn đấu thu 7 tỷ đồng, chi 6 tỷ đồng. Năm 2023 phấn đấu trồng 3 ha.",
        None,
        Some((12, Some(2022))),
    ),
];

#[test]
fn the_frame_says_place_and_period() {
    for &(text, place, period) in FRAMES {
        let report = prose::report(text).expect("a report");
        assert_eq!(report.place.as_deref(), place, "{text}");
        assert_eq!(report.period.map(|period| (period.months(), period.year())), period, "{text}");
    }
    let titled = prose::report("Kết quả kinh tế 9 tháng năm 2022\nDoanh thu đạt 5 tỷ đồng.").expect("a report");
    assert_eq!(titled.title.as_deref(), Some("Kết quả kinh tế 9 tháng năm 2022"));
}

/// Texts with what they name alone of the year so far.
const ALONE: &[(&str, Option<Alone>)] = &[
    ("Báo cáo 9 tháng năm 2024. Thu phí đạt 5 tỷ đồng.", None),
    ("Báo cáo quý I năm 2024. Thu phí đạt 5 tỷ đồng.", None),
    ("Báo cáo tháng 1 năm 2024. Thu phí đạt 5 tỷ đồng.", None),
    // Is what has no period of its own the month's, or that of the five months?
    ("BÁO CÁO kinh tế tháng 5 năm 2024\nThu phí đạt 3 tỷ đồng.", Some(Alone::Month)),
    ("BÁO CÁO tháng 5 năm 2024\nThu phí trong tháng 3 tỷ đồng, lũy kế 5 tháng 14 tỷ đồng.", Some(Alone::Month)),
    // Three months or nine? Nobody says.
    ("Quý III/2024, doanh thu đạt 5 tỷ đồng.", Some(Alone::Quarter)),
];

#[test]
fn a_month_or_quarter_alone_has_no_pace() {
    for &(text, alone) in ALONE {
        let report = prose::report(text).expect("a report");
        assert_eq!(report.period.and_then(|period| period.alone()), alone, "{text}");
        assert_eq!(report.pace().is_none(), alone.is_some(), "{text}");
    }
}

/// Texts with what their reports show: name, unit, value, value of the year before, plan, completion and growth.
const SHOWN: &[(&str, &[&str])] = &[
    // The target of a change is no plan of the level; that of what only grew is.
    (
        "Tỷ lệ hộ nghèo còn 1,8%, giảm 0,7% (kế hoạch giảm 1%).",
        &["Tỷ lệ hộ nghèo | % | 1.8", "mức giảm tỷ lệ hộ nghèo | % | plan 1"],
    ),
    (
        "Hộ cận nghèo còn 240 hộ. Phấn đấu giảm hộ cận nghèo 80 hộ.",
        &["Hộ cận nghèo | hộ | 240", "mức giảm hộ cận nghèo | hộ | plan 80"],
    ),
    (
        "Có 52.000 người tham gia BHXH. Phấn đấu tăng thêm 3.000 người tham gia BHXH.",
        &["người tham gia BHXH | người | 52000", "mức tăng người tham gia BHXH | người | plan 3000"],
    ),
    (
        "Lượng khách đạt 42.000 lượt (kế hoạch tăng 10%).",
        &["Lượng khách | lượt | 42000", "mức tăng lượng khách | % | plan 10"],
    ),
    ("GRDP tăng 7,2%. Mục tiêu GRDP tăng 8%.", &["GRDP | % | plan 8 | +7.2"]),
    (
        "Tỷ lệ che phủ rừng đạt 54%. Phấn đấu tăng tỷ lệ che phủ rừng lên 55%.",
        &["Tỷ lệ che phủ rừng | % | 54 | plan 55"],
    ),
    ("Phấn đấu với kinh phí đầu tư hạ tầng 90 tỷ đồng.", &["kinh phí đầu tư hạ tầng | tỷ đồng | plan 90"]),
    // A value is none of a second completion before it.
    (
        "Giải ngân 90 tỷ đồng, đạt 43% kế hoạch huyện giao và 51% kế hoạch tỉnh giao. Giải ngân 31 tỷ đồng, đạt 62% kế hoạch.",
        &["Giải ngân | tỷ đồng | 90 | 43%", "Giải ngân | 51%", "Giải ngân | tỷ đồng | 31 | 62%"],
    ),
    // What the year before had, and not another period.
    (
        "Quý III năm 2024, tỷ lệ thất nghiệp là 2,2% (quý II là 2,4%; quý III/2023 là 2,5%).",
        &["tỷ lệ thất nghiệp | % | 2.2 | before 2.5", "tỷ lệ thất nghiệp (quý II) | % | 2.4"],
    ),
    (
        "Năm 2023, thu phí đạt 6 tỷ đồng; năm 2021 đạt 4 tỷ đồng; năm 2022 đạt 5 tỷ đồng.",
        &["thu phí | tỷ đồng | 6 | before 5", "thu phí (năm 2021) | tỷ đồng | 4"],
    ),
    (
        "9 tháng năm 2024, thu phí đạt 6 tỷ đồng (tháng 12/2023 là 1 tỷ đồng, 9 tháng năm 2023 là 5 tỷ đồng).",
        &["thu phí | tỷ đồng | 6 | before 5", "thu phí (tháng 12/2023) | tỷ đồng | 1"],
    ),
    // The same in a shorter unit.
    ("Bệnh dại: ghi nhận 18 ca mắc, giảm 25% so với cùng kỳ (24 ca).", &["Bệnh dại | ca mắc | 18 | before 24 | -25"]),
    (
        "Hạt điều: 5 tháng đạt 3,5 triệu tấn và 2,8 tỷ USD, tăng 4% về khối lượng nhưng giảm 15% về giá trị.",
        &["Hạt điều | triệu tấn | 3.5 | +4", "Hạt điều | tỷ USD | 2.8 | -15"],
    ),
];

#[test]
fn reports_show_each_figure_where_it_belongs() {
    for &(text, expected) in SHOWN {
        let report = prose::report(text).expect("a report");
        let shown: Vec<String> = report.indicators.iter().map(line).collect();
        assert_eq!(shown, expected, "{text}");
    }
    // Goals at the end of a report on a year are those of the next.
    let between = "Xã đã sửa đường, tổ chức hội thi và trồng cây trong các khu dân cư. ".repeat(8);
    let text = format!("Kết quả năm 2023. Thu phí đạt 6 tỷ đồng. {between}Chúng tôi đặt mục tiêu thu phí 8 tỷ đồng.");
    let report = prose::report(&text).expect("a report");
    let shown: Vec<String> = report.indicators.iter().map(line).collect();
    assert_eq!(shown, ["Thu phí | tỷ đồng | 6", "mục tiêu thu phí | tỷ đồng | plan 8"]);
}

/// An indicator as [`SHOWN`] has it.
fn line(indicator: &Indicator) -> String {
    let mut parts = vec![indicator.name.clone(), indicator.unit.clone()];
    parts.extend(indicator.value.map(|value| value.number.to_string()));
    parts.extend(indicator.previous.map(|value| format!("before {}", value.number)));
    parts.extend(indicator.plan.map(|plan| format!("plan {}", plan.low)));
    parts.extend(indicator.completion.map(|done| format!("{}%", done.pct.get())));
    parts.extend(indicator.growth.iter().map(|growth| format!("{:+}", growth.pct.get())));
    parts.retain(|part| !part.is_empty());
    parts.join(" | ")
}

/// What one name has of one, and of another; each with what it is in doubt for.
const APART: &[(&str, &[&str])] = &[
    // Parts of different wholes
    (
        "Sản lượng thủy sản đạt 920 tấn, tăng 3%, trong đó tôm 310 tấn, tăng 4%. Sản lượng nuôi trồng đạt 640 tấn. Trong đó, tôm 290 \
         tấn, tăng 5%.",
        &[
            "Sản lượng thủy sản | tấn | 920 | +3",
            "tôm (sản lượng thủy sản) | tấn | 310 | +4",
            "Sản lượng nuôi trồng | tấn | 640",
            "tôm (sản lượng nuôi trồng) | tấn | 290 | +5",
        ],
    ),
    // One whole
    (
        "Sản lượng thủy sản đạt 920 tấn, trong đó tôm 310 tấn. Sản lượng thủy sản trong đó tôm 290 tấn.",
        &["Sản lượng thủy sản | tấn | 920", "tôm | tấn | 310 | Contradiction", "tôm | tấn | 290 | Contradiction"],
    ),
    // Bare names, of what their sentence is about, but not of what stands beside them
    (
        "Tai nạn đường bộ xảy ra 24 vụ, làm chết 11 người. Tai nạn đường sắt xảy ra 3 vụ, làm chết 2 người.",
        &[
            "Tai nạn đường bộ | vụ | 24",
            "chết (tai nạn đường bộ) | người | 11",
            "Tai nạn đường sắt | vụ | 3",
            "chết (tai nạn đường sắt) | người | 2",
        ],
    ),
    (
        "Đàn trâu 410 con, đàn bò 820 con. Tổng đàn lợn 9.100 con, đàn bò 830 con.",
        &[
            "Đàn trâu | con | 410",
            "đàn bò | con | 820 | Contradiction",
            "Tổng đàn lợn | con | 9100",
            "đàn bò | con | 830 | Contradiction",
        ],
    ),
    // In brackets
    (
        "- Nuôi trồng đạt 640 tấn (tôm 290 tấn; cá 350 tấn).\n- Khai thác đạt 280 tấn (tôm 20 tấn; cá 260 tấn).",
        &[
            "Nuôi trồng | tấn | 640",
            "tôm (nuôi trồng) | tấn | 290",
            "cá (nuôi trồng) | tấn | 350",
            "Khai thác | tấn | 280",
            "tôm (khai thác) | tấn | 20",
            "cá (khai thác) | tấn | 260",
        ],
    ),
    // Under a topic
    (
        "Vụ xuân: tổng diện tích gieo trồng 355 ha. Vụ mùa: tổng diện tích gieo trồng 497 ha.",
        &["tổng diện tích gieo trồng (vụ xuân) | ha | 355", "tổng diện tích gieo trồng (vụ mùa) | ha | 497"],
    ),
    // A sector is no whole that has another budget.
    (
        "Kinh tế: thu ngân sách đạt 50 tỷ đồng. Tài chính: thu ngân sách đạt 52 tỷ đồng.",
        &["thu ngân sách | tỷ đồng | 50 | Contradiction", "thu ngân sách | tỷ đồng | 52 | Contradiction"],
    ),
    // Many shares need not be all; few that are nearly all should be
    (
        "Người Kinh chiếm 88,1%, người Nùng chiếm 4,5%, người Tày chiếm 2,6%, người Hoa chiếm 1,2%, người Dao chiếm 0,9%.",
        &["Người Kinh", "người Nùng", "người Tày", "người Hoa", "người Dao"],
    ),
    (
        "Cơ cấu kinh tế: nông nghiệp chiếm 30%, công nghiệp chiếm 40%, dịch vụ chiếm 28%.",
        &[
            "Cơ cấu kinh tế: nông nghiệp | Shares",
            "Cơ cấu kinh tế: công nghiệp | Shares",
            "Cơ cấu kinh tế: dịch vụ | Shares",
        ],
    ),
    // In sections of a kind
    (
        "Báo cáo 6 tháng đầu năm 2023\n1. Trồng trọt\na) Vụ xuân\nDiện tích lúa đạt 115 ha.\nb) Vụ hè thu\nDiện tích lúa đạt 40 ha.",
        &["Diện tích lúa | ha | 115", "Diện tích lúa | ha | 40"],
    ),
];

#[test]
fn what_is_told_within_something_else_contradicts_nothing() {
    for &(text, expected) in APART {
        let report = prose::report(text).expect("a report");
        let told = |one: &Indicator| line(one) + &one.doubt.map_or(String::new(), |doubt| format!(" | {doubt:?}"));
        let told: Vec<String> = report.indicators.iter().map(told).collect();
        assert_eq!(told, expected, "{text}");
    }
}

#[test]
fn headings_are_groups() {
    let text = "UBND HUYỆN VÂN CANH\nBáo cáo kết quả 9 tháng năm 2022\nNăm qua thu phí đạt 3 tỷ đồng.\n\
        I. KINH TẾ:\n1. Nông nghiệp\n- Sản lượng lúa đạt 1.250 tấn;\n- Chăn nuôi: đàn bò 812 con.\n\
        đ) Thu ngân sách tháng 9\nThu ngân sách đạt 148,2 tỷ đồng.\nNăm 2023\nThu nội địa đạt 90 tỷ đồng.\n\
        Vân Canh, ngày 5/10/2022\nSố hộ nghèo còn 41 hộ.";
    let report = prose::report(text).expect("a report");
    let read: Vec<_> = report.indicators.iter().map(|one| (one.name.as_str(), one.group.as_deref())).collect();
    let (farms, budget) = (Some("Nông nghiệp"), Some("Thu ngân sách tháng 9"));
    let groups: Vec<_> = read.iter().map(|(_, group)| *group).collect();
    assert_eq!(groups, [None, farms, farms, budget, budget, budget], "{read:?}");
}

#[test]
fn who_took_a_picture_is_no_group() {
    let text = "Kinh tế quý I/2024\nẢnh: Thanh Bình\nThu phí đạt 3 tỷ đồng.\nNguồn vốn đầu tư\nVốn vay đạt 2 tỷ đồng.";
    let report = prose::report(text).expect("a report");
    let groups: Vec<_> = report.indicators.iter().map(|one| one.group.as_deref()).collect();
    assert_eq!(groups, [None, Some("Nguồn vốn đầu tư")]);
}

#[test]
fn what_is_numbered_alike_ends_a_group() {
    let text = "BÁO CÁO kết quả công tác 6 tháng đầu năm 2023\n\
        b) Chăn nuôi\nĐàn bò có 812 con.\nc) Lâm nghiệp: Trồng rừng đạt 61 ha.\n- Trong đó: rừng sản xuất 50 ha.\n\
        3. Thu ngân sách\nThu phí đạt 3 tỷ đồng.\n4. Số hộ nghèo còn 41 hộ.\n\
        II. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1. Kinh tế: Thu ngân sách 7 tỷ đồng.";
    let report = prose::report(text).expect("a report");
    assert_eq!(report.title.as_deref(), Some("BÁO CÁO kết quả công tác 6 tháng đầu năm 2023"));
    let groups: Vec<_> = report.indicators.iter().map(|one| one.group.as_deref()).collect();
    let (forest, ahead) = (Some("Lâm nghiệp"), Some("NHIỆM VỤ 6 THÁNG CUỐI NĂM"));
    assert_eq!(groups, [Some("Chăn nuôi"), forest, forest, Some("Thu ngân sách"), None, ahead]);
}

/// A text, and how sure each of its facts is.
const CONFIDENCES: &[(&str, &[Confidence])] = &[
    ("Thu phí đạt 5 tỷ đồng, bằng 84% KH, giảm 3% so với cùng kỳ.", &[Confidence::High; 3]),
    // Against what, habit says.
    ("Thu phí đạt 5 tỷ đồng, giảm 3%.", &[Confidence::High, Confidence::Medium]),
    // Of what, the sentence before says.
    ("Thu phí đạt 5 tỷ đồng. So với cùng kỳ giảm 3%.", &[Confidence::High, Confidence::Medium]),
    ("Thu phí đạt 5 tỷ đồng; nợ đọng thuế 12 doanh nghiệp lớn.", &[Confidence::High, Confidence::Low]),
];

#[test]
fn confidence_tells_how_a_fact_was_read() {
    for (text, expected) in CONFIDENCES {
        let facts = prose::facts_with_guesses(text);
        assert_eq!(facts.iter().map(|fact| fact.confidence).collect::<Vec<_>>(), *expected, "{text}");
        assert!(prose::facts(text).iter().all(|fact| fact.confidence > Confidence::Low), "{text}");
        let report = prose::report_with_guesses(text).expect("a report");
        let least = report.indicators.iter().map(|one| one.confidence).min();
        assert_eq!(least, expected.iter().copied().min(), "{text}");
        assert_eq!(prose::report(text).expect("a report"), report.sure(), "{text}");
    }
}
