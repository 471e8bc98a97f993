//! Scenes hold together: whatever a report holds, at any width and font size, nothing overlaps, is clipped or vanishes.
//!
//! The reports are those of the gallery (`www/gallery`), and others that are made up at random.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::chart::{
    AverageWidths, Chart, Figure, Font, Label, Mark, Options, Paint, Rect, Scene, Shape, Source, scene,
};
use chi_tieu::lang::Lang;
use chi_tieu::report::{
    Base, Better, Changes, Completion, Doubt, Growth, Indicator, Percent, Period, Plan, Quantity, Report, Share, json,
};
use proptest::prelude::*;
use proptest::sample::select;

const WIDTHS: [f64; 6] = [240.0, 320.0, 479.0, 480.0, 768.0, 1600.0];
const FONT_SIZES: [f64; 3] = [16.0, 20.0, 32.0];

const CHOICES: [&[Chart]; 6] = [
    &[],
    &[Chart::Growth, Chart::Plan],
    &[Chart::Growth],
    &[Chart::Plan],
    &[Chart::Levels, Chart::Overview],
    &[Chart::Levels],
];

#[test]
fn the_gallery_holds_together() {
    let mut count = 0;
    for entry in std::fs::read_dir("www/gallery").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            check(&json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap(), &path.display().to_string());
            count += 1;
        }
    }
    assert!(count >= 10, "only {count} reports in the gallery");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_report_holds_together(report in reports()) {
        check(&report, "a report");
    }
}

fn check(report: &Report, name: &str) {
    for width in WIDTHS {
        for font_size in FONT_SIZES {
            for (charts, unfolded) in CHOICES.into_iter().flat_map(|charts| [(charts, false), (charts, true)]) {
                let source = Source::Named("báo cáo của Ủy ban nhân dân, số 123/BC-UBND ngày 30/9/2024".into());
                let charts = charts.to_vec();
                let lang = if unfolded { Lang::En } else { Lang::Vi };
                let options = Options { width, font_size, charts, unfolded, source, lang, ..Options::default() };
                let at = format!("{name}, {width} px, font {font_size}, {:?}, unfolded {unfolded}", options.charts);
                let scene = scene(report, &options, &AverageWidths);
                stays_inside(&scene, &at);
                overlaps_nothing(&scene, &at);
                is_crossed_by_no_line(&scene, &at);
                cuts_only_bars(&scene, &at);
                if unfolded {
                    shows_all(report, &scene, &at);
                }
                shows_every_point(report, &options, &scene, &at);
            }
        }
    }
}

fn stays_inside(scene: &Scene, at: &str) {
    let page = Rect { x: -0.5, y: -0.5, width: scene.width + 1.0, height: scene.height + 1.0 };
    for mark in &scene.marks {
        let bounds = bounds(mark);
        assert!(page.holds(bounds), "{at}: {:?} at {bounds:?}", mark.shape);
        let sides = [bounds.x, bounds.y, bounds.width, bounds.height];
        assert!(
            sides.iter().all(|side| side.is_finite()) && bounds.width >= 0.0 && bounds.height >= 0.0,
            "{at}: {mark:?}"
        );
    }
}

/// The box that a mark fills.
fn bounds(mark: &Mark) -> Rect {
    match &mark.shape {
        Shape::Rect(rect) | Shape::Frame(rect) => *rect,
        Shape::Label(label) => label.bounds(),
        Shape::Dot { x, y, radius } => Rect { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius },
        Shape::Polygon(corners) => {
            let corners = corners.iter().map(|&(x, y)| Rect { x, y, width: 0.0, height: 0.0 });
            corners.reduce(Rect::around).unwrap()
        }
    }
}

/// No text stands on another, on a bar or on a point; no bar stands on another.
fn overlaps_nothing(scene: &Scene, at: &str) {
    let labels: Vec<(Rect, &Label)> = scene.labels().map(|(_, label)| (label.bounds(), label)).collect();
    let of_rows: Vec<Rect> = scene.bars().map(|(_, bar)| bar).collect();
    for (place, bar) in of_rows.iter().enumerate() {
        assert!(of_rows.iter().skip(place + 1).all(|other| !bar.overlaps(*other)), "{at}: a bar on that at {bar:?}");
    }
    let bars: Vec<Rect> = of_rows.into_iter().chain(scene.marks.iter().filter_map(dot)).collect();
    for (place, (bounds, label)) in labels.iter().enumerate() {
        for (other, other_label) in labels.iter().skip(place + 1) {
            assert!(!bounds.overlaps(*other), "{at}: {} on {}", label.text, other_label.text);
        }
        for bar in &bars {
            assert!(!bounds.overlaps(*bar), "{at}: {} on a bar at {bar:?}", label.text);
        }
    }
}

fn dot(mark: &Mark) -> Option<Rect> {
    matches!(mark.shape, Shape::Dot { .. }).then(|| bounds(mark))
}

/// No line goes through a text: of zero, of plan and pace, between rows. Where a name of the overview stands on a line,
/// the ground was painted over the line first.
fn is_crossed_by_no_line(scene: &Scene, at: &str) {
    let painted = || scene.marks.iter().map(|mark| (mark, bounds(mark)));
    let lines = painted().enumerate().filter(|(_, (mark, line))| {
        let drawn = matches!(mark.shape, Shape::Rect(_)) && mark.meaning.is_none();
        drawn && (line.width <= 2.0 || line.height <= 2.0)
    });
    for (place, (_, line)) in lines {
        for (_, label) in scene.labels().filter(|(_, label)| label.bounds().overlaps(line)) {
            let hidden = painted().skip(place).any(|(mark, ground)| {
                let Rect { x, y, width, height } = label.bounds();
                let inner = Rect { x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 };
                mark.paint == Paint::Track && mark.meaning.is_none() && ground.holds(inner)
            });
            assert!(hidden, "{at}: a line at {line:?} through {}", label.text);
        }
    }
}

