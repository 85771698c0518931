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
    bind(&mut bindgen, program, name, mode)
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

/// True for a name that ends in the hash of what it stands for. Program and script know each other
/// by some two hundred of them, and no hash can be compressed: numbers load 3 kB less.
fn is_hashed(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

fn bind(bindgen: &mut Bindgen, program: &Path, name: &str, mode: Mode) -> Result<Bound> {
    let mut output = bindgen
        .input_path(program)
        .out_name(name)
        .typescript(false)
        .generate_output()
        .with_context(|| format!("cannot bind {}", program.display()))?;
    let mut script = output.js().to_owned();
    if mode == Mode::Release {
        for (place, import) in output.wasm_mut().imports.iter_mut().enumerate() {
            if is_hashed(&import.name) {
                let short = format!("i{place}");
                script = script.replace(&import.name, &short);
                import.name = short;
            }
        }
    }
    ensure!(
        !script.contains("./snippets/"),
        "{name} loads scripts of its own, for which the bundle has no place"
    );
    Ok(Bound {
        script,
        wasm: output.wasm_mut().emit_wasm(),
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_what_ends_in_a_hash_is_renamed() {
        assert!(is_hashed("__wbg_get_2080c49015e35254"));
        assert!(!is_hashed("__wbindgen_init_externref_table"));
        assert!(!is_hashed("__wbg_get_2080c49015e3525"));
    }
}
