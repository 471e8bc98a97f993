//! TCVN3 (ABC): Vietnamese in one byte a letter, as the fonts `.VnTime`, `.VnArial`, `.VnTimeH` … show it.
//!
//! A page in these fonts holds Latin-1 characters (`B¸o c¸o kinh tÕ`) that only the font draws as Vietnamese (*Báo cáo
//! kinh tế*). In go characters and the font they stand in, out come Unicode letters by the table of TCVN 5712:1993.
//! Fonts lie: many a page was converted to Unicode and kept its fonts. So [`Letters`] first counts, over the whole
//! document, what speaks for either, and where both do the text must not be read at all.
//!
//! The table and all that decides where it is used weigh 0.9 kB of WebAssembly, and pages in TCVN3 are few and old. So
//! decoding is a cargo feature, `tcvn3`, which the command line has; without it such text is refused.

use super::prose::letters::upper;

/// The letters of U+00A1 to U+00FF, in order.
const TABLE: &str = "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉ\
                     ỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// Whether this build decodes.
pub(crate) const DECODES: bool = cfg!(feature = "tcvn3");

/// How many signs tell TCVN3 where no font does.
const ENOUGH: u32 = 6;

/// Of so many letters that one byte has no place for, more than half are such with two marks, the dot or the hook (*ạ*, *ế*, *ủ*):
/// 54 of a hundred in the text that has fewest of three hundred. Where not a fourth are, they were lost.
const MANY: u32 = 40;

/// How many characters of a text are looked at for that.
const LOOKED_AT: usize = 4000;

/// The Unicode letter that a TCVN3 font draws for `c`; any other character as it is.
///
/// ```
/// use chi_tieu::read::tcvn3::decode;
///
/// assert_eq!("B¸o c¸o kinh tÕ x· héi".chars().map(decode).collect::<String>(), "Báo cáo kinh tế xã hội");
/// ```
#[must_use]
pub fn decode(c: char) -> char {
    let mut codes = '\u{a1}'..='\u{ff}';
    TABLE.chars().find(|_| codes.next() == Some(c)).unwrap_or(c)
}

/// Whether the characters of a text are TCVN3, all or some of them.
///
/// ```
/// use chi_tieu::read::tcvn3::is_likely;
///
/// assert!(is_likely("Thu ng©n s¸ch ®¹t 5 tû ®ång, b»ng 84% kÕ ho¹ch c¶ n¨m".chars()));
/// assert!(!is_likely("Thu ngân sách đạt 5 tỷ đồng, diện tích 5 m², bằng ½ kế hoạch".chars()));
/// ```
#[must_use]
pub fn is_likely(text: impl Iterator<Item = char>) -> bool {
    let mut evidence = Evidence::default();
    text.for_each(|c| evidence.see(c));
    evidence.signs >= ENOUGH && !evidence.is_unicode()
}

/// Whether a text lost most of the letters that one byte has no place for, on its way through another code page: *doanh thu gim
/// 5%* was *giảm*. Nobody can tell what it said. Its first 4 000 characters are looked at.
///
/// ```
/// use chi_tieu::read::tcvn3::is_lossy;
///
/// let text = "Đến nay, giá trị sản xuất đạt 5 tỷ đồng, tăng 8%; thu ngân sách được 2 tỷ đồng, giảm 3%. ".repeat(6);
/// let lost: String = text.chars().filter(|c| !('\u{1ea0}'..='\u{1ef9}').contains(c)).collect();
/// assert!(is_lossy(&lost));
/// assert!(!is_lossy(&text));
/// ```
#[must_use]
pub fn is_lossy(text: &str) -> bool {
    let mut evidence = Evidence::default();
    text.chars().take(LOOKED_AT).for_each(|c| evidence.see(c));
    evidence.is_lossy()
}

/// A font that draws TCVN3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    /// `.VnTime`
    Plain,
    /// `.VnTimeH`, which draws small letters as capitals.
    Capitals,
}

impl Font {
    /// The TCVN3 font that stands first in a CSS `font-family`.
    pub(crate) fn of(family: &str) -> Option<Self> {
        let (quotes, family) = (|byte: &u8| matches!(byte, b'"' | b'\'' | b','), family.as_bytes());
        let family = family.strip_prefix(b"\"").or(family.strip_prefix(b"'")).unwrap_or(family);
        let end = family.iter().position(quotes).unwrap_or(family.len());
        match family.get(..end)? {
            [b'.', b'V' | b'v', b'N' | b'n', .., b'H'] => Some(Self::Capitals),
            [b'.', b'V' | b'v', b'N' | b'n', ..] => Some(Self::Plain),
            _ => None,
        }
    }
}

/// What a text shows of how its letters are meant.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// How many stand for frequent letters of TCVN3 (á à ả ạ ă ê ơ đ …) and have no business in a Vietnamese word.
    signs: u32,
    /// How many are Vietnamese letters that TCVN3 text cannot hold.
    unicode: u32,
    /// How many of these have two marks, the dot or the hook, or are such marks.
    marked: u32,
}

impl Evidence {
    fn see(&mut self, c: char) {
        match c {
            '¨' | 'ª' | '¬' | '®' | 'µ' | '¶' | '¸' | '¹' | '¼' | '½' | '¾' => self.signs += 1,
            '\u{102}'..='\u{1b0}' => self.unicode += 1,
            '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}' => {
                self.unicode += 1;
                self.marked += 1;
            }
            _ => {}
        }
    }

