//! The words that give a number its meaning, as data: one line for each, with an example.
//!
//! In go words, out comes what they mean here ([`Sense`]). To teach the reader a verb, a base or an abbreviation, add
//! a line to the table of its kind, lower case, tones in the old place (*hóa*, *thủy*): a test checks that. Units
//! have a file of their own, [`super::unit`].

use super::unit::{self, Class};
use super::view::View;
use crate::read::buckets::Buckets;
use crate::report::Base;

/// What a word, or a phrase, means to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// States a level.
    Level,
    /// *là*
    Is,
    /// *lũy kế*: a running total; a further level of what was named.
    Total,
    /// States the same amount, or its worth, in another unit.
    Worth,
    /// States a level at the end of a change.
    Reach,
    /// Says where a change began.
    From,
    Rise,
    Fall,
    /// Equals so many per cent of something.
    Equal,
    /// So many times something.
    Times,
    /// Goes beyond a plan.
    Exceed,
    /// Is a part of a whole.
    Share,
    /// A whole that parts are taken of.
    Whole,
    /// A plan.
    Plan,
    /// Words that only belong to a plan: who set it, for when.
    PlanTail,
    /// *giao*: gives a plan, or says who gave it.
    Given,
    /// A base of comparison.
    Base(Base),
    /// Compared with.
    Than,
    /// Announces a target: the figures that follow are aims, not results.
    Target,
    /// A bound before the figure that must keep it: a target.
    Bound,
    /// The same after the figure.
    AtLeast,
    /// Does not change the number.
    Approx,
    /// How strongly something changed; does not change the number.
    Degree,
    /// In this order.
    Each,
    And,
    /// A contrast or a link between two statements.
    Link,
    /// What follows is a part of what stands before.
    Part,
    /// Stands before the beneficiary of an action: jobs *for* 1.100 workers.
    For,
    /// Goes on as before; does not change the number.
    Still,
    /// Words before a name that are not part of it.
    Lead,
    /// Ends a lead: everything before it in the clause is none of the name.
    Done,
    /// The figure is a contribution to something else's change.
    Contribution,
    /// Names the aspect of a change after its number.
    Aspect,
    /// Cites a paper: what follows is none of the name.
    Cite,
    /// Looks like a cue and is none.
    Plain,
    /// No figure in this clause can be trusted to be one.
    Doubt,
    Unit(Class),
    /// A power of ten: 3, 6 or 9.
    Scale(u8),
}

use Sense::*;

