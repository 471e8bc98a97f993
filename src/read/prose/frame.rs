//! The frame of a report: its title, the place it speaks of and the period it covers.
//!
//! In go items and sentences, out comes a [`Frame`]. The period decides what *tháng 9* or *năm 2021* means as a base.

use super::clause::Sentence;
use super::item::{Item, What};
use super::letters::{lower, upper};
use super::sense::Sense;
use super::time::{Part, When};
use super::view::View;
use crate::read::words::{Words, words};
use crate::report::Period;

/// What is known of a report as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Frame {
    pub(crate) title: Option<String>,
    pub(crate) place: Option<String>,
    months: Option<u8>,
    year: Option<u16>,
    /// The period as it is named.
    covered: Option<When>,
    /// Whether the figures may be those of a quarter alone, not of the year so far.
    quarter_alone: bool,
}

/// A title is a line of at most this many items.
const TITLE_ITEMS: usize = 40;
/// How many syllables the name of a place may have.
pub(crate) const PLACE_WORDS: usize = 4;
/// How much a line of its own adds to the rank of a period.
const HEADING: u8 = 2;
/// How many different places are counted.
const PLACES: usize = 64;

/// Words that no name of a place has, where all is written in capitals: *HUYỆN BÌNH LIÊU NĂM 2022*.
const NO_NAMES: Words = words!("năm" "tháng" "quý" "kỳ" "khóa" "lần" "và" "của" "trên" "về" "trong" "với" "đạt" "ủy");

/// What ministries (*bộ*) are for, a mark being a word too.
const MINISTRIES: Words = words!(
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
    "văn hóa , thể thao và du lịch"
    "giao thông vận tải"
    "xây dựng"
    "y tế"
    "nội vụ"
    "tư pháp"
    "công an"
    "quốc phòng"
    "ngoại giao"
);

impl Frame {
    pub(crate) fn months(&self) -> Option<u8> {
        self.months
    }

    pub(crate) fn year(&self) -> Option<u16> {
        self.year
    }

    /// Whether `when` is the period that the report covers: *năm 2022* too in a report on nine months of it.
    pub(crate) fn covers(&self, when: When) -> bool {
        let Some(covered) = self.covered else { return false };
        let part = when.part == covered.part
            || when.part == Part::Year
            || months(when) == Some(3) && months(covered) == Some(3);
        part && (when.year.is_none() || when.year == self.year)
    }

    /// Whether `when` lies in a year before the report's.
    pub(crate) fn is_after(&self, when: When) -> bool {
        when.year.is_some_and(|then| self.year.is_some_and(|now| then < now))
    }

    /// The period, where it is known to begin with the year. A report on *quý III* may speak of three months or of
    /// nine, and the pace of the plan depends on which.
    pub(crate) fn period(&self) -> Option<Period> {
        Period::new(self.months.filter(|_| !self.quarter_alone)?, self.year)
    }
}

/// Reads the frame of a text.
pub(crate) fn frame(view: &View<'_>, items: &[Item], sentences: &[Sentence]) -> Frame {
    let when = covered(items, sentences);
    Frame {
        title: when.and_then(|when| sentences.iter().find_map(|sentence| title(view, items, sentence, when))),
        place: place(view).or_else(|| (0..view.tokens.len()).find_map(|at| ministry(view, at))),
        months: when.and_then(months),
        year: when.and_then(|when| when.year),
        covered: when,
        quarter_alone: when.is_some_and(|when| matches!(when.part, Part::Quarter(2..))),
    }
}

/// The period that the report covers; one in a line of its own tells it best.
fn covered(items: &[Item], sentences: &[Sentence]) -> Option<When> {
    let lines = sentences.iter().filter(|sentence| sentence.heading);
    let headed = lines.flat_map(|line| stated(items, line.first, line.end)).fold(None, better);
    let all = || stated(items, 0, items.len());
    let best = all().fold(None, better)?;
    let mut when = headed.filter(|&headed| rank(headed) + HEADING > rank(best)).unwrap_or(best);
    if when.part == Part::Year {
        when = often(all().filter(|when| when.part == Part::Year)).filter(|_| headed.is_none()).unwrap_or(when);
    }
    if when.year.is_none() {
        let same = all().find(|other| other.part == when.part && other.year.is_some());
        when.year = same.or_else(|| all().find(|other| other.year.is_some())).and_then(|other| other.year);
    }
    Some(when)
}

/// The one that is named most often, the first of equals.
fn often(periods: impl Iterator<Item = When>) -> Option<When> {
    let periods: Vec<When> = periods.take(PLACES).collect();
    let count = |when: &When| periods.iter().filter(|other| *other == when).count();
    let most = periods.iter().map(count).max()?;
    periods.iter().find(|when| count(when) == most).copied()
}

