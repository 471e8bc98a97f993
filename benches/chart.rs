//! What laying out a chart costs as a report grows: `cargo bench --bench chart`. Folded it should hardly grow.

use chi_tieu::chart::{AverageWidths, Options, Table, scene, summary};
use chi_tieu::lang::Lang;
use chi_tieu::report::{Base, Completion, Growth, Indicator, Percent, Report};
use divan::{Bencher, black_box};

/// As many indicators as asked for, with growth and completion.
fn report(indicators: u32) -> Report {
    let pct = |number: u32| Percent::new(f64::from(number % 1200) / 10.0).unwrap_or(Percent::HUNDRED);
    let indicator = |number: u32| Indicator {
        name: format!("sản lượng thủy sản nuôi trồng, huyện {number}"),
        completion: Some(Completion { pct: pct(number.wrapping_mul(7919)), span: None }),
        growth: [Growth { pct: pct(number.wrapping_mul(104_729)), base: Base::Yoy, span: None }].into_iter().collect(),
        ..Indicator::default()
    };
    Report { indicators: (0..indicators).map(indicator).collect(), ..Report::default() }
}

const SIZES: [u32; 4] = [300, 3_000, 30_000, 300_000];

#[divan::bench(args = SIZES, sample_count = 10)]
fn folded(bencher: Bencher, indicators: u32) {
    let report = report(indicators);
    bencher.bench(|| scene(black_box(&report), &Options::default(), &AverageWidths));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn said(bencher: Bencher, indicators: u32) {
    let report = report(indicators);
    let charts = Options::default().charts(&report);
    bencher.bench(|| summary(black_box(&report), &charts, Lang::Vi));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn hundred_rows_of_the_table(bencher: Bencher, indicators: u32) {
    let report = report(indicators);
    bencher.bench(|| Table::part(black_box(&report), Lang::Vi, 0, 100));
}

fn main() {
    divan::main();
}
