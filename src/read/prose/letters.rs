//! Vietnamese letters: composing, lower and upper case, word characters.
//!
//! In go single characters, out come single characters. The tables are small and closed (the alphabet of one
//! language), because the Unicode tables behind `str::to_lowercase` and `char::is_alphabetic` cost more bytes of
//! WebAssembly than the whole reader.

/// The vowels by shape (rows) and tone (columns: none, *huyền*, *sắc*, *hỏi*, *ngã*, *nặng*).
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// What a combining mark does to a vowel.
enum Mark {
    Tone(usize),
    Shape(char),
}

fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '\u{300}' => Mark::Tone(1),
        '\u{301}' => Mark::Tone(2),
        '\u{309}' => Mark::Tone(3),
        '\u{303}' => Mark::Tone(4),
        '\u{323}' => Mark::Tone(5),
        '\u{302}' | '\u{306}' | '\u{31b}' => Mark::Shape(c),
        _ => return None,
    })
}

/// Whether `c` is one of the combining marks of Vietnamese.
pub(crate) fn is_mark(c: char) -> bool {
    mark(c).is_some()
}

/// The letter that `base` and a combining mark make together; `None` where Vietnamese has no such letter.
///
/// The marks may come in any order: o + dot + circumflex and o + circumflex + dot are both ộ.
pub(crate) fn compose(base: char, combining: char) -> Option<char> {
    let small = lower(base);
    let (row, tone) = place(small)?;
    let (vowel, tone) = match mark(combining)? {
        Mark::Tone(added) if tone == 0 => (row.first().copied()?, added),
        Mark::Tone(_) => return None,
        Mark::Shape(shape) => (shaped(row.first().copied()?, shape)?, tone),
    };
    let (row, _) = place(vowel)?;
    let letter = row.get(tone).copied()?;
    Some(if small == base { letter } else { upper(letter) })
}

fn shaped(vowel: char, shape: char) -> Option<char> {
    Some(match (vowel, shape) {
        ('a', '\u{302}') => 'â',
        ('a', '\u{306}') => 'ă',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

fn place(vowel: char) -> Option<(&'static [char; 6], usize)> {
    VOWELS.iter().find_map(|row| Some((row, row.iter().position(|&c| c == vowel)?)))
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
    let moved = |by: u32| char::from_u32(c as u32 - by).unwrap_or(c);
    match c {
        'a'..='z' => moved(32),
        '÷' => c,
        'à'..='þ' => moved(32),
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => moved(1),
        'Ạ'..='ỹ' if !(c as u32).is_multiple_of(2) => moved(1),
        _ => c,
    }
}

/// Whether `c` can stand in a word: letters of any script, never a digit, blank or punctuation.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '²' | '³' => true,
        '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fff0}'.. => false,
        _ => c >= 'À',
    }
}

/// Any blank but the end of a line.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, '\0'..='\t' | '\u{b}'..=' ' | '\u{7f}'..='\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}')
}

/// The old placement of the tone for a syllable that ends in two open vowels: `oá` → `óa`, `uỷ` → `ủy`.
pub(crate) fn old_tone(first: char, second: char) -> Option<(char, char)> {
    // Most syllables end otherwise.
    if !matches!(first, 'o' | 'u') {
        return None;
    }
    let (row, tone) = place(second)?;
    let vowel = row.first().copied()?;
    let open = matches!((first, vowel), ('o', 'a' | 'e') | ('u', 'y'));
    if !open || tone == 0 {
        return None;
    }
    Some((place(first)?.0.get(tone).copied()?, vowel))
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
    fn moves_the_tone_of_open_syllables() {
        assert_eq!(old_tone('o', 'á'), Some(('ó', 'a')));
        assert_eq!(old_tone('u', 'ỷ'), Some(('ủ', 'y')));
        assert_eq!(old_tone('o', 'a'), None);
        assert_eq!(old_tone('i', 'á'), None);
    }
}
