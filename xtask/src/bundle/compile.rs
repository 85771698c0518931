//! The programs of the client, compiled for the browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Mode;
use crate::process;
use crate::workspace::{self, SHIPPED, WASM};

/// Adds the browser's target to the toolchain in use, if it is missing.
pub(crate) fn ensure_target() -> Result<()> {
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .is_dir()
    {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("the target {WASM} is missing; add it with rustup or your system's packages")
    })
}

/// Compiles the programs in one call of cargo, so that what they share is compiled once.
pub(super) fn programs(mode: Mode, names: &[&str]) -> Result<Vec<PathBuf>> {
    let mut cargo = workspace::client_cargo(&["build", "--package", "app"]);
    for name in names {
        cargo.args(["--bin", name]);
    }
    let profile = match mode {
        Mode::Dev => "debug",
        Mode::Release => {
            cargo.args(SHIPPED);
            "wasm"
        }
    };
    process::run(&mut cargo)?;
    let folder = workspace::client_target().join(WASM).join(profile);
    Ok(names
        .iter()
        .map(|name| folder.join(name).with_extension("wasm"))
        .collect())
}
