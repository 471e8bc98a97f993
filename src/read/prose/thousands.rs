//! Thousands: texts that group them by blanks, as the SI does, or by commas, as English does.
//!
//! In goes what stands at a number, out comes the one that blanks group, if it is one. Then in go the tokens of a text: where
//! one of its numbers is plainly English (*2,432,000*), or several have decimal points (*13.2%*), and none is plainly Vietnamese
//! (*14,9*, *1.924*), those with a comma before three digits have thousands: *14,900 tỷ đồng* is fourteen thousand nine hundred.

use super::folded::Folded;
use super::lex::{Kind, Token, Tokens};
use crate::read::number::{self, Decimal};
use crate::read::words::{Words, words};

/// What has a number of its own, which another may stand behind: *quý 2* `300 tỷ đồng`.
const ORDERED: Words = words!(
    "tháng" "quý" "ngày" "giờ" "lớp" "khối" "quận" "phường" "khu" "vực" "vùng" "thôn" "xóm" "ấp" "khóm" "bản" "phố" "tổ" "đội"
    "cụm" "lô" "tầng" "nhóm" "loại" "hạng" "cấp" "bậc" "thứ" "lần" "đợt" "khóa" "vụ" "đoạn" "bước" "phần" "tập" "điều" "khoản"
    "điểm" "mục" "chương" "bảng" "biểu" "lục" "tuyến" "km" "lộ" "ql" "độ"
);

/// So many decimal points are no slips.
const ENGLISH_DECIMALS: usize = 4;

/// The number at the start of `text` whose thousands blanks group, and its length, where nothing makes two of it: *đạt* `56 288` *tỷ
/// đồng*; not *quý 2 300 tỷ đồng*, *Phú Bài 4 120 ha*, *covid-19 250 ca*. The `tokens` stand before it, `apart` where a blank does.
pub(crate) fn spaced(text: &[u8], tokens: &[Token], apart: bool, folded: &Folded<'_>) -> Option<(usize, Decimal)> {
    let number @ (length, _) = number::scan_spaced(text)?;
    let head = text.iter().position(|&byte| byte == b' ')?;
    let groups = text.iter().take(length).filter(|&&byte| byte == b' ').count();
    // No number by itself begins with a zero, and three in a row are none.
    if groups > 1 || text.get(head + 1) == Some(&b'0') {
        return Some(number);
    }
    let mut before = tokens.iter().rev();
    let last = before.next()?;
    let before = before.next();
    let one = match (last.kind, text_of(last, folded)) {
        (Kind::Word, word) => {
            let begins = before.is_none_or(|before| matches!(before.kind, Kind::Line | Kind::Mark));
            let named = folded.is_capital(last.start as usize) && !begins;
            !named && (head > 2 || !ORDERED.has(word))
        }
        // "12 300/15 500 lượt"
        (_, "/") => before.is_some_and(|before| text_of(before, folded).contains(' ')),
        (_, mark) => apart || matches!(mark, "(" | "+"),
    };
    one.then_some(number)
}

/// Reads the numbers of such a text anew.
pub(crate) fn regroup(tokens: &mut Tokens, folded: &Folded<'_>) {
    let Tokens { list, numbers } = tokens;
    let (mut english, mut vietnamese, mut decimals) = (false, false, 0);
    for token in list.iter().filter(|token| token.kind == Kind::Number) {
        let (commas, points) = marks(token, folded);
        let number = numbers.get(token.number as usize).copied().unwrap_or_default();
        decimals += usize::from(points == 1 && commas == 0 && !number.is_whole());
        english |= commas > 1 || decimals >= ENGLISH_DECIMALS;
        vietnamese |= match points {
            0 => commas == 1 && number.grouped() == number,
            _ => number.is_whole(),
        };
    }
    for token in list.iter().filter(|token| english && !vietnamese && token.kind == Kind::Number) {
        if marks(token, folded) == (1, 0)
            && let Some(number) = numbers.get_mut(token.number as usize)
        {
            *number = number.grouped();
        }
    }
}

/// How many commas and points the token has.
fn marks(token: &Token, folded: &Folded<'_>) -> (usize, usize) {
    let text = text_of(token, folded);
    let count = |mark| text.bytes().filter(|&byte| byte == mark).count();
    (count(b','), count(b'.'))
}

/// The folded text of a token.
fn text_of<'a>(token: &Token, folded: &'a Folded<'_>) -> &'a str {
    folded.text.get(token.start as usize..token.end as usize).unwrap_or_default()
}
