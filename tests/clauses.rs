//! Made-up reports: every clause of `tests/clauses.txt`, with numbers put in, before and after every other. What a clause
//! states must be found whatever stands beside it.

#![cfg(feature = "cli")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chi_tieu::read::{Fact, prose};

/// What the first clause of a text may stand behind.
const HEADS: [&str; 4] = ["", "Trong 9 tháng, ", "Toàn tỉnh, ", "- "];
/// What may stand between two clauses.
const JOINTS: [&str; 4] = [". ", "; ", ", ", "\n- "];
/// How many of a hundred facts may be missed: what `,` joins may be told of what stands before it.
const MOST_MISSED: f64 = 0.4;

/// A fact that a clause states.
struct Stated {
    number: f64,
    /// The kinds that are right, by their codes.
    kinds: Vec<String>,
    /// The names that are right.
    names: Vec<String>,
}

/// The clauses of the file.
fn clauses() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clauses.txt");
    let text = fs::read_to_string(file).expect("the clauses");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(String::from).collect()
}

/// The clause with numbers from `seed` on in its places, and what it states then.
fn filled(clause: &str, seed: u32) -> (String, Vec<Stated>) {
    let (mut text, mut facts) = (String::new(), Vec::new());
    let mut rest = clause;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, behind) = after.split_once('}').expect("an end of each place");
        let mut parts = place.split('|');
        let whole = parts.next() == Some("N");
        let names = parts.next().expect("a name").split(" ~ ").map(String::from).collect();
        let kinds = parts.next().unwrap_or("value");
        // No two of a text are alike.
        let figure = 21 + (seed + 7 * facts.len() as u32) % 70;
        let number = if whole { f64::from(figure) } else { f64::from(figure) + 0.5 };
        text.push_str(before);
        text.push_str(&if whole { figure.to_string() } else { format!("{figure},5") });
        let number = if kinds.contains('-') { -number } else { number };
        facts.push(Stated { number, kinds: kinds.split('/').map(|kind| kind.replace('-', "")).collect(), names });
        rest = behind;
    }
    text.push_str(rest);
    (text, facts)
}

/// Whether two names have half of their words in common.
fn alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(String::from)
            .collect()
    };
    let (one, mut other) = (words(one), words(other));
    let all = one.len() + other.len();
    let common = one.iter().filter(|word| other.iter().position(|it| it == *word).map(|at| other.remove(at)).is_some());
    4 * common.count() >= all
}

/// Whether `fact` is what was `stated`.
fn is_stated(fact: &Fact, stated: &Stated) -> bool {
    stated.kinds.iter().any(|kind| kind == fact.kind.code())
        && (fact.number - stated.number).abs() < 1e-9
        && stated.names.iter().any(|name| alike(&fact.name, name))
}

/// The text with a capital at its beginning.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[test]
fn what_a_clause_states_is_found_beside_every_other() {
    let clauses = clauses();
    let (mut all, mut missed) = (0, BTreeMap::<&str, Vec<String>>::new());
    for (place, first) in clauses.iter().enumerate() {
        for (other, second) in clauses.iter().enumerate() {
            let (head, joint) = (HEADS[(place + other) % HEADS.len()], JOINTS[(place + other / 4) % JOINTS.len()]);
            let ((one, mut facts), (two, more)) = (filled(first, 0), filled(second, 35));
            facts.extend(more);
            let one = if head.is_empty() || head == "- " { begun(&one) } else { one };
            let two = if joint == ". " || joint == "\n- " { begun(&two) } else { two };
            let text = format!("Báo cáo 9 tháng năm 2023\n{head}{one}{joint}{two}.");
            let read = prose::facts(&text);
            all += facts.len();
            for stated in facts.iter().filter(|stated| !read.iter().any(|fact| is_stated(fact, stated))) {
                let clause = if one.contains(&stated.names[0]) { first } else { second };
                missed.entry(clause).or_default().push(format!("{} in {text}", stated.names[0]));
            }
        }
    }
    let count: usize = missed.values().map(Vec::len).sum();
    let mut worst: Vec<_> = missed.values().collect();
    worst.sort_by_key(|texts| std::cmp::Reverse(texts.len()));
    let shown: Vec<String> =
        worst.iter().take(12).map(|texts| format!("{} times: {}", texts.len(), texts[0])).collect();
    let rate = 100.0 * count as f64 / all as f64;
    println!("{count} of {all} missed, {rate:.2} %\n{}", shown.join("\n"));
    assert!(rate < MOST_MISSED, "{rate:.2} % of {all} facts were missed:\n{}", shown.join("\n"));
}
