//! What a chart shows, in a few sentences for who hears it instead.

use super::pace::Standing;
use super::{Chart, levels, words};
use crate::lang::Lang;
use crate::number;
use crate::report::{Base, Indicator, Percent, Report};
use crate::text::joined;

/// A summary of the charts: place and period, and for each chart how many indicators it has, the highest and the
/// lowest, and how many are at their pace; then how many indicators no chart shows, and
/// how many are in doubt. The figures one by one are in
/// [`super::Table`].
#[must_use]
pub fn summary(report: &Report, charts: &[Chart], lang: Lang) -> String {
    let mut sentences = vec![words::heading(report, lang).unwrap_or_else(|| words::CHART.say(lang).into())];
    for chart in charts {
        match chart {
            Chart::Overview => sentences.extend(overview(report, lang)),
            Chart::Growth => sentences.extend(Base::ALL.into_iter().filter_map(|base| growth(report, base, lang))),
            Chart::Plan => sentences.extend(plan(report, lang)),
            Chart::Levels => {}
        }
    }
    sentences.extend(others(report, charts, lang));
    sentences.extend(doubtful(report, lang));
    sentences.iter().fold(String::new(), |text, sentence| {
        let joint = if text.is_empty() { "" } else { " " };
        joined(&[&text, joint, sentence, "."])
    })
}

/// `Tăng so với cùng kỳ năm trước và hoàn thành kế hoạch, 14 chỉ tiêu: tăng, đạt tiến độ 9; giảm, chậm tiến độ 5`.
fn overview(report: &Report, lang: Lang) -> Option<String> {
    let points =
        figures(report, |indicator| indicator.growth_by(Base::Yoy).and(indicator.completion).map(|done| done.pct));
    let grows =
        figures(report, |indicator| indicator.completion.and(indicator.growth_by(Base::Yoy)).map(|growth| growth.pct));
    let line = report.pace().unwrap_or(Percent::HUNDRED);
    let quarter = |right: bool, below: bool| {
        let stands = |((_, done), (_, growth)): &(&(&str, Percent), &(&str, Percent))| {
            (Standing::of(*done, line) != Standing::Behind) == right && (growth.get() < 0.0) == below
        };
        points.iter().zip(&grows).filter(stands).count()
    };
    let mut text = counted(words::OVERVIEW_TITLE.say(lang), points.len(), lang);
    let mut joint = "";
    for (words, right, below) in words::QUARTERS {
        let count = quarter(right, below);
        if count > 0 {
            text = joined(&[&text, joint, words.say(lang), " ", &number::count(count)]);
            joint = "; ";
        }
    }
    (!points.is_empty()).then_some(text)
}

/// `Hoàn thành kế hoạch, 4 chỉ tiêu: `.
fn counted(title: &str, count: usize, lang: Lang) -> String {
    joined(&[title, ", ", &number::count(count), " ", words::COUNT.say(lang), ": "])
}

fn growth(report: &Report, base: Base, lang: Lang) -> Option<String> {
    let changes = figures(report, |indicator| Some(indicator.growth_by(base)?.pct));
    ranking(words::growth_title(base).say(lang), &changes, words::change, lang)
}

fn plan(report: &Report, lang: Lang) -> Option<String> {
    let completions = figures(report, |indicator| Some(indicator.completion?.pct));
    let ranking = ranking(words::PLAN_TITLE.say(lang), &completions, words::percent, lang)?;
    let Some((period, pace)) = report.period.zip(report.pace()) else { return Some(ranking) };
    let reached =
        completions.iter().filter(|(_, completion)| Standing::of(*completion, pace) != Standing::Behind).count();
    let counted =
        joined(&[&number::count(reached), "/", &number::count(completions.len()), " ", words::REACHED.say(lang)]);
    Some(joined(&[&ranking, "; ", &words::pace(period, lang), ", ", &counted]))
}

/// `Chỉ tiêu khác: 2`.
fn others(report: &Report, charts: &[Chart], lang: Lang) -> Option<String> {
    let unshown = |indicator: &&Indicator| indicator.has_figures() && !levels::is_shown(indicator, charts);
    let count = report.indicators.iter().filter(unshown).count();
    (count > 0).then(|| joined(&[words::LEVELS_TITLE.say(lang), ": ", &number::count(count)]))
}

/// `2 chỉ tiêu: số liệu chưa khớp`.
fn doubtful(report: &Report, lang: Lang) -> Option<String> {
    let count = report.indicators.iter().filter(|indicator| indicator.doubt.is_some()).count();
    let counted = || joined(&[&number::count(count), " ", words::COUNT.say(lang), ": ", words::DOUBTFUL.say(lang)]);
    (count > 0).then(counted)
}

fn figures(report: &Report, figure: impl Fn(&Indicator) -> Option<Percent>) -> Vec<(&str, Percent)> {
    let stated = report.indicators.iter().filter_map(|indicator| Some((indicator.name.as_str(), figure(indicator)?)));
    stated.collect()
}

/// `Hoàn thành kế hoạch, 4 chỉ tiêu: cao nhất …, thấp nhất …`; `None` where there is no figure.
fn ranking(title: &str, figures: &[(&str, Percent)], say: fn(Percent, Lang) -> String, lang: Lang) -> Option<String> {
    let by_size = |one: &&(&str, Percent), two: &&(&str, Percent)| one.1.get().total_cmp(&two.1.get());
    let (highest, lowest) = (figures.iter().max_by(by_size)?, figures.iter().min_by(by_size)?);
    let named = |(name, figure): &(&str, Percent)| joined(&[name, " ", &say(*figure, lang)]);
    let count = counted(title, figures.len(), lang);
    Some(match figures {
        [only] => joined(&[title, ": ", &named(only)]),
        _ => joined(&[
            &count,
            words::HIGHEST.say(lang),
            " ",
            &named(highest),
            ", ",
            words::LOWEST.say(lang),
            " ",
            &named(lowest),
        ]),
    })
}
