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
            Self::một => 1,
            Self::hai => 2,
            Self::ba => 3,
            Self::bốn | Self::tư => 4,
            Self::năm => 5,
            Self::sáu => 6,
            Self::bảy | Self::bẩy => 7,
            Self::tám => 8,
            Self::chín => 9,
            Self::mười => 10,
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

/// Names the words: a constant for each, which are numbers in this order, and all of them, one in a line. The last words
/// are only those of texts that have what few do ([`UNUSUAL`]).
macro_rules! vocabulary {
    ({ $($word:ident)+ } $($rare:ident)+) => {
        #[allow(non_camel_case_types, reason = "Vietnamese words, as they are compared")]
        #[repr(u8)]
        enum Place { $($word,)+ $($rare),+ }

        /// The words, one in a line.
        pub(super) const VOCABULARY: &str = if UNUSUAL {
            concat!($(text!($word), "\n",)+ $(text!($rare), "\n"),+)
        } else {
            concat!($(text!($word), "\n"),+)
        };

        /// How many words there are.
        const COUNT: usize = [$(Place::$word),+].len() + if UNUSUAL { [$(Place::$rare),+].len() } else { 0 };

        #[allow(non_upper_case_globals, reason = "Vietnamese words, as they are compared")]
        #[allow(dead_code, reason = "some are asked for only by what they spell")]
        impl Word {
            $(pub(crate) const $word: Self = Self(Place::$word as u32 + 2);)+
            $(pub(crate) const $rare: Self = Self(Place::$rare as u32 + 2);)+
        }
    };
}

vocabulary! {
    // Words that a rule asks for together stand together: a set of them is a row of bits, and compresses better the fewer of
    // its bytes have any. The order was searched for; where a new word stands does not matter.
    {
        lượt iv tối sáng là có hội xuống ước phố chủ nợ khoản tổ nhóm ngành dân mức doanh giá diện số tổng kim kh nq
        kế cao cả dt dự đạt bằng xuất với thu vốn và báo kỳ khóa hướng về ntm nhiệm tấn phục m3 đón m2 ha km điểm
        ngày giờ tuổi chiều chi nhập dư bán quy tốc lượng tỷ trong nhờ r#do ở theo vì của trên vay trăm thị chỉ vụ
        địa thành mặt tháng quý tăng những tình sản nếu kết các hoạt làm tính từ hết cuối trước đến tại hiện được đã
        này nửa nặng sâu tx tp dài rộng tới phải nhất i ii khi so quận huyện phường tỉnh xã trấn giữa ủy lần năm đầu
        qua kinh vạn quả ngân nay trị phát đàn khu lúa cơ phần tiền cây riêng cách iii
    }
    hay giường chính sở khoảng triệu hơn ít giai không m lệ tuy đảng đề thủ nhà chung gấp chiếm lên giảm gần vượt còn
    bảo quyết cần tập trung gồm sẽ mục ngàn nghìn hđnd ubnd bộ ck phấn nhiều đảm học đồng thấp giao trường cùng
    một hai ba bốn sáu bảy tám chín mười tư bẩy rưỡi đôi giêng chạp
    để hưởng tuần thiếu cỡ tương hạ song loại trọng gian giải biện kiến dung sách thêm bị vào kém kéo như cho thuế gtsx thời đang
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
