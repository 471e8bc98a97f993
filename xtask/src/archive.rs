//! `cargo xtask archive`: as many reports as asked for, to read in bulk.
//!
//! In: how many, and a folder. Out: files `0000.txt` … there, a monthly report of a made-up commune each, some 10 kB of
//! prose with forty figures, and one in twenty as an HTML page. The same call always writes the same bytes; every name
//! and every figure is made by a small generator of numbers, no text is taken from anywhere.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What to write.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) reports: u32,
    pub(crate) folder: PathBuf,
}

/// Reports in a folder of their own: many tools are slow with more files in one.
const PER_FOLDER: u32 = 1000;
/// One in so many reports is an HTML page.
const PAGES: u32 = 20;

/// Writes the archive, and tells how large it is.
///
/// # Errors
/// A file cannot be written.
pub(crate) fn command(options: &Options) -> Result<()> {
    let mut bytes = 0;
    for number in 0..options.reports {
        let (path, text) = (path(&options.folder, number), report(number));
        if let Some(folder) = path.parent().filter(|_| number % PER_FOLDER == 0) {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        let written = fs::File::create(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.with_context(|| format!("cannot write {}", path.display()))?;
        bytes += text.len();
    }
    println!("{} reports, {:.1} MB in {}", options.reports, bytes as f64 / 1e6, options.folder.display());
    Ok(())
}

fn path(folder: &Path, number: u32) -> PathBuf {
    let ending = if is_page(number) { "html" } else { "txt" };
    folder.join(format!("{:02}", number / PER_FOLDER)).join(format!("{number:05}.{ending}"))
}

const fn is_page(number: u32) -> bool {
    number % PAGES == PAGES - 1
}

/// Numbers that look random: the same for the same seed, on any machine.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % below
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let place = self.next(list.len() as u32) as usize;
        list.get(place).copied().unwrap_or_default()
    }

    /// `12,3`, with an integer below `below`.
    fn decimal(&mut self, below: u32) -> String {
        format!("{},{}", self.next(below), self.next(10))
    }

    /// `1.234` or `987`, as reports write large numbers.
    fn large(&mut self) -> String {
        let number = self.next(98_000) + 120;
        if number < 1000 { number.to_string() } else { format!("{}.{:03}", number / 1000, number % 1000) }
    }
}

const SYLLABLES: [&str; 12] = ["Vân", "Tân", "Phú", "An", "Bình", "Lộc", "Thịnh", "Hòa", "Sơn", "Mỹ", "Đông", "Xuân"];

/// A section's heading and its indicators, each with a unit.
const SECTIONS: [(&str, &[(&str, &str)]); 4] = [
    (
        "Về kinh tế",
        &[
            ("giá trị sản xuất nông, lâm, thủy sản", "tỷ đồng"),
            ("giá trị sản xuất công nghiệp", "tỷ đồng"),
            ("tổng mức bán lẻ hàng hóa", "tỷ đồng"),
            ("sản lượng lương thực có hạt", "tấn"),
            ("sản lượng thủy sản nuôi trồng", "tấn"),
            ("diện tích rừng trồng mới", "ha"),
            ("điện thương phẩm", "triệu kWh"),
            ("doanh thu vận tải", "tỷ đồng"),
        ],
    ),
    (
        "Về tài chính, đầu tư",
        &[
            ("thu ngân sách nhà nước trên địa bàn", "tỷ đồng"),
            ("chi ngân sách địa phương", "tỷ đồng"),
            ("giải ngân vốn đầu tư công", "tỷ đồng"),
            ("dư nợ tín dụng", "tỷ đồng"),
            ("huy động vốn tại địa bàn", "tỷ đồng"),
            ("vốn đăng ký của doanh nghiệp mới", "tỷ đồng"),
        ],
    ),
    (
        "Về văn hóa - xã hội",
        &[
            ("số lao động được giải quyết việc làm", "người"),
            ("số lượt khám, chữa bệnh", "lượt"),
            ("số người tham gia bảo hiểm xã hội", "người"),
            ("số học sinh các cấp", "em"),
            ("số khách du lịch lưu trú", "lượt"),
        ],
    ),
    ("Về quốc phòng - an ninh", &[("số vụ tai nạn giao thông", "vụ"), ("số hồ sơ hành chính đã giải quyết", "hồ sơ")]),
];

