//! `cargo xtask build`: makes the bundles of `wasm-pack.toml` in `dist/` and weighs them.
//!
//! ```text
//! src/ ──cargo, wasm-bindgen──▶ module + glue ──panics, wasm-opt, locals, order, names──▶ dist/chi-tieu.wasm
//! www/chi-tieu.js + glue ──esbuild, terser──▶ dist/chi-tieu.js
//! www/all/chi-tieu.js + glue + module, packed ──esbuild, terser──▶ dist/chi-tieu.all.js
//! ```
//! What lies between is kept in `target/wasm-pack/BUNDLE`. The same commit gives the same bytes on any machine.

mod bytes;
mod embed;
mod files;
mod glue;
pub(crate) mod integrity;
mod locals;
mod names;
mod order;
mod panics;
mod remap;
mod script;
mod standard;
mod wasm;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

pub(crate) use bytes::Delivery;
pub(crate) use script::{Source, sources};
pub(crate) use standard::Standard;

use crate::declaration::{Bundle, Declaration, Script};
use crate::project::Project;
use crate::setup::{self, Need};
use crate::supply;
use crate::weight::Weight;

/// What a build needs on the machine.
pub(crate) const NEEDS: &[Need] = &[Need::WasmTarget, Need::WasmTools, Need::NpmTools];

/// Builds, prints bytes and hashes, holds the bytes against the budgets, and writes the bill of materials.
///
/// # Errors
/// A missing tool, a failed build, a budget exceeded.
pub(crate) fn command(project: &Project) -> Result<()> {
    setup::ensure(project, NEEDS)?;
    let deliveries = build(project)?;
    print(&deliveries);
    print!("{}", integrity::table(&deliveries, &project.path("dist"))?);
    supply::write_sbom(project, &deliveries)?;
    within_budgets(&deliveries)
}

/// Builds every declared bundle, then every declared script, and puts what goes with them beside.
///
/// # Errors
/// A step of the build fails.
pub(crate) fn build(project: &Project) -> Result<Vec<Delivery>> {
    let Declaration { bundle, script, .. } = &project.declaration;
    let bundles = bundle.iter().map(|(name, bundle)| deliver(project, name, bundle));
    let scripts = script.iter().map(|(name, script)| deliver_script(project, name, script));
    let deliveries = bundles.chain(scripts).collect::<Result<_>>()?;
    files::deliver(project, &dist(project)?)?;
    Ok(deliveries)
}

/// Prints the bytes of each bundle.
pub(crate) fn print(deliveries: &[Delivery]) {
    for delivery in deliveries {
        print!("{}", delivery.table());
    }
}

/// # Errors
/// A bundle is heavier than its budget; the message tells all of them.
pub(crate) fn within_budgets(deliveries: &[Delivery]) -> Result<()> {
    let excesses: Vec<_> = deliveries.iter().filter_map(Delivery::excess).collect();
    if !excesses.is_empty() {
        bail!("{}", excesses.join("; "));
    }
    Ok(())
}

fn deliver(project: &Project, name: &str, bundle: &Bundle) -> Result<Delivery> {
    let stage = Stage::of(project, name)?;
    wasm::compile(project, bundle, &stage)?;
    let compiled = fs::read(stage.compiled()).context("wasm-bindgen wrote no module")?;
    fs::write(stage.quiet(), panics::cut(&compiled)?).context("cannot write the module")?;
    wasm::optimise(project, &project.declaration.wasm_opt.arguments, &stage, &stage.optimised())?;
    let mut optimised = fs::read(stage.optimised()).context("wasm-opt wrote no module")?;
    locals::make_alike(&mut optimised)?;
    arrange(project, &stage, &optimised)?;
    script::bundle(project, name, bundle, &stage)?;
    let dist = dist(project)?;
    for (file, built) in [(&bundle.script, stage.script()), (&bundle.wasm, stage.short())] {
        fs::copy(built, dist.join(file)).with_context(|| format!("cannot write dist/{file}"))?;
    }
    Delivery::weigh(
        format!("bundle {name}"),
        &[&bundle.script, &bundle.wasm],
        project.standard.budget(&bundle.budget),
        &dist,
    )
}

