//! Subjects: the indicator that a predicate speaks of, found in the words before it.
//!
//! In goes the run of items between the predicate before (or the beginning of the sentence) and a predicate, out comes
//! the name in the words of the text, or the finding that the clause names none and goes on about the one before.

use super::figure::Measure;
use super::frame::{PLACE_WORDS, place_words};
use super::item::{Kinds, Scan, What};
use super::normalise::key;
use super::predicate::Predicate;
use super::sense::Sense;
use super::time::When;
use crate::read::words::{Words, words};

/// The name of an indicator: in the words of the text, and folded for comparing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) key: String,
}

impl Name {
    pub(crate) fn new(text: String) -> Self {
        Self { key: key(&text), text }
    }
}

/// What the words before a predicate name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Subject {
    /// Nothing: the subject of the clause before goes on.
    Same,
    /// An indicator.
    Named(Name),
    /// The subject before, named again: *tỷ lệ này*.
    This,
    /// Something that is no indicator's name.
    Unclear,
}

/// A period beside a name, on items `first..end`: *lũy kế 10 tháng*.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shift {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// `None` for a base: *cùng kỳ đạt 310 tỷ đồng*.
    pub(crate) when: Option<When>,
    /// Whether it is said to be a running total.
    pub(crate) total: bool,
}

/// What the words before a predicate say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) subject: Subject,
    pub(crate) shift: Option<Shift>,
    /// The items of the name.
    pub(crate) name: Option<(usize, usize)>,
    /// Whether the clause says that it was given: *vốn năm 2023 giao cho các đơn vị là 2.812 tỷ đồng*.
    pub(crate) given: bool,
}

/// A name longer than this is a sentence that was not understood.
const NAME_WORDS: usize = 18;
/// Unless it begins with a head noun.
const HEADED_NAME_WORDS: usize = 26;
/// No name of so few words is longer.
const NAME_BYTES: usize = 400;
/// How many words name the subject before once more: *tỷ lệ này*.
const THIS_WORDS: usize = 4;
/// Parts of a list of nouns (*nông, lâm, thủy sản*) are this short.
const LISTED_WORDS: usize = 4;
/// A first part that begins with a head noun may be longer.
const HEADED_WORDS: usize = 12;
/// Commas of one name.
const NAME_PARTS: usize = 6;

/// How many items the words of a whole may have: *cơ cấu kinh tế*.
const WHOLE_ITEMS: usize = 3;

/// Nouns that begin the name of an indicator; such a part may be longer.
const HEADS: Words = words!(
    "bán" "chi" "chỉ" "cơ" "diện" "doanh" "dư" "giá" "hoạt" "xuất" "nhập" "mức" "kim" "khu" "lượng"
    "ngành" "nhóm" "quy" "sản" "số" "thu" "tổng" "tỷ" "tỉ" "tốc" "vốn" "vụ" "đàn"
);

/// What may stand before a name and is none of it.
const LEADING: Kinds = Kinds::BASE.or(Kinds::TIME).or(Kinds::MARK).or(Kinds::LINE).or(Kinds::of(&[
    Sense::Lead,
    Sense::Still,
    Sense::Part,
    Sense::And,
    Sense::Link,
    Sense::Approx,
    Sense::Target,
    Sense::Aspect,
    Sense::Level,
    Sense::For,
    Sense::Total,
    Sense::PlanTail,
]));
/// Words before a name: *hoạt động xuất khẩu* is about *xuất khẩu*.
const INTRODUCING: Words = words!("trên" "hoạt" "tình" "trong" "theo" "của" "ở" "các" "những" "qua" "đến" "tại");
/// What may stand after a name and is none of it.
const TRAILING: Kinds = Kinds::TIME.or(Kinds::MARK).or(Kinds::LINE).or(Kinds::of(&[
    Sense::For,
    Sense::Level,
    Sense::And,
    Sense::Each,
    Sense::Link,
    Sense::Total,
    Sense::Still,
    Sense::Lead,
    Sense::PlanTail,
    Sense::Done,
]));
/// Words after a name.
const ENDING: Words = words!("trong" "của" "ở" "đến" "tới" "tính");

