//! The bindings between a compiled program and its host.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::Mode;

/// A program with the script that loads it.
pub(super) struct Bound {
    /// The script.
    pub script: String,
    /// The program.
    pub wasm: Vec<u8>,
}

/// Binds a program for the browser, as a module that exports how to start it.
pub(super) fn bind_for_web(program: &Path, name: &str, mode: Mode) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?;
    // The name section alone would add a fifth to the download.
    bindgen.remove_name_section(mode == Mode::Release);
    bindgen.remove_producers_section(mode == Mode::Release);
    // A part that was cut off shares memory, stack and functions with the program.
    bindgen
        .keep_lld_exports(mode == Mode::Release)
        .demangle(false);
    bind(&mut bindgen, program, name)
}

/// Binds a program for node, as a script that runs it.
pub(crate) fn bind_for_node(program: &Path, name: &str, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .nodejs(true)?
        .typescript(false)
        .input_path(program)
        .out_name(name);
    bindgen
        .generate(folder)
        .with_context(|| format!("cannot bind {}", program.display()))
}

fn bind(bindgen: &mut Bindgen, program: &Path, name: &str) -> Result<Bound> {
    let mut output = bindgen
        .input_path(program)
        .out_name(name)
        .typescript(false)
        .generate_output()
        .with_context(|| format!("cannot bind {}", program.display()))?;
    let script = output.js().to_owned();
    ensure!(
        !script.contains("./snippets/"),
        "{name} loads scripts of its own, for which the bundle has no place"
    );
    Ok(Bound {
        script,
        wasm: output.wasm_mut().emit_wasm(),
    })
}
