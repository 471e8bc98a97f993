//! Tables, as texts, through the public reader.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use chi_tieu::read::ReadError;
use chi_tieu::read::table::{self, Table};
use chi_tieu::report::{Base, Better, Report};

/// A table from lines with `|` between the cells.
fn grid(lines: &str) -> Table {
    let row = |line: &str| line.split('|').map(|cell| cell.trim().to_string()).collect();
    Table { caption: None, rows: lines.trim().lines().map(row).collect() }
}

fn read(lines: &str) -> Report {
    table::report(&grid(lines)).expect("a report")
}

#[test]
fn reads_every_kind_of_column() {
    let report = read(
        "STT | Chỉ tiêu | Đơn vị tính | Thực hiện 9 tháng năm 2022 | KH năm 2022 | % so KH | Tăng/giảm so cùng kỳ (%)
         1 | Giá trị sản xuất nông nghiệp | tỷ đồng | 1.310,5 | 1.890 | 69,3 | 12,4
         2 | Tỷ lệ hộ nghèo | % | 0,9 | 0,8 - 1 | | -3,1",
    );
    let [output, poverty] = report.indicators.as_slice() else { panic!("two rows") };
    assert_eq!(output.unit, "tỷ đồng");
    assert_eq!(output.value.map(|value| value.number), Some(1310.5));
    assert_eq!(output.plan.map(|plan| (plan.low, plan.high)), Some((1890.0, 1890.0)));
    assert_eq!(output.completion.map(|done| done.pct.get()), Some(69.3));
    assert_eq!(output.growth_by(Base::Yoy).map(|growth| growth.pct.get()), Some(12.4));
    assert_eq!(output.value.and_then(|value| value.span), None);
    assert_eq!(poverty.plan.map(|plan| (plan.low, plan.high)), Some((0.8, 1.0)));
    assert!(poverty.completion.is_none());
    assert_eq!(poverty.better, Some(Better::Lower));
    assert_eq!(report.period.map(|period| (period.months(), period.year())), Some((9, Some(2022))));
}

