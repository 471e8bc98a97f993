//! Vietnamese letters: composing, lower and upper case, word characters.
//!
//! In go single characters, out come single characters. The tables are small and closed (the alphabet of one
//! language), because the Unicode tables behind `str::to_lowercase` and `char::is_alphabetic` cost more bytes of
//! WebAssembly than the whole reader.

use super::UNUSUAL;
use crate::read::steps::step;

/// No character.
pub(crate) const NONE: char = '\0';

/// The first character of a text; [`NONE`] at its end. To decode it where it is asked for would take more bytes.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn first(text: &str) -> char {
    text.chars().next().unwrap_or(NONE)
}

/// The vowels by shape (rows) and tone (columns: none, *huyền*, *sắc*, *hỏi*, *ngã*, *nặng*); the first rows are those that
/// [`spelling`] asks for.
const VOWELS: [[char; TONES]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
];
/// Those of them that are asked for: [`compose`] needs all.
static ROWS: [[char; TONES]; if UNUSUAL { VOWELS.len() } else { 5 }] = *VOWELS.first_chunk().expect("as many rows");

/// How many tones a vowel may have, that of no mark among them.
const TONES: usize = 6;
/// The marks of the tones, in their order.
const TONE_MARKS: [char; TONES - 1] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
/// The shapes that marks (breve, circumflex, horn) make of plain vowels.
const SHAPES: [(char, char, char); 6] = [
    ('a', '\u{306}', 'ă'),
    ('a', '\u{302}', 'â'),
    ('e', '\u{302}', 'ê'),
    ('o', '\u{302}', 'ô'),
    ('o', '\u{31b}', 'ơ'),
    ('u', '\u{31b}', 'ư'),
];

/// The letter that `base` and a combining mark make together; `None` where Vietnamese has no such letter.
///
/// The marks may come in any order: o + dot + circumflex and o + circumflex + dot are both ộ.
pub(crate) fn compose(base: char, combining: char) -> Option<char> {
    if !('\u{300}'..='\u{323}').contains(&combining) {
        return None;
    }
    let small = lower(base);
    let at = place(small)?;
    let tone = at % TONES;
    let made = match TONE_MARKS.iter().position(|&mark| mark == combining) {
        Some(added) if tone == 0 => at + added + 1,
        Some(_) => return None,
        None => {
            let plain = vowel(at - tone)?;
            let &(.., shaped) = SHAPES.iter().find(|&&(vowel, mark, _)| vowel == plain && mark == combining)?;
            place(shaped)? + tone
        }
    };
    let letter = vowel(made)?;
    Some(if small == base { letter } else { upper(letter) })
}

/// The place of a vowel among all, row by row.
fn place(vowel: char) -> Option<usize> {
    ROWS.as_flattened().iter().position(|&c| c == vowel)
}

fn vowel(place: usize) -> Option<char> {
    ROWS.as_flattened().get(place).copied()
}

/// The lower-case form of an ASCII or Vietnamese letter; anything else as it is.
///
/// The form has as many UTF-8 bytes as the letter. `Ð` (U+00D0, Icelandic) is read as the `Đ` it is often typed for.
pub(crate) fn lower(c: char) -> char {
    let moved = |by: u32| char::from_u32(c as u32 + by).unwrap_or(c);
    match c {
        'A'..='Z' => moved(32),
        'Ð' | 'ð' => 'đ',
        '×' => c,
        'À'..='Þ' => moved(32),
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => moved(1),
        'Ạ'..='ỹ' if (c as u32).is_multiple_of(2) => moved(1),
        _ => c,
    }
}

/// The upper-case form of an ASCII or Vietnamese letter; anything else as it is.
pub(crate) fn upper(c: char) -> char {
    for by in [1, 32] {
        if let Some(capital) = char::from_u32((c as u32).wrapping_sub(by)).filter(|&capital| lower(capital) == c) {
            return capital;
        }
    }
    c
}

/// Whether `c` is a capital, ASCII or Vietnamese.
pub(crate) fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// Whether `c` is a small letter, ASCII or Vietnamese.
pub(crate) fn is_lower(c: char) -> bool {
    upper(c) != c
}

/// Whether `c` can stand in a word: letters of any script, never a digit, blank or punctuation.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '²' | '³' => true,
        '×' | '÷' => false,
        '\u{2000}'..='\u{303f}' | '\u{fff0}'.. => false,
        _ => c >= 'À',
    }
}

/// The small Vietnamese letters of two bytes, a set of second bytes for each of the first bytes c3 to c6: à..ý but not
/// ð and ÷; ă, đ, ĩ; ũ; ơ, ư.
const SMALL: [u64; 4] = [0xff7e_ffff << 32, 1 << 0x03 | 1 << 0x11 | 1 << 0x29, 1 << 0x29, 1 << 0x21 | 1 << 0x30];