/// Each indicator with completion and growth on the year before is one point of the overview.
fn shows_every_point(report: &Report, options: &Options, scene: &Scene, at: &str) {
    let has_point = |one: &&Indicator| one.completion.is_some() && one.growth_by(Base::Yoy).is_some();
    let drawn = options.charts(report).contains(&Chart::Overview);
    let points = if drawn { report.indicators.iter().filter(has_point).count() } else { 0 };
    assert_eq!(scene.marks.iter().filter_map(dot).count(), points, "{at}");
}

/// What parts the line of the pace from a bar stands on that bar: beside it the page would show.
fn cuts_only_bars(scene: &Scene, at: &str) {
    // A track is as narrow where one bar is thousands of times as long as the plan: its own bar begins where it does.
    let is_track = |place: usize, track: Rect| {
        let next = scene.marks.get(place + 1).filter(|mark| mark.meaning.is_some());
        next.map(bounds).is_some_and(|bar| (bar.x, bar.y) == (track.x, track.y))
    };
    let seams = scene.marks.iter().enumerate().filter_map(|(place, mark)| match mark.shape {
        Shape::Rect(rect) if mark.paint == Paint::Track && rect.width <= 4.0 && !is_track(place, rect) => Some(rect),
        _ => None,
    });
    for seam in seams {
        let inside = |bar: Rect| bar.y == seam.y && bar.height == seam.height && seam.overlaps(bar);
        assert!(scene.bars().any(|(_, bar)| inside(bar)), "{at}: {seam:?}");
    }
}

/// Every indicator with a figure is named, and a figure of it is written.
fn shows_all(report: &Report, scene: &Scene, at: &str) {
    assert_eq!(scene.folded, 0, "{at}");
    for (place, indicator) in report.indicators.iter().enumerate().filter(|(_, indicator)| indicator.has_figures()) {
        let written = |font: Font| {
            scene.labels().any(|(mark, label)| {
                let meant = mark
                    .meaning
                    .is_some_and(|meaning| meaning.indicator == place && meaning.figure != Figure::Overview);
                meant && label.font == font
            })
        };
        assert!(written(Font::Name) && written(Font::Number), "{at}: {}", indicator.name);
    }
}

/// Words of indicators' names, the last longer than any line.
const WORDS: [&str; 12] = [
    "thu",
    "ngân",
    "sách",
    "trên",
    "địa",
    "bàn",
    "giá",
    "trị",
    "sản",
    "xuất",
    "nghiêng",
    "khôngcómộtkhoảngtrắngnàotrongcảcáitênrấtdàinàycủamộtchỉtiêumàaiđógõliềnnhau",
];

fn reports() -> impl Strategy<Value = Report> {
    let place = select(vec![None, Some("xã Ví Dụ"), Some("thành phố trực thuộc trung ương có một cái tên rất dài")]);
    let period = proptest::option::of((1..=12_u8, proptest::option::of(2000..2030_u16)));
    (place, period, proptest::collection::vec(indicators(), 1..40)).prop_map(|(place, period, indicators)| Report {
        title: None,
        place: place.map(String::from),
        period: period.and_then(|(months, year)| Period::new(months, year)),
        indicators,
    })
}

fn indicators() -> impl Strategy<Value = Indicator> {
    let number = || select(vec![0.0, 0.3, 7.0, 54.5, 1924.0, 61_050.25, 8_765_432.1]);
    let pct = || select(vec![0.0, 0.01, 2.0, 8.25, 33.3, 75.0, 99.9, 100.0, 104.0, 340.0, 1250.0, 98_765.4]);
    let change = (pct(), proptest::bool::ANY).prop_map(|(pct, falls)| if falls { -pct } else { pct });
    let name = proptest::collection::vec(select(WORDS.to_vec()), 1..24).prop_map(|words| words.join(" "));
    let growth = proptest::collection::vec((change, select(Base::ALL.to_vec())), 0..3);
    let group = proptest::option::of(select(vec!["Kinh tế", "Văn hóa - xã hội", "Quốc phòng, an ninh và đối ngoại"]));
    let unit = select(vec!["", "%", "tỷ đồng", "triệu đồng/người/năm", "nghìn lượt khách có lưu trú"]);
    let option = proptest::option::of::<BoxedStrategy<f64>>;
    let figures = (option(number().boxed()), option(number().boxed()), option(pct().boxed()), option(pct().boxed()));
    let doubt = proptest::option::weighted(0.2, select(vec![Doubt::Growth, Doubt::Shares, Doubt::Contradiction]));
    (name, group, unit, figures, growth, proptest::bool::ANY, doubt).prop_map(
        |(name, group, unit, (value, plan, completion, share), growth, falls_well, doubt)| Indicator {
            name,
            group: group.map(String::from),
            unit: unit.into(),
            value: value.map(|number| Quantity { number, span: None }),
            plan: plan.map(|low| Plan { low, high: low * 1.02, span: None }),
            completion: completion.and_then(Percent::new).map(|pct| Completion { pct, span: None }),
            share: share.and_then(Percent::new).map(|pct| Share { pct, span: None }),
            growth: growths(&growth),
            better: falls_well.then_some(Better::Lower),
            doubt,
            ..Indicator::default()
        },
    )
}

/// One change for each base.
fn growths(changes: &[(f64, Base)]) -> Changes {
    let mut growth = Changes::default();
    for &(pct, base) in changes {
        if growth.iter().all(|known| known.base != base) {
            growth.push(Growth { pct: Percent::new(pct).unwrap(), base, span: None });
        }
    }
    growth
}
