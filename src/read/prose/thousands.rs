//! Thousands: texts that group them by commas, as English does.
//!
//! In go the tokens of a text. Where one of its numbers is plainly English (*2,432,000*) and none plainly Vietnamese (*14,9*,
//! *1.924*), those with a comma before three digits have thousands: *14,900 tỷ đồng* is fourteen thousand nine hundred.

use super::folded::Folded;
use super::lex::{Kind, Token, Tokens};

/// Reads the numbers of such a text anew.
pub(crate) fn regroup(tokens: &mut Tokens, folded: &Folded<'_>) {
    let Tokens { list, numbers } = tokens;
    let (mut english, mut vietnamese) = (false, false);
    for token in list.iter().filter(|token| token.kind == Kind::Number) {
        let (commas, points) = marks(token, folded);
        let number = numbers.get(token.number as usize).copied().unwrap_or_default();
        english |= commas > 1;
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
    let text = folded.text.get(token.start as usize..token.end as usize).unwrap_or_default();
    let count = |mark| text.bytes().filter(|&byte| byte == mark).count();
    (count(b','), count(b'.'))
}
