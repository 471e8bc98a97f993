//! Pages: HTML → the same with the charts of its `<chi-tieu>` elements in them, as SVG and table.
//!
//! What is written stands in a `<div>` inside the element, where browsers show it as long as nothing better is there;
//! the widget hides it when it has drawn. Not a byte of the rest changes.

use chi_tieu::chart::{Chart, Options, Source as Named, Table, scene, svg};
use chi_tieu::lang::Lang;
use chi_tieu::read::document;
use chi_tieu::read::html::{Given, Host, STATIC, hosts};
use chi_tieu::report::{Report, json};

use crate::call::Call;
use crate::failure::Failure;
use crate::source::Source;

/// The page of `source` with its charts.
pub(crate) fn with_charts(source: &Source, call: &Call) -> Result<String, Failure> {
    let page = source.markup()?;
    let read = |markup: &str| hosts(markup).map_err(|error| source.fails(&error.to_string()));
    let found = read(page)?;
    if found.is_empty() {
        return Err(source.fails("there is no <chi-tieu> in the page: put one where the chart is to stand"));
    }
    let mut out = String::with_capacity(page.len());
    let mut done = 0;
    for host in &found {
        let part = part(host, call).map_err(|cause| source.fails(&format!("{}: {cause}", tag(host))))?;
        out.push_str(page.get(done..host.inside).unwrap_or_default());
        out.push_str(&part);
        done = host.inside;
    }
    out.push_str(page.get(done..).unwrap_or_default());
    // HTML moves what may not stand where it was written.
    if let Some(host) = read(&out)?.iter().find(|host| !host.is_static) {
        return Err(source.fails(&format!("{}: it stands where HTML allows no <div>, in a <p> perhaps", tag(host))));
    }
    Ok(out)
}

/// What is written into an element; or why nothing can be.
fn part(host: &Host, call: &Call) -> Result<String, String> {
    if host.is_static {
        return Err("its chart is in the page already: give the page without it".into());
    }
    let report = report(host)?.sure();
    if !report.has_figures() {
        return Err("the report has no indicator with a figure".into());
    }
    let options = options(host, &call.options)?;
    Ok(format!("<div class=\"{STATIC}\">\n{}{}</div>", picture(&report, &options), table(&report, options.lang)))
}

fn report(host: &Host) -> Result<Report, String> {
    match &host.given {
        Given::Document(part) => document::report(part).map_err(|error| error.to_string()),
        Given::Json(text) => json::from_str(text).map_err(|error| error.to_string()),
        Given::Nothing => {
            Err("nothing to read: what for= names, a <script type=\"application/json\"> or a <table>".into())
        }
    }
}

/// What the command line asks for, unless the element does.
fn options(host: &Host, asked: &Options) -> Result<Options, String> {
    let mut options = asked.clone();
    if let Some(list) = host.attribute("charts") {
        options.charts = Chart::parse_list(list).map_err(|error| format!("attribute charts: {error}"))?;
    }
    if let Some(tag) = host.attribute("lang") {
        options.lang = Lang::from_tag(tag);
    }
    if let Some(named) = host.attribute("source") {
        options.source = if named.is_empty() { Named::Unsaid } else { Named::Named(named.into()) };
    }
    // Nobody can unfold a picture.
    options.unfolded = true;
    Ok(options)
}

/// The charts on a ground of their own, since nobody knows that of the page, and no wider than their place.
fn picture(report: &Report, options: &Options) -> String {
    let mut scene = scene(report, options, &chi_tieu::chart::AverageWidths);
    scene.surround(options.font_size);
    let text = svg::write(&scene, report, options, svg::FAMILY, true);
    let (start, rest) = text.split_once(" width=\"").unwrap_or((&text, ""));
    let rest = rest.split_once(" viewBox=").map_or(rest, |(_, rest)| rest);
    format!("{start} width=\"100%\" viewBox={rest}")
}

fn table(report: &Report, lang: Lang) -> String {
    let Table { caption, columns, rows, .. } = Table::new(report, lang);
    let head: String = columns.iter().map(|column| cell("th scope=\"col\"", column)).collect();
    let row = |cells: &Vec<String>| {
        let heads = cells.iter().take(1).map(|name| cell("th scope=\"row\"", name));
        let cells: String = heads.chain(cells.iter().skip(1).map(|figure| cell("td", figure))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let body: String = rows.iter().map(row).collect();
    let (caption, lang) = (cell("caption", &caption), lang.tag());
    format!(
        "<table lang=\"{lang}\">\n{caption}\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n"
    )
}

fn cell(tag: &str, text: &str) -> String {
    let name = tag.split(' ').next().unwrap_or(tag);
    format!("<{tag}>{}</{name}>", svg::escaped(text))
}

/// The element as the page's author knows it.
fn tag(host: &Host) -> String {
    let named = ["id", "for"].into_iter().filter_map(|name| Some(format!(" {name}=\"{}\"", host.attribute(name)?)));
    format!("<chi-tieu{}>", named.collect::<String>())
}
