//! What can be told without running anything: formatting, lints, the purity of `shared`.

use anyhow::{Result, ensure};

use crate::bundle;
use crate::process;
use crate::workspace::{self, NATIVE, WASM};

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

/// Lets a warning be an error.
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Lints the crates that run natively.
pub(crate) fn clippy() -> Result<()> {
    let clippy = [&["clippy", "--quiet", "--all-targets"], &NATIVE[..]].concat();
    process::run(workspace::cargo(&clippy).args(DENY))
}

/// Lints the client and with it `shared`, as the browser runs them.
pub(crate) fn client_clippy() -> Result<()> {
    bundle::ensure_target()?;
    let clippy = ["clippy", "--quiet", "--package", "app", "--all-targets"];
    process::run(workspace::client_cargo(&clippy).args(DENY))
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
