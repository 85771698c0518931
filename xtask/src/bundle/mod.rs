//! `cargo xtask bundle`: the client as files in `dist/`.
//!
//! Two programs share one folder: `public`, which every visitor downloads, and `desk`, for those
//! who sign in. Every file but the pages carries the hash of its content in its name, and lies
//! there three times: as it is, brotli and gzip. Nothing is written when nothing has changed.

mod bind;
mod compile;
mod compress;
mod cut;
mod engines;
mod files;
mod page;
mod style;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use self::files::Files;
use crate::workspace;

pub(crate) use self::bind::bind_for_node;
pub(crate) use self::compile::ensure_target;

/// How many bytes are left of some after they are compressed as well as they can be.
pub(crate) fn brotli_size(content: &[u8]) -> Result<u64> {
    Ok(u64::try_from(
        compress::brotli(content, Mode::Release)?.len(),
    )?)
}

/// How much work goes into a bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    /// Quick to build, large to load.
    Dev,
    /// Small to load; what is shipped.
    Release,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// The programs of the client, each with pages of its own.
const PARTS: [Part; 2] = [
    Part {
        name: "public",
        pages: &["start.html", "preview.html", "public.html"],
        works_offline: true,
        is_cut: true,
    },
    Part {
        name: "desk",
        pages: &["desk.html"],
        works_offline: false,
        is_cut: false,
    },
];

/// The style sheet of the plain page, which the server writes: its name never changes.
const PLAIN_STYLE: &str = "plain.css";

/// One program of the client.
struct Part {
    name: &'static str,
    pages: &'static [&'static str],
    /// Whether the browser keeps the part, for when there is no network.
    works_offline: bool,
    /// Whether a released program is cut into what comes first and what is fetched later.
    is_cut: bool,
}

/// Builds the client into `dist/`.
pub(crate) fn bundle(mode: Mode) -> Result<()> {
    let started = Instant::now();
    ensure_target()?;
    let programs = compile::programs(mode, &PARTS.map(|part| part.name))?;
    let mut inputs = files::Fingerprint::new(mode.name());
    for program in &programs {
        inputs.add(program)?;
    }
    inputs.add_folder(&workspace::root().join("app/assets"))?;
    inputs.add_folder(&workspace::root().join("app/styles"))?;
    inputs.add_folder(&workspace::root().join("xtask/src/bundle"))?;
    let stamp = files::Stamp::of(inputs);
    if stamp.holds() {
        println!("dist/ is up to date");
        return Ok(());
    }
    let mut files = Files::default();
    let icon = page::icon(&mut files)?;
    files.add(PLAIN_STYLE, style::of_plain()?.into_bytes());
    for (part, program) in PARTS.iter().zip(&programs) {
        let program = bound(&mut files, part, program, mode)?;
        let assets = page::Assets {
            icon: icon.clone(),
            wasm: program.wasm,
            later: program.later,
            style: files.add_hashed(part.name, "css", style::of(part.name)?.into_bytes()),
            script: program.script,
        };
        let addresses = page::add(&mut files, part, assets)
            .with_context(|| format!("the part {}", part.name))?;
        if part.works_offline {
            page::add_offline(&mut files, &addresses)?;
        }
    }
    files.write(mode)?;
    stamp.keep()?;
    println!(
        "dist/ built for {} in {:.1} s",
        mode.name(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// A program bound for the browser: its script, and the addresses of all else.
struct Program {
    script: String,
    wasm: String,
    later: Vec<String>,
}

fn bound(files: &mut Files, part: &Part, program: &Path, mode: Mode) -> Result<Program> {
    if !part.is_cut || mode == Mode::Dev {
        let bound = bind::bind_for_web(program, part.name, mode)?;
        return Ok(Program {
            script: bound.script,
            wasm: add_program(files, part.name, bound.wasm)?,
            later: Vec::new(),
        });
    }
    let folder = tempfile::tempdir()?;
    let cut = cut::cut(program, folder.path())?;
    let bound = bind::bind_for_web(&cut.program, part.name, mode)?;
    let name = format!("{}-later", part.name);
    let later: Vec<String> = cut
        .parts
        .iter()
        .map(|(_, content)| add_program(files, &name, content.clone()))
        .collect::<Result<_>>()?;
    Ok(Program {
        script: cut.join(&bound.script, &later)?,
        wasm: add_program(files, part.name, bound.wasm)?,
        later,
    })
}

/// Adds a program, if the oldest engines can run it.
fn add_program(files: &mut Files, name: &str, wasm: Vec<u8>) -> Result<String> {
    engines::check(name, &wasm)?;
    Ok(files.add_hashed(name, "wasm", wasm))
}
