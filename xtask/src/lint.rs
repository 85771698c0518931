//! What can be told without running anything: formatting, lints, the purity of `shared`.

use anyhow::{Result, ensure};

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

/// Lints every crate for the target it is built for; a warning is an error.
pub(crate) fn clippy() -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    let native = [
        &["clippy", "--quiet"],
        &NATIVE[..],
        &["--all-targets"],
        &deny,
    ]
    .concat();
    process::run(&mut workspace::cargo(&native))?;
    // The client's dependency `shared` is a member too, so it is linted for the browser with it.
    let wasm = ["clippy", "--quiet", "--package", "app", "--all-targets"];
    process::run(workspace::client_cargo(&wasm).args(deny))
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