#[test]
fn tells_an_index_from_a_change() {
    let growth = |header: &str, cells: [&str; 2]| {
        let rows = format!("Chỉ tiêu | {header}\nThóc | {}\nNgô | {}", cells[0], cells[1]);
        table::report(&grid(&rows)).map(|report| {
            report
                .indicators
                .iter()
                .map(|row| row.growth_by(Base::Yoy).map(|growth| growth.pct.get()))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(growth("So với cùng kỳ (%)", ["120,8", "97"]).unwrap(), [Some(20.8), Some(-3.0)]);
    assert_eq!(growth("% so CK", ["20,8", "3"]).unwrap(), [Some(20.8), Some(3.0)]);
    assert_eq!(growth("% so CK", ["120,8", "-3"]).unwrap(), [Some(-3.0)], "120,8 may be an index");
    assert_eq!(growth("Bằng % cùng kỳ", ["120,8", "12"]).unwrap(), [Some(20.8), Some(-88.0)]);
    assert_eq!(growth("Tăng so cùng kỳ (%)", ["140,8", "7"]).unwrap(), [Some(140.8), Some(7.0)]);
    assert!(growth("Tăng so cùng kỳ (%)", ["120,8", "97"]).is_err(), "indices under a header of changes?");
    assert!(growth("Tăng, giảm so cùng kỳ", ["14", "-3"]).is_err(), "of any unit");
    assert_eq!(growth("Tăng, giảm so cùng kỳ", ["14%", "-3%"]).unwrap(), [Some(14.0), Some(-3.0)]);
    assert!(growth("% so CK", ["120,8", "12"]).is_err(), "neither reading is sure");
}

#[test]
fn other_bases_have_their_columns() {
    let report = read("Tên | So với tháng trước (%) | So với cùng kỳ (%)\nGạo | 101,2 | 98");
    let rice = &report.indicators[0];
    assert_eq!(rice.growth_by(Base::Mom).map(|growth| growth.pct.get()), Some(1.2));
    assert_eq!(rice.growth_by(Base::Yoy).map(|growth| growth.pct.get()), Some(-2.0));
}

#[test]
fn rows_without_figures_are_groups() {
    let report = read("Nội dung | Thực hiện\nI. Kinh tế |\nThu ngân sách | 5\nII. Xã hội | …\nViệc làm | 300");
    let groups: Vec<_> = report.indicators.iter().map(|row| row.group.as_deref()).collect();
    assert_eq!(groups, [Some("Kinh tế"), Some("Xã hội")]);
}

#[test]
fn names_may_take_two_columns() {
    let report = read(
        "Chỉ tiêu | Chỉ tiêu | ĐVT | Thực hiện
         Cây sắn | Diện tích | ha | 310
         Cây sắn | Sản lượng | tấn | 6.820
         Thu hoạch cói | Thu hoạch cói | ha | 45",
    );
    let names: Vec<_> = report.indicators.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Cây sắn – Diện tích", "Cây sắn – Sản lượng", "Thu hoạch cói"]);
}

#[test]
fn the_caption_may_tell_the_unit_and_the_period() {
    let mut table = grid("Chỉ tiêu | Thực hiện\nThu nội địa | 742,8");
    table.caption = Some("Thu ngân sách 10 tháng năm 2024 (Đơn vị tính: tỷ đồng)".into());
    let report = table::report(&table).expect("a report");
    assert_eq!(report.indicators[0].unit, "tỷ đồng");
    assert_eq!(report.period.map(|period| period.months()), Some(10));
}

#[test]
fn unknown_headers_are_told() {
    let error = table::report(&grid("Họ | Điện thoại\nA | 1")).unwrap_err();
    assert_eq!(error, ReadError::UnknownHeaders { seen: vec!["Họ".into(), "Điện thoại".into()] });
    let text = error.to_string();
    assert!(text.contains("\"Họ\", \"Điện thoại\"") && text.contains("Chỉ tiêu") && !text.contains('\n'), "{text}");
}

#[test]
fn empty_tables_are_told() {
    assert_eq!(table::report(&Table::default()), Err(ReadError::EmptyTable));
    assert_eq!(table::report(&grid(" | \n | ")), Err(ReadError::EmptyTable));
    let none = table::report(&grid("Chỉ tiêu | Thực hiện\nThu |")).unwrap_err();
    assert_eq!(none, ReadError::NoRows { known: vec!["Thực hiện".into()] });
}

/// The headers of one figure column beside names, with one row under them: value, previous, plan, completion, growth.
fn one(headers: &str, cells: &str) -> Result<Report, ReadError> {
    table::report(&grid(&format!("Chỉ tiêu | {headers}\n Thu ngân sách | {cells}")))
}

#[test]
fn headers_may_take_two_rows() {
    let report = read(
        "STT | Chỉ tiêu | Đơn vị tính | Thực hiện | Thực hiện | So với (%) | So với (%)
         STT | Chỉ tiêu | Đơn vị tính | Tháng 9 | 9 tháng | KH năm | Cùng kỳ năm trước
         A | B | C | 1 | 2 | 3 | 4
         I | Kinh tế | Kinh tế | Kinh tế | Kinh tế | Kinh tế | Kinh tế
         1 | Sản lượng tôm | tấn | 120 | 980 | 74,2 | 108,5
         2 | Sản lượng cá | tấn | 300 | 2.410 | 81 | 96,4",
    );
    assert_eq!(report.indicators.len(), 2);
    let shrimp = &report.indicators[0];
    assert_eq!(shrimp.group.as_deref(), Some("Kinh tế"));
    assert_eq!(shrimp.value.unwrap().number, 980.0, "nine months, not one");
    assert_eq!(shrimp.completion.unwrap().pct.get(), 74.2);
    assert_eq!(shrimp.growth_by(Base::Yoy).unwrap().pct.get(), 8.5);
}

#[test]
fn of_two_columns_of_a_kind_the_wider_counts() {
    let report = one("Thực hiện tháng 9 | Thực hiện 9 tháng | % so KH năm", "10 | 90 | 75").unwrap();
    assert_eq!(report.indicators[0].value.unwrap().number, 90.0);
    let report = one("KH tháng 9 | KH năm 2022 | Thực hiện 9 tháng | % so KH tháng", "10 | 120 | 90 | 90").unwrap();
    assert_eq!((report.indicators[0].plan.unwrap().low, report.indicators[0].completion), (120.0, None));
    let report = one("Thực hiện | Kết quả | Tăng/giảm (%)", "10 | 90 | 5").unwrap();
    assert_eq!(report.indicators[0].value, None, "nobody says which");
    let report = one("Thực hiện tháng 9 | % so KH năm", "10 | 75").unwrap();
    assert_eq!(report.indicators[0].value, None, "no level of a month beside the year's completion");
}

#[test]
fn a_change_needs_its_base_and_its_sign() {
    let growth = |header: &str, cell: &str| {
        let report = one(&format!("Thực hiện 9 tháng | {header}"), &format!("90 | {cell}")).unwrap();
        report.indicators[0].growth.iter().map(|growth| (growth.base, growth.pct.get())).collect::<Vec<_>>()
    };
    assert_eq!(growth("Tăng, giảm so với KH (%)", "2,5"), [(Base::Plan, 2.5)]);
    assert_eq!(growth("Tốc độ tăng so với tháng 12 năm trước (%)", "3"), [(Base::Ytd, 3.0)]);
    assert_eq!(growth("Tăng so với năm 2015 (%)", "40"), []);
    assert_eq!(growth("Giảm so cùng kỳ (%)", "12,5"), [], "a fall, or a negative fall?");
    assert_eq!(growth("Tăng, giảm so cùng kỳ (%)", "5-6"), [], "which of both?");
}

#[test]
fn a_percent_sign_in_a_cell_is_its_unit() {
    let mut grid = grid("Chỉ tiêu | Thực hiện 9 tháng\n Thu ngân sách | 90\n Tỷ lệ hộ nghèo | 0,32%");
    grid.caption = Some("Đơn vị tính: tỷ đồng".into());
    let units: Vec<String> = table::report(&grid).unwrap().indicators.into_iter().map(|one| one.unit).collect();
    assert_eq!(units, ["tỷ đồng", "%"]);
}

#[test]
fn ranges_and_negative_completions_are_left_out() {
    let report = one("Thực hiện 9 tháng | % so KH | Tăng/giảm (%)", "55 - 56 | -3 | 4").unwrap();
    assert_eq!((report.indicators[0].value, report.indicators[0].completion), (None, None));
    assert_eq!(one("Thực hiện 9 tháng | % so KH", " - | -3"), one("Thực hiện 9 tháng | % so KH", "x | …"));
}
