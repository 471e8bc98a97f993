//! The words that rules ask for by themselves, as numbers: comparing a number is shorter and quicker than comparing a
//! text, and a set of words is a row of bits.
//!
//! To use a word in a rule, add it to the list in `vocabulary!`; lower case, spelled as folding leaves it (*hóa*, *thủy*, *tỷ*).

use super::UNUSUAL;

/// A word of the text. There are fewer than 256, but every comparison with a byte would mask it first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word(u32);

impl Word {
    /// No word stands there.
    pub(crate) const NONE: Self = Self(0);
    /// A word that no rule asks for.
    pub(crate) const OTHER: Self = Self(1);

    /// The word number `place` of [`VOCABULARY`]; [`Self::OTHER`] beyond it.
    pub(crate) fn at(place: usize) -> Self {
        if place < COUNT { Self(place as u32 + 2) } else { Self::OTHER }
    }

    /// The word whose byte this is.
    pub(crate) fn of(byte: u8) -> Self {
        Self(byte.into())
    }

    /// The word in a byte, to be kept.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn byte(self) -> u8 {
        self.0 as u8
    }

    /// The number that it spells, one to ten; *tư* and *bẩy* are other words for 4 and 7. 0 where it spells none, or numbers in
    /// words are not read.
    pub(crate) fn spelled(self) -> u8 {
        match self {
            _ if !UNUSUAL => 0,
            Self::tư => 4,
            Self::bẩy => 7,
            Self(number) if (Self::một.0..=Self::mười.0).contains(&number) => (number - Self::một.0 + 1) as u8,
            _ => 0,
        }
    }
}

/// The text of a word; one is a keyword of Rust.
macro_rules! text {
    (r#do) => {
        "do"
    };
    ($word:ident) => {
        stringify!($word)
    };
}

/// Names the words: a constant for each, which are numbers in this order, and all of them, one in a line.
macro_rules! vocabulary {
    ($($word:ident)+) => {
        #[allow(non_camel_case_types, reason = "Vietnamese words, as they are compared")]
        #[repr(u8)]
        enum Place { $($word),+ }

        /// How many words there are.
        const COUNT: usize = [$(Place::$word),+].len();

        /// The words, one in a line.
        pub(super) const VOCABULARY: &str = concat!($(text!($word), "\n"),+);

        #[allow(non_upper_case_globals, reason = "Vietnamese words, as they are compared")]
        #[allow(dead_code, reason = "some are asked for only by what they spell")]
        impl Word {
            $(pub(crate) const $word: Self = Self(Place::$word as u32 + 2);)+
        }
    };
}

vocabulary! {
    // Their order is that of the numbers.
    một hai ba bốn năm sáu bảy tám chín mười tư bẩy rưỡi đôi
    i ii iii iv nhất giêng chạp
    tháng quý ngày giờ tuổi đầu cuối nay học giai nhiệm nửa sáng chiều tối trước điểm kỳ khóa
    tăng giảm bằng còn có cả gần gấp hơn khoảng kế là lên ước thu trên với đạt vượt chiếm và không so ck cùng
    cao thấp nhiều ít kh nq dt dự giao hay riêng
    phần trăm lần triệu nghìn ngàn tỷ vạn giường m km ha m2 m3 tấn
    thành phố thị xã trấn hội huyện tỉnh quận phường bộ sở trường
    chung đề của r#do vì nhờ được này trong từ ở tại theo tuy bảo đảm đảng hđnd ubnd thủ chính trung nhà đã đến tới tính khi
    giữa hướng qua các những tình hoạt về ủy trị cơ địa quyết hiện hết làm nếu
    gồm đồng kết báo kinh sản ngân phát xuất quả nặng rộng dài sâu cách vay phải cần sẽ tập
    mục bán cây lúa chi chỉ diện doanh dân dư giá nhập mức nợ tp tx phấn lệ tiền ntm tuần thiếu cỡ loại trọng xuống đón phục chủ khoản tổ mặt kim khu lượng lượt ngành nhóm quy số tổng tốc vốn vụ đàn
}

// A word is kept in a byte, and so are the two that stand for no word and for any other.
const _: () = assert!(COUNT + 2 <= 256, "a word is kept in a byte");

/// A set of words, a bit for each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words([u8; 32]);

/// The words of a set: `any!(tháng quý)`.
macro_rules! any {
    ($($word:ident)+) => {
        $crate::read::prose::word::Words::of(&[$($crate::read::prose::word::Word::$word),+])
    };
}
pub(super) use any;

impl Words {
    pub(crate) const fn of(words: &[Word]) -> Self {
        let mut set = [0; 32];
        let mut rest = words;
        while let [Word(number), more @ ..] = rest {
            if let Some(byte) = set.as_mut_slice().split_at_mut(*number as usize / 8).1.first_mut() {
                *byte |= 1 << (*number % 8);
            }
            rest = more;
        }
        Self(set)
    }

    /// Whether `word` is one of them.
    pub(crate) fn has(&self, Word(number): Word) -> bool {
        self.0.get(number as usize / 8).is_some_and(|byte| byte >> (number % 8) & 1 == 1)
    }
}