/// Sentences without a figure: most of a report has none.
const PROSE: [&str; 8] = [
    "Công tác phòng, chống dịch bệnh trên đàn gia súc, gia cầm được các thôn triển khai đồng bộ, không để phát sinh ổ \
     dịch lớn.",
    "Các trường học tổ chức khai giảng năm học mới trang trọng, an toàn, tiết kiệm, tạo khí thế thi đua ngay từ đầu năm.",
    "Lực lượng đoàn viên, thanh niên ra quân dọn vệ sinh môi trường, trồng cây xanh tại các khu dân cư và tuyến đường \
     liên thôn.",
    "Ủy ban nhân dân xã chỉ đạo các bộ phận chuyên môn tăng cường kiểm tra, hướng dẫn nhân dân chăm sóc cây trồng theo \
     đúng khung thời vụ.",
    "Công tác cải cách hành chính tiếp tục được quan tâm, thái độ phục vụ của cán bộ tại bộ phận một cửa được nhân dân \
     đánh giá tốt.",
    "Tình hình an ninh chính trị, trật tự an toàn xã hội trên địa bàn cơ bản được giữ vững và ổn định.",
    "Thời tiết trong kỳ diễn biến phức tạp, nắng nóng kéo dài xen kẽ mưa dông cục bộ, ảnh hưởng đến sản xuất của bà con.",
    "Việc huy động sức dân làm đường giao thông nông thôn, chỉnh trang nhà văn hóa thôn đạt kết quả tích cực, được cấp \
     trên ghi nhận.",
];

/// A report, as plain text or as a page.
fn report(number: u32) -> String {
    let mut numbers = Numbers(u64::from(number) << 16 | 0x5eed);
    let (months, year) = (numbers.next(12) + 1, 2015 + numbers.next(9));
    let place = format!("xã {} {}", numbers.of(&SYLLABLES), numbers.of(&SYLLABLES));
    let title = format!("Kết quả kinh tế - xã hội {months} tháng năm {year} {place}");
    let sections = SECTIONS
        .iter()
        .enumerate()
        .map(|(at, (heading, indicators))| (format!("{}. {heading}", at + 1), paragraphs(&mut numbers, indicators)));
    let sections: Vec<_> = sections.collect();
    if is_page(number) { page(&title, &sections) } else { plain(&title, &sections) }
}

fn plain(title: &str, sections: &[(String, Vec<String>)]) -> String {
    let lines = sections.iter().flat_map(|(heading, paragraphs)| [heading].into_iter().chain(paragraphs));
    lines.fold(format!("{title}\n\n"), |text, line| text + line + "\n")
}

fn page(title: &str, sections: &[(String, Vec<String>)]) -> String {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"vi\"><meta charset=\"utf-8\"><title>{title}</title>\n<h1>{title}</h1>\n"
    );
    for (heading, paragraphs) in sections {
        html += &format!("<h2>{heading}</h2>\n");
        for paragraph in paragraphs {
            html += &format!("<p>{paragraph}</p>\n");
        }
    }
    html
}

/// The paragraphs of a section: for each of its indicators what it reached, among sentences without figures.
fn paragraphs(numbers: &mut Numbers, indicators: &[(&str, &str)]) -> Vec<String> {
    let paragraph = |&(name, unit): &(&str, &str)| {
        let mut text = format!("{} {}", numbers.of(&PROSE), statement(numbers, name, unit));
        for _ in 0..numbers.next(3) {
            text = text + " " + numbers.of(&PROSE);
        }
        text
    };
    indicators.iter().map(paragraph).collect()
}

/// What an indicator reached, in one of the ways of reports.
fn statement(numbers: &mut Numbers, name: &str, unit: &str) -> String {
    let (value, plan, change) = (numbers.large(), numbers.decimal(120), numbers.decimal(35));
    let turn = if numbers.next(4) == 0 { "giảm" } else { "tăng" };
    match numbers.next(4) {
        0 => {
            format!("Trong kỳ, {name} đạt {value} {unit}, bằng {plan}% kế hoạch năm, {turn} {change}% so với cùng kỳ.")
        }
        1 => format!("Trong kỳ, {name} ước đạt {value} {unit}, đạt {plan}% KH, {turn} {change}% CK."),
        2 => format!("Trong kỳ, {name}: {value} {unit}, {turn} {change}% so với cùng kỳ năm trước."),
        _ => format!("Trong kỳ, {name} đạt {value} {unit}, bằng {plan}% kế hoạch."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_the_same_each_time_and_differ() {
        assert_eq!(report(7), report(7));
        assert_ne!(report(7), report(8));
        assert!(report(PAGES - 1).starts_with("<!doctype html>"));
        assert!(report(0).starts_with("Kết quả kinh tế - xã hội "));
    }

    #[test]
    fn a_report_has_a_figure_for_every_indicator() {
        let indicators: usize = SECTIONS.iter().map(|(_, indicators)| indicators.len()).sum();
        assert_eq!(report(3).matches("Trong kỳ, ").count(), indicators);
    }

    #[test]
    fn files_stand_in_folders_of_a_thousand() {
        assert_eq!(path(Path::new("a"), 1019), Path::new("a/01/01019.html"));
    }
}
