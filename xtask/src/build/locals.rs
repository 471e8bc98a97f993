//! Numbers of local variables by which functions are alike. wasm-opt numbers the variables of each function by how often they
//! are used; which of two has which number is free, and brotli finds more of one function in the others where what is
//! alike names the same numbers. It saves a hundredth of a module.
//!
//! In: an optimised module. Out: the same module, where the variables of a function have changed numbers with each other.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{FunctionBody, Operator, Parser, Payload, ValType};

/// How many bytes in a row count as found elsewhere. Of 3 to 16 and several at once this leaves the fewest bytes.
const RUN: usize = 6;

/// How often all functions are gone through: the fifth time changes next to nothing.
const ROUNDS: usize = 4;

/// A number below takes one byte; the few variables beyond keep theirs.
const ONE_BYTE: usize = 0x80;

/// A function with a body: where its instructions stand, and its variables.
struct Function {
    code: Range<usize>,
    variables: Vec<Variable>,
}

/// A variable that is no parameter: its type, and where its number stands in the module.
struct Variable {
    of: ValType,
    places: Vec<usize>,
}

/// How often each run of bytes stands in the functions of a module.
#[derive(Default)]
struct Runs(HashMap<[u8; RUN], u32>);

/// Changes the numbers of local variables in `module`, and nothing else.
///
/// # Errors
/// `module` is no valid WebAssembly.
pub(super) fn make_alike(module: &mut [u8]) -> Result<()> {
    let functions = functions(module)?;
    let mut runs = Runs::default();
    for function in &functions {
        runs.count(module, function, 1);
    }
    for _ in 0..ROUNDS {
        for function in &functions {
            // A run of its own stands nowhere else for it.
            runs.count(module, function, u32::MAX);
            exchange(module, function, &runs);
            runs.count(module, function, 1);
        }
    }
    Ok(())
}

/// Exchanges the numbers of any two variables of one type where more of the function stands elsewhere then.
fn exchange(module: &mut [u8], function: &Function, runs: &Runs) {
    let mut variables: Vec<_> = function.variables.iter().collect();
    for one in 0..variables.len() {
        for other in one + 1..variables.len() {
            let [Some(a), Some(b)] = [one, other].map(|number| variables.get(number).copied()) else { continue };
            let [Some(&first), Some(&second)] = [a, b].map(|variable| variable.places.first()) else { continue };
            if a.of != b.of {
                continue;
            }
            let [Some(&of_a), Some(&of_b)] = [first, second].map(|place| module.get(place)) else { continue };
            let around = around(function, a, b);
            let before = runs.likeness(module, &around);
            number(module, a, of_b);
            number(module, b, of_a);
            if runs.likeness(module, &around) > before {
                variables.swap(one, other);
            } else {
                number(module, a, of_a);
                number(module, b, of_b);
            }
        }
    }
}

fn number(module: &mut [u8], variable: &Variable, number: u8) {
    for &place in &variable.places {
        if let Some(byte) = module.get_mut(place) {
            *byte = number;
        }
    }
}

/// Where the runs begin in which either of two variables is named, each once.
fn around(function: &Function, a: &Variable, b: &Variable) -> Vec<usize> {
    let first = |place: usize| (place + 1).saturating_sub(RUN).max(function.code.start);
    let mut starts: Vec<_> = a.places.iter().chain(&b.places).flat_map(|&place| first(place)..=place).collect();
    starts.retain(|start| start + RUN <= function.code.end);
    starts.sort_unstable();
    starts.dedup();
    starts
}

impl Runs {
    /// Adds `by`, modulo 2³², to the counts of all runs of a function.
    fn count(&mut self, module: &[u8], function: &Function, by: u32) {
        for start in function.code.clone() {
            if let Some(run) = run(module, start).filter(|_| start + RUN <= function.code.end) {
                let count = self.0.entry(run).or_default();
                *count = count.wrapping_add(by);
            }
        }
    }