/// The periods in `items[first..end]` that nothing is compared with.
fn stated(items: &[Item], first: usize, end: usize) -> impl Iterator<Item = When> {
    let before = |at: usize| at.checked_sub(1).and_then(|before| items.get(before)).and_then(Item::sense);
    let opened =
        |at: usize| at.checked_sub(1).and_then(|before| items.get(before)).is_some_and(|item| item.is_mark('('));
    // "so với tháng trước, tháng 12 và cùng kỳ"
    let listed = |at: usize| {
        let joint = at.checked_sub(1).and_then(|joint| items.get(joint));
        let base = at.checked_sub(2).and_then(|base| items.get(base)).and_then(Item::sense);
        joint.is_some_and(|joint| joint.is_mark(',') || joint.sense() == Some(Sense::And))
            && matches!(base, Some(Sense::Yoy | Sense::Mom | Sense::Qoq | Sense::Ytd | Sense::OtherBase))
    };
    let compared = move |at: usize| {
        opened(at)
            || listed(at)
            || matches!(
                before(at),
                Some(Sense::Than | Sense::Yoy | Sense::Mom | Sense::Qoq | Sense::Ytd | Sense::OtherBase | Sense::Part)
            )
    };
    (first..end).filter_map(move |at| items.get(at).and_then(period).filter(|_| !compared(at)))
}

fn period(item: &Item) -> Option<When> {
    match item.what {
        What::Time(when) if rank(when) > 0 => Some(when),
        _ => None,
    }
}

/// The better of two periods: the more telling one, else the earlier in the text.
fn better(best: Option<When>, next: When) -> Option<When> {
    Some(best.filter(|&best| rank(best) >= rank(next)).unwrap_or(next))
}

/// How well a period tells what a report covers: months of a named year best.
fn rank(when: When) -> u8 {
    let part = match when.part {
        Part::Months(_) => 5,
        Part::Quarter(_) => 4,
        Part::Month(_) => 3,
        Part::Year => 2,
        Part::Day(..) | Part::Other => return 0,
    };
    if when.year.is_some() { part + 4 } else { part }
}

/// The month of the year that a period ends with.
fn months(when: When) -> Option<u8> {
    match when.part {
        Part::Months(months) => Some(months),
        Part::Quarter(quarter) => Some(quarter * 3),
        Part::Month(month) => Some(month),
        Part::Year => Some(12),
        Part::Day(..) | Part::Other => None,
    }
}

/// A line of its own that names the report's period and says that it reports.
fn title(view: &View<'_>, items: &[Item], sentence: &Sentence, when: When) -> Option<String> {
    let line = items.get(sentence.first..sentence.end)?;
    let alike = |named: When| named.part == when.part && (named.year.is_none() || named.year == when.year);
    let names_period = line.iter().filter_map(period).any(alike);
    if !sentence.heading || line.len() > TITLE_ITEMS || !names_period {
        return None;
    }
    let (first, last) = (line.first()?.first, line.last()?.end);
    let says = |at: usize| {
        matches!(
            view.word(at),
            Some("kết" | "tình" | "báo" | "kinh" | "sản" | "thu" | "ngân" | "phát" | "xuất" | "quả")
        )
    };
    (first..last).any(says).then(|| view.words(first, last))
}

/// The place that is named most often, the first of equals: `huyện Đầm Hà`.
fn place(view: &View<'_>) -> Option<String> {
    let mut places: Vec<(String, usize)> = Vec::new();
    for at in 0..view.tokens.len() {
        let Some(name) = place_at(view, at) else { continue };
        if let Some((_, count)) = places.iter_mut().find(|(known, _)| *known == name) {
            *count += 1;
        } else if places.len() < PLACES {
            places.push((name, 1));
        }
    }
    let most = places.iter().map(|&(_, count)| count).max()?;
    places.into_iter().find(|&(_, count)| count == most).map(|(name, _)| name)
}

/// The ministry that token `at` begins to name; its name has small letters within, so capitals cannot tell its end.
fn ministry(view: &View<'_>, at: usize) -> Option<String> {
    if !view.is_word(at, "bộ") || !view.is_capital(at) {
        return None;
    }
    let first = at + 1;
    let is = |at: usize, word: &str| {
        view.token(at).and_then(|token| view.folded.text.get(token.start..token.end)) == Some(word)
    };
    let named = |name: &&str| name.split(' ').zip(first..).all(|(word, at)| is(at, word));
    let name = MINISTRIES.0.lines().find(named)?;
    Some(view.words(at, first + name.split(' ').count()))
}

/// The place at token `at`: a kind of place and the capitalised words after it.
fn place_at(view: &View<'_>, at: usize) -> Option<String> {
    let (kind, words) = place_words(view, at)?;
    let first = at + kind;
    let mut place = view.folded.text.get(view.token(at)?.start..view.token(first - 1)?.end)?.to_string();
    for word in view.words(first, first + words).split(' ') {
        place.push(' ');
        push_capitalised(&mut place, word);
    }
    Some(place)
}

/// How many tokens the kind of a place (*thành phố*) at `at` has, and how many its name.
pub(crate) fn place_words(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let kind = match (view.word(at)?, view.word(at + 1)) {
        ("thành", Some("phố")) | ("thị", Some("xã" | "trấn")) => 2,
        // "KINH TẾ - XÃ HỘI"
        ("xã", Some("hội")) if view.is_capital(at) => return None,
        ("huyện" | "tỉnh" | "quận" | "xã" | "phường", _) => 1,
        _ => return None,
    };
    let named =
        |n: &usize| view.word(at + kind + n).is_some_and(|word| !NO_NAMES.has(word)) && view.is_capital(at + kind + n);
    let words = (0..PLACE_WORDS).take_while(named).count();
    (words > 0).then_some((kind, words))
}

/// Adds `word` with a capital and small letters: `HƯNG` → `Hưng`.
fn push_capitalised(out: &mut String, word: &str) {
    for (n, c) in word.chars().enumerate() {
        out.push(if n == 0 { upper(c) } else { lower(c) });
    }
}
