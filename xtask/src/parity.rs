//! `cargo xtask parity`: the same scores natively and in WebAssembly.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::bundle;
use crate::process;
use crate::workspace::{self, WASM};

/// Prints a digest of the scores of generated people; the same source runs on both sides.
pub(crate) const EXAMPLE: &str = "parity";

/// Runs the example both ways and compares what it prints.
pub(crate) fn parity() -> Result<()> {
    let native = native()?;
    let wasm = wasm()?;
    println!("native: {}\nwasm:   {}", native.trim(), wasm.trim());
    ensure!(!native.trim().is_empty(), "the example printed nothing");
    ensure!(
        native == wasm,
        "natively and in WebAssembly the scores differ"
    );
    Ok(())
}

fn native() -> Result<String> {
    process::run(&mut workspace::native_cargo(&[
        "build",
        "--example",
        EXAMPLE,
    ]))?;
    process::read(&mut Command::new(
        workspace::target().join("debug/examples").join(EXAMPLE),
    ))
}

fn wasm() -> Result<String> {
    let mut cargo = workspace::client_cargo(&["build", "--package", "app", "--package", "shared"]);
    process::run(cargo.args(["--profile", "wasm", "--example", EXAMPLE]))?;
    let program = workspace::client_target()
        .join(WASM)
        .join("wasm/examples")
        .join(EXAMPLE)
        .with_extension("wasm");
    let folder = workspace::target().join("xtask/parity");
    bundle::bind_for_node(&program, EXAMPLE, &folder)?;
    process::read(Command::new("node").arg(folder.join(EXAMPLE).with_extension("js")))
}
