//! What is promised of the facts and guesses of any text: they stand in its order, each on words that say its number.

use chi_tieu::read::{Fact, Kind, prose};
use chi_tieu::report::Confidence;

/// Reads `text` and checks every fact and every guess.
pub(crate) fn check(text: &str) {
    let all = prose::facts_with_guesses(text);
    all.iter().for_each(|fact| check_fact(fact, text));
    assert!(all.is_sorted_by_key(|fact| fact.span.start), "facts in the order of the text");
    let sure: Vec<_> = all.into_iter().filter(|fact| fact.confidence > Confidence::Low).collect();
    assert_eq!(sure, prose::facts(text), "guesses change nothing");
}

fn check_fact(fact: &Fact, text: &str) {
    assert!(fact.number.is_finite(), "{fact:?}");
    assert!(!fact.name.trim().is_empty(), "{fact:?}");
    assert_eq!(fact.base.is_some(), matches!(fact.kind, Kind::GrowthPct | Kind::GrowthAbs), "{fact:?}");
    let is_percentage = matches!(fact.kind, Kind::PlanPct | Kind::GrowthPct | Kind::SharePct);
    assert!(!is_percentage || fact.unit == "%", "{fact:?}");
    let quote = fact.span.of(text).expect("a span on the boundaries of letters");
    assert_eq!(quote, quote.trim(), "{fact:?}");
    assert!(says(quote, fact.kind, fact.number), "{} is not said by {quote:?}", fact.number);
}

/// Numbers in words.
const SPELLED: &[(&str, f64)] = &[
    ("rưỡi", 1.5),
    ("đôi", 2.0),
    ("hai", 2.0),
    ("ba", 3.0),
    ("bốn", 4.0),
    ("năm", 5.0),
    ("sáu", 6.0),
    ("bảy", 7.0),
    ("tám", 8.0),
    ("chín", 9.0),
    ("mười", 10.0),
    ("không", 0.0),
];

/// Whether it shows nothing, and so does not part the digits of a number.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether `quote` has a number from which `number` follows by a rule of `kind`: as it stands, as a change (*giảm*), as
/// an index or a multiple less the whole, or as what goes beyond the plan.
fn says(quote: &str, kind: Kind, number: f64) -> bool {
    let written = written(quote);
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b.abs().max(1.0);
    let said = |wanted: f64| written.iter().any(|&one| near(one, wanted));
    said(number.abs())
        || match kind {
            Kind::GrowthPct => said(number + 100.0) || said(number / 100.0 + 1.0) || said(number / 100.0),
            Kind::PlanPct => said(number - 100.0) || said(100.0 - number) || said(number / 100.0),
            _ => false,
        }
}

/// Every number that the digits and words of `quote` may be: `12. 640,5` in one, *1 triệu 204 nghìn* also as 1204.
fn written(quote: &str) -> Vec<f64> {
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let plain = quote.replace(is_invisible, "").chars().map(blank).collect::<String>().to_lowercase();
    let closed = plain.split_whitespace().collect::<Vec<_>>().join(" ").replace(". ", ".");
    let mut numbers = [in_digits(&plain), in_digits(&closed)].concat();
    let below = numbers.iter().copied().filter(|&low| low < 1000.0);
    let compounds: Vec<f64> = below.flat_map(|low| numbers.iter().map(move |high| high * 1000.0 + low)).collect();
    numbers.extend(compounds);
    // Words are looked for as they are typed most often; where there is no digit, one of them is the number.
    let has_digits = !numbers.is_empty();
    let words = SPELLED.iter().filter(|(word, _)| !has_digits || plain.contains(word));
    numbers.extend(words.map(|&(_, value)| value));
    numbers
}

/// What each run of digits may be: in Vietnamese, and in English.
fn in_digits(text: &str) -> Vec<f64> {
    text.split(|c: char| !matches!(c, '0'..='9' | '.' | ','))
        .flat_map(|run| [run.replace('.', "").replace(',', "."), run.replace(',', "")])
        .filter_map(|run| run.trim_matches('.').parse().ok())
        .collect()
}
