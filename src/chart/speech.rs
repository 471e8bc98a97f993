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
            Chart::Growth => sentences.extend(Base::ALL.into_iter().filter_map(|base| growth(report, base, lang))),
            Chart::Plan => sentences.extend(plan(report, lang)),
        }
    }
    sentences.extend(others(report, charts, lang));
    sentences.extend(doubtful(report, lang));
    sentences.iter().fold(String::new(), |text, sentence| {
        let joint = if text.is_empty() { "" } else { " " };
        joined(&[&text, joint, sentence, "."])
    })
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
    let count = levels::unshown(report, charts, lang).len();
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
    let count = joined(&[title, ", ", &number::count(figures.len()), " ", words::COUNT.say(lang), ": "]);
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
