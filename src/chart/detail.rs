//! Details: all that is known of the indicator behind a mark, in words: what a tooltip shows and a screen reader says.

use super::scene::{Figure, Meaning};
use super::words;
use crate::lang::Lang;
use crate::report::{Base, Indicator, Report, ShortSpan, Span};
use crate::text::joined;

/// No quote is longer, in bytes, on either side of the words that state the figure.
const QUOTE: usize = 160;

/// What is known of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its whole name.
    pub name: String,
    /// What is stated or follows from it: a word for the figure, and the figure. What is computed says so in its word,
    /// and begins with `≈`.
    pub lines: Vec<(&'static str, String)>,
    /// The word of the figure that the mark shows.
    shown: &'static str,
    /// The sentence that states the figure of the mark; `None` where the source is no running text.
    pub quote: Option<String>,
}

impl Detail {
    /// What is known of the indicator that `meaning` names; `source` is the text that the report's spans point into,
    /// empty where there is none. `None` where the report has no such indicator.
    #[must_use]
    pub fn of(report: &Report, meaning: Meaning, source: &str, lang: Lang) -> Option<Self> {
        let indicator = report.indicators.get(meaning.indicator)?;
        let quote = Self::span(report, meaning);
        Some(Self {
            name: words::capitalised(&indicator.name),
            lines: lines(indicator, report, lang),
            shown: shown(meaning.figure).say(lang),
            quote: quote.and_then(|span| sentence(source, span)),
        })
    }

    /// The words that state what `meaning` stands for, or else something of its indicator.
    #[must_use]
    pub fn span(report: &Report, meaning: Meaning) -> Option<Span> {
        let indicator = report.indicators.get(meaning.indicator)?;
        span_of(indicator, meaning.figure).map(ShortSpan::span).or_else(|| indicator.first_span())
    }

    /// Name and figures in one sentence, the figure that the mark shows before the others: the name of a mark for a
    /// screen reader.
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut text = self.name.clone();
        let mut joint = ": ";
        for first in [true, false] {
            for (word, figure) in self.lines.iter().filter(|(word, _)| (*word == self.shown) == first) {
                text.push_str(&joined(&[joint, word, " ", figure]));
                joint = "; ";
            }
        }
        text
    }
}

/// The words that state a figure, where it is stated in running text.
fn span_of(indicator: &Indicator, figure: Figure) -> Option<ShortSpan> {
    match figure {
        Figure::Growth(base) => indicator.growth_by(base)?.span,
        Figure::Completion | Figure::Overview => indicator.completion?.span,
        Figure::Level => indicator.value?.span,
    }
}

/// What a figure is called.
const fn shown(figure: Figure) -> words::Both {
    match figure {
        Figure::Growth(base) => words::growth_title(base),
        Figure::Completion | Figure::Overview => words::COMPLETION,
        Figure::Level => words::VALUE,
    }
}

fn lines(indicator: &Indicator, report: &Report, lang: Lang) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    let mut add = |word: words::Both, figure: Option<String>| {
        lines.extend(figure.map(|figure| (word.say(lang), figure)));
    };
    let amount = |target: String| words::amount(&target, &indicator.unit, lang);
    add(words::VALUE, words::level(indicator, lang));
    let plan = if indicator.plan.is_some() { words::PLAN } else { words::PLAN_COMPUTED };
    add(plan, words::target(indicator, lang).map(amount));
    add(words::COMPLETION, indicator.completion.map(|done| words::percent(done.pct, lang)));
    let gap = indicator.completion.zip(report.pace());
    add(words::PACE_GAP, gap.map(|(done, pace)| words::pace_gap(done.pct, pace, lang)));
    for base in Base::ALL {
        let growth = indicator.growth_by(base);
        add(words::growth_title(base), growth.map(|growth| words::change(growth.pct, lang)));
    }
    let previous = if indicator.previous.is_some() { words::PREVIOUS } else { words::PREVIOUS_COMPUTED };
    add(previous, words::before(indicator, lang));
    add(words::SHARE, indicator.share.map(|share| words::percent(share.pct, lang)));
    add(words::REMARK, indicator.doubt.map(|doubt| words::remark(doubt).say(lang).into()));
    lines
}

/// The sentence of `source` around `span`, cut where it is long.
fn sentence(source: &str, span: Span) -> Option<String> {
    let (before, after) = (source.get(..span.start)?, source.get(span.end..)?);
    let start = before.rfind('\n').map_or(0, |at| at + 1).max(before.rfind(". ").map_or(0, |at| at + 2));
    let end = after.find('\n').unwrap_or(after.len()).min(after.find(". ").map_or(after.len(), |at| at + 1));
    let (from, to) = (start.max(span.start.saturating_sub(QUOTE)), (span.end + end).min(span.end + QUOTE));
    let from = (from..=span.start).find(|&at| source.is_char_boundary(at) && (at == start || is_blank(source, at)))?;
    let to =
        (span.end..=to).rev().find(|&at| source.is_char_boundary(at) && (at == span.end + end || is_blank(source, at)));
    let to = to.unwrap_or(span.end);
    let words = source.get(from..to)?.trim_ascii();
    let (head, tail) = (if from > start { "… " } else { "" }, if to < span.end + end { " …" } else { "" });
    Some(joined(&[head, words, tail]))
}

fn is_blank(source: &str, at: usize) -> bool {
    source.as_bytes().get(at) == Some(&b' ')
}

#[cfg(all(test, feature = "cli"))]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::chart::Figure;
    use crate::read::prose;

    const TEXT: &str = "Báo cáo 9 tháng năm 2022 của huyện Vân Canh.\n\
        Kinh tế ổn định. Thu ngân sách đạt 150 tỷ đồng, bằng 80% KH, tăng 25% CK. Hộ nghèo còn 3%.";

    #[test]
    fn tells_all_that_is_known_and_what_follows() {
        let report = prose::report(TEXT).unwrap();
        let meaning = Meaning { indicator: 0, figure: Figure::Growth(Base::Yoy) };
        let detail = Detail::of(&report, meaning, TEXT, Lang::Vi).unwrap();
        assert_eq!(
            detail.spoken(),
            "Thu ngân sách: Tăng, giảm so với cùng kỳ năm trước +25%; Thực hiện 150 tỷ đồng; \
             Kế hoạch (tính ra) ≈ 188 tỷ đồng; % kế hoạch 80%; So với tiến độ vượt 5,0 điểm; \
             Kỳ trước (tính ra) ≈ 120 tỷ đồng"
        );
        let quote = "Thu ngân sách đạt 150 tỷ đồng, bằng 80% KH, tăng 25% CK.";
        assert_eq!(detail.quote.as_deref(), Some(quote));
        assert_eq!(Detail::of(&report, Meaning { indicator: 9, ..meaning }, TEXT, Lang::Vi), None);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let text = ["rất dài ".repeat(40), "đạt 5 tỷ đồng".into(), " và còn nữa".repeat(40)].concat();
        let start = text.find("đạt").unwrap();
        let quote = sentence(&text, Span::new(start, start + "đạt 5 tỷ đồng".len())).unwrap();
        assert!(quote.starts_with("… ") && quote.ends_with(" …") && quote.contains("đạt 5 tỷ đồng"), "{quote}");
        assert!(quote.len() < 2 * QUOTE + 40);
        assert_eq!(sentence(&text, Span::new(start + 1, start + 2)), None);
        assert_eq!(sentence("", Span::new(0, 9)), None);
    }
}
