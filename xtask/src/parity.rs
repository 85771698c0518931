//! `cargo xtask parity`: the same scores natively and in WebAssembly.

use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::bundle;
use crate::process;
use crate::workspace::{self, SHIPPED, WASM};

/// Prints a digest of the scores of generated people; the same source runs on both sides.
pub(crate) const EXAMPLE: &str = "parity";

/// The people of a whole run of the tests.
pub(crate) const PEOPLE: u32 = 20_000;

/// Runs the example both ways and compares what it prints.
pub(crate) fn parity(people: u32) -> Result<()> {
    // Each side takes minutes and one processor.
    let (native, wasm) = std::thread::scope(|scope| {
        let native = scope.spawn(move || native(people));
        let wasm = wasm(people);
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

/// More people than in a whole run are worth a compilation that makes them quicker.
fn native(people: u32) -> Result<String> {
    let mut build = workspace::native_cargo(&["build", "--example", EXAMPLE]);
    let mut folder = "debug/examples";
    if people > PEOPLE {
        build.args(["--package", "shared", "--release"]);
        folder = "release/examples";
    }
    process::run(&mut build)?;
    let program = workspace::target().join(folder).join(EXAMPLE);
    process::read(Command::new(program).arg(people.to_string()))
}

fn wasm(people: u32) -> Result<String> {
    let mut cargo = workspace::client_cargo(&["build", "--package", "app", "--package", "shared"]);
    process::run(cargo.args(SHIPPED).args(["--example", EXAMPLE]))?;
    let program = workspace::client_target()
        .join(WASM)
        .join("wasm/examples")
        .join(EXAMPLE)
        .with_extension("wasm");
    let folder = workspace::target().join("xtask/parity");
    bundle::bind_for_node(&program, EXAMPLE, &folder)?;
    let script = folder.join(EXAMPLE).with_extension("js");
    process::read(Command::new("node").arg(script).arg(people.to_string()))
}
