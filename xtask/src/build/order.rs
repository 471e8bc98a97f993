//! Functions that are alike, side by side: brotli then finds the one in the other at a short distance. It saves more than a
//! hundredth of a module; by their names, where those of one type stand together, it is a third of that.
//!
//! In: an optimised module, and a way to order its functions. Out: the same module with a name for each function that tells
//! its place; wasm-opt puts them in the order of their names. Which way is the best nobody can tell beforehand: each leaves
//! some hundred bytes more or less, so all are tried.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use super::panics::leb;
use crate::size::imported_functions;

/// A way to order functions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// How many bytes of code two functions must have in common to be a little alike.
    run: usize,
    /// How much it counts against being alike that both have much else: all of it, or less.
    other: f64,
    /// Which function comes first, from the smallest on: so many hundredths of all are smaller.
    first: usize,
}

/// All that are tried.
pub(super) fn ways() -> impl Iterator<Item = Way> {
    let first = |run, other| [0, 50, 99].map(|first| Way { run, other, first });
    [1.0, 0.85].into_iter().flat_map(move |other| (3..=5).flat_map(move |run| first(run, other)))
}

/// The subsection of the name section that names functions.
const FUNCTIONS: u8 = 1;

/// The module, with names that are in order where functions that are alike stand side by side.
///
/// # Errors
/// `module` is no valid WebAssembly.
pub(super) fn name(module: &[u8], way: Way) -> Result<Vec<u8>> {
    let (bodies, imported) = bodies(module)?;
    let mut places: Vec<_> =
        order(&bodies, way).into_iter().enumerate().map(|(place, function)| (function, place)).collect();
    places.sort_unstable();
    let mut names = Vec::new();
    leb(&mut names, places.len());
    for (function, place) in places {
        let name = format!("{place:08}");
        leb(&mut names, imported + function);
        leb(&mut names, name.len());
        names.extend_from_slice(name.as_bytes());
    }
    let mut section = b"\x04name".to_vec();
    section.push(FUNCTIONS);
    leb(&mut section, names.len());
    section.extend(names);
    let mut out = module.to_vec();
    out.push(0);
    leb(&mut out, section.len());
    out.extend(section);
    Ok(out)
}

/// The bodies of the functions, and how many imported ones are numbered before them.
fn bodies(module: &[u8]) -> Result<(Vec<&[u8]>, usize)> {
    let (mut bodies, mut imported) = (Vec::new(), 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("cannot read the module")? {
            Payload::ImportSection(imports) => imported = imported_functions(imports)? as usize,
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((bodies, imported))
}

/// From the first function on always the one that is most like the one before.
fn order(bodies: &[&[u8]], Way { run, other: weight, first }: Way) -> Vec<usize> {
    let mut left: Vec<_> = bodies.iter().map(|body| runs(body, run)).enumerate().collect();
    let mut by_size: Vec<_> = (0..left.len()).collect();
    by_size.sort_by_key(|&place| left.get(place).map(|(_, runs)| runs.len()));
    let first = by_size.get(left.len() * first / 99).or(by_size.last()).copied();
    let mut order = Vec::new();
    let mut next = first.map(|place| left.remove(place));
    while let Some((function, runs)) = next {
        order.push(function);
        let others = left.iter().map(|(_, other)| likeness(&runs, other, weight)).enumerate().rev();
        let best = others.max_by(|(_, a), (_, b)| a.total_cmp(b));
        next = best.map(|(place, _)| left.remove(place));
    }
    order
}

/// All runs of so many bytes in a body, each once, in order.
fn runs(body: &[u8], length: usize) -> Vec<&[u8]> {
    let mut runs = body.windows(length).collect::<Vec<_>>();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// The share of the runs of both that both have, where those of either are weighted so: 1 where all are the same and count.
fn likeness(a: &[&[u8]], b: &[&[u8]], weight: f64) -> f64 {
    let mut common = 0;
    let mut rest = b.iter().peekable();
    for run in a {
        while rest.next_if(|other| *other < run).is_some() {}
        common += usize::from(rest.next_if_eq(&run).is_some());
    }
    common as f64 / ((a.len() + b.len() - common).max(1) as f64).powf(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Way = Way { run: 3, other: 1.0, first: 0 };

    #[test]
    fn functions_that_are_alike_stand_side_by_side() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"12345678", b"abcdefg", b"x", b"1234567x"];
        for way in ways() {
            let order = order(&bodies, way);
            let place = |function| order.iter().position(|&one| one == function).unwrap();
            assert!(way.first > 0 || order[0] == 3);
            assert_eq!([place(0).abs_diff(place(2)), place(1).abs_diff(place(4))], [1, 1]);
            assert!(super::order(&[], way).is_empty());
        }
        assert_eq!(likeness(&runs(b"abcdef", 3), &runs(b"bcdefg", 3), 1.0), 0.6);
    }

    #[test]
    fn each_function_is_named_by_its_place() {
        // Two functions that neither take nor give anything, and trap.
        let module =
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x03\x02\0\0\x0a\x09\x02\x04\0\0\0\x0b\x02\0\x0b".to_vec();
        let named = name(&module, FIRST).unwrap();
        assert!(named.starts_with(&module));
        let names = b"\x04name\x01\x15\x02\0\x0800000001\x01\x0800000000";
        assert_eq!(&named[module.len()..], [&[0, names.len() as u8][..], names].concat());
        assert!(name(b"not wasm", FIRST).is_err());
    }
}
