//! `chi-tieu`: the reader and the charts on the command line.
use std::io::Read;
fn main() {
    let mut text = String::new();
    let _ = std::io::stdin().read_to_string(&mut text);
    for fact in chi_tieu::read::prose::facts(&text) {
        println!("{}", serde_json::json!({"name": fact.name, "kind": fact.kind.code(), "number": fact.number, "unit": fact.unit,
            "base": fact.base.map(|b| b.code()), "quote": fact.span.of(&text), "start": fact.span.start, "end": fact.span.end}));
    }
}
