//! `cargo xtask parity`: the same scores natively and in WebAssembly.

use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::bundle;
use crate::process;
use crate::workspace::{self, WASM};

/// Prints a digest of the scores of generated people; the same source runs on both sides.
pub(crate) const EXAMPLE: &str = "parity";

/// Runs the example both ways and compares what it prints.
pub(crate) fn parity() -> Result<()> {
    // Each side takes minutes and one processor.
    let (native, wasm) = std::thread::scope(|scope| {
        let native = scope.spawn(native);
        let wasm = wasm();
        let native = native.join();
        (
            native.unwrap_or_else(|_| bail!("the native side panicked")),
            wasm,
        )
    });
    let (native, wasm) = (native?, wasm?);
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