/// A phrase and its sense.
pub(crate) type Entry = (&'static str, Sense);

/// Verbs of level.
const LEVELS: &[Entry] = &[
    ("đạt", Level),            // đạt 1.924 tỷ đồng
    ("đạt được", Level),       // đạt được 1.924 tỷ đồng
    ("ước đạt", Level),        // ước đạt 404,5 tỷ đồng
    ("đạt tỷ lệ", Level),      // đạt tỷ lệ 96,1%
    ("đạt mức", Level),        // đạt mức 31 tỷ đồng
    ("là", Is),                // vốn huy động là 92 tỷ đồng
    ("có", Level),             // toàn huyện có 128 hợp tác xã
    ("được", Level),           // thu được 148 tỷ đồng
    ("thu được", Level),       // chỉ thu được 96 tỷ đồng
    ("thực hiện", Level),      // ước thực hiện 1.645 tỷ đồng
    ("thực hiện được", Level), // thực hiện được 71 km
    ("ở mức", Level),          // ở mức 2,1%
    ("với", Level),            // dẫn đầu với 74 tỷ USD
    ("phổ biến", Level),       // lãi suất phổ biến 6,5%/năm
    ("đón", Level),            // đón 2,4 triệu lượt khách
    ("đón được", Level),       // đón được 2,4 triệu lượt khách
    ("phục vụ", Level),        // phục vụ 45 nghìn lượt khách
    ("đón và phục vụ", Level), // đón và phục vụ 45 nghìn lượt khách
    ("dẫn đầu với", Level),    // Hoa Kỳ dẫn đầu với 74 tỷ USD
    ("xuống giống", Level),    // xuống giống 9.245 ha
    ("thả giống", Level),      // thả giống 700 ha
    ("đưa đi", Level),         // đưa đi 320 lao động
    ("đưa đi được", Level),    // đưa đi được 320 lao động
    ("hoàn thành", Level),     // hoàn thành 100% KH
    ("duy trì", Level),        // tổng đàn duy trì 900.000 con
    ("trị giá", Worth),        // 148 nghìn tấn, trị giá 671 triệu USD
    ("đăng ký là", Level),     // vốn đăng ký là 116 tỷ đồng
    ("ghi nhận", Level),       // ghi nhận 142 ca mắc
    ("xảy ra", Level),         // tai nạn giao thông xảy ra 11 vụ
    ("lũy kế", Total),         // lũy kế 153 triệu tấn
    ("luỹ kế", Total),         // the same, with a tone that folding leaves
    ("tương đương", Worth),    // 74 triệu đồng, tương đương 2.980 USD
    ("còn", Reach),            // hộ nghèo còn 0,32%
    ("chỉ còn", Reach),        // chỉ còn 12 hộ
    ("xuống còn", Reach),      // xuống còn 310 hộ
    ("giảm còn", Reach),       // giảm còn 1,8%
    ("giảm xuống còn", Reach), // giảm xuống còn 0,32%
    ("giảm xuống", Reach),     // giảm xuống 4,1%
    ("hạ còn", Reach),         // hạ còn 3%
    ("xuống", Reach),          // từ 5% xuống 3%
    ("lên", Reach),            // từ 49,6% lên 58,3%
    ("lên tới", Reach),        // lên tới 190 tỷ đồng
    ("lên đến", Reach),        // lên đến 190 tỷ đồng
    ("tăng lên", Reach),       // tăng lên 58,3%
    ("nâng lên", Reach),       // nâng lên 31%
    ("từ", From),              // từ 515 hộ xuống còn 472 hộ
];

/// Verbs of change.
const CHANGES: &[Entry] = &[
    ("tăng", Rise),             // tăng 20,8% CK
    ("tăng thêm", Rise),        // tăng thêm 3 cơ sở
    ("tăng được", Rise),        // tăng được 20 ha
    ("tăng trưởng", Rise),      // tăng trưởng 8,1%
    ("ước tăng", Rise),         // ước tăng 7,34%
    ("cao hơn", Rise),          // cao hơn 6,3% so cùng kỳ
    ("mở rộng", Rise),          // mở rộng thêm 15,5 ha
    ("nhích", Rise),            // nhích 0,1%
    ("nhích lên", Rise),        // nhích lên 0,1%
    ("giảm", Fall),             // giảm 2,1% so cùng kỳ
    ("suy giảm", Fall),         // tiếp tục suy giảm 9,85%
    ("giảm đi", Fall),          // giảm đi 3 vụ
    ("giảm được", Fall),        // giảm được 1.152 hộ
    ("thấp hơn", Fall),         // thấp hơn 0,9 điểm phần trăm
    ("thu hẹp", Fall),          // thu hẹp 12 ha
    ("hụt", Fall),              // hụt 4% so cùng kỳ
    ("sụt", Fall),              // sụt 4%
    ("sụt giảm", Fall),         // sụt giảm 4%
    ("âm", Fall),               // cùng kỳ âm 3,7%
    ("hạ", Fall),               // hạ 0,3 điểm phần trăm
    ("bằng", Equal),            // bằng 69,2% KH
    ("chỉ bằng", Equal),        // chỉ bằng 87% cùng kỳ
    ("gấp", Times),             // gấp 1,7 lần cùng kỳ
    ("cao gấp", Times),         // cao gấp 1,2 lần cùng kỳ
    ("tăng gấp", Times),        // tăng gấp 1,7 lần
    ("vượt mức", Exceed),       // vượt mức kế hoạch 7%
    ("vượt", Exceed),           // vượt 7% KH
    ("chiếm", Share),           // chiếm 18,7% tổng dư nợ
    ("chiếm tỷ trọng", Share),  // chiếm tỷ trọng 18,7%
    ("góp", Contribution),      // góp 0,06 điểm phần trăm
    ("đóng góp", Contribution), // đóng góp 74,4% vào mức tăng chung
    ("kéo", Contribution),      // kéo CPI giảm 0,15 điểm phần trăm
    ("làm", Contribution),      // làm CPI tăng 0,08 điểm phần trăm
];

/// Plans, targets and their tails.
const PLANS: &[Entry] = &[
    ("kế hoạch", Plan),            // đạt 110% kế hoạch
    ("kh", Plan),                  // bằng 69,2% KH
    ("dự toán", Plan),             // đạt 99% dự toán
    ("dt", Plan),                  // đạt 76,2% DT
    ("nq", Plan),                  // đạt 101,6% NQ
    ("nghị quyết", Plan),          // đạt 100,9% nghị quyết
    ("chỉ tiêu", Plan),            // đạt 98% chỉ tiêu
    ("năm", PlanTail),             // KH năm
    ("hết năm", PlanTail),         // phấn đấu hết năm đạt 95%
    ("cả năm", PlanTail),          // kế hoạch cả năm
    ("giao", Given),               // vốn giao 52 tỷ đồng
    ("được giao", Given),          // kế hoạch được giao
    ("tỉnh giao", PlanTail),       // dự toán tỉnh giao
    ("huyện giao", PlanTail),      // dự toán huyện giao
    ("thành phố giao", PlanTail),  // dự toán thành phố giao
    ("thị xã giao", PlanTail),     // KH thị xã giao
    ("xã giao", PlanTail),         // KH xã giao
    ("trung ương giao", PlanTail), // dự toán trung ương giao
    ("hđnd giao", PlanTail),       // dự toán HĐND giao
    ("điều chỉnh", PlanTail),      // KH điều chỉnh 1.562 tỷ đồng
    ("đề ra", PlanTail),           // kế hoạch đề ra
    ("phấn đấu", Target),          // phấn đấu thu 300 tỷ đồng
    ("mục tiêu", Target),          // mục tiêu thu nội địa 860 tỷ đồng
    ("để về đích", Target),        // để về đích 40 tỷ đồng
    ("còn phải", Target),          // còn phải thu 12 tỷ đồng
    ("đặt chỉ tiêu", Target),      // đặt chỉ tiêu CPI tăng 4%
    ("không quá", Bound),          // nợ xấu không quá 2%
    ("trở lên", AtLeast),          // tăng 8% trở lên
    ("trở xuống", AtLeast),        // giảm còn 3% trở xuống
    ("yêu cầu", Target),           // yêu cầu giải ngân từ 95% kế hoạch
];

/// Bases of comparison. Bases that name a month, a quarter or a year are read by [`super::time`].
const BASES: &[Entry] = &[
    ("cùng kỳ", Base(Base::Yoy)),        // tăng 5% so với cùng kỳ
    ("ck", Base(Base::Yoy)),             // tăng 20,8% CK
    ("cùng kì", Base(Base::Yoy)),        // tăng 5% so cùng kì
    ("cùng thời điểm", Base(Base::Yoy)), // so với cùng thời điểm năm trước
    ("năm trước", Base(Base::Yoy)),      // so năm trước
    ("năm ngoái", Base(Base::Yoy)),      // so với năm ngoái
    ("năm học trước", Base(Base::Yoy)),  // so với năm học trước
    ("tháng trước", Base(Base::Mom)),    // giảm 0,12% so với tháng trước
    ("quý trước", Base(Base::Qoq)),      // tăng 8,4% so với quý trước
    ("đầu năm", Base(Base::Ytd)),        // tăng 2,9% so với đầu năm
    ("cuối năm", Base(Base::Ytd)),       // so với cuối năm 2023
    ("cuối năm trước", Base(Base::Ytd)), // so với cuối năm trước
    ("tuần trước", Base(Base::Other)),   // so với tuần trước
    ("so với", Than),                    // so với cùng kỳ
    ("so", Than),                        // so CK
    ("so sánh với", Than),               // so sánh với cùng kỳ
    ("tổng", Whole),                     // chiếm 4,5% tổng kim ngạch
    ("tổng số", Whole),                  // bằng 96% tổng số hộ
    ("gdp", Whole),                      // bằng 43,1% GDP
    ("grdp", Whole),                     // bằng 38% GRDP
];

/// Small words around numbers and names.
const SMALL: &[Entry] = &[
    ("gần", Approx),        // gần 7 tỷ đồng
    ("dưới", Approx),       // dưới 1,5%
    ("trên", Approx),       // trên 810 phòng
    ("hơn", Approx),        // hơn 3 nghìn người
    ("chừng", Approx),      // chừng 700 ha
    ("khoảng", Approx),     // khoảng 700 ha
    ("xấp xỉ", Approx),     // xấp xỉ 34 tỷ USD
    ("ước", Approx),        // ước 6.284 tỷ đồng
    ("ước tính", Approx),   // ước tính 60 tỷ đồng
    ("ước khoảng", Approx), // ước khoảng 700 ha
    ("ngót", Approx),       // ngót 20 tấn
    ("tới", Approx),        // tới 90 tỷ đồng
    ("mới", Approx),        // mới đạt 29% kế hoạch
    ("chỉ", Approx),        // chỉ đạt 31%
    ("sơ bộ", Approx),      // sơ bộ đạt 61 tỷ USD
    ("đã", Done),           // toàn tỉnh đã cắt 398.760 ha
    ("cho biết", Done),     // báo cáo cho biết, thu đạt 5 tỷ đồng
    ("cho thấy", Done),     // số liệu cho thấy, thu đạt 5 tỷ đồng
    ("cho hay", Done),      // Bộ Công Thương cho hay, xuất khẩu đạt 5 tỷ USD
    ("nên", Done),          // được mùa nên sản lượng đạt 5 tấn
    ("đem lại", Done),      // các dự án đem lại giá trị sản xuất là 90 tỷ đồng
    ("mang lại", Done),     // đàn bò mang lại thu nhập 5 tỷ đồng
    ("mạnh", Degree),       // tăng mạnh 15,27%
    ("nhẹ", Degree),        // tăng nhẹ 0,2%
    ("thêm", Degree),       // mở rộng thêm 15,5 ha
    ("bình quân", Degree),  // tăng bình quân 6,8%/năm
    ("trung bình", Degree), // tăng trung bình 6,8%/năm
    ("lần lượt", Each),     // lần lượt 5,4% và 17,2%
    ("lần lượt là", Each),  // lần lượt là 52, 106 và 84 em
    ("tương ứng", Each),    // tăng tương ứng 1,1% và 4,7%
    ("và", And),
    ("nhưng", Link), // giảm 0,3% nhưng vượt 85 ha so KH
    ("song", Link),  // tăng 5%, song mới bằng 88%
    ("đồng thời", Link),
    ("nâng", Link), // nâng tổng vốn lên 26 tỷ đồng
    ("đưa", Link),  // đưa 5 tháng lên 190 triệu USD
    ("tức", Link),  // tức giảm 84 triệu USD
    ("tức là", Link),
    ("hay", Link),       // tăng 20% hay 95 tỷ đồng
    ("trong khi", Link), // trong khi cùng kỳ nhập siêu 3,8 tỷ USD
    ("trong đó", Part),  // trong đó: thu nội địa 4.053 tỷ đồng
    ("gồm", Part),       // gồm chi đầu tư 178 tỷ đồng
    ("bao gồm", Part),
    ("cụ thể", Lead),  // cụ thể: vụ đông xuân 228.900 ha
    ("dự kiến", Lead), // dự kiến cả năm đạt 5 tỷ đồng
    ("riêng", Lead),   // riêng đá ốp lát giảm 26,4%
    ("đến nay", Lead), // đến nay, tổng đàn bò 3.100 con
    ("ngoài ra", Lead),
    ("ngược lại", Lead),
    ("bên cạnh đó", Lead),
    ("trong kỳ", Lead),
    ("trong tháng", Lead),
    ("trong quý", Lead),
    ("trong năm", Lead),
    ("toàn tỉnh", Lead), // toàn tỉnh có 214 cơ sở lưu trú
    ("toàn huyện", Lead),
    ("toàn thành phố", Lead),
    ("toàn thị xã", Lead),
    ("toàn xã", Lead),
    ("cả nước", Lead),
    ("trên địa bàn", Plain), // trên địa bàn xảy ra 27 vụ
    ("trên địa bàn tỉnh", Plain),
    ("trên địa bàn huyện", Plain),
    ("trên địa bàn thành phố", Plain),
    ("trên địa bàn xã", Plain),
    ("toàn ngành", Lead),
    ("tính đến", Lead), // tính đến 31/5/2024
    ("tính tới", Lead),
    ("tính chung", Lead), // tính chung 8 tháng
    ("cộng dồn", Lead),
    ("biến động", Still), // biến động +0,2% và -1%
    ("tiếp tục", Still),  // khai khoáng tiếp tục giảm 3%
    ("vẫn", Still),
    ("cũng", Still),
    ("đều", Still),
    ("theo nghị định", Cite), // thủ tục theo Nghị định số 42 đạt 96%
    ("theo quyết định", Cite),
    ("theo nghị quyết", Cite),
    ("theo thông tư", Cite),
    ("theo chỉ thị", Cite),
    ("theo luật", Cite),
    ("trong thời kỳ này", Lead),
    ("trong giai đoạn này", Lead),
    ("tốc độ tăng trưởng", Plain), // tốc độ tăng trưởng đạt 11,2%
    ("mức tăng trưởng", Plain),
    ("tốc độ tăng", Plain),
    ("tỷ lệ tăng", Plain),          // tỷ lệ tăng dân số tự nhiên 0,9%
    ("việc làm", Plain),            // giải quyết việc làm cho 1.100 lao động
    ("giá trị tăng thêm", Plain),   // giá trị tăng thêm đạt 90 tỷ đồng
    ("giá trị gia tăng", Plain),    // thuế giá trị gia tăng
    ("miễn giảm", Plain),           // miễn giảm thuế 33 tỷ đồng
    ("giảm nghèo", Plain),          // chương trình giảm nghèo
    ("tăng trưởng kinh tế", Plain), // tốc độ tăng trưởng kinh tế đạt 7%
    ("có việc làm", Plain),
    ("giao thông", Plain), // tai nạn giao thông
    ("giao dịch", Plain),
    ("bàn giao", Plain),
    ("giao lưu", Plain),
    ("làm việc", Plain), // lao động đi làm việc ở nước ngoài
    ("hằng năm", Plain), // diện tích cây hằng năm
    ("hàng năm", Plain),
    ("lâu năm", Plain),
    ("nông thôn mới", Plain), // xã đạt chuẩn nông thôn mới
    ("thành lập mới", Plain), // doanh nghiệp thành lập mới
    ("phát triển mới", Plain),
    ("đăng ký mới", Plain),
    ("cấp mới", Plain),
    ("xây mới", Plain),
    ("chứng chỉ", Plain), // lao động có chứng chỉ
    ("nhà ở", Plain),     // diện tích sàn nhà ở
    ("cho vay", Plain),   // doanh số cho vay
    ("so sánh", Plain),   // theo giá so sánh 2010
    ("kiểm soát", Plain),
    ("hoạt động", Plain), // hoạt động xuất khẩu đạt 5 tỷ USD
    ("tình hình", Plain),
    ("đạt chuẩn", Plain), // 361 trường đạt chuẩn quốc gia
    ("trở nên", Plain),
    ("làm nên", Plain),
    ("hộ kinh doanh", Plain),
    ("chỉ số", Plain), // chỉ số sản xuất công nghiệp
    ("sầu riêng", Plain),
    ("dân tộc", Plain),
    ("cho", For),      // giải quyết việc làm cho 1.100 lao động
    ("về", Aspect),    // giảm 15,2% về lượng
    ("tuổi", Doubt),   // từ 15 tuổi trở lên
    ("kỳ hạn", Doubt), // kỳ hạn 6-12 tháng
    ("bình chọn", Doubt),
];

const TABLES: [&[Entry]; 6] = [LEVELS, CHANGES, PLANS, BASES, SMALL, unit::UNITS];

/// All phrases, to be found by their first word.
pub(crate) struct Lexicon {
    buckets: Buckets,
    entries: Vec<Entry>,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut lexicon = Self { buckets: Buckets::new(), entries: Vec::new() };
        for entry in TABLES.iter().flat_map(|table| table.iter()) {
            let first = entry.0.split(' ').next().unwrap_or_default();
            lexicon.buckets.add(first);
            lexicon.entries.push(*entry);
        }
        lexicon
    }

    /// The sense of the longest phrase on the words from token `at` on, and how many words it has.
    pub(crate) fn longest(&self, view: View<'_>, at: usize) -> Option<(Sense, usize)> {
        let first = view.word(at)?;
        let mut best = None;
        for number in self.buckets.of(first) {
            let Some(&(phrase, sense)) = self.entries.get(number) else { continue };
            if let Some(words) = matched(phrase, view, at)
                && best.is_none_or(|(_, most)| words > most)
            {
                best = Some((sense, words));
            }
        }
        best
    }
}

