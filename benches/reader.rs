//! How fast the prose reader is, and whether its time grows with the length of the text and no faster.
//!
//! `cargo bench --bench reader` prints bytes a second for a report from 1 kB to 10 MB, and for texts that try to make
//! the reader look back or ahead without end: the figures of one text should not fall as it grows.
//!
//! A fifth less for a text of 1 MB than for one of 10 kB is no rule that looks too far: glibc gives the memory of a
//! large text back each time, and gets each page of it cleared by the system the next time. Where it may keep them,
//! under `MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=500000000`, `1-` is read at 16 MB/s at
//! both lengths; `valgrind --tool=callgrind chi-tieu facts` counts some 1 700 instructions for each byte of it at 100 kB,
//! at 1 MB and at 10 MB.

use chi_tieu::read::prose;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

/// One month of a district, written for this benchmark.
const REPORT: &str = "\
Kết quả kinh tế - xã hội 9 tháng năm 2022 huyện Vân Canh

1. Về kinh tế
Trong 9 tháng, giá trị sản xuất nông, lâm, thủy sản ước đạt 1.310,5 tỷ đồng, bằng 69,3% kế hoạch năm, tăng 4,2% so với \
cùng kỳ. Diện tích gieo trồng cây hằng năm 12.480 ha, đạt 98,1% KH, giảm 0,6% (-75 ha) so cùng kỳ; trong đó: lúa 6.215 \
ha, năng suất 58,4 tạ/ha, sản lượng 36.295 tấn. Công tác phòng, chống dịch bệnh trên đàn gia súc, gia cầm được các địa \
phương triển khai đồng bộ, không để phát sinh ổ dịch lớn.
- Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp: 842 tỷ đồng, bằng 71,5% KH, tăng 9,8% CK;
- Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ: 1.127 tỷ đồng, bằng 74% KH, tăng 12,3%;
- Thu ngân sách trên địa bàn 148,2/175 tỷ đồng (84,7% DT huyện giao, 103% DT tỉnh giao).

2. Về văn hóa - xã hội
Các trường học tổ chức khai giảng năm học mới trang trọng, an toàn. Trong kỳ đã khám, chữa bệnh cho 41.250 lượt người; \
giải quyết việc làm cho 1.120 lao động, đạt 93,3% kế hoạch năm. Tỷ lệ hộ nghèo giảm từ 4,1% xuống còn 3,2%; tỷ lệ \
người dân tham gia bảo hiểm y tế đạt 95,4%, tăng 1,2 điểm phần trăm so với tháng trước. Lực lượng đoàn viên, thanh niên ra \
quân dọn vệ sinh môi trường, trồng cây xanh tại các khu dân cư.
";

/// Pieces that are hard to read, repeated.
const HOSTILE: [&str; 12] =
    ["1", "1,", "1%, ", "1% và ", "(", ":", "a: ", "tăng ", "tăng 5% so với ", "đạt 5% KH ", "1-", "["];

fn report_of(bytes: usize) -> String {
    REPORT.repeat(bytes / REPORT.len() + 1)
}

#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000, 10_000_000])]
fn report(bencher: Bencher, bytes: usize) {
    let text = report_of(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| prose::facts(black_box(&text)));
}

#[divan::bench(args = [100_000, 1_000_000])]
fn report_and_gather(bencher: Bencher, bytes: usize) {
    let text = report_of(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| prose::report(black_box(&text)));
}

#[divan::bench(args = HOSTILE, consts = [10_000, 1_000_000], sample_count = 10)]
fn hostile<const BYTES: usize>(bencher: Bencher, piece: &str) {
    let text = piece.repeat(BYTES / piece.len());
    bencher.counter(BytesCount::of_str(&text)).bench(|| prose::facts(black_box(&text)));
}

fn main() {
    divan::main();
}