/// Words that name who reports, not what is reported; folded.
const GENERAL: Words = words!(
    "huyện"
    "tỉnh"
    "xã"
    "thành phố"
    "thị xã"
    "phường"
    "quận"
    "ngành"
    "các ngành"
    "địa phương"
    "đơn vị"
    "chỉ tiêu"
    "tốc độ"
    "con số"
);

/// The run of items `first..end` before a predicate.
#[derive(Clone, Copy)]
pub(crate) struct Before<'a> {
    pub(crate) scan: Scan<'a>,
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Whether a predicate, not the beginning of the sentence, stands before the run.
    pub(crate) continues: bool,
}

impl Before<'_> {
    /// How many brackets more are open at the end of the run than at its beginning.
    pub(crate) fn depth(&self) -> i32 {
        let marks = (self.first..self.end).map(|at| match self.scan.what(at) {
            Some(What::Mark('(')) => 1,
            Some(What::Mark(')')) => -1,
            _ => 0,
        });
        marks.sum()
    }

    /// Whether the clause says that the figure contributes to something else's change: *làm CPI tăng 0,08 điểm*.
    pub(crate) fn contributes(&self, predicate: &Predicate) -> bool {
        let changes = matches!(predicate.verb, Some(Sense::Rise | Sense::Fall)) || !predicate.is_amount();
        let clause =
            (self.first..self.end).rev().take_while(|&at| !matches!(self.scan.what(at), Some(What::Mark(',' | ';'))));
        changes && clause.into_iter().any(|at| self.scan.says(at, Sense::Contribution))
    }

    /// Whether the run goes over to a larger whole: *(cả nước tăng 5,8%)*.
    pub(crate) fn widens(&self) -> bool {
        (self.first..self.end)
            .any(|at| self.scan.says(at, Sense::Lead) && self.scan.words(at, at + 1).ends_with("nước"))
    }

    /// The words that speak of the parts of a whole: *cơ cấu kinh tế*, *tỷ trọng*.
    pub(crate) fn whole(&self) -> Option<String> {
        let at = (self.first..self.end).rev().find(|&at| self.scan.says(at, Sense::Parts))?;
        if self.scan.word(at) != Some("cơ") {
            return Some(self.scan.words(at, at + 1));
        }
        let small = |&at: &usize| {
            let capital = self.scan.items.get(at).is_some_and(|item| self.scan.view.is_capital(item.first));
            at < self.end && self.scan.among(at, Kinds::WORD) && !capital
        };
        let words = (at + 1..at + WHOLE_ITEMS).take_while(small).count();
        // "Cơ cấu nông nghiệp - công nghiệp": these are the parts.
        let listed = self.scan.is(at + 1 + words, '-') || self.scan.is(at + 1 + words, '–');
        Some(self.scan.words(at, at + 1 + if listed { 0 } else { words }) + ":")
    }

    /// Whether the run says no more than *bình quân*.
    pub(crate) fn says_mean(&self) -> bool {
        let mut said = (self.first..self.end).filter(|&at| !self.scan.among(at, const { Kinds::MARK.or(Kinds::LINE) }));
        said.next().is_some_and(|at| self.scan.says(at, Sense::Degree)) && said.next().is_none()
    }

    /// Whether the run ends in a colon: *Thép cán: 612 nghìn tấn*.
    pub(crate) fn ends_in_colon(&self) -> bool {
        self.end > self.first && self.scan.is(self.end - 1, ':')
    }

    /// Whether a semicolon in the run ends what was said of the subject before.
    pub(crate) fn breaks(&self) -> bool {
        (self.first..self.end).any(|at| self.scan.is(at, ';'))
    }

    /// Whether the run is nothing but a semicolon: *đạt 410 tấn; bằng 52% kế hoạch*.
    pub(crate) fn is_semicolon(&self) -> bool {
        self.end == self.first + 1 && self.scan.is(self.first, ';')
    }

    /// Whether a word that announces a target stands in the run.
    pub(crate) fn aims(&self) -> bool {
        self.scan.find(self.first, self.end, Sense::Target).is_some()
    }

    /// Whether the run says no more than a period, a total or *riêng*: the sentence goes on about the one before.
    pub(crate) fn only_shifts(&self) -> bool {
        let plain = const {
            let times = Kinds::TIME.or(Kinds::MARK).or(Kinds::LINE);
            times.or(Kinds::of(&[Sense::Lead, Sense::Total, Sense::Approx]))
        };
        (self.first..self.end).all(|at| self.scan.among(at, plain) || self.scan.word(at) == Some("trong"))
    }

    /// The place that alone the clause is about: *Riêng thành phố Lào Cai*.
    pub(crate) fn alone(&self) -> bool {
        (self.first..self.end).any(|at| self.scan.says(at, Sense::Lead) && self.scan.word(at) == Some("riêng"))
    }

    /// Whether the run begins with what is compared with: *So với cùng kỳ tăng 4,5%*.
    pub(crate) fn compares_first(&self) -> bool {
        let first = (self.first..self.end).find(|&at| !self.scan.among(at, const { Kinds::MARK.or(Kinds::LINE) }));
        first.is_some_and(|at| self.scan.says(at, Sense::Than))
    }

    /// Whether words and then an opening bracket stand before the predicate.
    pub(crate) fn opens(&self) -> bool {
        self.end > self.first + 1 && self.scan.is(self.end - 1, '(')
    }

    /// Whether the run names the subject before once more: *tỷ lệ này*.
    pub(crate) fn says_this(&self) -> bool {
        (self.first..self.end).any(|at| self.scan.word(at) == Some("này"))
    }

    /// Whether the run is nothing but an opening bracket.
    pub(crate) fn is_bracket(&self) -> bool {
        self.end == self.first + 1 && self.scan.is(self.first, '(')
    }

    /// Whether only commas and joints stand in the run, or after the word that announces a target in it.
    pub(crate) fn is_bare(&self) -> bool {
        let target = (self.first..self.end).rev().find(|&at| self.scan.says(at, Sense::Target));
        (target.map_or(self.first, |at| at + 1)..self.end).all(|at| {
            self.scan.among(
                at,
                const {
                    Kinds::MARK.or(Kinds::LINE).or(Kinds::of(&[
                        Sense::And,
                        Sense::Link,
                        Sense::Approx,
                        Sense::Lead,
                        Sense::PlanTail,
                    ]))
                },
            )
        })
    }

    /// Finds the name, and the period beside it.
    pub(crate) fn find(&self) -> Found {
        let end = if self.ends_in_colon() { self.end - 1 } else { self.end };
        let start = self.start(end);
        // "vốn giao cho các đơn vị, địa phương là …"
        let given = self.scan.find(start, end, Sense::Given);
        let name = self.clause(start, given.unwrap_or(end));
        let shift = self.shift(start, end, name);
        let subject = name.map_or_else(|| self.topic(start), |(first, end)| self.named(first, end));
        Found { subject, shift, name, given: given.is_some() }
    }

    /// The topic before a colon, for a clause that names nothing: *Xuất khẩu lao động: 9 tháng đưa đi được …*
    fn topic(&self, start: usize) -> Subject {
        let colon = start.checked_sub(1).filter(|&colon| colon >= self.first && self.scan.is(colon, ':'));
        let named = colon.and_then(|colon| self.clause(self.start(colon), colon));
        named.map_or(Subject::Same, |(first, end)| self.named(first, end))
    }

    /// The items of the name in the clause `start..end`; `None` where it has none.
    fn clause(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let parts = self.parts(start, end);
        let cut = self.continues && start == self.first && !self.is_joint(start);
        let Some((&(first, end), rest)) = parts.split_first().filter(|_| cut) else { return self.join(&parts) };
        // "… dự án còn hiệu lực với tổng số vốn …"
        let with = (first..end).find(|&at| self.scan.word(at) == Some("với") && self.is_head(at + 1));
        match with.filter(|_| rest.is_empty()) {
            Some(with) => self.join(&[(with + 1, end)]),
            None => self.join(rest),
        }
    }

    /// The last period of the clause `start..end` that stands outside of its name and that nothing is compared with.
    fn shift(&self, start: usize, end: usize, name: Option<(usize, usize)>) -> Option<Shift> {
        // Before the first joint it belongs to the predicate before: "đạt 18 tỷ đồng trong tháng 5, …"
        let joint = (self.first..end).find(|&at| self.parts_clauses(at)).unwrap_or(end);
        let start = if self.continues { start.max(joint) } else { start };
        let outside = |at: &usize| name.is_none_or(|(first, end)| !(first..end).contains(at));
        (start..end).rev().filter(outside).find_map(|at| self.period(start, at))
    }

    fn parts_clauses(&self, at: usize) -> bool {
        self.scan.among(at, const { Kinds::MARK.or(Kinds::of(&[Sense::And, Sense::Link, Sense::Part])) })
    }

    /// The period at `at`, with the word before it that says it is a running total.
    fn period(&self, start: usize, at: usize) -> Option<Shift> {
        let before = at.checked_sub(1).filter(|&before| before >= start);
        let total = before.is_some_and(|before| self.scan.says(before, Sense::Total));
        let first = if total { at - 1 } else { at };
        let when = match self.scan.what(at)? {
            What::Time(when) if when.is_span() => Some(when),
            What::Cue(Sense::Yoy | Sense::Mom | Sense::Qoq) => None,
            _ => return None,
        };
        let stated = !(start..at).rev().take_while(|&at| !self.scan.is(at, ',')).any(|at| self.compares(at));
        stated.then_some(Shift { first, end: at + 1, when, total })
    }

    /// Whether what follows the item at `at` is compared with, not stated.
    fn compares(&self, at: usize) -> bool {
        let cue = |sense| {
            matches!(
                sense,
                Sense::Than
                    | Sense::Yoy
                    | Sense::Mom
                    | Sense::Qoq
                    | Sense::Ytd
                    | Sense::OtherBase
                    | Sense::Plan
                    | Sense::Equal
            )
        };
        self.scan.is(at, '(') || self.scan.sense(at).is_some_and(cue)
    }

    fn is_joint(&self, at: usize) -> bool {
        let dash = matches!(self.scan.what(at), Some(What::Mark('-' | '–' | '—')));
        // "có 286 doanh nghiệp với số vốn 2.940 tỷ đồng"
        dash || self.scan.word(at) == Some("với")
            || self.scan.among(at, const { Kinds::of(&[Sense::And, Sense::Link, Sense::Part, Sense::Lead]) })
    }

    /// The first item after the last strong boundary before `end`.
    fn start(&self, end: usize) -> usize {
        let mut closed = 0;
        for at in (self.first..end).rev() {
            match self.scan.what(at) {
                Some(What::Mark(')')) => closed += 1,
                Some(What::Mark('(')) if closed > 0 => closed -= 1,
                Some(What::Mark(';' | ':' | '(' | '.' | '…' | '"' | '“' | '”')) => return at + 1,
                Some(What::Cue(Sense::Part | Sense::Target)) => return at + 1,
                _ => {}
            }
        }
        // A bracket that closes here was opened before the last predicate: what follows it is a new beginning.
        (self.first..end).find(|&at| self.scan.is(at, ')') && closed > 0).map_or(self.first, |at| at + 1)
    }

    /// The runs between commas, brackets skipped.
    fn parts(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut parts = Vec::new();
        let mut depth = 0;
        let mut first = start;
        for at in start..end {
            match self.scan.what(at) {
                Some(What::Mark('(')) => depth += 1,
                Some(What::Mark(')')) => depth -= 1,
                Some(What::Mark(',')) if depth <= 0 => {
                    parts.push((first, at));
                    first = at + 1;
                }
                _ => {}
            }
        }
        parts.push((first, end));
        parts
    }

    /// The run of items that makes the name: the last part that says something, and the listed nouns before it.
    fn join(&self, parts: &[(usize, usize)]) -> Option<(usize, usize)> {
        let mut rest = parts.iter().rev();
        let (mut first, end, mut led) = match self.strip(*rest.next()?) {
            Some(last) => last,
            // "Thu ngân sách, ước đạt …"
            None => self.strip(*rest.next()?).filter(|&(first, ..)| self.is_head(first)).map(|part| self.cut(part))?,
        };
        let mut next_words = self.member_words(first, end);
        for &part in rest.filter(|(first, end)| first < end).take(NAME_PARTS) {
            let Some((start, stop, part_led)) = self.strip(part).filter(|_| !led) else { break };
            if stop != part.1 || !self.lists(start, stop, next_words) {
                break;
            }
            next_words = self.member_words(start, stop);
            (first, led) = (start, part_led);
        }
        Some((first, end))
    }

    /// A part up to the words that tell how it went: *Hoạt động xuất khẩu* `tiếp tục phát triển`, *đạt …*
    fn cut(&self, (first, end, led): (usize, usize, bool)) -> (usize, usize, bool) {
        let tells = |&at: &usize| {
            self.scan.among(at, const { Kinds::TIME.or(Kinds::of(&[Sense::Still, Sense::Rise, Sense::Fall])) })
        };
        (first, (first + 1..end).find(tells).unwrap_or(end), led)
    }

    /// Whether the part `start..stop` and a next part whose longest member has `next_words` words are members of one
    /// list of nouns.
    fn lists(&self, start: usize, stop: usize, next_words: usize) -> bool {
        let words = self.words(start, stop);
        let headed = self.is_head(start) && words <= HEADED_WORDS;
        next_words <= LISTED_WORDS && (words <= LISTED_WORDS || headed)
    }

    /// Whether the item begins the name of an indicator.
    fn is_head(&self, at: usize) -> bool {
        self.scan.word(at).is_some_and(is_head)
    }

    /// How many words the longest member of the list `first..end` has: 4 in *tiểu thủ công nghiệp và xây dựng*.
    fn member_words(&self, first: usize, end: usize) -> usize {
        let mut longest = 0;
        let mut start = first;
        for at in first..=end {
            if at == end || self.scan.says(at, Sense::And) {
                longest = longest.max(self.words(start, at));
                start = at + 1;
            }
        }
        longest
    }

    /// How many words items `first..end` have, brackets left out.
    fn words(&self, first: usize, end: usize) -> usize {
        let (mut words, mut depth) = (0, 0);
        for item in self.scan.items.get(first..end).unwrap_or_default() {
            match item.what {
                What::Mark('(') => depth += 1,
                What::Mark(')') => depth -= 1,
                _ if depth <= 0 => words += item.end - item.first,
                _ => {}
            }
        }
        words
    }

    /// A part without the words around its name; also whether any stood before it. `None` where nothing is left.
    fn strip(&self, (first, end): (usize, usize)) -> Option<(usize, usize, bool)> {
        // "Về thị trường, …" is no name.
        if self.scan.says(first, Sense::Aspect) {
            return None;
        }
        let mut end = end;
        while end > first && self.trails(end - 1) {
            end -= 1;
        }
        let done = (first..end).rev().find(|&at| self.scan.says(at, Sense::Done));
        let mut start = done.map_or(first, |at| at + 1);
        while start < end && self.leads(start) {
            start = self.after_bracket(start, end);
        }
        start = self.after_place(start, end);
        for sense in [Sense::Than, Sense::Cite, Sense::Given] {
            end = self.scan.find(start, end, sense).unwrap_or(end);
        }
        (start < end).then_some((start, end, start > first))
    }

    /// The first item after a place that acts: *huyện Vân Canh thu ngân sách* is about *thu ngân sách*.
    fn after_place(&self, start: usize, end: usize) -> usize {
        let place =
            self.scan.items.get(start).and_then(|item| Some((item.first, place_words(&self.scan.view, item.first)?)));
        // As many capitals as a place may have at most are a line of capitals.
        let Some((first, (kind, words))) = place.filter(|&(_, (_, words))| words < PLACE_WORDS) else { return start };
        let after =
            (start..end).find(|&at| self.scan.items.get(at).is_some_and(|item| item.first == first + kind + words));
        after.unwrap_or(start)
    }

    /// The item after the bracket that opens at `start`, or after the item.
    fn after_bracket(&self, start: usize, end: usize) -> usize {
        if !self.scan.is(start, '(') {
            return start + 1;
        }
        (start..end).find(|&at| self.scan.is(at, ')')).unwrap_or(start) + 1
    }

    fn leads(&self, at: usize) -> bool {
        let introduces = || self.scan.word(at).is_none_or(|word| INTRODUCING.has(word));
        self.scan.among(at, LEADING)
            || self.scan.among(at, const { Kinds::WORD.or(Kinds::of(&[Sense::Plain])) }) && introduces()
            || self.scan.among(at, const { Kinds::of(&[Sense::Rise, Sense::Fall]) }) && self.is_head(at + 1)
    }

    fn trails(&self, at: usize) -> bool {
        let ends = || self.scan.word(at).is_none_or(|word| ENDING.has(word));
        self.scan.among(at, TRAILING) && !self.scan.is(at, ')') || self.scan.among(at, Kinds::WORD) && ends()
    }

    fn named(&self, first: usize, end: usize) -> Subject {
        let text = self.text(first, end);
        let changes = self.scan.among(first, const { Kinds::of(&[Sense::Rise, Sense::Fall, Sense::Exceed]) });
        if text.is_empty() || text.len() > NAME_BYTES || changes || self.counts(first, end) {
            return Subject::Unclear;
        }
        let name = Name::new(text);
        // "cách cầu chừng 2 km" is a place.
        let placed = name.key.starts_with("cách ") || name.key.ends_with(" nặng");
        if placed || GENERAL.has(&name.key) {
            return Subject::Unclear;
        }
        // "tỷ lệ này", but not "chỉ số tồn kho của ngành này"
        if name.key.ends_with(" này") && self.words(first, end) <= THIS_WORDS {
            return Subject::This;
        }
        let most = if self.is_head(first) { HEADED_NAME_WORDS } else { NAME_WORDS };
        if self.words(first, end) > most { Subject::Unclear } else { Subject::Named(name) }
    }

    /// Whether figures stand where a name should: "11 khoản đạt trên 85% dự toán" counts members, an amount with a
    /// unit belongs to another clause.
    fn counts(&self, first: usize, end: usize) -> bool {
        let figure = |at: usize| self.scan.figure(at);
        let amount = |at| figure(at).is_some_and(|figure| figure.measure != Measure::None && !figure.trap);
        figure(first).is_some_and(|figure| !figure.signed) || (first..end).any(amount)
    }

    /// The words of items `first..end`, brackets left out.
    fn text(&self, first: usize, end: usize) -> String {
        let mut text = String::new();
        let mut depth = 0;
        let mut run: Option<(usize, usize)> = None;
        for item in self.scan.items.get(first..end).unwrap_or_default() {
            match item.what {
                What::Mark('(') => depth += 1,
                What::Mark(')') => depth -= 1,
                _ if depth <= 0 && !item.is_line() => {
                    run = match run {
                        Some((start, end)) if end == item.first => Some((start, item.end)),
                        _ => {
                            self.flush(run, &mut text);
                            Some((item.first, item.end))
                        }
                    };
                }
                _ => {}
            }
        }
        self.flush(run, &mut text);
        text
    }

    fn flush(&self, run: Option<(usize, usize)>, text: &mut String) {
        if let Some((first, end)) = run {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.scan.view.words(first, end));
        }
    }
}

/// Whether the folded word begins the name of an indicator.
pub(crate) fn is_head(word: &str) -> bool {
    HEADS.has(word)
}

/// The names of a list, if `name` splits into `count` of them: *EU, ASEAN và Hàn Quốc*.
pub(crate) fn split(name: &str, count: usize) -> Option<Vec<String>> {
    [[",", "và"], ["-", "–"]].into_iter().map(|joints| split_at(name, joints)).find(|names| names.len() == count)
}

/// The runs of words between `joints`, empty ones left out.
fn split_at(name: &str, joints: [&str; 2]) -> Vec<String> {
    let mut names = vec![String::new()];
    for word in name.split(' ') {
        let bare = word.strip_suffix(',').unwrap_or(word);
        let Some(last) = names.last_mut() else { break };
        if !joints.contains(&bare) {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(bare);
        }
        if joints.contains(&bare) || (bare.len() < word.len() && joints.contains(&",")) {
            names.push(String::new());
        }
    }
    names.retain(|name| !name.is_empty());
    names
}
