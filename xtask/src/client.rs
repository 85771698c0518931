//! The client's own tests, in node.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::workspace::{self, SHIPPED, WASM};
use crate::{bundle, process};

/// What a program of tests is named once it is bound.
const NAME: &str = "tests";

/// So deep stands the test in the stack of a failed assertion.
const STACK: &str = "--stack-trace-limit=50";

/// Runs them as the browser would, compiled as the bundle is: anything else would compile all of
/// the framework once more. Cargo hands the program to [`in_node`].
pub(crate) fn tests() -> Result<()> {
    bundle::ensure_target()?;
    let this = std::env::current_exe()?;
    let this = this.display();
    let runner = format!("target.{WASM}.runner=[\"{this}\", \"node\"]");
    let mut cargo = workspace::client_cargo(&["test", "--package", "app", "--lib"]);
    process::run(cargo.args(SHIPPED).args(["--config", &runner]))
}

/// Binds a program of tests for node and runs it. A test that fails traps there, and the stack
/// names it.
pub(crate) fn in_node(program: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    bundle::bind_for_node(program, NAME, folder.path())?;
    let script = folder.path().join(NAME).with_extension("js");
    process::run(Command::new("node").arg(STACK).arg(script))
}
