//! What is promised of any report that a reader made: its figures are sound, it is written as JSON and read again to the
//! same, and it is drawn and told.

use chi_tieu::chart::{self, AverageWidths, Chart, Label, Options, Rect, Scene, Shape, Table};
use chi_tieu::lang::Lang;
use chi_tieu::report::{Base, Indicator, Report, ShortSpan, json};

/// Widths to draw for: names stand above their bars, or beside them.
const WIDTHS: [f64; 2] = [320.0, 720.0];

/// Checks a report; `text` is the running text it was read from, where it was.
pub(crate) fn check(report: &Report, text: Option<&str>) {
    report.indicators.iter().for_each(|one| check_indicator(one, text));
    check_json(report);
    WIDTHS.into_iter().for_each(|width| check_drawing(report, width));
    [Lang::Vi, Lang::En].into_iter().for_each(|lang| check_words(report, lang));
}

fn check_indicator(one: &Indicator, text: Option<&str>) {
    assert!(!one.name.trim().is_empty(), "{one:?}");
    figures(one).for_each(|number| assert!(number.is_finite(), "{one:?}"));
    assert!(one.plan.is_none_or(|plan| plan.low <= plan.high), "{one:?}");
    let parts = [one.completion.map(|done| done.pct), one.share.map(|share| share.pct)];
    assert!(parts.into_iter().flatten().all(|part| part.get() >= 0.0), "{one:?}");
    let changes = |base: Base| one.growth.iter().filter(|growth| growth.base == base).count();
    assert!(Base::ALL.into_iter().all(|base| changes(base) <= 1), "{one:?}");
    let fits = |span: ShortSpan| text.and_then(|text| span.span().of(text)).is_some_and(|quote| !quote.is_empty());
    assert!(spans(one).flatten().all(fits), "{one:?}");
}

fn figures(one: &Indicator) -> impl Iterator<Item = f64> {
    let levels = [one.value, one.previous].into_iter().flatten().map(|level| level.number);
    let plans = one.plan.into_iter().flat_map(|plan| [plan.low, plan.high]);
    levels.chain(plans).chain([one.implied_plan(), one.implied_previous(Base::Yoy)].into_iter().flatten())
}

fn spans(one: &Indicator) -> impl Iterator<Item = Option<ShortSpan>> {
    let stated = [
        one.value.and_then(|value| value.span),
        one.previous.and_then(|previous| previous.span),
        one.plan.and_then(|plan| plan.span),
        one.completion.and_then(|completion| completion.span),
        one.share.and_then(|share| share.span),
    ];
    stated.into_iter().chain(one.growth.iter().map(|growth| growth.span))
}

fn check_json(report: &Report) {
    let written = json::to_string_pretty(report);
    let again = json::from_str(&written).expect("what was written can be read");
    assert_eq!(again, without_spans(report), "{written}");
    assert_eq!(json::to_string_pretty(&again), written);
}

/// The report as JSON holds it.
fn without_spans(report: &Report) -> Report {
    let mut report = report.clone();
    for one in &mut report.indicators {
        one.value.iter_mut().for_each(|value| value.span = None);
        one.previous.iter_mut().for_each(|previous| previous.span = None);
        one.plan.iter_mut().for_each(|plan| plan.span = None);
        one.completion.iter_mut().for_each(|completion| completion.span = None);
        one.share.iter_mut().for_each(|share| share.span = None);
        one.growth.iter_mut().for_each(|growth| growth.span = None);
    }
    report
}

fn check_drawing(report: &Report, width: f64) {
    let options = Options { width, ..Options::default() };
    for charts in [Vec::new(), vec![Chart::Overview]] {
        let unfolded = !charts.is_empty();
        check_scene(&chart::scene(report, &Options { charts, unfolded, ..options.clone() }, &AverageWidths));
    }
    assert!(chart::svg(report, &options).ends_with("</svg>\n"));
}

fn check_scene(scene: &Scene) {
    let is_size = |length: f64| length.is_finite() && length >= 0.0;
    assert!(is_size(scene.width) && is_size(scene.height));
    for mark in &scene.marks {
        let fits = match &mark.shape {
            Shape::Rect(Rect { x, y, width, height }) | Shape::Frame(Rect { x, y, width, height }) => {
                x.is_finite() && y.is_finite() && is_size(*width) && is_size(*height)
            }
            Shape::Dot { x, y, radius } => x.is_finite() && y.is_finite() && is_size(*radius),
            Shape::Polygon(corners) => corners.iter().all(|(x, y)| x.is_finite() && y.is_finite()),
            Shape::Label(Label { x, y, size: (width, height), .. }) => {
                x.is_finite() && y.is_finite() && is_size(*width) && is_size(*height)
            }
        };
        assert!(fits, "{mark:?}");
    }
}

fn check_words(report: &Report, lang: Lang) {
    let table = Table::new(report, lang);
    assert_eq!(table.rows.len(), report.indicators.len());
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{table:?}");
    assert!(!chart::summary(report, &Chart::suited(report), lang).is_empty());
}