    /// How much of what begins at `starts` stands elsewhere: more for what stands there often, but not as much more.
    fn likeness(&self, module: &[u8], starts: &[usize]) -> f64 {
        let counts = starts.iter().filter_map(|&start| self.0.get(&run(module, start)?));
        counts.map(|&count| f64::from(count).ln_1p()).sum()
    }
}

fn run(module: &[u8], start: usize) -> Option<[u8; RUN]> {
    module.get(start..)?.first_chunk().copied()
}

/// The functions of a module that have a body.
fn functions(module: &[u8]) -> Result<Vec<Function>> {
    let (mut parameters, mut types, mut functions) = (Vec::new(), Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("cannot read the module")? {
            Payload::TypeSection(section) => {
                for one in section.into_iter_err_on_gc_types() {
                    parameters.push(one?.params().len());
                }
            }
            Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => {
                let of = types.get(functions.len()).and_then(|&of: &u32| parameters.get(of as usize));
                functions.push(function(&body, *of.context("a function has no type")?)?);
            }
            _ => {}
        }
    }
    Ok(functions)
}

fn function(body: &FunctionBody<'_>, parameters: usize) -> Result<Function> {
    let mut variables = Vec::new();
    for declared in body.get_locals_reader()? {
        let (count, of) = declared?;
        variables.extend((0..count).map(|_| Variable { of, places: Vec::new() }));
    }
    variables.truncate(ONE_BYTE.saturating_sub(parameters));
    let mut operators = body.get_operators_reader()?;
    let code = usize::try_from(operators.original_position())?..usize::try_from(body.range().end)?;
    while !operators.eof() {
        // The number follows the instruction, which takes one byte.
        let place = usize::try_from(operators.original_position())? + 1;
        let (Operator::LocalGet { local_index: number }
        | Operator::LocalSet { local_index: number }
        | Operator::LocalTee { local_index: number }) = operators.read()?
        else {
            continue;
        };
        let variable = (number as usize).checked_sub(parameters).and_then(|number| variables.get_mut(number));
        if let Some(variable) = variable {
            variable.places.push(place);
        }
    }
    Ok(Function { code, variables })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Functions that take one number and give none, with two variables for whole numbers and one for a fraction.
    fn module(bodies: &[&[u8]]) -> Vec<u8> {
        let count = bodies.len() as u8;
        let mut module = b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x7f\0".to_vec();
        module.extend([3, count + 1, count]);
        module.extend(vec![0; bodies.len()]);
        let bodies: Vec<_> = bodies.iter().map(|code| [&[2, 2, 0x7f, 1, 0x7c], *code, &[0x0b]].concat()).collect();
        let length = bodies.iter().map(|body| body.len() as u8 + 1).sum::<u8>();
        module.extend([10, length + 1, count]);
        module.extend(bodies.iter().flat_map(|body| [&[body.len() as u8], body.as_slice()].concat()));
        module
    }

    const GET: u8 = 0x20;
    const SET: u8 = 0x21;

    #[test]
    fn variables_are_numbered_as_in_other_functions() {
        let first = [GET, 0, SET, 1, GET, 1, SET, 2, GET, 2, SET, 0];
        let second = [GET, 0, SET, 2, GET, 2, SET, 1, GET, 1, SET, 0];
        let mut one = module(&[&first, &first, &second]);
        make_alike(&mut one).unwrap();
        assert_eq!(one, module(&[&first, &first, &first]));
    }

    #[test]
    fn parameters_and_variables_of_other_types_keep_their_numbers() {
        let first = [GET, 1, SET, 1, GET, 1, SET, 1];
        for other in [[GET, 0, SET, 0, GET, 0, SET, 0], [GET, 3, SET, 3, GET, 3, SET, 3]] {
            let plain = module(&[&first, &first, &other]);
            let mut after = plain.clone();
            make_alike(&mut after).unwrap();
            assert_eq!(after, plain);
        }
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(make_alike(&mut b"not wasm".to_vec()).is_err());
    }
}