/// Puts the functions of a module in the order of which brotli leaves the fewest bytes, and gives it short names.
fn arrange(project: &Project, stage: &Stage, module: &[u8]) -> Result<()> {
    let arrange = |way| {
        fs::write(stage.ordered(), order::name(module, way)?).context("cannot write the module")?;
        names::shorten(project, stage)
    };
    let mut tried = Vec::new();
    for way in order::ways() {
        arrange(way)?;
        let short = fs::read(stage.short()).context("wasm-opt wrote no module")?;
        tried.push((Weight::of(&short)?.brotli, way));
    }
    let least = tried.into_iter().min_by_key(|(bytes, _)| *bytes);
    least.map_or(Ok(()), |(_, way)| arrange(way))
}

fn deliver_script(project: &Project, name: &str, script: &Script) -> Result<Delivery> {
    let dist = dist(project)?;
    let stage = (!script.bundle.is_empty()).then(|| Stage::of(project, &script.bundle)).transpose()?;
    let to = dist.join(&script.script);
    script::alone(project, name, script, stage.as_ref(), &to)?;
    Delivery::weigh(format!("script {name}"), &[&script.script], project.standard.budget(&script.budget), &dist)
}

fn dist(project: &Project) -> Result<PathBuf> {
    let dist = project.path("dist");
    fs::create_dir_all(&dist).context("cannot create dist")?;
    Ok(dist)
}

/// Delivers `bundle`, and gives besides its module with the names of its functions, for [`crate::size`] to look into.
///
/// # Errors
/// A step of the build fails.
pub(crate) fn with_names(project: &Project, name: &str, bundle: &Bundle) -> Result<(Delivery, Stage, Vec<u8>)> {
    let delivery = deliver(project, name, bundle)?;
    let stage = Stage::of(project, name)?;
    let arguments: Vec<_> = project.declaration.wasm_opt.arguments.iter().cloned().chain(["-g".to_owned()]).collect();
    wasm::optimise(project, &arguments, &stage, &stage.named())?;
    let mut named = fs::read(stage.named()).context("cannot read the module with names")?;
    locals::make_alike(&mut named)?;
    Ok((delivery, stage, named))
}

/// The folder in which a bundle comes to be.
#[derive(Debug)]
pub(crate) struct Stage(PathBuf);

impl Stage {
    fn of(project: &Project, name: &str) -> Result<Self> {
        let kind = project.standard.name().map_or(String::new(), |kind| format!("-{kind}"));
        let folder = project.path("target/wasm-pack").join(format!("{name}{kind}"));
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(Self(folder))
    }

    /// wasm-bindgen's JavaScript.
    fn glue(&self) -> PathBuf {
        self.0.join("module.js")
    }

    /// The module as wasm-bindgen writes it.
    fn compiled(&self) -> PathBuf {
        self.0.join("module_bg.wasm")
    }

    /// The same with panics that trap at once.
    fn quiet(&self) -> PathBuf {
        self.0.join("quiet.wasm")
    }

    fn optimised(&self) -> PathBuf {
        self.0.join("optimised.wasm")
    }

    /// The optimised module with names that tell the order of its functions.
    fn ordered(&self) -> PathBuf {
        self.0.join("ordered.wasm")
    }

    /// The optimised module with the names of its functions.
    fn named(&self) -> PathBuf {
        self.0.join("named.wasm")
    }

    /// The optimised module with short names to its glue, and that glue.
    fn short(&self) -> PathBuf {
        self.0.join("short.wasm")
    }

    fn short_glue(&self) -> PathBuf {
        self.0.join("glue.js")
    }

    /// A script that tells where the module is.
    fn located(&self) -> PathBuf {
        self.0.join("located.js")
    }

    /// A script that has the module inside.
    fn packed(&self) -> PathBuf {
        self.0.join("packed.js")
    }

    fn script(&self) -> PathBuf {
        self.0.join("bundled.js")
    }

    /// esbuild's account of what went into the script.
    fn account(&self) -> PathBuf {
        self.0.join("bundled.json")
    }
}
