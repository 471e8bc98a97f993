//! `cargo xtask size`: tells which part of the code takes how many bytes of each bundle.
//!
//! In: the module as it is delivered, but with the names of its functions. Each function's body is given to the part
//! its name belongs to, what is left (data, tables, types) to parts of its own, so that all parts add up to the
//! module. brotli is that of a part's bytes by themselves: their sum is a little above that of the whole. Within the whole
//! a part takes what brotli makes of all less what it makes of all the others: their sum is a little below.

mod module;
mod parts;

use std::collections::BTreeMap;

use anyhow::Result;

pub(crate) use module::{function_names, imported_functions};

use crate::build::{self, Delivery, Source};
use crate::project::Project;
use crate::setup;
use crate::table::aligned;
use crate::weight::Weight;

/// How many of the largest functions are told.
const LARGEST: usize = 15;

/// Builds every bundle with names and prints its parts.
///
/// # Errors
/// A missing tool, a failed build, a module that cannot be read.
pub(crate) fn command(project: &Project) -> Result<()> {
    setup::ensure(project, build::NEEDS)?;
    for (name, bundle) in &project.declaration.bundle {
        let (delivery, stage, named) = build::with_names(project, name, bundle)?;
        let pieces = module::pieces(&named)?;
        println!("{}", delivery.table());
        println!("{}", by_part(&pieces)?);
        println!("{}", largest(&pieces));
        println!("{}", scripts(&build::sources(&stage)?, &delivery));
    }
    Ok(())
}

fn by_part(pieces: &[module::Piece<'_>]) -> Result<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in pieces {
        *counts.entry(parts::of(&piece.name)).or_default() += 1;
    }
    let bytes = |belongs: &dyn Fn(&str) -> bool| {
        let belonging = pieces.iter().filter(|piece| belongs(parts::of(&piece.name)));
        belonging.flat_map(|piece| piece.bytes).copied().collect::<Vec<_>>()
    };
    let whole = Weight::of(&bytes(&|_| true))?;
    let weigh = |(part, count): (&str, usize)| {
        let rest = Weight::of(&bytes(&|other| other != part))?;
        Ok((
            part.to_owned(),
            count,
            Weight::of(&bytes(&|other| other == part))?,
            whole.brotli.saturating_sub(rest.brotli),
        ))
    };
    let mut weighed = counts.into_iter().map(weigh).collect::<Result<Vec<_>>>()?;
    weighed.sort_by_key(|(_, _, weight, _)| std::cmp::Reverse(weight.raw));
    let count = weighed.iter().map(|(_, count, ..)| count).sum();
    let total = weighed.iter().map(|(_, _, weight, _)| *weight).sum();
    let within = weighed.iter().map(|(.., within)| within).sum();
    weighed.push(("sum of the parts".to_owned(), count, total, within));
    let head = ["part of the module", "pieces", "raw", "gzip", "brotli", "within"].map(str::to_owned);
    let row = |(part, count, weight, within): (String, usize, Weight, usize)| {
        let [count, raw, gzip, brotli, within] =
            [count, weight.raw, weight.gzip, weight.brotli, within].map(|number| number.to_string());
        [part, count, raw, gzip, brotli, within]
    };
    Ok(aligned(&std::iter::once(head).chain(weighed.into_iter().map(row)).collect::<Vec<_>>()))
}

fn largest(pieces: &[module::Piece<'_>]) -> String {
    let mut sorted: Vec<_> = pieces.iter().collect();
    sorted.sort_by_key(|piece| std::cmp::Reverse(piece.bytes.len()));
    let head = ["raw  largest pieces".to_owned()];
    let row = |piece: &module::Piece<'_>| [format!("{:>6}  {}", piece.bytes.len(), shortened(&piece.name))];
    aligned(&std::iter::once(head).chain(sorted.into_iter().take(LARGEST).map(row)).collect::<Vec<_>>())
}

fn shortened(name: &str) -> String {
    let end = name.char_indices().nth(100).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name).to_owned()
}

fn scripts(sources: &[Source], delivery: &Delivery) -> String {
    let script = delivery.files.iter().find(|file| file.name.ends_with(".js"));
    let total = script.map_or(0, |script| script.weight.raw);
    let told: usize = sources.iter().map(|source| source.bytes).sum();
    let head = ["source of the script".to_owned(), "raw".to_owned()];
    let mut rows = vec![head];
    rows.extend(sources.iter().map(|source| [source.path.clone(), source.bytes.to_string()]));
    rows.push(["(bundler)".to_owned(), total.saturating_sub(told).to_string()]);
    aligned(&rows)
}
