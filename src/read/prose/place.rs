//! The place that a report speaks of.
//!
//! In go tokens and sentences, out comes the name of the place, or of the ministry, that a text names most often: *huyện Đầm Hà*.

use super::clause::Sentence;
use super::frame::{MENTIONS, most_named};
use super::letters::{lower, upper};
use super::run::Run;
use super::scan::Scan;
use super::texts::{holds, tells_anywhere, tidy};
use super::view::View;
use super::word::{Word, Words, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::words::{self, words};

/// How many syllables the name of a place may have.
pub(crate) const PLACE_WORDS: usize = 4;
/// Where a place is that of an office whose superior stands above, at most so many tokens after that one's: *ỦY BAN NHÂN DÂN*.
const HEAD_TOKENS: usize = 8;

/// Words that no name of a place has, where all is written in capitals: *HUYỆN BÌNH LIÊU NĂM 2022*.
const NO_NAMES: Words = any!(ntm năm tháng quý kỳ khóa lần và của trên về trong với đạt ủy);
/// What the names of places and of ministries begin with.
const BEGINS: Words = any!(thành thị xã huyện tỉnh quận phường bộ);
/// What ministries (*bộ*) are for.
const MINISTRIES: words::Words = words!(
    "công thương"
    "tài chính"
    "kế hoạch và đầu tư"
    "nông nghiệp và phát triển nông thôn"
    "nông nghiệp và môi trường"
    "tài nguyên và môi trường"
    "lao động - thương binh và xã hội"
    "giáo dục và đào tạo"
    "khoa học và công nghệ"
    "thông tin và truyền thông"
    "văn hóa, thể thao và du lịch"
    "giao thông vận tải"
    "xây dựng"
    "y tế"
    "nội vụ"
    "tư pháp"
    "công an"
);

/// What a text says of a place as a whole, and what those of which it consists are.
const WHOLES: [(&str, Words); 3] = [
    ("toàn tỉnh", any!(huyện quận thị thành xã phường)),
    ("toàn huyện", any!(xã phường)),
    ("toàn thành phố", any!(huyện quận xã phường)),
];

/// Whether the place is named in passing: the text speaks of `toàn tỉnh`, and its title and first sentence not of *xã Gio Linh*.
fn is_passed(scan: &Scan<'_>, sentences: &[Sentence], place: Run, parts: Words) -> bool {
    let name = place_words(&scan.view, place.first());
    let [kind, name] = [Run::new(place.first(), name.first()), name].map(|run| scan.view.key(run));
    let head = sentences.iter().find(|line| !line.heading).map_or(0, |line| line.end);
    parts.has(scan.view.word(place.first()))
        && !holds(scan.view.key(scan.tokens(0, head)), name)
        && !tells_anywhere(&scan.view.folded.text, &["toàn ", kind].concat())
}

/// The place that is named most often, the first of equals (`huyện Đầm Hà`), or the first ministry.
pub(super) fn place(scan: &Scan<'_>, sentences: &[Sentence]) -> Option<String> {
    let view = &scan.view;
    let (mut places, mut office) = (Vec::new(), Run::default());
    for at in 0..view.tokens.list.len() {
        if places.len() == MENTIONS {
            break;
        }
        if LONG_TEXTS && !BEGINS.has(view.word(at)) {
            continue;
        }
        if office.is_empty() {
            office = ministry(view, at);
        }
        let name = place_words(view, at);
        // "các tỉnh Tây Nguyên" are several
        let several = UNUSUAL && view.is_word(at.wrapping_sub(1), Word::các);
        if !name.is_empty() && !several {
            let named = Run::new(at, name.end());
            let head = |above: &Run| view.is_line(name.end()) && is_head(view, above.end(), at);
            // It counts twice, where there is room for two.
            if UNUSUAL && places.len() + 1 < MENTIONS && places.last().is_some_and(head) {
                places.push(named);
            }
            places.push(named);
        }
    }
    let same = |one: Run, other: Run| one.length() == other.length() && view.key(one) == view.key(other);
    let mut place = most_named(&places, &same);
    if UNUSUAL
        && let Some(&(_, parts)) = WHOLES.iter().find(|(whole, _)| tells_anywhere(&view.folded.text, whole))
        && is_passed(scan, sentences, place, parts)
    {
        places.retain(|one| !parts.has(view.word(one.first())));
        place = most_named(&places, &same);
    }
    if !place.is_empty() {
        return Some(place_name(view, place));
    }
    Some(tidy(view.folded.source(office))).filter(|office| !office.is_empty())
}

/// Whether a place at `at` is that of the office whose superior's place ends at `above`, a line before: *UBND HUYỆN DIỄN CHÂU*,
/// `UBND XÃ DIỄN KỶ`.
fn is_head(view: &View<'_>, above: usize, at: usize) -> bool {
    let office = matches!(view.word(above + 1), Word::ubnd | Word::ủy);
    office
        && view.is_line(above)
        && at < above + HEAD_TOKENS
        && (above + 1..at).all(|at| view.is_capital(at) || view.is_line(at))
}

/// The folded bytes of the ministry that the token at `at` begins to name, if it names one; its name has small letters
/// within, so capitals cannot tell its end.
fn ministry(view: &View<'_>, at: usize) -> Run {
    if !UNUSUAL || !view.is_word(at, Word::bộ) || !view.is_capital(at) {
        return Run::default();
    }
    let kind = view.bytes(Run::new(at, at + 1));
    let name = kind.end() + 1;
    let length = MINISTRIES.length_in(view.folded.text.get(name..).unwrap_or_default());
    if length > 0 { Run::new(kind.first(), name + length) } else { Run::default() }
}

/// The name of a place on `run`: the kind as it is folded, the words with a capital each: `HUYỆN ĐẦM HÀ` → `huyện Đầm
/// Hà`.
pub(super) fn place_name(view: &View<'_>, run: Run) -> String {
    let name = place_words(view, run.first());
    let mut place = String::from(view.key(Run::new(run.first(), name.first())));
    place.push(' ');
    let mut begins = true;
    for c in view.words(name).chars() {
        place.push(if begins { upper(c) } else { lower(c) });
        begins = c == ' ';
    }
    place
}

/// What places are, as their names begin.
pub(super) const PLACE_KINDS: words::Words =
    words!("huyện" "thị xã" "thành phố" "tp" "tỉnh" "xã" "phường" "quận" "thị trấn");

/// The tokens of the name of the place whose kind (*thành phố*) begins at `at`; empty where none does.
pub(crate) fn place_words(view: &View<'_>, at: usize) -> Run {
    let kind = match view.word(at) {
        Word::thành if view.is_word(at + 1, Word::phố) => 2,
        Word::thị if matches!(view.word(at + 1), Word::xã | Word::trấn) => 2,
        // "KINH TẾ - XÃ HỘI"
        Word::xã if view.is_word(at + 1, Word::hội) && view.is_capital(at) => return Run::default(),
        Word::huyện | Word::tỉnh | Word::quận | Word::xã | Word::phường => 1,
        _ => return Run::default(),
    };
    let first = at + kind;
    let mut end = first;
    while end < first + PLACE_WORDS && view.is_capital(end) && is_name(view.word(end), end - first) {
        end += 1;
    }
    Run::new(first, end)
}

/// Whether a word can be that of a name, so many words after its first: *KỲ HỌP* follows one, *Tân Kỳ* and *Kỳ Anh* are.
fn is_name(word: Word, after: usize) -> bool {
    word == Word::kỳ && after < 2 || word != Word::NONE && !NO_NAMES.has(word)
}
