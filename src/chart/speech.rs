//! What a chart shows, in a few sentences for who hears it instead.

use super::pace::Standing;
use super::{Chart, levels, words};
use crate::lang::Lang;
use crate::number;
use crate::report::{Base, Completion, Growth, Indicator, Percent, Report};
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
    if !cfg!(feature = "overview") {
        return None;
    }
    let line = report.pace().unwrap_or(Percent::HUNDRED);
    let points = || report.indicators.iter().filter_map(|one| one.completion.zip(one.growth_by(Base::Yoy)));
    let quarter = |right: bool, below: bool| {
        let stands = |(done, growth): &(Completion, Growth)| {
            (Standing::of(done.pct, line) != Standing::Behind) == right && (growth.pct.get() < 0.0) == below
        };
        points().filter(stands).count()
    };
    let all = points().count();
    let mut text = counted(words::OVERVIEW_TITLE.say(lang), all, lang);
    let mut joint = "";
    for (words, right, below) in words::QUARTERS {
        let count = quarter(right, below);
        if count > 0 {
            text = joined(&[&text, joint, words.say(lang), " ", &number::count(count)]);
            joint = "; ";
        }
    }
    (all > 0).then_some(text)
}

/// `Hoàn thành kế hoạch, 4 chỉ tiêu: `.
fn counted(title: &str, count: usize, lang: Lang) -> String {
    joined(&[title, ", ", &number::count(count), " ", words::COUNT.say(lang), ": "])
}

fn growth(report: &Report, base: Base, lang: Lang) -> Option<String> {
    let change = |indicator: &Indicator| Some(indicator.growth_by(base)?.pct);
    Some(Ranking::of(report, &change)?.told(words::growth_title(base).say(lang), words::change, lang))
}

fn plan(report: &Report, lang: Lang) -> Option<String> {
    let completion = |indicator: &Indicator| Some(indicator.completion?.pct);
    let ranking = Ranking::of(report, &completion)?;
    let told = ranking.told(words::PLAN_TITLE.say(lang), words::percent, lang);
    let Some((period, pace)) = report.period.zip(report.pace()) else { return Some(told) };
    let reached = report.indicators.iter().filter_map(completion);
    let reached = reached.filter(|&completion| Standing::of(completion, pace) != Standing::Behind).count();
    let counted = joined(&[&number::count(reached), "/", &number::count(ranking.count), " ", words::REACHED.say(lang)]);
    Some(joined(&[&told, "; ", &words::pace(period, lang), ", ", &counted]))
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

/// How many indicators have a figure, and the last of the highest and the first of the lowest.
struct Ranking<'a> {
    count: usize,
    highest: (&'a str, Percent),
    lowest: (&'a str, Percent),
}

impl<'a> Ranking<'a> {
    /// `None` where no indicator has the `figure`.
    fn of(report: &'a Report, figure: &dyn Fn(&Indicator) -> Option<Percent>) -> Option<Self> {
        let mut ranking: Option<Self> = None;
        for indicator in &report.indicators {
            let Some(pct) = figure(indicator) else { continue };
            let this = (indicator.name.as_str(), pct);
            let Self { count, highest, lowest } = ranking.unwrap_or(Self { count: 0, highest: this, lowest: this });
            ranking = Some(Self {
                count: count + 1,
                highest: if pct >= highest.1 { this } else { highest },
                lowest: if pct < lowest.1 { this } else { lowest },
            });
        }
        ranking
    }

    /// `Hoàn thành kế hoạch, 4 chỉ tiêu: cao nhất …, thấp nhất …`.
    fn told(&self, title: &str, say: fn(Percent, Lang) -> String, lang: Lang) -> String {
        let named = |(name, figure): (&str, Percent)| joined(&[name, " ", &say(figure, lang)]);
        if self.count == 1 {
            return joined(&[title, ": ", &named(self.highest)]);
        }
        joined(&[
            &counted(title, self.count, lang),
            words::HIGHEST.say(lang),
            " ",
            &named(self.highest),
            ", ",
            words::LOWEST.say(lang),
            " ",
            &named(self.lowest),
        ])
    }
}