    /// Whether it is Unicode with a few odd signs: a bullet, a half.
    const fn is_unicode(self) -> bool {
        self.signs * 8 <= self.unicode
    }

    /// Whether letters were lost.
    const fn is_lossy(self) -> bool {
        self.unicode >= MANY && self.marked * 4 < self.unicode
    }
}

/// Which letters are decoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Decode {
    /// None: the text is Unicode.
    #[default]
    Nothing,
    /// Those in TCVN3 fonts.
    Fonts,
    /// All.
    All,
    /// Part of the text is TCVN3, and nobody can tell which; or letters were lost.
    Unclear,
}

/// Reads the letters of one document and learns how they are meant.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    decode: Decode,
    in_fonts: Evidence,
    elsewhere: Evidence,
}

impl Letters {
    pub(crate) fn new(decode: Decode) -> Self {
        Self { decode, ..Self::default() }
    }

    /// The letter that `c` is meant for.
    pub(crate) fn read(&mut self, c: char, font: Option<Font>) -> char {
        if !DECODES {
            self.elsewhere.see(c);
            return c;
        }
        if c < '\u{a1}' {
            return if self.decode != Decode::Nothing && font == Some(Font::Capitals) { upper(c) } else { c };
        }
        if font.is_some() { &mut self.in_fonts } else { &mut self.elsewhere }.see(c);
        match (self.decode, font) {
            (Decode::Fonts | Decode::All, Some(Font::Capitals)) => upper(decode(c)),
            (Decode::Fonts, Some(Font::Plain)) | (Decode::All, _) => decode(c),
            _ => c,
        }
    }

    /// What must be decoded, after everything was seen once.
    pub(crate) fn needed(&self) -> Decode {
        let (fonts, rest) = (self.in_fonts, self.elsewhere);
        match (fonts.is_unicode(), rest.is_unicode() || rest.signs < ENOUGH) {
            (true, true) if rest.is_lossy() => Decode::Unclear,
            (true, true) => Decode::Nothing,
            _ if !DECODES => Decode::Unclear,
            (false, true) if fonts.unicode == 0 => Decode::Fonts,
            (_, false) if fonts.unicode + rest.unicode == 0 => Decode::All,
            _ => Decode::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every small letter with a mark, and the capitals that TCVN3 fonts have, beside what stands for them.
    const LETTERS: &[(&str, &str)] = &[
        ("àảãáạ", "µ¶·¸¹"),
        ("ăằẳẵắặ", "¨»¼½¾Æ"),
        ("âầẩẫấậ", "©ÇÈÉÊË"),
        ("đ", "®"),
        ("èẻẽéẹ", "ÌÎÏÐÑ"),
        ("êềểễếệ", "ªÒÓÔÕÖ"),
        ("ìỉĩíị", "×ØÜÝÞ"),
        ("òỏõóọ", "ßáâãä"),
        ("ôồổỗốộ", "«åæçèé"),
        ("ơờởỡớợ", "¬êëìíî"),
        ("ùủũúụ", "ïñòóô"),
        ("ưừửữứự", "\u{ad}õö÷øù"),
        ("ỳỷỹýỵ", "úûüýþ"),
        ("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"),
    ];

    #[test]
    fn decodes_every_letter() {
        assert_eq!(TABLE.chars().count(), 0x5f);
        for (unicode, tcvn3) in LETTERS {
            assert_eq!(&tcvn3.chars().map(decode).collect::<String>(), unicode);
        }
        assert_eq!("Az 09,\u{a0}ế€".chars().map(decode).collect::<String>(), "Az 09,\u{a0}ế€");
    }

    #[test]
    fn knows_the_fonts() {
        assert_eq!(Font::of("\".VnTime\", serif"), Some(Font::Plain));
        assert_eq!(Font::of("'.VNARIAL'"), Some(Font::Plain));
        assert_eq!(Font::of(".VnTimeH"), Some(Font::Capitals));
        for other in ["", "Times", "Arial, .VnTime", "é"] {
            assert_eq!(Font::of(other), None, "{other}");
        }
    }

    #[cfg(feature = "tcvn3")]
    fn needed(in_fonts: &str, elsewhere: &str) -> Decode {
        let mut letters = Letters::default();
        in_fonts.chars().for_each(|c| _ = letters.read(c, Some(Font::Plain)));
        elsewhere.chars().for_each(|c| _ = letters.read(c, None));
        letters.needed()
    }

    #[cfg(feature = "tcvn3")]
    #[test]
    fn does_not_trust_fonts_alone() {
        let (tcvn3, unicode) = ("§¹t 5 tû ®ång, t¨ng 6% kÕ ho¹ch c¶ n¨m", "Đạt 5 tỷ đồng, tăng 6% so với cùng kỳ · ®");
        assert_eq!(needed(tcvn3, unicode), Decode::Fonts);
        assert_eq!(needed(unicode, unicode), Decode::Nothing, "a font that stayed after the text was converted");
        assert_eq!(needed("", tcvn3), Decode::All);
        assert_eq!(needed(tcvn3, tcvn3), Decode::All);
        assert_eq!(needed("", &[tcvn3, unicode].concat()), Decode::Unclear);
        assert_eq!(needed(&[tcvn3, unicode].concat(), ""), Decode::Unclear);
        assert_eq!(needed("", ""), Decode::Nothing);
        assert_eq!(needed("", &"tăng 5 t đng, gim 3% so vi".repeat(24)), Decode::Unclear);
    }
}
