//! What can be told without running anything: formatting, lints, the purity of `shared`.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::bundle;
use crate::process;
use crate::workspace::{self, SHIPPED, WASM};

/// What must never reach the crates that the browser runs.
const IMPURE: [&str; 6] = [
    "actix-web",
    "diesel",
    "libsqlite3-sys",
    "pq-sys",
    "tokio",
    "tracing-subscriber",
];

/// Checks that the code is formatted.
pub(crate) fn format() -> Result<()> {
    process::run(&mut workspace::cargo(&["fmt", "--all", "--check"]))
}

/// Compiles and lints what runs natively; the tests need it compiled anyway.
pub(crate) fn clippy() -> Result<()> {
    let all = ["build", "--quiet", "--all-targets"];
    without_warnings(&mut workspace::native_cargo(&all))?;
    without_warnings(workspace::native_cargo(&all).args(["--package", "xtask"]))
}

/// Lints the client and with it `shared`, as the browser runs them.
pub(crate) fn client_clippy() -> Result<()> {
    bundle::ensure_target()?;
    let all = ["check", "--quiet", "--package", "app", "--all-targets"];
    without_warnings(workspace::linting_client_cargo(&all).args(SHIPPED))
}

/// Runs cargo to its end; a warning is a fault, which cargo tells again for as long as it stands.
fn without_warnings(cargo: &mut Command) -> Result<()> {
    let said = process::said(cargo)?;
    ensure!(!said.contains("warning: "), "there are warnings");
    Ok(())
}

/// Checks that neither `shared` nor the client pulls in what belongs to the server.
pub(crate) fn purity() -> Result<()> {
    for (package, target) in [("shared", None), ("app", Some(WASM))] {
        let mut cargo = workspace::cargo(&["tree", "--package", package, "--edges", "normal"]);
        cargo.args(["--prefix", "none"]);
        if let Some(target) = target {
            cargo.args(["--target", target]);
        }
        let tree = process::read(&mut cargo)?;
        let found = tree
            .lines()
            .filter_map(|line| line.split(' ').next())
            .find(|name| IMPURE.contains(name));
        ensure!(
            found.is_none(),
            "{package} depends on {}",
            found.unwrap_or_default()
        );
    }
    Ok(())
}