/// How many words `phrase` has, if they are the words from token `at` on.
fn matched(phrase: &str, view: View<'_>, at: usize) -> Option<usize> {
    let mut count = 0;
    for part in phrase.split(' ') {
        if view.word(at + count) != Some(part) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::super::lex::tokens;
    use super::super::normalise::fold;
    use super::*;

    #[test]
    fn every_phrase_is_folded_and_stands_once() {
        let phrases: Vec<&str> = TABLES.iter().flat_map(|table| table.iter()).map(|entry| entry.0).collect();
        for (number, phrase) in phrases.iter().enumerate() {
            assert_eq!(&fold(phrase).text, phrase, "write it lower case, with the tone in the old place");
            assert!(!phrases[number + 1..].contains(phrase), "{phrase} stands twice in the tables");
        }
    }

    #[test]
    fn finds_the_longest_phrase() {
        let lexicon = Lexicon::new();
        let find = |text: &str| {
            let folded = fold(text);
            let tokens = tokens(&folded);
            lexicon.longest(View { folded: &folded, tokens: &tokens }, 0)
        };
        assert_eq!(find("giảm xuống còn 0,32"), Some((Reach, 3)));
        assert_eq!(find("giảm xuống đáy"), Some((Reach, 2)));
        assert_eq!(find("giảm mạnh"), Some((Fall, 1)));
        assert_eq!(find("giảmm"), None);
    }
}