/// How many bytes the small Vietnamese letter has that `text` begins with, told by the bytes alone: what [`lower`] changes or
/// [`compose`] takes is none. 0 where none stands. Most of a text is such letters.
#[inline]
pub(crate) fn small_letter(text: &[u8]) -> usize {
    match *text {
        [b'a'..=b'z', ..] => 1,
        // Of ạ..ỹ the capitals are even.
        [0xe1, 0xba | 0xbb, third, ..] if third & 1 == 1 => 3,
        [lead @ 0xc3..=0xc6, second, ..] => {
            let set = SMALL.get(usize::from(lead - 0xc3)).copied().unwrap_or(0);
            2 * usize::from(set >> (second & 63) & 1 == 1)
        }
        _ => 0,
    }
}

/// How many bytes of letters `text` begins with that are told by each byte alone: a letter may follow after all, but one whose
/// first byte is that of marks too.
pub(super) fn told_letters(text: &[u8]) -> usize {
    let mut before = 0;
    for (at, &byte) in text.iter().enumerate() {
        step();
        if !TELLING.get(usize::from(byte)).is_some_and(|&tells| tells) {
            // The last bytes of × and ÷, and of other letters
            match (before, byte) {
                (0xc3, 0x97 | 0xb7) => return at - 1,
                (_, 0x97 | 0xb7) => {}
                _ => return at,
            }
        }
        before = byte;
    }
    text.len()
}

/// Which bytes are of a letter, wherever they stand: ASCII letters, the first bytes of letters from À to ỿ and of what stands
/// between, the further bytes of any.
const TELLING: [bool; 256] = {
    let mut telling = [false; 256];
    let (mut byte, mut rest) = (0_u8, telling.as_mut_slice());
    while let [tells, more @ ..] = rest {
        *tells = matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | 0x80..=0xbf | 0xc3..=0xe1) && !matches!(byte, 0x97 | 0xb7);
        (byte, rest) = (byte.wrapping_add(1), more);
    }
    telling
};

/// Any blank but the end of a line.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, '\0'..='\t' | '\u{b}'..=' ' | '\u{7f}'..='\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}')
}

/// How the tables spell a syllable that ends in these two letters: with the tone in its old place, `oá` → `óa`, `uỷ` → `ủy`,
/// and *tỉ* and *kì* as *tỷ* and *kỳ*.
pub(crate) fn spelling((first, second): (char, char)) -> Option<(char, char)> {
    match (first, second) {
        ('t', 'ỉ') => return Some(('t', 'ỷ')),
        ('k', 'ì') => return Some(('k', 'ỳ')),
        // Most syllables end otherwise.
        ('o' | 'u', _) => {}
        _ => return None,
    }
    let at = place(second)?;
    let tone = at % TONES;
    let plain = vowel(at - tone)?;
    let open = matches!((first, plain), ('o', 'a' | 'e') | ('u', 'y'));
    if open && tone > 0 { Some((vowel(place(first)? + tone)?, plain)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_in_any_order() {
        assert_eq!(compose('o', '\u{323}'), Some('ọ'));
        assert_eq!(compose('ọ', '\u{302}'), Some('ộ'));
        assert_eq!(compose('Ô', '\u{323}'), Some('Ộ'));
        assert_eq!(compose('U', '\u{31b}'), Some('Ư'));
        assert_eq!(compose('k', '\u{301}'), None);
    }

    #[test]
    fn case_keeps_the_number_of_bytes() {
        for row in VOWELS {
            for c in row {
                assert_eq!(lower(upper(c)), c);
                assert_eq!(upper(c).len_utf8(), c.len_utf8());
                assert_ne!(upper(c), c);
            }
        }
        assert_eq!((lower('Đ'), lower('Ð'), upper('đ')), ('đ', 'đ', 'Đ'));
    }

    #[test]
    fn small_letters_are_those_that_lower_keeps() {
        for c in ('!'..='\u{2ff}').chain('\u{1e00}'..='\u{1eff}') {
            let small = is_letter(c) && lower(c) == c && VOWELS.as_flattened().contains(&lower(c));
            let told = small_letter(c.to_string().as_bytes());
            assert!(told == 0 || told == c.len_utf8() && is_letter(c) && lower(c) == c, "{c}");
            assert!(told > 0 || !small && c != 'đ' && !c.is_ascii_lowercase(), "{c}");
        }
    }

    #[test]
    fn spells_open_syllables_in_one_way() {
        assert_eq!(spelling(('o', 'á')), Some(('ó', 'a')));
        assert_eq!(spelling(('u', 'ỷ')), Some(('ủ', 'y')));
        assert_eq!(spelling(('k', 'ì')), Some(('k', 'ỳ')));
        assert_eq!(spelling(('o', 'a')), None);
        assert_eq!(spelling(('i', 'á')), None);
        assert_eq!(spelling(('t', 'i')), None);
        assert_eq!(spelling(('h', 'ỉ')), None);
    }
}
